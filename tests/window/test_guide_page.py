"""The guide of the first start, gone through by keyboard and pointer on a scripted engine."""

from collections.abc import Callable

import msgspec
import pytest
from PySide6.QtCore import QMetaObject, QPointF, QRectF, Qt
from PySide6.QtGui import QAccessible

from companion.channel import messages as msg
from companion.values import Affect
from companion.values.face_look import READY_LOOKS, parts_of
from companion.window.companions.guide_model import Step as Stage
from tests.fakes.engine_process import Send, Step, WaitFor
from tests.fakes.personas import WENNA
from tests.fakes.screen_reader import told_as
from tests.fakes.settings_pages import SETTINGS, with_values
from tests.fakes.window_look import LOOKS, Look
from tests.fakes.window_meeting import Meeting
from tests.window.controls import Meet, enter, nameless, press, sent, span, texts_cut_off, write
from tests.window.test_contrast import TEXT, contrast

pytestmark = pytest.mark.window


BIG, SMALL = (
    msg.OfferedModel(
        name, title, "language model", size_bytes, "Apache-2.0", "https://licence.example/a", False
    )
    for name, title, size_bytes in (
        ("big", "A larger language model", 4_900_000_000),
        ("small", "A small language model", 1_100_000_000),
    )
)
OFFER = msg.SetOffered(
    "For this computer a larger language model is the greatest gain.",
    (BIG,),
    "/home/robin/.local/share/companion/models",
    first=(SMALL,),
)
AWAITED = msgspec.structs.replace(OFFER, is_awaited=True)
VOICE = msg.VoiceShown((), "auto", "", 1.0, 1.0, 1.0, (), "en", "Hello, here I am.")
AILSA = parts_of(READY_LOOKS["ailsa"])
WHO = msg.GuideShown(
    (msg.GuideQuestion("What do you want most?", ("To be heard", "To laugh")),),
    (msg.ShippedPersona("maren", "Maren", "Somebody calm who asks good questions.", AILSA),),
)
TOLD = Send((SETTINGS, VOICE, WHO, OFFER))


def guide(meet: Meet, *steps: Step, at: str = "", **how: object) -> Meeting:
    meeting = meet(TOLD, *steps, guide=at, **how)
    meeting.wait_until(lambda: len(meeting.person.items("guideNext")) == 1, "the guide")
    meeting.wait_until(lambda: meeting.window.guide.property("count") == len(Stage), "all that is offered")
    return meeting


def step(meeting: Meeting) -> int:
    return meeting.window.guide.property("index")  # type: ignore[no-any-return]


def remembered(meeting: Meeting, run: int = 0) -> list[str | None]:
    return [
        message.value
        for message in meeting.engine.received(run)
        if isinstance(message, msg.SetSetting) and message.key == "interface.guide"
    ]


def test_enter_alone_goes_through_all_of_it_and_downloads_nothing(meet: Meet) -> None:
    meeting = guide(meet)
    for number in range(len(Stage)):
        meeting.wait_until(lambda number=number: step(meeting) == number, f"step {number}")  # type: ignore[misc]
        meeting.wait_until(lambda: meeting.person.focus == "guideNext", "the button that goes on")
        press(meeting, "Return")

    meeting.wait_until(lambda: meeting.person.items("guideNext") == [], "the end")
    meeting.wait_until(lambda: remembered(meeting)[-1:] == ["done"], "done")
    assert remembered(meeting) == [*(each.value for each in Stage), "done"]
    assert sent(meeting, msg.GetModels) == []
    assert meeting.person.focus == "text"


def test_one_can_start_talking_on_the_first_step(meet: Meet) -> None:
    meeting = guide(meet)
    enter(meeting, "guideStart")

    meeting.wait_until(lambda: meeting.person.items("guideNext") == [], "the end")
    meeting.wait_until(lambda: remembered(meeting)[-1:] == ["declined"], "declined")
    assert sent(meeting, msg.GetModels) == []


def test_escape_leaves_it_and_it_goes_on_there_from_the_settings(meet: Meet) -> None:
    meeting = guide(meet)
    enter(meeting, "guideNext")
    meeting.wait_until(lambda: step(meeting) == 1, "the second step")
    press(meeting, "Escape")
    meeting.wait_until(lambda: meeting.person.items("guideNext") == [], "the conversation")
    meeting.wait_until(lambda: remembered(meeting) == ["welcome", "models"], "where it was left")

    meeting.person.clicks("openSettings")
    enter(meeting, "setting-guide")

    meeting.wait_until(lambda: step(meeting) == 1, "the second step again")
    meeting.sees("Models for this computer")


