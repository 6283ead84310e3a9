"""A lorebook: facts that the language model gets only while the conversation is about them.

Follows the specifications of Character Card V2 and V3 and SillyTavern's documentation of its World Info. Where these
leave a choice: whole words are matched, as SillyTavern does by default, in either case; two messages are scanned; and a
book without a budget of its own gets ``TOKENS_MAX``. Chance is left out on purpose, so that the same conversation gives
the same prompt.

An entry's timing counts messages: the decorators of Character Card V3 (``@@activate_only_after`` and the like) and the
timed effects of SillyTavern (sticky, cooldown, delay). Nothing is stored between turns: earlier matches are found by
replaying the dialogue, so that forgotten words leave no trace. ``lore_reading`` reads a card's book.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import Final

from companion.thinking.prompt.memory_notes import quotation
from companion.thinking.prompt.prompt import CountTokens
from companion.values import Speaker, Utterance

SCANNED_CHARACTERS: Final = 8000
"""Maximum characters scanned, the last ones of the messages and of the entries that came up."""
_OCCURRENCES_MAX: Final = 20
"""Maximum occurrences of a key inside other words, after which the search for it ends."""
SCAN_DEPTH: Final = 2
"""Messages that are scanned if a book does not say."""
RECURSIONS_MAX: Final = 8
"""Maximum rounds in which entries bring up others; a cycle ends sooner, as each comes up once (guess)."""
TOKENS_MAX: Final = 512
"""Budget of a book without one, and the maximum for any other (guess: an eighth of the usual context)."""
TIMED_MAX: Final = 32
"""Maximum entries whose timing is considered."""
REPLAYED_MAX: Final = 60
"""Maximum messages, from the end, that timing replays. A stranger's book must not delay a reply: the worst imaginable
case takes 0.3 s more of one core."""
MESSAGES_MAX: Final = 10_000
QUOTED_CHARACTERS: Final = 600
"""Maximum characters quoted, from the beginning of a longer entry: some 150 tokens (guess)."""
_FRAME: Final = "Told of your world: “{}”"
_NO_SPACES_FROM: Final = "\u2e80"
"""Start of the scripts without spaces between words (Chinese, Japanese; roughly)."""


class SecondaryKeys(Enum):
    """Condition on an entry's secondary keys, given that one of its keys is present (SillyTavern's four)."""

    ANY = 0
    NOT_ALL = 1
    NONE = 2
    ALL = 3


@dataclass(frozen=True, slots=True)
class Timing:
    """Timing of an entry, in numbers of messages in the dialogue."""

    after: int = 0
    """Messages of the companion before which it does not come up (``@@activate_only_after``)."""
    every: int = 1
    """Divisor, at least 1: it comes up only if the number of the companion's messages is a multiple
    (``@@activate_only_every``)."""
    delay: int = 0
    """Messages of both sides before which it does not come up."""
    sticky: int = 0
    """Messages for which it stays once it came up."""
    cooldown: int = 0
    """Messages after that for which it does not come up."""
    stays: bool = False
    """Once it came up it stays (``@@keep_activate_after_match``)."""
    is_once: bool = False
    """Once it came up it does not come up again (``@@dont_activate_after_match``)."""


ALWAYS: Final = Timing()


@dataclass(frozen=True, slots=True)
class Entry:
    """One fact of a lorebook; its texts are safe to use in a prompt."""

    content: str
    keys: tuple[str, ...] = ()
    secondary_keys: tuple[str, ...] = ()
    secondary: SecondaryKeys = SecondaryKeys.ANY
    needed_keys: tuple[str, ...] = ()
    """Keys of which at least one must also be present (@@additional_keys)."""
    excluding_keys: tuple[str, ...] = ()
    """Keys that must all be absent (@@exclude_keys)."""
    is_constant: bool = False
    """It always comes up."""
    is_case_sensitive: bool = False
    has_whole_words: bool = True
    insertion_order: float = 0.0
    """Position in the prompt: a lower value comes earlier, and so counts for less."""
    priority: float | None = None
    """Priority: the lowest is dropped first if there is no room; None takes ``insertion_order``."""
    scan_depth: int | None = None
    """Number of messages to scan; None for the book's."""
    is_before_character: bool = True
    """It belongs before the character's description, not after it."""
    comes_by_recursion: bool = True
    comes_only_by_recursion: bool = False
    brings_up_others: bool = True
    timing: Timing = ALWAYS


