import random

import numpy as np
import pytest

from companion.showing.blinks import PER_MINUTE, SECONDS, blink, next_blink
from companion.showing.sample import sample
from companion.values import Phase
from tests.tables import each_row


def blinks(phase: Phase, seconds: float, arousal: float = 0.0, seed: int = 1) -> list[float]:
    chance, at, begun = random.Random(seed), 0.0, []
    while at < seconds:
        begins = next_blink(phase, at, arousal, chance)
        begun.append(begins)
        at = begins + SECONDS
    return begun


@each_row("phase", Phase)
def test_it_blinks_about_as_often_as_people_do_and_irregularly(phase: Phase) -> None:
    begun = blinks(phase, 3600.0)
    gaps = np.diff(begun)

    assert len(begun) / 60 == pytest.approx(PER_MINUTE[phase], rel=0.15)
    assert gaps.min() > 0.7
    assert gaps.std() > 0.5 * gaps.mean()


def test_it_blinks_less_while_it_attends_and_more_while_it_speaks_or_is_excited() -> None:
    counts = [
        len(blinks(phase, 1200.0)) for phase in (Phase.PERSON_SPEAKING, Phase.LISTENING, Phase.SPEAKING)
    ]

    assert counts == sorted(counts)
    assert len(blinks(Phase.LISTENING, 1200.0, arousal=0.8)) > 1.15 * counts[1]


def test_a_blink_closes_both_eyes_and_opens_them_again() -> None:
    segments = blink(5.0)

    for name in ("eye_closure_left", "eye_closure_right"):
        assert [sample(segments, at)[name] for at in (5.0, 5.1, 5.3)] == [0.0, 1.0, 0.0]
