"""A chat that a person had elsewhere: its messages, the pieces that are not imported, and their times.

``chats_silly_tavern``, ``chats_chatgpt`` and ``chats_claude`` read the formats strictly. For each piece that cannot be
read there is one sentence, which says where the piece is and repeats none of it. Times are seconds since 1970-01-01
UTC.
"""

import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, tzinfo
from enum import Enum
from math import inf
from typing import Final, TypeAlias, TypeVar

import msgspec

from companion.remembering.telling import in_one_line
from companion.values import BadInput, Speaker, Told
from companion.values.dialogue import MOST_CHARACTERS

_PARTNERS_NAMED: Final = 3
UNREAD_SHOWN: Final = 20
"""Maximum unreadable pieces that are listed one by one; the rest is a count."""
MOST_VALUES: Final = 2**22
"""Approximate maximum of values, counted by commas, in one conversation or message; 100,000 messages have half
(guess)."""
EARLIEST: Final = 946_684_800.0
"""2000-01-01: an earlier time is a mistake (guess)."""

_PROGRESS_AFTER: Final = 1000
"""Messages between two reports of progress."""

T = TypeVar("T")
Node = TypeVar("Node", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Said:
    """A message of one side."""

    speaker: Speaker
    text: str
    at: float | None
    """Time of the message; None if the file does not tell it."""


class Left(Enum):
    """A reason why a piece of a chat is not imported; the person sees the values."""

    SYSTEM = Told("system messages")
    NOT_CHOSEN = Told("answers that were not chosen")
    ATTACHED = Told("pictures and files")
    TOOL = Told("steps of thought and tools")
    TOO_LONG = Told("messages longer than {most} characters", {"most": MOST_CHARACTERS})


@dataclass(frozen=True, slots=True)
class Unread:
    """A piece of a chat that cannot be read."""

    where: Told
    """Place of the piece, such as "line 7"."""
    sentence: Told


Piece: TypeAlias = Said | Left | Unread


class NoChat(BadInput):
    """A piece of a file is not a chat or message as expected; ``told`` says what is wrong with it."""

    def __init__(self, told: Told) -> None:
        super().__init__(told, log="a piece of a chat cannot be read")


@dataclass(frozen=True, slots=True)
class Chat:
    """One chat of a file."""

    key: str
    """Identifier of the chat, the same when the file is written again with more in it."""
    partner: str
    """Name of the other side of the chat."""
    began_at: float | None
    """Time when the chat began; None if the file does not tell it."""
    pieces: Callable[[], Iterator[Piece]]
    """Function that reads the chat again from its start, in its order."""
    otherwise_at: float
    """Time to assume for the chat if the file tells none: when the file was written."""


@dataclass(frozen=True, slots=True)
class Found:
    """Contents of some chats, as counts and times."""

    partners: Mapping[str, int] = field(default_factory=dict)
    """Number of chats with each partner, without chats in which nothing was said."""
    messages: int = 0
    first_at: float = inf
    last_at: float = -inf
    """Times of the first and the last message; valid only if there are messages."""
    untimed: int = 0
    """Number of messages without a possible time."""
    left: Mapping[Left, int] = field(default_factory=dict)
    unread: int = 0
    first_unread: tuple[Unread, ...] = ()
    """The first ``UNREAD_SHOWN`` unreadable pieces."""

    @property
    def named_partners(self) -> tuple[str, ...]:
        """Return the partners with most chats, as many as are listed, each in one line."""
        most = sorted(self.partners, key=lambda partner: -self.partners[partner])
        return tuple(in_one_line(partner) for partner in most[:_PARTNERS_NAMED])

    @property
    def more_partners(self) -> int:
        """Return the number of partners that are not listed."""
        return max(0, len(self.partners) - _PARTNERS_NAMED)


def look_through(
    chats: Iterable[Chat], now: float, on_progress: Callable[[int], None] = lambda messages: None
) -> Found:
    """Return the contents of chats as an import at an instant would find them; raises ``BadInput`` for a lost file.

    ``on_progress`` gets the number of messages found so far, from time to time.
    """
    try:
        return _look_through(chats, now, on_progress)
    except OSError as error:
        raise BadInput(
            "The file can't be read anymore. Check that its disk is connected.",
            log=f"import unreadable: {type(error).__name__}",
        ) from error


def _look_through(chats: Iterable[Chat], now: float, on_progress: Callable[[int], None]) -> Found:
    partners: Counter[str] = Counter()
    left: Counter[Left] = Counter()
    first_unread: list[Unread] = []
    messages = untimed = unread = 0
    first_at, last_at = inf, -inf
    for chat in chats:
        before = messages
        for piece, at in timed(chat, now):
            match piece:
                case Said():
                    messages += 1
                    if messages % _PROGRESS_AFTER == 0:
                        on_progress(messages)
                    untimed += not is_possible(piece.at, now)
                    first_at, last_at = min(first_at, at), max(last_at, at)
                case Left():
                    left[piece] += 1
                case Unread():
                    unread += 1
                    if unread <= UNREAD_SHOWN:
                        first_unread.append(piece)
        partners[chat.partner] += messages > before
    return Found(+partners, messages, first_at, last_at, untimed, left, unread, tuple(first_unread))


def timed(chat: Chat, now: float) -> Iterator[tuple[Piece, float]]:
    """Yield the pieces of a chat, each with its time.

    A message without a possible time gets the time of the one before it; the first ones get the time when the chat
    began, or otherwise when the file was written.
    """
    last = next((at for at in (chat.began_at, chat.otherwise_at) if at and is_possible(at, now)), now)
    for piece in chat.pieces():
        if isinstance(piece, Said) and piece.at is not None and is_possible(piece.at, now):
            last = piece.at
        yield piece, last


def is_possible(at: float | None, now: float) -> bool:
    """Tell whether an instant can be the time of a message: neither too old nor in the future."""
    return at is not None and EARLIEST <= at <= now


def said(speaker: Speaker, text: str, at: float | None) -> Iterator[Piece]:
    """Yield a message if it has words, unless they are too many."""
    if len(text) > MOST_CHARACTERS:
        yield Left.TOO_LONG
    elif text.strip():
        yield Said(speaker, text, at)


def path_to(last: Node, parent_of: Callable[[Node], Node | None]) -> list[Node]:
    """Return the path that leads to a message, its start first; raises ``NoChat`` if it is a circle."""
    path: dict[Node, None] = {}
    node: Node | None = last
    while node is not None:
        if node in path:
            raise NoChat(Told("its messages answer each other in a circle"))
        path[node] = None
        node = parent_of(node)
    return list(reversed(path))


def newest_path(
    nodes: Iterable[Node], parent_of: Callable[[Node], Node | None], at_of: Callable[[Node], float | None]
) -> list[Node]:
    """Return the path to the newest message without an answer; among equally new ones, to the last.

    Raises ``NoChat`` if every message has an answer: they form a circle.
    """
    ends = dict.fromkeys(nodes)
    answered = {parent_of(node) for node in ends}
    paths = [path_to(node, parent_of) for node in reversed(ends) if node not in answered]
    if not paths:
        raise NoChat(Told("its messages answer each other in a circle"))
    return max(paths, key=lambda path: max(at_of(node) or -inf for node in path))


def decoded(data: bytes | memoryview | msgspec.Raw, decoder: "msgspec.json.Decoder[T]") -> T:
    """Decode a piece of JSON; raises ``NoChat`` with a sentence if it does not fit."""
    if bytes(data).count(b",") > MOST_VALUES:
        raise NoChat(Told("it holds more values than a conversation can"))
    try:
        return decoder.decode(data)
    except msgspec.ValidationError as error:
        place = str(error).rpartition(" - at `$")[2].strip(".`")
        raise NoChat(_misfit(place)) from None
    except (msgspec.DecodeError, UnicodeDecodeError):
        raise NoChat(Told("it is not JSON, or breaks off")) from None
    except RecursionError:
        raise NoChat(Told("it is nested too deeply")) from None


def _misfit(place: str) -> Told:
    """Name a field by its path, which consists only of our own names: a key from the file appears as "[...]"."""
    if place and " " not in place:
        return Told("a field is not what it should be ({place})", {"place": place})
    return Told("a field is not what it should be")


_MILLISECONDS: Final = 1e11
"""Bound above which a number is in milliseconds: as seconds it would lie beyond the year 5000."""
_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NUMBER: Final = re.compile(r"\d{9,14}(?:\.\d+)?", re.ASCII)
_DASHED: Final = re.compile(
    r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2}) ?@ ?(?P<hour>\d{1,2})h ?(?P<minute>\d{1,2})m"
    r"(?: ?(?P<second>\d{1,2})s)?(?: ?(?P<millisecond>\d{1,3})ms)?",
    re.ASCII,
)
"""Pattern of dates such as 2023-6-19 @14h 56m 50s 682ms, and 2024-07-12@01h31m37s."""
_IN_WORDS: Final = re.compile(
    r"(?P<name>[a-z]{3,9})\.? (?P<day>\d{1,2}), (?P<year>\d{4}),? (?P<hour>\d{1,2}):(?P<minute>\d{2})"
    r"(?::(?P<second>\d{2}))?\s?(?P<half>[ap])\.?m\.?",
    re.ASCII | re.IGNORECASE,
)
"""Pattern of dates such as June 19, 2023 4:13pm."""


