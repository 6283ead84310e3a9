"""The memory book: shows and changes a companion's memories for the person, on one open store.

The terminal and the engine use the same book. ``storage.forgetting`` deletes, and import and export have files of their
own. Other modules decide what is worth remembering and what comes back.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo
from math import inf
from typing import Final, TypeAlias

from companion.remembering.consolidation import merged
from companion.remembering.content_words import content_words, overlap, share_held, telling_words
from companion.remembering.corrected_words import also_wrong, reworded
from companion.remembering.extraction import names_nobody
from companion.remembering.files.exchange import exchanged
from companion.remembering.frames import ENGLISH, all_frames, as_stored, as_told, unframed
from companion.remembering.people import NAME, as_subject, name_of, owned
from companion.remembering.profile import INFERRED
from companion.remembering.salience import retention
from companion.remembering.statements import sentences
from companion.remembering.summaries import month_of
from companion.remembering.telling import Telling, iso_day
from companion.remembering.times.time_words import Tense, find_span
from companion.remembering.traces import TOLD, answered, said_again
from companion.storage.doomed import folded, mentions
from companion.storage.forgetting import About, Declined, These
from companion.storage.memories import NewMemory, Outline
from companion.storage.memory_filter import ALL_KINDS, MemoryFilter
from companion.storage.memory_rows import Vector
from companion.storage.store import Store
from companion.storage.utterances import PAGE_MAX
from companion.values import (
    BadInput,
    Evidence,
    LinkKind,
    Memory,
    MemoryKind,
    MemoryOrigin,
    Speaker,
    TimeSpan,
    Told,
    Utterance,
)
from companion.values.feeling_names import EMOTIONS
from companion.values.plain_text import without_steering

SIDES: Final[Mapping[str, float]] = {"pleasant": 1.0, "unpleasant": -1.0, "neutral": 0.0}
"""The sides of valence that a feeling may have, by name, with their sign."""
ADJECTIVES: Final[Mapping[str, str]] = {str(name): emotion for emotion, name in EMOTIONS.items()} | {
    "scared": "fear"
}
"""Adjectives for feelings, each with the name of its GoEmotions emotion."""


@dataclass(frozen=True, slots=True)
class Lookup:
    """A search in the memory book, whose fields all apply at once; the defaults find everything that has not faded."""

    words: str = ""
    person: str = ""
    """Name of a person that the memory is about."""
    when: str = ""
    """Time that the memory is about, such as "last summer", "2026" or "2026-05-01"."""
    feeling: str = ""
    """Feeling by its side, its noun or its adjective: "pleasant", "unpleasant", "neutral", "sadness" or "sad"."""
    kinds: frozenset[MemoryKind] = ALL_KINDS
    is_open: bool | None = None
    is_pinned: bool | None = None
    with_faded: bool = False


def wanted(
    lookup: Lookup,
    emotions: Sequence[str],
    now: float,
    zone: tzinfo,
    is_known: Callable[[MemoryFilter], bool] = lambda wanted: True,
) -> MemoryFilter:
    """Return the filter for a search; "4 November" means the nearest one about which something is known.

    Args:
        emotions: names of the 28 emotions, in the order of ``Memory.emotions``.
        now: seconds since 1970-01-01 UTC.

    Raises:
        BadInput: The time or the feeling is not known.
    """
    spans = _spans(lookup.when, now, zone)
    if lookup.when and not spans:
        raise BadInput(
            "That time was not understood; try “last summer”, “yesterday”, “in May 2025” or “2025-05-01”."
        )
    valence, emotion = _feeling(lookup.feeling.strip().casefold(), emotions)
    asked = MemoryFilter(
        kinds=lookup.kinds,
        words=lookup.words,
        name=lookup.person,
        valence=valence,
        emotion=emotion,
        is_open=lookup.is_open,
        is_pinned=lookup.is_pinned,
        with_faded=lookup.with_faded,
    )
    at = [replace(asked, about=span) for span in spans] or [asked]
    return next((one for one in at if is_known(one)), at[0])


_MONTH: Final = re.compile(r"([12]\d{3})-(0[1-9]|1[0-2])")
_BEFORE_A_TIME: Final = ("", "in ", "im ", "en ", "au ")
"""Words before "May", "2024", "Sommer", "août" or "printemps", which are not read as a time by themselves."""


def _spans(when: str, now: float, zone: tzinfo) -> list[TimeSpan]:
    """Return the last and the next time that words may mean, the nearer one first."""
    if not when:
        return []
    if month := _MONTH.fullmatch(when.strip()):
        begins = datetime(int(month[1]), int(month[2]), 1, tzinfo=zone).timestamp()
        return [TimeSpan(begins, month_of(begins, zone).until)]
    named = (
        next(filter(None, (find_span(before + when, now, zone, tense) for before in _BEFORE_A_TIME)), None)
        for tense in (Tense.ASKED, Tense.PLANNED)
    )

    def distance(span: TimeSpan) -> float:
        return max(span.since - now, now - span.until, 0.0)

    return sorted({span for span in named if span is not None}, key=distance)


def _feeling(word: str, emotions: Sequence[str]) -> tuple[float | None, int | None]:
    if not word:
        return None, None
    if word in SIDES:
        return SIDES[word], None
    name = ADJECTIVES.get(word, word)
    if name not in emotions:
        raise BadInput(
            "Unknown feeling. Choose one of: {what}.", {"what": ", ".join({**SIDES, **ADJECTIVES})}
        )
    return None, emotions.index(name)


HISTORY_MOST: Final = 20
"""Maximum earlier memories of the same subject that are shown (guess)."""
_THE_SAME: Final = 0.6
"""Share of words in common from which two memories say the same, if one has all words of the other (guess)."""
_OWN_WORDS: Final = TOLD | {MemoryKind.PROFILE}
"""Kinds of memory that hold one statement, and not all that an utterance says."""
_MUCH: Final = 0.67
_LITTLE: Final = 0.34
"""Saliences above which something mattered much, and below which it mattered little (thirds)."""
_MEANT: Final = 0.66
"""Share of the words of a wish to forget from which a memory is meant (guess)."""
_MEANT_BY_MEANING: Final = 0.5
"""Cosine from which it is meant by what it says. Of twelve subjects in other words ("my nut allergy") the right memory
reaches it for seven, another one for none (most .44); of four subjects of which nothing is kept none does."""
_MEANT_OF_SOMEONE: Final = 0.4
"""The same between a memory that names the owner and what is theirs, without the owner: "allergy". In six languages the
right memory has .37 to .63, one that only says who the owner is .14 to .35."""
_NEAR: Final = 20
"""Maximum memories that are compared so (guess)."""
_SAME_MOMENT: Final = 600.0
"""Seconds within which the person's next words may still speak of a forgotten subject, as "she" (guess)."""
_OWN: Final = re.compile(
    r"^(?:我们的|我的|我们|我|私の|わたしの|僕の|ぼくの|俺の|うちの)(?=..)|^[^\W_]{1,2}'(?=[^\W_]{3})"
)
"""Possessives without a space after them, and a French elision."""
_PEOPLE: Final = MemoryFilter(kinds={MemoryKind.PERSON}, with_faded=True)