def test_whoever_wants_no_questions_is_led_to_those_to_pick_from(meet: Meet) -> None:
    several = msgspec.structs.replace(WHO, questions=WHO.questions * 5)
    meeting = meet(Send((SETTINGS, VOICE, several, OFFER)), guide="persona", size=(868, 776))
    meeting.wait_until(lambda: len(meeting.person.items("answer")) == 10, "five questions")

    meeting.person.clicks("pickYourself")

    meeting.wait_until(lambda: meeting.person.focus == "choose-maren", "the first of them")
    meeting.rests()
    page, first = (span(meeting.person.item(name)) for name in ("guidePage", "choose-maren"))
    assert first[1] <= page[1]


def test_why_a_download_failed_is_in_sight_where_the_page_is_longer_than_the_window(meet: Meet) -> None:
    several = msgspec.structs.replace(
        OFFER, models=tuple(msgspec.structs.replace(BIG, name=f"big-{n}") for n in range(3))
    )
    begun = msg.DownloadMoved("big-0", 0, 100, is_running=True)
    failed = msg.DownloadMoved("big-0", 0, 0, is_running=False, sentence="There is no network.")
    meeting = guide(meet, Send((several,)), WaitFor("GetModels"), Send((begun, failed)), at="models")
    enter(meeting, "guideGet")

    meeting.sees("There is no network.")
    meeting.rests()
    page, note, button = (meeting.person.item(name) for name in ("guideStep", "offerSentence", "guideGet"))
    (scrolled,) = [item for item in meeting.person.items("scrolled") if item.isAncestorOf(page)]
    top, bottom = span(scrolled)
    assert span(page)[0] < top, "more than fits"
    assert top <= span(note)[0] <= span(note)[1] <= span(button)[0]
    assert span(button)[1] <= bottom + 1


def test_words_said_at_the_microphone_are_shown_answered_and_not_kept(meet: Meet) -> None:
    said = (
        msg.OffRecordChanged(is_on=True),
        msg.PersonHeard(1, "Good morning.", "", is_final=True),
        msg.CompanionSaid(2, "Good morning to you.", "", is_final=True),
    )
    meeting = guide(meet, WaitFor("SetOffRecord"), Send(said), at="sound")
    meeting.sees("“Good morning.”")
    meeting.sees("Good morning to you.")
    meeting.sees("I hear you well.")
    press(meeting, "Return")

    meeting.wait_until(lambda: len(sent(meeting, msg.SetOffRecord)) == 2, "keeping again")
    assert sent(meeting, msg.SetOffRecord) == [msg.SetOffRecord(is_on=True), msg.SetOffRecord(is_on=False)]


def test_one_who_goes_on_quickly_is_kept_again_all_the_same(meet: Meet) -> None:
    meeting = guide(meet, at="sound", is_deaf=True)
    press(meeting, "Return")

    meeting.wait_until(lambda: len(sent(meeting, msg.SetOffRecord)) == 2, "keeping again")
    assert sent(meeting, msg.SetOffRecord)[-1] == msg.SetOffRecord(is_on=False)


FIRST = msg.Noticed(
    "disclosure",
    "Before we talk: I am Robin, a program, and no person. I can be wrong. All of it stays on this computer.",
)


@pytest.mark.parametrize(
    "look",
    [
        Look("beside", size=(960, 700)),
        Look("above", size=(400, 700)),
        Look("three times as large", size=(1280, 720), font_scale=3.0),
    ],
    ids=lambda look: look.name,
)
def test_what_it_says_of_itself_is_first_read_in_the_guide(meet: Meet, look: Look) -> None:
    meeting = guide(meet, Send((FIRST,)), look=look)
    meeting.wait_until(lambda: len(meeting.person.items("guideNotice")) == 1, "what it says")
    meeting.rests()

    assert meeting.person.sees(str(FIRST.sentence))
    assert {item.property("contentY") for item in meeting.person.items("scrolled")} == {0}
    told = told_as(meeting.person.item("guideNotice"))
    assert told is not None
    assert (told.role, told.name) == (QAccessible.Role.Note, FIRST.sentence)
    assert texts_cut_off(meeting) == []
    enter(meeting, "dismiss")
    meeting.wait_until(lambda: meeting.person.items("guideNotice") == [], "that it is put away")


