"""Asks a capable language model, while nobody talks, which statements are worth remembering, and keeps those.

The model gets numbered statements of the person's that no rule has turned into a memory, quoted as data. It names the
subject of each, or "nothing"; the engine passes in the function that asks it. The model writes no memory itself: the
words are the person's own, put as "You keep bees.", or quoted in any language but English, so nothing can be invented,
and no day appears that was not said.
"""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import tzinfo
from typing import Final

import msgspec

from companion.encoder.language import language_of
from companion.remembering.content_words import UNSPACED, overlap, telling_words
from companion.remembering.frames import quoted, to_you
from companion.remembering.patterns import Patterns, patterns_in
from companion.remembering.people import NAME, as_subject, names_in, own_name, people, people_patterns
from companion.remembering.speech_acts import is_fragment
from companion.remembering.statements import assertions, statements
from companion.remembering.times.time_words import find_due
from companion.values import Evidence, Memory, MemoryKind, Speaker, Utterance

MOST_STATEMENTS: Final = 12
"""Maximum statements in one question, some three hundred tokens with it (guess)."""
MOST_TOKENS: Final = 480
"""Maximum tokens of an answer, enough for that many statements."""
_KEY: Final = 80
"""Characters of a statement that are written before its label (guess)."""
_NO_KEY: Final = re.compile(r"[^\w ,.'-]")
"""Characters that a grammar might read as its own syntax."""
TOLD_ALREADY: Final = 0.6
"""Share of content words in common with a memory above which a statement is not new (guess)."""
_LONGEST: Final = 300
"""Maximum characters of a plain statement (guess)."""
_FEWEST_WORDS: Final = 3
_LETTERS_A_WORD: Final = 2
"""Letters that count as a word where words are not parted (guess)."""
_SUBJECT_WORDS: Final = 2
"""Number of words in a subject that tell memories of one label apart: a model's label never supersedes a fact
(guess)."""

NOTHING: Final = "nothing"
LABELS: Final[Mapping[str, MemoryKind]] = {
    **dict.fromkeys(
        ("name", "home", "work", "study", "health", "food", "habit", "skill", "past"), MemoryKind.FACT
    ),
    **dict.fromkeys(("family", "friend", "pet"), MemoryKind.PERSON),
    **dict.fromkeys(("likes", "dislikes"), MemoryKind.PREFERENCE),
    "plan": MemoryKind.THREAD,
}
"""Subjects that a statement may have, and the kind of memory that each becomes."""


class _ExtractionWords(Patterns, frozen=True):
    instructions: str
    group: re.Pattern[str]
    own: re.Pattern[str]
    companion: re.Pattern[str]
    nobody: re.Pattern[str]


_words: Final = patterns_in("extraction.en", _ExtractionWords)


@dataclass(frozen=True, slots=True)
class Question:
    """A question to a language model."""

    instructions: str
    text: str
    schema: Mapping[str, object]
    """JSON Schema of the answer."""


@dataclass(frozen=True, slots=True)
class Told:
    """A statement of the person's, and the utterance that contains it."""

    words: str
    said: Utterance


def told(talk: Iterable[Utterance], known: Sequence[Memory]) -> tuple[Told, ...]:
    """Return the statements of a talk that a language model is asked about, in their order.

    Args:
        talk: Utterances of either side; only the person's are used.
        known: Memories whose evidence they are; statements that say the same are left out, and so are those about a
            group that someone belongs to.
    """
    there = {one.text for one in known if one.kind is not MemoryKind.MOMENT}
    return tuple(
        Told(words, one)
        for one in talk
        if one.speaker is Speaker.PERSON
        for words in (statements if language_of(one.text) == "en" else assertions)(one.text)
        if _may_matter(words) and not any(overlap(to_you(words), other) >= TOLD_ALREADY for other in there)
    )


def ask(asked: Sequence[Told]) -> Question:
    """Return the question about some statements, at most ``MOST_STATEMENTS``; they are numbered from 1."""
    lines = (
        f"{number}. {json.dumps(one.words, ensure_ascii=False)}" for number, one in enumerate(asked, start=1)
    )
    return Question(_words().instructions, "\n".join(lines), _schema(_keys(asked)))


