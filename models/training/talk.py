"""Teaches the default language model to talk as a companion: trains a low-rank adapter and writes it as GGUF.

``python models/training/talk.py --model FILE.gguf --talks FOLDER --out adapter.gguf`` reads the model's own file,
makes its weights plain bfloat16 (once, kept beside ``--work``), and learns from the talks in the program's own prompt
form (``talk_layout``): the loss is on the companion's words alone. The base weights are frozen; each of the seven
projections of a layer gets an adapter of rank 16 (Hu et al. 2021, "LoRA"). Checkpoints can be gone on from.

Needs what ``requirements.txt`` lists and ``transformers`` and ``gguf``; two cores train some 100 tokens a second.
"""

import argparse
import json
import math
import random
import shutil
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

import gguf
import numpy as np
import torch
from numpy.typing import NDArray
from talk_layout import Layout, Pack, packs, read_talks
from torch import Tensor, nn
from torch.nn import functional as F
from transformers import AttentionInterface, AutoConfig, AutoModelForCausalLM, AutoTokenizer

RANK: Final = 16
ALPHA: Final = 32.0
PROJECTIONS: Final = {
    "self_attn.q_proj": "attn_q",
    "self_attn.k_proj": "attn_k",
    "self_attn.v_proj": "attn_v",
    "self_attn.o_proj": "attn_output",
    "mlp.gate_proj": "ffn_gate",
    "mlp.up_proj": "ffn_up",
    "mlp.down_proj": "ffn_down",
}
"""What is adapted: its name in the network, and in a GGUF file."""

_WARM_UP: Final = 10
"""Steps in which the rate rises."""
_ENDING: Final = 0.2
"""The share of the steps at the end in which it falls; the state before it is kept, to go on from with more talks."""


class Adapted(nn.Module):
    """A frozen projection with a low-rank adapter beside it, which is nothing at first."""

    def __init__(self, projection: nn.Linear, dropout: float) -> None:
        super().__init__()
        self.projection = projection
        self.down = nn.Parameter(torch.empty(RANK, projection.in_features))
        self.up = nn.Parameter(torch.zeros(projection.out_features, RANK))
        self.dropout = dropout
        nn.init.kaiming_uniform_(self.down, a=math.sqrt(5))

    def forward(self, x: Tensor) -> Tensor:
        """Return the projection of (…, in) to (…, out)."""
        low = F.linear(F.dropout(x, self.dropout, self.training), self.down.to(x.dtype))
        whole = self.projection(x)
        return torch.addmm(
            whole.flatten(0, -2), low.flatten(0, -2), self.up.to(x.dtype).T, alpha=ALPHA / RANK
        ).view_as(whole)


def open_base(model: Path, work: Path) -> tuple[nn.Module, AutoTokenizer]:
    """Return the network with the model's weights in bfloat16, and its tokenizer; dequantises them once."""
    tokenizer = AutoTokenizer.from_pretrained(model.parent, gguf_file=model.name)
    weights = work / f"{model.stem}.bf16.pt"
    if not weights.is_file():
        whole = AutoModelForCausalLM.from_pretrained(model.parent, gguf_file=model.name, dtype=torch.float32)
        work.mkdir(parents=True, exist_ok=True)
        torch.save({name: each.to(torch.bfloat16) for name, each in whole.state_dict().items()}, weights)
        whole.config.to_json_file(work / "config.json", use_diff=False)
        del whole
    config = AutoConfig.for_model(**_plain(json.loads((work / "config.json").read_text())))
    AttentionInterface.register("talks", attend)
    with torch.device("meta"):
        network = AutoModelForCausalLM.from_config(config, dtype=torch.bfloat16, attn_implementation="talks")
    network.load_state_dict(torch.load(weights, mmap=True), assign=True)
    network.model.rotary_emb = type(network.model.rotary_emb)(config=config)
    network.tie_weights()
    return network.requires_grad_(requires_grad=False), tokenizer


def _plain(config: dict[str, object]) -> dict[str, object]:
    return {key: value for key, value in config.items() if key != "quantization_config"}


def adapt(network: nn.Module, dropout: float, first: int) -> dict[str, Adapted]:
    """Put an adapter beside each projection from a layer on; return them by "layer.name" as in a GGUF file.

    Below the first one nothing is learned, and nothing is computed backwards.
    """
    adapters = {}
    for number, layer in enumerate(network.model.layers):
        if number < first:
            continue
        for path, name in PROJECTIONS.items():
            parent, _, child = path.rpartition(".")
            owner = layer.get_submodule(parent)
            adapted = Adapted(getattr(owner, child), dropout)
            setattr(owner, child, adapted)
            adapters[f"{number}.{name}"] = adapted
    return adapters


