"""Turns the face's parameters into weights of the expressions that a model has.

A model with ARKit's shapes takes the parameters nearly one to one. Any other has a few presets (or the parts of
feelings that VRoid Studio makes), and gets that mixture of them that comes nearest to the parameters::

    w = argmin |S (p - w P)|² + λ |w|²,  0 ≤ w ≤ 1

p are the parameters, S their importance, and P the parameters that each preset stands for. In those of a feeling, how
far lids and mouth move is measured on the mesh: with the displacements D of all vertices, the weights a ≥ 0 of lids and
vowels that minimise |D_feeling - a D| say how much of them it already holds. So a joy that closes the eyes closes no
eye that should be open.
"""

from collections.abc import Mapping
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
    "eyeSquint*": "1 lid_tightener .2 cheek_raiser_*",
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
    "mouthPress*": "1 lip_pressor .8 lip_tightener",
    "mouthUpperUp*": "1 upper_lip_raiser .2 lips_part .3 lip_bite",
    "mouthLowerDown*": "1 lower_lip_depressor .5 lips_part",
    "tongueOut": ".3 tongue_tip",
    "mouthClose": "",
}
"""Parameters that make up a shape of ARKit; "*" stands for either side. "mouthClose" brings the lips together over an
open jaw: it is the product of both."""
_ARKIT_LEAST: Final = 20
"""Number of those shapes from which on a model counts as having them (guess)."""

_VOWELS: Final[dict[str, str]] = {
    "aa": ".8 jaw_drop",
    "ih": ".2 jaw_drop .8 lip_stretcher .4 lips_part",
    "ou": ".15 jaw_drop 1 lip_pucker",
    "ee": ".35 jaw_drop .5 lip_stretcher .3 lips_part",
    "oh": ".5 jaw_drop .8 lip_funneler",
}
_LIDS: Final[dict[str, str]] = {
    "blinkLeft": "1 eye_closure_left",
    "blinkRight": "1 eye_closure_right",
    "blink": "1 eye_closure_*",
}
_FEELINGS: Final[dict[str, str]] = {
    "happy": ".9 lip_corner_puller_* .7 cheek_raiser_*",
    "angry": ".95 brow_lowerer_* .7 lid_tightener .3 lip_corner_depressor_* .5 lip_pressor .25 nose_wrinkler",
    "sad": ".85 inner_brow_raiser_* .7 lip_corner_depressor_* .25 eye_closure_* .4 chin_raiser .2 brow_lowerer_*",
    "relaxed": ".5 lip_corner_puller_* .3 cheek_raiser_* .5 eye_closure_*",
    "surprised": ".9 inner_brow_raiser_* .9 outer_brow_raiser_* .85 upper_lid_raiser .5 jaw_drop .4 lip_funneler",
}
"""Parameters that a preset stands for; "*" stands for both sides."""
_VROID: Final[dict[str, str]] = {
    "Fcl_BRW_Angry": ".95 brow_lowerer_*",
    "Fcl_BRW_Sorrow": ".9 inner_brow_raiser_*",
    "Fcl_BRW_Surprised": ".9 inner_brow_raiser_* .9 outer_brow_raiser_*",
    "Fcl_EYE_Angry": ".8 lid_tightener",
    "Fcl_EYE_Fun": ".6 cheek_raiser_*",
    "Fcl_EYE_Spread": "1 upper_lid_raiser",
    "Fcl_MTH_Up": ".8 lip_corner_puller_*",
    "Fcl_MTH_Joy": ".95 lip_corner_puller_*",
    "Fcl_MTH_Down": ".6 lip_corner_depressor_*",
    "Fcl_MTH_Sorrow": ".8 lip_corner_depressor_*",
}
"""Parts of feelings among the morph targets of VRoid Studio; they take the place of whole feelings (guess: no model of
it was seen)."""
_VROID_LEAST: Final = 6
_IMPORTANCE: Final[Mapping[str, float]] = {
    "jaw_drop": 2.0, "eye_closure_left": 2.0, "eye_closure_right": 2.0, "upper_lid_raiser": 2.0, "lip_pucker": 1.5,
    "lip_funneler": 1.5, "lip_corner_puller_left": 2.0, "lip_corner_puller_right": 2.0,
}  # fmt: skip
"""S: openings of eyes and mouth, and a smile, which tell most of a feeling (guess); 1 for all others."""
_RIDGE: Final = 0.02
"""λ: keeps presets that hardly help out of the mixture."""
_MEASURED: Final = (
    "jaw_drop", "lip_pucker", "lip_funneler", "lip_stretcher", "lips_part", "eye_closure_left", "eye_closure_right",
)  # fmt: skip
"""Parameters whose part in a feeling is measured on the mesh."""

_BLOCKS_MAX: Final = 10
_TURNS_MAX: Final = 100
"""Maximum turns in which all wrong places change at once, of which four are usual, and of all turns."""

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
    weighed: Floats
    """P S², (presets, parameters)."""
    normal: Floats
    """P S² Pᵀ + λ, (presets, presets)."""
    is_binary: NDArray[np.bool_]
    overriding: Mapping[Override, Floats]
    """1 where an expression overrides blinks, looks and vowels, (3, e)."""
    groups: tuple[tuple[int, ...], ...]
    """Blinks, looks and vowels."""


