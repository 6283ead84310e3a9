"""What commands print: nothing in it steers the terminal, and no output that cannot take it ends in a traceback.

On a terminal, control characters and what reorders text are shown as escapes; into a file or pipe all goes as it is. A
character that the output's encoding lacks becomes "?". Beginning the line anew is left to the program itself.
"""

import io
import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import IO, Final, TextIO, cast

from companion.values.plain_text import with_steering_shown

_LINE_ANEW: Final = re.compile(r"\r(?:\x1b\[K)?")


class OutputLost(OSError):
    """What was printed could not be written although somebody waits for it: its disk is full."""


class Output(io.TextIOBase):
    """Standard output or standard error of a command; closing it closes nothing."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._is_terminal = stream.isatty()
        self._loss: OSError | None = None
        """Why something could not be written; whoever wrote it may have passed over that, as argparse does."""

    @property
    def encoding(self) -> str:  # type: ignore[override]
        """Of what is written."""
        return self._stream.encoding

    @property
    def errors(self) -> str | None:  # type: ignore[override]
        """What becomes of characters that the encoding lacks."""
        return self._stream.errors

    @property
    def buffer(self) -> IO[bytes]:
        """Takes bytes, past what is done here."""
        return self._stream.buffer

    def fileno(self) -> int:
        """Return the number of the open file."""
        return self._stream.fileno()

    def isatty(self) -> bool:
        """Tell whether it is a terminal."""
        return self._is_terminal

    def writable(self) -> bool:
        """Tell that it takes text."""
        return True

    def write(self, text: str, /) -> int:
        """Write a text; raises ``BrokenPipeError`` or ``OutputLost``."""
        if self._is_terminal:
            anew = _LINE_ANEW.match(text)
            own = anew[0] if anew else ""
            text = own + with_steering_shown(text.removeprefix(own))
        with self._losses():
            return self._stream.write(text)

    def flush(self) -> None:
        """Write what waits; raises ``BrokenPipeError`` or ``OutputLost``."""
        with self._losses():
            self._stream.flush()

    def finish(self) -> OSError | None:
        """Write what waits; return why something was lost, of which Python does not complain later then."""
        with suppress(OSError):
            self.flush()
        if self._loss is not None:
            with suppress(OSError):
                os.dup2(os.open(os.devnull, os.O_WRONLY), self.fileno())
        return self._loss

    def close(self) -> None:
        """Leave it open for who had it before."""

    @contextmanager
    def _losses(self) -> Iterator[None]:
        try:
            yield
        except BrokenPipeError as error:
            self._loss = error
            raise
        except OSError as error:
            self._loss = OutputLost(error.errno, error.strerror)
            raise self._loss from error


@contextmanager
def printing() -> Iterator[None]:
    """Let standard output and standard error be an ``Output`` within the block; all is written at its end.

    Raises ``BrokenPipeError`` or ``OutputLost`` where it cannot be; Python does not complain of it later then.
    """
    former = sys.stdout, sys.stderr
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    outputs = [None if stream is None else Output(stream) for stream in former]
    sys.stdout, sys.stderr = cast("list[TextIO]", outputs)
    try:
        yield
    finally:
        sys.stdout, sys.stderr = former
        losses = [loss for output in filter(None, outputs) if (loss := output.finish()) is not None]
        if losses:
            raise losses[0]


def quoted(name: str) -> str:
    """Return a companion's name as it is written in a command that is named."""
    return name if name.replace("-", "").replace(".", "").isalnum() else f'"{name}"'
