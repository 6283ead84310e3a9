"""Finds the sentences that the program tells, by reading its code."""

import ast
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final, NamedTuple

import companion

PROGRAM: Final = Path(companion.__file__).parent


class Found(NamedTuple):
    """A ``Told`` in the code, or what an error makes one of."""

    place: str
    forms: tuple[str, ...]
    """The English forms; several if the code chooses between them, none if they come from elsewhere."""
    args: frozenset[str] | None
    """Names of the arguments; None if they are not written out there."""


def told_in_code() -> Iterator[Found]:
    """Yield every ``Told`` that the program makes, itself or in an error."""
    trees = {file: ast.parse(file.read_text("utf-8")) for file in sorted(PROGRAM.rglob("*.py"))}
    kinds = {kind.name: kind for tree in trees.values() for kind in _classes(tree)}
    errors = _errors(kinds)
    for file, tree in trees.items():
        begun = {
            call
            for kind in _classes(tree)
            if errors & _bases(kind)
            for call in _calls(kind, {"super().__init__"})
        }
        told = _calls(tree, {"Told"}) if _knows_told(tree) else []
        made = [
            call for call in (*_calls(tree, errors), *begun) if call.args and _is_written_out(call.args[0])
        ]
        for call in (*told, *made):
            place = f"{file.relative_to(PROGRAM)}:{call.lineno}"
            yield Found(place, _forms(call.args[0]), _args(call.args[1:]))


def _errors(kinds: Mapping[str, ast.ClassDef]) -> set[str]:
    """Return the names of the errors that take a sentence as ``CompanionError`` does."""
    plain = {name: kind for name, kind in kinds.items() if not any(map(_is_init, kind.body))}
    errors = {"CompanionError"}
    while more := {name for name, kind in plain.items() if errors & _bases(kind)} - errors:
        errors |= more
    return errors


def _classes(tree: ast.AST) -> Iterator[ast.ClassDef]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.ClassDef))


def _bases(kind: ast.ClassDef) -> set[str]:
    return set(map(ast.unparse, kind.bases))


def _calls(tree: ast.AST, names: set[str]) -> list[ast.Call]:
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    return [call for call in calls if ast.unparse(call.func) in names]


def _is_init(node: ast.stmt) -> bool:
    return isinstance(node, ast.FunctionDef) and node.name == "__init__"


def _is_written_out(told: ast.expr) -> bool:
    """Tell whether an error is given words, and not a sentence that was made elsewhere."""
    return bool(_forms(told)) or isinstance(told, ast.JoinedStr | ast.BinOp)


def told_in_english() -> Iterator[str]:
    """Yield the place of every sentence that commands and demonstration print, give back or fill without a ``Told``."""
    for file in sorted((*(PROGRAM / "cli").glob("*.py"), *(PROGRAM / "demo").glob("*.py"))):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if any(map(_SENTENCE.search, _texts(node))):
                yield f"{file.relative_to(PROGRAM)}:{getattr(node, 'lineno', 0)}"


_SENTENCE: Final = re.compile(r"[^\W\d_]{2,} [^\W\d_]{2,}")
"""Two words; a command line, a key or a figure with its unit has none."""


def _texts(node: ast.AST) -> Iterator[str]:
    """Yield the plain texts of what a node prints or gives back."""
    match node:
        case ast.Call(func=ast.Name("print" | "say" | "tell"), args=args):
            for each in args:
                yield from _literals(each)
        case (
            ast.Return(value=ast.expr() as value)
            | ast.Yield(value=ast.expr() as value)
            | ast.YieldFrom(value)
        ):
            yield from _literals(value)
        case ast.Assign(value=value) | ast.AugAssign(value=value):
            yield from (
                text
                for each in ast.walk(value)
                if isinstance(each, ast.JoinedStr)
                for text in _literals(each)
            )


def _literals(told: ast.AST) -> Iterator[str]:
    match told:
        case ast.Constant(str(text)):
            yield text
        case ast.Call(func=ast.Name("Told" | "BadInput")):
            return
        case _:
            for part in ast.iter_child_nodes(told):
                yield from _literals(part)


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
    return frozenset(_places(given[0])) if isinstance(given[0], ast.Dict | ast.Call) else None


def _places(given: ast.expr) -> Iterator[str]:
    """Yield the names of the arguments in a dictionary, and of the settings that ``settings_named`` makes some of."""
    match given:
        case ast.Dict(keys=keys, values=values):
            for key, value in zip(keys, values, strict=True):
                if isinstance(key, ast.Constant):
                    yield str(key.value)
                elif key is None:
                    yield from _places(value)
        case ast.Call(func=ast.Name("settings_named"), args=args, keywords=keywords):
            yield from (str(key.value).rpartition(".")[2] for key in args if isinstance(key, ast.Constant))
            yield from (str(each.arg) for each in keywords)
