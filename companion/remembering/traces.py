"""Finds the utterances that told a memory, and those that said it again, so that all of it can be forgotten.

A memory's evidence told it, and so did the answers to that. An utterance says it again if it contains half of its
words, or one that hardly any other utterance contains; the answer to it counts as well, because "Tomorrow at three."
names nothing. If only the person's words are remembered, a rare word identifies the companion's echoes alone. A wrong
result costs little: repetitions stay in the history.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from companion.remembering.content_words import content_words, share_held
from companion.remembering.frames import unframed
from companion.values import Evidence, Memory, MemoryKind, Speaker, Utterance
from companion.values.plain_text import is_asking

TOLD: Final = frozenset({MemoryKind.FACT, MemoryKind.PREFERENCE, MemoryKind.PERSON, MemoryKind.THREAD})
"""Kinds of memory that repeat something that was told; the others sum up, or are the words themselves."""
_HALF: Final = 0.5
"""Share of a memory's words, if there are several, with which an utterance says it again (guess)."""
_RARE: Final = 6
"""Maximum utterances that contain a word, if that word alone is to identify a memory (guess)."""


def answered(told: Iterable[Evidence], said: Sequence[Utterance]) -> tuple[Utterance, ...]:
    """Return utterances with the companion's answer to each, in their order.

    Args:
        said: all utterances, in the order in which they were said.
    """
    wanted, found = frozenset(told), list[Utterance]()
    is_answer = False
    for one in said:
        is_answer = is_answer and one.speaker is Speaker.COMPANION and one.session == found[-1].session
        if Evidence(*one.key) in wanted:
            is_answer = True
        if is_answer:
            found.append(one)
    return tuple(found)


def source_of(answer: str, said: Sequence[Utterance]) -> str:
    """Return the person's earlier words that contain the answer to their question; "" if none do.

    They contain words of the question, and words of the answer that are not in the question.

    Args:
        said: the utterances before it, in order; the last one is the question.
    """
    if not said or said[-1].speaker is not Speaker.PERSON or not is_asking(said[-1].text):
        return ""
    asked = content_words(said[-1].text)
    new = content_words(answer) - asked
    held = ((content_words(one.text), one.text) for one in said[:-1] if one.speaker is Speaker.PERSON)
    found = ((len(new & words), text) for words, text in held if asked & words and new & words)
    return max(found, key=lambda each: each[0], default=(0, ""))[1]


def said_again(
    memories: Iterable[Memory], said: Sequence[Utterance], staying: Iterable[str] = ()
) -> frozenset[Evidence]:
    """Return the utterances that repeat memories; a question of the person's repeats only what they told (``TOLD``).

    Args:
        memories: what is forgotten or corrected.
        said: all utterances, in order.
        staying: texts of other memories, which stay; a single word that they have too identifies nothing.
    """
    spoken = [(one, content_words(one.text)) for one in said]
    known = frozenset[str]().union(*map(content_words, staying))
    return frozenset(Evidence(*one.key) for memory in memories for one in _repetitions(memory, spoken, known))


def _repetitions(
    memory: Memory, said: Sequence[tuple[Utterance, frozenset[str]]], known: frozenset[str]
) -> Iterator[Utterance]:
    words = content_words(unframed(memory.text))
    held = [
        (one, words & spoken)
        for one, spoken in said
        if memory.kind in TOLD or one.speaker is Speaker.COMPANION or not is_asking(one.text)
    ]
    counts = Counter(word for _, some in held for word in some)
    rare = {word for word, count in counts.items() if count <= _RARE} - known
    for one, some in held:
        if (some & rare and (memory.kind in TOLD or one.speaker is Speaker.COMPANION)) or (
            len(some) > 1 and share_held(words, some) >= _HALF
        ):
            yield one
