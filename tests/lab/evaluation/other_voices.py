"""Measures how much of what others say would be answered if the companion is to answer one person alone.

A scene is recordings one after the other: a person, whose voice was learned from ten other utterances, in turns with a
television, a second person, or the far end of a call. Voice activity cuts it into utterances as in a talk, and
``OwnVoice`` judges each; one that is too short is taken as the one before, as ``conversation`` does. Ways to the
microphone are bands and levels, without a room; nobody speaks at the same time.
"""

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Final, TypeAlias

import numpy as np

from companion.engine.devices.own_voice import LEARNED_FROM, OwnVoice
from companion.hearing.silero import Silero
from companion.hearing.voice_activity import SpeechProbability, SpeechStarted, SpeechStopped, VoiceActivity
from companion.sound.wav import read_sound
from companion.values import Samples
from tests.fakes.running_talk import FakeTalk
from tests.lab.evaluation.bootstrap import share
from tests.lab.evaluation.part import Figure, Run

SETS: Final = ("human_speech", "ljspeech32", "ravdess16k")
"""Recordings of people; the limit of likeness was set on another one."""
ANSWERED_MOST: Final = 0.05
OWN_LEAST: Final = 0.95
_RATE_HZ: Final = 16_000
_SCENES: Final = 60
_KINDS: Final = frozenset({"statement", "question", "spontaneous"})
_SEVERAL: Final = re.compile("people|more than one voice")
_LONGEST: Final = 2.5
"""Seconds at which a recording is cut into several utterances."""
_SHORTEST: Final = 1.0
_ROUNDS: Final = 3
"""Utterances of the person in a scene."""
_EACH: Final = 2
"""Utterances of others after each."""
_GAP: Final = 1.2
"""Seconds of quiet between two utterances."""
_PAUSE: Final = 0.7
"""Seconds of quiet that end an utterance."""
_ACTIVE: Final = 0.1
_QUIET: Final = 0.0005
"""Root mean squares of speech before its way to the microphone, and of the quiet there."""

Pieces: TypeAlias = Sequence[Samples]


@dataclass(frozen=True, slots=True)
class Way:
    """A way of sound to the microphone."""

    name: str
    low_hz: float
    high_hz: float
    gain_db: float
    voices: int
    """Number of voices that take turns."""

    def carried(self, sound: Samples) -> Samples:
        """Return a sound as it arrives."""
        spectrum = np.fft.rfft(sound)
        hz = np.fft.rfftfreq(len(sound), 1 / _RATE_HZ)
        spectrum[(hz < self.low_hz) | (hz > self.high_hz)] = 0.0
        return np.asarray(10 ** (self.gain_db / 20) * np.fft.irfft(spectrum, len(sound)), np.float32)


DIRECT: Final = Way("the person", 0.0, 8000.0, 0.0, 1)
WAYS: Final = (
    Way("television", 120.0, 7000.0, -9.0, 2),
    Way("second person", 0.0, 8000.0, -3.0, 1),
    Way("far end of a call", 300.0, 3400.0, -6.0, 1),
)


