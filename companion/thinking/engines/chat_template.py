"""Lays a prompt out as the chat template of a model requires, in pieces that grow only at their end.

The template is rendered with marks in place of the messages, and cut at the marks. Template text and spoken text are
then turned into tokens separately, so that words in a message can never act as control tokens. The tokens before the
newest message stay the same, so an engine can keep what it has read. Gaps in a template are worked around here: without
a system role, the persona goes into the first message. A template comes from a stranger: it is rendered in jinja's
sandbox, and any error in it is wrapped.

Engines that lay a prompt out themselves get the list of messages that chat servers accept (``chat_messages``).
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeAlias, cast

from companion.thinking.language_model import JsonSchema, Prompt
from companion.thinking.prompt.turn_note import NOTE_BEGINS, NOTE_ENDS
from companion.thinking.reply_text.thoughts import opened_answer
from companion.values import Speaker
from companion.values.plain_text import without_template_tokens

Render: TypeAlias = Callable[[list[dict[str, str]], bool], str]
"""(messages with "role" and "content", whether to open the reply) → text; raises ``TemplateUnusable``."""

_MARK: Final = re.compile("\ue000(\\d+)\ue001")
"""Two private-use characters around a number stand for the text of a message."""

NOTES_BEFORE: Final = f"\n{NOTE_BEGINS}"
NOTES_AFTER: Final = NOTE_ENDS
"""Frame around the notes of the person's last message."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a laid-out prompt."""

    text: str
    is_template: bool
    """The template wrote it, so names of control tokens in it stand for these tokens."""


class TemplateUnusable(Exception):
    """The template loses or reorders messages, or fails on a plain conversation."""


class ChatTemplate:
    """A model's chat template with its capabilities, which are tested at the start."""

    def __init__(self, render: Render) -> None:
        """Test the template; raises ``TemplateUnusable``.

        Args:
            render: The template itself, which wraps every error.
        """
        self._render = render
        self.has_system_role = self._keeps("system", "user", "assistant", "user")
        if not self.has_system_role and not self._keeps("user", "assistant", "user"):
            raise TemplateUnusable("the chat template does not render a plain conversation in order")

    def _keeps(self, *roles: str) -> bool:
        """Tell whether messages of these roles come out in order, each appended to the text before."""
        try:
            whole = self._layout(roles, opens_reply=False)
            shorter = self._layout(roles[:-1], opens_reply=False)
        except TemplateUnusable:
            return False
        if [index for _, index in whole[:-1]] != list(range(len(roles))):
            return False
        return whole[: len(roles) - 1] == shorter[:-1]

    def _layout(self, roles: Sequence[str], *, opens_reply: bool) -> list[tuple[str, int]]:
        """Render marks; return (template text before a mark, its number), then (the rest, -1)."""
        messages = [{"role": role, "content": f"\ue000{n}\ue001"} for n, role in enumerate(roles)]
        parts = _MARK.split(self._render(messages, opens_reply))
        laid_out = [(text, int(number)) for text, number in zip(parts[::2], parts[1::2], strict=False)]
        return [*laid_out, (parts[-1], -1)]

    def pieces(self, prompt: Prompt, *, with_notes: bool, opens_reply: bool) -> tuple[Piece, ...]:
        """Return a prompt laid out in pieces.

        Args:
            with_notes: Put the notes last, before the reply.
            opens_reply: End at the start of the companion's words, after a thought if the template opens one. Otherwise
                the prompt ends with the last message, and one of the person's stays open after its last word, because
                more may come.

        Raises:
            TemplateUnusable: The template fails on, drops or reorders these messages.
        """
        roles, contents = _said(
            prompt, prompt.notes if with_notes else "", has_system_role=self.has_system_role
        )
        laid_out = self._layout(roles, opens_reply=opens_reply)
        if [index for _, index in laid_out[:-1]] != list(range(len(roles))):
            raise TemplateUnusable("the chat template drops or reorders messages")
        if opens_reply:
            laid_out[-1] = (opened_answer(laid_out[-1][0]), -1)
        pieces: list[Piece] = []
        for text, index in laid_out:
            pieces.append(Piece(text, is_template=True))
            if index >= 0:
                pieces += [Piece(content, is_template=False) for content in contents[index]]
        if not opens_reply and roles[-1:] == ["user"]:
            del pieces[-1]
        return tuple(piece for piece in pieces if piece.text)


