"""Decides a recorded conversation again: proof that the same decisions follow from the same events."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

import msgspec

from companion.conversation.effects import Effect
from companion.conversation.recording import Beginning, Line, Moment, digest
from companion.conversation.state import State
from companion.conversation.step import step
from companion.values import BadInput

_DECODER: Final[msgspec.json.Decoder[Line]] = msgspec.json.Decoder(Line)


@dataclass(frozen=True, slots=True)
class Replayed:
    """One event of a recording, decided again."""

    moment: Moment
    effects: tuple[Effect, ...]

    @property
    def is_as_recorded(self) -> bool:
        """Whether the same was decided as at the time of the recording."""
        return digest(self.effects) == self.moment.decided


class RecordingUnreadable(BadInput):
    """A file is no recording of this program, or one cut short."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(
            f"Line {line} of the recording cannot be read ({reason}); please export it again.",
            log=f"recording unreadable at line {line}: {reason}",
        )
        self.line = line


def decode_lines(lines: Iterable[bytes]) -> Iterator[Line]:
    """Yield the lines of a recording; ``RecordingUnreadable`` at the first that is none."""
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            yield _DECODER.decode(line)
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            raise RecordingUnreadable(number, type(error).__name__) from None


def replay(lines: Iterable[bytes]) -> Iterator[Replayed]:
    """Decide every event of a recording again, in order; ``RecordingUnreadable`` when it is none."""
    state: State | None = None
    for number, line in enumerate(decode_lines(lines), start=1):
        match line:
            case Beginning():
                state = line.state
            case Moment():
                if state is None:
                    raise RecordingUnreadable(number, "its beginning is missing")
                state, effects = step(state, line.event, line.now)
                yield Replayed(line, effects)
    if state is None:
        raise RecordingUnreadable(1, "it is empty")
