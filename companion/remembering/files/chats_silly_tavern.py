"""Reads a chat of SillyTavern's: JSON Lines, a header and then one message a line. CAI Tools writes the same form.

Older group chats have no header, and the header of newer ones names no character. So the companion's part is that of
the character whom the header names, or otherwise of the first character who speaks. Messages of other characters get
their names in front. The first message identifies a chat, because headers change with the program. If an answer has
several versions (swipes), the message's text is the chosen one. Messages that the person has hidden from their model
are marked like the program's own; the speaker tells them apart.
"""

from collections.abc import Iterator
from datetime import tzinfo
from pathlib import Path
from typing import Final

import msgspec

from companion.remembering.files.chats import Chat, Left, NoChat, Piece, Unread, decoded, said, sent_at
from companion.remembering.files.exchange_json import numbered_lines
from companion.values import Speaker, Told
from companion.values.files import open_regular

LONGEST_LINE: Final = 2**24
"""Maximum length of a line in bytes; a message may contain pictures (guess)."""
_NOBODY: Final = frozenset({"", "unused"})
"""Names in a header that stand for no character."""

_Date = str | float | None


class _Extra(msgspec.Struct, frozen=True):
    type: str | None = None
    """Kind of message; set for the program's own messages and for narration."""
    image: str | None = None
    media: list[msgspec.Raw] | None = None
    files: list[msgspec.Raw] | None = None

    @property
    def attached(self) -> int:
        return len(self.files or ()) + (len(self.media) if self.media else bool(self.image))


class Line(msgspec.Struct, frozen=True):
    """A header or a message; unknown fields are ignored."""

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
        """Return whether it is the header of a chat."""
        return self.mes is None and (
            self.character_name is not None or self.chat_metadata is not msgspec.UNSET
        )

    @property
    def begins_a_chat(self) -> bool:
        """Return whether a file that begins with it is a chat."""
        return self.is_header or (self.mes is not None and self.name is not None)

    @property
    def is_of_the_program(self) -> bool:
        """Return whether it is a message of neither side, as far as that is known without their names."""
        return self.extra is not None and bool(self.extra.type) and not self.is_user


_decoder: Final = msgspec.json.Decoder(Line)


def expect_chat(line: bytes) -> None:
    """Raise ``NoChat`` if the first line of a file is not that of a chat."""
    if not decoded(line, _decoder).begins_a_chat:
        raise NoChat(Told("it begins neither with a header nor with a message"))


def chat(file: Path, zone: tzinfo, *, place: str = "") -> Chat:
    """Return the chat in a file; raises ``OSError``.

    Args:
        file: the chat's file, opened each time that the pieces are read.
        zone: time zone of the times that name none.
        place: text to put before the number of a line that cannot be read.
    """
    character, first, created = _beginning(file)
    return Chat(
        key=f"SillyTavern\0{msgspec.json.encode((character, *first)).decode()}",
        partner=character or "nobody",
        began_at=sent_at(created, zone),
        pieces=lambda: _pieces(file, character, zone, place),
        otherwise_at=file.stat().st_mtime,
    )


def _beginning(file: Path) -> tuple[str, tuple[str | None, str | None, _Date], _Date]:
    """Return who speaks for the companion, or ""; speaker, text and date of the first message; and the chat's date."""
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
    return character, opening, created


def _lines(file: Path) -> Iterator[tuple[int, bytes]]:
    with open_regular(file) as stream:
        yield from numbered_lines(stream, LONGEST_LINE)


def _pieces(file: Path, character: str, zone: tzinfo, place: str) -> Iterator[Piece]:
    for number, line in _lines(file):
        try:
            yield from _read(line, character, zone)
        except NoChat as error:
            yield Unread(Told("{place}line {number}", {"place": place, "number": str(number)}), error.told)


def _read(line: bytes, character: str, zone: tzinfo) -> Iterator[Piece]:
    if len(line) > LONGEST_LINE:
        raise NoChat(Told("it is longer than a message can be"))
    found = decoded(line, _decoder)
    if found.is_header:
        return
    if found.mes is None:
        raise NoChat(Told("there is no text (mes)"))
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
