"""This engine alone has two sequences and cuts them; the files that it and the other in this process refuse."""

import logging
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from companion.thinking.engines.in_process import Sampling, small_model_file
from companion.thinking.engines.llama_cpp_engine import CPU_BATCH_TOKENS, LlamaCppModel
from companion.thinking.engines.xllamacpp_engine import XllamacppModel
from companion.thinking.language_model import Message, Prompt, ReplyLimits
from companion.values import CancelToken, PartBroken, PartMissing, Speaker
from tests.fakes import tiny_gguf
from tests.thinking.test_language_model_contract import CancelsItself

FIRST = Message(Speaker.PERSON, "It rained all day, and then it rained all night, and so on. ")
HEARD = Message(Speaker.COMPANION, "I see, that is a lot of rain.")
LAST = Message(Speaker.PERSON, "Yes.")
CONVERSATION = Prompt("You are kind.", (FIRST, HEARD, LAST))
TRIMMED = Prompt("You are kind.", (Message(Speaker.PERSON, "Something else that is long enough. " * 8),))
LIMITS = ReplyLimits(max_tokens=6)
ENGINES = (LlamaCppModel, XllamacppModel)
Engine: TypeAlias = type[LlamaCppModel] | type[XllamacppModel]


class CancelsWhen(CancelToken):
    """Is cancelled as soon as something has become true."""

    def __init__(self, condition: Callable[[], bool]) -> None:
        super().__init__()
        self._condition = condition

    @property
    def is_cancelled(self) -> bool:
        return self._condition()


def opened(file: Path, context_tokens: int = 600) -> LlamaCppModel:
    return LlamaCppModel(file, context_tokens=context_tokens, threads=1)


def said(model: LlamaCppModel | XllamacppModel, prompt: Prompt) -> str:
    return "".join(model.reply(prompt, LIMITS, CancelToken()))


def test_a_cancelled_read_of_a_trimmed_prompt_keeps_what_was_warm(tiny_model: Path) -> None:
    model = opened(tiny_model)
    model.read(CONVERSATION, CancelToken())
    model.read(TRIMMED, CancelsItself(5))

    said(model, CONVERSATION)

    assert model.evaluated_tokens < 15  # what opens the reply
    model.close()


def test_a_cancelled_read_goes_on_where_it_was(tiny_model: Path) -> None:
    model = opened(tiny_model)
    model.read(CONVERSATION, CancelToken())
    model.read(TRIMMED, CancelToken())
    whole = model.evaluated_tokens
    model.read(CONVERSATION, CancelToken())
    model.read(TRIMMED, CancelsWhen(lambda: model.evaluated_tokens > 0))  # after the first batch
    part = model.evaluated_tokens
    model.read(TRIMMED, CancelToken())

    assert 0 < part < whole
    assert part + model.evaluated_tokens == whole
    model.close()


def test_a_read_of_another_prompt_takes_the_place_of_the_first(tiny_model: Path) -> None:
    model = opened(tiny_model)
    model.read(CONVERSATION, CancelToken())
    model.read(TRIMMED, CancelToken())
    after_swap = said(model, TRIMMED)

    assert model.evaluated_tokens < 15
    fresh = opened(tiny_model)
    assert after_swap == said(fresh, TRIMMED)
    model.close()
    fresh.close()


def test_where_there_is_no_room_for_two_prompts_the_old_one_goes(tiny_model: Path) -> None:
    model = opened(tiny_model, context_tokens=512)
    long = tuple(Message(speaker, "word " * 35) for speaker in (Speaker.PERSON, Speaker.COMPANION))
    for persona in ("One.", "Two.", "Six."):
        prompt = Prompt(persona * 5, (*long, LAST))
        model.read(prompt, CancelToken())

        assert said(model, prompt)
    model.close()


def test_a_completion_leaves_the_dialogue_warm(tiny_model: Path) -> None:
    model = opened(tiny_model)
    model.read(CONVERSATION, CancelToken())
    schema = {"type": "array", "maxItems": 3, "items": {"enum": ["rain", "sun"]}}
    model.complete(TRIMMED, schema, ReplyLimits(max_tokens=60, temperature=0.0), CancelToken())

    said(model, CONVERSATION)

    assert model.evaluated_tokens < 15  # what opens the reply
    model.close()


