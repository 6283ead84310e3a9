from pathlib import Path

from companion.evaluation.persona_talks import cast, said_to_all, talk
from companion.values import Strategy
from tests.evaluation.replies import FakeReplier


def test_opposites_stand_side_by_side() -> None:
    everybody = cast()

    assert [
        {everybody.personas[one].name, everybody.personas[other].name} for one, other in everybody.opposites
    ] == [{"Maren", "Lark"}, {"Rusk", "Ilo"}, {"Hollis", "Wenna"}, {"Bex", "Sorrel"}]
    assert len(everybody.pairs) == 28


def test_a_quick_run_has_whole_pairs() -> None:
    assert [persona.name for persona in cast(1).personas] == ["Maren", "Lark"]


def test_what_a_persona_said_belongs_to_its_talk() -> None:
    replied = talk(FakeReplier(Strategy.PLAY), ["Hello.", "It rains.", "Bye."])

    assert [one.text for one in replied] == ["1 heard.", "3 heard.", "5 heard."]
    assert {one.strategy for one in replied} == {Strategy.PLAY}


def test_fifty_things_are_said_to_all(tmp_path: Path) -> None:
    said = said_to_all(tmp_path)

    assert len(set(said)) == 50
    assert sorted(part for part, _ in said) == ["a"] * 25 + ["b"] * 25
    assert len(said_to_all(tmp_path, 7)) == 7
