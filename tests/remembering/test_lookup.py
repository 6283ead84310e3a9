from datetime import UTC, datetime

import pytest

from companion.feeling.emotions import LABELS
from companion.remembering.book import ADJECTIVES, Lookup, wanted
from companion.storage.memory_filter import MemoryFilter
from companion.values import BadInput, MemoryKind, TimeSpan
from tests.tables import each_row

NOW = datetime(2026, 5, 13, 12, tzinfo=UTC).timestamp()


def looked_for(lookup: Lookup) -> MemoryFilter:
    return wanted(lookup, LABELS, NOW, UTC)


def test_words_person_kinds_and_the_rest_go_through() -> None:
    facts = frozenset({MemoryKind.FACT})

    found = looked_for(
        Lookup("the exam", "Anna", kinds=facts, is_open=True, is_pinned=False, with_faded=True)
    )

    assert found == MemoryFilter(facts, "the exam", "Anna", is_open=True, is_pinned=False, with_faded=True)


@pytest.mark.parametrize(
    ("when", "since", "until"),
    [
        ("yesterday", (2026, 5, 12), (2026, 5, 13)),
        ("2024", (2024, 1, 1), (2025, 1, 1)),
        ("3日前", (2026, 5, 10), (2026, 5, 11)),
        ("2025-05", (2025, 5, 1), (2025, 6, 1)),
        ("2025-12", (2025, 12, 1), (2026, 1, 1)),
        ("March", (2026, 3, 1), (2026, 4, 1)),
        ("März", (2026, 3, 1), (2026, 4, 1)),
        ("mars", (2026, 3, 1), (2026, 4, 1)),
        ("marzo", (2026, 3, 1), (2026, 4, 1)),
        ("enero", (2026, 1, 1), (2026, 2, 1)),
        ("3月", (2026, 3, 1), (2026, 4, 1)),
    ],
)
def test_a_time_is_a_time_span(when: str, since: tuple[int, int, int], until: tuple[int, int, int]) -> None:
    begin, end = (datetime(*day, tzinfo=UTC).timestamp() for day in (since, until))

    assert looked_for(Lookup(when=when)).about == TimeSpan(begin, end)


@each_row("season", ["summer", "Sommer", "été", "verano", "au printemps", "printemps", "Frühling", "夏天"])
def test_a_season_alone_is_a_time_in_every_language(season: str) -> None:
    assert looked_for(Lookup(when=season)).about is not None


@each_row(
    ("when", "known", "year"),
    [
        ("4 November", (), 2026),
        ("4 November", (2025,), 2025),
        ("4 December", (), 2025),
        ("4 December", (2026,), 2026),
        ("4 December", (2025, 2026), 2025),
        ("4 June", (), 2026),
        ("4 June", (2025,), 2025),
        ("4. November", (2026,), 2026),
        ("11月4日", (2026,), 2026),
        ("4 November 2026", (2025,), 2026),
    ],
)
def test_a_date_without_its_year_is_the_nearer_one_of_which_something_is_known(
    when: str, known: tuple[int, ...], year: int
) -> None:
    def is_known(asked: MemoryFilter) -> bool:
        return asked.about is not None and year_of(asked.about) in known

    found = wanted(Lookup(when=when), LABELS, NOW, UTC, is_known)

    assert found.about is not None
    assert year_of(found.about) == year


def year_of(span: TimeSpan) -> int:
    return datetime.fromtimestamp(span.since, UTC).year


@pytest.mark.parametrize(
    ("word", "valence", "emotion"),
    [
        ("pleasant", 1.0, None),
        ("Unpleasant ", -1.0, None),
        ("neutral", 0.0, None),
        ("sad", None, "sadness"),
        ("sadness", None, "sadness"),
        ("HAPPY", None, "joy"),
    ],
)
def test_a_feeling_is_a_side_or_an_emotion(word: str, valence: float | None, emotion: str | None) -> None:
    found = looked_for(Lookup(feeling=word))

    assert found.valence == valence
    assert found.emotion == (None if emotion is None else LABELS.index(emotion))


def test_every_word_for_a_feeling_is_of_one_that_is_known() -> None:
    assert set(ADJECTIVES.values()) <= set(LABELS)


@pytest.mark.parametrize("lookup", [Lookup(when="when pigs fly"), Lookup(feeling="purple")])
def test_what_is_not_understood_is_told_in_one_sentence(lookup: Lookup) -> None:
    with pytest.raises(BadInput) as refused:
        looked_for(lookup)

    assert refused.value.sentence.endswith(".")
    assert "pigs" not in str(refused.value)
