"""Makes files as chat programs write them, of invented chats."""

import json
from pathlib import Path
from typing import Any

AQUA = {"user_name": "Mira", "character_name": "Aqua", "create_date": "2024-5-3 @18h 04m 10s 22ms"}


def line(name: str, mes: str, send_date: object = "2024-05-03T18:05:00Z", **more: object) -> dict[str, Any]:
    """Return a message of SillyTavern's."""
    return {"name": name, "is_user": name == "Mira", "send_date": send_date, "mes": mes, **more}


def silly_tavern(file: Path, *lines: object) -> Path:
    """Write a chat; what is text is written as it stands."""
    written = [each if isinstance(each, str) else json.dumps(each) for each in lines]
    file.write_text("\n".join(written) + "\n", encoding="utf-8")
    return file


def node(
    role: str, *parts: object, at: float | None = None, parent: str | None = None, **more: object
) -> dict[str, Any]:
    """Return a message in a tree of ChatGPT's."""
    kind = more.pop("content_type", "text")
    message = {
        "author": {"role": role, "name": None},
        "create_time": at,
        "content": {"content_type": kind, "parts": list(parts)},
        **more,
    }
    return {"message": message, "parent": parent, "children": []}


def tree(messages: dict[str, Any], key: str = "c1", began: float = 1.7e9) -> dict[str, Any]:
    """Return a conversation of ChatGPT's, in which the last message is the current one."""
    return {
        "id": key,
        "title": "A title",
        "create_time": began,
        "mapping": messages,
        "current_node": list(messages)[-1],
    }


def exported(file: Path, *conversations: object) -> Path:
    """Write an export of conversations."""
    file.write_text(json.dumps(conversations), encoding="utf-8")
    return file


def letters(*messages: dict[str, Any]) -> dict[str, Any]:
    """Return a conversation of Claude's."""
    named = {"uuid": "u1", "name": "A name", "created_at": "2024-05-03T18:00:00.5Z"}
    return {**named, "chat_messages": list(messages)}


def letter(sender: str, text: str, at: str = "2024-05-03T18:05:00.000001Z", **more: object) -> dict[str, Any]:
    """Return a message of Claude's."""
    return {"uuid": text, "sender": sender, "text": text, "created_at": at, **more}
