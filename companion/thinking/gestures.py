"""Decides the gestures of a clause, and the sound before it: by its words, in the persona's manners and habits.

A question tilts the head, a "no" shakes it, good news raises the brows. Frequency, size and speed of gestures follow
from the persona's manners, the clause's arousal, and the person's wishes. None is merry when someone grieves or is in
danger. Pure: the same clause of a turn has the same gestures. Weights are guesses.
"""

import random
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from companion.thinking.persona import MIDDLE, MOST, USUAL, Persona, Trait
from companion.values import (
    AS_USUAL,
    MERRY,
    Affect,
    Bearing,
    Gesture,
    GestureName,
    VocalSound,
)


class Manner(StrEnum):
    """A way of speaking.

    Its degree follows from all the persona's sliders, so nobody has to write "cheeky". The weights are set so that
    opposite shipped personas speak in different manners.
    """

    QUIET = "quiet"
    """Few words, unhurried and gentle."""
    LIVELY = "lively"
    """In bursts, with exclamation marks and silly pictures."""
    DRY = "dry"
    """Short, factual statements."""
    DREAMY = "dreamy"
    """Full of colours, weather and music; "maybe", "I wonder"."""
    EXACT = "exact"
    """Whole, careful sentences without contractions."""
    HOMELY = "homely"
    """Old-fashioned and cosy, like a chat over the fence."""
    CHEEKY = "cheeky"
    """Frank and teasing, like a pal."""
    HEARTY = "hearty"
    """Warm and encouraging; "we"."""


_TRAITS: Final[Mapping[Manner, Mapping[Trait, float]]] = {
    Manner.QUIET: {Trait.TALKATIVENESS: -1.0, Trait.PATIENCE: 0.5},
    Manner.LIVELY: {
        Trait.PLAYFULNESS: 1.0,
        Trait.TALKATIVENESS: 0.5,
        Trait.PATIENCE: -0.3,
        Trait.DIRECTNESS: -0.4,
    },
    Manner.DRY: {Trait.TIDINESS: 1.0, Trait.IMAGINATION: -0.5, Trait.TALKATIVENESS: -0.4},
    Manner.DREAMY: {
        Trait.IMAGINATION: 1.0,
        Trait.SENSITIVITY: 0.5,
        Trait.DIRECTNESS: -0.3,
        Trait.PLAYFULNESS: -0.3,
    },
    Manner.EXACT: {Trait.CURIOSITY: 1.0, Trait.SENSITIVITY: -0.5, Trait.PLAYFULNESS: -0.5},
    Manner.HOMELY: {Trait.NOSTALGIA: 1.0, Trait.PATIENCE: 0.3, Trait.WARMTH: 0.3},
    Manner.CHEEKY: {Trait.HUMOUR: 0.8, Trait.DIRECTNESS: 0.5, Trait.WARMTH: -0.3},
    Manner.HEARTY: {Trait.OPTIMISM: 1.0, Trait.WARMTH: 0.5, Trait.TALKATIVENESS: 0.3},
}
"""Contribution of a slider's last step; the first step subtracts as much."""
_NATURE: Final[Mapping[Manner, Mapping[str, float]]] = {
    Manner.QUIET: {"extraversion": -0.5},
    Manner.LIVELY: {"extraversion": 0.5, "conscientiousness": -0.3},
    Manner.DRY: {"openness": -0.4},
    Manner.DREAMY: {"openness": 0.4},
    Manner.EXACT: {"openness": 0.4, "agreeableness": -0.2},
    Manner.HOMELY: {"openness": -0.3},
    Manner.CHEEKY: {"agreeableness": -0.5},
    Manner.HEARTY: {"agreeableness": 0.4, "extraversion": 0.3},
}
"""Contribution of the Big Five, for the difference from the usual."""
_REASON: Final[Mapping[Manner, float]] = {
    Manner.DRY: 0.3,
    Manner.EXACT: 0.3,
    Manner.DREAMY: -0.2,
    Manner.HEARTY: -0.2,
}
"""Contribution of the last step of feeling versus reason."""


