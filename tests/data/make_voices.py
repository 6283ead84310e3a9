"""Makes ``voices``: networks that read and give what Piper's and Kokoro's do, small enough to keep, for tests.

They hum: each letter is a tone of its own for a time of its own, so what is heard tells what was read, and when.
Needs a package that the program itself does not: run it in a venv of its own.

    python -m venv /tmp/voice-maker
    /tmp/voice-maker/bin/pip install onnx==1.23.2
    /tmp/voice-maker/bin/python tests/data/make_voices.py
"""

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnx  # type: ignore[import-not-found]  # in the venv of its own
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

TARGET = Path(__file__).parent / "voices"
QUIET = " .,;:!?—…_^$ˈˌː̩̃"
LETTERS = "abdefhijklmnoprstuvwxzæðŋɐɑɒɔəɚɛɜɡɪɹɾʃʊʌʒʔˈˌːᵻθ̩̃"
KOKORO_LETTERS = "AIOQTWYʤʧᵊ"
KOKORO_AHEAD = 3 * 600
"""Samples by which what is heard is ahead of its frames, as in Kokoro's own network."""

Described = dict[str, tuple[int, list[str | int]]]
"""Names of values, each with its type and shape."""


class Graph:
    """A network under construction; each method adds a node and returns the name of its value."""

    def __init__(self) -> None:
        self.nodes: list[object] = []
        self.constants: list[object] = []

    def node(self, kind: str, *inputs: str, name: str = "", **attributes: object) -> str:
        name = name or f"{kind.lower()}{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, list(inputs), [name], **attributes))
        return name

    def constant(self, value: NDArray[np.generic] | Sequence[float] | float, kind: type = np.float32) -> str:
        name = f"constant{len(self.constants)}"
        self.constants.append(numpy_helper.from_array(np.asarray(value, kind), name))
        return name

    def whole(self, value: Sequence[int] | int) -> str:
        return self.constant(np.asarray(value), np.int64)

    def tones(
        self, ids: str, frames: str, pitch: str, level: str, *, samples_per_frame: int, rate_hz: int
    ) -> str:
        """Let each id sound: ``ids`` int64 [n], ``frames`` float [n], ``pitch`` and ``level`` float [ids there are]."""
        ends = self.node("CumSum", frames, self.whole(0))
        count = self.node("Cast", self.node("ReduceSum", frames, keepdims=0), to=TensorProto.INT64)
        frame = self.node("Range", self.whole(0), count, self.whole(1))
        before = self.node(
            "LessOrEqual",
            self.node("Unsqueeze", ends, self.whole([1])),
            self.node("Unsqueeze", self.node("Cast", frame, to=TensorProto.FLOAT), self.whole([0])),
        )
        index = self.node(
            "ReduceSum", self.node("Cast", before, to=TensorProto.INT64), self.whole([0]), keepdims=0
        )
        letter_of_frame = self.node("Gather", ids, index)
        samples = self.node(
            "Range", self.whole(0), self.node("Mul", count, self.whole(samples_per_frame)), self.whole(1)
        )
        letter = self.node(
            "Gather", letter_of_frame, self.node("Div", samples, self.whole(samples_per_frame))
        )
        step = self.node("Mul", self.node("Gather", pitch, letter), self.constant(2 * np.pi / rate_hz))
        tone = self.node("Sin", self.node("CumSum", step, self.whole(0)))
        return self.node("Mul", tone, self.node("Gather", level, letter))

    def save(self, file: Path, inputs: Described, outputs: Described, *domains: str) -> None:
        graph = helper.make_graph(
            self.nodes,
            "hums",
            [helper.make_tensor_value_info(name, *described) for name, described in inputs.items()],
            [helper.make_tensor_value_info(name, *described) for name, described in outputs.items()],
            self.constants,
        )
        kinds = [helper.make_opsetid("", 17), *(helper.make_opsetid(domain, 1) for domain in domains)]
        model = helper.make_model(graph, opset_imports=kinds, ir_version=9)
        onnx.checker.check_model(model)
        file.parent.mkdir(parents=True, exist_ok=True)
        onnx.save(model, file)


def tables(graph: Graph, ids: dict[str, int]) -> tuple[str, str, str]:
    """Return how many frames, how high and how loud each id sounds; a quiet one is silent for half as long.

    Silence at both ends is a little longer than what Kokoro is ahead.
    """
    count = max(ids.values()) + 1
    frames, pitch, level = np.full(count, 6.0), np.full(count, 100.0), np.zeros(count)
    for i, (letter, number) in enumerate(ids.items()):
        frames[number] = 4.0 if letter == "$" else 3.0 if letter in QUIET else 5.0 + i % 4
        pitch[number] = 200.0 + 25.0 * i
        level[number] = 0.0 if letter in QUIET else 0.3
    return graph.constant(frames), graph.constant(pitch), graph.constant(level)


