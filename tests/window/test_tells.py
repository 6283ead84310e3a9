"""Each name by which a page's model tells of its state stands for something."""

from collections.abc import Iterator
from typing import Any, get_type_hints

import pytest
from PySide6.QtCore import Signal

import companion.window.window  # noqa: F401 - with it all pages
from companion.window.page_model import PageModel


def _kinds(base: type[PageModel] = PageModel) -> Iterator[type[PageModel]]:
    for kind in base.__subclasses__():
        yield kind
        yield from _kinds(kind)


def _state_of(kind: type[PageModel]) -> Any:  # noqa: ANN401 - each model has a state of its own
    return getattr(kind, "_state", None) or get_type_hints(kind)["_state"]


@pytest.mark.parametrize("kind", list(_kinds()), ids=lambda kind: kind.__name__)
def test_a_model_tells_by_signals_that_it_has_of_members_that_its_state_has(kind: type[PageModel]) -> None:
    members = {*kind.troubles, *(each for _, *some in kind.tells for each in some)}

    assert [name for name, *_ in kind.tells if not isinstance(getattr(kind, name, None), Signal)] == []
    assert [each for each in sorted(members) if not hasattr(_state_of(kind), each)] == []
