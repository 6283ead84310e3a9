"""The prompt grows and is not read again: on every kind of model that may become a default.

Random models stand for an architecture, with everything attention sees further back than its window; the small
model for real weights. A model that fails here is no default (``test_a_sliding_window_without_its_full_cache…`` shows
how that looks).
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from companion.catalog.catalog import Purpose, read_catalog
from companion.thinking.engines.in_process import Sampling, small_model_file
from companion.thinking.engines.llama_cpp_engine import CPU_BATCH_TOKENS, LlamaCppModel
from companion.thinking.language_model import Message, Prompt, ReplyLimits
from companion.values import CancelToken, PartBroken, Speaker
from tests.fakes import tiny_gguf
from tests.thinking.test_language_model_contract import CancelsItself

Opener = Callable[[], LlamaCppModel]

FIRST = Message(Speaker.PERSON, "It rained all day, and then it rained all night, and so on and on.")
HEARD = Message(Speaker.COMPANION, "I see, that —")
NEXT = Message(Speaker.PERSON, "Yes.")
ASKED = Prompt("You are kind.", (FIRST,), notes="The person sounds tired and it is late in the evening. " * 5)
"""With notes longer than the cells that a sliding window's short cache has (256), so that cutting them needs more."""
SETTLED = Prompt("You are kind.", (FIRST, HEARD))
ANSWERED = Prompt("You are kind.", (FIRST, HEARD, NEXT))

DRAWS = 12
HOT = 6.0
EVEN = Sampling(min_p=0.0, repetition_penalty=1.0, phrase_penalty=0.0)
"""With this the random models draw from most of their vocabulary, so that equal draws mean equal odds."""


WRITERS = {
    "llama": tiny_gguf.write_llama,
    "qwen2": tiny_gguf.write_qwen2,
    "qwen3": tiny_gguf.write_qwen3,
    "gemma2": tiny_gguf.write_sliding_window,
    "gemma3": tiny_gguf.write_gemma3,
    "gemma4": tiny_gguf.write_gemma4,
}


OF_LISTED = {
    "smollm2": "llama",
    "qwen2.5": "qwen2",
    "qwen3": "qwen3",
    "gemma-3": "gemma3",
    "gemma-4": "gemma4",
}
"""The architecture of the listed language models, by how their names begin."""


@pytest.fixture(params=WRITERS)
def open_model(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Opener]:
    file = WRITERS[request.param](tmp_path / f"{request.param}.gguf")
    models: list[LlamaCppModel] = []

    def opened() -> LlamaCppModel:
        models.append(LlamaCppModel(file, context_tokens=700, threads=1, sampling=EVEN))
        return models[-1]

    yield opened
    for model in models:
        model.close()


def test_of_every_listed_language_model_the_architecture_is_tried_here() -> None:
    listed = [model.name for model in read_catalog().models if model.purpose is Purpose.LANGUAGE_MODEL]

    assert listed
    for name in listed:
        assert [kind for begin, kind in OF_LISTED.items() if name.startswith(begin) and kind in WRITERS], name


def draws(model: LlamaCppModel, prompt: Prompt) -> list[str]:
    """The first words of many replies: they tell the odds of what comes next."""
    return [
        "".join(model.reply(prompt, ReplyLimits(max_tokens=4, temperature=HOT, seed=seed), CancelToken()))
        for seed in range(DRAWS)
    ]


def evaluated_by(model: LlamaCppModel, prompt: Prompt) -> int:
    model.read(prompt, CancelToken())
    return model.evaluated_tokens


def answer(model: LlamaCppModel, prompt: Prompt) -> None:
    list(model.reply(prompt, ReplyLimits(max_tokens=20, temperature=HOT), CancelToken()))


def settle_after_a_reply(model: LlamaCppModel) -> int:
    """Answer with notes, then read what was heard; gives how much of that had to be read."""
    model.read(Prompt(ASKED.persona, ASKED.messages), CancelToken())
    answer(model, ASKED)
    return evaluated_by(model, SETTLED)


def test_after_a_reply_only_what_was_heard_is_read(open_model: Opener) -> None:
    model, fresh = open_model(), open_model()

    read = settle_after_a_reply(model)

    around = evaluated_by(fresh, SETTLED) - evaluated_by(open_model(), Prompt(ASKED.persona, (FIRST,)))
    assert 0 < read <= around


