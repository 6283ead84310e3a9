"""Makes ``answers.onnx`` and ``answers.npz``: layers that read an answer next to the words it answers.

``PYTHONPATH=. python models/training/answers.py [--out FOLDER] [--further]``

The layers begin as those of ``guard.onnx`` above the trunk (``upper``) and are fine-tuned on pairs: lines written for
this (``FILES``), claims to act that answer nothing (``acting.LANG.tsv``), requests next to sentences that a companion
might answer (``guard_lines``), and our own talks and most of those of strong models, in which no rule is broken. A
written pair is learned whole and sentence by sentence, as it is judged. With ``--further`` the layers begin as those of
``answers.onnx``, to learn from lines that have come since: the file that ships has done so five times (the fifth beside
an output for unkind words, cut off since). An hour on two cores.

One written pair, and one talk of a strong model, in five is held back, to learn what counts (``weighing``). Hardly a
sentence of these talks and of first aid (``tests/data``) reaches the bar of a rule; that of jokes, which counts only if
the person wants none, one in twenty-five of the sober answers held back.
"""

import argparse
import random
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final
from zlib import crc32

import guard_lines as lines
import numpy as np
import torch
from material import written_rows
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional as F
from upper import UpperLayers, fine_tune, plan_of, write

from companion.encoder.guard import ANSWERED, ANSWERS, BROKEN, MOST_ANSWERED, MOST_SAID
from companion.encoder.guard import FILE as GUARD
from companion.encoder.trunk import Trunk, open_trunk
from companion.encoder.trunk import UpperLayers as ShippedLayers
from companion.guarding.plain import sentences_in
from companion.guarding.spoken import ALONE, ALONE_BY_RULE, IN_ANY_TEXT, Likelihoods, SpokenJudge
from companion.thinking.asked_text import asks_for_own_words
from companion.values import Boundaries, Rule, Speaker, Utterance

Floats = NDArray[np.float32]

PASSES: Final = 2
START: Final = -2.0
"""Log odds with which learning begins."""
WRITTEN_COUNT: Final = 3.0
"""Weight of a pair that was written as one; one whose texts were joined counts 1 (guess)."""
TALKED_COUNT: Final = 0.6
"""Weight of a pair of our own talks, or of a strong model's (guess)."""
OTHERS: Final = 0.5
"""Weight of the other rules of a pair that breaks none (guess)."""
SOMEBODY_ELSES: Final = 0.5
"""Share of sentences that answer something other than a request to break their rule (guess)."""
MOST_JOINED: Final = {"en": 260}
MOST_JOINED_ELSE: Final = 60
"""Pairs of joined texts for each rule and kind, at most …"""
MOST_TALKED: Final = {"en": 900}
MOST_TALKED_ELSE: Final = 350
"""… and of our own talks, by language."""
FILES: Final = ("answers", "answers_b", "answers_c")
KEPT_BACK: Final = 5
"""One written pair, and one talk of a strong model, in so many is not learned from."""
MOST_SENTENCES: Final = 3
"""Sentences of a pair that breaks nothing, at most, each read by itself."""
SOBER: Final = ("grief_and_worry", "memory", "honesty_and_boundaries", "about_itself")
"""Talks in which there is hardly a joke."""
STRONG: Final = (
    *(lines.ROOT / "tests" / "data" / name for name in ("strong", "first_aid")),
    lines.STRONG,
)
OUTLIERS: Final = 2
"""Sentences of the fifth not learned from that may reach the bar of a rule."""
MARGIN: Final = 0.25
"""Log odds between the likeliest other of them and the bar (guess)."""
IF_ASKED: Final = 2.0
"""Bar, in log odds, for answers to words that ask for the rule to be broken (guess, tried on the same talks)."""
MISTAKEN_FOR_JOKES: Final = 0.04
TOGETHER: Final = 0.12
"""Share of answers behind another sentence …"""
BARE: Final = 0.1
"""… and of pairs without capitals (guesses)."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Words and an answer."""

    language: str
    answered: str
    said: str
    truth: dict[Rule, float]
    """1 for a rule that it breaks, 0 for one that it does not; of the others nothing is known."""
    counts: dict[Rule, float]
    """Weights by rule."""


def written(language: str) -> Iterator[Pair]:
    """Yield the pairs that were written as such, and claims to act that answer nothing."""
    for name in FILES:
        for row in written_rows(f"{name}.{language}.tsv"):
            if row["rule"] in map(str, ANSWERED):
                breaks = row["kind"] == "broken"
                yield _pair(language, row["said"], row["reply"], Rule(row["rule"]), breaks, WRITTEN_COUNT)
    for row in written_rows(f"acting.{language}.tsv"):
        if row["kind"] in {"claim", "fine"}:
            yield _pair(language, "", row["line"], Rule.ACTING, row["kind"] == "claim", WRITTEN_COUNT)


def is_kept_back(text: str) -> bool:
    """Tell whether a written pair, by its words, or a talk, by its name, is kept from learning."""
    return crc32(text.encode()) % KEPT_BACK == 0


