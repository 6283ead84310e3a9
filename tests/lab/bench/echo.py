"""``companion bench echo``: how well the companion tells its own voice from a person's.

What is simulated is in ``double_talk``, on the ways of ``echo_paths``, with the echo 6 dB louder than the person:
echo return loss enhancement (ERLE) of AEC3 and of the linear filter, barge-ins, self-interruptions, words recognised
where both speak, and what it costs. Times are seconds; what devices and their buffers add is not in them.
"""

import json
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Final

import numpy as np

from companion.conversation import events as ev
from companion.hearing.moonshine import Moonshine
from companion.hearing.silero import Silero
from companion.hearing.transcriber import RATE_HZ, Transcriber
from companion.sound.echoes.echo import FRAME_SAMPLES
from companion.sound.echoes.echo_removal import Aec3, EchoRemoval
from companion.speaking.choose import VoiceSpec, open_voice
from companion.storage.new_file import NewFile
from companion.values import CancelToken, Clause, Samples, resampled
from tests.lab.bench.double_talk import (
    ECHO_GAIN_DB,
    Ear,
    Mixture,
    Said,
    active_level_db,
    at_level,
    beginning_with_speech,
    hear,
    mixed,
)
from tests.lab.bench.echo_paths import PATHS, EchoPath
from tests.lab.bench.figures import Spread, milliseconds, spread
from tests.lab.bench.recordings import Utterance, utterances
from tests.support.word_errors import count_edits, normalise

_VOICE_DB: Final = -26.0
"""Level at which the companion's voice is played."""
_LEAD: Final = 4.0
"""Seconds of echo alone before the first person: the room has been learned, as in any talk but at its beginning."""
_PAUSE: Final = 0.8
_LONGEST_SAID: Final = 2.0
_ANSWERED_WITHIN: Final = 0.8
"""A barge-in that is told later than this after its onset is missed."""
_ALONE: Final = 20.0
"""Seconds of echo alone in which the ERLE is measured."""
_WORDS_ON: Final = frozenset({"140 ms", "room of 200 ms", "clipping"})


@dataclass(frozen=True, slots=True)
class Plan:
    """How much is measured."""

    barge_in_seconds: float
    """Of each path."""
    alone_seconds: float
    """Of each path, in which the companion hears nobody but itself."""
    recordings: int
    """Whose words are recognised, for each of ``_WORDS_ON``."""


FULL: Final = Plan(barge_in_seconds=150.0, alone_seconds=450.0, recordings=24)
QUICK: Final = Plan(barge_in_seconds=20.0, alone_seconds=10.0, recordings=2)


@dataclass(frozen=True, slots=True)
class Erle:
    """By how many dB an echo is removed where nobody else speaks."""

    first_second: float
    seconds_2_to_5: float
    after: float


@dataclass(frozen=True, slots=True)
class WordRates:
    """Word error rates where both speak."""

    words: int
    clean: float
    """The recordings alone."""
    microphone: float
    aec3: float
    linear: float


@dataclass(slots=True)
class PathFigures:
    """All figures of a path."""

    name: str
    aec3: Erle
    linear: Erle
    onsets: int = 0
    suspected: list[float] = field(default_factory=list)
    """From the onset to the suspicion, of those that were told."""
    started: list[float] = field(default_factory=list)
    missed: int = 0
    """Not told, or too late."""
    alone_seconds: float = 0.0
    self_interruptions: int = 0
    false_suspicions: int = 0
    words: WordRates | None = None
    core_share: float = 0.0
    """Processor time of the whole ear per second of sound while the companion speaks."""


def run(data: Path, json_file: NewFile | None, quick: bool) -> int:
    """Measure every path, print a table, and write what was asked for.

    Args:
        data: Holds ``human_speech`` and ``ljspeech32``.
        json_file: Where to write it.
        quick: Little of everything.

    Returns:
        The exit status, 0.

    Raises:
        CompanionError: The recordings, a model or a voice are not there.
    """
    plan = QUICK if quick else FULL
    spoken = utterances(data)
    voice = companion_voice(spoken, max(plan.barge_in_seconds, plan.alone_seconds, _ALONE))
    judge, transcriber = Silero.load(), Moonshine.load()
    said = tuple(_cut(spoken, judge))
    figures = []
    for path in PATHS:
        figure = measure(path, voice, said, judge, plan)
        if path.name in _WORDS_ON:
            figure.words = measure_words(path, voice, _worded(spoken)[: plan.recordings], transcriber)
        figures.append(figure)
        print("\n".join(lines_of(figure)), flush=True)
    transcriber.close()
    print("\n".join(_totals(figures, measure_idle())))
    if json_file is not None:
        json_file.write(json.dumps([asdict(each) for each in figures], indent=1) + "\n")
    return 0


