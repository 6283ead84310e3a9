"""Moves the face according to the events of a conversation, and describes its look.

``showing.step`` decides the movements; this only knows what happened and when. Work on a clause's sound is done in a
separate thread, so that neither the sound nor the conversation waits for it. Times are seconds on the conversation's
clock.
"""

import asyncio
from collections import deque
from collections.abc import Callable
from dataclasses import KW_ONLY, dataclass
from typing import Final

import numpy as np

from companion.channel import messages as msg
from companion.conversation import effects as do
from companion.conversation import events as conversation
from companion.conversation.state import State
from companion.conversation.step import Taken
from companion.showing import events as ev
from companion.showing.description import countenance
from companion.showing.gestures import Repertoire
from companion.showing.manner import Manner
from companion.showing.speech import Speech, speech_of
from companion.showing.state import FaceState
from companion.showing.step import step
from companion.values import (
    AS_USUAL,
    NEUTRAL,
    Affect,
    Audio,
    Bearing,
    Clause,
    Countenance,
    Reading,
    SpokenClause,
    VocalSound,
)
from companion.values.scripts import is_unspaced, parted
from companion.values.worker import NewWorker, Worker

_READING: Final = 1.0
"""Seconds until someone begins to read a caption. Guess."""
_READING_WORD: Final = 0.25
"""Seconds to read a word: 238 words a minute (Brysbaert 2019)."""
_READING_CHARACTER: Final = 0.18
"""Seconds to read a character of a script without spaces: 255 a minute aloud in Chinese (Trauzettel-Klosinski &
Dietz 2012), and faster silently in the same ratio as words, 238 to 183 (Brysbaert 2019). The same for Japanese is a
guess."""
_SILENCE: Final = Audio(np.zeros(0, np.float32), 16_000)
_AHEAD: Final = 16
"""Number of analysed clauses kept; more than ever wait to sound."""
TICK: Final = 1.0
"""Seconds between two checks for changes over time; the face is described again at most as often."""
FADED: Final = 0.02
"""Minimum change of a fading feeling (``Affect.distance``) that is sent to the face; less is not visible. Guess."""