def test_what_it_says_of_itself_stays_after_the_guide_until_it_is_dismissed(meet: Meet) -> None:
    meeting = guide(meet, Send((FIRST,)))
    meeting.wait_until(lambda: len(meeting.person.items("guideNotice")) == 1, "what it says")

    enter(meeting, "guideStart")
    meeting.wait_until(lambda: len(meeting.person.items("notice")) == 1, "the same beside the talk")
    enter(meeting, "dismiss")

    meeting.wait_until(lambda: meeting.person.items("notice") == [], "that it is put away")


def test_an_answer_at_any_step_and_the_sentence_that_is_tried_are_read(meet: Meet) -> None:
    answer = msg.CompanionSaid(2, "Nine", "steps in all.", is_final=False)
    begun = msg.TryStarted(Affect(0.6, 0.3, 0.2))
    meeting = guide(meet, Send((answer,)), WaitFor("TryVoice"), Send((begun,)), at="you")
    meeting.sees("Nine steps in all.")
    enter(meeting, "guideNext")
    meeting.wait_until(lambda: step(meeting) == 4, "the sound")
    assert meeting.person.items("guideCaption") == []

    enter(meeting, "guideSpeak")

    meeting.sees(VOICE.sentence)


def test_a_sentence_is_said_and_it_is_told_whether_it_was_heard(meet: Meet) -> None:
    said = msg.TryStarted(Affect(0.6, 0.3, 0.2)), msg.TryEnded()
    meeting = guide(meet, WaitFor("TryVoice"), Send(said), at="sound")
    meeting.wait_until(lambda: meeting.person.item("guideSpeak").isEnabled(), "a voice")
    assert meeting.person.items("guideHeardNo") == [], "asked before anything was played"
    enter(meeting, "guideSpeak")
    (tried,) = meeting.received(msg.TryVoice)
    assert isinstance(tried, msg.TryVoice)
    assert tried.sentence == "Hello, here I am."

    meeting.wait_until(lambda: len(meeting.person.items("guideHeardNo")) == 1, "the question")
    enter(meeting, "guideHeardNo")
    meeting.wait_until(lambda: len(meeting.person.items("guideNotHeard")) == 1, "what to do")
    enter(meeting, "guideHeardYes")

    meeting.wait_until(lambda: bool(meeting.window.guide.property("isDone")), "done")


def test_somebody_is_chosen_and_who_it_is_not_told_again_after_the_guide(meet: Meet) -> None:
    maren = msgspec.structs.replace(WENNA, name="Maren", who="maren", is_set=True, look=AILSA)
    told = Send((msg.Noticed("persona", "This companion is now Maren."), maren))
    meeting = guide(meet, WaitFor("ChoosePersona"), told, at="persona")
    meeting.wait_until(lambda: len(meeting.person.items("choose-maren")) == 1, "Maren")
    assert meeting.person.item("portrait-maren").property("parts") == AILSA
    enter(meeting, "choose-maren")

    assert meeting.received(msg.ChoosePersona) == [msg.ChoosePersona("maren")]
    meeting.sees("I'm Maren.")
    meeting.wait_until(lambda: len(meeting.person.items("current-maren")) == 1, "a tick")
    assert meeting.window.face_look.property("look") == AILSA
    while meeting.window.guide.property("isShown"):
        meeting.person.clicks("guideNext")

    meeting.rests()
    assert not meeting.person.sees("This companion is now Maren.")


def test_the_words_of_a_button_stand_out_at_once_when_it_is_no_longer_the_next_thing(meet: Meet) -> None:
    meeting = guide(meet, at="persona")
    meeting.rests()
    button = meeting.person.item("guideNext")

    button.setProperty("isPrimary", False)

    drawn = meeting.window.view.grabWindow()
    place = button.mapToScene(QPointF(button.property("leftPadding") / 2, button.height() / 2)).toPoint()
    ground = drawn.pixelColor(place * drawn.devicePixelRatio()).name()
    assert contrast(ground, button.property("ink").name()) >= TEXT


