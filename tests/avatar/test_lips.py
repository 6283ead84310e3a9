import numpy as np
import pytest

from companion.avatar.model import AvatarModel
from companion.avatar.reading import read_avatar
from companion.avatar.rig import Motion, rig_of, step
from companion.showing.lip_line import mouth_segments
from companion.showing.tracks import sample
from companion.values import SpokenClause
from tests.fakes.made_head import HeadKind, made_head
from tests.fakes.said import said

FULL = read_avatar(made_head(HeadKind(locks=0)))
PLAIN = read_avatar(made_head(HeadKind(locks=0, has_arkit=False)))
MODELS = pytest.mark.parametrize("model", [FULL, PLAIN], ids=["shapes", "presets"])
SENTENCE = said(
    *(
        ("h", 0.06),
        ("ə", 0.06),
        ("l", 0.07),
        ("oʊ", 0.16),
        ("m", 0.08),
        ("aɪ", 0.15),
        ("b", 0.07),
        ("ɑ", 0.14),
    ),
    *(("b", 0.07), ("i", 0.12), ("w", 0.07), ("ɔːɹ", 0.2), ("s", 0.1), ("æ", 0.15), ("p", 0.08), ("t", 0.06)),
    *(("u", 0.18), ("f", 0.09), ("aʊ", 0.2), ("n", 0.08)),
)
RATE = 60
_LIPS = 4
_UPPER, _LOWER = 17 + 8, 34 + 8
"""Middle of the upper lip's edge and of the lower one's, in the mesh of the lips."""


def course(model: AvatarModel, clause: SpokenClause, seconds: float) -> tuple[list[float], list[float]]:
    """Return the opening of the mouth frame by frame, on the mesh in millimetres and by the face's parameters."""
    rig, motion, segments = rig_of(model), Motion(), mouth_segments(clause, 0.0)
    mesh = model.meshes[_LIPS]
    on_mesh, meant = [], []
    for frame in range(int(seconds * RATE)):
        face = sample(segments, frame / RATE)
        motion, pose = step(rig, motion, face, 1 / RATE)
        lips = mesh.positions[[_UPPER, _LOWER], 1].copy()
        for weight, morph in zip(pose.morphs[_LIPS], mesh.morphs, strict=True):
            for at, vertex in enumerate((_UPPER, _LOWER)):
                lips[at] += weight * morph.positions[morph.vertices == vertex, 1].sum()
        on_mesh.append(1000 * float(lips[0] - lips[1]))
        meant.append(face["jaw_drop"] * (1 - face["lips_together"]))
    return on_mesh, meant


@MODELS
def test_the_lips_are_shut_for_m_b_and_p_and_open_for_a(model: AvatarModel) -> None:
    on_mesh, _ = course(model, said(("ɑ", 0.2), ("m", 0.12), ("ɑ", 0.2)), 0.5)

    assert max(on_mesh[6:11]) > 5
    assert min(on_mesh[13:19]) < 1


@MODELS
def test_the_lips_move_with_the_face_and_not_later(model: AvatarModel) -> None:
    on_mesh, meant = course(model, SENTENCE, 2.5)

    def alike(later: int) -> float:
        end = len(meant) - later
        return float(np.corrcoef(meant[:end], on_mesh[later:])[0, 1])

    assert alike(0) > 0.8
    assert max(range(4), key=alike) == 0
