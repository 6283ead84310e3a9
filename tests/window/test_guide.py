"""The guide of the first start: where it begins, how it goes on, and that it never comes back unasked."""

from dataclasses import replace

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.channel import messages as msg
from companion.values import Affect
from companion.window.companions.guide_model import DECLINED, DONE, GuideModel, Step, begun, place_words
from tests.fakes.noting_engine import NotingEngine

NEW = begun("")
ALL = tuple(Step)
DEAF = msg.EarChanged(has_microphone=False, is_muted=False, is_half_duplex=False)
MUTE = msg.Noticed("loudspeaker", "It is gone.", is_error=True)


def test_it_begins_by_itself_where_it_never_was() -> None:
    assert NEW.is_open
    assert NEW.step is Step.WELCOME
    assert NEW.remembered == "welcome"


@pytest.mark.parametrize("remembered", [DONE, DECLINED])
def test_it_never_comes_back_once_it_was_gone_through_or_declined(remembered: str) -> None:
    guide = begun(remembered)

    assert not guide.is_open
    assert guide.remembered == remembered


def test_it_goes_on_where_it_was_left() -> None:
    for step in ALL:
        left = NEW.at(step).left()

        again = begun(left.remembered)

        assert not left.is_open
        assert again.is_open
        assert again.step is step


def test_a_step_of_a_newer_program_begins_it_anew() -> None:
    assert begun("hologram").step is Step.WELCOME


def test_what_cannot_be_done_on_this_computer_is_no_step() -> None:
    bare = NEW.with_event(DEAF).with_event(MUTE)

    assert bare.steps == (Step.WELCOME, Step.PERSONA, Step.YOU)
    assert replace(bare, has_offer=True).steps == (Step.WELCOME, Step.MODELS, Step.PERSONA, Step.YOU)
    assert NEW.with_event(DEAF).steps[-1] is Step.SOUND
    assert NEW.with_event(MUTE).steps[-1] is Step.SOUND
    assert place_words(bare) == "Step 1 of 3"
    assert place_words(bare.next()) == "Step 2 of 3"


def test_no_number_of_steps_is_told_before_it_is_known_what_this_computer_has() -> None:
    assert place_words(NEW) == place_words(NEW.next()) == ""


def test_models_that_are_offered_after_one_went_past_their_place_are_the_next_step() -> None:
    beyond = begun("").next()
    assert beyond.step is Step.PERSONA

    offered = replace(beyond, has_offer=True)
    assert [offered.next().step, offered.next().next().step] == [Step.MODELS, Step.YOU]
    assert [offered.index, offered.next().index, offered.next().next().index] == [1, 2, 3]


def test_one_that_goes_on_at_a_later_step_asks_for_none_before_it() -> None:
    assert replace(begun("persona"), has_offer=True).next().step is Step.YOU


def test_a_step_on_the_screen_stays_though_it_has_nothing_left_to_do() -> None:
    at = NEW.at(Step.SOUND).with_event(DEAF).with_event(MUTE)

    assert at.steps[-1] is Step.SOUND
    assert at.next().remembered == DONE


def test_the_first_step_is_done_once_it_is_passed() -> None:
    assert Step.WELCOME not in NEW.at(Step.WELCOME).done
    assert Step.WELCOME in NEW.at(Step.WELCOME).next().done


def test_it_is_shown_again_from_its_beginning_once_it_was_over_else_where_it_was_left() -> None:
    assert begun(DONE).asked_for().step is Step.WELCOME
    assert NEW.declined().asked_for().step is Step.WELCOME
    assert NEW.at(Step.YOU).left().asked_for().step is Step.YOU


@pytest.mark.parametrize("leaving", ["left", "declined"])
def test_one_that_was_gone_through_begins_no_later_start_once_it_is_shown_again(leaving: str) -> None:
    shown = begun(DONE).asked_for().next().next()

    guide = getattr(shown, leaving)()

    assert guide.remembered == DONE
    assert not begun(guide.remembered).is_open


@given(st.lists(st.sampled_from(["next", "back", "left", "declined", "asked_for"]), max_size=40))
def test_whatever_one_does_what_is_remembered_says_whether_it_comes_back(actions: list[str]) -> None:
    guide = NEW
    for action in actions:
        guide = getattr(guide, action)()

    again = begun(guide.remembered)
    assert again.is_open == (guide.remembered not in (DONE, DECLINED))
    assert not guide.is_open or again.step is guide.step


def test_words_are_heard_at_the_microphone_and_make_it_done() -> None:
    at = NEW.at(Step.SOUND)

    unfinished = at.with_event(msg.PersonHeard(1, "Good", "morn", is_final=False))
    heard = unfinished.with_event(msg.PersonHeard(1, "Good morning.", "", is_final=True))
    answered = heard.with_event(msg.CompanionSaid(2, "Good morning to you.", "", is_final=True))

    assert (unfinished.heard, Step.SOUND in unfinished.done) == ("Good morn", False)
    assert (heard.heard, Step.SOUND in heard.done) == ("Good morning.", True)
    assert answered.answer == "Good morning to you."


