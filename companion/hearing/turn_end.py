"""Judges how complete a turn sounds, by smart-turn v3.2 (Daily 2025, BSD-2): melody, tempo, wording, from sound alone.

The model file is the one inside the ``pipecat-ai`` package, run by onnxruntime. It knows neither silence nor the
recogniser's words; ``conversation`` interprets the probability. Sound is float32 mono at 16 kHz.

On synthetic voices the judgement is near chance; figures on people are in ``docs/turn-taking.md``.
"""

import logging
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

import numpy as np

from companion.hearing.log_mel import log_mel
from companion.hearing.packaged import find_packaged, onnx_errors, open_session
from companion.hearing.transcriber import RATE_HZ
from companion.values import PartBroken, PartMissing, Samples, Told

if TYPE_CHECKING:
    import onnxruntime

_log = logging.getLogger(__name__)

SPAN_SAMPLES: Final = 8 * RATE_HZ
"""Length of the model's input: the last 8 s."""

CARRIER: Final = "pipecat-ai==1.14.0"
"""Package that contains the model; its own dependencies are not wanted, so a wheel cannot install it."""

_PART = Told("The part that hears whether a turn is over")
_FILE: Final = "audio/turn/smart_turn/data/smart-turn-v3.2-cpu.onnx"
_INPUT = "input_features"
_LEAST_VARIANCE = 1e-7
_UNROUNDED: Final = ("session.disable_quant_qdq", "session.enable_quant_qdq_cleanup")
"""Session options that leave out the file's rounding of activations to 8 bits: with it a change of one millionth in
the features can move the probability from 0.19 to 0.45. Costs 0.03 s; area under the ROC curve .79 instead of .77."""


def find_turn_end_model() -> Path:
    """Find the model's file in the package that carries it; raises ``PartMissing``."""
    is_from_pipx = (Path(sys.prefix) / "pipx_metadata.json").is_file()
    pip = "pipx runpip companion" if is_from_pipx else "pip"
    do = Told(
        "install Companion again, or if {program} brought it, type `{command}`",
        {"program": pip.split()[0], "command": f"{pip} install --no-deps {CARRIER}"},
    )
    return find_packaged("pipecat", _FILE, part=_PART, do=do)


class TurnEndProbability(Protocol):
    """A judge of the sound of a turn."""

    def probability(self, samples: Samples) -> float:
        """Return how complete the turn sounds, in [0, 1].

        Args:
            samples: float32 (n,) at 16 kHz, n > 0: the turn so far with the newest sample last; only the last 8 s
                are judged.
        """

    def close(self) -> None:
        """Free the model; no call may follow."""


class SmartTurn:
    """Smart-turn, loaded; used by one thread."""

    def __init__(self, session: "onnxruntime.InferenceSession") -> None:
        self._session: onnxruntime.InferenceSession | None = session

    @classmethod
    def load(cls, path: Path | None = None) -> "SmartTurn":
        """Load the model, by default from the ``pipecat-ai`` package, and judge silence once.

        Raises ``PartMissing``, or ``PartBroken`` if the file is not this model.
        """
        if path is None:
            path = find_turn_end_model()
        if not path.is_file():
            raise PartMissing(
                "{part} is missing. Install Companion again.",
                {"part": _PART},
                log="smart-turn: no such file",
            )
        try:
            session = open_session(path, _UNROUNDED)
        except onnx_errors() as error:
            raise _broken(type(error).__name__) from error
        if [entry.name for entry in session.get_inputs()] != [_INPUT]:
            raise _broken("unexpected inputs")
        model = cls(session)
        model.probability(np.zeros(RATE_HZ, np.float32))
        _log.debug("loaded smart-turn")
        return model

    def probability(self, samples: Samples) -> float:
        """Return how complete the turn sounds, in [0, 1]; 0.08 s of one core."""
        assert self._session is not None
        (probability,) = self._session.run(None, {_INPUT: features(samples)[np.newaxis]})
        return float(np.clip(probability.reshape(-1)[0], 0.0, 1.0))

    def close(self) -> None:
        """Free the model; no call may follow."""
        self._session = None


def features(samples: Samples) -> Samples:
    """Return the model's input for a turn, float32 (80, 800).

    A turn shorter than 8 s gets zeros in front. Then the whole is scaled to mean 0 and variance 1, as in the model's
    training (``WhisperFeatureExtractor`` with ``do_normalize``), which makes the loudness of a microphone
    irrelevant.
    """
    span = np.zeros(SPAN_SAMPLES, np.float32)
    last = samples[-SPAN_SAMPLES:]
    span[-len(last) :] = last
    span -= span.mean()
    span /= np.sqrt(span.var() + np.float32(_LEAST_VARIANCE))
    return log_mel(span)


def _broken(reason: str) -> PartBroken:
    return PartBroken(
        "{part} is damaged or of another version. Install Companion again.",
        {"part": _PART},
        log=f"smart-turn: {reason}",
    )
