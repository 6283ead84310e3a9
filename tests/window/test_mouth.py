"""How far the drawn lips are apart, as QML works it out."""

from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QGuiApplication

from companion.showing.parameters import PARAMETERS, SPEECH

pytestmark = pytest.mark.window

SCENE = """
import QtQuick
import face
import "face/mouth.js" as Mouth
Item {
    property var pose: ({})
    property real opening: 0
    property real wide: 0
    FaceRig { id: rig }
    onPoseChanged: {
        for (const name in pose) rig[name] = pose[name];
        const form = Mouth.shape(rig);
        opening = form.up + form.down;
        wide = form.right - form.left;
    }
}
"""
NAMES = [name for name in PARAMETERS if name != SPEECH]
VISEMES = [
    {"jaw_drop": 0.75},
    {"jaw_drop": 0.2, "lip_stretcher": 0.7},
    {"jaw_drop": 0.2, "lip_pucker": 0.9, "lip_funneler": 0.2},
    {"jaw_drop": 0.45, "lip_funneler": 0.7},
    {"jaw_drop": 0.12, "lip_bite": 1.0},
]


class Mouth:
    """The mouth's measures in QML, in the face's units."""

    def __init__(self) -> None:
        from PySide6.QtCore import QUrl
        from PySide6.QtQml import QQmlComponent, QQmlEngine

        from companion.window.rendering import QML

        self._engine = QQmlEngine()
        self._engine.addImportPath(str(QML))
        self._component = QQmlComponent(self._engine)
        self._component.setData(SCENE.encode(), QUrl.fromLocalFile(str(QML / "Test.qml")))
        assert not self._component.isError(), self._component.errorString()
        self._scene = self._component.create()

    def take(self, pose: Mapping[str, float]) -> None:
        self._scene.setProperty("pose", {**dict.fromkeys(NAMES, 0.0), **pose})

    def opening(self, pose: Mapping[str, float]) -> float:
        self.take(pose)
        value: float = self._scene.property("opening")
        return value

    def width(self, pose: Mapping[str, float]) -> float:
        self.take(pose)
        value: float = self._scene.property("wide")
        return value


@pytest.fixture(scope="module")
def mouth(application: "QGuiApplication") -> Mouth:
    return Mouth()


FEELINGS = st.fixed_dictionaries(
    {
        name: st.floats(parameter.low, parameter.high)
        for name, parameter in PARAMETERS.items()
        if name != SPEECH and parameter.yields == 0.0
    }
)


@settings(max_examples=80, deadline=None)
@given(feeling=FEELINGS, viseme=st.sampled_from(VISEMES))
def test_no_feeling_moves_how_far_speech_parts_the_lips(
    mouth: Mouth, feeling: dict[str, float], viseme: dict[str, float]
) -> None:
    alone = mouth.opening(viseme)

    assert mouth.opening({**feeling, **viseme}) == pytest.approx(alone, rel=0.05)


@settings(max_examples=60, deadline=None)
@given(pose=FEELINGS, jaw=st.floats(0, 1))
def test_lips_that_are_together_are_closed_whatever_the_jaw_does(
    mouth: Mouth, pose: dict[str, float], jaw: float
) -> None:
    assert mouth.opening({**pose, "jaw_drop": jaw, "lips_together": 1.0}) == pytest.approx(0.0)


def test_the_more_the_jaw_drops_the_wider_it_is_open(mouth: Mouth) -> None:
    openings = [mouth.opening({"jaw_drop": step / 10}) for step in range(11)]

    assert openings == sorted(openings)
    assert openings[0] == 0.0
    assert openings[10] > 30


def test_ee_is_wide_and_oo_is_narrow(mouth: Mouth) -> None:
    assert mouth.width({"lip_stretcher": 0.8}) > mouth.width({}) > 1.3 * mouth.width({"lip_pucker": 1.0})
