"""What the program and its coqui-tts process tell each other: four bytes of length, big-endian, then msgpack.

Imports nothing but msgspec, because the process has an environment of its own. Samples travel as the bytes of float32,
in the machine's own order, for both ends are one machine.
"""

from typing import BinaryIO, Final, TypeAlias, TypeVar

import msgspec

MAX_FRAME_BYTES: Final = 64 * 1024 * 1024
"""Above ten minutes of sound; anything longer is no frame of ours."""

_LENGTH_BYTES: Final = 4

_F = TypeVar("_F")


class FrameBroken(Exception):
    """What came is no frame; the other side is gone or not ours."""


class _Frame(msgspec.Struct, frozen=True, tag=True):
    """The base of all frames; the tag tells the members of the union apart."""


class Sample(_Frame, frozen=True):
    """How the voice that is to be taken on sounds in one feeling."""

    samples: bytes
    """float32, mono."""
    rate_hz: int


class Load(_Frame, frozen=True):
    """The first frame: load this model."""

    folder: str
    """Holds config.json and the model's other files."""
    threads: int
    """At least 1."""
    with_gpu: bool
    """Whether a graphics card is used where one is there."""
    samples: tuple[Sample, ...] = ()
    """Of XTTS: the voice to take on; none for one of its own."""


class Speak(_Frame, frozen=True):
    """Say this; answered by any number of ``Sound``s and then ``Spoken`` or ``Failed``."""

    number: int
    """Counts up from 1."""
    pieces: tuple[str, ...]
    """Not too long each; said one after the other. IPA for a model with ``Loaded.phonemes``."""
    language: str
    speaker: str = ""
    """One of the model's own; empty: its first."""
    sample: int = 0
    """Which of ``Load.samples``."""
    rate: float = 1.0
    """Factor on the speed."""
    noise: float = 1.0
    """Factor on how freely melody and rhythm vary; of VITS."""


class Drop(_Frame, frozen=True):
    """What has this number, or a lower one, is wanted no more."""

    number: int


ToProcess: TypeAlias = Load | Speak | Drop


class Loaded(_Frame, frozen=True):
    """The model is ready."""

    rate_hz: int
    languages: tuple[str, ...]
    """Codes such as "en"."""
    speakers: tuple[str, ...]
    """Voices of its own, by name."""
    streams: bool
    """A piece's sound comes while it is made."""
    clones: bool
    has_gpu: bool
    """Whether it runs on a graphics card."""
    phonemes: str = ""
    """espeak-ng's voice whose IPA it is to be given, such as "en-us"; empty: it is given letters."""
    signs: str = ""
    """Signs of punctuation that it knows among those."""


class Sound(_Frame, frozen=True):
    """The next stretch of sound."""

    number: int
    samples: bytes
    """float32, mono."""
    rate: float
    """Factor on the speed that it came to."""
    edges: tuple[float, ...] = ()
    """Of one that is given IPA: when each character of the piece begins, and when the last one ends, in seconds from
    the start of this stretch."""


class Spoken(_Frame, frozen=True):
    """All of it was said, or it was dropped."""

    number: int


class Failed(_Frame, frozen=True):
    """It could not be loaded (number 0) or said."""

    number: int
    reason: str
    """The name of an error's type; never its text, which may hold what was to be said."""


FromProcess: TypeAlias = Loaded | Sound | Spoken | Failed


def write(stream: BinaryIO, frame: ToProcess | FromProcess) -> None:
    """Write one frame and flush; raises ``OSError`` when nobody reads any more."""
    body = msgspec.msgpack.encode(frame)
    stream.write(len(body).to_bytes(_LENGTH_BYTES, "big") + body)
    stream.flush()


def read_order(stream: BinaryIO) -> ToProcess | None:
    """Wait for the program's next frame; None at the end. Raises ``FrameBroken``."""
    body = _body(stream)
    return None if body is None else _decoded(_ORDERS, body)


def read_answer(stream: BinaryIO) -> FromProcess | None:
    """Wait for the process's next frame; None at the end. Raises ``FrameBroken``."""
    body = _body(stream)
    return None if body is None else _decoded(_ANSWERS, body)


_ORDERS: Final[msgspec.msgpack.Decoder[ToProcess]] = msgspec.msgpack.Decoder(ToProcess)
_ANSWERS: Final[msgspec.msgpack.Decoder[FromProcess]] = msgspec.msgpack.Decoder(FromProcess)


def _decoded(decoder: "msgspec.msgpack.Decoder[_F]", body: bytes) -> _F:
    try:
        return decoder.decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        # its text may quote a value; only its type goes into ours
        raise FrameBroken(type(error).__name__) from None


def _body(stream: BinaryIO) -> bytes | None:
    head = stream.read(_LENGTH_BYTES)
    if len(head) < _LENGTH_BYTES:
        return None
    length = int.from_bytes(head, "big")
    if length > MAX_FRAME_BYTES:
        raise FrameBroken(f"a frame of {length} bytes")
    body = stream.read(length)
    return body if len(body) == length else None
