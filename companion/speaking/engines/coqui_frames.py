"""Messages between the program and its coqui-tts process: four bytes of length, big-endian, then msgpack.

Imports nothing but msgspec, because the process has an environment of its own. Samples travel as the bytes of
float32 in the machine's own order, because both ends are on one machine.
"""

from typing import BinaryIO, Final, TypeAlias, TypeVar

import msgspec

MAX_FRAME_BYTES: Final = 64 * 1024 * 1024
"""Maximum size of a frame, above ten minutes of sound; a longer one is invalid."""

_LENGTH_BYTES: Final = 4

_F = TypeVar("_F")


class FrameBroken(Exception):
    """The received bytes are no valid frame; the other side has ended or is another program."""


class _Frame(msgspec.Struct, frozen=True, tag=True):
    """The base of all frames; the tag distinguishes the members of the union."""


class Sample(_Frame, frozen=True):
    """A recording of the voice to imitate, in one feeling."""

    samples: bytes
    """Samples as float32, mono."""
    rate_hz: int


class Load(_Frame, frozen=True):
    """The first frame: load this model."""

    folder: str
    """Folder with config.json and the model's other files."""
    threads: int
    """Number of threads, at least 1."""
    with_gpu: bool
    """True if a graphics card may be used if there is one."""
    samples: tuple[Sample, ...] = ()
    """Recordings of the voice for XTTS to imitate; none for one of its own voices."""


class Speak(_Frame, frozen=True):
    """Say this; answered by any number of ``Sound``s and then ``Spoken`` or ``Failed``."""

    number: int
    """Number of the request, counting up from 1."""
    pieces: tuple[str, ...]
    """Texts to say one after the other, none too long. IPA for a model with ``Loaded.phonemes``."""
    language: str
    speaker: str = ""
    """Name of one of the model's own voices; empty for its first."""
    sample: int = 0
    """Index into ``Load.samples``."""
    rate: float = 1.0
    """Factor on the speed."""
    noise: float = 1.0
    """Factor on the variation of melody and rhythm; for VITS only."""


class Drop(_Frame, frozen=True):
    """Cancels the request with this number and all lower ones."""

    number: int


ToProcess: TypeAlias = Load | Speak | Drop


class Loaded(_Frame, frozen=True):
    """The model is ready."""

    rate_hz: int
    languages: tuple[str, ...]
    """Language codes such as "en"."""
    speakers: tuple[str, ...]
    """Voices of its own, by name."""
    clones: bool
    has_gpu: bool
    """True if it runs on a graphics card."""
    phonemes: str = ""
    """Name of espeak-ng's voice whose IPA the model reads, such as "en-us"; empty if it reads letters."""
    signs: str = ""
    """Punctuation signs that it knows in IPA."""


class Sound(_Frame, frozen=True):
    """The next stretch of sound."""

    number: int
    samples: bytes
    """Samples as float32, mono."""
    rate: float
    """Actual factor on the speed."""
    edges: tuple[float, ...] = ()
    """For a model that reads IPA: the start of each character of the piece and the end of the last one, in seconds
    from the start of this stretch."""


class Spoken(_Frame, frozen=True):
    """All of it was said, or it was dropped."""

    number: int


class Failed(_Frame, frozen=True):
    """The model could not be loaded (number 0) or the text not said."""

    number: int
    reason: str
    """Name of the error's type; never its text, which may contain words to be said."""


FromProcess: TypeAlias = Loaded | Sound | Spoken | Failed


def write(stream: BinaryIO, frame: ToProcess | FromProcess) -> None:
    """Write one frame and flush; raises ``OSError`` if nobody reads any more."""
    body = msgspec.msgpack.encode(frame)
    stream.write(len(body).to_bytes(_LENGTH_BYTES, "big") + body)
    stream.flush()


def read_order(stream: BinaryIO) -> ToProcess | None:
    """Wait for the program's next frame; None at the end. Raises ``FrameBroken``."""
    return _read(stream, _ORDERS)


def read_answer(stream: BinaryIO) -> FromProcess | None:
    """Wait for the process's next frame; None at the end. Raises ``FrameBroken``."""
    return _read(stream, _ANSWERS)


_ORDERS: Final[msgspec.msgpack.Decoder[ToProcess]] = msgspec.msgpack.Decoder(ToProcess)
_ANSWERS: Final[msgspec.msgpack.Decoder[FromProcess]] = msgspec.msgpack.Decoder(FromProcess)


def _read(stream: BinaryIO, decoder: "msgspec.msgpack.Decoder[_F]") -> _F | None:
    head = stream.read(_LENGTH_BYTES)
    if len(head) < _LENGTH_BYTES:
        return None
    length = int.from_bytes(head, "big")
    if length > MAX_FRAME_BYTES:
        raise FrameBroken(f"a frame of {length} bytes")
    body = stream.read(length)
    if len(body) < length:
        return None
    try:
        return decoder.decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        # its text may quote a value; only its type goes into ours
        raise FrameBroken(type(error).__name__) from None
