"""Moves an avatar: the face's parameters at an instant become matrices of its bones and weights of its shapes.

What can be known once lies in a ``Rig``; ``step`` is pure. Bones turn about the model's own axes (x to its left, y up,
z forward), so their rest rotations do not matter. The order is VRM's: body, eyes, expressions, constraints, springs.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import numpy as np

from companion.avatar import springs
from companion.avatar.model import AvatarModel, AvatarPose, Constraint, ConstraintKind, Floats, RangeMap
from companion.avatar.rotation import between, partly, placed, turned
from companion.avatar.shapes import AT, PARAMETERS, Shapes, shapes_of, weigh
from companion.avatar.springs import SpringState, SpringSystem, spring_system

GAZE_DEGREES: Final = (30.0, 20.0)
"""Degrees that the eyes turn at a gaze of 1, sideways and up (guess)."""

_TURNS: Final[Mapping[str, Mapping[str, tuple[float, float, float]]]] = {
    "head": {"head_yaw": (0, 12, 0), "head_pitch": (-9, 0, 0), "head_roll": (0, 0, -9), "lean": (-5, 0, 0)},
    "neck": {"head_yaw": (0, 8, 0), "head_pitch": (-6, 0, 0), "head_roll": (0, 0, -6), "lean": (-6, 0, 0),
             "sway": (0, 0, 4), "breath": (0.8, 0, 0)},
    "spine": {"lean": (6, 0, 0), "sway": (0, 0, -3)},
    "chest": {"lean": (5, 0, 0), "sway": (0, 0, -2), "breath": (-1.2, 0, 0)},
    "upperChest": {"breath": (-0.8, 0, 0)},
    "leftShoulder": {"shoulders": (0, 0, 18), "breath": (0, 0, 1.2)},
    "rightShoulder": {"shoulders": (0, 0, -18), "breath": (0, 0, -1.2)},
    "leftUpperArm": {"shoulders": (0, 0, -13), "breath": (0, 0, -1)},
    "rightUpperArm": {"shoulders": (0, 0, 13), "breath": (0, 0, 1)},
}  # fmt: skip
"""Degrees about x, y and z that a bone turns for each parameter at 1 (guess); the head's sums are the face's ranges."""
_HELD: Final[Mapping[str, tuple[float, float, float]]] = {
    "leftUpperArm": (0, 0, -70), "rightUpperArm": (0, 0, 70), "leftLowerArm": (0, -12, 0), "rightLowerArm": (0, 12, 0),
}  # fmt: skip
"""Degrees at rest: a model stands with its arms stretched out."""
_INSTEAD: Final = {"neck": "head", "upperChest": "chest", "chest": "spine"}
"""Bone that also does the part of one that is missing."""


@dataclass(frozen=True, slots=True, eq=False)
class Rig:
    """The part of a model in motion that does not change."""

    model: AvatarModel
    shapes: Shapes
    levels: tuple[slice, ...]
    local: Floats
    """(n, 4, 4), at rest."""
    bones: tuple[int, ...]
    """Nodes that turn; the eyes' come last if there are both."""
    turns: Floats
    """Radians for each parameter, (parameters, 3 b)."""
    held: Floats
    """Radians at rest, (b, 3)."""
    frames: Floats
    """World rotations of the bones' parents at rest, (b, 3, 3)."""
    has_eyes: bool
    morphs: Floats
    """Weight of each morph target of all meshes, in order, for each expression, (e, targets)."""
    ends: tuple[int, ...]
    """End of each mesh's morph targets among all."""
    colouring: tuple[int, ...]
    """Expressions that change materials."""
    colours: Floats
    """(m, 6, 4)"""
    uvs: Floats
    """(m, 4)"""
    springs: SpringSystem


@dataclass(frozen=True, slots=True, eq=False)
class Motion:
    """The state of an avatar from one frame to the next."""

    springs: SpringState | None = None
    """None before the first frame."""


