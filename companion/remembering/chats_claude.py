"""Reads a conversation of Claude's export (``conversations.json``): messages in their order, blocks of text in each.

Where messages name which one they answer, the path to the last one is taken. What is no text of either side is counted.
"""

from collections.abc import Iterator, Sequence
from datetime import UTC
from typing import Final

import msgspec

from companion.remembering.chats import Chat, Left, NoChat, Piece, Unread, decoded, path_to, said, sent_at
from companion.values import Speaker

PARTNER: Final = "Claude"
_SPEAKERS: Final = {"human": Speaker.PERSON, "assistant": Speaker.COMPANION}


class _Block(msgspec.Struct, frozen=True):
    type: str = ""
    text: str | None = None


class _Message(msgspec.Struct, frozen=True):
    sender: str
    uuid: str | None = None
    parent_message_uuid: str | None = None
    text: str | None = None
    content: list[_Block] | None = None
    created_at: str | None = None
    attachments: list[msgspec.Raw] | None = None
    files: list[msgspec.Raw] | None = None


class _Conversation(msgspec.Struct, frozen=True):
    chat_messages: list[_Message]


class _Head(msgspec.Struct, frozen=True):
    chat_messages: msgspec.Raw
    uuid: str | None = None
    name: str | None = None
    created_at: str | None = None


_head: Final = msgspec.json.Decoder(_Head)
_conversation: Final = msgspec.json.Decoder(_Conversation)


def chat(raw: msgspec.Raw, number: int, otherwise_at: float) -> Chat:
    """Return a conversation; as ``chats_chatgpt.chat``."""
    head = decoded(raw, _head)
    key = head.uuid or f"{head.created_at}\0{head.name}"
    began_at = sent_at(head.created_at, UTC)
    return Chat(f"{PARTNER}\0{key}", PARTNER, began_at, lambda: _pieces(raw, number), otherwise_at)


def _pieces(raw: msgspec.Raw, number: int) -> Iterator[Piece]:
    try:
        messages = decoded(raw, _conversation).chat_messages
        chosen = _chosen(messages)
    except NoChat as error:
        yield Unread(f"conversation {number}", error.sentence)
        return
    for place in chosen:
        yield from _read(messages[place])
    for _ in range(len(messages) - len(chosen)):
        yield Left.NOT_CHOSEN


def _chosen(messages: Sequence[_Message]) -> Sequence[int]:
    """Return the places of the messages that lead to the last one; of all where none names another."""
    places = {message.uuid: place for place, message in enumerate(messages) if message.uuid}
    parents = [places.get(message.parent_message_uuid or "") for message in messages]
    if all(parent is None for parent in parents):
        return range(len(messages))
    return path_to(len(messages) - 1, lambda place: parents[place])


def _read(message: _Message) -> Iterator[Piece]:
    speaker = _SPEAKERS.get(message.sender)
    blocks = message.content or ()
    if speaker is None:
        yield Left.SYSTEM
        return
    texts = [block.text or "" for block in blocks if block.type == "text"]
    text = "\n".join(text for text in texts if text.strip()) or message.text or ""
    yield from said(speaker, text, sent_at(message.created_at, UTC))
    for block in blocks:
        if block.type != "text":
            yield Left.TOOL
    for _ in (*(message.attachments or ()), *(message.files or ())):
        yield Left.ATTACHED
