"""Runs a network that speaks on onnxruntime, on the processor: loads its file, runs it, stops it on request.

It uses all cores but one. A run takes as long as the whole stretch of speech needs, so it happens on a thread of its
own while the caller watches the cancel token. A file of a few bytes can request any amount of memory, so all networks
together get ``MOST_BYTES``, each run returns its memory at the end, and a file with sparse tensors is rejected: a few
bytes of them become gigabytes once onnxruntime has filled in their zeros.

A published Piper voice computes the duration of each phoneme but does not return it. Piper's own project shows that
naming that value among the outputs is enough (its docs/ALIGNMENTS.md). An ONNX file is one Protocol Buffers message,
and such messages may be joined end to end: list entries in the second are added to those in the first. So a few
bytes behind the file suffice, and only its nodes' names have to be read. Field numbers are those of onnx.proto.
"""

from collections.abc import Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor, wait
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from companion.values import CancelToken, PartBroken, PartMissing, usable_cores
from companion.values.files import read_regular

if TYPE_CHECKING:
    import onnxruntime


_GRAPH = 7
"""Field number in a model."""
_NODE, _OUTPUT = 1, 12
"""Field numbers in a graph."""
_NODE_OUTPUT, _NODE_KIND = 2, 4
_VALUE_NAME = 1

_SPARSE = "sparse tensor"
_INNER: Mapping[str, Mapping[int, str]] = {
    "model": {_GRAPH: "graph", 25: "function"},
    "graph": {_NODE: "node", 15: _SPARSE},
    "function": {7: "node", 11: "attribute"},
    "node": {5: "attribute"},
    "attribute": {6: "graph", 11: "graph", 22: _SPARSE, 23: _SPARSE},
}
"""Fields of each kind of message that are, or may contain, a sparse tensor, by field number."""

_VARINT, _EIGHT_BYTES, _BYTES, _FOUR_BYTES = 0, 1, 2, 5


class _Field(NamedTuple):
    number: int
    value: memoryview
    """Bytes of the value; empty if it is a number."""


def with_output_of(model: bytes, kind: str) -> bytes:
    """Return the network with the value of its only node of a kind, such as "Ceil", as a further output.

    It is returned unchanged if it has no such node, several, or outputs that value already. Raises ``ValueError``
    for bytes that are not an ONNX file.
    """
    graphs = [field.value for field in _fields(memoryview(model)) if field.number == _GRAPH]
    values: list[bytes] = []
    told: set[bytes] = set()
    for graph in graphs:
        for number, value in _fields(graph):
            if number == _NODE and _first(value, _NODE_KIND) == kind.encode():
                values.append(_first(value, _NODE_OUTPUT))
            elif number == _OUTPUT:
                told.add(_first(value, _VALUE_NAME))
    if len(values) != 1 or values[0] in told:
        return model
    return model + _written(_GRAPH, _written(_OUTPUT, _written(_VALUE_NAME, values[0])))


def expect_dense(model: bytes) -> None:
    """Raise ``ValueError`` for a network with a sparse tensor, and for bytes that are not an ONNX file."""
    unread = [("model", memoryview(model))]
    while unread:
        kind, message = unread.pop()
        for number, value in _fields(message):
            inner = _INNER[kind].get(number)
            if inner == _SPARSE:
                raise ValueError("a sparse tensor")
            if inner is not None:
                unread.append((inner, value))


def _first(message: memoryview, number: int) -> bytes:
    return next((bytes(field.value) for field in _fields(message) if field.number == number), b"")


def _fields(message: memoryview) -> Iterator[_Field]:
    """Yield a message's fields in order."""
    at = 0
    while at < len(message):
        tag, at = _varint(message, at)
        number, wire = tag >> 3, tag & 7
        if wire == _BYTES:
            length, at = _varint(message, at)
            end = at + length
        elif wire in {_EIGHT_BYTES, _FOUR_BYTES}:
            end = at + (8 if wire == _EIGHT_BYTES else 4)
        elif wire == _VARINT:
            _, at = _varint(message, at)
            end = at
        else:
            raise ValueError(f"no field has the wire type {wire}")
        if end > len(message):
            raise ValueError("a field ends behind its message")
        yield _Field(number, message[at:end])
        at = end


def _varint(message: memoryview, at: int) -> tuple[int, int]:
    """Return the number that begins at ``at``, and the index of its end."""
    number = shift = 0
    while True:
        if at >= len(message) or shift > 63:
            raise ValueError("a number has no end")
        byte = message[at]
        number |= (byte & 0x7F) << shift
        at += 1
        if byte < 0x80:
            return number, at
        shift += 7


def _written(number: int, value: bytes) -> bytes:
    """Return a field that contains bytes."""
    return _number(number << 3 | _BYTES) + _number(len(value)) + value


def _number(value: int) -> bytes:
    written = bytearray()
    while value >= 0x80:
        written.append(value & 0x7F | 0x80)
        value >>= 7
    written.append(value)
    return bytes(written)