def shapes_of(model: AvatarModel) -> Shapes:
    """Return the expressions of a model that a face can use."""
    names = {name.lower(): name for name in _SHAPES}
    used = _by_morphs(model, names)
    used |= {names[name.lower()]: each for name, each in model.expressions.items() if name.lower() in names}
    has_arkit = len(used) >= _ARKIT_LEAST
    used = used if has_arkit else {}
    used |= {name: model.expressions[name] for name in LOOKS if name in model.expressions}
    mixed = {} if has_arkit else _mixed(model)
    used |= {name: expression for name, (expression, _) in mixed.items()}
    numbers = {name: at for at, name in enumerate(used)}
    arkit = np.zeros((len(PARAMETERS), len(used)), np.float32)
    for name, at in numbers.items():
        arkit[:, at] = _SHAPES.get(name, 0) if has_arkit else 0
    meanings = np.array([meaning for _, meaning in mixed.values()], np.float32).reshape(-1, len(PARAMETERS))
    importance = np.array([_IMPORTANCE.get(name, 1.0) for name in PARAMETERS], np.float32) ** 2
    return Shapes(
        expressions=tuple(used.values()),
        numbers=numbers,
        arkit=arkit,
        closing=numbers.get("mouthClose", -1),
        presets=tuple(numbers[name] for name in mixed),
        weighed=meanings * importance,
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
    """
    weights = np.clip(parameters @ shapes.arkit, 0, 1)
    jaw, together = float(parameters[AT["jaw_drop"]]), float(parameters[AT["lips_together"]])
    if shapes.closing >= 0:
        weights[shapes.closing] = jaw * together
    if shapes.presets:
        aim = parameters.copy()
        aim[AT["jaw_drop"]] = jaw * (1 - together)
        weights[list(shapes.presets)] = bounded(shapes.normal, shapes.weighed @ aim)
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


def bounded(normal: NDArray[Any], aim: NDArray[Any], most: float = 1.0) -> Floats:
    """Return 0 ≤ x ≤ most that minimises x N x / 2 - aim x, by block pivoting (Júdice & Pires 1994)."""
    place = np.zeros(len(aim), np.int8)  # -1: left at 0, 1: left at most, 0: between
    for turn in range(_TURNS_MAX):
        free = place == 0
        x = np.where(place > 0, most, 0.0)
        x[free] = np.linalg.solve(normal[np.ix_(free, free)], (aim - normal @ x)[free])
        right = np.where((normal @ x - aim) * place > 1e-6, 0, place)
        right[free & (x < 0)], right[free & (x > most)] = -1, 1
        wrong = np.flatnonzero(right != place)
        if not len(wrong):
            break
        wrong = wrong if turn < _BLOCKS_MAX else wrong[-1:]
        place[wrong] = right[wrong]
    return np.clip(x, 0, most).astype(np.float32)


def _by_morphs(model: AvatarModel, names: Mapping[str, str]) -> dict[str, Expression]:
    """Return morph targets as expressions.

    Args:
        names: New name of each by the last part of its name, in small letters: "Face.M_F00_Fcl_BRW_Joy" is
            "fcl_brw_joy".
    """
    binds: dict[str, list[MorphBind]] = {}
    for at, mesh in enumerate(model.meshes):
        for target, morph in enumerate(mesh.morphs):
            label = morph.name.lower().rpartition(".")[2]
            if name := names.get(label[max(0, label.find("fcl_")) :]):
                binds.setdefault(name, []).append(MorphBind(at, target, 1.0))
    return {name: Expression(tuple(morphs)) for name, morphs in binds.items()}


def _mixed(model: AvatarModel) -> dict[str, tuple[Expression, Floats]]:
    """Return the presets of a model, or VRoid's parts of them, and the parameters that each stands for."""
    known = {name: _vector(told) for name, told in (_LIDS | _VOWELS).items() if name in model.expressions}
    if "blinkLeft" in known and "blinkRight" in known:
        known.pop("blink", None)
    parts = _by_morphs(model, {name.lower(): name for name in _VROID})
    if len(parts) < _VROID_LEAST:
        parts = {name: model.expressions[name] for name in _FEELINGS if name in model.expressions}
    moved = [_displacement(model, model.expressions[name]) for name in known]
    products = np.array([[a @ b for b in moved] for a in moved]).reshape(len(known), len(known))
    scale = max(float(products.max(initial=0)), 1e-12)
    normal = products / scale + 1e-6 * np.eye(len(known))
    columns = [AT[name] for name in _MEASURED]
    mixed = {name: (model.expressions[name], meaning) for name, meaning in known.items()}
    for name, expression in parts.items():
        meaning, own = _vector((_VROID | _FEELINGS)[name]), _displacement(model, expression)
        if own.any() and moved:
            held = bounded(normal, np.array([own @ other for other in moved]) / scale, most=np.inf)
            meaning[columns] = (held @ np.array(list(known.values())))[columns]
        mixed[name] = expression, meaning
    return mixed


def _displacement(model: AvatarModel, expression: Expression) -> Floats:
    """Return how far an expression moves each vertex of all meshes, as one long vector."""
    moved = [np.zeros_like(mesh.positions) for mesh in model.meshes]
    for bind in expression.morphs:
        morph = model.meshes[bind.mesh].morphs[bind.target]
        moved[bind.mesh][morph.vertices] += bind.weight * morph.positions
    return np.concatenate([each.ravel() for each in moved])


def _vector(told: str) -> Floats:
    """Return parameters from numbers and names in turn; "*" in a name stands for both sides."""
    result = np.zeros(len(PARAMETERS), np.float32)
    words = told.split()
    for number, name in zip(words[::2], words[1::2], strict=True):
        for side in ("left", "right"):
            result[AT[name.replace("*", side)]] = float(number)
    return result


_SHAPES: Final = {
    pattern.replace("*", side): _vector(told.replace("*", side.lower()))
    for pattern, told in _ARKIT.items()
    for side in (("Left", "Right") if "*" in pattern else ("",))
}
"""Parameters that make up each shape of ARKit, (parameters,)."""
