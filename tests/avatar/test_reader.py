from pathlib import Path

import numpy as np
import pytest

from companion.avatar.model import (
    AlphaMode,
    AvatarUse,
    ConstraintKind,
    MaterialColour,
    MaterialKind,
    OutlineMode,
    Override,
    Wrap,
)
from companion.avatar.reading import ForbiddenAvatar, read_avatar, read_avatar_file
from companion.avatar.scene import rest_matrices
from companion.values import BadInput
from tests.avatar.hostile import SAMPLES
from tests.fakes.made_head import ARKIT, PRESETS, HeadKind, made_head, packed, unpacked

OLD = read_avatar(made_head(HeadKind("0.x")))
NEW = read_avatar(made_head(HeadKind("1.0")))

needs_samples = pytest.mark.skipif(not SAMPLES.exists(), reason="the samples are not here")


def sample(name: str) -> bytes:
    return (SAMPLES / f"{name}.vrm").read_bytes()


def test_presets_and_custom_expressions_bear_the_names_of_the_newer_version() -> None:
    assert set(PRESETS) <= set(NEW.expressions)
    assert set(PRESETS) <= set(OLD.expressions)
    assert set(ARKIT) <= set(NEW.expressions)


def test_both_versions_look_the_same_way() -> None:
    for old, new in zip(OLD.meshes, NEW.meshes, strict=True):
        turned = old.positions * (-1, 1, -1)
        np.testing.assert_allclose(turned, new.positions, atol=1e-6)

    old_places, new_places = rest_matrices(OLD.nodes)[:, :3, 3], rest_matrices(NEW.nodes)[:, :3, 3]
    for bone, node in NEW.bones.items():
        np.testing.assert_allclose(old_places[OLD.bones[bone]], new_places[node], atol=1e-6)
    assert new_places[NEW.bones["leftEye"], 0] > 0


def test_every_parent_comes_before_its_children() -> None:
    for nodes in (OLD.nodes, NEW.nodes):
        assert (nodes.parents < np.arange(len(nodes.parents))).all()


def test_a_mesh_has_the_vertices_that_it_uses_and_no_more() -> None:
    for mesh in (*OLD.meshes, *NEW.meshes):
        assert np.unique(mesh.indices).size == len(mesh.positions)
        np.testing.assert_allclose(mesh.weights.sum(axis=1), 1, atol=1e-5)


def test_a_morph_target_holds_the_vertices_that_it_moves() -> None:
    skin = NEW.meshes[0]
    jaw = next(morph for morph in skin.morphs if morph.name == "jawOpen")

    assert 0 < len(jaw.vertices) < len(skin.positions)
    assert (np.abs(jaw.positions) > 0).any(axis=1).all()


def test_toon_materials_of_both_versions_say_the_same() -> None:
    for old, new in zip(OLD.materials, NEW.materials, strict=True):
        assert old.kind is new.kind is MaterialKind.MTOON
        np.testing.assert_allclose(
            old.colours[: MaterialColour.MATCAP], new.colours[: MaterialColour.MATCAP], atol=1e-4
        )
        np.testing.assert_allclose(old.uv, new.uv, atol=1e-6)
        assert old.base_texture == new.base_texture == 0
        assert old.shading_shift == pytest.approx(-0.05)
        assert (old.outline_mode is OutlineMode.WORLD) == (new.outline_mode is OutlineMode.WORLD)
        assert old.alpha is AlphaMode.OPAQUE
    assert OLD.materials[0].outline_width == pytest.approx(NEW.materials[0].outline_width)


def test_hair_swings_and_keeps_out_of_the_head() -> None:
    for each in (OLD, NEW):
        assert len(each.springs) >= 18
        assert all(joint.colliders for joint in each.springs)
        assert {collider.node for collider in each.colliders} >= {each.bones["head"]}
        assert all(joint.gravity[1] < 0 for joint in each.springs)


def test_an_old_spring_ends_in_a_tail_of_seven_centimetres() -> None:
    lengths = sorted({round(float(np.linalg.norm(joint.tail)), 3) for joint in OLD.springs})

    assert lengths == [0.06, 0.07]


