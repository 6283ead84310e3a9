"""Scenes with bad input: broken devices, music and television, several people, one who never stops, and nobody."""

from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np

from companion.values import Audio
from tests.lab.bench.scenes.clips import Clip, at_level, speech_span
from tests.lab.bench.scenes.scene import Family, Line, Scene
from tests.lab.bench.simulation.room import RATE_HZ, Acoustics, EchoFrom

EACH: Final = 5
"""Recordings said under each kind of broken device."""
_TALKING_ON: Final = 180.0
_BREATH: Final = 0.35
"""Seconds between two sentences of one who does not want to be answered (guess)."""
_HOUR: Final = 3600.0
_HUM_HZ: Final = 50.0
_HUM_DB: Final = -30.0

DEVICES: Final = {
    "clipped": Acoustics(overdrive_db=20.0),
    "humming": Acoustics(
        noise=Audio(
            sum(
                10.0 ** (_HUM_DB / 20.0)
                / order
                * np.sin(2 * np.pi * _HUM_HZ * order * np.arange(RATE_HZ) / RATE_HZ)
                for order in (1, 2, 3, 5)
            ).astype(np.float32),
            RATE_HZ,
        )
    ),
    "losing input": Acoustics(lost_every=1.0, lost=0.12),
    "suddenly narrow": Acoustics(narrow_from=2.0),
    "fast crystal": Acoustics(drift_ppm=200.0),
    "slow crystal": Acoustics(drift_ppm=-200.0),
}
"""Broken in one way each."""


def misfortune_scenes(recordings: Sequence[Clip], *, seed: int = 0) -> Iterator[Scene]:
    """Make all of them."""
    said = [clip for clip in recordings if clip.kind in {"statement", "question"} and clip.ends == "yes"]
    random = np.random.default_rng(seed)
    for kind, acoustics in DEVICES.items():
        for number in random.choice(len(said), EACH, replace=False):
            audio = said[number].audio()
            yield Scene(
                name=f"{kind.replace(' ', '-')}{number}",
                family=Family.MISFORTUNE,
                group=kind,
                lines=(Line(audio, speech_span(audio), after=0.4),),
                acoustics=acoustics,
                tail=8.0,
                is_over_when_answered=True,
                facts={"file": said[number].file.name},
            )
    for clip in recordings:
        if (group := _background_group(clip)) is not None:
            yield _alone(group, at_level(clip.audio(), -30.0), clip.file.stem)
    yield _alone("never stops", _long_talk(said, random), "never-stops")
    yield Scene("silent-hour", Family.MISFORTUNE, "silent hour", tail=_HOUR)


def _background_group(clip: Clip) -> str | None:
    name = clip.file.name
    if name.startswith("music_"):
        return "music"
    if name.startswith("goog_Google_Gnome"):
        return "television"
    return "several people" if "meeting" in name or "commercial" in name else None


def _alone(group: str, audio: Audio, name: str) -> Scene:
    return Scene(
        name=name,
        family=Family.MISFORTUNE,
        group=group,
        lines=(Line(audio, speech_span(audio), after=0.4),),
        acoustics=Acoustics((EchoFrom(),)),
        tail=6.0,
        facts={"file": name},
    )


def _long_talk(said: Sequence[Clip], random: np.random.Generator) -> Audio:
    breath = np.zeros(round(_BREATH * RATE_HZ), dtype=np.float32)
    parts = []
    seconds = 0.0
    while seconds < _TALKING_ON:
        audio = at_level(said[int(random.integers(len(said)))].audio(), -26.0)
        begin, end = speech_span(audio)
        parts += [audio.samples[round(begin * RATE_HZ) : round(end * RATE_HZ)], breath]
        seconds += end - begin + _BREATH
    return Audio(np.concatenate(parts), RATE_HZ)
