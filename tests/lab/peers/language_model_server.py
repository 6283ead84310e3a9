"""SmolLM2 behind an OpenAI-compatible server, for peers that speak to a model in no other way.

The same engine, file, threads, context, sampling and prefix cache as in Companion; the words are streamed raw, as any
such server does. It answers ``POST …/chat/completions`` on 127.0.0.1, one request at a time, and gives up a reply
whose connection is closed. Its first line on standard output is its port; it ends with its standard input.
"""

import asyncio
import contextlib
import itertools
import json
import sys
import threading
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

from companion.engine.models.language_model import SMALL_MODEL_CONTEXT_TOKENS
from companion.thinking.engines.choice import ModelSpec, manner_of, open_language_model
from companion.thinking.language_model import LanguageModel, Message, Prompt, ReplyLimits
from companion.thinking.persona import DEFAULT_PERSONA
from companion.thinking.prompt.portrait import as_read
from companion.thinking.prompt.prompt import build_prompt
from companion.values import CancelToken, Speaker


def prompt_of(messages: list[dict[str, str]]) -> Prompt:
    """Return the chat as a prompt: what is no user's or assistant's message is the persona."""
    persona = " ".join(each["content"] for each in messages if each["role"] in {"system", "developer"})
    said = tuple(
        Message(Speaker.PERSON if each["role"] == "user" else Speaker.COMPANION, each["content"])
        for each in messages
        if each["role"] in {"user", "assistant"}
    )
    return Prompt(persona, said)


class Server:
    """Answers requests with one model."""

    def __init__(self, model: LanguageModel, limits: ReplyLimits) -> None:
        """Take a loaded model; ``limits`` hold for what a request does not state."""
        self._model = model
        self._limits = limits
        self._worker = ThreadPoolExecutor(1)
        self._numbers = itertools.count()

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer the requests of one connection."""
        with contextlib.suppress(ConnectionError, asyncio.IncompleteReadError):
            while True:
                await self._answer(json.loads(await _body(reader)), reader, writer)
        writer.close()

    async def _answer(
        self, request: dict[str, Any], reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        token = CancelToken()
        pieces = self._reply(request, token)
        if not request.get("stream"):
            text = "".join([piece async for piece in pieces])
            answer = json.dumps(_completion(message={"role": "assistant", "content": text})).encode()
            head = (
                f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(answer)}\r\n\r\n"
            )
            writer.write(head.encode() + answer)
            await writer.drain()
            return
        writer.write(
            b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n"
        )
        gone = asyncio.create_task(_cancel_at_end(reader, token))
        try:
            async for piece in pieces:
                await _send(writer, json.dumps(_completion(delta={"content": piece})))
            await _send(writer, json.dumps(_completion(delta={}, finish_reason="stop")))
            await _send(writer, "[DONE]")
            writer.write(b"0\r\n\r\n")
            await writer.drain()
        finally:
            token.cancel()
            gone.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await gone

    async def _reply(self, request: dict[str, Any], token: CancelToken) -> AsyncIterator[str]:
        prompt = prompt_of(request["messages"])
        wished = request.get("max_completion_tokens") or request.get("max_tokens")
        limits = replace(
            self._limits,
            max_tokens=wished or self._limits.max_tokens,
            temperature=request.get("temperature", self._limits.temperature),
            seed=next(self._numbers),
        )
        loop = asyncio.get_running_loop()
        queue: asyncio.Queue[str | None] = asyncio.Queue()

        def put(piece: str | None) -> None:
            loop.call_soon_threadsafe(queue.put_nowait, piece)

        thinking = loop.run_in_executor(self._worker, _think, self._model, prompt, limits, token, put)
        while (piece := await queue.get()) is not None:
            yield piece
        await thinking


def _think(
    model: LanguageModel,
    prompt: Prompt,
    limits: ReplyLimits,
    token: CancelToken,
    put: Callable[[str | None], None],
) -> None:
    try:
        for piece in model.reply(prompt, limits, token):
            put(piece)
    finally:
        put(None)


def _completion(**choice: object) -> dict[str, object]:
    return {
        "id": "chatcmpl-0",
        "created": 0,
        "model": "smollm2",
        "object": "chat.completion.chunk" if "delta" in choice else "chat.completion",
        "choices": [{"index": 0, "finish_reason": None, **choice}],
    }


async def _body(reader: asyncio.StreamReader) -> bytes:
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
    lengths = [line.split(":")[1] for line in head.splitlines() if line.lower().startswith("content-length:")]
    return await reader.readexactly(int(lengths[0]))


async def _send(writer: asyncio.StreamWriter, event: str) -> None:
    data = f"data: {event}\n\n".encode()
    writer.write(f"{len(data):x}\r\n".encode() + data + b"\r\n")
    await writer.drain()


async def _cancel_at_end(reader: asyncio.StreamReader, token: CancelToken) -> None:
    """Give up the reply when whoever asked is gone; a client sends nothing while it is being answered."""
    if await reader.read(1) == b"":
        token.cancel()


async def _run(model: LanguageModel, limits: ReplyLimits) -> None:
    server = await asyncio.start_server(Server(model, limits).serve, "127.0.0.1", 0)
    loop = asyncio.get_running_loop()
    ended = asyncio.Event()

    def wait_for_end() -> None:
        sys.stdin.read()
        loop.call_soon_threadsafe(ended.set)

    threading.Thread(target=wait_for_end, daemon=True).start()
    print(server.sockets[0].getsockname()[1], flush=True)
    await ended.wait()


def main() -> None:
    """Load the model, read the persona, and serve."""
    spec = ModelSpec(context_tokens=SMALL_MODEL_CONTEXT_TOKENS)
    model = open_language_model(spec)
    model.read(build_prompt(as_read(DEFAULT_PERSONA), ()), CancelToken())
    asyncio.run(_run(model, manner_of(spec).limits))
    model.close()


if __name__ == "__main__":
    main()
