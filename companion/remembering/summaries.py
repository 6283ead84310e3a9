"""Summarises days and months in the person's own words, and writes the companion's own line about a day.

Both choose the moments that describe a stretch of time, and the part of each to quote word for word. Apart from the
date, names and feelings of the quoted moments, a summary consists only of quotes, in which the date stands for
"tomorrow", so that nothing is invented. Its evidence is exactly the utterances that it quotes: when one is forgotten,
the store forgets the summary, and the next sleep writes a new one without it.

The diary is a program's record: the mood is a number that the program keeps, the causes are those that were stored with
each change, and the subjects of the talk are quoted. The evidence of its line is the utterances that it quotes and
those that moved the mood most; it is deleted with them. Times are seconds since 1970-01-01 UTC.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from enum import StrEnum
from typing import Final

from companion.encoder.language import language_of
from companion.remembering.content_words import content_words, overlap, words
from companion.remembering.frames import ENGLISH, Frames, all_frames, day_name, in_marks, month_name
from companion.remembering.speech_acts import is_fragment
from companion.remembering.telling import local
from companion.remembering.times.dated import day_behind
from companion.values import Affect, Evidence, Memory, MemoryKind, MemoryOrigin, MoodStep, Speaker

LONGEST: Final = 160
"""Maximum characters of a quote: about two lines in the book (guess)."""
SHORTLISTED: Final = 12
"""Number of moments on a shortlist; more than are quoted, so that repetitions can be left out (guess)."""
CUT: Final = "…"
"""Mark in the place where a quote was cut."""

_FEWEST_WORDS: Final = 3
"""Minimum content words of a moment that tells something by itself, unlike "good night, then" (guess)."""
_MANY_WORDS: Final = 10
"""Number of content words from which on more add nothing to a quote (guess)."""
_ONESELF: Final = frozenset({"i", "my", "me", "mine", "myself", "we", "our", "us"})
_THE_OTHER: Final = frozenset({"you", "your", "yours", "yourself"})
_OPENING: Final = re.compile(
    r"\W*(?:oh|aw+|hey|hi|hello|yeah|yea|yes|yep|yup|no|nah|ok|okay|sure|well|wow|thanks|thank you|phew|haha|lol|cool|"
    r"great|nice|awesome|congrat\w*|definitely|absolutely|totally|exactly|of course|for sure)\b",
    re.IGNORECASE,
)
"""Pattern of a sentence's beginning that only leads over from the other's words."""
_REACTS: Final = re.compile(
    rf"(?:{_OPENING.pattern})*\W*(?:i (?:really |totally |completely |so |couldn't |do )*(?:appreciate|agree)|glad|"
    r"sounds|good luck|that's (?:so |really |very |quite |pretty |a |an |such )*(?:great|good|awesome|amazing|cool|"
    r"nice|lovely|sweet|wonderful|fantastic|beautiful|inspiring|impressive|tough|hard|awful|true|right|fair|idea)|"
    r"(?:that|it|this) sounds|you (?:are|were|can|should|must|got|have)|your|you're|you've|keep it up)\b",
    re.IGNORECASE,
)
"""Pattern of the beginning of a reaction to the other's words."""
_REPEATED: Final = 0.5
"""Share of content words in common with a chosen moment above which a moment repeats it (guess)."""
_SENTENCE: Final = re.compile(r"[^.!?…。！？]+(?:[.!?…。！？]+[\"'”’)]*|$)")


def quote(text: str) -> str:
    """Return a text; if it is long, its most telling sentence or its beginning, at most ``LONGEST`` characters.

    A leading transition ("Thanks, Maria!") is left out. Apart from white space it is an unchanged piece of the text,
    with ``CUT`` after it if it was cut in mid-sentence.
    """
    text = _without_opening(" ".join(text.split()))
    if len(text) <= LONGEST:
        return text
    short = [sentence for sentence in _sentences(text) if 0 < len(sentence) <= LONGEST]
    if short:
        return max(short, key=lambda sentence: len(content_words(sentence)))
    head = text[: LONGEST - len(CUT)]
    return (head[: head.rindex(" ")] if " " in head else head) + CUT


def _without_opening(text: str) -> str:
    sentences = _sentences(text)
    for sentence in sentences[:-1]:
        if not _OPENING.match(sentence) or len(content_words(sentence)) > _FEWEST_WORDS:
            break
        text = text[text.index(sentence) + len(sentence) :].lstrip()
    return text


def _sentences(text: str) -> list[str]:
    return [found.group().strip() for found in _SENTENCE.finditer(text)]


