import json
from pathlib import Path

import pytest

from companion.values import Memory, MemoryKind
from tests.fakes.memory import WordReader
from tests.lab.evaluation.memory_past import Senses
from tests.lab.evaluation.sleep import conversations, holds_only_quotes, sleep_over
from tests.remembering.moments import moment

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


def test_each_night_is_timed_and_what_came_of_it_counted(locomo: Path) -> None:
    (told,) = conversations(locomo)

    slept = sleep_over(told, Senses(WordReader()))

    assert slept.utterances == 3
    assert len(slept.steps) > 5
    assert slept.summaries == [True, True]  # the 29th, and February; the 1st of March is not over
    assert slept.needed == [(False, False)]
    assert len(slept.others) == 1


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
    assert (
        holds_only_quotes(Memory(MemoryKind.SUMMARY, text, 0.0), [moment(1, SOUP), moment(2, BOAT)]) is is_so
    )