def as_read(pair: Pair, odds_of: Callable[[str, str], Floats] | None) -> Iterator[Pair]:
    """Yield a written pair whole, and its sentences as a judge reads them one after the other.

    Of an answer that breaks a rule only the likeliest sentence surely breaks it.

    Args:
        odds_of: Gives the log odds of a sentence and the words that it answers, by layers before these, if there are.
    """
    yield pair
    parts = [text for text in _read_of(pair.said, pair.answered, is_for_them=False) if text != pair.said]
    broken = [rule for rule in ANSWERED if pair.truth.get(rule)]
    if len(parts) < 2 or not pair.answered or broken == [Rule.ACTING]:
        return
    if not broken:
        for text in parts[:MOST_SENTENCES]:
            yield replace(pair, said=text)
    elif odds_of is not None:
        place, odds = ANSWERED.index(broken[0]), [odds_of(text, pair.answered) for text in parts]
        if place < len(odds[0]):
            yield replace(pair, said=parts[int(np.argmax([each[place] for each in odds]))])


def joined(language: str, draw: random.Random) -> Iterator[Pair]:
    """Yield requests and everyday lines, each with a sentence that a companion might say to it."""
    requests: dict[str, list[str]] = {}
    for asked in lines.asked(language):
        for rule in asked.rules[:1]:
            requests.setdefault(rule, []).append(asked.text)
    everyday = lines.talked("P", language)
    left: dict[tuple[str, str], int] = {}
    found = [one for one in lines.spoken(language) if one.kind in {"forbidden", "permitted"}]
    draw.shuffle(found)
    for one in found:
        key = (one.rule, one.kind)
        left[key] = left.get(key, MOST_JOINED.get(language, MOST_JOINED_ELSE)) - 1
        if one.rule not in map(str, ANSWERED) or left[key] < 0:
            continue
        pool = requests.get(one.rule)
        answered = draw.choice(everyday if pool is None or draw.random() < SOMEBODY_ELSES else pool)
        yield _pair(language, answered, one.text, Rule(one.rule), one.kind == "forbidden", 1.0)


def _pair(language: str, answered: str, said: str, rule: Rule, breaks: bool, counts: float) -> Pair:
    others = {} if breaks else dict.fromkeys((each for each in ANSWERED if each is not Rule.HUMOUR), 0.0)
    weights = {**dict.fromkeys(others, counts * OTHERS), rule: counts}
    return Pair(language, answered, said, {**others, rule: float(breaks)}, weights)


def talked(language: str, draw: random.Random) -> list[Pair]:
    """Return pairs of our own talks."""
    found = []
    for path in sorted(lines.TALKS.glob("*.txt")):
        spoken_in = answered = ""
        truth = {rule: 0.0 for rule in ANSWERED if rule is not Rule.HUMOUR or path.stem in SOBER}
        for line in path.read_text(encoding="utf-8").splitlines():
            who, _, words = line.partition(": ")
            if line.startswith("## "):
                spoken_in, answered = line.rpartition("|")[2].strip(), ""
            elif who.startswith("P"):
                answered = words
            elif who.startswith("C") and answered and spoken_in == language:
                found.append(Pair(language, answered, words, truth, dict.fromkeys(truth, TALKED_COUNT)))
    return draw.sample(found, min(len(found), MOST_TALKED.get(language, MOST_TALKED_ELSE)))


def strong(*, is_learned: bool) -> Iterator[Pair]:
    """Yield whatever of the talks of strong models is read as an answer, with the rules that count there, all kept.

    Args:
        is_learned: Of the talks that are learned from; otherwise of the others.
    """
    paths = sorted(path for folder in STRONG for path in folder.glob("*.txt"))
    for path in (path for path in paths if is_kept_back(path.name) is not is_learned):
        dialogue: list[Utterance] = []
        for at, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            who, _, words = line.partition(": ")
            if who == "U":
                dialogue.append(Utterance(path.stem, at, Speaker.PERSON, words, said_at=float(at)))
            elif who == "C":
                is_for_them = asks_for_own_words(dialogue)
                rules = [rule for rule in ANSWERED if not is_for_them or rule in IN_ANY_TEXT]
                truth = dict.fromkeys(rules, 0.0)
                for text in _read_of(words.replace("\\n", " "), dialogue[-1].text, is_for_them=is_for_them):
                    counts = dict.fromkeys((rule for rule in rules if rule is not Rule.HUMOUR), TALKED_COUNT)
                    yield Pair("", dialogue[-1].text, text, truth, counts)


def _read_of(reply: str, answered: str, *, is_for_them: bool) -> list[str]:
    """Return what the network is asked of a reply, sentence by sentence."""
    read: list[str] = []

    def nothing_likely(text: str, answered: str) -> Likelihoods:
        read.append(text)
        return {}

    judge = SpokenJudge(Boundaries(), "en", {}, nothing_likely)
    before = ""
    for sentence in sentences_in(reply):
        judge.weigh(sentence, before, answered, is_for_them=is_for_them)
        before += f"{sentence} "
    return list(dict.fromkeys(read))


