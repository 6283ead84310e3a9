"""Turns plain statements into facts of the person's life (work, home, family, health) and into their tastes.

Each rule consists of the subject of a fact and the patterns of a clause about it. If two facts have the same subject,
the newer one holds, so that "I moved to Leeds" ends "I live in York". A group that someone belongs to (faith, origin,
orientation, politics) is never made a fact: it stays in the moment with their words, and nowhere else.

The subject of a taste is the thing itself, so that "I don't like coffee any more" ends "I love coffee". Only general
statements about the present count: "I loved that film" tells of one evening, and "I love you" is not a taste.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from itertools import chain
from typing import Final

from companion.encoder.language import language_of
from companion.remembering.content_words import telling_words
from companion.remembering.frames import quoted, to_you
from companion.remembering.patterns import Patterns, patterns_in, read_patterns
from companion.remembering.people import as_subject, people_patterns
from companion.remembering.speech_acts import is_question
from companion.remembering.statements import Draft, sentences
from companion.remembering.times.time_words import Tense, find_span
from companion.values import UNSPACED, Memory, MemoryKind

BIRTHDAY: Final = "birthday"
"""Subject of the fact that tells the birthday."""
LOSS: Final = "loss"
"""Subject of the fact that someone died or left, combined with the person: "father: loss", "loss: baby"."""
HEALTH: Final = "health"
"""Subject of the facts that tell an illness; also "allergy" and "medicine"."""
ILLNESS: Final = frozenset({"allergy", HEALTH, "medicine"})
"""Subjects of facts about somebody's health, perhaps combined with the person: "mother: health: asthma"."""
_DAY: Final = 24 * 3600.0
_VERB_LAST: Final = re.compile(r"\bdass $")
"""Beginning of a German clause that is no sentence by itself."""
_LEAST_MEANT: Final = 1
"""Minimum telling words of what a wish to remember means (guess)."""
_SUBJECT_WORDS: Final = 3
"""Telling words that tell one request to remember from another (guess)."""


def facts(clause: str, names: Collection[str] = ()) -> tuple[Draft, ...]:
    """Return the facts that a plain statement tells about the person, or about someone close to them.

    Args:
        clause: A clause from ``statements``, or from ``with_owners``.
        names: Names of known people: "Anna lives in Leeds" is a fact if Anna is one of them.
    """
    parts = _parted(clause, names)
    each = tuple(fact for part in parts for fact in _fact(part, names))
    return each if len(each) == len(parts) else _fact(clause, names)


def with_owners(clauses: Iterable[str], names: Collection[str] = ()) -> Iterator[str]:
    """Yield the clauses with the person or pet of the one before for "he", "she" or "it".

    "My sister is here", "she is deaf" yields "my sister is deaf"; only if nobody else may be meant.

    Args:
        clauses: Clauses from ``clauses``, in their order.
        names: Names of known people, and of those whom the clauses name.
    """
    owner: _Owner | None = None
    for clause in clauses:
        found = _rules().pronoun.match(clause)
        if found is None:
            owner = _owner(clause, names)
            yield clause
        elif owner is not None and owner.may_be(found["pronoun"]):
            rest = clause[found.end() :]
            yield f"{owner.words}{rest}"
            owner = None if _rules().somebody.search(rest) else owner
        else:
            owner = None
            yield clause


@dataclass(frozen=True, slots=True)
class _Owner:
    """Person or pet that a clause is about."""

    words: str
    relation: str
    """Relation to the user; "" if the clause only names them."""

    def may_be(self, pronoun: str) -> bool:
        """Return whether the pronoun may stand for them."""
        known, pets = _rules().pronouns, people_patterns().pets
        forbidden = known.get(pronoun.lower())
        relation = as_subject(self.relation)
        is_pet = pets.search(relation) is not None
        return is_pet or (forbidden is not None and not forbidden.search(relation))


