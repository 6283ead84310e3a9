"""A server is asked whether words are meant, and not waited for."""

import json
import threading

import pytest

from companion.reply.crisis_response import asks_whether_meant
from companion.thinking.language_model import JsonSchema, Prompt, ReplyLimits
from companion.values import CancelToken, Speaker, Utterance
from tests.fakes.language_model import FakeLanguageModel

DIALOGUE = (
    Utterance("a", 1, Speaker.PERSON, "My brother wants them out of the house.", 1.0),
    Utterance("a", 2, Speaker.COMPANION, "Is he there?", 2.0),
    Utterance("a", 3, Speaker.PERSON, "He's taking the pills.", 3.0),
)


def test_the_last_words_are_judged_in_their_talk() -> None:
    model = FakeLanguageModel(completions=['{"danger": "none"}'])

    assert asks_whether_meant(model, DIALOGUE, CancelToken()) is False
    (asked,) = model.completed
    assert "Companion: Is he there?\nPerson: He's taking the pills." in asked.messages[-1].text


@pytest.mark.parametrize(
    ("who", "now", "is_meant"),
    [
        ("speaker", True, True),
        ("another", True, None),
        ("speaker", False, False),
        ("another", False, False),
    ],
)
def test_only_what_the_speaker_is_in_now_is_meant_of_them(who: str, now: bool, is_meant: bool | None) -> None:
    written = json.dumps({"danger": "really", "who": who, "now": now})

    assert asks_whether_meant(FakeLanguageModel(completions=[written]), DIALOGUE, CancelToken()) is is_meant


@pytest.mark.parametrize(
    "written", ["", "Really!", "[]", '{"danger": "perhaps"}', '{"danger": ["really"]}', "{}"]
)
def test_what_is_no_answer_says_nothing(written: str) -> None:
    model = FakeLanguageModel(completions=[written])

    assert asks_whether_meant(model, DIALOGUE, CancelToken()) is None


class Waiting(FakeLanguageModel):
    """Writes nothing before it is cancelled."""

    def complete(self, prompt: Prompt, schema: JsonSchema, limits: ReplyLimits, cancel: CancelToken) -> str:
        nothing = threading.Event()
        while not nothing.wait(0.01) and not cancel.is_cancelled:
            pass
        return ""


def test_a_server_that_does_not_answer_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("companion.reply.crisis_response._ASKING_SECONDS", 0.0)

    assert asks_whether_meant(Waiting(), DIALOGUE, CancelToken()) is None