def telling(memories: Iterable[Memory], most: int) -> tuple[Memory, ...]:
    """Return up to ``most`` of the person's moments, in their order: the most telling ones, without repetitions."""
    chosen: list[Memory] = []
    for one in sorted(worth_quoting(memories), key=lambda one: (-tells(one), one.happened_at, one.id)):
        if len(chosen) == most:
            break
        if all(overlap(one.text, other.text) < _REPEATED for other in chosen):
            chosen.append(one)
    return in_order(chosen)


def shortlist(memories: Iterable[Memory]) -> tuple[Memory, ...]:
    """Return the few of many moments that may be quoted, in their order; also join several shortlists into one.

    They are the ``SHORTLISTED`` most telling ones, the one that was felt most strongly, and the last.
    """
    there = worth_quoting(memories)
    if not there:
        return ()
    few = [*sorted(there, key=lambda one: -tells(one))[:SHORTLISTED], max(there, key=intensity), there[-1]]
    return in_order({one.id: one for one in few}.values())


def intensity(memory: Memory) -> float:
    """Return the strength of a feeling, in [0, 1]: its valence or arousal, whichever is farther from neutral."""
    return 0.0 if memory.felt is None else max(abs(memory.felt.valence), abs(memory.felt.arousal))


def tells(moment: Memory) -> float:
    """Return how much a moment tells about the person: its salience, and more for words about themselves (guesses).

    A remark on the weather may be as salient as news, but tells less of a day.
    """
    said = quote(moment.text)
    own, others = _persons(said)
    about_oneself = (own - others) / (own + others) if own + others else 0.0
    content = min(1.0, len(content_words(said)) / _MANY_WORDS)
    return moment.salience + 0.2 * about_oneself + 0.1 * content


def worth_quoting(memories: Iterable[Memory]) -> list[Memory]:
    """Return the person's moments that tell something by themselves, in their order: no questions, no fragments."""
    return [one for one in in_order(memories) if is_worth_quoting(one)]


def is_worth_quoting(memory: Memory) -> bool:
    """Tell whether it is a moment of the person's that tells something by itself, and is not about the companion."""
    if memory.kind is not MemoryKind.MOMENT or memory.speaker is not Speaker.PERSON or not memory.evidence:
        return False
    said = quote(memory.text)
    own, others = _persons(said)
    tells_of_the_other = own < others or _REACTS.match(said) is not None
    tells_little = len(content_words(said)) < _FEWEST_WORDS or is_fragment(said)
    return not (said.endswith("?") or tells_of_the_other or tells_little)


def _persons(text: str) -> tuple[int, int]:
    """Count the words that stand for the speaker and those that stand for the listener."""
    said = [word.split("'")[0] for word in words(text)]
    return sum(word in _ONESELF for word in said), sum(word in _THE_OTHER for word in said)


def in_order(memories: Iterable[Memory]) -> tuple[Memory, ...]:
    """Return memories in the order in which they happened."""
    return tuple(sorted(memories, key=lambda one: (one.happened_at, one.id)))


def quoted(moment: Memory, zone: tzinfo) -> str:
    """Return a moment's own words in quotation marks, and behind them the day that they mean."""
    said = quote(moment.text)
    return f"{in_marks(said)}{day_behind(said, moment, moment.happened_at, zone)}"


class Length(StrEnum):
    """Length of a period."""

    DAY = "day"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Period:
    """A day or a month of the calendar."""

    length: Length
    first: date
    """First day of the period."""
    since: float
    until: float
    """First instant after the period."""

    @property
    def name(self) -> str:
        """Return its name, such as "2026-11-21" or "2026-11"; it is the subject of memories about it."""
        whole = self.first.isoformat()
        return whole if self.length is Length.DAY else whole[:7]

    def title(self, language: str = ENGLISH) -> str:
        """Return its title, such as "Saturday, 21 November 2026" or "November 2026"."""
        return (month_name if self.length is Length.MONTH else day_name)(self.first, language)

    def is_over(self, now: float) -> bool:
        """Tell whether the period has ended."""
        return now >= self.until


def day_of(at: float, zone: tzinfo) -> Period:
    """Return the day that contains an instant."""
    first = local(at, zone).date()
    return Period(Length.DAY, first, _midnight(first, zone), _midnight(first + timedelta(days=1), zone))


def month_of(at: float, zone: tzinfo) -> Period:
    """Return the month that contains an instant."""
    first = local(at, zone).date().replace(day=1)
    after = (first + timedelta(days=31)).replace(day=1)
    return Period(Length.MONTH, first, _midnight(first, zone), _midnight(after, zone))


def _midnight(of: date, zone: tzinfo) -> float:
    """Return when a day begins; if the clock skips midnight, the instant that would have been midnight."""
    return datetime.combine(of, time(), zone).timestamp()


