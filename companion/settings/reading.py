"""Reads a settings file: valid values become typed settings, the others problems with their lines.

Never writes. A file that cannot be read or parsed gives the defaults and one problem. While the program runs, the
settings in force stand in for the defaults, so that a typo loosens no boundary. A wrong value then leaves its setting
as it is, a misspelt key the setting that it is close to, and a file that cannot be read all of them.

TOML parsers do not keep lines: a valid text is split into its statements, the shortest runs of lines that parse by
themselves, and the parser says which keys each of them holds.
"""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, TypeAlias, TypeVar

from pydantic import ValidationError

from companion.settings.sections import VERSION, Settings
from companion.settings.setting import closest, find_setting, nearest, plain, settings_of, written
from companion.settings.toml import NotReadable, read_toml
from companion.values import SettingName, Told
from companion.values.plain_text import with_steering_shown

KeyPath: TypeAlias = tuple[str | int, ...]
"""Keys from the outermost in; an index for a table within an array of tables."""


MOST_TRIED: Final = 2**22
"""Maximum characters parsed on trial, about a third of a second of one core; keys after that get no line."""
_CLOSES: Final = re.compile(r"\"\"\"|\'\'\'|\]")
"""Characters of which one stands in the last line of a statement that spans several lines."""


def find_lines(text: str) -> dict[KeyPath, int]:
    """Return the line, from 1, of the tables and keys of a valid TOML text: all, unless it is built to be slow."""
    found: dict[KeyPath, int] = {}
    tables: dict[KeyPath, int] = {}
    table: KeyPath = ()
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


def line_of(found: dict[KeyPath, int], path: KeyPath) -> int | None:
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


def _header(parsed: dict[str, object], tables: dict[KeyPath, int]) -> KeyPath:
    """Return the path of the one table that a header names, and count the tables of arrays in ``tables``."""
    path: KeyPath = ()
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


def _paths(parsed: object) -> list[KeyPath]:
    """Return the paths of all keys in a parsed statement, outer ones first; items of a list have the list's line."""
    if not isinstance(parsed, dict):
        return []
    return [
        path for key, inner in parsed.items() for path in [(key,), *((key, *rest) for rest in _paths(inner))]
    ]


S = TypeVar("S", bound=Settings)

_OF_COMPANIONS: Final = ("companions", "archive")
"""Names of the folders that contain companions' folders (docs/storage.md)."""
_KEY_CHARACTERS: Final = 80
"""Maximum characters of a key in a sentence; all our keys are shorter."""


@dataclass(frozen=True, slots=True)
class Problem:
    """An entry of a file that was rejected."""

    line: int | None
    """Line number from 1; None if the problem concerns the whole file."""
    key: str
    """Key such as "turn.patience"; "" if the problem concerns the whole file."""
    sentence: Told
    """Explanation of the error, the allowed values, and what counts instead; never the rejected value."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """A file's content before it is checked."""

    text: str
    values: dict[str, Any]
    """Values as the TOML parser returned them."""
    unread: NotReadable | None
    """Reason if there are no values because the file cannot be read or parsed."""


def load(kind: type[S], file: Path, held: S | None = None) -> tuple[S, tuple[Problem, ...]]:
    """Return a file's settings and its problems, by line; a missing file gives all defaults.

    ``held`` are the settings in force, which stay where the file is wrong; without them the defaults count there.
    """
    parsed = parse(file)
    if parsed.unread is not None:
        return held or kind(), (_whole(file, parsed.unread, is_held=held is not None),)
    return check(kind, parsed, held)


def parse(file: Path) -> Parsed:
    """Read and parse a file; a missing file is empty."""
    try:
        return Parsed(*read_toml(file), None)
    except FileNotFoundError:
        return Parsed("", {}, None)
    except NotReadable as error:
        return Parsed("", {}, error)


def check(kind: type[S], parsed: Parsed, held: S | None = None) -> tuple[S, tuple[Problem, ...]]:
    """Return the settings of a parsed file, and a problem for each value that is not allowed; see ``load``.

    A newer program's file gives one problem only: an unknown entry in it may well be right.
    """
    settings, problems = _checked(kind, parsed, held)
    if is_newer(parsed):
        problems = tuple(problem for problem in problems if problem.key == "version")
    return settings, problems


