import numpy as np

from companion.avatar.model import AvatarModel, Floats
from companion.avatar.reading import read_avatar
from companion.avatar.rig import Motion, rig_of, step
from companion.avatar.springs import STEP
from tests.fakes.made_head import HeadKind, made_head

MODEL = read_avatar(made_head(HeadKind(has_arkit=False)))
NODES = {joint.node for joint in MODEL.springs}
TIPS = sorted(NODES - set(MODEL.nodes.parents[list(NODES)].tolist()))


def places(model: AvatarModel, frames: int, seconds: float = STEP, **parameters: float) -> list[Floats]:
    """Return the places of the strands' last bones, frame by frame, in the head's own space, moved from rest."""
    rig, motion = rig_of(model), Motion()
    for _ in range(120):
        motion, _ = step(rig, motion, {}, STEP)
    seen = []
    for _ in range(frames):
        motion, pose = step(rig, motion, parameters, seconds)
        back = np.linalg.inv(pose.nodes[model.bones["head"]])
        seen.append((back @ pose.nodes[TIPS].transpose(1, 2, 0).reshape(4, -1)).reshape(4, 4, -1)[:3, 3].T)
    return seen


def test_hair_lags_behind_the_head_and_comes_after() -> None:
    seen = places(MODEL, 240, head_yaw=1)

    begun, ended = (np.abs(seen[at] - seen[-1]).max() for at in (1, 200))
    assert begun > 0.01
    assert ended < 1e-3


def test_hair_at_rest_keeps_still() -> None:
    seen = places(MODEL, 10)

    assert np.abs(seen[-1] - seen[0]).max() < 1e-4


def test_bones_keep_their_length() -> None:
    rig, motion = rig_of(MODEL), Motion()
    for frame in range(30):
        motion, pose = step(rig, motion, {"head_yaw": (-1) ** frame, "head_roll": 1}, STEP)

    for joint in MODEL.springs:
        (end,) = np.flatnonzero(MODEL.nodes.parents == joint.node)
        apart = pose.nodes[joint.node, :3, 3] - pose.nodes[end, :3, 3]
        np.testing.assert_allclose(np.linalg.norm(apart), np.linalg.norm(joint.tail), rtol=1e-3)


def test_hair_stays_out_of_the_head() -> None:
    rig, motion = rig_of(MODEL), Motion()
    (ball, *_) = [collider for collider in MODEL.colliders if collider.node == MODEL.bones["head"]]
    for frame in range(240):
        motion, pose = step(
            rig, motion, {"head_pitch": np.sin(frame / 9), "head_roll": np.sin(frame / 13)}, STEP
        )
        middle = pose.nodes[ball.node] @ (*ball.offset, 1)
        for joint in MODEL.springs:
            tail = pose.nodes[joint.node] @ (*joint.tail, 1)
            assert np.linalg.norm((tail - middle)[:3]) > ball.radius - 0.005


def test_the_rate_of_the_frames_does_not_matter() -> None:
    fine, coarse = places(MODEL, 120, head_yaw=1), places(MODEL, 60, 2 * STEP, head_yaw=1)

    assert np.abs(fine[-1] - coarse[-1]).max() < 2e-3


def test_a_long_pause_is_no_leap() -> None:
    rig, motion = rig_of(MODEL), Motion()
    motion, _ = step(rig, motion, {}, STEP)

    _, pose = step(rig, motion, {"head_yaw": 1}, 3600.0)

    assert np.isfinite(pose.nodes).all()
