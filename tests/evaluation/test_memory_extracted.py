from companion.evaluation.memory_extracted import Line, figures, read_lines
from companion.values import MemoryKind

WORK = Line("I work as a nurse.", "a", frozenset({MemoryKind.FACT}), "nurse")
UNREAD = Line("I know the price of every stamp.", "a", frozenset({MemoryKind.FACT}), "stamp")
NOTHING = Line("It's raining.", "a")


def test_the_collection_tells_what_each_line_is_to_become() -> None:
    lines = read_lines()

    assert len(lines) == 200
    assert all(line.word in line.text for line in lines)
    assert {bool(line.kinds) for line in lines} == {True, False}


def test_precision_and_recall_count_what_was_written_against_what_was_to_be() -> None:
    found = {figure.name: figure.value for figure in figures((WORK, UNREAD, NOTHING))}

    assert found["extracted, precision, part a"] == 1.0
    assert found["extracted, recall, part a"] == 0.5
    assert found["extracted, nothing made of nothing, part a"] == 1.0


def test_a_language_model_is_asked_about_what_the_rules_left() -> None:
    assert WORK.left_to_ask() == ()
    assert [one.words for one in UNREAD.left_to_ask()] == ["I know the price of every stamp"]
