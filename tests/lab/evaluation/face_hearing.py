"""Measures how soon the face answers to the person's voice in the demonstration: with all that hearing takes.

``face_talk`` begins at the instant at which a pause or a word is known, and so says nothing of the time until then.
Here it is looked up in the recordings what was answered to. After a pause that is the last end of sound, to 0.02 s: it
is 30 dB softer than the recording's loudest 40 ms for more than 0.06 s (guesses; a stop's closure within a word, which
may be taken for a pause as well, lasts about as long). After words it is the end of the word that is the cue, by its
number among the words that were recognised and the recording's alignment; of a clause, its last word. What answers to a
feeling has no instant in the sound, and is left out, as is a pause before which the recording was never silent.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

import numpy as np

from companion.channel import messages as msg
from companion.demo.performance import Performance
from companion.showing.cues import Cue, cues_in, new_cues
from companion.values import Audio, Layer, TimedWord
from tests.lab.alignment.forced import ForcedAligner
from tests.lab.evaluation.bootstrap import bootstrap, share
from tests.lab.evaluation.face_stress import aligned
from tests.lab.evaluation.face_sync import envelope, performed
from tests.lab.evaluation.face_talk import AT_MOST
from tests.lab.evaluation.part import Figure, Run

BELOW_LOUDEST: Final = 30.0
LEAST_SILENCE: Final = 0.06
_STEP: Final = 0.01
_SAME: Final = 0.005
"""Seconds within which the messages of one step of the conversation are told. Guess."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A reaction, in seconds on the session's clock."""

    ended: float
    """When the sound it answers to was over."""
    known: float
    """When the face was told of it."""
    begun: float
    to_words: bool


def hearing_figures(run: Run) -> list[Figure]:
    """Return how soon after the sound the face answers; none where it answered to nothing, or in a quick run."""
    if run.is_quick:
        return []
    performance, seed = run.opened(performed), run.seed
    aligner = ForcedAligner()
    words = [aligned(said.turn.file, said.turn.text, aligner).words for said in performance.said]
    found = answers(performance, words)
    if not found:
        print("demonstration: the face answered to no pause and no word. The figures of that are left out.")
        return []
    begun = np.array([one.begun - one.ended for one in found])
    hearing = np.array([one.known - one.ended for one in found])
    to_words = sum(one.to_words for one in found)
    return [
        share(int((begun <= AT_MOST).sum()), len(begun)).named(
            "reactions in the demonstration that begin within 300 ms of the end of the sound they answer to",
            note=f"hearing included; {len(found) - to_words} to pauses, {to_words} to words",
        ),
        bootstrap(lambda drawn: np.median(drawn, axis=1), begun, seed=seed).named(
            "… seconds until they begin, median", is_less_better=True
        ),
        bootstrap(lambda drawn: np.median(drawn, axis=1), hearing, seed=seed).named(
            "… of which until the pause or the word is known, median", is_less_better=True
        ),
    ]


@dataclass(slots=True)
class _Utterance:
    """What was recognised of the person's last utterance before its last change."""

    number: int = -1
    known: Counter[Cue] = field(default_factory=Counter)

    def take(self, heard: msg.PersonHeard) -> None:
        if heard.number != self.number:
            self.number, self.known = heard.number, Counter()
        self.known |= Counter(cues_in(heard.text))


def answers(performance: Performance, words: Sequence[Sequence[TimedWord]]) -> list[Answer]:
    """Return the reactions to pauses and words.

    Args:
        performance: The talk.
        words: Of each of its turns, in seconds from the start of its recording.
    """
    ends = [[said.start + end for end in ends_of_sound(said.audio)] for said in performance.said]
    utterance, found = _Utterance(), []
    for place, (at, event) in enumerate(performance.shown):
        if isinstance(event, msg.PersonHeard):
            utterance.take(event)
        begins = _reactions(event)
        if not begins:
            continue
        turn = max((turn for turn, said in enumerate(performance.said) if said.start <= at), default=None)
        if turn is None:
            continue
        # a step tells the face's movements first, and then what it shows of the talk
        match next(_told_with(performance, place), None):
            case msg.PhaseChanged():
                ended = max((end for end in ends[turn] if end <= at), default=None)
                to_words = False
            case msg.PersonHeard() as heard:
                start = performance.said[turn].start
                word_ends = [start + word.end for word in words[turn]]
                ended = _cue_word_end(word_ends, heard, utterance, at)
                to_words = True
            case _:
                continue
        if ended is not None:
            found.append(Answer(ended, at, max(at, min(begins)), to_words))
    return found


def ends_of_sound(sound: Audio) -> list[float]:
    """Return when a recording falls silent, in its seconds, its end included."""
    times = np.arange(0.0, sound.seconds, _STEP)
    level = envelope(sound, times)
    loud = np.flatnonzero(level > level.max() - BELOW_LOUDEST)
    last = loud[np.append(np.diff(loud) * _STEP > LEAST_SILENCE, True)]
    return [float(at) for at in times[last]]


def _reactions(event: msg.Event) -> list[float]:
    if not isinstance(event, msg.FaceMoved):
        return []
    return [one.t0 for one in event.segments if one.layer is Layer.REACTION]


def _told_with(performance: Performance, place: int) -> Iterator[msg.Event]:
    at, _ = performance.shown[place]
    for later, event in performance.shown[place + 1 :]:
        if later - at > _SAME:
            return
        if not isinstance(event, msg.FaceMoved | msg.FaceDescribed):
            yield event


def _cue_word_end(
    ends: Sequence[float], heard: msg.PersonHeard, utterance: _Utterance, at: float
) -> float | None:
    """Return when the first cue word that is new in ``heard`` was over, at ``at`` at the latest; None for none."""
    known = utterance.known if heard.number == utterance.number else Counter[Cue]()
    text = heard.text.split()
    for count in range(1, len(text) + 1):
        new = new_cues(cues_in(" ".join(text[:count])), known)
        if new:
            cue_words = ends[: count - 1 if new[0] is Cue.CLAUSE_END else count]
            return max((end for end in cue_words if end <= at), default=None)
    return None
