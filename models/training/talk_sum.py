"""Adds adapters of the default language model up, each with a weight: half way between two, or what one learned since.

``python models/training/talk_sum.py --out sum.gguf first.gguf:0.5 second.gguf:0.5``. Factors are added and not their
products, so this holds for adapters that grew out of each other alone (Wortsman et al. 2022, "Model soups"; Ilharco et
al. 2023, "Editing Models with Task Arithmetic").
"""

import argparse
from pathlib import Path

from talk import read_tensors, write_tensors


def main() -> None:
    """Add up what the command line names."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("adapters", nargs="+", metavar="FILE:WEIGHT")
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    named = [one.rpartition(":") for one in arguments.adapters]
    weighted = [(read_tensors(Path(file)), float(weight)) for file, _, weight in named]
    names = weighted[0][0].keys()
    write_tensors(
        {name: sum(weight * tensors[name] for tensors, weight in weighted) for name in names}, arguments.out
    )


if __name__ == "__main__":
    main()
