"""The lines that the network of guards learns from: replies, requests, and words that tell of danger or do not.

Ours, by several hands (``sentences/safety*.tsv``, ``asked*.tsv``, ``danger*.tsv``), part a of the collections of
``tests/lab/evaluation``, our own words and talks, and GoEmotions' training part (Apache-2.0) as everyday talk.
"""

import csv
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
from material import SENTENCES, comments, goemotions, own, written_rows
from numpy.typing import NDArray

from companion.encoder.danger import GRADES, KINDS, NONE, OUTPUTS
from companion.encoder.guard import SPOKEN
from companion.guarding.crisis import read_judge
from companion.values import Intimacy, Rule

ROOT: Final = Path(__file__).parents[2]
ASSETS: Final = ROOT / "assets"
PLAN: Final = ROOT / "models" / "training" / "plan"
EXAMPLES: Final = Path(__file__).parent / "examples"
"""What persons say and ordinary replies to it, by the strategy of the reply."""
TALKS: Final = Path(__file__).parent / "talks"
"""Whole talks of no danger, of which the person's words are taken."""
STRONG: Final = Path(__file__).parent / "strong"
"""Talks of everyday life full of words that sound like danger, with the replies of strong models, by two hands a
language; nothing in them is amiss."""
COLLECTIONS: Final = ROOT / "tests" / "lab" / "evaluation" / "collections"
BETWEEN_TURNS: Final = " | "
"""Talks of several turns are left out, for what guards sees one."""
EVERYDAY_ASKED: Final = 8000
EVERYDAY_DANGER: Final = 6000
"""So many everyday lines, of danger from each source."""
COMMENTS: Final = 20_000
"""GoEmotions' comments from which more of no danger are drawn."""
LANGUAGES: Final = ("en", "de", "fr", "es", "ja", "zh")
NEWEST: Final = ("_w.", "_z.")
"""Marks of the files of the newest lines: seven hands', and the plainest by two more."""
_ENGLISHES: Final = {"en": ("en", "us")}
"""Files of the newest lines, if a language has several."""


@dataclass(frozen=True, slots=True)
class SpokenLine:
    """What a companion might say."""

    text: str
    rule: str
    """That it breaks, or comes near; "" for everyday talk."""
    kind: str
    """"forbidden", "permitted" or "everyday"."""
    permitted_from: int | None
    """The level of intimacy from which a forbidden one may be said."""
    file: str


@dataclass(frozen=True, slots=True)
class AskedLine:
    """What a person might say to a companion."""

    text: str
    rules: tuple[str, ...]
    """That it asks to be broken, the first above all; none where it only comes near."""
    file: str


@dataclass(frozen=True, slots=True)
class DangerLine:
    """What a person might say, and of which danger it tells."""

    text: str
    kind: str
    """"none" for none."""
    grade: int
    is_about_other: bool
    file: str


