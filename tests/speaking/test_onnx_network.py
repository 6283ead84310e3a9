import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import onnxruntime
import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.speaking.engines.onnx_network import (
    OnnxNetwork,
    VoiceFileBroken,
    VoiceFileMissing,
    contents,
    the_file,
    with_output_of,
)
from companion.values import CancelToken, PartBroken, Samples
from tests.fakes.made_voices import VOICES
from tests.tables import each_row

SCALES = {"scales": np.zeros(3, np.float32)}


def test_a_run_that_would_never_end_is_cancelled() -> None:
    network = OnnxNetwork((VOICES / "endless.onnx").read_bytes())
    cancel = CancelToken()
    cancel.cancel()

    assert network.run(SCALES, cancel) is None
    network.close()


@pytest.mark.parametrize(
    ("file", "scales"),
    [("endless.onnx", np.zeros((2, 2), np.float32)), ("greedy.onnx", SCALES["scales"])],
    ids=["wrong inputs", "too much memory"],
)
def test_a_run_that_fails_is_told(file: str, scales: Samples) -> None:
    network = OnnxNetwork((VOICES / file).read_bytes())

    with pytest.raises(PartBroken) as raised:
        network.run({"scales": scales}, CancelToken())

    assert raised.value.sentence == "The voice failed. Choose another voice."
    network.close()


def test_it_names_what_it_reads_and_gives() -> None:
    network = OnnxNetwork((VOICES / "kokoro" / "onnx" / "model_quantized.onnx").read_bytes())

    assert network.inputs == {
        "input_ids": "tensor(int64)",
        "style": "tensor(float)",
        "speed": "tensor(float)",
    }
    assert network.outputs == ("waveform", "durations")
    network.close()


@each_row(
    "content",
    [
        b"nothing of the kind",
        (VOICES / "unknown.onnx").read_bytes(),  # of nodes that are not known here
        (VOICES / "sparse.onnx").read_bytes(),  # whose zeros are not in the file
    ],
)
def test_what_is_no_network_that_can_be_used_is_told(content: bytes) -> None:
    with pytest.raises(VoiceFileBroken) as raised:
        OnnxNetwork(content)

    assert raised.value.sentence == "This voice cannot be loaded. Download it again or choose another voice."


@pytest.mark.skipif(sys.platform != "linux", reason="the peak is read as Linux tells it")
def test_loading_takes_no_memory_for_what_the_file_does_not_hold() -> None:
    loading = """
import re, sys
from pathlib import Path
from companion.speaking.engines.onnx_network import OnnxNetwork

def peak():
    return int(re.search(r"VmHWM:\\s+(\\d+) kB", Path("/proc/self/status").read_text())[1])

before = peak()
OnnxNetwork(Path(sys.argv[1]).read_bytes()).close()
print(peak() - before)
"""
    command = [sys.executable, "-c", loading, str(VOICES / "foldable.onnx")]

    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)

    assert int(done.stdout) < 200_000  # kB


@pytest.mark.skipif(sys.platform == "win32", reason="Windows writes the zeros of a file")
def test_a_file_beyond_all_measure_is_not_read(tmp_path: Path) -> None:
    file = tmp_path / "huge.onnx"
    with file.open("wb") as stream:
        stream.truncate(1 << 40)

    with pytest.raises(VoiceFileBroken):
        contents(file)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.onnx")

    with pytest.raises(VoiceFileBroken):
        contents(tmp_path / "pipe.onnx")


def test_a_folder_without_the_file_is_told() -> None:
    with pytest.raises(VoiceFileMissing):
        the_file(VOICES, "*.safetensors")
    with pytest.raises(VoiceFileMissing):
        contents(VOICES / "none.onnx")
    with pytest.raises(VoiceFileBroken):
        contents(VOICES)


PIPER = next((VOICES / "piper").rglob("*.onnx")).read_bytes()


def told(model: bytes) -> list[str]:
    session = onnxruntime.InferenceSession(model, providers=["CPUExecutionProvider"])
    return [output.name for output in session.get_outputs()]


def test_the_value_of_the_only_node_of_a_kind_is_told() -> None:
    assert told(PIPER) == ["output"]
    assert told(with_output_of(PIPER, "Ceil")) == ["output", "/Ceil_output_0"]


def test_the_value_is_what_the_sound_is_made_of() -> None:
    session = onnxruntime.InferenceSession(with_output_of(PIPER, "Ceil"), providers=["CPUExecutionProvider"])
    ids = np.array([[1, 0, 12, 0, 2]], np.int64)

    sound, frames = session.run(
        None, {"input": ids, "input_lengths": np.array([5]), "scales": np.array([0, 1, 0], np.float32)}
    )

    assert frames.shape == (5,)
    assert sound.size == 256 * frames.sum()


@given(st.integers(1, len(PIPER) - 1))
def test_a_file_cut_short_is_refused(length: int) -> None:
    try:
        cut = with_output_of(PIPER[:length], "Ceil")
    except ValueError:
        return
    assert cut == PIPER[:length]  # cut between two fields of the model: there is no graph


@given(st.binary(max_size=200))
def test_what_is_no_network_is_refused_or_left_as_it_is(content: bytes) -> None:
    try:
        made = with_output_of(content, "Ceil")
    except ValueError:
        return
    assert made == content


def test_an_endless_number_is_refused() -> None:
    with pytest.raises(ValueError, match="no end"):
        with_output_of(b"\xff" * 20, "Ceil")
