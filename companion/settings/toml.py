"""Reads a TOML file from an untrusted source, within limits that keep parsing fast."""

import math
import re
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

from companion.values import Told
from companion.values.files import FileTooLong, read_regular

FILE_BYTES_MAX: Final = 2**20
"""Maximum size in bytes; settings with long texts have some tens of kB, and a MB takes seconds to parse."""
DEEPEST: Final = 16
"""Maximum nesting of tables and lists; settings have four levels."""
MOST_VALUES: Final = 2000
"""Maximum number of values, including tables and lists; settings with lists of maximum length have about 300."""

_PART: Final = r"""(?:[A-Za-z0-9_-]++|"[^"\n]*+"|'[^'\n]*+')"""
_CHAIN: Final = re.compile(rf"(?<![\w-]){_PART}(?:[ \t]*+\.[ \t]*+{_PART}){{99,}}+[ \t]*+([=\]])?")
"""Chain of a hundred words joined by dots: a key or table if the group matches, otherwise one-word sentences."""


class NotReadable(Exception):
    """The file or text cannot be read as TOML."""

    def __init__(self, what: Told, line: int | None = None) -> None:
        super().__init__(str(what))
        self.what = what
        """Reason, such as "it is nested too deeply"."""
        self.line = line
        """Line number from 1; None if the error concerns the whole text."""


def read_toml(file: Path) -> tuple[str, dict[str, Any]]:
    """Return a file's text and its values; raises ``NotReadable``, or ``FileNotFoundError``."""
    try:
        text = read_regular(file, most_bytes=FILE_BYTES_MAX).decode("utf-8-sig")
    except FileNotFoundError:
        raise
    except FileTooLong as error:
        raise NotReadable(Told("it is longer than 1 MB")) from error
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise NotReadable(Told("line {line} is not UTF-8 text", {"line": str(line)}), line) from error
    except OSError as error:
        raise NotReadable(
            Told("it cannot be read ({reason})", {"reason": error.strerror or type(error).__name__})
        ) from error
    return text, parsed(text)


def parsed(text: str, *, most_values: int = MOST_VALUES) -> dict[str, Any]:
    """Return a text's values; raises ``NotReadable``. Parsing a text twice gives equal results, even if it says nan."""
    if any(
        chain[1] for chain in _CHAIN.finditer(text)
    ):  # the parser's time grows with the square of its length
        raise NotReadable(Told("it is nested too deeply"))
    try:
        values = tomllib.loads(text, parse_float=_number)
    except RecursionError as error:
        raise NotReadable(Told("it is nested too deeply")) from error
    except tomllib.TOMLDecodeError as error:
        raise _not_valid(_line(str(error), text)) from error
    except ValueError as error:  # an integer with more digits than Python accepts; TOML's have at most 19
        raise _not_valid(_line_of_longest_number(text)) from error
    _expect_moderate(values, most_values)
    return values


def _number(text: str) -> float:
    """Return a number; always the same object for nan, so that Python treats it as equal within a table."""
    value = float(text)
    return math.nan if math.isnan(value) else value


def _not_valid(line: int) -> NotReadable:
    return NotReadable(Told("line {line} is not valid TOML", {"line": str(line)}), line)


def _line_of_longest_number(text: str) -> int:
    longest = max(re.finditer("[0-9_]+", text), key=lambda digits: len(digits[0]))
    return text.count("\n", 0, longest.start()) + 1


def _line(message: str, text: str) -> int:
    at = re.search(r"at line (\d+)", message)
    return int(at[1]) if at else text.count("\n") + 1


def _expect_moderate(values: dict[str, Any], most_values: int) -> None:
    level: list[object] = [values]
    count = depth = 0
    while level:
        count, depth = count + len(level), depth + 1
        if depth > DEEPEST:
            raise NotReadable(Told("it is nested too deeply"))
        if count > most_values:
            raise NotReadable(Told("it cannot be read (more than {most} values)", {"most": most_values}))
        level = [inner for each in level for inner in _inner(each)]


def _inner(value: object) -> Iterable[object]:
    if isinstance(value, dict):
        return value.values()
    return value if isinstance(value, list) else ()
