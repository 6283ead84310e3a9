"""What a language model is told of this moment alone."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.thinking.prompt.turn_note import MOST_TOKENS, TurnNote, feeling_said, hour_said
from companion.values import UNKNOWN, Emotion, Reading
from tests.fakes.talks import count_words

FULL = TurnNote(
    limit="Make no jokes.",
    answer="17 × 3 = 51.",
    memories=("You remember: they like rain.", "You remember: they have a dog."),
    feeling="They sound sad.",
    want="Stay with it; no advice yet.",
)


def test_a_note_tells_in_one_line_what_counts_most_first() -> None:
    assert FULL.written(count_words).text == (
        "Make no jokes. 17 × 3 = 51. You remember: they like rain. You remember: they have a dog. "
        "They sound sad. Stay with it; no advice yet."
    )


@pytest.mark.parametrize(
    ("tokens_a_word", "told"),
    [
        (2, "Make no jokes. 17 × 3 = 51. You remember: they like rain. They sound sad."),
        (3, "Make no jokes. 17 × 3 = 51."),
        (8, "Make no jokes. 17 × 3 = 51."),
        (20, "17 × 3 = 51."),
    ],
)
def test_what_counts_least_gives_way_where_there_is_no_room_but_not_what_was_worked_out(
    tokens_a_word: int, told: str
) -> None:
    assert FULL.written(lambda text: tokens_a_word * count_words(text)).text == told


def test_a_lorebook_has_room_of_its_own_and_comes_first() -> None:
    lore = ("lore " * MOST_TOKENS).strip()

    note = TurnNote(feeling="They sound sad.", lore=(lore,)).written(count_words)

    assert note.text == f"{lore} They sound sad."


@given(st.lists(st.text(alphabet="ab ", max_size=80), max_size=4), st.text(alphabet="ab ", max_size=80))
def test_a_note_has_at_most_32_tokens(memories: list[str], feeling: str) -> None:
    note = TurnNote(memories=tuple(memories), feeling=feeling).written(len)

    assert len(note.text) <= MOST_TOKENS == 32
    assert all(memories[place].strip() in note.text for place in note.memories if place > 0)


def reading(*emotions: Emotion, is_unsure: bool = False, do_disagree: bool = False) -> Reading:
    return Reading("0" * 32, 1, UNKNOWN, None, None, emotions, is_unsure=is_unsure, do_disagree=do_disagree)


@pytest.mark.parametrize(
    "unsure",
    [
        None,
        reading(),
        reading(Emotion("sadness", 0.4, 0.5)),
        reading(Emotion("curiosity", 0.9, 0.5)),
        reading(Emotion("sadness", 0.9, 0.5), is_unsure=True),
        reading(Emotion("joy", 0.9, 0.5), do_disagree=True),
    ],
)
def test_a_feeling_that_is_not_sure_is_not_told(unsure: Reading | None) -> None:
    assert feeling_said(unsure) == ""


def test_the_hour_is_that_of_the_person() -> None:
    now = datetime(2026, 11, 22, 19, 15, tzinfo=UTC).timestamp()

    assert hour_said(now, UTC) == "It is Sunday, 22 November 2026, 19:15."
    assert hour_said(now, timezone(timedelta(hours=5))) == "It is Monday, 23 November 2026, 00:15."


def test_of_a_memory_that_is_too_long_the_beginning_is_told() -> None:
    told = f"You remember: on Monday they said “{'我妹妹六月要结婚' * 8}”."

    note = TurnNote(memories=(told,)).written(lambda text: len(text) // 2).text

    assert note.startswith("You remember: on Monday they said “我妹妹")
    assert note.endswith("…”")
    assert len(note) // 2 <= MOST_TOKENS


def test_a_memory_that_is_too_long_is_cut_behind_a_word() -> None:
    told = "You remember: they said “I've been to the mountains with my sister-in-law, and it didn't rain at all”."

    kept = {
        TurnNote(memories=(told,)).written(lambda text: MOST_TOKENS + len(text) - room).text  # noqa: B023
        for room in range(24, len(told))
    }

    assert "You remember: they said “I've been to the mountains with my sister-in-law…”" in kept
    words = told.removesuffix("”.").split()
    assert {note.rstrip("…”").split()[-1] for note in kept} <= {word.strip(",“") for word in words} | {
        "“I've"
    }


def test_a_memory_that_is_cut_behind_its_quote_closes_none() -> None:
    told = "You remember: they said “I fly.”. That is over. Told on 18 November."

    note = TurnNote(memories=(told,)).written(lambda text: MOST_TOKENS + len(text) - 58).text

    assert note == "You remember: they said “I fly.”. That is over. Told on…"


def test_a_memory_of_which_no_word_has_room_is_not_told() -> None:
    assert TurnNote(memories=("endlessly " * 9,)).written(lambda text: 33 * len(text)).text == ""
