"""Turns the face's parameters into weights of the expressions that a model has.

A model with ARKit's shapes takes the parameters nearly one to one. Any other has a few presets, and gets that mixture
of them that comes nearest to the parameters::

    w = argmin |S (p - w P)|² + λ |w|²,  0 ≤ w ≤ 1

p are the parameters, S their importance, and P the parameters that each preset stands for. In those of a feeling, how
far lids and mouth move is measured on the mesh: with the displacements D of all vertices, the weights a ≥ 0 of lids and
vowels that minimise |D_feeling - a D| say how much of them it already holds. So a joy that closes the eyes closes no
eye that should be open.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from companion.avatar.model import AvatarModel, Expression, Floats, MorphBind, Override

PARAMETERS: Final = (
    "inner_brow_raiser_left", "inner_brow_raiser_right", "outer_brow_raiser_left", "outer_brow_raiser_right",
    "brow_lowerer_left", "brow_lowerer_right", "upper_lid_raiser", "cheek_raiser_left", "cheek_raiser_right",
    "lid_tightener", "lips_together", "nose_wrinkler", "upper_lip_raiser", "lip_corner_puller_left",
    "lip_corner_puller_right", "dimpler_left", "dimpler_right", "lip_corner_depressor_left",
    "lip_corner_depressor_right", "lower_lip_depressor", "chin_raiser", "lip_pucker", "lip_stretcher", "lip_funneler",
    "lip_tightener", "lip_pressor", "lips_part", "jaw_drop", "lip_suck", "lip_bite", "eye_closure_left",
    "eye_closure_right", "tongue_tip", "gaze_x", "gaze_y", "head_yaw", "head_pitch", "head_roll", "lean", "shoulders",
    "sway", "breath",
)  # fmt: skip
"""The parameters of the face that an avatar shows; ``companion.showing.parameters`` has their meanings."""
AT: Final[Mapping[str, int]] = {name: at for at, name in enumerate(PARAMETERS)}

_ARKIT: Final[Mapping[str, str]] = {
    "browInnerUp": ".5 inner_brow_raiser_left .5 inner_brow_raiser_right",
    "browDown*": "1 brow_lowerer_*",
    "browOuterUp*": "1 outer_brow_raiser_*",
    "eyeWide*": "1 upper_lid_raiser",
    "eyeSquint*": ".8 lid_tightener .4 cheek_raiser_*",
    "eyeBlink*": "1 eye_closure_*",
    "cheekSquint*": "1 cheek_raiser_*",
    "noseSneer*": "1 nose_wrinkler",
    "jawOpen": "1 jaw_drop",
    "mouthFunnel": "1 lip_funneler",
    "mouthPucker": "1 lip_pucker",
    "mouthShrugLower": "1 chin_raiser",
    "mouthShrugUpper": ".5 chin_raiser",
    "mouthRollLower": "1 lip_suck .8 lip_bite .3 lip_tightener",
    "mouthRollUpper": "1 lip_suck .3 lip_tightener",
    "mouthSmile*": "1 lip_corner_puller_*",
    "mouthFrown*": "1 lip_corner_depressor_*",
    "mouthDimple*": "1 dimpler_*",
    "mouthStretch*": "1 lip_stretcher",
    "mouthPress*": "1 lip_pressor .5 lip_tightener",
    "mouthUpperUp*": "1 upper_lip_raiser .2 lips_part .3 lip_bite",
    "mouthLowerDown*": "1 lower_lip_depressor .5 lips_part",
    "tongueOut": ".3 tongue_tip",
}
"""Parameters that make up a shape of ARKit; "*" stands for either side."""
_CLOSES: Final = "mouthClose"
"""ARKit's shape that brings the lips together over an open jaw: the product of both."""
_ARKIT_LEAST: Final = 20
"""Number of those shapes from which on a model counts as having them (guess)."""

_VOWELS: Final[Mapping[str, str]] = {
    "aa": ".8 jaw_drop",
    "ih": ".2 jaw_drop .8 lip_stretcher .4 lips_part",
    "ou": ".15 jaw_drop 1 lip_pucker",
    "ee": ".35 jaw_drop .5 lip_stretcher .3 lips_part",
    "oh": ".5 jaw_drop .8 lip_funneler",
}
_LIDS: Final[Mapping[str, str]] = {
    "blinkLeft": "1 eye_closure_left",
    "blinkRight": "1 eye_closure_right",
    "blink": "1 eye_closure_left 1 eye_closure_right",
}
_FEELINGS: Final[Mapping[str, str]] = {
    "happy": ".9 lip_corner_puller_* .7 cheek_raiser_*",
    "angry": ".95 brow_lowerer_* .7 lid_tightener .3 lip_corner_depressor_* .5 lip_pressor .25 nose_wrinkler",
    "sad": ".85 inner_brow_raiser_* .7 lip_corner_depressor_* .25 eye_closure_* .4 chin_raiser .2 brow_lowerer_*",
    "relaxed": ".5 lip_corner_puller_* .3 cheek_raiser_* .5 eye_closure_*",
    "surprised": ".9 inner_brow_raiser_* .9 outer_brow_raiser_* .85 upper_lid_raiser .5 jaw_drop .4 lip_funneler",
}
"""Parameters that a preset stands for; "*" stands for both sides."""
_IMPORTANCE: Final[Mapping[str, float]] = {
    "jaw_drop": 2.0, "eye_closure_left": 2.0, "eye_closure_right": 2.0, "lip_pucker": 1.5, "lip_funneler": 1.5,
}  # fmt: skip
_RIDGE: Final = 0.02
"""λ: keeps presets that hardly help out of the mixture."""
_MEASURED: Final = (
    "jaw_drop", "lip_pucker", "lip_funneler", "lip_stretcher", "lips_part", "eye_closure_left", "eye_closure_right",
)  # fmt: skip
"""Parameters whose part in a feeling is measured on the mesh."""

