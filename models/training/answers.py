"""Makes ``answers.onnx`` and ``answers.npz``: layers that read an answer next to the words it answers.

``PYTHONPATH=. python models/training/answers.py [--out FOLDER]``

The lower layers are those of the finished ``guard.onnx``, which gets their output as one more (``LOWER``). The upper
ones begin as its own and are fine-tuned on pairs: lines written for this (``sentences/answers.LANG.tsv``), what persons
ask next to sentences that a companion might say to it (``guard_lines``), and our own talks, in which no rule is broken.
Twelve minutes on two cores.

One written pair in ten is held back. No sentence of a strong model's talks (``tests/data/strong``) reaches the bar of a
rule; that of jokes, which counts only if the person wants none, one in twenty-five of the sober answers held back.
"""

import argparse
import copy
import csv
import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import guard_lines as lines
import numpy as np
import onnx
import torch
from export import export
from guard import average, batches, pooled
from material import SENTENCES, is_held_back
from multilingual import HEADS, Layer
from numpy.typing import NDArray
from onnx import helper, numpy_helper
from packed_e5 import LAYERS, WIDTH
from torch import Tensor, nn
from torch.nn import functional as F

from companion.encoder.answers import BROKEN, FILE, LOWER, MOST_ANSWERED, MOST_SAID, RULES
from companion.encoder.guard import FILE as GUARD
from companion.encoder.guard import NAMES, TOKENIZER
from companion.encoder.network import Network, run, session_of
from companion.guarding.plain import sentences_in
from companion.guarding.spoken import IN_ANY_TEXT, Likelihoods, SpokenJudge
from companion.thinking.asked_text import asks_for_own_words
from companion.values import Boundaries, Rule, Speaker, Utterance

Floats = NDArray[np.float32]