def manners_of(persona: Persona) -> Mapping[Manner, float]:
    """Return the degree of each manner in a persona's speech, in [-1, 1]; 0 for an average persona."""
    reason = (persona.feeling_vs_reason - MIDDLE) / (MOST - MIDDLE)
    found = {}
    for manner in Manner:
        nature = _NATURE[manner].items()
        far = (
            sum(weight * persona.traits.lean(trait) for trait, weight in _TRAITS[manner].items())
            + sum(
                weight * (getattr(persona.big_five, name) - getattr(USUAL, name)) for name, weight in nature
            )
            + _REASON.get(manner, 0.0) * reason
        )
        found[manner] = max(-1.0, min(1.0, far))
    return found


# ---- gestures -----------------------------------------------------------------------------------------

OFTEN: Final = 0.7
"""Share of clauses with a gesture, for an average persona."""
_OFTENER: Final[Mapping[Manner, float]] = {
    Manner.LIVELY: 0.3,
    Manner.HEARTY: 0.15,
    Manner.CHEEKY: 0.1,
    Manner.QUIET: -0.2,
    Manner.DRY: -0.3,
    Manner.EXACT: -0.2,
}
"""Increase of that share for a persona that is fully of a manner."""
_LARGER: Final[Mapping[Manner, float]] = {
    Manner.LIVELY: 0.4,
    Manner.HEARTY: 0.15,
    Manner.QUIET: -0.3,
    Manner.DRY: -0.3,
    Manner.EXACT: -0.15,
}
_FASTER: Final[Mapping[Manner, float]] = {
    Manner.LIVELY: 0.3,
    Manner.CHEEKY: 0.1,
    Manner.QUIET: -0.2,
    Manner.DREAMY: -0.25,
    Manner.HOMELY: -0.15,
}
"""Logarithms of the factors on size and speed of gestures."""
_AROUSED: Final = 0.35
"""The same logarithm for maximum arousal: faster and larger movements look more aroused (Pollick et al. 2001)."""
_SIZES: Final = (0.4, 1.7)
_SPEEDS: Final = (0.6, 1.6)
_GLAD: Final = 0.0
"""Valence of a clause below which it gets no merry gesture."""
_SAD: Final = -0.15
"""Valence below which the head tilts to comfort, and not to wonder."""
_AT_BEGINNING: Final = 0.12
_AT_END: Final = 0.85

NODS: Final = frozenset({GestureName.NOD, GestureName.SLOW_NOD, GestureName.DOUBLE_NOD})
_OF_HEAD: Final = NODS | {
    GestureName.SHAKE,
    GestureName.SMALL_SHAKE,
    GestureName.TILT,
    GestureName.COMFORTING_TILT,
    GestureName.PUZZLED,
    GestureName.BOW,
}
"""Gestures made with the head alone, or nearly so."""
_PLACES: Final[Mapping[GestureName, float]] = {
    GestureName.GLANCE_ASIDE: _AT_BEGINNING,
    GestureName.BROW_FLASH: _AT_BEGINNING,
    GestureName.PERK_UP: _AT_BEGINNING,
    GestureName.LEAN_IN: 0.3,
    GestureName.LEAN_BACK: 0.3,
    GestureName.COMFORTING_TILT: 0.4,
    GestureName.WINK: _AT_END,
    GestureName.CHUCKLE: _AT_END,
    GestureName.BOW: _AT_END,
    GestureName.SIGH: _AT_BEGINNING,
}
"""Place of gestures in the clause; the others fall on the stressed word."""

