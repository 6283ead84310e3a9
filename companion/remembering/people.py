"""Finds people in texts: names and relations, a person's relation to the user, and the user's own name.

A name is recognised by the words next to it ("with Anna", "Anna said", "my friend Anna", "mit Anna telefoniert",
"田中さん") and by its capital letter, in six languages, not by a list: a list would know the names of some people's
families better than others'.

The user's own name is read in the six languages of the window. The words after a bare "I'm" are a name only with a
capital letter, and not if they name a group that someone belongs to ("I'm Irish"). In German, Japanese and Chinese,
which write "I'm a teacher" alike, they must also stand next to a greeting.

Two people of one name are kept apart by their relation to the user, facts in English and answers in all six languages.
Relatives of different kinds, and a relative and anybody else, are two people; a friend may become a girlfriend or a
colleague. The second one bears the relation in the subject of its memories: "Ruth (colleague)". A statement that does
not tell which of them it means supersedes nothing.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import combinations
from typing import Final

from companion.remembering.content_words import holding
from companion.remembering.frames import frames_for
from companion.remembering.patterns import Patterns, patterns_in, read_patterns
from companion.remembering.speech_acts import is_question
from companion.remembering.statements import Draft, plain, sentences
from companion.remembering.times.time_language import is_name_of_time
from companion.values import Memory, MemoryKind, Recalled
from companion.values.scripts import is_unspaced


class _PeoplePatterns(Patterns, frozen=True):
    no_names: frozenset[str]
    relation: re.Pattern[str]
    pets: re.Pattern[str]
    titled: re.Pattern[str]
    my_named: re.Pattern[str]
    is_my: re.Pattern[str]
    who_is_my: re.Pattern[str]
    i_have_named: re.Pattern[str]
    a_named: re.Pattern[str]
    my_relation: re.Pattern[str]
    bare: re.Pattern[str]
    beside: re.Pattern[str]
    does: re.Pattern[str]
    several: re.Pattern[str]
    articles: re.Pattern[str]
    no_relation: re.Pattern[str]
    from_work: re.Pattern[str]
    families: tuple[re.Pattern[str], ...]
    same: dict[str, str]

    @property
    def related(self) -> tuple[re.Pattern[str], ...]:
        """Return the patterns that name someone together with their relation to the person."""
        return self.my_named, self.is_my, self.who_is_my, self.i_have_named


@cache
def people_patterns() -> _PeoplePatterns:
    """Return the patterns of sentences about people."""
    return read_patterns("people.en", _PeoplePatterns)


def names_in(text: str, known: Iterable[str] = ()) -> tuple[str, ...]:
    """Return the people whom a text is about, without the two who talk, each once, in their order.

    Args:
        known: Names that are known already: they are found in any case and place.

    Returns:
        The names as they were said; for a person named only by a relation ("my sister", "mum"), one word for that.
    """
    patterns, said = people_patterns(), text[:_LONGEST].replace("’", "'")
    found: list[tuple[int, str]] = []
    for pattern in (*patterns.related, patterns.a_named, patterns.from_work, patterns.beside, patterns.does):
        found += [(one.start("name"), _as_name(one["name"])) for one in pattern.finditer(said)]
    for one in patterns.several.finditer(said):
        each = _EACH.finditer(said, one.start("names"), one.end())
        found += [(name.start(), _as_name(name[0])) for name in each]
    for pattern in (patterns.my_relation, patterns.bare):
        found += [(one.start("relation"), as_subject(one["relation"])) for one in pattern.finditer(said)]
    found += _in_other_languages(said)
    for name in known:
        if name.strip() and (there := re.search(rf"(?<!\w){re.escape(name)}(?!\w)", said, re.IGNORECASE)):
            found.append((there.start(), name))
    once: dict[str, str] = {}
    for _, name in sorted(each for each in found if each[1]):
        once.setdefault(name.casefold(), name)
    return tuple(once.values())


def _in_other_languages(said: str) -> Iterator[tuple[int, str]]:
    """Yield the places and names of people in five languages; for "meine Schwester" alone, one word for that."""
    patterns, named = _patterns(), set[str]()
    for pattern in (*(() if is_unspaced(said) else patterns.named), *patterns.mentioned):
        for one in pattern.finditer(said):
            yield one.start("name"), _as_name(one["name"])
            named.add(one.groupdict().get("relation", ""))
    for pattern in patterns.mine:
        for one in pattern.finditer(said):
            if one["relation"] not in named:
                yield one.start("relation"), patterns.same.get(one["relation"].lower(), one["relation"])


def people(clause: str, behind: str = "") -> tuple[Draft, ...]:
    """Return the relations of people that a plain statement tells: "Anna is your sister.".

    Args:
        behind: The next sentence: it may name the one of "I have a dog." ("His name is Rufus.").
    """
    patterns, found = people_patterns(), dict[str, Draft]()
    together = f"{clause.rstrip(' .!')}, {behind}"
    within = (one for pattern in patterns.related for one in pattern.finditer(clause))
    for one in (*within, *patterns.i_have_named.finditer(together)):
        name = _as_name(one["name"])
        relation = patterns.articles.sub("", one["relation"].lower())
        if name and not patterns.no_relation.search(clause):
            was = "was" if re.search(r"\blate\b|\bdied\b", clause[: one.end()].lower()) else "is"
            text = f"{name} {was} your {relation}."
            found.setdefault(
                name.casefold(), Draft(MemoryKind.PERSON, name, text, (name, as_subject(relation)))
            )
    for one in patterns.from_work.finditer(clause):
        if name := _as_name(one["name"]):
            text = f"{name} is your {_COLLEAGUE}."
            found.setdefault(name.casefold(), Draft(MemoryKind.PERSON, name, text, (name, _COLLEAGUE)))
    return tuple(found.values())


_COLLEAGUE: Final = "colleague"
"""Relation of a person "from work"."""


def called(known: Iterable[Memory]) -> tuple[str, ...]:
    """Return the names of known people, each once, without their relation to the user; some may have none."""
    names = (memory.subject.partition(" (")[0] for memory in known if memory.kind is MemoryKind.PERSON)
    return tuple(dict.fromkeys(name for name in names if name.strip()))


_LONGEST: Final = 2000
_EACH: Final = re.compile(r"(?:(?!,|\band\b)[^\s])+(?: (?!and\b)[^\s,]+)*")
"""Pattern of each name in a list of them."""
_LONGEST_INITIALS: Final = 2
"""Maximum letters of initials; a longer word in capitals is an abbreviation, or shouted (guess)."""


def _as_name(words: str) -> str:
    """Return a name as it is to be stored; "" if the words are not a name."""
    patterns = people_patterns()
    titled = patterns.titled.match(words)
    if titled:
        plain = _as_name(words[titled.end() :])
        return f"{titled[0]}{plain}" if plain else ""
    first, *rest = words.split()
    first = re.sub(r"'s$", "", first).strip("-'")
    if patterns.relation.fullmatch(words):
        return ""
    is_shouted = len(first) > _LONGEST_INITIALS and first.isupper()
    if not first or first[0].islower() or is_shouted or _names_nobody(first):
        return ""
    more = [
        re.sub(r"'s$", "", word)
        for word in rest
        if not _names_nobody(word) and not words.split()[0].endswith("'s")
    ]
    return " ".join([first, *more])


def _names_nobody(word: str) -> bool:
    small = word.casefold()
    return small in people_patterns().no_names or is_name_of_time(small)


def as_subject(relation: str) -> str:
    """Return one word for a relation, whatever it was called: "mum" and "mom" are "mother"."""
    words = relation.lower().split()
    return " ".join([*words[:-1], people_patterns().same.get(words[-1], words[-1])]) if words else ""


NAME: Final = "name"
"""Subject of the fact that tells the user's name."""


