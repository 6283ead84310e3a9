"""Loads networks on onnxruntime and runs them; tells in one way that a part is missing or damaged."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from companion.values import PartBroken, PartMissing, Told

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
            Told("I couldn't make sense of that message. If this happens again, restart Companion."),
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
            Told("The part that understands sentences is missing; install Companion again."),
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
        Told("The part that understands sentences is damaged; install Companion again."),
        log=f"encoder: {reason}",
    )


def shares(odds: Numbers) -> tuple[float, ...]:
    """Return the probabilities that log odds, (outputs,), stand for, together 1."""
    parts = np.exp(odds - odds.max())
    return tuple((parts / parts.sum()).tolist())


def logistic(odds: Numbers) -> Numbers:
    """Return the probability that each of some log odds stands for."""
    return np.asarray(1 / (1 + np.exp(-odds)), np.float32)
