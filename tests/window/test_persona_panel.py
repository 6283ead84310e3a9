"""The persona as a person meets it in the window: texts, sliders, the guide, cards, and lines they wrote."""

from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication

from companion.channel import messages as msg
from companion.values import Told
from tests.fakes.engine_process import Send, Step, WaitFor
from tests.fakes.personas import GUIDE, LINES, PERSONA, WENNA
from tests.fakes.settings_pages import settings_with
from tests.fakes.window_meeting import Meeting
from tests.window.controls import Meet, activate, press, read, within, write

pytestmark = pytest.mark.window

UNSET = msgspec.structs.replace(WENNA, is_set=False)


def telling(*messages: msg.ToWindow) -> tuple[Step, ...]:
    return WaitFor("ShowPersona"), Send((PERSONA, *messages))


def opened(meet: Meet, *steps: Step, size: tuple[int, int] = (960, 700)) -> Meeting:
    meeting = meet(*(steps or telling(WENNA, GUIDE)), size=size)
    meeting.person.opens_setting("persona")
    meeting.sees("Traits")
    meeting.wait_until(lambda: bool(meeting.window.persona.property("isThere")), "the persona")
    return meeting


def test_who_has_set_nothing_yet_is_offered_the_guide_until_something_is_said(meet: Meet) -> None:
    heard = msg.PersonHeard(1, "Hello.", "", is_final=True)
    meeting = meet(*telling(UNSET, GUIDE), WaitFor("CheckSound"), Send((heard,)))
    meeting.sees("Find a personality in five questions")

    meeting.person.clicks("whoShallItBe")
    meeting.sees(str(GUIDE.questions[0].text))
    meeting.window.link.send(msg.CheckSound())

    meeting.wait_until(lambda: meeting.person.items("whoShallItBe") == [], "the offer is gone")


def test_a_text_is_kept_with_enter_and_once_the_keyboard_leaves_it(meet: Meet) -> None:
    meeting = opened(meet)
    write(meeting, "x", "persona.name")
    assert meeting.received(msg.SetSetting) == [msg.SetSetting("persona.name", "xWenna")]

    meeting.person.item("persona.relation").forceActiveFocus()
    meeting.person.types("y")
    press(meeting, "Tab")

    relation = msg.SetSetting("persona.relation", "yan old friend")
    meeting.wait_until(lambda: relation in meeting.received(msg.SetSetting), "what it is to the person")


def test_a_text_that_was_kept_says_so(meet: Meet) -> None:
    named = settings_with(persona__name=msg.ShownSetting("xWenna", ""))
    meeting = opened(meet, *telling(WENNA, GUIDE), WaitFor("SetSetting"), Send((named,)))
    assert meeting.person.items("saved-persona.name") == []

    write(meeting, "x", "persona.name")

    meeting.wait_until(lambda: meeting.person.items("saved-persona.name") != [], "that it is saved")


def test_a_screen_reader_hears_what_a_slider_is_about_and_a_card_is_read_and_written_as_chosen(
    meet: Meet, tmp_path: Path
) -> None:
    meeting = opened(meet)
    meeting.window.persona.importCard(QUrl.fromLocalFile(str(tmp_path / "a card.png")))
    meeting.window.persona.exportCard(QUrl.fromLocalFile(str(tmp_path / "out.json")))
    assert meeting.received(msg.ImportCard) == [msg.ImportCard(str(tmp_path / "a card.png"))]
    assert meeting.received(msg.ExportCard) == [msg.ExportCard(str(tmp_path / "out.json"))]

    activate(meeting, "foldTraits")
    meeting.sees("Humour")

    assert (
        read(within(meeting, "traits.humour", "slider"))[0] == "Humour, from dry and serious to full of jokes"
    )


def test_the_guide_stands_open_where_nothing_was_set_and_its_proposal_is_taken_at_once(meet: Meet) -> None:
    why = msg.PersonaProposed("bex", "Bex, because you laugh.")
    meeting = opened(meet, *telling(UNSET, GUIDE), WaitFor("ProposePersona"), Send((why,)))
    meeting.sees(str(GUIDE.questions[0].text))

    answers = meeting.person.items("answer")
    for place in (1, 4):
        answers[place].forceActiveFocus()
        press(meeting, "Space")
    meeting.sees("I suggest Bex, because you laugh.")
    activate(meeting, "takeProposal")

    assert meeting.received(msg.ProposePersona)
    assert meeting.received(msg.ChoosePersona) == [msg.ChoosePersona("bex")]


def test_another_persona_takes_the_place_of_one_that_was_set_only_once_that_is_confirmed(meet: Meet) -> None:
    meeting = opened(meet)
    activate(meeting, "foldGuide")
    meeting.sees("For whoever likes to be contradicted")
    activate(meeting, "choose-bex")
    meeting.sees("This replaces the current personality with Bex")
    meeting.person.clicks("keepPersona")
    assert not any(isinstance(message, msg.ChoosePersona) for message in meeting.engine.received(0))

    activate(meeting, "choose-bex")
    meeting.person.clicks("confirmReplace")

    assert meeting.received(msg.ChoosePersona) == [msg.ChoosePersona("bex")]
    assert meeting.person.items("confirmReplace") == []