def test_what_the_answers_lead_to_is_in_sight_and_going_on_before_says_what_happens(meet: Meet) -> None:
    asked = msg.GuideQuestion("What do you want most?", ("To be heard", "To laugh", "To play", "To plan"))
    many = msgspec.structs.replace(WHO, questions=(asked,) * 3, personas=WHO.personas * 6)
    proposed = msg.PersonaProposed("maren", f"Maren, who {'asks good questions and ' * 6}listens.")
    told = Send((SETTINGS, VOICE, many, OFFER))
    meeting = meet(told, WaitFor("ProposePersona"), Send((proposed,)), guide="persona")
    meeting.wait_until(lambda: len(meeting.person.items("answer")) == 12, "the answers")
    meeting.rests()
    answers = sorted(meeting.person.items("answer"), key=lambda one: one.mapToScene(QPointF()).y())
    for answer in (answers[0], answers[4]):
        QMetaObject.invokeMethod(answer, "click")
    meeting.sees("2 of 3 answered. Answer all for a suggestion, or go on and I stay as I am.")
    answers[-1].forceActiveFocus(Qt.FocusReason.TabFocusReason)
    meeting.rests()
    QMetaObject.invokeMethod(answers[-1], "click")

    meeting.sees(f"I suggest {proposed.why}")
    meeting.sees("Nobody is chosen yet. If you go on, I stay as I am.")
    meeting.rests()
    page = meeting.person.item("guideStep")
    (scrolled,) = [item for item in meeting.person.items("scrolled") if item.isAncestorOf(page)]

    def is_in_sight() -> bool:
        button = meeting.person.item("takeProposal")
        return 0 <= button.mapToItem(scrolled, QPointF()).y() <= scrolled.height() - button.height()

    assert page.mapToItem(scrolled, QPointF()).y() < 0, "more than fits"
    assert is_in_sight()
    for way in ("guideNext", "guideBack"):
        meeting.person.clicks(way)
        meeting.rests()
    assert is_in_sight(), "after going on and back"


def test_nothing_moves_when_the_first_question_is_answered(meet: Meet) -> None:
    two = msgspec.structs.replace(WHO, questions=WHO.questions * 2)
    meeting = meet(Send((SETTINGS, VOICE, two, OFFER)), guide="persona", size=(1100, 760))
    meeting.wait_until(lambda: len(meeting.person.items("answer")) == 4, "the answers")

    def places() -> list[QRectF]:
        meeting.rests()
        return [
            item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
            for name in ("guideFace", "guideTitle", "guideStep", "guideNote")
            for item in meeting.person.items(name)
        ]

    before = places()
    QMetaObject.invokeMethod(meeting.person.items("answer")[0], "click")
    meeting.sees("1 of 2 answered.")

    assert places() == before


def test_a_boundary_is_set_and_needs_no_other_start(meet: Meet) -> None:
    key, minor = "boundaries.age", msg.ShownSetting("minor", "adult")
    settings = msgspec.structs.replace(SETTINGS, settings=SETTINGS.settings | {key: minor})
    meeting = guide(meet, WaitFor("SetSetting"), Send((settings,)), at="you")
    meeting.wait_until(lambda: len(meeting.person.items(f"{key}-minor")) == 1, "the ages")
    enter(meeting, f"{key}-minor")
    meeting.wait_until(
        lambda: msg.SetSetting(key, "minor") in sent(meeting, msg.SetSetting), "the age is set"
    )
    choice = meeting.person.item(f"{key}-minor")
    meeting.wait_until(lambda: bool(choice.property("checked")), "a minor")
    for name in ("guideNext", "guideNext"):
        enter(meeting, name)

    meeting.wait_until(lambda: meeting.person.focus == "text", "the conversation")
    assert meeting.engine.starts == 1


@pytest.mark.parametrize(
    ("chosen", "is_set"),
    [({}, [msg.SetSetting("conversation.language", "de")]), ({"conversation.language": "fr"}, [])],
)
def test_the_language_chosen_for_the_window_is_spoken_too_unless_another_was_chosen_for_the_talk(
    meet: Meet, spoken: Callable[[str], None], chosen: dict[str, str], is_set: list[msg.SetSetting]
) -> None:
    spoken("en")
    german = with_values({"interface.language": "de", **chosen})
    meeting = guide(meet, Send((with_values(chosen),)), WaitFor("SetSetting"), Send((german,)))
    meeting.sees("Sprache des Fensters")
    enter(meeting, "guideStart")
    meeting.wait_until(lambda: meeting.person.items("guideNext") == [], "the end")

    changes = (each for each in sent(meeting, msg.SetSetting) if isinstance(each, msg.SetSetting))
    assert [each for each in changes if each.key == "conversation.language"] == is_set


HERE = msg.ContactsShown("GB", ("DE", "GB"), (), "", is_guess=True)


def test_where_one_lives_is_guessed_and_confirmed_by_going_on(meet: Meet) -> None:
    meeting = guide(meet, Send((HERE,)))
    meeting.sees("Your country: United Kingdom")
    meeting.sees("Guessed from your computer's language. I show its help lines if you are ever in danger.")

    enter(meeting, "guideNext")

    assert meeting.received(msg.SetContact) == [msg.SetContact("region", "GB")]


