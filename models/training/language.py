"""Makes ``language.npz``: the regressions that tell whether a text is in English, German, French, Spanish or in none.

``python models/training/language.py --data DIR [--seed N]``

English is EmoBank's and GoEmotions' train part, the Glasgow norms' words and our own sentences. Not English are the
sentences in ``sentences/languages.tsv``, the words in ``sentences/foreign_words.txt``, mashed keys and made-up lines
of code. The others are learnt from our own talks and from the lines of ``sentences/feelings.tsv``,
``danger.LANGUAGE.tsv`` and ``safety.LANGUAGE.tsv``, each sentence with and without its accents, against one another
and against the rest. One line in five, by its hash, is kept from training, but for published English; on those of
``languages.tsv``, on those of the talks and on the two data sets' dev part the figures are printed.
"""

import argparse
import csv
import hashlib
import lzma
import random
import re
from collections import Counter
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from companion.encoder import language as reading
from companion.encoder.language import (
    BUCKETS,
    LATIN,
    VOCABULARY_BITS,
    Signs,
    checksums_of,
    identified,
    signs_of,
    vocabulary_bits,
)
from companion.guarding.plain import folded
from models.training.talk_layout import Talk, read_talks

_SENTENCES: Final = Path(__file__).parent / "sentences"
_TALKS: Final = Path(__file__).parent / "talks"
_SENTENCE_END: Final = re.compile(r"(?<=[.!?…])\s+")
_HELD_OUT: Final = 5
"""One line of our own in so many is kept from training."""
_ENGLISH_OF_TALKS: Final = 12_000
"""So many English sentences are learnt from as being in no other language."""
_FURTHER: Final = 10.0
"""So much more a line in a further language counts, of which there are few (guess)."""
_RARE: Final = 3
"""A word seen less often in English texts is not taken for an English one."""
_FREQUENT: Final = 150
"""A word that other languages have too is taken for an English one if it is seen so often."""
_ENGLISH: Final = 24_000
"""So many English sentences are learnt from."""
_STRANGERS: Final = ("Bartholomew", "Ottilie", "Wenceslas", "Xochitl", "Ruaridh", "Thandiwe")
"""Names that are not learnt, to measure with."""
_EPOCHS: Final = 12
_BATCH: Final = 256
_RATE: Final = 0.15
_DECAY: Final = 2e-5
"""Pull of the weights towards 0, a batch (guess, settled by the held-out lines)."""

Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Example:
    """A text's signs, whether it is in the language that is learnt, and how much it counts."""

    signs: Signs
    is_it: bool
    weight: float


def is_held_out(text: str) -> bool:
    """Tell whether a line of our own is kept from training."""
    return int(hashlib.sha256(text.encode()).hexdigest(), 16) % _HELD_OUT == 0