def read_answer(answer: str, asked: Sequence[Told], zone: tzinfo) -> tuple[Memory, ...]:
    """Return the memories that an answer results in; none for an answer that does not fit the schema.

    Args:
        answer: The answer as the model wrote it; one that was cut short is not valid JSON.
        zone: Time zone by whose calendar "on Friday" is understood.
    """
    try:
        labels = msgspec.json.decode(answer.encode(errors="replace"), type=dict[str, str])
    except (msgspec.DecodeError, RecursionError):
        return ()
    named = ((labels.get(key, NOTHING), one) for key, one in zip(_keys(asked), asked, strict=True))
    found = {
        one.words.casefold(): _memory(label, one, zone)
        for label, one in named
        if label in LABELS and not (label == NAME and own_name(one.words))  # which is kept as it is heard
    }
    return tuple(found.values())


def felt_as(memory: Memory, moments: Iterable[Memory]) -> Memory:
    """Give a memory the feeling and the salience of the most salient moment that is its evidence."""
    own = set(memory.evidence)
    within = [one for one in moments if one.kind is MemoryKind.MOMENT and own.issuperset(one.evidence)]
    felt = max((one for one in within if one.felt is not None), key=lambda one: one.salience, default=None)
    if felt is not None:
        memory = replace(memory, felt=felt.felt, mood=felt.mood, emotions=felt.emotions)
    return replace(memory, salience=max((one.salience for one in within), default=memory.salience))


def names_nobody(words: str) -> bool:
    """Return whether a sentence begins with a pronoun for someone: "She raised me"."""
    return _words().nobody.match(words) is not None


def _may_matter(words: str) -> bool:
    known = _words()
    count = len(words.split()) + len(UNSPACED.findall(words)) // _LETTERS_A_WORD
    is_whole = count >= _FEWEST_WORDS and len(words) <= _LONGEST
    is_own = known.own.search(words) is not None or language_of(words) != "en"
    is_theirs = is_own and known.companion.search(words) is None
    return (
        is_whole
        and is_theirs
        and not (known.group.search(words) or names_nobody(words))
        and not is_fragment(words)
    )


def _memory(label: str, one: Told, zone: tzinfo) -> Memory:
    kind, said = LABELS[label], one.said
    close = (name for draft in people(one.words) for name in draft.names)
    names, is_thread = tuple(dict.fromkeys((*close, *names_in(one.words)))), kind is MemoryKind.THREAD
    due = find_due(one.words, said.said_at, zone) if is_thread else None
    return Memory(
        kind=kind,
        text=to_you(one.words) if language_of(one.words) == "en" else quoted(one.words),
        happened_at=said.said_at,
        names=names,
        evidence=(Evidence(said.session, said.number),),
        subject=_subject(label, one.words, names),
        due_at=None if due is None else due.at,
        is_open=is_thread,
    )


def _subject(label: str, words: str, names: Sequence[str]) -> str:
    """Return the subject that the rules would give to a memory; for a person the name, or the relation to the user."""
    match LABELS[label]:
        case MemoryKind.THREAD:
            return ""
        case MemoryKind.PERSON:
            relation = people_patterns().my_relation.search(words)
            return names[0] if names else label if relation is None else as_subject(relation["relation"])
        case _:
            return f"{label}: {' '.join(telling_words(words)[:_SUBJECT_WORDS])}"


def _keys(asked: Iterable[Told]) -> list[str]:
    """Return the text before each label in an answer: the number, and the words in plain letters."""
    plain = (_NO_KEY.sub("", one.words)[:_KEY].strip() for one in asked)
    return [f"{number}. {words}" for number, words in enumerate(plain, start=1)]


def _schema(keys: Iterable[str]) -> dict[str, object]:
    label = {"type": "string", "enum": [NOTHING, *LABELS]}
    properties = dict.fromkeys(keys, label)
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }
