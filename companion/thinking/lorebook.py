"""A lorebook: what is told to the language model only while the talk is about it.

Read as the specifications of Character Card V2 and V3 and SillyTavern's documentation of its World Info have it. Where
these leave a choice: whole words are looked for, as SillyTavern does by default, in either case; two messages are
scanned; and without a budget of its own a book gets ``TOKENS_MAX``. Chance is left out on purpose, so that the same
talk gives the same prompt.

What an entry's timing asks for counts messages: the decorators of Character Card V3 (``@@activate_only_after`` and its
like) and the timed effects of SillyTavern (sticky, cooldown, delay). Nothing is kept between turns: what came up before
is found by going through the dialogue again, so that words that are forgotten leave nothing behind. How a card's book
is read is told in ``lore_reading``.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import Final

from companion.thinking.memory_notes import quotation
from companion.thinking.prompt import CountTokens
from companion.values import Speaker, Utterance

SCANNED_CHARACTERS: Final = 8000
"""The last ones, of the messages and of what came up."""
_OCCURRENCES_MAX: Final = 20
"""Of a key inside other words, after which it is looked for no further."""
SCAN_DEPTH: Final = 2
"""Messages that are scanned where a book does not say how many."""
RECURSIONS_MAX: Final = 8
"""How often what came up may bring up more; a cycle ends sooner, as each entry comes up once (guess)."""
TOKENS_MAX: Final = 512
"""For a book without a budget, and the most for one with a larger (guess: an eighth of the usual context)."""
TIMED_MAX: Final = 32
"""The timing of so many entries is looked at, …"""
REPLAYED_MAX: Final = 60
"""… by so many of the last messages. A book of a stranger's must not make a reply late: the worst that was thought of
takes 0.3 s of one core more."""
MESSAGES_MAX: Final = 10_000
"""The most that a timing counts."""
QUOTED_CHARACTERS: Final = 600
"""Of a longer entry the beginning is quoted: some 150 tokens (guess)."""
_FRAME: Final = "Told of your world: “{}”"
_NO_SPACES_FROM: Final = "\u2e80"
"""From here on lie scripts that set no spaces between words (Chinese, Japanese; roughly)."""


class SecondaryKeys(Enum):
    """When an entry with secondary keys comes up, given that one of its keys is there (SillyTavern's four)."""

    ANY = 0
    NOT_ALL = 1
    NONE = 2
    ALL = 3


@dataclass(frozen=True, slots=True)
class Timing:
    """What an entry asks for; counts of messages in the dialogue."""

    after: int = 0
    """It does not come up before the companion has said so many (``@@activate_only_after``)."""
    every: int = 1
    """It comes up only when the companion has said a multiple of so many (``@@activate_only_every``)."""
    delay: int = 0
    """It does not come up before both sides together have said so many."""
    sticky: int = 0
    """Once it came up it stays for so many."""
    cooldown: int = 0
    """After that it does not come up for so many."""
    stays: bool = False
    """Once it came up it stays (``@@keep_activate_after_match``)."""
    is_once: bool = False
    """Once it came up it does not come up again (``@@dont_activate_after_match``)."""

    def __post_init__(self) -> None:
        if self.every < 1:
            raise ValueError(f"every must be at least 1, got {self.every!r}")


ALWAYS: Final = Timing()


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing a lorebook knows; texts are safe to stand in a prompt."""

    content: str
    keys: tuple[str, ...] = ()
    secondary_keys: tuple[str, ...] = ()
    secondary: SecondaryKeys = SecondaryKeys.ANY
    needed_keys: tuple[str, ...] = ()
    """One of them must be there, too (@@additional_keys)."""
    excluding_keys: tuple[str, ...] = ()
    """None of them may be there (@@exclude_keys)."""
    is_constant: bool = False
    """Comes up always."""
    is_case_sensitive: bool = False
    has_whole_words: bool = True
    insertion_order: float = 0.0
    """What has less comes earlier in the prompt, and so counts for less."""
    priority: float | None = None
    """What has less goes first when there is no room; None takes ``insertion_order``."""
    scan_depth: int | None = None
    """In messages; None is the book's."""
    is_before_character: bool = True
    """Belongs before the character's description, not after it."""
    comes_by_recursion: bool = True
    comes_only_by_recursion: bool = False
    brings_up_others: bool = True
    timing: Timing = ALWAYS


@dataclass(frozen=True, slots=True)
class Lorebook:
    """Entries and how they are looked for."""

    entries: tuple[Entry, ...]
    """In the book's order; only those that can come up."""
    scan_depth: int = SCAN_DEPTH
    """How many of the last messages are scanned."""
    tokens_max: int = TOKENS_MAX
    is_recursive: bool = False
    """Whether what came up brings up more."""
    left_out: int = 0
    """Entries that are kept in the card and never come up: too many, or with regular expressions for keys."""


NO_LORE: Final = Lorebook(())


def lore_lines(
    book: Lorebook, dialogue: Sequence[Utterance], count_tokens: CountTokens, *, most_tokens: int
) -> tuple[str, ...]:
    """Return a line for each entry that the talk brings up, what counts most last.

    A card is data from a stranger and cannot instruct; its words stand in quotation marks as those of memories do.

    Args:
        book: A card's.
        dialogue: What was said, oldest first; the last words are those that are answered.
        count_tokens: Of a text, such as ``LanguageModel.count_tokens`` or an estimate.
        most_tokens: What all lines together may need; no more than the book's own budget in any case.
    """
    said = [each for each in dialogue if each.text.strip()]
    now = replace(_at_this_point(book, said), tokens_max=min(book.tokens_max, most_tokens))
    came_up = lore(now, [each.text for each in said], lambda text: count_tokens(_line(text)))
    return tuple(_line(entry.content) for entry in came_up)


def _line(content: str) -> str:
    return _FRAME.format(quotation(content, QUOTED_CHARACTERS))


def _at_this_point(book: Lorebook, said: Sequence[Utterance]) -> Lorebook:
    """Return a book as its entries' timing has it for the reply to a dialogue.

    What may not come up now is left out; what stays comes up always.
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
    """Tell whether an entry's timing lets it come up whatever was said last, or never; None where its keys tell.

    What other entries bring up is not looked at.
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
    """Return what a book knows of the talk at hand, in the order in which it is to stand in the prompt.

    First comes what belongs before the character's description, then what belongs after it. An entry's timing is not
    looked at.

    Args:
        book: whose.
        recent_texts: what was said last, by either side, oldest first.
        count_tokens: of a text; the book's budget is in these.
    """
    came_up = _came_up(book, recent_texts)
    order = {id(entry): place for place, entry in enumerate(book.entries)}
    kept = _within(book.tokens_max, came_up, count_tokens)
    return tuple(
        sorted(
            kept,
            key=lambda entry: (not entry.is_before_character, entry.insertion_order, order[id(entry)]),
        )
    )


def _is_named(entry: Entry, book: Lorebook, texts: Sequence[str]) -> bool:
    """Tell whether texts bring an entry up by themselves, what other entries bring up not looked at."""
    depth = book.scan_depth if entry.scan_depth is None else entry.scan_depth
    return _comes_up(entry, book, {depth: _Scanned(_last(texts, depth))}, _Scanned(()), 0)


def _came_up(book: Lorebook, recent_texts: Sequence[str]) -> list[Entry]:
    """Return what comes up, that by the messages before that by recursion."""
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
    """Leave out what has the lowest priority; what always comes up goes last, what is too long alone goes first."""
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
    """Texts in which keys are looked for."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._text = "\n".join(texts)[-SCANNED_CHARACTERS:]
        self._folded = self._text.casefold()

    def holds(self, key: str, entry: Entry) -> bool:
        """Tell whether a key is there as the entry wants it: in its case, as a whole word."""
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
