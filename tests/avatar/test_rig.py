from dataclasses import replace

import numpy as np
import pytest

from companion.avatar.model import (
    AvatarModel,
    AvatarPose,
    ColourBind,
    Constraint,
    ConstraintKind,
    Floats,
    LookAt,
    MaterialColour,
    RangeMap,
)
from companion.avatar.reading import read_avatar
from companion.avatar.rig import GAZE_DEGREES, Motion, rig_of, step
from companion.avatar.scene import rest_matrices
from companion.avatar.shapes import PARAMETERS
from companion.showing.parameters import PARAMETERS as FACE
from tests.fakes.made_head import HeadKind, made_head

NEW = read_avatar(made_head(HeadKind()))
OLD = read_avatar(made_head(HeadKind("0.x")))
VERSIONS = pytest.mark.parametrize("model", [OLD, NEW], ids=["0.x", "1.0"])


def posed(model: AvatarModel, **parameters: float) -> AvatarPose:
    return step(rig_of(model), Motion(), parameters, 1 / 30)[1]


def turned(model: AvatarModel, bone: str, pose: AvatarPose, start: tuple[float, float, float]) -> Floats:
    node = model.bones[bone]
    return pose.nodes[node, :3, :3] @ rest_matrices(model.nodes)[node, :3, :3].T @ np.array(start, np.float32)


def test_its_parameters_are_those_of_the_face() -> None:
    assert set(PARAMETERS) <= set(FACE)
    assert set(FACE) - set(PARAMETERS) == {"blush", "speech", "pupil_size"}


@VERSIONS
def test_the_head_turns_as_far_as_the_face_says(model: AvatarModel) -> None:
    aside = turned(model, "head", posed(model, head_yaw=1), (0, 0, 1))
    up = turned(model, "head", posed(model, head_pitch=1), (0, 0, 1))
    tilted = turned(model, "head", posed(model, head_roll=1), (0, 1, 0))

    assert np.degrees(np.arctan2(aside[0], aside[2])) == pytest.approx(20, abs=0.5)
    assert np.degrees(np.arcsin(up[1])) == pytest.approx(15, abs=0.5)
    assert np.degrees(np.arcsin(tilted[0])) == pytest.approx(15, abs=0.5)


def test_one_who_leans_forward_still_looks_ahead() -> None:
    pose = posed(NEW, lean=1)

    assert turned(NEW, "head", pose, (0, 0, 1))[2] > 0.999
    assert pose.nodes[NEW.bones["head"], 2, 3] > 0.02


def test_the_arms_hang_down() -> None:
    pose = posed(NEW)

    for side, sign in (("left", 1), ("right", -1)):
        hand, shoulder = (pose.nodes[NEW.bones[f"{side}{bone}"], :3, 3] for bone in ("Hand", "UpperArm"))
        assert hand[1] < shoulder[1] - 0.35
        assert sign * hand[0] > 0.1


def test_shoulders_rise_and_the_chest_breathes() -> None:
    arm, head = NEW.bones["leftUpperArm"], NEW.bones["head"]

    still, shrugged, inhaled = posed(NEW), posed(NEW, shoulders=1), posed(NEW, breath=1)

    assert 0.01 < shrugged.nodes[arm, 1, 3] - still.nodes[arm, 1, 3] < 0.05
    assert 0.001 < inhaled.nodes[arm, 1, 3] - still.nodes[arm, 1, 3] < 0.01
    assert abs(inhaled.nodes[head, 1, 3] - still.nodes[head, 1, 3]) < 0.01


@VERSIONS
def test_the_eyes_turn_by_their_range(model: AvatarModel) -> None:
    ranges = RangeMap(most_degrees=60, output=20)
    looking = replace(model, look_at=LookAt(inner=RangeMap(60, 10), outer=ranges, up=ranges, down=ranges))

    pose = posed(looking, gaze_x=1, gaze_y=0)
    left, right = (turned(model, f"{side}Eye", pose, (0, 0, 1)) for side in ("left", "right"))

    assert np.degrees(np.arcsin(left[0])) == pytest.approx(20 * GAZE_DEGREES[0] / 60, abs=0.2)
    assert np.degrees(np.arcsin(right[0])) == pytest.approx(10 * GAZE_DEGREES[0] / 60, abs=0.2)