class _OwnNamePatterns(Patterns, frozen=True):
    told: re.Pattern[str]
    i_am: re.Pattern[str]
    greeted: re.Pattern[str]
    greets: re.Pattern[str]
    groups: re.Pattern[str]
    no_name: re.Pattern[str]
    east: tuple[re.Pattern[str], ...]


_own: Final = patterns_in("own_name", _OwnNamePatterns)


_LONGEST_OWN_INITIALS: Final = 3


def own_name(text: str) -> tuple[Draft, ...]:
    """Return the fact that tells the person's name; of several names, the last."""
    name = ""
    is_greeting = _own().greets.search(plain(text)) is not None
    for sentence in sentences(text):
        if not is_question(sentence):
            name = _name_in(sentence, is_greeting=is_greeting) or name
    return (Draft(MemoryKind.FACT, NAME, frames_for(text).name.format(name)),) if name else ()


def _name_in(sentence: str, *, is_greeting: bool) -> str:
    own = _own()
    if (told := own.told.search(sentence)) and not own.no_name.match(told["name"]):
        return told["name"][:1].upper() + told["name"][1:]
    for pattern in (own.i_am, own.greeted) if is_greeting else (own.i_am,):
        if (said := pattern.search(sentence)) and not _is_something_else(said["name"]):
            return said["name"]
    return next((there["name"] for pattern in own.east if (there := pattern.search(sentence))), "")


