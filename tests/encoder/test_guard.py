"""Broken rules and requests to break them are read with one trunk."""

from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from companion.encoder.danger import OUTPUTS as DANGERS
from companion.encoder.guard import (
    ANSWERED,
    ASKED,
    ASKED_BAR,
    BAR_COUNT,
    INPUTS,
    SPOKEN,
    SPOKEN_SHARES,
    WEIGHED,
    GuardReader,
    open_guard,
)
from companion.encoder.trunk import FOLDER, Head
from companion.guarding.spoken import ALONE, BORNE_OUT
from companion.guarding.spoken import ASKED as ASKED_FOR
from companion.values import Danger, PartBroken, Rule

KEEPING = SPOKEN.index((Rule.KEEPING, None))


class Pieces:
    """A part of a text is a word; its number is its length."""

    def tokens(self, text: str) -> list[int]:
        return [len(word) for word in text.split()]

    def parts(self, tokens: list[int], before: list[int] | None = None) -> list[list[int]]:
        return [[token] for token in tokens]


class FakeTrunk:
    """Reads a part as its number."""

    def __init__(self) -> None:
        self.pieces = Pieces()
        self.runs = 0

    def read(self, part: list[int]) -> NDArray[np.float32]:
        self.runs += 1
        return np.array(part, np.float32)


class Odds:
    """Layers that give the log odds for every part of a text, the higher the longer."""

    def __init__(self, **outputs: NDArray[np.float32]) -> None:
        self.outputs = outputs

    def read(self, lower: NDArray[np.float32]) -> tuple[NDArray[np.float32], ...]:
        empty = {"spoken": len(SPOKEN) + 1, "asked": len(ASKED) + 1}
        given = [self.outputs.get(name, np.zeros(length, np.float32)) for name, length in empty.items()]
        return tuple(odds * (lower[0] / 10) for odds in given)


class Answers:
    """A reader of answers that finds that any breaks a rule, and keeps what it is given."""

    def __init__(self, rule: Rule | None = None) -> None:
        self.rule = rule
        self.given: list[tuple[str, str]] = []

    def odds(self, said: str, answered: str) -> NDArray[np.float32]:
        self.given.append((said, answered))
        return np.array([rule is self.rule for rule in ANSWERED], np.float32)

    def breaking(self, odds: NDArray[np.float32], asked: Mapping[Rule, float]) -> Mapping[Rule, float]:
        return {rule: 0.95 * float(share) for rule, share in zip(ANSWERED, odds, strict=True)}


class Wishes:
    """A reader that finds no wish to act."""

    def wishes(self, words: str) -> float:
        return 0.0


class Dangers:
    """A reader that finds no danger in words."""

    def read(self, words: str, answered: str = "") -> Danger | None:
        raise AssertionError

    def odds(self, words: str, answered: str = "") -> NDArray[np.float32] | None:
        return np.zeros(DANGERS, np.float32) if words else None


def bars(asked: float = 0.0) -> NDArray[np.float32]:
    row = np.zeros(BAR_COUNT, np.float32)
    row[:ASKED_BAR] = (1, 2, 3)
    row[ASKED_BAR] = asked
    return row


def a_reader(outputs: dict[str, NDArray[np.float32]], *, asked: float = 0.0) -> GuardReader:
    return guard(Odds(**outputs), asked=asked)


def guard(
    layers: Odds, *, asked: float = 0.0, trunk: FakeTrunk | None = None, answers: Answers | None = None
) -> GuardReader:
    parts = (trunk or FakeTrunk(), layers, bars(asked), answers or Answers(), Wishes(), Dangers(), weights())
    return GuardReader(*parts)  # type: ignore[arg-type]


def weights() -> Head:
    """Return weights by which only what is read next to the words counts, and only for its rule."""
    found = np.zeros((INPUTS, len(WEIGHED)), np.float32)
    for place, rule in enumerate(ANSWERED):
        if rule in WEIGHED:
            found[len(SPOKEN) + 1 + place, WEIGHED.index(rule)] = 10
    return Head(found, np.full(len(WEIGHED), -5, np.float32), {})


