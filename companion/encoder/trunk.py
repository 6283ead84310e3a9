"""The trunk on onnxruntime: MiniLM-L6 in 8 bits, fine-tuned on feeling (models/encoder/README.md)."""

import hashlib
from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

import numpy as np

from companion.encoder.encoder import Encoded, Vectors
from companion.encoder.head import WIDTH
from companion.values import PartBroken, PartMissing

FOLDER: Final = Path(__file__).parents[2] / "models" / "encoder"
"""Where the trunk, its tokenizer and the heads are."""
_PART_TOKENS: Final = 128
"""A text is read in parts of so many tokens: longer than nearly any utterance, and fast."""
_MOST_PARTS: Final = 64
"""Of a longer text the first and the last parts are read: some 30,000 characters."""
_FRAME_TOKENS: Final = 2
"""[CLS] before and [SEP] behind each part."""


class OnnxEncoder:
    """The trunk and its tokenizer, loaded; fulfils ``Encoder``."""

    def __init__(self, folder: Path, familiarity: Callable[[str], float]) -> None:
        """Load from a folder.

        Raises:
            PartMissing: a file is not there.
            PartBroken: a file is damaged.
        """
        self._familiarity = familiarity
        content = _bytes(folder / "trunk.onnx")
        self.trunk_hash = hashlib.sha256(content).hexdigest()
        self._session = _session(content)
        self._tokenizer = _tokenizer(folder / "tokenizer.json")

    def encode(self, texts: Sequence[str]) -> Encoded:
        """Encode texts of any length and content."""
        texts = [text.encode("utf-8", "replace").decode() for text in texts]  # no half characters
        tokens_of = [self._tokenizer.encode(text, add_special_tokens=False).ids for text in texts]
        parts, owners = self._parts(tokens_of)
        meaning = np.zeros((len(texts), WIDTH), np.float32)
        feeling = np.zeros((len(texts), WIDTH), np.float32)
        weights = np.zeros((len(texts), 1), np.float32)
        for tokens, owner in zip(parts, owners, strict=True):
            one_meaning, one_feeling = self._run(tokens)
            share = len(tokens) - _FRAME_TOKENS
            meaning[owner] += one_meaning * share
            feeling[owner] += one_feeling * share
            weights[owner] += share
        lengths = np.linalg.norm(meaning, axis=1, keepdims=True)
        meaning /= np.where(lengths > 0, lengths, 1)
        feeling /= np.maximum(weights, 1)
        familiarity = np.array([self._familiarity(text) for text in texts], np.float32)
        return Encoded(meaning, feeling, familiarity, tuple(tuple(sorted(set(ids))) for ids in tokens_of))

    def _parts(self, tokens_of: Sequence[list[int]]) -> tuple[list[list[int]], list[int]]:
        parts: list[list[int]] = []
        owners: list[int] = []
        for owner, ids in enumerate(tokens_of):
            cuts = [*range(0, len(ids), _PART_TOKENS - _FRAME_TOKENS), len(ids)]
            mine = [ids[start:end] for start, end in pairwise(cuts)]
            if len(mine) > _MOST_PARTS:
                mine = mine[: _MOST_PARTS // 2] + mine[-_MOST_PARTS // 2 :]
            parts += [[self._begin, *part, self._end] for part in mine]
            owners += [owner] * len(mine)
        return parts, owners

    @property
    def _begin(self) -> int:
        return int(self._tokenizer.token_to_id("[CLS]"))

    @property
    def _end(self) -> int:
        return int(self._tokenizer.token_to_id("[SEP]"))

    def _run(self, tokens: list[int]) -> tuple[Vectors, Vectors]:
        ids = np.array([tokens], np.int64)
        meaning, feeling = self._session.run(
            ["meaning", "feeling"], {"tokens": ids, "mask": np.ones_like(ids)}
        )
        return meaning[0], feeling[0]


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise PartMissing(
            "The part that understands sentences is missing; run the installer again.",
            log=f"encoder: no {path.name}",
        ) from error
    except OSError as error:
        raise _broken(type(error).__name__) from error


def _session(content: bytes) -> Any:  # noqa: ANN401 (onnxruntime has no types)
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    try:
        return onnxruntime.InferenceSession(content, options, providers=["CPUExecutionProvider"])
    except Exception as error:  # whatever a damaged file makes of it
        raise _broken(type(error).__name__) from error


def _tokenizer(path: Path) -> Any:  # noqa: ANN401 (tokenizers has no types)
    from tokenizers import Tokenizer

    content = _bytes(path)
    try:
        made = Tokenizer.from_str(content.decode("utf-8"))
    except Exception as error:  # tokenizers raises plain ``Exception``
        raise _broken(type(error).__name__) from error
    made.no_truncation()
    made.no_padding()
    return made


def _broken(reason: str) -> PartBroken:
    return PartBroken(
        "The part that understands sentences is damaged; run the installer again.", log=f"encoder: {reason}"
    )
