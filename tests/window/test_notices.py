import re
from dataclasses import replace

from companion.channel.messages import LanguageAsked, Noticed, SetSetting, UndoSampleLine
from companion.window.settings.setting_pages import own_names
from companion.window.talk.notices_model import Cards, Notice, Notices

NO_MICROPHONE = Noticed("microphone", "No microphone was found.", is_error=True)


def test_a_notice_of_the_same_key_takes_the_place_of_the_earlier_one() -> None:
    notices = Notices().with_event(NO_MICROPHONE).with_event(Noticed("disk", "The disk is full."))

    changed = notices.with_event(Noticed("microphone", "The microphone is busy."))

    assert [notice.sentence for notice in changed.shown] == ["The microphone is busy.", "The disk is full."]


def test_a_dismissed_notice_stays_away_while_the_engine_repeats_it_until_it_passed_or_a_later_run() -> None:
    notices = all_of(NO_MICROPHONE).without("microphone")

    assert notices.with_event(NO_MICROPHONE).shown == ()
    assert len(notices.with_event(Noticed("microphone", "")).with_event(NO_MICROPHONE).shown) == 1
    assert notices.lasting == {}


def test_a_condition_of_the_computer_takes_no_card_and_is_read_once_the_person_says_something() -> None:
    no_sound = Noticed("loudspeaker", "No speakers found.")
    notices = all_of(no_sound, NO_MICROPHONE)

    assert keys(notices.quiet) == ["loudspeaker"]
    assert keys(notices.besides().shown) == ["microphone"]
    assert notices.without_read().quiet == ()
    assert notices.without_read().lasting == {"loudspeaker": "No speakers found."}


def test_a_dismissed_condition_of_the_computer_stays_away_in_later_runs_until_it_changes() -> None:
    no_sound, disk = Noticed("loudspeaker", "No speakers found."), Noticed("disk", "The disk is full.")
    left = all_of(no_sound, disk).without("loudspeaker").without("disk").lasting

    later = Notices().with_dismissed(left).without_engine()

    assert left == {"loudspeaker": "No speakers found."}
    assert later.with_event(no_sound).shown == ()
    assert len(later.with_event(Noticed("loudspeaker", "The speakers are busy.")).shown) == 1
    assert len(later.with_event(Noticed("loudspeaker", "")).with_event(no_sound).shown) == 1


def test_what_the_companion_says_of_itself_at_a_later_start_takes_no_card() -> None:
    notices = all_of(Noticed("opening", "I'm software."), NO_MICROPHONE)

    assert notices.opening == "I'm software."
    assert keys(notices.besides().shown) == ["microphone"]
    assert notices.with_event(Noticed("opening", "")).opening == ""


def test_what_is_said_elsewhere_already_is_not_said_twice() -> None:
    notices = Notices().with_event(NO_MICROPHONE)

    assert notices.besides("Something else.", "No microphone was found.") == Cards(())
    assert notices.besides("Something else.") == Cards(notices.shown)


def all_of(*noticed: Noticed) -> Notices:
    notices = Notices()
    for each in noticed:
        notices = notices.with_event(each)
    return notices


def keys(notices: tuple[Notice, ...]) -> list[str]:
    return [notice.key for notice in notices]


def test_several_conditions_are_one_line_and_what_answers_the_person_is_read_at_once() -> None:
    notices = all_of(Noticed("disclosure", "I'm software."), NO_MICROPHONE, Noticed("disk", "Full."), WRITTEN)

    cards = notices.besides()

    assert keys(cards.shown) == ["sample line", "disclosure"]
    assert keys(cards.folded) == ["microphone", "disk"]
    unfolded = replace(notices, is_unfolded=True).besides()
    assert keys(unfolded.shown) == ["sample line", "microphone", "disclosure", "disk"]
    assert keys(unfolded.folded) == ["microphone", "disk"]


def test_one_condition_is_read_at_once() -> None:
    cards = all_of(NO_MICROPHONE, WRITTEN).besides()

    assert keys(cards.shown) == ["sample line", "microphone"]
    assert cards.folded == ()


WRITTEN = Noticed("sample line", "I'll say it like that.", undo=UndoSampleLine(3))


