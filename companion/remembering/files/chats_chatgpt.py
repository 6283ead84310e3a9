"""Reads a conversation of ChatGPT's export (``conversations.json``): a tree of messages, of which one path was shown.

The messages are those that both sides wrote or said aloud on the path to the current message, or to the newest if none
is marked as current. If a message cannot be read, it is reported and the others are imported. Everything else is
counted: the other branches of the tree, pictures and files, thinking and tools, and messages that were never shown.
"""

from collections.abc import Iterator, Mapping
from typing import Final

import msgspec

from companion.remembering.files.chats import (
    Chat,
    Left,
    NoChat,
    Piece,
    Unread,
    decoded,
    newest_path,
    path_to,
    said,
)
from companion.values import Speaker, Told

PARTNER: Final = "ChatGPT"
_SPEAKERS: Final = {"user": Speaker.PERSON, "assistant": Speaker.COMPANION}
_TEXTS: Final = frozenset({"text", "multimodal_text"})
_SPOKEN: Final = "audio_transcription"


class _Part(msgspec.Struct, frozen=True):
    content_type: str = ""
    text: str | None = None


class _Content(msgspec.Struct, frozen=True):
    content_type: str = ""
    parts: list[str | _Part | None] | None = None


class _Author(msgspec.Struct, frozen=True):
    role: str


class _Metadata(msgspec.Struct, frozen=True):
    is_visually_hidden_from_conversation: bool | None = None


class _Message(msgspec.Struct, frozen=True):
    author: _Author
    content: _Content | None = None
    create_time: float | None = None
    recipient: str | None = None
    metadata: _Metadata | None = None

    @property
    def is_hidden(self) -> bool:
        return self.metadata is not None and bool(self.metadata.is_visually_hidden_from_conversation)


class _Node(msgspec.Struct, frozen=True):
    message: msgspec.Raw = msgspec.Raw(b"null")
    parent: str | None = None


class _Conversation(msgspec.Struct, frozen=True):
    mapping: dict[str, _Node]
    current_node: str | None = None


class _Head(msgspec.Struct, frozen=True):
    mapping: msgspec.Raw
    id: str | None = None
    conversation_id: str | None = None
    title: str | None = None
    create_time: float | None = None


_message: Final[msgspec.json.Decoder[_Message | None]] = msgspec.json.Decoder(_Message | None)
_head: Final = msgspec.json.Decoder(_Head)
_conversation: Final = msgspec.json.Decoder(_Conversation)


def chat(raw: memoryview, where: Told, otherwise_at: float) -> Chat:
    """Return a conversation; raises ``NoChat`` if it is not one.

    Args:
        raw: the conversation as it stands in the file.
        where: its place in the file, such as "conversation 3".
    """
    head = decoded(raw, _head)
    key = head.conversation_id or head.id or f"{head.create_time}\0{head.title}"
    return Chat(f"{PARTNER}\0{key}", PARTNER, head.create_time, lambda: _pieces(raw, where), otherwise_at)


def _pieces(raw: memoryview, where: Told) -> Iterator[Piece]:
    try:
        tree = decoded(raw, _conversation)
        messages = {key: _readable(node.message) for key, node in tree.mapping.items()}
        path = _path(tree, messages)
    except NoChat as error:
        yield Unread(where, error.told)
        return
    for key in path:
        message = messages[key]
        if isinstance(message, NoChat):
            yield Unread(where, message.told)
        elif message is not None:
            yield from _read(message)
    on_path = set(path)
    for key, other in messages.items():
        if key not in on_path and isinstance(other, _Message) and other.author.role in _SPEAKERS:
            yield Left.NOT_CHOSEN


def _readable(raw: msgspec.Raw) -> _Message | NoChat | None:
    try:
        return decoded(raw, _message)
    except NoChat as error:
        return error


def _path(tree: _Conversation, messages: Mapping[str, _Message | NoChat | None]) -> list[str]:

    def parent(key: str) -> str | None:
        above = tree.mapping[key].parent
        return above if above in tree.mapping else None

    def at(key: str) -> float | None:
        message = messages[key]
        return message.create_time if isinstance(message, _Message) else None

    if not tree.mapping:
        raise NoChat(Told("it does not say which message is the last"))
    if tree.current_node in tree.mapping:
        return path_to(tree.current_node, parent)
    return newest_path(tree.mapping, parent, at)


def _read(message: _Message) -> Iterator[Piece]:
    speaker = _SPEAKERS.get(message.author.role)
    content = message.content or _Content("text")
    parts = content.parts or ()
    if message.is_hidden or message.author.role == "system":
        yield Left.SYSTEM
    elif speaker is None or content.content_type not in _TEXTS or (message.recipient or "all") != "all":
        yield Left.TOOL
    else:
        texts = [_text(part) for part in parts]
        yield from said(speaker, "\n".join(text for text in texts if text), message.create_time)
    for part in parts:
        if isinstance(part, _Part) and part.content_type != _SPOKEN:
            yield Left.ATTACHED


def _text(part: str | _Part | None) -> str:
    if isinstance(part, _Part):
        return (part.text or "") if part.content_type == _SPOKEN else ""
    return part or ""
