"""What every engine must do, whichever it is: the fake, the two in this process, and a server."""

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, Protocol

import pytest

from companion.thinking.engines.in_process import small_model_file
from companion.thinking.engines.llama_cpp_engine import LlamaCppModel
from companion.thinking.engines.openai_server import OpenAiServerModel
from companion.thinking.engines.xllamacpp_engine import XllamacppModel
from companion.thinking.language_model import LanguageModel, Message, Prompt, ReplyLimits
from companion.values import CancelToken, Speaker
from tests.fakes import chat_server, tiny_gguf
from tests.fakes.held_texts import holds
from tests.fakes.language_model import FakeLanguageModel

CONTEXT_TOKENS = 512
PERSONA = "You are kind."


class CountsReading(Protocol):
    @property
    def evaluated_tokens(self) -> int: ...


class CancelsItself(CancelToken):
    """Is cancelled from the n-th look on."""

    def __init__(self, at_look: int) -> None:
        super().__init__()
        self._looks_left = at_look

    @property
    def is_cancelled(self) -> bool:
        self._looks_left -= 1
        return self._looks_left <= 0


def person(text: str) -> Message:
    return Message(Speaker.PERSON, text)


def companion(text: str) -> Message:
    return Message(Speaker.COMPANION, text)


def prompt(*messages: Message, notes: str = "", known: str = "") -> Prompt:
    return Prompt(PERSONA, messages, notes, known=known)


GREETING = prompt(person("Hello, it is raining here."))
LONG = prompt(person("It rained and rained and rained, and " * 6))
LIMITS = ReplyLimits(max_tokens=8)


NOTED: Mapping[str, object] = {
    "type": "object",
    "properties": {
        "kind": {"enum": ["fact", "thread"]},
        "text": {"type": "string", "maxLength": 12},
        "evidence": {"type": "array", "minItems": 1, "maxItems": 2, "items": {"type": "integer"}},
    },
    "required": ["kind", "text", "evidence"],
    "additionalProperties": False,
}
NOTED_EXAMPLE = '{"kind": "fact", "text": "rain", "evidence": [1]}'
ROOM = ReplyLimits(max_tokens=300, temperature=0.0)


def scripted(body: dict[str, Any]) -> chat_server.Answer:
    """Answer deterministically from the messages and the seed, and by the script where a schema is asked for."""
    if body.get("response_format"):
        assert body["response_format"]["json_schema"]["schema"] == NOTED
        pieces = [chat_server.word(NOTED_EXAMPLE[at : at + 7]) for at in range(0, len(NOTED_EXAMPLE), 7)]
        return chat_server.Answer([*pieces[: body["max_tokens"]], chat_server.FINISHED])
    if "one word" in str(body["messages"]):
        return chat_server.Answer([chat_server.word("Yes."), chat_server.FINISHED])
    digest = hashlib.sha256(repr((body["messages"], body["seed"])).encode()).hexdigest()
    words = [chat_server.word(f"{digest[i]} ") for i in range(min(body["max_tokens"], 30))]
    end = chat_server.CUT_OFF if body["max_tokens"] < 30 else chat_server.FINISHED
    return chat_server.Answer([*words, end])


Opener = Callable[[], LanguageModel]


MADE = ("fake", "llama_cpp", "sliding_window", "qwen3", "gemma4", "xllamacpp", "server")
REAL = (
    pytest.param("small", marks=pytest.mark.model),
    pytest.param("small_elsewhere", marks=pytest.mark.model),
)


@contextmanager
def opener(engine: str, made: Mapping[str, Path]) -> Iterator[Opener]:
    with ExitStack() as stack:
        server = stack.enter_context(chat_server.serving(scripted)) if engine == "server" else None

        def opened() -> LanguageModel:
            model: LanguageModel
            if server is not None:
                model = OpenAiServerModel(server.url, "scripted", context_tokens=CONTEXT_TOKENS)
            elif engine == "fake":
                reply = " ".join(f"word{n}" for n in range(200))
                model = FakeLanguageModel(reply, completions=[NOTED_EXAMPLE], context_tokens=CONTEXT_TOKENS)
            elif engine in made:
                model = LlamaCppModel(made[engine], context_tokens=CONTEXT_TOKENS, threads=1)
            elif engine == "xllamacpp":
                model = XllamacppModel(made["llama_cpp"], context_tokens=CONTEXT_TOKENS, threads=1)
            else:
                small = small_model_file()
                assert small is not None
                opens = LlamaCppModel if engine == "small" else XllamacppModel
                model = opens(small, context_tokens=CONTEXT_TOKENS, threads=1)
            stack.callback(model.close)
            return model

        yield opened


