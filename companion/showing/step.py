"""The one step of the face: an event in, movements out.

Each layer is decided separately and only adds (``sample``), so none conflicts with another: lips on the clock of the
voice, prosody and gestures with the clause, feeling slowly, attitude by the phase, reactions while the person speaks,
and gaze, blinks, breath and sway spontaneously, planned some time ahead. Pure; the same events give the same movements.
"""

import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from math import inf, isinf
from typing import Final, assert_never

from companion.showing import events as ev
from companion.showing.cues import Cue, cue_of_emotions, cues_in, new_cues
from companion.showing.feeling import arousal_of, feeling_segments, look
from companion.showing.gestures import Placed, gesture_segments, still_made
from companion.showing.idle import (
    BLINK_SECONDS,
    attitude_segments,
    blink,
    breath,
    next_blink,
    next_look,
    sway,
)
from companion.showing.lip_line import CLOSING
from companion.showing.prosody import intonation_segments, prosody_segments
from companion.showing.reactions import (
    ALOUD,
    BETWEEN_SOUNDS,
    EARLIEST,
    LATEST,
    LEAST_BETWEEN,
    LEAST_SPEECH,
    Reaction,
    answer,
    reaction_segments,
)
from companion.showing.speech import Speech
from companion.showing.state import FaceState
from companion.showing.tracks import joined, shifted
from companion.values import NEUTRAL, FaceSegment, Layer, Phase, VocalSound

AHEAD: Final = 12.0
"""Seconds planned ahead; ``TimePassed`` must come at least twice in that time."""
LINGER: Final = 1.2
"""Seconds for which the feeling of the last words stays on the face. Guess."""
FADE: Final = 3.0
"""Factor by which that feeling then fades more slowly than it appeared. Guess."""
FORGOTTEN: Final = 45.0
"""Seconds after which the person's feeling is no longer known. Guess."""
JOIN_SECONDS: Final = {Layer.LIPS: 0.05, Layer.PROSODY: 0.15, Layer.INTONATION: 0.15, Layer.GESTURE: 0.15}
"""Seconds for joining a movement that should have begun before it was known. Guess."""
LATE: Final = 1.5
"""Seconds after the person's words in which the face still reacts: words are known a little after they sound."""
REST_SECONDS: Final = 0.4
"""Seconds for head and brows to come to rest when a reply is silenced. Guess."""
LOW: Final = -0.1
"""Valence below which the person feels unwell; feelings read from a sentence lie close to neutral. Guess."""
RAISED: Final = 0.35
"""Increase of a voice's arousal that counts as raising it. Guess."""

_OVER: Final = (Phase.PERSON_SPEAKING, Phase.DECIDING, Phase.PREPARING)
"""Phases in which the person has continued, so that shown words are no longer being read."""
_OWN_TIME: Final = (Layer.GAZE, Layer.BLINK, Layer.BREATH, Layer.IDLE)


@dataclass(frozen=True, slots=True)
class Moves:
    """Movements for the drawing of the face, and a sound that goes with them."""

    segments: tuple[FaceSegment, ...] = ()
    forgets: tuple[Layer, ...] = ()
    """Layers whose movements that begin later are dropped first."""
    sound: VocalSound | None = None
    """Soft sound to make now; None for none."""


@dataclass(slots=True)
class _Change:
    """A step in progress."""

    state: FaceState
    now: float
    segments: list[FaceSegment] = field(default_factory=list)
    forgets: list[Layer] = field(default_factory=list)
    sound: VocalSound | None = None

    def add(self, segments: Sequence[FaceSegment], *, instead_of: Sequence[Layer] = ()) -> None:
        """Add movements, in place of the later movements of some layers."""
        if instead_of:
            self.segments = [s for s in self.segments if s.t0 <= self.now or s.layer not in instead_of]
        self.segments += segments
        self.forgets += [layer for layer in instead_of if layer not in self.forgets]
        self.state = replace(self.state, tracks=self.state.tracks.moved(segments, instead_of, self.now))