LOOK_SECONDS = 0.01
"""Seconds between two looks at the cancel token."""
MOST_BYTES = 1 << 32
"""Maximum bytes of memory for the networks' weights and computations; Kokoro takes 1.5e9 for 55 s of speech (guess)."""
MOST_FILE_BYTES = 1 << 31
"""Maximum size of an ONNX file; a larger one cannot be a Protocol Buffers message."""

Arrays = Mapping[str, NDArray[Any]]


class VoiceFileMissing(PartMissing):
    """A file of a downloaded voice is missing."""

    def __init__(self, what: str) -> None:
        super().__init__(
            "The files of this voice are not there. Download it again or choose another voice.",
            log=f"no {what}",
        )


class VoiceFileBroken(PartBroken):
    """A file of a downloaded voice is damaged, or needs something that is missing here."""

    def __init__(self, why: str) -> None:
        super().__init__("This voice cannot be loaded. Download it again or choose another voice.", log=why)


def the_file(folder: Path, pattern: str) -> Path:
    """Return the one file of a voice that fits a pattern, anywhere in its folder; raises ``VoiceFileMissing``."""
    found = sorted(path for path in folder.rglob(pattern) if path.is_file())
    if not found:
        raise VoiceFileMissing(pattern)
    return found[0]


def contents(path: Path) -> bytes:
    """Return the content of a voice's file; raises ``VoiceFileMissing`` or ``VoiceFileBroken``."""
    try:
        return read_regular(path, most_bytes=MOST_FILE_BYTES)
    except FileNotFoundError as error:
        raise VoiceFileMissing(path.suffix) from error
    except OSError as error:
        raise VoiceFileBroken(f"{path.suffix}: {type(error).__name__}") from error


class OnnxNetwork:
    """A loaded network; used by one thread."""

    def __init__(self, model: bytes) -> None:
        """Load a network from its file's bytes; raises ``VoiceFileBroken``."""
        import onnxruntime

        _bound_memory()
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = max(1, usable_cores() - 1)
        options.inter_op_num_threads = 1
        options.log_severity_level = 4
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        options.add_session_config_entry("session.use_env_allocators", "1")
        # constants are computed before the run, outside the memory limit
        options.add_session_config_entry("optimization.disable_specified_optimizers", "ConstantFolding")
        try:
            expect_dense(model)
            self._session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
        except Exception as error:  # one of many kinds; onnxruntime may also be too old for it
            raise VoiceFileBroken(f"network not loaded: {type(error).__name__}") from error
        self.inputs: Mapping[str, str] = {each.name: each.type for each in self._session.get_inputs()}
        """The inputs' names and types, such as "tensor(int64)"."""
        self.outputs: tuple[str, ...] = tuple(each.name for each in self._session.get_outputs())
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="voice-network")

    def run(self, inputs: Arrays, cancel: CancelToken) -> dict[str, NDArray[np.float32]] | None:
        """Return the outputs by name; None when cancelled, some 10 ms later. Raises ``PartBroken``."""
        import onnxruntime

        options = onnxruntime.RunOptions()
        options.add_run_config_entry("memory.enable_memory_arena_shrinkage", "cpu:0")
        running = self._thread.submit(self._session.run, list(self.outputs), dict(inputs), options)
        try:
            found = _awaited(running, options, cancel)
        except Exception as error:  # one of many kinds
            if cancel.is_cancelled:
                return None
            raise PartBroken(
                "The voice failed. Choose another voice.", log=f"network failed: {type(error).__name__}"
            ) from error
        return None if cancel.is_cancelled else dict(zip(self.outputs, found, strict=True))

    def close(self) -> None:
        """Free the network."""
        self._thread.shutdown()
        del self._session


def opened(file: Path, kind: str) -> OnnxNetwork:
    """Load a voice's network, changed to report the value of its only node of a kind; see ``with_output_of``.

    Raises ``VoiceFileMissing`` or ``VoiceFileBroken``.
    """
    try:
        model = with_output_of(contents(file), kind)
    except ValueError as error:
        raise VoiceFileBroken("no ONNX file") from error
    return OnnxNetwork(model)


@cache
def _bound_memory() -> None:
    """Create the memory pool that this process's sessions share on request."""
    import onnxruntime

    kind = onnxruntime.OrtMemoryInfo(
        "Cpu", onnxruntime.OrtAllocatorType.ORT_ARENA_ALLOCATOR, 0, onnxruntime.OrtMemType.DEFAULT
    )
    onnxruntime.create_and_register_allocator(kind, onnxruntime.OrtArenaCfg({"max_mem": MOST_BYTES}))


def _awaited(
    running: "Future[list[NDArray[np.float32]]]", options: "onnxruntime.RunOptions", cancel: CancelToken
) -> list[NDArray[np.float32]]:
    while not wait((running,), LOOK_SECONDS).done:
        if cancel.is_cancelled:
            options.terminate = True
    return running.result()
