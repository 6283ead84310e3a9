"""Readers of words and meters of tone that say what they are told to."""

from collections.abc import Mapping, Sequence

from companion.engine.equipment import FeelingParts
from companion.feeling.emotions import LABELS
from companion.feeling.tone import load_tone_model
from companion.values import (
    UNKNOWN,
    VOICE_FIGURES,
    Affect,
    AffectEstimate,
    Deviation,
    Occurrence,
    PartBroken,
    Personality,
    Samples,
    TextMeasures,
    ToneMeasures,
)

SURE = Deviation(0.15, 0.2, 0.25)


def measures_of(valence: float, arousal: float, emotion: str, *, familiarity: float = 1.0) -> TextMeasures:
    """Return what an encoder says of a text that clearly feels like this."""
    point = Affect(valence, arousal)
    likely = tuple(0.8 if label == emotion else 0.02 for label in LABELS)
    return TextMeasures(
        felt=AffectEstimate(point, SURE),
        emotions=likely,
        named=(LABELS.index(emotion),),
        intensity=0.7,
        familiarity=familiarity,
    )


UNREADABLE = TextMeasures(
    felt=UNKNOWN, emotions=(0.0,) * len(LABELS), named=(), intensity=0.0, familiarity=0.0
)


class ScriptedReader:
    """Knows a few words; fulfils ``affect_sensor.TextReader``."""

    def __init__(self, known: Mapping[str, TextMeasures] | None = None, *, is_broken: bool = False) -> None:
        self.known = dict(known or KNOWN)
        self.is_broken = is_broken
        self.read: list[str] = []

    def measure(self, texts: Sequence[str]) -> tuple[TextMeasures, ...]:
        if self.is_broken:
            raise PartBroken("The reader of feelings is damaged; install Companion again.")
        self.read += texts
        return tuple(
            next((found for word, found in self.known.items() if word in text.lower()), UNREADABLE)
            for text in texts
        )

    def occurrence(self, sentence: str) -> Occurrence | None:
        return Occurrence.BAD_NEWS if "failed" in sentence.lower() else None

    def forget(self) -> None:
        self.read.clear()


KNOWN = {
    "failed": measures_of(-0.7, -0.2, "sadness"),
    "passed": measures_of(0.8, 0.5, "joy"),
    "table": measures_of(0.0, 0.0, "neutral"),
}


def spoken(seconds: float, *, intensity_db: float = -30.0, voiced: bool = True) -> ToneMeasures:
    """Return the measures of a plain voice, as loud as asked for."""
    return ToneMeasures(
        seconds,
        0.6 * seconds if voiced else 0.0,
        pitch_st=85.0 if voiced else None,
        pitch_range_st=4.0 if voiced else None,
        intensity_db=intensity_db if voiced else None,
        tilt_db=-8.0 if voiced else None,
        clipped_share=0.0,
        noise_db=-70.0,
        voice=(0.0,) * len(VOICE_FIGURES) if voiced else (),
    )


class ScriptedMeter:
    """Tells a plain voice each second; fulfils ``affect_sensor.ToneMeter``."""

    def __init__(self, *, intensity_db: float = -30.0, voiced: bool = True, is_broken: bool = False) -> None:
        self.intensity_db = intensity_db
        self.voiced = voiced
        self.is_broken = is_broken
        self.heard: list[Samples] = []
        self.resets = 0
        self._samples = 0

    def reset(self) -> None:
        self.resets += 1
        self._samples = 0

    def feed(self, samples: Samples) -> ToneMeasures | None:
        if self.is_broken:
            raise PartBroken("The part that hears voices is damaged; install Companion again.")
        self.heard.append(samples)
        before, self._samples = self._samples, self._samples + len(samples)
        if before // 16_000 == self._samples // 16_000:
            return None
        return spoken(1.0, intensity_db=self.intensity_db, voiced=self.voiced)

    def whole(self) -> ToneMeasures:
        return spoken(self._samples / 16_000, intensity_db=self.intensity_db, voiced=self.voiced)


def feeling_parts(
    reader: ScriptedReader | None = None, meter: ScriptedMeter | None = None, **other: object
) -> FeelingParts:
    """Return parts that sense by script."""
    reader, meter = reader or ScriptedReader(), meter or ScriptedMeter()
    parts: dict[str, object] = {
        "open_reader": lambda: reader,
        "open_tone": lambda: (meter, load_tone_model()),
        "personality": Personality(agreeableness=0.4, stability=0.2),
    }
    return FeelingParts(**(parts | other))  # type: ignore[arg-type]
