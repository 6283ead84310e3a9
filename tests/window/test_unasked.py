from companion.channel.messages import CompanionSaid, PersonHeard
from companion.window.desktop.desktop_model import Unasked

HEARD = PersonHeard(1, "Hello.", "", is_final=True)


def said(number: int, heard: str, *, is_final: bool) -> CompanionSaid:
    return CompanionSaid(number, heard, "", is_final=is_final)


def words(*events: PersonHeard | CompanionSaid) -> list[str]:
    """What was told to have been said by itself, step by step."""
    state, told = Unasked(), []
    for event in events:
        state = state.with_event(event)
        told.append(state.words)
    return told


def test_an_answer_was_asked_for() -> None:
    assert words(HEARD, said(2, "Hello", is_final=False), said(2, "Hello to you.", is_final=True)) == [""] * 3


def test_what_is_said_by_itself_is_told_once_it_is_whole() -> None:
    told = words(said(1, "Good", is_final=False), said(1, "Good morning.", is_final=True))

    assert told == ["", "Good morning."]


def test_after_an_answer_more_was_not_asked_for() -> None:
    told = words(HEARD, said(2, "Hello.", is_final=True), said(3, "By the way.", is_final=True))

    assert told == ["", "", "By the way."]


def test_words_while_it_speaks_by_itself_do_not_make_an_answer_of_it() -> None:
    told = words(said(1, "Good", is_final=False), HEARD, said(1, "Good morning.", is_final=True))

    assert told == ["", "", "Good morning."]