def _is_something_else(name: str) -> bool:
    first = name.split()[0]
    if len(first) > _LONGEST_OWN_INITIALS and first.isupper():  # shouted, so it may be any word
        return True
    is_time = is_name_of_time(first.casefold())
    is_group = _own().groups.fullmatch(first) is not None
    return is_time or is_group or people_patterns().relation.fullmatch(name) is not None


_OF_SELF: Final = re.compile(
    r"\b(?:am|do|did|was|have|had|can|could|should|would|will|don't|didn't|haven't|can't) i\b"
    r"|\b\w+e ich\b|\b(?:bin|hab|mag|kann|war|darf|muss|will) ich\b|\w+-je\b|\best-ce que j(?:e\b|['’])"
    r"|¿(?:soy|estoy|tengo|me|toco|odio|puedo)\b",
    re.IGNORECASE,
)
_SELF: Final = re.compile(
    r"\b(?:i|me|my|mine|we|us|our|ich|mich|mir|wir|je|moi|nous|yo)\b|\b[jm]['’]", re.IGNORECASE
)
_NAMED: Final = re.compile(
    r"(?:Mein|Meine|Unsere?|Mon|Ma|Notre|Mi|Nuestr[oa]) [\w-]+ (?P<name>[^\W\d_a-z][\w'’-]+)(?= \w)"
)
_BY_NAME: Final = re.compile(
    r"(?!(?:He|She|It|This|That|There|Here|What|Who|Everybody|Nobody|Yes|No)\b)"
    r"(?P<name>[^\W\d_a-z][^\W\d_]+) (?:is|isn['’]t|was|has|does|doesn['’]t|can|can['’]t|never|[a-z]{2,}s)\b"
)


def asks_of_self(question: str) -> bool:
    """Return whether a question is about the person who asks, and names nobody else: "Do I like football?"."""
    return is_question(question) and _OF_SELF.search(question) is not None and not names_in(question)


def of_another(memory: Memory, question: str) -> str:
    """Return the other person a memory is about if the question is about oneself: "Rita", "their brother"; or ""."""
    text, patterns = memory.text.strip(), people_patterns()
    if not asks_of_self(question):
        return ""
    named = patterns.my_named.match(text)
    if named is None or named["name"] not in memory.names:  # as in "my brother plays"
        named = _NAMED.match(text) or _BY_NAME.match(text)
    if named:
        whom, behind = named["name"], named.end()
    elif related := patterns.my_relation.match(text):
        whom, behind = f"their {related['relation'].lower()}", related.end()
    else:
        return ""
    is_thing = whom.casefold() in question.casefold()  # "football is fun" is not about a person
    return "" if is_thing or _SELF.search(text, behind) else whom


_WHICH: Final = "which one is not told"


class _Namesakes(Patterns, frozen=True):
    named: tuple[re.Pattern[str], ...]
    mentioned: tuple[re.Pattern[str], ...]
    mine: tuple[re.Pattern[str], ...]
    same: dict[str, str]
    owned: tuple[re.Pattern[str], ...]
    families: tuple[re.Pattern[str], ...]


_patterns: Final = patterns_in("namesakes", _Namesakes)


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
    people_told = (draft for draft in drafts if draft.kind is MemoryKind.PERSON)
    meant = {draft.subject: _place(draft, held.get(draft.subject, {})) for draft in people_told}
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
    found = (one for pattern in _patterns().named for one in pattern.finditer(text))
    return {one["name"]: one["relation"] for one in found} | {
        draft.subject: draft.names[1] for draft in people(re.sub(r"\b[Yy]our\b", "my", text))
    }


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
