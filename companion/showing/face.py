"""Decides how the face moves: the mouth with the phonemes, the rest with the phase of the conversation.

Pure: clauses, phases and times in, segments out; ``sample`` says what segments mean. All times are seconds on one
clock, the conversation's. Lips move ahead of the sound they belong to; how far is a guess within the 40 to 120 ms
that are usual for speech.
"""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from companion.showing.parameters import MOUTH, REST
from companion.showing.spelling import guessed_phonemes
from companion.showing.visemes import CLOSED, Viseme, visemes_of
from companion.values import FaceSegment, Phase, SpokenClause, TimedPhoneme

ANTICIPATION = 0.06
"""The mouth starts for a phoneme this long before it sounds. Guess."""
ARRIVAL = 0.08
"""… and is there at the latest this long after it began, or in its middle. Guess."""
CLOSING = 0.12
"""The mouth closes in this time when silence begins. Guess."""
CLOSING_LEAST = 0.04
"""… or faster, down to this, to be closed before the next clause. Guess."""
HOLD, SHUT_HOLD = 0.3, 0.7
"""Parts of a phoneme, of one with closed lips, before which the mouth does not leave it. Guess."""
SHORT = 0.08
"""A phoneme shorter than this is not reached fully: its neighbours share in it. Guess."""
LEAST_MOVE = 0.02
"""Smaller movements are left out; they cannot be seen."""
ATTITUDE_TIME = 0.35
"""Brows, smile and head take this long to a new attitude. Guess."""
GAZE_TIME = 0.08
"""The eyes take this long: a saccade of 10 to 15 degrees with its blur."""
BLINK_EVERY = 3.5
"""Mean time between blinks: 17 a minute at rest (Bentivoglio et al. 1997)."""
BLINK_DOWN, BLINK_SHUT, BLINK_UP = 0.08, 0.04, 0.16
"""The lids close faster than they open (VanderWerf et al. 2003); rounded."""

_ATTITUDES: Mapping[Phase, Mapping[str, float]] = MappingProxyType(
    {
        Phase.IDLE: {"gaze_y": -0.25, "smile": 0.05},
        Phase.LISTENING: {"smile": 0.15, "brow_raise": 0.15},
        Phase.PERSON_SPEAKING: {"smile": 0.1, "brow_raise": 0.35, "head_tilt": 0.3},
        Phase.DECIDING: {"smile": 0.1, "brow_raise": 0.3, "head_tilt": 0.2},
        Phase.PREPARING: {"brow_furrow": 0.15, "gaze_x": 0.45, "gaze_y": 0.35, "head_tilt": -0.1},
        Phase.SPEAKING: {"smile": 0.2, "brow_raise": 0.1},
        Phase.INTERRUPTED: {"brow_raise": 0.55},
        Phase.FAILED: {"brow_furrow": 0.35, "brow_raise": 0.3, "gaze_y": -0.2},
    }
)
"""Guesses. Looking aside while preparing is what people do before they answer (Glenberg et al. 1998)."""

ATTITUDE_PARAMETERS = ("smile", "brow_raise", "brow_furrow", "gaze_x", "gaze_y", "head_tilt")
"""What an attitude sets; the mouth belongs to speech, the lids to blinking."""


def attitude(phase: Phase) -> dict[str, float]:
    """Return the values of ``ATTITUDE_PARAMETERS`` that show what the companion is doing."""
    return dict.fromkeys(ATTITUDE_PARAMETERS, REST) | dict(_ATTITUDES[phase])


def mouth_segments(spoken: SpokenClause, start: float) -> tuple[FaceSegment, ...]:
    """Return the mouth's movements for a clause that begins to sound at ``start``, in order of beginning.

    They begin up to ``ANTICIPATION`` before ``start`` and have closed the mouth ``CLOSING_LEAST`` after the end
    of the clause's sound at the latest. A voice without phonemes moves the mouth by the spelling of its words.
    """
    looks = _looks(spoken.phonemes or guessed_phonemes(spoken.words), spoken.audio.seconds)
    segments: list[FaceSegment] = []
    values = dict.fromkeys(MOUTH, REST)
    for (t0, t1), pose in zip(_times(looks, spoken.audio.seconds), _poses(looks), strict=True):
        for name, value in pose.items():
            is_seen = abs(value - values[name]) >= LEAST_MOVE
            if is_seen or (value == REST and values[name] != REST):
                segments.append(FaceSegment(name, start + t0, values[name], start + t1, value))
                values[name] = value
    return tuple(segments)


def rest_segments(at: float, values: Mapping[str, float] | None = None) -> tuple[FaceSegment, ...]:
    """Return what closes the mouth when a reply is silenced at ``at``.

    Movements that were to begin later must be dropped by the one who holds them.

    Args:
        at: When the sound stops.
        values: Where the mouth is, as ``sample`` tells; then it closes within ``CLOSING``. Without them it is
            closed at once.
    """
    known = values or {}
    end = at + CLOSING if values else at
    return tuple(FaceSegment(name, at, known.get(name, REST), end, REST) for name in MOUTH)


