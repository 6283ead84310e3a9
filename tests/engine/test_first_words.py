"""First words of the language model are taken only if they are fit to be said."""

import asyncio
from collections.abc import Callable

import pytest

from companion.conversation import events as ev
from companion.conversation.state import State
from companion.conversation.step import Taken
from companion.engine.initiative import FirstWords, Lend, is_fit, prompt_for
from companion.initiative.deciding import DAY, Kind, Reason
from companion.reply.talk_setup import TalkSetup
from companion.thinking.language_model import LanguageModel
from tests.fakes.language_model import FakeLanguageModel
from tests.fakes.running_talk import FakeTalk

DENTIST = Reason(Kind.DATED, "memory 1", 0.8, "You have a dentist appointment on Friday.")

STRONG = TalkSetup(is_strong=True)


def lent(model: LanguageModel) -> Lend:
    """Lend a model at once, in the same thread."""
    return lambda use, done: done(use(model))


def words_of(said: str, *, may_say: bool = True) -> str:
    writer = FirstWords(lent(FakeLanguageModel(said)), FakeTalk(setup=STRONG), lambda words: may_say)
    return asyncio.run(writer.word(DENTIST, "You told me. How did it go?"))


def test_fit_words_are_said() -> None:
    assert words_of("How was the dentist?") == "How was the dentist?"


def test_a_small_model_is_not_asked() -> None:
    writer = FirstWords(lent(FakeLanguageModel("How was the dentist?")), FakeTalk(), lambda words: True)

    assert asyncio.run(writer.word(DENTIST, "You told me. How did it go?")) == ""


def test_words_against_a_boundary_are_not() -> None:
    assert words_of("How was the dentist?", may_say=False) == ""


@pytest.mark.parametrize(
    "said",
    [
        "",
        "How was the",
        "How was the trip?",
        "You went to the dentist.",
        "Comment s'est passé ton rendez-vous chez le dentiste ?",
        "How was the dentist? I hope it did not hurt. Tell me all. I am here.",
        "How was the dentist?\nBest wishes.",
        f"How was the dentist{' so' * 80}?",
    ],
)
def test_others_are_not_fit(said: str) -> None:
    assert not is_fit(said, DENTIST, "en")


def test_someone_who_is_back_is_told_how_long_it_was() -> None:
    away = Reason(Kind.RETURN, "return 1", 0.5, away=20 * DAY)

    assert is_fit("There you are! It's been three weeks.", away, "en")
    assert not is_fit("There you are!", away, "en")


def test_whoever_speaks_comes_first() -> None:
    model = FakeLanguageModel("How was the dentist?")

    def interrupted(use: Callable[[LanguageModel], str], done: Callable[[str], None]) -> None:
        state = State("s", 0.0)
        writer.observe(Taken(0.0, ev.SpeechStarted(0.0), state, state, ()))
        lent(model)(use, done)

    writer = FirstWords(interrupted, FakeTalk(setup=STRONG), lambda words: True)

    assert asyncio.run(writer.word(DENTIST, "How did it go?")) == ""


def test_the_model_reads_the_reason_the_language_and_the_plain_words() -> None:
    away = Reason(Kind.RETURN, "return 1", 0.5, away=20 * DAY)
    prompt = prompt_for(away, "Es ist drei Wochen her.", TalkSetup(language="de"))

    assert "three weeks" in prompt.messages[0].text
    assert "German" in prompt.messages[0].text
    assert "Es ist drei Wochen her." in prompt.messages[0].text
