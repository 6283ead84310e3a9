"""Reads the feeling in a synthetic voice by the reader of people's voices, and measures its correlates.

The reader was fitted to EmoDB (``feeling.tone``) and knows nothing of how the voices are made; nothing of them was
chosen by it. All speech is brought to one loudness before, and each voice is read against its own calm speech.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np

from companion.feeling.tone import ToneModel, calibrate, load_tone_model, opinion
from companion.hearing.tone import measure
from companion.hearing.transcriber import RATE_HZ
from companion.values import Affect, PartBroken, Samples, ToneBaseline
from tests.lab.evaluation.voice_stage import Sound, Stage

CORRELATES: Final = ("F0 mean, st", "F0 range, st", "intensity, dB", "rate, factor", "energy above 1 kHz, dB")
"""What ``Reader.correlates`` returns, in this order."""
_BRIGHT_HZ: Final = 1000.0


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads one voice, whose calm speech is known to it."""

    calm: ToneBaseline
    model: ToneModel

    def feeling(self, sound: Sound) -> Affect:
        """Return what is heard in it, whatever it says.

        Raises:
            PartBroken: It holds too little voice.
        """
        measures = measure(sound.evenly(), RATE_HZ)
        if not measures.voice:
            raise PartBroken("A voice made a sound without pitch.", log="too little voice to be read")
        return Affect(*np.clip(opinion(measures, self.calm, self.model).affect, -1.0, 1.0).tolist())


def reader_for(stage: Stage, texts: list[str]) -> Reader:
    """Return a reader that has heard the voice say some texts calmly."""
    calm = calibrate(measure(stage.say(text).evenly(), RATE_HZ) for text in texts)
    return Reader(calm, load_tone_model())


def correlates(sound: Sound, calm: Sound) -> tuple[float, ...]:
    """Return the ``CORRELATES`` of some words against the same words said calmly."""
    here, there = (measure(one.samples, one.rate_hz) for one in (sound, calm))
    return (
        _difference(here.pitch_st, there.pitch_st),
        _difference(here.pitch_range_st, there.pitch_range_st),
        _difference(here.intensity_db, there.intensity_db),
        calm.seconds / sound.seconds,
        _bright_db(sound.samples, sound.rate_hz) - _bright_db(calm.samples, calm.rate_hz),
    )


def _difference(one: float | None, other: float | None) -> float:
    return float("nan") if one is None or other is None else one - other


def _bright_db(samples: Samples, rate_hz: int) -> float:
    """Return the energy above 1 kHz over that below, in dB."""
    power = np.square(np.abs(np.fft.rfft(samples.astype(np.float64))))
    is_bright = np.fft.rfftfreq(len(samples), 1 / rate_hz) > _BRIGHT_HZ
    return float(10 * np.log10((power[is_bright].sum() + 1e-12) / (power[~is_bright].sum() + 1e-12)))
