"""What of a plain statement is a fact of the person's world or tells what they like: work, home, family, health, taste.

Each rule of ``facts.en.toml`` is the subject of a fact and what a clause about it looks like; of the same subject the
newer fact holds, so that "I moved to Leeds" ends "I live in York". What group somebody belongs to (faith, origin,
orientation, politics) is never made a fact: it is in their words, where they said it, and nowhere else.

Of a taste the subject is the thing itself, so that "I don't like coffee any more" ends "I love coffee". Only what is
said of now and in general counts: "I loved that film" tells of one evening, and "I love you" is no taste.
"""

import re
import tomllib
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from functools import cache
from typing import Final, NamedTuple, TypeAlias

import msgspec

from companion.remembering.people import PETS, RELATION, as_subject
from companion.remembering.pronouns import to_you
from companion.remembering.statements import Draft
from companion.remembering.time_words import find_span
from companion.values import Memory, MemoryKind
from companion.values.shipped import ASSETS, shipped

FILE: Final = ASSETS / "remembering" / "facts.en.toml"
BIRTHDAY: Final = "birthday"
"""The subject of the fact that tells it."""
LOSS: Final = "loss"
"""The subject of the fact that somebody died or left, with whom: "father: loss", "loss: baby"."""
_DAY: Final = 24 * 3600.0

_TRAILING: Final = re.compile(
    r"(?:,? (?:you know|actually|by the way|btw|as you know|though|too|as well|thanks|haha|right now|"
    r"and stuff|because|and|but|so|or something|i'm afraid|unfortunately|sadly|to be honest|to be fair))+$",
    re.IGNORECASE,
)


_RUN_ON: Final = re.compile(
    r"(?<!\bthat)(?<!\bwhen)(?<!\bwhere)(?<!\bwhich)(?<!\bwho)(?<!\bthan)(?<!\bas)(?<!\band)(?<!\bor) "
    r"(?:i'm|i am|i've been) .*$",
    re.IGNORECASE,
)
"""Another clause that nothing parts from the first."""
_OWN_FORMS: Final = """
is:am has:have does:do doesn't:don't lives:live works:work teaches:teach studies:study goes:go runs:run
owns:own drives:drive speaks:speak plays:play smokes:smoke drinks:drink eats:eat turns:turn comes:come
"""
_OWN_FORM: Final = {form: other for form, _, other in (pair.partition(":") for pair in _OWN_FORMS.split())}
"""What another does, as oneself would say it, so that the same rules read both."""
_PIECE: Final = re.compile(r"(?<!\?P)<([a-z_]+)>")
"""Stands for a piece, or for ``PETS`` or ``RELATION``."""
_CLOSE: Final = re.compile(
    rf"my (?P<relation>{RELATION})(?:,? (?P<name>(?-i:[A-Z])[\w-]+),?)?(?P<verb>'s| [\w']+)", re.IGNORECASE
)
_USUAL: Final = re.compile(
    r"i (?:still |always |never |also |often |hardly ever |doesn't |don't )*(?P<about>(?!has|is|was|does|says|looks|"
    r"seems|feels|needs|gets|comes|goes|keeps|knows|means|makes|sounds|wants|thinks|hopes|takes|misses|this|its)"
    r"\w{3,}[^su\W]s) \w.*"
)
"""What somebody else does, and not only now."""
_HAPPENED: Final = re.compile(
    r"i (?:(?:just |recently )*(?P<about>died|passed away|got (?:married|divorced|engaged)|moved|turned \w+|retired|"
    r"graduated|lost (?:his|her) job|taught me|left me|gave me up)\b|(?:have |had |broke )(?:(?:had |broken )?"
    r"(?:a |an |his |her )(?P<about2>stroke|heart attack|accident|operation|baby|leg|arm|hip|fall)\b)).*"
)
"""What happened to somebody else that one still wants to know in a month."""


def facts(clause: str, names: Iterable[str] = ()) -> tuple[Draft, ...]:
    """Return the fact that a plain statement tells of the person, or of somebody close to them.

    Args:
        clause: Of ``statements``.
        names: Of people who are known: "Anna lives in Leeds" is a fact where Anna is somebody.
    """
    said = _TRAILING.sub("", _RUN_ON.sub("", clause))
    subject = _subject(said, _rules().own)
    if subject:
        return (Draft(MemoryKind.FACT, subject, to_you(said)),)
    for who, as_own in _of_others(said, names):
        subject = _subject(as_own, _rules().of_others) or _life(as_own)
        if subject:
            return (Draft(MemoryKind.FACT, f"{who}: {subject}", to_you(said), (who,)),)
    return ()


class _Facts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    subject: str
    patterns: tuple[str, ...]