def step(state: FaceState, event: ev.Event, now: float) -> tuple[FaceState, Moves]:
    """Return the face after an event, and the resulting movements; ``now`` never goes back."""
    change = _Change(state, now)
    match event:
        case ev.PhaseChanged(phase):
            _take_on(change, phase)
        case ev.ClauseBegan():
            _speak(change, event)
        case ev.ClauseShown(speech, seconds):
            _show_words(change, speech, seconds)
        case ev.Silenced():
            _fall_silent(change)
        case ev.PersonBegan():
            change.state = replace(state, listening=replace(state.listening, since=now, until=inf))
        case ev.PersonPaused():
            _react(change, (Cue.PAUSE,))
            change.state = replace(change.state, listening=replace(change.state.listening, until=now))
        case ev.RoomLeft(fits):
            _utter(change, fits)
        case ev.WordsHeard(utterance, text):
            _hear(change, utterance, text)
        case ev.PersonFelt():
            _sympathise(change, event)
        case ev.MoodMoved(affect):
            change.state = replace(state, own=affect)
            _show_feeling(change)
        case ev.MannerChanged(manner, bearing):
            change.state = replace(state, manner=manner, bearing=bearing)
            _take_on(change, state.phase)
            _show_feeling(change)
        case ev.TimePassed():
            if now >= state.said_until:
                change.state = replace(state, said=None, said_until=inf)
                _show_feeling(change, slower=FADE)
            if now - state.felt_at > FORGOTTEN and state.theirs != NEUTRAL:
                change.state = replace(change.state, theirs=NEUTRAL)
                _show_feeling(change)
        case _:
            assert_never(event)
    _plan_ahead(change)
    return change.state, Moves(tuple(change.segments), tuple(change.forgets), change.sound)


def _take_on(change: _Change, phase: Phase) -> None:
    before = change.state
    change.state = replace(before, phase=phase)
    known = before.tracks.layer(Layer.ATTITUDE, change.now)
    moves = attitude_segments(phase, change.now, known, before.bearing)
    change.add(moves, instead_of=(Layer.ATTITUDE,))
    if phase is not Phase.SPEAKING and before.said is not None and isinf(before.said_until):
        change.state = replace(change.state, said=None)
        _show_feeling(change, after=LINGER, slower=FADE)
    elif phase in _OVER and before.said is not None:
        change.state = replace(change.state, said=None, said_until=inf, gestures=())
        _rest(change, Layer.GESTURE, REST_SECONDS)
        _show_feeling(change)
    # the eyes' destination was planned for the previous phase
    change.add((), instead_of=(Layer.GAZE,))
    change.state = replace(change.state, until={**change.state.until, Layer.GAZE: change.now + 0.1})


def _speak(change: _Change, event: ev.ClauseBegan) -> None:
    state, speech = change.state, event.speech
    if event.told < state.silenced_at:
        return
    size = _movement(state) * state.bearing.head * (1.0 + 0.35 * speech.affect.arousal)
    side = _chance(state, "side", state.clauses).uniform(-1.0, 1.0)
    with_voice = prosody_segments(
        speech.stresses, speech.seconds, size=size, is_question=speech.is_question, side=side
    )
    change.state = replace(state, said=speech.affect, said_until=inf, clauses=state.clauses + 1)
    with_pitch = intonation_segments(speech.intonation, size=size)
    for layer, segments in (
        (Layer.LIPS, speech.lips),
        (Layer.PROSODY, with_voice),
        (Layer.INTONATION, with_pitch),
    ):
        moves, known = shifted(segments, event.start), state.tracks.layer(layer, change.now)
        change.add(joined(layer, moves, known, change.now, JOIN_SECONDS[layer]), instead_of=(layer,))
    _gesture(change, speech.gestures, event.start)
    _show_feeling(change)