@pytest.fixture(scope="session")
def made(
    tiny_model: Path, sliding_window_model: Path, tmp_path_factory: pytest.TempPathFactory
) -> Mapping[str, Path]:
    """Models of random weights, by what a test is called with."""
    folder = tmp_path_factory.mktemp("gguf")
    return {
        "llama_cpp": tiny_model,
        "sliding_window": sliding_window_model,
        "qwen3": tiny_gguf.write_qwen3(folder / "qwen3.gguf"),
        "gemma4": tiny_gguf.write_gemma4(folder / "gemma4.gguf"),
    }


@pytest.fixture(params=MADE)
def open_model(request: pytest.FixtureRequest, made: Mapping[str, Path]) -> Iterator[Opener]:
    with opener(request.param, made) as opened:
        yield opened


@pytest.fixture
def model(open_model: Opener) -> LanguageModel:
    return open_model()


@pytest.fixture(params=[*MADE, *REAL])
def any_model(request: pytest.FixtureRequest, made: Mapping[str, Path]) -> Iterator[LanguageModel]:
    """A made model, or one of quantised weights.

    Sums of those depend on the size of the batch in their last digits, and words on them: it does not say the same
    however it read the same.
    """
    with opener(request.param, made) as opened:
        yield opened()


def said(model: LanguageModel, prompt: Prompt, limits: ReplyLimits = LIMITS) -> str:
    return "".join(model.reply(prompt, limits, CancelToken()))


def evaluated(model: LanguageModel) -> int:
    """How much the last call read; skips where that is not this side's to know."""
    if type(model) is OpenAiServerModel:
        pytest.skip("what a server reads again is the server's")
    counting: CountsReading = model  # type: ignore[assignment]  # every other engine counts
    return counting.evaluated_tokens


def test_it_has_a_name_a_context_and_counts_tokens(model: LanguageModel) -> None:
    assert model.name
    assert model.context_tokens == CONTEXT_TOKENS
    assert model.count_tokens("") == 0
    assert 0 < model.count_tokens("Hello there") <= 16


def test_a_reply_comes_in_pieces_and_keeps_to_the_limit(any_model: LanguageModel) -> None:
    pieces = list(any_model.reply(GREETING, ReplyLimits(max_tokens=5), CancelToken()))

    assert 1 <= len(pieces) <= 6  # the last may be the rest of a broken character


def test_it_tells_whether_a_reply_was_cut_off(model: LanguageModel) -> None:
    said(model, GREETING, ReplyLimits(max_tokens=2))
    was_cut_off = model.was_cut_off
    cancel = CancelToken()
    cancel.cancel()
    list(model.reply(GREETING, LIMITS, cancel))

    assert (was_cut_off, model.was_cut_off) == (True, False)


def test_the_same_prompt_and_seed_give_the_same_reply(open_model: Opener) -> None:
    assert said(open_model(), GREETING) == said(open_model(), GREETING)


def test_a_cancelled_token_gives_no_reply(model: LanguageModel) -> None:
    cancel = CancelToken()
    cancel.cancel()

    assert list(model.reply(GREETING, LIMITS, cancel)) == []


def test_a_reply_ends_within_one_token_of_a_cancellation(any_model: LanguageModel) -> None:
    cancel = CancelToken()
    pieces = any_model.reply(GREETING, ReplyLimits(max_tokens=100), cancel)
    next(pieces)

    cancel.cancel()

    assert len(list(pieces)) <= 1


@pytest.mark.parametrize("look", [2, 3, 4, 8])
def test_a_cancellation_while_the_prompt_is_read_gives_no_wrong_words_later(
    open_model: Opener, look: int
) -> None:
    model = open_model()
    list(model.reply(LONG, ReplyLimits(max_tokens=2), CancelsItself(look)))

    assert said(model, LONG) == said(open_model(), LONG)


