"""Speaking first: silence is the default, and every reason to be silent holds."""

from dataclasses import replace

import pytest

from companion.initiative.deciding import DAY, HOUR, NOT_NOW, Circumstances, Kind, Often, Past, Reason, choose

NOW = 1_000_000.0
DENTIST = Reason(Kind.DATED, "memory 1", 0.8, "You have a dentist appointment.")
GREETING = Reason(Kind.GREETING, "greeting 2026-11-28", 0.4)
QUIET_MOMENT = Circumstances(NOW, Often.SELDOM, quiet_for=600.0, is_free=True)


def test_a_day_that_was_told_is_asked_about_in_a_quiet_moment() -> None:
    assert choose([DENTIST], QUIET_MOMENT, Past()) is DENTIST


def test_without_a_reason_it_stays_silent() -> None:
    assert choose([], QUIET_MOMENT, Past()) is None


@pytest.mark.parametrize(
    "moment",
    [
        replace(QUIET_MOMENT, often=Often.OFF),
        replace(QUIET_MOMENT, is_free=False),
        replace(QUIET_MOMENT, quiet_for=30.0),
        replace(QUIET_MOMENT, is_quiet_hour=True),
        replace(QUIET_MOMENT, is_in_care=True),
        replace(QUIET_MOMENT, is_screen_taken=True),
    ],
)
def test_at_a_wrong_time_nothing_is_said(moment: Circumstances) -> None:
    assert choose([DENTIST], moment, Past()) is None


@pytest.mark.parametrize(
    "past",
    [
        Past().said(DENTIST, NOW - 3 * DAY).answered(),
        Past().never_about(DENTIST),
        Past(unanswered=2),
        Past(last_at=NOW - HOUR),
        Past().hushed(),
        Past().hushed(until=NOW + NOT_NOW),
    ],
)
def test_what_was_said_unanswered_or_unwanted_is_not_said_again(past: Past) -> None:
    assert choose([DENTIST], QUIET_MOMENT, past) is None


def test_an_answer_lets_it_speak_first_again() -> None:
    past = Past(unanswered=2, is_hushed=True).answered()

    assert choose([DENTIST], QUIET_MOMENT, past) is DENTIST


def test_not_now_holds_for_some_hours_alone() -> None:
    past = Past().hushed(until=NOW)

    assert choose([DENTIST], QUIET_MOMENT, past) is DENTIST


def test_a_greeting_is_for_one_who_has_just_come_and_wants_it_often() -> None:
    come = replace(QUIET_MOMENT, has_come=True, quiet_for=0.0)

    assert choose([GREETING], come, Past()) is None
    assert choose([GREETING], replace(come, often=Often.OFTEN), Past()) is GREETING
    assert choose([GREETING], replace(QUIET_MOMENT, often=Often.OFTEN), Past()) is None


def test_never_about_a_greeting_means_all_greetings() -> None:
    come = replace(QUIET_MOMENT, often=Often.OFTEN, has_come=True)
    past = Past().never_about(GREETING)

    assert choose([replace(GREETING, topic="greeting 2026-11-29")], come, past) is None


def test_a_reminder_that_was_asked_for_does_not_wait_its_turn() -> None:
    reminder = Reason(Kind.REMINDER, "memory 2", 0.95)

    assert choose([reminder], QUIET_MOMENT, Past(last_at=NOW - HOUR)) is reminder


def test_a_clock_that_was_put_back_silences_nothing_for_long() -> None:
    assert choose([DENTIST], QUIET_MOMENT, Past(last_at=NOW + 400 * DAY)) is DENTIST
    assert choose([DENTIST], QUIET_MOMENT, Past(not_before=NOW + 400 * DAY)) is DENTIST