@dataclass(eq=False, repr=False)
class Face:
    """Observes the conversation and sends the face's movements to the window; used in the loop, except for clauses."""

    tell: Callable[[msg.Event], None]
    soon: Callable[[Callable[[], None]], None]
    """Runs a job in the loop; safe from any thread."""
    now: Callable[[], float]
    _: KW_ONLY
    repertoire: Repertoire
    mood: Callable[[], Affect | None] = lambda: None
    """Returns the companion's current feeling, with fading; None means the last one reported."""
    manner: Callable[[], Manner] = Manner
    """Returns the size and liveliness of its movements as set now."""
    bearing: Callable[[], Bearing] = lambda: AS_USUAL
    utter: Callable[[VocalSound], None] = lambda sound: None
    """Makes a soft sound that goes with a nod; called in the loop's thread, returns at once."""
    new_worker: NewWorker = Worker

    def __post_init__(self) -> None:
        self._worker = self.new_worker("face", lambda: None)
        self._state = FaceState()
        self._worked_out: deque[tuple[SpokenClause, Speech]] = deque(maxlen=_AHEAD)
        """Analysed clauses that will sound or have begun; used by the worker alone."""
        self._described: Countenance | None = None
        self._conversation: State | None = None
        """The conversation after the last step."""

    def open(self) -> None:
        """Start the thread, and set the first look."""
        self._worker.start()
        self._heed()
        self._happens(ev.MoodMoved(self._state.own))
        self._happens(ev.PhaseChanged(self._state.phase))

    def close(self) -> None:
        """End the thread; blocks until the current clause is analysed."""
        self._worker.close()

    async def live(self) -> None:
        """Update the face as time passes, until cancelled."""
        while True:
            self._heed()
            self._happens(ev.TimePassed())
            self._describe()
            await asyncio.sleep(TICK)

    # ---- events ---------------------------------------------------------------------------------------

    def get_ready(self, spoken: SpokenClause) -> None:
        """Analyse a clause that is going to sound; any thread may call, and returns at once."""
        self._worker.submit(lambda: self._worked_out.append((spoken, speech_of(spoken, self.repertoire))))

    def clause_begins(self, spoken: SpokenClause, at: float) -> None:
        """Make the face speak a clause that begins to sound at ``at``; any thread may call, and returns at once."""
        told = self.now()
        self._worker.submit(lambda: self._speak(spoken, at, told))

    def clause_shown(self, clause: Clause) -> None:
        """Make the face accompany a clause that is only read, without a voice; any thread may call, without waiting."""
        speech = speech_of(SpokenClause(clause, _SILENCE, (), ()), self.repertoire)
        seconds = _reading_time(clause.text)
        self.soon(lambda: self._happens(ev.ClauseShown(speech, seconds)))

    def observe(self, taken: Taken) -> None:
        """Follow a step of the conversation."""
        if any(isinstance(effect, do.Silence | do.Hold) for effect in taken.effects):
            self._happens(ev.Silenced())
        if taken.before.phase is not taken.after.phase:
            self._happens(ev.PhaseChanged(taken.after.phase))
        if taken.after.is_asleep:
            return
        match taken.event:
            case conversation.SpeechStarted():
                self._happens(ev.PersonBegan())
            case conversation.SpeechStopped():
                self._happens(ev.PersonPaused())
            case conversation.WordsRecognised():
                self._happens(
                    ev.WordsHeard(taken.event.utterance, taken.event.latest or taken.event.transcript.text)
                )
        self._conversation = taken.after
        turn = taken.after.turn
        has_room_now = taken.after.room_for_backchannel(taken.now) and not taken.before.room_for_backchannel(
            taken.now
        )
        if has_room_now and turn is not None and turn.stopped_at is not None:
            due = turn.stopped_at + taken.after.rules.backchannel_wait
            asyncio.get_running_loop().call_later(due - taken.now, self._find_room, turn.stopped_at)

    def heard(self, event: msg.Event) -> None:
        """Note the feelings of both sides from the messages to the window."""
        match event:
            case msg.Felt(reading):
                self._happens(_felt(reading))
            case msg.FeelingsReset():
                self._happens(ev.PersonFelt(NEUTRAL))
            case msg.MoodMoved(step=moved):
                self._happens(ev.MoodMoved(moved.after.emotion))

    # ---- within ---------------------------------------------------------------------------------------

    def _find_room(self, stopped_at: float) -> None:
        """Tell the face of the room for a sound if the pause that began at ``stopped_at`` still has any."""
        state = self._conversation
        if state is None or state.turn is None or state.turn.stopped_at != stopped_at:
            return
        if fits := state.room_for_backchannel(self.now()):
            self._happens(ev.RoomLeft(fits))

    def _speak(self, spoken: SpokenClause, at: float, told: float) -> None:
        known = (speech for one, speech in self._worked_out if one is spoken)
        speech = next(known, None) or speech_of(spoken, self.repertoire)
        self.soon(lambda: self._happens(ev.ClauseBegan(speech, at, told)))

    def _heed(self) -> None:
        """Apply the current manner and bearing, and the fading of its feeling during silence."""
        manner, bearing = self.manner(), self.bearing()
        if (manner, bearing) != (self._state.manner, self._state.bearing):
            self._happens(ev.MannerChanged(manner, bearing))
        mood = self.mood()
        if mood is not None and mood.distance(self._state.own) >= FADED and self._state.said is None:
            self._happens(ev.MoodMoved(mood))

    def _happens(self, event: ev.Event) -> None:
        now = self.now()
        self._state, moves = step(self._state, event, now)
        if moves.segments or moves.forgets:
            self.tell(msg.FaceMoved(now, moves.segments, moves.forgets))
        if moves.sound is not None:
            self.utter(moves.sound)

    def _describe(self) -> None:
        seen = countenance(self._state, self.now())
        if seen != self._described:
            self._described = seen
            self.tell(msg.FaceDescribed(seen))


def _reading_time(text: str) -> float:
    """Return the seconds until someone has read a text that is shown now."""
    return _READING + sum(_READING_CHARACTER if is_unspaced(word) else _READING_WORD for word in parted(text))


def _felt(reading: Reading) -> ev.PersonFelt:
    if reading.is_unsure:
        return ev.PersonFelt(NEUTRAL)
    tone = None if reading.tone is None else reading.tone.affect.arousal
    return ev.PersonFelt(reading.affect.affect, reading.emotions, tone)
