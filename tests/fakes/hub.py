"""A model hub on the loopback, with the address that a download uses, and the troubles a real one may have."""

import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

COMMIT = "c0ffee" * 6 + "c0ff"

SIGN_IN_PAGE = b"<html><body>Welcome to the hotel, please sign in</body></html>"


@dataclass
class FakeHub:
    """What the hub has, and what goes wrong; may be changed between requests."""

    files: dict[str, bytes]
    status: int = 200
    """Of all answers."""
    answers_with_page: bool = False
    """A page in the place of all answers."""
    serves_page_as_file: bool = False
    sends_in_circles: bool = False
    ignores_ranges: bool = False
    cuts: list[int] = field(default_factory=list)
    """After how many bytes the next answers with a file end; each is used up by one answer."""
    stalls: bool = False
    """Answers with a file stop half-way and keep the connection open."""
    changed: dict[str, bytes] = field(default_factory=dict)
    """Sent in place of what was announced."""
    ranges: list[tuple[str, str | None]] = field(default_factory=list)
    """Each request for a file: its path and the range asked for."""
    tokens: list[str | None] = field(default_factory=list)
    """The access token sent with each request."""
    endpoint: str = ""
    closing: threading.Event = field(default_factory=threading.Event)


@contextmanager
def serving(hub: FakeHub) -> Iterator[FakeHub]:
    """Serve a hub until the block ends."""

    class Handler(_Handler):
        served = hub

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = False
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, name="fake hub")
    thread.start()
    hub.endpoint = f"http://127.0.0.1:{server.server_port}"
    try:
        yield hub
    finally:
        hub.closing.set()
        server.shutdown()
        thread.join()
        server.server_close()


class _Handler(BaseHTTPRequestHandler):
    served: FakeHub

    def do_GET(self) -> None:
        hub = self.served
        hub.tokens.append(self.headers.get("Authorization"))
        path = self.path.partition("?")[0]
        if hub.answers_with_page:
            self._answer(200, SIGN_IN_PAGE, "text/html; charset=utf-8")
        elif hub.sends_in_circles:
            self.send_response(302)
            self.send_header("Location", self.path)
            self.send_header("Content-Length", "0")
            self.end_headers()
        elif hub.status != 200:
            self._answer(hub.status, b"", "text/plain")
        elif (match := re.fullmatch(rf"/made/model/resolve/{COMMIT}/(.+)", path)) and match[1] in hub.files:
            self._send_file(match[1])
        else:
            self._answer(404, b"", "text/plain")

    def _send_file(self, name: str) -> None:
        hub = self.served
        asked = self.headers.get("Range")
        hub.ranges.append((name, asked))
        if hub.serves_page_as_file:
            self._answer(200, SIGN_IN_PAGE, "text/html")
            return
        content = hub.changed.get(name, hub.files[name])
        start = 0
        if asked and not hub.ignores_ranges:
            start = int(asked.removeprefix("bytes=").removesuffix("-"))
            self.send_response(206)
            self.send_header("Content-Range", f"bytes {start}-{len(content) - 1}/{len(content)}")
        else:
            self.send_response(200)
        rest = content[start:]
        self.send_header("Content-Type", "application/octet-stream")
        self.send_header("Content-Length", str(len(rest)))
        self.end_headers()
        if hub.stalls:
            self.wfile.write(rest[: len(rest) // 2])
            self.wfile.flush()
            hub.closing.wait()
        elif hub.cuts:
            self.wfile.write(rest[: hub.cuts.pop(0)])
            self.close_connection = True
        else:
            self.wfile.write(rest)

    def _answer(self, status: int, content: bytes, kind: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def handle(self) -> None:
        with suppress(ConnectionResetError, BrokenPipeError):  # the client gave up, as it may
            super().handle()

    def log_message(self, format: str, *args: object) -> None:
        """Stay silent."""
