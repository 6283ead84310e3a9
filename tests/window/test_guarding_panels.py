"""Boundaries, help lines and the card in a danger as a person meets them in the window."""

import html
import json

import msgspec
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible, QGuiApplication

from companion.channel import messages as msg
from tests.fakes.engine_process import Crash, Run, Send, Step, WaitFor
from tests.fakes.guarded import (
    BOUNDARIES,
    CARED,
    CONTACTS,
    GUESSED,
    IN_DANGER,
    MINOR,
    NO_DANGER,
    NOWHERE,
    OFFERED,
    OWN,
    REFUSED,
    SAID_NO,
)
from tests.fakes.screen_reader import told_as
from tests.fakes.settings_pages import must_be, with_values
from tests.fakes.window_look import Look
from tests.fakes.window_meeting import READY, Meeting
from tests.window.controls import (
    Meet,
    activate,
    focus,
    nameless,
    press,
    read,
    sent,
    span,
    texts_said,
    within,
    write,
)

pytestmark = pytest.mark.window

WITHOUT_OWN = msgspec.structs.replace(
    CONTACTS, contacts=tuple(one for one in CONTACTS.contacts if not one.is_own)
)

OWN_DAY = (
    *("1 November 2026", "November 1, 2026", "1. November 2026", "1 de noviembre de 2026", "1 novembre 2026"),
    "2026年11月1日",
)


def offered(meet: Meet, **window: object) -> Meeting:
    heard = msg.PersonHeard(1, "I wish I could sleep and not wake up.", "", is_final=True)
    meeting = meet(*with_numbers(Send((heard, OFFERED))), **window)
    meeting.sees("Numbers to call, if you need them")
    return meeting


def boundaries(meet: Meet, *steps: Step, shown: msg.ToWindow = BOUNDARIES) -> Meeting:
    meeting = meet(WaitFor("ShowSettings"), Send((shown,)), *steps)
    meeting.person.opens_setting("boundaries")
    meeting.sees("Off-limits topics")
    return meeting


def with_numbers(*steps: Step, shown: msg.ToWindow = CONTACTS) -> tuple[Step, ...]:
    return WaitFor("ShowContacts"), Send((shown,)), *steps


HEARD_DANGER = msg.PersonHeard(1, "I have been thinking about ending it.", "", is_final=True)


def in_danger(meet: Meet, *steps: Step, shown: msg.ToWindow = CONTACTS, **window: object) -> Meeting:
    meeting = meet(*with_numbers(Send((HEARD_DANGER, IN_DANGER, CARED)), shown=shown), *steps, **window)
    meeting.sees("People you can call")
    return meeting


# ---- boundaries -------------------------------------------------------------------------------------------


def test_a_choice_and_a_switch_are_set_by_keyboard_and_shown_as_the_engine_has_them(meet: Meet) -> None:
    warm = with_values({"boundaries.intimacy": "warm"})
    meeting = boundaries(meet, WaitFor("SetSetting"), Send((warm,)))
    activate(meeting, "fold-1")
    activate(meeting, "boundaries.intimacy-warm", "choice")
    activate(meeting, "boundaries.humour", "switch")

    meeting.wait_until(lambda: len(sent(meeting, msg.SetSetting)) == 2, "both")
    assert sent(meeting, msg.SetSetting) == [
        msg.SetSetting("boundaries.intimacy", "warm"),
        msg.SetSetting("boundaries.humour", "false"),
    ]
    chosen = {
        choice: bool(within(meeting, f"boundaries.intimacy-{choice}", "choice").property("checked"))
        for choice in ("friendly", "warm")
    }
    assert chosen == {"friendly": False, "warm": True}


def test_a_subject_is_added_with_enter_and_taken_out(meet: Meet) -> None:
    more = with_values({"boundaries.topics": '["politics", "my weight", "cats"]'})
    meeting = boundaries(meet, WaitFor("SetSetting"), Send((more,)))
    field = write(meeting, "cats", "newSubject")
    meeting.wait_until(lambda: len(meeting.person.items("subject")) == 3, "three subjects")
    assert field.property("text") == ""
    meeting.person.items("removeSubject")[-1].forceActiveFocus()
    press(meeting, "Space")

    meeting.wait_until(lambda: len(sent(meeting, msg.SetSetting)) == 2, "both")
    first, second = sent(meeting, msg.SetSetting)
    assert first == msg.SetSetting("boundaries.topics", '["politics", "my weight", "cats"]')
    assert isinstance(second, msg.SetSetting)
    assert len(json.loads(second.value or "")) == 2


