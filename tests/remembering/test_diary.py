from dataclasses import replace
from datetime import UTC

from companion.remembering.summaries import day_of, write_diary
from companion.values import (
    NEUTRAL,
    Affect,
    Evidence,
    Memory,
    MemoryKind,
    MemoryOrigin,
    Mood,
    MoodStep,
    MoodTerm,
)
from tests.remembering.moments import at, moment

DAY = day_of(at("2026-11-21 18:00"), UTC)
BOAT = moment(1, "My father sold the old fishing boat.", salience=0.9)
SOUP = moment(2, "I cooked lentil soup for Anna.", salience=0.4, names=("Anna",))


def step(number: int, before: float, after: float, *terms: tuple[str, float]) -> MoodStep:
    return MoodStep(
        Mood(NEUTRAL, Affect(before), DAY.since + number),
        Mood(NEUTRAL, Affect(after), DAY.since + number + 1),
        tuple(MoodTerm(name, Affect(shift)) for name, shift in terms),
        session="t" if number else "",
        number=number,
    )


def line(*steps: MoodStep) -> Memory:
    made = write_diary(DAY, [BOAT, SOUP], steps, UTC)
    assert made is not None
    return made


def test_the_diary_tells_the_date_that_tomorrow_was() -> None:
    made = write_diary(DAY, [moment(1, "I have my driving test tomorrow.")], (), UTC)

    assert made is not None
    assert "“I have my driving test tomorrow.” (on Sunday 22 November)" in made.text


def test_the_diary_tells_what_was_talked_about_and_what_moved_the_mood() -> None:
    made = line(step(4, 0.1, 0.0, ("bad news", -0.2), ("decay", -0.5)), step(7, 0.0, 0.3, ("thanked", 0.3)))

    assert made.kind is MemoryKind.DIARY
    assert made.text == (
        "Saturday, 21 November 2026. You told me: “My father sold the old fishing boat.” and “I cooked lentil soup "
        "for Anna.” My mood, a figure from -1 to 1, went up from +0.10 to +0.30, mostly by being thanked and your bad "
        "news."
    )


def test_the_diary_is_written_in_the_language_of_the_talk() -> None:
    told = moment(1, "Mañana tengo el examen de conducir.")
    made = write_diary(DAY, [told], (step(4, 0.0, 0.3, ("thanked", 0.3)),), UTC)

    assert made is not None
    assert made.text == (
        "Sábado 21 de noviembre de 2026. Me contaste: “Mañana tengo el examen de conducir.” "
        "(el domingo 22 de noviembre) "
        "Mi ánimo, una cifra de -1 a 1, subió de +0.00 a +0.30, sobre todo por tu agradecimiento."
    )


def test_the_line_rests_on_what_it_quotes_and_on_what_moved_the_mood() -> None:
    made = line(step(4, 0.0, 0.3, ("thanked", 0.3)), step(5, 0.3, 0.3, ("praised", 0.01)))

    assert made.evidence == (Evidence("t", 1), Evidence("t", 2), Evidence("t", 4))


def test_a_day_without_a_recorded_mood_tells_nothing_of_it() -> None:
    assert line().text.endswith("lentil soup for Anna.”")


def test_a_day_of_small_talk_has_no_line() -> None:
    assert write_diary(DAY, [moment(1, "Good night!")], (), UTC) is None


def test_what_was_told_elsewhere_is_not_told_as_if_it_had_been_here() -> None:
    elsewhere = replace(BOAT, origin=MemoryOrigin.IMPORT)

    made = write_diary(DAY, [elsewhere, SOUP], (), UTC)

    assert made is not None
    assert made.text.endswith("You told me: “I cooked lentil soup for Anna.”")