def _show_words(change: _Change, speech: Speech, seconds: float) -> None:
    """Add words for reading after those that are already shown."""
    state = change.state
    begin = change.now if isinf(state.said_until) else max(change.now, state.said_until)
    change.state = replace(state, said=speech.affect, said_until=begin + seconds)
    _show_feeling(change, after=begin - change.now, is_last=False)
    _gesture(change, speech.gestures, begin)


def _gesture(change: _Change, gestures: Sequence[Placed], start: float) -> None:
    if not gestures:
        return
    size = change.state.manner.movement
    new = (replace(one, begin=one.begin + start, size=one.size * size) for one in gestures)
    made = (*still_made(change.state.gestures, change.now), *new)
    change.state = replace(change.state, gestures=made)
    moves, known = gesture_segments(made, change.now), change.state.tracks.layer(Layer.GESTURE, change.now)
    joining = joined(Layer.GESTURE, moves, known, change.now, JOIN_SECONDS[Layer.GESTURE])
    change.add(joining, instead_of=(Layer.GESTURE,))


def _fall_silent(change: _Change) -> None:
    _rest(change, Layer.LIPS, CLOSING)
    for layer in (Layer.PROSODY, Layer.INTONATION, Layer.GESTURE):
        _rest(change, layer, REST_SECONDS)
    change.state = replace(change.state, silenced_at=change.now, gestures=())


def _rest(change: _Change, layer: Layer, seconds: float) -> None:
    """Bring a layer to rest, and drop its later movements."""
    known = change.state.tracks.layer(layer, change.now)
    change.add(joined(layer, (), known, change.now, seconds), instead_of=(layer,))


# ---- listening ----------------------------------------------------------------------------------------------


def _hear(change: _Change, utterance: int, text: str) -> None:
    listening = change.state.listening
    if utterance != listening.utterance:
        listening = replace(listening, utterance=utterance, known={}, cued=frozenset())
    found = cues_in(text)
    cues = new_cues(found, listening.known)
    listening = replace(listening, known=Counter(found) | Counter(listening.known))
    change.state = replace(change.state, listening=listening)
    _react(change, cues)


def _sympathise(change: _Change, event: ev.PersonFelt) -> None:
    state, listening = change.state, change.state.listening
    cues = []
    cue = cue_of_emotions(event.emotions)
    if cue is not None and cue not in listening.cued:
        cues.append(cue)
        listening = replace(listening, cued=listening.cued | {cue})
    if event.voice_arousal is not None:
        if event.voice_arousal - listening.voice_arousal >= RAISED:
            cues.append(Cue.RAISED_VOICE)
        listening = replace(listening, voice_arousal=event.voice_arousal)
    change.state = replace(state, theirs=event.affect, felt_at=change.now, listening=listening)
    _react(change, cues)
    _show_feeling(change)


def _react(change: _Change, cues: Sequence[Cue]) -> None:
    """React to the first cue that gets a reaction at all, if the person speaks or has only just stopped."""
    state, listening = change.state, change.state.listening
    is_late = change.now - listening.until > LATE or state.phase is Phase.SPEAKING
    if is_late or change.now - listening.since < LEAST_SPEECH:
        return
    for cue in cues:
        if cue is Cue.MIRTH and _is_sad(state):
            continue
        chance = _chance(state, cue, change.now)
        likelier = state.manner.reactions * state.bearing.movement
        reaction = answer(
            cue, change.now, listening.answered, chance, likelier=likelier, nods=state.bearing.nods
        )
        if reaction is None:
            continue
        _begin(change, reaction, change.now + chance.uniform(EARLIEST, LATEST))
        return