def test_a_wrong_guess_is_put_right_with_a_click(meet: Meet) -> None:
    there = msg.ContactsShown("DE", ("DE", "GB"), (), "")
    meeting = guide(meet, Send((HERE,)), WaitFor("SetContact"), Send((there,)))
    enter(meeting, "guideCountry")
    meeting.wait_until(lambda: len(meeting.person.items("guideRegion-DE")) == 1, "Germany")
    enter(meeting, "guideRegion-DE")
    meeting.wait_until(
        lambda: str(meeting.person.item("guideGuess").property("text")).startswith("I show"), "no guess"
    )
    enter(meeting, "guideNext")

    assert meeting.received(msg.SetContact) == [msg.SetContact("region", "DE")]


def test_a_country_that_cannot_be_guessed_is_asked_for(meet: Meet) -> None:
    meeting = guide(meet, Send((msgspec.structs.replace(HERE, region="", is_guess=False),)))

    meeting.wait_until(lambda: len(meeting.person.items("guideRegion-DE")) == 1, "Germany")
    enter(meeting, "guideNext")

    assert sent(meeting, msg.SetContact) == []


def test_one_is_asked_once_whether_it_may_speak_first(meet: Meet) -> None:
    meeting = guide(meet, at="you")
    meeting.sees("May I speak first?")

    enter(meeting, "conversation.speaks_first-seldom")

    assert msg.SetSetting("conversation.speaks_first", "seldom") in meeting.received(msg.SetSetting)


def test_the_engine_is_told_the_name_that_was_written_and_nobody_says_it(meet: Meet) -> None:
    records = [
        step
        for is_on in (True, False)
        for step in (WaitFor("SetOffRecord"), Send((msg.OffRecordChanged(is_on),)))
    ]
    meeting = guide(meet, *records, at="you")
    write(meeting, "jana", "guideCalled")
    meeting.wait_until(lambda: step(meeting) == 4, "the next step")
    assert meeting.person.items("guideCalled") == []
    enter(meeting, "guideNext")

    assert meeting.received(msg.TellName) == [msg.TellName("jana")]
    assert sent(meeting, msg.Say) == []


@pytest.mark.parametrize(
    ("button", "model", "size"), [("guideGet", "big", "4.9 GB"), ("guideGetFirst", "small", "1.1 GB")]
)
def test_models_come_only_by_the_click_on_their_button_the_smaller_one_in_place_of_the_offered_one(
    meet: Meet, button: str, model: str, size: str
) -> None:
    meeting = guide(meet, at="models")
    meeting.sees("A larger language model")
    meeting.sees("4.9 GB, about 13 min at 50 Mbit/s, saved in /home/robin/.local/share/companion/models.")
    meeting.sees("Licence: Apache-2.0")
    meeting.sees("You can download the smaller A small language model instead (1.1 GB in total).")
    assert sent(meeting, msg.GetModels) == []

    enter(meeting, button)

    assert meeting.received(msg.GetModels) == [msg.GetModels((model,))]
    meeting.sees(f"0 kB of {size}. You can continue meanwhile.")


@pytest.mark.parametrize("button", ["guideNext", "leaveGuide"])
def test_who_asked_for_a_model_and_goes_on_without_choosing_gets_the_smaller_one(
    meet: Meet, button: str
) -> None:
    meeting = guide(meet, Send((AWAITED,)), at="models")
    meeting.sees(
        "If you continue without choosing, the smaller A small language model is downloaded (1.1 GB in total)."
    )
    assert sent(meeting, msg.GetModels) == []

    enter(meeting, button)

    assert meeting.received(msg.GetModels) == [msg.GetModels(("small",))]


def test_where_the_guide_is_over_the_smaller_one_comes_that_was_asked_for(meet: Meet) -> None:
    meeting = meet(Send((AWAITED,)), WaitFor("GetModels"), guide="done")

    assert meeting.received(msg.GetModels) == [msg.GetModels(("small",))]


@pytest.mark.parametrize(
    "look", [*LOOKS, Look("triple", size=(960, 800), font_scale=3.0)], ids=lambda look: look.name
)
def test_nothing_is_cut_off_or_without_a_name_in_any_step(look: Look, meet: Meet) -> None:
    cut = {}
    meeting = guide(meet, at=next(iter(Stage)), look=look)
    title = told_as(meeting.person.item("guideTitle"))
    assert title is not None
    assert title.role == QAccessible.Role.Heading
    for number, name in enumerate(Stage):
        assert step(meeting) == number
        cut[name] = [*texts_cut_off(meeting), *nameless(meeting)]
        meeting.window.guide.next()

    assert {name: texts for name, texts in cut.items() if texts} == {}
