"""A chat that a person had elsewhere: what was said in it, what of it is not taken, and when it was.

The formats are read by ``chats_silly_tavern``, ``chats_chatgpt`` and ``chats_claude``, strictly: what cannot be read is
one sentence that says where it stands and repeats none of it. Times are seconds since 1970-01-01 UTC.
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
from companion.values import BadInput, Speaker
from companion.values.dialogue import MOST_CHARACTERS

_PARTNERS_NAMED: Final = 3
UNREAD_SHOWN: Final = 20
"""Pieces that cannot be read are told one by one up to so many; the rest is a count."""
MOST_VALUES: Final = 2**22
"""About as many values, counted by commas, one conversation or message has; 100,000 messages have half (guess)."""
EARLIEST: Final = 946_684_800.0
"""2000-01-01: what is older is a mistake (guess)."""

_PROGRESS_AFTER: Final = 1000
"""Messages."""

T = TypeVar("T")
Node = TypeVar("Node", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Said:
    """What one side said."""

    speaker: Speaker
    text: str
    at: float | None
    """When, as far as that is told."""


class Left(Enum):
    """What of a chat is not taken; the values are told to the person."""

    SYSTEM = "system messages"
    NOT_CHOSEN = "answers that were not chosen"
    ATTACHED = "pictures and files"
    TOOL = "steps of thought and tools"
    TOO_LONG = f"messages longer than {MOST_CHARACTERS:,} characters"


@dataclass(frozen=True, slots=True)
class Unread:
    """A piece of a chat that cannot be read."""

    where: str
    """Such as "line 7"."""
    sentence: str


Piece: TypeAlias = Said | Left | Unread


class NoChat(BadInput):
    """A piece of a file is not what it should be; ``sentence`` says what is wrong with it."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence, log="a piece of a chat cannot be read")


@dataclass(frozen=True, slots=True)
class Chat:
    """One chat of a file."""

    key: str
    """Names it, the same when the file is written again with more in it."""
    partner: str
    """With whom it was."""
    began_at: float | None
    """When it was begun, as far as that is told."""
    pieces: Callable[[], Iterator[Piece]]
    """Reads it anew, in its order."""
    otherwise_at: float
    """When it is taken to have been where nothing tells it: when the file was written."""


@dataclass(frozen=True, slots=True)
class Found:
    """What there is in some chats."""

    partners: Mapping[str, int] = field(default_factory=dict)
    """How many chats with each; not those in which nothing was said."""
    messages: int = 0
    first_at: float = inf
    last_at: float = -inf
    """When the first and the last one were; of use where there are any."""
    untimed: int = 0
    """Messages without a time that can be."""
    left: Mapping[Left, int] = field(default_factory=dict)
    unread: int = 0
    first_unread: tuple[Unread, ...] = ()
    """The first ``UNREAD_SHOWN``."""

    @property
    def named_partners(self) -> tuple[str, ...]:
        """Those with most chats, as many as are named, each in one line."""
        most = sorted(self.partners, key=lambda partner: -self.partners[partner])
        return tuple(in_one_line(partner) for partner in most[:_PARTNERS_NAMED])

    @property
    def more_partners(self) -> int:
        """How many are not named."""
        return max(0, len(self.partners) - _PARTNERS_NAMED)


