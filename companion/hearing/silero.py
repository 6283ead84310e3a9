"""Estimates how likely a stretch of sound is speech, by Silero VAD v6 (MIT; Silero Team 2021-2025).

The model file is the one inside the ``faster-whisper`` package, run by onnxruntime on one thread. It knows neither
turns nor words; ``voice_activity`` interprets the probabilities. Sound is float32 mono at 16 kHz.

The model sees 576 samples at a time, the last 64 of the frame before and 512 new ones, and carries an LSTM state of
128 cells between calls. One frame costs 0.09 ms of one core (AMD EPYC), 0.3 % of real time. So there is no gate
before it that skips quiet frames: it would save less than it could miss.
"""

import logging
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from companion.hearing.packaged import find_packaged, onnx_errors, open_session
from companion.hearing.voice_activity import FRAME_SAMPLES
from companion.values import PartBroken, PartMissing, Samples, Told

if TYPE_CHECKING:
    import onnxruntime

_log = logging.getLogger(__name__)

_PART = Told("The part that tells speech from noise")
_CONTEXT_SAMPLES = 64
_STATE_SHAPE = (1, 1, 128)


class Silero:
    """Silero VAD, loaded; used by one thread."""

    def __init__(self, session: "onnxruntime.InferenceSession") -> None:
        self._session = session
        self.reset()

    @classmethod
    def load(cls, path: Path | None = None) -> "Silero":
        """Load the model (0.05 s), by default from the ``faster-whisper`` package.

        Raises ``PartMissing``, or ``PartBroken`` if the file is not this model.
        """
        if path is None:
            path = find_packaged("faster_whisper", "assets/silero_vad_v6.onnx", part=_PART)
        if not path.is_file():
            raise PartMissing(
                "{part} is missing. Install Companion again.",
                {"part": _PART},
                log="silero: no such file",
            )
        try:
            session = open_session(path, keeps_memory=False)
        except onnx_errors() as error:
            raise PartBroken(
                "{part} cannot be loaded. Install Companion again.",
                {"part": _PART},
                log=f"silero: {type(error).__name__}",
            ) from error
        if {entry.name for entry in session.get_inputs()} != {"input", "h", "c"}:
            raise PartBroken(
                "{part} is of another version. Install Companion again.",
                {"part": _PART},
                log="silero: unexpected inputs",
            )
        _log.debug("loaded silero vad")
        return cls(session)

    def reset(self) -> None:
        """Forget earlier sound; the next frame is the first."""
        self._h = np.zeros(_STATE_SHAPE, np.float32)
        self._c = np.zeros(_STATE_SHAPE, np.float32)
        self._input = np.zeros((1, _CONTEXT_SAMPLES + FRAME_SAMPLES), np.float32)

    def probability(self, samples: Samples) -> float:
        """Return the probability that the next frame, (512,), is speech, in [0, 1]."""
        self._input[0, :_CONTEXT_SAMPLES] = self._input[0, -_CONTEXT_SAMPLES:]
        self._input[0, _CONTEXT_SAMPLES:] = samples
        probability, self._h, self._c = self._session.run(
            None, {"input": self._input, "h": self._h, "c": self._c}
        )
        return float(probability.reshape(-1)[0])
