"""Combines the package: turns the person's utterances into readings, and moves the companion's mood.

Pure: ``step(state, event, now)``; replaying the events replays every reading and mood. ``now`` is in seconds since
1970-01-01 UTC, because feelings also fade between runs. The feelings in words and voice arrive as estimates
(``emotions``, ``tone``). The engine reads those, shows the state and stores it (msgspec can write it as it is).
"""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from typing import Final, TypeAlias, assert_never

from companion.feeling import correction as told
from companion.feeling import events as ev
from companion.feeling import mood as moods
from companion.feeling.appraisal import appraised
from companion.feeling.cause import WINDOW, causes, revised, tells_cause_of_earlier
from companion.feeling.correction import Correction
from companion.feeling.fusion import CARRY, Carry, Track, as_claimed, evidence, fuse, reconciled
from companion.values import AffectEstimate, Mood, MoodStep, Personality, Reading, Speaker, Utterance

UNSURE_FROM: Final = 0.5
"""Deviation of the signs' valence from which a reading is unsure; .6 is nothing known (guess)."""
STEPS: Final = 200
"""Number of moves of the mood that can be undone; the mood has forgotten earlier ones."""
CORRECTIONS: Final = 20
"""Number of corrections that can be undone."""
_FAINT: Final = 0.15
"""Distance from neutral below which a feeling has no cause worth naming, unless an emotion is as likely and strong
(guess)."""
_STRANGER: Final = Track()


@dataclass(frozen=True, slots=True)
class State:
    """Everything known about the person's feeling and the companion's own."""

    personality: Personality
    mood: Mood
    track: Track = _STRANGER
    said: tuple[Utterance, ...] = ()
    """The last utterances of both sides, the latest last."""
    readings: tuple[Reading, ...] = ()
    """Readings of the person's last utterances."""
    steps: tuple[MoodStep, ...] = ()
    """The last moves of the mood that someone caused, the latest last."""
    corrections: tuple[Correction, ...] = ()
    """Corrections that are still valid, the latest last."""
    heard_at: float | None = None
    """Instant of the person's last words."""
    carry: Carry = CARRY
    """Shares of feelings that are expected to carry over to the person's next utterance."""


@dataclass(frozen=True, slots=True)
class Read:
    """An utterance was read, or read again: it replaces an earlier reading of its number.

    A check-in is a reading of number 0.
    """

    reading: Reading


@dataclass(frozen=True, slots=True)
class Moved:
    """The companion's mood moved."""

    step: MoodStep


@dataclass(frozen=True, slots=True)
class CheckInDropped:
    """A check-in no longer holds."""

    at: float
    """Instant of the check-in, seconds since 1970-01-01 UTC."""


Effect: TypeAlias = Read | Moved | CheckInDropped
Step: TypeAlias = tuple[State, tuple[Effect, ...]]


def begin(personality: Personality, now: float, carry: Carry = CARRY) -> State:
    """Start with nothing known and a mood at rest."""
    return State(personality, moods.at_rest(personality, now), carry=carry)


def step(state: State, event: ev.Event, now: float) -> Step:
    """Return the state after the event and the resulting effects, in order."""
    match event:
        case ev.Heard():
            return _heard(state, event, now)
        case ev.Said():
            track = state.track
            if event.expressed is not None:
                track = replace(track, expressed=event.expressed, expressed_at=now)
            return replace(state, track=track, said=_with(state.said, event.utterance)), ()
        case ev.CheckedIn():
            felt = told.told(event.valence, event.arousal)
            track, correction = told.checked_in(state.track, event.session, felt, now)
            return _told(replace(state, track=track), correction)
        case ev.Corrected():
            return _corrected(state, event)
        case ev.UndoCorrection():
            return _correction_undone(state, event)
        case ev.UndoCheckIn():
            return _check_in_undone(state)
        case ev.UndoMoodStep():
            return _mood_undone(state, event, now)
        case ev.ResetFeelings():
            return _reset(state, now)
        case ev.TimePassed():
            moved = moods.passed(state.mood, state.personality, now)
            return replace(state, mood=moved.after), (Moved(moved),)
        case _:
            assert_never(event)


def foreseen(state: State, event: ev.Heard, now: float) -> Reading:
    """Return the reading that an utterance would get, without any effect."""
    *_, reading = _understood(state, event, now)
    return reading


def _understood(
    state: State, event: ev.Heard, now: float
) -> tuple[tuple[Utterance, ...], Track, AffectEstimate | None, Reading]:
    """Return the utterances with this one, the person's track after it, the feeling in its signs, and its reading."""
    said = _with(state.said, event.utterance)
    words = as_claimed(event.words, event.utterance.text)
    track, felt = fuse(state.track, words, event.tone, now, state.carry)
    signs = evidence(words, event.tone)
    do_disagree = reconciled(words, event.tone).do_disagree
    return said, track, signs, _reading(event, felt, signs, said, do_disagree=do_disagree)


def _heard(state: State, event: ev.Heard, now: float) -> Step:
    said, track, signs, reading = _understood(state, event, now)
    earlier = _earlier_explained(state, event, reading)
    away = None if state.heard_at is None else now - state.heard_at
    moved = moods.step(
        state.mood,
        state.personality,
        appraised(event.occurrences, signs, away=away),
        signs,
        now,
        session=event.utterance.session,
        number=event.utterance.number,
    )
    readings = _replaced(state.readings, earlier) if earlier else state.readings
    after = replace(
        state,
        track=track,
        mood=moved.after,
        said=said,
        readings=(*readings, reading)[-WINDOW:],
        steps=(*state.steps, moved)[-STEPS:],
        heard_at=now,
    )
    again = (Read(earlier),) if earlier else ()
    return after, (Read(reading), *again, Moved(moved))