def phase_segments(
    phase: Phase, at: float, values: Mapping[str, float] | None = None
) -> tuple[FaceSegment, ...]:
    """Return the movements to the attitude of ``phase``, which is taken on from ``at``.

    Args:
        phase: What the companion is doing from now on.
        at: Since when.
        values: Where the face is, as ``sample`` or ``attitude`` (of the phase before) tell. Without them the
            attitude is taken on at once.
    """
    segments = []
    for name, value in attitude(phase).items():
        if values is None:
            segments.append(FaceSegment(name, at, value, at, value))
            continue
        before = values.get(name, REST)
        if abs(value - before) >= LEAST_MOVE:
            time = GAZE_TIME if name.startswith("gaze") else ATTITUDE_TIME
            segments.append(FaceSegment(name, at, before, at + time, value))
    return tuple(segments)


def blink_segments(seed: int, start: float, until: float) -> tuple[FaceSegment, ...]:
    """Return the blinks that begin in [``start``, ``until``), irregular but the same for the same seed.

    Asked for in several stretches or in one, the blinks are the same.
    """
    segments = []
    for slot in range(int(start // BLINK_EVERY), int(until // BLINK_EVERY) + 1):
        at = (slot + 0.9 * random.Random(f"{seed} {slot}").random()) * BLINK_EVERY
        if start <= at < until:
            opening = at + BLINK_DOWN + BLINK_SHUT
            segments.append(FaceSegment("eyelids", at, 0.0, at + BLINK_DOWN, 1.0))
            segments.append(FaceSegment("eyelids", opening, 1.0, opening + BLINK_UP, 0.0))
    return tuple(segments)


@dataclass(frozen=True, slots=True)
class _Look:
    """A viseme and when its sound is heard."""

    start: float
    end: float
    viseme: Viseme

    @property
    def is_shut(self) -> bool:
        """Whether the lips must meet."""
        return self.viseme.lips_closed == 1.0


def _looks(phonemes: Sequence[TimedPhoneme], length: float) -> list[_Look]:
    """Return the looks in order, with a last silence but no first; parts of a diphthong share its time."""
    looks: list[_Look] = []
    for phoneme in phonemes:
        visemes = visemes_of(phoneme.phoneme)
        part = (phoneme.end - phoneme.start) / len(visemes)
        for i, viseme in enumerate(visemes):
            if part > 0 and (looks or viseme is not CLOSED):
                looks.append(_Look(phoneme.start + i * part, phoneme.start + (i + 1) * part, viseme))
    if looks and looks[-1].viseme is not CLOSED:
        looks.append(_Look(looks[-1].end, max(length, looks[-1].end), CLOSED))
    return looks


def _times(looks: Sequence[_Look], length: float) -> list[tuple[float, float]]:
    """Return when the movement to each look begins and arrives; movements do not overlap."""
    begins: list[float] = []
    held_until = float("-inf")
    for look in looks:
        wished = look.start if look.viseme is CLOSED else look.start - ANTICIPATION
        begins.append(max(wished, held_until))
        held_until = look.start + (look.end - look.start) * (SHUT_HOLD if look.is_shut else HOLD)
    latest = [*begins, float("inf")][1:]
    return [
        (begin, min(_arrival(look, begin, length), until))
        for look, begin, until in zip(looks, begins, latest, strict=True)
    ]


def _arrival(look: _Look, begin: float, length: float) -> float:
    if look.viseme is CLOSED:
        return min(begin + CLOSING, max(begin + CLOSING_LEAST, length - ANTICIPATION))
    if look.is_shut:
        return look.start
    return look.start + min(ARRIVAL, (look.end - look.start) / 2)


def _poses(looks: Sequence[_Look]) -> list[dict[str, float]]:
    """Return the values of ``MOUTH`` for each look; neighbours decide what is open and share in short looks."""
    poses = [dict.fromkeys(MOUTH, REST) for _ in looks]
    for name in MOUTH:
        full = _filled(
            [getattr(look.viseme, name) for look in looks], [look.viseme is CLOSED for look in looks]
        )
        for i, look in enumerate(looks):
            is_firm = look.is_shut or name == "lips_closed"
            share = 1.0 if is_firm else min(1.0, max(0.5, (look.end - look.start) / SHORT))
            is_inner = 0 < i < len(looks) - 1
            beside = (full[i - 1] + full[i + 1]) / 2 if is_inner else full[i]
            poses[i][name] = share * full[i] + (1 - share) * beside
    return poses


def _filled(values: Sequence[float | None], silent: Sequence[bool]) -> list[float]:
    """Replace None by the mean of the nearest values on both sides within the same run of speech."""
    filled = []
    for i, value in enumerate(values):
        if value is not None:
            filled.append(value)
            continue
        before = _nearest(values, silent, range(i - 1, -1, -1))
        after = _nearest(values, silent, range(i + 1, len(values)))
        near = [one for one in (before, after) if one is not None]
        filled.append(sum(near) / len(near) if near else REST)
    return filled


def _nearest(values: Sequence[float | None], silent: Sequence[bool], order: range) -> float | None:
    for i in order:
        if silent[i]:
            return None
        if values[i] is not None:
            return values[i]
    return None
