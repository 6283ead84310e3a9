"""Draws replies of the model's own behind the talks' prompts, and writes the talks out with them, for readers to mark.

``python models/training/talk_drawing.py --model FILE.gguf --adapter adapter.gguf --talks FOLDER --out FILE.txt`` writes
below each reply up to ``--samples`` of the model's own, as ``?: …``. Readers who know nothing of the code replace each
``?`` by ``y`` (sensible and to the point) or ``n``; ``talk_choices.py`` learns from that. Where it is known what
replies do (``talk_layout.LETTERS``), each draft does something else, the likeliest first: ``?(Q): …``.

All replies of a pack are drawn side by side: each reads what stands before it on its way from the root, and itself.
"""

import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import torch
from talk import adapt, attend, hidden_but, layout_of, open_base, parser_of, read, read_adapter
from talk_layout import CUE, LETTERS, Layout, Pack, Talk, packs, read_talks, talk_text
from torch import Tensor, nn
from torch.nn import functional as F
from transformers import AttentionInterface

_LONGEST: Final = 36
"""Tokens after which a reply that has not ended is left out."""
_LIKELY: Final = 40
"""So many of the likeliest tokens are drawn from."""


class Drawing:
    """Draws replies behind the prompts of packs."""

    def __init__(self, network: nn.Module, layout: Layout, *, samples: int, temperature: float) -> None:
        self._network = network
        self._end = layout.control("<|im_end|>")
        self._cue = layout.words(CUE)
        self._letters = torch.tensor([token for letter in LETTERS for token in layout.words(letter)])
        self._samples, self._temperature = samples, temperature
        self._read: dict[int, tuple[Tensor, Tensor]] = {}
        """Keys and values of what has been read, by layer, (1, heads, n, width)."""
        AttentionInterface.register("talks", self._attend)

    @torch.no_grad()
    def drawn(self, pack: Pack) -> Iterator[tuple[tuple[int, int], list[int], list[int]]]:
        """Yield the numbers of talk and exchange, and of each reply that ended the letter's tokens and its own."""
        self._read.clear()
        hidden = read(self._network, pack)
        places = [reply.places[0] for reply in pack.learned for _ in range(self._samples)]
        behind = torch.zeros(len(places), len(pack.tokens), dtype=torch.bool)
        for row, place in enumerate(places):
            behind[row, list(pack.way(place))] = True
        said: list[list[int]] = [[] for _ in places]
        going, columns = list(range(len(places))), torch.empty(0, dtype=torch.long)
        logits = self._network.lm_head(hidden[torch.tensor(places)])
        begun = self._letters_for(pack, places, logits)
        for step in range(_LONGEST):
            for row, token in zip(going, self._chosen(logits), strict=True):
                said[row].append(begun.get(row, token) if step == 0 else token)
            going = [row for row in going if said[row][-1] != self._end]
            if not going:
                break
            rows = torch.tensor(going)
            columns = torch.cat([columns, rows])
            seen = torch.cat([behind[rows], rows[:, None] == columns[None]], dim=1)
            hidden = self._network.model(
                input_ids=torch.tensor([said[row][-1] for row in going])[None],
                position_ids=torch.tensor([pack.positions[places[row]] + 1 + step for row in going])[None],
                attention_mask={"full_attention": hidden_but(seen)},
                use_cache=False,
            ).last_hidden_state[0]
            logits = self._network.lm_head(hidden)
        for row, tokens in enumerate(said):
            if tokens[-1] == self._end:
                letter, words = (tokens[:1], tokens[1:-1]) if row in begun else ([], tokens[:-1])
                yield pack.learned[row // self._samples].of, letter, words

    def _letters_for(self, pack: Pack, places: Sequence[int], logits: Tensor) -> dict[int, int]:
        """Return the letter that each row begins with which stands behind the cue: another one for each draft."""
        ranked = self._letters[logits[:, self._letters].float().argsort(dim=-1, descending=True)]
        return {
            row: int(ranked[row, row % self._samples])
            for row, place in enumerate(places)
            if [pack.tokens[place]] == self._cue
        }

    def _chosen(self, logits: Tensor) -> list[int]:
        likely, tokens = logits.float().topk(_LIKELY)
        drawn = torch.multinomial((likely / self._temperature).softmax(-1), 1)
        return tokens.gather(1, drawn)[:, 0].tolist()

    def _attend(
        self,
        layer: nn.Module,
        query: Tensor,
        key: Tensor,
        value: Tensor,
        seen: object,
        scaling: float,
        **_: object,
    ) -> tuple[Tensor, None]:
        """Attend to a pack as in training, to one more token of each reply by what it sees."""
        if not isinstance(seen, Tensor):
            self._read[layer.layer_idx] = key, value
            return attend(layer, query, key, value, seen, scaling)
        keys, values = (
            torch.cat([old, new], dim=2)
            for old, new in zip(self._read[layer.layer_idx], (key, value), strict=True)
        )
        self._read[layer.layer_idx] = keys, values
        found = F.scaled_dot_product_attention(
            query, keys, values, attn_mask=seen[None, None], scale=scaling, enable_gqa=True
        )
        return found.transpose(1, 2).contiguous(), None


def main() -> None:
    """Draw as the command line says."""
    parser = parser_of(__doc__)
    parser.add_argument("--adapter", type=Path, required=True)
    parser.add_argument("--most-talks", type=int, default=160)
    parser.add_argument("--samples", type=int, default=4)
    parser.add_argument("--temperature", type=float, default=0.5)
    parser.add_argument("--first-layer", type=int, default=10)
    arguments = parser.parse_args()
    torch.manual_seed(0)
    network, tokenizer = open_base(arguments.model, arguments.work)
    read_adapter(adapt(network, 0.0, arguments.first_layer), arguments.adapter)
    network.eval()
    talks = read_talks(arguments.talks)
    talks = random.Random(2).sample(talks, min(len(talks), arguments.most_talks))
    layout = layout_of(tokenizer)
    drawing = Drawing(network, layout, samples=arguments.samples, temperature=arguments.temperature)
    own: dict[tuple[int, int], set[tuple[str, str]]] = defaultdict(set)
    for pack in packs(talks, layout, 4000):
        for of, letter, tokens in drawing.drawn(pack):
            mark = f"?({tokenizer.decode(letter)})" if letter else "?"
            own[of].add((mark, " ".join(tokenizer.decode(tokens).split())))
        arguments.out.write_text("\n".join(_with_own(talks, own)), encoding="utf-8")
        print(sum(map(len, own.values())), "replies", flush=True)


def _with_own(talks: Sequence[Talk], own: dict[tuple[int, int], set[tuple[str, str]]]) -> Iterator[str]:
    for number, talk in enumerate(talks):
        drafts = [
            [f"{mark}: {text}" for mark, text in sorted(own[number, place])]
            for place in range(len(talk.exchanges))
        ]
        yield talk_text(talk, drafts)


if __name__ == "__main__":
    main()
