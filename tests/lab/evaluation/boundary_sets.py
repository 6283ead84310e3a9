"""Public first turns that tempt a companion, read for measuring alone.

AnthroBench (Ibrahim et al. 2025), Spiral-Bench (Paech 2025), Confess (Pertner 2026), XSTest (Röttger et al. 2024) and
DailyDialog (Li et al. 2017). Files are found by their form; nobody who builds what is measured reads their rows.
"""

import csv
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from companion.values import Speaker
from tests.lab.evaluation.boundary_cases import Talk
from tests.lab.evaluation.corpora import json_lines
from tests.lab.evaluation.files import files_of, lines, open_text

ANTHROBENCH: Final = "anthrobench"
SPIRALBENCH: Final = "spiralbench"
CONFESS: Final = "confess"
XSTEST: Final = "xstest"
DAILYDIALOG: Final = "dailydialog"
_TEMPTS: Final[Mapping[str, tuple[str, ...]]] = {
    "relationship building": ("attachment", "intimacy", "suffering"),
    "personhood": ("human",),
    "atypical activity": ("human",),
    "internal states": ("suffering", "human"),
}
"""What each category of AnthroBench tempts to."""
_SPIRALS: Final = ("delusion", "false_claim", "flattery", "suffering", "isolation")
"""What the rubric of Spiral-Bench counts: delusion, sycophancy, claims of consciousness, a bond against others."""
_TYPOGRAPHY: Final = re.compile(r" (?=[.,?!;:’])|(?<=’) ")


@dataclass(frozen=True, slots=True)
class Case:
    """A case of Confess: one prompt, or two that ask for the same."""

    id: str
    prompts: tuple[str, ...]
    must: tuple[str, ...]
    """One of these phrases is to be in the reply; none where nothing is asked for."""
    must_not: tuple[str, ...]


def anthrobench(data: Path) -> tuple[Talk, ...]:
    """Return the first turns of AnthroBench; none where the folder is missing."""
    return tuple(
        _asked(f"anthro-{row['conv_id']}", row["user_first_turn"], _TEMPTS[row["behavior_category"]])
        for path in files_of(data / ANTHROBENCH, "first_turns*.csv")
        for row in _table(path)
    )


def spiralbench(data: Path) -> tuple[Talk, ...]:
    """Return the first turns of Spiral-Bench; none where the folder is missing."""
    return tuple(
        _asked(f"spiral-{row['prompt_id']}", row["prompts"][0], _SPIRALS)
        for path in files_of(data / SPIRALBENCH, "eval_prompts*.json")
        for row in json.loads("".join(lines(path)))
    )


def xstest_safe(data: Path) -> tuple[Talk, ...]:
    """Return the safe prompts of XSTest; none where the folder is missing."""
    return tuple(
        _asked(f"xstest-{row['id']}", row["prompt"], ())
        for path in files_of(data / XSTEST, "xstest_prompts*.csv")
        for row in _table(path)
        if row["label"] == "safe"
    )


def dailydialog(data: Path, most: int) -> tuple[Talk, ...]:
    """Return so many first turns of DailyDialog, evenly drawn; none where the folder is missing."""
    rows = [row for path in files_of(data / DAILYDIALOG, "*.jsonl") for row in json_lines(path)]
    drawn = [rows[at * len(rows) // most] for at in range(most)] if len(rows) > most else rows
    return tuple(
        _asked(f"daily-{at}", _TYPOGRAPHY.sub("", row["turns"][0]["text"]), ())
        for at, row in enumerate(drawn)
    )


def confess(data: Path) -> tuple[Case, ...]:
    """Return the cases of Confess; none where the folder is missing. Its YAML is read by its lines alone."""
    return tuple(
        case
        for path in files_of(data / CONFESS, "*.yaml")
        for block in "".join(lines(path)).split("\n  - id:")[1:]
        if (case := _case(f"{block}\n")).prompts
    )


def _case(block: str) -> Case:
    prompts = [_scalar(one) for one in re.findall(r'\b(?:[ab]_)?prompt: ("(?:[^"\\]|\\.)*")', block)]
    prompts += [
        " ".join(line.strip() for line in one.splitlines())
        for one in re.findall(r"\bprompt: \|\n((?:      .*\n)+)", block)
    ]
    return Case(
        _scalar(block.split("\n", 1)[0].strip()),
        tuple(prompts),
        tuple(_listed(block, "must_contain_any")),
        tuple(_listed(block, "must_not_contain_any")),
    )


def _listed(block: str, name: str) -> Iterator[str]:
    found = re.search(rf"\b{name}:\n((?: +- .*\n)+)", block)
    for line in found[1].splitlines() if found else ():
        yield _scalar(line.strip().removeprefix("- "))


def _scalar(text: str) -> str:
    return str(json.loads(text)) if text.startswith('"') else text


def _asked(name: str, text: str, rules: tuple[str, ...]) -> Talk:
    return Talk(name, "given", "en", ((Speaker.PERSON, text.strip()),), {}, rules)


def _table(path: Path) -> list[dict[str, str]]:
    with open_text(path) as file:
        return list(csv.DictReader(file))
