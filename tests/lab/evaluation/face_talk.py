"""Measures the face through a talk: how soon it reacts, how often it nods and blinks, and how smoothly it moves.

The person's words come one after the other at speaking pace (Tauroza & Allison 1990: about 190 words a minute in
talk), with pauses at commas and full stops. Blinks are held against Bentivoglio et al. 1997: 17 a minute at rest, 26 in
conversation.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Final

import numpy as np
from numpy.typing import NDArray

from companion.showing import events as ev
from companion.showing.manner import STYLES
from companion.showing.parameters import MOUTH, PARAMETERS
from companion.showing.speech import Speech
from companion.showing.state import FaceState
from companion.showing.step import step
from companion.showing.tracks import value_of
from companion.values import Affect, FaceSegment, Layer, Phase
from tests.lab.evaluation.bootstrap import bootstrap, share
from tests.lab.evaluation.collected import rows_of
from tests.lab.evaluation.face_orders import daily_talk
from tests.lab.evaluation.face_stage import NAMES, Course, Happened, played, spoken_in_turn
from tests.lab.evaluation.part import Figure, Run
from tests.lab.evaluation.statistics import mean

WORD_SECONDS: Final = 60 / 190
COMMA_SECONDS: Final = 0.25
STOP_SECONDS: Final = 0.7
AT_MOST: Final = 0.3
"""Seconds from a cue to its reaction."""
VISIBLE: Final = 0.2
"""A reaction is seen once it is so much of its whole way. Guess."""
MINUTES: Final = 10.0
_JUMPS: Final = ("gaze_", "eye_closure")
"""Saccades and blinks, which are as fast as they are."""
_BOUNDS: Final = {"head_": 0.25, "lean": 0.15, "sway": 0.15, "shoulders": 0.15, "breath": 0.05}
_BOUND: Final = 0.35
"""What a parameter may move by from one of 60 frames a second to the next: the head by 225° a second, a face through
its range in 48 ms, faster than any brow flash (Grammer et al. 1988). Lips may go half their way (``lip_line``)."""
_LIPS_BOUND: Final = 0.5


@dataclass(frozen=True, slots=True)
class Reacted:
    """A reaction: its cue, its beginning, and when it is seen."""

    cue: float
    begin: float
    seen: float
    is_nod: bool


def said_by_person(run: Run, most_seconds: float) -> list[Happened]:
    """Return what happens while the person tells the turns of DailyDialog, or our own sentences where it is missing."""
    happened: list[Happened] = [(0.0, ev.PhaseChanged(Phase.PERSON_SPEAKING))]
    now = 0.5
    for utterance, text in enumerate(_texts(run)):
        if now >= most_seconds:
            break
        happened.append((now, ev.PersonBegan()))
        words: list[str] = []
        for word in text.split():
            now += WORD_SECONDS
            words.append(word)
            happened.append((now, ev.WordsHeard(utterance, " ".join(words))))
            if re.search(r"[.!?]$", word):
                happened.append((now + 0.3, ev.PersonPaused()))
                now += STOP_SECONDS
                happened.append((now, ev.PersonBegan()))
            elif word.endswith(","):
                now += COMMA_SECONDS
        happened.append((now, ev.PersonPaused()))
        now += STOP_SECONDS
    return happened


def _texts(run: Run) -> Iterable[str]:
    yield from (re.sub(r"\s+([.,!?])", r"\1", text) for text in daily_talk(run.data))
    yield from (row["text"] for row in rows_of("voice_sentences", run.data))


def talk_figures(run: Run, clauses: Sequence[Speech]) -> list[Figure]:
    """Return the figures of listening and speaking.

    Args:
        run: Where the words are.
        clauses: What the companion says, for blinks over and over; none where there is no voice.
    """
    minutes = 2.0 if run.is_quick else MINUTES
    listened = said_by_person(run, 60.0 * minutes)
    reacted, blinks = reactions(listened, run.seed), blinks_in(listened, run.seed)
    latest = listened[-1][0]
    begun = np.array([one.begin - one.cue for one in reacted])
    seen = np.array([one.seen - one.cue for one in reacted])
    figures = [
        share(int((begun <= AT_MOST).sum()), len(begun)).named(
            "reactions that begin within 300 ms of their cue", goal=0.95, note="a word known, a pause noticed"
        ),
        share(int((seen <= AT_MOST).sum()), len(seen)).named(
            "… that are seen by then", note="a fifth of their way, in the parameter that goes furthest"
        ),
        bootstrap(mean, seen, seed=run.seed).named(
            "… seconds until they are seen, mean", is_less_better=True
        ),
        _rate("nods a minute while listening", [one.is_nod for one in reacted], latest),
        _rate("reactions a minute while listening", [True] * len(reacted), latest),
        _rate("blinks a minute while listening (17 at rest, 26 in talk)", [True] * blinks, latest),
    ]
    spoken = list(clauses)
    if spoken:
        times = ceil(60.0 * minutes / sum(speech.seconds for speech in spoken))
        happened, _, end = spoken_in_turn(spoken * times)
        figures.append(_rate("blinks a minute while speaking", [True] * blinks_in(happened, run.seed), end))
    return [*figures, *smoothness(listened, spoken, run.seed)]


def _rate(name: str, counted: Sequence[bool], seconds: float) -> Figure:
    """Return how often something is a minute; the interval is Poisson's, by the normal approximation."""
    count, minutes = sum(counted), seconds / 60.0
    spread = 1.96 * count**0.5
    return Figure(
        name, count / minutes, count, low=max(0.0, count - spread) / minutes, high=(count + spread) / minutes
    )


