"""What was learned of replies: kept without words, and gone with the utterance that it was learned of."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from companion.storage.database import Database, open_database
from companion.storage.lessons import KeptFeedback, KeptOffer, Learned, Lesson, Lessons
from companion.storage.utterances import Utterances
from companion.values import Speaker, Utterance
from tests.storage.forget_said import forget_said

SESSION, NEXT = "a" * 32, "b" * 32
NOW = 1.7e9
HEAVY = Utterance(SESSION, 1, Speaker.PERSON, "My sister and I have fallen out.", NOW)
ASIDE = Utterance(SESSION, 3, Speaker.PERSON, "Never mind.", NOW + 9.0)
NOTHING = Learned(())
OFFER = KeptOffer("story", "offered", NOW)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    with open_database(tmp_path / "companion.db", None) as opened:
        for said in (HEAVY, ASIDE):
            Utterances(opened).keep(said)
        yield opened


@pytest.fixture
def lessons(database: Database) -> Lessons:
    return Lessons(database)


def test_what_was_learned_is_known_in_the_next_session(lessons: Lessons) -> None:
    lessons.keep(Lesson(SESSION, 1, offers=(OFFER,)))

    assert lessons.learned(without=NEXT).offers == (OFFER,)
    assert lessons.learned(without=SESSION) == NOTHING


def test_nothing_is_learned_of_words_that_are_not_kept(lessons: Lessons) -> None:
    lessons.keep(Lesson(NEXT, 1, (OFFER,)))

    assert lessons.learned(without=SESSION) == NOTHING


def test_a_forgotten_utterance_takes_along_what_was_learned_of_it(
    database: Database, lessons: Lessons
) -> None:
    lessons.keep(Lesson(SESSION, 1, (OFFER,)))

    forget_said(database, SESSION, 1)

    assert lessons.learned(without=NEXT) == NOTHING


def test_a_corrected_utterance_takes_along_what_was_learned_of_it(
    database: Database, lessons: Lessons
) -> None:
    lessons.keep(Lesson(SESSION, 3, (OFFER,)))

    Utterances(database).keep(Utterance(SESSION, 3, Speaker.PERSON, "Another time.", NOW + 9.0))

    assert lessons.learned(without=NEXT) == NOTHING


def test_until_when_nothing_is_light_is_known_in_the_next_session(lessons: Lessons) -> None:
    lessons.keep(Lesson(SESSION, 1, suspended_until=NOW + 9000.0))
    lessons.keep(Lesson(SESSION, 3, suspended_until=NOW + 90.0))

    assert lessons.learned(without=NEXT).suspended_until == NOW + 9000.0
    assert lessons.learned(without=SESSION).suspended_until == 0.0


def test_a_forgotten_or_corrected_utterance_takes_along_how_long_nothing_is_light(
    database: Database, lessons: Lessons
) -> None:
    lessons.keep(Lesson(SESSION, 1, suspended_until=NOW + 90.0))
    lessons.keep(Lesson(SESSION, 3, suspended_until=NOW + 9000.0))

    Utterances(database).keep(Utterance(SESSION, 3, Speaker.PERSON, "Another time.", NOW + 9.0))
    after_correction = lessons.learned(without=NEXT).suspended_until
    forget_said(database, SESSION, 1)

    assert after_correction == NOW + 90.0
    assert lessons.learned(without=NEXT).suspended_until == 0.0


def test_numbers_to_call_are_open_until_they_are_closed(lessons: Lessons) -> None:
    lessons.keep(Lesson(SESSION, 1, needs=("emergency", "poison")))
    lessons.keep(Lesson(SESSION, 3, needs=("emergency", "crisis")))

    shown = lessons.open_needs()
    lessons.close_help()

    assert shown == ("emergency", "crisis")
    assert lessons.open_needs() == ()


def test_open_numbers_to_call_go_with_the_words_they_answered(database: Database, lessons: Lessons) -> None:
    lessons.keep(Lesson(SESSION, 3, needs=("emergency", "crisis")))

    forget_said(database, SESSION, 3)

    assert lessons.open_needs() == ()


def test_which_languages_are_settled_is_known_in_the_next_session(lessons: Lessons) -> None:
    lessons.keep(Lesson(SESSION, 1, language="de"))
    lessons.keep(Lesson(SESSION, 3, language="fr"))

    assert lessons.learned(without=NEXT).languages == {"de", "fr"}
    assert lessons.learned(without=SESSION) == NOTHING


def test_a_forgotten_or_corrected_utterance_takes_along_the_language_that_was_settled(
    database: Database, lessons: Lessons
) -> None:
    lessons.keep(Lesson(SESSION, 1, language="de"))
    lessons.keep(Lesson(SESSION, 3, language="fr"))

    Utterances(database).keep(Utterance(SESSION, 3, Speaker.PERSON, "Another time.", NOW + 9.0))
    after_correction = lessons.learned(without=NEXT).languages
    forget_said(database, SESSION, 1)

    assert after_correction == {"de"}
    assert lessons.learned(without=NEXT) == NOTHING


def test_what_is_not_kept_keeps_nothing_from_being_light(lessons: Lessons) -> None:
    lessons.keep(Lesson(NEXT, 1, suspended_until=NOW + 90.0))

    assert lessons.learned(without=SESSION).suspended_until == 0.0


TOO_LONG = KeptFeedback(SESSION, 1, "too long", 3)


def test_a_reaction_is_listed_with_the_words_and_the_time_of_its_utterance(lessons: Lessons) -> None:
    lessons.keep_feedback(KeptFeedback(SESSION, 3, "closed", 4))
    lessons.keep_feedback(TOO_LONG)

    first, second = lessons.feedback()
    assert (first.kind, first.set_to, first.at, first.words) == ("too long", 3, NOW, HEAVY.text)
    assert (second.kind, second.words) == ("closed", ASIDE.text)


def test_no_reaction_is_kept_of_words_that_are_not_kept(lessons: Lessons) -> None:
    lessons.keep_feedback(KeptFeedback(NEXT, 1, "too long", 3))

    assert lessons.feedback() == ()


def test_a_forgotten_utterance_takes_along_its_reaction(database: Database, lessons: Lessons) -> None:
    lessons.keep_feedback(TOO_LONG)

    forget_said(database, SESSION, 1)

    assert lessons.feedback() == ()


def test_a_corrected_utterance_takes_along_its_reaction(database: Database, lessons: Lessons) -> None:
    lessons.keep_feedback(TOO_LONG)

    Utterances(database).keep(replace(HEAVY, text="My brother and I have fallen out."))

    assert lessons.feedback() == ()


def test_one_reaction_is_undone_and_the_other_stays(lessons: Lessons) -> None:
    lessons.keep_feedback(TOO_LONG)
    lessons.keep_feedback(KeptFeedback(SESSION, 3, "closed", 4))
    (first, second) = lessons.feedback()

    lessons.undo_feedback([first.id, 999])

    assert lessons.feedback() == (second,)