def test_after_a_reply_the_next_one_has_the_odds_of_a_fresh_model(open_model: Opener) -> None:
    model = open_model()
    settle_after_a_reply(model)

    replies = draws(model, ANSWERED)

    assert len(set(replies)) > DRAWS // 2
    assert replies == draws(open_model(), ANSWERED)


def test_notes_leave_no_trace(open_model: Opener) -> None:
    noted, plain = open_model(), open_model()
    settle_after_a_reply(noted)
    answer(plain, Prompt(ASKED.persona, ASKED.messages))
    plain.read(SETTLED, CancelToken())

    assert draws(noted, ANSWERED) == draws(plain, ANSWERED)


def test_words_read_while_they_are_said_are_each_read_once(open_model: Opener) -> None:
    growing, whole = open_model(), open_model()
    words = FIRST.text.split()
    read = sum(
        evaluated_by(growing, Prompt("You are kind.", (Message(Speaker.PERSON, " ".join(words[: end + 1])),)))
        for end in range(len(words))
    )

    assert read == evaluated_by(whole, Prompt("You are kind.", (FIRST,)))
    assert draws(growing, Prompt("You are kind.", (FIRST,))) == draws(
        whole, Prompt("You are kind.", (FIRST,))
    )


def test_after_a_cancelled_reply_the_words_that_go_on_are_all_that_is_read(open_model: Opener) -> None:
    model = open_model()
    asked = Prompt("You are kind.", (FIRST,))
    model.read(asked, CancelToken())
    cancel = CancelToken()
    reply = model.reply(asked, ReplyLimits(max_tokens=50, temperature=HOT), cancel)
    next(reply)
    cancel.cancel()
    list(reply)
    longer = Prompt("You are kind.", (Message(Speaker.PERSON, f"{FIRST.text} And more."),))

    assert evaluated_by(model, longer) == model.count_tokens(" And more.")
    assert draws(model, longer) == draws(open_model(), longer)


def test_a_read_that_is_given_up_loses_at_most_a_batch(open_model: Opener) -> None:
    model = open_model()
    long = Prompt("You are kind.", (Message(Speaker.PERSON, "It rained and rained. " * 12),))
    whole = evaluated_by(open_model(), long)
    model.read(long, CancelsItself(200))
    done = model.evaluated_tokens

    left = evaluated_by(model, long)

    assert 0 < done < whole
    assert done % CPU_BATCH_TOKENS == 0
    assert done + left == whole


def test_trimming_in_idle_time_gives_the_odds_of_a_fresh_model(open_model: Opener) -> None:
    model = open_model()
    model.read(ANSWERED, CancelToken())
    trimmed = Prompt("You are kind.", (NEXT, HEARD, FIRST))
    model.read(trimmed, CancelToken())

    assert draws(model, trimmed) == draws(open_model(), trimmed)
    assert model.evaluated_tokens < 20


@pytest.mark.parametrize("architecture", ["gemma2", "gemma3"])
def test_a_sliding_window_without_its_full_cache_fails_what_is_asked_here(
    architecture: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import llama_cpp

    new_context = llama_cpp.llama_init_from_model

    def without_full_cache(model: Any, params: Any) -> Any:  # noqa: ANN401 - the library has no types
        params.swa_full = False
        return new_context(model, params)

    file = tiny_gguf.write_sliding_window(tmp_path / "window.gguf", architecture=architecture)
    fresh = LlamaCppModel(file, context_tokens=700, threads=1, sampling=EVEN)
    monkeypatch.setattr(llama_cpp, "llama_init_from_model", without_full_cache)
    model = LlamaCppModel(file, context_tokens=700, threads=1, sampling=EVEN)
    try:
        settle_after_a_reply(model)
        is_right = draws(model, ANSWERED) == draws(fresh, ANSWERED)
    except PartBroken:
        is_right = False
    model.close()
    fresh.close()

    assert not is_right


@pytest.mark.model
def test_the_small_model_reads_only_what_is_new_after_a_reply() -> None:
    file = small_model_file()
    assert file is not None
    model = LlamaCppModel(file, context_tokens=600, threads=1)
    read = settle_after_a_reply(model)

    assert read <= model.count_tokens(HEARD.text) + 14  # what is around it, and what opens the next turn
    model.close()