def make_endless(file: Path) -> None:
    """Make a network of Piper's kind that is never done: it counts to ten thousand million."""
    graph = Graph()
    step = helper.make_graph(
        [
            helper.make_node("Identity", ["goes_on"], ["goes_on_still"]),
            helper.make_node("Add", ["counted", "counted"], ["counts"]),
        ],
        "step",
        [
            helper.make_tensor_value_info("iteration", TensorProto.INT64, []),
            helper.make_tensor_value_info("goes_on", TensorProto.BOOL, []),
            helper.make_tensor_value_info("counted", TensorProto.FLOAT, [3]),
        ],
        [
            helper.make_tensor_value_info("goes_on_still", TensorProto.BOOL, []),
            helper.make_tensor_value_info("counts", TensorProto.FLOAT, [3]),
        ],
    )
    graph.node("Loop", graph.whole(10**10), "", "scales", name="output", body=step)
    graph.save(file, {"scales": (TensorProto.FLOAT, [3])}, {"output": (TensorProto.FLOAT, [3])})


def make_greedy(file: Path) -> None:
    """Make a network whose run takes 5 GiB."""
    graph = Graph()
    one = graph.node("ReduceSum", "scales", keepdims=1)
    graph.node("ReduceMax", graph.node("Expand", one, graph.whole([5 << 28])), name="output")
    graph.save(file, {"scales": (TensorProto.FLOAT, [3])}, {"output": (TensorProto.FLOAT, [1])})


def make_foldable(file: Path) -> None:
    """Make a network with a constant of 512 MiB that can be reckoned before any run."""
    graph = Graph()
    zeros = graph.node("ConstantOfShape", graph.whole([1 << 27]))
    graph.node("Gather", zeros, graph.node("Cast", "scales", to=TensorProto.INT64), name="output")
    graph.save(file, {"scales": (TensorProto.FLOAT, [3])}, {"output": (TensorProto.FLOAT, [3])})


def make_sparse(file: Path) -> None:
    """Make a network with a tensor of one number and 512 MiB of zeros that are not written."""
    graph = Graph()
    one = numpy_helper.from_array(np.ones(1, np.float32), "one")
    place = numpy_helper.from_array(np.zeros(1, np.int64), "place")
    zeros = graph.node("Constant", sparse_value=helper.make_sparse_tensor(one, place, [1 << 27]))
    graph.node("Gather", zeros, graph.node("Cast", "scales", to=TensorProto.INT64), name="output")
    graph.save(file, {"scales": (TensorProto.FLOAT, [3])}, {"output": (TensorProto.FLOAT, [3])})


def make_unknown(file: Path) -> None:
    """Make a network of a node that no onnxruntime knows."""
    graph = Graph()
    graph.node("Imagine", "scales", name="output", domain="made.up")
    graph.save(file, {"scales": (TensorProto.FLOAT, [3])}, {"output": (TensorProto.FLOAT, [3])}, "made.up")


