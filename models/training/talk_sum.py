"""Adds adapters of the default language model up, each with a weight: half way between two, or what one learned since.

``python models/training/talk_sum.py --out sum.gguf first.gguf:0.5 second.gguf:0.5``. Factors are added and not their
products, so this holds for adapters that grew out of each other alone (Wortsman et al. 2022, "Model soups"; Ilharco et
al. 2023, "Editing Models with Task Arithmetic").
"""

import argparse
from pathlib import Path

import gguf
import numpy as np
from numpy.typing import NDArray


def read(file: Path) -> dict[str, NDArray[np.float32]]:
    """Return an adapter's tensors by their names."""
    return {tensor.name: np.array(tensor.data, np.float32) for tensor in gguf.GGUFReader(file).tensors}


def write(tensors: dict[str, NDArray[np.float32]], like: Path, file: Path) -> None:
    """Write tensors as an adapter in 16 bits, with what another one's file tells beside its tensors."""
    writer = gguf.GGUFWriter(file, "qwen2")
    told = gguf.GGUFReader(like)
    writer.add_type("adapter")
    writer.add_string("adapter.type", "lora")
    writer.add_float32("adapter.lora.alpha", float(told.fields["adapter.lora.alpha"].contents()))
    writer.add_name(str(told.fields["general.name"].contents()))
    for name, tensor in tensors.items():
        writer.add_tensor(name, tensor.astype(np.float16))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def main() -> None:
    """Add up what the command line names."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("adapters", nargs="+", metavar="FILE:WEIGHT")
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    weighted = [
        (Path(file), float(weight)) for file, _, weight in (one.rpartition(":") for one in arguments.adapters)
    ]
    read_ones = [(read(file), weight) for file, weight in weighted]
    names = read_ones[0][0].keys()
    summed = {
        name: np.sum([weight * tensors[name] for tensors, weight in read_ones], axis=0, dtype=np.float32)
        for name in names
    }
    write(summed, weighted[0][0], arguments.out)


if __name__ == "__main__":
    main()