def other_voices(run: Run) -> Iterator[Figure]:
    """Yield the shares of others' utterances, and of the person's own, that are answered."""
    voices = {who: pieces for each in SETS if run.has(each) for who, pieces in _voices(run.data / each)}
    people = [who for who, pieces in voices.items() if len(pieces) >= LEARNED_FROM + _ROUNDS]
    if not people:
        return
    model, random = Silero.load(), np.random.default_rng(0)
    own, others = list[bool](), dict[str, list[bool]]()
    for number in range(_SCENES // 4 if run.is_quick else _SCENES):
        person, way = people[number % len(people)], WAYS[(number + number // len(people)) % len(WAYS)]
        for is_own, is_answered in _scene(person, way, voices, model, random):
            (own if is_own else others.setdefault(way.name, [])).append(is_answered)
    for name, answered in (*others.items(), ("all", [one for each in others.values() for one in each])):
        yield share(sum(answered), len(answered)).named(
            f"mixed scenes, {name}: others' utterances answered", goal=ANSWERED_MOST, is_less_better=True
        )
    yield share(sum(own), len(own)).named(
        f"mixed scenes of {len(people)} people: their own utterances answered", goal=OWN_LEAST
    )


def _scene(
    person: str,
    way: Way,
    voices: Mapping[str, Pieces],
    model: SpeechProbability,
    random: np.random.Generator,
) -> Iterator[tuple[bool, bool]]:
    """Yield for each utterance of a scene if it is the person's, and if it is answered."""
    mine = [voices[person][at] for at in random.permutation(len(voices[person]))]
    learned = list[bytes]()
    talk = FakeTalk()
    talk.settings.put("turn.only_my_voice", True)
    voice = OwnVoice(talk, learned.append, lambda sentence: None)
    voice.take_up(None)
    while mine and not learned:
        voice.judge(len(mine), DIRECT.carried(mine.pop()))
    strangers = random.choice([who for who in voices if who != person], way.voices, replace=False)
    theirs = [piece for who in strangers for piece in voices[who]]
    for piece in mine[:_ROUNDS]:
        said = [(True, DIRECT.carried(piece))]
        said += [(False, way.carried(theirs[random.integers(len(theirs))])) for _ in range(_EACH)]
        is_answered = True
        for is_own, sound in said:
            for heard in _utterances(sound, model, random):
                judged = voice.judge(0, heard)
                is_answered = is_answered if judged is None else not judged.is_stranger
                yield is_own, is_answered


def _utterances(sound: Samples, model: SpeechProbability, random: np.random.Generator) -> Iterator[Samples]:
    """Yield the utterances that voice activity finds in a sound with quiet around it."""
    gap = round(_GAP * _RATE_HZ)
    noise = random.normal(0.0, _QUIET, len(sound) + 2 * gap)
    whole = np.asarray(noise + np.pad(sound, gap), np.float32)
    model.reset()
    spans = list[list[float]]()
    for event in VoiceActivity(model).feed(whole):
        match event:
            case SpeechStarted() if spans and event.at - spans[-1][1] < _PAUSE:
                spans[-1][1] = len(whole) / _RATE_HZ
            case SpeechStarted():
                spans.append([event.at, len(whole) / _RATE_HZ])
            case SpeechStopped():
                spans[-1][1] = event.at
    for begin, end in spans:
        yield whole[round(begin * _RATE_HZ) : round(end * _RATE_HZ)]


def _voices(folder: Path) -> Iterator[tuple[str, Pieces]]:
    """Yield each speaker of a set with their utterances, all of one level."""
    with (folder / "manifest.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if _is_of_one_voice(row)]
    named = sorted((row.get("speaker", folder.name), row["file"]) for row in rows)
    for who, files in groupby((one for one in named if one[0]), key=lambda one: one[0]):
        pieces = [piece for _, name in files for piece in _pieces(read_sound(folder / name).samples)]
        if pieces:
            yield who, pieces


def _is_of_one_voice(row: Mapping[str, str]) -> bool:
    return row.get("kind", "statement") in _KINDS and not _SEVERAL.search(row.get("note", ""))


def _pieces(sound: Samples) -> Iterator[Samples]:
    """Yield utterances of a recording without the quiet around it."""
    loud = np.flatnonzero(np.abs(sound) > np.abs(sound).max() / 10)
    sound = sound[loud[0] : loud[-1] + 1] if len(loud) else sound
    for piece in np.array_split(sound, max(1, round(len(sound) / (_LONGEST * _RATE_HZ)))):
        if len(piece) >= _SHORTEST * _RATE_HZ:
            yield np.asarray(piece * (_ACTIVE / float(np.sqrt(np.square(piece).mean()))), np.float32)