def _reading(
    event: ev.Heard,
    felt: AffectEstimate,
    signs: AffectEstimate | None,
    said: tuple[Utterance, ...],
    *,
    do_disagree: bool,
) -> Reading:
    reading = Reading(
        session=event.utterance.session,
        number=event.utterance.number,
        affect=felt,
        words=event.words,
        tone=None if event.tone is None else event.tone.felt,
        emotions=event.emotions,
        is_unsure=signs is None or signs.deviation.valence >= UNSURE_FROM,
        do_disagree=do_disagree,
    )
    if reading.is_unsure or _is_faint(reading):
        return reading
    return revised(reading, causes(said))


def _earlier_explained(state: State, event: ev.Heard, reading: Reading) -> Reading | None:
    """Read the person's previous utterance again if this one gives the reason."""
    if not state.readings or not state.said:
        return None
    earlier, before = state.readings[-1], state.said[-1]
    asked = before.text if before.speaker is Speaker.COMPANION else ""
    known = earlier.session == reading.session and not (earlier.is_unsure or _is_faint(earlier))
    if not known or not tells_cause_of_earlier(event.utterance.text, asked):
        return None
    found = causes((event.utterance,))
    return revised(earlier, found) if found else None


def _corrected(state: State, event: ev.Corrected) -> Step:
    felt = None
    if event.valence is not None and event.arousal is not None:
        felt = told.told(event.valence, event.arousal)
    track, correction = told.corrected(state.track, event.reading, felt, event.said_at)
    return _told(replace(state, track=track), correction)


def _told(state: State, correction: Correction) -> Step:
    return (
        replace(
            state,
            readings=_replaced(state.readings, correction.after),
            corrections=(*state.corrections, correction)[-CORRECTIONS:],
        ),
        (Read(correction.after),),
    )


def _correction_undone(state: State, event: ev.UndoCorrection) -> Step:
    gone = corrections_of(state, event.session, event.number)
    if not gone or gone[0].before is None:
        return state, ()
    after, read = _without(state, gone), gone[0].before
    return replace(after, readings=_replaced(state.readings, read)), (Read(read),)


def _check_in_undone(state: State) -> Step:
    last = next((one for one in reversed(state.corrections) if one.before is None), None)
    if last is None or last.told is None:
        return state, ()
    return _without(state, (last,)), (CheckInDropped(last.told.at),)


def _without(state: State, gone: tuple[Correction, ...]) -> State:
    track, kept = told.without(state.track, state.corrections, gone)
    return replace(state, track=track, corrections=kept)


def corrections_of(state: State, session: str, number: int) -> tuple[Correction, ...]:
    """Return the corrections of an utterance's reading that the person can undo, the latest last."""
    return tuple(
        one
        for one in state.corrections
        if one.before is not None and (one.after.session, one.after.number) == (session, number)
    )


def _mood_undone(state: State, event: ev.UndoMoodStep, now: float) -> Step:
    kept = moods.without(state.steps, state.personality, event.session, event.number)
    if len(kept) == len(state.steps):
        return state, ()
    mood = kept[-1].after if kept else state.steps[0].before
    moved = moods.set_to(state.mood, moods.passed(mood, state.personality, now).after, moods.UNDONE)
    return replace(state, mood=moved.after, steps=kept), (Moved(moved),)


def _reset(state: State, now: float) -> Step:
    fresh = begin(state.personality, now, state.carry)
    return fresh, (Moved(moods.set_to(state.mood, fresh.mood, moods.RESET)),)


def _replaced(readings: tuple[Reading, ...], right: Reading) -> tuple[Reading, ...]:
    return tuple(
        right if (one.session, one.number) == (right.session, right.number) else one for one in readings
    )


def _with(said: tuple[Utterance, ...], utterance: Utterance) -> tuple[Utterance, ...]:
    """Add an utterance; a longer version (a reply still sounding) replaces itself, a new session starts the list."""
    kept = [one for one in said if one.session == utterance.session and one.number != utterance.number]
    return (*kept, utterance)[-2 * WINDOW :]


def _is_faint(reading: Reading) -> bool:
    felt = reading.affect.affect
    named = (one.probability * one.intensity for one in reading.emotions if one.name != "neutral")
    return max(abs(felt.valence), abs(felt.arousal), *named) < _FAINT


Keys: TypeAlias = AbstractSet[tuple[str, int]]
"""Session and number of each utterance."""


def forgotten(state: State, gone: Keys) -> State:
    """Return the state without these utterances, their readings, and quotations of them.

    Their effect on a mood or a habit stays, as numbers without words; only the link to them is removed.
    """
    return replace(
        state,
        said=tuple(one for one in state.said if (one.session, one.number) not in gone),
        readings=tuple(_without_causes(one, gone) for one in state.readings if _key(one) not in gone),
        corrections=tuple(_unquoting(one, gone) for one in state.corrections if _key(one.after) not in gone),
        steps=tuple(
            replace(one, session="", number=0) if (one.session, one.number) in gone else one
            for one in state.steps
        ),
    )


def _unquoting(correction: Correction, gone: Keys) -> Correction:
    before = correction.before and _without_causes(correction.before, gone)
    return replace(correction, before=before, after=_without_causes(correction.after, gone))


def _without_causes(reading: Reading, gone: Keys) -> Reading:
    left = tuple(cause for cause in reading.causes if (reading.session, cause.number) not in gone)
    return reading if len(left) == len(reading.causes) else replace(reading, causes=left)


def _key(reading: Reading) -> tuple[str, int]:
    return reading.session, reading.number
