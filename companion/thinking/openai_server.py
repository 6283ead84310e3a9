"""A language model on a server that speaks the OpenAI-compatible chat API (vLLM, llama-server, Ollama, SGLang).

The server keeps what it has read, if it does; ``read`` therefore asks for a single token of the same conversation,
which warms servers that keep prefixes and costs the others one reading. Nothing is kept on this side. The
address is used as it was set: no redirects, no proxy from the environment.
"""

import asyncio
import contextlib
import logging
import math
from collections.abc import AsyncGenerator, Awaitable, Generator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

import msgspec

from companion.thinking.chat_template import chat_messages, schema_format
from companion.thinking.language_model import JsonSchema, Prompt, ReplyLimits
from companion.thinking.prompt import fit_untrimmed
from companion.values import (
    BadInput,
    CancelToken,
    Connection,
    ConnectionPurpose,
    NoteConnection,
    PartBroken,
    not_noted,
)

if TYPE_CHECKING:
    import httpx

log = logging.getLogger(__name__)

CHARACTERS_PER_TOKEN: Final = 3.0
"""For the estimate of tokens; English has about 4 in common vocabularies, so this counts high on purpose."""

CONNECT_TIMEOUT: Final = 5.0
"""Seconds until a server counts as not there; a guess, long for a home network."""

_CANCEL_POLL: Final = 0.02
"""Seconds between looks at the cancel token while the server is silent."""

_MAX_ERROR_BYTES: Final = 65_536


class _Delta(msgspec.Struct):
    content: str | None = None


class _Choice(msgspec.Struct):
    delta: _Delta = msgspec.field(default_factory=_Delta)
    finish_reason: str | None = None


class _PromptProgress(msgspec.Struct):
    """How far llama.cpp's server is with a prompt, in tokens; others do not tell."""

    processed: int = 0
    cache: int = 0


class _Chunk(msgspec.Struct):
    """The part of a "chat.completion.chunk" that matters here."""

    choices: list[_Choice] = msgspec.field(default_factory=list)
    prompt_progress: _PromptProgress | None = None
    error: dict[str, object] | str | None = None


