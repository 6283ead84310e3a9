"""Finds the sentences that the program tells, by reading its code."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

import companion

PROGRAM: Final = Path(companion.__file__).parent


class Found(NamedTuple):
    """A ``Told`` in the code."""

    place: str
    forms: tuple[str, ...]
    """The English forms; several if the code chooses between them, none if they come from elsewhere."""
    args: frozenset[str] | None
    """Names of the arguments; None if they are not written out there."""


def told_in_code() -> Iterator[Found]:
    """Yield every ``Told`` that the program makes."""
    for file in sorted(PROGRAM.rglob("*.py")):
        tree = ast.parse(file.read_text("utf-8"))
        if not _knows_told(tree):
            continue
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Told":
                yield Found(
                    f"{file.relative_to(PROGRAM)}:{node.lineno}", _forms(node.args[0]), _args(node.args[1:])
                )


def _knows_told(tree: ast.Module) -> bool:
    """Tell whether a module has the value's name, and not another of the same letters."""
    return any(
        isinstance(node, ast.ClassDef) and node.name == "Told" and any(map(_is_struct, node.bases))
        for node in tree.body
    ) or any(
        isinstance(node, ast.ImportFrom)
        and (node.module or "").startswith("companion.values")
        and any(each.name == "Told" for each in node.names)
        for node in tree.body
    )


def _is_struct(base: ast.expr) -> bool:
    return isinstance(base, ast.Attribute) and base.attr == "Struct"


def _forms(form: ast.expr) -> tuple[str, ...]:
    if isinstance(form, ast.IfExp):
        return (*_forms(form.body), *_forms(form.orelse))
    return (form.value,) if isinstance(form, ast.Constant) and isinstance(form.value, str) else ()


def _args(given: list[ast.expr]) -> frozenset[str] | None:
    if not given:
        return frozenset()
    if not isinstance(given[0], ast.Dict):
        return None
    return frozenset(
        key.value for key in given[0].keys if isinstance(key, ast.Constant) and isinstance(key.value, str)
    )
