"""Finds the line on which each key of a TOML text stands, so that a message about a wrong value can name it.

TOML parsers do not keep lines. This splits a valid text into its statements, the shortest runs of lines that parse
by themselves, and asks the parser which keys each of them holds.
"""

import re
import tomllib
from typing import Final, TypeAlias

Path: TypeAlias = tuple[str | int, ...]
"""Keys from the outermost in; an index for a table within an array of tables."""


MOST_TRIED: Final = 2**22
"""Maximum characters parsed on trial, about a third of a second of one core; keys after that get no line."""
_CLOSES: Final = re.compile(r"\"\"\"|\'\'\'|\]")
"""Characters of which one stands in the last line of a statement that spans several lines."""


def find_lines(text: str) -> dict[Path, int]:
    """Return the line, from 1, of the tables and keys of a valid TOML text: all, unless it is built to be slow."""
    found: dict[Path, int] = {}
    tables: dict[Path, int] = {}
    table: Path = ()
    for number, statement in _statements(text):
        parsed = tomllib.loads(statement)
        if statement.lstrip().startswith("["):
            table = _header(parsed, tables)
            for length in range(1, len(table) + 1):
                found.setdefault(table[:length], number)
        else:
            for path in _paths(parsed):
                found.setdefault(table + path, number)
    return found


def line_of(found: dict[Path, int], path: Path) -> int | None:
    """Return the line of a path, or of the innermost table or key around it that has one."""
    for length in range(len(path), 0, -1):
        if path[:length] in found:
            return found[path[:length]]
    return None


def _statements(text: str) -> list[tuple[int, str]]:
    statements: list[tuple[int, str]] = []
    begun: list[str] = []
    tried = 0
    for number, line in enumerate(text.replace("\r\n", "\n").split("\n"), start=1):
        begun.append(line)
        if len(begun) > 1 and not _CLOSES.search(line):
            continue
        statement = "\n".join(begun)
        tried += len(statement)
        if tried > MOST_TRIED:
            return statements
        try:
            parsed = tomllib.loads(statement)
        except tomllib.TOMLDecodeError:
            continue  # a string or an array continues on the next line
        if parsed:
            statements.append((number - len(begun) + 1, statement))
        begun = []
    return statements


def _header(parsed: dict[str, object], tables: dict[Path, int]) -> Path:
    """Return the path of the one table that a header names, and count the tables of arrays in ``tables``."""
    path: Path = ()
    inner: object = parsed
    while isinstance(inner, dict) and inner:
        (key, inner) = next(iter(inner.items()))
        path = (*path, key)
        if isinstance(inner, list):
            tables[path] = tables.get(path, -1) + 1
            return (*path, tables[path])
        if path in tables:  # a table within the latest table of an array
            path = (*path, tables[path])
    return path


def _paths(parsed: object) -> list[Path]:
    """Return the paths of all keys in a parsed statement, outer ones first; items of a list have the list's line."""
    if not isinstance(parsed, dict):
        return []
    return [
        path for key, inner in parsed.items() for path in [(key,), *((key, *rest) for rest in _paths(inner))]
    ]
