"""Reads a conversation of ChatGPT's export (``conversations.json``): a tree of messages, of which one path was shown.

Taken is what both sides wrote or said aloud on the path to the current message. All else is counted: the tree's other
branches, pictures and files, thinking and tools, and what was never shown.
"""

from collections.abc import Iterator
from typing import Final

import msgspec

from companion.remembering.chats import Chat, Left, NoChat, Piece, Unread, decoded, path_to, said
from companion.values import Speaker

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
    content: _Content
    create_time: float | None = None
    recipient: str | None = None
    metadata: _Metadata | None = None

    @property
    def is_hidden(self) -> bool:
        return self.metadata is not None and bool(self.metadata.is_visually_hidden_from_conversation)


class _Node(msgspec.Struct, frozen=True):
    message: _Message | None = None
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


_head: Final = msgspec.json.Decoder(_Head)
_conversation: Final = msgspec.json.Decoder(_Conversation)


def chat(raw: msgspec.Raw, number: int, otherwise_at: float) -> Chat:
    """Return a conversation; ``NoChat`` where it is none.

    Args:
        raw: as it stands in the file.
        number: its place there, from 1.
        otherwise_at: when the file was written.
    """
    head = decoded(raw, _head)
    key = head.conversation_id or head.id or f"{head.create_time}\0{head.title}"
    return Chat(f"{PARTNER}\0{key}", PARTNER, head.create_time, lambda: _pieces(raw, number), otherwise_at)


def _pieces(raw: msgspec.Raw, number: int) -> Iterator[Piece]:
    try:
        nodes = decoded(raw, _conversation)
        if nodes.current_node not in nodes.mapping:
            raise NoChat("it does not say which message is the last")
        path = path_to(nodes.current_node, lambda key: _parent(nodes.mapping, key))
    except NoChat as error:
        yield Unread(f"conversation {number}", error.sentence)
        return
    on_path = set(path)
    for key in path:
        message = nodes.mapping[key].message
        if message is not None:
            yield from _read(message)
    for key, node in nodes.mapping.items():
        if key not in on_path and node.message is not None and node.message.author.role in _SPEAKERS:
            yield Left.NOT_CHOSEN


def _parent(nodes: dict[str, _Node], key: str) -> str | None:
    parent = nodes[key].parent
    return parent if parent in nodes else None


def _read(message: _Message) -> Iterator[Piece]:
    speaker = _SPEAKERS.get(message.author.role)
    parts = message.content.parts or ()
    if message.is_hidden or message.author.role == "system":
        yield Left.SYSTEM
    elif (
        speaker is None or message.content.content_type not in _TEXTS or (message.recipient or "all") != "all"
    ):
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
