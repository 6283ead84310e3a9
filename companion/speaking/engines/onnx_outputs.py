"""Makes a network report more than its published file does: adds an inner value of an ONNX file to its outputs.

A published Piper voice computes the duration of each phoneme but does not return it. Piper's own project shows that
naming that value among the outputs is enough (its docs/ALIGNMENTS.md). An ONNX file is one Protocol Buffers message,
and such messages may be joined end to end: list entries in the second are added to those in the first. So a few
bytes behind the file suffice, and only its nodes' names have to be read. Field numbers are those of onnx.proto.

Sparse tensors are searched for as well: a few bytes of them become gigabytes once onnxruntime has filled in their
zeros.
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

_GRAPH = 7
"""Field number in a model."""
_NODE, _OUTPUT = 1, 12
"""Field numbers in a graph."""
_NODE_OUTPUT, _NODE_KIND = 2, 4
_VALUE_NAME = 1

_SPARSE = "sparse tensor"
_INNER: Mapping[str, Mapping[int, str]] = MappingProxyType(
    {
        "model": {_GRAPH: "graph", 25: "function"},
        "graph": {_NODE: "node", 15: _SPARSE},
        "function": {7: "node", 11: "attribute"},
        "node": {5: "attribute"},
        "attribute": {6: "graph", 11: "graph", 22: _SPARSE, 23: _SPARSE},
    }
)
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
