"""Lets a voice speak for the measurements, and keeps the sounds where they are wanted."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Final, TypeAlias

import numpy as np

from companion.catalog.catalog import Purpose, Source, read_catalog
from companion.catalog.installed import installed_models
from companion.engine.models.voice import spec_of_voice
from companion.hearing.transcriber import RATE_HZ
from companion.sound.wav import write_wav
from companion.speaking.choose import Engine, VoiceSpec, open_voice
from companion.speaking.shaping import evenly_loud
from companion.speaking.voice import Voice
from companion.storage.new_file import NewFile, NewFolder
from companion.storage.paths import find_paths
from companion.values import (
    NEUTRAL,
    Affect,
    Audio,
    CancelToken,
    Clause,
    PartBroken,
    PartMissing,
    Samples,
    SpokenClause,
    resampled,
)
from tests.lab.evaluation.part import Run

ESPEAK: Final = ("espeak", VoiceSpec(Engine.ESPEAK, "en-us+f2", expressiveness=1.0))
"""What comes with the program, as expressive as it can be."""

Asked: TypeAlias = tuple[str, Affect]


@dataclass(frozen=True, slots=True)
class Sound:
    """What was said, without the pause behind it."""

    spoken: SpokenClause
    samples: Samples
    """float32 (n,), as loud as it was said."""
    rate_hz: int

    @property
    def seconds(self) -> float:
        """How long the speech lasts."""
        return len(self.samples) / self.rate_hz

    def evenly(self) -> Samples:
        """Return it at 16 kHz and at the loudness that all speech is brought to, so that none is told by its level."""
        return evenly_loud(resampled(self.samples, self.rate_hz, RATE_HZ), RATE_HZ)


class Stage:
    """A loaded voice; says a text with a feeling only once."""

    def __init__(self, name: str, voice: Voice, keep: NewFolder | None = None) -> None:
        """Take a voice, and where the sounds are to be kept; None keeps none."""
        self.name = name
        self.voice = voice
        self._keep = keep
        self._said: dict[Asked, Sound] = {}

    def say(self, text: str, affect: Affect = NEUTRAL) -> Sound:
        """Return a clause as a reply of its own.

        Raises:
            PartBroken: The voice said nothing.
        """
        if (text, affect) not in self._said:
            self._said[text, affect] = self.row([Clause(0, text, affect)])[0]
        return self._said[text, affect]

    def row(self, clauses: Sequence[Clause]) -> list[Sound]:
        """Return clauses that follow each other in one reply.

        Raises:
            PartBroken: The voice said nothing.
        """
        sounds = []
        for index, clause in enumerate(clauses):
            spoken = self.voice.speak(replace(clause, index=index), CancelToken())
            if spoken is None:
                raise PartBroken(
                    "The voice {name} said nothing.", {"name": self.name}, log=f"{self.name}: no sound"
                )
            sounds.append(self._kept(spoken))
        return sounds

    def _kept(self, spoken: SpokenClause) -> Sound:
        samples = spoken.audio.samples
        speech = np.flatnonzero(samples)
        sound = Sound(spoken, samples[: speech[-1] + 1 if len(speech) else 0], spoken.audio.rate_hz)
        if self._keep is not None:
            affect = spoken.clause.affect
            feeling = f"v{affect.valence:+.2f} a{affect.arousal:+.2f} d{affect.dominance:+.2f}"
            words = "".join(c for c in spoken.clause.text[:40] if c.isalnum() or c == " ").strip()
            file = NewFile(self._keep.path / f"{self.name} {words} {feeling}.wav", replaces=True)
            write_wav(file, Audio(sound.samples, sound.rate_hz))  # a clause may be said more than once
        return sound


def downloaded_voices() -> tuple[tuple[str, VoiceSpec], ...]:
    """Return the English voices that were downloaded, as expressive as they can be; none that clones."""
    models = find_paths(os.environ).models
    return tuple(
        (one.model.name, replace(spec_of_voice(one), expressiveness=1.0))
        for one in installed_models(read_catalog(), models)
        if (one.model.purpose, one.model.source) == (Purpose.VOICE, Source.HUB)
        and one.model.speaks("en")
        and not one.model.clones
    )


@contextmanager
def open_stages(run: Run) -> Iterator[list[Stage]]:
    """Open the downloaded voices and the others that are there, and say which are not; close them in the end.

    Raises:
        PartMissing: None of them is.
    """
    stages = []
    for name, spec in (*downloaded_voices(), ESPEAK):
        try:
            stages.append(Stage(name, open_voice(spec), run.sounds))
        except PartMissing as error:
            print(f"{name}: {error.sentence} Its figures are left out.")
    if not stages:
        raise PartMissing("No voice is there to be measured; install Companion again.", log="no voice")
    if run.sounds is not None:
        run.sounds.make()
    try:
        yield stages
    finally:
        for stage in stages:
            stage.voice.close()
