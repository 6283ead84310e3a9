"""Writes networks that read word pieces as ``.onnx``, their weights in 8 bits.

``reduce_range`` keeps the weights to 7 bits, so that processors without VNNI instructions do not overflow and every
machine gets nearly the same vectors.
"""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import torch
from torch import nn


def export(network: nn.Module, path: Path, outputs: Sequence[str]) -> None:
    """Write a network to a file; inputs ``tokens`` and ``mask`` (texts, tokens), outputs as they are named."""
    from onnxruntime.quantization import QuantType, quant_pre_process, quantize_dynamic

    network.eval()
    tokens = torch.tensor([[101, 2023, 2003, 102]] * 2)
    with TemporaryDirectory() as folder:
        plain, ready = Path(folder, "plain.onnx"), Path(folder, "ready.onnx")
        texts, length = torch.export.Dim("texts", min=1, max=4096), torch.export.Dim("length", min=2, max=512)
        torch.onnx.export(
            network,
            (tokens, torch.ones_like(tokens)),
            str(plain),
            input_names=["tokens", "mask"],
            output_names=list(outputs),
            dynamic_shapes={"tokens": {0: texts, 1: length}, "mask": {0: texts, 1: length}},
            opset_version=18,
            dynamo=True,
            external_data=False,
        )
        quant_pre_process(str(plain), str(ready), skip_symbolic_shape=True)
        quantize_dynamic(
            str(ready), str(path), weight_type=QuantType.QInt8, per_channel=True, reduce_range=True
        )
