import json
from pathlib import Path

from tests.lab.evaluation.causes import PART, figures
from tests.lab.evaluation.dialogues import Dialogue, Explained, Turn, reccon
from tests.lab.evaluation.part import Run


def explained(evidence: set[int], *texts: str) -> Explained:
    turns = tuple(Turn("AB"[at % 2], text, "joy") for at, text in enumerate(texts))
    return Explained(Dialogue("d", turns), len(turns) - 1, frozenset(evidence))


def test_shares_count_turns_whose_marked_cause_is_named() -> None:
    found = {
        figure.name: figure
        for figure in figures(
            "x",
            [explained({0}, "I lost my keys because I was late."), explained(set(), "I lost my keys.")],
            seed=0,
        )
    }

    assert found["x: hit@1"].value == 0.5
    assert found["x: hit@3"].baseline == 0.5
    assert found["x: hit@1"].ceiling == 0.5
    assert found["x: hit@1"].of == 2


def test_a_collection_is_read_by_its_form(tmp_path: Path) -> None:
    rows = [
        {"turn": 1, "speaker": "A", "utterance": "I won.", "emotion": "neutral"},
        {"turn": 2, "speaker": "B", "utterance": "Wow.", "emotion": "happiness"}
        | {"expanded emotion cause evidence": [1, "b"]},
    ]
    (tmp_path / "reccon").mkdir()
    (tmp_path / "reccon/unseen.json").write_text(json.dumps({"d": [rows]}))

    found = reccon(tmp_path / "reccon")

    assert found["unseen"][0].evidence == {0}
    assert len(PART.measure(Run(tmp_path))) == 3
