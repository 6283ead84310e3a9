"""Decides how a feeling sounds: a point of valence, arousal, dominance becomes a change of the voice's calm reading.

Each quality of the voice is a straight line from the neutral point. Some corners of the space have an additional
sound of their own: joy, anger's tension, tenderness, sorrow; drowsiness, because a voice can rise further than it
can fall; and pleasure, because "happy" has hardly any arousal (Russell 1980). So the result is continuous, no point
jumps to another's manner, and every quality that arousal raises rises with it everywhere. A feeling of ±1 is strong
and still understood; plans mostly lie within ±0.5.

The directions are those of Schröder (2001; EmoSpeak's rules in 2004, 2006), Scherer (2003), Juslin & Laukka (2003,
table of cues) and Banse & Scherer (1996). The sizes lie within the range of actors (table in
docs/voices/prosody.md), and are smaller if words would become unintelligible. Sizes without a source are guesses.
"""

import math
from dataclasses import dataclass
from enum import Enum
from typing import Final

from companion.values import AS_READ, Affect, Prosody


class SentenceKind(Enum):
    """The kind of a clause, from its last sign, which affects its intonation."""

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
    """Return the difference of a clause with this feeling from the voice's calm reading.

    Expressiveness is the share of the feeling and of the sentence's kind that is heard, in [0, 1]; 0 reads calmly.
    """
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
    """Dependence of one quality of the voice on the feeling; each value is its change at the end of that axis."""

    valence: float = 0.0
    arousal: float = 0.0
    dominance: float = 0.0
    drowsiness: float = 0.0
    pleasure: float = 0.0
    tension: float = 0.0
    joy: float = 0.0
    tenderness: float = 0.0
    sorrow: float = 0.0

    def of(self, affect: Affect) -> float:
        return (
            self.valence * affect.valence
            + self.arousal * affect.arousal
            + self.dominance * affect.dominance
            + self.drowsiness * max(0.0, -affect.arousal)
            + self.pleasure * max(0.0, affect.valence)
            + self.tension * _tension(affect)
            + self.joy * max(0.0, min(affect.valence, affect.arousal))
            + self.tenderness * max(0.0, min(affect.valence, -affect.arousal))
            + self.sorrow * max(0.0, min(-affect.valence, _SORROW_BELOW - affect.arousal))
        )


_SORROW_BELOW: Final = 0.3
"""Arousal below which displeasure sounds sad rather than tense: "miserable" lies at no arousal, "frustrated" at that
of anger (Russell 1980, figure 2); halfway, a guess."""


def _tension(affect: Affect) -> float:
    """Return unpleasant excitement, at full size only with high dominance: anger rather than fear."""
    return max(0.0, min(-affect.valence, affect.arousal)) * (1.0 + affect.dominance) / 2.0


_PITCH_ST: Final = _Correlate(
    arousal=6.0, drowsiness=3.0, valence=0.8, pleasure=1.2, dominance=-1.0, sorrow=-1.0
)
"""Actors raise F0 by 3 to 6 semitones in joy, anger and fear, strong ones by 9 to 12 (arousal .5 to .8), and lower it
by two at most in sadness. EmoSpeak: +30 % A, +10 % E, -10 % P; 10 % are 1.6 semitones. Sorrow: Juslin & Laukka
2003."""
_LOG_RANGE: Final = _Correlate(arousal=0.45, valence=0.4, dominance=0.1, sorrow=-0.3)
"""EmoSpeak: from 4 to 8 semitones at full activation. Joy wide, sorrow narrow: Banse & Scherer 1996; actors' joy 1.3
to 1.6 times their calm range, their sadness 0.6."""
_LOG_RATE: Final = _Correlate(arousal=0.08, valence=0.04, sorrow=-0.12)
"""EmoSpeak: +50 % A, +20 % E; actors speed up by 5 % in joy and anger and slow down by 4 to 11 % in sadness, and
words are lost at +20 %. Sorrow slow: Scherer 2003."""
_LEVEL_DB: Final = _Correlate(arousal=5.0, dominance=1.5, tension=1.5, tenderness=-1.0)
"""Juslin & Laukka 2003: anger and joy loud, tenderness and sorrow quiet. Actors go to +22 dB; the level for a
listener in a room who cannot step back is lower (guess)."""
_TILT_DB: Final = _Correlate(
    arousal=2.0,
    drowsiness=1.0,
    pleasure=0.3,
    dominance=0.3,
    tension=6.0,
    joy=-1.2,
    tenderness=-0.6,
    sorrow=-1.0,
)
"""Louder voices are brighter, anger's most of all (Banse & Scherer 1996; Juslin & Laukka 2003; Nordenberg & Sundberg
2004: 1.5 dB at 2 to 3 kHz for each of level). Between first harmonic and third formant, 3.8 octaves, actors' anger
loses 8 to 18 dB, their joy 3 to 8, calm and sadness gain 1 to 4; here 12, 3 and 2."""
_BREATH: Final = _Correlate(arousal=-0.05, tenderness=0.05, sorrow=0.05)
"""Breath in quiet feelings (Gobl & Ní Chasaide 2003: breathy is heard as sad, relaxed or intimate); sizes: guess.
Values below 0, with arousal, count as 0."""
_LOG_FORMANTS: Final = _Correlate(valence=0.03, dominance=-0.02)
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
"""Additional change for the kind of sentence. Questions lie higher (Ohala 1984; Haan 2002); sizes: guess."""
