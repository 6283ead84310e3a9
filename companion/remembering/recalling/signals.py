"""Measures what speaks for each candidate of a recall, one array a thing; ``recall`` weighs them."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, fields
from math import prod
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from companion.remembering.content_words import content_words, share_held
from companion.remembering.salience import retention
from companion.remembering.speech_acts import asks_why, is_question, whose_words
from companion.storage.memory_rows import Vector
from companion.values import (
    Affect,
    Evidence,
    FeelingPolicy,
    Memory,
    RecallIntent,
    RecallScores,
    TimeSpan,
)


@dataclass(frozen=True, slots=True, eq=False)
class Query:
    """A query for memories; instants are seconds since 1970-01-01 UTC."""

    text: str
    """The person's words, as far as they are known."""
    now: float
    intent: RecallIntent
    vector: Vector | None = None
    trunk: str = ""
    """Hash of the trunk that made the vector: only memories of the same one are compared by meaning."""
    felt: Affect | None = None
    """The person's feeling; None if unknown."""
    emotions: tuple[float, ...] = ()
    """Probabilities of the 28 emotions, as ``Memory.emotions``; empty if unknown."""
    mood: Affect | None = None
    """The companion's mood, compared with its mood at the time of a memory if the person's feeling is unknown."""
    sought: frozenset[int] = frozenset()
    """Places of the emotions that the words ask for, as in ``Memory.emotions``: "When was I last proud?"."""
    names: frozenset[str] = frozenset()
    """Names of the people in the words, without the two who talk, in any case."""
    span: TimeSpan | None = None
    """The time that the words ask for; None if they name none."""
    in_prompt: frozenset[Evidence] = frozenset()
    """Utterances that the language model still sees: a memory with only these as evidence need not come back."""


Numbers: TypeAlias = NDArray[np.float64]
Vectors: TypeAlias = NDArray[np.float32]

WIDTH: Final = 384
WORDS: Final = 0.3
"""Weight of the best match of words beside a cosine of meanings of 1, if it has all the words asked for."""
_STRONG: Final = 0.4
"""From this distance from neutral on, in valence, a feeling asks for what brought it about (guess)."""
_FELT_CAUSE: Final = 0.4
"""What a cause counts for where nobody asked for it, beside 1 where somebody asked (guess)."""


@dataclass(frozen=True, slots=True, eq=False)
class Candidate:
    """A memory that may come back, with what the sources say of it."""

    memory: Memory
    vector: Vector | None = None
    """Of its text; None where it has none of the query's trunk."""
    words: float = 0.0
    """BM25 of the query's words, at least 0; 0 where none is in it."""
    near: tuple[int, ...] = ()
    """Ids of the moments said just before and just after it."""
    caused: tuple[tuple[int, float], ...] = ()
    """Ids of the memories whose feeling it brought about, each with how sure that is beside other causes, in (0, 1]."""


@dataclass(frozen=True, slots=True, eq=False)
class Signals:
    """What speaks for n candidates: each (n,) in [0, 1]."""

    meaning: Numbers
    """Cosine of the meanings; 0 for what is less alike than nothing."""
    words: Numbers
    """BM25 by the highest of them."""
    shared: Numbers
    """Share of the query's telling words that it has: one in common may be chance; 0 without a match of words."""
    person: Numbers
    """Which share of those asked for it is about or by."""
    time: Numbers
    near: Numbers
    """How well what was said just before and after fits, by meaning and words."""
    cause: Numbers
    """How well that fits whose feeling it brought about, where a cause is asked for or a feeling is strong."""
    feeling: Numbers
    retention: Numbers
    salience: Numbers
    asks: Numbers
    """1 for a question: it seldom tells anything."""

    def of(self, places: NDArray[np.intp]) -> "Signals":
        """Return those of some candidates."""
        return Signals(*(getattr(self, field.name)[places] for field in fields(self)))

    def scores(self, place: int) -> RecallScores:
        """Return what speaks for one of them."""
        return RecallScores(
            **{one.name: float(getattr(self, one.name)[place]) for one in fields(RecallScores)}
        )


