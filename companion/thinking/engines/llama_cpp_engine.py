"""The language model in this process: llama.cpp through the low-level functions of llama-cpp-python.

Everything read stays in the cache. A prompt is compared with it token by token; only the part after the longest common
prefix is evaluated. Two sequences share one cache: a ``read`` that would cut something off works in the second one, on
a copy of the common prefix (which costs no memory), and replaces the first when it is complete. A cancelled read
therefore keeps the earlier contents, and its own progress is available to the next attempt.

Reading can be aborted inside a batch through llama.cpp's abort callback, which acts only on CPU work; on a GPU a batch
is short. The callback is set while a prompt is read and not while words are generated, because it takes the
interpreter's lock some 500 times per evaluation; between words the code checks the token directly.
"""

import codecs
import ctypes
import json
import logging
import os
import time
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from companion.thinking.engines.chat_template import (
    ChatTemplate,
    Piece,
    Render,
    TemplateUnusable,
    template_renderer,
)
from companion.thinking.engines.in_process import (
    PHRASE_FREE_TOKENS,
    PHRASE_PENALTY_BASE,
    PHRASE_TOKENS_BACK,
    TOP_K,
    Sampling,
    ThreadChoice,
    check_model_file,
    default_threads,
    failed_model,
    model_fingerprint,
    read_prefix_file,
    unusable_model,
    write_prefix_file,
)
from companion.thinking.engines.llama_library import engine_library
from companion.thinking.language_model import (
    JsonSchema,
    Message,
    Prompt,
    ReplyLimits,
)
from companion.thinking.prompt.prompt import LEAST_RESERVE_SHARE, fit_untrimmed, prompt_tokens
from companion.thinking.reply_text.thoughts import TOKENS
from companion.values import CancelToken, PartBroken, PartMissing, Speaker, Told, usable_cores

log = logging.getLogger(__name__)

CPU_BATCH_TOKENS: Final = 32
"""Prompt tokens evaluated at once: an aborted batch is read again. On 1 core 32 read at 0.96 of the speed of 256."""

SHORT_BATCH_TOKENS: Final = 4
"""Prompt tokens evaluated at once if few are left, without aborting, so that what was read of unfinished words is kept.
On one core 4 are read as fast as 12 at once; speech brings so few at a time that a longer batch was aborted repeatedly.
"""

FEW_TOKENS: Final = 24
"""Maximum number of tokens that counts as few (guess); not on a GPU."""

GPU_BATCH_TOKENS: Final = 256
"""Prompt tokens evaluated at once on a GPU, which cannot abort a batch and is as fast with long ones. A guess."""

SPARE_CELLS: Final = 0.5
"""Cache beyond the context, as a share of it, for the second sequence: trimming keeps about half. A guess."""

_DECODE_OK: Final = 0
_DECODE_NO_ROOM: Final = 1
_DECODE_ABORTED: Final = 2
"""Return values of ``llama_decode``; everything else is a failure (llama.h)."""

_TO_COME: Final = Message(Speaker.PERSON, "")
"""The person's next words, of which nothing is known."""

_MAX_PIECE_BYTES: Final = 512
"""Size longer than any token's text in known vocabularies; the call reports if it is not."""


def _library(*, on_card: bool) -> Any:  # noqa: ANN401 - the library has no types
    """Import llama_cpp once and make it quiet; takes about 0.4 s the first time."""
    try:
        import llama_cpp
    except (ImportError, RuntimeError, OSError) as error:  # it is missing, or a library that it needs
        raise PartMissing(
            "The language model engine is not installed. Install Companion again.",
            log=f"llama_cpp is not importable: {type(error).__name__}",
        ) from error
    _make_quiet(llama_cpp)
    engine_library(on_card=on_card)
    return llama_cpp


