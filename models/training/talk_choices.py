"""Teaches the default language model which of its own replies make sense: goes on with an adapter by preferences.

``python models/training/talk_choices.py --model FILE.gguf --adapter adapter.gguf --talks FOLDER --out better.gguf``
learns from talks in which readers marked replies of the model's own (``talk_drawing.py``): behind the same words those
that they call sensible are made likelier than those that they do not (Rafailov et al. 2023, "Direct Preference
Optimization"). Behind a letter it is the words that are chosen between, so the same words behind another letter
(``n(S): …``) teach the model to do what the letter says. What counts is what a reply gained a token, as by its whole
likelihood a short one wins too easily (Meng et al. 2024, "SimPO"). Where none of its own made sense, the reply of the
talk stands for one, and counts less.

The same teaches how each persona sounds, from talks in which all of them answer the same words and another's reply
stands as the worse one (``talks/manner``): ``--foreign 1 --kept 1 --alone --rate 1.5e-4``, and of the way that was gone
only a part is kept (``talk_sum.py``), for the more of manner, the less of sense.
"""

import random
from collections import defaultdict
from pathlib import Path
from typing import Final

import torch
from talk import (
    adapt,
    descend,
    layout_of,
    losses,
    open_base,
    optimiser_of,
    parser_of,
    read_adapter,
    set_rate,
    write_adapter,
)
from talk_layout import Pack, Talk, choices, packs, read_talks, with_choices
from torch import Tensor, nn
from torch.nn import functional as F

_STRENGTH: Final = 0.1
"""Beta of the paper: how far the model may go from where it began."""
_LENGTH: Final = 12
"""Tokens of a usual reply, by which what is gained a token is multiplied."""
_WARM_UP: Final = 5
_ENDING: Final = 0.4
"""The share of the steps at the end in which the rate falls."""


def likelihoods(network: nn.Module, pack: Pack) -> tuple[Tensor, Tensor]:
    """Return the log-likelihood of each reply of a pack, and that of its words behind the letter, (n,), in nats."""
    each = losses(network, pack)
    words = [one[reply.letters :].sum() for one, reply in zip(each, pack.learned, strict=True)]
    return -torch.stack([one.sum() for one in each]), -torch.stack(words)


def loss_of(
    pack: Pack, talks: list[Talk], now: tuple[Tensor, Tensor], before: Tensor, foreign: float, kept: float
) -> tuple[Tensor, float]:
    """Return the loss of a pack's choices, and the share of them that are right.

    Args:
        pack: The pack.
        talks: All talks.
        now: The log-likelihood of each of its replies and of its words, (n,) each, in nats.
        before: That of the words as the training began.
        foreign: How much a choice counts whose better reply is not the model's own.
        kept: Weight of the likelihood of the better replies, beside the choices.
    """
    behind: dict[tuple[int, int], tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for number, reply in enumerate(pack.learned):
        behind[reply.of][not reply.is_sensible].append(number)
    whole, words = now
    lengths = torch.tensor([len(reply.tokens) - reply.letters for reply in pack.learned])
    gained = (words - before) / lengths * _LENGTH
    total, right = torch.zeros(()), 0.0
    for (talk, place), (good, bad) in behind.items():
        margins = (gained[good][:, None] - gained[bad][None]).flatten()
        is_own = any(reply.is_sensible for reply in talks[talk].exchanges[place].own)
        total = total - (1.0 if is_own else foreign) * F.logsigmoid(_STRENGTH * margins).mean()
        right += float((margins > 0).float().mean())
    better = [number for number, reply in enumerate(pack.learned) if reply.is_sensible]
    likely = -whole[better].sum() / sum(len(pack.learned[number].tokens) for number in better)
    return total / len(behind) + kept * likely, right / len(behind)


def main() -> None:
    """Train as the command line says."""
    parser = parser_of(__doc__)
    parser.add_argument("--adapter", type=Path, required=True, help="to go on from")
    parser.add_argument("--rate", type=float, default=5e-5)
    parser.add_argument("--foreign", type=float, default=0.4, help="weight of choices of others' replies")
    parser.add_argument("--kept", type=float, default=0.3, help="weight of the better replies' likelihood")
    parser.add_argument(
        "--alone", action="store_true", help="a reply counts by its likelihood, not by what it gained"
    )
    parser.add_argument("--length", type=int, default=1900, help="tokens in a pack, one of which is a step")
    parser.add_argument("--first-layer", type=int, default=10)
    arguments = parser.parse_args()
    torch.manual_seed(0)
    network, tokenizer = open_base(arguments.model, arguments.work)
    adapters = adapt(network, 0.0, arguments.first_layer)
    read_adapter(adapters, arguments.adapter)
    talks = [talk for talk in map(with_choices, read_talks(arguments.talks)) if talk is not None]
    order = packs(talks, layout_of(tokenizer), arguments.length, choices)
    random.Random(0).shuffle(order)
    print(
        f"{len(talks)} talks, {sum(len(pack.tokens) for pack in order)} tokens, {len(order)} packs",
        flush=True,
    )
    with torch.no_grad():
        began = [
            torch.zeros(len(pack.learned)) if arguments.alone else likelihoods(network, pack)[1]
            for pack in order
        ]
    optimiser = optimiser_of(adapters, arguments.rate)
    for step, (pack, before) in enumerate(zip(order, began, strict=True)):
        share = min((step + 1) / _WARM_UP, 1.0, (len(order) - step) / (_ENDING * len(order)))
        set_rate(optimiser, arguments.rate * share)
        now = likelihoods(network, pack)
        loss, right = loss_of(pack, talks, now, before, arguments.foreign, arguments.kept)
        loss.backward()
        descend(optimiser)
        print(f"step {step + 1}/{len(order)} loss {float(loss.detach()):.3f} right {right:.2f}", flush=True)
    write_adapter(adapters, arguments.out)


if __name__ == "__main__":
    main()