def companion_voice(spoken: Sequence[Utterance], seconds: float) -> Samples:
    """Return the companion's usual voice reading the recordings' texts, (n,) at 16 kHz, with short pauses."""
    voice = open_voice(VoiceSpec())
    rng = np.random.default_rng(0)
    pieces: list[Samples] = []
    length = 0
    while length < seconds * RATE_HZ:
        for number, utterance in enumerate(spoken):
            clause = voice.speak(Clause(number, utterance.text), CancelToken())
            if clause is None:
                continue
            audio = clause.audio
            pieces.append(resampled(audio.samples, audio.rate_hz, RATE_HZ))
            pieces.append(np.zeros(round(rng.uniform(0.15, 0.5) * RATE_HZ), np.float32))
            length += len(pieces[-1]) + len(pieces[-2])
            if length >= seconds * RATE_HZ:
                break
    voice.close()
    return at_level(np.concatenate(pieces)[: round(seconds * RATE_HZ)], _VOICE_DB)


def measure(path: EchoPath, voice: Samples, said: Sequence[Said], judge: Silero, plan: Plan) -> PathFigures:
    """Measure a path, but for the words."""
    alone, _ = mixed(path, voice[: round(_ALONE * RATE_HZ)], (), starts_at=0.0, pause=0.0)
    figure = PathFigures(
        path.name,
        erle(alone, with_aec3(alone)),
        erle(alone, hear(alone, EchoRemoval(), judge).samples),
    )
    both, count = mixed(
        path, voice[: round(plan.barge_in_seconds * RATE_HZ)], said, starts_at=_LEAD, pause=_PAUSE
    )
    figure.onsets = count
    figure.suspected, figure.started = delays(both, hear(both, EchoRemoval(), judge))
    figure.missed = count - len(figure.started)
    long, _ = mixed(path, voice[: round(plan.alone_seconds * RATE_HZ)], (), starts_at=0.0, pause=0.0)
    ear = hear(long, EchoRemoval(), judge)
    figure.alone_seconds = len(long.microphone) / RATE_HZ
    figure.self_interruptions = sum(isinstance(event, ev.SpeechStarted) for _, event in ear.told)
    figure.false_suspicions = sum(isinstance(event, ev.SpeechSuspected) for _, event in ear.told)
    figure.core_share = ear.core_share
    return figure


def delays(mixture: Mixture, ear: Ear) -> tuple[list[float], list[float]]:
    """Return after how many seconds barge-ins were suspected and told; those that were missed are left out."""
    suspected, started = [], []
    for onset, _ in mixture.said:
        told = [(at - onset, event) for at, event in ear.told if -0.05 <= at - onset <= _ANSWERED_WITHIN]
        starts = [delay for delay, event in told if isinstance(event, ev.SpeechStarted)]
        signs = [delay for delay, event in told if isinstance(event, ev.SpeechSuspected)]
        if starts:
            started.append(starts[0])
        if starts or signs:
            suspected.append(min(starts + signs))
    return suspected, started


def erle(mixture: Mixture, left: Samples) -> Erle:
    """Compare what is left with the echo."""

    def removed_db(begin: float, end: float) -> float:
        part = slice(round(begin * RATE_HZ), round(end * RATE_HZ))
        heard, rest = (
            np.mean(np.square(each[part], dtype=np.float64)) for each in (mixture.microphone, left)
        )
        return float(10.0 * np.log10(heard / rest))

    sounding = np.flatnonzero(np.abs(mixture.echo) > 1e-4)
    begin = float(sounding[0]) / RATE_HZ if len(sounding) else 0.0
    return Erle(
        removed_db(begin, begin + 1.0), removed_db(begin + 2.0, begin + 5.0), removed_db(begin + 5.0, _ALONE)
    )


def with_aec3(mixture: Mixture) -> Samples:
    """Return what AEC3 alone makes of a mixture."""
    aec3 = Aec3()
    left = np.zeros_like(mixture.microphone)
    for at in range(0, len(left) - FRAME_SAMPLES + 1, FRAME_SAMPLES):
        block = slice(at, at + FRAME_SAMPLES)
        aec3.play(mixture.played[block])
        left[block] = aec3.process(mixture.microphone[block])
    aec3.close()
    return left


