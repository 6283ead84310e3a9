"""The shared nouns; every room may import them, they import nothing of ours."""

from companion.values.affect import NEUTRAL, Affect
from companion.values.audio import Audio, Samples
from companion.values.bearing import AS_USUAL, Bearing
from companion.values.boundary import (
    NEVER,
    Age,
    Boundaries,
    Breach,
    Intimacy,
    Place,
    Proactivity,
    Rule,
    Voices,
)
from companion.values.cancel import UNCANCELLED, Cancelled, CancelToken
from companion.values.clause import Clause, SpokenClause, TimedPhoneme, TimedWord
from companion.values.connection import Connection, ConnectionPurpose, NoteConnection, not_noted
from companion.values.cores import computes_alone, computing, usable_cores
from companion.values.countenance import BrowsSeen, Countenance, Doing, GazeSeen, MouthSeen
from companion.values.crisis import NO_CRISIS, Certainty, Crisis, CrisisKind, Danger, Grade
from companion.values.delivery import AS_PLANNED, Delivery
from companion.values.errors import BadInput, CompanionError, PartBroken, PartMissing
from companion.values.estimate import UNKNOWN, AffectEstimate, Deviation
from companion.values.face import Easing, FaceSegment, Layer
from companion.values.feelings import FEELINGS
from companion.values.gesture import MERRY, Gesture, GestureName
from companion.values.habits import Habits
from companion.values.language import UNSPACED, IdentifiedLanguage, IdentifyLanguage
from companion.values.memory import (
    Evidence,
    FeelingPolicy,
    KnownLine,
    KnownPart,
    LinkKind,
    Memory,
    MemoryKind,
    MemoryLink,
    MemoryOrigin,
    Recalled,
    RecallIntent,
    RecallScores,
)
from companion.values.mood import Mood, MoodStep, MoodTerm, Personality
from companion.values.newest import Newest
from companion.values.phase import Phase
from companion.values.plan import Want
from companion.values.prosody import AS_READ, Prosody
from companion.values.reading import Cause, Emotion, Reading, TextMeasures, Who
from companion.values.sample_line import SampleLine
from companion.values.speed import READ_LEAST, WRITE_LEAST, MeasuredSpeed, Speed, VoiceSpeed
from companion.values.tone import (
    TONE_FIGURES,
    VOICE_FIGURES,
    ToneBaseline,
    ToneEstimate,
    ToneMeasures,
)
from companion.values.utterance import MOST_CHARACTERS, Speaker, Transcript, Utterance
from companion.values.viseme import Viseme
from companion.values.vocal_sound import VocalSound

__all__ = [
    "AS_PLANNED",
    "AS_READ",
    "AS_USUAL",
    "FEELINGS",
    "MERRY",
    "MOST_CHARACTERS",
    "NEUTRAL",
    "NEVER",
    "NO_CRISIS",
    "READ_LEAST",
    "TONE_FIGURES",
    "UNCANCELLED",
    "UNKNOWN",
    "UNSPACED",
    "VOICE_FIGURES",
    "WRITE_LEAST",
    "Affect",
    "AffectEstimate",
    "Age",
    "Audio",
    "BadInput",
    "Bearing",
    "Boundaries",
    "Breach",
    "BrowsSeen",
    "CancelToken",
    "Cancelled",
    "Cause",
    "Certainty",
    "Clause",
    "CompanionError",
    "Connection",
    "ConnectionPurpose",
    "Countenance",
    "Crisis",
    "CrisisKind",
    "Danger",
    "Delivery",
    "Deviation",
    "Doing",
    "Easing",
    "Emotion",
    "Evidence",
    "FaceSegment",
    "FeelingPolicy",
    "GazeSeen",
    "Gesture",
    "GestureName",
    "Grade",
    "Habits",
    "IdentifiedLanguage",
    "IdentifyLanguage",
    "Intimacy",
    "KnownLine",
    "KnownPart",
    "Layer",
    "LinkKind",
    "MeasuredSpeed",
    "Memory",
    "MemoryKind",
    "MemoryLink",
    "MemoryOrigin",
    "Mood",
    "MoodStep",
    "MoodTerm",
    "MouthSeen",
    "Newest",
    "NoteConnection",
    "PartBroken",
    "PartMissing",
    "Personality",
    "Phase",
    "Place",
    "Proactivity",
    "Prosody",
    "Reading",
    "RecallIntent",
    "RecallScores",
    "Recalled",
    "Rule",
    "SampleLine",
    "Samples",
    "Speaker",
    "Speed",
    "SpokenClause",
    "TextMeasures",
    "TimedPhoneme",
    "TimedWord",
    "ToneBaseline",
    "ToneEstimate",
    "ToneMeasures",
    "Transcript",
    "Utterance",
    "Viseme",
    "VocalSound",
    "VoiceSpeed",
    "Voices",
    "Want",
    "Who",
    "computes_alone",
    "computing",
    "not_noted",
    "usable_cores",
]
