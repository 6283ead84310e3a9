"""Reads valence and arousal off the mesh of a made head, as a decoder that knows nothing of our mixtures.

The mixture of ARKit's shapes that comes nearest to the moved mesh names the action units, as far as a picture tells
them apart; ``face_feeling.decoded`` has the prototypes of EMFACS. Head and shoulders are not read.
"""

from collections.abc import Iterator, Mapping
from typing import Final

import numpy as np

from companion.avatar.model import AvatarModel, Floats
from companion.avatar.reading import read_avatar
from companion.avatar.rig import Motion, rig_of, step
from companion.avatar.shapes import bounded
from companion.showing.parameters import PARAMETERS
from tests.fakes.made_head import HeadKind, made_head
from tests.lab.evaluation.face_feeling import decoded

_UNITS: Final[Mapping[str, tuple[str, ...]]] = {
    "browInnerUp": ("inner_brow_raiser",), "browDown": ("brow_lowerer",), "browOuterUp": ("outer_brow_raiser",),
    "eyeWide": ("upper_lid_raiser",), "eyeSquint": ("lid_tightener",), "eyeBlink": ("eye_closure",),
    "cheekSquint": ("cheek_raiser",), "noseSneer": ("nose_wrinkler",), "jawOpen": ("jaw_drop",),
    "mouthSmile": ("lip_corner_puller",), "mouthFrown": ("lip_corner_depressor",),
    "mouthStretch": ("lip_stretcher",), "mouthPress": ("lip_pressor", "lip_tightener"),
    "mouthUpperUp": ("upper_lip_raiser",), "mouthLowerDown": ("lower_lip_depressor",),
    "mouthShrugLower": ("chin_raiser",), "mouthPucker": ("lip_pucker",), "mouthFunnel": ("lip_funneler",),
}  # fmt: skip
"""Action units that a shape of ARKit shows, whatever our own table says."""


def moved(model: AvatarModel, weights: tuple[Floats, ...]) -> Floats:
    """Return how far the morph targets move all vertices, as one long vector."""
    offsets = [np.zeros_like(mesh.positions) for mesh in model.meshes]
    for mesh, each, offset in zip(model.meshes, weights, offsets, strict=True):
        for weight, morph in zip(each, mesh.morphs, strict=True):
            offset[morph.vertices] += weight * morph.positions
    return np.concatenate([offset.ravel() for offset in offsets])


def feeling_read(model: AvatarModel, face: Mapping[str, float]) -> tuple[float, float]:
    """Return valence and arousal of the face that a made head shows for parameters; only their order has a meaning."""
    seen = _SHAPES @ moved(model, step(rig_of(model), Motion(), face, 1 / 30)[1].morphs)
    units = dict.fromkeys(PARAMETERS, 0.0)
    for (name, side), weight in zip(_NAMES, bounded(_NORMAL, seen / _SCALE), strict=True):
        for unit in _UNITS[name]:
            for parameter in (unit, f"{unit}_left", f"{unit}_right"):
                if parameter in units and parameter.endswith((side, unit)):
                    units[parameter] = max(units[parameter], float(weight))
    return decoded(units)


def _shapes() -> Iterator[tuple[tuple[str, str], Floats]]:
    """Yield name and side of each shape, and how it moves the mesh."""
    model = read_avatar(made_head(HeadKind()))
    for at, morph in enumerate(model.meshes[0].morphs):
        for side in ("Left", "Right", ""):
            if morph.name.endswith(side) and (name := morph.name.removesuffix(side)) in _UNITS:
                weights = tuple(np.eye(len(m.morphs), dtype=np.float32)[at : at + 1] for m in model.meshes)
                yield (name, side.lower()), moved(model, tuple(w.ravel() for w in weights))
                break


_told = dict(_shapes())
_NAMES: Final = tuple(_told)
_SHAPES: Final = np.array([*_told.values()])
_SCALE: Final = float((_SHAPES @ _SHAPES.T).max())
_NORMAL: Final = _SHAPES @ _SHAPES.T / _SCALE + 1e-6 * np.eye(len(_NAMES))
