"""Draws a posed avatar on the graphics card, through Qt's QRhi: Direct3D, Metal, Vulkan or OpenGL by one code.

What Qt's bindings leave to us: a renderer that Qt is given stays ours until Qt has deleted it, and so do the
resources, which nobody else deletes (``give_back``).
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, TypeVar

import numpy as np
import shiboken6
from PySide6.QtCore import QSize
from PySide6.QtGui import (
    QColor,
    QImage,
    QRhi,
    QRhiBuffer,
    QRhiCommandBuffer,
    QRhiDepthStencilClearValue,
    QRhiGraphicsPipeline,
    QRhiResource,
    QRhiResourceUpdateBatch,
    QRhiSampler,
    QRhiShaderResourceBinding,
    QRhiShaderResourceBindings,
    QRhiShaderStage,
    QRhiTexture,
    QRhiVertexInputAttribute,
    QRhiVertexInputBinding,
    QRhiVertexInputLayout,
    QRhiViewport,
    QShader,
)
from PySide6.QtQuick import QQuickRhiItem, QQuickRhiItemRenderer

from companion.avatar.model import AlphaMode, AvatarMesh, AvatarModel, Floats, Material, OutlineMode, Wrap
from companion.window.avatar.figure import Figure
from companion.window.avatar.framing import Camera, Framing, camera
from companion.window.avatar.vertices import (
    JOINTS_MAX,
    fixed,
    has_outline,
    is_rich,
    is_skinned_here,
    palette,
    shaped,
    surface,
)

_log = logging.getLogger(__name__)

_SAMPLES: Final = 4
"""Samples of a pixel; drawn by the processor it has one, since four take almost three times as long."""
_THIN: Final = 0.8
"""Pixels of an outline (guess)."""
_SOFTWARE: Final = ("llvmpipe", "softpipe", "swrast", "swiftshader", "basic render")
_SHADERS: Final = Path(__file__).parent / "shaders"
CIRCLE: Final = 0.94
"""Radius of the circle behind a head or bust, by half of the shorter side; ``Face.qml`` draws it."""
_FRAME_BYTES: Final = 36 * 4
_SURFACE_BYTES: Final = 48 * 4
_PALETTE_BYTES: Final = JOINTS_MAX * 48
_VERTEX_BYTES, _FIXED_BYTES = 6 * 4, 10 * 4


@dataclass(frozen=True, slots=True, eq=False)
class Sight:
    """Everything that a picture of an avatar needs."""

    figure: Figure
    seconds: float
    """Time for moving texture coordinates."""
    framing: Framing
    light: tuple[float, float, float]
    """Linear colour of the light."""
    ambient: tuple[float, float, float]
    """Linear colour of the light from everywhere."""


@dataclass(slots=True)
class _Mesh:
    """A mesh on the card."""

    mesh: AvatarMesh
    index: int
    shaped: QRhiBuffer
    fixed: QRhiBuffer
    indices: QRhiBuffer
    morphs: Floats | None = None
    """Weights with which ``shaped`` was made."""


@dataclass(slots=True)
class _Draw:
    """A mesh with a material, or with the outline of one, drawn at once."""

    mesh: _Mesh
    pipeline: QRhiGraphicsPipeline
    resources: QRhiShaderResourceBindings
    line: Material | None
    """The material of an outline; None for a surface."""


@dataclass(slots=True)
class _Drawn:
    """A model on the card."""

    figure: Figure
    frame: QRhiBuffer
    camera: tuple[Framing, float, Camera] | None = None
    meshes: list[_Mesh] = field(default_factory=list)
    palettes: dict[tuple[int, int], tuple[AvatarMesh, QRhiBuffer]] = field(default_factory=dict)
    """Joints by skin and node, with one of the meshes that they move."""
    surfaces: dict[tuple[int, bool], QRhiBuffer] = field(default_factory=dict)
    """Uniforms by material and whether it is of its outline."""
    draws: list[_Draw] = field(default_factory=list)


class AvatarRenderer(QQuickRhiItemRenderer):
    """Draws what the item shows when Qt asks for a picture."""

    def __init__(self) -> None:
        super().__init__()
        self._sight: Sight | None = None
        self._fail: Callable[[], None] | None = None
        self._drawn: _Drawn | None = None
        self._resources: list[QRhiResource] = []
        self._samples = 0
        self._card: QRhi | None = None
        _given.append(self)

    def initialize(self, commands: QRhiCommandBuffer) -> None:
        """Make all anew where the number of samples has changed, or the card."""
        del commands
        samples, card = self.renderTarget().sampleCount(), self.rhi()
        if (samples, card) != (self._samples, self._card):
            self._samples, self._card = samples, card
            self._release()

    def synchronize(self, item: QQuickRhiItem) -> None:
        """Take from the item what to draw."""
        self._sight = getattr(item, "sight", None)
        self._fail = getattr(item, "fail", None)
        samples = (
            _SAMPLES if not self._is_software() and _SAMPLES in self.rhi().supportedSampleCounts() else 1
        )
        if item.sampleCount() != samples:
            item.setSampleCount(samples)

    def render(self, commands: QRhiCommandBuffer) -> None:
        """Draw; a card that cannot is reported to the item."""
        try:
            self._render(commands)
        except RuntimeError:
            _log.exception("an avatar could not be drawn")
            if self._fail is not None:
                self._fail()

    def _is_software(self) -> bool:
        driver = self.rhi().driverInfo()  # its name lives as long as this value
        name = bytes(driver.deviceName.data()).decode(errors="replace").lower()
        return any(each in name for each in _SOFTWARE)

    def _render(self, commands: QRhiCommandBuffer) -> None:
        updates = self.rhi().nextResourceUpdateBatch()
        sight = self._sight
        if sight is not None:
            if self._drawn is None or self._drawn.figure is not sight.figure:
                self._release()
                self._drawn = _Upload(self, updates, self._resources, sight.figure).bring()
            self._update(self._drawn, sight, updates)
        target = self.renderTarget()
        commands.beginPass(target, QColor(0, 0, 0, 0), QRhiDepthStencilClearValue(1.0, 0), updates)
        if sight is not None and self._drawn is not None:
            size = target.pixelSize()
            for draw in self._drawn.draws:
                if draw.line and self._is_dotted(draw.line, self._drawn, size.height()):
                    continue
                mesh = draw.mesh
                commands.setGraphicsPipeline(draw.pipeline)
                commands.setViewport(QRhiViewport(0, 0, size.width(), size.height()))
                commands.setShaderResources(draw.resources)
                commands.setVertexInput(
                    0,
                    [(mesh.shaped, 0), (mesh.fixed, 0)],
                    mesh.indices,
                    0,
                    QRhiCommandBuffer.IndexFormat.IndexUInt32,
                )
                commands.drawIndexed(len(mesh.mesh.indices))
        commands.endPass()

    def _is_dotted(self, line: Material, drawn: _Drawn, pixels: int) -> bool:
        """Return True if an outline is so thin that without samples only dots of it would be seen."""
        width = line.outline_width
        if line.outline_mode is OutlineMode.WORLD and drawn.camera is not None:
            width /= drawn.camera[2].height
        return self._samples == 1 and width * pixels < _THIN

    def _update(self, drawn: _Drawn, sight: Sight, updates: QRhiResourceUpdateBatch) -> None:
        model, pose = sight.figure.model, sight.figure.pose
        size = self.renderTarget().pixelSize()
        shape = size.width() / max(size.height(), 1)
        if drawn.camera is None or drawn.camera[:2] != (sight.framing, shape):
            drawn.camera = sight.framing, shape, camera(model, sight.figure.rest, sight.framing, shape)
        seen_from = drawn.camera[2]
        correction = np.array(self.rhi().clipSpaceCorrMatrix().data(), np.float32).reshape(4, 4).T
        frame = np.zeros(36, np.float32)
        frame[:16] = (correction @ seen_from.projection(shape)).T.ravel()
        frame[16:19] = seen_from.x, seen_from.y, seen_from.z
        frame[20:23] = _LIGHT_FROM
        frame[24:27] = sight.light
        frame[28:31] = sight.ambient
        unit = min(shape, 1.0)
        is_round = sight.framing is not Framing.BODY
        # a card with y down has turned what the shader sees
        frame[32:36] = 1 / shape, shape / unit, correction[1, 1] / unit, CIRCLE * is_round
        updates.updateDynamicBuffer(drawn.frame, 0, frame.tobytes())
        for (material, is_outline), buffer in drawn.surfaces.items():
            values = surface(
                model.materials[material],
                pose.colours[material],
                pose.uvs[material],
                sight.seconds,
                is_outline=is_outline,
            )
            updates.updateDynamicBuffer(buffer, 0, values.tobytes())
        for mesh, buffer in drawn.palettes.values():
            updates.updateDynamicBuffer(buffer, 0, palette(model, mesh, pose).astype(np.float32).tobytes())
        for each in drawn.meshes:
            weights = pose.morphs[each.index]
            is_same = each.morphs is not None and np.array_equal(each.morphs, weights)
            if not is_same or is_skinned_here(model, each.mesh):
                each.morphs = weights
                data = shaped(model, each.mesh, pose, weights).tobytes()
                updates.updateDynamicBuffer(each.shaped, 0, data)

    def _release(self) -> None:
        self._drawn = None
        for resource in self._resources:
            resource.deleteLater()
        self._resources.clear()


_given: Final[list[AvatarRenderer]] = []
"""Renderers that Qt has been given and may not have deleted yet."""


def give_back() -> None:
    """Delete the resources of the renderers that Qt has deleted."""
    for renderer in [each for each in _given if not shiboken6.isValid(each)]:
        _given.remove(renderer)
        renderer._release()


_light_from = np.array([0.45, 0.5, 0.74], np.float32)
_LIGHT_FROM: Final = _light_from / np.linalg.norm(_light_from)
"""Direction of the light: from the front, a little from above and the viewer's right."""

