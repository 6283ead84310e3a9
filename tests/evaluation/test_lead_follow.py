import pytest

from companion.evaluation.lead_follow import follow_script
from companion.thinking.language_model import Message, Prompt, ReplyLimits
from companion.thinking.script import Script, Step
from companion.values import Speaker
from tests.fakes.language_model import FakeLanguageModel

PROMPT = Prompt("You are kind.", (Message(Speaker.PERSON, "I got the keys."),))
LIMITS = ReplyLimits(max_sentences=2)


def test_what_is_whole_is_said_and_the_model_asked_for_nothing() -> None:
    model = FakeLanguageModel("Nonsense.")
    script = Script((Step("Hooray!", goes_on=False), Step("What then?", goes_on=False, clause=1)), ())

    said = follow_script(script, PROMPT, model, LIMITS)

    assert said.clauses == {0: "Hooray!", 1: "What then?"}
    assert said.whole == "Hooray! What then?"
    assert not model.prompts


def test_the_model_goes_on_from_all_that_was_said_so_far() -> None:
    model = FakeLanguageModel(" you held them?")
    script = Script(
        (Step("Hooray!", goes_on=False), Step("What did you think when", goes_on=True, clause=1)), ()
    )

    said = follow_script(script, PROMPT, model, LIMITS)

    assert said.clauses[1] == "What did you think when you held them?"
    assert [prompt.opening for prompt in model.prompts] == ["Hooray! What did you think when"]


@pytest.mark.parametrize(
    ("written", "whole"),
    [
        (" it's good. And more.", "I believe that it's good."),
        (" it's good", "I believe that it's good."),
        ("'s good.", "I believe that's good."),
        ("", "I believe that."),
    ],
)
def test_a_sentence_is_finished_once_and_ends_with_a_mark(written: str, whole: str) -> None:
    model = FakeLanguageModel(written)
    script = Script((Step("I believe that", goes_on=True),), ())

    assert follow_script(script, PROMPT, model, LIMITS).whole == whole