def test_a_notice_knows_what_takes_back_that_which_it_tells_of() -> None:
    notices = Notices().with_event(NO_MICROPHONE).with_event(WRITTEN)

    assert notices.undo("sample line") == UndoSampleLine(3)
    assert notices.undo("microphone") is None
    assert notices.undo("disk") is None


def test_what_answers_the_person_is_shown_each_time_though_it_was_dismissed_before() -> None:
    refused = Noticed("sample line", "Write how I should have said it.", is_error=True)

    again = Notices().with_event(refused).without("sample line").with_event(refused)

    assert [notice.sentence for notice in again.shown] == [refused.sentence]


def test_only_what_answers_the_last_thing_the_person_did_is_shown() -> None:
    chosen = Noticed("persona", "This companion is now Wenna.")

    notices = Notices().with_event(WRITTEN).with_event(NO_MICROPHONE).with_event(chosen)

    assert [notice.key for notice in notices.shown] == ["microphone", "persona"]


def test_of_hundreds_the_newest_are_shown() -> None:
    notices = Notices()
    for number in range(200):
        notices = notices.with_event(Noticed(f"part {number}", f"Part {number} is broken."))

    assert [notice.key for notice in notices.shown] == [f"part {number}" for number in range(188, 200)]


def test_another_engine_takes_its_own_conditions_away_but_not_the_windows() -> None:
    notices = Notices()
    for key in ("microphone", "talk key", "drawing"):
        notices = notices.with_event(Noticed(key, f"About the {key}."))
    notices = notices.without("drawing").without_engine()

    assert [notice.key for notice in notices.shown] == ["talk key"]
    assert notices.with_event(Noticed("drawing", "About the drawing.")) == notices


def test_what_the_companion_says_aloud_is_told_apart() -> None:
    notices = Notices().with_event(NO_MICROPHONE).with_event(Noticed("disclosure", "I'm software."))

    assert [notice.sentence for notice in notices.said] == ["I'm software."]
    assert notices.without("disclosure").said == ()


def asked(language: str) -> Notices:
    return Notices().with_event(NO_MICROPHONE).with_language(LanguageAsked(language))


def words(notices: Notices) -> tuple[str, str, str]:
    question = notices.question("language")
    assert question is not None
    return question.words(lambda context, text: text)


def test_a_languages_own_name_can_be_read_where_there_is_a_font_for_latin_letters_alone() -> None:
    assert all(re.search("[A-Za-z]{3}", option.words) for option in own_names())


def test_a_language_is_asked_about_and_told_under_its_own_name_and_yes_sets_what_is_spoken() -> None:
    question = asked("de").question("language")

    assert question is not None
    assert question.wish == SetSetting("conversation.language", "de")
    assert words(asked("de")) == (
        "You are speaking Deutsch. Set this companion to Deutsch?",
        "Set to Deutsch",
        "Not now",
    )
    assert words(asked("ja").with_yes()) == ("Set to 日本語 (Nihongo).", "", "")


def test_the_question_stands_among_what_is_told_until_nothing_is_asked_any_more() -> None:
    notices = asked("de")

    assert keys(notices.besides().shown) == ["language", "microphone"]
    assert keys(notices.with_language(LanguageAsked("")).besides().shown) == ["microphone"]
    assert notices.with_yes().with_language(LanguageAsked("")) == notices.with_yes()


def test_a_language_that_could_not_be_set_is_told_where_it_was_asked_about() -> None:
    refused = asked("de").with_yes().with_refusal("conversation.language", "The disk is full.")

    assert [(notice.sentence, notice.is_error) for notice in refused.shown][1:] == [
        ("The disk is full.", True)
    ]
    assert asked("de").with_refusal("turn.patience", "The disk is full.") == asked("de")
    assert Notices().with_refusal("conversation.language", "The disk is full.") == Notices()


def test_a_better_model_is_told_of_in_a_line_with_a_button() -> None:
    (notice,) = all_of(Noticed("better model", "A larger model would do this better.")).shown

    row = notice.row(lambda context, text: text)

    assert (row["sentence"], row["yes"], row["no"]) == (
        "A larger model would do this better.",
        "Better models",
        "",
    )