Embed: TypeAlias = Callable[[str], tuple[Vector, str] | None]
"""Function that returns the vector of a text and the hash of its trunk; None without words, or without a trunk."""
Before: TypeAlias = tuple[float, int]
"""Time of the last memory of a page, and its id: the next page begins after it."""


@dataclass(frozen=True, slots=True)
class Linked:
    """A memory that is linked with another one."""

    kind: LinkKind
    begins_here: bool
    """The link begins at the shown memory and ends at this one; otherwise it runs the other way."""
    memory: Memory


@dataclass(frozen=True, slots=True)
class Detail:
    """All that the book shows about one memory."""

    memory: Memory
    quotes: tuple[Utterance, ...]
    linked: tuple[Linked, ...]
    history: tuple[Memory, ...]
    """Other present and past memories of the same kind and subject, newest first, at most ``HISTORY_MOST``."""


@dataclass(frozen=True, slots=True)
class Going:
    """Everything that is deleted when memories are forgotten."""

    wish: These
    told: tuple[Utterance, ...]
    """Utterances that told the memories, and the answers to those."""
    keeps_words: bool
    """These utterances stay in the history."""


@dataclass(frozen=True, slots=True)
class Corrected:
    """The consequences of a correction; nothing is done about them yet."""

    also_wrong: tuple[tuple[Memory, str], ...]
    """Other memories that still say the same, each with its words after the same correction."""
    outdated: tuple[Evidence, ...]
    """Utterances to set aside, because they told the old words."""


