"""Turns what was recalled into sentences for the turn note, and what is known into those with which a prompt begins.

A memory is data and cannot instruct: it stands on one line, the person's own words in quotation marks, and nothing in
it can close them, begin a line, end the frame that a note has in a prompt, or become a control token of a chat
template, whoever lays the prompt out. Times are seconds since 1970-01-01 UTC.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from typing import Final, assert_never

from companion.thinking.untrusted_text import harmless_line
from companion.values import Memory, MemoryKind, Recalled, SampleLine, Speaker

QUOTED_CHARACTERS: Final = 100
"""Of a longer memory the beginning is told: some 20 words, about as many as a turn note has room for."""
NOTED: Final = 2
"""So many memories are told at most."""
_QUOTATION_MARKS: Final = dict.fromkeys(map(ord, '"“”„‟«»〝〞〟＂「」『』″'), "’")

OfThem = Callable[[str], str]
"""Turns a sentence to the person into one about them (``remembering.pronouns``)."""


@dataclass(frozen=True, slots=True)
class Recollection:
    """What a reply is given of what was recalled."""

    lines: tuple[str, ...] = ()
    """For the turn note, the best first; see ``note_lines``."""
    recalled: tuple[Recalled, ...] = ()
    """All that came to mind, the best first."""


OfAnother = Callable[[Memory], str]
"""Returns whom a memory is about if that is not the person; else ""."""


def note_lines(
    recalled: Sequence[Recalled],
    now: float,
    zone: tzinfo,
    of_them: OfThem,
    of_another: OfAnother = lambda memory: "",
) -> tuple[str, ...]:
    """Return a sentence for each of the first ``NOTED`` memories.

    Args:
        recalled: the best first.
        now: when they are read.
        zone: by which days are told.
        of_them: turns what is written to the person.
        of_another: says whom a memory is about, if they asked whether it holds of themselves.
    """
    return tuple(
        f"You remember{_not_of_them(of_another(each.memory))}: {told(each.memory, now, zone, of_them)}"
        for each in recalled[:NOTED]
    )


def _not_of_them(whom: str) -> str:
    return f" of {quotation(whom)}, not of them" if whom else ""


def returning_line(memory: Memory, now: float, zone: tzinfo, of_them: OfThem) -> str:
    """Return what is told of a memory that the companion comes back to by itself."""
    return f"You could come back to this: {told(memory, now, zone, of_them)}"


def told(memory: Memory, now: float, zone: tzinfo, of_them: OfThem) -> str:
    """Return a memory as a sentence about the person, with the day of telling and whether it is over by now."""
    when = day_in_words(memory.happened_at, now, zone)
    over = " That is over." if _is_over(memory, now) else ""
    words = quotation(memory.text)
    about_them = quotation(of_them(memory.text))  # while it still shows whose words are quoted
    match memory.kind:
        case MemoryKind.MOMENT:
            who = "you" if memory.speaker is Speaker.COMPANION else "they"
            return f"{when} {who} said “{words}”.{over}"
        case MemoryKind.FACT | MemoryKind.PREFERENCE | MemoryKind.PERSON | MemoryKind.PROFILE if (
            memory.held_until is not None
        ):
            return f"{_ended(about_them)} That is no longer so."
        case MemoryKind.FACT | MemoryKind.PREFERENCE | MemoryKind.PERSON | MemoryKind.PROFILE:
            return _ended(about_them)
        case MemoryKind.THREAD | MemoryKind.EPISODE | MemoryKind.SUMMARY:
            ended = (
                over
                if not memory.outcome.strip()
                else (f" It ended: {_ended(quotation(of_them(memory.outcome)))}")
            )
            if memory.kind is MemoryKind.THREAD:
                return f"{_ended(about_them)}{ended} They told you {when}."
            return f"{when}: {_ended(about_them)}{ended}"
        case MemoryKind.DIARY:
            return f"{when} you wrote “{words}”."
        case _:
            assert_never(memory.kind)


def _ended(words: str) -> str:
    return words if words.rstrip("’").endswith((".", "!", "?", "…", "。", "！", "？")) else f"{words}."


def quotation(text: str, most_characters: int = QUOTED_CHARACTERS) -> str:
    """Return a text as it may stand between “ and ”: one line, without anything that could end it or give orders."""
    plain = harmless_line(text).translate(_QUOTATION_MARKS)
    if len(plain) <= most_characters:
        return plain
    return f"{plain[:most_characters].rsplit(' ', 1)[0].rstrip()}…"


def _is_over(memory: Memory, now: float) -> bool:
    """Return whether something was still to come when it was told and is past now."""
    return memory.about is not None and memory.happened_at < memory.about.since and memory.about.until <= now


_SOME_TIME_AGO: Final = "some time ago"


def _calendar(at: float, now: float, zone: tzinfo) -> tuple[datetime, datetime] | None:
    """Return two instants by a calendar; None if no calendar holds one, or the first lies on a later day."""
    try:
        then, today = (datetime.fromtimestamp(instant, UTC).astimezone(zone) for instant in (at, now))
    except (OverflowError, ValueError, OSError):
        return None
    return None if then.date() > today.date() else (then, today)


def day_in_words(at: float, now: float, zone: tzinfo) -> str:
    """Return the day on which something was told: "on 3 November", with its year unless that is this one.

    What seems to lie ahead, because the clock was set back, and what no calendar holds, is "some time ago".
    """
    known = _calendar(at, now, zone)
    if known is None:
        return _SOME_TIME_AGO
    then, today = known
    if then.date() == today.date():
        return "earlier today"
    return f"on {then.day} {then:%B}" if then.year == today.year else f"on {then.day} {then:%B %Y}"


def time_in_words(at: float, now: float, zone: tzinfo) -> str:
    """Return when something was, as people say it: "yesterday", "on Monday", "in May last year".

    What seems to lie ahead, because the clock was set back, and what no calendar holds, is "some time ago".
    """
    known = _calendar(at, now, zone)
    if known is None:
        return _SOME_TIME_AGO
    then, today = known
    days = (today.date() - then.date()).days
    if days == 0:
        return "earlier today"
    if days == 1:
        return "yesterday"
    if days < 7:
        return f"on {then:%A}"
    if days < 14:
        return "last week"
    if days < 28:
        return f"{('two', 'three')[days // 7 - 2]} weeks ago"
    if then.year == today.year:
        return f"in {then:%B}"
    if then.year == today.year - 1:
        return f"in {then:%B} last year"
    return f"in {then:%B %Y}"


# ---- what is known of the person ---------------------------------------------------------------------

MOST_KNOWN_TOKENS: Final = 250
"""Of all items together."""
_SAMPLE_LINES: Final = 3
"""So many of the newest sample lines are told (guess)."""
_LINE_CHARACTERS: Final = 300
"""Of a longer line the beginning is told; as many as one may have that is written down."""


def known_text(
    items: Sequence[str], lines: Sequence[SampleLine] = (), count: Callable[[str], int] = lambda text: 0
) -> str:
    """Return what a language model reads of the person; "" for nothing.

    Args:
        items: what is known, such as "Dog: Bruno.", what counts most first; from the first that has no room on they are
            left out.
        lines: how they would have had replies said, oldest first.
        count: tells the tokens of a text.
    """
    known: list[str] = []
    for item in filter(None, map(harmless_line, items)):
        if count(" ".join((*known, item))) > MOST_KNOWN_TOKENS:
            break
        known.append(item)
    parts = (
        f"\nWhat you know about them: {' '.join(known)}" if known else "",
        *(
            f"\nTo “{quotation(line.person)}” they would have you say “{quotation(line.companion, _LINE_CHARACTERS)}”"
            for line in lines[-_SAMPLE_LINES:]
        ),
    )
    return "".join(parts)