@lru_cache(maxsize=1)
def _make_quiet(library: Any) -> object:  # noqa: ANN401
    """Send native warnings to our log at debug level, without paths; return the callback, kept alive here."""
    warning_level, error_level = 3, 4  # enum ggml_log_level in ggml.h

    def forward(level: int, text: bytes, _user_data: object) -> None:
        if level in (warning_level, error_level) and b"/" not in text and b"\\" not in text:
            log.debug("llama.cpp: %s", text.decode(errors="replace").rstrip())

    callback = library.llama_log_callback(forward)
    library.llama_log_set(callback, None)
    library.llama_backend_init()
    return callback


def _common_prefix(a: list[int], b: list[int]) -> int:
    """Count the common tokens at the start of both."""
    for index, (x, y) in enumerate(zip(a, b, strict=False)):
        if x != y:
            return index
    return min(len(a), len(b))


class LlamaCppModel:
    """A loaded GGUF model; fulfils ``LanguageModel``."""

    def __init__(
        self,
        file: Path,
        *,
        context_tokens: int = 4096,
        threads: int | None = None,
        gpu_layers: int = 0,
        sampling: Sampling | None = None,
        adapter: Path | None = None,
    ) -> None:
        """Load a model file.

        Args:
            context_tokens: Wished for prompt and reply together; the model's training context is the limit.
            threads: Native threads; unless given cores - 1, and every core if that is quicker (``ThreadChoice``).
            gpu_layers: Number of layers computed on a GPU; -1 for all. No effect without a GPU build.
            adapter: A low-rank adapter made for this model, in the GGUF format; None for the model alone.

        Raises:
            PartMissing: There is no such file, or the library is not installed.
            PartBroken: The file is no complete GGUF model, or one that would read everything again each turn, or the
                adapter is not made for it.
        """
        self._native = _Native(
            file,
            context_tokens=context_tokens,
            threads=ThreadChoice(threads or default_threads(), threads or usable_cores()),
            gpu_layers=gpu_layers,
            adapter=adapter,
        )
        self._sampling = sampling or Sampling()
        self._held: list[list[int]] = [[], []]
        """The tokens in each sequence of the cache, from position 0."""
        self._active = 0
        """Index of the sequence for replies, 0 or 1; the other is empty or contains a cancelled read."""
        self._turn = 0
        """Number of calls, so that a forgotten reply does not write into the cache of a later call."""
        self._evaluated_tokens = 0
        self._was_cut_off = False

    @property
    def name(self) -> str:
        """The file's name without its suffix."""
        return self._native.file.stem

    @property
    def answers_beside(self) -> bool:
        """False: a question would replace the dialogue in the cache."""
        return False

    @property
    def context_tokens(self) -> int:
        """Maximum tokens for prompt and reply together."""
        return self._native.context_tokens

    @property
    def evaluated_tokens(self) -> int:
        """Number of prompt tokens that the last ``reply`` or ``read`` evaluated; for tests and benchmarks."""
        return self._evaluated_tokens

    @property
    def was_cut_off(self) -> bool:
        """Tell whether the last reply reached its maximum of tokens, or the end of the context."""
        return self._was_cut_off

    def count_tokens(self, text: str) -> int:
        """Return the number of tokens of a text."""
        return len(self._native.tokens_of(Piece(text, is_template=False)))

    def reply(self, prompt: Prompt, limits: ReplyLimits, cancel: CancelToken) -> Iterator[str]:
        """Yield the reply piece by piece; see ``LanguageModel``. A prompt that is too long is trimmed."""
        turn = self._begin()
        if cancel.is_cancelled:
            return
        prompt = self._fitted(prompt, with_notes=True, opens_reply=True)
        tokens = self._native.lay_out(prompt, with_notes=True, opens_reply=True)
        self._active = max(
            (self._active, 1 - self._active), key=lambda seq: _common_prefix(self._held[seq], tokens)
        )
        held = self._held[self._active]
        self._cut(self._active, min(_common_prefix(held, tokens), len(tokens) - 1))
        if not self._evaluate(self._active, tokens, cancel, is_awaited=True):
            return
        sampler = self._native.new_sampler(limits, self._sampling, self._earlier_replies(prompt))
        yield from self._generate(self._active, sampler, turn, limits, cancel, is_awaited=True)

    def _earlier_replies(self, prompt: Prompt) -> list[int]:
        """Return the tokens of the companion's earlier replies, as far back as it should avoid repetition."""
        said = [message.text for message in prompt.messages if message.speaker is Speaker.COMPANION]
        tokens = [token for text in said for token in self._native.tokens_of(Piece(text, is_template=False))]
        return tokens[-PHRASE_TOKENS_BACK:]

    def read(self, prompt: Prompt, cancel: CancelToken) -> None:
        """Read a prompt into the cache, and after a reply the opening of the next turn; see ``LanguageModel``."""
        self._begin()
        if cancel.is_cancelled:
            return
        prompt = self._fitted(prompt, with_notes=False, opens_reply=False)
        if prompt.messages and prompt.messages[-1].speaker is Speaker.COMPANION:
            prompt = replace(prompt, messages=(*prompt.messages, _TO_COME))
        self._read_tokens(self._native.lay_out(prompt, with_notes=False, opens_reply=False), cancel)

    def complete(self, prompt: Prompt, schema: JsonSchema, limits: ReplyLimits, cancel: CancelToken) -> str:
        """Return one JSON value that fits a schema; see ``LanguageModel``.

        The cache of the dialogue stays, unless both together do not fit into the cache of 1.5 contexts. An adapter is
        for conversation and is not used here.
        """
        turn = self._begin()
        prompt = self._fitted(prompt, with_notes=False, opens_reply=True)
        tokens = self._native.lay_out(prompt, with_notes=False, opens_reply=True)
        other = 1 - self._active
        self._cut(other, 0)
        self._native.adapt(is_on=False)
        try:
            if not self._evaluate(other, tokens, cancel):
                return ""
            sampler = self._native.new_bound_sampler(limits, schema)
            return "".join(self._generate(other, sampler, turn, limits, cancel))
        finally:
            self._cut(other, 0)
            self._native.adapt(is_on=True)

    def likeliest_piece(self, text: str, begun: str) -> str:
        """Return the text of the likeliest token after the beginning of an answer to a text."""
        self._begin()
        asked = Prompt(text, (Message(Speaker.PERSON, text),))
        said = self._native.tokens_of(Piece(begun, is_template=False))
        tokens = [*self._native.lay_out(asked, with_notes=False, opens_reply=True), *said]
        other = 1 - self._active
        self._cut(other, 0)
        sampler = self._native.new_greedy_sampler()
        try:
            self._evaluate(other, tokens, CancelToken())
            return self._native.bytes_of(self._native.draw(sampler)).decode(errors="replace")
        finally:
            self._native.free_sampler(sampler)
            self._cut(other, 0)

    def save_prefix(self, prompt: Prompt, file: Path) -> None:
        """Write the state after reading the prompt, about 22 kB per token for SmolLM2.

        The prompt's text can be recovered from the file. Only its owner can read it, and it should contain the persona
        and the examples, not a person's words. Raises ``OSError``.
        """
        tokens = self._native.lay_out(prompt, with_notes=False, opens_reply=False)
        if self._held[self._active][: len(tokens)] != tokens:
            self._begin()
            self._read_tokens(tokens, CancelToken())
        other = 1 - self._active
        self._copy_prefix(self._active, other, len(tokens))
        state = self._native.state_of(other)
        self._cut(other, 0)
        write_prefix_file(file, self._key(tokens), state)

    def load_prefix(self, prompt: Prompt, file: Path) -> bool:
        """Restore the state of ``save_prefix``; return False if the file is missing, damaged, or for another use."""
        tokens = self._native.lay_out(prompt, with_notes=False, opens_reply=False)
        state = read_prefix_file(file, self._key(tokens))
        if state is None:
            return False
        self._begin()
        other = 1 - self._active
        self._cut(other, 0)
        if not self._native.restore(other, state):
            self._cut(other, 0)
            return False
        self._held[other] = tokens
        self._swap()
        return True

    def forget(self) -> None:
        """Keep no text except the dialogue's cache; the progress of a cancelled read is dropped."""
        self._cut(1 - self._active, 0)
        self._native.tokens_of.cache_clear()

    def close(self) -> None:
        """Free the model; may be called several times."""
        self._turn += 1
        self._native.close()

    def _begin(self) -> int:
        if self._native.is_closed:
            raise ValueError("the language model is closed")
        self._turn += 1
        self._evaluated_tokens = 0
        self._was_cut_off = False
        return self._turn

    def _key(self, tokens: list[int]) -> str:
        return f"{self._native.fingerprint} {tokens}"

    def _fitted(self, prompt: Prompt, *, with_notes: bool, opens_reply: bool) -> Prompt:
        """Trim a prompt that the caller did not; the last resort before the context ends."""
        tokens = len(self._native.lay_out(prompt, with_notes=with_notes, opens_reply=opens_reply))
        if tokens <= self.context_tokens - self.context_tokens // LEAST_RESERVE_SHARE:
            return prompt
        log.info("prompt of %d tokens is trimmed for a context of %d", tokens, self.context_tokens)
        template_tokens = max(0, tokens - prompt_tokens(prompt, self.count_tokens))
        return fit_untrimmed(prompt, self.count_tokens, self.context_tokens - template_tokens)

    def _read_tokens(self, tokens: list[int], cancel: CancelToken) -> None:
        active, other = self._active, 1 - self._active
        common = _common_prefix(self._held[active], tokens)
        if common == len(tokens) or common == len(self._held[active]):
            self._cut(active, common)
            self._evaluate(active, tokens, cancel)
            return
        if _common_prefix(self._held[other], tokens) > common:
            self._cut(other, _common_prefix(self._held[other], tokens))
        else:
            self._copy_prefix(active, other, common)
        if self._evaluate(other, tokens, cancel):
            self._swap()

    def _swap(self) -> None:
        """Let the second sequence replace the first, which is emptied."""
        self._active = 1 - self._active
        self._cut(1 - self._active, 0)

    def _cut(self, sequence: int, length: int) -> None:
        """Keep the first ``length`` tokens of a sequence."""
        if length < len(self._held[sequence]) or length == 0:
            self._native.remove(sequence, length)
            del self._held[sequence][length:]

    def _copy_prefix(self, source: int, target: int, length: int) -> None:
        self._cut(target, 0)
        self._native.copy(source, target, length)
        self._held[target] = self._held[source][:length]

    def _evaluate(
        self, sequence: int, tokens: list[int], cancel: CancelToken, *, is_awaited: bool = False
    ) -> bool:
        """Read the missing tokens into a sequence; return whether all were read."""
        held = self._held[sequence]
        is_short = self._native.is_on_cpu and len(tokens) - len(held) <= FEW_TOKENS
        size = SHORT_BATCH_TOKENS if is_short else self._native.batch_tokens
        while len(held) < len(tokens):
            batch = tokens[len(held) : len(held) + size]
            if cancel.is_cancelled:
                return False
            outcome = self._decode(sequence, batch, None if is_short else cancel, is_awaited=is_awaited)
            if outcome == _DECODE_ABORTED:
                self._keep_what_is_read(sequence, tokens)
                return False
            self._evaluated_tokens += len(batch)
            held.extend(batch)
        return True

    def _decode(
        self, sequence: int, batch: list[int], cancel: CancelToken | None, *, is_awaited: bool = False
    ) -> int:
        """Evaluate tokens at the end of a sequence; return done or aborted. Without room, drop the other sequence."""
        start = len(self._held[sequence])
        outcome = self._native.decode(sequence, start, batch, cancel, is_awaited=is_awaited)
        other = 1 - sequence
        if outcome == _DECODE_NO_ROOM and self._held[other]:
            log.info("the cache has no room for a second prompt; the first is dropped")
            self._cut(other, 0)
            outcome = self._native.decode(sequence, start, batch, cancel)
        if outcome in (_DECODE_OK, _DECODE_ABORTED):
            return outcome
        for each in range(len(self._held)):
            self._cut(each, 0)
        raise failed_model(f"llama_decode returned {outcome}")

    def _keep_what_is_read(self, sequence: int, tokens: list[int]) -> None:
        """Record, after an abort, that the evaluated part of the batch is in the cache and counts as read."""
        length = min(self._native.length(sequence), len(tokens))
        self._evaluated_tokens += length - len(self._held[sequence])
        self._held[sequence] = tokens[:length]

    def _generate(
        self,
        sequence: int,
        sampler: Any,  # noqa: ANN401
        turn: int,
        limits: ReplyLimits,
        cancel: CancelToken,
        *,
        is_awaited: bool = False,
    ) -> Iterator[str]:
        """Yield the tokens' text drawn at the end of a sequence; frees the sampler."""
        held = self._held[sequence]
        join = codecs.getincrementaldecoder("utf-8")(errors="replace")
        try:
            for drawn in range(1, limits.max_tokens + 1):
                token = self._native.draw(sampler)
                if self._native.ends_reply(token):
                    break
                if text := join.decode(self._native.bytes_of(token)):
                    yield text
                if drawn == limits.max_tokens or len(held) >= self.context_tokens:
                    self._was_cut_off = True
                    break
                if cancel.is_cancelled or turn != self._turn:
                    return
                self._decode(sequence, [token], None, is_awaited=is_awaited)
                held.append(token)
            if text := join.decode(b"", final=True):
                yield text
        finally:
            self._native.free_sampler(sampler)