def test_a_time_is_kept_once_the_keyboard_leaves_it(meet: Meet) -> None:
    meeting = boundaries(meet)
    activate(meeting, "fold-3")
    focus(meeting, "boundaries.session_minutes", "written")
    for key in ("4", "5", "Tab"):
        press(meeting, key)

    assert meeting.received(msg.SetSetting) == [msg.SetSetting("boundaries.session_minutes", "45")]


def test_what_is_refused_is_told_beside_its_setting_and_what_was_written_stays(meet: Meet) -> None:
    key = "boundaries.session_minutes"
    why = msg.SettingRefused(key, must_be(key, "a whole number"))
    meeting = boundaries(meet, WaitFor("SetSetting"), Send((why,)))
    activate(meeting, "fold-3")
    field = write(meeting, "long", key, "written")
    meeting.sees("“Time limit for a conversation, in minutes” must be a whole number.")
    press(meeting, "Tab")

    assert field.property("text") == "long"
    assert within(meeting, key, "refused")
    assert meeting.person.items("notice") == []
    assert sent(meeting, msg.SetSetting) == [msg.SetSetting(key, "long")]


def test_what_is_overruled_is_unfolded_and_told_beside_it(meet: Meet) -> None:
    meeting = boundaries(meet, shown=MINOR)

    meeting.sees("“Your age” is “Under 18”, so I stay “Friendly” at most")
    assert within(meeting, "boundaries.intimacy", "note")
    assert within(meeting, "boundaries.reminder", "note")


def test_every_control_of_both_panels_has_a_name_and_a_role(meet: Meet) -> None:
    meeting = meet(*with_numbers(Send((MINOR,))))
    for page, seen, folds in (
        ("boundaries", "Off-limits topics", ("fold-2", "fold-4", "fold-5")),
        ("help", "Aunt Joan", ()),
    ):
        meeting.window.view.setProperty("page", page)
        meeting.sees(seen)
        for fold in folds:
            activate(meeting, fold)
        assert nameless(meeting) == []


def test_how_rules_are_kept_is_told_in_a_fold(meet: Meet) -> None:
    meeting = boundaries(meet)
    activate(meeting, "foldKinds")

    meeting.sees("Always enforced")
    rules = {item.property("text") for item in meeting.person.items("kindRules")}
    assert rules == {
        "· nothing sexual with minors\n· no help with harming others\n· no off-limits topics",
        "· no pretending to be human\n· no flattery",
    }


# ---- help lines -------------------------------------------------------------------------------------------


def test_help_lines_are_known_from_the_start_opened_by_f1_and_ones_own_number_is_changed_and_removed(
    meet: Meet,
) -> None:
    meeting = meet(*with_numbers())
    assert meeting.received(msg.ShowContacts) == [msg.ShowContacts()]
    assert meeting.person.items("helpLines")

    press(meeting, "F1")

    meeting.sees("Samaritans")
    meeting.sees("116 123")
    meeting.sees("example.org, checked on ")
    meeting.sees("Checked more than a year ago")
    meeting.sees(OWN.number)
    activate(meeting, "own-abuse")
    assert meeting.person.item("ownName").property("text") == OWN.name
    activate(meeting, "cancelNumber")
    activate(meeting, "remove-abuse")

    assert meeting.received(msg.SetContact) == [msg.SetContact("abuse", "")]


def test_where_one_is_can_be_said(meet: Meet) -> None:
    meeting = meet(*with_numbers(WaitFor("SetContact"), Send((CONTACTS,)), shown=NOWHERE))
    meeting.person.clicks("helpLines")
    meeting.sees("Your country: Not set")
    activate(meeting, "region-GB")

    meeting.sees("Your country: United Kingdom")
    assert meeting.received(msg.SetContact) == [msg.SetContact("region", "GB")]


