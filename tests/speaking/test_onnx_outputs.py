import numpy as np
import onnxruntime
import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.speaking.engines.onnx_network import with_output_of
from tests.fakes.made_voices import VOICES

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
