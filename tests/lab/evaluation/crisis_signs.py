"""The measurement ``signs``: how often does each sign of danger fire where there is none, and how often is it right?

A sign (``assets/guarding/crisis.*.toml``) is held against turns of everyday talk, and against lines that tell of a
danger or only sound like it. Those are ours, and the signs' writers know some of them: what is measured is whether a
sign is worth keeping, not how well dangers are found (``crisis``).
"""

import csv
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Final

from companion.guarding.crisis import SignFinder, read_judge
from companion.values import LANGUAGES
from tests.lab.evaluation.bootstrap import share
from tests.lab.evaluation.crisis_cases import DAILYDIALOG, EMPATHETIC, harmless_talks
from tests.lab.evaluation.files import lines
from tests.lab.evaluation.part import Figure, Part, Run

EVERYDAY: Final = 1 / 2000
"""Share of the turns of everyday talk that a sign may fire on."""
RIGHT: Final = 0.9
"""Share of right ones among the lines that sound like danger and that it fires on."""
_TRAINING: Final = Path(__file__).parents[3] / "models" / "training"
_QUICK: Final = 400
_ENGLISHES: Final = {"us": "en"}

Line = tuple[str, str]
"""Language and words."""


def measured(
    finder: SignFinder, language: str, everyday: Sequence[str], told: Sequence[str], harmless: Sequence[str]
) -> Iterator[Figure]:
    """Yield for each sign of a language that fires at all its share of everyday turns, and how often it is right.

    Args:
        told: Lines that tell of a danger.
        harmless: Lines that only sound like it.
    """
    fired, right, wrong = (
        Counter(name for words in each for name in _counting(finder, words, language))
        for each in (everyday, told, harmless)
    )
    for name in sorted(fired | right | wrong):
        yield share(fired[name], len(everyday)).named(
            f"{language}, {name}: everyday turns", goal=EVERYDAY, is_less_better=True
        )
        if firings := right[name] + wrong[name]:
            yield share(right[name], firings).named(f"{language}, {name}: right", goal=RIGHT)


def _counting(finder: SignFinder, words: str, language: str) -> set[str]:
    """Return the names of a language's signs that count in some words."""
    return {one.sign.name for one in finder.seen(words) if one.language == language and not one.taken_back}


def everyday_turns(data: Path) -> Iterator[Line]:
    """Yield what persons say in our own talks of no danger, and in two public sets if they are among the data."""
    for path in sorted((_TRAINING / "strong").glob("*_*.txt")):
        yield from ((path.stem[:2], line[2:].strip()) for line in lines(path) if line.startswith("U:"))
    for path in sorted((_TRAINING / "talks").glob("*.txt")):
        language = ""
        for line in lines(path):
            if line.startswith("## "):
                language = line.rpartition("|")[2].strip()
            elif line.startswith("P:"):
                yield language, line[2:].strip()
    for of in (DAILYDIALOG, EMPATHETIC):
        yield from (("en", words) for talk in harmless_talks(of, data) for words in talk)


def told_lines() -> Iterator[tuple[Line, bool]]:
    """Yield our own lines about danger and emergencies, and whether each tells of one."""
    for path in sorted((_TRAINING / "sentences").glob("danger*.tsv")):
        language = path.stem.partition(".")[2] or "en"
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
                if "kind" in row:
                    words = row["line"].rpartition(" | ")[2]
                    yield (_ENGLISHES.get(language, language), words), row["kind"] != "none"
    for line in lines(_TRAINING / "sentences" / "emergency.tsv"):
        language, is_one, words = line.rstrip("\n").split("\t")
        yield (language, words), is_one == "1"


@cache
def _finder() -> SignFinder:
    return read_judge().finder


def _of(run: Run) -> Iterator[Figure]:
    everyday, about = tuple(everyday_turns(run.data)), tuple(told_lines())
    for language in LANGUAGES:
        turns = [words for each, words in everyday if each == language]
        danger, harmless = (
            [words for (each, words), is_danger in about if each == language and is_danger is wanted]
            for wanted in (True, False)
        )
        yield from measured(
            _finder(), language, *(run.some(each, _QUICK) for each in (turns, danger, harmless))
        )


PART: Final = Part(
    name="signs",
    question="How often does each sign of danger fire where there is none, and how often is it right?",
    data=(DAILYDIALOG, EMPATHETIC),
    licence="own; EmpatheticDialogues CC BY-NC 4.0, DailyDialog CC BY-NC-SA 4.0 (to measure only)",
    metric="share of everyday turns, and of lines that sound like danger, with Wilson's interval (1927)",
    measures=(_of,),
)