class Book:
    """One companion's memory book."""

    def __init__(self, store: Store, telling: Telling, embed: Embed = lambda text: None) -> None:
        """Open the book of a store.

        Args:
            embed: turns corrected words into a vector; without it, corrected memories are found only by their words
                until idle time.
        """
        self._store = store
        self._telling = telling
        self._embed = embed

    def page(
        self, lookup: Lookup, *, now: float, before: Before | None = None, limit: int = 50
    ) -> tuple[Memory, ...]:
        """Return a page of found memories, newest first; ``BadInput`` for an unknown time or feeling."""
        asked = wanted(lookup, self._telling.emotions, now, self._telling.zone, self._knows)
        return self._store.memories.page(asked, before=before, limit=limit)

    def _knows(self, asked: MemoryFilter) -> bool:
        return bool(self._store.memories.page(asked, limit=1))

    def detail(self, memory_id: int) -> Detail:
        """Return all that is known about a memory; raises ``NoSuchMemory``."""
        memory = self._store.memories.find(memory_id)
        (whole,) = exchanged(self._store, (memory,))
        return Detail(memory, whole.quotes, self._linked(memory_id), self._history(memory))

    def _linked(self, memory_id: int) -> tuple[Linked, ...]:
        memories = self._store.memories
        links = memories.links_of([memory_id])
        others = memories.get(link.target if link.source == memory_id else link.source for link in links)
        return tuple(
            Linked(link.kind, link.source == memory_id, others[other])
            for link in links
            if (other := link.target if link.source == memory_id else link.source) in others
        )

    def _was_corrected(self, memory: Memory) -> bool:
        """Return whether the memory in its place also rests on its words, as only a corrected one does."""
        heirs = (
            one.memory
            for one in self._linked(memory.id)
            if one.kind is LinkKind.SUPERSEDES and not one.begins_here
        )
        return bool(memory.evidence) and any(set(memory.evidence) < set(heir.evidence) for heir in heirs)

    def why(self, memory_id: int, now: float) -> tuple[Told, ...]:
        """Return sentences that say why a memory exists and how well it is kept; raises ``NoSuchMemory``."""
        memory = self._store.memories.find(memory_id)
        zone = self._telling.zone
        told = [_source_words(memory), _salience_words(memory)]
        if memory.recalled_at is not None:
            told.append(
                Told(
                    "It came up again, last on {day}, so it lasts longer.",
                    {"day": iso_day(memory.recalled_at, zone)},
                )
            )
        if memory.held_until is not None:
            day = {"day": iso_day(memory.held_until, zone)}
            told.append(
                Told("You corrected this on {day}.", day)
                if self._was_corrected(memory)
                else Told("It was true until {day}, then something newer replaced it.", day)
            )
        if memory.is_pinned:
            told.append(Told("You pinned it, so it doesn't fade and isn't merged."))
        elif memory.faded_at is not None:
            told.append(
                Told(
                    "It faded on {day} and no longer comes up by itself.",
                    {"day": iso_day(memory.faded_at, zone)},
                )
            )
        elif (percent := round(100 * retention(memory, now))) < 100:
            told.append(Told("It has faded to {percent}%.", {"percent": percent}))
        return tuple(told)

    def correct(self, memory_id: int, text: str, now: float) -> Corrected:
        """Replace a memory's words with the person's, and the day and names with theirs; the old ones are deleted.

        Raises ``NoSuchMemory``, and ``BadInput`` for no words and for a moment, which keeps the words as they were
        said.
        """
        memory = self._store.memories.find(memory_id)
        if memory.kind is MemoryKind.MOMENT:
            raise BadInput("This is an exact quote. You can delete it, or correct it in History.")
        text = as_told(as_stored(without_steering(text).strip()))
        if not text:
            raise BadInput("Write what I should remember instead. To remember nothing, delete it.")
        vector, trunk = self._embed(text) or (None, "")
        self._store.memories.correct(reworded(memory, text, now, self._telling.zone), vector, trunk)
        of_them = (MemoryFilter(kinds=TOLD, name=name) for name in memory.names)
        others = {
            one.id: one for asked in of_them for one in self._store.memories.page(asked, limit=PAGE_MAX)
        }
        others |= self._store.memories.get(self._resting_on(memory.evidence))
        return Corrected(also_wrong(memory, text, others.values()), self._outdated(memory, text))

    def _outdated(self, before: Memory, text: str) -> tuple[Evidence, ...]:
        """Return the utterances that told what was corrected, or said it again, with the answers to them."""
        if before.kind not in TOLD:
            return ()
        said = self._said_since(before.evidence)
        wrong = content_words(unframed(before.text)) - content_words(text)
        again = said_again((before,), said) & {
            Evidence(*one.key) for one in said if wrong & content_words(one.text)
        }
        return tuple(Evidence(*one.key) for one in answered((*before.evidence, *again), said))

    def keep_name(self, name: str, language: str, now: float) -> None:
        """Keep the name that the person wrote for themselves, in place of one that held, in words of a language."""
        text = all_frames().get(language, all_frames()[ENGLISH]).name.format(name)
        wanted = MemoryFilter(frozenset({MemoryKind.FACT}), subject=NAME, is_held=True)
        if held := self._store.memories.page(wanted, limit=1):
            self.correct(held[0].id, text, now)
            return
        vector, trunk = self._embed(text) or (None, "")
        fact = Memory(MemoryKind.FACT, text, now, subject=NAME, origin=MemoryOrigin.TOLD)
        self._store.memories.add((NewMemory(fact, vector, trunk),))

    def pin(self, memory_id: int, *, is_pinned: bool) -> None:
        """Pin a memory, so that it neither fades nor is merged, or unpin it; raises ``NoSuchMemory``."""
        self._store.memories.pin(memory_id, is_pinned)

    def merge(self, ids: Sequence[int], text: str = "") -> int:
        """Replace several memories with one, in the person's words or those of the newest; return its id.

        Raises ``NoSuchMemory`` and the errors of ``merged``; nothing is changed then.
        """
        one = merged([self._store.memories.find(each) for each in ids], without_steering(text).strip())
        vector, trunk = self._embed(one.text) or (None, "")
        return self._store.memories.merge(ids, NewMemory(one, vector, trunk))

    def going(
        self, ids: Sequence[int], *, keeps_words: bool | None = None, only_these: bool = False
    ) -> Going:
        """Return what is deleted when memories are forgotten; memories that no longer exist are skipped.

        Memories that make the same statement are deleted with them, and utterances that said it again are set aside.

        Args:
            ids: the memories.
            keeps_words: set the utterances that told them aside, so that they stay in the history; otherwise they are
                forgotten, with everything that they told. None keeps them only if they told a memory that stays.
            only_these: moments take no other memories with them that their words told, as long as these words stay.
        """
        memories = self._store.memories
        chosen = [one for one in memories.get(ids).values() if one.kind in TOLD | {MemoryKind.MOMENT}]
        told_in = () if only_these else self._told_in(chosen)
        facts = [one for one in (*chosen, *told_in) if one.kind in TOLD]
        evidence = frozenset(piece for one in chosen for piece in one.evidence)
        said = self._said_since(evidence)
        told = answered(evidence, said)
        words = tuple(Evidence(*one.key) for one in told)
        gone = frozenset({*ids, *(one.id for one in facts), *self._same(facts)})
        told_besides = memories.get(self._resting_on(words)).values()
        besides = {one.id for one in told_besides if one.kind in _OWN_WORDS} - gone
        keeps = bool(besides) if keeps_words is None else keeps_words
        said_it = facts or [one for one in chosen if one.speaker is Speaker.PERSON]
        staying = self._staying(gone if keeps else gone | besides)
        again = tuple(one for one in _again(said_it, said, staying) if one not in words)
        declined = tuple(_declined(memories.get(ids).values()))
        if keeps:
            wish = These(memories=tuple(gone), set_aside=(*words, *again), declined=declined)
        else:
            wish = These(words, tuple(gone), set_aside=again, declined=declined)
        return Going(wish, told, keeps)

    def going_with(self, said: Evidence) -> These | None:
        """Return what is deleted or set aside along with a deleted utterance; None if it told nothing.

        What it only changed was told before, by words that stay: that memory and these words stay with it.
        """
        memories = self._store.memories
        found = memories.get(memories.of_utterance(said.session, said.number))
        ids = tuple(one.id for one in found.values() if _is_of_them(one) and one.evidence[0] == said)
        if not ids:
            return None
        wish = self.going(ids, keeps_words=True, only_these=True).wish
        links = memories.links_of(found)
        before = {link.target for link in links if link.kind is LinkKind.SUPERSEDES and link.source in found}
        stay = before | (found.keys() - ids)
        return replace(wish, memories=tuple(one for one in wish.memories if one not in stay))

    def holds(self, subject: str) -> bool:
        """Tell whether a memory has most of a subject's words, "the spare key", or says it of its owner."""
        owner, what = _whose(subject)
        if owner:
            return bool(self._of(owner, what))
        words = content_words(subject)
        return bool(words) and any(True for _ in self._with_words(words))

    def _with_words(
        self, words: frozenset[str], names: Callable[[str], bool] = lambda text: True
    ) -> Iterator[int]:
        return (
            one.id
            for one in self._store.memories.outlines()
            if _is_of_them(one) and names(one.text)
            if share_held(words, content_words(one.text)) >= _MEANT
        )

    def meant(self, subject: str, whose: str = "") -> Iterator[str | tuple[int, ...]]:
        """Yield what a wish to forget a subject, "my brother Paul", may mean, the likeliest first.

        That is a person's name, the ids of memories with most of these words, or near them in meaning, or the words
        themselves: everything that names them. A single word means that first. What is someone's, "my sister's
        allergy", is only meant by memories that say it of them.

        Args:
            subject: what is to be forgotten.
            whose: an earlier subject of which this is a part: "only the allergy".
        """
        if not telling_words(subject):
            return
        words = content_words(subject)
        for one in self._store.memories.page(_PEOPLE, limit=PAGE_MAX):
            name = one.subject.partition(" (")[0]
            is_named = folded(name) and mentions(name)(subject)  # a person from a file may have no name
            if not whose and is_named and words <= content_words(one.text):
                yield name
        bare, (owner, what) = _bare(subject), _whose(subject, whose)
        if owner:
            yield from filter(None, (self._of(owner, what), "" if whose else bare))
            return
        ids = tuple(self._with_words(words))
        likely = (ids, bare) if len(words) > 1 else (bare, ids)
        yield from filter(None, likely)
        if near := self._near(subject, _MEANT_BY_MEANING):
            yield near

    def _of(self, owner: str, what: str) -> tuple[int, ...]:
        """Return the ids of the memories that say something of someone, in these words or else in others."""
        names = self._names(owner)
        if ids := tuple(self._with_words(content_words(what), names)):
            return ids
        return self._near(_bare(what), _MEANT_OF_SOMEONE, names)

    def _names(self, owner: str) -> Callable[[str], bool]:
        """Return a function that tells whether a text names someone, by a word of these or by their known name."""
        bare = _bare(owner)
        words = content_words(owner) | content_words(as_subject(bare))
        told = (one.text for one in self._store.memories.outlines() if one.kind in TOLD)
        name = name_of(bare, told)
        is_called = mentions(name) if name else lambda text: False
        return lambda text: is_called(text) or not words.isdisjoint(content_words(text))

    def _near(
        self, subject: str, least: float, names: Callable[[str], bool] = lambda text: True
    ) -> tuple[int, ...]:
        """Return the ids of the memories that say in other words what a subject names."""
        embedded = self._embed(subject)
        if embedded is None:
            return ()
        nearest = self._store.memory_search.nearest(*embedded, _NEAR, TOLD | {MemoryKind.MOMENT})
        near = self._store.memories.get(number for number, cosine in nearest if cosine >= least)
        return tuple(number for number, one in near.items() if _is_of_them(one) and names(one.text))

    def going_about(self, words: str) -> About:
        """Return what is deleted when someone or something is forgotten, and what is set aside because it repeats it.

        With "dog" its name is forgotten too, if it is known. Raises ``BadInput`` for no words.
        """
        names, memories = mentions(words), self._store.memories
        known = [one for one in memories.outlines() if one.kind in TOLD]
        said = self._said_since(())
        told = [one.text for one in known] + [one.text for one in said if one.speaker is Speaker.PERSON]
        name = name_of(words, filter(names, told))
        is_called = mentions(name) if name else names
        facts = memories.get(one.id for one in known if names(one.text) or is_called(one.text))
        staying = self._staying(facts.keys())
        next_ones = {Evidence(*one.key) for one in _said_next(said, names)}
        return About(words, name, set_aside=tuple({*_again(facts.values(), said, staying), *next_ones}))

    def _told_in(self, moments: Sequence[Memory]) -> tuple[Memory, ...]:
        pieces = [piece for one in moments if one.kind is MemoryKind.MOMENT for piece in one.evidence]
        return tuple(self._store.memories.get(self._resting_on(pieces)).values())

    def _resting_on(self, evidence: Iterable[Evidence]) -> Iterator[int]:
        for piece in evidence:
            yield from self._store.memories.of_utterance(piece.session, piece.number)

    def _same(self, facts: Sequence[Memory]) -> Iterator[int]:
        """Yield the ids of the memories that make the same statement, perhaps with a word more or less."""
        for one in self._store.memories.outlines() if facts else ():
            if one.kind in TOLD and any(_is_same(one.text, fact.text) for fact in facts):
                yield one.id

    def _staying(self, gone: Set[int]) -> list[str]:
        return [
            one.text for one in self._store.memories.outlines() if one.kind in TOLD and one.id not in gone
        ]

    def _said_since(self, evidence: Iterable[Evidence]) -> list[Utterance]:
        """Return all utterances from the first of these on; all that exist if none of these is known."""
        utterances = self._store.utterances
        places = (utterances.id_of(piece) for piece in evidence)
        last = min((place for place in places if place is not None), default=1) - 1
        said = list[Utterance]()
        while page := utterances.page_after(last, PAGE_MAX):
            said += (kept.utterance for kept in page)
            last = page[-1].id
        return said

    def _history(self, memory: Memory) -> tuple[Memory, ...]:
        if not memory.subject:
            return ()
        alike = MemoryFilter(kinds=frozenset({memory.kind}), subject=memory.subject, with_faded=True)
        found = self._store.memories.page(alike, limit=HISTORY_MOST + 1)
        return tuple(each for each in found if each.id != memory.id)[:HISTORY_MOST]


