import pytest

from companion.showing import events as ev
from companion.showing.anchors import ANCHORS
from companion.showing.description import countenance
from companion.showing.state import FaceState
from companion.showing.step import step
from companion.values import BrowsSeen, Doing, GazeSeen, MouthSeen, Phase
from tests.tables import each_row


def seen(
    feeling: str, phase: Phase = Phase.SPEAKING, at: float = 3.0
) -> tuple[MouthSeen, BrowsSeen, GazeSeen, Doing]:
    """What is told of a face so many seconds after it was moved by a feeling."""
    state, _ = step(FaceState(), ev.PhaseChanged(phase), 0.0)
    state, _ = step(state, ev.MoodMoved(ANCHORS[feeling].affect), 0.0)
    told = countenance(state, at)
    return told.mouth, told.brows, told.gaze, told.doing


@each_row(
    ("feeling", "mouth", "brows"),
    [
        ("calm", MouthSeen.CALM, BrowsSeen.CALM),
        ("content", MouthSeen.SMILING, BrowsSeen.CALM),
        ("happy", MouthSeen.BEAMING, BrowsSeen.CALM),
        ("excited", MouthSeen.BEAMING, BrowsSeen.RAISED),
        ("sad", MouthSeen.CORNERS_DOWN, BrowsSeen.WORRIED),
        ("afraid", MouthSeen.CALM, BrowsSeen.WORRIED),
        ("angry", MouthSeen.PRESSED, BrowsSeen.FROWNING),
        ("surprised", MouthSeen.OPEN, BrowsSeen.RAISED),
        ("doubtful", MouthSeen.ASKEW, BrowsSeen.ONE_RAISED),
    ],
)
def test_feelings_are_told_by_what_is_seen(feeling: str, mouth: MouthSeen, brows: BrowsSeen) -> None:
    assert seen(feeling)[:2] == (mouth, brows)


def test_eyes_are_told_where_they_look() -> None:
    assert seen("calm", at=0.5)[2] is GazeSeen.AT_PERSON
    assert seen("sad")[2] is GazeSeen.DOWN
    assert seen("sleepy")[2] is GazeSeen.HALF_CLOSED
    assert seen("calm", Phase.PREPARING, at=0.5)[2] is GazeSeen.UP


@pytest.mark.parametrize(
    ("phase", "doing"),
    [
        (Phase.LISTENING, Doing.NOTHING),
        (Phase.PERSON_SPEAKING, Doing.LISTENING),
        (Phase.PREPARING, Doing.THINKING),
        (Phase.SPEAKING, Doing.SPEAKING),
    ],
)
def test_it_is_told_what_the_companion_does(phase: Phase, doing: Doing) -> None:
    assert seen("calm", phase)[3] is doing
