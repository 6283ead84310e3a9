"""Puts whole attentions and GELUs in place of the small steps that an exported network takes them in.

``python models/training/fusing.py FILE``

onnxruntime fuses some of them by itself as it loads a network, but not these. What a file says stays the same up to
rounding; a sentence takes a seventh less time.
"""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import onnx
from multilingual import HEADS
from onnx import helper

_DOMAIN: Final = "com.microsoft"
_MASK: Final = "mask"
"""The network's input that tells tokens from padding …"""
_NARROW_MASK: Final = "mask_int32"
"""… and as attention reads it."""


class _Graph:
    """A graph whose nodes can be found by what they give, and by what they read."""

    def __init__(self, nodes: Sequence[Any]) -> None:
        self.giving = {name: node for node in nodes for name in node.output}
        self._reading: dict[str, list[Any]] = {}
        for node in nodes:
            for name in node.input:
                self._reading.setdefault(name, []).append(node)

    def next(self, node: Any) -> Any | None:  # noqa: ANN401 (onnx has no types)
        """Return the only node that reads what a node gives; None if there are several, or none."""
        reading = self._reading.get(node.output[0], [])
        return reading[0] if len(reading) == 1 else None

    def chain(self, node: Any, *kinds: str) -> list[Any]:  # noqa: ANN401
        """Return the nodes of these kinds that follow each other behind a node; empty if they do not."""
        found = []
        for kind in kinds:
            node = self.next(node) if node is not None else None
            if node is None or node.op_type != kind:
                return []
            found.append(node)
        return found

    def source(self, name: str, kind: str) -> str:
        """Return what the nearest node of a kind reads from which something is made."""
        node = self.giving[name]
        while node.op_type != kind:
            node = self.giving[node.input[0]]
        return str(node.input[0])


def fuse(path: Path) -> int:
    """Fuse a network's file in place; return how many attentions were found."""
    model = onnx.load(str(path))
    nodes = list(model.graph.node)
    graph = _Graph(nodes)
    fused: dict[str, list[Any]] = {}
    attentions = 0
    for node in nodes:
        if node.op_type == "Erf" and (steps := graph.chain(node, "Add", "Mul", "Mul")):
            scaled = graph.giving[node.input[0]].input[0]
            output = steps[-1].output[0]
            fused[output] = [helper.make_node("Gelu", [scaled], [output], domain=_DOMAIN)]
        if node.op_type == "Softmax" and (steps := graph.chain(node, "MatMul", "Transpose", "Reshape")):
            output = steps[-1].output[0]
            joined = graph.source(steps[0].input[1], "Reshape")
            fused[output] = _attention(joined, output)
            attentions += 1
    kept = [each for node in nodes for each in fused.get(node.output[0], [node])]
    kept.insert(0, helper.make_node("Cast", [_MASK], [_NARROW_MASK], to=onnx.TensorProto.INT32))
    _put(model, kept)
    onnx.save(model, str(path))
    return attentions


def _attention(joined: str, output: str) -> list[Any]:
    """Return the nodes that attend with queries, keys and values that lie behind each other."""
    parts = [f"{joined}_{part}" for part in ("query", "key", "value")]
    return [
        helper.make_node("Split", [joined], parts, axis=-1, num_outputs=3),
        helper.make_node(
            "MultiHeadAttention", [*parts, "", _NARROW_MASK], [output], domain=_DOMAIN, num_heads=HEADS
        ),
    ]


def _put(model: Any, nodes: list[Any]) -> None:  # noqa: ANN401
    """Give a model nodes in place of its own, without those that nothing reads."""
    outputs = {output.name for output in model.graph.output}
    while True:
        read = outputs | {name for node in nodes for name in node.input}
        needed = [node for node in nodes if read & set(node.output)]
        if len(needed) == len(nodes):
            break
        nodes = needed
    weights = [weight for weight in model.graph.initializer if weight.name in read]
    for field, content in (
        (model.graph.node, nodes),
        (model.graph.initializer, weights),
        (model.graph.value_info, []),
    ):
        del field[:]
        field.extend(content)
    if all(one.domain != _DOMAIN for one in model.opset_import):
        model.opset_import.append(helper.make_opsetid(_DOMAIN, 1))


if __name__ == "__main__":
    print(fuse(Path(sys.argv[1])))