def test_a_constraint_follows_its_source() -> None:
    (constraint,) = NEW.constraints

    assert constraint.kind is ConstraintKind.ROLL
    assert constraint.node == NEW.bones["leftHand"]
    assert constraint.source == NEW.bones["leftUpperArm"]


def test_a_picture_stays_encoded_and_its_sampler_is_known() -> None:
    (image,) = NEW.images

    assert (image.width, image.height) == (4, 4)
    assert image.encoded.startswith(b"\x89PNG")
    assert NEW.textures[0].wrap_u is Wrap.CLAMP
    assert NEW.textures[0].wrap_v is Wrap.MIRROR
    assert not NEW.textures[0].is_smooth


def test_the_licence_is_told() -> None:
    assert NEW.meta.name == OLD.meta.name == "Made head"
    assert NEW.meta.authors == OLD.meta.authors == ("Nobody",)
    assert OLD.meta.use is NEW.meta.use is AvatarUse.EVERYONE
    assert OLD.meta.allows_commercial_use
    assert not NEW.meta.allows_commercial_use
    assert OLD.meta.allows_changes
    assert NEW.meta.allows_changes
    assert not NEW.meta.allows_violence


def test_a_name_can_neither_steer_nor_fill_the_window() -> None:
    gltf, binary = unpacked(made_head(HeadKind(has_arkit=False, has_presets=False)))
    gltf["extensions"]["VRMC_vrm"]["meta"]["name"] = "A\x1b[31m\nlong\u202e name " + "x" * 5000

    name = read_avatar(packed(gltf, binary)).meta.name

    assert name.startswith("A")
    assert name.isprintable()
    assert len(name) == 500


@pytest.mark.parametrize("version", ["0.x", "1.0"])
def test_a_model_for_its_author_alone_is_refused(version: str) -> None:
    with pytest.raises(ForbiddenAvatar) as caught:
        read_avatar(made_head(HeadKind(version, permission="onlyAuthor", has_arkit=False)))

    assert "author" in caught.value.sentence


@pytest.mark.parametrize("version", ["0.x", "1.0"])
def test_a_model_for_people_with_a_licence_says_so(version: str) -> None:
    kind = HeadKind(version, permission="onlySeparatelyLicensedPerson", has_arkit=False)

    assert read_avatar(made_head(kind)).meta.use is AvatarUse.LICENSED


def test_a_matrix_means_the_same_as_its_parts() -> None:
    gltf, binary = unpacked(made_head(HeadKind(has_arkit=False, has_presets=False)))
    head = gltf["nodes"][5]
    turn = np.array(((0.6, 0, 0.8), (0, 1, 0), (-0.8, 0, 0.6)))
    matrix = np.eye(4)
    matrix[:3, :3] = turn * (2, 1, 0.5)
    matrix[:3, 3] = head.pop("translation")
    head["matrix"] = matrix.T.ravel().tolist()

    model = read_avatar(packed(gltf, binary))

    node, parent = model.bones["head"], model.nodes.parents[model.bones["head"]]
    world = rest_matrices(model.nodes)
    np.testing.assert_allclose(np.linalg.inv(world[parent]) @ world[node], matrix, atol=1e-5)


def test_colours_and_textures_that_an_old_expression_changes_are_in_the_newer_units() -> None:
    gltf, binary = unpacked(made_head(HeadKind("0.x", has_arkit=False)))
    (joy,) = (
        g
        for g in gltf["extensions"]["VRM"]["blendShapeMaster"]["blendShapeGroups"]
        if g["presetName"] == "joy"
    )
    joy["materialValues"] = [
        {"materialName": "skin", "propertyName": "_Color", "targetValue": [1, 0.5, 0, 0.25]},
        {"materialName": "skin", "propertyName": "_MainTex_ST", "targetValue": [0.5, 0.25, 0.1, 0.2]},
        {"materialName": "nobody's", "propertyName": "_Color", "targetValue": [1, 1, 1, 1]},
    ]

    happy = read_avatar(packed(gltf, binary)).expressions["happy"]

    (colour,), (uv,) = happy.colours, happy.uvs
    assert (colour.material, colour.colour) == (0, MaterialColour.BASE)
    assert colour.value == pytest.approx((1, 0.2140, 0, 0.25), abs=1e-4)
    assert uv.value == pytest.approx((0.5, 0.25, 0.1, 1 - 0.2 - 0.25))


