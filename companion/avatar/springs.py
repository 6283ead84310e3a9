"""Swings hair and clothes: Verlet steps of fixed length, as VRMC_springBone 1.0 describes them.

``step`` is pure: state, posed matrices and seconds in, state and swung matrices out. Of several colliders that a tail
is in, only the one it is deepest in pushes it out in one step.
"""

import math
from dataclasses import dataclass
from typing import Final

import numpy as np

from companion.avatar.model import AvatarModel, Floats, NodeIndices
from companion.avatar.rotation import between

STEP: Final = 1 / 60
_STEPS_MAX: Final = 4
"""Maximum steps in one frame; after a longer pause the rest is left out."""


@dataclass(frozen=True, slots=True, eq=False)
class SpringSystem:
    """The swinging bones of a model as arrays, sorted by node; those of one depth move together."""

    parents: NodeIndices
    levels: tuple[slice, ...]
    """Nodes of each depth."""
    joints: tuple[slice, ...]
    """Joints of each depth."""
    nodes: NodeIndices
    tails: Floats
    radii: Floats
    stiffness: Floats
    gravity: Floats
    keeps: Floats
    """Share of the movement that is kept."""
    centres: NodeIndices
    collider_nodes: NodeIndices
    collider_ends: Floats
    """(c, 2, 3)"""
    collider_radii: Floats
    touches: Floats
    """0 if a joint knows a collider, else minus infinity, (j, c)."""


@dataclass(frozen=True, slots=True, eq=False)
class SpringState:
    """Tails at two instants, in the space of each one's centre, (j, 3)."""

    tails: Floats
    before: Floats
    seconds: float = 0.0
    """Time since the last step."""


def spring_system(model: AvatarModel, levels: tuple[slice, ...]) -> SpringSystem:
    """Return the springs of a model as arrays; a joint that occurs twice counts once, one without length not at all."""
    found = {joint.node: joint for joint in model.springs if math.hypot(*joint.tail) > 1e-6}
    joints, colliders = [found[node] for node in sorted(found)], model.colliders
    nodes = np.array([joint.node for joint in joints], np.int32)
    touches = np.full((len(joints), len(colliders)), -np.inf, np.float32)
    for row, joint in zip(touches, joints, strict=True):
        row[list(joint.colliders)] = 0

    def floats(values: list[float] | list[tuple[float, float, float]], *shape: int) -> Floats:
        return np.array(values, np.float32).reshape(-1, *shape)

    return SpringSystem(
        parents=model.nodes.parents,
        levels=levels,
        joints=tuple(slice(*np.searchsorted(nodes, (level.start, level.stop))) for level in levels),
        nodes=nodes,
        tails=floats([joint.tail for joint in joints], 3),
        radii=floats([joint.radius for joint in joints]),
        stiffness=floats([joint.stiffness for joint in joints], 1),
        gravity=floats([joint.gravity for joint in joints], 3),
        keeps=floats([1 - joint.drag for joint in joints], 1),
        centres=np.array([joint.centre for joint in joints], np.int32),
        collider_nodes=np.array([collider.node for collider in colliders], np.int32),
        collider_ends=floats([end for c in colliders for end in (c.offset, c.tail)], 2, 3),
        collider_radii=floats([collider.radius for collider in colliders]),
        touches=touches,
    )


def at_rest(system: SpringSystem, world: Floats) -> SpringState:
    """Return the state in which every tail hangs as the model was made."""
    tails = _points(world[system.nodes], system.tails)
    tails = _points(np.linalg.inv(_centres(system, world)), tails)
    return SpringState(tails, tails)


def step(
    system: SpringSystem, state: SpringState, local: Floats, world: Floats, seconds: float
) -> tuple[SpringState, Floats]:
    """Return the state that many seconds later, and the world matrices with the bones swung."""
    if not len(system.nodes):
        return state, world
    steps, rest = divmod(state.seconds + seconds, STEP)
    world = world.copy()
    centres = _centres(system, world)
    moves = (system.centres >= 0).any()
    tails, before = state.tails, state.before
    if moves:
        tails, before = _points(centres, tails), _points(centres, before)
    ends = np.einsum("cij,cej->cei", world[system.collider_nodes][:, :3, :3], system.collider_ends)
    ends += world[system.collider_nodes][:, None, :3, 3]
    for _ in range(min(int(steps), _STEPS_MAX)):
        free = tails + (tails - before) * system.keeps + STEP * system.gravity
        before = tails
        tails = _swung(system, world, local, free, ends, stiffness=STEP)
    if steps < 1:
        tails = _swung(system, world, local, tails, ends, stiffness=0.0)
    if moves:
        back = np.linalg.inv(centres)
        tails, before = _points(back, tails), _points(back, before)
    return SpringState(tails, before, rest), world


def _swung(
    system: SpringSystem, world: Floats, local: Floats, free: Floats, ends: Floats, *, stiffness: float
) -> Floats:
    """Turn every bone, from the root on, to its tail; return where the tails can be."""
    tails = np.empty_like(free)
    for level, joints in zip(system.levels, system.joints, strict=True):
        world[level] = world[system.parents[level]] @ local[level] if level.start else local[level]
        if joints.start == joints.stop:
            continue
        nodes = system.nodes[joints]
        here = world[nodes]
        places = here[:, :3, 3]
        axes = _turned(here, system.tails[joints])
        lengths = _length(axes)
        axes = _unit(axes)
        way = _unit(free[joints] + stiffness * system.stiffness[joints] * axes - places)
        if len(ends):
            way = _unit(_pushed(system, joints, places + way * lengths, ends) - places)
        tails[joints] = places + way * lengths
        world[nodes, :3, :3] = between(axes, way) @ here[:, :3, :3]
    return tails


def _pushed(system: SpringSystem, joints: slice, tails: Floats, ends: Floats) -> Floats:
    """Return the tails out of the collider that each is deepest in."""
    start, way = ends[:, 0], ends[:, 1] - ends[:, 0]
    from_start = tails[:, None, :] - start
    square = np.maximum((way * way).sum(axis=1), 1e-12)
    share = np.minimum(np.maximum((from_start * way).sum(axis=2) / square, 0), 1)
    apart = from_start - share[:, :, None] * way
    distance = _length(apart)[:, :, 0]
    depth = system.radii[joints][:, None] + system.collider_radii - distance + system.touches[joints]
    rows, deepest = np.arange(len(tails)), depth.argmax(axis=1)
    push = np.maximum(depth[rows, deepest], 0) / np.maximum(distance[rows, deepest], 1e-9)
    result: Floats = tails + apart[rows, deepest] * push[:, None]
    return result


def _centres(system: SpringSystem, world: Floats) -> Floats:
    centres = world[system.centres]
    centres[system.centres < 0] = np.eye(4, dtype=np.float32)
    return centres


def _turned(matrices: Floats, vectors: Floats) -> Floats:
    return (matrices[:, :3, :3] @ vectors[:, :, None])[:, :, 0]


def _points(matrices: Floats, points: Floats) -> Floats:
    return _turned(matrices, points) + matrices[:, :3, 3]


def _length(vectors: Floats) -> Floats:
    result: Floats = np.sqrt((vectors * vectors).sum(axis=-1, keepdims=True))
    return result


def _unit(vectors: Floats) -> Floats:
    return vectors / (_length(vectors) + np.float32(1e-12))