def test_the_persona_in_use_is_marked_whatever_its_name_and_not_offered_as_new(meet: Meet) -> None:
    why = msg.PersonaProposed("bex", "Bex, because you laugh.")
    renamed = msg.PersonaShown("Maureen", is_set=True, who="bex", has_own_name=True)
    meeting = opened(meet, *telling(renamed, GUIDE, why))
    activate(meeting, "foldGuide")
    meeting.sees("Bex is chosen, and called Maureen")

    assert meeting.person.items("current-bex")
    activate(meeting, "choose-wenna")
    meeting.sees("The name Maureen stays.")


def test_a_persona_that_is_described_in_the_windows_language_keeps_its_english_texts_folded(
    meet: Meet,
) -> None:
    told = msgspec.structs.replace(WENNA, about="Wenna hat Zeit.", greeting="Grüß dich!")
    meeting = opened(meet, *telling(told, GUIDE))
    meeting.sees("Wenna hat Zeit.")
    meeting.sees("“Grüß dich!”")
    assert meeting.person.items("persona.description") == []

    activate(meeting, "foldTexts")

    meeting.sees("Here you edit the English texts")


def test_a_new_name_takes_the_old_sound_out_of_the_field_that_the_keyboard_went_to(meet: Meet) -> None:
    renamed = settings_with(
        persona__name=msg.ShownSetting("Ada", ""), persona__pronounced=msg.ShownSetting("", "")
    )
    meeting = opened(meet, *telling(WENNA, GUIDE), WaitFor("SetSetting"), Send((renamed,)))
    sound = meeting.person.item("persona.pronounced")
    before = sound.property("text")

    write(meeting, "x", "persona.name")
    sound.forceActiveFocus()

    meeting.wait_until(lambda: sound.property("text") == "", "the empty field")
    assert before == "ˈwɛnə"


@pytest.mark.parametrize("button", ["importCard", "exportCard"])
def test_the_dialog_for_a_cards_file_opens(
    meet: Meet, button: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "Documents").mkdir()  # empty: Qt's own dialog warns where it is closed while it lists files
    monkeypatch.setenv("HOME", str(tmp_path))
    meeting = opened(meet)
    activate(meeting, "foldCard")
    windows = len(QGuiApplication.topLevelWindows())
    activate(meeting, button)

    meeting.wait_until(
        lambda: len(QGuiApplication.topLevelWindows()) > windows or meeting.person.sees("a Character Card"),
        "a dialog",
    )


def test_what_is_wrong_with_a_card_is_told_also_where_the_panel_covers_the_conversation(meet: Meet) -> None:
    bad = msg.Noticed("persona", "There is no character card in this picture.", is_error=True)
    meeting = opened(meet, *telling(WENNA, GUIDE, bad), size=(400, 640))

    meeting.sees(str(bad.sentence))


def test_lines_are_listed_and_each_can_be_taken_back(meet: Meet) -> None:
    meeting = meet(*telling(WENNA, GUIDE), lines=LINES)
    meeting.person.opens_setting("persona")
    meeting.sees("Your rewordings")
    activate(meeting, "foldLines")
    meeting.sees("Stolen? Was it the green one?")

    back = meeting.person.items("takeLineBack")
    assert len(back) == 2
    back[0].forceActiveFocus()
    press(meeting, "Space")

    assert meeting.received(msg.UndoSampleLine) in ([msg.UndoSampleLine(4)], [msg.UndoSampleLine(2)])


LEARNED = msg.LearnedShown(
    (
        msg.LearnedStep(7, 1.7e9, Told("You wanted shorter replies, so I talk less."), "That was too long."),
        msg.LearnedStep(5, 1.6e9, Told("You thanked me, so I'm a little warmer."), "Thank you."),
    )
)


def learned_opened(meet: Meet, *shown: msg.LearnedShown) -> Meeting:
    meeting = opened(meet, *telling(WENNA, GUIDE), WaitFor("ShowLearned"), Send(shown))
    meeting.person.clicks("foldLearned")
    return meeting


def test_what_was_learned_is_listed_with_its_reason_and_each_step_can_be_undone(meet: Meet) -> None:
    meeting = learned_opened(meet, LEARNED)
    meeting.sees(str(LEARNED.steps[0].why))
    meeting.rests()
    steps = sorted(meeting.person.items("learnedStep"), key=lambda item: item.y())
    assert [item.property("modelData")["id"] for item in steps] == [7, 5]

    meeting.person.clicks("undoLearned-7")
    meeting.wait_until(lambda: bool(meeting.received(msg.UndoLearned)), "an undo")
    meeting.person.clicks("undoAllLearned")

    meeting.wait_until(
        lambda: meeting.received(msg.UndoLearned) == [msg.UndoLearned((7,)), msg.UndoLearned(None)],
        "all undone",
    )


def test_while_nothing_is_learned_the_switch_says_what_for(meet: Meet) -> None:
    meeting = learned_opened(meet, msg.LearnedShown(()))

    meeting.sees("Nothing learned yet.")
    meeting.sees("Learn from your reactions")
    assert meeting.person.items("undoAllLearned") == []