def _is_of_them(memory: Memory | Outline) -> bool:
    return memory.kind in TOLD or memory.speaker is Speaker.PERSON


_PERIOD: Final = re.compile(r"\d{4}-\d\d(?:-\d\d)?")
"""Pattern of the subject of a summary or a line of the diary."""


def _declined(chosen: Iterable[Memory]) -> Iterator[Declined]:
    """Yield what quiet time is not to write again; no other subject is kept, because it has words."""
    for one in chosen:
        is_of_a_time = one.kind in {MemoryKind.SUMMARY, MemoryKind.DIARY} and _PERIOD.fullmatch(one.subject)
        if is_of_a_time or (one.kind is MemoryKind.PROFILE and one.subject in INFERRED):
            yield Declined(one.kind.value, one.subject, one.happened_at)


def _whose(subject: str, whose: str = "") -> tuple[str, str]:
    """Return the owner of a subject, "" for none, and what is theirs; ``whose`` is an earlier subject."""
    owner, what = owned(subject)
    if content_words(owner) and content_words(what):
        return owner, what
    return owned(whose)[0] or whose, subject


def _bare(subject: str) -> str:
    """Return a subject without the words of grammar at its ends: "boss" for "my boss"."""
    parts, telling = subject.split(), set(telling_words(subject))
    places = [at for at, part in enumerate(parts) if telling.intersection(telling_words(part))]
    return _OWN.sub("", " ".join(parts[places[0] : places[-1] + 1] if places else parts))


