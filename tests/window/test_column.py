"""The last exchanges as they stand in the window."""

from dataclasses import replace

from companion.channel.messages import MOST_TOLD
from companion.values import Speaker, Utterance
from companion.window.talk.column import Caption, Column

BEFORE, NOW = "a" * 32, "b" * 32


def texts(column: Column) -> list[str]:
    return [row.words for row in column.rows]


def asked(column: Column, number: int, text: str) -> Column:
    return column.with_words(Speaker.PERSON, number, Caption(text))


def answered(column: Column, number: int, text: str, *, is_whole: bool = True) -> Column:
    return column.with_words(Speaker.COMPANION, number, Caption(text), is_whole=is_whole)


def said_before(*texts: str) -> list[Utterance]:
    sides = (Speaker.PERSON, Speaker.COMPANION)
    return [Utterance(BEFORE, n, sides[(n + 1) % 2], text, said_at=0.0) for n, text in enumerate(texts, 1)]


def test_an_answer_stands_below_what_it_answers_and_below_the_answer_before() -> None:
    column = answered(asked(Column(), 1, "Hello."), 2, "Hello, Jana.")

    column = asked(column, 3, "It rains.")

    assert texts(column) == ["Hello.", "Hello, Jana.", "It rains."]
    assert texts(answered(column, 4, "It does.")) == ["Hello.", "Hello, Jana.", "It rains.", "It does."]


def test_words_grow_in_their_place() -> None:
    column = answered(asked(Column(), 1, "Hello."), 2, "Hello,", is_whole=False)
    column = asked(column, 3, "Wait")

    column = answered(column, 2, "Hello, Jana.")

    assert texts(column) == ["Hello.", "Hello, Jana.", "Wait"]


def test_a_command_and_its_answer_stand_there_and_neither_can_be_changed() -> None:
    column = answered(asked(Column(), 1, "Hello."), 2, "Hello, Jana.")
    column = asked(column, 3, "Forget that.")

    column = column.with_words(Speaker.COMPANION, 4, Caption("Shall I?"), is_command=True)

    assert texts(column)[-2:] == ["Forget that.", "Shall I?"]
    assert [row.is_changeable for row in column.rows] == [True, True, False, False]


def test_a_line_stands_in_place_of_words_of_the_companions_that_were_deleted() -> None:
    column = answered(asked(replace(Column(), session=NOW), 1, "My boss is ill."), 2, "Poor boss.")
    column = answered(asked(answered(asked(column, 3, "Boss!"), 4, "Boss?"), 5, "It rains."), 6, "It does.")

    column = column.without([(NOW, number) for number in (1, 2, 3, 4)], is_forgotten=True)

    assert [(row.words, row.is_gone) for row in column.rows] == [
        ("", True),
        ("It rains.", False),
        ("It does.", False),
    ]
    assert texts(column.without([(NOW, 6)])) == ["", "It rains."], "what the engine says anew leaves no line"


def test_neighbouring_words_that_were_deleted_one_after_the_other_leave_one_line() -> None:
    column = answered(asked(replace(Column(), session=NOW), 1, "My boss is ill."), 2, "Poor boss.")
    column = answered(asked(column, 3, "Boss!"), 4, "Boss?")

    column = column.without([(NOW, 3), (NOW, 4)], is_forgotten=True)
    column = column.without([(NOW, 1), (NOW, 2)], is_forgotten=True)

    assert [row.is_gone for row in column.rows] == [True]


def test_an_emptied_talk_shows_nothing_and_no_more_of_what_still_sounds() -> None:
    column = replace(asked(Column(), 1, "What are my plans?"), session=NOW, has_earlier=True)
    column = column.with_words(Speaker.COMPANION, 2, Caption("None."), is_command=True)
    column = answered(asked(column, 3, "Hello."), 4, "Hello,", is_whole=False)

    emptied = column.emptied()

    assert (emptied.rows, emptied.oldest) == ((), None)
    assert answered(emptied, 4, "Hello, Jana.").rows == ()


def test_words_that_are_set_aside_stay_and_cannot_be_changed() -> None:
    column = answered(asked(replace(Column(), session=NOW), 1, "My dog is Biscuit."), 2, "Hello, Biscuit.")

    column = column.with_set_aside([(NOW, 1), (NOW, 2)])

    assert texts(column) == ["My dog is Biscuit.", "Hello, Biscuit."]
    assert [row.is_changeable for row in column.rows] == [False, False]


def test_what_turned_out_to_be_no_words_leaves() -> None:
    column = asked(asked(Column(), 1, "Hello."), 2, "hm")

    assert texts(asked(column, 2, "")) == ["Hello."]


def test_only_the_newest_stay() -> None:
    column = Column()
    for number in range(1, 2001):
        column = asked(column, number, f"line {number}")

    assert len(column.turns) == MOST_TOLD
    assert texts(column)[-1] == "line 2000"
    assert column.oldest == column.turns[0], "it leads to those before"
    assert len({row.place for row in column.rows}) == MOST_TOLD


def test_nothing_leads_to_earlier_words_where_there_are_none() -> None:
    column = Column().taken_up(NOW, said_before("It rains.", "It does."))

    assert column.oldest is None


def test_the_end_of_a_long_talk_leads_to_what_was_said_before_after_a_restart_too() -> None:
    column = Column().taken_up(NOW, said_before(*(f"line {number}" for number in range(MOST_TOLD))))

    again = column.without([(BEFORE, 1)]).without_engine().taken_up("c" * 32, ())

    assert again.oldest is not None
    assert (again.oldest.session, again.oldest.number) == (BEFORE, 2)


def test_only_the_last_of_each_side_is_marked_so() -> None:
    column = asked(answered(asked(Column(), 1, "Hello."), 2, "Hello, Jana."), 3, "It rains.")

    assert [row.is_last for row in column.rows] == [False, True, True]


def test_of_the_last_talk_only_the_persons_words_can_be_changed() -> None:
    column = Column().taken_up(NOW, said_before("It rains.", "It does."))

    column = asked(column, 1, "Good morning.")

    assert texts(column) == ["It rains.", "It does.", "Good morning."]
    assert [row.is_changeable for row in column.rows] == [True, False, True]


def test_what_is_deleted_leaves_whichever_talk_it_was_said_in() -> None:
    column = asked(Column().taken_up(NOW, said_before("It rains.", "It does.")), 1, "Good morning.")

    assert texts(column.without([(BEFORE, 1)])) == ["It does.", "Good morning."]
    assert texts(column.without([(NOW, 1)])) == ["It rains.", "It does."]


def test_a_reply_that_is_deleted_while_it_sounds_does_not_come_back() -> None:
    column = Column().taken_up(NOW, ())
    column = answered(column, 2, "The sea", is_whole=False).without([(NOW, 2)])

    assert texts(answered(column, 2, "The sea is")) == []


def test_another_engine_goes_on_below_what_was_said_to_the_one_that_was_lost() -> None:
    column = answered(asked(Column(), 1, "Hello."), 2, "The sea", is_whole=False).without_engine()

    column = asked(column.taken_up(NOW, said_before("Hello.")), 1, "Again.")

    assert texts(column) == ["Hello.", "The sea …", "Again."]


def test_what_only_may_have_been_said_is_gone_with_the_engine() -> None:
    column = Column().with_words(Speaker.PERSON, 1, Caption("", "perhaps"), is_whole=False)

    assert texts(column.without_engine()) == []
