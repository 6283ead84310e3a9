"""Turns an utterance into memories, by rules alone: no language model is needed.

Every utterance with words becomes a moment: the words as they were said, in any language. English statements of the
person's also give facts, preferences, people and lines of their profile; open threads, the person's name, birthday,
home, work, tastes and those whom they call by name are read in every language of the window. All of these speak to the
person as "you", stay close to their words, and have the utterance as their evidence. An utterance is only text here: an
instruction hidden in it is stored as part of the words, and followed nowhere.
"""

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, tzinfo
from itertools import zip_longest
from typing import Final, TypeAlias

from companion.encoder.language import language_of
from companion.remembering import profile
from companion.remembering.content_words import telling_words
from companion.remembering.corrected_words import corrected
from companion.remembering.facts import (
    asked_to_keep,
    facts,
    names_group,
    preferences,
    tells_of_illness,
    with_owners,
    without_wishes,
)
from companion.remembering.frames import frames_for, quoted
from companion.remembering.own_life import own_life, tells_birthday
from companion.remembering.people import NAME, called, names_in, own_name, people, told_apart
from companion.remembering.salience import salience
from companion.remembering.statements import Draft, assertions, clauses, sentences
from companion.remembering.threads import apart_from_habits, closed, ended, threads
from companion.remembering.times.dated import about, moved
from companion.values import (
    Affect,
    Evidence,
    LifeFact,
    Memory,
    MemoryKind,
    Reading,
    Speaker,
    Utterance,
)

LifeFactOf: TypeAlias = Callable[[str], LifeFact | None]
"""Function that returns the kind of lasting fact that a sentence tells of its speaker's life; None for no fact."""

_LEAST: Final = {
    MemoryKind.FACT: 0.5,
    MemoryKind.PREFERENCE: 0.4,
    MemoryKind.PERSON: 0.6,
    MemoryKind.THREAD: 0.6,
    MemoryKind.PROFILE: 0.7,
}
"""Minimum salience of each kind, however calmly it was said (guesses)."""
_COMMA: Final = re.compile(r"[,;，、]\s*")
_LARGE_WITHIN: Final = re.compile(r"(?<=[^\W\d_][ ,]) ?([A-ZÀ-Þ][\w’'-]+)")
"""Pattern of a word with a capital within a sentence."""
_BACKGROUND: Final = "background"
"""First part of the subject of an age, a birthplace and the like; "name" is what to call the person."""
_ABOUT_WORDS: Final = 3
"""Telling words that tell one fact of life from another (guess)."""
_NAME_WORDS: Final = 3
"""Maximum telling words of a sentence that tells nothing but the person's name (guess)."""
_LEAST_OF_ILLNESS: Final = 0.7
"""Minimum salience of a fact about an allergy or an illness, of anyone: it stands before other facts (guess)."""


@dataclass(frozen=True, slots=True)
class Known:
    """Known memories that new words may name, supersede or close."""

    people: tuple[Memory, ...] = ()
    """Memories of kind PERSON."""
    threads: tuple[Memory, ...] = ()
    lately: tuple[Memory, ...] = ()
    """Memories of the last minutes, and those whose day is still to come: words may correct them, or move their day."""
    held: tuple[Memory, ...] = ()
    """Facts, preferences and profile lines that hold (``held_until`` is None)."""
    zone: tzinfo = field(default=UTC)
    """The person's time zone, by whose calendar "tomorrow" is meant."""
    birthday: tuple[int, int] | None = None
    """Month and day of the person's birthday; None if unknown."""


