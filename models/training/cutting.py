"""Cuts the network of guards behind its eighth layer: into the trunk that all readers share, and its own layers."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import onnx
from onnx import TensorProto, helper
from packed_e5 import WIDTH

from companion.encoder.guard import NAMES
from companion.encoder.trunk import LOWER

CUT: Final = 8
"""Layers of the trunk; those of a reader go on from there."""
_MASK: Final = "mask"
_TOKENS: Final = "tokens"
_AS_NUMBERS: Final = TensorProto.INT64


def cut(network: Path, trunk: Path, guard: Path) -> None:
    """Write the two parts of a network that was written as a whole.

    Of one text nothing is padding, so the upper part makes its own mask of the length of what it reads.
    """
    whole = onnx.load(str(network))
    nodes = whole.graph.node
    behind = next(node for node in nodes if f"trunk.layers.{CUT - 1}.narrowed.weight" in node.input).output[0]
    length = ["texts", "length"]
    given = [helper.make_tensor_value_info(name, _AS_NUMBERS, length) for name in (_TOKENS, _MASK)]
    lower = helper.make_tensor_value_info(LOWER, TensorProto.FLOAT, [*length, WIDTH])
    _write(whole, trunk, given, [lower], _needed(nodes, [behind]), {behind: LOWER})
    ones = [
        helper.make_node("Shape", [LOWER], ["cut_length"], end=2),
        helper.make_node(
            "ConstantOfShape", ["cut_length"], [_MASK], value=helper.make_tensor("one", _AS_NUMBERS, [1], [1])
        ),
    ]
    outputs = [output for output in whole.graph.output if output.name in NAMES]
    above = _needed(nodes, NAMES, until=behind)
    _write(whole, guard, [lower], outputs, [*ones, *above], {behind: LOWER, _TOKENS: _MASK})


def _needed(nodes: Sequence[Any], outputs: Sequence[str], until: str = "") -> list[Any]:
    """Return the nodes that outputs need, in their order, of those behind ``until``."""
    wanted, found = set(outputs), []
    for node in reversed(nodes):
        if wanted & set(node.output) and until not in node.output:
            found.append(node)
            wanted |= set(node.input)
    return found[::-1]


def _write(
    whole: Any,  # noqa: ANN401 (onnx has no types)
    path: Path,
    inputs: Sequence[Any],
    outputs: Sequence[Any],
    nodes: Sequence[Any],
    names: Mapping[str, str],
) -> None:
    """Write some nodes of a network with the weights that they read, and other names."""
    chosen = []
    for node in nodes:
        mine = onnx.NodeProto()
        mine.CopyFrom(node)
        for side in (mine.input, mine.output):
            side[:] = [names.get(name, name) for name in side]
        chosen.append(mine)
    read = {name for node in chosen for name in node.input}
    weights = [each for each in whole.graph.initializer if each.name in read]
    used = {node.domain for node in chosen} | {""}
    graph = helper.make_graph(chosen, whole.graph.name, inputs, outputs, weights)
    versions = [each for each in whole.opset_import if each.domain in used]
    onnx.save(helper.make_model(graph, opset_imports=versions, ir_version=whole.ir_version), str(path))
