"""Reads a chat of SillyTavern's: JSON Lines, a header and then one message a line. CAI Tools writes the same form.

A group's chat had no header once, and what newer versions write names nobody. So the companion's part is that of the
character whom the header names, or who speaks first; what other characters say stands behind their names. A chat is
known by its first message, because headers change with the program. Of answers that were swiped the chosen one is the
message's text. Messages that the person has hidden from their model are marked like the program's own, and told from
them by who speaks.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import tzinfo
from pathlib import Path
from typing import Final

import msgspec

from companion.remembering.chats import Chat, Left, NoChat, Piece, Unread, decoded, said, sent_at
from companion.remembering.exchange_json import numbered_lines
from companion.values import Speaker
from companion.values.files import open_regular

LONGEST_LINE: Final = 2**24
"""Bytes; pictures may lie in a message (guess)."""
_NOBODY: Final = frozenset({"", "unused"})
"""What a header names that names no character."""

_Date = str | float | None


class _Extra(msgspec.Struct, frozen=True):
    type: str | None = None
    """Of messages of the program's own and of narration."""
    image: str | None = None
    media: list[msgspec.Raw] | None = None
    files: list[msgspec.Raw] | None = None

    @property
    def attached(self) -> int:
        return len(self.files or ()) + (len(self.media) if self.media else bool(self.image))


class Line(msgspec.Struct, frozen=True):
    """A header or a message; fields that are not known are passed over."""

    character_name: str | None = None
    create_date: _Date = None
    chat_metadata: msgspec.Raw | msgspec.UnsetType = msgspec.UNSET
    name: str | None = None
    is_user: bool = False
    is_system: bool = False
    send_date: _Date = None
    mes: str | None = None
    swipes: list[msgspec.Raw] | None = None
    extra: _Extra | None = None

    @property
    def is_header(self) -> bool:
        """Whether it begins a chat."""
        return self.mes is None and (
            self.character_name is not None or self.chat_metadata is not msgspec.UNSET
        )

    @property
    def begins_a_chat(self) -> bool:
        """Whether a file that begins with it is a chat."""
        return self.is_header or (self.mes is not None and self.name is not None)

    @property
    def is_of_the_program(self) -> bool:
        """Whether neither side has said it, for all that can be told without knowing who they are."""
        return self.extra is not None and bool(self.extra.type) and not self.is_user


_decoder: Final = msgspec.json.Decoder(Line)


@dataclass(frozen=True, slots=True)
class _Beginning:
    """What of a chat must be known to read it."""

    character: str
    """Who speaks for the companion; "" for nobody."""
    first: tuple[str | None, str | None, _Date]
    """The first message: who, what, when."""
    created: _Date


def expect_chat(line: bytes) -> None:
    """Raise ``NoChat`` where the first line of a file is none of a chat."""
    if not decoded(line, _decoder).begins_a_chat:
        raise NoChat("it begins neither with a header nor with a message")


def chat(file: Path, zone: tzinfo, *, place: str = "") -> Chat:
    """Return the chat in a file; raises ``OSError``.

    Args:
        file: which is opened whenever its pieces are read.
        zone: of times that name none.
        place: what stands before the number of a line that cannot be read.
    """
    beginning = _beginning(file)
    character = beginning.character
    return Chat(
        key=f"SillyTavern\0{msgspec.json.encode((character, *beginning.first)).decode()}",
        partner=character or "nobody",
        began_at=sent_at(beginning.created, zone),
        pieces=lambda: _pieces(file, character, zone, place),
        otherwise_at=file.stat().st_mtime,
    )


def _beginning(file: Path) -> _Beginning:
    character, created, first = "", None, None
    for _, line in _lines(file):
        try:
            found = decoded(line, _decoder)
        except NoChat:
            continue
        if found.is_header:
            character = "" if found.character_name in _NOBODY else found.character_name or ""
            created = found.create_date
        elif found.mes is not None and not found.is_of_the_program:
            first = first or found
            if not found.is_user and not found.is_system:
                character = character or found.name or ""
        if first is not None and character:
            break
    opening = (None, None, None) if first is None else (first.name, first.mes, first.send_date)
    return _Beginning(character, opening, created)


def _lines(file: Path) -> Iterator[tuple[int, bytes]]:
    with open_regular(file) as stream:
        yield from numbered_lines(stream, LONGEST_LINE)


def _pieces(file: Path, character: str, zone: tzinfo, place: str) -> Iterator[Piece]:
    for number, line in _lines(file):
        try:
            yield from _read(line, character, zone)
        except NoChat as error:
            yield Unread(f"{place}line {number}", error.sentence)


def _read(line: bytes, character: str, zone: tzinfo) -> Iterator[Piece]:
    if len(line) > LONGEST_LINE:
        raise NoChat("it is longer than a message can be")
    found = decoded(line, _decoder)
    if found.is_header:
        return
    if found.mes is None:
        raise NoChat("there is no text (mes)")
    name = found.name or ""
    is_hidden_talk = found.is_user or (name == character and name != "")
    if found.is_of_the_program or (found.is_system and not is_hidden_talk):
        yield Left.SYSTEM
        return
    stands_alone = found.is_user or name in {"", character} or not found.mes.strip()
    text = found.mes if stands_alone else f"{name}: {found.mes}"
    speaker = Speaker.PERSON if found.is_user else Speaker.COMPANION
    yield from said(speaker, text, sent_at(found.send_date, zone))
    for _ in (found.swipes or ())[1:]:
        yield Left.NOT_CHOSEN
    for _ in range(found.extra.attached if found.extra else 0):
        yield Left.ATTACHED
