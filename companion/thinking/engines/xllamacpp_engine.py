"""The language model in this process through xllamacpp, for machines on which llama-cpp-python cannot be built.

xllamacpp runs llama.cpp's server inside this process, so it is used like one (``openai_server``). Its listening cannot
be switched off: it listens on a socket file in a directory of this user alone, or on Windows on a loopback port; either
way with a random key. It stops a cancelled request at the next word or, while a prompt is read, after the current
batch.

Unlike ``llama_cpp_engine`` it has one sequence: a cancelled ``read`` that cuts something off has cut it. It does not
check whether a model's cache can be cut; a model without that ability is slow with it.
"""

import logging
import secrets
import shutil
import sys
import tempfile
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from companion.thinking.engines.chat_template import chat_messages
from companion.thinking.engines.in_process import (
    PHRASE_FREE_TOKENS,
    PHRASE_PENALTY_BASE,
    PHRASE_TOKENS_BACK,
    TOP_K,
    Sampling,
    check_model_file,
    default_threads,
    failed_model,
    model_fingerprint,
    read_prefix_file,
    unusable_model,
    write_prefix_file,
)
from companion.thinking.engines.openai_server import OpenAiServerModel, Thinking
from companion.thinking.language_model import JsonSchema, Prompt, ReplyLimits
from companion.values import CancelToken, PartBroken, PartMissing, Told

log = logging.getLogger(__name__)

BATCH_TOKENS: Final = 64
"""Prompt tokens between two checks of the connection; 64 read about a fifth slower than 512 on 1 core. A guess."""

_PATIENCE: Final = 600.0
"""Seconds for such a batch, with the largest model on the slowest machine (guess)."""

_STATE_NAME: Final = "state.bin"


class XllamacppModel(OpenAiServerModel):
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
        """Load a model file; the arguments are those of ``LlamaCppModel``.

        Raises:
            PartMissing: There is no such file, or the library is not installed.
            PartBroken: The file is no complete GGUF model, the adapter is not made for it, or memory does not suffice.
        """
        check_model_file(file)
        if adapter is not None:
            check_model_file(adapter)
        self._server = server = _InProcessServer(
            file,
            context_tokens=context_tokens,
            threads=default_threads() if threads is None else threads,
            gpu_layers=gpu_layers,
            adapter=adapter,
        )
        super().__init__(
            f"{server.address}/v1",
            file.stem,
            api_key=server.key,
            context_tokens=context_tokens,
            patience=_PATIENCE,
            socket=server.socket,
        )
        self._switches = {}  # ``_body`` switches thinking off, and any thought comes separately
        self._thinking = Thinking.NEVER
        self._sampling = sampling or Sampling()
        self._count = lru_cache(maxsize=4096)(server.count_tokens)
        self._has_adapter = adapter is not None
        adapted = "" if adapter is None else model_fingerprint(adapter, engine="")
        self._fingerprint = model_fingerprint(file, engine=f"xllamacpp {server.version}{adapted}")

    @property
    def answers_beside(self) -> bool:
        """False: a question would replace the dialogue in the cache."""
        return False

    @property
    def evaluated_tokens(self) -> int:
        """Number of prompt tokens that the last ``reply`` or ``read`` evaluated; for tests and benchmarks."""
        return self._evaluated_tokens

    def count_tokens(self, text: str) -> int:
        """Return the number of tokens of a text."""
        return self._count(text)

    def complete(self, prompt: Prompt, schema: JsonSchema, limits: ReplyLimits, cancel: CancelToken) -> str:
        """Return one JSON value that fits a schema; see ``LanguageModel``. The dialogue leaves the cache for it.

        An adapter is not used here.
        """
        try:
            return super().complete(prompt, schema, limits, cancel)
        finally:
            if self._has_adapter and not self._is_closed:
                self._server.forget()  # otherwise the next reply would continue text that was read without the adapter

    def likeliest_piece(self, text: str, begun: str) -> str:
        """Return the text of the likeliest token after the beginning of a text that was read before."""
        self._end_answer()
        return self._server.likeliest_piece(f"{text} {text} {begun}")

    def save_prefix(self, prompt: Prompt, file: Path) -> None:
        """Write the state after reading the prompt; see ``LlamaCppModel.save_prefix``."""
        self._last_read = b""  # the state may contain more by now
        self.read(prompt, CancelToken())
        write_prefix_file(file, self._key(prompt), self._server.saved_state())

    def load_prefix(self, prompt: Prompt, file: Path) -> bool:
        """Restore the state of ``save_prefix``; return False if the file is missing, damaged, or for another use."""
        self._end_answer()
        state = read_prefix_file(file, self._key(prompt))
        return state is not None and self._server.restore(state)

    def forget(self) -> None:
        """Keep no text; the server drops what it has read with the next prompt."""
        super().forget()
        self._count.cache_clear()

    def close(self) -> None:
        """Free the model; may be called several times."""
        super().close()
        self._server.close()

    def _key(self, prompt: Prompt) -> str:
        return f"{self._fingerprint} {chat_messages(prompt, with_notes=False)}"

    def _body(
        self, messages: list[dict[str, str]], limits: ReplyLimits, schema: JsonSchema | None = None
    ) -> dict[str, object]:
        body = super()._body(messages, limits, schema) | {
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
            "return_progress": True,
        }
        if schema is not None:  # JSON repeats itself
            body |= {"repeat_penalty": 1.0, "dry_multiplier": 0.0}
        if schema is not None and self._has_adapter:
            body |= {"lora": [{"id": 0, "scale": 0.0}], "cache_prompt": False}
        return body

    def _broken(self, told: Told, status: int | None = None) -> PartBroken:
        return _failed(f"{told} status {status}")


