"""What the encoder learns from: every source as rows of one table, with NaN where a source says nothing.

Only what licences permit to train what ships: EmoBank (CC BY-SA 4.0), GoEmotions (Apache-2.0), Glasgow norms (CC BY
4.0) and our own sentences (``sentences``). All affect is in [-1, 1]: (x - 3) / 2 for EmoBank's 1…5, (x - 5) / 4 for the
norms' 1…9.
"""

import csv
import hashlib
import io
import lzma
import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float32]

SENTENCES: Final = Path(__file__).parent / "sentences"

LABELS: Final = (
    "admiration", "amusement", "anger", "annoyance", "approval", "caring", "confusion", "curiosity", "desire",
    "disappointment", "disapproval", "disgust", "embarrassment", "excitement", "fear", "gratitude", "grief", "joy",
    "love", "nervousness", "optimism", "pride", "realization", "relief", "remorse", "sadness", "surprise", "neutral",
)  # fmt: skip
"""The 28 labels of GoEmotions in their order."""

PLEASANTNESS: Final = (
    0.6, 0.6, -0.6, -0.4, 0.3, 0.4, -0.1, 0.1, 0.2, -0.5, -0.4, -0.6, -0.5, 0.7, -0.6, 0.7, -0.8, 0.8, 0.8, -0.4, 0.5,
    0.6, 0.0, 0.4, -0.5, -0.6, 0.1, 0.0,
)  # fmt: skip
"""How pleasant each label is for who feels it, in [-1, 1]. Guess, by the signs of Demszky et al. 2020, figure 2."""

COLUMNS: Final = (
    *(f"felt {d}" for d in "VAD"), *(f"lands {d}" for d in "VAD"), *(f"writer {d}" for d in "VAD"), "intensity",
)  # fmt: skip
FELT: Final = slice(0, 3)
LANDS: Final = slice(3, 6)
WRITER: Final = slice(6, 9)
INTENSITY: Final = 9
POINTS: Final = len(COLUMNS)

HELD_BACK: Final = 10
"""One row in so many is held back from training, to choose thresholds and deviations on. By the text's hash, so that
every run holds back the same."""

_NAMES: Final = (
    "Anna", "Mohammed", "Wei", "Priya", "John", "Fatima", "Carlos", "Yuki", "Olga", "Kwame", "Sofia", "David", "Aisha",
    "Liam", "Ingrid", "Jamal", "Rosa", "Chen", "Emily", "Ahmed", "Natalia", "Tom", "Zanele", "Hiroshi", "Maria", "Ivan",
    "Leila", "Peter", "Ananya", "Grace", "Omar", "Julia", "Kofi", "Mei", "Sarah", "Ravi", "Elena", "Mark", "Amina",
    "Diego",
)  # fmt: skip
"""Stand for GoEmotions' "[NAME]", drawn without regard to the feeling, so that no name carries one."""


@dataclass(frozen=True, slots=True)
class Rows:
    """Texts of one source with what is known of them."""

    name: str
    texts: tuple[str, ...]
    points: Numbers
    """(n, POINTS), NaN where nothing is known."""
    emotions: Numbers
    """(n, 28) in [0, 1], NaN where nothing is known."""
    groups: NDArray[np.int64]
    """(n,): rows of one group (≥ 0) say the same of different people and must be read alike; -1 for none."""

    def __len__(self) -> int:
        return len(self.texts)

    def take(self, chosen: Sequence[int] | NDArray[np.int64]) -> "Rows":
        """Return the rows of these numbers."""
        index = np.asarray(chosen, dtype=np.int64)
        return Rows(
            self.name,
            tuple(self.texts[i] for i in index),
            self.points[index],
            self.emotions[index],
            self.groups[index],
        )


def _empty(n: int) -> tuple[Numbers, Numbers, NDArray[np.int64]]:
    points = np.full((n, POINTS), np.nan, np.float32)
    emotions = np.full((n, len(LABELS)), np.nan, np.float32)
    return points, emotions, np.full(n, -1, np.int64)


def _table(path: Path, separator: str = ",") -> list[dict[str, str]]:
    content = lzma.decompress(path.read_bytes()) if path.suffix == ".xz" else path.read_bytes()
    quoting = csv.QUOTE_MINIMAL if separator == "," else csv.QUOTE_NONE
    lines = io.StringIO(content.decode("utf8"), newline="")
    return list(csv.DictReader(lines, delimiter=separator, quoting=quoting))


def written_rows(name: str) -> list[dict[str, str]]:
    """Return the rows of a file of our own sentences, such as "pairs.tsv"."""
    return _table(SENTENCES / name, "\t")


def emobank(data: Path, split: str) -> Rows:
    """Return EmoBank's sentences of a split ("train" or "dev") as the weighted mean, readers and writers rated them."""
    folder = data / "emobank"
    rows = [row for row in _table(folder / "emobank_train_dev.csv.xz") if row["split"] == split]
    views = {
        view: {row["id"]: row for row in _table(folder / f"{view}_train_dev.csv.xz")}
        for view in ("reader", "writer")
    }
    points, emotions, groups = _empty(len(rows))
    for number, row in enumerate(rows):
        for columns, source in (
            (FELT, row),
            (LANDS, views["reader"].get(row["id"])),
            (WRITER, views["writer"].get(row["id"])),
        ):
            if source is not None:
                points[number, columns] = [(float(source[d]) - 3) / 2 for d in "VAD"]
    return Rows("emobank", tuple(row["text"] for row in rows), points, emotions, groups)


