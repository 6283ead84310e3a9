"""Decides how a feeling sounds: a point of valence, arousal and dominance becomes a change of the voice's calm reading.

Each correlate is a straight line through the neutral point, with three corners of the space that have a sound of their
own: anger's tension, tenderness, sorrow. So it is continuous, no point jumps to another's manner, and everything that
arousal raises rises with it everywhere. A feeling of ±1 is strong and still understood; plans mostly lie within ±0.5.

The directions are those of Schröder (2001; EmoSpeak's rules in 2004, 2006), Scherer (2003), Juslin & Laukka (2003,
table of cues) and Banse & Scherer (1996). EmoSpeak's sizes are kept for the pitch; its rate (+50 %) and range (from 0
to double) are taken back, because words are lost. Sizes without a source are guesses.
"""

import math
from dataclasses import dataclass
from enum import Enum
from typing import Final

from companion.values import AS_READ, Affect, Prosody


class SentenceKind(Enum):
    """What a clause's last sign says about the way it is said."""

    STATEMENT = "statement"
    QUESTION = "question"
    EXCLAMATION = "exclamation"
    TRAILING = "trailing"
    """It ends in an ellipsis."""


def kind_of(text: str) -> SentenceKind:
    """Read the kind of a clause from the signs behind its last letter or digit."""
    last = max((i for i, c in enumerate(text) if c.isalnum()), default=len(text))
    signs = [c for c in text[last:] if c in "?!….？！"]
    if not {"?", "？"}.isdisjoint(signs):
        return SentenceKind.QUESTION
    if not {"!", "！"}.isdisjoint(signs):
        return SentenceKind.EXCLAMATION
    if "".join(signs).endswith(("…", "...")):
        return SentenceKind.TRAILING
    return SentenceKind.STATEMENT


def prosody_of(affect: Affect, expressiveness: float, kind: SentenceKind = SentenceKind.STATEMENT) -> Prosody:
    """Return how a clause of this feeling differs from the voice's calm reading.

    Args:
        affect: The feeling to be heard.
        expressiveness: How much of it, in [0, 1]; 0 reads calmly whatever is felt.
        kind: Of the sentence; its share counts as expression as well.
    """
    if not 0.0 <= expressiveness <= 1.0:
        raise ValueError(f"expressiveness must lie in [0, 1], got {expressiveness!r}")
    felt = Prosody(
        pitch_st=_PITCH_ST.of(affect),
        pitch_range=math.exp(_LOG_RANGE.of(affect)),
        rate=math.exp(_LOG_RATE.of(affect)),
        level_db=_LEVEL_DB.of(affect),
        tilt_db=_TILT_DB.of(affect),
        breathiness=max(0.0, _BREATH.of(affect)),
        formants=math.exp(_LOG_FORMANTS.of(affect)),
        pauses=math.exp(_LOG_PAUSES.of(affect)),
    )
    return felt.then(_KINDS[kind]).scaled(expressiveness)


@dataclass(frozen=True, slots=True)
class _Correlate:
    """How strongly one quality of the voice follows the feeling; each is its change at the end of that axis."""

    valence: float = 0.0
    arousal: float = 0.0
    dominance: float = 0.0
    tension: float = 0.0
    tenderness: float = 0.0
    sorrow: float = 0.0

    def of(self, affect: Affect) -> float:
        return (
            self.valence * affect.valence
            + self.arousal * affect.arousal
            + self.dominance * affect.dominance
            + self.tension * _tension(affect)
            + self.tenderness * max(0.0, min(affect.valence, -affect.arousal))
            + self.sorrow * max(0.0, min(-affect.valence, -affect.arousal))
        )


def _tension(affect: Affect) -> float:
    """Unpleasant excitement, in full only where one feels strong: anger rather than fear."""
    return max(0.0, min(-affect.valence, affect.arousal)) * (1.0 + affect.dominance) / 2.0


_PITCH_ST: Final = _Correlate(arousal=4.0, valence=1.0, dominance=-1.0, sorrow=-1.0)
"""EmoSpeak: +30 % A, +10 % E, -10 % P; 30 % are 4.5 semitones, 10 % are 1.6. Sorrow: Juslin & Laukka 2003 (low)."""
_LOG_RANGE: Final = _Correlate(arousal=0.55, valence=0.3, dominance=0.1, sorrow=-0.5)
"""EmoSpeak: from 4 to 8 semitones at full activation, e**0.55 = 1.7 here. Joy wide, sorrow narrow: Banse & Scherer
1996; with sorrow as strong as PELD's, 0.6 of the range, joy 1.6 (measured to be heard as such on one voice)."""
_LOG_RATE: Final = _Correlate(arousal=0.18, valence=0.04, sorrow=-0.2)
"""EmoSpeak: +50 % A, +20 % E, taken back to +20 % and +4 % so that words stay clear. Sorrow slow: Scherer 2003."""
_LEVEL_DB: Final = _Correlate(arousal=5.0, dominance=1.5, tension=1.5, tenderness=-1.0)
"""Juslin & Laukka 2003: anger and joy loud, tenderness and sorrow quiet; sizes: guess."""
_TILT_DB: Final = _Correlate(arousal=4.0, dominance=0.8, tension=3.0, tenderness=-1.0, sorrow=-2.5)
"""Decibels per octave above 1 kHz. Arousal raises energy there, anger most of all, sorrow and tenderness least (Banse &
Scherer 1996; Juslin & Laukka 2003); sizes so that PELD's sorrow is -2, its joy +2.4, its anger +3.5."""
_BREATH: Final = _Correlate(arousal=-0.15, tenderness=0.15, sorrow=0.15)
"""Breath in quiet feelings (Gobl & Ní Chasaide 2003: breathy is heard as sad, relaxed or intimate); sizes: guess. Below
0, where there is arousal, it is none."""
_LOG_FORMANTS: Final = _Correlate(valence=0.04, dominance=-0.02)
"""A smile shortens the mouth and raises its resonances, pursed lips lower them (Tartter 1980; Tartter & Braun 1994);
feeling strong sounds larger (Ohala 1984); sizes: guess, small enough to remain the same person."""
_LOG_PAUSES: Final = _Correlate(arousal=-0.22, valence=-0.1, sorrow=0.3)
"""EmoSpeak: pauses 20 % shorter at full activation. Sorrow pauses longer: Scherer 2003; sizes: guess."""

_KINDS: Final = {
    SentenceKind.STATEMENT: AS_READ,
    SentenceKind.QUESTION: Prosody(pitch_st=0.5, pitch_range=1.08),
    SentenceKind.EXCLAMATION: Prosody(pitch_st=0.5, pitch_range=1.12, level_db=1.0),
    SentenceKind.TRAILING: Prosody(rate=0.95, level_db=-1.0, pauses=1.2),
}
"""What the kind of sentence adds. Questions lie higher (Ohala 1984; Haan 2002); sizes: guess."""