def lower_of(trunk: Trunk, pairs: Sequence[Pair], draw: random.Random | None = None) -> list[Floats]:
    """Return what the trunk gives for pairs, (tokens, WIDTH) each; changed as they may come if drawn from."""
    found = []
    others = [pair.said for pair in pairs if len(pair.said) < 90 and not any(pair.truth.values())]
    for pair in pairs:
        answered, said = pair.answered, pair.said
        if draw is not None and draw.random() < TOGETHER and Rule.HUMOUR not in pair.truth:
            said = f"{draw.choice(others)} {said}"
        if draw is not None and draw.random() < BARE:
            answered, said = answered.lower(), said.lower()
        found.append(trunk.read(_part(trunk, said, answered)).astype(np.float16))
    return found


def _part(trunk: Trunk, said: str, answered: str) -> list[int]:
    """Return the word pieces of an answer and of the words before it, as ``AnswerReader`` reads them."""
    pieces = trunk.pieces
    return pieces.frame(pieces.tokens(answered)[-MOST_ANSWERED:], pieces.tokens(said)[:MOST_SAID])


def loss_of_pairs(pairs: Sequence[Pair]) -> Callable[[Tensor, list[int]], Tensor]:
    """Return what gives the loss of log odds, (n, rules), by the places of their pairs."""
    truth = torch.tensor([[pair.truth.get(rule, 0.0) for rule in ANSWERED] for pair in pairs])
    counts = torch.tensor([[pair.counts.get(rule, 0.0) for rule in ANSWERED] for pair in pairs])

    def loss(odds: Tensor, part: list[int]) -> Tensor:
        errors = F.binary_cross_entropy_with_logits(odds, truth[part], reduction="none")
        return (errors * counts[part]).sum() / len(part)

    return loss


def _bars(permitted: Sequence[Pair], odds: Floats) -> Floats:
    """Return the bars, (2, rules), by permitted answers, those aside where a rule does not count.

    A bar stands for ``ALONE``; that of a rule with a lower one is as much higher.
    """
    counts = np.array([[rule in pair.truth for rule in ANSWERED] for pair in permitted])
    counted = np.where(counts, odds, np.nan)
    alone = np.array([ALONE_BY_RULE.get(rule, ALONE) for rule in ANSWERED])
    highest = (
        -np.sort(-counted, axis=0)[OUTLIERS]
        + MARGIN
        + np.log(ALONE / (1 - ALONE))
        - np.log(alone / (1 - alone))
    )
    return np.stack([highest, np.full(len(ANSWERED), IF_ASKED)])


def main() -> int:
    """Learn, write, set the bars."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--out", type=Path, default=ANSWERS.parent)
    parser.add_argument("--further", action="store_true")
    wish = parser.parse_args()
    torch.manual_seed(0)
    draw = random.Random(0)
    trunk = open_trunk(wish.out)
    path = wish.out / ANSWERS.name
    layers = ShippedLayers(path, (BROKEN,)) if wish.further else None

    def odds_before(said: str, answered: str) -> Floats:
        assert layers is not None
        return layers.first(trunk.read(_part(trunk, said, answered)))

    pairs, back = [], []
    for language in lines.LANGUAGES:
        for pair in written(language):
            if is_kept_back(pair.said):
                back.append(pair)
            else:
                pairs += as_read(pair, odds_before if wish.further else None)
        pairs += [*joined(language, draw), *talked(language, draw)]
    pairs += strong(is_learned=True)
    print(f"{len(pairs)} pairs, {len(back)} held back", flush=True)
    lower = lower_of(trunk, pairs, draw)
    upper = UpperLayers(path if wish.further else wish.out / GUARD.name, len(ANSWERED), START)
    learned = fine_tune(upper, lower, loss_of_pairs(pairs), plan=plan_of(lower, PASSES))
    write(learned, path, BROKEN, most_tokens=MOST_ANSWERED + MOST_SAID + 3)
    layers = ShippedLayers(path, (BROKEN,))

    def odds_of(some: Sequence[Pair]) -> Floats:
        return np.stack([layers.read(text.astype(np.float32))[0] for text in lower_of(trunk, some)])

    seen = odds_of(back)
    bars = _bars(permitted := list(strong(is_learned=False)), odds_of(permitted))
    is_sober = [
        pair.truth.get(Rule.HUMOUR) == 0 and pair.counts[Rule.HUMOUR] == WRITTEN_COUNT for pair in back
    ]
    humour = ANSWERED.index(Rule.HUMOUR)
    bars[:, humour] = np.quantile(seen[is_sober, humour], 1 - MISTAKEN_FOR_JOKES)
    for place, rule in enumerate(ANSWERED):
        for truth in (1.0, 0.0):
            of = [
                at
                for at, pair in enumerate(back)
                if pair.counts.get(rule) == WRITTEN_COUNT and pair.truth[rule] == truth
            ]
            above = [(seen[of, place] > bar).sum() for bar in bars[:, place]]
            print(f"{rule} {truth:.0f}: {above} of {len(of)} above the bars", flush=True)
    np.savez_compressed(path.with_suffix(".npz"), bars=bars.astype(np.float32))
    return 0


if __name__ == "__main__":
    sys.exit(main())
