"""A language model on a server that speaks the OpenAI-compatible chat API (vLLM, llama-server, Ollama, SGLang).

Any cache is the server's. ``read`` therefore asks for a single token of the same conversation, which warms servers that
keep prefixes; once for the same messages, and not at all if reading ahead is switched off. The address is used as it
was set: no redirects, no proxy from the environment.

Each request asks the server to switch thinking off; if it refuses a field, the request is repeated without it. A
thought that begins without a mark looks like an answer until it ends. The first read of a session therefore asks for
one word. If the server writes more, its replies are held until one contains the end of a thought, or has ended without.
"""

import asyncio
import contextlib
import hashlib
import math
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Generator, Iterator, Mapping
from dataclasses import replace
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

import msgspec

from companion.thinking.engines.chat_template import chat_messages, schema_format
from companion.thinking.language_model import JsonSchema, Message, Prompt, ReplyLimits
from companion.thinking.prompt.prompt import fit_untrimmed
from companion.thinking.reply_text.thoughts import behind_thoughts, first_mark
from companion.values import (
    BadInput,
    CancelToken,
    Connection,
    ConnectionPurpose,
    NoteConnection,
    PartBroken,
    PartMissing,
    Speaker,
    Told,
    not_noted,
)

if TYPE_CHECKING:
    import httpx


CHARACTERS_PER_TOKEN: Final = 3.0
"""Characters per token for estimates; English has about 4 in common vocabularies, so this counts high on purpose."""

CONNECT_TIMEOUT: Final = 5.0
"""Seconds until a server counts as unreachable; a guess, long for a home network."""

_CANCEL_POLL: Final = 0.02
"""Seconds between checks of the cancel token while the server is silent."""

_MAX_ERROR_BYTES: Final = 65_536

_THINKING_OFF: Final[Mapping[str, object]] = {
    "chat_template_kwargs": {"enable_thinking": False, "thinking": False},  # llama-server, vLLM, SGLang
    "reasoning_effort": "none",  # Ollama, LM Studio, OpenAI
    "think": False,
}
"""Fields that ask servers to switch thinking off; most ignore those that they do not know."""

_ROOM_FOR_THOUGHTS: Final = 1024
"""Additional tokens for a server that thinks nevertheless (guess)."""

_ONE_WORD: Final = Message(Speaker.PERSON, "Answer with one word: yes.")
_ONE_WORD_LIMITS: Final = ReplyLimits(max_tokens=24, temperature=0.0)
"""Limits for an answer that leave no room for a thought (guess)."""

_AT_LIMIT: Final = "length"
"""A server's name for the end of an answer at a limit."""
_ENDS_OF_LINES: Final = str.maketrans(dict.fromkeys("\x0b\x0c\x85\u2028\u2029", "\n"))


class Thinking(Enum):
    """A server's way of thinking, as far as it has shown."""

    UNKNOWN = auto()
    NEVER = auto()
    SUSPECTED = auto()
    """It wrote more than the one word requested."""
    MARKED = auto()
    """Its thoughts are marked from their beginning, or not sent."""
    UNMARKED = auto()
    """Its thoughts began without a mark."""


_HELD: Final = (Thinking.SUSPECTED, Thinking.UNMARKED)
_NEEDS_ROOM: Final = (*_HELD, Thinking.MARKED)


class _Part(msgspec.Struct):
    """A part of a message; a thought has another type than "text"."""

    type: str | None = "text"
    text: str | None = None

    @property
    def is_said(self) -> bool:
        return self.type in (None, "text")


class _Delta(msgspec.Struct):
    content: str | list[_Part | str | None] | None = None
    reasoning: object = None
    reasoning_content: object = None

    @property
    def text(self) -> str:
        """Text of the answer."""
        return "".join(part.text or "" for part in self._parts if part.is_said)

    @property
    def has_thought(self) -> bool:
        is_part = any(not part.is_said for part in self._parts)
        return bool(self.reasoning or self.reasoning_content) or is_part

    @property
    def _parts(self) -> list[_Part]:
        parts = self.content if isinstance(self.content, list) else [self.content]
        return [_Part(text=part) if isinstance(part, str) else part for part in parts if part is not None]


