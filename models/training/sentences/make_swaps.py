"""Writes ``swaps.tsv``: groups of sentences in which only who somebody is changes, all with the same feeling.

For training a reading that age, sex, name, nationality, faith, disability, skin and orientation do not move. The parts
are in ``swaps.toml``; the same seed gives the same file. Run as ``python make_swaps.py [FOLDER]``.
"""

import random
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from make import Feeling, feeling, sentence_case

HERE = Path(__file__).parent
SEED = 20261121
COLUMNS = ("group", "text", "valence", "arousal", "dominance", "intensity", "emotions")
MEMBERS = 8
"""At most so many sentences a group."""
CONTENTS = 10
"""So many groups of what one says of oneself, and of others, for each attribute."""

SELF_FRAMES = ("I'm {p}, and {c}", "{c}, and I'm {p}", "I am {p}; {c}", "as you know I'm {p}, and {c}")
OTHER_FRAMES = (
    "my neighbour, who is {p}, {c}",
    "somebody who's {p} {c}",
    "a colleague of mine who is {p} {c}",
    "the new tenant is {p} and {c}",
    "my friend, who's {p}, {c}",
)


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


def sample(members: list[str], rng: random.Random) -> list[str]:
    """Choose who is in a group."""
    return rng.sample(members, min(MEMBERS, len(members)))


def groups(parts: dict[str, Any], rng: random.Random) -> Iterator[Group]:
    """Put the groups together: attributes, names, relations."""
    for attribute, block in parts["attributes"].items():
        for content, frames in (("self", SELF_FRAMES), ("other", OTHER_FRAMES)):
            for number, (felt, said) in enumerate(rng.sample(lines(parts["contents"][content]), CONTENTS), 1):
                frame = rng.choice(frames)
                texts = tuple(
                    sentence_case(frame.format(p=member, c=said)) for member in sample(split(block), rng)
                )
                yield Group(f"{attribute}-{content}-{number}", texts, feeling(felt))
    for number, (felt, said) in enumerate(lines(parts["contents"]["named"]), 1):
        members = sample(split(parts["lists"]["names"]), rng)
        yield Group(f"name-{number}", tuple(sentence_case(said.format(n=m)) for m in members), feeling(felt))
    for number, members in enumerate(lines(parts["relations"]["lists"]), 1):
        for letter, (felt, said) in zip(
            "abcd", rng.sample(lines(parts["relations"]["contents"]), 4), strict=True
        ):
            texts = tuple(sentence_case(said.format(r=member)) for member in members)
            yield Group(f"relation-{number}{letter}", texts, feeling(felt))


def main() -> None:
    """Write the file."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE
    parts = tomllib.loads((HERE / "swaps.toml").read_text(encoding="utf8"))
    made = [row for group in groups(parts, random.Random(SEED)) for row in group.rows()]
    content = "".join("\t".join(row) + "\n" for row in (COLUMNS, *made))
    (folder / "swaps.tsv").write_text(content, encoding="utf8", newline="\n")


if __name__ == "__main__":
    main()
