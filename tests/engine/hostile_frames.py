"""Frames that no window of ours would send: bytes that are no message, and messages whose texts nobody types.

The messages are made from their types, one field at a time, so that a message that is new is in it by itself.
"""

import re
from collections.abc import Iterator
from typing import Any, Final

import msgspec

from companion.channel import messages as msg
from companion.channel.frames import MAX_FRAME_BYTES
from companion.values import MOST_CHARACTERS

SECRET: Final = "zanthoxylum"
"""In every hostile text: it must not be in a log."""


def framed(body: bytes) -> bytes:
    """Return bytes as the body of a frame."""
    return len(body).to_bytes(4, "big") + body


def _say(text: bytes) -> bytes:
    """Return the message Say with something else in its text's place, as msgpack has it."""
    return b"\x83\xa4type\xa3Say\xa3key\xa1k\xa4text" + text


def _told(**fields: object) -> bytes:
    return framed(msgspec.msgpack.encode(fields))


BREAKING: Final[dict[str, bytes]] = {
    "a length over the limit": (MAX_FRAME_BYTES + 1).to_bytes(4, "big"),
    "a length of 4 GB": b"\xff" * 64,
    "an empty frame": framed(b""),
    "no msgpack": framed(b"\xc1" + SECRET.encode()),
    "JSON": framed(f'{{"type": "Say", "text": "{SECRET}", "key": "k"}}'.encode()),
    "two messages in a frame": framed(_say(b"\xa1a") + _say(b"\xa1a")),
    "half a message": framed(_say(b"\xa9zantho")),
    "an unknown message": _told(type="Zanthoxylum"),
    "a message of the other way": _told(type="Accepted", key=SECRET),
    "no tag": _told(text=SECRET, key="k"),
    "a tag that is a number": _told(type=7),
    "a number for a text": _told(type="Say", text=7, key="k"),
    "a text for a number": _told(type="SayAgain", id=SECRET),
    "a missing field": _told(type="Say", text=SECRET),
    "text that is not UTF-8": framed(_say(b"\xabzantho\xff\xfexyl")),
    "half a surrogate pair": framed(_say(b"\xaezanthoxylum\xed\xa0")),
    "a tag that is not UTF-8": framed(b"\x81\xa4type\xa2\xff\xfe"),
    "nesting without end": framed(
        _say(b"\xa1a").replace(b"\x83", b"\x84", 1) + b"\xa1x" + b"\x91" * 1_000_000
    ),
    "a list of 4 billion": framed(_say(b"\xdd\xff\xff\xff\xff")),
    "an id of 2^63": _told(type="SayAgain", id=2**63),
    "an id of 2^64 - 1": _told(type="CorrectWords", id=2**64 - 1, text=SECRET),
    "an id below 0": _told(type="DeleteTurn", id=-1),
    "no number": _told(type="CheckIn", valence=float("nan"), arousal=0.0),
    "an infinite instant": _told(type="ForgetSince", since=float("inf")),
    "a file with a zero character": _told(type="ImportCard", file=f"{SECRET}\0.png"),
    "a feeling beyond the ends": _told(type="TryVoice", sentence=SECRET, affect={"valence": 1e308}),
}
"""Each breaks the channel."""

TEXTS: Final = (
    "",
    " \n\t ",
    f"\0{SECRET}\0",
    f"\u202e{SECRET}\u2066\u200b\ufeff",
    f"\x1b[31m{SECRET}\x1b]0;{SECRET}\x07",
    f"{SECRET}\r\n\x00\x7f\x85\u2028",
    "\ufffd\uffff\U0010ffff" + SECRET,
    "a" + "\u0301" * 500 + SECRET,
    "\U0001f642" * 500 + SECRET,
    f"../../{SECRET}",
    f"/{SECRET}/{'x' * 5000}",
    f"'; DROP TABLE utterances; -- {SECRET}",
    f'"{SECRET}" AND NEAR(* OR ^ {{:}}',
    f"%s%n{{0}}{SECRET}$(reboot)`reboot`",
    "9" * 400 + SECRET,
    f"NaN {SECRET}",
    f"= [[{SECRET}]]\n'''\n\"\"\"",
    SECRET + "a" * MOST_CHARACTERS,
    SECRET + "a" * 1_000_000,
    f"{SECRET} " * 80_000,
)
"""What stands in the place of a text, a name, a file or a value."""

_KEYS: Final = {
    msg.SetContact: "region",
    msg.SetSetting: "turn.patience",
    msg.SetVoice: "voice",
}
"""A key that there is, beside which a hostile value gets further."""

_ENDING: Final = (msg.Quit,)
"""What ends the engine by itself, whatever stands in it."""

_WHOLE: Final = (0, 2**63 - 1)
_REAL: Final = (-6e10, 5e-324, 2.5e11)


def hostile_messages() -> Iterator[msg.ToEngine]:
    """Yield messages that the channel takes, each with one thing in it that nobody means."""
    union = msgspec.inspect.type_info(msg.ToEngine)
    assert isinstance(union, msgspec.inspect.UnionType)
    for kind in union.types:
        assert isinstance(kind, msgspec.inspect.StructType)
        if kind.cls not in _ENDING:
            yield from _variants(kind)


def _variants(kind: msgspec.inspect.StructType) -> Iterator[Any]:
    usual = {field.name: _usual(kind, field) for field in kind.fields}
    yield kind.cls(**usual)
    for field in kind.fields:
        for value in _hostile(field.type):
            yield kind.cls(**usual | {field.name: value})


def _usual(kind: msgspec.inspect.StructType, field: msgspec.inspect.Field) -> Any:  # noqa: ANN401
    if field.name in ("key", "name") and kind.cls in _KEYS:
        return _KEYS[kind.cls]
    if not field.required:
        return field.default if field.default is not msgspec.NODEFAULT else field.default_factory()
    return _first(field.type)


def _first(kind: msgspec.inspect.Type) -> Any:  # noqa: ANN401
    match kind:
        case msgspec.inspect.StrType():
            return SECRET
        case msgspec.inspect.IntType():
            return 1
        case msgspec.inspect.FloatType():
            return 0.5
        case msgspec.inspect.BoolType():
            return False
        case msgspec.inspect.EnumType(cls):
            return next(iter(cls))
        case msgspec.inspect.VarTupleType():
            return ()
        case msgspec.inspect.StructType() | msgspec.inspect.DataclassType():
            return kind.cls(**{each.name: _first(each.type) for each in kind.fields if each.required})
        case msgspec.inspect.UnionType(types):
            return _first(types[0])
        case _:
            return None


def _hostile(kind: msgspec.inspect.Type) -> Iterator[Any]:
    """Yield what of a type nobody means."""
    match kind:
        case msgspec.inspect.StrType(pattern=pattern):
            yield from (text for text in TEXTS if pattern is None or re.search(pattern, text))
        case msgspec.inspect.IntType():
            yield from _WHOLE
        case msgspec.inspect.FloatType(ge=ge, le=le):
            yield from (each for each in (*_REAL, -1.0, 1.0) if ge is None or le is None or ge <= each <= le)
        case msgspec.inspect.VarTupleType(item_type=item):
            yield from ((each,) for each in _hostile(item))
            yield (_first(item),) * 100_000
        case msgspec.inspect.TupleType(item_types=items):
            for at, item in enumerate(items):
                for value in _hostile(item):
                    yield tuple(value if each == at else _first(other) for each, other in enumerate(items))
        case msgspec.inspect.StructType():
            yield from _variants(kind)
        case msgspec.inspect.UnionType(types):
            for each in types:
                yield from _hostile(each)