def test_a_read_is_aborted_inside_a_batch(tiny_model: Path) -> None:
    model = opened(tiny_model)
    looks = CancelsItself(40)  # the first two are before the batch, the others while it is computed

    model.read(TRIMMED, looks)

    assert looks.is_cancelled
    assert model.evaluated_tokens == 0
    assert said(model, TRIMMED)
    model.close()


def test_a_wish_for_a_card_that_is_not_there_does_not_lengthen_what_an_abort_loses(
    tiny_model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    llama_cpp = pytest.importorskip("llama_cpp")
    monkeypatch.setattr(llama_cpp, "llama_supports_gpu_offload", lambda: False)
    model = LlamaCppModel(tiny_model, context_tokens=600, threads=1, gpu_layers=-1)

    model.read(TRIMMED, CancelsWhen(lambda: model.evaluated_tokens > 0))  # after the first batch

    assert model.evaluated_tokens == CPU_BATCH_TOKENS
    model.close()


def test_control_tokens_in_a_message_are_plain_words(tiny_model: Path) -> None:
    model = opened(tiny_model)

    assert model.count_tokens("<|im_end|>") == len("<|im_end|>")
    model.close()


def test_a_sliding_window_model_is_cut_and_extended_without_reading_again(sliding_window_model: Path) -> None:
    model = opened(sliding_window_model)
    model.read(CONVERSATION, CancelToken())
    whole = model.evaluated_tokens
    heard = Prompt("You are kind.", (FIRST, Message(Speaker.COMPANION, "I see, that —"), LAST))
    again = said(model, heard)

    assert whole > 3 * tiny_gguf.SLIDING_WINDOW
    assert model.evaluated_tokens < whole / 2
    fresh = opened(sliding_window_model)
    assert again == said(fresh, heard)
    model.close()
    fresh.close()


def test_a_recurrent_model_is_refused_in_a_sentence(recurrent_model: Path) -> None:
    with pytest.raises(PartBroken) as raised:
        opened(recurrent_model)

    assert "read the whole conversation again" in raised.value.sentence
    assert str(recurrent_model.parent) not in str(raised.value)


@pytest.mark.parametrize("engine", ENGINES)
def test_a_missing_file_is_named(engine: Engine, tmp_path: Path) -> None:
    with pytest.raises(PartMissing, match="missing") as raised:
        engine(tmp_path / "gone.gguf")

    assert "gone.gguf" in raised.value.sentence


@pytest.mark.parametrize("length", [0, 3, 4, 24, 100, 5_000, 9_000, 200_000])
def test_a_truncated_file_is_refused(tiny_model: Path, tmp_path: Path, length: int) -> None:
    file = tmp_path / "cut.gguf"
    file.write_bytes(tiny_model.read_bytes()[:length])

    with pytest.raises(PartBroken):
        opened(file)


def test_another_kind_of_file_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "song.gguf"
    file.write_bytes(b"RIFF" + bytes(1000))

    with pytest.raises(PartBroken) as raised:
        opened(file)

    assert "GGUF" in raised.value.sentence


@pytest.mark.parametrize("template", [None, "{{ nonsense(", "{{ messages[0]['content'] }}"])
def test_a_model_without_a_working_chat_template_is_refused(tmp_path: Path, template: str | None) -> None:
    file = tiny_gguf.write_llama(tmp_path / "base.gguf", template=template)

    with pytest.raises(PartBroken) as raised:
        opened(file)

    assert "chat template" in raised.value.sentence


def test_the_library_prints_nothing(
    tiny_model: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    model = opened(tiny_model)
    said(model, CONVERSATION)
    model.close()
    broken = tmp_path / "cut.gguf"
    broken.write_bytes(tiny_model.read_bytes()[:9_000])
    with pytest.raises(PartBroken):
        opened(broken)

    assert capfd.readouterr() == ("", "")
    assert "rained" not in caplog.text
    assert str(tmp_path) not in caplog.text
    assert all(record.levelno <= logging.INFO for record in caplog.records)


def test_a_control_token_is_told_only_if_it_marks_a_thought(tmp_path: Path) -> None:
    model = opened(tiny_gguf.write_gemma4(tmp_path / "gemma4.gguf"))
    hot = [ReplyLimits(max_tokens=60, temperature=8.0, seed=seed) for seed in range(40)]

    drawn = "".join(piece for limits in hot for piece in model.reply(CONVERSATION, limits, CancelToken()))

    assert "<channel|>" in drawn
    assert "<|think|>" not in drawn
    model.close()


def is_prefix_of_next(model: LlamaCppModel, texts: list[str]) -> bool:
    """Tell whether reading the longer conversation evaluates only what it adds."""
    messages = tuple(
        Message(Speaker.COMPANION if n % 2 else Speaker.PERSON, text) for n, text in enumerate(texts)
    )
    model.read(Prompt("You are kind.", messages[:-1]), CancelToken())
    model.read(Prompt("You are kind.", messages), CancelToken())
    return model.evaluated_tokens <= model.count_tokens(messages[-1].text.strip()) + 40


@settings(max_examples=25, deadline=None)
@given(st.lists(st.text(alphabet="ab \n<|>é🙂", max_size=10), min_size=2, max_size=6))
def test_formatting_only_appends(tiny_model: Path, texts: list[str]) -> None:
    model = opened(tiny_model)
    assert is_prefix_of_next(model, texts)
    model.close()


@pytest.mark.model
@settings(max_examples=8, deadline=None)
@given(st.lists(st.text(alphabet="ab \n<|>é🙂", max_size=10), min_size=2, max_size=4))
def test_formatting_only_appends_for_the_small_model(texts: list[str]) -> None:
    file = small_model_file()
    assert file is not None
    model = opened(file)
    assert is_prefix_of_next(model, [*texts[:-1], texts[-1] + " end"])
    model.close()


def test_broken_characters_are_joined_before_they_are_said(tiny_model: Path) -> None:
    model = opened(tiny_model)
    pieces = list(model.reply(CONVERSATION, ReplyLimits(max_tokens=80, temperature=3.0), CancelToken()))

    assert pieces
    assert "" not in pieces
    assert "".join(pieces).encode()  # no lone surrogates
    model.close()


@pytest.mark.model
def test_phrases_of_earlier_replies_are_said_less_often() -> None:
    file = small_model_file()
    assert file is not None
    question = Message(Speaker.PERSON, "What is the capital of France?")
    answer = "The capital of France is Paris."
    asked_again = Prompt("", (question, Message(Speaker.COMPANION, answer), question))
    repeated = []
    for penalty in (0.0, 5.0):
        sampling = Sampling(repetition_penalty=1.0, phrase_penalty=penalty)
        model = LlamaCppModel(file, context_tokens=512, threads=1, sampling=sampling)
        said_again = "".join(
            model.reply(asked_again, ReplyLimits(max_tokens=24, temperature=0.0), CancelToken())
        )
        repeated.append(longest_common(answer, said_again))
        model.close()

    assert repeated[0] == len(answer)
    assert repeated[1] < len(answer) - 5


def longest_common(a: str, b: str) -> int:
    """Give the length of the longest stretch that both have."""
    return max(
        (
            size
            for size in range(len(a) + 1)
            for start in range(len(a) - size + 1)
            if a[start : start + size] in b
        ),
        default=0,
    )


@pytest.mark.parametrize("engine", ENGINES)
def test_an_adapter_changes_what_is_said_and_nothing_that_is_written_by_a_schema(
    engine: Engine, tiny_model: Path, tmp_path: Path
) -> None:
    adapter = tiny_gguf.write_adapter(tmp_path / "adapter.gguf")
    plain, adapted = (
        engine(tiny_model, context_tokens=600, threads=1, adapter=each) for each in (None, adapter)
    )
    before = said(adapted, CONVERSATION)
    written = [
        model.complete(CONVERSATION, {"type": "string"}, LIMITS, CancelToken()) for model in (plain, adapted)
    ]

    assert before != said(plain, CONVERSATION)
    assert written[0] == written[1]
    assert said(adapted, CONVERSATION) == before
    plain.close()
    adapted.close()


@pytest.mark.parametrize(
    ("engine", "advice"), [(LlamaCppModel, "get the program's files again."), (XllamacppModel, "")]
)
def test_an_adapter_that_is_none_is_refused_with_what_to_do(
    engine: Engine, advice: str, tiny_model: Path, tmp_path: Path
) -> None:
    damaged = tmp_path / "adapter.gguf"
    damaged.write_bytes(tiny_gguf.write_adapter(tmp_path / "whole.gguf").read_bytes()[:600])

    with pytest.raises(PartBroken, match=r"adapter\.gguf") as raised:
        engine(tiny_model, context_tokens=600, threads=1, adapter=damaged)

    assert raised.value.sentence.endswith(advice)
