"""A chat server on the loopback interface that answers from a script: well, badly, slowly or not at all."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, TypeAlias

Chunk: TypeAlias = bytes | threading.Event
"""Bytes to send, or an event to wait for before the next; meanwhile comments keep the stream alive."""


class Silence(threading.Event):
    """An event that is waited for without sending anything."""


def event(payload: object) -> bytes:
    """One server-sent event with a JSON payload."""
    return b"data: " + json.dumps(payload).encode() + b"\n\n"


def word(text: str) -> bytes:
    """A piece of a reply."""
    return event({"choices": [{"index": 0, "delta": {"content": text}, "finish_reason": None}]})


FINISHED = event({"choices": [{"index": 0, "delta": {}, "finish_reason": "stop"}]}) + b"data: [DONE]\n\n"
CUT_OFF = event({"choices": [{"index": 0, "delta": {}, "finish_reason": "length"}]})


@dataclass
class Answer:
    """What the server sends for one request."""

    chunks: list[Chunk] = field(default_factory=list)
    status: int = 200
    content_type: str = "text/event-stream; charset=utf-8"


@dataclass
class ChatServer:
    """The server's side of a test.

    Attributes:
        requests: The bodies that came, in order.
        headers: The headers that came with them.
        disconnected: Set when a client went away before its answer was complete.
    """

    answer: Callable[[dict[str, Any]], Answer]
    url: str = ""
    requests: list[dict[str, Any]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    disconnected: threading.Event = field(default_factory=threading.Event)


@contextmanager
def serving(answer: Callable[[dict[str, Any]], Answer] | Answer) -> Iterator[ChatServer]:
    """Serve on a free port until the block ends; all waits are released then."""
    server = ChatServer(answer if callable(answer) else lambda _body: answer)
    release = threading.Event()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            server.requests.append(body)
            server.headers.append(dict(self.headers.items()))
            planned = server.answer(body)
            self.send_response(planned.status)
            self.send_header("Content-Type", planned.content_type)
            self.send_header("Connection", "close")
            self.end_headers()
            try:
                for chunk in planned.chunks:
                    self._send(chunk)
            except OSError:
                server.disconnected.set()
            self.close_connection = True

        def _send(self, chunk: Chunk) -> None:
            if isinstance(chunk, bytes):
                self.wfile.write(chunk)
                self.wfile.flush()
                return
            while not chunk.wait(0.01) and not release.is_set():
                if isinstance(chunk, Silence):
                    continue
                self.wfile.write(b": ping\n\n")
                self.wfile.flush()

        def log_message(self, format: str, *args: object) -> None:
            """Write nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as http:
        thread = threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        server.url = f"http://127.0.0.1:{http.server_port}/v1"
        try:
            yield server
        finally:
            release.set()
            http.shutdown()
            thread.join()
