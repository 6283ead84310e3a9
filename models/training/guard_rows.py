"""What the network of guards learns: rows of its three questions, in six languages (``guard_lines``)."""

import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import guard_lines as lines
import numpy as np
from material import goemotions
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional as F

from companion.encoder.danger import NONE
from companion.encoder.danger import OUTPUTS as DANGER_OUTPUTS
from companion.encoder.guard import ASKED, SPOKEN
from companion.guarding.crisis import read_judge
from companion.values import UNSPACED, Rule

Floats = NDArray[np.float32]

COLLECTED_COUNTS: Final = 2.0
"""Weight of part a of the crisis collections and of the newest lines: other hands wrote them."""
OTHERS_COUNT: Final = 1.3
"""Weight of the lines of a rule or a danger in other languages than English, of which there are fewer (guess)."""
COMMENTS_COUNT: Final = 0.7
"""Weight of one of GoEmotions' comments (guess)."""
ASKED_COUNTS: Final = 5.0
"""Weight of the few lines that ask for something in other languages than English …"""
UNASKED_COUNTS: Final = 0.5
"""… and of the everyday lines next to them, so that the language alone tells nothing."""
UNASKED: Final = 0.35
"""Share of the talks' lines that is drawn for that."""
REPLIES: Final = 6000
"""Replies of English talks that are learned as harmless."""
BESIDE: Final = 0.6
"""Truth of a rule that a prompt tempts to break next to its first one (guess)."""
RULES_COUNT: Final = 5.0
"""Weight of naming the rule, next to telling that there is one (guess)."""
JOINED: Final = 0.15
"""Share of lines that a harmless sentence is put before or, one in four of these, behind, …"""
HALVED: Final = 0.04
"""… that a stop cuts in two, …"""
BARE: Final = 0.15
"""… and that lose capitals and stops, as speech recognition may write them (guesses)."""
_STOPS: Final = '.,!?;:"。、！？，；：「」“”'


@dataclass(frozen=True, slots=True)
class Row:
    """A text, and what is to be told of it."""

    text: str
    truth: Floats
    """By the outputs of its task."""
    language: str
    counts: float = 1.0
    is_everyday: bool = False
    file: str = ""


@dataclass(frozen=True, slots=True)
class Task:
    """A question."""

    rows: tuple[Row, ...]
    loss: Callable[[Tensor, Tensor], Tensor]
    """Outputs and truth, (n, outputs) each, to the loss of each row, (n,)."""


def danger_task(data: Path) -> Task:
    """Return the rows of danger; outputs as ``companion.encoder.danger`` has them."""
    nothing = np.zeros(DANGER_OUTPUTS, np.float32)
    nothing[NONE] = 1
    found = []
    for language in lines.LANGUAGES:
        found += [
            Row(line.text, lines.danger_truth(line), language, _counts(line.file, language), file=line.file)
            for line in lines.danger(language)
        ]
    alike = lines.comments_like_danger(data)
    found += [Row(text, nothing, "en", file="comments") for text, is_none in alike.items() if is_none]
    judge = read_judge()

    def is_harmless(text: str) -> bool:
        return text not in alike and not judge.judge(text, None).grade

    def everyday(texts: Iterable[str], language: str, counts: float = 1.0) -> Iterator[Row]:
        return (Row(text, nothing, language, counts, is_everyday=True) for text in texts)

    usual = lines.no_danger(data)
    found += everyday(usual, "en")
    comments = lines.drawn(list(goemotions(data, "train").texts), lines.COMMENTS)
    found += everyday(filter(is_harmless, sorted({*comments} - {*usual})), "en", COMMENTS_COUNT)
    for language in lines.LANGUAGES[1:]:
        found += everyday(lines.everyday_in(language), language)
        told = (*lines.talked("P", language), *lines.feelings(language))
        found += everyday(filter(is_harmless, told), language)
    return Task(_once(found), loss_of_danger)


