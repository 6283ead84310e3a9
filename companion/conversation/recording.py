"""A conversation's events as they came, and proof that the same decisions follow from them.

A recording begins with the state it started from; each line after that is one event with its instant and
a digest of what was decided. Replaying needs no device and no model: what the models put out is in the
events. It holds what people said, so it is made only where the person asked for it (``storage`` keeps it
encrypted).
"""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

import msgspec

from companion.conversation.effects import Effect, Speak
from companion.conversation.events import Event
from companion.conversation.state import State
from companion.conversation.step import step
from companion.values import BadInput, Clause


class Beginning(msgspec.Struct, frozen=True, tag=True):
    """The first line of a recording."""

    state: State


class Moment(msgspec.Struct, frozen=True, tag=True):
    """One event of a recording."""

    now: float
    """Seconds on the conversation's clock at which it was handed to ``step``."""
    event: Event
    decided: str
    """Digest of the effects, 16 hexadecimal digits."""


Line = Beginning | Moment

_FIELDS_AT_FIRST: Final = ("index", "text", "affect", "pause_after")
"""Of a clause, before it could be ordered how it is said."""

_encoder = msgspec.json.Encoder()
_decoder: msgspec.json.Decoder[Line] = msgspec.json.Decoder(Line)


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


def digest(effects: tuple[Effect, ...]) -> str:
    """Return a short fingerprint of what was decided."""
    named = [(type(effect).__name__, _told(effect)) for effect in effects]
    return hashlib.sha256(_encoder.encode(named)).hexdigest()[:16]


def _told(effect: Effect) -> Effect | dict[str, Any]:
    """Return an effect as it was told before clauses could be ordered and had gestures, where it has neither.

    So what was decided alike counts as alike in older recordings, too.
    """
    if not isinstance(effect, Speak):
        return effect
    clause = effect.clause
    told: dict[str, Any] = msgspec.to_builtins(effect)
    if clause == Clause(clause.index, clause.text, clause.affect, clause.pause_after):
        told["clause"] = {field: told["clause"][field] for field in _FIELDS_AT_FIRST}
    elif not clause.gestures:
        del told["clause"]["gestures"]
    return told


def encode_line(line: Line) -> bytes:
    """Return a line of a recording, without its line end."""
    return _encoder.encode(line)


def decode_lines(lines: Iterable[bytes]) -> Iterator[Line]:
    """Yield the lines of a recording; ``RecordingUnreadable`` at the first that is none."""
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            yield _decoder.decode(line)
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
