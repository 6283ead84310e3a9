"""Removes everything from foreign or spoken words that could control a prompt that contains them.

The result cannot begin a line, end a frame, play another side of the conversation or be a control token of a chat
template, for any layout of the prompt. The effect of the words themselves on a language model is not decided here.
"""

import re
import unicodedata
from typing import Final

_CONTROL_TOKEN: Final = re.compile(
    r"<\s*[|/]?[\w\s|/:.-]{1,40}[|/]?\s*>|\[\s*/?\s*(?:INST|SYS\w*|AVAILABLE_TOOLS|TOOL\w*)\s*\]|<</?\s*SYS\s*>>",
    re.IGNORECASE,
)
"""Control tokens, such as ChatML's, Llama's, Gemma's and Mistral's."""
_ROLE: Final = re.compile(
    r"(system|assistant|user|human|developer|companion|model|ai|tool)(\s+prompt)?\s*:", re.IGNORECASE
)
_HARMLESS: Final = str.maketrans(
    {"<": "‹", ">": "›", "[": "(", "]": ")", "{": "(", "}": ")", "|": "/", "`": "’", "#": "", "\\": "/"}
)
_JOINERS: Final = "\u200c\u200d"
"""Joiners within words of Persian and other scripts, and within emoji; the only invisible characters that stay."""


def harmless_line(text: str) -> str:
    """Return a text as one line of printable characters in which nothing gives orders to a chat template."""
    plain = unicodedata.normalize("NFKC", text.encode("utf-8", "replace").decode("utf-8"))
    if not plain.isprintable():
        plain = "".join(each if each.isprintable() or each in _JOINERS else " " for each in plain)
    plain = _CONTROL_TOKEN.sub(" ", plain)
    plain = _ROLE.sub(r"\1 –", plain).translate(_HARMLESS)
    return " ".join(plain.split())