def spoken_task() -> Task:
    """Return the rows of what a companion might say; the last output tells whether any rule is broken."""
    nothing = np.zeros(len(SPOKEN) + 1, np.float32)
    found = []
    for language in lines.LANGUAGES:
        for line in lines.spoken(language):
            usual = line.kind == "everyday"
            counts = _counts(line.file, language)
            found.append(Row(line.text, lines.spoken_truth(line), language, counts, usual, line.file))
        replies = lines.talked("C", language)
        harmless = lines.drawn(replies, REPLIES) if language == "en" else replies
        harmless += sorted(set(lines.own_words())) if language == "en" else lines.everyday_in(language)
        found += [Row(text, nothing, language, is_everyday=True) for text in harmless]
    return Task(_once(found), loss_of_rules)


def asked_task() -> Task:
    """Return the rows of what a person might ask; the last output tells whether any rule is asked to be broken."""
    nothing = np.zeros(len(ASKED) + 1, np.float32)
    draw = random.Random(5)
    found = []
    for language in lines.LANGUAGES:
        is_english = language == "en"
        for line in lines.asked(language):
            truth = _asked_truth(line.rules)
            counts = ASKED_COUNTS if truth[-1] and not is_english else 1.0
            found.append(Row(line.text, truth, language, counts, file=line.file))
        usual = [
            line.text for line in lines.danger(language) if lines.is_newest(line.file) and line.kind == "none"
        ]
        if is_english:
            usual += lines.everyday()
        else:
            usual += lines.everyday_in(language)
            usual += [text for text in lines.talked("P", language) if draw.random() < UNASKED]
        counts = 1.0 if is_english else UNASKED_COUNTS
        found += [Row(text, nothing, language, counts, is_everyday=True) for text in usual]
    return Task(_once(found), loss_of_rules)


def loss_of_danger(outputs: Tensor, truth: Tensor) -> Tensor:
    """Return the loss of each row, (n,): of its kind, its grade and whose it is."""
    grades, whose = NONE + 1, DANGER_OUTPUTS - 2
    errors = F.cross_entropy(outputs[:, :grades], truth[:, :grades], reduction="none", label_smoothing=0.02)
    for part in (slice(grades, whose), slice(whose, DANGER_OUTPUTS)):
        errors = errors + F.cross_entropy(outputs[:, part], truth[:, part], reduction="none")
    return errors


def loss_of_rules(outputs: Tensor, truth: Tensor) -> Tensor:
    """Return the loss of each row, (n,): of whether any rule is meant, and of which one."""
    errors = F.binary_cross_entropy_with_logits(outputs, truth, reduction="none")
    return errors[:, -1] + RULES_COUNT * errors[:, :-1].mean(1)


def altered(row: Row, harmless: Sequence[str], draw: random.Random) -> str:
    """Return a line as it may come: next to another sentence, in two halves, without capitals and stops."""
    text, blank = row.text, "" if row.language in UNSPACED else " "
    if draw.random() < HALVED:
        text = _halved(text, is_spaced=bool(blank))
    if draw.random() < JOINED:
        other = draw.choice(harmless)
        text = f"{other}{blank}{text}" if draw.random() < 0.75 else f"{text}{blank}{other}"
    if draw.random() < BARE:
        text = "".join(letter for letter in text.lower() if letter not in _STOPS)
    return text


def _halved(text: str, *, is_spaced: bool) -> str:
    if not is_spaced:
        middle = len(text) // 2
        return f"{text[:middle]}。{text[middle:]}"
    words = text.split()
    middle = len(words) // 2
    second = " ".join(words[middle:])
    return f"{' '.join(words[:middle])}. {second[:1].upper()}{second[1:]}" if middle > 1 else text


def _counts(file: str, language: str) -> float:
    if file == "collected" or lines.is_newest(file):
        return COLLECTED_COUNTS
    return 1.0 if language == "en" else OTHERS_COUNT


def _asked_truth(rules: Sequence[str]) -> Floats:
    truth = np.zeros(len(ASKED) + 1, np.float32)
    for place, rule in enumerate(map(Rule, rules)):
        if rule in ASKED:
            truth[ASKED.index(rule)] = BESIDE if place else 1.0
            truth[-1] = 1
    return truth


def _once(rows: Sequence[Row]) -> tuple[Row, ...]:
    """Return rows without everyday ones of a text that comes before."""
    seen: set[str] = set()
    kept = []
    for row in rows:
        text = row.text.strip()
        if text and not (row.is_everyday and text in seen):
            seen.add(text)
            kept.append(replace(row, text=text))
    return tuple(kept)