class _Choice(msgspec.Struct):
    delta: _Delta | None = None
    finish_reason: str | None = None


class _PromptProgress(msgspec.Struct):
    """Progress of llama.cpp's server with a prompt, in tokens; other servers do not report it."""

    processed: int = 0
    cache: int = 0


class _Chunk(msgspec.Struct):
    """The fields of a "chat.completion.chunk" that matter here."""

    choices: list[_Choice | None] | None = None
    prompt_progress: _PromptProgress | None = None
    error: dict[str, object] | str | None = None


class _FieldsRefused(Exception):
    """The server refuses fields that ask it to switch thinking off."""

    def __init__(self, fields: frozenset[str]) -> None:
        super().__init__("fields refused")
        self.fields = fields


class OpenAiServerModel:
    """A model behind an address; fulfils ``LanguageModel``. Opens no connection before the first call."""

    def __init__(
        self,
        base_url: str,
        model: str,
        *,
        api_key: str | None = None,
        context_tokens: int = 4096,
        reads_ahead: bool = True,
        patience: float = 60.0,
        socket: Path | None = None,
        note: NoteConnection = not_noted,
        is_allowed: Callable[[], bool] = lambda: True,
    ) -> None:
        """Store the address.

        Args:
            base_url: Address up to and including the version, such as "http://127.0.0.1:8080/v1".
            api_key: Sent as a bearer token; never logged.
            context_tokens: Context for one conversation with which the server was started.
            reads_ahead: Let the server read the dialogue before a reply is wanted; each time is a request.
            patience: Seconds without any byte after which an answer counts as stalled; reading the prompt counts.
            socket: Socket file of the server, used regardless of the address.
            is_allowed: Function called before each request; if it returns False, ``PartMissing`` is raised.

        Raises:
            BadInput: The address or the key is invalid.
        """
        if api_key is not None and not (api_key.isascii() and api_key.isprintable()):
            raise _bad_key()
        try:
            parts = urlsplit(base_url)
            place = f"{parts.hostname}:{parts.port}" if parts.port else parts.hostname
        except ValueError as error:
            raise _bad_address() from error
        if parts.scheme not in ("http", "https") or not place:
            raise _bad_address()
        self._url = base_url.rstrip("/")
        self._place = place
        self._at = {"place": place}
        self._host = parts.hostname or ""
        self._model = model
        self._api_key = api_key
        self._context_tokens = context_tokens
        self._reads_ahead = reads_ahead
        self._patience = patience
        self._socket = socket
        self._note = note
        self._is_allowed = is_allowed
        self._loop: asyncio.AbstractEventLoop | None = None
        self._client: httpx.AsyncClient | None = None
        self._answer: AsyncGenerator[str, None] | None = None
        """The newest answer; the next request drops it."""
        self._evaluated_tokens = 0
        """Evaluated tokens of the prompt, as far as the server reports them."""
        self._switches = _THINKING_OFF
        """Fields for switching thinking off that the server has not refused."""
        self._thinking = Thinking.UNKNOWN
        self._finish_reason: str | None = None
        """Reason for the end of the newest answer; None while it is not complete."""
        self._has_reasoned = False
        """Thoughts came together with the newest answer."""
        self._last_read = b""
        """Digest of the newest request, if it was a reading; otherwise b""."""
        self._is_closed = False

    @property
    def name(self) -> str:
        """Name of the model on the server."""
        return self._model

    @property
    def answers_beside(self) -> bool:
        """True: the server manages its cache."""
        return True

    @property
    def context_tokens(self) -> int:
        """Maximum tokens for prompt and reply together, as set."""
        return self._context_tokens

    @property
    def was_cut_off(self) -> bool:
        """Tell whether the last reply ended at a limit."""
        return self._finish_reason == _AT_LIMIT

    def count_tokens(self, text: str) -> int:
        """Estimate the tokens of a text, rather too many than too few (``CHARACTERS_PER_TOKEN``)."""
        return math.ceil(len(text.encode(errors="replace")) / CHARACTERS_PER_TOKEN)

    def reply(self, prompt: Prompt, limits: ReplyLimits, cancel: CancelToken) -> Iterator[str]:
        """Yield the reply piece by piece; see ``LanguageModel``. Cancelling closes the stream."""
        self._last_read = b""
        prompt = fit_untrimmed(prompt, self.count_tokens, self._context_tokens)
        body = self._body(chat_messages(prompt, with_notes=True), self._with_room(limits))
        with contextlib.closing(self._pieces(body, cancel)) as pieces:
            yield from self._answer_in(pieces)

    def read(self, prompt: Prompt, cancel: CancelToken) -> None:
        """Make the server read the prompt by asking for one token, which is discarded.

        The first call finds out how the server thinks.
        """
        is_unknown = self._thinking is Thinking.UNKNOWN
        if not prompt.messages:
            prompt = replace(prompt, messages=(_ONE_WORD,))
            if is_unknown and self._reads_ahead:
                self._try_out(prompt, cancel)
                return
        if is_unknown:
            self._try_out(Prompt("", (_ONE_WORD,)), cancel)
        if not self._reads_ahead:
            return
        prompt = fit_untrimmed(prompt, self.count_tokens, self._context_tokens)
        body = self._body(chat_messages(prompt, with_notes=False), ReplyLimits(max_tokens=1))
        digest = hashlib.sha256(msgspec.json.encode(body)).digest()
        self._end_answer()
        self._evaluated_tokens = 0
        if digest == self._last_read:
            return
        self._last_read = b""
        for _ in self._pieces(body, cancel):
            pass
        if not cancel.is_cancelled:
            self._last_read = digest

    def complete(self, prompt: Prompt, schema: JsonSchema, limits: ReplyLimits, cancel: CancelToken) -> str:
        """Ask for one JSON value that fits a schema; see ``LanguageModel``."""
        self._last_read = b""
        prompt = fit_untrimmed(prompt, self.count_tokens, self._context_tokens)
        body = self._body(chat_messages(prompt, with_notes=False), self._with_room(limits), schema)
        return behind_thoughts("".join(self._pieces(body, cancel)))

    def save_prefix(self, prompt: Prompt, file: Path) -> None:
        """Do nothing: the cache is the server's."""

    def load_prefix(self, prompt: Prompt, file: Path) -> bool:
        """Return False: there is never anything to restore."""
        return False

    def forget(self) -> None:
        """Drop the current answer; the cache is the server's."""
        self._last_read = b""
        self._end_answer()

    def close(self) -> None:
        """Close the connection; may be called several times."""
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

    def _with_room(self, limits: ReplyLimits) -> ReplyLimits:
        if self._thinking not in _NEEDS_ROOM:
            return limits
        return replace(limits, max_tokens=limits.max_tokens + _ROOM_FOR_THOUGHTS)

    def _try_out(self, prompt: Prompt, cancel: CancelToken) -> None:
        """Ask for one word, and learn from the answer how the server thinks."""
        prompt = fit_untrimmed(prompt, self.count_tokens, self._context_tokens)
        body = self._body(chat_messages(prompt, with_notes=False), _ONE_WORD_LIMITS)
        text = "".join(self._pieces(body, cancel))
        if cancel.is_cancelled:
            return
        self._learn(text)
        if self._thinking is Thinking.UNKNOWN:
            self._thinking = Thinking.SUSPECTED

    def _answer_in(self, pieces: Iterator[str]) -> Iterator[str]:
        """Yield a reply without a thought that begins unmarked; hold it only if the server may think like that."""
        text, is_held = "", self._thinking in _HELD
        try:
            for piece in pieces:
                text += piece
                if is_held and (mark := first_mark(text)) is not None:
                    is_held = False
                    yield text[mark.start if mark.opens else mark.end :]
                elif not is_held:
                    yield piece
            if is_held and self._has_ended_itself:
                yield text
        finally:
            self._learn(text)

    @property
    def _has_ended_itself(self) -> bool:
        """Tell whether the newest answer ended by itself, and not at a limit."""
        return self._finish_reason not in (None, _AT_LIMIT)

    def _learn(self, text: str) -> None:
        """Learn from an answer how the server thinks; one unmarked thought counts for the whole session."""
        mark = first_mark(text)
        if mark is not None and not mark.opens and any(map(str.isalnum, text[: mark.start])):
            self._thinking = Thinking.UNMARKED
        elif self._thinking is Thinking.UNMARKED:
            return
        elif self._has_reasoned or mark is not None or (not text.strip() and self.was_cut_off):
            self._thinking = Thinking.MARKED
        elif self._has_ended_itself and self._thinking is not Thinking.MARKED:
            self._thinking = Thinking.NEVER

    def _pieces(self, body: dict[str, object], cancel: CancelToken) -> Generator[str]:
        """Yield an answer piece by piece, up to its maximum tokens: a server may ignore the limit."""
        loop = self._opened_loop()
        self._end_answer()
        self._finish_reason, self._has_reasoned = None, False
        if cancel.is_cancelled:
            return
        self._evaluated_tokens = 0
        stream = self._answer = self._stream(body)
        most = body["max_tokens"]
        assert isinstance(most, int)
        try:
            for left in range(most, -1, -1):
                piece = loop.run_until_complete(_unless_cancelled(anext(stream, None), cancel))
                if piece is not None and left == 0:
                    self._finish_reason = _AT_LIMIT
                if piece is None or left == 0:
                    return
                yield piece
        finally:
            if not loop.is_closed():
                loop.run_until_complete(stream.aclose())

    async def _stream(self, body: dict[str, object]) -> AsyncGenerator[str, None]:
        """Yield an answer; repeat the request if the server refuses the fields that switch thinking off."""
        switches = self._switches
        while True:
            try:
                async with contextlib.aclosing(self._asked_once(body, switches)) as pieces:
                    async for piece in pieces:
                        yield piece
                return
            except _FieldsRefused as refused:
                switches = {field: value for field, value in switches.items() if field not in refused.fields}

    async def _asked_once(
        self, body: dict[str, object], switches: Mapping[str, object]
    ) -> AsyncGenerator[str, None]:
        import httpx

        if not self._is_allowed():
            raise PartMissing(
                "The server is off, so nothing is sent to it. A language model on this computer answers once "
                "it is loaded.",
                log="server switched off",
            )
        body = {**switches, **body}
        received, sent = 0, len(msgspec.json.encode(body))
        try:
            async with self._open_client().stream(
                "POST", f"{self._url}/chat/completions", json=body
            ) as response:
                try:
                    await self._check(response, switches)
                    self._switches = switches
                    async for piece in self._contents(response):
                        yield piece
                finally:
                    received = response.num_bytes_downloaded
        except (
            UnicodeError,
            httpx.InvalidURL,
        ) as error:  # a host that only the network's rules tell to be none
            raise _bad_address() from error
        except (httpx.HTTPError, httpx.StreamError) as error:
            if isinstance(error, httpx.ConnectError | httpx.ConnectTimeout):
                sent = 0
            raise self._broken(self._told_of(error)) from error
        finally:
            self._tell(received, sent)

    def _told_of(self, error: Exception) -> Told:
        """Return the sentence about a connection that failed."""
        import httpx

        match error:
            case httpx.ConnectError():
                return Told(
                    "The language model server at {place} does not answer. Start it, or change its address "
                    "in the settings.",
                    self._at,
                )
            case httpx.ConnectTimeout():
                return Told(
                    "The language model server at {place} cannot be reached. Check its address in the "
                    "settings and the network.",
                    self._at,
                )
            case httpx.TimeoutException():
                return Told(
                    "The language model server at {place} has stopped sending. Check whether it is "
                    "overloaded, and say it again.",
                    self._at,
                )
            case _:
                return Told(
                    "The language model server at {place} broke the connection. Check whether it still runs, "
                    "and say it again.",
                    self._at,
                )

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
        """Note a connection that has ended, or could not be made; both arguments are bytes."""
        self._note(Connection(ConnectionPurpose.SERVER, self._host, received, sent))

    async def _check(self, response: "httpx.Response", switches: Mapping[str, object]) -> None:
        """Raise for a response that is no chat stream, given the fields that switch thinking off."""
        status, is_too_long = response.status_code, False
        if status in (400, 422):
            why = await self._error_of(response)
            named = frozenset(field for field in switches if field.encode() in why)
            is_too_long = b"context" in why and not named
            if switches and not is_too_long:
                raise _FieldsRefused(named or frozenset(switches))
        if is_too_long:
            told = Told(
                "The language model server at {place} finds the conversation too long. Set a shorter context "
                "in the settings, or start it with a longer one.",
                self._at,
            )
        elif status in (401, 403):
            told = Told(
                "The language model server at {place} refuses the key. Set the right one in the settings.",
                self._at,
            )
        elif status == 404:
            told = Told(
                "The language model server at {place} knows no model “{model}” or no chat at this address "
                "(it often ends in /v1). Check both in the settings.",
                {"place": self._place, "model": self._model},
            )
        elif status in (429, 503):
            told = Told(
                "The language model server at {place} is busy or still loading. Wait a little and say it again.",
                self._at,
            )
        elif status != 200:
            told = Told(
                "The language model server at {place} answered with error {status}. Its own log tells why.",
                {"place": self._place, "status": status},
            )
        elif "text/event-stream" not in response.headers.get("content-type", ""):
            told = Told(
                "The language model server at {place} does not speak the chat protocol. Check its address in "
                "the settings.",
                self._at,
            )
        else:
            return
        raise self._broken(told, status)

    async def _error_of(self, response: "httpx.Response") -> bytes:
        body = b""
        async for part in response.aiter_bytes():
            body += part
            if len(body) > _MAX_ERROR_BYTES:
                break
        return body.lower()

    async def _contents(self, response: "httpx.Response") -> AsyncGenerator[str, None]:
        """Yield the words of a stream of server-sent events."""
        async for line in _lines(response.aiter_bytes()):
            if not line.startswith(b"data:"):
                continue
            data = line.removeprefix(b"data:").strip()
            if data == b"[DONE]":
                self._finish_reason = self._finish_reason or "stop"
                return
            try:
                chunk = msgspec.json.decode(data.decode(errors="replace"), type=_Chunk)
            except msgspec.MsgspecError as error:
                told = Told(
                    "The language model server at {place} sent something that is no chat. Check its address "
                    "in the settings.",
                    self._at,
                )
                raise self._broken(told) from error
            if (progress := chunk.prompt_progress) is not None:
                self._evaluated_tokens = progress.processed - progress.cache
            if chunk.error is not None:
                told = Told(
                    "The language model server at {place} failed while answering. Its own log tells why.",
                    self._at,
                )
                raise self._broken(told)
            for choice in filter(None, chunk.choices or ()):
                self._finish_reason = self._finish_reason or choice.finish_reason or None
                if choice.delta is None:
                    continue
                self._has_reasoned = self._has_reasoned or choice.delta.has_thought
                if text := choice.delta.text:
                    yield text.translate(_ENDS_OF_LINES)
        if self._finish_reason is None:
            told = Told(
                "The language model server at {place} broke off its answer. Check whether it still runs, and "
                "say it again.",
                self._at,
            )
            raise self._broken(told)

    def _broken(self, told: Told, status: int | None = None) -> PartBroken:
        return PartBroken(told, log=f"language model server failed, status {status}")


async def _lines(parts: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    """Yield the lines of a stream, which only a line feed ends: other line ends may occur in the text."""
    begun = b""
    async for part in parts:
        *lines, begun = (begun + part).split(b"\n")
        for line in lines:
            yield line
    yield begun


async def _unless_cancelled(pending: Awaitable[str | None], cancel: CancelToken) -> str | None:
    """Await a piece; return None if the stream or the person's patience has ended."""
    task = asyncio.ensure_future(pending)
    while not task.done():
        if cancel.is_cancelled:
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task
            return None
        await asyncio.wait({task}, timeout=_CANCEL_POLL)
    return None if cancel.is_cancelled else task.result()


def _bad_key() -> BadInput:
    return BadInput(
        "The key of the language model server has a character that no key has. Copy the whole key into the "
        "settings.",
        log="server key is not ASCII",
    )


def _bad_address() -> BadInput:
    return BadInput(
        "The address of the language model server is not one. It looks like http://192.168.0.10:8080/v1.",
        log="server address cannot be parsed",
    )