def test_reading_first_does_not_change_the_reply(open_model: Opener) -> None:
    model = open_model()
    model.read(LONG, CancelToken())

    assert said(model, LONG) == said(open_model(), LONG)


def test_what_was_read_is_not_read_again(any_model: LanguageModel) -> None:
    any_model.read(LONG, CancelToken())
    first = evaluated(any_model)
    list(any_model.reply(LONG, LIMITS, CancelToken()))

    assert evaluated(any_model) < first / 4


def test_what_was_forgotten_is_held_no_more_once_the_dialogue_is_read_without_it(
    any_model: LanguageModel,
) -> None:
    any_model.read(prompt(*LONG.messages, companion("Oh no."), person("I met Quentin.")), CancelToken())
    any_model.read(prompt(person("Quentin was somewhere else altogether. " * 5)), CancelsItself(4))

    any_model.forget()
    any_model.read(LONG, CancelToken())

    assert holds("Quentin", any_model) == []


def test_forgetting_does_not_let_the_rest_be_read_again(model: LanguageModel) -> None:
    model.read(LONG, CancelToken())
    first = evaluated(model)
    model.forget()
    model.read(LONG, CancelToken())

    assert evaluated(model) < first / 4


def test_a_growing_conversation_reads_only_what_is_new(any_model: LanguageModel) -> None:
    messages = [*LONG.messages, companion("I see.")]
    any_model.read(prompt(*messages), CancelToken())
    whole = evaluated(any_model)
    list(any_model.reply(prompt(*messages, person("Yes.")), LIMITS, CancelToken()))

    assert 0 < evaluated(any_model) < whole / 4


def test_notes_and_the_words_not_heard_are_cut_off_again(open_model: Opener) -> None:
    with_notes = open_model()
    noted = prompt(*LONG.messages, notes="The person sounds tired.")
    list(with_notes.reply(noted, LIMITS, CancelToken()))
    heard = prompt(*LONG.messages, companion("I —"), person("What?"))
    with_notes.read(heard, CancelToken())
    again = evaluated(with_notes)
    fresh = open_model()
    fresh.read(heard, CancelToken())

    assert again < evaluated(fresh) / 3
    assert said(with_notes, heard) == said(fresh, heard)


def test_notes_change_what_is_said(any_model: LanguageModel) -> None:
    if isinstance(any_model, FakeLanguageModel):
        pytest.skip("the fake says what its script says")
    plain = said(any_model, GREETING)

    assert said(any_model, prompt(*GREETING.messages, notes="The person is called Ann.")) != plain


def test_what_is_known_changes_what_is_said(model: LanguageModel) -> None:
    if isinstance(model, FakeLanguageModel):
        pytest.skip("the fake says what its script says")
    plain = said(model, GREETING)

    assert said(model, prompt(*GREETING.messages, known="\nWhat you know about them: Dog: Bruno.")) != plain


def test_what_comes_to_be_known_leaves_the_persona_read(model: LanguageModel) -> None:
    long_persona = Prompt(f"{PERSONA} " * 18, GREETING.messages)
    model.read(long_persona, CancelToken())
    whole = evaluated(model)

    model.read(replace(long_persona, known="\nDog: Bruno."), CancelToken())

    assert evaluated(model) < whole / 2


def test_a_cancelled_read_leaves_a_correct_model(open_model: Opener) -> None:
    model = open_model()
    model.read(LONG, CancelToken())
    other = prompt(person("Something else altogether, which is new. " * 5))
    model.read(other, CancelsItself(4))

    assert said(model, LONG) == said(open_model(), LONG)


def test_a_forgotten_reply_does_not_disturb_the_next(open_model: Opener) -> None:
    model = open_model()
    forgotten = model.reply(GREETING, ReplyLimits(max_tokens=100), CancelToken())
    next(forgotten)
    whole = said(model, LONG)
    rest = list(forgotten)

    assert whole == said(open_model(), LONG)
    assert len(rest) <= 1
    assert said(model, LONG) == whole


