"""A prompt as the list of messages that chat servers take, for engines that lay it out themselves.

The notes become part of the person's last message: every chat template has such a message, and many refuse a system
message that is not the first.
"""

from companion.thinking.chat_template import NOTES_AFTER, NOTES_BEFORE
from companion.thinking.language_model import JsonSchema, Prompt
from companion.values import Speaker
from companion.values.plain_text import without_template_tokens


def chat_messages(prompt: Prompt, *, with_notes: bool) -> list[dict[str, str]]:
    """Give messages with "role" (system, user, assistant) and "content", in order."""
    messages = [{"role": "system", "content": prompt.persona + prompt.known}] if prompt.persona else []
    for message in prompt.messages:
        role = "user" if message.speaker is Speaker.PERSON else "assistant"
        messages.append({"role": role, "content": message.text.strip()})
    if with_notes and prompt.notes:
        framed = f"{NOTES_BEFORE}{prompt.notes}{NOTES_AFTER}"
        if messages and messages[-1]["role"] == "user":
            messages[-1]["content"] += framed
        else:
            messages.append({"role": "user", "content": framed.strip()})
    return [message | {"content": _harmless(message["content"])} for message in messages]


def schema_format(schema: JsonSchema) -> dict[str, object]:
    """Give what a request holds beside its messages so that the answer is a JSON value of this schema."""
    return {
        "response_format": {
            "type": "json_schema",
            "json_schema": {"name": "answer", "schema": dict(schema), "strict": True},
        }
    }


def _harmless(text: str) -> str:
    """Take out control tokens, which such engines obey in words too, and lone surrogates, which no encoding takes."""
    return without_template_tokens(text.encode(errors="replace").decode())
