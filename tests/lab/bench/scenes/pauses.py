"""Scenes in which a person pauses in mid-turn: recordings with a pause put in where a word ends.

Where that may be is ``pause_places``'. The pause is filled with noise that has the recording's own background's level
and spectrum.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

import numpy as np

from companion.values import Audio, Samples
from tests.lab.bench.scenes.clips import Clip, speech_span
from tests.lab.bench.scenes.pause_places import PLACES_EACH, FoundPlace
from tests.lab.bench.scenes.scene import Family, Line, Scene
from tests.lab.bench.simulation.room import RATE_HZ, Acoustics, EchoFrom

SHORTEST_PAUSE: Final = 0.3
LONGEST_PAUSE: Final = 1.5
UNFINISHED: Final = "unfinished"
"""The group of recordings whose speaker is known not to be done."""
_CROSSFADE: Final = 0.01
_BACKGROUND: Final = 0.1
"""Seconds of the quietest stretch whose spectrum the pause's background has."""


def turn_scenes(recordings: Sequence[Clip], *, seed: int = 0) -> Iterator[Scene]:
    """Make scenes of recordings that end complete, as they are, in a mixed order."""
    wanted = [
        clip
        for clip in recordings
        if clip.source == "speech_misc" or (clip.kind in {"statement", "question"} and clip.ends == "yes")
    ]
    for number in np.random.default_rng(seed).permutation(len(wanted)):
        clip = wanted[number]
        yield _scene(Family.TURNS, clip.source, clip.audio(), f"turn{number}", {"file": clip.file.name})


def pause_scenes(
    recordings: Sequence[Clip], places: Mapping[str, Sequence[FoundPlace]], *, seed: int = 0
) -> Iterator[Scene]:
    """Make the scenes, in an order that mixes the recordings: the first n of them are a fair sample.

    Args:
        recordings: all there are.
        places: where a pause may be put, by file name.
        seed: same recordings, same seed, same scenes.
    """
    order = np.random.default_rng(seed).permutation(len(recordings))
    for turn in range(PLACES_EACH):
        for number in order:
            clip = recordings[number]
            found = places.get(clip.file.name, ())
            if turn < len(found):
                at, place = found[turn].at, found[turn].place
                random = np.random.default_rng((seed, turn, int(number)))
                pause = float(random.uniform(SHORTEST_PAUSE, LONGEST_PAUSE))
                audio = with_pause(clip.audio(), at=at, seconds=pause)
                facts = {"file": clip.file.name, "pause": pause, "pause_at": at}
                yield _scene(Family.PAUSES, str(place), audio, f"pause{turn}-{number}", facts)


def unfinished_scenes(recordings: Sequence[Clip]) -> Iterator[Scene]:
    """Make scenes of recordings whose speaker is known not to be done; nobody should answer at once."""
    for number, clip in enumerate(recordings):
        if clip.ends == "no":
            facts = {"file": clip.file.name}
            yield _scene(Family.PAUSES, UNFINISHED, clip.audio(), f"unfinished{number}", facts)


def _scene(family: Family, group: str, audio: Audio, name: str, facts: Mapping[str, float | str]) -> Scene:
    speech = speech_span(audio)
    return Scene(
        name=name,
        family=family,
        group=group,
        lines=(Line(audio, speech, after=0.4),),
        acoustics=Acoustics((EchoFrom(),)),
        tail=8.0,
        is_over_when_answered=True,
        facts={**facts, "speech_at": speech[0]},
    )


def with_pause(audio: Audio, *, at: float, seconds: float) -> Audio:
    """Return the sound (16 kHz) with a pause put in, filled with noise that has its own background's spectrum."""
    cut, fade = round(at * RATE_HZ), round(_CROSSFADE * RATE_HZ)
    fill = background(audio.samples, round(seconds * RATE_HZ) + 2 * fade)
    ramp = np.linspace(0.0, 1.0, fade, dtype=np.float32)
    first, last = audio.samples[:cut].copy(), audio.samples[cut:].copy()
    first[-fade:] = first[-fade:] * ramp[::-1] + fill[:fade] * ramp
    last[:fade] = last[:fade] * ramp + fill[-fade:] * ramp[::-1]
    return Audio(np.concatenate((first, fill[fade:-fade], last)), RATE_HZ)


def background(samples: Samples, count: int) -> Samples:
    """Return stationary noise, (count,), with the level and spectrum of the quietest stretch of a recording."""
    size = round(_BACKGROUND * RATE_HZ)
    steps = range(0, max(len(samples) - size, 1), size // 4)
    quietest = min(steps, key=lambda begin: float(np.sum(samples[begin : begin + size] ** 2)))
    stretch = samples[quietest : quietest + size]
    magnitude = np.abs(np.fft.rfft(stretch * np.hanning(len(stretch)), 2 * size))
    wide = np.interp(np.linspace(0, len(magnitude) - 1, count // 2 + 1), np.arange(len(magnitude)), magnitude)
    phases = np.exp(2j * np.pi * np.random.default_rng(count).random(len(wide)))
    noise = np.fft.irfft(wide * phases, count)
    wanted = np.sqrt(np.mean(stretch.astype(np.float64) ** 2))
    filled: Samples = (noise * wanted / (np.sqrt(np.mean(noise**2)) + 1e-12)).astype(np.float32)
    return filled
