"""The words of memories: frames around quotes in six languages (``frames.toml``), and whom a sentence speaks to.

A memory is framed in the language of its quotes, so that the person reads it in the language in which they told it.

"I work as a nurse" → "You work as a nurse.": all derived memories have this form and speak to the person as "you",
because the person reads them in the memory book. "You live in York." → "They live …": this form goes to a language
model. The companion, which is "I" in a memory, becomes "you" there: "You asked me" → "They asked you".
"""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from typing import Final

import msgspec

from companion.encoder.language import language_of
from companion.remembering.patterns import FOLDER, Patterns, patterns_in
from companion.remembering.times.time_language import language
from companion.values.shipped import shipped

ENGLISH: Final = "en"
_FILE: Final = FOLDER / "frames.toml"


class Frames(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Frames of one language; "{}" stands for the quote, the name or the list."""

    marks: tuple[str, str]
    """Marks around a quote as the person reads them."""
    said: str
    asked: str
    promised: str
    day: str
    month: str
    named: str
    at_the_end: str
    joint: str
    """Joins the last two of a list; ``comma`` joins the others."""
    comma: str
    told: str
    stayed: str
    up: str
    down: str
    why: str
    on: str
    on_about: str
    felt: str
    because: str
    ended: str
    name: str
    """Tells the user's own name."""
    helped: str
    """Tells after which replies a low feeling rose; ``did`` names what the companion did in them, by their kind."""
    did: Mapping[str, str]
    causes: Mapping[str, str]
    """Names of the causes of a change of mood, by mood term; the terms of time alone are not causes."""
    emotions: Mapping[str, str] = {}
    """Names of the emotions, by their English names; empty for English."""

    def listed(self, words: Sequence[str]) -> str:
        """Return several words as a list: "Ada, Eve and Ben"."""
        *others, last = words
        return self.joint.join((self.comma.join(others), last)) if others else last

    def emotion(self, name: str) -> str:
        """Return the name of an emotion in this language."""
        return self.emotions.get(name, name)


@cache
def all_frames() -> Mapping[str, Frames]:
    """Return the frames of all languages by their codes; raises ``PartMissing`` or ``PartBroken``."""
    with shipped(_FILE):
        return msgspec.convert(tomllib.loads(_FILE.read_text("utf-8")), dict[str, Frames])


def frames_for(words: str) -> Frames:
    """Return the frames in the language of some words."""
    return all_frames()[language_of(words)]


def day_name(day: date, code: str = ENGLISH) -> str:
    """Return a day as "Saturday, 21 November 2026"."""
    names = language(code)
    weekday, month = names.weekdays[day.weekday()], names.months[day.month - 1]
    number = names.writes.number(day.day)
    told = all_frames()[code].day.format(weekday=weekday, day=number, month=month, year=day.year)
    return f"{told[:1].upper()}{told[1:]}"


def month_name(day: date, code: str = ENGLISH) -> str:
    """Return the month of a day as "November 2026"."""
    told = all_frames()[code].month.format(month=language(code).months[day.month - 1], year=day.year)
    return f"{told[:1].upper()}{told[1:]}"


def own_name_told(text: str) -> str:
    """Return the user's own name from the fact that tells it, in any language; "" from other words."""
    found = _own_name().fullmatch(text)
    return "" if found is None else found["name"]


@cache
def _own_name() -> re.Pattern[str]:
    beginnings = "|".join(re.escape(_beginning(frames.name)) for frames in all_frames().values())
    endings = "|".join(re.escape(frames.name.partition("{}")[2]) for frames in all_frames().values())
    return re.compile(rf"(?:{beginnings}|Your name's )(?P<name>.+?)(?:{endings})?", re.IGNORECASE)


def is_promise(text: str) -> bool:
    """Return whether a memory quotes a promise of the companion's own."""
    return text.startswith(tuple(_beginning(frames.promised) for frames in all_frames().values()))


def is_request(text: str) -> bool:
    """Return whether a memory quotes what the person asked of the companion, such as to be reminded."""
    return text.startswith(tuple(_beginning(frames.asked) for frames in all_frames().values()))


def unframed(text: str) -> str:
    """Return the quote of a memory that only quotes, without its frame; other memories stay."""
    beginnings = {beginning for frames in all_frames().values() for beginning in _beginnings(frames)}
    return next((text.removeprefix(one) for one in beginnings if text.startswith(one)), text)


def as_read(text: str) -> str:
    """Return a memory's text with the quotation marks of its language."""
    if "“" not in text:
        return text
    begin, end = frames_for(text).marks
    return re.sub("“([^”]*)”", lambda quote: f"{begin}{quote[1]}{end}", text)


def as_stored(text: str) -> str:
    """Return a text that the person read and changed with the marks “ and ” around its quotes."""
    for begin, end in (frames.marks for frames in all_frames().values()):
        text = re.sub(f"{begin}([^{begin}{end}]*){end}", lambda quote: f"“{quote[1]}”", text)
    return text


def in_english(beginning: str) -> str:
    """Return a frame's beginning in English: "Du hast gesagt: " becomes "You said: "; other words stay."""
    return next((english for own, english in _english() if beginning.strip() == own), beginning)


def _english() -> Iterator[tuple[str, str]]:
    english = _beginnings(all_frames()[ENGLISH])
    for frames in all_frames().values():
        yield from ((own.strip(), to) for own, to in zip(_beginnings(frames), english, strict=True))


def _beginnings(frames: Frames) -> tuple[str, ...]:
    return tuple(map(_beginning, (frames.said, frames.asked, frames.promised)))


def _beginning(frame: str) -> str:
    return frame.partition("{}")[0]


_SPOKEN_WORD: Final = re.compile(r"(?<!\d)(?<!\d )[A-Za-z]+(?:'[A-Za-z]+)?")
"""Pattern of a spoken word, except after a figure: the "am" of "at 8 am" is not a verb."""
_WAS: Final = re.compile(r"\byou was(n't)?\b")


class _PronounPatterns(Patterns, frozen=True):
    companion: re.Pattern[str]
    pronoun: re.Pattern[str]
    governs: re.Pattern[str]
    ends: re.Pattern[str]
    acts: re.Pattern[str]
    to_the_person: dict[str, str]
    of_the_person: dict[str, str]


_patterns: Final = patterns_in("pronouns.en", _PronounPatterns)


def to_you(clause: str) -> str:
    """Return a clause of the person's as a sentence that speaks to them; quoted if it speaks to the companion."""
    if _patterns().companion.search(clause):
        return quoted(clause)
    turned = _patterns().to_the_person
    said = _SPOKEN_WORD.sub(lambda word: turned.get(word[0].lower(), word[0]), clause)
    return _sentence(_WAS.sub(r"you were\1", said))


def as_told(text: str) -> str:
    """Return words for the memory book as a sentence to the person: "Ruth is my cousin" becomes "Ruth is your cousin.".

    A sentence that already speaks to them, or names them nowhere, stays as it is.
    """
    words = (word[0].lower() for word in _SPOKEN_WORD.finditer(text))
    is_theirs = language_of(text) == "en" and any(word in _patterns().to_the_person for word in words)
    return to_you(text) if is_theirs and not _patterns().companion.search(text) else text


def quoted(words: str, language: str = "") -> str:
    """Return a sentence that gives the person's own words, framed in a language; "" for that of the words."""
    return all_frames()[language or language_of(words)].said.format(in_marks(words.strip(" ,;")))


_INNER_MARKS: Final = str.maketrans("„“”", "‚‘’")


def in_marks(words: str) -> str:
    """Return words as a quote, between “ and ”."""
    return f"“{within_marks(words)}”"


def within_marks(words: str) -> str:
    """Return words as they stand within a quote: with single marks, because the first ” ends it."""
    return words.translate(_INNER_MARKS)


def _sentence(words: str) -> str:
    trimmed = words.strip(" ,.;!…")
    return f"{trimmed[:1].upper()}{trimmed[1:]}."


def of_them(sentence: str) -> str:
    """Return a sentence to the person as one about them, framed in English; text between “ and ” stays unchanged."""
    parts = re.split(r"(“[^”]*”)", sentence)
    return "".join(
        part if part.startswith("“") else _patterns().pronoun.sub(_turned, in_english(part)) for part in parts
    )


def _turned(found: re.Match[str]) -> str:
    word = found[0].lower().replace("’", "'")
    turned = _patterns().of_the_person.get(word) or ("them" if _is_object(found) else "they")
    before = found.string[: found.start()].rstrip()
    begins = not before or before.endswith((".", "!", "?", "…"))
    return turned.capitalize() if begins and found[0][0].isupper() else turned


def _is_object(found: re.Match[str]) -> bool:
    before, behind = found.string[: found.start()], found.string[found.end() :]
    known = _patterns()
    if known.ends.match(behind):
        return bool(before.strip())
    return bool(known.governs.search(before)) and not known.acts.match(behind)