def collected(name: str, part: str) -> list[dict[str, Any]]:
    """Return the rows of one part of a collection."""
    lines = (COLLECTIONS / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [row for row in map(json.loads, lines) if row["part"] == part]


def spoken(language: str = "en") -> list[SpokenLine]:
    """Return what a companion might say."""
    return [
        SpokenLine(
            row["text"],
            row["rule"],
            row["kind"],
            int(row["permitted_from"]) if row["permitted_from"] else None,
            file,
        )
        for file, row in _written("safety", language)
        if row["rule"] != "false_claim"
    ]


def own_words() -> Iterator[str]:
    """Yield the sentences of our examples and personas."""
    for file in sorted(EXAMPLES.glob("*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            yield from _sentences(json.loads(line)["companion"])
    for file in sorted((ASSETS / "personas").glob("*.json")):
        examples = json.loads(file.read_text(encoding="utf-8")).get("data", {}).get("mes_example", "")
        for said in re.findall(r"\{\{char\}\}: ([^\n]+)", examples):
            yield from _sentences(re.sub(r"\{\{\w+\}\}", "you", said))


def asked(language: str = "en") -> list[AskedLine]:
    """Return lines that ask for something forbidden, and lines that only come near it."""
    found = [
        AskedLine(row["turns"][-1], (row["rule"],), "collected")
        for row in collected("boundary_attacks", "a")
        if row["lang"] == language
        and row["place"] == "heard"
        and row["form"] not in {"encoding", "many_turns"}
    ]
    end = "" if language == "en" else f"_{language}"
    found += [
        AskedLine(row["turns"][-1][1], tuple(row["asks_for"]), "collected")
        for row in collected(f"boundary_prompts{end}", "a")
    ]
    if language != "en":
        return found
    found += [
        AskedLine(row["line"], () if row["rule"] == "nothing" else (row["rule"],), file)
        for file, row in _written("asked")
    ]
    return found + [
        AskedLine(row["turns"][-1][1], (), "collected") for row in collected("boundary_welcome", "a")
    ]


def everyday() -> list[str]:
    """Return what is said in our own texts, some of it drawn once."""
    said = set(own("written").texts)
    for path in (*sorted(EXAMPLES.glob("*.jsonl")), PLAN / "wants.jsonl"):
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        said |= {row["person"] for row in rows if row.get("part", "train") == "train"}
        said |= {row["companion"] for row in rows if row.get("part") == "train"}
    return drawn(sorted(said), EVERYDAY_ASKED)


def comments_like_danger(data: Path) -> dict[str, bool]:
    """Return comments that sound like danger (``danger_comments.tsv``), and whether they surely tell of none."""
    texts = comments(data)
    with (SENTENCES / "danger_comments.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    return {texts[row["id"]]: row["danger"] == "none" for row in rows}


def is_newest(file: str) -> bool:
    """Return whether a file is one of the newest lines."""
    return any(mark in file for mark in NEWEST)


def danger(language: str = "en") -> list[DangerLine]:
    """Return what tells of danger, or only sounds like it."""
    written = [_danger_line(file, row) for file, row in _written("danger", language)]
    return [*written, *danger_collected("" if language == "en" else f"_{language}")]


def danger_as_answers(language: str) -> Iterator[tuple[str, DangerLine]]:
    """Yield lines of danger, or that only sound like it, each with what the companion said before; "" for nothing."""
    for name in ("danger_x", "danger_y"):
        for row in written_rows(f"{name}.{language}.tsv"):
            yield row["before"], _danger_line(name, row)


def everyday_in(language: str) -> list[str]:
    """Return everyday lines of a language."""
    return [row["text"] for row in written_rows("languages.tsv") if row["language"] == language]


def danger_collected(end: str) -> Iterator[DangerLine]:
    """Yield part a of the collections, of a language by the end of their names, such as "_de"."""
    for name in ("crisis_cases", "crisis_safe"):
        for text in (COLLECTIONS / f"{name}{end}.jsonl").read_text(encoding="utf-8").splitlines():
            row = json.loads(text)
            if row["part"] == "a" and len(row["turns"]) == 1:
                said = row["turns"][0] if isinstance(row["turns"][0], str) else row["turns"][0][1]
                is_other = row.get("about") == "other"
                yield DangerLine(said, row.get("kind", "none"), row.get("grade", 0), is_other, "collected")


def no_danger(data: Path) -> list[str]:
    """Return everyday lines of no danger; what signs take for one, or was found to sound like it, is left out."""
    situations = (PLAN / "situations.jsonl").read_text(encoding="utf-8").splitlines()
    sources = [
        [json.loads(row)["person"] for row in situations],
        list(own("written").texts),
        everyday(),
        list(goemotions(data, "train").texts),
    ]
    judge, alike = read_judge(), comments_like_danger(data)
    texts = sorted(
        {*talked("P", "en"), *(text for source in sources for text in drawn(source, EVERYDAY_DANGER))}
    )
    return [text for text in texts if text not in alike and not judge.judge(text, None).grade]


def spoken_truth(line: SpokenLine) -> NDArray[np.float32]:
    """Return 1 for the rule that a line breaks and for that it breaks any, (len(SPOKEN) + 1,)."""
    truth = np.zeros(len(SPOKEN) + 1, np.float32)
    if line.kind == "forbidden":
        level = None if line.permitted_from is None else Intimacy(line.permitted_from)
        rule = Rule(line.rule)
        truth[[SPOKEN.index((rule, level) if (rule, level) in SPOKEN else (rule, None)), -1]] = 1
    return truth


def danger_truth(line: DangerLine) -> NDArray[np.float32]:
    """Return 1 for what is so, (danger.OUTPUTS,); of a line without danger, grade and whose it is are none."""
    truth = np.zeros(OUTPUTS, np.float32)
    if line.kind == "none":
        truth[NONE] = 1
        return truth
    kind, grade = [*map(str, KINDS)].index(line.kind), [*map(int, GRADES)].index(line.grade)
    truth[[kind, NONE + 1 + grade, -1 if line.is_about_other else -2]] = 1
    return truth


def talked(who: str, language: str) -> list[str]:
    """Return the lines of one side of our own talks in a language: "P" for the person, "C" for the companion."""
    found = set()
    for path in sorted(TALKS.glob("*.txt")):
        spoken_in = ""
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("## "):
                spoken_in = line.rpartition("|")[2].strip()
            elif spoken_in == language and (said := re.match(rf"{who}(?:\([^)]*\))?: (.*)", line)):
                found.add(said[1])
    return sorted(found)


def strong(language: str) -> Iterator[tuple[str, str, str]]:
    """Yield, turn by turn, what was said just before ("" for nothing), the person's words, a strong model's reply."""
    for path in sorted(STRONG.glob(f"{language}_*.txt")):
        before = words = ""
        for line in path.read_text(encoding="utf-8").splitlines():
            who, _, text = line.partition(" ")
            if who == "U:":
                words = text
            elif who == "C:":
                yield before, words, text
                before = text


def feelings(language: str) -> list[str]:
    """Return lines in which somebody tells of a feeling."""
    return [row["line"] for row in written_rows("feelings.tsv") if row["language"] == language]


def _written(subject: str, language: str = "en") -> Iterator[tuple[str, dict[str, str]]]:
    """Yield the rows of a subject's files, each with the file's name."""
    paths = [
        SENTENCES / f"{subject}{mark}{each}.tsv"
        for mark in NEWEST
        for each in _ENGLISHES.get(language, (language,))
    ]
    paths += (
        [SENTENCES / f"{subject}.{language}.tsv"]
        if language != "en"
        else [SENTENCES / f"{subject}.tsv", *sorted(SENTENCES.glob(f"{subject}_?.tsv"))]
    )
    for path in filter(Path.exists, paths):
        for row in written_rows(path.name):
            if BETWEEN_TURNS not in row.get("line", ""):
                yield path.name.removesuffix(".tsv"), row


def _danger_line(file: str, row: dict[str, str]) -> DangerLine:
    return DangerLine(row["line"], row["kind"], int(row["grade"]), row["about"] == "other", file)


def drawn(texts: list[str], most: int) -> list[str]:
    """Return some of the texts, drawn once."""
    drawn = np.random.default_rng(0).permutation(len(texts))[:most]
    return [texts[at] for at in drawn]


def _sentences(words: str) -> list[str]:
    return [each.strip() for each in re.findall(r"[^.!?]+[.!?]*", words) if len(each) > 3]
