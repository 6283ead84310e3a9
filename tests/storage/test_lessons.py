"""What was learned of replies: kept without words, and gone with the utterance that it was learned of."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from companion.storage.database import Database
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
def lessons(database: Database) -> Lessons:
    for said in (HEAVY, ASIDE):
        Utterances(database).keep(said)
    return Lessons(database)


def test_what_was_learned_is_known_in_the_next_session(lessons: Lessons) -> None:
    lessons.keep(Lesson(SESSION, 1, offers=(OFFER,)))

    assert lessons.learned(without=NEXT).offers == (OFFER,)
    assert lessons.learned(without=SESSION) == NOTHING


def test_nothing_is_learned_of_words_that_are_not_kept(lessons: Lessons) -> None:
    lessons.keep(Lesson(NEXT, 1, (OFFER,), suspended_until=NOW + 90.0, language="de", needs=("poison",)))

    assert lessons.learned(without=SESSION) == NOTHING
    assert lessons.open_needs() == ()


def test_until_when_nothing_is_light_is_known_in_the_next_session(lessons: Lessons) -> None:
    lessons.keep(Lesson(SESSION, 1, suspended_until=NOW + 90.0))

    assert lessons.learned(without=NEXT).suspended_until == NOW + 90.0
    assert lessons.learned(without=SESSION).suspended_until == 0.0


def test_until_when_nothing_is_light_is_as_the_last_words_put_it(lessons: Lessons) -> None:
    lessons.keep(Lesson(SESSION, 3, suspended_until=0.0))
    lessons.keep(Lesson(SESSION, 1, suspended_until=NOW + 9000.0))

    assert lessons.learned(without=NEXT).suspended_until == 0.0


def test_numbers_to_call_are_open_until_they_are_closed(lessons: Lessons) -> None:
    lessons.keep(Lesson(SESSION, 1, needs=("emergency", "poison")))
    lessons.keep(Lesson(SESSION, 3, needs=("emergency", "crisis")))

    shown = lessons.open_needs()
    lessons.close_help()

    assert shown == ("emergency", "crisis")
    assert lessons.open_needs() == ()


def test_which_languages_are_settled_is_known_in_the_next_session(lessons: Lessons) -> None:
    lessons.keep(Lesson(SESSION, 1, language="de"))
    lessons.keep(Lesson(SESSION, 3, language="fr"))

    assert lessons.learned(without=NEXT).languages == {"de", "fr"}
    assert lessons.learned(without=SESSION) == NOTHING


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


def test_one_reaction_is_undone_and_the_other_stays(lessons: Lessons) -> None:
    lessons.keep_feedback(TOO_LONG)
    lessons.keep_feedback(KeptFeedback(SESSION, 3, "closed", 4))
    (first, second) = lessons.feedback()

    lessons.undo_feedback([first.id, 999])

    assert lessons.feedback() == (second,)


def forget(database: Database, number: int) -> None:
    forget_said(database, SESSION, number)


def correct(database: Database, number: int) -> None:
    Utterances(database).keep(Utterance(SESSION, number, Speaker.PERSON, "Another time.", NOW))


@pytest.mark.parametrize("undo", [forget, correct])
@pytest.mark.parametrize("what", ["offers", "suspended_until", "needs", "language", "feedback"])
def test_what_was_learned_of_an_utterance_goes_with_its_words_and_the_rest_stays(
    database: Database, lessons: Lessons, what: str, undo: Callable[[Database, int], None]
) -> None:
    def learned() -> object:
        known = lessons.learned(without=NEXT)
        return {
            "offers": known.offers,
            "suspended_until": known.suspended_until,
            "needs": lessons.open_needs(),
            "language": known.languages,
            "feedback": lessons.feedback(),
        }[what]

    def learn(number: int, text: str, until: float) -> None:
        offers = (replace(OFFER, kind=text),)
        lessons.keep(Lesson(SESSION, number, offers, suspended_until=until, needs=(text,), language=text))
        lessons.keep_feedback(KeptFeedback(SESSION, number, text, 3))

    learn(1, "de", NOW + 90.0)
    before = learned()
    learn(3, "fr", NOW + 9000.0)
    both = learned()

    undo(database, 3)
    without_one = learned()
    undo(database, 1)

    assert both != before
    assert without_one == before
    assert not learned()