class OpenAiServerModel:
    """A model behind an address; fulfils ``LanguageModel``. Opens no connection before the first call."""

    def __init__(
        self,
        base_url: str,
        model: str,
        *,
        api_key: str | None = None,
        context_tokens: int = 4096,
        patience: float = 60.0,
        socket: Path | None = None,
        note: NoteConnection = not_noted,
    ) -> None:
        """Store the address.

        Args:
            base_url: Up to and including the version, such as "http://127.0.0.1:8080/v1".
            model: The name by which the server knows the model.
            api_key: Sent as a bearer token; never logged.
            context_tokens: What the server was started with for one conversation.
            patience: Seconds without any byte after which an answer counts as stalled; the prompt is read before
                the first byte, so it must be long enough for that.
            socket: A file that it listens on, whatever the address.
            note: Takes note of each request and its answer.

        Raises:
            BadInput: The address is none.
        """
        try:
            parts = urlsplit(base_url)
            place = f"{parts.hostname}:{parts.port}" if parts.port else parts.hostname
        except ValueError as error:
            raise _bad_address() from error
        if parts.scheme not in ("http", "https") or not place:
            raise _bad_address()
        self._url = base_url.rstrip("/")
        self._place = place
        self._host = parts.hostname or ""
        self._model = model
        self._api_key = api_key
        self._context_tokens = context_tokens
        self._patience = patience
        self._socket = socket
        self._note = note
        self._loop: asyncio.AbstractEventLoop | None = None
        self._client: httpx.AsyncClient | None = None
        self._answer: AsyncGenerator[str, None] | None = None
        """The newest; it is given up when another is asked for."""
        self._evaluated_tokens = 0
        """Of the prompt, as far as the server tells."""
        self._is_closed = False

    @property
    def name(self) -> str:
        """The name by which the server knows the model."""
        return self._model

    @property
    def context_tokens(self) -> int:
        """How many tokens prompt and reply may have together, as it was set."""
        return self._context_tokens

    def count_tokens(self, text: str) -> int:
        """Estimate the tokens of a text, rather too many than too few (``CHARACTERS_PER_TOKEN``)."""
        return math.ceil(len(text.encode(errors="replace")) / CHARACTERS_PER_TOKEN)

    def reply(self, prompt: Prompt, limits: ReplyLimits, cancel: CancelToken) -> Iterator[str]:
        """Yield the reply piece by piece; see ``LanguageModel``. Cancelling closes the stream."""
        prompt = fit_untrimmed(prompt, self.count_tokens, self._context_tokens)
        body = self._body(chat_messages(prompt, with_notes=True), limits)
        with contextlib.closing(self._pieces(body, limits.max_tokens, cancel)) as pieces:
            yield from pieces

    def read(self, prompt: Prompt, cancel: CancelToken) -> None:
        """Let the server read the prompt by asking for one token; the token is thrown away."""
        prompt = fit_untrimmed(prompt, self.count_tokens, self._context_tokens)
        messages = chat_messages(prompt, with_notes=False)
        for _ in self._pieces(self._body(messages, ReplyLimits(max_tokens=1)), 1, cancel):
            pass

    def complete(self, prompt: Prompt, schema: JsonSchema, limits: ReplyLimits, cancel: CancelToken) -> str:
        """Ask for one JSON value that fits a schema; see ``LanguageModel``."""
        prompt = fit_untrimmed(prompt, self.count_tokens, self._context_tokens)
        messages = chat_messages(prompt, with_notes=False)
        return "".join(self._pieces(self._body(messages, limits, schema), limits.max_tokens, cancel))

    def state(self, words: str, cancel: CancelToken) -> None:
        """Tell nothing: a server's states stay there."""

    def save_prefix(self, prompt: Prompt, file: Path) -> None:
        """Do nothing: what was read is the server's."""

    def load_prefix(self, prompt: Prompt, file: Path) -> bool:
        """Give False: there is never anything to take back."""
        return False

    def forget(self) -> None:
        """Give up the answer at hand; what was read is the server's."""
        self._end_answer()

    def close(self) -> None:
        """Close the connection; any number of times."""
        self._is_closed = True
        self._end_answer()
        if self._loop is not None:
            if self._client is not None:
                self._loop.run_until_complete(self._client.aclose())
            self._loop.run_until_complete(self._loop.shutdown_asyncgens())
            self._loop.close()
            self._loop = self._client = None

    def _end_answer(self) -> None:
        if self._answer is not None and self._loop is not None:
            self._loop.run_until_complete(self._answer.aclose())
        self._answer = None

    def _body(
        self, messages: list[dict[str, str]], limits: ReplyLimits, schema: JsonSchema | None = None
    ) -> dict[str, object]:
        return {
            "model": self._model,
            "messages": messages,
            "max_tokens": limits.max_tokens,
            "temperature": limits.temperature,
            "seed": limits.seed,
            "stream": True,
        } | ({} if schema is None else schema_format(schema))

    def _opened_loop(self) -> asyncio.AbstractEventLoop:
        if self._is_closed:
            raise ValueError("the language model is closed")
        if self._loop is None:
            self._loop = asyncio.new_event_loop()
        return self._loop

    def _pieces(self, body: dict[str, object], most: int, cancel: CancelToken) -> Generator[str]:
        """Yield an answer piece by piece; ``most`` of one that goes on, for a server may know no limit of tokens."""
        loop = self._opened_loop()
        self._end_answer()
        if cancel.is_cancelled:
            return
        self._evaluated_tokens = 0
        stream = self._answer = self._stream(body)
        try:
            for left in range(most, -1, -1):
                piece = loop.run_until_complete(_unless_cancelled(anext(stream, None), cancel))
                if piece is None or left == 0:
                    return
                yield piece
        finally:
            if not loop.is_closed():
                loop.run_until_complete(stream.aclose())

    async def _stream(self, body: dict[str, object]) -> AsyncGenerator[str, None]:
        import httpx

        received, sent = 0, len(msgspec.json.encode(body))
        try:
            async with self._open_client().stream(
                "POST", f"{self._url}/chat/completions", json=body
            ) as response:
                try:
                    await self._check(response)
                    async for piece in self._contents(response):
                        yield piece
                finally:
                    received = response.num_bytes_downloaded
        except httpx.ConnectError as error:
            sent = 0
            raise self._broken("does not answer; start it, or change its address in the settings") from error
        except httpx.ConnectTimeout as error:
            sent = 0
            raise self._broken(
                "cannot be reached; check its address in the settings and the network"
            ) from error
        except httpx.TimeoutException as error:
            raise self._broken(
                "has stopped sending; see whether it is overloaded, and say it again"
            ) from error
        except (httpx.HTTPError, httpx.StreamError) as error:
            raise self._broken("broke the connection; see whether it still runs, and say it again") from error
        finally:
            self._tell(received, sent)

    def _open_client(self) -> "httpx.AsyncClient":
        import httpx

        if self._client is None:
            timeout = httpx.Timeout(self._patience, connect=min(CONNECT_TIMEOUT, self._patience))
            headers = {"Authorization": f"Bearer {self._api_key}"} if self._api_key else {}
            transport = httpx.AsyncHTTPTransport(
                trust_env=False, uds=None if self._socket is None else str(self._socket)
            )
            self._client = httpx.AsyncClient(
                transport=transport, timeout=timeout, headers=headers, trust_env=False
            )
        return self._client

    def _tell(self, received: int, sent: int) -> None:
        """Take note of a connection that has ended, or could not be made; both are bytes."""
        self._note(Connection(ConnectionPurpose.SERVER, self._host, received, sent))

    async def _check(self, response: "httpx.Response") -> None:
        """Raise for a response that is no chat stream."""
        status = response.status_code
        if status in (401, 403):
            raise self._broken("refuses the key; set the right one in the settings", status)
        if status == 404:
            raise self._broken(
                f"knows no model “{self._model}” or no chat at this address (it often ends in /v1); "
                "check both in the settings",
                status,
            )
        if status == 400 and await self._is_too_long(response):
            raise self._broken(
                "finds the conversation too long; set a shorter context in the settings, or start it with a longer one",
                status,
            )
        if status == 429 or status == 503:
            raise self._broken("is busy or still loading; wait a little and say it again", status)
        if status != 200:
            raise self._broken(f"answered with error {status}; its own log tells why", status)
        if "text/event-stream" not in response.headers.get("content-type", ""):
            raise self._broken("does not speak the chat protocol; check its address in the settings", status)

    async def _is_too_long(self, response: "httpx.Response") -> bool:
        body = b""
        async for part in response.aiter_bytes():
            body += part
            if len(body) > _MAX_ERROR_BYTES:
                break
        return b"context" in body.lower()

    async def _contents(self, response: "httpx.Response") -> AsyncGenerator[str, None]:
        """Yield the words of a stream of server-sent events."""
        is_finished = False
        async for line in response.aiter_lines():
            if not line.startswith("data:"):
                continue
            data = line.removeprefix("data:").strip()
            if data == "[DONE]":
                return
            try:
                chunk = msgspec.json.decode(data, type=_Chunk)
            except msgspec.MsgspecError as error:
                raise self._broken(
                    "sent something that is no chat; check its address in the settings"
                ) from error
            if (progress := chunk.prompt_progress) is not None:
                self._evaluated_tokens = progress.processed - progress.cache
            if chunk.error is not None:
                raise self._broken("failed while answering; its own log tells why")
            for choice in chunk.choices:
                if choice.delta.content:
                    yield choice.delta.content
                is_finished = is_finished or choice.finish_reason is not None
        if not is_finished:
            raise self._broken("broke off its answer; see whether it still runs, and say it again")

    def _broken(self, what: str, status: int | None = None) -> PartBroken:
        return PartBroken(
            f"The language model server at {self._place} {what}.",
            log=f"language model server failed, status {status}",
        )


async def _unless_cancelled(pending: Awaitable[str | None], cancel: CancelToken) -> str | None:
    """Await a piece; None when the stream or the person's patience has ended."""
    task = asyncio.ensure_future(pending)
    while not task.done():
        if cancel.is_cancelled:
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task
            return None
        await asyncio.wait({task}, timeout=_CANCEL_POLL)
    return None if cancel.is_cancelled else task.result()


def _bad_address() -> BadInput:
    return BadInput(
        "The address of the language model server is not one; it looks like http://192.168.0.10:8080/v1.",
        log="server address cannot be parsed",
    )
