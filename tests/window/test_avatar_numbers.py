"""The numbers that the avatar's shaders get: vertices, joints, surfaces, and the camera."""

from dataclasses import replace

import numpy as np
import pytest

from companion.avatar.model import AvatarModel, AvatarPose, Floats, MaterialColour, MaterialKind, OutlineMode
from companion.avatar.reading import read_avatar
from companion.avatar.rig import Motion, rig_of, step
from companion.window.avatar import vertices
from companion.window.avatar.framing import Framing, camera
from companion.window.avatar.vertices import fixed, has_outline, is_rich, palette, shaped, surface
from installers.shaders import FOLDER, MADE, SUM, sum_of_sources
from tests.fakes.made_head import made_head


@pytest.fixture(scope="module")
def model() -> AvatarModel:
    return read_avatar(made_head())


def posed(model: AvatarModel, **parameters: float) -> AvatarPose:
    return step(rig_of(model), Motion(), parameters, 0.0)[1]


def places(model: AvatarModel, pose: AvatarPose) -> Floats:
    """Return where the shader puts all vertices."""
    found = []
    for mesh, morphs in zip(model.meshes, pose.morphs, strict=True):
        joints, rest = palette(model, mesh, pose), shaped(model, mesh, pose, morphs)[:, :3]
        numbers, weights = fixed(model, mesh)[:, 2:6].astype(int), fixed(model, mesh)[:, 6:]
        moved = np.einsum("vi,vijk->vjk", weights, joints[numbers])
        found.append(np.einsum("vjk,vk->vj", moved[..., :3], rest) + moved[..., 3])
    return np.vstack(found)


def test_a_skin_with_too_many_joints_for_the_card_is_moved_before(
    model: AvatarModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    pose = posed(model, head_yaw=0.8, jaw_drop=0.5, breath=1.0)
    by_card = places(model, pose)

    monkeypatch.setattr(vertices, "JOINTS_MAX", 2)

    assert np.allclose(places(model, pose), by_card, atol=1e-5)


def test_only_what_a_parameter_moves_is_changed(model: AvatarModel) -> None:
    rest, blinking = (places(model, posed(model, eye_closure_left=value)) for value in (0.0, 1.0))

    moved = np.abs(blinking - rest).max(axis=1) > 1e-4

    assert moved.any()
    assert rest[moved, 0].min() > 0, "the left eye lies at +x"


@pytest.mark.parametrize("framing", Framing)
@pytest.mark.parametrize("shape", [0.5, 1.0, 2.5])
def test_the_head_is_in_the_picture_whatever_is_framed(
    model: AvatarModel, framing: Framing, shape: float
) -> None:
    rest = posed(model)

    seen = camera(model, rest, framing, shape).projection(shape)

    head = np.append(rest.nodes[model.bones["head"], :3, 3] + (0, 0.1, 0), 1)
    clip = seen @ head
    assert np.abs(clip[:2] / clip[3]).max() < 0.75
    assert clip[3] > 0


def test_the_head_is_larger_than_the_bust_and_the_bust_than_the_body(model: AvatarModel) -> None:
    heights = [camera(model, posed(model), framing, 1.0).height for framing in Framing]

    assert heights == sorted(heights)
    assert heights[0] * 1.3 < heights[1] < heights[2] / 1.3


def test_an_unlit_surface_takes_no_light_and_others_do(model: AvatarModel) -> None:
    material = model.materials[0]
    told = [
        surface(replace(material, kind=kind), material.colours, material.uv, 0.0, is_outline=False)[8, 3]
        for kind in (MaterialKind.UNLIT, MaterialKind.MTOON, MaterialKind.BASE_COLOUR)
    ]

    assert told == [0, 1, 1]


def test_a_picture_that_moves_over_a_surface_comes_back_to_where_it_was(model: AvatarModel) -> None:
    material = replace(model.materials[0], uv_speed=(0.25, 0.0, 0.0))

    moved = [
        surface(material, material.colours, material.uv, at, is_outline=False)[7, 0] for at in (0.0, 2.0, 4.0)
    ]

    assert moved == [0.0, 0.5, 0.0]


def test_only_toon_surfaces_with_a_width_have_an_outline(model: AvatarModel) -> None:
    toon = replace(
        model.materials[0], kind=MaterialKind.MTOON, outline_mode=OutlineMode.WORLD, outline_width=0.001
    )

    assert has_outline(toon)
    assert not has_outline(replace(toon, outline_width=0.0))
    assert not has_outline(replace(toon, kind=MaterialKind.UNLIT))


def test_a_texture_of_light_whose_colour_is_black_takes_no_longer(model: AvatarModel) -> None:
    dull = np.zeros((6, 4), np.float32)
    shining = dull.copy()
    shining[MaterialColour.EMISSIVE, :3] = 0.3
    material = replace(model.materials[0], emissive_texture=0, shading_shift_texture=-1)

    assert not is_rich(replace(material, colours=dull))
    assert is_rich(replace(material, colours=shining))


def test_the_compiled_shaders_are_those_of_the_sources() -> None:
    assert SUM.read_text(encoding="utf-8").strip() == sum_of_sources(), "run installers/shaders.py"
    assert {file.name for file in FOLDER.glob("*.qsb")} == {f"{name}.qsb" for name in MADE}


@pytest.mark.parametrize("name", MADE)
def test_a_compiled_shader_is_for_every_graphics_system(name: str) -> None:
    from PySide6.QtGui import QShader

    shader = QShader.fromSerialized((FOLDER / f"{name}.qsb").read_bytes())

    kinds = {
        QShader.Source.SpirvShader,
        QShader.Source.GlslShader,
        QShader.Source.HlslShader,
        QShader.Source.MslShader,
    }
    assert kinds <= {key.source() for key in shader.availableShaders()}