def write(
    said: Utterance,
    reading: Reading | None,
    emotions: tuple[float, ...],
    mood: Affect | None,
    novelty: float,
    known: Known,
    *,
    is_in_danger: bool = False,
    asks_to_act: Callable[[str], bool] = lambda words: False,
    wants_no_advice: Callable[[str], bool] = lambda words: False,
    life_fact: LifeFactOf = lambda sentence: None,
) -> tuple[Memory, ...]:
    """Return the new and changed memories of an utterance, the moment first; none if it has no words.

    A memory with an id is a known one that has changed: a superseded fact with ``held_until``, a closed thread with its
    outcome, a memory with another day. The one that supersedes it comes directly after it.

    Args:
        reading: The reading of the person's words; None for the companion's, or if unknown.
        emotions: Probabilities of the 28 emotions, or empty.
        novelty: 1 minus the likeness to the nearest known memory, in [0, 1].
        is_in_danger: The words may tell of a danger: they are remembered as they were said, and make no fact.
        asks_to_act: Returns whether words ask the companion to act in the world: they make no plan.
        wants_no_advice: Returns whether words ask to be listened to without advice: it is a line of their profile.
        life_fact: Returns the kind of lasting fact that a sentence tells of the person's life.
    """
    if not any(letter.isalnum() for letter in said.text):
        return ()
    felt = None if reading is None or reading.is_unsure else reading.affect.affect
    moment = Memory(
        kind=MemoryKind.MOMENT,
        text=said.text,
        happened_at=said.said_at,
        speaker=said.speaker,
        felt=felt,
        mood=mood,
        emotions=emotions,
        names=names_in(said.text, called(known.people)),
        evidence=(Evidence(said.session, said.number),),
        salience=salience(felt, emotions, novelty, said.text),
    )
    changed = moved(said, known.lately, known.zone)
    day = changed[0].about if changed else about(moment, known.zone, known.birthday)
    moment = replace(moment, about=day)
    told, replaced = said, tuple[Memory, ...]()
    if said.speaker is Speaker.PERSON and not changed and not is_in_danger:
        found = corrected(said, (*known.people, *known.held, *known.threads), known.lately, known.zone)
        told, replaced = (replace(said, text=found.left), found.memories) if found.memories else (said, ())
    meant: frozenset[str] = frozenset()
    if said.speaker is Speaker.PERSON:
        words, meant = without_wishes(told.text)
        told = replace(told, text=apart_from_habits(words, said.said_at, known.zone))
    is_moved = any(one.kind is MemoryKind.THREAD for one in changed)  # a moved plan is not a new one
    new = replace(told, text=_moving_nothing(told, known)) if is_moved else told
    drafts = threads(new, known.zone, asks_to_act)
    done: tuple[Memory, ...] = ()
    open_ones = tuple(one for one in known.threads if not _is_among(one, (*changed, *replaced)))
    if is_in_danger:
        drafts = ()
    elif said.speaker is Speaker.PERSON:
        wishes = {sentence: asked_to_keep(sentence) for sentence in sentences(told.text)}
        others = [sentence for sentence in wishes if sentence not in meant and not wishes[sentence]]
        plans = drafts
        if len(others) < len(wishes):
            beside = threads(replace(told, text=" ".join(others)), known.zone, asks_to_act)
            undated = {draft.subject for draft in beside}
            plans = tuple(draft for draft in drafts if draft.due_at is not None or draft.subject in undated)
        plans = tuple(draft for draft in plans if not tells_birthday(draft.text))
        own = _told(told.text, known)
        asked = tuple(
            draft
            for sentence, kept in wishes.items()
            if kept and not (plans and _plans(replace(said, text=sentence), known.zone))
            for draft in kept
            if not any(fact.kind is MemoryKind.FACT and sentence in fact.text for fact in own)
        )
        bare = {quoted(sentence): kept[0].text for sentence, kept in wishes.items() if kept}
        own = tuple(replace(draft, text=bare.get(draft.text, draft.text)) for draft in own)
        by_rules = (*asked, *own, *profile.told(told.text, wants_no_advice), *plans)
        drafts = (*by_rules, *_of_life(told, known, by_rules, meant, life_fact))
        done = closed(said, _feeling(reading), open_ones, known.zone)
    open_ones = tuple(one for one in open_ones if not _is_among(one, done))
    held = (one for one in (*known.people, *known.held) if not _is_among(one, replaced))
    there = (*held, *open_ones, *(one for one in (*changed, *replaced) if one.held_until is None))
    return (moment, *done, *changed, *replaced, *_kept(drafts, moment, said, there, known))


def _moving_nothing(said: Utterance, known: Known) -> str:
    """Return the sentences that move no known day; none if only all of them together do."""
    one_by_one = {
        one: moved(replace(said, text=one), known.lately, known.zone) for one in sentences(said.text)
    }
    return " ".join(one for one in one_by_one if not one_by_one[one]) if any(one_by_one.values()) else ""


def _plans(said: Utterance, zone: tzinfo) -> bool:
    """Return whether words tell a plan with its time, which says all of what they ask to remember."""
    return any(draft.due_at is not None for draft in threads(said, zone))


def _is_among(memory: Memory, others: tuple[Memory, ...]) -> bool:
    return any(memory.id == other.id for other in others)


def _told(text: str, known: Known) -> tuple[Draft, ...]:
    said = assertions(text)
    close = tuple(
        draft
        for sentence, behind in zip_longest(said, said[1:], fillvalue="")
        for draft in people(sentence, behind)
    )
    names = (*called(known.people), *(draft.subject for draft in close))
    life = tuple(own_life(text, names))
    others = {frames_for(text).name.format(draft.subject) for draft in life}
    name = tuple(draft for draft in own_name(text) if draft.text not in others)
    own = tuple(
        draft
        for clause in with_owners(clauses(text), names)
        for draft in (*facts(clause, names), *preferences(clause))
    )
    return told_apart((*name, *life, *close, *own), known.people)