def look_through(
    chats: Iterable[Chat], now: float, on_progress: Callable[[int], None] = lambda messages: None
) -> Found:
    """Return what there is in chats, as it would be taken in at an instant; raises ``BadInput`` of a lost file.

    ``on_progress`` is told now and then how many messages were found so far.
    """
    try:
        return _look_through(chats, now, on_progress)
    except OSError as error:
        raise BadInput(
            "The file can no longer be read; see whether its disk is connected.",
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
    """Yield the pieces of a chat, each with when it was.

    A message without a time that can be was said when the one before it was; the first ones when the chat was begun, or
    else when the file was written.
    """
    last = next((at for at in (chat.began_at, chat.otherwise_at) if at and is_possible(at, now)), now)
    for piece in chat.pieces():
        if isinstance(piece, Said) and piece.at is not None and is_possible(piece.at, now):
            last = piece.at
        yield piece, last


def is_possible(at: float | None, now: float) -> bool:
    """Tell whether something can have been said then."""
    return at is not None and EARLIEST <= at <= now


def said(speaker: Speaker, text: str, at: float | None) -> Iterator[Piece]:
    """Yield what one side said, where there are words, and not too many."""
    if len(text) > MOST_CHARACTERS:
        yield Left.TOO_LONG
    elif text.strip():
        yield Said(speaker, text, at)


def path_to(last: Node, parent_of: Callable[[Node], Node | None]) -> list[Node]:
    """Return what leads to a message, the first one first; ``NoChat`` where it goes round in a circle."""
    path: dict[Node, None] = {}
    node: Node | None = last
    while node is not None:
        if node in path:
            raise NoChat("its messages answer each other in a circle")
        path[node] = None
        node = parent_of(node)
    return list(reversed(path))


def newest_path(
    nodes: Iterable[Node], parent_of: Callable[[Node], Node | None], at_of: Callable[[Node], float | None]
) -> list[Node]:
    """Return what leads to the newest of the messages that nobody answered; of equal ones to the last.

    Raises ``NoChat`` where every message is answered: they go round in a circle.
    """
    ends = dict.fromkeys(nodes)
    answered = {parent_of(node) for node in ends}
    paths = [path_to(node, parent_of) for node in reversed(ends) if node not in answered]
    if not paths:
        raise NoChat("its messages answer each other in a circle")
    return max(paths, key=lambda path: max(at_of(node) or -inf for node in path))


def decoded(data: bytes | memoryview | msgspec.Raw, decoder: "msgspec.json.Decoder[T]") -> T:
    """Return what a decoder makes of a piece of JSON; ``NoChat`` with a sentence where it makes nothing of it."""
    if bytes(data).count(b",") > MOST_VALUES:
        raise NoChat("it holds more values than a conversation can")
    try:
        return decoder.decode(data)
    except msgspec.ValidationError as error:
        place = str(error).rpartition(" - at `$")[2].strip(".`")
        raise NoChat(f"a field is not what it should be{_field(place)}") from None
    except (msgspec.DecodeError, UnicodeDecodeError):
        raise NoChat("it is not JSON, or breaks off") from None
    except RecursionError:
        raise NoChat("it is nested too deeply") from None


def _field(place: str) -> str:
    """Name a field by its path, which consists of our own names: keys of a file stand there as "[...]"."""
    return f" ({place})" if place and " " not in place else ""


_MILLISECONDS: Final = 1e11
"""Larger numbers are milliseconds: as seconds they would lie beyond the year 5000."""
_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NUMBER: Final = re.compile(r"\d{9,14}(?:\.\d+)?", re.ASCII)
_DASHED: Final = re.compile(
    r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2}) ?@ ?(?P<hour>\d{1,2})h ?(?P<minute>\d{1,2})m"
    r"(?: ?(?P<second>\d{1,2})s)?(?: ?(?P<millisecond>\d{1,3})ms)?",
    re.ASCII,
)
"""2023-6-19 @14h 56m 50s 682ms, and 2024-07-12@01h31m37s."""
_IN_WORDS: Final = re.compile(
    r"(?P<name>[a-z]{3,9})\.? (?P<day>\d{1,2}), (?P<year>\d{4}),? (?P<hour>\d{1,2}):(?P<minute>\d{2})"
    r"(?::(?P<second>\d{2}))?\s?(?P<half>[ap])\.?m\.?",
    re.ASCII | re.IGNORECASE,
)
"""June 19, 2023 4:13pm."""


def sent_at(written: str | float | None, zone: tzinfo) -> float | None:
    """Return an instant in seconds since 1970-01-01 UTC; None for what is none.

    Args:
        written: a text in one of the forms (ISO 8601 too), or seconds or milliseconds since 1970.
        zone: of forms that name none.
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
    except (ValueError, OverflowError, OSError):  # the last two where a zone cannot be told of such a year
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
