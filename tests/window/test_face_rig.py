"""The drawn face means by a segment what ``companion.showing.tracks`` means, which tests may import."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from companion.channel.messages import FaceMoved
from companion.showing.parameters import PARAMETERS
from companion.showing.tracks import sample
from companion.values import Easing, FaceSegment, Layer

pytestmark = pytest.mark.window

# the parameters as properties of an item, because Python cannot take a FaceRig out of QML
SCENE = """
import QtQuick
import companion.window
import face
Item {
    required property FaceFeed feed
    property alias now: rig.now
    property alias isStill: rig.isStill
    property alias grain: rig.grain
    property int poses: 0
    property real pace: 0
    property real waiting: 0
    function look() { const outlook = rig.outlook(); pace = outlook.pace; waiting = outlook.next - rig.now; }
    onNowChanged: look()
    FaceRig { id: rig; onPosed: poses += 1 }
    Connections {
        target: feed
        function onMoved(movements, sentAt, forgets) { rig.move(movements, sentAt, forgets); look(); }
        function onForgotten() { rig.forget(); }
    }
""" + "\n".join(f"property alias p_{name}: rig.{name}" for name in PARAMETERS)


class Rig:
    """A face's rig in QML."""

    def __init__(self) -> None:
        from PySide6.QtCore import QUrl
        from PySide6.QtQml import QQmlComponent, QQmlEngine

        from companion.window.face.face_feed import FaceFeed
        from companion.window.rendering import QML

        self.feed = FaceFeed()
        self._engine = QQmlEngine()
        self._engine.addImportPath(str(QML))
        self._component = QQmlComponent(self._engine)
        self._component.setData((SCENE + "\n}").encode(), QUrl.fromLocalFile(str(QML / "Test.qml")))
        assert not self._component.isError(), self._component.errorString()
        self._scene: QObject = self._component.createWithInitialProperties({"feed": self.feed})

    def restart(self) -> None:
        self.feed.forget()
        self._scene.setProperty("now", 0.0)

    def at(self, now: float) -> dict[str, float]:
        self._scene.setProperty("now", now)
        return {name: self._scene.property(f"p_{name}") for name in PARAMETERS}

    def hold_still(self, is_still: bool) -> None:
        self._scene.setProperty("isStill", is_still)

    def step_by(self, grain: float) -> None:
        self._scene.setProperty("grain", grain)

    @property
    def poses(self) -> int:
        """Number of poses to draw so far."""
        value: int = self._scene.property("poses")
        return value

    @property
    def waiting(self) -> float:
        """Seconds until the next movement begins."""
        value: float = self._scene.property("waiting")
        return value

    @property
    def pace(self) -> float:
        """Speed of the fastest movement, in units of the drawing a second."""
        value: float = self._scene.property("pace")
        return value


@pytest.fixture(scope="module")
def rig(application: "QGuiApplication") -> Rig:
    return Rig()


TIMES = st.integers(0, 40).map(lambda number: number / 10)
SEGMENTS = st.builds(
    FaceSegment,
    parameter=st.sampled_from(["jaw_drop", "speech", "lip_corner_puller_left", "gaze_x"]),
    t0=TIMES,
    v0=st.floats(-1, 1),
    t1=TIMES,
    v1=st.floats(-1, 1),
    easing=st.sampled_from(Easing),
    layer=st.sampled_from([Layer.LIPS, Layer.FEELING, Layer.REACTION]),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(SEGMENTS, max_size=12), st.lists(st.floats(0, 5), min_size=1, max_size=6))
def test_the_face_is_where_the_reference_says(
    rig: Rig, segments: Sequence[FaceSegment], instants: list[float]
) -> None:
    rig.restart()
    rig.feed.apply(FaceMoved(0.0, tuple(segments)))

    for now in sorted(instants):
        assert rig.at(now) == pytest.approx(sample(segments, now), abs=1e-9)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(st.lists(SEGMENTS, max_size=6), st.lists(st.sampled_from(Layer), max_size=3)),
        min_size=1,
        max_size=4,
    ),
    st.lists(st.floats(0, 1), min_size=4, max_size=4),
)
def test_what_comes_while_it_moves_is_taken_in_and_what_a_layer_forgets_is_gone(
    rig: Rig, batches: list[tuple[list[FaceSegment], list[Layer]]], steps: list[float]
) -> None:
    rig.restart()
    known: list[FaceSegment] = []
    now = 0.0

    for (segments, forgets), step in zip(batches, steps, strict=False):
        now += step
        rig.at(now)
        known = [segment for segment in known if segment.t0 <= now or segment.layer not in forgets]
        known += segments
        rig.feed.apply(FaceMoved(now, tuple(segments), tuple(forgets)))
        assert rig.at(now) == pytest.approx(sample(known, now), abs=1e-9)

    assert rig.at(now + 0.35) == pytest.approx(sample(known, now + 0.35), abs=1e-9)


