from collections.abc import Sequence

import pytest

from companion.evaluation.dialogues import Dialogue, Turn
from companion.evaluation.moods import carried, followed, heard, returning
from companion.evaluation.word_voice import Clip
from companion.feeling.emotions import POINTS
from companion.feeling.fusion import Carry
from companion.values import Affect, AffectEstimate, Deviation
from tests.feeling.feelings import sounding

NATURE = "a mild personality"


def vague(valence: float) -> AffectEstimate:
    return AffectEstimate(Affect(valence, 0.0, 0.0), Deviation(0.4, 0.4, 0.4))


def dialogue(*emotions: str) -> Dialogue:
    return Dialogue("d", tuple(Turn("AB"[at % 2], "text", emotion) for at, emotion in enumerate(emotions)))


def words(texts: Sequence[str]) -> list[AffectEstimate | None]:
    return [vague(0.3 if at % 3 else -0.3) for at, _ in enumerate(texts)]


def test_gloomy_turns_are_half_forgotten_after_the_half_life() -> None:
    fall, later, next_day = returning([NATURE], turns=50)

    assert fall.goal is not None
    assert 0 < fall.value <= fall.goal
    assert later.value == pytest.approx(0.5)
    assert next_day.value < 0.001


def test_inertia_carries_ones_own_feeling_and_contagion_the_others() -> None:
    said = [vague(0.9), vague(-0.9), None]
    talk = [dialogue("joy", "anger", "joy")]

    own = followed(talk, said, Carry(inertia=0.5, contagion=0.0))[2]
    others = followed(talk, said, Carry(inertia=0.0, contagion=0.5))[2]
    neither = followed(talk, said, Carry(0.0, 0.0))[2]

    assert others < neither < own


def test_each_dialogue_begins_with_strangers() -> None:
    talks = [dialogue("joy"), dialogue("anger")]

    first, second = followed(talks, [vague(0.9), vague(0.0)], Carry())

    assert first > 0
    assert second == 0


def test_every_part_is_left_out_once() -> None:
    found = carried([dialogue("joy", "anger", "joy", "sadness"), dialogue("anger", "joy")], words, seed=0)

    assert [figure.name.rsplit(", ", 1)[1] for figure in found] == [
        "as it is",
        "without inertia",
        "without contagion",
        "without both",
    ]
    assert all(figure.of == 6 for figure in found)


def test_what_tone_tells_is_correlated_with_the_label() -> None:
    clips = [
        Clip(str(speaker), voice, True, sounding(AffectEstimate(POINTS[emotion], Deviation(0.3, 0.3, 0.3))))
        for speaker in range(3)
        for voice, emotion in (("angry", "anger"), ("happy", "joy"), ("sad", "sadness"))
    ]

    valence, arousal = heard(clips, vague(0.0), seed=0)

    assert valence.value == pytest.approx(1.0, abs=0.05)
    assert arousal.value == pytest.approx(1.0, abs=0.05)