CUT: Final = 8
"""Lower layers that are shared."""
PASSES: Final = 3
BATCH: Final = 32
RATE: Final = 1e-4
HEAD_RATE: Final = 1e-3
WARM_UP: Final = 100
DROPOUT: Final = 0.1
START: Final = -2.0
"""Log odds with which learning begins."""
WRITTEN_COUNT: Final = 3.0
"""Weight of a pair that was written as one; one whose texts were joined counts 1 (guess)."""
TALKED_COUNT: Final = 0.6
"""Weight of a pair of our own talks (guess)."""
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
SOBER: Final = ("grief_and_worry", "memory", "honesty_and_boundaries", "about_itself")
"""Talks in which there is hardly a joke."""
STRONG: Final = lines.ROOT / "tests" / "data" / "strong"
MARGIN: Final = 0.25
"""Log odds between the likeliest of these sentences and the bar (guess)."""
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
    """Yield the pairs that were written as such."""
    with (SENTENCES / f"answers.{language}.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            rule, breaks = Rule(row["rule"]), row["kind"] == "broken"
            if rule in RULES:
                yield _pair(language, row["said"], row["reply"], rule, breaks, WRITTEN_COUNT)


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
        if one.rule not in map(str, RULES) or left[key] < 0:
            continue
        pool = requests.get(one.rule)
        answered = draw.choice(everyday if pool is None or draw.random() < SOMEBODY_ELSES else pool)
        yield _pair(language, answered, one.text, Rule(one.rule), one.kind == "forbidden", 1.0)


def _pair(language: str, answered: str, said: str, rule: Rule, breaks: bool, counts: float) -> Pair:
    others = {} if breaks else dict.fromkeys((each for each in RULES if each is not Rule.HUMOUR), 0.0)
    weights = {**dict.fromkeys(others, counts * OTHERS), rule: counts}
    return Pair(language, answered, said, {**others, rule: float(breaks)}, weights)


def talked(language: str, draw: random.Random) -> list[Pair]:
    """Return pairs of our own talks."""
    found = []
    for path in sorted(lines.TALKS.glob("*.txt")):
        spoken_in = answered = ""
        truth = {rule: 0.0 for rule in RULES if rule is not Rule.HUMOUR or path.stem in SOBER}
        for line in path.read_text(encoding="utf-8").splitlines():
            who, _, words = line.partition(": ")
            if line.startswith("## "):
                spoken_in, answered = line.rpartition("|")[2].strip(), ""
            elif who.startswith("P"):
                answered = words
            elif who.startswith("C") and answered and spoken_in == language:
                found.append(Pair(language, answered, words, truth, dict.fromkeys(truth, TALKED_COUNT)))
    return draw.sample(found, min(len(found), MOST_TALKED.get(language, MOST_TALKED_ELSE)))


def strong() -> Iterator[Pair]:
    """Yield whatever of the talks of strong models is read as an answer, with the rules that count there, all kept."""
    for path in sorted(STRONG.glob("*.txt")):
        dialogue: list[Utterance] = []
        for at, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            who, _, words = line.partition(": ")
            if who == "U":
                dialogue.append(Utterance(path.stem, at, Speaker.PERSON, words, said_at=float(at)))
            elif who == "C":
                is_for_them = asks_for_own_words(dialogue)
                rules = [rule for rule in RULES if not is_for_them or rule in IN_ANY_TEXT]
                truth = dict.fromkeys(rules, 0.0)
                for text in _read_of(words.replace("\\n", " "), dialogue[-1].text, is_for_them=is_for_them):
                    yield Pair("", dialogue[-1].text, text, truth, {})


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


class UpperLayers(nn.Module):
    """The layers of ``guard.onnx`` above ``CUT``, and a head on the mean of all tokens and on those that matter."""

    def __init__(self, guard: Any) -> None:  # noqa: ANN401 (onnx has no types)
        """Begin with the weights of the finished network."""
        super().__init__()
        self.layers = nn.ModuleList(Layer(DROPOUT) for _ in range(CUT, LAYERS))
        self.layers.load_state_dict(_weights(guard))
        self.interest = nn.Parameter(torch.zeros(HEADS, WIDTH))
        self.head = nn.Parameter(torch.randn(2 * WIDTH, len(RULES)) * 0.02)
        self.bias = nn.Parameter(torch.full((len(RULES),), START))

    def forward(self, lower: Tensor, mask: Tensor) -> Tensor:
        """Return log odds, (n, rules), of (n, tokens, WIDTH) and a mask (n, tokens), 0 for padding."""
        hidden = lower
        bias = (1.0 - mask)[:, None, None, :] * -1e4
        for layer in self.layers:
            hidden = layer(hidden, bias)
        seen = pooled(hidden, mask, self.interest)
        return F.dropout(seen, DROPOUT, self.training) @ self.head + self.bias


class _OneText(nn.Module):
    """The layers as they ship: of one text, so nothing is padding."""

    def __init__(self, upper: UpperLayers) -> None:
        super().__init__()
        self.upper = upper

    def forward(self, lower: Tensor) -> Tensor:
        return self.upper(lower, torch.ones_like(lower[:, :, 0]))


def _weights(guard: Any) -> dict[str, Tensor]:  # noqa: ANN401 (onnx has no types)
    """Return the weights of the layers above ``CUT``, from the 8 bits of the file."""
    held = {each.name: numpy_helper.to_array(each) for each in guard.graph.initializer}
    reading = {name: node for node in guard.graph.node for name in node.input}
    state = {}
    for node in guard.graph.node:
        if node.op_type == "MatMulInteger":
            rows = held[node.input[1]].astype(np.float32) - held[node.input[3]].astype(np.float32)
            rows *= held[node.input[1].replace("_quantized", "_scale")]
            behind = reading[reading[reading[node.output[0]].output[0]].output[0]]
            state |= {name.replace(".bias", ".weight"): rows.T for name in behind.input if name in held}
    state |= {name: rows for name, rows in held.items() if name not in state}
    prefix = "trunk.layers."
    found = {}
    for name, rows in state.items():
        number, _, rest = name.removeprefix(prefix).partition(".")
        if name.startswith(prefix) and int(number) >= CUT:
            found[f"{int(number) - CUT}.{rest}"] = torch.from_numpy(np.array(rows, np.float32))
    return found


def with_lower(path: Path) -> Any:  # noqa: ANN401 (onnx has no types)
    """Let ``guard.onnx`` tell what its lower layers give, too, and return it."""
    guard = onnx.load(str(path))
    if LOWER not in [output.name for output in guard.graph.output]:
        (last,) = (
            node for node in guard.graph.node if f"trunk.layers.{CUT - 1}.narrowed.weight" in node.input
        )
        shape = ["texts", "length", WIDTH]
        guard.graph.node.append(helper.make_node("Identity", [last.output[0]], [LOWER]))
        guard.graph.output.append(helper.make_tensor_value_info(LOWER, onnx.TensorProto.FLOAT, shape))
        onnx.save(guard, str(path))
    return guard


def lower_of(network: Network, pairs: Sequence[Pair], draw: random.Random | None = None) -> list[Floats]:
    """Return what the lower layers give for pairs, (tokens, WIDTH) each; changed as they may come if drawn from."""
    found = []
    others = [pair.said for pair in pairs if len(pair.said) < 90 and not any(pair.truth.values())]
    for pair in pairs:
        answered, said = pair.answered, pair.said
        if draw is not None and draw.random() < TOGETHER and Rule.HUMOUR not in pair.truth:
            said = f"{draw.choice(others)} {said}"
        if draw is not None and draw.random() < BARE:
            answered, said = answered.lower(), said.lower()
        part = network.frame(network.tokens(answered)[-MOST_ANSWERED:], network.tokens(said)[:MOST_SAID])
        found.append(network.run(part, (LOWER,))[0].astype(np.float16))
    return found


def fine_tune(upper: UpperLayers, pairs: Sequence[Pair], lower: Sequence[Floats]) -> UpperLayers:
    """Return the running mean of the layers while they learn."""
    truth = torch.tensor([[pair.truth.get(rule, 0.0) for rule in RULES] for pair in pairs])
    counts = torch.tensor([[pair.counts.get(rule, 0.0) for rule in RULES] for pair in pairs])
    draw = random.Random(0)
    plan = []
    for _ in range(PASSES):
        parts = batches(list(map(len, lower)), BATCH, draw)
        draw.shuffle(parts)
        plan += parts
    groups: list[dict[str, Any]] = [
        {"params": list(upper.layers.parameters()), "lr": RATE},
        {"params": [upper.interest, upper.head, upper.bias], "lr": HEAD_RATE},
    ]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01)
    rates = [group["lr"] for group in optimizer.param_groups]
    kept = copy.deepcopy(upper).eval()
    upper.train()
    for step, part in enumerate(plan):
        share = min((step + 1) / WARM_UP, 1.0, (1 - step / len(plan)) / 0.95)
        for group, rate in zip(optimizer.param_groups, rates, strict=True):
            group["lr"] = rate * share
        errors = F.binary_cross_entropy_with_logits(
            upper(*_filled([lower[at] for at in part])), truth[part], reduction="none"
        )
        loss = (errors * counts[part]).sum() / len(part)
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(upper.parameters(), 1.0)
        optimizer.step()
        average(kept, upper, step)
        if step % 100 == 99:
            print(f"step {step + 1} of {len(plan)}, loss {loss.item():.3f}", flush=True)
    return kept


