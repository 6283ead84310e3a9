from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.bench import live
from companion.bench.live import AUDIBLE_DB, Talk, place_of, waited
from companion.bench.virtual_sound import VirtualSound
from companion.engine.equipment import PlanningParts
from companion.sound.resampler import resample
from companion.storage.paths import HOME_VARIABLE, find_paths
from companion.thinking.language_model import LanguageModel
from companion.values import Audio, PartBroken, PartMissing, Samples
from tests.fakes.equipment import Cast
from tests.fakes.happenings import in_a_loop
from tests.fakes.sound import speech_like, tone

RATE_HZ = 16_000


def said() -> Audio:
    """Something of 1 s that is found again."""
    return Audio(speech_like(1.0), RATE_HZ)


SAID_END = 0.9
"""Where speech ends in it; judged by a model otherwise (test_recordings)."""


@pytest.fixture(autouse=True)
def _no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(live, "speech_end", lambda audio: SAID_END)


def tape(*sounds: tuple[float, Samples], seconds: float = 6.0, noise: float = 1e-4) -> Audio:
    """A recording in which sounds begin at given seconds."""
    samples = np.random.default_rng(1).standard_normal(round(seconds * RATE_HZ)).astype(np.float32) * noise
    for start, sound in sounds:
        first = round(start * RATE_HZ)
        samples[first : first + len(sound)] += sound
    return Audio(samples.astype(np.float32), RATE_HZ)


def loudspeaker(*sounds: tuple[float, Samples]) -> Audio:
    return tape(*sounds, noise=0.0)


ANSWER = tone(1.0).samples


@given(st.integers(0, 3 * RATE_HZ), st.floats(0.05, 1.0))
def test_a_sound_is_found_where_it_is(first: int, gain: float) -> None:
    part = said().samples
    whole = tape((first / RATE_HZ, part * np.float32(gain))).samples

    assert place_of(part, whole) == pytest.approx(first, abs=1)


def test_the_wait_is_from_the_end_of_speech_to_the_first_sound() -> None:
    wait, is_cut_in = waited(
        tape((1.0, said().samples)), loudspeaker((1.0 + SAID_END + 0.65, ANSWER)), said()
    )

    assert wait == pytest.approx(0.65, abs=0.011)
    assert not is_cut_in


def test_the_echo_of_the_answer_in_the_microphone_changes_nothing() -> None:
    at = 1.0 + SAID_END + 0.65
    microphone = tape((1.0, said().samples), (at + 0.12, 2.0 * ANSWER))

    wait, _ = waited(microphone, loudspeaker((at, ANSWER)), said())

    assert wait == pytest.approx(0.65, abs=0.011)


def test_a_recording_at_another_rate_is_found_all_the_same() -> None:
    at_48k = Audio(resample(said().samples, from_hz=RATE_HZ, to_hz=48_000), 48_000)

    wait, _ = waited(tape((1.0, said().samples)), loudspeaker((1.0 + SAID_END + 0.65, ANSWER)), at_48k)

    assert wait == pytest.approx(0.65, abs=0.03)


def test_without_an_answer_there_is_no_wait() -> None:
    assert waited(tape((1.0, said().samples)), loudspeaker(), said()) == (None, False)


def test_what_is_too_soft_to_be_heard_is_no_answer() -> None:
    soft = ANSWER * np.float32(10 ** ((AUDIBLE_DB - 10) / 20))

    assert waited(tape((1.0, said().samples)), loudspeaker((3.0, soft)), said()) == (None, False)


def test_a_reply_of_before_that_ends_before_the_speech_is_no_cutting_in() -> None:
    wait, is_cut_in = waited(
        tape((2.0, said().samples)), loudspeaker((0.5, ANSWER), (2.0 + SAID_END + 0.5, ANSWER)), said()
    )

    assert wait == pytest.approx(0.5, abs=0.011)
    assert not is_cut_in


def test_a_companion_that_speaks_into_the_speech_cut_in() -> None:
    wait, is_cut_in = waited(tape((1.0, said().samples)), loudspeaker((1.3, ANSWER[:3200])), said())

    assert is_cut_in
    assert wait is None


def test_a_companion_that_still_speaks_as_the_speech_ends_cut_in_and_has_no_wait() -> None:
    assert waited(tape((1.0, said().samples)), loudspeaker((1.5, ANSWER)), said()) == (None, True)


@in_a_loop
async def test_a_talk_begins_only_when_the_language_model_has_told_whether_it_can_think(
    tmp_path: Path,
) -> None:
    paths = find_paths({HOME_VARIABLE: str(tmp_path)})
    paths.make()

    def open_none() -> LanguageModel:
        raise PartMissing("There is no language model.")

    equipment = Cast(paths).equipment(planning=PlanningParts(), open_language_model=open_none)

    with pytest.raises(PartBroken) as raised:
        async with Talk(VirtualSound(), equipment):
            pytest.fail("something would be said that cannot be answered")

    assert raised.value.sentence == "There is no language model."
