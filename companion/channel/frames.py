"""Cuts a byte stream into messages: four bytes of length, big-endian, then msgpack.

Pure: bytes in, messages out; the caller reads and writes the pipes. A length over the limit, or bytes that are no
message, mean that the other side is foreign or broken. ``ChannelBroken`` is then raised, and the stream is of no
further use.
"""

from typing import Final, Generic, TypeVar

import msgspec

from companion.channel.messages import ToEngine, ToWindow
from companion.values import CompanionError
from companion.values.plain_text import in_utf8

MAX_FRAME_BYTES: Final = 8 * 1024 * 1024
"""Maximum length of a frame in bytes, far above the largest page of history; anything longer is a broken stream."""

_LENGTH_BYTES: Final = 4

_NO_MESSAGE: Final = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)
"""Errors that msgspec raises for bytes that are no message: the second for text that is not UTF-8, the third for deep
nesting."""

M = TypeVar("M")


class ChannelBroken(CompanionError):
    """The stream between engine and window contains something that is no message."""

    def __init__(self, log: str) -> None:
        super().__init__("The window lost its connection to the engine. Please restart the program.", log=log)


def encode(message: ToEngine | ToWindow) -> bytes:
    """Return the message as one frame; raises ``ChannelBroken`` if it is longer than the limit.

    Halves of surrogate pairs, which UTF-8 cannot encode, become "?".
    """
    try:
        body = msgspec.msgpack.encode(message)
    except UnicodeEncodeError:
        body = msgspec.msgpack.encode(_whole(msgspec.to_builtins(message, builtin_types=(bytes,))))
    if len(body) > MAX_FRAME_BYTES:
        raise ChannelBroken(f"message of {len(body)} bytes is over the limit")
    return len(body).to_bytes(_LENGTH_BYTES, "big") + body


def _whole(told: object) -> object:
    """Return the parts of a message with half surrogate pairs replaced."""
    match told:
        case str():
            return in_utf8(told)
        case dict():
            return {_whole(key): _whole(value) for key, value in told.items()}
        case list() | tuple():
            return [_whole(each) for each in told]
        case _:
            return told


class FrameReader(Generic[M]):
    """Collects bytes as they arrive and returns whole messages."""

    def __init__(self, decoder: "msgspec.msgpack.Decoder[M]") -> None:
        self._decoder = decoder
        self._pending = bytearray()

    def feed(self, data: bytes) -> list[M]:
        """Take in bytes cut anywhere; return the messages that are now whole, in order."""
        self._pending += data
        messages = []
        while (message := self._take()) is not None:
            messages.append(message)
        return messages

    def _take(self) -> M | None:
        if len(self._pending) < _LENGTH_BYTES:
            return None
        length = int.from_bytes(self._pending[:_LENGTH_BYTES], "big")
        if length > MAX_FRAME_BYTES:
            raise ChannelBroken(f"frame of {length} bytes is over the limit")
        end = _LENGTH_BYTES + length
        if len(self._pending) < end:
            return None
        body = bytes(self._pending[_LENGTH_BYTES:end])
        del self._pending[:end]
        try:
            return self._decoder.decode(body)
        except _NO_MESSAGE as error:
            # its text may quote a value; only its type goes into ours
            raise ChannelBroken(f"frame is no message: {type(error).__name__}") from None


def engine_reader() -> FrameReader[ToEngine]:
    """Return a reader for messages from the window."""
    return FrameReader(msgspec.msgpack.Decoder(ToEngine))


def window_reader() -> FrameReader[ToWindow]:
    """Return a reader for messages from the engine."""
    return FrameReader(msgspec.msgpack.Decoder(ToWindow))
