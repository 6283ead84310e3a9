"""The person's own statements about their feeling: a correction of a reading, or a check-in (in two taps).

A stated feeling outweighs words and tone by its small deviation, and fades with real time (``fusion``). A correction
replaces its reading and slowly shifts the personal baseline; both can be undone.
"""

from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from companion.feeling.fusion import Told, Track, moved_baseline, with_told
from companion.feeling.normal import as_point
from companion.values import UNKNOWN, Affect, AffectEstimate, Deviation, Reading

TOLD_DEVIATION: Final = 0.1
"""Deviation of people's taps on their own valence and arousal: about a tenth of the scale (guess)."""
BASELINE_SHARE: Final = 0.05
"""Share of a corrected error that shifts the personal baseline (guess)."""


@dataclass(frozen=True, slots=True)
class Correction:
    """A statement, with the data needed to undo it."""

    before: Reading | None
    """Reading that was wrong; None for a check-in."""
    after: Reading
    shift: tuple[float, ...]
    """Shift of the baseline's valence, arousal and dominance."""
    felt: AffectEstimate
    """Earlier estimate of the last utterance's feeling."""
    previous: Told | None
    """Earlier statement."""
    told: Told | None
    """New statement; None for a bare "that is wrong"."""


def told(valence: float, arousal: float) -> AffectEstimate:
    """Turn two taps into an estimate; the taps do not cover dominance, which stays unknown."""
    return AffectEstimate(
        Affect(valence, arousal, 0.0), Deviation(TOLD_DEVIATION, TOLD_DEVIATION, UNKNOWN.deviation.dominance)
    )


def checked_in(track: Track, session: str, felt: AffectEstimate, now: float) -> tuple[Track, Correction]:
    """Add a check-in; its reading has number 0, because it belongs to no utterance."""
    after = with_told(track, felt, now)
    reading = Reading(session, 0, felt, words=None, tone=None, is_told=True)
    return after, Correction(None, reading, _shift(track, after), track.felt, track.told, after.told)


def corrected(
    track: Track, reading: Reading, felt: AffectEstimate | None, said_at: float
) -> tuple[Track, Correction]:
    """Replace a reading by the feeling that the person says they had at the time.

    Without a feeling ("that is wrong") the utterance's feeling becomes unknown, and the baseline moves away from the
    reading; with one, the baseline moves towards it.
    """
    error = as_point((felt or track.baseline).affect) - as_point(reading.affect.affect)
    after = moved_baseline(track, BASELINE_SHARE * error)
    if felt is not None and (track.told is None or track.told.at <= said_at):
        after = replace(after, told=Told(felt, said_at))
    if track.at == said_at:
        after = replace(after, felt=felt or UNKNOWN)
    right = replace(
        reading,
        affect=felt or AffectEstimate(track.baseline.affect, UNKNOWN.deviation),
        emotions=(),
        causes=() if felt is None else reading.causes,
        is_unsure=felt is None,
        do_disagree=False,
        is_told=True,
    )
    new = after.told if after.told is not track.told else None
    return after, Correction(reading, right, _shift(track, after), track.felt, track.told, new)


def taken_back(track: Track, correction: Correction) -> Track:
    """Undo the effect of a correction or check-in on the person's track."""
    back = moved_baseline(track, -np.array(correction.shift))
    put = UNKNOWN if correction.after.is_unsure else correction.after.affect
    if correction.before is not None and back.felt == put:
        back = replace(back, felt=correction.felt)
    if correction.told is not None and back.told == correction.told:
        back = replace(back, told=correction.previous)
    return back


def without(
    track: Track, corrections: tuple[Correction, ...], gone: tuple[Correction, ...]
) -> tuple[Track, tuple[Correction, ...]]:
    """Undo some of the corrections, and return the resulting track and the corrections that remain.

    The earlier statement of an undone correction becomes the earlier statement of those after it.
    """
    for one in reversed(gone):
        track = taken_back(track, one)
        corrections = tuple(_following(other, one) for other in corrections if other is not one)
    return track, corrections


def _following(other: Correction, gone: Correction) -> Correction:
    if gone.told is None or other.previous != gone.told:
        return other
    return replace(other, previous=gone.previous)


def _shift(before: Track, after: Track) -> tuple[float, ...]:
    return tuple((as_point(after.baseline.affect) - as_point(before.baseline.affect)).tolist())
