from pathlib import Path

import pytest

from companion.evaluation.cases import COLLECTIONS
from companion.evaluation.collected import as_dialogue, parts_of, rows_of
from companion.evaluation.collection_forms import FORMS, fault_of, form_of
from companion.values import BadInput, Speaker
from tests.tables import each_row

DOCUMENTED = Path(__file__).parents[2] / "docs" / "evaluation.md"
A_TURN = '{"before": [], "person": "Unseen.", "situation": "joy"}'
OWN = sorted(path.stem for path in COLLECTIONS.glob("*.jsonl") if form_of(path.stem))


def test_our_own_rows_are_measured_unless_the_data_has_a_file_of_that_name(tmp_path: Path) -> None:
    own = rows_of("persona_turns", tmp_path)
    (tmp_path / "persona_turns.jsonl").write_text(f"{A_TURN}\n", "utf-8")

    assert len(own) == 100
    assert [row["person"] for row in rows_of("persona_turns", tmp_path)] == ["Unseen."]


def test_rows_that_name_no_part_are_told_from_ours(tmp_path: Path) -> None:
    (tmp_path / "persona_turns.jsonl").write_text(f"{A_TURN}\n\n{A_TURN}\n", "utf-8")

    assert parts_of(rows_of("persona_turns", tmp_path)) == ("given",)
    assert parts_of(rows_of("plan_situations_fresh", tmp_path)) == ("fresh",)


@each_row("name", OWN)
def test_our_own_rows_have_the_form_that_is_asked_of_others(name: str, tmp_path: Path) -> None:
    assert rows_of(name, tmp_path)


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("{", "line 2 is no JSON"),
        ("[]", "line 2 is no object"),
        ('{"before": [], "person": "Hm."}', "line 2 lacks “situation”"),
        ('{"before": [], "person": " ", "situation": "joy"}', "line 2 has something in “person”"),
        (
            '{"before": [["dog", "Wuff."]], "person": "Hm.", "situation": "joy"}',
            "line 2 has something in “before”",
        ),
        ('{"part": 3, "before": [], "person": "Hm.", "situation": "joy"}', "line 2 has a “part”"),
    ],
)
def test_a_line_of_another_form_is_told_in_one_sentence(line: str, why: str, tmp_path: Path) -> None:
    (tmp_path / "persona_turns.jsonl").write_text(f"{A_TURN}\n{line}\n", "utf-8")

    with pytest.raises(BadInput) as error:
        rows_of("persona_turns", tmp_path)

    assert error.value.sentence.startswith(f"The file persona_turns.jsonl cannot be measured on: {why}")


@pytest.mark.parametrize(("name", "content"), [("jsonl", b""), ("jsonl.xz", b"no xz at all")])
def test_an_empty_or_broken_file_is_told_in_one_sentence(name: str, content: bytes, tmp_path: Path) -> None:
    (tmp_path / f"plan_talks.{name}").write_bytes(content)

    with pytest.raises(BadInput, match=r"plan_talks\.jsonl"):
        rows_of("plan_talks", tmp_path)


def test_a_collection_whose_name_goes_on_has_the_same_form() -> None:
    assert form_of("plan_profiles_fresh") is FORMS["plan_profiles"]
    assert form_of("memory_moods") == {}
    assert fault_of({"anything": 1}, "memory_moods") == ""


def test_dialogues_are_sessions_of_their_own() -> None:
    said = [(Speaker.PERSON, "Hello."), (Speaker.COMPANION, "Good morning."), (Speaker.PERSON, "It rains.")]

    one, other = as_dialogue(said, 1), as_dialogue(said, 2)

    assert [utterance.number for utterance in one] == [1, 2, 3]
    assert {utterance.session for utterance in one} != {utterance.session for utterance in other}


def test_the_form_of_every_collection_is_documented() -> None:
    told = DOCUMENTED.read_text("utf-8")

    missing = [
        name
        for name, form in FORMS.items()
        if f"`{name}`" not in told or not all(f'"{field}":' in told for field in form)
    ]
    assert not missing