def measure(query: Query, candidates: Sequence[Candidate]) -> Signals:
    """Return what speaks for each of the candidates."""
    memories = [candidate.memory for candidate in candidates]
    meaning = _meaning(query, vectors_of(candidates))
    words = _by_highest(np.array([candidate.words for candidate in candidates], np.float64))
    fits = (meaning + WORDS * words) / (1 + WORDS)
    places = {memory.id: place for place, memory in enumerate(memories)}
    asks = np.array([is_question(memory.text) for memory in memories], np.float64)
    return Signals(
        meaning=meaning,
        words=words,
        shared=_shared(query, candidates),
        person=_persons(query, memories),
        time=np.array([_is_within(memory, query.span) for memory in memories], np.float64),
        near=_near(candidates, fits, places),
        cause=_cause_counts(query) * (1 - asks) * _causes(candidates, fits, places),
        feeling=closeness(query, memories),
        retention=np.array([retention(memory, query.now) for memory in memories]),
        salience=np.array([memory.salience for memory in memories]),
        asks=asks,
    )


def vectors_of(candidates: Sequence[Candidate]) -> Vectors:
    """Return the candidates' vectors, (n, 384); zeros for those that have none."""
    found = np.zeros((len(candidates), WIDTH), np.float32)
    for place, candidate in enumerate(candidates):
        if candidate.vector is not None:
            found[place] = candidate.vector
    return found


def _meaning(query: Query, vectors: Vectors) -> Numbers:
    if query.vector is None:
        return np.zeros(len(vectors))
    return np.clip((vectors @ query.vector).astype(np.float64), 0.0, 1.0)


def _by_highest(values: Numbers) -> Numbers:
    highest = values.max(initial=0.0)
    return values / highest if highest > 0 else values


def _shared(query: Query, candidates: Sequence[Candidate]) -> Numbers:
    wanted = content_words(query.text)
    return np.array(
        [share_held(wanted, content_words(one.memory.text)) if one.words > 0 else 0.0 for one in candidates]
    )


def _persons(query: Query, memories: Sequence[Memory]) -> Numbers:
    names = frozenset(name.casefold() for name in query.names)
    speaker = whose_words(query.text)
    asked = len(names) + (speaker is not None)
    if asked == 0:
        return np.zeros(len(memories))
    fitting = [
        len(names.intersection(name.casefold() for name in memory.names))
        + (speaker is not None and memory.speaker is speaker)
        for memory in memories
    ]
    return np.array(fitting, np.float64) / asked


def _is_within(memory: Memory, span: TimeSpan | None) -> bool:
    if span is None:
        return False
    ended = memory.happened_at if memory.ended_at is None else memory.ended_at
    has_happened = memory.happened_at < span.until and ended >= span.since
    is_about = (
        memory.about is not None and memory.about.since < span.until and memory.about.until > span.since
    )
    return (
        has_happened or is_about or (memory.due_at is not None and span.since <= memory.due_at < span.until)
    )


def _near(candidates: Sequence[Candidate], fits: Numbers, places: dict[int, int]) -> Numbers:
    """Return half the sum of how well both sides fit."""
    return np.array(
        [sum(fits[places[one]] for one in candidate.near if one in places) / 2 for candidate in candidates]
    )


def _causes(candidates: Sequence[Candidate], fits: Numbers, places: dict[int, int]) -> Numbers:
    return np.array(
        [
            max((sure * fits[places[one]] for one, sure in candidate.caused if one in places), default=0.0)
            for candidate in candidates
        ]
    )


def _cause_counts(query: Query) -> float:
    if asks_why(query.text):
        return 1.0
    return _FELT_CAUSE if query.felt is not None and abs(query.felt.valence) >= _STRONG else 0.0


_LEAST_PROBABILITY: Final = 1e-4
_STEP_UP: Final = 1.0
_BRIGHTEST: Final = 0.5
_MOST_AROUSED: Final = 0.1
"""Where a hopeful memory should lie: so much more pleasant than now but not elated, and not excited (guesses; leading
upward in small steps: PosEmoDial, Chen et al. 2022)."""
_ALL_ALIKE: Final = (1.0, 1.0, 1.0)
_PLEASANTNESS_FIRST: Final = (1.0, 0.5, 0.5)
"""What valence, arousal and dominance count for in a distance (guess)."""


