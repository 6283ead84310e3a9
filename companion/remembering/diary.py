"""Writes the companion's own line on a day: what was talked about, and what moved its mood.

A program's record: the mood is a figure that it keeps, the causes are those that were stored with each change, and
what was talked about is quoted. The line rests on the utterances that it quotes and on those that moved the mood most,
and goes with them.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from companion.remembering.periods import Period
from companion.remembering.quoting import quoted, telling
from companion.values import Affect, Evidence, Memory, MemoryKind, MemoryOrigin, MoodStep

MOST_TOPICS: Final = 2
MOST_CAUSES: Final = 2
NOTICEABLE: Final = 0.05
"""A smaller push is no cause, and a smaller change in all is none (guess)."""

_CAUSES: Final[Mapping[str, str]] = {
    "thanked": "being thanked",
    "praised": "being praised",
    "greeted": "being greeted",
    "returned": "that you came back",
    "left": "saying goodbye",
    "blamed": "being blamed",
    "insulted": "being insulted",
    "apologised": "that you said sorry",
    "asked to stop": "being asked to stop",
    "good news": "your good news",
    "bad news": "your bad news",
    "contagion": "how you felt",
}
"""What moved it, by the names of mood terms; those of time alone are no causes."""


def write_diary(period: Period, memories: Iterable[Memory], steps: Sequence[MoodStep]) -> Memory | None:
    """Return the diary's line on a day; None when nothing that was said tells anything by itself.

    Args:
        period: The day; its name becomes the subject.
        memories: What happened on it; what was told elsewhere and came in from a file is none of the companion's days.
        steps: The changes of mood on it, oldest first; those without their utterance tell no cause.
    """
    told_here = (one for one in memories if one.origin is not MemoryOrigin.IMPORT)
    topics = telling(told_here, MOST_TOPICS)
    if not topics:
        return None
    causes = _causes(steps)
    rests_on = [piece for one in topics for piece in one.evidence] + [piece for _, piece in causes]
    about = " and ".join(quoted(one.text) for one in topics)
    return Memory(
        kind=MemoryKind.DIARY,
        text=f"{period.title}. You told me: {about}{_mood_words(steps, [why for why, _ in causes])}",
        happened_at=period.since,
        ended_at=period.until,
        mood=steps[-1].after.mood if steps else None,
        names=tuple(dict.fromkeys(name for one in topics for name in one.names)),
        evidence=tuple(dict.fromkeys(rests_on)),
        subject=period.name,
        salience=max(one.salience for one in topics),
    )


def _mood_words(steps: Sequence[MoodStep], causes: Sequence[str]) -> str:
    if not steps:
        return ""
    before, after = steps[0].before.mood, steps[-1].after.mood
    change = after.valence - before.valence
    if abs(change) < NOTICEABLE:
        moved = f"stayed at {after.valence:+.2f}"
    else:
        moved = f"went {'up' if change > 0 else 'down'} from {before.valence:+.2f} to {after.valence:+.2f}"
    why = f", mostly by {' and '.join(causes)}" if causes else ""
    return f" My mood, a figure from -1 to 1, {moved}{why}."


def _causes(steps: Iterable[MoodStep]) -> list[tuple[str, Evidence]]:
    """Return what pushed most, the strongest first, each with the utterance by which it did so most."""
    strongest: dict[str, tuple[float, Evidence]] = {}
    for step in steps:
        if not step.number:
            continue
        for term in step.terms:
            size = _size(term.shift)
            if term.name in _CAUSES and size > max(NOTICEABLE, strongest.get(term.name, (0.0,))[0]):
                strongest[term.name] = size, Evidence(step.session, step.number)
    ranked = sorted(strongest.items(), key=lambda item: -item[1][0])
    return [(_CAUSES[name], evidence) for name, (_, evidence) in ranked[:MOST_CAUSES]]


def _size(shift: Affect) -> float:
    return max(abs(shift.valence), abs(shift.arousal), abs(shift.dominance))
