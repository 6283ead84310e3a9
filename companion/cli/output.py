"""Output of commands: in the person's language, nothing in it controls the terminal, and it never ends in a traceback.

On a terminal, control characters and characters that reorder text are shown as escapes; a file or pipe gets the text
unchanged. A character that the output's encoding lacks becomes "?". Only the program itself may return to the start
of a line. The language is ``interface.language`` of the settings, for "system" the locale's, and English without a
translation.
"""

import io
import os
import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from typing import Any, Final, TextIO, cast

from companion.settings.reading import load
from companion.settings.sections import ProgramSettings
from companion.storage.paths import find_paths
from companion.values import CompanionError, Sentence, Told
from companion.values.plain_text import with_steering_shown
from companion.words import in_words, language_here

EXIT_TROUBLE: Final = 1
EXIT_INTERRUPTED: Final = 130
"""128 plus the signal's number, as shells count it."""


_LINE_ANEW: Final = re.compile(r"\r(?:\x1b\[K)?")


class OutputLost(OSError):
    """Output could not be written although someone expects it: its disk is full."""


class Output:
    """Standard output or standard error of a command; closing it closes nothing."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._is_terminal = stream.isatty()
        self._loss: OSError | None = None
        """The error of a failed write; the caller may have ignored the exception, as argparse does."""

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 (its encoding, its file and more)
        """Return what the stream has; its bytes bypass the escaping done here."""
        return getattr(self._stream, name)

    def write(self, text: str, /) -> int:
        """Write a text; raises ``BrokenPipeError`` or ``OutputLost``."""
        if self._is_terminal:
            anew = _LINE_ANEW.match(text)
            own = anew[0] if anew else ""
            text = own + with_steering_shown(text.removeprefix(own))
        with self._losses():
            return self._stream.write(text)

    def writelines(self, lines: Iterable[str]) -> None:
        """Write several texts; raises as ``write``."""
        for line in lines:
            self.write(line)

    def flush(self) -> None:
        """Write the buffered text; raises ``BrokenPipeError`` or ``OutputLost``."""
        with self._losses():
            self._stream.flush()

    def finish(self) -> OSError | None:
        """Write the buffered text; return the error if something was lost, so that Python does not report it later."""
        with suppress(OSError):
            self.flush()
        if self._loss is not None:
            with suppress(OSError):
                os.dup2(os.open(os.devnull, os.O_WRONLY), self.fileno())
        return self._loss

    def close(self) -> None:
        """Do nothing: the stream stays open for its previous owner."""

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
    """Replace standard output and standard error with an ``Output`` within the block; flush both at its end.

    Raises ``BrokenPipeError`` or ``OutputLost`` if that fails; Python then reports no further error.
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
    """Return a companion's name quoted for a command line that is shown."""
    return name if name.replace("-", "").replace(".", "").isalnum() else f'"{name}"'


def say(sentence: Sentence, to: TextIO | None = None) -> None:
    """Print a sentence in the language of this terminal, by default to standard output."""
    print(said(sentence), file=to or sys.stdout, flush=True)


def said(sentence: Sentence) -> str:
    """Return a sentence in the language of this terminal."""
    return in_words(sentence, language())


def language() -> str:
    """Return the language of this terminal, such as "de"."""
    try:
        settings, _ = load(ProgramSettings, find_paths(os.environ).settings_file)
    except CompanionError:  # no folder of settings can be used
        return language_here("system")
    return language_here(settings.interface.language)


def agreed(question: Sentence) -> bool:
    """Ask on standard error, and return whether the answer is yes, in English or in the terminal's language."""
    print(f"{said(question)} {said(Told('[y/N]'))} ", end="", file=sys.stderr, flush=True)
    yes = said(Told("yes"))
    return sys.stdin.readline().strip().casefold() in {"y", "yes", yes, yes[0]}
