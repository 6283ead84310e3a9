"""Measures how well the end of a turn is told from a pause: by sound, by words, and by both as they are shipped.

A pause is put into recordings of one person between two words (``pauses``), the quiet being noise at the recording's
own floor; what is known 0.16 s into it, as in a conversation, is how the turn sounds and how its words read up to
there. A scene is such a place with a pause of 0.3 to 1.5 s: the companion cuts in when the silence it needs is over
before the person is noticed to speak again. At the ends of recordings whose speaker is done, the silence it needs is
the wait. Rows that say the same person goes on are pauses too.

The rules are those of ``conversation.endpointing`` as they are shipped, so on other recordings of this form the
figures are those of data never seen. What two weights and a bias fitted on the recordings themselves would give is
told beside them, each speaker judged by a fit on the others.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import Final

import numpy as np

from companion.conversation.endpointing import EndpointingRules, silence_needed
from companion.hearing.completeness import completeness
from companion.hearing.moonshine import Moonshine
from companion.hearing.silero import Silero
from companion.hearing.transcriber import RATE_HZ, Transcriber
from companion.hearing.turn_end import SmartTurn, TurnEndProbability
from companion.hearing.voice_activity import (
    FRAME,
    LISTENING_RULES,
    PRE_ROLL,
    SpeechProbability,
    SpeechStarted,
    SpeechStopped,
    VoiceActivity,
)
from companion.values import Habits, Samples
from tests.lab.bench.figures import Share, Spread, spread
from tests.lab.bench.pauses import Spoken, cut, dips, ends_sentence, spoken, word_after
from tests.lab.bench.words import in_a_room, load_sound

_ROOM: Final = 1.0
"""Quiet before and after a recording, seconds."""
_MOST_PLACES: Final = 6
"""Places looked for in one recording."""
_SHORTEST: Final = 0.3
_LONGEST: Final = 1.5
_DRAWS: Final = 20
"""Pauses drawn for each place; the rate is over all, its interval as if there were one for each place."""
_NOTICED_AFTER: Final = LISTENING_RULES.min_speech + FRAME / 2
"""Between the beginning of speech and its being told."""
_SURE: Final = 0.01
"""Judgements are taken as no surer than this, as ``endpointing`` does."""
_PENALTY: Final = 1e-3
_NEWTON_STEPS: Final = 30
_PARTS: Final = 10
_COSTS: Final = (0.25, 0.5, 1.0, 2.0, 4.0, 8.0, 16.0)
"""By what the shipped cost of cutting in is multiplied for the trade-off."""


@dataclass(frozen=True, slots=True)
class Stop:
    """What is known of a moment at which a person stopped."""

    file: str
    speaker: str
    place: str
    """end (the speaker is done), goes on (a recording whose speaker is not), open, closed (inside a sentence, by how
    its words read), or sentence (between two sentences)."""
    sound: float
    words: float
    delay: float
    """Seconds from the end of speech to when it was told."""

    @property
    def is_end(self) -> bool:
        """Whether the turn was over."""
        return self.place == "end"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a set of rules does."""

    cut_ins: dict[str, Share]
    """By kind of place, and "all"."""
    wait: Spread | None
    """Silence needed at the ends, seconds."""


class Ears:
    """Everything that judges a stop."""

    def __init__(
        self, activity: SpeechProbability, recogniser: Transcriber, turn_end: TurnEndProbability
    ) -> None:
        self._activity = VoiceActivity(activity)
        self._recogniser = recogniser
        self._turn_end = turn_end

    def stop(self, samples: Samples) -> tuple[float, str, float] | None:
        """Return how complete it sounds, the words, and how late the stop was told; None when no speech is found.

        Args:
            samples: What was said, with quiet before and after it.
        """
        self._activity.reset()
        begin: float | None = None
        ended = told = 0.0
        for at in range(0, len(samples), 160):
            for event in self._activity.feed(samples[at : at + 160]):
                if isinstance(event, SpeechStopped):
                    ended, told = event.at, (at + 160) / RATE_HZ
                elif begin is None:
                    begin = event.at
        if begin is None or not told:
            return None
        turn = samples[max(0, round((begin - PRE_ROLL) * RATE_HZ)) : round(told * RATE_HZ)]
        return self._turn_end.probability(turn), self.read(turn), told - ended

    def read(self, samples: Samples) -> str:
        """Return the words of an utterance."""
        utterance = self._recogniser.begin()
        utterance.feed(samples)
        return utterance.finish()

    def pauses(self, samples: Samples) -> list[float]:
        """Return the middles of the pauses that are really there."""
        self._activity.reset()
        events = self._activity.feed(samples)
        return [
            (before.at + min(after.at, before.at + 0.3)) / 2
            for before, after in pairwise(events)
            if isinstance(before, SpeechStopped) and isinstance(after, SpeechStarted) and after.at > before.at
        ]


