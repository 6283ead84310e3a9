import numpy as np
import pytest

from companion.speaking.engines.onnx_network import (
    OnnxNetwork,
    VoiceFileBroken,
    VoiceFileMissing,
    contents,
    the_file,
)
from companion.values import CancelToken, PartBroken
from tests.fakes.made_voices import VOICES

SCALES = {"scales": np.zeros(3, np.float32)}


def test_a_run_that_would_never_end_is_cancelled() -> None:
    network = OnnxNetwork((VOICES / "endless.onnx").read_bytes())
    cancel = CancelToken()
    cancel.cancel()

    assert network.run(SCALES, cancel) is None
    network.close()


def test_wrong_inputs_are_told() -> None:
    network = OnnxNetwork((VOICES / "endless.onnx").read_bytes())

    with pytest.raises(PartBroken) as raised:
        network.run({"scales": np.zeros((2, 2), np.float32)}, CancelToken())

    assert raised.value.sentence == "The voice failed; choose another voice."
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


def test_what_is_no_network_is_told() -> None:
    with pytest.raises(VoiceFileBroken):
        OnnxNetwork(b"nothing of the kind")


def test_a_folder_without_the_file_is_told() -> None:
    with pytest.raises(VoiceFileMissing):
        the_file(VOICES, "*.safetensors")
    with pytest.raises(VoiceFileMissing):
        contents(VOICES / "none.onnx")
    with pytest.raises(VoiceFileBroken):
        contents(VOICES)
