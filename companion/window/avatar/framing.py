"""The camera: what of an avatar is in the picture, and from where it is seen. Pure; lengths are metres."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

import numpy as np

from companion.avatar.model import AvatarModel, AvatarPose, Floats
from companion.window.avatar.vertices import palette

_VIEW_DEGREES: Final = 22.0
"""Angle of view from top to bottom: a portrait lens (guess)."""
_ROOM: Final = 1.12
"""Height of the picture by the height of what it shows (guess)."""
_CHIN: Final = 0.15
"""Way from the head's bone down to the chin, by the way up to the crown (guess)."""
_ARMS: Final = ("UpperArm", "LowerArm", "Hand", "Thumb", "Index", "Middle", "Ring", "Little")


class Framing(StrEnum):
    """Part of an avatar that is shown."""

    HEAD = "head"
    BUST = "bust"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class Camera:
    """A place from which the avatar is seen, looking along -z."""

    x: float
    y: float
    z: float
    height: float
    """Height of what is seen at the avatar's distance."""
    distance: float

    def projection(self, width_by_height: float) -> Floats:
        """Return the matrix from the world to the clip space of OpenGL, (4, 4), for column vectors."""
        near, far = self.distance * 0.1, self.distance * 4
        scale = 2 * self.distance / self.height
        looking = np.eye(4, dtype=np.float32)
        looking[:3, 3] = -self.x, -self.y, -self.z
        lens = np.zeros((4, 4), np.float32)
        lens[0, 0], lens[1, 1] = scale / width_by_height, scale
        lens[2, 2:] = (far + near) / (near - far), 2 * far * near / (near - far)
        lens[3, 2] = -1.0
        return lens @ looking


def camera(model: AvatarModel, rest: AvatarPose, framing: Framing, width_by_height: float) -> Camera:
    """Return the camera that shows a part of an avatar, which ``rest`` holds as it stands at rest."""
    head, whole = _boxes(model, rest)
    low, high = head[0][1], head[1][1]
    if "head" in model.bones:  # hair may hang far down, the chin does not
        neck = rest.nodes[model.bones["head"], 1, 3]
        low = max(low, neck - _CHIN * (high - neck)) if high > neck else low
    half_width = min(max(abs(head[0][0]), abs(head[1][0])), high - low)
    if framing is Framing.BUST:
        low = high - 1.55 * (high - low)
        half_width *= 1.25
    elif framing is Framing.BODY:
        low, high = whole[0][1], max(high, whole[1][1])
        half_width = max(abs(whole[0][0]), abs(whole[1][0]))
    height = _ROOM * max(high - low, 2 * half_width / width_by_height, 1e-3)
    distance = height / 2 / np.tan(np.radians(_VIEW_DEGREES / 2))
    # what is cut off below goes on to the edge of the picture
    middle = (low + high) / 2 if framing is not Framing.BUST else low + height / 2
    front = float(head[1][2]) if framing is not Framing.BODY else float((whole[0][2] + whole[1][2]) / 2)
    return Camera(0.0, float(middle), front + float(distance), float(height), float(distance))


_Box = tuple[Floats, Floats]


def _boxes(model: AvatarModel, rest: AvatarPose) -> tuple[_Box, _Box]:
    """Return the least and the greatest corner of the head with what hangs on it, and of all but the arms."""
    heads = _below(model, [model.bones[name] for name in ("head",) if name in model.bones])
    arms = _below(model, [node for name, node in model.bones.items() if name.endswith(_ARMS)])
    places, nodes = [np.zeros((0, 3), np.float32)], [np.zeros(0, np.int32)]
    for mesh in model.meshes:
        moved, count = palette(model, mesh, rest), len(mesh.positions)
        if mesh.skin < 0 or len(moved) < 2:
            places.append(mesh.positions @ moved[0, :, :3].T + moved[0, :, 3])
            nodes.append(np.full(count, mesh.node, np.int32))
        else:
            strongest = mesh.joints[np.arange(count), mesh.weights.argmax(axis=1)]
            places.append(
                np.einsum("vjk,vk->vj", moved[strongest, :, :3], mesh.positions) + moved[strongest, :, 3]
            )
            nodes.append(model.skins[mesh.skin].joints[strongest])
    all_places, all_nodes = np.vstack(places), np.concatenate(nodes)
    whole = all_places[~arms[all_nodes]] if len(all_nodes) else all_places
    head = all_places[heads[all_nodes]] if len(all_nodes) else all_places
    if len(whole) == 0:
        whole = np.array([[-0.3, 0.0, -0.1], [0.3, 1.6, 0.1]], np.float32)
    if len(head) == 0:
        top = whole.max(axis=0)
        head = whole[whole[:, 1] >= top[1] - (top[1] - whole[:, 1].min()) / 7]
    return (head.min(axis=0), head.max(axis=0)), (whole.min(axis=0), whole.max(axis=0))


def _below(model: AvatarModel, roots: list[int]) -> "np.ndarray[tuple[int], np.dtype[np.bool_]]":
    """Return which nodes are these or hang on them, bool, (n,)."""
    is_below = np.zeros(len(model.nodes.parents), bool)
    is_below[roots] = True
    for node, parent in enumerate(model.nodes.parents):
        is_below[node] |= parent >= 0 and is_below[parent]
    return is_below
