"""A person's own avatar as it was read: nodes, meshes, materials, expressions, springs, and what its licence allows.

The reader has checked every number and index. Lengths are metres, colours linear, vertices and matrices right-handed
with y up. Every model looks along +z, so its left side lies at +x; the reader has turned models of VRM 0.x, which look
along -z. Matrices act on column vectors: ``world = parent @ local``. Arrays are read-only. -1 as an index is "none".
"""

from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.float32]
Indices: TypeAlias = NDArray[np.uint32]
NodeIndices: TypeAlias = NDArray[np.int32]
JointIndices: TypeAlias = NDArray[np.uint16]

Vector: TypeAlias = tuple[float, float, float]


@dataclass(frozen=True, slots=True, eq=False)
class Nodes:
    """The tree of nodes, sorted by depth: the roots first, every parent before its children."""

    parents: NodeIndices
    """int32, (n,); -1 for a root."""
    translations: Floats
    """(n, 3), at rest."""
    rotations: Floats
    """(n, 3, 3), at rest."""
    scales: Floats
    """(n, 3), at rest, never 0."""


@dataclass(frozen=True, slots=True, eq=False)
class MorphTarget:
    """Offsets of some of a mesh's vertices."""

    name: str
    """"" if the file names none."""
    vertices: Indices
    """Vertices that it moves, uint32, (k,), rising."""
    positions: Floats
    """Offsets at weight 1, (k, 3)."""
    normals: Floats
    """Offsets of normals, (k, 3)."""


