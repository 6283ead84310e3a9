import json
from collections import Counter
from pathlib import Path

import pytest

from companion.values import BadInput
from tests.lab.evaluation.talk_checks import holds, is_in
from tests.lab.evaluation.talk_scenes import Scene, scenes
from tests.lab.tests.evaluation.talks import a_row
from tests.tables import each_row

OWN = scenes(Path("nowhere"))


def test_scenes_have_six_to_ten_turns_in_six_languages_with_all_personas() -> None:
    languages = Counter(scene.language for scene in OWN)

    assert len(OWN) >= 84
    assert all(6 <= len(scene.turns) <= 10 for scene in OWN)
    assert languages.keys() == {"en", "de", "fr", "es", "ja", "zh"}
    assert languages.total() - languages["en"] >= 12
    assert len({scene.persona for scene in OWN}) == 8


@each_row("scene", OWN)
def test_what_is_asked_for_was_said_before_and_no_question_answers_itself(scene: Scene) -> None:
    told = " ".join(text for _, text in scene.told_before)
    for at, turn in enumerate(scene.turns):
        earlier = " ".join(scene.said[:at])
        assert not turn.use or holds(earlier, turn.use, scene.language) or turn.use[0].startswith("you")
        assert not turn.recall or holds(told, turn.recall, scene.language)
        assert not any(holds(turn.say, one, scene.language) for one in (turn.answer, turn.use) if one)
        assert is_in(turn.say, scene.language)


@pytest.mark.parametrize(
    "turn", [{"say": "Hi.", "use": ["("]}, {"say": "Hi.", "usee": ["x"]}, {"use": ["x"]}, 3, ""]
)
def test_a_turn_of_another_form_is_told_with_its_line(turn: object, tmp_path: Path) -> None:
    rows = [a_row("one", "Hello."), a_row("two") | {"turns": [turn]}]
    (tmp_path / "talk_b.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))

    with pytest.raises(BadInput) as told:
        scenes(tmp_path)

    assert "line 2 has something in “turns”" in told.value.sentence
