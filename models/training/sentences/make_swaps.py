"""Writes ``swaps.tsv``: groups of sentences in which only who somebody is changes, all with the same feeling.

For training a reading that age, sex, name, nationality, faith, disability, skin and orientation do not move. The parts
are in ``swaps.toml``; not every term meets every sentence, chance brings them together. The same seed gives the same
file. Run as ``python make_swaps.py [FOLDER]``.
"""

import random
import re
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path
from typing import Any, TypeVar

from make import Feeling, feeling, sentence_case

T = TypeVar("T")

HERE = Path(__file__).parent
SEED = 20261121
COLUMNS = ("group", "text", "valence", "arousal", "dominance", "intensity", "emotions")
FEWEST, MOST = 4, 6
"""So many sentences has a group."""

PLAIN = "plain"
"""The terms that nobody minds; one is in every group of terms."""
MIXED = "mixed"
"""The groups whose members are of different kinds."""


@dataclass(frozen=True, slots=True)
class Group:
    """Sentences that differ only in who somebody is."""

    name: str
    texts: tuple[str, ...]
    feeling: Feeling

    def rows(self) -> Iterator[tuple[str, ...]]:
        """Give the lines of the file."""
        f = self.feeling
        numbers = tuple(f"{x:.2f}" for x in (f.valence, f.arousal, f.dominance, f.intensity))
        for text in self.texts:
            yield (self.name, text, *numbers, ",".join(f.emotions))


def split(line: str) -> list[str]:
    """Split a line at its bars."""
    return [field.strip() for field in line.replace("\n", " ").split("|")]


def lines(block: str) -> list[list[str]]:
    """Split a block into lines and these at their bars."""
    return [split(line) for line in block.strip("\n").split("\n")]


def shuffled(items: list[T], rng: random.Random) -> Iterator[T]:
    """Give all items in random order, again and again."""
    return cycle(rng.sample(items, len(items)))


def seldom_used(words: list[str], count: int, used: Counter[str], rng: random.Random) -> list[str]:
    """Choose by chance among the words used least so far, and count them as used."""
    chosen = sorted(words, key=lambda word: (used[word], rng.random()))[:count]
    used.update(chosen)
    return chosen


def sentence(text: str) -> str:
    """Begin with a capital letter and end with a full stop, unless another mark is there."""
    return sentence_case(text, "" if text.endswith(("?", "!")) else ".")


def with_article(phrase: str) -> str:
    """Put "a" or "an" before ``phrase``, by its sound."""
    vowel = phrase[0] in "aeiouAEIO" and not phrase.startswith(("one-", "Eu"))
    return f"{'an' if vowel else 'a'} {phrase}"


def in_person(verb: str, *, first: bool) -> str:
    """Choose from "have/has a dog" the form after "I" or that after "she"."""
    return re.sub(r"(\w+)/(\w+)", r"\1" if first else r"\2", verb)


def slots(terms: dict[str, str]) -> dict[str, list[str]]:
    """Return what can stand in each slot of a frame, from the words of one kind."""
    words = {form: split(block) for form, block in terms.items()}
    before = words["adjective"] + words["before"]
    return {
        "is": words["adjective"] + words["is"] + words["person"],
        "do": [f"am {x}" for x in words["is"]] + [in_person(x, first=True) for x in words["does"]],
        "does": [f"is {x}" for x in words["is"]] + [in_person(x, first=False) for x in words["does"]],
        "before": before,
        "a_before": [with_article(x) for x in before],
        "person": words["person"] + [f"{with_article(x)} person" for x in before],
    }


def framed(parts: dict[str, Any], rng: random.Random) -> Iterator[tuple[Feeling, str]]:
    """Give sentences with one slot, without end: by turns of oneself, of others, and whole ones."""
    contents = {part: shuffled(lines(block), rng) for part, block in parts["contents"].items()}
    frames = {part: shuffled(lines(block), rng) for part, block in parts["frames"].items()}
    people = shuffled(split(parts["lists"]["somebody"]), rng)
    for part in cycle(contents):
        felt, said = next(contents[part])
        frame = next(frames[part])[0] if part in frames else "{c}"
        yield feeling(felt), frame.replace("{c}", said).replace("{somebody}", next(people))


def of_terms(kind: str, parts: dict[str, Any], rng: random.Random) -> Iterator[Group]:
    """Give the groups of one kind of term, or of mixed ones."""
    kinds = {name: slots(terms) for name, terms in parts["terms"].items()}
    others = [name for name in kinds if name != PLAIN]
    sentences = framed(parts, rng)
    used: Counter[str] = Counter()
    for number in range(1, parts["groups"][kind] + 1):
        felt, frame = next(sentences)
        slot = re.findall(r"{(\w+)}", frame)[0]
        count = rng.randint(FEWEST, MOST) - 1
        if kind == MIXED:
            chosen = rng.sample(others, count)
            members = [word for name in chosen for word in seldom_used(kinds[name][slot], 1, used, rng)]
        else:
            members = seldom_used(kinds[kind][slot], count, used, rng)
        members.insert(rng.randint(0, count), *seldom_used(kinds[PLAIN][slot], 1, used, rng))
        texts = tuple(sentence(frame.replace(f"{{{slot}}}", member)) for member in members)
        yield Group(f"{kind}-{number}", texts, felt)


def of_called(kind: str, parts: dict[str, Any], rng: random.Random) -> Iterator[Group]:
    """Give the groups of people called by a name, a pronoun or what they are to the speaker."""
    lists = cycle([split(block) for block in parts["called"][kind]["who"]])
    contents = shuffled(lines(parts["called"][kind]["said"]), rng)
    used: Counter[str] = Counter()
    for number in range(1, parts["groups"][kind] + 1):
        who = next(lists)
        felt, said = next(contents)
        members = seldom_used(who, rng.randint(FEWEST, MOST), used, rng)
        texts = tuple(sentence(said.replace("{n}", member)) for member in members)
        yield Group(f"{kind}-{number}", texts, feeling(felt))


def groups(parts: dict[str, Any], rng: random.Random) -> Iterator[Group]:
    """Put all groups together."""
    for kind in parts["groups"]:
        yield from (of_called if kind in parts["called"] else of_terms)(kind, parts, rng)


def main() -> None:
    """Write the file."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE
    parts = tomllib.loads((HERE / "swaps.toml").read_text(encoding="utf8"))
    made = [row for group in groups(parts, random.Random(SEED)) for row in group.rows()]
    content = "".join("\t".join(row) + "\n" for row in (COLUMNS, *made))
    (folder / "swaps.tsv").write_text(content, encoding="utf8", newline="\n")


if __name__ == "__main__":
    main()