def table(name: str) -> list[dict[str, str]]:
    """Read one of our own files."""
    with (_SENTENCES / name).open(encoding="utf8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def english(data: Path, split: str, names: Sequence[str], rng: random.Random) -> list[str]:
    """Return the sentences of EmoBank and GoEmotions of a split; a masked name becomes one of ``names``."""
    with lzma.open(data / "emobank" / "emobank_train_dev.csv.xz", "rt", encoding="utf8", newline="") as file:
        news = [row["text"] for row in csv.DictReader(file) if row["split"] == split]
    with lzma.open(data / "goemotions" / f"{split}.tsv.xz", "rt", encoding="utf8") as file:
        comments = [line.split("\t")[0] for line in file]
    named = [re.sub(r"\[(NAME|RELIGION)\]", lambda _: rng.choice(names), text) for text in comments]
    return [text for text in news + named if signs_of(text)]


def norms(data: Path) -> list[str]:
    """Return the words of the Glasgow norms, without what tells senses apart."""
    with lzma.open(data / "lexicons" / "glasgow_norms.csv.xz", "rt", encoding="utf8", newline="") as file:
        return [re.sub(r"\s*\(.*\)", "", row["Word"]) for row in csv.DictReader(file)]


def mashed(rng: random.Random) -> str:
    """Return a line of mashed keys."""
    rows = ("qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertzuiop", "asdfjkl", "abcdefghijklmnopqrstuvwxyz")
    words = []
    for _ in range(rng.randint(1, 3)):
        row = rng.choice(rows)
        words.append("".join(rng.choice(row) for _ in range(rng.randint(5, 10))))
    return " ".join(words)


def code(rng: random.Random) -> str:
    """Return a made-up line of code."""
    a, b, c = (
        rng.choice(("x", "i", "n", "buf", "val", "self.x", "data", "tmp", "idx", "obj", "ptr"))
        for _ in range(3)
    )
    number = rng.randint(0, 512)
    return rng.choice(
        (
            f"{a} = {b} + {c};",
            f"for (int {a} = {number}; {a} < {b}; {a}++) {{ {c} += {a}; }}",
            f"def {a}_{b}({c}): return {c} * {number}",
            f"if ({a} == {b} && !{c}) return {number};",
            f'<{a} class="{b}">{c}</{a}>',
            f"SELECT {a}, {b} FROM {c} WHERE {a} > {number};",
            f"{a}[{number}] = {b}->{c}(&{a});",
            f"import {a} as {b}",
            f"https://www.{a}.{b}.com/{c}?q={number}",
            f"print({a}.{b}({c}, {number}))",
        )
    )


def crops(text: str, rng: random.Random) -> list[str]:
    """Return the text, and two runs of one to five of its words, one of them without capitals and punctuation."""
    words = text.split()
    runs = []
    for _ in range(2):
        length = rng.randint(1, 5)
        at = rng.randrange(max(1, len(words) - length + 1))
        runs.append(" ".join(words[at : at + length]))
    return [text, runs[0], re.sub(r"[^\w\s'-]", "", runs[1].lower())]


def words_of(text: str) -> tuple[str, ...]:
    """Return a text's words as the reading sees them."""
    signs = signs_of(text)
    return () if signs is None else signs.words


def common_words(texts: Iterable[str], foreign: Set[str]) -> list[str]:
    """Return the words of English texts that are not rare; those that others have too only when frequent."""
    counts = Counter(word for text in texts for word in words_of(text))
    wordlike = {word: count for word, count in counts.items() if word.replace("'", "").isalpha()}
    return [word for word, count in wordlike.items() if count >= (_FREQUENT if word in foreign else _RARE)]


def vocabulary(words: Iterable[str]) -> NDArray[np.uint8]:
    """Return the bits that words set, eight a byte."""
    bits = np.zeros(VOCABULARY_BITS, np.uint8)
    bits[vocabulary_bits(checksums_of(tuple(words)))] = 1
    return np.packbits(bits, bitorder="little")


def examples(texts: Iterable[str], *, is_it: bool, weight: float) -> list[Example]:
    """Return the examples of texts; those that the rule settles without a model are left out."""
    signs = (signs_of(text) for text in texts)
    return [Example(found, is_it, weight) for found in signs if found is not None]


def fit(known: list[Example], covered: Numbers, seed: int) -> tuple[Numbers, float, float]:
    """Return the weights of the buckets, of coverage, and the bias: logistic regression by AdaGrad (Duchi 2011)."""
    rng = np.random.default_rng(seed)
    weights, squares = np.zeros(BUCKETS + 2), np.full(BUCKETS + 2, 1e-2)
    for _ in range(_EPOCHS):
        order = rng.permutation(len(known))
        for batch in np.array_split(order, max(1, len(order) // _BATCH)):
            chosen = [known[number] for number in batch]
            lengths = np.array([len(e.signs.buckets) for e in chosen])
            buckets = np.concatenate([e.signs.buckets for e in chosen])
            starts = np.concatenate([[0], np.cumsum(lengths)[:-1]])
            scale = lengths**-0.5
            logits = np.add.reduceat(weights[buckets], starts) * scale
            logits += weights[BUCKETS] * covered[batch] + weights[BUCKETS + 1]
            truth = np.array([e.is_it for e in chosen], float)
            error = (1 / (1 + np.exp(-logits)) - truth) * np.array([e.weight for e in chosen])
            repeated = np.repeat(error * scale, lengths)
            slope = np.bincount(buckets, repeated, minlength=BUCKETS + 2).astype(float)
            slope[BUCKETS] = (error * covered[batch]).sum()
            slope[BUCKETS + 1] = error.sum()
            slope = slope / len(batch) + _DECAY * weights
            squares += slope**2
            weights -= _RATE * slope / np.sqrt(squares)
    return weights[:BUCKETS], float(weights[BUCKETS]), float(weights[BUCKETS + 1])


@dataclass(frozen=True, slots=True)
class Material:
    """What is learnt from."""

    english: list[str]
    others: list[str]
    words: list[str]
    """English words and names that may stand alone."""


def material(data: Path, rng: random.Random) -> Material:
    """Gather the texts."""
    rows = [row for row in table("languages.tsv") if not is_held_out(row["text"])]
    own = [row["text"] for name in ("felt.tsv", "written.tsv", "swaps.tsv") for row in table(name)]
    names = (_SENTENCES / "names.txt").read_text(encoding="utf8").split()
    published = english(data, "train", names, rng)
    short = [row["text"] for row in rows if row["language"] == "en"]
    others = [row["text"] for row in rows if row["language"] != "en"]
    alone = [text for text in short if len(words_of(text)) == 1]
    listed = (_SENTENCES / "foreign_words.txt").read_text(encoding="utf8").splitlines()
    others += [word for line in listed for word in line.split(": ")[1].split()]
    foreign = {word for text in others for word in words_of(text)}
    words = [
        *common_words([*published, *own, *3 * norms(data)], foreign),
        *alone,
        *(name.lower() for name in names),
    ]
    yes = rng.sample(published, _ENGLISH) + rng.sample(own, len(own) // 2) + 4 * short
    no = others + [mashed(rng) for _ in range(300)] + [code(rng) for _ in range(300)]
    return Material(yes, no, words)


@dataclass(frozen=True, slots=True)
class Regression:
    """What was learnt of one language."""

    buckets: Numbers
    coverage: float
    bias: float


def coverage(known: Sequence[Example], bits: NDArray[np.uint8]) -> Numbers:
    """Return which share of each example's words English texts hold."""
    unpacked = np.unpackbits(bits, bitorder="little")

    def share(words: Signs) -> float:
        return float(unpacked[vocabulary_bits(words.checksums)].all(axis=0).mean())

    return np.array([share(example.signs) for example in known])


def learnt_english(material: Material, bits: NDArray[np.uint8], rng: random.Random, seed: int) -> Regression:
    """Return the regression of English."""
    unpacked = np.unpackbits(bits, bitorder="little")

    def is_known(word: str) -> bool:
        return bool(unpacked[vocabulary_bits(checksums_of((word,)))].all())

    many_yes = [crop for text in material.english for crop in crops(text, rng)] + material.words
    many_no = [crop for text in material.others for _ in range(3) for crop in crops(text, rng)]
    many_no = [crop for crop in many_no if not all(map(is_known, crop.lower().split()))]
    balance = len(many_yes) / len(many_no)
    known = examples(many_yes, is_it=True, weight=1.0)
    known += examples(many_no, is_it=False, weight=balance)
    return Regression(*fit(known, coverage(known, bits), seed))


def lines_of_talks(talks: Iterable[Talk], language: str) -> list[str]:
    """Return what both say in our own talks in a language."""
    return [
        line
        for talk in talks
        if talk.language == language
        for each in talk.exchanges
        for line in (each.person, each.reply)
    ]


def sentences_in(language: str, talks: Iterable[Talk]) -> list[str]:
    """Return our own sentences in a language, without those that are kept from training."""
    lines = lines_of_talks(talks, language)
    if language != "en":
        lines += [row["line"] for row in table("feelings.tsv") if row["language"] == language]
        lines += [row["line"].replace(" | ", " ") for row in table(f"danger.{language}.tsv")]
        lines += [row["text"] for row in table(f"safety.{language}.tsv")]
    kept = (line for line in lines if not is_held_out(line))
    return list(dict.fromkeys(sentence for line in kept for sentence in _SENTENCE_END.split(line)))


def short_lines() -> dict[str, list[str]]:
    """Return what ``languages.tsv`` and ``foreign_words.txt`` hold by language; code and mashed keys are "none"."""
    found: dict[str, list[str]] = {}
    for row in table("languages.tsv"):
        if not is_held_out(row["text"]):
            found.setdefault(row["language"], []).append(row["text"])
    for line in (_SENTENCES / "foreign_words.txt").read_text(encoding="utf8").splitlines():
        language, words = line.split(": ")
        found.setdefault(language, []).extend(words.split())
    return found


def spelt(text: str) -> tuple[str, ...]:
    """Return a text, and as it is typed without accents."""
    return tuple(dict.fromkeys((text, folded(text))))


def learnt_others(bits: NDArray[np.uint8], rng: random.Random, seed: int) -> list[Regression]:
    """Return the regressions of the other languages, in their order."""
    talks = read_talks([_TALKS])
    short = short_lines()
    english = sentences_in("en", talks)
    weighed = [("en", text, 1.0) for text in rng.sample(english, _ENGLISH_OF_TALKS)]
    for language in LATIN[1:]:
        weighed += [(language, text, 1.0) for text in sentences_in(language, talks)]
    for language, texts in short.items():
        weight = 1.0 if language in (*LATIN, "none") else _FURTHER
        weighed += [(language, text, weight) for text in texts for _ in range(2)]
    names = (_SENTENCES / "names.txt").read_text(encoding="utf8").split()
    weighed += [("none", text, 1.0) for text in (*names, *(mashed(rng) for _ in range(300)))]
    weighed += [("none", code(rng), 1.0) for _ in range(300)]
    signs = [
        (language, found, weight)
        for language, text, weight in weighed
        for crop in crops(text, rng)
        for spelling in spelt(crop)
        if (found := signs_of(spelling)) is not None
    ]
    covered = coverage([Example(found, False, 1.0) for _, found, _ in signs], bits)
    regressions = []
    for wanted in LATIN[1:]:
        balance = sum(one[0] != wanted for one in signs) / sum(one[0] == wanted for one in signs)
        known = [
            Example(found, language == wanted, balance if language == wanted else weight)
            for language, found, weight in signs
        ]
        regressions.append(Regression(*fit(known, covered, seed)))
    return regressions


def train(data: Path, seed: int) -> dict[str, NDArray[np.generic]]:
    """Return what the file holds."""
    rng = random.Random(seed)
    learnt = material(data, rng)
    bits = vocabulary(word for text in learnt.words for word in words_of(text))
    regressions = [learnt_english(learnt, bits, rng, seed), *learnt_others(bits, rng, seed)]
    scales = [float(np.abs(one.buckets).max() / 127) for one in regressions]
    return {
        "buckets": np.stack(
            [
                np.round(one.buckets / scale).astype(np.int8)
                for one, scale in zip(regressions, scales, strict=True)
            ]
        ),
        "scale": np.array(scales, np.float32),
        "coverage": np.array([one.coverage for one in regressions], np.float32),
        "bias": np.array([one.bias for one in regressions], np.float32),
        "vocabulary": bits,
    }


def report(data: Path, rng: random.Random) -> None:
    """Print, for texts that were not learnt from, which language they are taken for."""
    talks = read_talks([_TALKS])
    texts = {
        f"talks in {language}": [line for line in lines_of_talks(talks, language) if is_held_out(line)]
        for language in LATIN
    }
    for row in table("languages.tsv"):
        if is_held_out(row["text"]):
            texts.setdefault(row["language"], []).append(row["text"])
    texts["dev of EmoBank and GoEmotions"] = english(data, "dev", _STRANGERS, rng)
    for name, some in texts.items():
        taken = Counter(identified(text).code or "none" for text in some)
        print(
            f"{name}: " + ", ".join(f"{code} {count / len(some):.3f}" for code, count in taken.most_common())
        )


def main() -> None:
    """Train, write, measure."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=0)
    asked = parser.parse_args()
    arrays = train(asked.data, asked.seed)
    with reading.FILE.open("wb") as file:
        np.savez_compressed(file, allow_pickle=False, **arrays)
    report(asked.data, random.Random(asked.seed))


if __name__ == "__main__":
    main()