_WRAPS: Final = {
    Wrap.REPEAT: QRhiSampler.AddressMode.Repeat,
    Wrap.MIRROR: QRhiSampler.AddressMode.Mirror,
    Wrap.CLAMP: QRhiSampler.AddressMode.ClampToEdge,
}
_STAGES: Final = (
    QRhiShaderResourceBinding.StageFlag.VertexStage | QRhiShaderResourceBinding.StageFlag.FragmentStage
)
_Made = TypeVar("_Made", QRhiBuffer, QRhiTexture, QRhiSampler)


class _Upload:
    """Brings a model to the card; all that it makes is added to ``made``."""

    def __init__(
        self,
        renderer: AvatarRenderer,
        updates: QRhiResourceUpdateBatch,
        made: list[QRhiResource],
        figure: Figure,
    ) -> None:
        self._rhi: QRhi = renderer.rhi()
        self._target = renderer.renderTarget()
        self._updates = updates
        self._made = made
        self._figure = figure
        self._textures: dict[int, QRhiTexture] = {}
        self._samplers: dict[tuple[Wrap, Wrap, bool], QRhiSampler] = {}
        self._pipelines: dict[tuple[object, ...], QRhiGraphicsPipeline] = {}

    def bring(self) -> _Drawn:
        """Return the figure on the card."""
        model = self._figure.model
        drawn = _Drawn(self._figure, self._uniforms(_FRAME_BYTES))
        ordered: list[tuple[tuple[bool, bool, int, int], _Draw]] = []
        for index, mesh in enumerate(model.meshes):
            if len(mesh.indices) == 0:
                continue
            on_card = self._mesh(model, mesh, index)
            drawn.meshes.append(on_card)
            joints = mesh.skin, -1 if mesh.skin >= 0 else mesh.node
            if joints not in drawn.palettes:
                drawn.palettes[joints] = mesh, self._uniforms(_PALETTE_BYTES)
            buffers = drawn.frame, drawn.palettes[joints][1]
            material = model.materials[mesh.material]
            is_blended = material.alpha is AlphaMode.BLEND
            for is_outline in (False, True) if has_outline(material) else (False,):
                key = mesh.material, is_outline
                if key not in drawn.surfaces:
                    drawn.surfaces[key] = self._uniforms(_SURFACE_BYTES)
                resources = self._bindings(material, *buffers, drawn.surfaces[key])
                pipeline = self._pipeline(material, resources, is_outline=is_outline)
                draw = _Draw(on_card, pipeline, resources, material if is_outline else None)
                ordered.append(((is_blended, is_outline, material.order, index), draw))
        drawn.draws = [draw for _, draw in sorted(ordered, key=lambda each: each[0])]
        return drawn

    def _uniforms(self, size: int) -> QRhiBuffer:
        usage = QRhiBuffer.UsageFlag.UniformBuffer
        return self._keep(self._rhi.newBuffer(QRhiBuffer.Type.Dynamic, usage, size))

    def _static(self, usage: QRhiBuffer.UsageFlag, data: bytes) -> QRhiBuffer:
        buffer = self._keep(self._rhi.newBuffer(QRhiBuffer.Type.Immutable, usage, len(data)))
        self._updates.uploadStaticBuffer(buffer, data)
        return buffer

    def _keep(self, made: _Made) -> _Made:
        self._made.append(made)
        if not made.create():
            raise RuntimeError("the graphics card could not take a part of the avatar")
        return made

    def _mesh(self, model: AvatarModel, mesh: AvatarMesh, index: int) -> _Mesh:
        vertex, by_index = QRhiBuffer.UsageFlag.VertexBuffer, QRhiBuffer.UsageFlag.IndexBuffer
        size = len(mesh.positions) * _VERTEX_BYTES
        return _Mesh(
            mesh,
            index,
            self._keep(self._rhi.newBuffer(QRhiBuffer.Type.Dynamic, vertex, size)),
            self._static(vertex, fixed(model, mesh).tobytes()),
            self._static(by_index, mesh.indices.tobytes()),
        )

    def _bindings(
        self, material: Material, frame: QRhiBuffer, joints: QRhiBuffer, look: QRhiBuffer
    ) -> QRhiShaderResourceBindings:
        binding = QRhiShaderResourceBinding
        textures = (
            material.base_texture,
            material.shade_texture,
            material.emissive_texture,
            material.rim_texture,
            material.matcap_texture,
            material.outline_width_texture,
            material.shading_shift_texture,
        )
        resources = self._rhi.newShaderResourceBindings()
        self._made.append(resources)
        resources.setBindings(
            [
                binding.uniformBuffer(0, _STAGES, frame),
                binding.uniformBuffer(1, binding.StageFlag.VertexStage, joints),
                binding.uniformBuffer(2, _STAGES, look),
                *(
                    binding.sampledTexture(place, _STAGES, *self._texture(texture))
                    for place, texture in enumerate(textures, 3)
                ),
            ]
        )
        resources.create()
        return resources

    def _texture(self, texture: int) -> tuple[QRhiTexture, QRhiSampler]:
        if texture < 0:
            return self._image(-1, _WHITE), self._sampler(Wrap.CLAMP, Wrap.CLAMP, is_smooth=False)
        sampled = self._figure.model.textures[texture]
        sampler = self._sampler(sampled.wrap_u, sampled.wrap_v, is_smooth=sampled.is_smooth)
        return self._image(sampled.image, self._figure.images[sampled.image]), sampler

    def _image(self, index: int, image: QImage) -> QRhiTexture:
        if index not in self._textures:
            flags = QRhiTexture.Flag.MipMapped | QRhiTexture.Flag.UsedWithGenerateMips
            size = QSize(image.width(), image.height())
            made = self._keep(self._rhi.newTexture(QRhiTexture.Format.RGBA8, size, 1, flags))
            self._updates.uploadTexture(made, image)
            self._updates.generateMips(made)
            self._textures[index] = made
        return self._textures[index]

    def _sampler(self, wrap_u: Wrap, wrap_v: Wrap, *, is_smooth: bool) -> QRhiSampler:
        key = wrap_u, wrap_v, is_smooth
        if key not in self._samplers:
            smooth, sharp = QRhiSampler.Filter.Linear, QRhiSampler.Filter.Nearest
            by = smooth if is_smooth else sharp
            sampler = self._rhi.newSampler(by, by, by, _WRAPS[wrap_u], _WRAPS[wrap_v])
            self._samplers[key] = self._keep(sampler)
        return self._samplers[key]

    def _pipeline(
        self, material: Material, resources: QRhiShaderResourceBindings, *, is_outline: bool
    ) -> QRhiGraphicsPipeline:
        is_blended = material.alpha is AlphaMode.BLEND
        fragment = ("rich" if is_rich(material) else "plain") + (
            "_masked" * (material.alpha is AlphaMode.MASK)
        )
        cull = QRhiGraphicsPipeline.CullMode.Back
        if is_outline:
            cull = QRhiGraphicsPipeline.CullMode.Front
        elif material.is_double_sided:
            cull = QRhiGraphicsPipeline.CullMode.None_
        writes_depth = material.writes_depth or not is_blended
        key = fragment, cull, is_blended, writes_depth
        if key in self._pipelines:
            return self._pipelines[key]
        pipeline = self._rhi.newGraphicsPipeline()
        self._made.append(pipeline)
        stage = QRhiShaderStage.Type
        pipeline.setShaderStages(
            [
                QRhiShaderStage(stage.Vertex, _shader("avatar.vert")),
                QRhiShaderStage(stage.Fragment, _shader(f"{fragment}.frag")),
            ]
        )
        pipeline.setVertexInputLayout(_layout())
        pipeline.setShaderResourceBindings(resources)
        pipeline.setRenderPassDescriptor(self._target.renderPassDescriptor())
        pipeline.setSampleCount(self._target.sampleCount())
        pipeline.setCullMode(cull)
        pipeline.setDepthTest(True)
        pipeline.setDepthOp(QRhiGraphicsPipeline.CompareOp.LessOrEqual)
        pipeline.setDepthWrite(writes_depth)
        blend = QRhiGraphicsPipeline.TargetBlend()
        blend.enable = is_blended  # the defaults are those for premultiplied alpha
        pipeline.setTargetBlends([blend])
        if not pipeline.create():
            raise RuntimeError("the graphics card could not take the avatar's shaders")
        self._pipelines[key] = pipeline
        return pipeline


def _layout() -> QRhiVertexInputLayout:
    attribute = QRhiVertexInputAttribute
    two, three, four = attribute.Format.Float2, attribute.Format.Float3, attribute.Format.Float4
    layout = QRhiVertexInputLayout()
    layout.setBindings([QRhiVertexInputBinding(_VERTEX_BYTES), QRhiVertexInputBinding(_FIXED_BYTES)])
    layout.setAttributes(
        [
            attribute(0, 0, three, 0),
            attribute(0, 1, three, 12),
            attribute(1, 2, two, 0),
            attribute(1, 3, four, 8),
            attribute(1, 4, four, 24),
        ]
    )
    return layout


def _shader(name: str) -> QShader:
    return QShader.fromSerialized((_SHADERS / f"{name}.qsb").read_bytes())


_WHITE: Final = QImage(1, 1, QImage.Format.Format_RGBA8888)
_WHITE.fill(QColor(255, 255, 255))
