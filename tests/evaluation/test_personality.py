from pathlib import Path

import numpy as np
import pytest

from companion.evaluation.dialogues import SEVEN, Triple, peld
from companion.evaluation.part import Run
from companion.evaluation.personality import PART, figures
from companion.values import BadInput


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


def test_the_same_seed_gives_the_same_figures() -> None:
    made = triples(does_personality_matter=True)[:80]

    assert figures(made, seed=3, shuffles=1) == figures(made, seed=3, shuffles=1)


HEADER = "\t".join(
    ["Speaker_1", "Speaker_2", "Personality"]
    + [f"{what}_{n}" for what in ("Utterance", "Emotion") for n in (1, 2, 3)]
)


def test_triples_that_share_a_turn_are_one_dialogue(tmp_path: Path) -> None:
    traits = "[0.6, 0.5, 0.4, 0.3, 0.2]"
    rows = [
        f"A\tB\t{traits}\tHi\tHello there\tNice day\tneutral\tjoy\tjoy",
        f"A\tB\t{traits}\tNice day\tIndeed\tRight\tjoy\tjoy\tneutral",
        f"A\tC\t{traits}\tWhat\tNothing\tOh\tanger\tfear\tsadness",
    ]
    (tmp_path / "unseen.tsv").write_text("\n".join([HEADER, *rows]) + "\n")

    found = peld(tmp_path)

    assert found[0].dialogue == found[1].dialogue != found[2].dialogue
    assert found[2].emotions == ("anger", "fear", "sadness")
    assert found[0].traits == (0.6, 0.5, 0.4, 0.3, 0.2)


def test_a_folder_without_the_collection_is_told(tmp_path: Path) -> None:
    with pytest.raises(BadInput):
        PART.measure(Run(tmp_path))
