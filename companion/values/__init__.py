"""The shared nouns; every room may import them, they import nothing of ours."""

from companion.values.affect import NEUTRAL, Affect
from companion.values.audio import Audio, Samples
from companion.values.cancel import CancelToken
from companion.values.clause import Clause, SpokenClause, TimedPhoneme, TimedWord
from companion.values.cores import usable_cores
from companion.values.errors import BadInput, CompanionError, PartBroken, PartMissing
from companion.values.face import Easing, FaceSegment
from companion.values.habits import Habits
from companion.values.phase import Phase
from companion.values.transcript import Transcript
from companion.values.utterance import Speaker, Utterance

__all__ = [
    "NEUTRAL",
    "Affect",
    "Audio",
    "BadInput",
    "CancelToken",
    "Clause",
    "CompanionError",
    "Easing",
    "FaceSegment",
    "Habits",
    "PartBroken",
    "PartMissing",
    "Phase",
    "Samples",
    "Speaker",
    "SpokenClause",
    "TimedPhoneme",
    "TimedWord",
    "Transcript",
    "Utterance",
    "usable_cores",
]
