"""Makes the network of feeling and its heads, from the published MiniLM and the data: one seeded command.

``python models/training/train.py --base FOLDER --data DIR [--out FOLDER] [--seed N]``

``--base`` holds ``model.safetensors`` and ``tokenizer.json`` of all-MiniLM-L6-v2; ``--data`` the data's folders. Writes
``feeling.onnx``, ``feeling_tokenizer.json``, ``affect.npz``, ``wording.npz`` and ``emotions.npz``.
"""

import argparse
import hashlib
import shutil
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

import numpy as np
import onnxruntime
import torch
from calibrate import write_heads
from export import export
from fine_tune import STAGES, Heads, fine_tune, tokenizer, vectors
from material import Numbers, emobank, goemotions, norms, own, split
from network import Trunk, published_trunk
from tokenizers import Tokenizer
from torch import Tensor, nn

PUBLISHED: Final = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""SHA-256 of the published ``model.safetensors``."""
_OUT: Final = Path(__file__).resolve().parents[1] / "encoder"


class _Feeling(nn.Module):
    """The network as it ships: the vector for feeling alone."""

    def __init__(self, trunk: Trunk) -> None:
        super().__init__()
        self.trunk = trunk

    def forward(self, tokens: Tensor, mask: Tensor) -> Tensor:
        feeling: Tensor = self.trunk(tokens, mask)[1]
        return feeling


def shipped_vectors(trunk: Path, made: Tokenizer, texts: Sequence[str]) -> Numbers:
    """Return the vectors for feeling that the written trunk gives, (n, 384)."""
    session = onnxruntime.InferenceSession(trunk, providers=["CPUExecutionProvider"])
    feeling = np.zeros((len(texts), 384), np.float32)
    for number, text in enumerate(texts):
        ids = np.array([made.encode(text).ids])
        feeling[number] = session.run(["feeling"], {"tokens": ids, "mask": np.ones_like(ids)})[0][0]
    return feeling


def main(arguments: Sequence[str] | None = None) -> int:
    """Train, write, calibrate."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=_OUT)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--full-precision", action="store_true", help="multiply in 32 bits, not in bfloat16")
    asked = parser.parse_args(arguments)
    weights, words = asked.base / "model.safetensors", asked.base / "tokenizer.json"
    if hashlib.sha256(weights.read_bytes()).hexdigest() != PUBLISHED:
        print("model.safetensors is not the published one.", file=sys.stderr)
        return 1
    parts = [
        split(rows)
        for rows in (
            goemotions(asked.data, "train"),
            emobank(asked.data, "train"),
            own("written"),
            own("felt"),
            own("swaps"),
            norms(asked.data),
        )
    ]
    torch.manual_seed(asked.seed)
    made, half = tokenizer(str(words)), not asked.full_precision
    trunk, heads = published_trunk(weights), Heads()
    sources = [taught for taught, _ in parts]
    held = [vectors(trunk, made, rows.texts, half=half)[0] for rows in sources]
    for stage in STAGES:
        recipe = replace(stage, seed=asked.seed)
        trunk, heads = fine_tune(trunk, heads, sources, held, made, recipe, _tell, half=half)
    asked.out.mkdir(parents=True, exist_ok=True)
    torch.save({"trunk": trunk.state_dict(), "heads": heads.state_dict()}, asked.out / "trained.pt")
    shutil.copyfile(words, asked.out / "feeling_tokenizer.json")
    path = asked.out / "feeling.onnx"
    export(_Feeling(trunk), path, ("feeling",))
    made.no_padding()
    write_heads(
        heads,
        {taught.name: taught for taught, _ in parts},
        {back.name: back for _, back in parts},
        lambda texts: shipped_vectors(path, made, texts),
        made,
        path,
    )
    return 0


def _tell(line: str) -> None:
    print(line, flush=True)


if __name__ == "__main__":
    sys.exit(main())