def make_piper(folder: str, *, speakers: Sequence[str] = (), counts_twice: bool = False) -> None:
    """Make a voice of Piper's kind; one whose durations cannot be told apart has two nodes that round up."""
    ids = {letter: i for i, letter in enumerate([*"_^$", *" .,;:!?", *LETTERS])}
    graph = Graph()
    frames_of, pitch_of, level_of = tables(graph, ids)
    row = graph.node("Squeeze", "input", graph.whole([0]))
    noise, length, widths = (graph.node("Gather", "scales", graph.whole(i)) for i in range(3))
    asked = graph.node("Mul", graph.node("Gather", frames_of, row), length)
    uneven = graph.node("Mul", graph.node("Sin", graph.node("Cast", row, to=TensorProto.FLOAT)), widths)
    varied = graph.node(
        "Mul", asked, graph.node("Add", graph.node("Mul", uneven, graph.constant(0.2)), graph.constant(1.0))
    )
    frames = graph.node("Ceil", varied, name="/Ceil_output_0")
    if counts_twice:
        frames = graph.node("Ceil", frames)
    if speakers:
        higher = graph.node(
            "Add", graph.node("Cast", graph.node("Squeeze", "sid"), to=TensorProto.FLOAT), graph.constant(1.0)
        )
        pitch_of = graph.node("Mul", pitch_of, higher)
    tone = graph.tones(row, frames, pitch_of, level_of, samples_per_frame=256, rate_hz=22_050)
    hiss = graph.node("RandomNormalLike", tone, scale=1.0)
    sound = graph.node("Add", tone, graph.node("Mul", hiss, graph.node("Mul", noise, graph.constant(0.003))))
    graph.node("Reshape", sound, graph.whole([1, 1, -1]), name="output")
    inputs: Described = {
        "input": (TensorProto.INT64, ["batch", "phonemes"]),
        "input_lengths": (TensorProto.INT64, ["batch"]),
        "scales": (TensorProto.FLOAT, [3]),
    }
    if speakers:
        inputs["sid"] = (TensorProto.INT64, ["batch"])
    file = TARGET / folder / "en" / "en_US-hum-medium.onnx"
    graph.save(file, inputs, {"output": (TensorProto.FLOAT, ["batch", 1, "time"])})
    settings = {
        "audio": {"sample_rate": 22_050, "quality": "medium"},
        "espeak": {"voice": "en-us"},
        "inference": {"noise_scale": 0.667, "length_scale": 1, "noise_w": 0.8},
        "phoneme_type": "espeak",
        "phoneme_id_map": {letter: [number] for letter, number in ids.items()},
        "num_symbols": 256,
        "num_speakers": max(1, len(speakers)),
        "speaker_id_map": {speaker: i for i, speaker in enumerate(speakers)},
        "language": {"code": "en_US", "family": "en"},
    }
    file.with_name(f"{file.name}.json").write_text(json.dumps(settings, ensure_ascii=False) + "\n", "utf-8")


def make_kokoro(
    folder: str, *, reads: str = "input_ids", speed: int = TensorProto.FLOAT, tells: bool = True
) -> None:
    """Make a network of Kokoro's kind: the first number of a style is its height, the second its level.

    Like Kokoro's, it lets each letter be heard a little before its own frames begin.
    """
    ids = {letter: i + 1 for i, letter in enumerate([*" .,;:!?—…", *LETTERS, *KOKORO_LETTERS])}
    graph = Graph()
    frames_of, pitch_of, level_of = tables(graph, {"$": 0, **ids})
    row = graph.node("Squeeze", reads, graph.whole([0]))
    fast = graph.node("Cast", "speed", to=TensorProto.FLOAT)
    frames = graph.node("Round", graph.node("Div", graph.node("Gather", frames_of, row), fast))
    frames = graph.node("Max", frames, graph.constant(1.0))
    style = graph.node("Squeeze", "style", graph.whole([0]))
    height = graph.node("Gather", style, graph.whole(0))
    loudness = graph.node("Gather", style, graph.whole(1))
    tone = graph.tones(
        row,
        frames,
        graph.node("Mul", pitch_of, height),
        graph.node("Mul", level_of, loudness),
        samples_per_frame=600,
        rate_hz=24_000,
    )
    begun = graph.node("Slice", tone, graph.whole([KOKORO_AHEAD]), graph.whole([2**40]))
    heard = graph.node("Concat", begun, graph.constant(np.zeros(KOKORO_AHEAD)), axis=0)
    graph.node("Reshape", heard, graph.whole([1, -1]), name="waveform")
    outputs: Described = {"waveform": (TensorProto.FLOAT, [1, "samples"])}
    if tells:
        graph.node("Cast", frames, name="durations", to=TensorProto.INT64)
        outputs["durations"] = (TensorProto.INT64, ["sequence_length"])
    graph.save(
        TARGET / folder / "onnx" / "model_quantized.onnx",
        {
            reads: (TensorProto.INT64, [1, "sequence_length"]),
            "style": (TensorProto.FLOAT, [1, 256]),
            "speed": (speed, [1]),
        },
        outputs,
    )
    tokenizer = {"version": "1.0", "model": {"vocab": {"$": 0, **ids}}}
    (TARGET / folder / "tokenizer.json").write_text(json.dumps(tokenizer, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    make_piper("piper")
    make_piper("piper-speakers", speakers=("low", "high"))
    make_piper("piper-untimed", counts_twice=True)
    make_endless(TARGET / "endless.onnx")
    make_greedy(TARGET / "greedy.onnx")
    make_foldable(TARGET / "foldable.onnx")
    make_sparse(TARGET / "sparse.onnx")
    make_unknown(TARGET / "unknown.onnx")
    make_kokoro("kokoro")
    make_kokoro("kokoro-old", reads="tokens", speed=TensorProto.INT32, tells=False)