def _failed(why: str) -> PartBroken:
    return failed_model(f"xllamacpp failed: {why}")


class _InProcessServer:
    """llama.cpp's server in this process, with its private socket."""

    def __init__(
        self, file: Path, *, context_tokens: int, threads: int, gpu_layers: int, adapter: Path | None
    ) -> None:
        try:
            import xllamacpp
        except ImportError as error:
            raise PartMissing(
                "The language model engine is not installed. Install Companion again.",
                log="xllamacpp is not importable",
            ) from error
        import httpx

        self.version = str(xllamacpp.__version__)
        self._folder = Path(tempfile.mkdtemp(prefix="companion-"))  # 0700: no other user can reach the socket
        self.key = secrets.token_urlsafe(32)
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
        params.api_keys = [self.key]
        params.slot_save_path = f"{self._folder}/"
        self.socket = None if sys.platform == "win32" else self._folder / "socket.sock"
        params.hostnames = [str(self.socket or "127.0.0.1")]
        try:
            self._native: Any = xllamacpp.Server(params)
        except RuntimeError as error:
            shutil.rmtree(self._folder, ignore_errors=True)
            why = Told("the file is incomplete, damaged or of an unknown kind, or memory does not suffice")
            if adapter is not None:
                why = Told(
                    "the file is incomplete, damaged or of an unknown kind, or memory does not suffice; or what "
                    "changes its manner, {adapter}, is damaged or made for another model",
                    {"adapter": adapter.name},
                )
            raise unusable_model(file, why) from error
        self.address = "http://localhost" if self.socket else str(self._native.listening_address)
        self._client = httpx.Client(
            base_url=self.address,
            transport=httpx.HTTPTransport(uds=str(self.socket) if self.socket else None),
            headers={"Authorization": f"Bearer {self.key}"},
            timeout=60.0,
            trust_env=False,
        )
        self.forget()  # a server that ends before it handles tasks may wait for ever

    def forget(self) -> None:
        """Empty the server's cache."""
        self._post("/slots/0?action=erase", {})

    def close(self) -> None:
        """Stop the server, whose threads end once nothing refers to it, and remove its socket."""
        self._client.close()
        self._native = None
        shutil.rmtree(self._folder, ignore_errors=True)

    def count_tokens(self, text: str) -> int:
        return len(self._post("/tokenize", {"content": text.encode(errors="replace").decode()})["tokens"])

    def likeliest_piece(self, text: str) -> str:
        return str(self._post("/completion", {"prompt": text, "n_predict": 1, "temperature": 0.0})["content"])

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

        if self._client.is_closed:
            raise ValueError("the language model is closed")
        try:
            response = self._client.post(path, json=body)
            response.raise_for_status()
            answer: dict[str, Any] = response.json()
        except (httpx.HTTPError, ValueError) as error:
            raise _failed(type(error).__name__) from error
        return answer
