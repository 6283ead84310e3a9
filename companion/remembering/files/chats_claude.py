"""Reads a conversation of Claude's export (``conversations.json``): messages, and blocks of text in each.

If messages name the one that they answer, those on the path to the current message are read, or to the newest if none
is marked as current. Otherwise all are read in the order in which they were sent. If a message cannot be read, it is
reported and the others are imported. Everything that is not text of either side is counted.
"""

from collections.abc import Iterator, Sequence
from datetime import UTC
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
    sent_at,
)
from companion.values import Speaker, Told

PARTNER: Final = "Claude"
_SPEAKERS: Final = {"human": Speaker.PERSON, "assistant": Speaker.COMPANION}


class _Block(msgspec.Struct, frozen=True):
    type: str = ""
    text: str | None = None


class _Message(msgspec.Struct, frozen=True):
    sender: str
    text: str | None = None
    content: list[_Block] | None = None
    created_at: str | None = None
    attachments: list[msgspec.Raw] | None = None
    files: list[msgspec.Raw] | None = None


class _Link(msgspec.Struct, frozen=True):
    uuid: str | None = None
    parent_message_uuid: str | None = None
    created_at: str | None = None


class _Conversation(msgspec.Struct, frozen=True):
    chat_messages: list[msgspec.Raw]
    current_leaf_message_uuid: str | None = None


class _Head(msgspec.Struct, frozen=True):
    chat_messages: msgspec.Raw
    uuid: str | None = None
    name: str | None = None
    created_at: str | None = None


_message: Final = msgspec.json.Decoder(_Message)
_link: Final = msgspec.json.Decoder(_Link)
_head: Final = msgspec.json.Decoder(_Head)
_conversation: Final = msgspec.json.Decoder(_Conversation)


def chat(raw: memoryview, where: Told, otherwise_at: float) -> Chat:
    """Return a conversation; arguments and errors as for ``chats_chatgpt.chat``."""
    head = decoded(raw, _head)
    key = head.uuid or f"{head.created_at}\0{head.name}"
    began_at = sent_at(head.created_at, UTC)
    return Chat(f"{PARTNER}\0{key}", PARTNER, began_at, lambda: _pieces(raw, where), otherwise_at)


def _pieces(raw: memoryview, where: Told) -> Iterator[Piece]:
    try:
        conversation = decoded(raw, _conversation)
        messages = conversation.chat_messages
        chosen = _chosen([_linked(each) for each in messages], conversation.current_leaf_message_uuid)
    except NoChat as error:
        yield Unread(where, error.told)
        return
    for place in chosen:
        try:
            yield from _read(decoded(messages[place], _message))
        except NoChat as error:
            yield Unread(where, error.told)
    for _ in range(len(messages) - len(chosen)):
        yield Left.NOT_CHOSEN


def _linked(message: msgspec.Raw) -> _Link:
    try:
        return decoded(message, _link)
    except NoChat:
        return _Link()  # its error is reported when it is read


def _chosen(links: Sequence[_Link], current: str | None) -> Sequence[int]:
    """Return the places of the messages on the path to the current one; all places if no message names another."""
    places = {link.uuid: place for place, link in enumerate(links) if link.uuid}
    parents = [places.get(link.parent_message_uuid or "") for link in links]
    times = [sent_at(link.created_at, UTC) for link in links]
    if all(parent is None for parent in parents):
        return (
            sorted(range(len(links)), key=lambda place: times[place] or 0.0)
            if all(times)
            else range(len(links))
        )
    if current in places:
        return path_to(places[current], parents.__getitem__)
    return newest_path(range(len(links)), parents.__getitem__, times.__getitem__)


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
