"""Measures what a voice without melody does to the reading: it may make it less sure, and not sadder.

Flat speech is how some people speak, autistic and depressed ones among them. The neutral recordings of EmoDB are made
anew with nearly all of their melody taken out (PSOLA, Moulines & Charpentier 1990, by Praat) and, for comparison, with
all of it left in.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from companion.feeling.tone import ToneModel, interpret
from companion.hearing.tone import measure
from companion.values import AffectEstimate, Audio, PartMissing, Samples, ToneBaseline
from tests.lab.evaluation.bootstrap import bootstrap
from tests.lab.evaluation.part import Figure
from tests.lab.evaluation.statistics import mean

LEFT: Final = 0.15
"""Share of the melody that is left, in semitones round its median."""
_FLOOR_HZ: Final = 75.0
_CEILING_HZ: Final = 600.0


@dataclass(frozen=True, slots=True, eq=False)
class Neutral:
    """A neutral recording beside its speaker's calm voice."""

    speaker: str
    sound: Audio
    baseline: ToneBaseline


def flat_figures(
    title: str, heard: Sequence[Neutral], model_for: Callable[[str], ToneModel], seed: int
) -> list[Figure]:
    """Return how far taking the melody out moves valence, and how much less sure it makes."""
    read = [
        (one.speaker, _read(one, 1.0, model_for(one.speaker)), _read(one, LEFT, model_for(one.speaker)))
        for one in heard
    ]
    both = [(speaker, whole, flat) for speaker, whole, flat in read if whole is not None and flat is not None]
    groups = [speaker for speaker, _, _ in both]
    moved = np.array([abs(flat.affect.valence - whole.affect.valence) for _, whole, flat in both])
    widened = np.array([flat.deviation.valence - whole.deviation.valence for _, whole, flat in both])
    return [
        bootstrap(mean, moved, seed=seed, groups=groups).named(
            f"{title}: melody taken out of neutral speech, mean |change of valence|",
            goal=0.02,
            is_less_better=True,
            note=f"{LEFT:.0%} of the melody left; against the same made anew with all of it; by the model that "
            "ships; interval over speakers",
        ),
        bootstrap(mean, widened, seed=seed, groups=groups).named(
            f"{title}: melody taken out of neutral speech, deviation of valence rises by",
            note="it is to rise; interval over speakers",
        ),
    ]


def with_melody(sound: Audio, left: float) -> Samples:
    """Return the sound with ``left`` of its melody, float32 (n,); as it is where it has no pitch.

    Raises:
        PartMissing: parselmouth is not on this machine.
    """
    try:
        import parselmouth
        from parselmouth.praat import call
    except ImportError as error:
        raise PartMissing(
            "The part that hears how something is said is missing; install Companion again.",
            log="parselmouth: not installed",
        ) from error

    spoken = parselmouth.Sound(sound.samples.astype(np.float64), sound.rate_hz)
    manipulation = call(spoken, "To Manipulation", 0.01, _FLOOR_HZ, _CEILING_HZ)
    tier = call(manipulation, "Extract pitch tier")
    count = call(tier, "Get number of points")
    if count == 0:
        return sound.samples
    points = [
        (call(tier, "Get time from index", number + 1), call(tier, "Get value at index", number + 1))
        for number in range(count)
    ]
    middle = float(np.median([hertz for _, hertz in points]))
    flat = call("Create PitchTier", "flat", 0.0, spoken.duration)
    for at, hertz in points:
        call(flat, "Add point", at, middle * (hertz / middle) ** left)
    call([flat, manipulation], "Replace pitch tier")
    return np.asarray(call(manipulation, "Get resynthesis (overlap-add)").values[0], np.float32)


def _read(one: Neutral, left: float, model: ToneModel) -> AffectEstimate | None:
    tone = interpret(measure(with_melody(one.sound, left), one.sound.rate_hz), one.baseline, model)
    return None if tone is None else tone.felt
