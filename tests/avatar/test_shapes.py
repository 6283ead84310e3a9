from collections.abc import Mapping
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from companion.avatar.model import AvatarModel, Floats
from companion.avatar.reading import read_avatar
from companion.avatar.rig import Motion, rig_of, step
from companion.avatar.shapes import bounded
from companion.showing.feeling import expression
from companion.values import FEELINGS
from tests.avatar.face_reader import feeling_read, moved
from tests.avatar.hostile import SAMPLES
from tests.fakes.made_head import PRESETS, HeadKind, made_head
from tests.lab.evaluation.statistics import spearman

FULL = read_avatar(made_head(HeadKind()))
OLD_FULL = read_avatar(made_head(HeadKind("0.x")))
PLAIN = read_avatar(made_head(HeadKind(has_arkit=False)))
PARTS = read_avatar(made_head(HeadKind(has_arkit=False, has_parts=True)))


def weights(model: AvatarModel, parameters: Mapping[str, float]) -> dict[str, float]:
    """Return the morph weights of the face by name."""
    names = [morph.name for morph in model.meshes[0].morphs]
    pose = step(rig_of(model), Motion(), parameters, 1 / 30)[1]
    return {
        name.removeprefix("preset_"): float(w)
        for name, w in zip(names, pose.morphs[0], strict=True)
        if w > 1e-3
    }


def both(**parameters: float) -> dict[str, float]:
    return {f"{name}_{side}": value for name, value in parameters.items() for side in ("left", "right")}


def points(model: AvatarModel, parameters: Mapping[str, float]) -> Floats:
    """Return the face's vertices with its morph targets, as one long vector."""
    pose = step(rig_of(model), Motion(), parameters, 1 / 30)[1]
    return np.concatenate([mesh.positions.ravel() for mesh in model.meshes]) + moved(model, pose.morphs)


@pytest.mark.parametrize("model", [FULL, OLD_FULL], ids=["1.0", "0.x"])
def test_a_model_with_the_shapes_of_arkit_takes_each_side_of_the_face(model: AvatarModel) -> None:
    shown = weights(model, {"lip_corner_puller_left": 0.8, "eye_closure_right": 1.0, "jaw_drop": 0.5})

    assert shown == pytest.approx({"mouthSmileLeft": 0.8, "eyeBlinkRight": 1.0, "jawOpen": 0.5})


def test_lips_close_over_an_open_jaw() -> None:
    assert weights(FULL, {"jaw_drop": 0.6, "lips_together": 1.0})["mouthClose"] == pytest.approx(0.6)


def test_shapes_are_found_by_the_names_of_morph_targets_too() -> None:
    bare = read_avatar(made_head(HeadKind(has_presets=False)))
    nameless = type(bare)(
        **{name: getattr(bare, name) for name in bare.__dataclass_fields__} | {"expressions": {}}
    )

    assert weights(nameless, {"jaw_drop": 0.5}) == pytest.approx({"jawOpen": 0.5})


@pytest.mark.parametrize(
    ("parameters", "preset"),
    [
        (both(lip_corner_puller=0.9, cheek_raiser=0.7), "happy"),
        (both(brow_lowerer=0.95) | {"lid_tightener": 0.7, "lip_pressor": 0.5}, "angry"),
        (both(inner_brow_raiser=0.85, lip_corner_depressor=0.7), "sad"),
        (both(inner_brow_raiser=0.9, outer_brow_raiser=0.9) | {"upper_lid_raiser": 0.85}, "surprised"),
        (both(lip_corner_puller=0.5, eye_closure=0.5), "relaxed"),
        ({"jaw_drop": 0.8}, "aa"),
        ({"lip_pucker": 1.0, "jaw_drop": 0.15}, "ou"),
        ({"lip_funneler": 0.8, "jaw_drop": 0.5}, "oh"),
        ({"lip_stretcher": 0.9, "jaw_drop": 0.2}, "ih"),
        ({"eye_closure_left": 1.0}, "blinkLeft"),
    ],
)
def test_a_model_with_presets_alone_shows_the_one_that_is_meant(
    parameters: dict[str, float], preset: str
) -> None:
    shown = weights(PLAIN, parameters)

    assert max(shown, key=lambda name: shown[name]) == preset
    assert shown[preset] > 0.5


def test_parts_of_feelings_move_brows_and_mouth_apart() -> None:
    feeling = both(inner_brow_raiser=0.8) | both(lip_corner_puller=0.5)

    shown = {name.removeprefix("Face.M_F00_"): weight for name, weight in weights(PARTS, feeling).items()}

    assert shown["Fcl_BRW_Sorrow"] > 0.6
    assert shown["Fcl_MTH_Up"] > 0.5
    assert (
        max((weight for name, weight in shown.items() if name[:7] not in ("Fcl_BRW", "Fcl_MTH")), default=0)
        < 0.1
    )


