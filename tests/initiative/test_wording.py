"""First words in six languages."""

import re
from datetime import UTC, datetime

import pytest

from companion.encoder.language import identified
from companion.initiative.deciding import DAY, HOUR, Kind, Reason
from companion.initiative.wording import SPANS, nearest, read_wording
from companion.values import LANGUAGES

MINUTE, WEEK, MONTH, YEAR = 60.0, 7 * DAY, 30.44 * DAY, 365.25 * DAY
NUMBERS = {
    "en": "two three four five six seven eight nine ten",
    "de": "zwei drei vier fünf sechs sieben acht neun zehn",
    "fr": "deux trois quatre cinq six sept huit neuf dix",
    "es": "dos tres cuatro cinco seis siete ocho nueve diez",
    "ja": "二 三 四 五 六 七 八 九 十",
    "zh": "两 三 四 五 六 七 八 九 十",
}
MORE: dict[str, dict[str, float]] = {
    "en": {"twelve": 12, "fifteen": 15, "eighteen": 18, "twenty": 20, "a": 1, "an": 1},
    "de": {"zwölf": 12, "achtzehn": 18, "zwanzig": 20, "ein": 1, "eine": 1, "anderthalb": 1.5},
    "fr": {"douze": 12, "dix-huit": 18, "vingt": 20, "un": 1, "une": 1},
    "es": {"doce": 12, "dieciocho": 18, "veinte": 20, "un": 1, "una": 1},
    "ja": {"一": 1, "十二": 12, "十五": 15, "十八": 18, "二十": 20, "三十": 30, "四十五": 45},
    "zh": {"一": 1, "十二": 12, "十八": 18, "二十": 20},
}
UNITS = {
    "en": {"minute": MINUTE, "hour": HOUR, "day": DAY, "week": WEEK, "month": MONTH, "year": YEAR},
    "de": {"Minute": MINUTE, "Stunde": HOUR, "Tag": DAY, "Woche": WEEK, "Monat": MONTH, "Jahr": YEAR},
    "fr": {"minute": MINUTE, "heure": HOUR, "jour": DAY, "semaine": WEEK, "mois": MONTH, "an": YEAR},
    "es": {"minuto": MINUTE, "hora": HOUR, "día": DAY, "semana": WEEK, "mes": MONTH, "año": YEAR},
    "ja": {"分": MINUTE, "時間": HOUR, "日": DAY, "週間": WEEK, "か月": MONTH, "年": YEAR},
    "zh": {"分钟": MINUTE, "个小时": HOUR, "天": DAY, "个星期": WEEK, "个月": MONTH, "年": YEAR},
}
HALVES = {
    "en": " and a half",
    "de": "",
    "fr": " et demie?",
    "es": " y medi[ao]",
    "ja": "半",
    "zh": "个?半",
}
SPECIAL = {
    "a quarter of an hour": 15 * MINUTE,
    "half an hour": 30 * MINUTE,
    "three quarters of an hour": 45 * MINUTE,
    "eine Viertelstunde": 15 * MINUTE,
    "eine halbe Stunde": 30 * MINUTE,
    "eine Dreiviertelstunde": 45 * MINUTE,
    "ein halbes Jahr": 6 * MONTH,
    "un quart d’heure": 15 * MINUTE,
    "une demi-heure": 30 * MINUTE,
    "trois quarts d’heure": 45 * MINUTE,
    "un cuarto de hora": 15 * MINUTE,
    "media hora": 30 * MINUTE,
    "tres cuartos de hora": 45 * MINUTE,
    "半年": 6 * MONTH,
    "一刻钟": 15 * MINUTE,
    "三刻钟": 45 * MINUTE,
    "半个小时": 30 * MINUTE,
    "一个半小时": 1.5 * HOUR,
}


def meant(name: str, language: str) -> float:
    """Return the seconds that a name of a span means."""
    if name in SPECIAL:
        return SPECIAL[name]
    counted = enumerate(NUMBERS[language].split(), start=2)
    numbers = {**{word: float(at) for at, word in counted}, **MORE[language]}
    half = re.search(HALVES[language], name) if HALVES[language] else None
    whole = name if half is None else name[: half.start()] + name[half.end() :]
    number = max((word for word in numbers if whole.startswith(word)), key=len)
    unit = max((word for word in UNITS[language] if word in whole[len(number) :]), key=len)
    return (numbers[number] + (0.5 if half else 0.0)) * UNITS[language][unit]


@pytest.mark.parametrize("language", LANGUAGES)
def test_forty_spans_from_two_minutes_to_two_years_have_their_names(language: str) -> None:
    wording = read_wording(language)

    assert len(SPANS) == 40
    for span in SPANS:
        assert meant(wording.span(span), language) == pytest.approx(span, rel=0.03)


def test_a_span_between_two_has_the_name_of_the_nearer_one() -> None:
    assert nearest(17 * DAY) == nearest(14 * DAY)
    assert nearest(18.5 * DAY) == nearest(21 * DAY)
    assert nearest(0.0) == 0
    assert nearest(30 * YEAR) == len(SPANS) - 1


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", Kind)
def test_every_reason_has_words_and_a_why_in_every_language(language: str, kind: Kind) -> None:
    wording = read_wording(language)
    now = datetime(2026, 11, 28, 9, tzinfo=UTC).timestamp()

    for topic in ("a", "b"):
        words = wording.first_words(Reason(kind, topic, 0.5, "You see Ruth.", away=WEEK), now, UTC)
        assert words
        assert "{" not in words
    assert wording.why[kind]


def test_the_told_words_are_quoted_and_those_to_the_person_are_not() -> None:
    english = read_wording("en").first_words(
        Reason(Kind.DATED, "b", 0.8, "You have an exam on Friday."), 0.0, UTC
    )
    german = read_wording("de").first_words(
        Reason(Kind.DATED, "b", 0.8, "You said: “Am Freitag habe ich Prüfung.”"), 0.0, UTC
    )

    assert english == "You told me you have an exam on Friday. How did it go?"
    assert german == "Du hattest mir erzählt: „Am Freitag habe ich Prüfung“. Wie war es?"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_greeting_by_name_is_written_in_every_language(language: str) -> None:
    said = read_wording(language).meeting.format(name="Jana", companion="Otto")

    assert "Jana" in said
    assert "Otto" in said
    assert identified(said).code == language
