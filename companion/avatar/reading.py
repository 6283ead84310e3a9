"""Reads a VRM file, of version 0.x or 1.0, into an ``AvatarModel``.

In a process of its own, with little memory and time, of which it takes over the arrays.
"""

import subprocess
import sys
from pathlib import Path
from typing import Any, Final

import msgspec
import numpy as np

from companion.avatar import vrm0, vrm1
from companion.avatar.gltf import FILE_BYTES_MAX, BadAvatar, Document, check_count, file_bytes
from companion.avatar.materials import read_materials
from companion.avatar.model import AvatarModel, AvatarUse
from companion.avatar.scene import read_pictures, read_scene
from companion.values import BadInput, CompanionError, Told
from companion.values.process_limits import OUT_OF_TIME, allow_memory, allow_seconds

_JOINTS_MAX: Final = 2048
_COLLISIONS_MAX: Final = 20_000
"""Maximum pairs of a swinging joint and a collider."""


class ForbiddenAvatar(BadInput):
    """A model whose licence allows nobody but its author to use it as an avatar."""

    def __init__(self) -> None:
        told = Told("The author of this model allows nobody else to use it as an avatar.")
        super().__init__(told, log="avatar forbidden by its licence")


def read_avatar(data: bytes) -> AvatarModel:
    """Read the content of a file.

    Raises:
        BadAvatar: It cannot be an avatar.
        ForbiddenAvatar: Its licence forbids it.
    """
    if len(data) > FILE_BYTES_MAX:
        raise BadAvatar(Told("it is larger than {size} MB", {"size": FILE_BYTES_MAX >> 20}))
    document = Document(data)
    extensions = document.gltf.part("extensions")
    is_old = "VRMC_vrm" not in extensions
    if is_old and "VRM" not in extensions:
        raise BadAvatar(Told("it is no VRM file"))
    version, vrm = (vrm0, extensions.part("VRM")) if is_old else (vrm1, extensions.part("VRMC_vrm"))
    meta = version.meta(vrm)
    if meta.use is AvatarUse.AUTHOR:
        raise ForbiddenAvatar
    scene = read_scene(document, version.hidden(document, vrm), is_turned=is_old)
    materials = read_materials(document, vrm)
    bones = version.bones(vrm, scene)
    if "head" not in bones:
        raise BadAvatar(Told("it has no head"))
    springs, colliders = version.springs(document, vrm, scene)
    check_count(springs, _JOINTS_MAX, "springs")
    if sum(len(joint.colliders) for joint in springs) > _COLLISIONS_MAX:
        raise BadAvatar(Told("it has too many parts"), log="springs")
    textures, images = read_pictures(document)
    return AvatarModel(
        nodes=scene.nodes,
        meshes=scene.meshes,
        skins=scene.skins,
        materials=materials,
        textures=textures,
        images=images,
        bones=bones,
        expressions=version.expressions(vrm, scene, materials),
        look_at=version.look_at(vrm),
        springs=springs,
        colliders=colliders,
        constraints=vrm1.constraints(document, scene),
        meta=meta,
    )


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