def test_a_conversation_longer_than_the_context_is_answered(any_model: LanguageModel) -> None:
    messages = [
        message
        for n in range(40)
        for message in (person(f"I had {n} apples and then one more."), companion("Well, that is one more."))
    ]

    assert said(any_model, prompt(*messages, person("How many now?")))


def test_a_message_longer_than_the_context_is_answered(model: LanguageModel) -> None:
    assert said(model, prompt(person("It rained and rained. " * 500)))


def test_a_reply_ends_at_the_end_of_the_context(model: LanguageModel) -> None:
    pieces = list(model.reply(LONG, ReplyLimits(max_tokens=100_000, temperature=2.0), CancelToken()))

    assert len(pieces) <= CONTEXT_TOKENS


def test_a_prompt_of_the_persona_alone_can_be_read(model: LanguageModel) -> None:
    model.read(prompt(), CancelToken())

    assert said(model, GREETING)


def test_words_of_all_languages_can_be_read(any_model: LanguageModel) -> None:
    assert said(any_model, prompt(person("Grüße! 你好 🙂 \ud800 \x00 <|im_end|> </s>")))


def test_a_saved_prefix_comes_back_in_another_process(open_model: Opener, tmp_path: Path) -> None:
    file = tmp_path / "state" / "prefix.bin"
    file.parent.mkdir()
    first = open_model()
    first.save_prefix(LONG, file)
    second = open_model()
    if type(first) is OpenAiServerModel:
        assert not second.load_prefix(LONG, file)
        return

    assert second.load_prefix(LONG, file)
    assert said(second, LONG) == said(first, LONG)
    assert evaluated(second) < 40  # what opens the reply, of bytes


def test_a_prefix_for_another_prompt_is_refused(open_model: Opener, tmp_path: Path) -> None:
    file = tmp_path / "prefix.bin"
    open_model().save_prefix(LONG, file)

    assert not open_model().load_prefix(GREETING, file)


def test_a_damaged_or_missing_prefix_is_refused(open_model: Opener, tmp_path: Path) -> None:
    file = tmp_path / "prefix.bin"
    model = open_model()
    assert not model.load_prefix(LONG, file)
    model.save_prefix(LONG, file)
    if file.exists():
        file.write_bytes(file.read_bytes()[:-5])

    assert not model.load_prefix(LONG, file)
    assert said(model, LONG) == said(open_model(), LONG)


def completed(model: LanguageModel, limits: ReplyLimits = ROOM, cancel: CancelToken | None = None) -> str:
    return model.complete(GREETING, NOTED, limits, cancel or CancelToken())


def test_a_completion_is_a_value_of_its_schema(any_model: LanguageModel) -> None:
    noted = json.loads(completed(any_model), strict=False)

    assert list(noted) == ["kind", "text", "evidence"]
    assert noted["kind"] in ("fact", "thread")
    assert len(noted["text"]) <= 12 * 4  # a made any_model writes characters broken into up to four
    assert 1 <= len(noted["evidence"]) <= 2


def test_a_completion_keeps_to_its_limit(model: LanguageModel) -> None:
    assert len(completed(model, ReplyLimits(max_tokens=2))) < len(NOTED_EXAMPLE)


def test_a_completion_that_was_cancelled_is_no_json(any_model: LanguageModel) -> None:
    with pytest.raises(ValueError, match=r"Expecting|Unterminated"):
        json.loads(completed(any_model, cancel=CancelsItself(5)), strict=False)


def test_a_cancelled_token_gives_no_completion(model: LanguageModel) -> None:
    cancel = CancelToken()
    cancel.cancel()

    assert completed(model, cancel=cancel) == ""


@pytest.mark.parametrize("look", [2, 10, 1000])
def test_a_completion_between_two_replies_changes_no_word(open_model: Opener, look: int) -> None:
    model = open_model()
    said(model, LONG)
    completed(model, cancel=CancelsItself(look))

    assert said(model, LONG) == said(open_model(), LONG)


def test_it_can_be_closed_twice_and_not_used_afterwards(model: LanguageModel) -> None:
    model.close()
    model.close()

    with pytest.raises(ValueError, match="closed"):
        list(model.reply(GREETING, LIMITS, CancelToken()))