def _said_next(said: Sequence[Utterance], names: Callable[[str], bool]) -> Iterator[Utterance]:
    """Yield the person's words that directly follow some that name a subject and speak of "her", with the answers.

    They would bring it back.
    """
    named_at, is_next, session = -inf, False, ""
    for one in said:
        if one.session != session:
            named_at, is_next, session = -inf, False, one.session
        if one.speaker is Speaker.PERSON:
            is_near = one.said_at - named_at <= _SAME_MOMENT
            is_next = is_near and any(map(names_nobody, sentences(one.text)))
            named_at = one.said_at if is_next or names(one.text) else -inf
        if is_next and not names(one.text):
            yield one


def _again(
    facts: Iterable[Memory], said: Sequence[Utterance], staying: Iterable[str]
) -> tuple[Evidence, ...]:
    return tuple(Evidence(*one.key) for one in answered(said_again(facts, said, staying), said))


def _is_same(text: str, other: str) -> bool:
    """Return whether one of two texts says all that the other says, and little else."""
    first, second = content_words(text), content_words(other)
    return (first <= second or second <= first) and overlap(text, other) >= _THE_SAME


def _source_words(memory: Memory) -> Told:
    match memory.origin:
        case MemoryOrigin.TOLD:
            return Told("You wrote it yourself.")
        case MemoryOrigin.IMPORT:
            return Told("It was imported from a file.")
        case MemoryOrigin.TALK if memory.kind is MemoryKind.MOMENT:
            return Told("It was said in your conversation.")
        case MemoryOrigin.TALK:
            return Told(
                "Based on {count} {count|message|messages} of our conversation.",
                {"count": len(memory.evidence)},
            )


def _salience_words(memory: Memory) -> Told:
    return Told(
        "High importance."
        if memory.salience > _MUCH
        else "Low importance."
        if memory.salience < _LITTLE
        else "Medium importance."
    )