G = GestureName
_GOES_WITH: Final[tuple[tuple[re.Pattern[str], Mapping[GestureName, float]], ...]] = (
    (
        re.compile(r"[?？]\W*$"),
        {G.TILT: 3, G.BROW_FLASH: 1, G.PUZZLED: 0.5, G.LEAN_IN: 0.5},
    ),
    (
        re.compile(
            r"^\W*(?:no|nope|not really|nein|nicht|non|pas|いいえ|いや|不|没)(?:\b|(?<=[いや不没]))"
            r"|\b(?:i don['’]t (?:think|agree|believe)|i can['’]t|i won['’]t|never)\b"
        ),
        {G.SMALL_SHAKE: 4, G.TILT: 1, G.SHAKE: 0.5},
    ),
    (
        re.compile(
            r"^\W*(?:yes|yeah|yep|sure|of course|right|exactly|okay|ok|ja|genau|oui|"
            r"bien sûr|sí|claro|はい|うん|ええ|对|是|好)"
            r"(?:\b|(?<=[いんえ对是好]))"
        ),
        {G.NOD: 2, G.DOUBLE_NOD: 2},
    ),
    (
        re.compile(
            r"\b(?:good ?night|(?:good)?bye|see you|take care|gute nacht|tschüss|bis (?:bald|morgen)|bonne nuit|"
            r"au revoir|à (?:bientôt|demain)|buenas noches|adiós|hasta (?:luego|mañana))\b|おやすみ|またね|晚安|再见"
        ),
        {G.BOW: 2, G.NOD: 1, G.WINK: 0.5},
    ),
    (
        re.compile(
            r"\b(?:sorry|my mistake|i was wrong|tut mir leid|désolée?|lo siento)\b|ごめん|对不起|抱歉"
        ),
        {G.SMALL_SHAKE: 1, G.BOW: 1, G.COMFORTING_TILT: 1},
    ),
    (
        re.compile(
            r"\b(?:i remember|you (?:told|said)|last (?:time|week|month)|i wonder|maybe|perhaps|i guess|hm+)\b"
        ),
        {G.GLANCE_ASIDE: 3, G.SHRUG: 0.5, G.BROW_FLASH: 0.5},
    ),
)
"""Gestures for clauses by their words, the first match, with relative weights; lower case, in six languages as far as
words can show it."""
_GLADLY: Final[Mapping[GestureName, float]] = {
    G.BROW_FLASH: 3,
    G.PERK_UP: 1,
    G.DOUBLE_NOD: 1,
    G.CHUCKLE: 0.5,
    G.SWAY: 0.5,
}
"""Gestures for other clauses that show something pleasant."""
_SADLY: Final[Mapping[GestureName, float]] = {G.SLOW_NOD: 3, G.COMFORTING_TILT: 2, G.LEAN_IN: 0.5}
"""Gestures for other clauses that show something unpleasant."""
_PLAINLY: Final[Mapping[GestureName, float]] = {G.NOD: 2, G.BROW_FLASH: 1, G.TILT: 0.5, G.GLANCE_ASIDE: 0.3}
"""Gestures for all other clauses."""
_BRIGHT: Final = 0.25
"""Valence from which a clause shows something pleasant."""
_HABITS: Final[Mapping[Manner, Mapping[GestureName, float]]] = {
    Manner.QUIET: {G.LEAN_IN: 1, G.SLOW_NOD: 1, G.COMFORTING_TILT: 0.5, G.CHUCKLE: -1, G.DOUBLE_NOD: -1},
    Manner.LIVELY: {G.PERK_UP: 1, G.BROW_FLASH: 1, G.SWAY: 1, G.CHUCKLE: 1, G.DOUBLE_NOD: 1, G.SLOW_NOD: -1},
    Manner.DRY: {G.SHRUG: 1.5, G.NOD: 0.5, G.SWAY: -2, G.WINK: -1, G.PERK_UP: -1},
    Manner.DREAMY: {G.GLANCE_ASIDE: 1, G.TILT: 1, G.SWAY: 1, G.NOD: -0.5},
    Manner.EXACT: {G.PUZZLED: 1, G.BROW_FLASH: 0.5, G.SHRUG: -1, G.WINK: -2},
    Manner.HOMELY: {G.SLOW_NOD: 1, G.BOW: 1, G.CHUCKLE: 0.5, G.PERK_UP: -0.5},
    Manner.CHEEKY: {G.WINK: 2, G.SHRUG: 1, G.BOW: -1, G.COMFORTING_TILT: -0.5},
    Manner.HEARTY: {G.DOUBLE_NOD: 1, G.NOD: 0.5, G.BROW_FLASH: 0.5, G.SHRUG: -1},
}
"""Gestures that each manner favours or avoids, as powers of two."""


REPLIES_APART: Final = 6
"""Interval between sounds: one reply in this many may begin with one."""
_LOW: Final = -0.2
"""Valence of a clause below which a sigh is possible."""
_OPENNESS: Final[Mapping[Manner, float]] = {
    Manner.LIVELY: 1.0,
    Manner.HEARTY: 0.5,
    Manner.CHEEKY: 0.5,
    Manner.QUIET: -0.5,
    Manner.DRY: -1.0,
    Manner.EXACT: -1.0,
}
"""Change in the frequency of sounds by manner, as powers of two."""
_SEARCHES: Final = re.compile(r"^\W*(?:well|maybe|perhaps|i wonder|i guess|it depends|hm+|let me think)\b")
"""Beginnings that show a search for words."""


