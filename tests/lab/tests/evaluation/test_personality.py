import numpy as np

from tests.lab.evaluation.dialogues import SEVEN, Triple
from tests.lab.evaluation.personality import figures


def triples(*, does_personality_matter: bool) -> list[Triple]:
    """A person whose replies follow their own nature, or only what was said before."""
    random = np.random.default_rng(1)
    made = []
    for number in range(300):
        is_mild = bool(random.integers(2))
        before = SEVEN[random.integers(7)]
        nature = "joy" if is_mild else "anger"
        reply = nature if does_personality_matter else SEVEN[random.integers(7)]
        trait = 0.9 if is_mild else 0.1
        made.append(Triple(number, (before, "neutral", reply), (0.5, 0.5, 0.5, trait, 0.5)))
    return made


def test_a_personality_that_decides_is_found_to() -> None:
    f1, accuracy, bits = figures(triples(does_personality_matter=True), seed=0, shuffles=1)

    assert accuracy.value > 0.95
    assert accuracy.value > (accuracy.baseline or 0) + 0.3
    assert f1.value > (f1.baseline or 0)
    assert bits.low is not None
    assert bits.low > 0.3


def test_a_personality_that_does_not_matter_is_found_not_to() -> None:
    _, _, bits = figures(triples(does_personality_matter=False), seed=0, shuffles=1)

    assert bits.value < 0.01
