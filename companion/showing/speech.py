"""The properties of a spoken clause that the face needs, computed in advance; takes a few milliseconds."""

from dataclasses import dataclass

from companion.showing.gestures import Placed, Repertoire, placed
from companion.showing.lip_line import mouth_segments
from companion.showing.prosody import Course, intonation
from companion.showing.stress import Stress, melody_of, stresses
from companion.values import Affect, FaceSegment, SpokenClause


@dataclass(frozen=True, slots=True)
class Speech:
    """A clause in the form that the face needs; times are seconds from the start of its sound."""

    lips: tuple[FaceSegment, ...]
    stresses: tuple[Stress, ...]
    intonation: Course
    affect: Affect
    """Feeling to show."""
    seconds: float
    is_question: bool
    gestures: tuple[Placed, ...]


def speech_of(spoken: SpokenClause, repertoire: Repertoire) -> Speech:
    """Return a clause in the form that the face needs; gestures missing from the repertoire are left out."""
    text = spoken.clause.text.rstrip(' "”»)')
    melody = melody_of(spoken.audio)
    found = stresses(spoken.words, melody)
    strongest = max(found, key=lambda stress: stress.strength).at if found else 0.0
    gestures = (
        placed(gesture, repertoire, spoken, 0.0, stress=strongest, size=1.0)
        for gesture in spoken.clause.gestures
        if gesture.name in repertoire
    )
    return Speech(
        mouth_segments(spoken, 0.0),
        found,
        intonation(melody),
        spoken.clause.affect,
        spoken.audio.seconds,
        text.endswith(("?", "？")),
        tuple(gesture for gesture in gestures if gesture is not None),
    )
