"""A conversation's events as they came, with what was decided after each, so that they can be decided again.

A recording begins with the state it started from; each line after that is one event with its instant and
a digest of what was decided. Replaying needs no device and no model: what the models put out is in the
events. It holds what people said, so it is made only where the person asked for it (``storage`` keeps it
encrypted).
"""

import hashlib
from typing import Any, Final

import msgspec

from companion.conversation.effects import Effect, Speak
from companion.conversation.events import Event
from companion.conversation.state import State
from companion.values import Clause


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
