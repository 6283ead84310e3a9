"""Measures whether words and a voice that say different things are told from those that agree.

Each of our own sentences is held against every clip of acted speech in the voice that is stated beside it, as if it had
been said so; the clips' own sentences say nothing. How the speaker sounds when calm is learned from their neutral (and
calm) clips, the judged one left out. RAVDESS (Livingstone & Russo 2018) trained nothing that ships. EmoDB (Burkhardt et
al. 2005) trained the model of tone, so each of its speakers is judged by a model fitted on the others.
"""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from companion.feeling.fusion import do_disagree
from companion.feeling.tone import calibrate, interpret, load_tone_model
from companion.hearing.tone import measure
from companion.sound.wav import read_sound
from companion.values import AffectEstimate, BadInput, ToneEstimate, ToneMeasures
from tests.lab.evaluation.bootstrap import bootstrap
from tests.lab.evaluation.cases import WordsAndVoice
from tests.lab.evaluation.part import Figure
from tests.lab.evaluation.statistics import mean
from tests.lab.evaluation.tone_fit import against_own_neutral, fit
from tests.lab.evaluation.tone_recordings import read_emodb

_CALM: Final = frozenset({"neutral", "calm"})
_VOICES: Final = {"anger": "angry", "happiness": "happy", "neutral": "neutral", "sadness": "sad"}
"""EmoDB's emotions by RAVDESS' names."""
_NOTE: Final = "every sentence with every clip of its voice; the interval is over the speakers"
_FITTED_ON: Final = 2
"""Speakers at least."""


@dataclass(frozen=True, slots=True)
class Clip:
    """A clip as it was measured, or as it was understood."""

    speaker: str
    voice: str
    """The emotion that was acted."""
    is_strong: bool
    tone: ToneEstimate | None


def judged(
    name: str,
    said: Sequence[WordsAndVoice],
    words: Sequence[AffectEstimate | None],
    clips: Sequence[Clip],
    *,
    seed: int,
) -> list[Figure]:
    """Count how often words and tone are taken to disagree; pure.

    Args:
        name: Of the clips' collection.
        said: Our own sentences with the voice each is held against.
        words: What their words alone say, one for each.
        clips: As they were understood.
        seed: Of the intervals.
    """
    pairs = [
        _Pair(
            one.disagree,
            clip,
            words_ is not None and clip.tone is not None and do_disagree(words_, clip.tone),
        )
        for one, words_ in zip(said, words, strict=True)
        for clip in clips
        if clip.voice == one.voice
    ]
    disagreeing = [pair for pair in pairs if pair.disagree]
    agreeing = [pair for pair in pairs if not pair.disagree]
    strong = [pair for pair in disagreeing if pair.clip.is_strong]
    voices = sorted({pair.clip.voice for pair in disagreeing})
    return [
        *_flagged(f"{name} voice, disagrees with the words: flagged", disagreeing, seed, goal=34 / 40),
        *_flagged(f"{name} voice, agrees with the words: flagged", agreeing, seed, goal=0.05, is_wrong=True),
        *(
            figure
            for voice in voices
            for figure in _flagged(
                f"{name} voice, {voice}, disagrees: flagged",
                [pair for pair in disagreeing if pair.clip.voice == voice],
                seed,
            )
        ),
        *_flagged(f"{name} voice, strongly acted, disagrees: flagged", strong, seed),
    ]


@dataclass(frozen=True, slots=True)
class _Pair:
    """A sentence of ours in a voice, and whether they were taken to disagree."""

    disagree: bool
    clip: Clip
    is_flagged: bool


def _flagged(
    name: str, pairs: Sequence[_Pair], seed: int, *, goal: float | None = None, is_wrong: bool = False
) -> list[Figure]:
    """Return the share that was flagged; nothing of no pairs."""
    if not pairs:
        return []
    flags = np.array([pair.is_flagged for pair in pairs])
    measured = bootstrap(mean, flags, seed=seed, groups=[pair.clip.speaker for pair in pairs])
    return [measured.named(name, goal=goal, is_less_better=is_wrong, note=_NOTE)]


def understood(folder: Path, voices: frozenset[str]) -> list[Clip]:
    """Return what the tone of each clip of RAVDESS says, for the voices that are asked for.

    Args:
        folder: Holds ``manifest.csv`` and the clips.
        voices: As RAVDESS names the emotions.

    Raises:
        BadInput: The folder does not hold the clips.
        PartMissing: What measures tone is not there.
    """
    measured = _measured(folder, voices | _CALM)
    model = load_tone_model()
    clips = []
    for clip, measures in measured:
        if clip.voice in voices:
            calm = calibrate(
                other_measures
                for other, other_measures in measured
                if other.speaker == clip.speaker and other.voice in _CALM and other_measures is not measures
            )
            tone = interpret(measures, calm, model)
            clips.append(Clip(clip.speaker, clip.voice, clip.is_strong, tone))
    return clips


def understood_emodb(data: Path) -> list[Clip]:
    """Return what the tone of each clip of EmoDB says to a model that has not heard its speaker.

    Speakers that the shipped model has not heard are judged by it, the others by one fitted on all other speakers;
    where there are too few to fit on, these are left out.

    Raises:
        BadInput: The folder of data does not hold the clips.
        PartMissing: What measures tone is not there.
    """
    examples = read_emodb(data)
    shipped = load_tone_model()
    speakers = {one.speaker for one in examples}
    models = dict.fromkeys(speakers.difference(shipped.speakers), shipped)
    if len(speakers) >= _FITTED_ON + 1:
        for speaker in speakers.intersection(shipped.speakers):
            models[speaker] = fit([one for one in examples if one.speaker != speaker])
    return [
        Clip(
            one.example.speaker,
            _VOICES[one.example.emotion],
            is_strong=False,
            tone=interpret(one.example.measures, one.baseline, models[one.example.speaker]),
        )
        for one in against_own_neutral(examples)
        if one.example.speaker in models
    ]


def _measured(folder: Path, voices: frozenset[str]) -> list[tuple[Clip, ToneMeasures]]:
    try:
        with (folder / "manifest.csv").open(encoding="utf-8", newline="") as file:
            rows = [row for row in csv.DictReader(file) if row["emotion"] in voices]
    except (OSError, KeyError) as error:
        raise BadInput(
            "The folder {name} holds no manifest.csv of acted clips; read the README of the data.",
            {"name": folder.name},
            log="no manifest of clips",
        ) from error
    found = []
    for row in rows:
        sound = read_sound(folder / row["file"])
        clip = Clip(row["speaker"], row["emotion"], row["intensity"] == "strong", None)
        found.append((clip, measure(sound.samples, sound.rate_hz)))
    return found