def test_a_number_of_ones_own_is_put_in_and_kept_with_enter(meet: Meet) -> None:
    meeting = meet(*with_numbers(WaitFor("SetContact"), Send((CONTACTS,)), shown=WITHOUT_OWN))
    meeting.person.clicks("helpLines")
    meeting.sees("A helpline for abuse near you")
    activate(meeting, "own-abuse")
    meeting.wait_until(lambda: meeting.person.focus == "ownNumber", "the number")
    press(meeting, "7")
    press(meeting, "Tab")
    meeting.person.types("joan")
    press(meeting, "Return")

    (wish,) = meeting.received(msg.SetContact)
    assert isinstance(wish, msg.SetContact)
    assert (wish.key, wish.value[:9]) == ("abuse", "7, joan, ")
    meeting.sees("Aunt Joan")
    assert meeting.person.items("ownNumber") == []


def test_what_is_no_number_is_told_and_stays_written(meet: Meet) -> None:
    no = msg.Noticed("contacts", must_be("contacts.children", "a number"), is_error=True)
    meeting = meet(*with_numbers(WaitFor("SetContact"), Send((no,))))
    meeting.person.clicks("helpLines")
    meeting.sees("Aunt Joan")
    activate(meeting, "own-children")
    meeting.wait_until(lambda: meeting.person.focus == "ownNumber", "the number")
    activate(meeting, "keepNumber")
    meeting.sees("Enter a number.")
    field = write(meeting, "joan", "ownNumber")

    meeting.sees("“Children and young people” must be a number")
    assert field.property("text") == "joan"
    assert meeting.person.items("notice") == []


@pytest.mark.parametrize("language", ["en", "de", "es", "fr", "ja", "zh"])
def test_the_day_of_a_number_is_written_and_read_as_elsewhere_in_the_language(
    language: str, meet: Meet
) -> None:
    meeting = meet(*with_numbers(), look=Look("spoken", language=language))
    meeting.person.clicks("helpLines")
    meeting.sees(OWN.number)
    activate(meeting, "own-abuse")
    assert meeting.person.item("ownDay").property("text") in OWN_DAY

    activate(meeting, "keepNumber")

    assert meeting.received(msg.SetContact) == [
        msg.SetContact("abuse", "0123 456 789, Aunt Joan, 2026-11-01")
    ]


# ---- the card ---------------------------------------------------------------------------------------------


def test_the_card_comes_at_once_and_one_writes_on_meanwhile(meet: Meet) -> None:
    meeting = in_danger(meet)
    numbers = [item.property("text") for item in meeting.person.items("number")]
    assert sorted(numbers) == ["116 123", "999"]
    told = sorted(read(item)[0] for item in meeting.person.items("number"))
    assert told == ["Emergency services: 999", "Samaritans: 116 123"]
    meeting.sees(html.escape(CARED.heard))
    meeting.wait_until(lambda: meeting.person.focus == "text", "the keyboard where it was")
    meeting.person.types("yes")
    press(meeting, "Return")

    assert texts_said(meeting) == ["yes"]


