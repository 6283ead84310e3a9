"""What came of a scene: judged by what was heard on tape, and counted in the steps of the conversation."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Final, TypeAlias

import numpy as np

from companion.conversation import effects as do
from companion.conversation import events as ev
from tests.lab.bench.scenes.clips import level_of_frames
from tests.lab.bench.scenes.scene import Entry, Performance

AUDIBLE_DB: Final = -50.0
"""10 ms of the loudspeaker louder than this are audible."""
SILENT_FOR: Final = 0.7
"""Seconds without a sound that count as having fallen silent: longer than the pauses between clauses."""
MISSED_AFTER: Final = 0.5
"""Seconds after the end of a person's words at which it is too late to fall silent."""
_BEFORE_END: Final = 0.05
"""A companion that sounds in this stretch before the end of speech is not answering what was said."""


class Fate(StrEnum):
    """What became of a reply into which something sounded."""

    UNMOVED = "unmoved"
    """It went on as if nothing had been."""
    SOFTENED = "softened"
    """It was softer for a moment."""
    RESUMED = "resumed"
    """It paused and went on."""
    GIVEN_UP = "given up"
    STILL_HELD = "still held"
    """It paused, and had not gone on when the scene was over."""
    OVER_BEFORE = "over before"
    """There was no reply to sound into: the companion had fallen silent, as when it takes its echo for a person."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one scene; seconds."""

    name: str
    group: str
    wait: float | None
    """From the end of the last words to the first sound of an answer; None without one, or when it sounded already."""
    cut_in_after: float | None
    """From the onset of the first words to the first sound of the companion before their end; None without one."""
    silent_after: float | None
    """From the onset of words said into a reply to silence; None when it did not fall silent in time."""
    longest_silence: float
    """The longest stretch without a sound after the onset of words said into a reply, before it sounded again."""
    fate: Fate
    begun: int
    """Replies that were thought of."""
    heard: int
    """Replies that sounded."""
    starts: int
    """How often a person was taken to speak."""
    holds: int
    silences: int
    """How often a reply that sounded, or could have, was dropped for good."""
    last_phase: str
    seconds: float
    troubles: tuple[str, ...]
    facts: dict[str, float | str]

    @property
    def dropped(self) -> int:
        """Replies that were prepared and never sounded."""
        return self.begun - self.heard

    def as_json(self) -> dict[str, object]:
        """Return it for a file."""
        return asdict(self)


def outcome_of(performance: Performance) -> Outcome:
    """Judge a scene that was played."""
    scene = performance.scene
    audible = level_of_frames(performance.companion.samples) > AUDIBLE_DB
    said = tuple(
        (begin + line.speech[0], begin + line.speech[1])
        for begin, line in zip(performance.begins, scene.lines, strict=False)
    )
    is_into_reply = bool(scene.lines) and scene.lines[0].is_into_reply
    effects = [effect for entry in performance.entries for effect in entry.effects]
    events = [entry.event for entry in performance.entries]
    sounded = {event.reply for event in events if isinstance(event, ev.ClauseStarted)}
    return Outcome(
        name=scene.name,
        group=scene.group,
        wait=_wait(audible, said[-1][1]) if said and not is_into_reply else None,
        cut_in_after=_cut_in(audible, said) if said and not is_into_reply else None,
        silent_after=_silent_after(audible, said[0]) if said and is_into_reply else None,
        longest_silence=_longest_silence(audible, said[0][0]) if said and is_into_reply else 0.0,
        fate=_fate(performance, said[0][0] if said else 0.0),
        begun=sum(isinstance(effect, do.BeginReply) for effect in effects),
        heard=len(sounded),
        starts=sum(isinstance(event, ev.SpeechStarted) for event in events),
        holds=sum(isinstance(effect, do.Hold) for effect in effects),
        silences=sum(isinstance(effect, do.Silence) and effect.reply in sounded for effect in effects),
        last_phase=str(performance.phases[-1][1]),
        seconds=performance.seconds,
        troubles=performance.troubles,
        facts=dict(scene.facts),
    )


def _sounds(audible: np.ndarray, begin: float, end: float) -> list[float]:
    """The instants in a stretch at which the companion was audible."""
    first = max(round(100 * begin), 0)
    return [0.01 * (first + index) for index in np.flatnonzero(audible[first : round(100 * end)])]


def _wait(audible: np.ndarray, ended: float) -> float | None:
    if _sounds(audible, ended - _BEFORE_END, ended):
        return None
    after = _sounds(audible, ended, len(audible) / 100)
    return after[0] - ended if after else None


def _cut_in(audible: np.ndarray, said: tuple[tuple[float, float], ...]) -> float | None:
    begin, end = said[0][0], said[-1][1]
    early = _sounds(audible, begin, end)
    return early[0] - begin if early else None


def _silent_after(audible: np.ndarray, said: tuple[float, float]) -> float | None:
    onset, end = said
    needed = round(100 * SILENT_FOR)
    first = round(100 * onset)
    for index in range(first, round(100 * (end + MISSED_AFTER))):
        if not audible[index : index + needed].any():
            return max(0.01 * index - onset, 0.0)
    return None


def _longest_silence(audible: np.ndarray, onset: float) -> float:
    sounds = _sounds(audible, onset, len(audible) / 100)
    gaps = np.diff([onset, *sounds])
    return float(max(gaps, default=0.0))


def _fate(performance: Performance, onset: float) -> Fate:
    """What became of the reply that sounded at the onset."""
    before = [entry for entry in performance.entries if entry.at < onset]
    sounding = [entry.event.reply for entry in before if isinstance(entry.event, ev.ClauseStarted)]
    if not sounding or not performance.begins:
        return Fate.OVER_BEFORE
    reply = sounding[-1]
    if isinstance(_last(_changes(before, reply)), do.Hold | do.Silence):
        return Fate.OVER_BEFORE
    after = _changes([entry for entry in performance.entries if entry.at >= onset], reply)
    if any(isinstance(change, do.Silence) for change in after):
        return Fate.GIVEN_UP
    if (last := _last(after)) is not None:
        return Fate.RESUMED if isinstance(last, do.Resume) else Fate.STILL_HELD
    return Fate.SOFTENED if after else Fate.UNMOVED


_Change: TypeAlias = do.Duck | do.Hold | do.Resume | do.Silence


def _changes(entries: Sequence[Entry], reply: int) -> list[_Change]:
    """What was done with a reply, in order."""
    return [
        effect
        for entry in entries
        for effect in entry.effects
        if isinstance(effect, do.Duck | do.Hold | do.Resume | do.Silence) and effect.reply == reply
    ]


def _last(changes: Sequence[_Change]) -> _Change | None:
    """The last change that was heard as more than a change of loudness."""
    return next((change for change in reversed(changes) if not isinstance(change, do.Duck)), None)