def measure_words(
    path: EchoPath, voice: Samples, spoken: Sequence[Utterance], transcriber: Transcriber
) -> WordRates:
    """Recognise recordings alone, and over the companion's voice in four ways."""
    errors = np.zeros(4, np.int64)
    words = 0
    for utterance in spoken:
        person = _sound(utterance)
        said = Said(utterance.file, person, 0.0)
        length = round(_LEAD * RATE_HZ) + len(person) + RATE_HZ // 2
        mixture, _ = mixed(path, np.resize(voice, length), (said,), starts_at=_LEAD, pause=0.0)
        part = slice(round((_LEAD - 0.2) * RATE_HZ), None)
        reference = normalise(utterance.text)
        words += len(reference)
        ways = (mixture.person, mixture.microphone, with_aec3(mixture), _subtracted(mixture))
        for way, sound in enumerate(ways):
            transcription = transcriber.begin()
            transcription.feed(sound[part])
            errors[way] += count_edits(reference, normalise(transcription.finish()))
    clean, microphone, aec3, linear = (errors / words).tolist()
    return WordRates(words, clean, microphone, aec3, linear)


def measure_idle() -> float:
    """Return the share of a core that removing an echo costs while nothing is played."""
    removal = EchoRemoval()
    room = (1e-3 * np.random.default_rng(0).standard_normal((1000, FRAME_SAMPLES))).astype(np.float32)
    silence = np.zeros(FRAME_SAMPLES, np.float32)
    begun = time.process_time()
    for frame in room:
        removal.play(silence)
        removal.process(frame)
    share = (time.process_time() - begun) / (len(room) * FRAME_SAMPLES / RATE_HZ)
    removal.close()
    return share


def lines_of(figure: PathFigures) -> tuple[str, ...]:
    """Return the figures of a path for a terminal."""
    lines = [
        f"{figure.name}: echo removed in second 1, 2 to 5, and after: "
        f"AEC3 {_three(figure.aec3)} dB, linear {_three(figure.linear)} dB; {figure.core_share:.1%} of a core",
        f"  {figure.onsets} barge-ins: suspected {_spread(spread(figure.suspected))}, "
        f"told {_spread(spread(figure.started))}, missed {figure.missed}",
        f"  {figure.alone_seconds:.0f} s with nobody: {figure.self_interruptions} self-interruptions, "
        f"{figure.false_suspicions} suspicions",
    ]
    if figure.words is not None:
        rates = figure.words
        lines.append(
            f"  words wrong, both speaking ({rates.words} words): clean {rates.clean:.3f}, microphone "
            f"{rates.microphone:.3f}, AEC3 {rates.aec3:.3f}, linear {rates.linear:.3f}"
        )
    return tuple(lines)


def _totals(figures: Sequence[PathFigures], idle_share: float) -> Iterator[str]:
    started = spread([delay for each in figures for delay in each.started])
    suspected = spread([delay for each in figures for delay in each.suspected])
    hours = sum(each.alone_seconds for each in figures) / 3600.0
    interruptions = sum(each.self_interruptions for each in figures)
    yield (
        f"all paths, echo +{ECHO_GAIN_DB:.0f} dB: {sum(each.onsets for each in figures)} barge-ins: suspected "
        f"{_spread(suspected)}, told {_spread(started)}, missed {sum(each.missed for each in figures)}"
    )
    yield f"{interruptions} self-interruptions in {hours:.2f} h; {idle_share:.2%} of a core while nothing is played"


def _three(loss: Erle) -> str:
    return f"{loss.first_second:.0f}, {loss.seconds_2_to_5:.0f}, {loss.after:.0f}"


def _spread(values: Spread | None) -> str:
    if values is None:
        return "none"
    return f"p50 {milliseconds(values.p50)} p95 {milliseconds(values.p95)} ms ({values.count})"


def _cut(spoken: Sequence[Utterance], judge: Silero) -> Iterator[Said]:
    order = np.random.default_rng(0).permutation(len(spoken))
    for index in order:
        sound = _sound(spoken[index])
        if np.isfinite(active_level_db(sound)) and len(sound) > RATE_HZ // 2:
            said = beginning_with_speech(spoken[index].file, sound, judge, at_most=_LONGEST_SAID)
            if said is not None:
                yield said


def _worded(spoken: Sequence[Utterance]) -> list[Utterance]:
    """Those with at least four words, in a fixed mixed order."""
    order = np.random.default_rng(1).permutation(len(spoken))
    return [spoken[index] for index in order if len(spoken[index].text.split()) >= 4]


def _sound(utterance: Utterance) -> Samples:
    audio = utterance.audio()
    return resampled(audio.samples, audio.rate_hz, RATE_HZ)


def _subtracted(mixture: Mixture) -> Samples:
    removal = EchoRemoval()
    left = np.zeros_like(mixture.microphone)
    for at in range(0, len(left) - FRAME_SAMPLES + 1, FRAME_SAMPLES):
        block = slice(at, at + FRAME_SAMPLES)
        removal.play(mixture.played[block])
        left[block] = removal.process(mixture.microphone[block]).samples
    removal.close()
    return left
