"""The talk view: what is read whole."""

from collections.abc import Callable

import pytest

from companion.channel.messages import CompanionSaid, PersonHeard
from tests.fakes.engine_process import Send
from tests.fakes.window_meeting import Meeting

pytestmark = pytest.mark.window

Meet = Callable[..., Meeting]

SAID = "I passed my exam today and I am so very happy about it, thank you for all your help."
HEARD = PersonHeard(5, SAID, "", is_final=True)


@pytest.mark.parametrize("page", ["openHistory", "openMood", "openMemories"])
def test_words_that_filled_the_window_are_read_whole_beside_a_page(meet: Meet, page: str) -> None:
    meeting = meet(Send((HEARD, CompanionSaid(6, "Well done! " * 12, "", is_final=True))))
    meeting.sees(SAID)

    def width(name: str) -> float:
        return float(meeting.person.item(name).width())

    meeting.wait_until(lambda: width("personWords") > width("face") / 2, "words in one wide line")
    wide = width("personWords")

    meeting.person.clicks(page)

    meeting.wait_until(lambda: width("face") < wide, "a page beside the talk")
    meeting.wait_until(lambda: width("personWords") <= width("face"), "words as wide as the talk")
    assert width("captions") <= width("face")
