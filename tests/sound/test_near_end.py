import numpy as np

from companion.sound.echoes.echo_removal import EchoRemoval
from companion.values import Samples
from tests.fakes.sound import speech_like
from tests.sound.rooms import FRAME, RATE_HZ, echo_of, power_db, room

NEUTRAL = 0.5


def evidence(reference: Samples, heard: Samples) -> tuple[list[float | None], Samples, Samples]:
    """The evidence of each frame, and both signals."""
    removal = EchoRemoval()
    near_end, samples, suppressed = [], [], []
    for at in range(0, len(heard) - FRAME + 1, FRAME):
        removal.play(reference[at : at + FRAME])
        cleaned = removal.process(heard[at : at + FRAME])
        near_end.append(cleaned.near_end)
        samples.append(cleaned.samples)
        suppressed.append(cleaned.suppressed)
    removal.close()
    return near_end, np.concatenate(samples), np.concatenate(suppressed)


def scene(*, person_from: float | None = None, seconds: float = 8.0) -> tuple[Samples, Samples, Samples]:
    """What is played, heard, and said by a person 6 dB softer than the echo."""
    reference = speech_like(seconds)
    person = np.zeros_like(reference)
    if person_from is not None:
        begin = round(person_from * RATE_HZ)
        person[begin:] = speech_like(seconds, seed=5)[: len(person) - begin]
    return reference, echo_of(reference, room(0.14, gain_db=6.0)) + person, person


def test_ones_own_voice_is_no_evidence_of_anybody() -> None:
    reference, heard, _ = scene()

    near_end, _, _ = evidence(reference, heard)

    told = [each for each in near_end[100:] if each is not None]
    assert max(told) < 0.7
    assert sum(each > NEUTRAL for each in told) < 0.05 * len(told)


def test_a_person_over_ones_own_voice_is_noticed_in_their_first_syllable() -> None:
    reference, heard, person = scene(person_from=5.0)

    near_end, _, _ = evidence(reference, heard)

    first_loud = int(np.flatnonzero(np.abs(person) > 0.03)[0]) // FRAME
    assert max(each for each in near_end[first_loud : first_loud + 8] if each is not None) > 0.6


def test_a_delay_that_jumps_is_no_evidence_for_longer_than_a_moment() -> None:
    reference = speech_like(10.0)
    before, after = (echo_of(reference, room(delay, gain_db=6.0)) for delay in (0.14, 0.2))
    heard = np.concatenate((before[: 5 * RATE_HZ], after[5 * RATE_HZ :]))

    near_end, _, _ = evidence(reference, heard)

    assert sum(each is not None and each > 0.5 for each in near_end[500:600]) <= 10


def test_before_the_echo_is_found_it_cannot_be_told() -> None:
    reference, heard, _ = scene(seconds=2.0)

    near_end, _, _ = evidence(reference, heard)

    assert None in near_end[:40]
    assert None not in near_end[60:]


def test_where_nothing_comes_back_what_is_heard_is_the_person_after_a_while() -> None:
    person = speech_like(8.0, seed=5)
    person[: RATE_HZ + 2000] = 0.0

    near_end, _, _ = evidence(speech_like(8.0), person)

    assert near_end[-1] is not None
    assert near_end[-1] > 0.5


def test_what_is_left_of_ones_own_voice_is_made_as_soft_as_the_room() -> None:
    reference, heard, _ = scene()

    _, samples, suppressed = evidence(reference, heard)

    late = slice(4 * RATE_HZ, None)
    assert power_db(suppressed[late]) < power_db(samples[late]) - 10.0
    assert power_db(suppressed[late]) < -60.0


def test_in_an_empty_room_without_a_sound_played_everything_passes_untouched() -> None:
    person = speech_like(2.0, seed=5)

    near_end, samples, suppressed = evidence(np.zeros_like(person), person)

    assert near_end == [1.0] * len(near_end)
    assert np.array_equal(samples, person)
    assert np.array_equal(suppressed, person)