def rig_of(model: AvatarModel) -> Rig:
    """Return a model made ready to move."""
    nodes, parents = model.nodes, model.nodes.parents
    depths = np.zeros(len(parents), np.int32)
    for node, parent in enumerate(parents):
        depths[node] = 0 if parent < 0 else depths[parent] + 1
    starts = np.searchsorted(depths, np.arange(int(depths.max(initial=0)) + 2))
    levels = tuple(slice(int(a), int(b)) for a, b in pairwise(starts))
    frames = nodes.rotations.copy()
    for level in levels[1:]:
        frames[level] = frames[parents[level]] @ frames[level]
    eyes = [name for name in ("leftEye", "rightEye") if name in model.bones and model.look_at.by_bones]
    has_eyes = len(eyes) == 2
    names = [name for name in dict.fromkeys((*_TURNS, *_HELD)) if name in model.bones] + eyes * has_eyes
    turns = np.zeros((len(PARAMETERS), len(names), 3), np.float32)
    for name, told in _TURNS.items():
        bone = name
        while bone not in model.bones and bone in _INSTEAD:
            bone = _INSTEAD[bone]
        for parameter, degrees in told.items() if bone in names else ():
            turns[AT[parameter], names.index(bone)] += np.radians(degrees)
    bones = tuple(model.bones[name] for name in names)
    shapes = shapes_of(model)
    ends = np.cumsum([0, *(len(mesh.morphs) for mesh in model.meshes)])
    morphs = np.zeros((len(shapes.expressions), int(ends[-1])), np.float32)
    for row, expression in zip(morphs, shapes.expressions, strict=True):
        for bind in expression.morphs:
            row[ends[bind.mesh] + bind.target] += bind.weight
    return Rig(
        model=model,
        shapes=shapes,
        levels=levels,
        local=placed(nodes.rotations, nodes.scales, nodes.translations),
        bones=bones,
        turns=turns.reshape(len(PARAMETERS), -1),
        held=np.radians(np.array([_HELD.get(name, (0, 0, 0)) for name in names], np.float32).reshape(-1, 3)),
        frames=np.concatenate([frames, np.eye(3, dtype=np.float32)[None]])[parents[np.array(bones, int)]],
        has_eyes=has_eyes,
        morphs=morphs,
        ends=tuple(int(end) for end in ends),
        colouring=tuple(at for at, each in enumerate(shapes.expressions) if each.colours or each.uvs),
        colours=np.array([material.colours for material in model.materials], np.float32).reshape(-1, 6, 4),
        uvs=np.array([material.uv for material in model.materials], np.float32).reshape(-1, 4),
        springs=spring_system(model, levels),
    )


def step(
    rig: Rig, motion: Motion, parameters: Mapping[str, float], seconds: float
) -> tuple[Motion, AvatarPose]:
    """Return the avatar with these parameters of the face, that many seconds after the last frame."""
    values = np.array([parameters.get(name, 0.0) for name in PARAMETERS], np.float32)
    weights, gaze = weigh(rig.shapes, values, {} if rig.has_eyes else _looks(rig, values))
    local = _posed(rig, values, gaze)
    for constraint in rig.model.constraints:
        local[constraint.node, :3, :3] = _constrained(rig, local, constraint)
    world = _multiplied(rig, local)
    state = motion.springs or springs.at_rest(rig.springs, world)
    state, world = springs.step(rig.springs, state, local, world, seconds)
    every = weights @ rig.morphs
    colours, uvs = _coloured(rig, weights)
    morphs = tuple(every[start:end] for start, end in pairwise(rig.ends))
    return Motion(state), AvatarPose(world, morphs, colours, uvs)


def _posed(rig: Rig, values: Floats, gaze: float) -> Floats:
    """Return the local matrices with the body turned, and the eyes by a share of the gaze."""
    vectors = rig.held + (values @ rig.turns).reshape(-1, 3)
    if rig.has_eyes:
        vectors[-2:] += gaze * _eyes(rig, values)
    bones, nodes, local = list(rig.bones), rig.model.nodes, rig.local.copy()
    turns = rig.frames.transpose(0, 2, 1) @ turned(vectors) @ rig.frames @ nodes.rotations[bones]
    local[bones, :3, :3] = turns * nodes.scales[bones][:, None, :]
    return local


