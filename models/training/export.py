"""Writes networks that read word pieces as ``.onnx``, their weights in 8 bits.

``reduce_range`` keeps the weights to 7 bits, so that processors without VNNI instructions do not overflow and every
machine gets nearly the same vectors.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import torch
from torch import nn


def export(
    network: nn.Module,
    path: Path,
    outputs: Sequence[str],
    *,
    most_tokens: int = 512,
    narrowest: int = 0,
    inputs: Mapping[str, torch.Tensor] | None = None,
) -> None:
    """Write a network to a file, outputs as they are named.

    Args:
        network: what to write.
        path: the file.
        outputs: the names of the outputs.
        most_tokens: length of the longest text.
        inputs: an example of each, (texts, tokens, …); ``tokens`` and ``mask`` without.
        narrowest: weights with fewer inputs or outputs, and products of two inputs, stay in 32 bits; 0 for none.
    """
    import onnx
    from onnxruntime.quantization import QuantType, quant_pre_process, quantize_dynamic

    network.eval()
    tokens = torch.tensor([[101, 2023, 2003, 102]] * 2)
    examples = inputs or {"tokens": tokens, "mask": torch.ones_like(tokens)}
    with TemporaryDirectory() as folder:
        plain, ready = Path(folder, "plain.onnx"), Path(folder, "ready.onnx")
        texts, length = (
            torch.export.Dim("texts", min=1, max=4096),
            torch.export.Dim("length", min=2, max=most_tokens),
        )
        torch.onnx.export(
            network,
            tuple(examples.values()),
            str(plain),
            input_names=list(examples),
            output_names=list(outputs),
            dynamic_shapes={name: {0: texts, 1: length} for name in examples},
            opset_version=18,
            dynamo=True,
            external_data=False,
        )
        quant_pre_process(str(plain), str(ready), skip_symbolic_shape=True)
        quantize_dynamic(
            str(ready),
            str(path),
            weight_type=QuantType.QInt8,
            per_channel=True,
            reduce_range=True,
            nodes_to_exclude=_exact(onnx.load(str(ready)).graph, narrowest) if narrowest else None,
        )


def _exact(graph: Any, narrowest: int) -> list[str]:  # noqa: ANN401 (onnx has no types)
    """Return the names of the nodes that are not to be quantised."""
    wide = {
        weight.name for weight in graph.initializer if len(weight.dims) > 1 and min(weight.dims) >= narrowest
    }
    return [node.name for node in graph.node if node.op_type != "MatMul" or not wide & set(node.input)]