def closeness(query: Query, memories: Sequence[Memory]) -> Numbers:
    """Return how well the feeling of each memory fits the query's policy, (n,) in [0, 1].

    Two looks at a feeling are put together: the distance of valence, arousal and dominance, and the angle between the
    28 emotions as log odds, after what the memories have in common was taken off (Huang et al. 2024 take the angle of
    scores that are all positive, so that any two feelings seem alike). 0 for all where the policy is neutral or no
    feeling is known; a memory whose feeling is not known counts as the middle of the others. Of emotions that are asked
    for, the odds that a memory shows one of them decide.
    """
    if query.sought:
        return unit(_odds_of_any(query.sought, memories))
    looks: list[Numbers] = []
    match query.intent.policy:
        case FeelingPolicy.NEUTRAL:
            pass
        case FeelingPolicy.CONGRUENT:
            looks = [_distances(*_compared(query, memories), _ALL_ALIKE), _angles(query, memories)]
        case FeelingPolicy.COUNTER:
            then = [memory.felt for memory in memories]
            looks = [_distances(hopeful(query.felt), then, _PLEASANTNESS_FIRST)]
    known = [unit(look) for look in looks if not np.isnan(look).all()]
    return unit(np.sum(known, axis=0)) if known else np.zeros(len(memories))


def hopeful(felt: Affect | None) -> Affect:
    """Return how a memory should have felt that does a sad person good: somewhat better than now, and calm."""
    now = felt or Affect()
    return Affect(
        min(_BRIGHTEST, now.valence + _STEP_UP), min(_MOST_AROUSED, now.arousal), max(0.0, now.dominance)
    )


def unit(values: Numbers) -> Numbers:
    """Bring values to [0, 1] over all of them, NaN to the middle of the others; 0 where all are the same."""
    known = values[~np.isnan(values)]
    if len(known) == 0 or known.max() == known.min():
        return np.zeros(len(values))
    filled = np.where(np.isnan(values), np.median(known), values)
    return np.asarray((filled - known.min()) / (known.max() - known.min()), np.float64)


def _compared(query: Query, memories: Sequence[Memory]) -> tuple[Affect | None, list[Affect | None]]:
    """Return the person's feeling and theirs of then, or else the companion's."""
    if query.felt is not None:
        return query.felt, [memory.felt for memory in memories]
    return query.mood, [memory.mood for memory in memories]


def _distances(
    now: Affect | None, then: Sequence[Affect | None], weights: tuple[float, float, float]
) -> Numbers:
    """Return how near each is, the higher the nearer; NaN where a feeling is not known."""
    if now is None:
        return np.full(len(then), np.nan)
    apart = np.array([_point(one) for one in then]).reshape(-1, 3) - _point(now)
    return np.asarray(-np.linalg.norm(apart * weights, axis=1), np.float64)


def _angles(query: Query, memories: Sequence[Memory]) -> Numbers:
    """Return the cosines of the centred log odds of the emotions, in [-1, 1]; NaN where they are not known."""
    cosines = np.full(len(memories), np.nan)
    known = [place for place, memory in enumerate(memories) if memory.emotions]
    if not query.emotions or not known:
        return cosines
    then = _log_odds([memories[place].emotions for place in known])
    centre = then.mean(axis=0)
    there, here = then - centre, _log_odds([query.emotions])[0] - centre
    lengths = np.linalg.norm(there, axis=1) * np.linalg.norm(here)
    cosines[known] = np.divide(there @ here, lengths, out=np.zeros(len(known)), where=lengths > 0)
    return cosines


def _odds_of_any(sought: Collection[int], memories: Sequence[Memory]) -> Numbers:
    """Return the log odds that each memory shows one of some emotions; where none are known, the least."""
    places = sorted(sought)
    lacking = [
        [1 - memory.emotions[place] for place in places] if memory.emotions else [1.0] for memory in memories
    ]
    return _log_odds([1 - prod(each) for each in lacking])


def _log_odds(probabilities: Sequence[tuple[float, ...]] | Sequence[float]) -> Numbers:
    bounded = np.clip(np.array(probabilities, np.float64), _LEAST_PROBABILITY, 1 - _LEAST_PROBABILITY)
    return np.asarray(np.log(bounded / (1 - bounded)), np.float64)


def _point(affect: Affect | None) -> Numbers:
    if affect is None:
        return np.full(3, np.nan)
    return np.array((affect.valence, affect.arousal, affect.dominance))
