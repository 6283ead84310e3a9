"""Makes ``voiceprint.npz``: Resemblyzer's network in half precision, with the likeness at which a voice is known.

``python models/training/voiceprint.py --weights FILE --data DIR``

``--weights`` is ``pretrained.pt`` of the package ``resemblyzer`` 0.1.4 on PyPI (Apache-2.0, Jemine 2019; trained on
LibriSpeech-other and VoxCeleb 1 and 2). It is read without PyTorch: an old file of its, pickles followed by raw
numbers. ``--data`` holds ``emodb16k`` (CC0), in which seven speakers say ten sentences in four feelings. The limit is
set so that ``OWN`` of a speaker's stretches pass, each left out of what learned their voice.
"""

import argparse
import csv
import pickle
import struct
from collections import OrderedDict
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, Final

import numpy as np

from companion.hearing.voiceprint import (
    FILE,
    LAYERS,
    Numbers,
    VoiceNetwork,
    learn_voice,
    likeness,
    load_voice_network,
)
from companion.sound.wav import read_sound

OWN: Final = 0.91
"""Lower than for calm speech: played feelings change a voice most (see docs/boundaries.md for what it leads to)."""
LEARNED: Final = 10
"""Stretches that a voice is learned from."""
ROUNDS: Final = 20
_HEADERS: Final = 3
"""Pickles before that of the contents: a magic number, the version, the sizes of types."""


@dataclass
class _Storage:
    """Numbers that a tensor is a view of."""

    numbers: Numbers | None = None


@dataclass(frozen=True)
class _Tensor:
    storage: _Storage
    offset: int
    shape: tuple[int, ...]

    def numbers(self) -> Numbers:
        assert self.storage.numbers is not None
        length = int(np.prod(self.shape))
        return self.storage.numbers[self.offset : self.offset + length].reshape(self.shape)


class _Contents(pickle.Unpickler):
    """Reads tensors and plain containers, and nothing else."""

    def __init__(self, file: BinaryIO) -> None:
        super().__init__(file)
        self.storages: dict[str, _Storage] = {}

    def find_class(self, module: str, name: str) -> object:
        if name.endswith("Storage"):
            return name
        return {"OrderedDict": OrderedDict, "_rebuild_tensor_v2": _tensor}[name]

    def persistent_load(self, pid: tuple[str, ...]) -> _Storage:
        return self.storages.setdefault(pid[2], _Storage())


def _tensor(storage: _Storage, offset: int, shape: tuple[int, ...], *_: object) -> _Tensor:
    return _Tensor(storage, offset, shape)


def read_weights(path: Path) -> dict[str, Numbers]:
    """Return the network's weights by their names."""
    with path.open("rb") as file:
        for _ in range(_HEADERS):
            pickle.load(file)
        contents = _Contents(file)
        state = contents.load()["model_state"]
        for key in pickle.load(file):
            (length,) = struct.unpack("<q", file.read(8))
            contents.storages[key].numbers = np.frombuffer(file.read(4 * length), np.float32)
    return {name: tensor.numbers() for name, tensor in state.items()}


def write_network(weights: dict[str, Numbers], least: float, path: Path) -> None:
    """Write the network in half precision."""
    halves: dict[str, Any] = {"last": weights["linear.weight"], "bias": weights["linear.bias"]}
    for at in range(LAYERS):
        halves[f"inputs {at}"] = weights[f"lstm.weight_ih_l{at}"]
        halves[f"states {at}"] = weights[f"lstm.weight_hh_l{at}"]
        halves[f"bias {at}"] = weights[f"lstm.bias_ih_l{at}"] + weights[f"lstm.bias_hh_l{at}"]
    parts = {name: numbers.astype(np.float16) for name, numbers in halves.items()}
    np.savez_compressed(path, **parts, least=np.float64(least))
    load_voice_network.cache_clear()


def voices_of(folder: Path, network: VoiceNetwork) -> list[tuple[str, Numbers]]:
    """Return the figures of each recording that holds enough speech, with its speaker."""
    with (folder / "manifest.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    found = [(row["speaker"], network.figures(read_sound(folder / row["file"]).samples)) for row in rows]
    return [(speaker, figures) for speaker, figures in found if figures is not None]


def trials(voices: list[tuple[str, Numbers]]) -> tuple[Numbers, Numbers]:
    """Return the likenesses of own stretches and of others', each voice learned ``ROUNDS`` times."""
    random = np.random.default_rng(0)
    own, others = [], []
    for one in sorted({speaker for speaker, _ in voices}):
        mine = [figures for speaker, figures in voices if speaker == one]
        for _ in range(ROUNDS):
            order = random.permutation(len(mine))
            known = learn_voice([mine[at] for at in order[:LEARNED]])
            if known is None:
                continue
            own += [likeness(known.mean, mine[at]) for at in order[LEARNED:]]
            others += [likeness(known.mean, figures) for speaker, figures in voices if speaker != one]
    return np.array(own), np.array(others)


def main() -> None:
    """Read, convert, set the limit, write."""
    parser = argparse.ArgumentParser(description="make what tells voices apart")
    parser.add_argument("--weights", type=Path, required=True, help="Resemblyzer's pretrained.pt")
    parser.add_argument("--data", type=Path, required=True, help="the folder that holds emodb16k")
    parser.add_argument("--out", type=Path, default=FILE, help="where it is written")
    arguments = parser.parse_args()
    weights = read_weights(arguments.weights)
    write_network(weights, 0.0, arguments.out)
    voices = voices_of(arguments.data / "emodb16k", load_voice_network(arguments.out))
    own, others = trials(voices)
    least = float(np.quantile(own, 1 - OWN))
    write_network(weights, least, arguments.out)
    print(f"{len(voices)} stretches, {arguments.out.stat().st_size} bytes; least likeness {least:.3f}")
    print(f"of its own speakers {np.mean(own >= least):.2f} pass, of others {np.mean(others >= least):.2f}")


if __name__ == "__main__":
    main()
