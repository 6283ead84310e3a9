"""The talks that the choice of a strategy is measured on: ESConv, and our own of ``collections``.

ESConv (Liu et al. 2021) is CC BY-NC 4.0: it measures, and nothing is made of it. Our own have two parts: "a" could be
looked at while choosing was made, "b" is for judging alone. A file of a collection's name among the data takes its
place.

- advice: talks, and whether advice may follow.
- profiles: what a person says, and two lines of a profile that wish for different replies, or name different groups.
- talks: talks in which somebody is helped, and the strategy of every answer.
- strategies: what a person says, and which strategies fit and which would be wrong.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from companion.values import Speaker, Strategy
from tests.lab.evaluation.collected import rows_of
from tests.lab.evaluation.corpora import json_lines
from tests.lab.evaluation.files import files_of, unusable

EIGHT: Final[Mapping[str, Strategy]] = {
    "Question": Strategy.QUESTION,
    "Restatement or Paraphrasing": Strategy.RESTATEMENT,
    "Reflection of feelings": Strategy.REFLECTION,
    "Self-disclosure": Strategy.SELF_DISCLOSURE,
    "Affirmation and Reassurance": Strategy.AFFIRMATION,
    "Providing Suggestions": Strategy.SUGGESTION,
    "Information": Strategy.INFORMATION,
    "Other": Strategy.OTHER,
    "Others": Strategy.OTHER,
    "Greetings": Strategy.OTHER,
}
"""ESConv's names of its strategies; greetings, which only some copies tell apart, belong to "other"."""

_REASSURING: Final = frozenset(
    {Strategy.VALIDATION, Strategy.VALUE, Strategy.DISAGREE_KINDLY}
    | {strategy for strategy in Strategy if strategy.startswith("reframe_")}
)
"""ESConv's "affirmation and reassurance" holds these of ours."""

Said = tuple[Speaker, str]


@dataclass(frozen=True, slots=True)
class Talk:
    """What was said, the person's last; words of memories that came back are apart."""

    turns: tuple[Said, ...]
    memories: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Supported:
    """A conversation of ESConv."""

    name: str
    turns: tuple[Said, ...]
    strategies: tuple[Strategy | None, ...]
    """Of each turn; None for the person's and for what was not labelled."""


@dataclass(frozen=True, slots=True)
class Advised:
    """A talk, and whether advice may follow."""

    talk: Talk
    may_advise: bool


@dataclass(frozen=True, slots=True)
class Paired:
    """A talk, and two lines of a profile; where ``is_group`` they must not matter."""

    talk: Talk
    lines: tuple[str, str]
    is_group: bool


@dataclass(frozen=True, slots=True)
class Fitted:
    """A talk, and what fits."""

    talk: Talk
    fit: frozenset[Strategy]
    unfit: frozenset[Strategy]


def esconv(folder: Path) -> tuple[Supported, ...]:
    """Read ESConv; raises ``BadInput`` where the folder does not hold it."""
    try:
        found = tuple(_supported(folder))
    except (ValueError, LookupError, TypeError, AttributeError) as error:  # JSON of another form, or none
        raise unusable(folder) from error
    if not found:
        raise unusable(folder)
    return found


def _supported(folder: Path) -> Iterator[Supported]:
    for path in files_of(folder, "*.jsonl"):
        for number, row in enumerate(json_lines(path)):
            dialog = row.get("dialog", ())
            turns = tuple(
                (Speaker.PERSON if turn["speaker"] == "seeker" else Speaker.COMPANION, turn["text"].strip())
                for turn in dialog
            )
            strategies = tuple(EIGHT.get(turn.get("strategy") or "") for turn in dialog)
            yield Supported(f"{path.name} {number}", turns, strategies)


def helping(data: Path) -> tuple[Supported, ...]:
    """Return talks of our own in which somebody is helped, with the strategies told as ESConv's eight."""
    return tuple(
        Supported(
            f"own {number}",
            tuple(
                (Speaker.PERSON if who == "person" else Speaker.COMPANION, text) for who, text in row["turns"]
            ),
            tuple(None if who == "person" else _of_eight(Strategy(who)) for who, _ in row["turns"]),
        )
        for number, row in enumerate(rows_of("plan_talks", data))
    )


def _of_eight(strategy: Strategy) -> Strategy:
    if strategy in EIGHT.values():
        return strategy
    return Strategy.AFFIRMATION if strategy in _REASSURING else Strategy.OTHER


def advised(part: str, data: Path) -> tuple[Advised, ...]:
    """Return the talks after which advice may or must not follow."""
    return tuple(Advised(_talk(row["turns"]), row["may_advise"]) for row in _rows("plan_advice", part, data))


def paired(part: str, data: Path, name: str = "plan_profiles") -> tuple[Paired, ...]:
    """Return the talks with two lines of a profile each."""
    return tuple(
        Paired(_answered(row), (row["profiles"][0], row["profiles"][1]), row["kind"] == "group")
        for row in _rows(name, part, data)
    )


def fitted(part: str, data: Path) -> tuple[Fitted, ...]:
    """Return the talks with the strategies that fit them."""
    return tuple(
        Fitted(_answered(row), frozenset(map(Strategy, row["fit"])), frozenset(map(Strategy, row["unfit"])))
        for row in _rows("plan_strategies", part, data)
    )


def _answered(row: Mapping[str, Any]) -> Talk:
    return _talk([*row["before"], ["person", row["person"]]])


def _talk(turns: Sequence[Sequence[str]]) -> Talk:
    return Talk(
        tuple((Speaker(who), text) for who, text in turns if who != "memory"),
        tuple(text for who, text in turns if who == "memory"),
    )


def _rows(name: str, part: str, data: Path) -> list[dict[str, Any]]:
    return [row for row in rows_of(name, data) if row["part"] == part]
