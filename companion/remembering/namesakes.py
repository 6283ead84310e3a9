"""Keeps two people of one name apart by their relation to the user: "my cousin Ruth", "Ruth from work".

Relatives of different kinds, and a relative and anybody else, are two people; a friend may become a girlfriend or a
colleague. The second one of a name bears the relation in the subject of its memories: "Ruth (colleague)". A statement
that does not tell which of them it means supersedes nothing. Facts are kept apart in English, as ``people``; the
answers to a question in all six languages (``namesakes.toml``). Also reads whose a subject is: "my sister's allergy".
Pure.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from itertools import combinations
from typing import Final

import msgspec

from companion.remembering.corrected import holding
from companion.remembering.patterns import read_patterns
from companion.remembering.people import as_subject, people, people_patterns
from companion.remembering.statements import Draft
from companion.values import Memory, MemoryKind, Recalled

_WHICH: Final = "which one is not told"


class _Namesakes(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Patterns of a name with a relation, of what is someone's, and of relatives of one kind (``namesakes.toml``)."""

    named: tuple[re.Pattern[str], ...]
    owned: tuple[re.Pattern[str], ...]
    families: tuple[re.Pattern[str], ...]


@cache
def _patterns() -> _Namesakes:
    return read_patterns("namesakes", _Namesakes)


def told_apart(drafts: Sequence[Draft], known: Iterable[Memory]) -> tuple[Draft, ...]:
    """Return the drafts, each with the person it is about as its subject if several people have one name.

    Args:
        drafts: memories to be, made from one utterance.
        known: memories about known people.
    """
    held: dict[str, dict[str, str]] = {}
    for one in known:
        for name, relation in _relations(one.text).items():
            held.setdefault(name, {})[one.subject] = relation
    meant = {
        draft.subject: _place(draft, held.get(draft.subject, {})) for draft in drafts if _is_person(draft)
    }
    return tuple(replace(draft, subject=_subject(draft.subject, meant, held)) for draft in drafts)


def one_of_each(question: str, recalled: Sequence[Recalled]) -> tuple[Recalled, ...]:
    """Return the memories, the best one of each person first if a name in the question may mean two people.

    Args:
        recalled: the memories that came to mind, the best first.
    """
    found: dict[str, dict[str, Recalled]] = {}
    for each in recalled:
        for name, relation in _relations(each.memory.text).items():
            found.setdefault(name, {}).setdefault(relation, each)
    for name, of in found.items():
        first = [of[one] for one in of if all(one == other or _are_two(one, other) for other in of)]
        says_which = any(holding(relation).search(question) for relation in of)
        is_named = holding(name).search(question)
        if len(first) > 1 and is_named and not says_which and " from work" not in question:
            return (*first, *(each for each in recalled if each not in first))
    return tuple(recalled)


def name_of(relation: str, texts: Iterable[str]) -> str:
    """Return the name of the person or pet whom texts call so ("my dog Balu"); "" for none, or for several."""
    kind = as_subject(relation)
    found = {
        name
        for text in texts
        for name, of in _relations(text).items()
        if kind in (as_subject(of), of.lower())
    }
    return found.pop() if len(found) == 1 else ""


def owned(subject: str) -> tuple[str, str]:
    """Return the owner and what is theirs, "my sister" and "allergy" of "my sister's allergy"; "" twice if nobody's."""
    found = next((one for pattern in _patterns().owned if (one := pattern.match(subject.strip()))), None)
    return ("", "") if found is None else (found["owner"], found["what"])


def are_alike(one: str, other: str) -> bool:
    """Return whether two words name relations of one kind: "son" and "kid", "kitten" and "cat"."""
    return _family(one) == _family(other) != -1


def _relations(text: str) -> dict[str, str]:
    """Return the people whom a text names, each with a word for the relation to the user."""
    found = (one for pattern in _patterns().named for one in pattern.finditer(text))
    return {one["name"]: one["relation"] for one in found} | {
        draft.subject: draft.names[1] for draft in people(re.sub(r"\b[Yy]our\b", "my", text))
    }


def _is_person(draft: Draft) -> bool:
    return draft.kind is MemoryKind.PERSON


def _place(draft: Draft, held: dict[str, str]) -> str:
    """Return the subject under which a person is remembered: the existing one of the same person, or a new one."""
    relation = draft.names[1]
    same = next((subject for subject, other in held.items() if not _are_two(relation, other)), "")
    return same or (f"{draft.subject} ({relation})" if held else draft.subject)


def _subject(subject: str, meant: dict[str, str], held: dict[str, dict[str, str]]) -> str:
    name, colon, what = subject.partition(": ")
    if name in meant:
        return f"{meant[name]}{colon}{what}"
    is_unclear = colon and any(_are_two(*pair) for pair in combinations(held.get(name, {}).values(), 2))
    return f"{name} ({_WHICH}): {what}" if is_unclear else subject


def _are_two(one: str, other: str) -> bool:
    """Return whether two relations cannot belong to one person: "cousin" and "colleague"."""
    return _family(one) != _family(other)


def _family(relation: str) -> int:
    last = as_subject(relation).split()[-1]
    families = zip(people_patterns().families, _patterns().families, strict=True)
    return next(
        (place for place, family in enumerate(families) if any(one.fullmatch(last) for one in family)), -1
    )