def _owner(clause: str, names: Collection[str]) -> _Owner | None:
    """Return the one person or pet that a clause is about; None if there may be several."""
    rules = _rules()
    if found := rules.close.match(clause):
        owner, rest = _Owner(clause[: found.start("verb")], found["relation"]), clause[found.start("verb") :]
    elif found := rules.has_one.match(clause):
        words = found["name"] or f"my {found['relation']}"
        owner, rest = _Owner(words, found["relation"]), clause[found.end() :]
    else:
        name = next((one for one in names if re.match(rf"{re.escape(one)}(?!\w)", clause, re.IGNORECASE)), "")
        owner, rest = _Owner(name, ""), clause[len(name) :]
    return None if not owner.words or rules.somebody.search(rest) else owner


def _parted(clause: str, names: Collection[str]) -> tuple[str, ...]:
    """Cut a statement where it goes on about the same person: "my sister lives in Leeds and is deaf"."""
    rules = _rules()
    first, *others = rules.goes_on.split(clause)
    begins = rules.own.match(first)
    owner = None if begins else _owner(first, names)
    words = begins[0] if begins else "" if owner is None else owner.words
    return (first, *(f"{words} {other}" for other in others)) if words else (clause,)


def _fact(clause: str, names: Iterable[str]) -> tuple[Draft, ...]:
    rules = _rules()
    said = rules.trailing.sub("", rules.run_on.sub("", clause))
    timeless = rules.leading.sub("", said)
    subject = _subject(timeless, rules.facts)
    if subject:
        return (Draft(MemoryKind.FACT, subject, to_you(said)),)
    for who, as_own in _of_others(timeless, names):
        subject = _subject(as_own, (*rules.of_others, *rules.facts)) or _life(as_own)
        if subject:
            return (Draft(MemoryKind.FACT, f"{who}: {subject}", to_you(said), (who,)),)
    return ()


def tells_of_illness(draft: Draft) -> bool:
    """Return whether a fact tells an allergy, an illness or a medicine, of the person or of someone close."""
    return draft.kind is MemoryKind.FACT and not ILLNESS.isdisjoint(draft.subject.split(": "))


def asked_to_keep(sentence: str) -> tuple[Draft, ...]:
    """Return the fact that a sentence asks to remember, in six languages: by a rule's subject, or by its own words."""
    found = next((found for pattern in _keeping().asked if (found := pattern.search(sentence))), None)
    telling = () if found is None else telling_words(found["told"])
    if found is None or not telling:
        return ()
    told, spoken = found["told"].rstrip(" ?？吗"), language_of(sentence)
    if spoken == "en":
        known, text = facts(told.rstrip(" .!")), to_you(told)
    else:
        is_whole = not _VERB_LAST.search(sentence[: found.start("told")])
        known, text = (), quoted(told if is_whole else sentence, spoken)
    return known or (Draft(MemoryKind.FACT, " ".join(telling[:_SUBJECT_WORDS]).lower(), text),)


def without_wishes(text: str) -> tuple[str, frozenset[str]]:
    """Return a text without wishes to remember what stands before them, and the sentences that they mean.

    "I drive a Golf, remember that." and "I drive a Golf. Remember that." mean "I drive a Golf.", in six languages. A
    question is not meant, nor what hardly tells anything: "He said, don't forget."
    """
    said: list[str] = []
    meant: set[str] = set()
    for sentence in sentences(text):
        found = _keeping().behind.fullmatch(sentence)
        told = "" if found is None else _as_sentence(found["told"] or "")
        means = told or (said[-1] if said else "")
        if found is None or is_question(means) or len(telling_words(means)) < _LEAST_MEANT:
            said.append(sentence)
            continue
        said += [told] if told else []
        meant.add(means)
    return (" ".join(said), frozenset(meant)) if meant else (text, frozenset())


def _as_sentence(words: str) -> str:
    """Return words with a stop, so that no other sentence goes on with them."""
    stop = "。" if language_of(words) in UNSPACED else "."
    return words if not words or words.endswith((".", "!", "…", "。", "！")) else f"{words}{stop}"


