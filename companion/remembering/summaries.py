"""Summarises days and months in the person's own words: the moments that mattered most, how they felt, how it ended.

Extractive: beside the date, names and feelings of the quoted moments there is nothing in a summary but quotes, so that
nothing is invented. It rests on exactly the utterances it quotes: when one is forgotten, the store forgets the summary,
and the next sleep makes it anew without.
"""

from collections.abc import Iterable, Sequence
from typing import Final

from companion.remembering.periods import Length, Period
from companion.remembering.quoting import in_order, intensity, quote, quoted, telling, worth_quoting
from companion.values import Affect, Memory, MemoryKind

MOST_QUOTED: Final = {Length.DAY: 3, Length.MONTH: 5}
"""So many moments are quoted for how much they mattered (guess); the strongest felt and the last one may join them."""
LIKELY: Final = 0.3
"""A less likely emotion is not named (guess)."""
NEUTRAL_NAME: Final = "neutral"


def summarise(period: Period, memories: Iterable[Memory], emotions: Sequence[str]) -> Memory | None:
    """Return the summary of a day or a month; None when nothing that was said tells anything by itself.

    Args:
        period: Which stretch of time; its name becomes the subject.
        memories: Those that happened in it, or a shortlist; of a month, those that the summaries of its days quote.
        emotions: The names of the 28 emotions, in the order of ``Memory.emotions``.
    """
    moments = worth_quoting(memories)
    if not moments:
        return None
    chosen = list(telling(moments, MOST_QUOTED[period.length]))
    strongest = max(moments, key=intensity)
    if intensity(strongest) > 0.0 and strongest not in chosen:
        chosen = list(in_order([*chosen, strongest]))
    last = moments[-1]
    ending = [] if last in chosen else [last]
    rests_on = (*chosen, *ending)
    names = tuple(dict.fromkeys(name for one in rests_on for name in one.names))
    return Memory(
        kind=MemoryKind.SUMMARY,
        text=_text(period, chosen, ending, names, emotions),
        happened_at=period.since,
        ended_at=period.until,
        felt=_mean([one.felt for one in rests_on if one.felt is not None]),
        emotions=strongest.emotions,
        names=names,
        evidence=tuple(dict.fromkeys(piece for one in rests_on for piece in one.evidence)),
        subject=period.name,
        salience=max(one.salience for one in rests_on),
    )


def _text(
    period: Period,
    chosen: Sequence[Memory],
    ending: Sequence[Memory],
    names: Sequence[str],
    emotions: Sequence[str],
) -> str:
    parts = [f"{period.title}:", *(_told(one, emotions) for one in chosen)]
    if names:
        parts.append(f"Named: {', '.join(names)}.")
    parts += [f"At the end: {_told(one, emotions)}" for one in ending]
    return " ".join(parts)


def _told(moment: Memory, emotions: Sequence[str]) -> str:
    """Quote a moment, and name its emotion if all of it is quoted: "Wow! I lost my job" is not admiration of that."""
    is_whole = quote(moment.text) == " ".join(moment.text.split())
    emotion = emotion_of(moment, emotions) if is_whole else ""
    return f"{quoted(moment.text)} ({emotion})" if emotion else quoted(moment.text)


def emotion_of(memory: Memory, emotions: Sequence[str]) -> str:
    """Return the name of the likeliest emotion; "" where it is neutral, unlikely or not known."""
    if not memory.emotions:
        return ""
    likely = max(range(len(memory.emotions)), key=memory.emotions.__getitem__)
    is_clear = memory.emotions[likely] >= LIKELY and emotions[likely] != NEUTRAL_NAME
    return emotions[likely] if is_clear else ""


def _mean(felt: Sequence[Affect]) -> Affect | None:
    if not felt:
        return None
    count = len(felt)
    return Affect(
        sum(one.valence for one in felt) / count,
        sum(one.arousal for one in felt) / count,
        sum(one.dominance for one in felt) / count,
    )
