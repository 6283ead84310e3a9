"""Who is told of: names and relations in what is said, and what somebody is to the person.

A name is known by its capital letter and by what stands beside it ("with Anna", "Anna said", "my friend Anna"), not by
a list: a list would know the names of some people's families better than others'. Who "she" is, is not guessed.
"""

import re
from collections.abc import Iterable
from typing import Final

from companion.remembering.draft import Draft
from companion.remembering.kin import RELATION, as_subject
from companion.remembering.time_names import MONTHS, WEEKDAYS
from companion.values import Memory, MemoryKind

_TITLE: Final = (
    r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Doctor|Professor|Prof|Aunt|Auntie|Uncle|Father|Sister|Brother)\.? )?"
)
_NAME: Final = (
    rf"{_TITLE}[^\W\d_][\w'’-]*(?: (?!and|is|was|who|in|at|to|from|on|for|the)[^\W\d_a-z][\w'’-]*)?"
)
_MY: Final = r"\b(?i:my|our)"
_MY_NAMED: Final = re.compile(
    rf"{_MY} (?P<relation>(?i:{RELATION}))(?:,(?=(?: (?!and )[\w'.]+){{1,3}}(?:,|$))| is called| is named|"
    r" called|"
    r" named|"
    rf"'s name is)? (?P<name>{_NAME})"
)
_IS_MY: Final = re.compile(
    rf"(?<![\w'’-])(?P<name>{_NAME})(?: is| was|'s|'s also| is also| has been) {_MY} "
    rf"(?P<relation>(?i:{RELATION}))(?!['’\w-])"
)
_WHO_IS_MY: Final = re.compile(
    rf"(?<![\w'’-])(?P<name>{_NAME}), {_MY} (?P<relation>(?i:{RELATION}))(?=,|$|\.)"
)
_A_NAMED: Final = re.compile(
    r"(?i:\b(?:have|has|had|got|adopted|met|a|an|rescued)) (?:an? |my |"
    rf"this )?(?P<relation>(?i:(?:[\w-]+ )?{RELATION}))(?:,)? (?i:named|called|"
    rf"whose name is) (?P<name>{_NAME})"
)
_MY_RELATION: Final = re.compile(rf"\b(?:my|our|your) (?P<relation>{RELATION})(?!s?[\w-])", re.IGNORECASE)
_BARE: Final = re.compile(
    r"(?<!\bmy )(?<!\bour )\b(?P<relation>mum|mom|mummy|mommy|dad|daddy|grandma|grandpa|granny|nana)\b(?!s\b)",
    re.IGNORECASE,
)
_BESIDE: Final = re.compile(
    rf"\b(?i:with|told|tell|met|meet|asked|ask|hey|hi|hello|thanks|dear|invited|texted|dating|married|marry|"
    r"visit|visited|and|called|call|love|miss|missed|saw|hugged|kissed|hug|phoned|rang|helped|"
    rf"help) (?=(?P<name>{_NAME}))"
)
_DOES: Final = re.compile(
    rf"(?<![\w'’-])(?P<name>{_NAME}) (?i:said|says|told|tells|thinks|thought|asked|called|calls|came|wants|"
    r"wanted|texted|"
    r"and i\b|and me\b|loves|likes|hates|hugged|kissed|laughed|cried|smiled|died|passed away|phoned|"
    r"invited|helped|married|agreed|promised|wrote)"
)
_SAID_OFTEN: Final = """
i i'm i've i'd i'll he she they it we you who what where when why how that this there here everyone everybody
someone somebody nobody people the a an and but or so my our your his her their its mr mrs ms dr st god jesus
christ yeah yep nope sure last next christmas easter halloween thanksgiving ramadan eid diwali hanukkah
english french german spanish italian chinese japanese well yes no ok okay oh hey hi hello thanks then just
also not really all both some
"""
_NO_NAMES: Final = frozenset(_SAID_OFTEN.split()) | set(WEEKDAYS) | set(MONTHS)
"""Words with a capital that name nobody."""


def names_in(text: str, known: Iterable[str] = ()) -> tuple[str, ...]:
    """Return whom a text is about beside the two who talk, each once, in their order.

    Args:
        text: As it was said.
        known: Names that are known already: they are found in any case and place.

    Returns:
        Names as they were called; somebody only called by what they are ("my sister", "mum") by one word for that.
    """
    said = text[:_LONGEST].replace("’", "'")
    found: list[tuple[int, str]] = []
    for pattern in (_MY_NAMED, _IS_MY, _WHO_IS_MY, _A_NAMED, _BESIDE, _DOES):
        for one in pattern.finditer(said):
            name = _as_name(one["name"])
            if name:
                found.append((one.start("name"), name))
    for pattern in (_MY_RELATION, _BARE):
        found += [(one.start("relation"), as_subject(one["relation"])) for one in pattern.finditer(said)]
    for name in known:
        if name.strip() and (there := re.search(rf"(?<!\w){re.escape(name)}(?!\w)", said, re.IGNORECASE)):
            found.append((there.start(), name))
    once: dict[str, str] = {}
    for _, name in sorted(found):
        once.setdefault(name.casefold(), name)
    return tuple(once.values())


def people(clause: str) -> tuple[Draft, ...]:
    """Return who is whom by a plain statement: "Anna is your sister."."""
    found: dict[str, Draft] = {}
    for pattern in (_MY_NAMED, _IS_MY, _WHO_IS_MY, _A_NAMED):
        for one in pattern.finditer(clause):
            name = _as_name(one["name"])
            relation = _ARTICLES.sub("", one["relation"].lower())
            if name and not _NO_RELATION.search(clause):
                was = "was" if re.search(r"\blate\b|\bdied\b", clause[: one.end()].lower()) else "is"
                found.setdefault(
                    name.casefold(),
                    Draft(
                        MemoryKind.PERSON,
                        name,
                        f"{name} {was} your {relation}.",
                        (name, as_subject(relation)),
                    ),
                )
    return tuple(found.values())


def called(known: Iterable[Memory]) -> tuple[str, ...]:
    """Return the names of known people, without what they are to the person."""
    return tuple(memory.subject for memory in known if memory.kind is MemoryKind.PERSON)


_TITLED: Final = re.compile(rf"{_TITLE[:-1]}(?=\S)")
_LONGEST: Final = 2000
_KIN: Final = re.compile(RELATION, re.IGNORECASE)
_LONGEST_INITIALS: Final = 2
"""Capitals alone are an abbreviation, or shouted, where there are more (guess)."""
_ARTICLES: Final = re.compile(
    r"^(?:(?:a|an|another|my|the|this|new|second|third|one|his|her|their) )+", re.IGNORECASE
)
_NO_RELATION: Final = re.compile(
    r"\b(?:not|isn't|wasn't|no longer|like|almost|never) (?:my|our)\b", re.IGNORECASE
)


def _as_name(words: str) -> str:
    """Return a name as it is to be kept; "" where the words are none."""
    titled = _TITLED.match(words)
    if titled:
        plain = _as_name(words[titled.end() :])
        return f"{titled[0]}{plain}" if plain else ""
    first, *rest = words.split()
    first = re.sub(r"'s$", "", first).strip("-'")
    if _KIN.fullmatch(words):
        return ""
    is_shouted = len(first) > _LONGEST_INITIALS and first.isupper()
    if not first or first[0].islower() or is_shouted or first.casefold() in _NO_NAMES:
        return ""
    more = [
        re.sub(r"'s$", "", word)
        for word in rest
        if word.casefold() not in _NO_NAMES and not words.split()[0].endswith("'s")
    ]
    return " ".join([first, *more])
