"""Scenes in which something sounds while the companion speaks: a person who wants the turn, one who does not, a thing.

The companion tells a story; its echo reaches the microphone 6 dB louder than it plays, 80, 140 or 200 ms late.
Backchannels are recorded ones, ones said by other voices than the companion's (few are recorded), noises of a
household, and made coughs, in several levels.
"""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from companion.catalog.catalog import read_catalog
from companion.catalog.installed import find_installed
from companion.speaking.choose import Engine, VoiceSpec, open_voice
from companion.storage.paths import find_paths
from companion.values import Audio, CancelToken, Clause, PartMissing, resampled
from tests.lab.bench.scenes.clips import Clip, active_level_db, at_level, speech_span
from tests.lab.bench.scenes.noise import USUAL_LEVEL_DB
from tests.lab.bench.scenes.scene import Family, Line, Scene
from tests.lab.bench.scenes.words import ASKING
from tests.lab.bench.simulation.room import RATE_HZ, Acoustics, EchoFrom

# Made coughs, because no recorded ones are at hand.
#
# A cough is an explosive burst of 30 to 50 ms, a hiss of about 0.2 s, and often a short voiced end (Korpáš, Sadloňová &
# Vrabec 1996, "Analysis of the cough sound: an overview"); most come in pairs. Here noise and a falling pulse train
# pass three resonances of a throat. Nobody would take it for a recording, but in loudness over time, spectrum and
# voicing it is like one.

_RESONANCES: Final = ((500.0, 120.0), (1300.0, 200.0), (2600.0, 350.0))
"""Middle and half width of each, in Hz (guess)."""

_Values = NDArray[np.float64]


def cough(random: np.random.Generator) -> Audio:
    """Return one to three coughs, 0.3 to 1.8 s at 16 kHz, each different."""
    bursts = [_burst(random) for _ in range(int(random.integers(1, 4)))]
    gaps = [np.zeros(round(random.uniform(0.05, 0.2) * RATE_HZ)) for _ in bursts]
    sound = np.concatenate([part for pair in zip(bursts, gaps, strict=True) for part in pair])
    return Audio((0.5 * sound / np.abs(sound).max()).astype(np.float32), RATE_HZ)


def _burst(random: np.random.Generator) -> _Values:
    times = np.arange(round(random.uniform(0.25, 0.4) * RATE_HZ)) / RATE_HZ
    explosion = np.minimum(times / 0.005, 1.0) * np.exp(-times / random.uniform(0.03, 0.05))
    hiss = 0.25 * np.exp(-times / random.uniform(0.08, 0.15))
    noise = (explosion + hiss) * random.standard_normal(len(times))
    return _resonated(noise + random.uniform(0.0, 1.0) * _voiced_end(times, random))


def _voiced_end(times: _Values, random: np.random.Generator) -> _Values:
    """A pulse train that falls in pitch, around 0.2 s."""
    pitch = random.uniform(150.0, 350.0) * np.exp(-times)
    phase = np.cumsum(pitch) / RATE_HZ
    pulses = np.diff(np.floor(phase), prepend=0.0)
    return np.asarray(3.0 * pulses * np.exp(-(((times - 0.2) / 0.05) ** 2)))


def _resonated(sound: _Values) -> _Values:
    frequencies = np.fft.rfftfreq(2 * len(sound), 1.0 / RATE_HZ)
    throat = np.sum(
        [1.0 / (1.0 + ((frequencies - middle) / width) ** 2) for middle, width in _RESONANCES], axis=0
    )
    return np.asarray(np.fft.irfft(np.fft.rfft(sound, 2 * len(sound)) * throat)[: len(sound)])


ECHO_DELAYS: Final = (0.08, 0.14, 0.2)
_EARLIEST: Final = 1.0
_LATEST: Final = 9.0
"""Seconds of the story before something sounds."""
_SHORTEST_BARGE_IN: Final = 1.2
USUAL: Final = "usual level"
SOFTER: Final = "softer"
"""Barge-ins are as loud as they were recorded; the companion's echo has an active level of -14 dB, and who is more than
12 dB softer than that is told apart."""
_LEVELS_DB: Final = (-32.0, -26.0, -20.0)
"""Active levels at the microphone: somebody far off, as usual, close by (guess)."""
_LONGEST_NOISE: Final = 4.0
_NOISES: Final = "house_"
_SHORT_ANSWERS: Final = frozenset({"ami_trn07_FEE087_1560.flac"})
"""Spontaneous talk that is a backchannel by its words ("Okay.")."""

BACKCHANNELS: Final = (
    "um hum", "uh huh", "yeah", "okay", "right", "I see", "oh", "wow", "hum", "sure", "yes", "oh really",
)  # fmt: skip
"""Written so that the voices say them: "mm-hmm" and "hmm" they spell letter by letter."""
LAUGHTER: Final = ("ha ha ha", "ha ha ha ha ha ha")
_COUGHS: Final = 12
_MADE_FROM: Final = 1000
"""Number in the name of the first scene with made laughter or a made cough."""
VOICES: Final = (VoiceSpec(Engine.ESPEAK, "en-us+m3"), VoiceSpec(Engine.ESPEAK, "en-us+f4", pitch=1.2))
SPEAKERS: Final = ("am_michael", "am_fenrir", "bm_george", "bf_emma", "af_bella")
"""Of Kokoro, where it is downloaded. Neither they nor ``VOICES`` are the companion's own."""


