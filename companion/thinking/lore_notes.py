"""What a reply is given of a lorebook: the entries that the talk brings up, each a line of the notes, as a quotation.

A card is data from a stranger and cannot instruct; its words stand in quotation marks as those of memories do. Nothing
is kept from turn to turn: what an entry's timing asks for is read off the dialogue (``lore_timing``).
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from companion.thinking.language_model import Message
from companion.thinking.lore_timing import ALWAYS, REPLAYED_MAX, TIMED_MAX, Course, Instant, follow
from companion.thinking.lorebook import Entry, Lorebook, is_named, lore
from companion.thinking.memory_notes import quotation
from companion.thinking.prompt import CountTokens
from companion.values import Speaker, Utterance

QUOTED_CHARACTERS: Final = 600
"""Of a longer entry the beginning is quoted: some 150 tokens (guess)."""

_FRAME: Final = "Told of your world: “{}”"


def lore_lines(
    book: Lorebook, dialogue: Sequence[Utterance], count_tokens: CountTokens, *, most_tokens: int
) -> tuple[str, ...]:
    """Return a line for each entry that the talk brings up, what counts most last.

    Args:
        book: A card's.
        dialogue: What was said, oldest first; the last words are those that are answered.
        count_tokens: Of a text, such as ``LanguageModel.count_tokens`` or an estimate.
        most_tokens: What all lines together may need; no more than the book's own budget in any case.
    """
    said = [Message(each.speaker, each.text) for each in dialogue if each.text.strip()]
    now = replace(at_this_point(book, said), tokens_max=min(book.tokens_max, most_tokens))
    came_up = lore(now, [message.text for message in said], lambda text: count_tokens(_line(text)))
    return tuple(_line(entry.content) for entry in came_up)


def _line(content: str) -> str:
    return _FRAME.format(quotation(content, QUOTED_CHARACTERS))


def at_this_point(book: Lorebook, said: Sequence[Message]) -> Lorebook:
    """Return a book as its entries' timing has it for the reply to a dialogue.

    What may not come up now is left out; what stays comes up always.
    """
    timed = [entry for entry in book.entries if entry.timing != ALWAYS][:TIMED_MAX]
    if not timed:
        return book
    courses = {id(entry): _course(entry, book, said) for entry in timed}
    return replace(
        book,
        entries=tuple(
            replace(entry, is_constant=True, comes_only_by_recursion=False) if course.is_forced else entry
            for entry in book.entries
            if not (course := courses.get(id(entry), _PLAIN)).is_barred
        ),
    )


_PLAIN: Final = Course()


def _course(entry: Entry, book: Lorebook, said: Sequence[Message]) -> Course:
    """Return what became of an entry up to the last words, by all replies to words of the person's."""
    course = _PLAIN
    by_companion = 0
    for count, message in enumerate(said, start=1):
        if message.speaker is Speaker.COMPANION:
            by_companion += 1
        elif count > len(said) - REPLAYED_MAX:
            texts = [each.text for each in said[:count]]
            is_there = is_named(entry, book, texts)
            course = follow(course, entry.timing, Instant(count, by_companion), is_matched=is_there)
    return course