class _Native:
    """The objects of llama.cpp, and every call into it; handles tokens and positions, not turns."""

    def __init__(
        self, file: Path, *, context_tokens: int, threads: ThreadChoice, gpu_layers: int, adapter: Path | None
    ) -> None:
        check_model_file(file)
        self.file = file
        self._lib = _library(on_card=gpu_layers != 0)
        self._cancel: CancelToken | None = None
        self._abort = self._lib.ggml_abort_callback(self._is_aborted)
        self._no_abort = self._lib.ggml_abort_callback()
        self.is_on_cpu = gpu_layers == 0 or not self._lib.llama_supports_gpu_offload()
        self.batch_tokens = CPU_BATCH_TOKENS if self.is_on_cpu else GPU_BATCH_TOKENS
        self._model = self._load(gpu_layers)
        self._context: Any = None
        try:
            self._vocab = self._lib.llama_model_get_vocab(self._model)
            self._refuse_uncuttable()
            self.template = ChatTemplate(self._template_renderer())
            self.context_tokens: int = min(context_tokens, self._lib.llama_model_n_ctx_train(self._model))
            self._threads = threads
            self._context = self._new_context(threads.fewer)
            self._memory = self._lib.llama_get_memory(self._context)
            self._batch = self._lib.llama_batch_init(self.batch_tokens, 0, 1)
            self._adapter = None if adapter is None else self._open_adapter(adapter)
            self.adapt(is_on=True)
            self._prove_cut()
        except TemplateUnusable as error:
            self.close()
            raise unusable_model(self.file, Told("its chat template does not work")) from error
        except PartBroken:
            self.close()
            raise
        build = f"llama-cpp-python {self._lib.__version__}, {gpu_layers} GPU layers, plain attention on CPU"
        adapted = "" if adapter is None else model_fingerprint(adapter, engine="")
        self.fingerprint = model_fingerprint(file, engine=f"{build}{adapted}")
        self.tokens_of = lru_cache(maxsize=512)(self._tokenize)

    @property
    def is_closed(self) -> bool:
        return self._model is None

    def close(self) -> None:
        if self._context is not None:
            self._lib.llama_batch_free(self._batch)
            self._lib.llama_free(self._context)
            self._context = None
        if self._model is not None:
            self._lib.llama_model_free(self._model)
            self._model = None

    def _load(self, gpu_layers: int) -> Any:  # noqa: ANN401
        params = self._lib.llama_model_default_params()
        params.n_gpu_layers = gpu_layers if gpu_layers >= 0 else 0x7FFFFFFF
        # a mapped file stays in memory in addition to the copy arranged for the processor
        params.load_mode = self._lib.LLAMA_LOAD_MODE_NONE
        model = self._lib.llama_model_load_from_file(os.fsencode(self.file), params)
        if not model:
            raise unusable_model(
                self.file, Told("the file is incomplete, damaged, or of a kind this program does not know")
            )
        return model

    def _refuse_uncuttable(self) -> None:
        if self._lib.llama_model_is_recurrent(self._model) or self._lib.llama_model_is_hybrid(self._model):
            raise unusable_model(
                self.file, Told("it would have to read the whole conversation again before every answer")
            )
        if not self._lib.llama_model_has_decoder(self._model):
            raise unusable_model(self.file, Told("it does not write"))

    def _prove_cut(self) -> None:
        """Cut and extend a few tokens, as every turn will; also warms the compute buffers."""
        tokens = [0, 1, 2, 3]
        cut = self.decode(0, 0, tokens, None) == _DECODE_OK and self.remove(0, 2)
        if not (cut and self.length(0) == 2 and self.decode(0, 2, tokens[2:], None) == _DECODE_OK):
            raise unusable_model(
                self.file, Told("it would have to read the whole conversation again before every answer")
            )
        self.remove(0, 0)

    def _new_context(self, threads: int) -> Any:  # noqa: ANN401
        params = self._lib.llama_context_default_params()
        params.n_ctx = int(self.context_tokens * (1 + SPARE_CELLS))
        params.n_batch = self.batch_tokens
        params.n_ubatch = self.batch_tokens
        params.n_seq_max = 2
        params.pooling_type = self._lib.LLAMA_POOLING_TYPE_NONE
        params.kv_unified = True
        params.swa_full = True
        params.n_threads = threads
        params.n_threads_batch = threads
        params.no_perf = True
        if self.is_on_cpu:  # three quarters of the time per word at 1,400 tokens, and as fast in reading
            params.flash_attn_type = self._lib.LLAMA_FLASH_ATTN_TYPE_DISABLED
        context = self._lib.llama_init_from_model(self._model, params)
        if not context:
            raise PartBroken(
                "There is not enough memory for the language model {file}. Close other programs, or choose a "
                "smaller model or a shorter context.",
                {"file": self.file.name},
                log="llama_init_from_model failed",
            )
        return context

    def _open_adapter(self, file: Path) -> Any:  # noqa: ANN401
        check_model_file(file)
        adapter = self._lib.llama_adapter_lora_init(self._model, os.fsencode(file))  # freed with the model
        if not adapter:
            raise unusable_model(
                self.file,
                Told(
                    "what changes its manner, {file}, is damaged or made for another model",
                    {"file": file.name},
                ),
                do=Told("get the program's files again"),
            )
        return adapter

    def adapt(self, *, is_on: bool) -> None:
        """Switch the adapter, if there is one, on or off for later reading and writing."""
        if self._adapter is None:
            return
        adapters = (self._lib.llama_adapter_lora_p_ctypes * 1)(self._adapter)
        scales = (ctypes.c_float * 1)(1.0)
        if self._lib.llama_set_adapters_lora(self._context, adapters, int(is_on), scales) != 0:
            raise failed_model("llama_set_adapters_lora failed")

    def _template_renderer(self) -> Render:
        raw = self._lib.llama_model_chat_template(self._model, None)
        if not raw:
            raise TemplateUnusable("no chat template")
        return template_renderer(
            raw.decode(errors="replace"),
            begins=self._text_of(self._lib.llama_vocab_bos(self._vocab)),
            ends=self._text_of(self._lib.llama_vocab_eos(self._vocab)),
        )

    def _text_of(self, token: int) -> str:
        return (
            self._lib.llama_vocab_get_text(self._vocab, token).decode(errors="replace") if token >= 0 else ""
        )

    def lay_out(self, prompt: Prompt, *, with_notes: bool, opens_reply: bool) -> list[int]:
        """Return the tokens of a prompt, including the template's around it."""
        try:
            pieces = self.template.pieces(prompt, with_notes=with_notes, opens_reply=opens_reply)
        except TemplateUnusable as error:
            raise unusable_model(self.file, Told("its chat template refuses this conversation")) from error
        tokens = [token for piece in pieces for token in self.tokens_of(piece)]
        begin = self._lib.llama_vocab_bos(self._vocab)
        if self._lib.llama_vocab_get_add_bos(self._vocab) and tokens[:1] != [begin]:
            tokens.insert(0, begin)
        return tokens

    def _tokenize(self, piece: Piece) -> tuple[int, ...]:
        text = piece.text.encode(errors="replace")
        count = len(text)
        while True:
            room = max(count, 1)
            tokens = (self._lib.llama_token * room)()
            count = self._lib.llama_tokenize(
                self._vocab, text, len(text), tokens, room, False, piece.is_template
            )
            if count >= 0:
                return tuple(tokens[:count])
            count = -count  # the size that it needs

    def decode(
        self,
        sequence: int,
        start: int,
        tokens: list[int],
        cancel: CancelToken | None,
        *,
        is_awaited: bool = False,
    ) -> int:
        """Evaluate up to ``batch_tokens`` tokens from a position on; only with a cancel token can it be aborted.

        An awaited evaluation may take every core (``ThreadChoice``).
        """
        batch = self._batch
        batch.n_tokens = len(tokens)
        for index, token in enumerate(tokens):
            batch.token[index] = token
            batch.pos[index] = start + index
            batch.n_seq_id[index] = 1
            batch.seq_id[index][0] = sequence
            batch.logits[index] = index == len(tokens) - 1
        self._cancel = cancel
        self._lib.llama_set_abort_callback(self._context, self._abort if cancel else self._no_abort, None)
        threads = self._threads.next() if is_awaited else self._threads.fewer
        self._lib.llama_set_n_threads(self._context, threads, threads)
        began = time.perf_counter()
        outcome = int(self._lib.llama_decode(self._context, batch))
        if outcome == _DECODE_OK:
            self._threads.took(threads, len(tokens), time.perf_counter() - began)
        return outcome

    def _is_aborted(self, _data: object) -> bool:
        return self._cancel is not None and self._cancel.is_cancelled

    def remove(self, sequence: int, start: int) -> bool:
        """Cut a sequence at a position; return False if the model's cache cannot be cut."""
        return bool(self._lib.llama_memory_seq_rm(self._memory, sequence, start, -1))

    def copy(self, source: int, target: int, length: int) -> None:
        """Let an empty sequence share the first tokens of the other."""
        self._lib.llama_memory_seq_cp(self._memory, source, target, 0, length)

    def length(self, sequence: int) -> int:
        """Return the number of tokens in a sequence."""
        return int(self._lib.llama_memory_seq_pos_max(self._memory, sequence)) + 1

    def state_of(self, sequence: int) -> bytes:
        size = self._lib.llama_state_seq_get_size(self._context, sequence)
        buffer = (ctypes.c_uint8 * size)()
        written = self._lib.llama_state_seq_get_data(self._context, buffer, size, sequence)
        return bytes(memoryview(buffer)[:written])

    def restore(self, sequence: int, state: bytes) -> bool:
        buffer = (ctypes.c_uint8 * len(state)).from_buffer_copy(state)
        taken = self._lib.llama_state_seq_set_data(self._context, buffer, len(state), sequence)
        return int(taken) == len(state)

    def new_sampler(self, limits: ReplyLimits, sampling: Sampling, earlier: list[int]) -> Any:  # noqa: ANN401
        """Build the chain that draws one reply; ``earlier`` are tokens whose phrases it should not repeat."""
        lib = self._lib
        phrases = lib.llama_sampler_init_dry(
            self._vocab,
            sampling.phrase_penalty,
            PHRASE_PENALTY_BASE,
            PHRASE_FREE_TOKENS,
            PHRASE_TOKENS_BACK,
            None,
            0,
        )
        for token in earlier:  # as if it had drawn them
            lib.llama_sampler_accept(phrases, token)
        vocabulary = lib.llama_vocab_n_tokens(self._vocab)
        penalised, penalty = sampling.penalised_tokens, sampling.repetition_penalty
        return self._chain(
            lib.llama_sampler_init_top_k(TOP_K),
            lib.llama_sampler_init_penalties(vocabulary, penalised, penalty, 0.0, 0.0),
            phrases,
            lib.llama_sampler_init_min_p(sampling.min_p, 1),
            lib.llama_sampler_init_temp(limits.temperature),
            lib.llama_sampler_init_dist(limits.seed & 0xFFFFFFFF),
        )

    def new_bound_sampler(self, limits: ReplyLimits, schema: JsonSchema) -> Any:  # noqa: ANN401
        """Build the chain that draws a JSON value of a schema."""
        from llama_cpp.llama_grammar import json_schema_to_gbnf

        lib = self._lib
        grammar = lib.llama_sampler_init_grammar(
            self._vocab, json_schema_to_gbnf(json.dumps(schema)).encode(), b"root"
        )
        if not grammar:
            raise ValueError("the schema cannot be made into a grammar")
        return self._chain(
            grammar,
            lib.llama_sampler_init_top_k(TOP_K),
            lib.llama_sampler_init_temp(limits.temperature),
            lib.llama_sampler_init_dist(limits.seed & 0xFFFFFFFF),
        )

    def new_greedy_sampler(self) -> Any:  # noqa: ANN401
        """Build the chain that draws the likeliest token."""
        return self._chain(self._lib.llama_sampler_init_greedy())

    def _chain(self, *samplers: Any) -> Any:  # noqa: ANN401
        chain = self._lib.llama_sampler_chain_init(self._lib.llama_sampler_chain_default_params())
        for sampler in samplers:
            self._lib.llama_sampler_chain_add(chain, sampler)
        return chain

    def draw(self, sampler: Any) -> int:  # noqa: ANN401
        return int(self._lib.llama_sampler_sample(sampler, self._context, -1))

    def free_sampler(self, sampler: Any) -> None:  # noqa: ANN401
        self._lib.llama_sampler_free(sampler)

    def ends_reply(self, token: int) -> bool:
        return bool(self._lib.llama_vocab_is_eog(self._vocab, token))

    def bytes_of(self, token: int) -> bytes:
        """Return the text of a token, perhaps a part of a character; "" for control tokens that mark no thought."""
        buffer = ctypes.create_string_buffer(_MAX_PIECE_BYTES)
        length = self._lib.llama_token_to_piece(self._vocab, token, buffer, _MAX_PIECE_BYTES, 0, False)
        if length < 0:
            buffer = ctypes.create_string_buffer(-length)
            length = self._lib.llama_token_to_piece(self._vocab, token, buffer, -length, 0, False)
        if length == 0 and (text := self._text_of(token)) in TOKENS:
            return text.encode()
        return buffer.raw[:length]