def _checked(kind: type[S], parsed: Parsed, held: S | None) -> tuple[S, tuple[Problem, ...]]:
    lines: dict[KeyPath, int] | None = None
    values = parsed.values
    problems: list[Problem] = []
    while True:
        try:
            settings = kind.model_validate(values)
        except ValidationError as error:
            if lines is None:
                lines = find_lines(parsed.text)
            found = {_left_out(kind, each["loc"], is_held=held is not None) for each in error.errors()}
            for path in sorted(found, key=str, reverse=True):
                sentence = _sentence(kind, path, is_held=held is not None)
                problems.append(Problem(line_of(lines, path), _key(path), sentence))
                values = _without(values, path)
                if held is not None:
                    values = _with_held(values, closest(_key(path), _known(kind, path)), held)
            held = None  # what is still wrong is left out
        else:
            return settings, tuple(sorted(problems, key=lambda problem: (problem.line or 0, problem.key)))


def is_newer(parsed: Parsed) -> bool:
    """Tell whether the file's version shows that a newer program wrote it."""
    version = parsed.values.get("version", VERSION)
    return type(version) is not int or version != VERSION


def named(file: Path) -> str:
    """Return a settings file's display name: a companion's with its folder, the program's without."""
    folder = file.parent
    is_companions = folder.parent.name in _OF_COMPANIONS
    return f"{folder.parent.name}/{folder.name}/{file.name}" if is_companions else file.name


def _whole(file: Path, error: NotReadable, *, is_held: bool) -> Problem:
    return Problem(
        error.line,
        "",
        Told(
            "{file}: {what}; the settings stay as they were, and the file as it is."
            if is_held
            else "{file}: {what}; the defaults are used and the file is left as it is.",
            {"file": named(file), "what": error.what},
        ),
    )


def _left_out(kind: type[Settings], path: KeyPath, *, is_held: bool) -> KeyPath:
    """Return the part to leave out: an unknown key or a setting; one item of a list if the rest of it counts."""
    is_setting = find_setting(kind, _key(path[:2])) is not None
    if is_setting and len(path) > 2 and isinstance(path[2], int) and not is_held:
        return path[:3]
    return path[:2]


def _known(kind: type[Settings], path: KeyPath) -> Iterable[str]:
    """Return the keys among which a wrong part may have its own: those of sections, or of settings."""
    return kind.model_fields if len(path) == 1 else (each.key for each in settings_of(kind))


def _with_held(values: dict[str, Any], key: str, held: Settings) -> dict[str, Any]:
    """Return values in which a section or a setting is as in the settings in force, unless the file has it."""
    section, _, name = key.partition(".")
    if not section:
        return values
    part = getattr(held, section)
    if not name:
        return {section: plain(part), **values}
    there = values.get(section, {})
    return (
        {**values, section: {name: plain(getattr(part, name)), **there}}
        if isinstance(there, dict)
        else values
    )


def _key(path: KeyPath) -> str:
    """Return a key for a message, on one short line without control characters, as a stranger may have written it."""
    key = ""
    for part in path:
        key += f"[{part + 1}]" if isinstance(part, int) else f".{part}"
    told = " ".join(with_steering_shown(key.removeprefix(".")).split())
    return told if len(told) <= _KEY_CHARACTERS else f"{told[:_KEY_CHARACTERS]}…"


def _sentence(kind: type[Settings], path: KeyPath, *, is_held: bool) -> Told:
    key = _key(path)
    if path == ("version",):
        return Told(
            "The file of settings may come from a newer Companion: version must be {version}. What is known "
            "here of it is used, and it will not be changed.",
            {"version": VERSION},
        )
    if len(path) == 1 and path[0] in kind.model_fields:
        return Told(
            "{key} must be a table, [{key}]; its settings stay as they were."
            if is_held
            else "{key} must be a table, [{key}]; its defaults are used.",
            {"key": key},
        )
    setting = find_setting(kind, _key(path[:2]))
    if setting is None:
        return Told(
            "{key} is not a setting{meant}; it is ignored.",
            {"key": key, "meant": nearest(key, (each.key for each in settings_of(kind)))},
        )
    if len(path) > 2:
        return Told(
            "{key} is not used: {setting} must be {range}.",
            {"key": key, "setting": SettingName(setting.key), "range": setting.range},
        )
    if is_held:
        return Told(
            "{key} must be {range}; it stays as it was.", {"key": SettingName(key), "range": setting.range}
        )
    return Told(
        "{key} must be {range}; the default, {default}, is used.",
        {"key": SettingName(key), "range": setting.range, "default": written(setting.default)},
    )


def _without(values: Any, path: KeyPath) -> Any:  # noqa: ANN401  what a TOML parser returns
    first, *rest = path
    if isinstance(values, list):
        assert isinstance(first, int)
        if not rest:
            return values[:first] + values[first + 1 :]
        return [_without(each, tuple(rest)) if index == first else each for index, each in enumerate(values)]
    if not rest:
        return {key: each for key, each in values.items() if key != first}
    return {key: _without(each, tuple(rest)) if key == first else each for key, each in values.items()}
