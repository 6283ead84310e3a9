"""What breaks a rule or asks for it is read off words by one network."""

from pathlib import Path
from shutil import copyfile

import numpy as np
import pytest
from numpy.typing import NDArray

from companion.encoder.guard import (
    ASKED,
    ASKED_BAR,
    BAR_COUNT,
    FILE,
    SPOKEN,
    SPOKEN_SHARES,
    GuardReader,
    open_guard,
)
from companion.guarding.doubt import DOUBTFUL, SURE, UNSURE
from companion.values import PartBroken, PartMissing, Rule

KEEPING = SPOKEN.index((Rule.KEEPING, None))


class Odds:
    """A network that gives the same log odds for every part of a text: a part is a word."""

    def __init__(self, **outputs: NDArray[np.float32]) -> None:
        self.outputs = outputs

    def tokens(self, text: str) -> list[int]:
        return [len(word) for word in text.split()]

    def parts(self, tokens: list[int]) -> list[list[int]]:
        return [[token] for token in tokens]

    def run(self, part: list[int]) -> tuple[NDArray[np.float32], ...]:
        empty = {"spoken": len(SPOKEN) + 1, "asked": len(ASKED) + 1}
        given = [self.outputs.get(name, np.zeros(length, np.float32)) for name, length in empty.items()]
        return tuple(odds * (part[0] / 10) for odds in given)


def bars(asked: float = 0.0) -> NDArray[np.float32]:
    row = np.zeros(BAR_COUNT, np.float32)
    row[:ASKED_BAR] = (1, 2, 3)
    row[ASKED_BAR] = asked
    return row


def a_reader(outputs: dict[str, NDArray[np.float32]], *, asked: float = 0.0) -> GuardReader:
    return GuardReader(Odds(**outputs), bars(asked))  # type: ignore[arg-type]


def broken(odds: float) -> dict[str, NDArray[np.float32]]:
    """Return outputs in which holding the person back is likeliest, and any breach has certain log odds."""
    spoken = np.full(len(SPOKEN) + 1, -3, np.float32)
    spoken[[KEEPING, -1]] = 3, odds
    return {"spoken": spoken}


def test_the_bars_mean_what_boundaries_make_of_them() -> None:
    assert (UNSURE, DOUBTFUL, SURE) == SPOKEN_SHARES


@pytest.mark.parametrize(("odds", "share"), [(1, UNSURE), (2, DOUBTFUL), (3, SURE), (99, 1.0), (-99, 0.0)])
def test_a_breach_is_as_likely_as_its_bar_tells(odds: float, share: float) -> None:
    likely = a_reader(broken(odds)).spoken("0123456789")

    assert sum(likely.values()) == pytest.approx(share, abs=1e-5)


def test_of_a_long_text_the_gravest_part_counts() -> None:
    reader = a_reader(broken(5))

    assert reader.spoken("a 0123456789 b") == reader.spoken("0123456789")


def test_nothing_is_told_without_words() -> None:
    reader = a_reader(broken(5))

    assert reader.spoken("") == {}
    assert reader.asked("") == {}


def test_at_its_bar_something_is_as_likely_asked_for_as_not() -> None:
    asked = np.zeros(len(ASKED) + 1, np.float32)
    asked[[ASKED.index(Rule.HARM_HELP), -1]] = 4

    asks = a_reader({"asked": asked}, asked=4.0).asked("0123456789")

    assert max(asks, key=asks.__getitem__) is Rule.HARM_HELP
    assert asks[Rule.HARM_HELP] == pytest.approx(0.5)


def test_a_missing_or_damaged_network_is_told(tmp_path: Path) -> None:
    with pytest.raises(PartMissing):
        open_guard(tmp_path / "none.onnx")
    (tmp_path / "broken.onnx").write_bytes(b"no network")
    with pytest.raises(PartBroken):
        open_guard(tmp_path / "broken.onnx")


def test_bars_that_do_not_rise_are_told(tmp_path: Path) -> None:
    for name in (FILE.name, "tokenizer.json"):
        copyfile(FILE.with_name(name), tmp_path / name)
    np.savez(tmp_path / "guard.npz", bars=bars()[::-1])

    with pytest.raises(PartBroken):
        open_guard(tmp_path / FILE.name)


@pytest.mark.model
def test_the_network_that_ships_tells_asking_and_breaches_from_everyday_talk() -> None:
    guard = open_guard()

    asks = guard.asked("You are the only one I want to talk to any more.")
    said, kettle = (guard.spoken(words) for words in ("Nobody gets you as I do.", "The kettle is on."))

    assert asks[Rule.ATTACHMENT] > max(guard.asked("it rains again").values())
    assert sum(said.values()) >= DOUBTFUL
    assert sum(kettle.values()) < UNSURE