def losses(network: nn.Module, pack: Pack) -> list[Tensor]:
    """Return the cross-entropy of each token of each reply that is learned, (n,), in nats."""
    hidden = read(network, pack)
    at = torch.tensor([place for reply in pack.learned for place in reply.places])
    wanted = torch.tensor([token for reply in pack.learned for token in reply.tokens])
    each = F.cross_entropy(network.lm_head(hidden[at]).float(), wanted, reduction="none")
    return list(each.split([len(reply.tokens) for reply in pack.learned]))


def read(network: nn.Module, pack: Pack) -> Tensor:
    """Return what the network makes of each token of a pack, (n, width)."""
    seen = [(places, above, _mask(len(above), own)) for places, above, own in pack.seen()]
    return network.model(
        input_ids=torch.tensor(pack.tokens)[None],
        position_ids=torch.tensor(pack.positions)[None],
        attention_mask={"full_attention": seen},
        use_cache=False,
    ).last_hidden_state[0]


def _mask(above: int, own: NDArray[np.bool_]) -> Tensor:
    return hidden_but(F.pad(torch.from_numpy(own), (above, 0), value=True))


def hidden_but(seen: Tensor) -> Tensor:
    """Return what is added where attention must not look, from what it sees, (n, m) bool."""
    return torch.zeros(seen.shape, dtype=torch.bfloat16).masked_fill_(~seen, torch.finfo(torch.bfloat16).min)


def attend(
    layer: nn.Module,
    query: Tensor,
    key: Tensor,
    value: Tensor,
    seen: Sequence[tuple[range, range, Tensor]],
    scaling: float,
    **_: object,
) -> tuple[Tensor, None]:
    """Attend in each text of a pack to itself and to what it hangs on: (1, heads, n, width) → (1, n, heads, width)."""
    found = []
    for places, above, mask in seen:
        keys, values = (
            torch.cat([each[:, :, above.start : above.stop], each[:, :, places.start : places.stop]], dim=2)
            for each in (key, value)
        )
        found.append(
            F.scaled_dot_product_attention(
                query[:, :, places.start : places.stop],
                keys,
                values,
                attn_mask=mask[None, None],
                scale=scaling,
                enable_gqa=True,
            )
        )
    return torch.cat(found, dim=2).transpose(1, 2).contiguous(), None


@torch.no_grad()
def held_back_loss(network: nn.Module, held: Sequence[Pack]) -> float:
    """Return the mean loss of a learned token in talks that were not trained on, in nats."""
    network.eval()
    found = torch.cat([each for pack in held for each in losses(network, pack)])
    network.train()
    return float(found.mean())


def train(
    network: nn.Module,
    adapters: dict[str, Adapted],
    trained: Sequence[Pack],
    held: Sequence[Pack],
    arguments: argparse.Namespace,
) -> None:
    """Go through the packs, writing a checkpoint every now and then."""
    optimiser = optimiser_of(adapters, arguments.rate)
    order = [pack for number in range(arguments.passes) for pack in _shuffled(trained, number)]
    steps = min(math.ceil(len(order) / arguments.batch), arguments.steps or len(order))
    ending = round(_ENDING * steps)
    checkpoint = arguments.out.with_suffix(".pt")
    began = 0
    if checkpoint.is_file():
        state = torch.load(checkpoint)
        began = state["step"]
        optimiser.load_state_dict(state["optimiser"])
        for name, adapted in adapters.items():
            adapted.load_state_dict(state["adapters"][name], strict=False)
    network.train()
    at, learned = time.monotonic(), 0
    for step in range(began, steps):
        if step == steps - ending:
            shutil.copy(checkpoint, checkpoint.with_suffix(".unended.pt"))
        set_rate(optimiser, arguments.rate * min((step + 1) / _WARM_UP, 1.0, (steps - step) / ending))
        batch = order[step * arguments.batch : (step + 1) * arguments.batch]
        count = sum(len(reply.tokens) for pack in batch for reply in pack.learned)
        loss = 0.0
        for pack in batch:
            part = torch.cat(losses(network, pack)).sum() / count
            part.backward()
            loss += float(part.detach())
            learned += len(pack.tokens)
        descend(optimiser)
        rate = learned / (time.monotonic() - at)
        print(f"step {step + 1}/{steps} loss {loss:.3f} {rate:.0f} tokens/s", flush=True)
        if (step + 1) % arguments.check == 0 or step + 1 in {steps - ending, steps}:
            print(f"held back {held_back_loss(network, held):.3f}", flush=True)
            torch.save(
                {
                    "step": step + 1,
                    "optimiser": optimiser.state_dict(),
                    "adapters": {
                        name: {"down": adapted.down.data, "up": adapted.up.data}
                        for name, adapted in adapters.items()
                    },
                },
                checkpoint,
            )
            write_adapter(adapters, arguments.out)