def reactions(happened: Sequence[Happened], seed: int) -> list[Reacted]:
    """Return the reactions to what happened."""
    state, found = FaceState(seed=seed), []
    for at, event in happened:
        state, moves = step(state, event, at)
        new = [one for one in moves.segments if one.layer is Layer.REACTION]
        if new:
            begin = min(one.t0 for one in new)
            is_nod = any(one.parameter == "head_pitch" and one.v1 < one.v0 for one in new)
            found.append(Reacted(at, begin, _seen(new), is_nod))
    return found


def _seen(segments: Sequence[FaceSegment]) -> float:
    """Return when the first movement of what goes furthest has gone so far that it is seen."""
    furthest = max(segments, key=lambda one: abs(one.v1 - one.v0)).parameter
    first = min((one for one in segments if one.parameter == furthest), key=lambda one: one.t0)
    times = np.linspace(first.t0, first.t1, 100)
    way = np.array([abs(value_of(first, at) - first.v0) for at in times.tolist()])
    return float(times[(way >= VISIBLE * abs(first.v1 - first.v0)).argmax()])


def blinks_in(happened: Sequence[Happened], seed: int) -> int:
    """Return how often the eyes shut of themselves up to the last thing that happened."""
    end = happened[-1][0]
    course = played(happened, end, seed=seed, only=frozenset({Layer.BLINK}))
    shut = course.of("eye_closure_left") > 0.5
    return int((shut[1:] & ~shut[:-1]).sum())


def smoothness(listened: Sequence[Happened], spoken: Sequence[Speech], seed: int) -> list[Figure]:
    """Return the furthest that parameters move between two frames, in the liveliest style there is."""
    moods = [(at, ev.MoodMoved(Affect(*point))) for at, point in _moods(seed)]
    shorter = sorted([*(one for one in listened if one[0] < 60.0), *moods], key=lambda one: one[0])
    courses = [played(shorter, 60.0, seed=seed, manner=STYLES["lively"])]
    if spoken:
        happened, _, end = spoken_in_turn(spoken[:20])
        courses.append(played(happened, end, seed=seed, manner=STYLES["lively"]))
    furthest = {name: max(_furthest(course, name) for course in courses) for name in NAMES}
    free = {name: way for name, way in furthest.items() if not name.startswith(_JUMPS) and name not in MOUTH}
    over = sum(way > bound_of(name) for name, way in free.items())
    worst = max(free, key=lambda name: free[name] / bound_of(name))
    frames = sum(len(course.times) for course in courses)
    return [
        share(len(free) - over, len(free)).named(
            "parameters that never move faster than their bound",
            goal=1.0,
            note="between two of 60 frames a second, saccades and blinks aside",
        ),
        Figure(
            f"… the fastest, {worst}, as a part of its bound",
            free[worst] / bound_of(worst),
            frames,
            goal=1.0,
            is_less_better=True,
        ),
        Figure(
            "… the lips, as a part of theirs",
            max(furthest[name] for name in MOUTH) / _LIPS_BOUND,
            frames,
            goal=1.0,
            is_less_better=True,
        ),
    ]


def _moods(seed: int) -> list[tuple[float, tuple[float, float, float]]]:
    random = np.random.default_rng(seed)
    return [(1.0 + 3.0 * at, tuple(random.uniform(-1, 1, 3).tolist())) for at in range(19)]


def _furthest(course: Course, name: str) -> float:
    steps: NDArray[np.float64] = np.abs(np.diff(course.of(name)))
    parameter = PARAMETERS[name]
    return float(steps.max() / (1.0 if parameter.low < 0 else parameter.high - parameter.low))


def bound_of(name: str) -> float:
    """Return by how much of its range to one side a parameter may move between two frames."""
    return next((bound for start, bound in _BOUNDS.items() if name.startswith(start)), _BOUND)
