"""Finds where something that is remembered was told, and where it was said again, so that forgetting reaches all of it.

What it rests on told it, and what was answered to that. It was said again where an utterance holds half of its words,
or one that hardly anything else holds; what was answered to that counts as well, for "Tomorrow at three." names
nothing. Such a finding costs little: what was said again stays in the history.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from companion.remembering.content_words import content_words, share_held
from companion.values import Evidence, Memory, MemoryKind, Speaker, Utterance

TOLD: Final = frozenset({MemoryKind.FACT, MemoryKind.PREFERENCE, MemoryKind.PERSON, MemoryKind.THREAD})
"""Kinds that say something that was told; others sum up, or are what was said."""
_HALF: Final = 0.5
"""Share of a memory's words, several of them, that says it again (guess)."""
_RARE: Final = 6
"""Utterances that hold a word, at most, for it to say a memory by itself (guess)."""


def answered(told: Iterable[Evidence], said: Sequence[Utterance]) -> tuple[Utterance, ...]:
    """Return utterances with what the companion answered to each, in their order.

    Args:
        told: some of them.
        said: of all these, in the order in which they were said.
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
    """Return what the person said before from which a question of theirs is answered; "" where nothing tells.

    That holds words of the question, and others that the answer has and the question has not.

    Args:
        answer: the words of the answer.
        said: what was said before it, in order; the last of it asks.
    """
    if not said or said[-1].speaker is not Speaker.PERSON or not said[-1].text.rstrip().endswith(("?", "？")):
        return ""
    asked = content_words(said[-1].text)
    new = content_words(answer) - asked
    held = ((content_words(one.text), one.text) for one in said[:-1] if one.speaker is Speaker.PERSON)
    found = ((len(new & words), text) for words, text in held if asked & words and new & words)
    return max(found, key=lambda each: each[0], default=(0, ""))[1]


def said_again(memory: Memory, said: Sequence[Utterance]) -> tuple[Evidence, ...]:
    """Return which utterances say what a memory says."""
    words = content_words(memory.text)
    held = [(one, words & content_words(one.text)) for one in said]
    counts = Counter(word for _, some in held for word in some)
    rare = {word for word, count in counts.items() if count <= _RARE}
    return tuple(
        Evidence(*one.key)
        for one, some in held
        if some & rare or (len(some) > 1 and share_held(words, some) >= _HALF)
    )