def test_eyes_without_bones_look_by_expressions() -> None:
    model = read_avatar(made_head(HeadKind(looks_by_bones=False)))
    names = [morph.name for morph in model.meshes[0].morphs]

    weights = dict(zip(names, posed(model, gaze_x=-0.5, gaze_y=1).morphs[0], strict=True))

    assert weights["preset_lookRight"] == pytest.approx(0.5)
    assert weights["preset_lookUp"] == pytest.approx(GAZE_DEGREES[1] / 30)
    assert weights["preset_lookLeft"] == weights["preset_lookDown"] == 0


def test_an_expression_can_hold_the_eyes() -> None:
    smile = {
        f"{name}_{side}": 1.0 for name in ("lip_corner_puller", "cheek_raiser") for side in ("left", "right")
    }
    kind = HeadKind(has_arkit=False, overrides={"happy": {"overrideLookAt": "block"}})
    model = read_avatar(made_head(kind))

    free, held = (turned(model, "leftEye", posed(model, gaze_x=1, **face), (0, 0, 1)) for face in ({}, smile))

    assert free[0] > 0.05
    assert abs(held[0]) < 1e-4


def test_an_expression_colours_a_material_by_its_weight() -> None:
    model = read_avatar(made_head(HeadKind(has_arkit=False)))
    red = ColourBind(2, MaterialColour.BASE, (1.0, 0.0, 0.0, 1.0))
    model = replace(
        model, expressions=model.expressions | {"aa": replace(model.expressions["aa"], colours=(red,))}
    )
    rig = rig_of(model)

    still, speaking = (step(rig, Motion(), {"jaw_drop": jaw}, 1 / 30)[1] for jaw in (0.0, 0.4))

    share = speaking.morphs[0][[morph.name for morph in model.meshes[0].morphs].index("preset_aa")]
    expected = rig.colours[2, 0] + share * (np.array(red.value) - rig.colours[2, 0])
    np.testing.assert_allclose(speaking.colours[2, 0], expected, atol=1e-5)
    assert still.colours is rig.colours


def test_a_head_without_a_neck_turns_alone() -> None:
    model = replace(NEW, bones={name: node for name, node in NEW.bones.items() if name != "neck"})

    aside = turned(model, "head", posed(model, head_yaw=1), (0, 0, 1))

    assert np.degrees(np.arctan2(aside[0], aside[2])) == pytest.approx(20, abs=0.5)


def test_a_roll_is_taken_over_by_its_share() -> None:
    source, hand = NEW.bones["spine"], NEW.bones["rightHand"]
    constraint = Constraint(hand, source, ConstraintKind.ROLL, (1.0, 0.0, 0.0), 0.5)
    model = replace(NEW, constraints=(constraint,))

    still, leaning = posed(model), posed(model, lean=1)
    parent = model.nodes.parents[hand]

    def own(pose: AvatarPose) -> Floats:
        return pose.nodes[parent, :3, :3].T @ pose.nodes[hand, :3, :3]

    angle = np.degrees(np.arccos((np.trace(own(still).T @ own(leaning)) - 1) / 2))
    assert angle == pytest.approx(3, abs=0.1)  # the spine leans by six degrees about x


def test_a_rotation_is_taken_over() -> None:
    head, hand = NEW.bones["head"], NEW.bones["rightHand"]
    model = replace(NEW, constraints=(Constraint(hand, head, ConstraintKind.ROTATION),))

    pose = posed(model, head_yaw=1)

    own = pose.nodes[model.nodes.parents[hand], :3, :3].T @ pose.nodes[hand, :3, :3]
    assert np.degrees(np.arcsin(own[0, 2])) == pytest.approx(12, abs=0.2)  # the head's part of twenty degrees


def test_a_node_aims_at_another() -> None:
    head, hand = NEW.bones["head"], NEW.bones["rightHand"]
    model = replace(NEW, constraints=(Constraint(hand, head, ConstraintKind.AIM, (0.0, 0.0, 1.0)),))

    pose = posed(model, head_yaw=1)

    way = pose.nodes[head, :3, 3] - pose.nodes[hand, :3, 3]
    np.testing.assert_allclose(pose.nodes[hand, :3, 2], way / np.linalg.norm(way), atol=1e-4)


def test_the_same_frames_lead_to_the_same_poses() -> None:
    rig = rig_of(NEW)

    def told() -> list[Floats]:
        motion, nodes = Motion(), []
        for frame in range(20):
            motion, pose = step(rig, motion, {"head_yaw": np.sin(frame)}, 1 / 50)
            nodes.append(pose.nodes)
        return nodes

    np.testing.assert_array_equal(told(), told())