MOST_QUOTED: Final = {Length.DAY: 3, Length.MONTH: 5}
"""Maximum moments that are quoted because they mattered (guess); the strongest felt and the last one may be added."""
LIKELY: Final = 0.3
"""Minimum probability of an emotion that is named (guess)."""
NEUTRAL_NAME: Final = "neutral"


def summarise(
    period: Period, memories: Iterable[Memory], emotions: Sequence[str], zone: tzinfo
) -> Memory | None:
    """Return the summary of a day or a month; None if nothing that was said is worth quoting.

    Args:
        period: The day or month; its name becomes the subject.
        memories: Memories that happened in it, or a shortlist; for a month, those that the summaries of its days quote.
        emotions: The names of the 28 emotions, in the order of ``Memory.emotions``.
        zone: The person's time zone, by whose calendar "tomorrow" is meant.
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
        text=_text(period, chosen, ending, names, emotions, zone),
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
    zone: tzinfo,
) -> str:
    code = language_of(" ".join(one.text for one in chosen))
    frames = all_frames()[code]
    parts = [f"{period.title(code)}:", *(_told(one, emotions, frames, zone) for one in chosen)]
    if names:
        parts.append(frames.named.format(frames.comma.join(names)))
    parts += [frames.at_the_end.format(_told(one, emotions, frames, zone)) for one in ending]
    return " ".join(parts)


def _told(moment: Memory, emotions: Sequence[str], frames: Frames, zone: tzinfo) -> str:
    """Quote a moment, and name its emotion only if it is quoted whole: "Wow! I lost my job" admires no loss."""
    is_whole = quote(moment.text) == " ".join(moment.text.split())
    emotion = emotion_of(moment, emotions) if is_whole else ""
    return f"{quoted(moment, zone)} ({frames.emotion(emotion)})" if emotion else quoted(moment, zone)


def emotion_of(memory: Memory, emotions: Sequence[str]) -> str:
    """Return the name of the likeliest emotion; "" if it is neutral, unlikely or unknown."""
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


MOST_TOPICS: Final = 2
MOST_CAUSES: Final = 2
NOTICEABLE: Final = 0.05
"""Minimum push of a cause, and minimum change in all, that are told (guess)."""


def write_diary(
    period: Period, memories: Iterable[Memory], steps: Sequence[MoodStep], zone: tzinfo
) -> Memory | None:
    """Return the diary's line about a day; None if nothing that was said is worth quoting.

    Args:
        period: The day; its name becomes the subject.
        memories: Memories that happened on it; imported chats from elsewhere are not part of the companion's days.
        steps: The changes of mood on it, oldest first; those without an utterance give no cause.
        zone: The person's time zone, by whose calendar "tomorrow" is meant.
    """
    topics = telling((one for one in memories if one.origin is not MemoryOrigin.IMPORT), MOST_TOPICS)
    if not topics:
        return None
    code = language_of(" ".join(one.text for one in topics))
    frames = all_frames()[code]
    causes = _causes(steps, frames)
    rests_on = [piece for one in topics for piece in one.evidence] + [piece for _, piece in causes]
    about = frames.joint.join(quoted(one, zone) for one in topics)
    return Memory(
        kind=MemoryKind.DIARY,
        text=frames.told.format(day=period.title(code), words=about)
        + _mood_words(steps, [why for why, _ in causes], frames),
        happened_at=period.since,
        ended_at=period.until,
        mood=steps[-1].after.mood if steps else None,
        names=tuple(dict.fromkeys(name for one in topics for name in one.names)),
        evidence=tuple(dict.fromkeys(rests_on)),
        subject=period.name,
        salience=max(one.salience for one in topics),
    )


def _mood_words(steps: Sequence[MoodStep], causes: Sequence[str], frames: Frames) -> str:
    if not steps:
        return ""
    before, after = steps[0].before.mood.valence, steps[-1].after.mood.valence
    moved = frames.up if after > before else frames.down
    return (frames.stayed if abs(after - before) < NOTICEABLE else moved).format(
        before=f"{before:+.2f}",
        after=f"{after:+.2f}",
        why=frames.why.format(frames.joint.join(causes)) if causes else "",
    )


def _causes(steps: Iterable[MoodStep], frames: Frames) -> list[tuple[str, Evidence]]:
    """Return the strongest causes of a mood first, each with the utterance at which it pushed most."""
    strongest: dict[str, tuple[float, Evidence]] = {}
    for step in steps:
        if not step.number:
            continue
        for term in step.terms:
            size = term.shift.size
            if term.name in frames.causes and size > max(NOTICEABLE, strongest.get(term.name, (0.0,))[0]):
                strongest[term.name] = size, Evidence(step.session, step.number)
    ranked = sorted(strongest.items(), key=lambda item: -item[1][0])
    return [(frames.causes[name], evidence) for name, (_, evidence) in ranked[:MOST_CAUSES]]