def asks_to_keep(text: str) -> bool:
    """Return whether every sentence of a text asks to remember something, or is what a wish behind it means."""
    words, meant = without_wishes(text)
    said = sentences(words)
    return bool(said) and all(sentence in meant or asked_to_keep(sentence) for sentence in said)


def names_group(sentence: str) -> bool:
    """Return whether a sentence names a faith, an orientation or a political side, in six languages."""
    return _keeping().group.search(sentence) is not None


class _Keeping(Patterns, frozen=True):
    asked: tuple[re.Pattern[str], ...]
    behind: re.Pattern[str]
    """Whole sentence that ends in a request, or is one, which means the words before it."""
    group: re.Pattern[str]
    """Names of groups that people belong to, of which no fact is made by itself."""


_keeping: Final = patterns_in("asked_to_keep", _Keeping)


class _Rule(Patterns, frozen=True):
    subject: str
    patterns: tuple[re.Pattern[str], ...]


class _Rules(Patterns, frozen=True):
    facts: tuple[_Rule, ...]
    of_others: tuple[_Rule, ...]
    """Rules for facts about other people only, put as those would say it about themselves."""
    leading: re.Pattern[str]
    trailing: re.Pattern[str]
    run_on: re.Pattern[str]
    goes_on: re.Pattern[str]
    own: re.Pattern[str]
    close: re.Pattern[str]
    has_one: re.Pattern[str]
    somebody: re.Pattern[str]
    pronoun: re.Pattern[str]
    has: re.Pattern[str]
    pronouns: dict[str, re.Pattern[str]]
    """Relations that a pronoun does not stand for."""
    usual: re.Pattern[str]
    happened: re.Pattern[str]
    own_forms: dict[str, str]


@cache
def _rules() -> _Rules:
    return read_patterns(
        "facts.en", _Rules, pets=people_patterns().pets.pattern, relation=people_patterns().relation.pattern
    )


def _life(said: str) -> str:
    """Return the part of a statement about someone else's life, in the first person: an activity, or an event."""
    found = _rules().happened.fullmatch(said) or _rules().usual.fullmatch(said)
    return next((words for words in found.groupdict().values() if words), "") if found else ""


def _subject(said: str, rules: Iterable[_Rule]) -> str:
    for rule in rules:
        for pattern in rule.patterns:
            if found := pattern.fullmatch(said):
                about = next((words for words in found.groupdict().values() if words), "")
                return f"{rule.subject}: {about.lower().strip()}" if about else rule.subject
    return ""


def _of_others(said: str, names: Iterable[str]) -> Iterable[tuple[str, str]]:
    """Yield the people whom a statement may be about, each with the statement in the first person."""
    close = _rules().close.match(said)
    if close is not None:
        yield close["name"] or as_subject(close["relation"]), _as_own(close["verb"], said[close.end() :])
    for name in names:
        rest = said[len(name) :]
        found = re.match(r"'s| [\w']+", rest) if said.casefold().startswith(name.casefold()) else None
        if found is not None:
            yield name, _as_own(found[0], rest[found.end() :])


def _as_own(verb: str, rest: str) -> str:
    plain = verb.strip().lower()
    if plain == "'s":
        plain = "has" if _rules().has.match(rest) else "is"
    return f"i {_rules().own_forms.get(plain, plain)}{rest}"


def birthday(facts_held: Iterable[Memory]) -> tuple[int, int] | None:
    """Return month and day of the person's birthday from the fact that tells it; None if none does."""
    for fact in facts_held:
        if fact.kind is MemoryKind.FACT and fact.subject == BIRTHDAY:
            day = find_span(fact.text, fact.happened_at, UTC, Tense.TOLD)
            if day is not None and day.until - day.since == _DAY:
                date = datetime.fromtimestamp(day.since, UTC)
                return date.month, date.day
    return None


_MOST_WORDS: Final = 12
"""Maximum words of a thing that is liked; a longer one is a story (guess)."""
_MOST_LISTED: Final = 3
"""Maximum words of each thing in a list."""


