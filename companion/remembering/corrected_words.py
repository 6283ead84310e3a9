"""Corrects what is remembered when the person says so, or writes it into the memory book.

"Ruth is your cousin." corrected to "Ruth is your sister." makes "Your cousin Ruth is a nurse." wrong as well. Only a
correction that replaces words at a single place says how the others would read.

"My cat's name is Gravy, not Biscuit." and "We renamed him Gravy." are read in talk. It works in the six languages
(``corrected_words.toml``). A memory is corrected only if it holds the wrong words and all others of the correction, or
was told just before; so "My neighbour's cat is Gravy, not Biscuit" changes nothing about the user's cat. A corrected
memory keeps the rest of its words, and the one before it no longer holds. Days are the task of ``times.dated``. Pure.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import tzinfo
from difflib import SequenceMatcher
from itertools import accumulate, takewhile
from typing import Final

from companion.remembering.content_words import (
    UNSPACED,
    content_words,
    holding,
    share_held,
    telling_words,
    words,
)
from companion.remembering.frames import unframed
from companion.remembering.patterns import Patterns, patterns_in
from companion.remembering.people import are_alike, as_subject, names_in
from companion.remembering.statements import assertions, sentences
from companion.remembering.threads import about, threads
from companion.remembering.times.dated import dated_again
from companion.remembering.times.time_words import find_due
from companion.remembering.traces import TOLD
from companion.values import Evidence, Memory, MemoryKind, MemoryOrigin, Speaker, Utterance


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
                lambda found: (
                    new[:1].upper() + new[1:] if found[0][0].isupper() and old[0].islower() else new
                ),
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


_MOST_CHARACTERS: Final = 200
"""Maximum characters of words that correct; a longer line tells something new (guess)."""
_MOST_WORDS: Final = 3
"""Maximum words in place of others (guess)."""
_MOST_SENTENCES: Final = 3
"""Maximum sentences of a correction: a denied name, whose it is, and the right one."""
_BOTH_SIDES: Final = 2
"""Number of utterances from one of the person's to their next, with the companion's between."""
_REPEATED: Final = 0.5
"""Share of a memory's words above which the companion's line repeats it (guess)."""
_WORD: Final = re.compile(r"[^\W_]+")


class _Patterns(Patterns, frozen=True):
    opening: re.Pattern[str]
    exchanged: tuple[re.Pattern[str], ...]
    aside: tuple[re.Pattern[str], ...]
    renamed: tuple[re.Pattern[str], ...]
    named_now: tuple[re.Pattern[str], ...]
    named: tuple[re.Pattern[str], ...]
    asks: re.Pattern[str]
    naming: re.Pattern[str]
    goes_on: re.Pattern[str]
    article: re.Pattern[str]
    particle: re.Pattern[str]
    frame: re.Pattern[str]
    link: dict[str, re.Pattern[str]]
    """Words of grammar that may stand in a correction, by language."""


_patterns: Final = patterns_in("corrected_words", _Patterns)


def may_correct(said: Utterance) -> bool:
    """Tell whether words may correct an earlier memory."""
    known = _patterns()
    patterns = (*known.exchanged, *known.renamed, *known.named_now, known.asks)
    is_short = said.speaker is Speaker.PERSON and len(said.text) <= _MOST_CHARACTERS
    return is_short and any(
        pattern.search(clause) for clause in _all_clauses(said.text) for pattern in patterns
    )


@dataclass(frozen=True, slots=True)
class Corrected:
    """The memories that words correct."""

    memories: tuple[Memory, ...] = ()
    """Each memory that no longer holds, directly followed by the one in its place."""
    left: str = ""
    """The sentences that correct nothing."""


def corrected(said: Utterance, known: Sequence[Memory], lately: Sequence[Memory], zone: tzinfo) -> Corrected:
    """Return the memories that the person's words correct; none for a question, or for words that tell something new.

    Args:
        known: Memories that hold.
        lately: Memories of the last minutes, moments among them.
    """
    before = {one.id: one for one in known if one.kind in TOLD and one.happened_at < said.said_at}
    after, left, told = dict(before), list[str](), list(sentences(said.text)) if may_correct(said) else []
    while told:
        tries = (
            (dict(_Correction(clause, said, tuple(after.values()), lately).rewritten()), count, behind)
            for count, clause, behind in _clauses(told)
        )
        texts, count, behind = next((each for each in tries if each[0]), ({}, 1, ""))
        if not texts:
            left.append(told[0])
        after |= {one: replace(after[one], text=text) for one, text in texts.items()}
        told[:count] = [behind] if behind else []
    changed = ((one, after[one.id].text) for one in before.values() if after[one.id].text != one.text)
    return Corrected(
        tuple(memory for one, text in changed for memory in _replaced(one, text, said, zone)), " ".join(left)
    )


def _all_clauses(text: str) -> Iterator[str]:
    told = sentences(text) if assertions(text) else ()
    for begin in range(len(told)):
        yield from (_patterns().opening.sub("", clause, count=1) for _, clause, _ in _clauses(told[begin:]))


def _clauses(told: Sequence[str]) -> Iterator[tuple[int, str, str]]:
    """Yield the beginnings of sentences that may correct: how many sentences they take, and the words behind."""
    parts = (" ".join(assertions(sentence)).rstrip(" .!…。！") for sentence in told[:_MOST_SENTENCES])
    joined = list(accumulate(takewhile(bool, parts), "{}, {}".format))
    if not joined:
        return
    for count, whole in reversed(tuple(enumerate(joined, 1))):
        for found in filter(None, (aside.search(whole) for aside in _patterns().aside)):
            yield count, f"{whole[: found.start('aside')]}, {whole[found.end('aside') :]}", ""
    first, *others = joined
    yield 1, first, ""
    if goes_on := _patterns().goes_on.search(first):
        yield 1, first[: goes_on.start()], first[goes_on.end() :]
    if others:
        yield 2, others[0], ""


def _replaced(before: Memory, text: str, said: Utterance, zone: tzinfo) -> tuple[Memory, Memory]:
    evidence = (*before.evidence, Evidence(said.session, said.number))
    new = replace(
        reworded(before, text, said.said_at, zone), id=0, evidence=evidence, origin=MemoryOrigin.TALK
    )
    return replace(before, held_until=said.said_at, is_open=False), new


class _Correction:
    """A clause that may correct memories."""

    def __init__(
        self, clause: str, said: Utterance, known: Sequence[Memory], lately: Sequence[Memory]
    ) -> None:
        self._clause = _patterns().opening.sub("", clause, count=1)
        self._said = said
        self._known = known
        self._lately = lately
        self._loud = frozenset(telling_words(clause))
        # a person from a file may have no name
        self._people = [one for one in known if one.kind is MemoryKind.PERSON and _names([one])[0].strip()]
        self._names = [name.casefold() for name in _names(self._people)]

    def rewritten(self) -> Iterator[tuple[int, str]]:
        """Yield the ids of the corrected memories, each with its new text."""
        known = _patterns()
        if not self._is_plain():
            return
        for pattern in (*known.exchanged, *known.renamed):
            found = pattern.search(self._clause)
            texts = {} if found is None else self._exchanged(found, is_name=pattern in known.renamed)
            if texts:
                yield from texts.items()
                return
        asks = known.asks.search(self._said.text) is not None
        for pattern in (*known.named_now, *(known.named if asks else ())):
            if (found := pattern.search(self._clause)) and (texts := self._named(found)):
                yield from texts.items()
                return

    def _exchanged(self, found: re.Match[str], *, is_name: bool) -> dict[int, str]:
        """Return the new texts of the memories that hold the wrong words, and all others of the clause."""
        texts, wrong, right = dict[int, str](), "", ""
        for one in self._known:
            for words_held, dropped in self._wrong(found["wrong"], one):
                new, others = self._right(found["right"], one, words_held)
                rest = self._telling(f"{self._outside(found)} {dropped} {others}")
                if not new or not self._is_about(one, rest, words_held):
                    continue
                if (is_name or words_held.casefold() in self._names) and not self._names_anew(
                    words_held, new, rest
                ):
                    continue
                if text := _with(one, words_held, new, self._clause):
                    texts[one.id], wrong, right = text, words_held, new
                    break
        return self._everywhere(texts, wrong, right) if texts else {}

    def _named(self, found: re.Match[str]) -> dict[int, str]:
        """Return the new texts of the memories of the one person or pet who is meant by a new name alone."""
        right, _ = self._right(found["right"])
        if not right or right[0].islower() or right.casefold() in self._names:
            return {}
        rest = self._telling(self._outside(found))
        meant = [one for one in self._people if (_holds(one, rest) if rest else self._is_last(one))]
        if len(meant) != 1:
            return {}
        (wrong,) = _names(meant)
        text = _with(meant[0], wrong, right)
        return self._everywhere({meant[0].id: text}, wrong, right) if text else {}

    def _everywhere(self, texts: dict[int, str], wrong: str, right: str) -> dict[int, str]:
        """Return the texts with those of all other memories that hold the name of one person."""
        if self._names.count(wrong.casefold()) != 1:
            return texts
        others = ((one.id, _with(one, wrong, right)) for one in self._known if one.id not in texts)
        return texts | {one: text for one, text in others if text}

    def _is_plain(self) -> bool:
        """Return whether the clause has no other words of grammar than a correction: no "other", "on" or "after"."""
        said = (one for one in _WORD.findall(_patterns().frame.sub(" ", self._clause)))
        quiet = [one for one in said if not (UNSPACED.search(one) or self._loud.issuperset(words(one)))]
        return any(all(map(link.fullmatch, quiet)) for link in _patterns().link.values())

    def _wrong(self, part: str, memory: Memory) -> Iterator[tuple[str, str]]:
        """Yield the words of the wrong part that a memory holds, the longest first, each with the other words."""
        if UNSPACED.search(part):
            spans = [(begin, len(part)) for begin in range(max(1, len(part) - 1))]
        else:
            kept = self._tokens(part)
            most = min(_MOST_WORDS, len(kept))
            spans = [
                (kept[begin].start(), kept[begin + length - 1].end())
                for length in range(most, 0, -1)
                for begin in range(len(kept) - length + 1)
            ]
        for begin, end in spans:
            if holding(part[begin:end]).search(memory.text):
                yield part[begin:end], f"{part[:begin]} {part[end:]}"

    def _right(self, part: str, memory: Memory | None = None, wrong: str = "") -> tuple[str, str]:
        """Return the new words of the right part, and the other words; "" if these are several, or an owner."""
        if UNSPACED.search(part):
            return part, ""
        there = frozenset[str]() if memory is None else frozenset(words(memory.text))
        kept = [one for one in self._tokens(part) if there.isdisjoint(words(one[0]))]
        if not kept:
            return "", ""
        begin, end = kept[0].start(), kept[-1].end()
        within = [one[0] for one in _WORD.finditer(part, begin, end)]
        is_name = all(word[0].isupper() or _patterns().particle.fullmatch(word) for word in within)
        is_one = len(within) <= (_MOST_WORDS if is_name else max(1, len(_WORD.findall(wrong))))
        is_owner = part.startswith("'s", end)
        return (part[begin:end], f"{part[:begin]} {part[end:]}") if is_one and not is_owner else ("", "")

    def _tokens(self, part: str) -> list[re.Match[str]]:
        """Return the words that tell something, and do not only say that something is corrected."""
        frames = [found.span() for found in _patterns().frame.finditer(part)]
        return [
            one
            for one in _WORD.finditer(part)
            if self._loud.issuperset(words(one[0]))
            and not any(begin <= one.start() < end for begin, end in frames)
        ]

    def _outside(self, found: re.Match[str]) -> str:
        spans = sorted(found.span(name) for name in found.groupdict())
        ends = [0, *(end for _, end in spans)]
        begins = [*(begin for begin, _ in spans), len(self._clause)]
        return " ".join(self._clause[end:begin] for end, begin in zip(ends, begins, strict=True))

    def _telling(self, rest: str) -> tuple[str, ...]:
        told = telling_words(_patterns().frame.sub(" ", rest))
        return tuple(word for word in told if word in self._loud or UNSPACED.search(word))

    def _is_about(self, memory: Memory, rest: Sequence[str], wrong: str) -> bool:
        """Return whether a correction with these other words is about a memory."""
        if rest:
            return _holds(memory, rest, alike=True)
        is_named = _patterns().naming.search(self._clause) is not None
        return (is_named and self._names.count(wrong.casefold()) == 1) or self._is_last(memory)

    def _names_anew(self, wrong: str, right: str, rest: Sequence[str]) -> bool:
        """Return whether a correction gives somebody another name: "Tom is deaf, not Anna" does not.

        A relation is no name: "That's not Raj, that's my cousin".
        """
        owners = [one for one in self._people if _names([one])[0].casefold() == wrong.casefold()]
        is_free = right.casefold() not in self._names and not are_alike(right, right)
        return is_free and any(_holds(one, rest, alike=True) for one in owners)

    def _is_last(self, memory: Memory) -> bool:
        session, number = self._said.key
        if any(one.session == session and 0 < number - one.number <= _BOTH_SIDES for one in memory.evidence):
            return True
        answers = (one for one in self._lately if one.speaker is Speaker.COMPANION)
        last = (one.text for one in answers if Evidence(session, number - 1) in one.evidence)
        return any(share_held(content_words(memory.text), content_words(text)) > _REPEATED for text in last)


def _names(people: Sequence[Memory]) -> list[str]:
    """Return the name of each person, without the relation to the user."""
    return [one.subject.partition(" (")[0] for one in people]


def _holds(memory: Memory, rest: Sequence[str], *, alike: bool = False) -> bool:
    """Return whether a memory holds words, or a name for the same relation ("mum", if alike also "son" for "kids")."""
    there = content_words(" ".join((memory.text, *memory.names)))
    names = {name.casefold() for name in memory.names}
    return all(
        not content_words(word).isdisjoint(there)
        or as_subject(word) in names
        or (UNSPACED.search(word) is not None and word in memory.text)
        or (alike and any(are_alike(word, other) for other in (*there, *names)))
        for word in rest
    )


_HOUR_BEFORE: Final = re.compile(
    r"\b(?:half|quarter past|quarter to|halb|(?:drei)?viertel(?: nach| vor)?) \Z", re.IGNORECASE
)
"""Pattern before the number of an hour: "five, not four" leaves "at half four" as it is."""


def _with(memory: Memory, wrong: str, right: str, clause: str = "") -> str:
    """Return a memory's text with other words, and their article in the clause, in place; "" if they do not fit."""
    places = list(holding(wrong).finditer(memory.text))
    is_name = bool(places) and not places[0][0].islower()
    if not places or (len(places) > 1 and not is_name) or (wrong[0].isupper() and right[0].islower()):
        return ""
    if not is_name and _HOUR_BEFORE.search(memory.text, 0, places[0].start()):
        return ""
    new = right[:1].upper() + right[1:] if is_name else right
    text = holding(wrong).sub(lambda _: new, memory.text)
    found = (one for one in _patterns().article.finditer(clause) if clause.startswith(right, one.end()))
    if (article := next(found, None)) is None:
        return text
    return _patterns().article.sub(
        lambda one: article[0].lower() if text.startswith(new, one.end()) else one[0], text
    )