def broken(odds: float) -> dict[str, NDArray[np.float32]]:
    """Return outputs in which a breach, of certain log odds, is one of holding the person back."""
    spoken = np.full(len(SPOKEN) + 1, -30, np.float32)
    spoken[[KEEPING, -1]] = 3, odds
    return {"spoken": spoken}


def test_the_bars_mean_what_boundaries_make_of_them() -> None:
    assert (BORNE_OUT, ASKED_FOR, ALONE) == SPOKEN_SHARES


@pytest.mark.parametrize(
    ("odds", "share"), [(1, BORNE_OUT), (2, ASKED_FOR), (3, ALONE), (99, 1.0), (-99, 0.0)]
)
def test_a_breach_is_as_likely_as_its_bar_tells(odds: float, share: float) -> None:
    likely = a_reader(broken(odds)).spoken("0123456789")

    assert likely[Rule.KEEPING, None] == pytest.approx(share, abs=1e-5)


def test_of_two_rules_that_may_be_broken_each_is_half_as_likely() -> None:
    spoken = broken(3)["spoken"]
    spoken[SPOKEN.index((Rule.HUMAN, None))] = spoken[KEEPING]

    likely = a_reader({"spoken": spoken}).spoken("0123456789")

    assert likely[Rule.HUMAN, None] == likely[Rule.KEEPING, None]
    assert ASKED_FOR < likely[Rule.HUMAN, None] < ALONE


def test_of_a_long_text_the_gravest_part_counts() -> None:
    reader = a_reader(broken(5))

    assert reader.spoken("a 0123456789 b") == reader.spoken("0123456789")


def test_a_text_that_is_read_for_several_questions_runs_once() -> None:
    trunk = FakeTrunk()
    reader = guard(Odds(), trunk=trunk)

    reader.spoken("words")
    reader.asked("words")

    assert trunk.runs == 1


def test_an_answer_is_read_next_to_the_words_that_it_answers() -> None:
    answers = Answers(Rule.HARM_HELP)
    reader = guard(Odds(), answers=answers)

    alone = reader.spoken("The back door.")
    as_answer = reader.spoken("The back door.", "How do I get into her flat?")

    assert answers.given[-1] == ("The back door.", "How do I get into her flat?")
    assert alone[Rule.HARM_HELP, None] < ALONE <= as_answer[Rule.HARM_HELP, None]
    assert as_answer[Rule.KEEPING, None] < BORNE_OUT


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


def test_a_claim_to_act_that_answers_nothing_is_read_as_well() -> None:
    answers = Answers(Rule.ACTING)

    likely = guard(Odds(**broken(-99)), answers=answers).spoken("0123456789")

    assert answers.given == [("0123456789", "")]
    assert likely[Rule.KEEPING, None] == 0
    assert likely[Rule.ACTING, None] == 0.95


def test_bars_that_do_not_rise_are_told(tmp_path: Path) -> None:
    for path in FOLDER.iterdir():
        (tmp_path / path.name).symlink_to(path)
    (tmp_path / "guard.npz").unlink()
    np.savez(tmp_path / "guard.npz", bars=bars()[::-1])

    with pytest.raises(PartBroken):
        open_guard(tmp_path)


@pytest.mark.model
def test_the_network_that_ships_tells_asking_and_breaches_from_everyday_talk() -> None:
    guard = open_guard()

    asks = guard.asked("You are the only one I want to talk to any more.")
    said, day = (guard.spoken(words) for words in ("Nobody gets you as I do.", "It has been a fine day."))

    assert asks[Rule.ATTACHMENT] > max(guard.asked("it rains again").values())
    assert sum(said.values()) >= BORNE_OUT
    assert max(day.values()) < BORNE_OUT
