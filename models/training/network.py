"""The network that is fine-tuned: MiniLM-L6 with two poolings, written out in plain PyTorch.

The layers are those of BERT (Devlin et al. 2019) as all-MiniLM-L6-v2 has them: 6 of width 384 with 12 heads. The last
one is there twice, once for each vector, so that feeling may change its own without taking from recall. ``meaning`` is
the mean over all tokens, of length 1, as the published encoder has it; ``feeling`` lets every head choose the tokens
that matter (attention with a learned query), because a feeling often hangs on a word or two.
"""

from pathlib import Path
from typing import Final

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional as F

WIDTH: Final = 384
HEADS: Final = 12
LAYERS: Final = 6
_INNER: Final = 1536
_VOCABULARY: Final = 30522
_POSITIONS: Final = 512
_EPSILON: Final = 1e-12
_MASKED: Final = -1e4
"""Added where a token is padding: far below every score, and within the range of half precision."""


class Layer(nn.Module):
    """One transformer layer, normalised after each half."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.query_key_value = nn.Linear(WIDTH, 3 * WIDTH)
        self.mix = nn.Linear(WIDTH, WIDTH)
        self.mixed = nn.LayerNorm(WIDTH, eps=_EPSILON)
        self.widen = nn.Linear(WIDTH, _INNER)
        self.narrow = nn.Linear(_INNER, WIDTH)
        self.narrowed = nn.LayerNorm(WIDTH, eps=_EPSILON)
        self.dropout = nn.Dropout(dropout)

    def forward(self, hidden: Tensor, bias: Tensor) -> Tensor:
        """Map (n, tokens, WIDTH) to the same shape; ``bias`` (n, 1, 1, tokens) is added to the scores."""
        n, tokens, _ = hidden.shape
        parts = self.query_key_value(hidden).view(n, tokens, 3, HEADS, WIDTH // HEADS)
        query, key, value = (parts[:, :, i].transpose(1, 2) for i in range(3))
        scores = query @ key.transpose(2, 3) / (WIDTH // HEADS) ** 0.5 + bias
        attended = (self.dropout(scores.softmax(-1)) @ value).transpose(1, 2).reshape(n, tokens, WIDTH)
        hidden = self.mixed(hidden + self.dropout(self.mix(attended)))
        inner = F.gelu(self.widen(hidden))
        return self.narrowed(hidden + self.dropout(self.narrow(inner)))


class Trunk(nn.Module):
    """Tokens to the two vectors."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.words = nn.Embedding(_VOCABULARY, WIDTH)
        self.places = nn.Embedding(_POSITIONS, WIDTH)
        self.kind = nn.Parameter(torch.zeros(WIDTH))
        self.embedded = nn.LayerNorm(WIDTH, eps=_EPSILON)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.meant = Layer(dropout)
        self.interest = nn.Parameter(torch.zeros(HEADS, WIDTH))

    def forward(self, tokens: Tensor, mask: Tensor, *, is_apart: bool = False) -> tuple[Tensor, Tensor]:
        """Return meaning and feeling, each (n, WIDTH).

        Args:
            tokens: int64 (n, tokens), padded at the end.
            mask: int64 (n, tokens), 1 for a token and 0 for padding.
            is_apart: whether meaning learns alone, and leaves the layers that feeling shares with it as they are.
        """
        places = torch.arange(tokens.shape[1], device=tokens.device)
        hidden = self.words(tokens) + self.places(places) + self.kind
        hidden = self.dropout(self.embedded(hidden))
        bias = (1.0 - mask.to(hidden.dtype))[:, None, None, :] * _MASKED
        for layer in self.layers[:-1]:
            hidden = layer(hidden, bias)
        weights = mask.to(hidden.dtype)[:, :, None]
        meant = self.meant(hidden.detach() if is_apart else hidden, bias)
        mean = (meant * weights).sum(1) / weights.sum(1).clamp(min=1.0)
        hidden = self.layers[-1](hidden, bias)
        scores = hidden @ self.interest.T / WIDTH**0.5 + bias[:, 0, 0, :, None]
        chosen = scores.softmax(1).transpose(1, 2)
        parts = hidden.view(*hidden.shape[:2], HEADS, WIDTH // HEADS).transpose(1, 2)
        feeling = (chosen[:, :, None, :] @ parts).reshape(hidden.shape[0], WIDTH)
        return F.normalize(mean, dim=-1), feeling


def published_trunk(weights: Path, dropout: float = 0.1) -> Trunk:
    """Return the trunk with the weights of all-MiniLM-L6-v2 (``model.safetensors``); both poolings are then means."""
    given = load_file(str(weights))
    trunk = Trunk(dropout)
    state: dict[str, Tensor] = {
        "words.weight": given["embeddings.word_embeddings.weight"],
        "places.weight": given["embeddings.position_embeddings.weight"],
        "kind": given["embeddings.token_type_embeddings.weight"][0],
        "embedded.weight": given["embeddings.LayerNorm.weight"],
        "embedded.bias": given["embeddings.LayerNorm.bias"],
        "interest": trunk.interest.detach(),
    }
    names = {
        "mix": "attention.output.dense",
        "mixed": "attention.output.LayerNorm",
        "widen": "intermediate.dense",
        "narrow": "output.dense",
        "narrowed": "output.LayerNorm",
    }
    for number in range(LAYERS):
        theirs, ours = f"encoder.layer.{number}", f"layers.{number}"
        for kind in ("weight", "bias"):
            attention = [
                given[f"{theirs}.attention.self.{part}.{kind}"] for part in ("query", "key", "value")
            ]
            state[f"{ours}.query_key_value.{kind}"] = torch.cat(attention)
            for mine, name in names.items():
                state[f"{ours}.{mine}.{kind}"] = given[f"{theirs}.{name}.{kind}"]
    state |= {f"meant.{name}": state[f"layers.{LAYERS - 1}.{name}"] for name in trunk.meant.state_dict()}
    trunk.load_state_dict(state)
    return trunk