LOOKS: Final = ("lookUp", "lookDown", "lookLeft", "lookRight")
_GROUPS: Final = {"blink": tuple(_LIDS), "look": LOOKS, "mouth": tuple(_VOWELS)}
"""Expressions that others can override."""


@dataclass(frozen=True, slots=True, eq=False)
class Shapes:
    """The expressions that a face is made of, by number, and how to weigh them."""

    expressions: tuple[Expression, ...]
    numbers: Mapping[str, int]
    arkit: Floats
    """Weight of each expression for each parameter, (parameters, e); 0 without ARKit's shapes."""
    closing: int
    """Number of ARKit's shape of lips that close over an open jaw; -1 for none."""
    presets: tuple[int, ...]
    """Expressions that are mixed; () with ARKit's shapes."""
    meanings: Floats
    """P, (presets, parameters)."""
    importance: Floats
    """S², (parameters,)"""
    normal: Floats
    """P S² Pᵀ + λ, (presets, presets)."""
    is_binary: NDArray[np.bool_]
    overriding: Mapping[Override, Floats]
    """1 where an expression overrides blinks, looks and vowels, (3, e)."""
    groups: tuple[tuple[int, ...], ...]
    """Blinks, looks and vowels."""


def shapes_of(model: AvatarModel) -> Shapes:
    """Return the expressions of a model that a face can use."""
    found = _arkit_of(model)
    has_arkit = len(found) >= _ARKIT_LEAST
    used = dict(found) if has_arkit else {}
    used |= {name: model.expressions[name] for name in LOOKS if name in model.expressions}
    mixed = {} if has_arkit else _mixed(model)
    used |= {name: model.expressions[name] for name in mixed}
    numbers = {name: at for at, name in enumerate(used)}
    arkit = np.zeros((len(PARAMETERS), len(used)), np.float32)
    for pattern, told in _ARKIT.items() if has_arkit else ():
        for side in ("Left", "Right") if "*" in pattern else ("",):
            if (shape := pattern.replace("*", side)) in numbers:
                arkit[:, numbers[shape]] = _vector(told.replace("*", side.lower()))
    meanings = np.array(list(mixed.values()), np.float32).reshape(-1, len(PARAMETERS))
    importance = np.array([_IMPORTANCE.get(name, 1.0) for name in PARAMETERS], np.float32) ** 2
    return Shapes(
        expressions=tuple(used.values()),
        numbers=numbers,
        arkit=arkit,
        closing=numbers.get(_CLOSES, -1),
        presets=tuple(numbers[name] for name in mixed),
        meanings=meanings,
        importance=importance,
        normal=(meanings * importance) @ meanings.T + _RIDGE * np.eye(len(meanings), dtype=np.float32),
        is_binary=np.array([expression.is_binary for expression in used.values()], bool),
        overriding={
            override: np.array(
                [[getattr(e, group) is override for e in used.values()] for group in _GROUPS], np.float32
            )
            for override in (Override.BLOCK, Override.BLEND)
        },
        groups=tuple(tuple(numbers[name] for name in names if name in numbers) for names in _GROUPS.values()),
    )


def weigh(shapes: Shapes, parameters: Floats, looks: Mapping[str, float]) -> tuple[Floats, float]:
    """Return the weight of each expression, and the share of the gaze that they leave to the eyes.

    Expressions that are binary or override others are taken into account.

    Args:
        shapes: The model's expressions.
        parameters: Values of ``PARAMETERS``.
        looks: Weights of the expressions in ``LOOKS``.
    """
    weights = np.clip(parameters @ shapes.arkit, 0, 1)
    jaw, together = float(parameters[AT["jaw_drop"]]), float(parameters[AT["lips_together"]])
    if shapes.closing >= 0:
        weights[shapes.closing] = jaw * together
    if shapes.presets:
        aim = parameters.copy()
        aim[AT["jaw_drop"]] = jaw * (1 - together)
        found = nonnegative(shapes.normal, (shapes.meanings * shapes.importance) @ aim)
        weights[list(shapes.presets)] = np.minimum(found, 1)
    for name, weight in looks.items():
        if name in shapes.numbers:
            weights[shapes.numbers[name]] = weight
    return overridden(shapes, weights)


