"""How a face moves, its gestures, how it looks to others, and how much of all this the person wants to see."""

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
    """Why the face moves. What moves in several layers at once is added up, so that none cancels another."""

    LIPS = "lips"
    """The sounds that are spoken, on the clock of the voice."""
    PROSODY = "prosody"
    """Head and brows with the stressed words of what is spoken, and with its questions."""
    INTONATION = "intonation"
    """The head with the course of the pitch."""
    FEELING = "feeling"
    """What is felt; slow."""
    ATTITUDE = "attitude"
    """What is being done: listening, thinking, speaking."""
    REACTION = "reaction"
    """Answers to the person as they speak: a nod, a brow flash, a tilted head, a smile."""
    GESTURE = "gesture"
    """What the plan of a reply says with head, shoulders and face."""
    GAZE = "gaze"
    """Where the eyes go by themselves: looks aside and small saccades."""
    BLINK = "blink"
    BREATH = "breath"
    IDLE = "idle"
    """The sway of a body that stands still."""


@dataclass(frozen=True, slots=True)
class FaceSegment:
    """A movement of one face parameter in one layer; before ``t0`` it does not act, after ``t1`` its value stays."""

    parameter: str
    """Such as "jaw_drop" or "head_pitch"; names, ranges and meanings are in ``companion.showing.parameters``."""
    t0: float
    """Seconds on the conversation's clock."""
    v0: float
    t1: float
    v1: float
    easing: Easing
    layer: Layer


class GestureName(StrEnum):
    """Which gesture; how each moves the face is told by the file of its name in ``assets/gestures``."""

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
"""Out of place where somebody grieves or is in danger."""
LARGEST: Final = 2.0
SLOWEST: Final = 0.5
FASTEST: Final = 2.0


@dataclass(frozen=True, slots=True)
class Gesture:
    """A gesture as it is to be made once."""

    name: GestureName
    size: float = 1.0
    """How far it goes, in [0, 2]; 1 is as its file has it."""
    speed: float = 1.0
    """In [0.5, 2]; 2 takes half the time."""
    at: float | int | None = None
    """Where in the clause its strongest moment falls: a share of its words' time in [0.0, 1.0] (a float), the word of
    that index, from 0 (an int), or the stressed word (None)."""

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
    """The fifteen looks that most drawn faces know: the fourteen of MPEG-4 (ISO/IEC 14496-2) and silence.

    Names and order are those of Oculus's lip sync, which avatars are made for. The letters behind are IPA.
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
    """What the mouth shows."""

    CALM = "calm"
    SMILING_SOFTLY = "smiling softly"
    SMILING = "smiling"
    BEAMING = "beaming"
    CORNERS_DOWN = "corners down"
    PRESSED = "pressed"
    ASKEW = "askew"
    OPEN = "open"


class BrowsSeen(StrEnum):
    """What the brows show."""

    CALM = "calm"
    RAISED = "raised"
    WORRIED = "worried"
    FROWNING = "frowning"
    ONE_RAISED = "one raised"


class GazeSeen(StrEnum):
    """Where the eyes look."""

    AT_PERSON = "at the person"
    ASIDE = "aside"
    UP = "up"
    DOWN = "down"
    HALF_CLOSED = "half closed"


class Doing(StrEnum):
    """What the companion does."""

    NOTHING = "nothing"
    LISTENING = "listening"
    THINKING = "thinking"
    SPEAKING = "speaking"


@dataclass(frozen=True, slots=True)
class Countenance:
    """A face in words that others choose."""

    mouth: MouthSeen = MouthSeen.CALM
    brows: BrowsSeen = BrowsSeen.CALM
    gaze: GazeSeen = GazeSeen.AT_PERSON
    doing: Doing = Doing.NOTHING


MOST_BEARING: Final = 2.0
"""However often more of something is wished, it goes no further."""


@dataclass(frozen=True, slots=True)
class Bearing:
    """Factors in [0, 2] on what the companion would do by itself; 0 is nothing of it, 1 as it is."""

    movement: float = 1.0
    """On all that moves beside lips, eyes and lids."""
    head: float = 1.0
    """On all that moves the head, nods too."""
    nods: float = 1.0
    """On how often, and how far, the head nods."""
    winks: float = 1.0
    eye_contact: float = 1.0
    """On how much of the time it looks at the person."""
    smile: float = 1.0
    """On how readily it smiles."""

    def __post_init__(self) -> None:
        for field in fields(self):
            value = getattr(self, field.name)
            if not 0.0 <= value <= MOST_BEARING:
                raise ValueError(f"{field.name} lies in [0, {MOST_BEARING}], got {value!r}")


AS_USUAL: Final = Bearing()
"""As nobody wished anything else."""
