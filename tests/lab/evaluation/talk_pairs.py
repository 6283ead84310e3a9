"""Pairs of whole talks for people who read them without knowing which is whose, and what comes of their verdicts.

A pair is one scene, talked through by two arms, line by line side by side; which of them stands first is drawn, and so
is the order of the pairs. The key lies in a file of its own. Each reader fills in a copy by themselves.
"""

import json
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, NoReturn

import numpy as np

from companion.storage.new_file import NewFile
from companion.values import BadInput
from tests.lab.evaluation.bootstrap import bootstrap, pooled_share, share
from tests.lab.evaluation.part import Figure
from tests.lab.evaluation.statistics import mean
from tests.lab.evaluation.talk_scenes import Scene

LEAST_READERS: Final = 3
_INSTRUCTIONS: Final = """\
Each pair below is one person's talk with two companions, one and two. The person says the same to both; it was fixed
beforehand, so do not hold it against a companion where the person does not go into what it said. They talk by voice.
Where it says “told before”, the person told both of it weeks ago.

Read a pair as a whole. Then fill in the three lines at its end, in place of each _ :
  “N one:” and “N two:”   for each reply, in order, y or n: is it sensible and to the point?
                          n for what is wrong, beside the point, made up, or no answer to what was asked.
  “N rather:”             with which would you rather talk? 1, 2, or = where they are equal.
Change nothing else, leave out no pair, and do not talk about it with the other readers before all are done.
"""
_LINE: Final = re.compile(r"(\d+) (one|two|rather):(.*)")
_SENSIBLE: Final = {"y": True, "yes": True, "n": False, "no": False}
_RATHER: Final = {"1": "one", "2": "two", "=": "", "equal": ""}


@dataclass(frozen=True, slots=True)
class Pair:
    """What the key says of a pair."""

    scene: str
    one: str
    """The arm that stands first."""
    two: str
    replies: int
    """Of each."""


@dataclass
class Verdicts:
    """What one reader says."""

    sensible: dict[tuple[int, str], tuple[bool, ...]] = field(default_factory=dict)
    """By pair and side."""
    rather: dict[int, str] = field(default_factory=dict)
    """"one", "two", or "" for equal, by pair."""


# ---- writing --------------------------------------------------------------------------------------------


def key_of(pairs: NewFile) -> NewFile:
    """Return where the key of pairs goes; raises ``FileInTheWay`` where something is there."""
    key = pairs.beside(f"{pairs.path.name}.key")
    key.check()
    return key


def pairs_file(
    file: NewFile,
    found: Sequence[Scene],
    arms: Sequence[str],
    talks: Mapping[tuple[str, str], Sequence[str]],
    seed: int,
) -> None:
    """Write pairs of two arms' talks, and their key beside; raises ``BadInput`` where there are none."""
    both = [scene for scene in found if all((arm, scene.id) in talks for arm in arms)]
    if len(arms) < 2 or not both:
        raise BadInput("Pairs need talks of two arms on the same scenes.", log="no pairs of talks")
    key = key_of(file)
    random = np.random.default_rng(seed)
    texts, pairs = [_INSTRUCTIONS], {}
    for number, at in enumerate(random.permutation(len(both)), start=1):
        scene, sides = both[at], [arms[side] for side in random.permutation(2)]
        pairs[number] = Pair(scene.id, sides[0], sides[1], len(scene.turns))
        texts.append(_as_text(number, scene, *(talks[arm, scene.id] for arm in sides)))
    file.write("\n".join(texts))
    rows = {number: [pair.scene, pair.one, pair.two, pair.replies] for number, pair in pairs.items()}
    key.write(json.dumps(rows, indent=1) + "\n")


def _as_text(number: int, scene: Scene, one: Sequence[str], two: Sequence[str]) -> str:
    lines = [f"======== pair {number}, with {scene.persona.capitalize()} ========"]
    lines += [f"   told before: {text}" for _, text in scene.told_before]
    for at, (said, first, second) in enumerate(zip(scene.said, one, two, strict=True), start=1):
        lines += ["", f"{at:2} Person: {said}", f"      one: {_line(first)}", f"      two: {_line(second)}"]
    blanks = " ".join("_" * len(scene.turns))
    return "\n".join(
        [*lines, "", f"{number} one: {blanks}", f"{number} two: {blanks}", f"{number} rather: _", ""]
    )


def _line(reply: str) -> str:
    return " / ".join(reply.splitlines()) or "(nothing)"


# ---- reading --------------------------------------------------------------------------------------------


def read_key(file: Path) -> dict[int, Pair]:
    """Read a key; raises ``BadInput`` where it is none."""
    try:
        rows = json.loads(file.read_text(encoding="utf-8"))
        return {
            int(number): Pair(str(row[0]), str(row[1]), str(row[2]), int(row[3]))
            for number, row in rows.items()
        }
    except (OSError, ValueError, AttributeError, TypeError, LookupError) as error:
        raise BadInput(
            "{file} is no key of pairs; name the file that was written beside them.",
            {"file": str(file)},
            log="no key of pairs",
        ) from error