class _Patterns(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    pieces: dict[str, str]
    facts: tuple[_Facts, ...]
    of_others: tuple[_Facts, ...]


_Rules: TypeAlias = tuple[tuple[str, re.Pattern[str]], ...]
"""Subject and pattern."""


class _AllRules(NamedTuple):
    own: _Rules
    of_others: _Rules
    """The same for what somebody else does, as they would say it of themselves."""


@cache
def _rules() -> _AllRules:
    with shipped(FILE):
        found = msgspec.convert(tomllib.loads(FILE.read_text("utf-8")), _Patterns)
        pieces = {"pets": PETS, "relation": RELATION}
        for name, piece in found.pieces.items():
            pieces[name] = _filled(piece, pieces)
        own, others = (
            tuple(
                (each.subject, re.compile(_filled(pattern, pieces), re.IGNORECASE))
                for each in of_a_kind
                for pattern in each.patterns
            )
            for of_a_kind in (found.facts, found.of_others)
        )
        return _AllRules(own, (*others, *own))


def _filled(pattern: str, pieces: Mapping[str, str]) -> str:
    return _PIECE.sub(lambda piece: pieces[piece[1]], pattern)


def _life(said: str) -> str:
    """Return what the life of somebody else is told of, put in the first person: what they do, or what happened."""
    found = _HAPPENED.fullmatch(said) or _USUAL.fullmatch(said)
    return next((words for words in found.groupdict().values() if words), "") if found else ""


def _subject(said: str, rules: Iterable[tuple[str, re.Pattern[str]]]) -> str:
    """Return what a statement in the first person is a fact about; "" for none."""
    for subject, pattern in rules:
        found = pattern.fullmatch(said)
        if found:
            about = next((words for words in found.groupdict().values() if words), "")
            return f"{subject}: {about.lower().strip()}" if about else subject
    return ""


def _of_others(said: str, names: Iterable[str]) -> Iterable[tuple[str, str]]:
    """Yield whom a statement may be about, and the statement as they would say it."""
    close = _CLOSE.match(said)
    if close is not None:
        yield close["name"] or as_subject(close["relation"]), _as_own(close["verb"], said[close.end() :])
    for name in names:
        rest = said[len(name) :]
        found = re.match(r"'s| [\w']+", rest) if said.casefold().startswith(name.casefold()) else None
        if found is not None:
            yield name, _as_own(found[0], rest[found.end() :])


def _as_own(verb: str, rest: str) -> str:
    plain = "is" if verb == "'s" else verb.strip().lower()
    return f"i {_OWN_FORM.get(plain, plain)}{rest}"


def birthday(facts_held: Iterable[Memory]) -> tuple[int, int] | None:
    """Return month and day of the person's birthday, by the fact that tells it; None where none does."""
    for fact in facts_held:
        if fact.kind is MemoryKind.FACT and fact.subject == BIRTHDAY:
            day = find_span(fact.text, fact.happened_at, UTC)
            if day is not None and day.until - day.since == _DAY:
                date = datetime.fromtimestamp(day.since, UTC)
                return date.month, date.day
    return None


_HOW: Final = (
    r"(?:(?:really|absolutely|just|do|still|also|always|simply|totally|truly|genuinely|particularly|"
    r"especially|personally|kind of|kinda|actually|only|honestly|never|even|much|so|generally|both|all|"
    r"usually) )*"
)
_NOT: Final = r"(?:don't|do not|didn't use to|no longer|can't|cannot|could never)"
_TASTE: Final = re.compile(
    rf"(?:i|we) {_HOW}(?:{_NOT} {_HOW})?"
    r"(?:love|like|adore|enjoy|prefer|hate|dislike|detest|loathe|despise|stand|bear|abide|care for|fancy|"
    r"cherish) (?P<thing>.+)",
    re.IGNORECASE,
)
_FAN: Final = re.compile(
    rf"(?:i'm|i am|we're|we are) {_HOW}(?:not )?{_HOW}(?:a |an )?"
    r"(?:(?:big|huge|massive|great|real|total|lifelong|much of a) )*(?:fan of|fond of|into|keen on|"
    r"crazy about|mad about|obsessed with|addicted to|passionate about|partial to) (?P<thing>.+)",
    re.IGNORECASE,
)
_ALWAYS: Final = re.compile(
    r"(?:i've|i have|we've|we have) always (?:really )?(?:loved|liked|adored|enjoyed|hated|disliked|detested|"
    r"had a (?:love|passion|weakness|soft spot) for) (?P<thing>.+)",
    re.IGNORECASE,
)
_FAVOURITE: Final = re.compile(
    r"(?:my|our) (?:all-time |absolute |new |"
    r"current )*(?P<least>least )?favou?rite (?P<of>[\w' -]+?)(?: of all time| ever)?(?: is| are|'s|"
    r" has always been| will always be) (?P<thing>.+)",
    re.IGNORECASE,
)
_IS_FAVOURITE: Final = re.compile(
    r"(?P<thing>[\w' -]+?) (?:is|are|has always been|will always be) (?:my|our) (?:all-time |absolute |"
    r"new )*(?P<least>least )?favou?rite(?: (?P<of>[\w' -]+?))?(?: of all time| ever)?",
    re.IGNORECASE,
)
_NO_THING: Final = re.compile(
    r"^(?:the (?!sea|beach|mountains?|outdoors|ocean|rain|snow|cold|heat|sun|theatre|theater|cinema|gym|"
    r"city|countryside|forest|woods|smell|taste|sound|feel|autumn|winter|summer|spring|news|internet|"
    r"beatles|piano|dentist|water|night)\w+|it|that|this|these|those|you|your|him|her|them|his|their|how|"
    r"when|what|where|who|why|the way|the idea|the sound|mine|yours|ours|to (?:be|feel|think|thank|say|know|"
    r"see you|hear|"
    r"imagine|believe|add|point|ask|talk to you|meet you)|being|having to|each other|one another|myself|"
    r"me|us|everything|nothing|all|both|so|more|most|saying|seeing you|talking to you|hearing|there|here|"
    r"where|a lot|my life|life|every|some|something|another|one|two|any|the ones?)\b(?! (?:else)\b)",
    re.IGNORECASE,
)
_END: Final = re.compile(
    r"(?:,| (?:so much|very much|a lot|a little|a bit|the most|more than|any ?more|any longer|these days|"
    r"too|though|as well|either|now|right now|at the moment|at all|lately|with all my heart|to bits|"
    r"to death|best|when|because|since|if|while|that|which|who|but|so|even|especially|for|after|before|"
    r"in general|during|until|till|like|and (?:i|it|that|the|we|they|he|she|then|my)|as|instead|almost|is|are|"
    r"was|will|would|has|have)\b).*$",
    re.IGNORECASE,
)
_PREFERRED: Final = re.compile(r"(?<!ing) (?:over|to|rather than|more than) .*$", re.IGNORECASE)
_POINTING: Final = re.compile(r"\b(?:it|this|that|these|those|them|him|her|you)\b", re.IGNORECASE)
"""What only somebody who was there understands."""
_LISTED: Final = re.compile(r",? (?:and|or) |, ", re.IGNORECASE)
_MOST_WORDS: Final = 12
"""A thing of more words is a story (guess)."""
_MOST_LISTED: Final = 3
"""Words of each thing in a list."""


def preferences(clause: str) -> tuple[Draft, ...]:
    """Return the tastes that a plain statement tells; several for a list of things."""
    favourite = _FAVOURITE.fullmatch(clause) or _IS_FAVOURITE.fullmatch(clause)
    if favourite and not _NO_THING.match(favourite["thing"]):
        least = "least " if favourite["least"] else ""
        of = (favourite["of"] or "").strip().lower()
        subject = f"{least}favourite {of}" if of else _subject_of(favourite["thing"])
        return (Draft(MemoryKind.PREFERENCE, subject, to_you(clause)),)
    taste = _TASTE.fullmatch(clause) or _FAN.fullmatch(clause) or _ALWAYS.fullmatch(clause)
    if taste is None or _NO_THING.match(taste["thing"]):
        return ()
    if re.search(
        r"\b(?:stand|bear|abide)\b", clause[: taste.start("thing")], re.IGNORECASE
    ) and not re.search(rf"\b{_NOT}\b", clause[: taste.start("thing")], re.IGNORECASE):
        return ()
    return _each(
        clause[: taste.start("thing")], taste["thing"], is_over=_IS_OVER.search(taste["thing"]) is not None
    )


_IS_OVER: Final = re.compile(r"\bany ?(?:more|longer)\b", re.IGNORECASE)


def _each(begins: str, told: str, *, is_over: bool) -> tuple[Draft, ...]:
    verb = _ONLY_SPOKEN.sub("", begins)
    things = [thing for thing in _listed(told) if not _POINTING.search(thing) and not _NO_THING.match(thing)]
    if len(things) == 1:
        thing = _PREFERRED.sub("", things[0]) if "prefer" in verb.lower() else things[0]
        whole = things[0] if _POINTING.search(told) else told
        return (Draft(MemoryKind.PREFERENCE, _subject_of(thing), to_you(f"{verb}{whole}")),)
    ends = " any more" if is_over else ""
    return tuple(
        Draft(MemoryKind.PREFERENCE, _subject_of(thing), to_you(f"{verb}{thing}{ends}")) for thing in things
    )


def _listed(told: str) -> tuple[str, ...]:
    """Return the things that are named: each of a list of short ones, or the one, without what is said about it."""
    parts = (part.strip(" .!").strip() for part in _LISTED.split(told))
    things = tuple(part for part in parts if part)
    if len(things) > 1 and all(len(_END.sub("", part).split()) <= _MOST_LISTED for part in things):
        *first, last = things
        return (*first, _END.sub("", last).strip()) if _END.sub("", last).strip() else tuple(first)
    thing = _END.sub("", told).strip(" .,!")
    return (thing,) if 1 <= len(thing.split()) <= _MOST_WORDS else ()


_ONLY_SPOKEN: Final = re.compile(
    r"\b(?:just|also|do|honestly|personally|actually|simply) (?!not)", re.IGNORECASE
)
_ARTICLE: Final = re.compile(
    r"^(?:(?:the|a|an|my|our|some|to|listening to|watching|playing|eating|drinking|reading) )+", re.IGNORECASE
)


def _subject_of(thing: str) -> str:
    """Return the thing without articles, and without what one does with it: "drinking coffee" is about coffee."""
    plain = thing.strip().lower()
    return _ARTICLE.sub("", plain) or plain