def sent_at(written: str | float | None, zone: tzinfo) -> float | None:
    """Return an instant in seconds since 1970-01-01 UTC; None if it is not a time.

    Args:
        written: a text in one of the forms (ISO 8601 too), or seconds or milliseconds since 1970.
        zone: time zone of the forms that name none.
    """
    if isinstance(written, str):
        written = written.strip()
        if not _NUMBER.fullmatch(written):
            return _in_text(written, zone)
    if written is None:
        return None
    number = float(written)
    return number / 1000 if number >= _MILLISECONDS else number


def _in_text(written: str, zone: tzinfo) -> float | None:
    try:
        at = _dashed(written) or _in_words(written) or datetime.fromisoformat(written)
        at = at if at.tzinfo is not None else at.replace(tzinfo=zone)
        return (at - datetime(1970, 1, 1, tzinfo=UTC)).total_seconds()
    except (ValueError, OverflowError, OSError):  # the last two if the zone is not defined for such a year
        return None


def _dashed(written: str) -> datetime | None:
    found = _DASHED.fullmatch(written)
    if found is None:
        return None
    year, month, day, hour, minute, second, millisecond = (int(part or 0) for part in found.groups())
    return datetime(year, month, day, hour, minute, second) + timedelta(milliseconds=millisecond)


def _in_words(written: str) -> datetime | None:
    found = _IN_WORDS.fullmatch(written)
    if found is None or (month := found["name"][:3].lower()) not in _MONTHS:
        return None
    hour = int(found["hour"]) % 12 + (12 if found["half"] in "pP" else 0)
    second = int(found["second"] or 0)
    return datetime(
        int(found["year"]), _MONTHS.index(month) + 1, int(found["day"]), hour, int(found["minute"]), second
    )
