"""The language model in this process through xllamacpp, for machines on which llama-cpp-python cannot be built.

xllamacpp runs llama.cpp's server inside this process. Its chat function is called directly, in a thread of its own,
because it returns only when the reply has ended; cancelling lets its callback stop the stream, at the next word or,
while a prompt is read, after the batch at hand. The server also listens, and cannot be told not to: on a socket
file in a directory of this user alone, or on Windows on a loopback port; either way with a random key. Counting
tokens and keeping a prompt's state go through that door.

Other than ``llama_cpp_engine`` it has one sequence: a ``read`` that cuts something off and is cancelled has cut it.
It does not find out whether a model's cache can be cut; one whose cannot is slow with it.
"""

import hashlib
import json
import logging
import queue
import secrets
import shutil
import sys
import tempfile
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from companion.thinking.chat_template import chat_messages, schema_format
from companion.thinking.language_model import JsonSchema, Prompt, ReplyLimits
from companion.thinking.model_file import check_model_file, failed_model, model_fingerprint, unusable_model
from companion.thinking.prefix_file import PrefixKey, read_prefix_file, write_prefix_file
from companion.thinking.prompt import fit_untrimmed
from companion.thinking.sampling import (
    PHRASE_FREE_TOKENS,
    PHRASE_PENALTY_BASE,
    PHRASE_TOKENS_BACK,
    TOP_K,
    Sampling,
)
from companion.thinking.threads import default_threads
from companion.values import CancelToken, PartBroken, PartMissing

log = logging.getLogger(__name__)

BATCH_TOKENS: Final = 64
"""Prompt tokens between two looks at the cancel token; 64 read about a fifth slower than 512 on 1 core. A guess."""

_CANCEL_POLL: Final = 0.02
"""Seconds between looks at the cancel token while no word comes."""

_STATE_NAME: Final = "state.bin"


@dataclass(frozen=True, slots=True)
class _Ended:
    """The last thing a reply's thread says."""

    failure: str | None = None


