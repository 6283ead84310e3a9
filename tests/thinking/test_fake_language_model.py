import pytest

from companion.thinking.language_model import Message, Prompt, ReplyLimits
from companion.values import CancelToken, PartBroken, Speaker
from tests.fakes.language_model import FakeLanguageModel


def asked(text: str) -> Prompt:
    return Prompt("You are kind.", (Message(Speaker.PERSON, text),))


def said(model: FakeLanguageModel, text: str) -> str:
    return "".join(model.reply(asked(text), ReplyLimits(), CancelToken()))


def test_it_says_its_script_in_turn_and_then_the_last_again() -> None:
    model = FakeLanguageModel("One.", "Two.", by_text={"What?": "That."})

    assert [said(model, text) for text in ("a", "What?", "b", "c")] == ["One.", "That.", "Two.", "Two."]


def test_words_take_virtual_time() -> None:
    passed: list[float] = []
    model = FakeLanguageModel("One two three.", seconds_per_token=0.5, pass_time=passed.append)
    pieces = model.reply(asked("a"), ReplyLimits(), CancelToken())
    next(pieces)
    first = sum(passed)
    list(pieces)

    assert first == 0.5 * (model.evaluated_tokens + 1)
    assert sum(passed) - first == 1.0


def test_it_fails_when_it_is_told_to_and_only_once() -> None:
    model = FakeLanguageModel("One two.")
    model.fail_next("It broke; say it again.")

    with pytest.raises(PartBroken) as raised:
        said(model, "a")

    assert raised.value.sentence == "It broke; say it again."
    assert said(model, "a") == "One two."