def barge_in_scenes(recordings: Sequence[Clip], *, seed: int = 0) -> Iterator[Scene]:
    """Make scenes in which a complete statement or question is said into the story, as loud as it was recorded."""
    wanted = [clip for clip in recordings if clip.kind in {"statement", "question"} and clip.ends == "yes"]
    random = np.random.default_rng(seed)
    for number in random.permutation(len(wanted)):
        clip = wanted[number]
        audio = clip.audio()
        begin, end = speech_span(audio)
        if end - begin >= _SHORTEST_BARGE_IN:
            level = active_level_db(audio.samples)
            yield _into_story(
                Family.BARGE_INS,
                USUAL if level >= USUAL_LEVEL_DB else SOFTER,
                audio,
                f"barge-in{number}",
                random,
                file=clip.file.name,
                level=round(level, 1),
            )


def backchannel_scenes(recordings: Sequence[Clip], *, seed: int = 0) -> Iterator[Scene]:
    """Make scenes in which nobody wants the turn, in a mixed order; made laughter and coughs come last."""
    yield from _mixed((*_recorded(recordings), *_spoken(), *_noises(recordings)), 0, seed)
    yield from _mixed((*_spoken(LAUGHTER), *_coughs(seed)), _MADE_FROM, seed)


def _mixed(sounds: Sequence["_Sound"], first: int, seed: int) -> Iterator[Scene]:
    random = np.random.default_rng(seed)
    for number in random.permutation(len(sounds)):
        sound = sounds[number]
        level = float(random.choice(_LEVELS_DB))
        audio = at_level(sound.audio, level)
        yield _into_story(
            Family.BACKCHANNELS,
            sound.group,
            audio,
            f"backchannel{first + number}",
            random,
            what=sound.what,
            level=level,
        )


@dataclass(frozen=True, slots=True)
class _Sound:
    group: str
    what: str
    audio: Audio


def _recorded(recordings: Sequence[Clip]) -> Iterator[_Sound]:
    for clip in recordings:
        if clip.kind in {"backchannel", "laugh"} or clip.file.name in _SHORT_ANSWERS:
            for _level in _LEVELS_DB:  # few there are: each is heard several times, at other moments
                yield _Sound("recorded", clip.file.name, clip.audio())


def _coughs(seed: int) -> Iterator[_Sound]:
    random = np.random.default_rng(seed)
    for number in range(_COUGHS):
        yield _Sound("made cough", f"cough {number}", cough(random))


def _spoken(texts: Sequence[str] = BACKCHANNELS) -> Iterator[_Sound]:
    for spec in (*VOICES, *_downloaded()):
        try:
            voice = open_voice(spec)
        except PartMissing:
            continue
        try:
            for number, text in enumerate(texts):
                spoken = voice.speak(Clause(number, text), CancelToken())
                if spoken is not None:
                    audio = spoken.audio
                    samples = resampled(audio.samples, audio.rate_hz, RATE_HZ).copy()
                    yield _Sound("laughter" if text in LAUGHTER else "spoken", text, Audio(samples, RATE_HZ))
        finally:
            voice.close()


def _downloaded() -> Iterator[VoiceSpec]:
    kokoro = find_installed(read_catalog().model("kokoro-82m"), find_paths(os.environ).models)
    if kokoro is not None:
        for speaker in SPEAKERS:
            yield VoiceSpec(Engine.KOKORO, speaker, folder=kokoro.folder)


def _noises(recordings: Sequence[Clip]) -> Iterator[_Sound]:
    for clip in recordings:
        if clip.file.name.startswith(_NOISES):
            audio = clip.audio()
            if audio.seconds <= _LONGEST_NOISE:
                yield _Sound("noise", clip.file.name, audio)


def _into_story(
    family: Family,
    group: str,
    audio: Audio,
    name: str,
    random: np.random.Generator,
    **facts: float | str,
) -> Scene:
    delay = float(random.choice(ECHO_DELAYS))
    return Scene(
        name=name,
        family=family,
        group=group,
        lines=(
            Line(
                audio, speech_span(audio), after=float(random.uniform(_EARLIEST, _LATEST)), is_into_reply=True
            ),
        ),
        prompt=ASKING.format(number=int(random.integers(3))),
        acoustics=Acoustics((EchoFrom(delay=delay),)),
        tail=3.5,
        facts={"delay": delay, **facts},
    )


def self_talk_scenes(minutes: float, *, seed: int = 0) -> Iterator[Scene]:
    """Make scenes of a minute each in which only the companion speaks, with an echo that changes its way."""
    random = np.random.default_rng(seed)
    for number in range(round(minutes)):
        delays = random.permutation(ECHO_DELAYS)
        changes = (0.0, *sorted(random.uniform(5.0, 55.0, 2)))
        echo = tuple(
            EchoFrom(at=float(at), delay=float(delay) + float(random.uniform(-0.02, 0.02)))
            for at, delay in zip(changes, delays, strict=True)
        )
        is_distorted = number % 4 == 3
        yield Scene(
            name=f"self-talk{number}",
            family=Family.SELF_TALK,
            group="distorted loudspeaker" if is_distorted else "clean loudspeaker",
            prompt=ASKING.format(number=number),
            acoustics=Acoustics(echo, loudspeaker_clips_at=0.3 if is_distorted else 1.0),
            tail=60.0,
            facts={"delays": ", ".join(f"{path.delay:.3f} from {path.at:.0f} s" for path in echo)},
        )
