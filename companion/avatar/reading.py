"""Reads the file of an avatar in a process of its own, with little memory and time, and takes over its arrays."""

import subprocess
import sys
from pathlib import Path
from typing import Any, Final

import msgspec
import numpy as np

from companion.avatar.gltf import FILE_BYTES_MAX, BadAvatar, file_bytes
from companion.avatar.model import AvatarModel
from companion.avatar.reader import read_avatar
from companion.values import BadInput, CompanionError, Told
from companion.values.process_limits import OUT_OF_TIME, allow_memory, allow_seconds

_SECONDS: Final = 20.0
"""Seconds of a processor for reading a file; the largest takes about two."""
_WAIT: Final = 180.0
"""Seconds after which a process is given up, however busy the machine is (guess)."""
_BYTES: Final = 400 << 20
"""Bytes in addition to those of the process with its libraries loaded."""


class _Answer(msgspec.Struct):
    """The only message of the process."""

    model: AvatarModel | None = None
    refusal: Told | None = None
    log: str = ""


def read_avatar_file(file: Path, *, seconds: float = _SECONDS) -> AvatarModel:
    """Return the model in a file; takes half a second or more, and blocks.

    Args:
        seconds: Maximum seconds of a processor.

    Raises:
        BadInput: The file cannot be read or used, or its licence forbids it; the sentence has the reason.
    """
    try:
        done = subprocess.run(
            (sys.executable, "-m", __name__, str(file), str(seconds)),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=_WAIT,
            check=False,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except subprocess.TimeoutExpired as error:
        raise _too_much("waiting") from error
    if done.returncode == OUT_OF_TIME:
        raise _too_much("time")
    try:
        answer = msgspec.msgpack.decode(done.stdout, type=_Answer, dec_hook=_array)
    except msgspec.MsgspecError as error:
        raise BadAvatar(Told("reading it failed"), log=f"status {done.returncode}") from error
    if answer.refusal is not None:
        raise BadInput(answer.refusal, log=answer.log)
    assert answer.model is not None
    return answer.model


def main(file: str, seconds: str) -> None:
    """Read a file and print the answer, as the separate process."""
    allow_seconds(float(seconds))
    allow_memory(_BYTES)
    try:
        encoded = msgspec.msgpack.encode(
            _Answer(read_avatar(file_bytes(Path(file), FILE_BYTES_MAX))), enc_hook=_told
        )
    except (CompanionError, MemoryError) as error:
        refusal = error if isinstance(error, CompanionError) else _too_much("memory")
        encoded = msgspec.msgpack.encode(_Answer(refusal=refusal.told, log=str(refusal)))
    sys.stdout.buffer.write(encoded)


def _too_much(what: str) -> BadAvatar:
    return BadAvatar(Told("reading it takes too much time or memory"), log=what)


def _told(array: object) -> object:
    assert isinstance(array, np.ndarray)
    return array.dtype.str, array.shape, np.ascontiguousarray(array).data.cast("B") if array.size else b""


def _array(kind: type, told: Any) -> object:  # noqa: ANN401 - what msgspec decoded
    name, shape, data = told
    return np.frombuffer(data, name).reshape(shape)


if __name__ == "__main__":
    main(*sys.argv[1:])
