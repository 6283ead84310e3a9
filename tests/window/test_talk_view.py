"""The talk view: where the keyboard goes on, and what is read whole."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from companion.channel import messages as msg
from companion.values import Cause, Phase, Speaker, Utterance, Want, Who
from companion.window.window import CompanionWindow
from tests.fakes.engine_process import FakeEngine, Run, Send, WaitFor
from tests.fakes.personas import WENNA
from tests.fakes.readings import GLAD, reading
from tests.fakes.window_look import Look
from tests.fakes.window_meeting import READY, Meeting
from tests.window.controls import Meet, press, read, sent, span, texts_said

pytestmark = pytest.mark.window


HINT_MS = 900
"""Milliseconds within which a hint shows itself."""
SAID = "I passed my exam today and I am so very happy about it, thank you for all your help."
HEARD = msg.PersonHeard(5, SAID, "", is_final=True)
PLANNED = msg.Planned(6, Want.SHARE_JOY, False, GLAD.affect)
READING = replace(reading(GLAD, "joy", number=5), words=None)
BECAUSE = replace(
    READING, words=READING.affect, causes=(Cause("I passed my exam today", Who.WORLD, 5, 0.9, is_sure=True),)
)
WRONG = msg.Felt(replace(READING, is_told=True, is_unsure=True))


@pytest.mark.parametrize("page", ["openHistory", "openMood", "openMemories"])
def test_words_that_filled_the_window_are_read_whole_beside_a_page(meet: Meet, page: str) -> None:
    said = msg.CompanionSaid(6, "Well done! " * 12, "", is_final=True)
    meeting = meet(Send((HEARD, msg.Felt(BECAUSE), said)), size=(860, 700))
    meeting.sees(SAID)

    def width(name: str) -> float:
        return float(meeting.person.item(name).width())

    meeting.rests()
    wide = width("face")

    meeting.person.clicks(page)

    meeting.wait_until(lambda: width("face") < wide, "a page beside the talk")
    meeting.wait_until(lambda: width("personWords") <= width("face"), "words no wider than the talk")
    meeting.wait_until(lambda: width("captions") <= width("face"), "all of it as wide as the talk")


@pytest.mark.parametrize(("wide", "is_beside"), [(960, True), (400, False)])
def test_how_it_was_understood_shares_its_line_with_its_button_where_there_is_room(
    meet: Meet, wide: int, *, is_beside: bool
) -> None:
    look = Look("contrast", size=(wide, 700), scheme="contrast")
    meeting = meet(Send((HEARD, msg.Felt(BECAUSE), PLANNED)), look=look)
    meeting.sees("You seemed happy")

    def is_so() -> bool:
        """Tell whether it is at its place, and no edge of the two touches the other in high contrast."""
        words, button = (
            item.mapRectToScene(item.boundingRect())
            for item in map(meeting.person.item, ("reading", "thatIsWrong"))
        )
        if is_beside:
            return bool(words.width() > 0 and button.left() >= words.right() + 4)
        return bool(words.height() > 0 and button.top() >= words.bottom())

    meeting.wait_until(is_so, "the button at its place, with room between them")


def test_who_it_shall_be_is_asked_on_one_line_where_there_is_room(meet: Meet) -> None:
    nobody_yet = msgspec.structs.replace(WENNA, is_set=False)
    meeting = meet(WaitFor("ShowPersona"), Send((nobody_yet,)))
    meeting.sees("Find a personality in five questions")

    button = meeting.person.item("whoShallItBe")

    def needs() -> float:
        parts = ("implicitContentWidth", "leftPadding", "rightPadding")
        return sum(float(button.property(part)) for part in parts)

    in_english = needs()
    meeting.window.use_language("fr")
    meeting.wait_until(lambda: needs() > in_english, "longer words")

    assert button.width() >= needs()


def test_that_nothing_is_saved_stays_in_sight_beside_a_long_talk_in_large_letters(meet: Meet) -> None:
    talk = tuple(
        msg.PersonHeard(number, f"My sister came by on day {number}, and we baked.", "", is_final=True)
        for number in range(1, 9)
    )
    meeting = meet(Send(talk), look=Look("own", size=(400, 900), font_scale=2.0))
    meeting.sees("day 8")

    meeting.window.memories.setOffRecord(True)
    meeting.rests()

    above, strip, text = (span(meeting.person.item(name)) for name in ("above", "offRecordStrip", "text"))
    assert above[1] <= strip[0] < strip[1] <= text[0]


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_buttons_stand_level_with_the_line_to_write_in(meet: Meet, scale: float) -> None:
    meeting = meet(look=Look("large", font_scale=scale))
    meeting.rests()

    text, *buttons = (sum(span(meeting.person.item(name))) / 2 for name in ("text", "mute", "stop", "send"))
    assert buttons == pytest.approx([text] * 3, abs=1)


def test_what_can_do_nothing_leaves_its_room_to_the_words_where_that_is_little(meet: Meet) -> None:
    no_microphone = msg.EarChanged(has_microphone=False, is_muted=False, is_half_duplex=False)
    answering = msg.PhaseChanged(Phase.PREPARING)
    meeting = meet(
        Send((no_microphone,)),
        WaitFor("Stop"),
        Send((answering,)),
        look=Look("own", size=(400, 700), font_scale=2.0),
    )
    meeting.rests()
    assert [name for name in ("mute", "stop") if meeting.person.items(name)] == []

    meeting.window.link.send(msg.Stop())

    meeting.wait_until(lambda: meeting.person.items("stop") != [], "something to stop the reply with")


def test_what_was_not_sent_yet_stands_above_the_row_it_was_written_in(meet: Meet) -> None:
    meeting = meet(is_deaf=True, size=(1200, 700))
    meeting.person.types("good morning")
    meeting.person.presses(Qt.Key.Key_Return)
    meeting.sees("Not sent yet: good morning")

    def middle(name: str) -> float:
        item = meeting.person.item(name)
        return float(item.mapToScene(QPointF(item.width() / 2, 0)).x())

    meeting.wait_until(lambda: abs(middle("waiting") - middle("above")) < 2, "both in the middle")


def test_who_dismissed_a_notice_goes_on_writing(meet: Meet) -> None:
    meeting = meet(Send((msg.Noticed("disk", "The disk is nearly full."),)))
    meeting.sees("The disk is nearly full.")

    meeting.person.clicks("dismiss")

    meeting.wait_until(lambda: meeting.person.focus == "text", "the keyboard in the text field")
    assert meeting.person.items("notice") == []


def test_what_was_read_of_the_computer_is_not_told_again_at_the_next_start(
    open_window: Callable[..., CompanionWindow], wait_until: Callable[..., None], tmp_path: Path
) -> None:
    deaf = msg.EarChanged(False, is_muted=False, is_half_duplex=False, why="No microphone found.")
    told = Send(
        (*READY[:1], deaf, msg.PhaseChanged(Phase.IDLE), msg.Noticed("loudspeaker", "No speakers found."))
    )

    def start(name: str) -> Meeting:
        (tmp_path / name).mkdir()
        engine = FakeEngine(tmp_path / name, [Run((told,))])
        window = open_window(engine.command, state_file=tmp_path / "window.json")
        meeting = Meeting(window, engine, wait_until)
        meeting.sees("Ready")
        meeting.rests()
        return meeting

    first = start("first")
    first.sees("No speakers found.")
    first.sees("No microphone found.")
    first.window.link.arrived.emit(msg.PersonHeard(1, "Hello.", "", is_final=True))
    first.window.close()

    again = start("again")

    assert not again.person.sees("No speakers found.")
    assert not again.person.sees("No microphone found.")


def test_at_the_first_start_without_a_device_one_notice_has_a_card(meet: Meet) -> None:
    deaf = msg.EarChanged(False, is_muted=False, is_half_duplex=False, why="No microphone found.")
    mute = msg.Noticed("loudspeaker", "No speakers found.")
    disclosure = msg.Noticed("disclosure", "I'm software.")
    meeting = meet(Send((deaf, msg.PhaseChanged(Phase.IDLE), mute, disclosure)))

    meeting.sees("I'm software.")
    meeting.sees("No speakers found.")

    assert len(meeting.person.items("notice")) == 1
    assert meeting.person.items("lookAt") == []


def test_who_says_yes_to_a_language_has_it_set(meet: Meet) -> None:
    meeting = meet(
        Send((msg.LanguageAsked("de"),)), WaitFor("SettleLanguage"), Send((msg.LanguageAsked(""),))
    )
    meeting.sees("You are speaking Deutsch. Set this companion to Deutsch?")

    meeting.person.clicks("yes")
    meeting.sees("Set to Deutsch.")

    assert meeting.received(msg.SetSetting) == [msg.SetSetting("conversation.language", "de")]
    assert meeting.received(msg.SettleLanguage) == [msg.SettleLanguage("de")]
    assert meeting.person.items("yes") == [], "it counts at once"


def test_who_says_not_now_has_nothing_set(meet: Meet) -> None:
    meeting = meet(Send((msg.LanguageAsked("de"),)))
    meeting.sees("Set to Deutsch")

    meeting.person.clicks("no")

    assert meeting.received(msg.SettleLanguage) == [msg.SettleLanguage("de")]
    meeting.wait_until(lambda: not meeting.person.sees("Set to Deutsch"), "no question")
    assert sent(meeting, msg.SetSetting) == []


def test_why_a_language_could_not_be_set_is_told(meet: Meet) -> None:
    refused = msg.SettingRefused("conversation.language", "The disk is full.")
    meeting = meet(Send((msg.LanguageAsked("de"),)), WaitFor("SetSetting"), Send((refused,)))
    meeting.sees("Set to Deutsch")

    meeting.person.clicks("yes")

    meeting.sees("The disk is full.")


def test_who_called_a_reading_wrong_goes_on_writing(meet: Meet) -> None:
    meeting = meet(Send((HEARD, msg.Felt(READING), PLANNED)), WaitFor("CorrectReading"), Send((WRONG,)))
    meeting.sees("You seemed happy")

    meeting.person.clicks("thatIsWrong")

    meeting.sees("You said this was wrong")
    meeting.person.types("sorry")
    press(meeting, "Return")

    assert texts_said(meeting) == ["sorry"]


@pytest.mark.parametrize("wide", [600, 960])
@pytest.mark.parametrize(
    ("key", "page", "focus"),
    [
        ("Comma", "settings", "findSetting"),
        ("H", "history", "search"),
        ("F", "history", "search"),
        ("D", "mood", "closePanel"),
        ("F1", "help", "closePanel"),
    ],
)
def test_keys_go_where_one_looks(meet: Meet, wide: int, key: str, page: str, focus: str) -> None:
    meeting = meet(size=(wide, 700))
    meeting.wait_until(lambda: meeting.person.focus == "text", "the keyboard in the text field")
    modifiers = Qt.KeyboardModifier.NoModifier if key == "F1" else Qt.KeyboardModifier.ControlModifier

    meeting.person.presses(Qt.Key[f"Key_{key}"], modifiers)

    meeting.wait_until(lambda: meeting.window.view.property("page") == page, page)
    meeting.wait_until(lambda: meeting.person.focus == focus, f"the keyboard in {focus}")


def test_no_hint_lies_over_a_page_that_a_key_opened(meet: Meet) -> None:
    meeting = meet()
    meeting.person.presses(Qt.Key.Key_F1)
    meeting.wait_until(lambda: meeting.person.focus == "closePanel", "the keyboard in closePanel")

    QTest.qWait(HINT_MS)

    assert not meeting.person.sees("Close")


@pytest.mark.parametrize(("key", "page"), [("0", "companions"), ("1", "mood"), ("5", "settings")])
def test_a_number_opens_the_page_at_its_place_in_the_bar(meet: Meet, key: str, page: str) -> None:
    meeting = meet()

    meeting.person.presses(Qt.Key[f"Key_{key}"], Qt.KeyboardModifier.ControlModifier)

    meeting.wait_until(lambda: meeting.window.view.property("page") == page, page)


@pytest.mark.parametrize(("button", "focus"), [("openMood", "closePanel"), ("openHistory", "search")])
def test_a_page_that_covers_the_talk_has_the_keyboard_when_it_is_opened_by_mouse(
    meet: Meet, button: str, focus: str
) -> None:
    meeting = meet(size=(420, 700))

    meeting.person.clicks(button)

    meeting.wait_until(lambda: meeting.person.focus == focus, f"the keyboard in {focus}")


@pytest.mark.parametrize("is_opened_by_key", [True, False])
def test_a_covered_field_takes_no_key_whoever_opened_the_page(meet: Meet, *, is_opened_by_key: bool) -> None:
    meeting = meet(size=(600, 700))
    field = meeting.person.item("text")
    meeting.wait_until(lambda: meeting.person.focus == "text", "the keyboard in the text field")

    if is_opened_by_key:
        meeting.person.presses(Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    else:
        meeting.window.view.setProperty("page", "settings")
    meeting.person.types("volume")
    press(meeting, "Return")
    for _ in range(2):  # out of what was found, and out of the settings
        press(meeting, "Escape")
    meeting.wait_until(lambda: meeting.person.focus == "text", "the keyboard back in the text field")

    assert field.property("text") == ""
    assert sent(meeting, msg.Say) == []


@pytest.mark.parametrize("leaves_by", ["openSettings", "openMood"])
def test_settings_that_are_opened_again_look_for_nothing(meet: Meet, leaves_by: str) -> None:
    meeting = meet()
    meeting.person.presses(Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    meeting.person.types("size")
    meeting.person.clicks(leaves_by)

    meeting.person.presses(Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)

    meeting.wait_until(lambda: meeting.person.focus == "findSetting", "the settings")
    assert meeting.person.item("findSetting").property("text") == ""


def test_a_page_that_is_opened_again_begins_at_its_top(meet: Meet) -> None:
    meeting = meet(size=(960, 500))
    meeting.person.opens_setting("about")
    meeting.person.clicks("components")
    meeting.wait_until(lambda: len(meeting.person.items("component")) > 10, "components")
    meeting.person.scrolls(1.0)

    meeting.person.clicks("backToSettings")
    meeting.person.clicks("setting-about")

    meeting.rests()
    assert max(float(item.property("contentY")) for item in meeting.person.items("scrolled")) == 0.0


def test_what_is_typed_at_a_button_of_the_talk_is_written(meet: Meet) -> None:
    meeting = meet()
    meeting.person.clicks("mute")
    assert meeting.person.focus == "mute"

    meeting.person.types("hello")
    press(meeting, "Return")

    assert texts_said(meeting) == ["hello"]


def place(meeting: Meeting, words: str) -> tuple[float, float]:
    """Return where the turn with these words begins and ends in the window, from its top."""
    (item,) = [item for item in meeting.person.items("saidTurn") if words in str(item.property("words"))]
    return span(item)


def test_a_talk_reads_downwards_and_the_face_keeps_its_size(meet: Meet) -> None:
    turns = [
        message
        for number in range(1, 15, 2)
        for message in (
            msg.PersonHeard(
                number, f"Question {number}, which is a little longer than a line. " * 2, "", True
            ),
            msg.CompanionSaid(number + 1, f"Answer {number + 1}. " * 20, "", is_final=True),
        )
    ]
    meeting = meet(
        Send(tuple(turns[:2])),
        WaitFor("Stop"),
        Send((*turns[2:], msg.Noticed("disk", "The disk is full.", True))),
    )
    meeting.sees("Answer 2.")
    height = meeting.person.item("face").height()

    meeting.window.link.send(msg.Stop())

    meeting.sees("The disk is full.")
    meeting.rests()
    assert meeting.person.item("face").height() == height
    asked, answered = place(meeting, "Question 13"), place(meeting, "Answer 14")
    assert asked[1] <= answered[0]
    assert answered[0] < span(meeting.person.item("text"))[0]


def test_a_long_answer_is_seen_from_its_beginning_and_whole(meet: Meet) -> None:
    long = "Some words of an answer. " * 80
    meeting = meet(Send((HEARD, msg.CompanionSaid(6, f"First of all. {long}The end.", "", is_final=True))))
    meeting.sees("First of all.")
    meeting.rests()

    (scrolled,) = [
        item
        for item in meeting.person.items("scrolled")
        if item.isAncestorOf(meeting.person.items("saidTurn")[0])
        and item.property("contentHeight") > item.height() + 1
    ]
    assert abs(place(meeting, "First of all.")[0] - span(scrolled)[0]) < 2
    assert meeting.person.sees("The end.")


def test_whoever_scrolled_up_is_left_there_until_something_new_is_said(meet: Meet) -> None:
    long = "Some words of an answer. " * 80
    meeting = meet(
        Send((HEARD, msg.CompanionSaid(6, long, "More of", is_final=False))),
        WaitFor("Stop"),
        Send((msg.CompanionSaid(6, f"{long} More of it.", "", is_final=True),)),
        WaitFor("Stop"),
        Send((msg.PersonHeard(7, "I see.", "", is_final=True),)),
    )
    meeting.sees("More of")
    meeting.person.scrolls(0.0)

    meeting.window.link.send(msg.Stop())
    meeting.sees("More of it.")
    meeting.rests()
    is_at_top = max(float(item.property("contentY")) for item in meeting.person.items("scrolled")) == 0.0
    meeting.window.link.send(msg.Stop())
    meeting.sees("I see.")
    meeting.rests()

    assert is_at_top
    assert max(float(item.property("contentY")) for item in meeting.person.items("scrolled")) > 100.0


def lines(first: int, last: int) -> tuple[msg.PersonHeard | msg.CompanionSaid, ...]:
    """Return turns of one line each, odd numbers said by the person."""
    return tuple(
        msg.PersonHeard(number, f"Line {number}.", "", is_final=True)
        if number % 2
        else msg.CompanionSaid(number, f"Line {number}.", "", is_final=True)
        for number in range(first, last + 1)
    )


def is_in_sight(meeting: Meeting, words: str) -> bool:
    """Tell whether a turn stands whole above the row to write in, and below what stands above the talk."""
    top, bottom = place(meeting, words)
    status, field = (span(meeting.person.item(name)) for name in ("headline", "text"))
    return top >= status[1] and bottom <= field[0]


@pytest.mark.parametrize("height", [700, 480])
def test_a_new_line_is_in_sight_though_the_oldest_one_leaves(meet: Meet, height: int) -> None:
    steps = [step for number in range(13, 19) for step in (WaitFor("Stop"), Send(lines(number, number)))]
    meeting = meet(Send(lines(1, 12)), *steps, size=(960, height))
    meeting.sees("Line 12.")
    meeting.rests()
    for number in range(13, 19):
        meeting.window.link.send(msg.Stop())
        meeting.sees(f"Line {number}.")
        meeting.rests()

        assert is_in_sight(meeting, f"Line {number}.")


def scroll(meeting: Meeting, *, up: bool) -> None:
    """Turn the wheel over the talk."""
    over = meeting.person.item("above")
    low = over.mapToScene(QPointF(over.width() / 2, over.height() * 0.8))
    for _ in range(12):
        QTest.wheelEvent(meeting.person.view, low, QPoint(0, 360 if up else -360))
    meeting.rests()


def test_whoever_scrolled_up_is_left_there_by_a_reply_and_brought_down_by_a_button_or_by_sending(
    meet: Meet,
) -> None:
    later = WaitFor("Stop"), Send(lines(14, 14)), WaitFor("Stop"), Send(lines(15, 15))
    meeting = meet(Send(lines(1, 13)), *later)
    meeting.sees("Line 13.")
    meeting.rests()
    assert meeting.person.items("toNewest") == []
    scroll(meeting, up=True)

    meeting.window.link.send(msg.Stop())
    meeting.sees("Line 14.")
    meeting.rests()
    assert not is_in_sight(meeting, "Line 14.")

    meeting.person.clicks("toNewest")
    meeting.rests()
    assert is_in_sight(meeting, "Line 14.")
    assert meeting.person.items("toNewest") == []
    assert meeting.person.focus == "text"

    scroll(meeting, up=True)
    assert not is_in_sight(meeting, "Line 14.")
    meeting.window.link.send(msg.Stop())
    meeting.sees("Line 15.")
    meeting.rests()
    assert is_in_sight(meeting, "Line 15.")
    assert meeting.person.items("toNewest") == []


LONG_LINES = tuple(
    type(line)(line.number, f"Line {line.number}, and some more words of it. " * 4, "", is_final=True)
    for line in lines(1, 12)
)


def resize(meeting: Meeting, width: int, height: int) -> None:
    """Make the window this large."""
    meeting.window.view.resize(width, height)
    meeting.wait_until(lambda: meeting.window.view.width() == width, f"a window {width} wide")
    meeting.rests()


def test_the_last_message_stays_in_sight_as_the_window_shrinks_though_its_answer_was_deleted(
    meet: Meet,
) -> None:
    begun, gone = msg.LeftOff((), "", "a" * 32), msg.Unsaid((("a" * 32, 12),))
    meeting = meet(Send((begun, *LONG_LINES)), WaitFor("Stop"), Send((gone,)), size=(868, 776))
    meeting.sees("Line 12,")
    meeting.window.link.send(msg.Stop())
    meeting.wait_until(lambda: not meeting.person.sees("Line 12,"), "no answer")
    meeting.rests()

    resize(meeting, 420, 700)

    assert is_in_sight(meeting, "Line 11,")


def test_whoever_scrolled_back_to_the_end_stays_there_as_the_window_shrinks(meet: Meet) -> None:
    meeting = meet(Send(LONG_LINES), size=(868, 776))
    meeting.sees("Line 12,")
    scroll(meeting, up=True)
    scroll(meeting, up=False)

    resize(meeting, 420, 700)

    assert is_in_sight(meeting, "Line 12,")


def test_where_the_oldest_lines_left_a_link_leads_to_them(meet: Meet) -> None:
    kept = tuple(
        msg.HistoryEntry(n, ("companion", "person")[n % 2], f"Kept line {n}.", 1.7e9 + n, False)
        for n in range(20, 0, -1)
    )
    left = msg.LeftOff((), "", "a" * 32)
    meeting = meet(Send((left, *lines(1, 12))), WaitFor("Stop"), Send(lines(13, 13)), history=kept)
    meeting.sees("Line 12.")
    assert meeting.person.items("earlier") == []

    meeting.window.link.send(msg.Stop())
    meeting.sees("Line 13.")
    meeting.person.scrolls(0.0)
    meeting.person.clicks("earlier")

    meeting.sees("Kept line 2.")
    asked = [query.asked for query in sent(meeting, msg.Query) if isinstance(query, msg.Query)]
    places = [page.beside for page in asked if isinstance(page, msg.HistoryPage) and page.beside]
    assert places == [("a" * 32, 2)]


def test_what_was_said_is_as_wide_where_it_is_scrolled(meet: Meet) -> None:
    short = msg.CompanionSaid(6, "Well done!", "", is_final=True)
    long = msg.CompanionSaid(7, "Well done! " * 90, "", is_final=True)
    meeting = meet(Send((HEARD, short)), WaitFor("Stop"), Send((long,)), size=(600, 400))
    meeting.sees("Well done!")
    captions = meeting.person.item("captions")
    meeting.wait_until(lambda: captions.height() > 0, "the words in their place")
    width, height = captions.width(), captions.height()

    meeting.window.link.send(msg.Stop())

    meeting.wait_until(lambda: captions.height() > height + 50, "more than fits")
    assert captions.width() == width


def test_what_was_written_and_not_sent_is_there_again_and_kept_as_it_changes(meet: Meet) -> None:
    asked = Utterance("a" * 32, 1, Speaker.PERSON, "It rains.", said_at=0.0)
    said = replace(asked, number=2, speaker=Speaker.COMPANION, text="It does.")
    meeting = meet(Send((msg.LeftOff((asked, said), "I wanted"),)))
    meeting.sees("It does.")
    field = meeting.person.item("text")
    meeting.wait_until(lambda: field.property("text") == "I wanted", "the draft")
    assert field.property("cursorPosition") == len("I wanted")

    field.setProperty("text", "I wanted to ask")
    meeting.wait_until(lambda: bool(meeting.received(msg.KeepDraft)), "the draft is kept")

    assert meeting.received(msg.KeepDraft) == [msg.KeepDraft("I wanted to ask")]


@pytest.mark.parametrize("leave", [lambda window: window.link.use("bea"), CompanionWindow.close])
def test_the_last_letters_are_kept_though_one_leaves_at_once(
    meet: Meet, leave: Callable[[CompanionWindow], None]
) -> None:
    meeting = meet(Send((msg.LeftOff((), "I wanted"),)), then=[Run((Send(READY),))])
    field = meeting.person.item("text")
    meeting.wait_until(lambda: field.property("text") == "I wanted", "the draft")

    field.setProperty("text", "I wanted to ask")
    leave(meeting.window)

    assert meeting.received(msg.KeepDraft) == [msg.KeepDraft("I wanted to ask")]


TOLD = msg.CompanionSaid(6, "Well done!", "", is_final=True)


def test_what_can_be_done_about_the_last_exchange_is_reached_by_keyboard(meet: Meet) -> None:
    meeting = meet(Send((HEARD, TOLD)))
    meeting.sees("Well done!")
    found: set[str] = set()
    for _ in range(40):
        meeting.person.presses(Qt.Key.Key_Tab)
        found.add(meeting.person.focus)
        if "copyReply" in found:
            break

    assert {"editWords", "copyWords", "answerAgain", "readAloud", "copyReply"} <= found
    meeting.person.presses(Qt.Key.Key_Return)
    assert QGuiApplication.clipboard().text() == "Well done!"


@pytest.mark.parametrize("button", ["copyWords", "copyReply"])
def test_who_copies_with_the_pointer_sees_that_it_is_done_and_goes_on_writing(
    meet: Meet, button: str
) -> None:
    meeting = meet(Send((HEARD, TOLD)))
    meeting.sees("Well done!")
    assert read(meeting.person.item(button))[0].startswith("Copy ")

    meeting.person.clicks(button)

    meeting.wait_until(lambda: read(meeting.person.item(button))[0] == "Copied", "a sign that it is copied")
    assert meeting.person.focus == "text"
    meeting.wait_until(lambda: read(meeting.person.item(button))[0].startswith("Copy "), "what it does")


def test_another_answer_is_asked_for_and_one_of_them_chosen(meet: Meet) -> None:
    second = msg.CompanionSaid(7, "Congratulations!", "", True, answer=2, answers=2)
    meeting = meet(
        Send((msg.LeftOff((), "", "a" * 32), HEARD, TOLD)),
        WaitFor("AnswerAgain"),
        Send((msg.Unsaid((("a" * 32, 6),)), second)),
    )
    meeting.sees("Well done!")
    assert meeting.person.items("answerBefore") == []

    meeting.person.clicks("answerAgain")
    meeting.sees("Congratulations!")
    meeting.sees("2 of 2")
    meeting.person.clicks("answerBefore")
    meeting.person.clicks("readAloud")

    assert meeting.received(msg.AnswerAgain) == [msg.AnswerAgain()]
    assert meeting.received(msg.ChooseAnswer) == [msg.ChooseAnswer(1)]
    assert meeting.received(msg.SayAgain) == [msg.SayAgain(None)]


def test_a_deleted_message_leaves_the_screen_and_the_one_before_is_not_read_out_again(meet: Meet) -> None:
    later = msg.CompanionSaid(8, "What is next?", "", is_final=True)
    begun, gone = msg.LeftOff((), "", "a" * 32), msg.Unsaid((("a" * 32, 8),))
    meeting = meet(Send((begun, HEARD, TOLD, later)), WaitFor("Stop"), Send((gone,)))
    meeting.sees("What is next?")
    read_out: list[str] = []
    meeting.window.conversation.replySettled.connect(read_out.append)

    meeting.window.conversation.stop()

    meeting.wait_until(
        lambda: len(meeting.person.items("replyWords")) == 1, "only the reply that was not deleted"
    )
    assert read_out == []


def test_a_quiet_line_stands_where_a_deleted_reply_was(meet: Meet) -> None:
    begun, gone = msg.LeftOff((), "", "a" * 32), msg.Unsaid((("a" * 32, 6),), is_forgotten=True)
    meeting = meet(Send((begun, HEARD, TOLD)), WaitFor("Stop"), Send((gone,)))
    meeting.sees("Well done!")

    meeting.window.conversation.stop()

    meeting.sees("Something was deleted here.")
    meeting.sees(SAID)
    assert not meeting.person.sees("Well done!")


def test_nothing_of_the_talk_is_left_once_all_is_deleted(meet: Meet) -> None:
    begun, told = msg.LeftOff((), "", "a" * 32), msg.CompanionSaid(8, "You sing.", "", True, is_turn=False)
    asked = msg.PersonHeard(7, "What are my plans?", "", is_final=True)
    gone = msg.Unsaid((("a" * 32, 5), ("a" * 32, 6)), is_forgotten=True)
    meeting = meet(
        Send((begun, HEARD, TOLD, asked, told)), WaitFor("Stop"), Send((msg.TalkForgotten(), gone))
    )
    meeting.sees("What are my plans?")

    meeting.window.conversation.stop()

    meeting.sees("Say hello")
    assert not meeting.person.sees("What are my plans?")
    assert not meeting.person.sees("Something was deleted here.")


def test_the_last_message_is_edited_where_it_stands(meet: Meet) -> None:
    meeting = meet(Send((HEARD, TOLD)))
    meeting.sees("Well done!")
    meeting.person.clicks("editWords")
    assert meeting.person.item("wordsEditor").property("text") == SAID

    meeting.person.types(" and you")
    meeting.person.presses(Qt.Key.Key_Return)

    assert meeting.received(msg.CorrectWords) == [msg.CorrectWords(None, f"{SAID} and you", 5)]
    assert meeting.person.focus == "text"


def test_the_last_message_is_edited_where_it_stands_after_a_restart_too(meet: Meet) -> None:
    said = (
        Utterance("b" * 32, 5, Speaker.PERSON, SAID, 1.0),
        Utterance("b" * 32, 6, Speaker.COMPANION, "Well done!", 2.0),
    )
    meeting = meet(Send((msg.LeftOff(said, "", "c" * 32),)))
    meeting.sees("Well done!")
    meeting.person.clicks("editWords")

    meeting.person.types(" and you")
    meeting.person.presses(Qt.Key.Key_Return)

    assert meeting.received(msg.CorrectWords) == [msg.CorrectWords(None, f"{SAID} and you", 5, "b" * 32)]


@pytest.mark.parametrize(("scale", "exchanges"), [(1.0, 2), (2.0, 1)])
def test_the_last_exchanges_are_in_sight_in_a_window_of_its_own_size(
    meet: Meet, scale: float, exchanges: int
) -> None:
    talk = [
        (
            msg.PersonHeard(number, f"My sister came by on day {number}, and we baked.", "", is_final=True),
            msg.CompanionSaid(
                number + 1, f"Day {number} sounds good. Which of you had the idea of it?", "", is_final=True
            ),
        )
        for number in range(1, 9, 2)
    ]
    look = Look("own", size=(868, 776), font_scale=scale)
    meeting = meet(Send(tuple(one for exchange in talk for one in exchange)), look=look)
    meeting.sees("Day 7 sounds good. Which of you had the idea of it?")

    meeting.rests()

    turns = sorted(span(item)[0] for item in meeting.person.items("saidTurn"))
    assert turns[-2 * exchanges] >= span(meeting.person.item("headline"))[1]


def test_one_hint_is_seen_at_a_time_below_its_control(meet: Meet) -> None:
    meeting = meet(Send((HEARD, PLANNED, TOLD)))

    def rests_on(name: str) -> None:
        item = meeting.person.item(name)
        middle = item.mapToScene(item.boundingRect().center()).toPoint()
        QTest.mouseMove(meeting.person.view, middle - QPoint(2, 0))
        QTest.mouseMove(meeting.person.view, middle)

    meeting.person.item("makeSmall").forceActiveFocus(Qt.FocusReason.TabFocusReason)
    meeting.sees("Small window, always on top")
    rests_on("why")
    meeting.sees("Why this reply")

    assert not meeting.person.sees("Small window, always on top")
    (hint,) = (item for item in meeting.person.visible_items() if item.property("text") == "Why this reply")
    assert span(hint)[0] > span(meeting.person.item("why"))[1]