def _filled(rows: Sequence[Floats]) -> tuple[Tensor, Tensor]:
    """Return rows filled up to the longest, and their mask."""
    filled = torch.zeros(len(rows), max(map(len, rows)), WIDTH)
    mask = torch.zeros(filled.shape[:2])
    for place, row in enumerate(rows):
        filled[place, : len(row)] = torch.from_numpy(row.astype(np.float32))
        mask[place, : len(row)] = 1.0
    return filled, mask


def _bars(permitted: Sequence[Pair], odds: Floats) -> Floats:
    """Return the bars, (2, rules), by permitted answers, those aside where a rule does not count."""
    counts = np.array([[rule in pair.truth for rule in RULES] for pair in permitted])
    counted = np.where(counts, odds, np.nan)
    highest = np.nanmax(counted, 0) + MARGIN
    return np.stack([highest, np.full(len(RULES), IF_ASKED)])


def main() -> int:
    """Learn, write, set the bars."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--out", type=Path, default=FILE.parent)
    wish = parser.parse_args()
    torch.manual_seed(0)
    draw = random.Random(0)
    path = wish.out / GUARD.name
    guard = with_lower(path)
    network = Network(path, NAMES, TOKENIZER)
    pairs, back = [], []
    for language in lines.LANGUAGES:
        for pair in written(language):
            (back if is_held_back(pair.said) else pairs).append(pair)
        pairs += [*joined(language, draw), *talked(language, draw)]
    print(f"{len(pairs)} pairs, {len(back)} held back", flush=True)
    learned = fine_tune(UpperLayers(guard), pairs, lower_of(network, pairs, draw))
    path = wish.out / FILE.name
    export(
        _OneText(learned),
        path,
        (BROKEN,),
        most_tokens=MOST_ANSWERED + MOST_SAID + 3,
        narrowest=WIDTH,
        inputs={LOWER: torch.zeros(2, 4, WIDTH)},
    )
    session = session_of(path.read_bytes())

    def odds_of(some: Sequence[Pair]) -> Floats:
        texts = lower_of(network, some)
        return np.stack(
            [run(session, (BROKEN,), {LOWER: text[None].astype(np.float32)})[0] for text in texts]
        )

    seen = odds_of(back)
    bars = _bars(permitted := list(strong()), odds_of(permitted))
    is_sober = [
        pair.truth.get(Rule.HUMOUR) == 0 and pair.counts[Rule.HUMOUR] == WRITTEN_COUNT for pair in back
    ]
    humour = RULES.index(Rule.HUMOUR)
    bars[:, humour] = np.quantile(seen[is_sober, humour], 1 - MISTAKEN_FOR_JOKES)
    for place, rule in enumerate(RULES):
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