@dataclass(frozen=True, slots=True)
class Lorebook:
    """Entries, with the settings for matching them."""

    entries: tuple[Entry, ...]
    """Entries in the book's order; only those that can come up."""
    scan_depth: int = SCAN_DEPTH
    """Number of the last messages that are scanned."""
    tokens_max: int = TOKENS_MAX
    is_recursive: bool = False
    """Entries that came up can bring up others."""
    left_out: int = 0
    """Number of entries kept in the card that never come up: too many, or with regular expressions for keys."""
    usable: Callable[[str], str] = str
    """Function that returns an entry's text without the parts that must not be used; "" if nothing is left. It may be
    slow, and is called only for entries that came up."""


NO_LORE: Final = Lorebook(())


def lore_lines(
    book: Lorebook, dialogue: Sequence[Utterance], count_tokens: CountTokens, *, most_tokens: int
) -> tuple[str, ...]:
    """Return a line for each entry that the conversation brings up, the most important last.

    A card is data from a stranger and cannot instruct; its words are in quotation marks, as those of memories are.

    Args:
        dialogue: Both sides' words, oldest first; the last words are those to be answered.
        most_tokens: Maximum tokens of all lines together; the book's own budget limits them as well.
    """
    said = [each for each in dialogue if each.text.strip()]
    now = replace(_at_this_point(book, said), tokens_max=min(book.tokens_max, most_tokens))
    came_up = lore(now, [each.text for each in said], lambda text: count_tokens(_line(text)))
    return tuple(_line(entry.content) for entry in came_up)


def _line(content: str) -> str:
    return _FRAME.format(quotation(content, QUOTED_CHARACTERS))


def _at_this_point(book: Lorebook, said: Sequence[Utterance]) -> Lorebook:
    """Return a book as its entries' timing leaves it for the reply to a dialogue.

    Entries that may not come up now are left out; entries that stay always come up.
    """
    timed = [entry for entry in book.entries if entry.timing != ALWAYS][:TIMED_MAX]
    comes = {id(entry): _comes_by_timing(entry, book, said) for entry in timed}
    entries = (
        replace(entry, is_constant=True, comes_only_by_recursion=False) if comes.get(id(entry)) else entry
        for entry in book.entries
        if comes.get(id(entry)) is not False
    )
    return replace(book, entries=tuple(entries))


def _comes_by_timing(entry: Entry, book: Lorebook, said: Sequence[Utterance]) -> bool | None:
    """Tell whether an entry's timing makes it come up in any case, or never; None if its keys decide.

    Entries that other entries bring up are ignored.
    """
    timing, texts = entry.timing, [each.text for each in said]
    has_come_up, stays_until, rests_until, by_companion = False, 0, 0, 0
    comes = None
    for count, each in enumerate(said, start=1):
        if each.speaker is Speaker.COMPANION:
            by_companion += 1
        elif count <= len(said) - REPLAYED_MAX:
            continue
        elif count < stays_until or (timing.stays and has_come_up):
            comes = True
        elif (
            count < max(rests_until, timing.delay)
            or (timing.is_once and has_come_up)
            or by_companion < timing.after
            or by_companion % timing.every != 0
        ):
            comes = False
        else:
            comes = None
            if _is_named(entry, book, texts[:count]):
                has_come_up, stays_until = True, count + timing.sticky
                rests_until = stays_until + timing.cooldown
    return comes


def lore(book: Lorebook, recent_texts: Sequence[str], count_tokens: CountTokens) -> tuple[Entry, ...]:
    """Return a book's entries for the current conversation, in their order in the prompt.

    First come those before the character's description, then those after it. The timing of entries is ignored.
    """
    came_up = _came_up(book, recent_texts)
    order = {id(entry): place for place, entry in enumerate(book.entries)}
    kept = sorted(
        _within(book.tokens_max, came_up, count_tokens),
        key=lambda entry: (not entry.is_before_character, entry.insertion_order, order[id(entry)]),
    )
    used = (replace(entry, content=book.usable(entry.content)) for entry in kept)
    return tuple(entry for entry in used if entry.content)