def stops(recording: Spoken, ears: Ears) -> list[Stop]:
    """Return the end of a recording, where known, and the places inside it where the person could have paused."""
    sound = load_sound(recording.file)
    heard = ears.stop(in_a_room(sound, lead=_ROOM, tail=_ROOM))
    if heard is None:
        return []
    whole = heard[1]
    found: list[Stop] = []
    if recording.is_complete is not None:
        found.append(_stop(recording, "end" if recording.is_complete else "goes on", heard))
    pauses = ears.pauses(sound)
    places = pauses + [at for at in dips(sound) if all(abs(at - pause) > 0.3 for pause in pauses)]
    draw = np.random.default_rng(len(sound))
    for at in draw.permutation(places).tolist():
        if len(found) > _MOST_PLACES or not 0.8 <= at <= len(sound) / RATE_HZ - 0.4:
            continue
        begun = ears.stop(in_a_room(cut(sound, at), lead=_ROOM, tail=_ROOM))
        count = word_after(begun[1], whole) if begun is not None else None
        if begun is None or count is None:
            continue
        reads = "closed" if completeness(begun[1]) >= 0.5 else "open"
        place = "sentence" if ends_sentence(whole, count) else reads
        found.append(_stop(recording, place, begun))
    return found


def _stop(recording: Spoken, place: str, heard: tuple[float, str, float]) -> Stop:
    sound, text, delay = heard
    return Stop(recording.file.name, recording.speaker, place, sound, completeness(text), delay)


def outcome(stops_: Sequence[Stop], needed: Callable[[Stop], float]) -> Outcome:
    """Let pauses of 0.3 to 1.5 s, always the same, come at every place that is no end.

    Args:
        stops_: The places.
        needed: The silence after which the turn counts as over there.
    """
    draw = np.random.default_rng(0)
    cut_ins: dict[str, list[float]] = {}
    waits = []
    for stop in stops_:
        wait = max(needed(stop), stop.delay)
        if stop.is_end:
            waits.append(wait)
            continue
        pauses = draw.uniform(_SHORTEST, _LONGEST, _DRAWS)
        share = float(np.mean(wait < pauses + _NOTICED_AFTER))
        cut_ins.setdefault(stop.place, []).append(share)
        cut_ins.setdefault("all", []).append(share)
    return Outcome({place: Share(sum(of), len(of)) for place, of in sorted(cut_ins.items())}, spread(waits))


def area(complete: Sequence[float], incomplete: Sequence[float]) -> float:
    """Return the area under the ROC curve: how often a complete one is judged more complete, ties counting half."""
    one, other = np.asarray(complete)[:, np.newaxis], np.asarray(incomplete)[np.newaxis]
    return float(np.mean(one > other) + 0.5 * np.mean(one == other))


@dataclass(frozen=True, slots=True)
class Worth:
    """A logistic regression: log-odds that the person goes on = bias + sound · s + words · w.

    s and w are the log-odds that the turn sounds, and that its words read, incomplete. Ends and places inside weigh the
    same together.
    """

    bias: float
    sound: float
    words: float

    def log_odds(self, stop: Stop) -> float:
        """Return the log-odds that the person goes on."""
        return float(np.dot((self.bias, self.sound, self.words), (1.0, *_evidence(stop))))


def fit(stops_: Sequence[Stop]) -> Worth:
    """Fit by Newton's method with a slight L2 penalty; ``ValueError`` unless there are ends and others."""
    goes_on = np.array([not stop.is_end for stop in stops_], np.float64)
    share = goes_on.mean() if len(goes_on) else 0.0
    if not 0.0 < share < 1.0:
        raise ValueError("ends and places inside are both needed")
    importance = np.where(goes_on > 0, 0.5 / share, 0.5 / (1 - share))
    known = np.array([(1.0, *_evidence(stop)) for stop in stops_])
    penalty = np.diag((0.0, _PENALTY, _PENALTY)) * len(stops_)
    weights = np.zeros(3)
    for _ in range(_NEWTON_STEPS):
        likely = 1 / (1 + np.exp(-known @ weights))
        slope = known.T @ (importance * (likely - goes_on)) + penalty @ weights
        bend = (known * (importance * likely * (1 - likely))[:, np.newaxis]).T @ known + penalty
        weights -= np.linalg.solve(bend, slope)
    return Worth(*weights.tolist())


