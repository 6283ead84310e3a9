"""What was said, in figures, as the encoder's heads measured it; what it means is ``feeling``'s."""

from dataclasses import dataclass

from companion.values.affect import Affect
from companion.values.estimate import AffectEstimate


@dataclass(frozen=True, slots=True)
class TextMeasures:
    """One sentence, or a few, in figures."""

    felt: AffectEstimate
    """The writer's own feeling."""
    lands: Affect
    """The feeling it leaves in a reader."""
    emotions: tuple[float, ...]
    """Probabilities of the 28 labels of GoEmotions in their order, calibrated, each in [0, 1]."""
    named: tuple[int, ...]
    """Numbers of the labels that are likely enough to be named, the likeliest first; by thresholds that were chosen
    on training data for the best F1."""
    intensity: float
    """How strong the feeling is, in [0, 1]."""
    familiarity: float
    """How much of it is in the language the encoder knows, in [0, 1]; low for other languages, code, gibberish."""
