"""Measures whether a stressed word stands out from the words beside it, in pitch or in loudness."""

from collections.abc import Sequence
from typing import Final

import numpy as np

from companion.hearing.voice_track import HOP, VoiceTrack, track
from tests.lab.evaluation.bootstrap import share
from tests.lab.evaluation.part import Figure
from tests.lab.evaluation.voice_stage import Sound, Stage

HIGHER_ST: Final = 2.0
LOUDER_DB: Final = 3.0
_GOAL: Final = 0.9
_MARK: Final = "*"


def stress_figures(stage: Stage, texts: Sequence[str]) -> list[Figure]:
    """Return how often the word between asterisks stands out, and how often it does without them."""
    stressed = sum(_stands_out(stage.say(text), _place(text)) for text in texts)
    plain = sum(_stands_out(stage.say(text.replace(_MARK, "")), _place(text)) for text in texts)
    return [
        share(stressed, len(texts)).named(
            f"{stage.name}: stressed words {HIGHER_ST:.0f} st higher or {LOUDER_DB:.0f} dB louder than those beside",
            goal=_GOAL,
            baseline=plain / len(texts),
            note="highest F0 and loudest 10 ms of a word against the mean of these in the words before and behind; "
            "the baseline is the same words without stress",
        )
    ]


def _place(text: str) -> int:
    return next(place for place, word in enumerate(text.split()) if word.startswith(_MARK))


def _stands_out(sound: Sound, place: int) -> bool:
    seen = track(sound.samples, sound.rate_hz)
    words = sound.spoken.words
    spans = [(words[at].start, words[at].end) for at in (place - 1, place, place + 1) if 0 <= at < len(words)]
    own = (words[place].start, words[place].end)
    pitch, level = _peaks(seen, own)
    beside = np.array([_peaks(seen, span) for span in spans if span != own])
    higher, louder = pitch - np.nanmean(beside[:, 0]), level - np.nanmean(beside[:, 1])
    return bool(higher >= HIGHER_ST or louder >= LOUDER_DB)


def _peaks(seen: VoiceTrack, span: tuple[float, float]) -> tuple[float, float]:
    first, last = (round(at / HOP) for at in span)
    part = seen.part(first, max(last, first + 1))
    pitch = part.pitch_st[~np.isnan(part.pitch_st)]
    return float(pitch.max()) if len(pitch) else float("nan"), float(part.level_db.max(initial=-120.0))
