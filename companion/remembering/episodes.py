"""Makes episodes from a finished stretch of talk: groups the person's moments into events, each with its outcome.

Moments of one event lie near in time and meaning. Another event begins if neither the next moment nor the one after it
is like the event so far (lexical cohesion: Hearst 1997, here with vectors), and sooner if the feeling changes. A single
remark about something else is an event of its own, and the one around it goes on. The text contains the date, the names
and feelings that were read, and otherwise only the person's own words in quotation marks, each with the day that it
means behind it: nothing is invented. The evidence of an episode is exactly the utterances that it quotes, and the one
whose feeling it tells.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import tzinfo
from typing import Final

import numpy as np

from companion.encoder.language import language_of
from companion.remembering.frames import all_frames, within_marks
from companion.remembering.summaries import Period, day_of, emotion_of, is_worth_quoting, quoted, telling
from companion.storage.memory_rows import Vector
from companion.values import Cause, Evidence, Memory, MemoryKind

_GAP: Final = 1800.0
"""Seconds of silence after which another event begins (guess)."""
_ALIKE: Final = 0.4
"""Cosine to the mean of the event so far, below which another event begins: for two turns in a row of a LoCoMo talk
(Maharana et al. 2024) 15 % lie below it, for turns of another talk 63 %."""
_FEELING: Final = 0.1
"""Likeness that a change of valence by 1 takes away (guess)."""
_NEAR: Final = 3
"""Number of last moments of an event that a new one is compared with."""
_MATTERS: Final = 0.45
"""Minimum salience of the most salient moment, if several moments are to be an episode (guess)."""
_MATTERS_ALONE: Final = 0.6
"""Minimum salience of a moment that is an episode by itself (guess)."""
_MOST_QUOTED: Final = 3
_CAUSE: Final = 0.4
"""Minimum weight of a cause that the text names (guess)."""
_ENDS: Final = re.compile(
    r"\b(?:in the end|finally|eventually|at last|so now|turned out|it worked|ended up|afterwards|after that|anyway|"
    r"we made up|we agreed|i decided|i've decided|it went|went well|got better|it's over|that was it|luckily|"
    r"thankfully|unfortunately)\b",
    re.IGNORECASE,
)
"""Phrases with which people tell how something ended (English)."""


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """A moment with the data that decides to which event it belongs."""

    moment: Memory
    vector: Vector | None
    """Vector of its meaning, float32 (384,), unit length; a moment without one (None) goes with the moments before
    it."""
    causes: tuple[Cause, ...] = ()
    """Causes of its feeling, as they were read; the likeliest first."""


def episodes(talk: Sequence[Told], emotions: Sequence[str], zone: tzinfo) -> tuple[Memory, ...]:
    """Return the episodes of a stretch of one talk, in their order; most talk is not an episode.

    Args:
        talk: The moments of one session, in the order in which they were said; the companion's are ignored.
        emotions: The names of the 28 emotions, in the order of ``Memory.emotions``.
    """
    told = [one for one in talk if is_worth_quoting(one.moment)]
    found = (_episode(event, emotions, zone) for event in events(told))
    return tuple(episode for episode in found if episode is not None)


def events(told: Sequence[Told]) -> tuple[tuple[Told, ...], ...]:
    """Cut moments, in their order, into events; none is lost, and a remark within an event stands before it."""
    cut: list[list[Told]] = []
    for at, one in enumerate(told):
        if cut and _belongs(cut[-1], one):
            cut[-1].append(one)
        elif cut and any(
            after.vector is not None and _belongs(cut[-1], after) for after in told[at + 1 : at + 2]
        ):
            cut.insert(-1, [one])
        else:
            cut.append([one])
    return tuple(tuple(event) for event in cut)


def _belongs(event: Sequence[Told], one: Told) -> bool:
    if one.moment.happened_at - event[-1].moment.happened_at > _GAP:
        return False
    so_far = [near.vector for near in event[-_NEAR:] if near.vector is not None]
    if not so_far or one.vector is None:
        return True
    mean = np.mean(so_far, axis=0)
    length = float(np.linalg.norm(mean))
    if length == 0.0:
        return True
    likeness = float(mean @ one.vector) / length
    return likeness - _FEELING * _change(event[-1].moment, one.moment) >= _ALIKE


def _change(before: Memory, after: Memory) -> float:
    if before.felt is None or after.felt is None:
        return 0.0
    return abs(after.felt.valence - before.felt.valence)


def _episode(event: Sequence[Told], emotions: Sequence[str], zone: tzinfo) -> Memory | None:
    moments = [one.moment for one in event]
    salience = max(moment.salience for moment in moments)
    chosen = telling(moments, _MOST_QUOTED)
    if salience < (_MATTERS if len(moments) > 1 else _MATTERS_ALONE) or not chosen:
        return None
    ending = moments[-1] if len(moments) > 1 and _ENDS.search(moments[-1].text) else None
    body = tuple(moment for moment in chosen if moment is not ending) or chosen
    strongest = max(event, key=lambda one: _strength(one.moment))
    emotion = emotion_of(strongest.moment, emotions)
    cause = _cause(strongest, body) if emotion else None
    told_of = (*body, strongest.moment, *(() if ending is None else (ending,)))
    names = tuple(dict.fromkeys(name for moment in told_of for name in moment.names))
    return Memory(
        kind=MemoryKind.EPISODE,
        text=_text(day_of(moments[0].happened_at, zone), names, body, emotion, cause, ending, zone),
        happened_at=moments[0].happened_at,
        ended_at=moments[-1].happened_at,
        felt=strongest.moment.felt,
        mood=strongest.moment.mood,
        emotions=strongest.moment.emotions,
        names=names,
        evidence=_evidence(told_of, cause),
        outcome="" if ending is None else quoted(ending, zone),
        salience=salience,
    )


def _evidence(moments: Sequence[Memory], cause: Cause | None) -> tuple[Evidence, ...]:
    session = moments[0].evidence[0].session
    rests_on = {piece for moment in moments for piece in moment.evidence}
    rests_on |= set() if cause is None else {Evidence(session, cause.number)}
    return tuple(sorted(rests_on, key=lambda piece: piece.number))


def _strength(moment: Memory) -> float:
    return 0.0 if moment.felt is None else abs(moment.felt.valence) + max(0.0, moment.felt.arousal)


def _cause(strongest: Told, quoted_ones: Sequence[Memory]) -> Cause | None:
    """Return the cause of the strongest feeling, unless its words are quoted anyway."""
    for cause in strongest.causes:
        is_quoted = any(cause.what in moment.text for moment in quoted_ones)
        if cause.weight >= _CAUSE and not is_quoted:
            return cause
    return None


def _text(
    day: Period,
    names: Sequence[str],
    body: Sequence[Memory],
    emotion: str,
    cause: Cause | None,
    ending: Memory | None,
    zone: tzinfo,
) -> str:
    code = language_of(" ".join(moment.text for moment in body))
    frames, date = all_frames()[code], day.title(code)
    parts = [
        frames.on_about.format(day=date, names=frames.listed(names)) if names else frames.on.format(date)
    ]
    parts += [quoted(moment, zone) for moment in body]
    if emotion and cause:
        why = within_marks(cause.what.rstrip("."))
        parts.append(frames.because.format(emotion=frames.emotion(emotion), cause=why))
    elif emotion:
        parts.append(frames.felt.format(frames.emotion(emotion)))
    if ending is not None:
        parts.append(frames.ended.format(quoted(ending, zone)))
    return " ".join(parts)
