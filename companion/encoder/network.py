"""Loads networks, their tokenizers and small files of weights, and runs them; tells in one way what is damaged."""

import io
from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any, Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from companion.values import PartBroken, PartMissing
from companion.values.plain_text import in_utf8

Numbers: TypeAlias = NDArray[np.float32]


def run(
    session: Any,  # noqa: ANN401 (onnxruntime has no types)
    outputs: Sequence[str],
    inputs: Mapping[str, NDArray[Any]],
) -> tuple[Numbers, ...]:
    """Return the outputs of a loaded network for one text; raises ``PartBroken``, for want of memory say."""
    try:
        found = session.run(outputs, inputs)
    except Exception as error:  # whatever onnxruntime makes of it
        raise PartBroken(
            "I couldn't make sense of that message. If this happens again, restart Companion.",
            log=f"encoder: run failed: {type(error).__name__}",
        ) from error
    return tuple(each[0] for each in found)


def run_pieces(
    session: Any,  # noqa: ANN401 (onnxruntime has no types)
    output: str,
    part: Sequence[int],
) -> Numbers:
    """Return an output of a network that reads word pieces, for one framed part; raises ``PartBroken``."""
    ids = np.array([part], np.int64)
    (found,) = run(session, (output,), {"tokens": ids, "mask": np.ones_like(ids)})
    return found


def bytes_of(path: Path) -> bytes:
    """Return the content of a part's file; raises ``PartMissing`` or ``PartBroken``."""
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise PartMissing(
            "The part that understands sentences is missing. Install Companion again.",
            log=f"encoder: no {path.name}",
        ) from error
    except OSError as error:
        raise broken_network(type(error).__name__) from error


def session_of(content: bytes) -> Any:  # noqa: ANN401 (onnxruntime has no types)
    """Load a network from a file's content; raises ``PartBroken``."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    try:
        return onnxruntime.InferenceSession(content, options, providers=["CPUExecutionProvider"])
    except Exception as error:  # whatever a damaged file makes of it
        raise broken_network(type(error).__name__) from error


def broken_network(reason: str) -> PartBroken:
    """Return what tells the person that a network or its tokenizer cannot be used, and the log why."""
    return PartBroken(
        "The part that understands sentences is damaged. Install Companion again.",
        log=f"encoder: {reason}",
    )


def shares(odds: Numbers) -> tuple[float, ...]:
    """Return the probabilities that log odds, (outputs,), stand for, together 1."""
    parts = np.exp(odds - odds.max())
    return tuple((parts / parts.sum()).tolist())


def logistic(odds: Numbers) -> Numbers:
    """Return the probability that each of some log odds stands for."""
    return np.asarray(1 / (1 + np.exp(-odds)), np.float32)


def read_weights(path: Path, shapes: Mapping[str, tuple[int, ...]]) -> dict[str, NDArray[Any]]:
    """Return arrays of a ``.npz`` by their names; raises ``PartMissing`` or ``PartBroken``."""
    try:
        with np.load(io.BytesIO(path.read_bytes()), allow_pickle=False) as file:
            arrays = {name: file[name] for name in shapes}
    except FileNotFoundError as error:
        raise PartMissing(
            "A part that reads feelings is missing. Install Companion again.",
            log=f"weights {path.stem}: no such file",
        ) from error
    except Exception as error:  # whatever a damaged file makes of it
        raise broken_weights(path, type(error).__name__) from error
    if any(arrays[name].shape != shape for name, shape in shapes.items()):
        raise broken_weights(path, "another shape")
    if not all(np.isfinite(array).all() for array in arrays.values()):
        raise broken_weights(path, "not finite")
    return arrays


def read_head_weights(
    path: Path, shapes: Mapping[str, tuple[int, ...]], trunk_hash: str
) -> dict[str, NDArray[np.float32]]:
    """Return the arrays of a file that was made for one trunk, in 32 bits; raises ``PartMissing`` or ``PartBroken``."""
    stored = read_weights(path, {"trunk": (len(trunk_hash),), **shapes})
    if stored["trunk"].tobytes() != trunk_hash.encode("ascii"):
        raise broken_weights(path, "made for another trunk")
    return {name: stored[name].astype(np.float32) for name in shapes}


def broken_weights(path: Path, reason: str) -> PartBroken:
    """Return what tells the person that a file of weights cannot be used, and the log why."""
    return PartBroken(
        "A part that reads feelings is damaged. Install Companion again.",
        log=f"weights {path.stem}: {reason}",
    )


_PART_TOKENS: Final = 128
"""Tokens of a part, with its frame and what stands before it: the network knows no more places."""
_MOST_PARTS: Final = 32
"""Most parts that are read, the first and the last of a longer text: some 18,000 characters."""
FRAME_TOKENS: Final = 2
"""Tokens that frame each part, one before and one behind."""
_FRAMES: Final = (("[CLS]", "[SEP]"), ("<s>", "</s>"))
"""The frames of the vocabularies: MiniLM's and multilingual E5's."""


class WordPieces:
    """A tokenizer, loaded."""

    def __init__(self, file: Path) -> None:
        """Load it; raises ``PartMissing`` or ``PartBroken``."""
        self._tokenizer = _tokenizer(file)
        self._begin, self._end = _frame(self._tokenizer)

    def tokens(self, text: str) -> list[int]:
        """Return the numbers of a text's word pieces, whatever it holds."""
        return list(self._tokenizer.encode(in_utf8(text), add_special_tokens=False).ids)

    def parts(self, tokens: list[int], before: list[int] | None = None) -> list[list[int]]:
        """Return the parts, each framed, in which a network reads word pieces, each behind others; none of none."""
        framed = [before] if before else []
        room = _PART_TOKENS - len(self.frame(*framed, []))
        cuts = [*range(0, len(tokens), room), len(tokens)]
        parts = [tokens[start:end] for start, end in pairwise(cuts)]
        if len(parts) > _MOST_PARTS:
            parts = parts[: _MOST_PARTS // 2] + parts[-_MOST_PARTS // 2 :]
        return [self.frame(*framed, part) for part in parts]

    def frame(self, *texts: list[int]) -> list[int]:
        """Return one part of the word pieces of texts, with a frame before, between and behind them."""
        return [self._begin, *(piece for text in texts for piece in (*text, self._end))]


def _tokenizer(path: Path) -> Any:  # noqa: ANN401 (tokenizers has no types)
    from tokenizers import Tokenizer

    content = bytes_of(path)
    try:
        made = Tokenizer.from_str(content.decode("utf-8"))
    except Exception as error:  # tokenizers raises plain ``Exception``
        raise broken_network(type(error).__name__) from error
    made.no_truncation()
    made.no_padding()
    return made


def _frame(tokenizer: Any) -> tuple[int, int]:  # noqa: ANN401 (tokenizers has no types)
    """Return the tokens before and behind each part."""
    for begin, end in _FRAMES:
        if (first := tokenizer.token_to_id(begin)) is not None:
            return int(first), int(tokenizer.token_to_id(end))
    raise broken_network("a vocabulary without a frame")