@dataclass(frozen=True, slots=True)
class Occasion:
    """Circumstances of a clause."""

    voice: Mapping[Manner, float] = field(default_factory=dict)
    """Degree of each manner in the persona's speech, in [-1, 1]."""
    turn: int = 0
    """Number of the turn that it answers, counted up."""
    is_light: bool = True
    """There is no danger and no fresh grief."""
    may_be_merry: bool = True
    """The person allows humour."""
    bearing: Bearing = AS_USUAL
    """The person's wishes for movements."""


def gestures_of(words: str, target: Affect, occasion: Occasion) -> tuple[Gesture, ...]:
    """Return the gestures of a clause, usually one."""
    draw = random.Random(f"{occasion.turn} {words}")
    often = OFTEN + _by_manner(_OFTENER, occasion.voice)
    if draw.random() >= often * occasion.bearing.movement:
        return ()
    found = _fitting(words, target)
    weights = {name: _weight(name, likely, target, occasion) for name, likely in found.items()}
    if not any(weights.values()):
        return ()
    (name,) = draw.choices(list(weights), list(weights.values()))
    if draw.random() >= _wished(name, occasion.bearing):
        return ()
    gesture = _made(name, target, occasion)
    return (gesture,) if gesture.size > 0 else ()


def sound_of(words: str, target: Affect, occasion: Occasion) -> VocalSound | None:
    """Return the sound before the first clause of a reply; None, the usual case, for no sound."""
    openness = _by_manner(_OPENNESS, occasion.voice)
    apart = max(2, round(REPLIES_APART * 2.0**-openness))
    if not occasion.is_light or (occasion.turn + 1) % apart:
        return None
    if target.valence <= _LOW and target.arousal <= 0.0:
        return VocalSound.SIGH
    if target.valence >= _BRIGHT and words.rstrip().endswith(("!", "！")):
        return VocalSound.LAUGH if occasion.may_be_merry else None
    return VocalSound.HESITATION if _SEARCHES.search(words.casefold()) else None


def _fitting(words: str, target: Affect) -> Mapping[GestureName, float]:
    """Return the gestures that fit a clause, with weights; in a sad one the head tilts to comfort."""
    plain = words.strip().casefold()
    by_feeling = _GLADLY if target.valence >= _BRIGHT else _SADLY if target.valence <= _SAD else _PLAINLY
    found = next((gestures for pattern, gestures in _GOES_WITH if pattern.search(plain)), by_feeling)
    if target.valence > _SAD:
        return found
    return {G.COMFORTING_TILT if name is G.TILT else name: weight for name, weight in found.items()}


def _weight(name: GestureName, likely: float, target: Affect, occasion: Occasion) -> float:
    is_merry_time = occasion.is_light and occasion.may_be_merry and target.valence >= _GLAD
    if name in MERRY and not is_merry_time:
        return 0.0
    fond = sum(far * _HABITS[manner].get(name, 0.0) for manner, far in occasion.voice.items())
    return likely * 2.0**fond * max(1.0, _wished(name, occasion.bearing))


def _wished(name: GestureName, bearing: Bearing) -> float:
    """Return the factor on a gesture from the person's wishes; 1 leaves it unchanged."""
    head = bearing.head if name in _OF_HEAD else 1.0
    kind = bearing.nods if name in NODS else bearing.winks if name is G.WINK else 1.0
    return head * kind


def _made(name: GestureName, target: Affect, occasion: Occasion) -> Gesture:
    bearing, voice = occasion.bearing, occasion.voice
    size = 2.0 ** (_by_manner(_LARGER, voice) + _AROUSED * target.arousal)
    speed = 2.0 ** (_by_manner(_FASTER, voice) + _AROUSED * target.arousal)
    wished = _wished(name, bearing) * bearing.movement
    largest = min(1.0, wished) if wished < 1.0 else wished**0.5
    size, speed = (_within(size, _SIZES) * largest, _within(speed, _SPEEDS))
    return Gesture(name, round(min(size, 2.0), 2), round(speed, 2), _PLACES.get(name))


def _by_manner(weights: Mapping[Manner, float], voice: Mapping[Manner, float]) -> float:
    return sum(far * weights.get(manner, 0.0) for manner, far in voice.items())


def _within(value: float, limits: tuple[float, float]) -> float:
    return max(limits[0], min(limits[1], value))
