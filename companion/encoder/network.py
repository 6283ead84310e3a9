"""A network on onnxruntime that reads word pieces: loads it with its tokenizer, runs it over texts of any length."""

import hashlib
from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from companion.values import PartBroken, PartMissing

_PART_TOKENS: Final = 128
"""A text is read in parts of so many tokens: longer than nearly any utterance, and fast."""
_MOST_PARTS: Final = 32
"""Of a longer text the first and the last parts are read: some 18,000 characters."""
FRAME_TOKENS: Final = 2
"""Tokens that frame each part, one before and one behind."""
_FRAMES: Final = (("[CLS]", "[SEP]"), ("<s>", "</s>"))
"""The frames of the vocabularies: MiniLM's and multilingual E5's."""


class Network:
    """A network and its tokenizer, loaded."""

    def __init__(self, file: Path, outputs: Sequence[str], tokenizer: str = "tokenizer.json") -> None:
        """Load a file and the tokenizer next to it.

        Args:
            file: takes ``tokens`` and ``mask``, int64 (1, n).
            outputs: the names of what it gives.
            tokenizer: the name of the tokenizer's file.

        Raises:
            PartMissing: a file is not there.
            PartBroken: a file is damaged.
        """
        content = bytes_of(file)
        self.hash = hashlib.sha256(content).hexdigest()
        """SHA-256 of the file, hexadecimal."""
        self._outputs = list(outputs)
        self._session = session_of(content)
        self._tokenizer = _tokenizer(file.with_name(tokenizer))
        self._begin, self._end = _frame(self._tokenizer)

    def tokens(self, text: str) -> list[int]:
        """Return the numbers of a text's word pieces, whatever it holds."""
        whole = text.encode("utf-8", "replace").decode()  # no half characters
        return list(self._tokenizer.encode(whole, add_special_tokens=False).ids)

    def parts(self, tokens: list[int]) -> list[list[int]]:
        """Return the parts, each framed, in which the network reads word pieces; none of none."""
        cuts = [*range(0, len(tokens), _PART_TOKENS - FRAME_TOKENS), len(tokens)]
        parts = [tokens[start:end] for start, end in pairwise(cuts)]
        if len(parts) > _MOST_PARTS:
            parts = parts[: _MOST_PARTS // 2] + parts[-_MOST_PARTS // 2 :]
        return [[self._begin, *part, self._end] for part in parts]

    def frame(self, *texts: list[int]) -> list[int]:
        """Return one part of the word pieces of texts, with a frame before, between and behind them."""
        return [self._begin, *(piece for text in texts for piece in (*text, self._end))]

    def run(self, part: list[int], outputs: Sequence[str] = ()) -> tuple[NDArray[np.float32], ...]:
        """Return the outputs for a part, each (outputs,): those it was loaded for, or those that are named.

        Raises ``PartBroken``, for want of memory say.
        """
        ids = np.array([part], np.int64)
        return run(self._session, outputs or self._outputs, {"tokens": ids, "mask": np.ones_like(ids)})


def run(
    session: Any,  # noqa: ANN401 (onnxruntime has no types)
    outputs: Sequence[str],
    inputs: Mapping[str, NDArray[Any]],
) -> tuple[NDArray[np.float32], ...]:
    """Return the outputs of a loaded network for one text; raises ``PartBroken``, for want of memory say."""
    try:
        found = session.run(outputs, inputs)
    except Exception as error:  # whatever onnxruntime makes of it
        raise PartBroken(
            "What was said could not be read; start Companion again if it happens again.",
            log=f"encoder: run failed: {type(error).__name__}",
        ) from error
    return tuple(each[0] for each in found)


def bytes_of(path: Path) -> bytes:
    """Return the content of a part's file; raises ``PartMissing`` or ``PartBroken``."""
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise PartMissing(
            "The part that understands sentences is missing; install Companion again.",
            log=f"encoder: no {path.name}",
        ) from error
    except OSError as error:
        raise _broken(type(error).__name__) from error


def session_of(content: bytes) -> Any:  # noqa: ANN401 (onnxruntime has no types)
    """Load a network from a file's content; raises ``PartBroken``."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    try:
        return onnxruntime.InferenceSession(content, options, providers=["CPUExecutionProvider"])
    except Exception as error:  # whatever a damaged file makes of it
        raise _broken(type(error).__name__) from error


def _tokenizer(path: Path) -> Any:  # noqa: ANN401 (tokenizers has no types)
    from tokenizers import Tokenizer

    content = bytes_of(path)
    try:
        made = Tokenizer.from_str(content.decode("utf-8"))
    except Exception as error:  # tokenizers raises plain ``Exception``
        raise _broken(type(error).__name__) from error
    made.no_truncation()
    made.no_padding()
    return made


def _frame(tokenizer: Any) -> tuple[int, int]:  # noqa: ANN401 (tokenizers has no types)
    """Return the tokens before and behind each part."""
    for begin, end in _FRAMES:
        if (first := tokenizer.token_to_id(begin)) is not None:
            return int(first), int(tokenizer.token_to_id(end))
    raise _broken("a vocabulary without a frame")


def _broken(reason: str) -> PartBroken:
    return PartBroken(
        "The part that understands sentences is damaged; install Companion again.", log=f"encoder: {reason}"
    )