def test_an_answer_at_another_step_is_its_caption_until_one_goes_on() -> None:
    answered = NEW.with_event(msg.CompanionSaid(2, "Good", "morning.", is_final=False))

    assert answered.caption == "Good morning."
    assert answered.next().caption == ""
    assert NEW.left().with_event(msg.CompanionSaid(2, "Good", "morning.", is_final=False)).caption == ""


def test_elsewhere_nobody_listens_to_them() -> None:
    heard = NEW.at(Step.PERSONA).with_event(msg.PersonHeard(1, "Good morning.", "", is_final=True))

    assert heard.heard == ""
    assert heard.done == frozenset()


def test_only_at_the_microphone_nothing_is_to_be_kept() -> None:
    assert [step for step in ALL if NEW.at(step).is_to_be_unkept] == [Step.SOUND]
    assert not NEW.at(Step.SOUND).left().is_to_be_unkept


def test_what_is_said_sounds_until_it_ends_and_why_it_could_not_is_told() -> None:
    sounding = NEW.with_event(msg.TryStarted(Affect(0.0, 0.0, 0.0)))

    assert not NEW.has_sounded
    assert (sounding.is_sounding, sounding.has_sounded) == (True, True)
    assert not sounding.with_event(msg.TryEnded()).is_sounding
    assert NEW.with_event(msg.TryEnded("No loudspeaker.")).silent_why == "No loudspeaker."
    assert (
        NEW.with_event(msg.TryEnded("No loudspeaker."))
        .with_event(msg.TryStarted(Affect(0.0, 0.0, 0.0)))
        .silent_why
        == ""
    )


def test_what_is_wrong_with_microphone_and_loudspeaker_is_told_at_their_steps_until_it_is_over() -> None:
    silent = NEW.with_event(msg.Noticed("microphone", "It sends nothing.", is_error=True)).with_event(
        msg.Noticed("loudspeaker", "It is gone.", is_error=True)
    )

    assert silent.deaf_why() == "It sends nothing."
    assert silent.mute_why() == "It is gone."
    assert silent.with_event(msg.Noticed("microphone", "")).deaf_why() == ""
    assert silent.without_engine().mute_why() == ""
    assert NEW.with_event(msg.Noticed("disk", "It is full.", is_error=True)) == NEW


def test_without_a_microphone_it_is_told_why() -> None:
    assert NEW.with_event(DEAF).deaf_why() == "No microphone found. You can type."
    assert NEW.with_event(msgspec.structs.replace(DEAF, why="It is taken.")).deaf_why() == "It is taken."
    assert NEW.deaf_why() == ""


def test_without_an_engine_nothing_is_known_of_ear_and_voice() -> None:
    guide = replace(
        NEW.at(Step.SOUND).with_event(
            msg.EarChanged(has_microphone=True, is_muted=False, is_half_duplex=False)
        ),
        sentence="Hello.",
        is_sounding=True,
    ).with_event(msg.OffRecordChanged(is_on=True))

    gone = guide.without_engine()

    assert gone == NEW.at(Step.SOUND)


def named(desk: NotingEngine) -> GuideModel:
    """Return a guide at the step of sound, after the name was written at the step before."""
    guide = GuideModel(desk, "you")
    guide.set_ready(is_ready=True)
    guide.call("Zoë")
    guide.next()
    return guide


def told(desk: NotingEngine) -> list[msg.ToEngine]:
    return [each for each in desk.sent if isinstance(each, msg.SetOffRecord | msg.TellName)]


@pytest.mark.window
@pytest.mark.parametrize("way", [("next",), ("leave",), ("back", "back", "back", "decline")])
def test_however_the_guide_closes_the_name_is_told_once_words_are_kept_again(
    application: object, way: tuple[str, ...]
) -> None:
    desk = NotingEngine()
    guide = named(desk)
    guide.apply(msg.OffRecordChanged(is_on=True))

    for action in way:
        getattr(guide, action)()
    before = told(desk)
    guide.apply(msg.OffRecordChanged(is_on=False))

    assert before == [msg.SetOffRecord(is_on=True), msg.SetOffRecord(is_on=False)]
    assert told(desk) == [*before, msg.TellName("Zoë")]


@pytest.mark.window
def test_another_engine_is_asked_to_keep_words_again_if_the_guide_went_on_meanwhile(
    application: object,
) -> None:
    desk = NotingEngine()
    guide = named(desk)
    guide.apply(msg.OffRecordChanged(is_on=True))
    guide.set_ready(is_ready=False)
    guide.next()
    desk.sent.clear()

    guide.set_ready(is_ready=True)
    for is_on in (True, False):
        guide.apply(msg.OffRecordChanged(is_on=is_on))

    assert told(desk) == [msg.SetOffRecord(is_on=True), msg.SetOffRecord(is_on=False), msg.TellName("Zoë")]


@pytest.mark.window
def test_a_name_waits_for_no_record_that_is_on(application: object) -> None:
    desk = NotingEngine()
    guide = named(desk)
    for is_on in (True, False):  # the person wants the words kept after all
        guide.apply(msg.OffRecordChanged(is_on=is_on))

    guide.next()

    assert told(desk) == [msg.SetOffRecord(is_on=True), msg.TellName("Zoë")]