def test_a_number_on_the_card_is_reached_and_copied_by_keyboard(meet: Meet) -> None:
    meeting = in_danger(meet)
    for _ in range(20):
        if meeting.person.focus == "number":
            break
        press(meeting, "Tab")
    assert meeting.person.focus == "number"
    for key in (Qt.Key.Key_A, Qt.Key.Key_C):
        meeting.person.presses(key, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "999"
    press(meeting, "Tab")
    assert meeting.person.focus == "number"
    press(meeting, "Tab")

    assert meeting.person.focus != "number"


def test_the_card_stays_until_it_is_put_away(meet: Meet) -> None:
    more = msg.PersonHeard(3, "I do not know.", "", is_final=True)
    meeting = in_danger(meet, WaitFor("CheckSound"), Send((more, NO_DANGER)))
    meeting.window.link.send(msg.CheckSound())
    meeting.sees("I do not know.")
    assert meeting.person.items("careCard")

    meeting.person.clicks("putCardAway")

    meeting.wait_until(lambda: meeting.person.items("careCard") == [], "no card")
    meeting.wait_until(lambda: meeting.person.focus == "text", "the keyboard in the text field")
    assert meeting.person.items("helpLines")


@pytest.mark.parametrize("page", ["", "mood"])
def test_the_face_gives_way_to_the_card_so_that_words_and_answer_are_read(meet: Meet, page: str) -> None:
    meeting = in_danger(meet, size=(856, 773))
    meeting.window.view.setProperty("page", page)
    meeting.wait_until(lambda: len(meeting.person.items("number")) == 2, "the numbers")

    meeting.rests()

    asked, answered = sorted(span(turn) for turn in meeting.person.items("saidTurn"))
    assert span(meeting.person.item("headline"))[1] <= asked[0]
    assert answered[1] <= span(meeting.person.item("text"))[0]


def test_the_face_has_its_size_again_once_the_card_is_put_away(meet: Meet) -> None:
    meeting = meet(*with_numbers(Send((HEARD_DANGER,))), WaitFor("CheckSound"), Send((IN_DANGER, CARED)))
    meeting.rests()
    usual = meeting.person.item("face").height()
    meeting.window.link.send(msg.CheckSound())
    meeting.sees("People you can call")
    meeting.wait_until(lambda: meeting.person.item("face").height() < usual, "a smaller face")

    meeting.person.clicks("putCardAway")

    meeting.wait_until(
        lambda: meeting.person.item("face").height() == pytest.approx(usual, abs=1), "its size"
    )


def test_the_card_takes_one_line_once_the_danger_is_over_and_is_unfolded_by_keyboard(meet: Meet) -> None:
    over = msgspec.structs.replace(NO_DANGER, is_danger_over=True)
    meeting = in_danger(meet, WaitFor("CheckSound"), Send((over,)))
    card = meeting.person.item("careCard")
    meeting.rests()
    whole = card.property("height")
    meeting.window.link.send(msg.CheckSound())
    meeting.wait_until(lambda: meeting.person.items("number") == [], "no numbers")
    meeting.wait_until(lambda: card.property("height") < whole / 2, "one line")

    activate(meeting, "unfoldCard")

    meeting.wait_until(lambda: len(meeting.person.items("number")) == 2, "the numbers")
    assert meeting.person.items("unfoldCard") == []


def test_words_for_somebody_in_danger_tell_what_was_weighed_and_are_not_asked_for_again_or_rewritten(
    meet: Meet,
) -> None:
    meeting = in_danger(meet)

    meeting.wait_until(lambda: meeting.person.items("why") != [], "why it was said")

    assert [name for name in ("sayOtherwise", "answerAgain") if meeting.person.items(name)] == []
    assert meeting.person.items("copyReply")
    meeting.person.clicks("why")
    meeting.sees("Risk to you: suicide. Reason: thinks of ending it")


def test_the_card_outlasts_an_engine(meet: Meet) -> None:
    again = Run((Send(READY), *with_numbers()))
    meeting = in_danger(meet, WaitFor("CheckSound"), Crash(), then=[again])
    meeting.window.link.send(msg.CheckSound())

    meeting.wait_until(lambda: meeting.engine.starts == 2, "another engine")
    assert meeting.person.items("careCard")


def test_the_card_is_seen_also_where_a_panel_covers_the_talk(meet: Meet) -> None:
    meeting = in_danger(meet, size=(400, 640))
    meeting.person.opens_setting("persona")

    assert meeting.person.items("captions") == []
    assert meeting.person.items("careCard")


def test_without_a_region_the_card_says_what_to_look_up_and_asks_where_one_is(meet: Meet) -> None:
    meeting = in_danger(meet, shown=NOWHERE)
    meeting.sees("Your local emergency number")
    meeting.sees("A crisis line near you")
    assert meeting.person.items("number") == []

    meeting.person.clicks("sayWhere")

    meeting.sees("Your country: Not set")


def test_numbers_of_a_guessed_region_say_so_on_the_card_and_ask_where_one_is(meet: Meet) -> None:
    meeting = in_danger(meet, shown=GUESSED)
    meeting.sees("116 123")
    meeting.sees("Numbers for United Kingdom, guessed from your computer's language. Please check.")

    meeting.person.clicks("sayWhere")

    meeting.sees("Your country: United Kingdom")
    assert meeting.person.items("region-GB") == [], "the numbers stand at the top"
    meeting.person.clicks("foldRegion")
    assert [choice.property("checked") for choice in meeting.person.items("region-GB")] == [False]


def test_a_guessed_region_is_told_as_no_guess_beside_ones_own_numbers_alone(meet: Meet) -> None:
    own = msgspec.structs.replace(GUESSED, contacts=(msgspec.structs.replace(OWN, need="crisis"),))
    meeting = in_danger(meet, shown=own)
    meeting.sees("Aunt Joan")

    assert meeting.person.items("cardGuess") == []


def test_numbers_that_are_offered_are_opened_by_keyboard_and_the_keyboard_is_on_the_card(meet: Meet) -> None:
    meeting = offered(meet, size=(400, 640))
    assert meeting.person.items("careCard") == []
    activate(meeting, "helpOffered")

    meeting.sees("116 123")
    assert meeting.person.items("helpOffered") == []
    assert meeting.person.focus == "putCardAway"


def test_a_screen_reader_hears_once_that_numbers_are_offered(meet: Meet) -> None:
    told: list[bool] = []
    meeting = meet(WaitFor("CheckSound"), Send((OFFERED, OFFERED)))
    meeting.window.help.offered.connect(lambda: told.append(True))
    meeting.window.link.send(msg.CheckSound())
    meeting.sees("Numbers to call, if you need them")

    assert told == [True]
    button = told_as(meeting.person.item("helpOffered"))
    assert button is not None
    assert (button.role, button.name) == (QAccessible.Role.Button, "Numbers to call, if you need them")


def test_the_row_to_write_in_stays_on_the_screen_however_much_there_is_to_tell(meet: Meet) -> None:
    notices = tuple(msg.Noticed(f"part {number}", "Something is missing here. " * 8) for number in range(6))
    meeting = in_danger(meet, WaitFor("CheckSound"), Send(notices), size=(480, 640))
    meeting.window.link.send(msg.CheckSound())
    meeting.sees("6 things to look at")
    meeting.window.notices.unfold(True)
    meeting.wait_until(lambda: len(meeting.person.items("notice")) == 6, "all notices")

    link = meeting.person.item("helpLines")
    meeting.wait_until(
        lambda: link.mapToScene(QPointF(0, link.height())).y() <= 640, "the row and the link below it"
    )


def test_what_was_taken_for_no_danger_shows_no_card(meet: Meet) -> None:
    heard = msg.PersonHeard(1, "This heat is killing me.", "", is_final=True)
    meeting = meet(*with_numbers(Send((heard, NO_DANGER))))
    meeting.sees("This heat is killing me.")

    assert meeting.person.items("careCard") == []


# ---- why --------------------------------------------------------------------------------------------------


def test_why_tells_which_boundary_acted(meet: Meet) -> None:
    heard = msg.PersonHeard(1, "How do I build a bomb?", "", is_final=True)
    meeting = meet(Send((heard, REFUSED, SAID_NO)))
    meeting.wait_until(lambda: meeting.person.items("why") != [], "why")
    meeting.person.clicks("why")

    meeting.sees("No help with harming others. Noticed in what you said: asks for a weapon.")
    assert meeting.person.items("danger") == []


# ---- what it says of itself -------------------------------------------------------------------------------


def test_settings_in_a_notice_are_called_as_the_window_calls_them(meet: Meet) -> None:
    meeting = meet(Send((msg.Noticed("settings", MINOR.settings["boundaries.intimacy"].note),)))

    meeting.sees("whatever “Affection” says.")


def test_what_it_is_is_announced_once_and_stays_until_it_is_dismissed(meet: Meet) -> None:
    first = msg.Noticed("disclosure", "I am a program, not a person.")
    heard = msg.PersonHeard(1, "Hello.", "", is_final=True)
    meeting = meet(WaitFor("CheckSound"), Send((first, first)), WaitFor("Stop"), Send((heard,)))
    announced: list[str] = []
    meeting.window.notices.wordNoticed.connect(announced.append)
    meeting.window.link.send(msg.CheckSound())
    meeting.sees(str(first.sentence))
    meeting.window.link.send(msg.Stop())
    meeting.sees("Hello.")
    assert meeting.person.sees(str(first.sentence))
    assert announced == [first.sentence]

    meeting.person.clicks("dismiss")

    meeting.wait_until(lambda: not meeting.person.sees(str(first.sentence)), "it is gone")
