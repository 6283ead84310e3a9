import numpy as np
import pytest

from companion.values import Speaker
from tests.lab.evaluation.memory_cases import Talk
from tests.lab.evaluation.memory_talks import build, tokens

TALK = Talk(0.5, "I keep the key under the third pot.", "How do I get in?")
FILLING = tuple(tuple(f"word{number} and word{turn}, yes." for turn in range(6)) for number in range(400))


@pytest.mark.parametrize("depth", [0.05, 0.5, 0.9])
def test_the_telling_moment_lies_at_its_depth(depth: float) -> None:
    said, place = build(Talk(depth, TALK.telling, TALK.need), FILLING, np.random.default_rng(0))

    assert said[place] == (Speaker.PERSON, TALK.telling)
    before = tokens(said[:place])
    assert before / tokens(said) == pytest.approx(depth, abs=0.01)
