"""The bar at the top: what it gives up, one after the other, where there is no room for all."""

from functools import partial
from itertools import combinations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem

from companion.channel import messages as msg
from tests.fakes.engine_process import Send
from tests.fakes.window_look import Look
from tests.fakes.window_meeting import Meeting
from tests.window.controls import Meet, read

pytestmark = pytest.mark.window


TIMED = msg.AnswerTimed(0.42, {"think": 0.42})
MIND = msg.OfferedModel(
    "mind", "A mind", "language model", 4_220_000_000, "MIT", "https://example.org/a", False
)
OFFER = msg.SetOffered("These models fit this computer.", (MIND,))
HALF = msg.DownloadMoved("mind", 2_110_000_000, 4_220_000_000, is_running=True)
SERVER = msg.SettingsShown({"server.enabled": msg.ShownSetting("true", "false")})
NAME = "openCompanions"
TIME = "openLatency"
OPENS_PAGES = ("openMood", "openMemories", "openKnown", "openHistory", "openSettings")
BAR = (NAME, TIME, "serverMark", "openOffer", *OPENS_PAGES, "makeSmall")
"""What stands in the bar, from its beginning to its end."""


def meet_all(meet: Meet, *more: msg.ToWindow, name: str = "Robin", **how: object) -> Meeting:
    """Meet a companion that was asked something and downloads models."""
    meeting = meet(Send((msg.EngineReady(name, "0.1.0"), TIMED, OFFER, HALF, *more)), **how)
    meeting.sees(name)
    meeting.wait_until(lambda: bool(meeting.person.items("openOffer")), "the download")
    return meeting


def parts(item: QQuickItem) -> list[QQuickItem]:
    """Return what is seen of a button: its words and its icon."""
    found = [item]
    for part in found:
        found += [child for child in part.childItems() if child.isVisible()]
    return [part for part in found if part.inherits("QQuickText") or part.inherits("QQuickImage")]


def place(item: QQuickItem) -> QRectF:
    """Return where an item stands in the window."""
    return item.mapRectToScene(item.boundingRect())


def is_parted(meeting: Meeting) -> bool:
    """Tell whether the buttons are below the name."""
    return place(meeting.person.item(NAME)).bottom() <= place(meeting.person.item("openMood")).y()


def is_cut(meeting: Meeting) -> bool:
    (words,) = (part for part in parts(meeting.person.item(NAME)) if part.inherits("QQuickText"))
    return bool(words.property("truncated"))


def words(meeting: Meeting, name: str) -> str:
    return "".join(
        part.property("text") for part in parts(meeting.person.item(name)) if part.inherits("QQuickText")
    )


@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
def test_the_buttons_have_words_in_a_window_of_its_own_size(meet: Meet, language: str) -> None:
    told = msg.EngineReady("Sorrel", "0.1.0"), TIMED, OFFER
    meeting = meet(Send(told), look=Look("own", size=(868, 644), language=language))
    meeting.sees("Sorrel")
    meeting.wait_until(lambda: bool(meeting.person.items("openOffer")), "an offer")

    assert all(words(meeting, name) for name in OPENS_PAGES)
    assert not is_cut(meeting)


@pytest.mark.parametrize("name", ["Robin", "Companion"])
def test_the_name_is_whole_in_a_narrow_window_while_a_download_runs(meet: Meet, name: str) -> None:
    meeting = meet_all(meet, name=name, size=(400, 700))

    assert not is_cut(meeting)
    assert len(meeting.person.items("openOffer")) == 1


@pytest.mark.parametrize(("size", "scale"), [((400, 700), 1.0), ((360, 700), 1.0), ((400, 700), 2.0)])
def test_the_button_for_the_small_window_is_there_however_narrow_the_window_is(
    meet: Meet, size: tuple[int, int], scale: float
) -> None:
    meeting = meet_all(meet, look=Look("narrow", size=size, font_scale=scale))

    meeting.rests()

    small = place(meeting.person.item("makeSmall"))
    assert small.width() > 0
    assert small.right() <= size[0]


def test_one_thing_after_the_other_is_given_up_and_the_name_never(meet: Meet) -> None:
    meeting = meet_all(meet, size=(1100, 700))
    meeting.wait_until(lambda: meeting.person.sees("answered in 0.4 s"), "all there is room for")

    def given_up() -> tuple[str, ...]:
        there = {
            "sentence": bool(meeting.person.items(TIME)) and "answered" in words(meeting, TIME),
            "words with icons": len(parts(meeting.person.item("openMood"))) == 2,
            "words": words(meeting, "openMood") == "Mood",
            "amount": words(meeting, "openOffer") == "50%",
            "time": bool(meeting.person.items(TIME)),
            "sign": len(parts(meeting.person.item(NAME))) == 2 or is_parted(meeting),
            "one row": not is_parted(meeting),
            "name": not is_cut(meeting),
        }
        return tuple(name for name, is_there in there.items() if not is_there)

    def is_wide(width: int) -> bool:
        return meeting.window.view.contentItem().width() == width

    seen = [given_up()]
    for width in range(1090, 270, -10):
        meeting.window.view.resize(width, 700)
        meeting.wait_until(partial(is_wide, width), f"{width} px")
        meeting.window.view.grabWindow()  # with everything at its place
        if given_up() != seen[-1]:
            seen.append(given_up())

    wide = ("sentence", "words with icons", "amount", "time")
    tight = ("sentence", "words with icons", "words", "amount", "time", "sign")
    below = (*tight[:-1], "one row")  # where the name has its sign again
    assert seen == [
        *(wide[:count] for count in range(len(wide) + 1)),
        *(tight[:count] for count in range(3, len(tight) + 1)),
        below,
    ]


@pytest.mark.parametrize(
    "look",
    [
        Look("narrow", size=(400, 720)),
        Look("mirrored", size=(620, 720), font_scale=2.0, is_mirrored=True),
        Look("large", size=(900, 720), font_scale=3.0),
    ],
    ids=lambda look: look.name,
)
def test_nothing_lies_over_anything_in_the_bar(look: Look, meet: Meet) -> None:
    meeting = meet_all(meet, SERVER, look=look)
    meeting.wait_until(lambda: bool(meeting.person.items("serverMark")), "the mark of a server")

    meeting.rests()

    shown = [item for name in BAR for item in meeting.person.items(name)]
    places = [place(part) for item in shown for part in parts(item)]
    assert not [pair for pair in combinations(places, 2) if pair[0].intersects(pair[1])]
    assert all(each.left() >= 0 and each.right() <= look.size[0] for each in places)


def test_screen_readers_are_told_how_much_has_come(meet: Meet) -> None:
    meeting = meet_all(meet)

    assert read(meeting.person.item("openOffer"))[0] == "Better models: 2.1 GB of 4.2 GB"


def test_the_line_about_a_better_model_leads_to_it(meet: Meet) -> None:
    line = msg.Noticed("better model", "A larger model would do this better.")
    meeting = meet(Send((msg.EngineReady("Robin", "0.1.0"), OFFER, line)))
    meeting.wait_until(lambda: bool(meeting.person.items("yes")), "the line")

    meeting.person.clicks("yes")

    meeting.wait_until(lambda: meeting.person.items("notice") == [], "that the line is gone")
    assert meeting.window.view.property("page") == "offer"
