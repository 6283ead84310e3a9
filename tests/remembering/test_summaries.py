from datetime import UTC

from hypothesis import given
from hypothesis import strategies as st

from companion.remembering.periods import day_of, month_of
from companion.remembering.quoting import quoted
from companion.remembering.summaries import summarise
from companion.values import Evidence, Memory, MemoryKind, Speaker
from tests.remembering.moments import EMOTIONS, at, moment

DAY = day_of(at("2026-11-21 18:00"), UTC)
BOAT = moment(1, "My father sold the old fishing boat.", salience=0.9, valence=-0.6, emotions=(0.0, 0.8, 0.1))
SOUP = moment(2, "I cooked lentil soup for Anna and Tom.", salience=0.4, names=("Anna", "Tom"))
TRAIN = moment(3, "The train was late again this morning.", salience=0.1)
CAT = moment(4, "Our cat caught another grey mouse.", salience=0.3)
END = moment(5, "Tomorrow I will call my father back.", salience=0.2)
SMALL_TALK = moment(6, "Okay, good night!", salience=0.0)


def summary(*moments: Memory) -> Memory:
    made = summarise(DAY, moments, EMOTIONS)
    assert made is not None
    return made


def test_a_day_is_told_in_quotes_with_its_feelings_people_and_end() -> None:
    assert summary(BOAT, SOUP, TRAIN, CAT, END, SMALL_TALK).text == (
        "Saturday, 21 November 2026: “My father sold the old fishing boat.” (sadness) "
        "“I cooked lentil soup for Anna and Tom.” “Our cat caught another grey mouse.” "
        "Named: Anna, Tom. At the end: “Tomorrow I will call my father back.”"
    )


def test_a_summary_rests_on_exactly_what_it_quotes() -> None:
    assert summary(BOAT, SOUP, TRAIN, CAT, END, SMALL_TALK).evidence == tuple(
        Evidence("t", number) for number in (1, 2, 4, 5)
    )


def test_a_forgotten_piece_is_not_in_the_summary_that_is_made_anew() -> None:
    anew = summary(BOAT, TRAIN, CAT, END, SMALL_TALK)

    assert "Anna" not in anew.text
    assert anew.names == ()
    assert Evidence("t", 2) not in anew.evidence


def test_the_strongest_felt_moment_is_told_though_it_hardly_mattered() -> None:
    furious = moment(3, TRAIN.text, salience=0.0, valence=-0.9, emotions=(0.1, 0.2, 0.3))

    assert "train" in summary(BOAT, SOUP, furious, CAT, moment(9, END.text, salience=0.8)).text


def test_an_emotion_is_named_only_where_all_is_quoted_that_was_said() -> None:
    wow = moment(1, f"Wow, great! {BOAT.text}", salience=0.9, valence=0.6, emotions=(0.9, 0.0, 0.0))

    assert summary(wow).text.endswith(f"“{BOAT.text}”")


def test_a_day_of_small_talk_has_no_summary() -> None:
    assert summarise(DAY, [SMALL_TALK, moment(7, "Hello!", speaker=Speaker.COMPANION)], EMOTIONS) is None


def test_a_summary_knows_its_period_and_how_it_felt() -> None:
    made = summary(BOAT, SOUP)

    assert (made.kind, made.subject) == (MemoryKind.SUMMARY, "2026-11-21")
    assert (made.happened_at, made.ended_at) == (DAY.since, DAY.until)
    assert made.felt is not None
    assert made.felt.valence == -0.6
    assert made.salience == 0.9


def test_a_month_is_told_likewise() -> None:
    made = summarise(month_of(DAY.since, UTC), [BOAT, SOUP], EMOTIONS)

    assert made is not None
    assert made.text.startswith("November 2026: “My father")
    assert made.subject == "2026-11"


@given(st.lists(st.builds(moment, st.integers(1, 50), st.text(), salience=st.floats(0, 1)), max_size=8))
def test_beside_date_names_and_feelings_there_are_only_quotes(moments: list[Memory]) -> None:
    made = summarise(DAY, moments, EMOTIONS)
    if made is None:
        return

    rest = made.text
    for one in sorted(moments, key=lambda one: -len(one.text)):
        rest = rest.replace(quoted(one.text), "")

    assert rest.removeprefix(f"{DAY.title}:").split() in ([], ["At", "the", "end:"])
