"""Removes everything from a text that does not belong to its words: control characters, reordering, control tokens.

Everything that words, emoji and scripts need stays: the joiners (U+200C, U+200D), the marks of direction (U+061C,
U+200E and U+200F), soft hyphens, and the tags that turn a black flag into another flag.
"""

import re
from typing import Final
from unicodedata import east_asian_width

STEERING: Final = (
    r"\x00-\x08\x0b-\x1f\x7f-\x9f"  # control characters except tabs and line feeds
    r"\u202a-\u202e\u2066-\u2069"  # overrides, embeddings and isolates of direction
    r"\u2028\u2029"  # other line ends
    r"\u206a-\u206f\ufff9-\ufffb"  # deprecated formats, annotations
)
"""Inside of a character class, in the syntax of both Python's and Rust's regular expressions."""
NUMBER_TO_CALL: Final = r"(?:[+#*]|\(\+?)?\d[\d ()./-]{0,24}"
"""Number to call as people write it: "+44 20 7946", "(212) 555-0123", "01.42.34"; in the same syntax."""

_STEERING: Final = re.compile(
    rf"[{STEERING}]|(?P<flag>\U0001F3F4[\U000E0020-\U000E007F]+)|[\U000E0000-\U000E007F]"
)
_TEMPLATE_TOKEN: Final = re.compile(
    r"<\s*[|｜][^<>\n]{1,60}[|｜]\s*>"
    r"|</?(?:s|bos|eos|pad|unk|start_of_turn|end_of_turn|begin_of_text|end_of_text|think|tool_call|tool_response)>"
    r"|\[/?(?:INST|SYSTEM_PROMPT|AVAILABLE_TOOLS|TOOL_CALLS|TOOL_RESULTS|TOOL_CONTENT)\]"
    r"|<</?SYS>>",
    re.IGNORECASE,
)
"""Tokens of chat templates, such as ChatML's, Llama's, Gemma's, Mistral's and DeepSeek's."""
_BROKEN: Final = str.maketrans("<>[]", "‹›()")


def without_steering(text: str) -> str:
    """Return a text without characters that steer a terminal or reorder other text; lines and tabs stay."""
    return _STEERING.sub(lambda found: found["flag"] or "", text)


def with_steering_shown(text: str) -> str:
    r"""Return a text with such characters written as ``\x1b`` or ``\u202e``."""
    return _STEERING.sub(lambda found: found["flag"] or ascii(found[0])[1:-1], text)


def words_alone(text: str) -> str:
    """Return only the words of a text that came from elsewhere."""
    return without_template_tokens(without_steering(text))


def without_template_tokens(text: str) -> str:
    """Return a text without the tokens that a chat template puts around messages; any other text stays unchanged."""
    once = _TEMPLATE_TOKEN.sub(" ", text)
    return _TEMPLATE_TOKEN.sub(lambda found: found[0].translate(_BROKEN), once)  # joined by the first pass


def in_utf8(text: str) -> str:
    """Return the text as UTF-8 can hold it: halves of surrogate pairs, from broken input, become "?"."""
    return text.encode("utf-8", "replace").decode("utf-8")


def is_asking(text: str) -> bool:
    """Return whether a text ends with a question mark."""
    return text.rstrip().endswith(("?", "？"))


def columns(text: str) -> int:
    """Return the columns of a text in a terminal, where most Chinese and Japanese characters take two."""
    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in text)