class _Stream:
    """One call of the server's chat function, in a thread, with its words in a queue."""

    def __init__(self, server: Any, body: dict[str, object]) -> None:  # noqa: ANN401 - no types
        self._server = server
        self._body = body
        self._is_unwanted = threading.Event()
        self.pieces: queue.SimpleQueue[str | _Ended] = queue.SimpleQueue()
        self.evaluated_tokens = 0
        self._failure: str | None = None
        self._thread = threading.Thread(target=self._run, name="xllamacpp", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Throw away the rest; returns at once, the thread ends with the batch at hand."""
        self._is_unwanted.set()

    def join(self) -> None:
        self._thread.join()

    def _run(self) -> None:
        try:
            self._server.handle_chat_completions(self._body, self._take)
        except RuntimeError:  # its text may quote the conversation, which is not for the log
            self._failure = "RuntimeError"
        except Exception:
            log.exception("reading the reply of xllamacpp failed")
            self._failure = "exception"
        self.pieces.put(_Ended(self._failure))

    def _take(self, chunk: dict[str, Any]) -> bool:
        """Sort one chunk; True ends the stream."""
        if "error" in chunk:
            self._failure = str(chunk["error"].get("type", "error"))
            return True
        if progress := chunk.get("prompt_progress"):
            self.evaluated_tokens = progress["processed"] - progress["cache"]
        for choice in chunk.get("choices", ()):
            if text := choice["delta"].get("content"):
                self.pieces.put(text)
        return self._is_unwanted.is_set()


class XllamacppModel:
    """A GGUF model, loaded; fulfils ``LanguageModel``. Made by ``open``."""

    def __init__(
        self,
        file: Path,
        server: "_InProcessServer",
        *,
        context_tokens: int,
        sampling: Sampling,
        adapter: Path | None,
    ) -> None:
        self._file = file
        self._server: _InProcessServer | None = server
        self._context_tokens = context_tokens
        self._sampling = sampling
        self._stream: _Stream | None = None
        self._count = lru_cache(maxsize=4096)(server.count_tokens)
        self._has_adapter = adapter is not None
        adapted = "" if adapter is None else model_fingerprint(adapter, engine="")
        self._fingerprint = model_fingerprint(file, engine=f"xllamacpp {server.version}{adapted}")

    @classmethod
    def open(
        cls,
        file: Path,
        *,
        context_tokens: int = 4096,
        threads: int | None = None,
        gpu_layers: int = 0,
        sampling: Sampling | None = None,
        adapter: Path | None = None,
    ) -> "XllamacppModel":
        """Load a model file; the arguments are those of ``LlamaCppModel.open``.

        Raises:
            PartMissing: There is no such file, or the library is not installed.
            PartBroken: The file is no complete GGUF model, the adapter is not made for it, or memory does not suffice.
        """
        check_model_file(file)
        if adapter is not None:
            check_model_file(adapter)
        threads = threads if threads is not None else default_threads()
        server = _InProcessServer(
            file, context_tokens=context_tokens, threads=threads, gpu_layers=gpu_layers, adapter=adapter
        )
        return cls(
            file,
            server,
            context_tokens=server.context_tokens,
            sampling=sampling or Sampling(),
            adapter=adapter,
        )

    @property
    def name(self) -> str:
        """The file's name without its ending."""
        return self._file.stem

    @property
    def context_tokens(self) -> int:
        """How many tokens prompt and reply may have together."""
        return self._context_tokens

    @property
    def evaluated_tokens(self) -> int:
        """How many prompt tokens the last ``reply`` or ``read`` had to evaluate; for tests and benchmarks."""
        return self._stream.evaluated_tokens if self._stream else 0

    def count_tokens(self, text: str) -> int:
        """Tell how many tokens a text has."""
        return self._count(text)

    def reply(self, prompt: Prompt, limits: ReplyLimits, cancel: CancelToken) -> Iterator[str]:
        """Yield the reply piece by piece; see ``LanguageModel``. A prompt that is too long is trimmed."""
        self._started()
        fitted = fit_untrimmed(prompt, self.count_tokens, self._context_tokens)
        yield from self._pieces(self._body(chat_messages(fitted, with_notes=True), limits), cancel)

    def read(self, prompt: Prompt, cancel: CancelToken) -> None:
        """Read a prompt into the cache; see ``LanguageModel``."""
        self._started()
        fitted = fit_untrimmed(prompt, self.count_tokens, self._context_tokens)
        messages = chat_messages(fitted, with_notes=False)
        for _ in self._pieces(self._body(messages, ReplyLimits(max_tokens=0)), cancel):
            pass

    def complete(self, prompt: Prompt, schema: JsonSchema, limits: ReplyLimits, cancel: CancelToken) -> str:
        """Write one JSON value that fits a schema; see ``LanguageModel``. The dialogue leaves the cache for it.

        An adapter has no part in it.
        """
        self._started()
        fitted = fit_untrimmed(prompt, self.count_tokens, self._context_tokens)
        messages = chat_messages(fitted, with_notes=False)
        unpunished: dict[str, object] = {"repeat_penalty": 1.0, "dry_multiplier": 0.0}  # JSON repeats itself
        body = self._body(messages, limits) | unpunished | schema_format(schema)
        if not self._has_adapter:
            return "".join(self._pieces(body, cancel))
        body |= {"lora": [{"id": 0, "scale": 0.0}], "cache_prompt": False}
        try:
            return "".join(self._pieces(body, cancel))
        finally:
            self._started().forget()  # else the next reply would go on with what was read without the adapter

    def state(self, words: str, cancel: CancelToken) -> None:
        """Tell nothing: its server has no way to."""

    def save_prefix(self, prompt: Prompt, file: Path) -> None:
        """Keep the state after reading the prompt; see ``LlamaCppModel.save_prefix``."""
        server = self._started()
        self.read(prompt, CancelToken())
        write_prefix_file(file, self._key(prompt), server.saved_state())

    def load_prefix(self, prompt: Prompt, file: Path) -> bool:
        """Take the state of ``save_prefix`` back; False when the file is not there, damaged, or for another use."""
        server = self._started()
        state = read_prefix_file(file, self._key(prompt))
        return state is not None and server.restore(state)

    def forget(self) -> None:
        """Hold no text; what the server has read goes with the next prompt."""
        self._end_stream()
        self._stream = None
        self._count.cache_clear()

    def close(self) -> None:
        """Free the model; any number of times."""
        self._end_stream()
        if self._server is not None:
            self._server.close()
            self._server = None

    def _started(self) -> "_InProcessServer":
        """Give the server when it is free; the words of an earlier call are thrown away."""
        if self._server is None:
            raise ValueError("the language model is closed")
        self._end_stream()
        return self._server

    def _end_stream(self) -> None:
        if self._stream is not None:
            self._stream.stop()
            self._stream.join()

    def _key(self, prompt: Prompt) -> PrefixKey:
        messages = json.dumps(chat_messages(prompt, with_notes=False))
        return PrefixKey(model=self._fingerprint, prompt=hashlib.sha256(messages.encode()).hexdigest())

    def _pieces(self, body: dict[str, object], cancel: CancelToken) -> Iterator[str]:
        server = self._started()
        if cancel.is_cancelled:
            return
        stream = self._stream = _Stream(server.native, body)
        try:
            while not cancel.is_cancelled and stream is self._stream:
                try:
                    piece = stream.pieces.get(timeout=_CANCEL_POLL)
                except queue.Empty:
                    continue
                if isinstance(piece, _Ended):
                    if piece.failure is not None:
                        raise _failed(piece.failure)
                    return
                yield piece
        finally:
            stream.stop()

    def _body(self, messages: list[dict[str, str]], limits: ReplyLimits) -> dict[str, object]:
        return {
            "messages": messages,
            "max_tokens": limits.max_tokens,
            "temperature": limits.temperature,
            "seed": limits.seed & 0xFFFFFFFF,
            "top_k": TOP_K,
            "top_p": 1.0,
            "min_p": self._sampling.min_p,
            "repeat_penalty": self._sampling.repetition_penalty,
            "repeat_last_n": self._sampling.penalised_tokens,
            "dry_multiplier": self._sampling.phrase_penalty,
            "dry_base": PHRASE_PENALTY_BASE,
            "dry_allowed_length": PHRASE_FREE_TOKENS,
            "dry_penalty_last_n": PHRASE_TOKENS_BACK,
            "chat_template_kwargs": {"enable_thinking": False},
            "cache_prompt": True,
            "id_slot": 0,
            "stream": True,
            "return_progress": True,
        }


def _failed(why: str) -> PartBroken:
    return failed_model(f"xllamacpp failed: {why}")


class _InProcessServer:
    """llama.cpp's server in this process and the private door it listens at."""

    def __init__(
        self, file: Path, *, context_tokens: int, threads: int, gpu_layers: int, adapter: Path | None
    ) -> None:
        try:
            import xllamacpp
        except ImportError as error:
            raise PartMissing(
                "The language model engine is not installed; install Companion again.",
                log="xllamacpp is not importable",
            ) from error
        import httpx

        self.version = str(xllamacpp.__version__)
        self.context_tokens = context_tokens
        self._folder = Path(tempfile.mkdtemp(prefix="companion-"))  # 0700: nobody else gets to the socket
        key = secrets.token_urlsafe(32)
        params = xllamacpp.CommonParams()
        params.model.path = str(file)
        if adapter is not None:
            params.lora_adapters = [xllamacpp.CommonAdapterLoraInfo(str(adapter), 1.0)]
        params.n_ctx = context_tokens
        params.n_batch = params.n_ubatch = BATCH_TOKENS
        params.n_parallel = 1
        params.cpuparams.n_threads = params.cpuparams_batch.n_threads = threads
        params.n_gpu_layers = gpu_layers
        params.fit_params = False
        params.swa_full = True
        if gpu_layers == 0:  # as in ``llama_cpp_engine``
            params.flash_attn_type = xllamacpp.llama_flash_attn_type.LLAMA_FLASH_ATTN_TYPE_DISABLED
        params.cache_ram_mib = 0
        params.warmup = False
        params.verbosity = -1
        params.ui = False
        params.api_keys = [key]
        params.slot_save_path = f"{self._folder}/"
        socket_file = None if sys.platform == "win32" else self._folder / "socket.sock"
        params.hostnames = [str(socket_file) if socket_file else "127.0.0.1"]
        try:
            self.native: Any = xllamacpp.Server(params)
        except RuntimeError as error:
            shutil.rmtree(self._folder, ignore_errors=True)
            why = "the file is incomplete, damaged or of an unknown kind, or memory does not suffice"
            if adapter is not None:
                why += f"; or what changes its manner, {adapter.name}, is damaged or made for another model"
            raise unusable_model(file, why) from error
        self._client = httpx.Client(
            base_url="http://localhost" if socket_file else self.native.listening_address,
            transport=httpx.HTTPTransport(uds=str(socket_file)) if socket_file else httpx.HTTPTransport(),
            headers={"Authorization": f"Bearer {key}"},
            timeout=60.0,
            trust_env=False,
        )
        self._await_loop()

    def _await_loop(self) -> None:
        """Wait until tasks are worked on: a server that is given up before that may wait for its end for ever."""
        self.forget()

    def forget(self) -> None:
        """Have nothing read any more."""
        self._post("/slots/0?action=erase", {})

    def close(self) -> None:
        """Stop the server, whose threads end when nobody refers to it any more, and remove its door."""
        self._client.close()
        self.native = None
        shutil.rmtree(self._folder, ignore_errors=True)

    def count_tokens(self, text: str) -> int:
        return len(self._post("/tokenize", {"content": text.encode(errors="replace").decode()})["tokens"])

    def saved_state(self) -> bytes:
        self._post("/slots/0?action=save", {"filename": _STATE_NAME})
        file = self._folder / _STATE_NAME
        state = file.read_bytes()
        file.unlink()
        return state

    def restore(self, state: bytes) -> bool:
        file = self._folder / _STATE_NAME
        file.write_bytes(state)
        try:
            self._post("/slots/0?action=restore", {"filename": _STATE_NAME})
        except PartBroken:
            log.warning("saved prompt was refused by the engine")
            return False
        finally:
            file.unlink()
        return True

    def _post(self, path: str, body: dict[str, object]) -> dict[str, Any]:
        import httpx

        try:
            response = self._client.post(path, json=body)
            response.raise_for_status()
            answer: dict[str, Any] = response.json()
        except (httpx.HTTPError, ValueError) as error:
            raise _failed(type(error).__name__) from error
        return answer
