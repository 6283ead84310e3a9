from companion.channel.messages import Noticed
from companion.window.notices import Notice, Notices

NO_MICROPHONE = Noticed("microphone", "No microphone was found.", is_error=True)


def test_a_notice_is_shown() -> None:
    notices = Notices().after(NO_MICROPHONE)

    assert notices.shown == (Notice("microphone", "No microphone was found.", is_error=True),)


def test_a_notice_of_the_same_key_takes_the_place_of_the_earlier_one() -> None:
    notices = Notices().after(NO_MICROPHONE).after(Noticed("disk", "The disk is full."))

    changed = notices.after(Noticed("microphone", "The microphone is busy."))

    assert [notice.sentence for notice in changed.shown] == ["The microphone is busy.", "The disk is full."]


def test_a_notice_goes_when_its_condition_has_passed() -> None:
    assert Notices().after(NO_MICROPHONE).after(Noticed("microphone", "")).shown == ()


def test_a_dismissed_notice_stays_away_while_the_engine_repeats_it() -> None:
    notices = Notices().after(NO_MICROPHONE).without("microphone")

    assert notices.after(NO_MICROPHONE).shown == ()


def test_a_dismissed_notice_comes_back_with_another_sentence() -> None:
    notices = Notices().after(NO_MICROPHONE).without("microphone")

    assert len(notices.after(Noticed("microphone", "The microphone is busy.")).shown) == 1


def test_a_dismissed_condition_that_passed_and_came_again_is_told_again() -> None:
    notices = Notices().after(NO_MICROPHONE).without("microphone").after(Noticed("microphone", ""))

    assert len(notices.after(NO_MICROPHONE).shown) == 1


def test_what_is_said_elsewhere_already_is_not_said_twice() -> None:
    notices = Notices().after(NO_MICROPHONE)

    assert notices.besides("No microphone was found.") == ()
    assert notices.besides("Something else.") == notices.shown