def test_a_closed_smile_is_no_open_laugh() -> None:
    smile = weights(PARTS, both(lip_corner_puller=0.6))

    assert smile["Face.M_F00_Fcl_MTH_Up"] > 0.6
    assert smile.get("Face.M_F00_Fcl_MTH_Joy", 0.0) < 0.1


def test_a_closed_mouth_stays_closed_without_shapes() -> None:
    assert not weights(PLAIN, {"jaw_drop": 0.6, "lips_together": 1.0})


def test_a_joy_that_half_closes_the_eyes_leaves_less_to_the_lids() -> None:
    smile = both(lip_corner_puller=0.9, cheek_raiser=0.7)

    open_eyed, drowsy = weights(PLAIN, smile), weights(PLAIN, smile | both(eye_closure=0.5))

    def closed(shown: dict[str, float]) -> float:
        return sum(weight * PRESETS[name].get("eyeBlinkLeft", 0.0) for name, weight in shown.items())

    assert "blinkLeft" not in open_eyed
    assert closed(drowsy) == pytest.approx(0.5, abs=0.05)


def test_presets_move_a_vowel_as_the_shapes_do() -> None:
    open_mouth = {"jaw_drop": 0.8}

    by_shapes = points(FULL, open_mouth) - points(FULL, {})
    by_presets = points(PLAIN, open_mouth) - points(PLAIN, {})

    assert np.abs(by_shapes - by_presets).max() < 0.25 * np.abs(by_shapes).max()


def test_a_binary_preset_is_all_or_nothing() -> None:
    model = read_avatar(made_head(HeadKind(has_arkit=False, binary=frozenset({"aa"}))))

    assert weights(model, {"jaw_drop": 0.7})["aa"] == 1.0
    assert "aa" not in weights(model, {"jaw_drop": 0.2})


def test_an_expression_blocks_or_blends_out_the_lids() -> None:
    face = both(lip_corner_puller=0.9, cheek_raiser=0.7, eye_closure=1.0)

    free = weights(PLAIN, face)
    blended, blocked = (
        weights(
            read_avatar(made_head(HeadKind(has_arkit=False, overrides={"happy": {"overrideBlink": how}}))),
            face,
        )
        for how in ("blend", "block")
    )

    assert blended["blinkLeft"] == pytest.approx(free["blinkLeft"] * (1 - free["happy"]), abs=1e-3)
    assert "blinkLeft" not in blocked


@pytest.mark.skipif(not SAMPLES.exists(), reason="the samples are not here")
@pytest.mark.parametrize("name", ["Overridden", "Overrides"])
def test_the_samples_for_binary_expressions_never_show_both(name: str) -> None:
    model = read_avatar((SAMPLES / f"expressions_isBinary_{name}.vrm").read_bytes())
    rig = rig_of(model)
    face = both(lip_corner_puller=0.9, cheek_raiser=0.7, eye_closure=1.0)

    pose = step(rig, Motion(), face, 1 / 30)[1]

    bars = {"happy": 2, "blink": 3}
    moved = {
        expression: pose.uvs[material, 2] - rig.uvs[material, 2] for expression, material in bars.items()
    }
    assert moved["happy"] != 0
    assert moved["blink"] == 0


@given(
    arrays(np.float64, (6, 4), elements=st.floats(-1, 1)),
    arrays(np.float64, 6, elements=st.floats(-3, 3)),
    st.sampled_from((1.0, np.inf)),
)
def test_least_squares_stay_in_bounds_and_no_single_weight_can_better_them(
    a: Floats, b: Floats, most: float
) -> None:
    normal, aim = a.T @ a + 1e-2 * np.eye(4), a.T @ b

    found = bounded(normal, aim, most).astype(float)

    slope = normal @ found - aim
    assert ((found >= 0) & (found <= most)).all()
    assert (slope[found < most] > -1e-3).all()
    assert (slope[found > 0] < 1e-3).all()


@pytest.mark.parametrize("model", [FULL, PLAIN], ids=["shapes", "presets"])
def test_eight_feelings_make_eight_faces(model: AvatarModel) -> None:
    faces = {name: points(model, expression(affect)) for name, affect in FEELINGS.items()}

    alike = [pair for pair in combinations(faces, 2) if np.abs(faces[pair[0]] - faces[pair[1]]).max() <= 5e-4]
    assert alike == []


@pytest.mark.parametrize(
    ("model", "least"), [(FULL, 0.9), (PLAIN, 0.9), (PARTS, 0.83)], ids=["shapes", "presets", "parts"]
)
def test_the_order_of_arousal_can_be_read_off_the_mesh(model: AvatarModel, least: float) -> None:
    felt = [affect for name, affect in FEELINGS.items() if name != "calm"]

    read = np.array([[feeling_read(model, expression(affect))[1] for affect in felt]])

    order = spearman(np.array([[affect.arousal for affect in felt]]), read).item()
    print(f"arousal of eight feelings, Spearman {order:.3f}")
    assert order >= least
