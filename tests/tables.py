"""Tables of rows that take the same path: one test tries them all, and its failure names each row that fails."""

import functools
import inspect
import reprlib
from collections.abc import Callable, Coroutine, Iterable, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from tests.fakes.happenings import in_a_loop

Test: TypeAlias = Callable[..., None] | Callable[..., Coroutine[Any, Any, None]]

_SHOWN = 40
"""How many failing rows a failure names."""

_short = reprlib.Repr()
_short.maxstring = _short.maxother = 120
_short.maxtuple = _short.maxlist = 8


def each_row(names: str | Sequence[str], rows: Iterable[object]) -> Callable[[Test], Callable[..., None]]:
    """Run a test for each row of a table, as one test.

    Written like pytest.mark.parametrize, for rows that are facts rather than tests of their own. Each row finds
    tmp_path empty, monkeypatch fresh and nothing captured so far; all other fixtures serve the whole table.
    """
    table = [(row, _values(names, row)) for row in rows]
    assert table, "a table without rows tests nothing"

    def decorate(test: Test) -> Callable[..., None]:
        tried = in_a_loop(test) if inspect.iscoroutinefunction(test) else test

        @functools.wraps(test)
        def run(**fixtures: object) -> None:
            __tracebackhide__ = True
            failures: list[tuple[str, BaseException]] = []
            for number, (row, values) in enumerate(table):
                with ExitStack() as after:
                    fresh = {name: _fresh(name, fixture, number, after) for name, fixture in fixtures.items()}
                    try:
                        tried(**fresh, **values)
                    except (Exception, pytest.fail.Exception) as failure:
                        failures.append((f"row {number}: {_short.repr(row)}", failure))
            if failures:
                told = "\n".join(row for row, _ in failures[:_SHOWN])
                first = failures[0][1]
                first.add_note(f"{len(failures)} of {len(table)} rows fail, the first one for this:\n{told}")
                raise first

        signature = inspect.signature(test)
        asked = [one for name, one in signature.parameters.items() if name not in table[0][1]]
        vars(run)["__signature__"] = signature.replace(parameters=asked)
        return run

    return decorate


def _values(names: str | Sequence[str], row: object) -> dict[str, object]:
    if isinstance(names, str):
        return {names: row}
    assert isinstance(row, Iterable)
    return dict(zip(names, row, strict=True))


def _fresh(name: str, fixture: object, number: int, after: ExitStack) -> object:
    """Give one of pytest's own fixtures as a test of its own would find it."""
    match fixture:
        case Path() if name == "tmp_path":
            folder = fixture / f"row-{number}"
            folder.mkdir()
            return folder
        case pytest.MonkeyPatch():
            return after.enter_context(fixture.context())
        case pytest.CaptureFixture():
            fixture.readouterr()
        case pytest.LogCaptureFixture():
            fixture.clear()
    return fixture
