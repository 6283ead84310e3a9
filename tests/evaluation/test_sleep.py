import json
from pathlib import Path

import pytest

from companion.evaluation.memory_past import Senses
from companion.evaluation.sleep import Conversation, conversations, holds_only_quotes, sleep_over
from companion.values import BadInput, Memory, MemoryKind, Speaker
from tests.fakes.memory import WordReader

SOUP = "I cooked lentil soup for my sister Anna."
BOAT = "My father sold the old fishing boat."
LOCOMO = [
    {
        "conversation": {
            "speaker_a": "Ann",
            "speaker_b": "Bob",
            "session_2_date_time": "12:09 am on 1 March, 2024",
            "session_2": [{"speaker": "Ann", "dia_id": "D2:1", "text": BOAT}],
            "session_1_date_time": "1:56 pm on 29 February, 2024",
            "session_1": [
                {"speaker": "Bob", "dia_id": "D1:1", "text": "…"},
                {"speaker": "Ann", "dia_id": "D1:2", "text": SOUP},
                {"speaker": "Bob", "dia_id": "D1:3", "text": "Tasty!"},
            ],
        },
        "qa": [{"question": "What was sold?", "evidence": ["D2:1; D9:9"]}, {"question": "Whose?"}],
    }
]


@pytest.fixture
def locomo(tmp_path: Path) -> Path:
    (tmp_path / "locomo1.json").write_text(json.dumps(LOCOMO), encoding="utf-8")
    return tmp_path


def test_a_conversation_is_read_as_talks_with_what_is_needed(locomo: Path) -> None:
    (told,) = conversations(locomo)

    leap_day = 1_709_164_800.0
    assert told.talks == (
        (leap_day + (13 * 60 + 56) * 60.0, ((Speaker.PERSON, SOUP), (Speaker.COMPANION, "Tasty!"))),
        (leap_day + (24 * 60 + 9) * 60.0, ((Speaker.PERSON, BOAT),)),
    )
    assert told.needed == {(1, 0)}


def test_a_folder_without_conversations_is_told(tmp_path: Path) -> None:
    with pytest.raises(BadInput):
        conversations(tmp_path)


def test_each_night_is_timed_and_what_came_of_it_counted(locomo: Path) -> None:
    (told,) = conversations(locomo)

    slept = sleep_over(told, Senses(WordReader()))

    assert slept.utterances == 3
    assert len(slept.steps) > 5
    assert slept.summaries == [True, True]  # the 29th, and February; the 1st of March is not over
    assert slept.needed == [(False, False)]
    assert len(slept.others) == 1


def test_small_talk_is_not_summed_up() -> None:
    small_talk = Conversation(((0.0, ((Speaker.PERSON, "Yes."),)),), frozenset())

    assert sleep_over(small_talk, Senses(WordReader())).summaries == []


@pytest.mark.parametrize(
    ("text", "is_so"),
    [
        (f"Friday, 1 March 2024: “{SOUP}” (joy) “{BOAT}” Named: Anna. At the end: “{SOUP}”", True),
        (f"March 2024: “{SOUP}”", True),
        (f"March 2024: “{SOUP}” She was happy.", False),
        ("March 2024: “I cooked fish.”", False),
    ],
)
def test_what_is_no_quote_is_found(text: str, is_so: bool) -> None:
    assert holds_only_quotes(Memory(MemoryKind.SUMMARY, text, 0.0), [SOUP, BOAT]) is is_so