@dataclass(frozen=True, slots=True, eq=False)
class AvatarMesh:
    """Triangles of one material on one node (a primitive of glTF)."""

    node: int
    skin: int
    """Index of the skin, whose joints then place the vertices instead of the node; -1 for none."""
    material: int
    positions: Floats
    """(v, 3)"""
    normals: Floats
    """(v, 3), unit length."""
    uvs: Floats
    """(v, 2), (0, 0) at the upper left of the picture."""
    indices: Indices
    """uint32, (3 t,), counter-clockwise seen from the front."""
    joints: JointIndices
    """uint16, (v, 4), indices into the skin's joints; (0, 4) without a skin."""
    weights: Floats
    """(v, 4), each row adds up to 1; (0, 4) without a skin."""
    morphs: tuple[MorphTarget, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Skin:
    """Nodes that move vertices: vertex = sum of weight · world[joint] @ inverse_binds[joint] @ vertex."""

    joints: NodeIndices
    """Nodes, int32, (j,)."""
    inverse_binds: Floats
    """(j, 4, 4)"""


@dataclass(frozen=True, slots=True, eq=False)
class AvatarImage:
    """A picture as it is in the file, a PNG or JPEG; its header has been checked for kind and size, no more."""

    encoded: bytes
    width: int
    height: int


class Wrap(StrEnum):
    """Continuation of a picture beyond its edges."""

    REPEAT = "repeat"
    MIRROR = "mirror"
    CLAMP = "clamp"


@dataclass(frozen=True, slots=True)
class Texture:
    """A picture and how it is sampled."""

    image: int
    wrap_u: Wrap = Wrap.REPEAT
    wrap_v: Wrap = Wrap.REPEAT
    is_smooth: bool = True
    """Interpolates between pixels."""


class MaterialKind(StrEnum):
    """Way of shading."""

    UNLIT = "unlit"
    MTOON = "mtoon"
    BASE_COLOUR = "base colour"
    """Physically based in the file; drawn by its base colour."""


class AlphaMode(StrEnum):
    """Use of a material's alpha."""

    OPAQUE = "OPAQUE"
    MASK = "MASK"
    BLEND = "BLEND"


class OutlineMode(StrEnum):
    """Meaning of an outline's width."""

    NONE = "none"
    WORLD = "worldCoordinates"
    """Metres."""
    SCREEN = "screenCoordinates"
    """Share of the picture's height."""


class MaterialColour(IntEnum):
    """Row of ``Material.colours`` and ``AvatarPose.colours``."""

    BASE = 0
    SHADE = 1
    EMISSIVE = 2
    RIM = 3
    MATCAP = 4
    OUTLINE = 5


@dataclass(frozen=True, slots=True, eq=False)
class Material:
    """A surface; the names and meanings are those of glTF and VRMC_materials_mtoon 1.0, also for VRM 0.x."""

    name: str
    kind: MaterialKind
    colours: Floats
    """Linear red, green, blue, alpha of each ``MaterialColour``, (6, 4); alpha matters in BASE only."""
    uv: Floats
    """Scale u, scale v, offset u, offset v of texture coordinates, (4,)."""
    uv_speed: Vector = (0.0, 0.0, 0.0)
    """Movement of texture coordinates each second: u, v, and rotation in radians about (0.5, 0.5)."""
    alpha: AlphaMode = AlphaMode.OPAQUE
    alpha_cutoff: float = 0.5
    writes_depth: bool = True
    """False for most materials that blend."""
    order: int = 0
    """Blending materials are drawn in rising order."""
    is_double_sided: bool = False
    base_texture: int = -1
    shade_texture: int = -1
    emissive_texture: int = -1
    rim_texture: int = -1
    matcap_texture: int = -1
    outline_width_texture: int = -1
    """Its green channel is a factor on the width."""
    shading_shift_texture: int = -1
    """Its red channel times ``shading_shift_scale`` is added to the shift."""
    shading_shift: float = 0.0
    shading_shift_scale: float = 1.0
    shading_toony: float = 0.9
    rim_fresnel_power: float = 5.0
    rim_lift: float = 0.0
    rim_lighting_mix: float = 1.0
    outline_mode: OutlineMode = OutlineMode.NONE
    outline_width: float = 0.0
    outline_lighting_mix: float = 1.0


@dataclass(frozen=True, slots=True)
class MorphBind:
    """Weight of a morph target when an expression is full."""

    mesh: int
    target: int
    weight: float


@dataclass(frozen=True, slots=True)
class ColourBind:
    """Colour of a material when an expression is full."""

    material: int
    colour: MaterialColour
    value: tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class UvBind:
    """Scale and offset of a material's texture coordinates when an expression is full."""

    material: int
    value: tuple[float, float, float, float]


class Override(StrEnum):
    """Effect of an expression on a group of others."""

    NONE = "none"
    BLOCK = "block"
    """They rest whenever this one is more than 0."""
    BLEND = "blend"
    """They are reduced by its weight."""


@dataclass(frozen=True, slots=True)
class Expression:
    """A face that the model can make."""

    morphs: tuple[MorphBind, ...] = ()
    colours: tuple[ColourBind, ...] = ()
    uvs: tuple[UvBind, ...] = ()
    is_binary: bool = False
    """Full above one half, otherwise not shown."""
    blink: Override = Override.NONE
    look: Override = Override.NONE
    mouth: Override = Override.NONE


@dataclass(frozen=True, slots=True)
class RangeMap:
    """Turns an angle of the gaze into one of an eye, or into the weight of an expression."""

    most_degrees: float = 90.0
    """Angle from which on the output is full."""
    output: float = 10.0
    """Full output: degrees of the bone, or weight."""


@dataclass(frozen=True, slots=True)
class LookAt:
    """Means to turn the eyes."""

    by_bones: bool = True
    """Otherwise by the expressions lookUp, lookDown, lookLeft and lookRight."""
    inner: RangeMap = RangeMap()
    outer: RangeMap = RangeMap()
    down: RangeMap = RangeMap()
    up: RangeMap = RangeMap()


@dataclass(frozen=True, slots=True)
class SpringJoint:
    """A bone that swings; it turns towards its tail."""

    node: int
    tail: Vector
    """Position of its tail at rest, in the node's space."""
    radius: float = 0.0
    """Distance that colliders keep from the tail, in metres."""
    stiffness: float = 1.0
    gravity: Vector = (0.0, 0.0, 0.0)
    """Direction times power."""
    drag: float = 0.5
    """Share of the movement that is lost in each step, in [0, 1]."""
    colliders: tuple[int, ...] = ()
    """Colliders that its tail keeps out of."""
    centre: int = -1
    """Node whose movement does not swing it; -1 for none."""


@dataclass(frozen=True, slots=True)
class Collider:
    """A sphere, or a capsule if ``tail`` differs, that swinging bones keep out of."""

    node: int
    offset: Vector
    """In the node's space, as is ``tail``."""
    tail: Vector
    radius: float


class ConstraintKind(StrEnum):
    """Movement that a constrained node takes over (VRMC_node_constraint 1.0)."""

    ROLL = "roll"
    AIM = "aim"
    ROTATION = "rotation"


@dataclass(frozen=True, slots=True)
class Constraint:
    """A node that follows another."""

    node: int
    source: int
    kind: ConstraintKind
    axis: Vector = (1.0, 0.0, 0.0)
    """Axis of the roll, or the direction that aims."""
    weight: float = 1.0


class AvatarUse(StrEnum):
    """People who may use the model as an avatar."""

    AUTHOR = "author"
    LICENSED = "licensed"
    """Those whom the author has allowed to."""
    EVERYONE = "everyone"


@dataclass(frozen=True, slots=True)
class AvatarMeta:
    """Origin of a model and what its licence allows; texts may come from anyone and are at most 500 letters long."""

    name: str = ""
    authors: tuple[str, ...] = ()
    contact: str = ""
    copyright: str = ""
    licence: str = ""
    """Name or address of the licence."""
    vrm_version: str = ""
    """"0.x" or "1.0"."""
    use: AvatarUse = AvatarUse.AUTHOR
    allows_violence: bool = False
    allows_sexual_use: bool = False
    allows_political_use: bool = False
    allows_hate: bool = False
    allows_commercial_use: bool = False
    """To persons at least."""
    wants_credit: bool = True
    allows_passing_on: bool = False
    allows_changes: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class AvatarModel:
    """A whole model."""

    nodes: Nodes
    meshes: tuple[AvatarMesh, ...]
    skins: tuple[Skin, ...]
    materials: tuple[Material, ...]
    textures: tuple[Texture, ...]
    images: tuple[AvatarImage, ...]
    bones: dict[str, int]
    """Node of each humanoid bone, under the names of VRM 1.0 such as "leftEye"."""
    expressions: dict[str, Expression]
    """Presets under the names of VRM 1.0 such as "aa" or "blinkLeft"; others under their own names."""
    look_at: LookAt
    springs: tuple[SpringJoint, ...]
    colliders: tuple[Collider, ...]
    constraints: tuple[Constraint, ...]
    meta: AvatarMeta


@dataclass(frozen=True, slots=True, eq=False)
class AvatarPose:
    """A model at one instant: everything that a frame needs."""

    nodes: Floats
    """World matrix of each node, (n, 4, 4)."""
    morphs: tuple[Floats, ...]
    """Weight of each morph target of each mesh, (morphs of the mesh,)."""
    colours: Floats
    """``Material.colours`` of each material, (m, 6, 4); the same array as long as no expression changes it."""
    uvs: Floats
    """``Material.uv`` of each material, (m, 4); likewise."""