def judged_by_others(stops_: Sequence[Stop]) -> list[float]:
    """Return for each stop the log-odds that the person goes on, by a fit on the other speakers (ten parts)."""
    speakers = sorted({stop.speaker for stop in stops_})
    part = {
        speaker: number % _PARTS
        for number, speaker in enumerate(np.random.default_rng(0).permutation(speakers))
    }
    worth = {
        number: fit([stop for stop in stops_ if part[stop.speaker] != number])
        for number in set(part.values())
    }
    return [worth[part[stop.speaker]].log_odds(stop) for stop in stops_]


def _evidence(stop: Stop) -> tuple[float, float]:
    return _log_odds_against(stop.sound), _log_odds_against(stop.words)


def _log_odds_against(probability: float) -> float:
    likely = min(max(probability, _SURE), 1 - _SURE)
    return float(np.log((1 - likely) / likely))


def areas(stops_: Sequence[Stop]) -> dict[str, dict[str, float]]:
    """Return how well ends are told from each kind of place, by sound, words and both (each speaker by the others)."""
    both = dict(zip(stops_, judged_by_others(stops_), strict=True))
    judges: dict[str, Callable[[Stop], float]] = {
        "sound": lambda stop: stop.sound,
        "words": lambda stop: stop.words,
        "both": lambda stop: -both[stop],
    }
    kinds = sorted({stop.place for stop in stops_ if not stop.is_end})
    among = {kind: [stop for stop in stops_ if stop.place == kind] for kind in kinds}
    among["all"] = [stop for stop in stops_ if not stop.is_end]
    ends = [stop for stop in stops_ if stop.is_end]
    return {
        kind: {
            name: area([judge(stop) for stop in ends], [judge(stop) for stop in others])
            for name, judge in judges.items()
        }
        for kind, others in among.items()
    }


def measured(data: Path, *, is_quick: bool) -> list[Stop]:
    """Return every stop in the recordings, or in every eighth of them.

    Args:
        data: Holds ``human_speech`` and ``ljspeech32``.
        is_quick: Every eighth recording.

    Raises:
        CompanionError: The recordings or a model are not there.
    """
    recordings = spoken(data)[:: 8 if is_quick else 1]
    ears = Ears(Silero.load(), Moonshine.load(), SmartTurn.load())
    found = [stop for recording in recordings for stop in stops(recording, ears)]
    ends = sum(stop.is_end for stop in found)
    print(f"{len(found)} stops in {len(recordings)} recordings, {ends} of them ends")
    return found


def tell(found: Sequence[Stop]) -> None:
    """Print how well ends are told apart, and what another cost of cutting in would do."""
    print("area under the ROC curve, ends against places inside:")
    for kind, by in areas(found).items():
        count = sum(kind in (stop.place, "all") and not stop.is_end for stop in found)
        print(f"  {kind:9} {count:4}  " + "  ".join(f"{name} {value:.3f}" for name, value in by.items()))
    for factor in _COSTS:
        print(f"shipped rules, cost of cutting in × {factor:g}: {_in_words(outcome(found, shipped(factor)))}")
    worth = fit(found)
    print(f"fitted here: bias {worth.bias:.2f}, sound {worth.sound:.2f}, words {worth.words:.2f}")


def shipped(factor: float = 1.0) -> Callable[[Stop], float]:
    """Return the silence needed by the shipped rules, for a person not yet known.

    Args:
        factor: What their cost of cutting in is multiplied by.
    """
    rules = EndpointingRules()
    rules = replace(rules, cut_in_cost=rules.cut_in_cost * factor)
    return lambda stop: silence_needed(stop.sound, stop.words, Habits(), rules)


def _in_words(result: Outcome) -> str:
    cut_ins = ", ".join(
        f"{place} {share.value:.1%} of {share.of} ({low:.1%} to {high:.1%})"
        for place, share in result.cut_ins.items()
        for low, high in [share.interval]
    )
    wait = "" if result.wait is None else f"; wait p50 {result.wait.p50:.2f} p95 {result.wait.p95:.2f} s"
    return f"cut in {cut_ins}{wait}"
