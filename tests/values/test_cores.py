import os

import pytest

from companion.values import usable_cores


def test_only_cores_that_this_process_may_use_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 3, 5}, raising=False)
    monkeypatch.setattr(os, "cpu_count", lambda: 8)

    assert usable_cores() == 3


@pytest.mark.parametrize(("there", "usable"), [(8, 8), (None, 1)])
def test_all_cores_count_on_a_system_that_does_not_tell_which_may_be_used(
    there: int | None, usable: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(os, "sched_getaffinity", raising=False)
    monkeypatch.setattr(os, "cpu_count", lambda: there)

    assert usable_cores() == usable