def overridden(shapes: Shapes, weights: Floats) -> tuple[Floats, float]:
    """Return weights after binary expressions have become 0 or 1, and overridden ones less; and the gaze's share."""
    own = np.where(shapes.is_binary, weights > 0.5, weights).astype(np.float32)
    result = own.copy()
    blocked = shapes.overriding[Override.BLOCK] @ (own > 0)
    left = np.where(blocked > 0, 0, np.maximum(1 - shapes.overriding[Override.BLEND] @ own, 0))
    for share, group in zip(left, shapes.groups, strict=True):
        for at in group if share < 1 else ():
            result[at] = 0 if shapes.is_binary[at] else own[at] * share
    return result, float(left[1])


def nonnegative(normal: NDArray[Any], aim: NDArray[Any]) -> Floats:
    """Return x ≥ 0 that minimises x N x / 2 - aim x (Lawson & Hanson 1974, chapter 23)."""
    x = np.zeros(len(aim))
    passive = np.zeros(len(aim), bool)
    for _ in range(3 * len(aim)):
        slope = np.where(passive, 0, aim - normal @ x)
        if not len(aim) or slope.max() <= 1e-6:
            break
        passive[slope.argmax()] = True
        while passive.any():
            at = np.flatnonzero(passive)
            found = np.linalg.solve(normal[np.ix_(at, at)], aim[at])
            if (found > 0).all():
                x[:] = 0
                x[at] = found
                break
            low = at[found <= 0]
            share = (x[low] / (x[low] - found[found <= 0] + 1e-12)).min()
            x[at] += share * (found - x[at])
            passive &= x > 1e-9
            x[~passive] = 0
    return x.astype(np.float32)


def _arkit_of(model: AvatarModel) -> dict[str, Expression]:
    """Return ARKit's shapes of a model: expressions of that name, else morph targets of that name."""
    names = {name.lower(): name for name in _arkit_names()}
    found = {
        names[name.lower()]: model.expressions[name] for name in model.expressions if name.lower() in names
    }
    binds: dict[str, list[MorphBind]] = {}
    for at, mesh in enumerate(model.meshes):
        for target, morph in enumerate(mesh.morphs):
            name = names.get(morph.name.lower().rpartition(".")[2])
            if name is not None and name not in found:
                binds.setdefault(name, []).append(MorphBind(at, target, 1.0))
    return found | {name: Expression(tuple(morphs)) for name, morphs in binds.items()}


def _arkit_names() -> Iterable[str]:
    yield _CLOSES
    for pattern in _ARKIT:
        yield from (pattern.replace("*", side) for side in (("Left", "Right") if "*" in pattern else ("",)))


def _mixed(model: AvatarModel) -> dict[str, Floats]:
    """Return the parameters that each preset of a model stands for."""
    lids = {name: _vector(told) for name, told in _LIDS.items() if name in model.expressions}
    if "blinkLeft" in lids and "blinkRight" in lids:
        lids.pop("blink", None)
    known = lids | {name: _vector(told) for name, told in _VOWELS.items() if name in model.expressions}
    feelings = {
        name: _vector(told.replace("*", "left")) + _vector(told.replace("*", "right"))
        for name, told in _FEELINGS.items()
        if name in model.expressions
    }
    for name, told in feelings.items():  # what has no sides was counted twice
        both = _vector(_FEELINGS[name].replace("*", "none"))
        told -= both
    moved = [_displacement(model, name) for name in known]
    products = np.array([[a @ b for b in moved] for a in moved]).reshape(len(known), len(known))
    columns = [AT[name] for name in _MEASURED]
    for name, meaning in feelings.items():
        own = _displacement(model, name)
        if own @ own == 0 or not moved:
            continue
        scale = max(float(products.max()), 1e-12)
        held = nonnegative(
            products / scale + 1e-6 * np.eye(len(known)), np.array([own @ other for other in moved]) / scale
        )
        meaning[columns] = (held[:, None] * np.array(list(known.values()))).sum(axis=0)[columns]
    return known | feelings


def _displacement(model: AvatarModel, name: str) -> Floats:
    """Return how far an expression moves each vertex of all meshes, as one long vector."""
    moved = [np.zeros_like(mesh.positions) for mesh in model.meshes]
    for bind in model.expressions[name].morphs:
        morph = model.meshes[bind.mesh].morphs[bind.target]
        moved[bind.mesh][morph.vertices] += bind.weight * morph.positions
    return np.concatenate([each.ravel() for each in moved])


def _vector(told: str) -> Floats:
    """Return parameters from numbers and names in turn; names that are none are passed over."""
    result = np.zeros(len(PARAMETERS), np.float32)
    words = told.split()
    for number, name in zip(words[::2], words[1::2], strict=True):
        if name in AT:
            result[AT[name]] = float(number)
    return result