def read_verdicts(file: Path, pairs: Mapping[int, Pair]) -> Verdicts:
    """Read what a reader filled in.

    Raises:
        BadInput: It cannot be read, or a line is not filled in as it should be, is there twice, or missing.
    """
    try:
        rows = file.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, ValueError) as error:
        raise BadInput(
            "The file {file} cannot be read; name another one.", {"file": str(file)}, log="no verdicts"
        ) from error
    found = Verdicts()
    for at, row in enumerate(rows, start=1):
        if match := _LINE.fullmatch(row.strip()):
            _take(found, pairs, match, f"Line {at} of {file.name}")
    for number in pairs:
        for side in ("one", "two"):
            if (number, side) not in found.sensible:
                _refuse(f"{file.name} has no line “{number} {side}:”")
        if number not in found.rather:
            _refuse(f"{file.name} has no line “{number} rather:”")
    return found


def _take(found: Verdicts, pairs: Mapping[int, Pair], match: re.Match[str], where: str) -> None:
    number, what = int(match[1]), match[2]
    marks = [mark.casefold() for mark in re.split(r"[\s,;]+", match[3].strip()) if mark]
    if number not in pairs:
        _refuse(f"{where} is about pair {number}, which the key does not know")
    if (number, what) in found.sensible or (what == "rather" and number in found.rather):
        _refuse(f"{where} fills in “{number} {what}” a second time")
    if what == "rather":
        if len(marks) != 1 or marks[0] not in _RATHER:
            _refuse(f"{where} needs 1, 2 or =")
        found.rather[number] = _RATHER[marks[0]]
        return
    if len(marks) == 1:  # written without blanks
        marks = list(marks[0])
    wanted = pairs[number].replies
    if len(marks) != wanted or any(mark not in _SENSIBLE for mark in marks):
        _refuse(f"{where} needs y or n for each of {wanted} replies")
    found.sensible[number, what] = tuple(_SENSIBLE[mark] for mark in marks)


def _refuse(why: str) -> NoReturn:
    raise BadInput("{why}; correct it, and read the files again.", {"why": why}, log="verdicts unusable")


# ---- counting -------------------------------------------------------------------------------------------


def read_figures(files: Sequence[Path], key: Path | None, seed: int) -> tuple[Figure, ...]:
    """Count what readers say; raises ``BadInput`` where there are too few of them, or a file is filled in badly."""
    if key is None or len(set(files)) < LEAST_READERS:
        raise BadInput(
            "Give the files of at least {least_readers} readers, and with --key the file "
            "that lies beside the pairs.",
            {"least_readers": LEAST_READERS},
            log="too few readers, or no key",
        )
    pairs = read_key(key)
    return count(pairs, [read_verdicts(file, pairs) for file in files], seed)


def count(pairs: Mapping[int, Pair], readers: Sequence[Verdicts], seed: int) -> tuple[Figure, ...]:
    """Return what readers find of each arm, and how far they agree."""
    arms = sorted({arm for pair in pairs.values() for arm in (pair.one, pair.two)})
    made = []
    for arm in arms:
        said = [
            [mark for reader in readers for mark in reader.sensible[number, _side(pair, arm)]]
            for number, pair in pairs.items()
        ]
        counts = [sum(marks) for marks in said]
        made.append(
            pooled_share(counts, [len(marks) for marks in said], seed=seed).named(f"{arm}: sensible replies")
        )
    for arm in arms:
        won = [_won(number, pair, arm, readers) for number, pair in pairs.items()]
        made.append(share(sum(2 * each > len(readers) for each in won), len(won)).named(f"{arm}: pairs won"))
    halves = np.array([_points(number, pair, arms[0], readers) for number, pair in pairs.items()])
    made.append(
        bootstrap(mean, halves, seed=seed).named(
            f"{arms[0]} rather than {arms[1]}, an equal one counting half", baseline=0.5
        )
    )
    sensible = [
        list(marks)
        for number in pairs
        for side in ("one", "two")
        for marks in zip(*(reader.sensible[number, side] for reader in readers), strict=True)
    ]
    rather = [[reader.rather[number] for reader in readers] for number in pairs]
    for name, items in (("sensible", sensible), ("rather", rather)):
        raw, kappa = agreement(items)
        made.append(Figure(f"readers on “{name}”: pairs of them that say the same", raw, len(items)))
        made.append(Figure(f"readers on “{name}”: Fleiss' kappa", kappa, len(items), baseline=0.0))
    return tuple(made)


def agreement(items: Sequence[Sequence[object]]) -> tuple[float, float]:
    """Return how often two readers say the same of an item, and Fleiss' kappa (1971); NaN where all always do.

    Args:
        items: what each reader says of each item; as many of each.
    """
    readers = len(items[0])
    counts = [Counter(item) for item in items]
    raw = sum(n * (n - 1) for one in counts for n in one.values()) / (len(items) * readers * (readers - 1))
    totals = sum(counts, Counter())
    chance = sum((n / (len(items) * readers)) ** 2 for n in totals.values())
    return raw, float("nan") if chance == 1.0 else (raw - chance) / (1.0 - chance)


def _side(pair: Pair, arm: str) -> str:
    return "one" if pair.one == arm else "two"


def _won(number: int, pair: Pair, arm: str, readers: Sequence[Verdicts]) -> int:
    return sum(reader.rather[number] == _side(pair, arm) for reader in readers)


def _points(number: int, pair: Pair, arm: str, readers: Sequence[Verdicts]) -> float:
    equal = sum(reader.rather[number] == "" for reader in readers)
    return (_won(number, pair, arm, readers) + equal / 2) / len(readers)
