"""All of a spoken clause that the face needs, worked out before it is needed; takes a few milliseconds."""

from dataclasses import dataclass

from companion.showing.gestures import Placed, Repertoire, placed
from companion.showing.lip_line import mouth_segments
from companion.showing.pitch import melody_of
from companion.showing.prosody import Course, intonation
from companion.showing.stress import Stress, stresses
from companion.values import Affect, FaceSegment, SpokenClause


@dataclass(frozen=True, slots=True)
class Speech:
    """A clause as the face sees it; times are seconds from the start of its sound."""

    lips: tuple[FaceSegment, ...]
    stresses: tuple[Stress, ...]
    intonation: Course
    affect: Affect
    """What it is to show."""
    seconds: float
    is_question: bool
    gestures: tuple[Placed, ...]
    """What the plan wants head, shoulders and face to do with it."""


def speech_of(spoken: SpokenClause, repertoire: Repertoire) -> Speech:
    """Return a clause as the face sees it; of its gestures those are made that the repertoire holds."""
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