def test_the_drawing_holds_every_parameter_within_its_range_and_lets_speech_have_its_own(rig: Rig) -> None:
    for value in (-2.0, 2.0):
        rig.restart()
        every = [FaceSegment(name, 0.0, value, 0.0, value, Easing.LINEAR, Layer.IDLE) for name in PARAMETERS]
        speech = FaceSegment("speech", 0.5, 1.0, 0.5, 1.0, Easing.LINEAR, Layer.LIPS)
        rig.feed.apply(FaceMoved(0.0, (*every, speech)))

        assert rig.at(0.2) == sample(every, 0.2)
        assert rig.at(1.0) == sample((*every, speech), 1.0)


def test_the_rig_knows_what_moves_and_when_the_next_movement_begins(rig: Rig) -> None:
    rig.restart()
    smile = FaceSegment("lip_corner_puller_left", 0.0, 0.0, 0.5, 1.0, Easing.SMOOTH, Layer.FEELING)
    breath = FaceSegment("breath", 0.0, 0.0, 2.0, 0.8, Easing.SMOOTH, Layer.BREATH)
    blink = FaceSegment("eye_closure_left", 3.0, 0.0, 3.1, 1.0, Easing.SMOOTH, Layer.BLINK)
    rig.feed.apply(FaceMoved(0.0, (smile, breath, blink)))

    paces, waits = [], []
    for now in (0.2, 1.0, 2.5, 3.05, 4.0):
        rig.at(now)
        paces.append(rig.pace)
        waits.append(rig.waiting)

    assert paces[0] > 10 * paces[1] > 0
    assert paces[2] == paces[4] == 0
    assert paces[3] > paces[0]
    assert waits == [pytest.approx(2.8), pytest.approx(2.0), pytest.approx(0.5), float("inf"), float("inf")]


def test_who_asked_for_little_motion_sees_lips_feeling_and_blinks_alone(rig: Rig) -> None:
    rig.restart()
    moving = [FaceSegment("eye_closure_left", 0.0, 0.0, 1.0, 0.05, Easing.LINEAR, layer) for layer in Layer]
    rig.feed.apply(FaceMoved(0.0, tuple(moving)))

    rig.hold_still(True)
    still = rig.at(2.0)
    rig.hold_still(False)

    assert still["eye_closure_left"] == pytest.approx(0.15)
    assert rig.at(2.0)["eye_closure_left"] == pytest.approx(0.05 * len(Layer))


def test_who_asked_for_little_motion_sees_head_and_body_at_rest(rig: Rig) -> None:
    rig.restart()
    sad = {"head_pitch": -0.5, "lean": -0.3, "shoulders": -0.6, "lip_corner_depressor_left": 0.7}
    moving = [FaceSegment(name, 1.0, 0.0, 2.0, to, Easing.LINEAR, Layer.FEELING) for name, to in sad.items()]

    rig.hold_still(True)
    rig.feed.apply(FaceMoved(0.0, tuple(moving)))
    still = rig.at(3.0)
    rig.hold_still(False)

    assert {name: still[name] for name in sad} == {
        **dict.fromkeys(sad, 0.0),
        "lip_corner_depressor_left": 0.7,
    }


def test_a_movement_too_small_to_see_is_not_drawn(rig: Rig) -> None:
    rig.restart()
    shut = FaceSegment("eye_closure_left", 0.0, 0.0, 1.0, 1.0, Easing.LINEAR, Layer.BLINK)
    rig.feed.apply(FaceMoved(0.0, (shut,)))

    rig.step_by(0.5)
    before = rig.poses
    seen = [rig.at(now)["eye_closure_left"] for now in (0.5, 0.505, 0.51, 1.0)]
    rig.step_by(0.0)

    assert seen[0] == seen[1] == seen[2]
    assert seen[3] == 1.0
    assert rig.poses - before == 2


def test_a_parameter_the_face_does_not_have_is_no_harm(rig: Rig, quiet_qt: None) -> None:
    rig.restart()

    rig.feed.apply(FaceMoved(0.0, (FaceSegment("ears", 0.0, 0.0, 0.5, 1.0, Easing.SMOOTH, Layer.IDLE),)))

    assert rig.at(1.0) == dict.fromkeys(PARAMETERS, 0.0)


def test_after_a_crash_the_face_comes_to_rest(rig: Rig) -> None:
    rig.restart()
    rig.feed.apply(FaceMoved(0.0, (FaceSegment("jaw_drop", 0.0, 0.0, 0.1, 0.9, Easing.SMOOTH, Layer.LIPS),)))
    assert rig.at(0.5)["jaw_drop"] == pytest.approx(0.9)

    rig.feed.forget()

    assert rig.at(0.6)["jaw_drop"] == 0.0
