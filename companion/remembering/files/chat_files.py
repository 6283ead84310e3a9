"""Recognises by its content which program wrote a file of chats, and finds the chats in it.

A chat in JSON Lines is read a line at a time. An export in JSON is held in memory undecoded, once, and one conversation
at a time is decoded. Both are bounded: a file of 100 MB may hold 50 million values, each of which becomes an object.
"""

import json
import re
from collections.abc import Iterator, Sequence
from datetime import tzinfo
from itertools import islice
from pathlib import Path
from typing import Final

import msgspec

from companion.remembering.files import chats_chatgpt, chats_claude, chats_silly_tavern
from companion.remembering.files.chats import Chat, NoChat, Piece, Unread, decoded
from companion.remembering.files.exchange_json import FORMAT
from companion.values import BadInput, Told
from companion.values.files import FileTooLong, open_regular, read_regular

LARGEST: Final = 2**30
"""Maximum size in bytes of an export in JSON, which is held in memory whole."""
MOST_CONVERSATIONS: Final = 100_000
"""Maximum conversations in one export (guess)."""
_WHAT: Final = Told(
    "Give a file of exported memories, a chat of SillyTavern's (.jsonl) or a folder of them, or the "
    "conversations.json of an export of ChatGPT's or Claude's."
)
_IN_FOLDER: Final = ("*.jsonl", "conversations*.json")
_BEGINNING: Final = 64
_MARK: Final = b"\xef\xbb\xbf"


class _Named(msgspec.Struct, frozen=True):
    format: str | None = None


class _Shape(msgspec.Struct, frozen=True):
    mapping: msgspec.Raw | msgspec.UnsetType = msgspec.UNSET
    chat_messages: msgspec.Raw | msgspec.UnsetType = msgspec.UNSET


_named: Final = msgspec.json.Decoder(_Named)
_shape: Final = msgspec.json.Decoder(_Shape)
_values: Final = json.JSONDecoder(
    object_pairs_hook=len, parse_int=len, parse_float=len, parse_constant=len, strict=False
)
"""Decoder that finds where a value ends, and builds almost no objects."""
_BETWEEN: Final = re.compile(r"[\s,]*")


def chats_in(path: Path, zone: tzinfo) -> tuple[Chat, ...]:
    """Return the chats in a file or in a folder's files, the oldest first; none for a file of memories.

    In a folder, the files ``*.jsonl`` and the parts of an export (``conversations-000.json`` …) are read.

    Raises ``BadInput`` for a file that is neither, or cannot be read.
    """
    try:
        if path.is_dir():
            files = sorted(file for kind in _IN_FOLDER for file in path.glob(kind) if file.stat().st_size)
            found = [chat for file in files for chat in _chats(file, zone, f"{file.name}, ")]
            if not found:
                raise BadInput("There is no chat (.jsonl) in that folder.")
        else:
            found = _chats(path, zone, "")
    except FileTooLong:
        raise BadInput(
            "The file is larger than {gigabytes} GiB, which is more than is read at once; split it.",
            {"gigabytes": LARGEST // 2**30},
            log="a file of chats is too large",
        ) from None
    except OSError as error:
        raise BadInput(
            "{path} cannot be read. {what}",
            {"path": str(path), "what": _WHAT},
            log=f"import unreadable: {type(error).__name__}",
        ) from error
    return tuple(sorted(found, key=lambda chat: chat.began_at or chat.otherwise_at))


def _chats(file: Path, zone: tzinfo, place: str) -> list[Chat]:
    with open_regular(file) as stream:
        beginning = stream.read(_BEGINNING).removeprefix(_MARK).lstrip()
        stream.seek(0)
        if beginning.startswith(b"["):
            return _exported(file, place)
        line = stream.readline(chats_silly_tavern.LONGEST_LINE + 1).removeprefix(_MARK).strip()
    if not line:
        raise BadInput(
            "The file {file} is empty. {what}",
            {"file": file.name, "what": _WHAT},
            log="an empty file to import",
        )
    if line.startswith(b"PK\x03\x04"):
        raise BadInput("That is an archive; unpack it, and give the conversations.json that is in it.")
    try:
        if decoded(line, _named).format == FORMAT:
            return []
        chats_silly_tavern.expect_chat(line)
    except NoChat as error:
        raise _foreign(file) from error
    return [chats_silly_tavern.chat(file, zone, place=place)]


def _exported(file: Path, place: str) -> list[Chat]:
    written = file.stat().st_mtime
    data = read_regular(file, most_bytes=LARGEST).removeprefix(_MARK)
    try:
        conversations = list(islice(_values_of(data), MOST_CONVERSATIONS + 1))
    except NoChat as error:
        raise BadInput(
            "The file {file} cannot be read: {error}. Get it anew; nothing was imported.",
            {"file": file.name, "error": error.told},
            log="an export is no JSON",
        ) from error
    if len(conversations) > MOST_CONVERSATIONS:
        raise BadInput(
            "The file {file} holds more than {most} conversations; split it.",
            {"file": file.name, "most": MOST_CONVERSATIONS},
            log="an export of too many conversations",
        )
    if not conversations:
        raise BadInput("There is no conversation in {file}.", {"file": file.name})
    found = [
        _conversation(
            raw, Told("{place}conversation {number}", {"place": place, "number": str(number)}), written
        )
        for number, raw in enumerate(conversations, start=1)
    ]
    if not any(is_chat for is_chat, _ in found):
        raise _foreign(file)
    return [chat for _, chat in found]


def _values_of(data: bytes) -> Iterator[memoryview]:
    """Yield the values of a list in JSON, one after the other; raises ``NoChat`` if the list breaks off."""
    text, view = data.decode("latin-1"), memoryview(data)  # one character for each byte
    at = data.index(b"[") + 1
    while (found := _BETWEEN.match(text, at)) and not text.startswith("]", found.end()):
        try:
            _, at = _values.raw_decode(text, found.end())
        except RecursionError:
            raise NoChat(Told("it is nested too deeply")) from None
        except ValueError:
            raise NoChat(Told("it is not JSON, or breaks off")) from None
        yield view[found.end() : at]


def _conversation(raw: memoryview, where: Told, written: float) -> tuple[bool, Chat]:
    """Return a conversation and whether it could be read; if not, it contains only the error."""
    try:
        shape = decoded(raw, _shape)
        if shape.mapping is not msgspec.UNSET:
            return True, chats_chatgpt.chat(raw, where, written)
        if shape.chat_messages is not msgspec.UNSET:
            return True, chats_claude.chat(raw, where, written)
        raise NoChat(Told("it is no conversation"))
    except NoChat as error:
        wrong: Sequence[Piece] = (Unread(where, error.told),)
        return False, Chat("", "", None, lambda: iter(wrong), written)


def _foreign(file: Path) -> BadInput:
    return BadInput(
        "The file {file} holds neither memories nor chats that can be read. {what}",
        {"file": file.name, "what": _WHAT},
        log="a foreign file to import",
    )
