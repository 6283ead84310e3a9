"""A server is asked whether words are meant, and not waited for."""

import threading

import pytest

from companion.reply.danger_question import asks_whether_meant
from companion.thinking.language_model import JsonSchema, Prompt, ReplyLimits
from companion.values import CancelToken
from tests.fakes.language_model import FakeLanguageModel


@pytest.mark.parametrize(
    "written", ["", "Really!", "[]", '{"danger": "perhaps"}', '{"danger": ["really"]}', "{}"]
)
def test_what_is_no_answer_says_nothing(written: str) -> None:
    model = FakeLanguageModel(completions=[written])

    assert asks_whether_meant(model, "I am on the bridge.", CancelToken()) is None


class Waiting(FakeLanguageModel):
    """Writes nothing before it is cancelled."""

    def complete(self, prompt: Prompt, schema: JsonSchema, limits: ReplyLimits, cancel: CancelToken) -> str:
        nothing = threading.Event()
        while not nothing.wait(0.01) and not cancel.is_cancelled:
            pass
        return ""


def test_a_server_that_does_not_answer_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("companion.reply.danger_question._SECONDS", 0.0)

    assert asks_whether_meant(Waiting(), "I am on the bridge.", CancelToken()) is None