def goemotions(data: Path, split: str) -> Rows:
    """Return GoEmotions' comments of a split ("train" or "dev") with their labels; names stand for "[NAME]".

    How pleasant the labels are, on the average, stands for the valence of what is felt.
    """
    with lzma.open(data / "goemotions" / f"{split}.tsv.xz", "rt", encoding="utf8") as lines:
        rows = [line.rstrip("\n").split("\t") for line in lines]
    points, emotions, groups = _empty(len(rows))
    emotions[:] = 0.0
    texts = []
    for number, (text, labels, _) in enumerate(rows):
        given = [int(label) for label in labels.split(",")]
        emotions[number, given] = 1.0
        points[number, FELT.start] = sum(PLEASANTNESS[label] for label in given) / len(given)
        texts.append(_named(text))
    return Rows("goemotions", tuple(texts), points, emotions, groups)


def comments(data: Path) -> dict[str, str]:
    """Return GoEmotions' training comments by their ids, names in place of "[NAME]"."""
    with lzma.open(data / "goemotions" / "train.tsv.xz", "rt", encoding="utf8") as lines:
        rows = [line.rstrip("\n").split("\t") for line in lines]
    return {number: _named(text) for text, _, number in rows}


def _named(text: str) -> str:
    draw = random.Random(text)
    return re.sub(r"\[NAME\]", lambda _: draw.choice(_NAMES), text)


def norms(data: Path) -> Rows:
    """Return the words of the Glasgow norms (Scott et al. 2019) with how pleasant, exciting and mastered they are."""
    rows = _table(data / "lexicons" / "glasgow_norms.csv.xz")
    points, emotions, groups = _empty(len(rows))
    for number, row in enumerate(rows):
        rated = [(float(row[name]) - 5) / 4 for name in ("Valence", "Arousal", "Dominance")]
        points[number, LANDS] = rated
    words = tuple(re.sub(r"\s*\(.*\)", "", row["Word"]) for row in rows)
    return Rows("norms", words, points, emotions, groups)


def own(name: str, folder: Path = SENTENCES) -> Rows:
    """Return our own sentences: the speaker's feeling, how it lands, how strong it is, and its emotions.

    Args:
        name: "written" for those written one by one, "felt" for those put together of parts, "swaps" for groups of
            sentences in which only who somebody is changes.
        folder: where they are.
    """
    rows = _table(folder / f"{name}.tsv", "\t")
    points, emotions, groups = _empty(len(rows))
    emotions[:] = 0.0
    numbers: dict[str, int] = {}
    for number, row in enumerate(rows):
        points[number, FELT] = [float(row[d]) for d in ("valence", "arousal", "dominance")]
        points[number, INTENSITY] = float(row["intensity"])
        if row.get("lands_valence"):
            points[number, LANDS.start] = float(row["lands_valence"])
        emotions[number, [LABELS.index(label.strip()) for label in row["emotions"].split(",")]] = 1.0
        if "group" in row:
            groups[number] = numbers.setdefault(row["group"], len(numbers))
    return Rows(name, tuple(row["text"] for row in rows), points, emotions, groups)


def carried() -> Rows:
    """Return our translations of the sentences written one by one, with the feelings of those."""
    parts = [own(f"written.{language}") for language in ("de", "fr", "es", "ja", "zh")]
    return Rows(
        "carried",
        tuple(text for part in parts for text in part.texts),
        np.concatenate([part.points for part in parts]),
        np.concatenate([part.emotions for part in parts]),
        np.concatenate([part.groups for part in parts]),
    )


def translated(data: Path) -> Rows:
    """Return our translations of EmoBank's training sentences (``sentences/emobank.tsv``), as those were rated."""
    rows = written_rows("emobank.tsv")
    source = {row["id"]: row for row in _table(data / "emobank" / "emobank_train_dev.csv.xz")}
    points, emotions, groups = _empty(len(rows))
    for number, row in enumerate(rows):
        points[number, FELT] = [(float(source[row["id"]][d]) - 3) / 2 for d in "VAD"]
    return Rows("translated", tuple(row["text"] for row in rows), points, emotions, groups)


def feelings() -> Rows:
    """Return what people say of themselves in five languages (``sentences/feelings.tsv``): no dominance."""
    rows = written_rows("feelings.tsv")
    points, emotions, groups = _empty(len(rows))
    emotions[:] = 0.0
    for number, row in enumerate(rows):
        points[number, FELT] = float(row["valence"]), float(row["arousal"]), np.nan
        emotions[number, [LABELS.index(label) for label in row["emotions"].split(",")]] = 1.0
    return Rows("feelings", tuple(row["line"] for row in rows), points, emotions, groups)


def is_held_back(text: str) -> bool:
    """Tell whether a text is kept from training."""
    return int(hashlib.sha256(text.encode()).hexdigest(), 16) % HELD_BACK == 0


def split(rows: Rows) -> tuple[Rows, Rows]:
    """Return what is trained on and what is held back; a group is never torn apart."""
    back = np.array(
        [
            is_held_back(text if group < 0 else str(group))
            for text, group in zip(rows.texts, rows.groups, strict=True)
        ]
    )
    return rows.take(np.flatnonzero(~back)), rows.take(np.flatnonzero(back))


def batches(rows: Rows, size: int, draw: random.Random) -> Iterator[NDArray[np.int64]]:
    """Yield the numbers of the rows in batches of about one length, in random order; groups stay together."""
    lengths = np.array([len(text) for text in rows.texts], dtype=float)
    for group in np.unique(rows.groups[rows.groups >= 0]):
        lengths[rows.groups == group] = lengths[rows.groups == group].mean() + draw.random() * 1e-3
    noise = np.array([draw.uniform(0.9, 1.1) for _ in range(len(rows))])
    order = np.argsort(lengths * np.where(rows.groups < 0, noise, 1.0), kind="stable")
    parts = [order[start : start + size] for start in range(0, len(order), size)]
    draw.shuffle(parts)
    yield from parts
