import json
from pathlib import Path

import pytest

from companion.values import BadInput, Speaker
from tests.lab.evaluation.memory_dialogues import locomo_talks, memorybank_talks


def turn(name: str, speaker: str, text: str, **more: str) -> dict[str, str]:
    return {"dia_id": name, "speaker": speaker, "text": text, **more}


def write_locomo(folder: Path) -> None:
    folder.mkdir()
    asked = [
        {"question": "When did Ann sail?", "category": 2, "evidence": ["D1:1"]},
        {"question": "What did Bo paint?", "category": 4, "evidence": ["D1:2; D2:1"]},
        {"question": "Whom did Bo marry?", "category": 5, "evidence": ["D1:2"]},
        {"question": "What is wrong here?", "category": 1, "evidence": ["D1:1"]},
        {"question": "Where is nothing?", "category": 1, "evidence": ["D"]},
    ]
    talk = {
        "speaker_a": "Ann",
        "speaker_b": "Bo",
        "session_1_date_time": "1:56 pm on 8 May, 2023",
        "session_1": [
            turn("D1:1", "Ann", "I sailed."),
            turn("D1:2", "Bo", "Look!", blip_caption="a painting of a goat"),
        ],
        "session_2_date_time": "9:00 am on 1 June, 2023",
        "session_2": [turn("D2:1", "Bo", "It's a goat.")],
    }
    sample = {"sample_id": "conv-1", "conversation": talk, "qa": asked}
    (folder / "locomo1.json").write_text(json.dumps([sample]))
    corrected = {**asked[0], "question": "When did Ann go sailing?"}
    rows = [
        {"sample_id": "conv-1", "qa_index": 0, "corrected": corrected},
        {"sample_id": "conv-1", "qa_index": 3, "corrected": None},
        {"sample_id": "conv-9", "qa_index": 1, "corrected": None},
    ]
    (folder / "qa_corrections_x.jsonl").write_text("\n\n".join(map(json.dumps, rows)))


def test_locomo_is_read_with_its_corrections_dates_and_captions(tmp_path: Path) -> None:
    write_locomo(tmp_path / "locomo")

    (talk,) = locomo_talks(tmp_path / "locomo")

    assert [turn.text for turn in talk.turns] == [
        "I sailed.",
        "Look! (shares a painting of a goat)",
        "It's a goat.",
    ]
    assert talk.told[1] == "Bo: Look! (shares a painting of a goat)"
    assert [turn.session for turn in talk.turns] == [1, 1, 2]
    assert talk.turns[0].said_at == 1683554160.0
    assert [(one.text, one.evidence, one.category) for one in talk.questions] == [
        ("When did Ann go sailing?", frozenset({0}), 2),
        ("What did Bo paint?", frozenset({1, 2}), 4),
    ]
    assert talk.called == {Speaker.PERSON: "Ann", Speaker.COMPANION: "Bo"}
    assert talk.asked_at > max(turn.said_at for turn in talk.turns)


@pytest.mark.parametrize("read", [locomo_talks, memorybank_talks])
def test_a_folder_that_holds_something_else_is_told(tmp_path: Path, read: object) -> None:
    with pytest.raises(BadInput):
        read(tmp_path)  # type: ignore[operator]