@pytest.mark.parametrize("version", ["0.x", "1.0"])
def test_a_mesh_for_the_first_person_is_left_out(version: str) -> None:
    gltf, binary = unpacked(made_head(HeadKind(version, has_arkit=False, has_presets=False)))
    if version == "0.x":
        marks = [{"mesh": 1, "firstPersonFlag": "FirstPersonOnly"}, {"mesh": 0, "firstPersonFlag": "Auto"}]
        gltf["extensions"]["VRM"]["firstPerson"]["meshAnnotations"] = marks
    else:
        marks = [{"node": len(gltf["nodes"]) - 1, "type": "firstPersonOnly"}]
        gltf["extensions"]["VRMC_vrm"]["firstPerson"]["meshAnnotations"] = marks

    assert len(read_avatar(packed(gltf, binary)).meshes) == 6


def test_whole_numbers_may_have_a_point() -> None:
    gltf, binary = unpacked(made_head(HeadKind(has_arkit=False, has_presets=False)))
    gltf["nodes"][-1]["mesh"] = 1.0

    assert len(read_avatar(packed(gltf, binary)).meshes) == len(NEW.meshes)


def test_a_process_hands_over_arrays_that_nobody_changes(tmp_path: Path) -> None:
    file = tmp_path / "head.vrm"
    file.write_bytes(made_head(HeadKind(has_arkit=False)))

    model = read_avatar_file(file)

    assert model.meta == NEW.meta
    assert model.materials[0].kind is MaterialKind.MTOON
    np.testing.assert_array_equal(model.meshes[0].positions, NEW.meshes[0].positions)
    assert not model.meshes[0].positions.flags.writeable


def test_a_process_tells_why_it_refuses(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="cannot be opened"):
        read_avatar_file(tmp_path / "none.vrm")
    with pytest.raises(BadInput, match="cannot be opened"):
        read_avatar_file(tmp_path)


def test_a_process_that_takes_too_much_time_of_a_processor_is_given_up(tmp_path: Path) -> None:
    file = tmp_path / "head.vrm"
    file.write_bytes(made_head(HeadKind(has_arkit=False)))

    with pytest.raises(BadInput, match="too much time"):
        read_avatar_file(file, seconds=0.0)


@needs_samples
@pytest.mark.parametrize("name", ["cryptovoxels", "mtoon_uv"])
def test_toes_point_forward_and_left_is_left_in_either_version(name: str) -> None:
    model = read_avatar(sample(name))
    places = rest_matrices(model.nodes)[:, :3, 3]

    foot, toes, hand = (places[model.bones[bone]] for bone in ("leftFoot", "leftToes", "leftHand"))

    assert toes[2] > foot[2] + 0.05
    assert hand[0] > 0.5


@needs_samples
def test_a_whole_character_of_the_older_version_is_read() -> None:
    model = read_avatar(sample("cryptovoxels"))

    assert len(model.nodes.parents) == 74
    assert len(model.meshes[0].indices) == 3 * 4907
    assert model.meta.vrm_version == "0.x"
    assert model.meta.allows_passing_on
    assert model.meta.allows_changes
    assert not model.expressions


@needs_samples
def test_expressions_that_move_textures_and_override_others_are_read() -> None:
    overridden, overrides = (
        read_avatar(sample(f"expressions_isBinary_{name}")) for name in ("Overridden", "Overrides")
    )

    assert overridden.expressions["blink"].is_binary
    assert overridden.expressions["happy"].blink is Override.BLEND
    assert overrides.expressions["happy"].is_binary
    assert overrides.expressions["happy"].uvs[0].value == (0.125, 0.125, 0.875, 0.0)
    assert not overrides.look_at.by_bones


@needs_samples
def test_moving_texture_coordinates_are_read() -> None:
    model = read_avatar(sample("mtoon_uv"))

    assert [material.uv_speed for material in model.materials] == [(1, 0, 0), (0, 1, 0), (0, 0, 1)]
