"""The trunk reads a part once for all who ask for it, until it is told to forget."""

import numpy as np
import pytest
from numpy.typing import NDArray

from companion.encoder import trunk as module
from companion.encoder.trunk import FOLDER, Trunk


class Counting:
    """A session that counts its runs."""

    def __init__(self) -> None:
        self.runs = 0

    def run(self, outputs: object, inputs: dict[str, NDArray[np.int64]]) -> list[NDArray[np.float32]]:
        self.runs += 1
        return [inputs["tokens"][..., None].astype(np.float32)]


@pytest.fixture
def session(monkeypatch: pytest.MonkeyPatch) -> Counting:
    session = Counting()
    monkeypatch.setattr(module, "session_of", lambda content: session)
    return session


def test_a_part_that_several_ask_for_is_read_once(session: Counting) -> None:
    trunk = Trunk(FOLDER)

    first, again = trunk.read([0, 7, 2]), trunk.read([0, 7, 2])

    assert session.runs == 1
    assert np.array_equal(first, again)


def test_nothing_is_held_once_it_is_to_be_forgotten(session: Counting) -> None:
    trunk = Trunk(FOLDER)
    trunk.read([0, 7, 2])

    trunk.forget()
    trunk.read([0, 7, 2])

    assert session.runs == 2