def optimiser_of(adapters: dict[str, Adapted], rate: float) -> torch.optim.AdamW:
    """Return what moves the adapters, at a rate."""
    parameters = [each for adapted in adapters.values() for each in (adapted.down, adapted.up)]
    return torch.optim.AdamW(parameters, lr=rate, weight_decay=0.0, betas=(0.9, 0.95))


def set_rate(optimiser: torch.optim.AdamW, rate: float) -> None:
    """Move at another rate from the next step on."""
    for group in optimiser.param_groups:
        group["lr"] = rate


def descend(optimiser: torch.optim.AdamW) -> None:
    """Take a step down what was computed backwards, no longer than 1, and forget that."""
    for group in optimiser.param_groups:
        torch.nn.utils.clip_grad_norm_(group["params"], 1.0)
    optimiser.step()
    optimiser.zero_grad()


def _shuffled(trained: Sequence[Pack], number: int) -> Iterator[Pack]:
    order = list(trained)
    random.Random(number).shuffle(order)
    yield from order


def write_adapter(adapters: dict[str, Adapted], file: Path) -> None:
    """Write the adapter as llama.cpp reads it: 16 bits, the names of the base model's tensors."""
    write_tensors(
        {
            f"blk.{place}.weight.{suffix}": matrix.detach()
            for place, adapted in adapters.items()
            for suffix, matrix in (("lora_a", adapted.down), ("lora_b", adapted.up))
        },
        file,
    )


def write_tensors(tensors: Mapping[str, Tensor], file: Path) -> None:
    """Write an adapter's tensors, by their names."""
    writer = gguf.GGUFWriter(file, "qwen2")
    writer.add_type("adapter")
    writer.add_string("adapter.type", "lora")
    writer.add_float32("adapter.lora.alpha", ALPHA)
    writer.add_name("Companion's manner of talking")
    for name, tensor in tensors.items():
        writer.add_tensor(name, tensor.to(torch.float16).numpy())
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def read_adapter(adapters: dict[str, Adapted], file: Path) -> None:
    """Take over what ``write_adapter`` wrote."""
    tensors = read_tensors(file)
    for place, adapted in adapters.items():
        adapted.down.data = tensors[f"blk.{place}.weight.lora_a"]
        adapted.up.data = tensors[f"blk.{place}.weight.lora_b"]


def read_tensors(file: Path) -> dict[str, Tensor]:
    """Return what ``write_tensors`` wrote, in 32 bits."""
    return {tensor.name: torch.tensor(tensor.data).float() for tensor in gguf.GGUFReader(file).tensors}


def layout_of(tokenizer: AutoTokenizer) -> Layout:
    """Return how this tokenizer lays a prompt out."""
    return Layout(
        lambda text: tokenizer(text, add_special_tokens=False)["input_ids"], tokenizer.convert_tokens_to_ids
    )


def parser_of(description: str) -> argparse.ArgumentParser:
    """Return a parser of what every program asks that has to do with the adapter."""
    parser = argparse.ArgumentParser(description=description.splitlines()[0])
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--talks", type=Path, nargs="+", required=True, help="folders of *.txt")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--work", type=Path, default=Path("work"), help="where the plain weights are kept")
    return parser


def main() -> None:
    """Train as the command line says."""
    parser = parser_of(__doc__)
    parser.add_argument("--begin", type=Path, help="an adapter to go on from")
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--steps", type=int, default=0, help="how many at most; 0 for all")
    parser.add_argument("--passes", type=int, default=1)
    parser.add_argument("--batch", type=int, default=2, help="packs in a step")
    parser.add_argument("--length", type=int, default=1280, help="tokens in a pack")
    parser.add_argument("--dropout", type=float, default=0.05)
    parser.add_argument("--check", type=int, default=25, help="steps between two checkpoints")
    parser.add_argument("--first-layer", type=int, default=0, help="layers below stay as they are")
    parser.add_argument("--most-talks", type=int, default=0)
    arguments = parser.parse_args()
    torch.manual_seed(0)
    network, tokenizer = open_base(arguments.model, arguments.work)
    layout = layout_of(tokenizer)
    talks = read_talks(arguments.talks)
    random.Random(1).shuffle(talks)
    talks = talks[: arguments.most_talks or None]
    held = talks[: max(8, len(talks) // 50)]
    trained = packs(talks[len(held) :], layout, arguments.length)
    print(
        f"{len(talks)} talks, {sum(len(pack.tokens) for pack in trained)} tokens, {len(trained)} packs",
        flush=True,
    )
    adapters = adapt(network, arguments.dropout, arguments.first_layer)
    if arguments.begin is not None:
        read_adapter(adapters, arguments.begin)
    train(network, adapters, trained, packs(held, layout, arguments.length), arguments)


if __name__ == "__main__":
    main()