class _Tastes(Patterns, frozen=True):
    taste: re.Pattern[str]
    taken: re.Pattern[str]
    fan: re.Pattern[str]
    always: re.Pattern[str]
    favourite: re.Pattern[str]
    is_favourite: re.Pattern[str]
    no_thing: re.Pattern[str]
    goes_on: re.Pattern[str]
    end: re.Pattern[str]
    preferred: re.Pattern[str]
    pointing: re.Pattern[str]
    listed: re.Pattern[str]
    is_over: re.Pattern[str]
    only_spoken: re.Pattern[str]
    article: re.Pattern[str]
    only_denied: re.Pattern[str]
    denied: re.Pattern[str]


_tastes: Final = patterns_in("tastes.en", _Tastes)


def preferences(clause: str) -> tuple[Draft, ...]:
    """Return the tastes that a plain statement tells; several for a list of things, or for what it goes on with."""
    first, *others = _tastes().goes_on.split(clause)
    each = tuple(_tastes_of(part) for part in (first, *(f"i {other}" for other in others)))
    return tuple(chain.from_iterable(each)) if all(each) else _tastes_of(clause)


def _tastes_of(clause: str) -> tuple[Draft, ...]:
    tastes = _tastes()
    favourite = tastes.favourite.fullmatch(clause) or tastes.is_favourite.fullmatch(clause)
    if favourite and not tastes.no_thing.match(favourite["thing"]):
        least = "least " if favourite["least"] else ""
        of = (favourite["of"] or "").strip().lower()
        subject = f"{least}favourite {of}" if of else _subject_of(favourite["thing"])
        return (Draft(MemoryKind.PREFERENCE, subject, to_you(clause)),)
    if taken := tastes.taken.fullmatch(clause):
        return (Draft(MemoryKind.PREFERENCE, f"taking {taken['thing'].lower()}", to_you(clause)),)
    taste = tastes.taste.fullmatch(clause) or tastes.fan.fullmatch(clause) or tastes.always.fullmatch(clause)
    if taste is None or tastes.no_thing.match(taste["thing"]):
        return ()
    begins = clause[: taste.start("thing")]
    if tastes.only_denied.search(begins) and not tastes.denied.search(begins):
        return ()
    return _each(begins, taste["thing"], is_over=tastes.is_over.search(taste["thing"]) is not None)


def _each(begins: str, told: str, *, is_over: bool) -> tuple[Draft, ...]:
    tastes = _tastes()
    verb = tastes.only_spoken.sub("", begins)
    things = [
        thing
        for thing in _listed(told)
        if not tastes.pointing.search(thing) and not tastes.no_thing.match(thing)
    ]
    if len(things) == 1:
        thing = tastes.preferred.sub("", things[0]) if "prefer" in verb.lower() else things[0]
        whole = things[0] if tastes.pointing.search(told) else told
        return (Draft(MemoryKind.PREFERENCE, _subject_of(thing), to_you(f"{verb}{whole}")),)
    ends = " any more" if is_over else ""
    return tuple(
        Draft(MemoryKind.PREFERENCE, _subject_of(thing), to_you(f"{verb}{thing}{ends}")) for thing in things
    )


def _listed(told: str) -> tuple[str, ...]:
    """Return the named things: each of a list of short ones, or the only one, without descriptions."""
    end = _tastes().end
    parts = (part.strip(" .!").strip() for part in _tastes().listed.split(told))
    things = tuple(part for part in parts if part)
    if len(things) > 1 and all(len(end.sub("", part).split()) <= _MOST_LISTED for part in things):
        *first, last = things
        return (*first, end.sub("", last).strip()) if end.sub("", last).strip() else tuple(first)
    thing = end.sub("", told).strip(" .,!")
    return (thing,) if 1 <= len(thing.split()) <= _MOST_WORDS else ()


def _subject_of(thing: str) -> str:
    """Return the thing without articles and activity: "drinking coffee" is about coffee."""
    plain = thing.strip().lower()
    return _tastes().article.sub("", plain) or plain
