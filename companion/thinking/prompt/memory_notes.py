"""Turns recalled memories into sentences for the turn note, and facts about the person into the start of a prompt.

A memory is data and cannot instruct: it takes one line, with the person's own words in quotation marks. Nothing in it
can close them, begin a line, end the frame that a note has in a prompt, or become a control token of a chat template,
for any layout of the prompt. Times are seconds since 1970-01-01 UTC.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from typing import Final, assert_never

from companion.thinking.prompt.card_text import harmless_line
from companion.values import Memory, MemoryKind, Recalled, SampleLine, Speaker

QUOTED_CHARACTERS: Final = 100
"""Maximum characters of a memory, from its beginning: some 20 words, about the room of a turn note."""
QUOTED_TO_A_STRONG_MODEL: Final = 250
"""The same for a strong model, whose note has more room."""
NOTED: Final = 2
"""Maximum number of memories in a note."""
_QUOTATION_MARKS: Final = dict.fromkeys(map(ord, '"“”„‟«»〝〞〟＂「」『』″'), "’")

DaysOf = Callable[[str, Memory], str]
"""Function that returns the days that a quote from a memory means, in brackets to follow it; "" for none, and for what
is no quote."""
OfThem = Callable[[str], str]
"""Function that turns a sentence to the person into one about them (``remembering.frames``)."""


@dataclass(frozen=True, slots=True)
class Recollection:
    """Recalled memories for one reply."""

    lines: tuple[str, ...] = ()
    """Lines for the turn note, the best match first; see ``note_lines``."""
    recalled: tuple[Recalled, ...] = ()
    """All recalled memories, the best match first."""
    day: str = ""
    """The day that is asked for, as the best match tells it; "" if none is asked for, or
    if it does not surely answer."""


OfAnother = Callable[[Memory], str]
"""Function that returns the person a memory is about if it is someone else; otherwise ""."""


def note_lines(
    recalled: Sequence[Recalled],
    now: float,
    zone: tzinfo,
    of_them: OfThem,
    of_another: OfAnother = lambda memory: "",
    days_of: DaysOf = lambda quote, memory: "",
    *,
    shows_days: bool = True,
    most_characters: int = QUOTED_CHARACTERS,
) -> tuple[str, ...]:
    """Return a sentence for each of the first ``NOTED`` memories.

    Args:
        shows_days: Tell the day of telling beside the one that a memory is about.
    """

    def sentence(memory: Memory) -> str:
        return told(
            memory, now, zone, of_them, days_of, shows_days=shows_days, most_characters=most_characters
        )

    return tuple(
        f"You remember{_not_of_them(of_another(each.memory))}: {sentence(each.memory)}"
        for each in recalled[:NOTED]
    )


def _not_of_them(whom: str) -> str:
    return f" of {quotation(whom)}, not of them" if whom else ""


def returning_line(
    memory: Memory,
    now: float,
    zone: tzinfo,
    of_them: OfThem,
    days_of: DaysOf = lambda quote, memory: "",
    *,
    most_characters: int = QUOTED_CHARACTERS,
) -> str:
    """Return the line for a memory that the companion comes back to by itself."""
    sentence = told(memory, now, zone, of_them, days_of, most_characters=most_characters)
    return f"You could come back to this: {sentence}"


def told(
    memory: Memory,
    now: float,
    zone: tzinfo,
    of_them: OfThem,
    days_of: DaysOf = lambda quote, memory: "",
    *,
    shows_days: bool = True,
    most_characters: int = QUOTED_CHARACTERS,
) -> str:
    """Return a memory as a sentence about the person, with the day it was said, and whether it is over by now.

    A small language model takes that day for the one that the memory is about: ``shows_days`` tells both.
    """
    is_shown = shows_days or memory.about is None
    when = day_in_words(memory.happened_at, now, zone) if is_shown else ""
    over = " That is over." if _is_over(memory, now) else ""
    days = days_of(memory.text[:most_characters], memory)
    most_characters -= len(days)
    words = quotation(memory.text, most_characters)
    # the person is put in while it is still visible whose words are quoted
    about_them = f"{quotation(of_them(memory.text), most_characters)}{days}"
    match memory.kind:
        case MemoryKind.MOMENT:
            who = "you" if memory.speaker is Speaker.COMPANION else "they"
            return f"{when} {who} said “{words}”{days}.{over}".lstrip()
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
                return f"{_ended(about_them)}{ended}" + (f" They told you {when}." if when else "")
            return f"{when}: {_ended(about_them)}{ended}"
        case MemoryKind.DIARY:
            return f"{when} you wrote “{words}”."
        case _:
            assert_never(memory.kind)


def _ended(words: str) -> str:
    return words if words.rstrip("’").endswith((".", "!", "?", "…", "。", "！", "？")) else f"{words}."


def quotation(text: str, most_characters: int = QUOTED_CHARACTERS) -> str:
    """Return a text that is safe between “ and ”: one line, without anything that could end it or give orders."""
    plain = harmless_line(text).translate(_QUOTATION_MARKS)
    if len(plain) <= most_characters:
        return plain
    return f"{plain[:most_characters].rsplit(' ', 1)[0].rstrip()}…"


def _is_over(memory: Memory, now: float) -> bool:
    """Return whether an event was in the future when it was mentioned, and is now past."""
    return memory.about is not None and memory.happened_at < memory.about.since and memory.about.until <= now


_SOME_TIME_AGO: Final = "some time ago"


def _calendar(at: float, now: float, zone: tzinfo) -> tuple[datetime, datetime] | None:
    """Return two instants by a calendar; None if no calendar contains one, or the first lies on a later day."""
    try:
        then, today = (datetime.fromtimestamp(instant, UTC).astimezone(zone) for instant in (at, now))
    except (OverflowError, ValueError, OSError):
        return None
    return None if then.date() > today.date() else (then, today)


def day_in_words(at: float, now: float, zone: tzinfo) -> str:
    """Return the day on which something was said: "on 3 November", with its year unless that is the present one.

    An instant in the future, because the clock was set back, or outside any calendar, is "some time ago".
    """
    known = _calendar(at, now, zone)
    if known is None:
        return _SOME_TIME_AGO
    then, today = known
    if then.date() == today.date():
        return "earlier today"
    return f"on {then.day} {then:%B}" if then.year == today.year else f"on {then.day} {then:%B %Y}"


def time_in_words(at: float, now: float, zone: tzinfo) -> str:
    """Return the time of an event with its date: "yesterday", "7 days ago, on Friday 1 May 2026".

    The date shows which day was meant by "tomorrow". An instant in the future, because the clock was set back, or
    outside any calendar, is "some time ago".
    """
    known = _calendar(at, now, zone)
    if known is None:
        return _SOME_TIME_AGO
    then, today = known
    match (today.date() - then.date()).days:
        case 0:
            return "earlier today"
        case 1:
            return "yesterday"
        case days:
            return f"{days} days ago, on {then:%A} {then.day} {then:%B %Y}"


# ---- facts about the person --------------------------------------------------------------------------

MOST_KNOWN_TOKENS: Final = 250
"""Maximum tokens of all items together."""
_SAMPLE_LINES: Final = 3
"""Number of the newest sample lines that are included (guess)."""
_LINE_CHARACTERS: Final = 300
"""Maximum characters of a line, from its beginning; as many as a stored one may have."""


def known_text(
    items: Sequence[str], lines: Sequence[SampleLine] = (), count: Callable[[str], int] = lambda text: 0
) -> str:
    """Return the text about the person for a language model; "" for none.

    Args:
        items: Facts, such as "Dog: Bruno.", the most important first; all from the first without room on are left
            out.
        lines: The person's own versions of replies, oldest first.
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
