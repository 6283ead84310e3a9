"""Reads a TOML file that anybody may have written: only so much, and nothing that would take for ever to look at."""

import math
import re
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

from companion.values.files import FileTooLong, read_regular

FILE_BYTES_MAX: Final = 2**20
"""A larger file is not read: all settings with long texts have some tens of kB, and a MB takes seconds to parse."""
DEEPEST: Final = 16
"""Tables and lists within each other; settings have four."""
MOST_VALUES: Final = 2000
"""With the tables and lists that hold them; settings with lists as long as they may be have some 300."""

_PART: Final = r"""(?:[A-Za-z0-9_-]++|"[^"\n]*+"|'[^'\n]*+')"""
_CHAIN: Final = re.compile(rf"(?<![\w-]){_PART}(?:[ \t]*+\.[ \t]*+{_PART}){{99,}}+[ \t]*+([=\]])?")
"""A hundred words with dots between them: a key or table where the group is there, else sentences of a word each."""


class NotReadable(Exception):
    """A file or text is not read as TOML."""

    def __init__(self, what: str, line: int | None = None) -> None:
        super().__init__(what)
        self.what = what
        """Why, such as "it is nested too deeply"."""
        self.line = line
        """From 1; None when it concerns the whole of it."""


def read_toml(file: Path) -> tuple[str, dict[str, Any]]:
    """Return a file's text and what it says; raises ``NotReadable``, or ``FileNotFoundError``."""
    try:
        text = read_regular(file, most_bytes=FILE_BYTES_MAX).decode("utf-8-sig")
    except FileNotFoundError:
        raise
    except FileTooLong as error:
        raise NotReadable("it is longer than 1 MB") from error
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise NotReadable(f"line {line} is not UTF-8 text", line) from error
    except OSError as error:
        raise NotReadable(f"it cannot be read ({error.strerror})") from error
    return text, parsed(text)


def parsed(text: str, *, most_values: int = MOST_VALUES) -> dict[str, Any]:
    """Return what a text says; raises ``NotReadable``. Two readings of one text are equal, also where it says nan."""
    if any(
        chain[1] for chain in _CHAIN.finditer(text)
    ):  # the parser's time grows with the square of its length
        raise NotReadable("it is nested too deeply")
    try:
        values = tomllib.loads(text, parse_float=_number)
    except RecursionError as error:
        raise NotReadable("it is nested too deeply") from error
    except tomllib.TOMLDecodeError as error:
        raise _not_valid(_line(str(error), text)) from error
    except ValueError as error:  # a whole number with more digits than Python takes; TOML's have 19
        raise _not_valid(_line_of_longest_number(text)) from error
    _expect_moderate(values, most_values)
    return values


def _number(text: str) -> float:
    """Return a number; nan as always the same object, which Python takes to be equal to itself within a table."""
    value = float(text)
    return math.nan if math.isnan(value) else value


def _not_valid(line: int) -> NotReadable:
    return NotReadable(f"line {line} is not valid TOML", line)


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
            raise NotReadable("it is nested too deeply")
        if count > most_values:
            raise NotReadable(f"it cannot be read (more than {most_values:,} values)")
        level = [inner for each in level for inner in _inner(each)]


def _inner(value: object) -> Iterable[object]:
    if isinstance(value, dict):
        return value.values()
    return value if isinstance(value, list) else ()
