"""Movements of a face, its gestures, its appearance in words, and the person's preferences for all of this."""

import math
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Final


class Easing(StrEnum):
    """The shape of a movement between its two values."""

    LINEAR = "linear"
    SMOOTH = "smooth"
    """Cubic smoothstep, 3u² - 2u³."""


class Layer(StrEnum):
    """Cause of a facial movement. Movements in several layers at once are added up, so that none cancels another."""

    LIPS = "lips"
    """The sounds of speech, on the clock of the voice."""
    PROSODY = "prosody"
    """Head and brows with the stressed words of speech, and with its questions."""
    INTONATION = "intonation"
    """The head with the course of the pitch."""
    FEELING = "feeling"
    """The companion's feeling; slow."""
    ATTITUDE = "attitude"
    """The companion's activity: listening, thinking, speaking."""
    REACTION = "reaction"
    """Answers to the person as they speak: a nod, a brow flash, a tilted head, a smile."""
    GESTURE = "gesture"
    """Gestures of head, shoulders and face that a reply's plan contains."""
    GAZE = "gaze"
    """Spontaneous eye movements: looks aside and small saccades."""
    BLINK = "blink"
    BREATH = "breath"
    IDLE = "idle"
    """The sway of a body that stands still."""


@dataclass(frozen=True, slots=True)
class FaceSegment:
    """A movement of one face parameter in one layer; before ``t0`` it does not act, after ``t1`` its value stays."""

    parameter: str
    """Name such as "jaw_drop" or "head_pitch"; ``companion.showing.parameters`` has names, ranges and meanings."""
    t0: float
    """Seconds on the conversation's clock."""
    v0: float
    t1: float
    v1: float
    easing: Easing
    layer: Layer


class GestureName(StrEnum):
    """Name of a gesture; the file of that name in ``assets/gestures`` describes its movement."""

    NOD = "nod"
    SLOW_NOD = "slow_nod"
    DOUBLE_NOD = "double_nod"
    SHAKE = "shake"
    SMALL_SHAKE = "small_shake"
    TILT = "tilt"
    COMFORTING_TILT = "comforting_tilt"
    BROW_FLASH = "brow_flash"
    PERK_UP = "perk_up"
    PUZZLED = "puzzled"
    SHRUG = "shrug"
    LEAN_IN = "lean_in"
    LEAN_BACK = "lean_back"
    SIGH = "sigh"
    BOW = "bow"
    WINK = "wink"
    GLANCE_ASIDE = "glance_aside"
    CHUCKLE = "chuckle"
    SWAY = "sway"


MERRY: Final = frozenset({GestureName.WINK, GestureName.CHUCKLE, GestureName.SWAY})
"""Gestures that are out of place when someone grieves or is in danger."""
LARGEST: Final = 2.0
SLOWEST: Final = 0.5
FASTEST: Final = 2.0


@dataclass(frozen=True, slots=True)
class Gesture:
    """A gesture to be made once."""

    name: GestureName
    size: float = 1.0
    """Factor on its extent, in [0, 2]; 1 is as in its file."""
    speed: float = 1.0
    """Factor on its speed, in [0.5, 2]; 2 takes half the time."""
    at: float | int | None = None
    """Place of its strongest moment in the clause: a share of the words' time in [0.0, 1.0] (a float), the word of that
    index, from 0 (an int), or the stressed word (None)."""

    def __post_init__(self) -> None:
        if not (math.isfinite(self.size) and 0.0 <= self.size <= LARGEST):
            raise ValueError(f"a gesture's size lies in [0, {LARGEST}], got {self.size!r}")
        if not (math.isfinite(self.speed) and SLOWEST <= self.speed <= FASTEST):
            raise ValueError(f"a gesture's speed lies in [{SLOWEST}, {FASTEST}], got {self.speed!r}")
        if isinstance(self.at, float) and not 0.0 <= self.at <= 1.0:
            raise ValueError(f"a share of a clause lies in [0, 1], got {self.at!r}")
        if isinstance(self.at, int) and self.at < 0:
            raise ValueError(f"words are counted from 0, got {self.at!r}")


class Viseme(StrEnum):
    """The fifteen mouth shapes that most drawn faces know: the fourteen of MPEG-4 (ISO/IEC 14496-2) and silence.

    Names and order are those of Oculus's lip sync, for which avatars are made. The letters listed are IPA.
    """

    SIL = "sil"
    """Closed and at rest."""
    PP = "PP"
    """p b m: the lips meet."""
    FF = "FF"
    """f v: the lower lip meets the teeth."""
    TH = "TH"
    """θ ð: the tongue between the teeth."""
    DD = "DD"
    """t d"""
    KK = "kk"
    """k ɡ ŋ"""
    CH = "CH"
    """tʃ dʒ ʃ ʒ"""
    SS = "SS"
    """s z"""
    NN = "nn"
    """n l"""
    RR = "RR"
    """ɹ, and vowels coloured by it"""
    AA = "aa"
    """ɑ ʌ ə"""
    E = "E"
    """e ɛ æ"""
    IH = "ih"
    """i ɪ j"""
    OH = "oh"
    """o ɔ"""
    OU = "ou"
    """u ʊ w"""


class MouthSeen(StrEnum):
    """Visible state of the mouth."""

    CALM = "calm"
    SMILING_SOFTLY = "smiling softly"
    SMILING = "smiling"
    BEAMING = "beaming"
    CORNERS_DOWN = "corners down"
    PRESSED = "pressed"
    ASKEW = "askew"
    OPEN = "open"


class BrowsSeen(StrEnum):
    """Visible state of the brows."""

    CALM = "calm"
    RAISED = "raised"
    WORRIED = "worried"
    FROWNING = "frowning"
    ONE_RAISED = "one raised"


class GazeSeen(StrEnum):
    """Direction of the eyes."""

    AT_PERSON = "at the person"
    ASIDE = "aside"
    UP = "up"
    DOWN = "down"
    HALF_CLOSED = "half closed"


class Doing(StrEnum):
    """Activity of the companion."""

    NOTHING = "nothing"
    LISTENING = "listening"
    THINKING = "thinking"
    SPEAKING = "speaking"


@dataclass(frozen=True, slots=True)
class Countenance:
    """A face described in terms from fixed lists."""

    mouth: MouthSeen = MouthSeen.CALM
    brows: BrowsSeen = BrowsSeen.CALM
    gaze: GazeSeen = GazeSeen.AT_PERSON
    doing: Doing = Doing.NOTHING


MOST_BEARING: Final = 2.0
"""Upper limit of each factor, however often the person wishes for more."""


@dataclass(frozen=True, slots=True)
class Bearing:
    """Factors in [0, 2] on the companion's own movements; 0 is none, 1 leaves them unchanged."""

    movement: float = 1.0
    """Factor on every movement except lips, eyes and lids."""
    head: float = 1.0
    """Factor on every movement of the head, nods included."""
    nods: float = 1.0
    """Factor on the frequency and extent of nods."""
    winks: float = 1.0
    eye_contact: float = 1.0
    """Factor on the share of time during which it looks at the person."""
    smile: float = 1.0
    """Factor on its readiness to smile."""

    def __post_init__(self) -> None:
        for field in fields(self):
            value = getattr(self, field.name)
            if not 0.0 <= value <= MOST_BEARING:
                raise ValueError(f"{field.name} lies in [0, {MOST_BEARING}], got {value!r}")


AS_USUAL: Final = Bearing()
"""Factors as long as the person wishes nothing else."""