def _of_life(
    said: Utterance,
    known: Known,
    by_rules: Sequence[Draft],
    meant: Collection[str],
    life_fact: LifeFactOf,
) -> Iterator[Draft]:
    """Yield the sentences that tell a lasting fact of the person's life, in their words, where no rule found one.

    Those that they mean by a wish to remember are yielded whatever they tell; of others none that names a group they
    belong to, such as a faith.
    """
    told_already = " ".join(draft.text for draft in by_rules)
    for sentence, fact in (_telling(each, life_fact) for each in assertions(said.text)):
        if sentence not in meant and (fact is None or names_group(sentence)):
            continue
        rules = [one for one in by_rules if fact is not LifeFact.HEALTH or one.kind is not MemoryKind.THREAD]
        is_told = any(sentence in draft.text for draft in rules) or _by_rules(sentence, said, known, fact)
        if is_told and all(name in told_already for name in _named(sentence)):
            continue
        kind = MemoryKind.PREFERENCE if fact is LifeFact.TASTE else MemoryKind.FACT
        about = " ".join(telling_words(sentence)[:_ABOUT_WORDS])
        first = _BACKGROUND if fact is LifeFact.NAME else fact
        yield Draft(kind, f"{first}: {about}" if first else about.lower(), quoted(sentence))


def _named(sentence: str) -> Sequence[str]:
    """Return the names in a sentence; none in German, which writes every noun large, and in Japanese and Chinese."""
    match language_of(sentence):
        case "en":
            return [name for name in names_in(sentence) if name[:1].isupper() and name in sentence]
        case "fr" | "es":
            return _LARGE_WITHIN.findall(sentence)
        case _:
            return ()


def _telling(sentence: str, life_fact: LifeFactOf) -> tuple[str, LifeFact | None]:
    """Return a sentence with the fact that it tells; next to the person's name, the clause that tells another."""
    fact = life_fact(sentence)
    if fact is not LifeFact.NAME or not own_name(sentence):
        return sentence, fact
    others = ((each, life_fact(each)) for each in _COMMA.split(sentence) if not own_name(each))
    tells_more = len(telling_words(sentence)) > _NAME_WORDS
    return next(
        (each for each in others if each[1] not in {None, fact}), (sentence, fact if tells_more else None)
    )


def _by_rules(sentence: str, said: Utterance, known: Known, fact: LifeFact | None) -> bool:
    """Return whether rules find a fact, a plan, a wish to keep or a line of the profile in a sentence.

    The person's name is not enough: "I'm Jo, a baker in York" tells more. Nor is a plan beside an illness, which is so
    when the plan is over.
    """
    told = [draft for draft in _told(sentence, known) if draft.subject != NAME]
    found = told or asked_to_keep(sentence) or profile.told(sentence)
    has_plan = fact is not LifeFact.HEALTH and bool(threads(replace(said, text=sentence), known.zone))
    return bool(found) or has_plan


def _kept(
    drafts: tuple[Draft, ...], moment: Memory, said: Utterance, there: tuple[Memory, ...], known: Known
) -> tuple[Memory, ...]:
    """Return the drafts as memories without those that are known already, with the memories that they supersede."""
    holding = {(one.kind, one.subject): one for one in there}
    latest = {(draft.kind, draft.subject): draft for draft in drafts}
    kept: list[Memory] = []
    for place, draft in latest.items():
        before = holding.get(place)
        if before is not None and _says_nothing_new(draft, before):
            continue
        if before is not None and not before.is_pinned:
            is_thread = before.kind is MemoryKind.THREAD
            kept.append(
                ended(before, said, known.zone)
                if is_thread
                else replace(before, held_until=moment.happened_at)
            )
        kept.append(_memory(draft, moment, known))
    return tuple(kept)


def _says_nothing_new(draft: Draft, before: Memory) -> bool:
    """Tell whether a known memory says the same, or was just corrected; for equal plans the date decides."""
    if not before.id:
        return True
    if before.kind is MemoryKind.THREAD:
        return draft.due_at is None or draft.due_at == before.due_at
    return draft.text == before.text


def _memory(draft: Draft, moment: Memory, known: Known) -> Memory:
    memory = replace(
        moment,
        kind=draft.kind,
        text=draft.text,
        speaker=None,
        names=draft.names or names_in(draft.text),
        subject=draft.subject,
        due_at=draft.due_at,
        is_open=draft.kind is MemoryKind.THREAD,
        salience=max(moment.salience, _LEAST_OF_ILLNESS if tells_of_illness(draft) else _LEAST[draft.kind]),
    )
    return replace(memory, about=about(memory, known.zone, known.birthday))


def _feeling(reading: Reading | None) -> str:
    """Return the name of the likeliest emotion; "" if none is sure."""
    if reading is None or reading.is_unsure or not reading.emotions:
        return ""
    likeliest = reading.emotions[0].name
    return "" if likeliest == "neutral" else likeliest
