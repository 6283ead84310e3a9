from companion.channel.messages import CompanionSaid, PersonHeard
from companion.window.desktop.desktop import Unasked
from tests.tables import each_row

HEARD = PersonHeard(1, "Hello.", "", is_final=True)


def said(number: int, heard: str, *, is_final: bool = True) -> CompanionSaid:
    return CompanionSaid(number, heard, "", is_final=is_final)


GOOD, MORNING = said(1, "Good", is_final=False), said(1, "Good morning.")


@each_row(
    ("events", "told"),
    [
        ((HEARD, said(2, "Hello", is_final=False), said(2, "Hello to you.")), ["", "", ""]),
        ((GOOD, MORNING), ["", "Good morning."]),
        ((HEARD, said(2, "Hello."), said(3, "By the way.")), ["", "", "By the way."]),
        ((GOOD, HEARD, MORNING), ["", "", "Good morning."]),
    ],
)
def test_only_what_was_not_asked_for_is_told_once_it_is_whole(
    events: tuple[PersonHeard | CompanionSaid, ...], told: list[str]
) -> None:
    state, words = Unasked(), []
    for event in events:
        state = state.with_event(event)
        words.append(state.words)

    assert words == told
