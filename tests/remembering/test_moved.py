"""Words that put a day right move what was told of it."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from companion.remembering.dated import about, dated
from companion.remembering.moved import moved
from companion.values import Evidence, Memory, MemoryKind, Speaker, Utterance
from tests.tables import each_row

ZONE = ZoneInfo("Europe/Berlin")
SESSION = "a" * 32


def at(day: int, hour: int = 10, minute: int = 0) -> float:
    return datetime(2026, 11, day, hour, minute, tzinfo=ZONE).timestamp()


SAID_AT = at(3)
"""A Tuesday."""


def told(text: str, speaker: Speaker = Speaker.PERSON) -> Memory:
    memory = Memory(MemoryKind.MOMENT, text, SAID_AT, speaker=speaker, evidence=(Evidence(SESSION, 1),))
    return replace(memory, about=about(memory, ZONE))


def said(text: str, after: float = 60.0) -> Utterance:
    return Utterance(SESSION, 3, Speaker.PERSON, text, SAID_AT + after)


def day_of(memories: tuple[Memory, ...]) -> str:
    (memory,) = memories
    assert memory.about is not None
    return f"{datetime.fromtimestamp(memory.about.since, ZONE):%d %H:%M}"


@each_row(
    ("before", "correction", "day"),
    [
        ("I have a dentist appointment on Friday at three.", "No wait, Thursday.", "05 15:00"),
        ("The operation is next Friday.", "Actually Thursday.", "12 00:00"),
        ("The operation is next Friday.", "No, the week after.", "20 00:00"),
        ("The exam is on Monday at nine.", "Sorry, at ten.", "09 10:00"),
        ("I'm seeing Ruth tomorrow.", "I mean the day after tomorrow.", "05 00:00"),
        ("We fly on Friday.", "Not Friday, Saturday.", "07 00:00"),
        ("We fly on Friday.", "Oh wait, they moved it to Saturday.", "07 00:00"),
        (
            "Ich habe am Freitag um drei einen Zahnarzttermin.",
            "Nicht am Freitag, sondern am Samstag.",
            "07 15:00",
        ),
        ("El jueves tengo dentista.", "No, el jueves no, el viernes.", "06 00:00"),
        ("来週の火曜に歯医者に行く。", "火曜じゃなくて木曜だった。", "12 00:00"),
        ("我下周二要去看牙。", "不是周二，是周四。", "12 00:00"),
        ("Ich habe am Freitag um drei einen Zahnarzttermin.", "Nein, eine Woche später.", "13 15:00"),
        ("Ich habe am Freitag um drei einen Zahnarzttermin.", "Ach quatsch, am Donnerstag.", "05 15:00"),
        ("J'ai rendez-vous jeudi à dix heures.", "Non, plutôt vendredi.", "06 10:00"),
        ("J'ai rendez-vous jeudi à dix heures.", "Pardon, la semaine d'après.", "12 10:00"),
        ("El jueves tengo dentista.", "Perdona, el viernes.", "06 00:00"),
        ("El jueves tengo dentista.", "Mejor dicho, la semana siguiente.", "12 00:00"),
        ("来週の火曜に歯医者に行く。", "やっぱり木曜だった。", "12 00:00"),
        ("我下周二要去看牙。", "不对，是周四。", "12 00:00"),
        ("我下周二要去看牙。", "说错了，再下周。", "17 00:00"),
    ],
)
def test_a_correction_moves_the_day_that_was_told_before(before: str, correction: str, day: str) -> None:
    assert day_of(moved(said(correction), [told(before)], ZONE)) == day


@pytest.mark.parametrize(
    "text",
    [
        "The dentist has been moved to Thursday.",
        "The dentist is on Thursday now.",
        "Actually, the dentist is on Thursday.",
    ],
)
def test_what_is_named_is_moved_hours_later_too(text: str) -> None:
    dentist, flight = told("The dentist is on Friday at three."), told("We fly on Friday.")

    assert day_of(moved(said(text, after=9_000.0), [dentist, flight], ZONE)) == "05 15:00"


def test_a_moved_day_is_told_in_place_of_the_words() -> None:
    (memory,) = moved(said("No, the 7th."), [told("We fly on 6 November.")], ZONE)

    assert "7 November" in dated(memory, at(20), ZONE)


@each_row(
    ("before", "words", "after"),
    [
        ("We fly on Friday.", "No, I don't think so.", 60.0),
        ("We fly on Friday.", "My sister comes on Thursday.", 60.0),
        ("We fly on Friday.", "Actually Thursday was a lovely day.", 9_000.0),
        ("I like jam.", "Actually Thursday.", 60.0),
        ("We fly on Friday.", "Actually, on Thursday I'm seeing Ruth.", 60.0),
        ("We fly on Friday.", "No, yesterday I worked late.", 60.0),
        ("Am Freitag fliegen wir.", "Nein, am Samstag kommt noch meine Mutter.", 60.0),
        ("On part vendredi.", "Non, samedi j'ai un concert.", 60.0),
        ("El viernes volamos.", "No, el sábado tengo un concierto.", 60.0),
        ("金曜に出発します。", "いや、昨日は映画を見た。", 60.0),
        ("我们周五出发。", "其实周六我要去见朋友。", 60.0),
    ],
)
def test_other_words_move_nothing(before: str, words: str, after: float) -> None:
    assert moved(said(words, after), [told(before)], ZONE) == ()


def test_a_day_that_the_companion_named_is_not_moved() -> None:
    assert moved(said("No, Thursday."), [told("Then on Friday it is.", Speaker.COMPANION)], ZONE) == ()