def _utter(change: _Change, fits: float) -> None:
    """Make the nod at this pause heard if the last sound is long enough ago; without one nod now, or only sound."""
    state, listening, now = change.state, change.state.listening, change.now
    likely = fits * state.manner.reactions * state.bearing.movement * state.bearing.nods
    is_soon = now - listening.uttered < BETWEEN_SOUNDS
    if is_soon or _chance(state, "aloud", now).random() >= likely:
        return
    since = max(listening.since, listening.until - LEAST_BETWEEN)
    nods = {at: nod for nod, at in listening.answered.at.items() if nod in ALOUD and at >= since}
    change.sound = ALOUD[nods[max(nods)] if nods else Reaction.NOD]
    change.state = replace(state, listening=replace(listening, uttered=now))
    if now - listening.answered.last >= LEAST_BETWEEN:
        _begin(change, Reaction.NOD, now)


def _begin(change: _Change, reaction: Reaction, at: float) -> None:
    state = change.state
    listening = replace(state.listening, answered=state.listening.answered.noted(reaction, at))
    change.state = replace(state, listening=listening)
    change.add(_of(reaction, at, state), instead_of=())


def _is_sad(state: FaceState) -> bool:
    """Tell whether the person just mentioned something sad, or feels unwell: a laugh then gets no smile."""
    listening = state.listening
    return Cue.SORROW in listening.known or Cue.SORROW in listening.cued or state.theirs.valence < LOW


def _of(reaction: Reaction, at: float, state: FaceState) -> tuple[FaceSegment, ...]:
    size = 0.5 + 0.5 * state.manner.size
    if reaction is Reaction.SMILE:
        size *= state.bearing.smile
    elif reaction in {Reaction.NOD, Reaction.DOUBLE_NOD}:
        size *= state.bearing.nods
    return reaction_segments(reaction, at, state.tracks, size=min(1.6, size), head=state.bearing.head)


# ---- feeling ------------------------------------------------------------------------------------------------


def _show_feeling(change: _Change, *, after: float = 0.0, slower: float = 1.0, is_last: bool = True) -> None:
    """Move the face to its present feelings; ``is_last`` replaces all later movements of this layer."""
    state, at = change.state, change.now + after
    shown = look(state.own, state.said, state.theirs, state.manner, state.bearing)
    known = state.tracks.layer(Layer.FEELING, at)
    arousal = arousal_of(state.own, state.said)
    segments = feeling_segments(known, shown, at, arousal, slower=slower)
    change.add(segments, instead_of=(Layer.FEELING,) if is_last else ())


# ---- spontaneous movements -----------------------------------------------------------------------------------


def _plan_ahead(change: _Change) -> None:
    horizon = change.now + AHEAD
    until = dict(change.state.until)
    for layer in _OWN_TIME:
        at = max(until.get(layer, change.now), change.now)
        while at < horizon:
            at = _plan(change, layer, at)
        until[layer] = at
    change.state = replace(change.state, until=until)


def _plan(change: _Change, layer: Layer, at: float) -> float:
    """Plan a layer's next movement from ``at`` on; return the earliest start of the one after it."""
    state = change.state
    chance = _chance(state, layer, at)
    arousal = arousal_of(state.own, state.said)
    match layer:
        case Layer.GAZE:
            contact, head = state.manner.contact * state.bearing.eye_contact, state.bearing.movement
            known = state.tracks.layer(layer, at)
            seen = next_look(state.phase, at, known, chance, contact, head * state.bearing.head)
            change.add(seen.segments)
            for begins in seen.blinks:
                change.add(blink(begins))
            return seen.end
        case Layer.BLINK:
            begins = next_blink(state.phase, at, arousal, chance, state.manner.restlessness)
            change.add(blink(begins))
            return begins + BLINK_SECONDS
        case Layer.BREATH:
            segments, end = breath(at, arousal, chance, min(1.0, state.bearing.movement))
        case _:
            size, often = _movement(state) * state.bearing.head, state.manner.restlessness
            segments, end = sway(at, state.tracks.layer(layer, at), size, chance, often)
    change.add(segments)
    return end


def _movement(state: FaceState) -> float:
    return min(2.0, state.manner.movement * state.bearing.movement)


def _chance(state: FaceState, what: str, at: float) -> random.Random:
    return random.Random(f"{state.seed} {what} {at:.3f}")