def template_renderer(source: str, *, begins: str, ends: str) -> Render:
    """Compile a chat template.

    In the sandbox a template cannot call or read anything of the program; but the sandbox does not limit time and
    memory. Code that reads a file for the first time renders it in a process that can be ended (``model_probe``).

    Args:
        begins: Text of the token that begins a conversation; "" for none.
        ends: Text of the token that ends one; "" for none.

    Raises:
        TemplateUnusable: It cannot be parsed; rendering raises it if the template fails.
    """
    import jinja2
    from llama_cpp.llama_chat_format import Jinja2ChatFormatter

    broken = (
        jinja2.TemplateError,
        ArithmeticError,
        AttributeError,
        LookupError,
        MemoryError,
        RecursionError,
        TypeError,
        ValueError,
    )
    try:
        formatter = Jinja2ChatFormatter(source, eos_token=ends, bos_token=begins)
    except (*broken, SyntaxError) as error:
        raise TemplateUnusable("the chat template cannot be parsed") from error

    def render(messages: list[dict[str, str]], opens_reply: bool) -> str:
        formatter.add_generation_prompt = opens_reply
        try:
            asked: dict[str, Any] = {"enable_thinking": False, "thinking": False}  # both names in use
            return str(formatter(messages=cast("Any", messages), **asked).prompt)
        except broken as error:
            raise TemplateUnusable("the chat template fails") from error

    return render


def chat_messages(prompt: Prompt, *, with_notes: bool) -> list[dict[str, str]]:
    """Return messages with "role" (system, user, assistant) and "content", in order.

    The notes become part of the person's last message: every chat template has such a message, and many refuse a system
    message that is not the first.
    """
    roles, contents = _said(prompt, prompt.notes if with_notes else "", has_system_role=True)
    return [
        {"role": role, "content": _harmless("".join(content))}
        for role, content in zip(roles, contents, strict=True)
    ]


def _said(prompt: Prompt, notes: str, *, has_system_role: bool) -> tuple[list[str], list[list[str]]]:
    """Return the roles, and each one's text in parts that become tokens separately."""
    roles = ["user" if message.speaker is Speaker.PERSON else "assistant" for message in prompt.messages]
    contents = [[message.text.strip()] for message in prompt.messages]
    if prompt.persona and has_system_role:
        roles.insert(0, "system")
        contents.insert(0, [prompt.persona, prompt.known])
    elif prompt.persona and roles and roles[0] == "user":
        contents[0] = [prompt.persona, prompt.known, "\n\n", *contents[0]]
    elif prompt.persona:
        roles.insert(0, "user")
        contents.insert(0, [prompt.persona, prompt.known])
    if notes and roles and roles[-1] == "user":
        contents[-1] = [*contents[-1], NOTES_BEFORE, notes, NOTES_AFTER]
    elif notes:
        roles.append("user")
        contents.append([NOTES_BEFORE.strip(), notes, NOTES_AFTER])
    return roles, contents


def schema_format(schema: JsonSchema) -> dict[str, object]:
    """Return the extra fields of a request that force the answer to be a JSON value of this schema."""
    return {
        "response_format": {
            "type": "json_schema",
            "json_schema": {"name": "answer", "schema": dict(schema), "strict": True},
        }
    }


def _harmless(text: str) -> str:
    """Remove control tokens, which such engines obey even in words, and lone surrogates, which cannot be encoded."""
    return without_template_tokens(text.encode(errors="replace").decode())
