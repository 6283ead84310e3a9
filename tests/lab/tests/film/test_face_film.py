"""A face that follows a script, played without drawing it."""

import numpy as np
import pytest

from companion.showing.gestures import read_gestures
from companion.showing.manner import STYLES
from companion.showing.tracks import sample
from companion.values import Audio, BadInput, Clause, FaceSegment, SpokenClause, TimedPhoneme, TimedWord
from tests.lab.film.face_film import Acted, act, sound_of
from tests.lab.film.face_script import AFTER, face_script
from tests.lab.film.mp4 import RATE_HZ

REPERTOIRE = read_gestures()


def speaks(clause: Clause) -> SpokenClause:
    """Say "ah" for one second, whatever the clause."""
    tone = 0.3 * np.sin(np.arange(16_000) / 16_000 * 2 * np.pi * 150).astype(np.float32)
    return SpokenClause(
        clause, Audio(tone, 16_000), (TimedWord("ah", 0.1, 0.9),), (TimedPhoneme("ɑ", 0.1, 0.9),)
    )


def silent(clause: Clause) -> SpokenClause | None:
    raise AssertionError(f"nothing was to be said, not {clause.text!r}")


def pose(acted: Acted, now: float) -> dict[str, float]:
    """Where the face is: a movement that begins later is forgotten where a later message forgets its layer."""
    known: list[FaceSegment] = []
    for moved in acted.moves:
        if moved.now > now:
            break
        known = [s for s in known if s.layer not in moved.forgets or s.t0 <= moved.now]
        known += moved.segments
    return sample(known, now)


def test_a_feeling_is_shown_from_its_instant_on() -> None:
    acted = act(face_script('[[instants]]\nat = 1\nfeeling = "happy"\n'), REPERTOIRE, silent)

    assert pose(acted, 3.0)["lip_corner_puller_left"] > pose(acted, 0.9)["lip_corner_puller_left"] + 0.3


def test_a_style_shows_it_larger_or_smaller() -> None:
    script = face_script('[[instants]]\nat = 0\nfeeling = "happy"\n[[instants]]\nat = 3\n')

    still, even = (
        pose(act(script, REPERTOIRE, silent, manner=STYLES[style]), 3.0)["lip_corner_puller_left"]
        for style in ("still", "even")
    )

    assert 0.3 < still < 0.75 * even


def test_what_is_said_opens_the_mouth_and_sounds() -> None:
    acted = act(face_script('[[instants]]\nat = 1\nsays = "Ah!"\n'), REPERTOIRE, speaks)

    assert pose(acted, 1.5)["jaw_drop"] > 0.4
    assert pose(acted, 0.5)["jaw_drop"] < 0.1
    assert acted.end == pytest.approx(2.0 + AFTER)
    sound = sound_of(acted)
    assert len(sound) == round(acted.end * RATE_HZ)
    assert np.abs(sound[: RATE_HZ - 100]).max() == 0.0
    assert np.abs(sound[RATE_HZ : 2 * RATE_HZ]).max() > 0.2


def test_two_sentences_are_said_one_after_the_other() -> None:
    script = face_script('[[instants]]\nat = 1\nsays = "One."\n[[instants]]\nat = 1.2\nsays = "Two."\n')

    acted = act(script, REPERTOIRE, speaks)

    assert [start for start, _ in acted.voice] == [1.0, 2.0]


def test_a_gesture_is_made_without_words() -> None:
    acted = act(face_script('[[instants]]\nat = 1\ngesture = "nod"\n'), REPERTOIRE, silent)

    assert pose(acted, 1.26)["head_pitch"] < pose(acted, 0.99)["head_pitch"] - 0.2


def test_a_pose_is_taken_on_and_takes_the_place_of_the_one_before() -> None:
    script = face_script(
        "[[instants]]\nat = 0\npose = { lip_bite = 1 }\n[[instants]]\nat = 1\npose = { lip_suck = 1 }\n"
    )

    acted = act(script, REPERTOIRE, silent)

    assert (pose(acted, 0.5)["lip_bite"], pose(acted, 0.5)["lip_suck"]) == (1.0, 0.0)
    assert (pose(acted, 1.5)["lip_bite"], pose(acted, 1.5)["lip_suck"]) == (0.0, 1.0)


def test_it_blinks_by_itself_and_the_same_for_the_same_seed() -> None:
    script = face_script("[[instants]]\nat = 20\n")

    acted = act(script, REPERTOIRE, silent, seed=3)

    assert max(pose(acted, now / 20)["eye_closure_left"] for now in range(400)) > 0.9
    assert act(script, REPERTOIRE, silent, seed=3).moves == acted.moves


def test_words_that_the_voice_cannot_say_are_refused() -> None:
    with pytest.raises(BadInput):
        act(face_script('[[instants]]\nat = 1\nsays = "Ah!"\n'), REPERTOIRE, lambda clause: None)