def _multiplied(rig: Rig, local: Floats) -> Floats:
    world = local.copy()
    parents = rig.model.nodes.parents
    for level in rig.levels[1:]:
        world[level] = world[parents[level]] @ local[level]
    return world


# ---- eyes ------------------------------------------------------------------------------------------------


def _gaze(values: Floats) -> tuple[float, float]:
    """Return the degrees of the gaze to the model's left and up."""
    return float(values[AT["gaze_x"]]) * GAZE_DEGREES[0], float(values[AT["gaze_y"]]) * GAZE_DEGREES[1]


def _mapped(degrees: float, ranges: RangeMap) -> float:
    return min(abs(degrees) / max(ranges.most_degrees, 1e-3), 1.0) * ranges.output


def _eyes(rig: Rig, values: Floats) -> Floats:
    """Return the rotations of the left and the right eye's bone in radians, (2, 3)."""
    x, y = _gaze(values)
    look = rig.model.look_at
    up = _mapped(y, look.up) if y > 0 else -_mapped(y, look.down)
    outer, inner = _mapped(x, look.outer), _mapped(x, look.inner)
    left, right = (outer, inner) if x > 0 else (-inner, -outer)
    return np.radians(np.array(((-up, left, 0), (-up, right, 0)), np.float32))


def _looks(rig: Rig, values: Floats) -> dict[str, float]:
    """Return the weights of the expressions that look aside."""
    x, y = _gaze(values)
    look = rig.model.look_at
    return {
        "lookLeft" if x > 0 else "lookRight": min(_mapped(x, look.outer), 1.0),
        "lookUp" if y > 0 else "lookDown": min(_mapped(y, look.up if y > 0 else look.down), 1.0),
    }


# ---- constraints and colours -----------------------------------------------------------------------------


def _constrained(rig: Rig, local: Floats, constraint: Constraint) -> Floats:
    """Return the local rotation and scale of a node that follows another (VRMC_node_constraint 1.0)."""
    nodes = rig.model.nodes
    rest, source = nodes.rotations[constraint.node], nodes.rotations[constraint.source]
    now = local[constraint.source, :3, :3] / nodes.scales[constraint.source]
    axis = np.array(constraint.axis, np.float32)
    if constraint.kind is ConstraintKind.ROTATION:
        turn = source.T @ now
    elif constraint.kind is ConstraintKind.ROLL:
        turn = rest.T @ now @ source.T @ rest
        turn = between(axis, turn @ axis).T @ turn
    else:
        world = np.concatenate([_multiplied(rig, local), np.eye(4, dtype=np.float32)[None]])
        parent = world[nodes.parents[constraint.node], :3, :3]
        way = world[constraint.source, :3, 3] - world[constraint.node, :3, 3]
        frame = parent / np.maximum(np.linalg.norm(parent, axis=0), 1e-9) @ rest
        way = frame.T @ way / max(float(np.linalg.norm(way)), 1e-9)
        turn = between(axis, way)
    result: Floats = rest @ partly(turn, constraint.weight) * nodes.scales[constraint.node]
    return result


def _coloured(rig: Rig, weights: Floats) -> tuple[Floats, Floats]:
    """Return the colours and texture coordinates of the materials, changed by expressions that are not at rest."""
    colours, uvs = rig.colours, rig.uvs
    for at in rig.colouring:
        if weights[at] <= 0:
            continue
        colours, uvs = colours.copy(), uvs.copy()
        for bind in rig.shapes.expressions[at].colours:
            place = bind.material, bind.colour
            colours[place] += weights[at] * (bind.value - rig.colours[place])
        for change in rig.shapes.expressions[at].uvs:
            uvs[change.material] += weights[at] * (change.value - rig.uvs[change.material])
    return colours, uvs