def _is_named(entry: Entry, book: Lorebook, texts: Sequence[str]) -> bool:
    """Tell whether texts bring an entry up directly, without other entries."""
    depth = book.scan_depth if entry.scan_depth is None else entry.scan_depth
    return _comes_up(entry, book, {depth: _Scanned(_last(texts, depth))}, _Scanned(()), 0)


def _came_up(book: Lorebook, recent_texts: Sequence[str]) -> list[Entry]:
    """Return the entries that come up, those by the messages before those by recursion."""
    scans = {
        depth: _Scanned(_last(recent_texts, depth))
        for depth in {
            book.scan_depth,
            *(each.scan_depth for each in book.entries if each.scan_depth is not None),
        }
    }
    waiting = list(book.entries)
    came_up: list[Entry] = []
    for recursion in range(RECURSIONS_MAX + 1):
        brought_up = _Scanned([each.content for each in came_up if each.brings_up_others])
        new = [each for each in waiting if _comes_up(each, book, scans, brought_up, recursion)]
        if not new and recursion:
            break
        came_up.extend(new)
        taken = {id(each) for each in new}
        waiting = [each for each in waiting if id(each) not in taken]
        if not book.is_recursive:
            break
    return came_up


def _comes_up(
    entry: Entry, book: Lorebook, scans: Mapping[int, "_Scanned"], brought_up: "_Scanned", recursion: int
) -> bool:
    if entry.comes_only_by_recursion and not recursion:
        return False
    if entry.is_constant:
        return True
    scanned = [scans[book.scan_depth if entry.scan_depth is None else entry.scan_depth]]
    if recursion and entry.comes_by_recursion:
        scanned.append(brought_up)
    elif recursion:
        return False

    def holds(key: str) -> bool:
        return any(each.holds(key, entry) for each in scanned)

    if not any(map(holds, entry.keys)) or any(map(holds, entry.excluding_keys)):
        return False
    if entry.needed_keys and not any(map(holds, entry.needed_keys)):
        return False
    if not entry.secondary_keys:
        return True
    match entry.secondary:
        case SecondaryKeys.ANY:
            return any(map(holds, entry.secondary_keys))
        case SecondaryKeys.ALL:
            return all(map(holds, entry.secondary_keys))
        case SecondaryKeys.NONE:
            return not any(map(holds, entry.secondary_keys))
        case SecondaryKeys.NOT_ALL:
            return not all(map(holds, entry.secondary_keys))


def _within(most_tokens: int, came_up: Iterable[Entry], count_tokens: CountTokens) -> list[Entry]:
    """Drop entries of the lowest priority first, constant ones last; first of all those that are too long alone."""
    sizes = [(entry, count_tokens(entry.content)) for entry in came_up]
    ranked = sorted(
        ((entry, size) for entry, size in sizes if size <= most_tokens),
        key=lambda sized: (not sized[0].is_constant, -_rank(sized[0])),
    )
    kept = []
    for entry, size in ranked:
        most_tokens -= size
        if most_tokens < 0:
            break
        kept.append(entry)
    return kept


def _rank(entry: Entry) -> float:
    return entry.insertion_order if entry.priority is None else entry.priority


def _last(texts: Sequence[str], depth: int) -> list[str]:
    return list(texts[-depth:]) if depth else []


class _Scanned:
    """Texts that are searched for keys."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._text = "\n".join(texts)[-SCANNED_CHARACTERS:]
        self._folded = self._text.casefold()

    def holds(self, key: str, entry: Entry) -> bool:
        """Tell whether a key occurs as the entry requires: in its case, as a whole word."""
        text, wanted = (self._text, key) if entry.is_case_sensitive else (self._folded, key.casefold())
        start = 0
        for _ in range(_OCCURRENCES_MAX):
            at = text.find(wanted, start)
            if at < 0:
                return False
            is_word = _ends_word(text, at - 1, wanted[0]) and _ends_word(text, at + len(wanted), wanted[-1])
            if is_word or not entry.has_whole_words:
                return True
            start = at + 1
        return False


def _ends_word(text: str, neighbour: int, edge: str) -> bool:
    if not edge.isalnum() or edge >= _NO_SPACES_FROM or not 0 <= neighbour < len(text):
        return True
    return not text[neighbour].isalnum()
