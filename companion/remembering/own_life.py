"""Reads what a person tells of their life in other languages than English: people, illnesses, home, work, tastes.

Whom they call by name becomes a person ("Bello ist dein Hund."). Everything else is quoted whole, so that nothing false
is said even of a sentence that was not understood in full. As in ``people`` and ``facts``, which read English, a newer
home, work or taste of the same thing ends the older one. Pure.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import Final

from companion.encoder.language import language_of
from companion.remembering.content_words import UNSPACED, telling_words
from companion.remembering.facts import BIRTHDAY, HEALTH, LOSS
from companion.remembering.frames import ENGLISH, quoted
from companion.remembering.patterns import Patterns, patterns_in
from companion.remembering.statements import Draft, assertions
from companion.values import MemoryKind

_HOME: Final = "home"
_WORK: Final = "work"
"""Subjects of the facts that tell where somebody lives and works, combined with the person if it is another."""
_ABOUT_WORDS: Final = 3
"""Telling words that tell one illness from another (guess)."""


class _Are(Patterns, frozen=True):
    said: re.Pattern[str]
    """Pattern of the person's words up to the relation."""
    told: str


class _OwnLife(Patterns, frozen=True):
    named: tuple[re.Pattern[str], ...]
    home: tuple[re.Pattern[str], ...]
    work: tuple[re.Pattern[str], ...]
    home_of_others: tuple[re.Pattern[str], ...]
    work_of_others: tuple[re.Pattern[str], ...]
    birthday: tuple[re.Pattern[str], ...]
    taste: tuple[re.Pattern[str], ...]
    health: tuple[re.Pattern[str], ...]
    loss: tuple[re.Pattern[str], ...]
    pronoun: re.Pattern[str]
    unsure: re.Pattern[str]
    are: tuple[_Are, ...]
    """Sentences that say what somebody is to the person; the first whose pattern fits is taken."""


class _Relations(Patterns, frozen=True):
    english: dict[str, str]
    """Words for each relation in the other languages, with "~" for a space within one."""


_own_life: Final = patterns_in("own_life", _OwnLife)
_relations: Final = patterns_in("relations", _Relations)


def own_life(text: str, known: Collection[str] = ()) -> Iterator[Draft]:
    """Yield whom the person has and how they are called, illnesses, losses, home, work, birthday and tastes.

    "Ich habe einen Hund. Er heißt Bello." gives "Bello ist dein Hund."; English words give nothing.

    Args:
        known: Names of known people: "Mia hat Asthma" is kept if Mia is one of them.
    """
    patterns, said = _own_life(), () if language_of(text) == ENGLISH else assertions(text)
    people = _named(said)
    names = {name.casefold() for name in (*known, *(who.subject for who in people))}
    called = {who.names[1]: who.subject for who in people}
    of_others = tuple(_of_others(said, names, called))
    for sentence in said:
        for subject, forms in (
            (_HOME, patterns.home),
            (_WORK, patterns.work),
            (BIRTHDAY, patterns.birthday),
        ):
            is_anothers = any(subject in fact.subject and sentence in fact.text for fact in of_others)
            if not is_anothers and any(form.search(sentence) for form in forms):
                yield Draft(MemoryKind.FACT, subject, quoted(sentence))
        if liked := _liked(sentence):
            yield Draft(MemoryKind.PREFERENCE, liked, quoted(sentence))
    yield from of_others
    yield from people


def _of_others(said: Sequence[str], names: Collection[str], called: Mapping[str, str]) -> Iterator[Draft]:
    """Yield what is told of the health, homes, work and deaths of others, and of the person's health."""
    patterns = _own_life()
    for words, told in _with_owners([sentence for sentence in said if not patterns.unsure.search(sentence)]):
        for subject, forms in (
            (LOSS, patterns.loss),
            (HEALTH, patterns.health),
            (_HOME, patterns.home_of_others),
            (_WORK, patterns.work_of_others),
        ):
            if found := _first(forms, words, names):
                yield _fact(subject, found, told, called)


def somebody(text: str) -> tuple[str, str] | None:
    """Return the name and the English relation that a sentence about a person tells: "Bello ist dein Hund."."""
    for each in _somebody():
        if found := each.fullmatch(text):
            return found["name"], _in_english().get(found["relation"].casefold(), found["relation"])
    return None


@cache
def _somebody() -> tuple[re.Pattern[str], ...]:
    slots = {"name": "(?P<name>.+)", "relation": "(?P<relation>.+)"}
    return tuple(re.compile(each.told.replace(".", r"\.").format(**slots)) for each in _own_life().are)


@cache
def _in_english() -> Mapping[str, str]:
    return {
        word.replace("~", " ").casefold(): english
        for english, words in _relations().english.items()
        for word in words.split()
    }


def tells_birthday(text: str) -> bool:
    """Return whether words tell the person's birthday, in five languages."""
    return any(form.search(text) for form in _own_life().birthday)


def _liked(sentence: str) -> str:
    """Return the thing that a sentence says they like or dislike; "" for none, and for who only a pronoun names."""
    found = next((found for form in _own_life().taste if (found := form.search(sentence))), None)
    if found is None:
        return ""
    return found["thing"] if UNSPACED.search(sentence) else " ".join(telling_words(found["thing"]))


def _named(said: Sequence[str]) -> tuple[Draft, ...]:
    of_two = (f"{first} {second}" for first, second in pairwise(said))
    once = dict[str, Draft]()
    for words in (*said, *of_two):
        for found in (form.search(words) for form in _own_life().named):
            if found is not None:
                name, relation = found["name"], found["relation"]
                who = Draft(MemoryKind.PERSON, name, _are(found), (name, relation))
                once.setdefault(who.subject.casefold(), who)
    return tuple(once.values())


def _are(found: re.Match[str]) -> str:
    words = found.string[found.start() : found.end("relation")]
    told = next(each.told for each in _own_life().are if each.said.search(words))
    return told.format(name=found["name"], relation=found["relation"])


def _with_owners(said: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield the sentences to search and their words; one about "she" together with the one before."""
    yield from zip(said, said, strict=True)
    for first, second in pairwise(said):
        if _own_life().pronoun.match(second):
            space = "" if first.endswith(("。", "！")) else " "
            yield f"{first.rstrip(' .!。！')}, {second}", f"{first}{space}{second}"


def _first(forms: Iterable[re.Pattern[str]], words: str, names: Collection[str]) -> re.Match[str] | None:
    """Return the first match that is about the person, or about someone close to them."""
    found = (one for form in forms for one in form.finditer(words))
    return next(
        (one for one in found if (one.groupdict().get("called") or "").casefold() in {"", *names}), None
    )


def _fact(subject: str, found: re.Match[str], told: str, called: Mapping[str, str]) -> Draft:
    """Return the fact that a match tells; ``called`` gives names by the relation to the user."""
    groups = found.groupdict()
    relation = groups.get("relation") or ""
    who = groups.get("name") or called.get(relation, relation) or groups.get("called") or ""
    telling = telling_words(found.string)  # a few words alone do not always tell their language
    about = [word for word in telling_words(found["told"]) if word in telling] if subject == HEALTH else ()
    parts = (who, subject, " ".join(about[:_ABOUT_WORDS]))
    return Draft(MemoryKind.FACT, ": ".join(filter(None, parts)), quoted(told), (who,) if who else ())
