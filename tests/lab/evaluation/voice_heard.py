"""Measures whether a voice is still understood, and still the same voice, when it feels strongly."""

from collections.abc import Sequence
from typing import Final

import numpy as np

from companion.hearing.transcriber import RATE_HZ, Transcriber
from companion.hearing.voiceprint import VoiceNetwork, learn_voice, likeness
from companion.values import FEELINGS, NEUTRAL, Affect, Samples, resampled
from tests.lab.evaluation.bootstrap import bootstrap, share
from tests.lab.evaluation.part import Figure
from tests.lab.evaluation.statistics import Floats
from tests.lab.evaluation.voice_stage import Sound, Stage
from tests.support.word_errors import count_edits, normalise

WORSE_MOST: Final = 0.02
NEUTRAL_MOST: Final = 0.05
_LEARNED_FROM: Final = 20
_QUIET_SECONDS: Final = (0.2, 0.35, 0.5)
"""Lengths of the silence round a sound; it is heard with each of them. By that alone a recogniser heard from 4 to 9 %
of the same calm words wrongly, for it reads in steps of 24 ms."""


def strongest(affect: Affect) -> Affect:
    """Return a feeling as strong as it can be: one of its coordinates is at the end of its range."""
    most = max(abs(affect.valence), abs(affect.arousal), abs(affect.dominance))
    return affect.scaled(1.0 / most) if most else affect


STRONG: Final = tuple(strongest(affect) for affect in FEELINGS.values() if affect != NEUTRAL)


def word_figures(stage: Stage, texts: Sequence[str], transcriber: Transcriber, seed: int) -> list[Figure]:
    """Return the words heard wrongly of calm speech and of each strong feeling, every text in each."""
    counts = [len(normalise(text)) for text in texts]
    calm = [_wrong(transcriber, text, stage.say(text)) for text in texts]
    strong = np.array(
        [[_wrong(transcriber, text, stage.say(text, affect)) for text in texts] for affect in STRONG]
    )
    columns = np.array(calm, np.float64), np.array(counts, np.float64), strong.mean(axis=0)
    return [
        bootstrap(_rate, columns[0], columns[1], seed=seed).named(
            f"{stage.name}: words heard wrongly, calm",
            goal=NEUTRAL_MOST,
            is_less_better=True,
            note="by the starter recogniser, whose own errors on recorded people are .076; interval over sentences",
        ),
        bootstrap(_rate, columns[2], columns[1], seed=seed).named(
            f"{stage.name}: words heard wrongly, strong feelings", is_less_better=True
        ),
        bootstrap(_worse, *columns, seed=seed).named(
            f"{stage.name}: … more than calm", goal=WORSE_MOST, is_less_better=True
        ),
        *(
            Figure(
                f"{stage.name}: … at {affect.valence:+.2f} {affect.arousal:+.2f} {affect.dominance:+.2f}",
                float(row.sum() / sum(counts)),
                len(texts),
                is_less_better=True,
            )
            for affect, row in zip(STRONG, strong, strict=True)
        ),
    ]


def likeness_figures(
    stage: Stage, texts: Sequence[str], others: Sequence[Stage], voices: VoiceNetwork
) -> list[Figure]:
    """Return how often a voice that feels strongly is known by its print, beside its calm self and other voices.

    The print is learned from calm speech of texts that are not asked about.
    """
    learned, asked = texts[:_LEARNED_FROM], texts[_LEARNED_FROM:]
    prints = [figures for text in learned if (figures := voices.figures(_heard(stage.say(text)))) is not None]
    known = learn_voice(prints)
    if known is None:
        print(f"{stage.name}: too little speech to learn the voice from; its likeness is left out.")
        return []

    def is_known(sound: Sound) -> bool:
        figures = voices.figures(_heard(sound))
        return figures is not None and likeness(known.mean, figures) >= voices.least

    calm = [is_known(stage.say(text)) for text in asked]
    strong = [is_known(stage.say(text, affect)) for text in asked for affect in STRONG]
    foreign = [is_known(other.say(text)) for other in others for text in asked]
    note = "by the print that tells the person's voice from others (EmoDB; docs/boundaries.md)"
    return [
        share(sum(strong), len(strong)).named(
            f"{stage.name}: strong feelings taken for the same voice",
            baseline=sum(calm) / len(calm),
            note=f"{note}; the baseline is its calm speech, not learned from; people playing feelings: .94",
        ),
        share(sum(foreign), len(foreign)).named(
            f"{stage.name}: another voice taken for it", is_less_better=True, note=note
        ),
    ]


def _wrong(transcriber: Transcriber, text: str, sound: Sound) -> float:
    """Return how many words of a text are heard wrongly, the mean over ``_QUIET_SECONDS``."""
    heard = _heard(sound)
    return float(np.mean([_edits(text, _read(transcriber, heard, seconds)) for seconds in _QUIET_SECONDS]))


def _read(transcriber: Transcriber, samples: Samples, quiet_seconds: float) -> str:
    transcription = transcriber.begin()
    transcription.feed(np.pad(samples, round(quiet_seconds * RATE_HZ)))
    return transcription.finish()


def _edits(text: str, heard: str) -> int:
    """Count words heard wrongly; "to-day" and "every-body" are no other words than "today" and "everybody"."""
    said = normalise(text)
    return min(count_edits(said, normalise(spelled)) for spelled in (heard, heard.replace("-", "")))


def _heard(sound: Sound) -> Samples:
    return resampled(sound.samples, sound.rate_hz, RATE_HZ)


def _rate(wrong: Floats, count: Floats) -> Floats:
    return np.asarray(wrong.sum(axis=1) / count.sum(axis=1), np.float64)


def _worse(calm: Floats, count: Floats, strong: Floats) -> Floats:
    return np.asarray((strong - calm).sum(axis=1) / count.sum(axis=1), np.float64)
