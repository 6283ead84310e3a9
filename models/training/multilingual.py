"""The network that guards are fine-tuned from: multilingual E5 small, written out in plain PyTorch.

Layers as in BERT (Devlin et al. 2019): 12 of width 384 with 12 heads, normalised after each half.
"""

from typing import Final

import torch
from packed_e5 import INNER, LAYERS, WIDTH, Floats, PackedE5
from torch import Tensor, nn
from torch.nn import functional as F

HEADS: Final = 12
_EPSILON: Final = 1e-12
_MASKED: Final = -1e4
"""Added to the scores of padding: far below every score, and within the range of half precision."""


class Layer(nn.Module):
    """One transformer layer."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.mix = nn.Linear(WIDTH, WIDTH)
        self.mixed = nn.LayerNorm(WIDTH, eps=_EPSILON)
        self.widen = nn.Linear(WIDTH, INNER)
        self.narrow = nn.Linear(INNER, WIDTH)
        self.narrowed = nn.LayerNorm(WIDTH, eps=_EPSILON)
        self.dropout = dropout

    def forward(self, hidden: Tensor, bias: Tensor) -> Tensor:
        """Map (n, tokens, WIDTH) to the same shape; ``bias`` (n, 1, 1, tokens) is added to the scores."""
        n, tokens, _ = hidden.shape
        parts = self.qkv(hidden).view(n, tokens, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        query, key, value = parts
        if self.training:
            attended = F.scaled_dot_product_attention(
                query, key, value, bias.to(query.dtype).expand(n, 1, tokens, tokens), self.dropout
            )
        else:
            scores = query @ key.transpose(2, 3) * (WIDTH // HEADS) ** -0.5 + bias
            attended = scores.softmax(-1) @ value
        mixed = self.mix(attended.transpose(1, 2).reshape(n, tokens, WIDTH))
        hidden = self.mixed(hidden + F.dropout(mixed, self.dropout, self.training))
        inner = self.narrow(F.gelu(self.widen(hidden)))
        return self.narrowed(hidden + F.dropout(inner, self.dropout, self.training))


class MultilingualTrunk(nn.Module):
    """Tokens to a vector each."""

    def __init__(self, pieces: int, places: int, dropout: float = 0.1) -> None:
        """Take the sizes of the vocabulary and of the longest text."""
        super().__init__()
        self.words = nn.Embedding(pieces, WIDTH)
        self.places = nn.Embedding(places, WIDTH)
        self.kind = nn.Parameter(torch.zeros(WIDTH))
        self.embedded = nn.LayerNorm(WIDTH, eps=_EPSILON)
        self.dropout = dropout
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))

    def forward(self, tokens: Tensor, mask: Tensor) -> Tensor:
        """Return the vectors, (n, tokens, WIDTH); tokens and mask int64 (n, tokens), the mask 0 for padding."""
        places = torch.arange(tokens.shape[1], device=tokens.device)
        hidden = self.embedded(self.words(tokens) + self.places(places) + self.kind)
        hidden = F.dropout(hidden, self.dropout, self.training)
        bias = (1.0 - mask.to(hidden.dtype))[:, None, None, :] * _MASKED
        for layer in self.layers:
            hidden = layer(hidden, bias)
        return hidden


def published_trunk(e5: PackedE5, kept: list[int]) -> MultilingualTrunk:
    """Return the trunk with the published weights, of whose vocabulary some pieces are kept."""
    given = e5.tensors
    state = {
        "words.weight": _tensor(given["emb.word"][kept]),
        "places.weight": _tensor(given["emb.pos"].reshape(-1, WIDTH)),
        "kind": _tensor(given["emb.type"].reshape(-1, WIDTH)[0]),
        "embedded.weight": _tensor(given["emb.ln.w"]),
        "embedded.bias": _tensor(given["emb.ln.b"]),
    }
    names = {"mix": "ao", "mixed": "aln", "widen": "fi", "narrow": "fo", "narrowed": "oln"}
    for number in range(LAYERS):
        for kind, end in (("weight", "w"), ("bias", "b")):
            state[f"layers.{number}.qkv.{kind}"] = torch.cat(
                [_tensor(given[f"l{number}.{part}.{end}"]) for part in "qkv"]
            )
            for mine, theirs in names.items():
                state[f"layers.{number}.{mine}.{kind}"] = _tensor(given[f"l{number}.{theirs}.{end}"])
    trunk = MultilingualTrunk(len(kept), state["places.weight"].shape[0])
    trunk.load_state_dict(state)
    return trunk


def _tensor(numbers: Floats) -> Tensor:
    return torch.from_numpy(numbers.copy())
