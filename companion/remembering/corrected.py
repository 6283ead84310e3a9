"""Rewords a memory that the user corrects, and finds others of the same person or message that become wrong with it.

"Ruth is your cousin." corrected to "Ruth is your sister." makes "Your cousin Ruth is a nurse." wrong as well. Only a
correction that replaces words at a single place says how the others would read. Pure.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import tzinfo
from difflib import SequenceMatcher
from typing import Final

from companion.remembering.content_words import content_words
from companion.remembering.frames import unframed
from companion.remembering.people import names_in
from companion.remembering.threads import about, threads
from companion.remembering.times.dated import dated_again
from companion.remembering.times.time_words import find_due
from companion.remembering.traces import TOLD
from companion.values import Memory, MemoryKind, Speaker, Utterance


def also_wrong(before: Memory, after: str, others: Iterable[Memory]) -> tuple[tuple[Memory, str], ...]:
    """Return the memories that still say what was corrected, each with its corrected words.

    Args:
        others: Memories that may be about the same person, or rest on the same utterances.
    """
    change = replaced(before.text, after)
    if change is None:
        return ()
    old, new = change
    people = {
        name.casefold() for name in before.names if not (name.islower() and name.casefold() == old.casefold())
    }  # "cousin" names nobody once it is wrong, "Ruth" still does
    still = holding(old)
    return tuple(
        (
            one,
            still.sub(
                lambda found: new.capitalize() if found[0][0].isupper() and old[0].islower() else new,
                one.text,
            ),
        )
        for one in others
        if one.id != before.id
        and one.kind in TOLD
        and one.held_until is None
        and (
            not people.isdisjoint(name.casefold() for name in one.names)
            or not set(before.evidence).isdisjoint(one.evidence)
        )
        and still.search(one.text)
    )


def reworded(before: Memory, text: str, now: float, zone: tzinfo) -> Memory:
    """Return a memory in the person's words, with the day, the names and the subject that these give it.

    Words that name no day or nobody leave the old ones. A fact keeps its subject, such as "work", except for a name in
    it: a newer fact on the same subject supersedes it. An open plan becomes a fact without a day if the words are about
    something else and plan nothing.

    Args:
        now: Time of the correction, from which "on Sunday" counts, in seconds since 1970-01-01 UTC.
    """
    names, subject = before.names, before.subject
    if change := replaced(before.text, text):
        old, new = change
        names = tuple(new if name.casefold() == old.casefold() else name for name in names)
        if not old.islower():
            subject = holding(old).sub(lambda _: new, subject)
    there = names_in(text, names)
    gone = {name.casefold() for name in names if holding(name).search(before.text)}
    names = (*(name for name in names if name.casefold() not in gone), *there) if there else names
    if before.kind is MemoryKind.THREAD:
        earlier, words = (about(unframed(each), now, zone) for each in (before.text, text))
        if before.is_open and earlier.isdisjoint(words) and not _plans(text, now, zone):
            before = replace(before, kind=MemoryKind.FACT, is_open=False, due_at=None, about=None)
        subject = " ".join(sorted(words)) or subject
    return dated_again(replace(before, names=tuple(dict.fromkeys(names)), subject=subject), text, now, zone)


def _plans(text: str, now: float, zone: tzinfo) -> bool:
    """Return whether words name a time to come, or tell of a plan without one."""
    said = Utterance("", 0, Speaker.PERSON, unframed(text), now)
    return find_due(said.text, now, zone) is not None or bool(threads(said, zone))


def replaced(before: str, after: str) -> tuple[str, str] | None:
    """Return the words that a correction replaces, and those in their place; None unless it is a single place."""
    old, new = (re.findall(r"\w+(?:['’-]\w+)*", text) for text in (before, after))
    changes = [change for change in SequenceMatcher(None, old, new).get_opcodes() if change[0] != "equal"]
    if len(changes) != 1 or changes[0][0] != "replace":
        return None
    _, begin, end, since, until = changes[0]
    wrong, right = " ".join(old[begin:end]), " ".join(new[since:until])
    return (wrong, right) if content_words(wrong) else None


_KATAKANA: Final = "[\u30a1-\u30fa\u30fc]"
_UNPARTED: Final = re.compile("[\u3041-\u3096\u3400-\u9fff]")


def holding(words: str) -> re.Pattern[str]:
    """Return a pattern of whole words in any case; where words are not parted, they may be part of others."""
    begin, end = map(_of_word, (words[0], words[-1]))
    return re.compile(rf"(?<!{begin}){re.escape(words)}(?!{end})", re.IGNORECASE)


def _of_word(letter: str) -> str:
    """Return a pattern of the letters that go on the word of a letter."""
    if _UNPARTED.match(letter):
        return r"[^\s\S]"
    return _KATAKANA if re.match(_KATAKANA, letter) else r"[^\W\u3041-\u3096\u30a1-\u30fa\u3400-\u9fff]"
