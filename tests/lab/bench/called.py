"""Measures whether a sleeping companion hears its name, how soon, at which cost, and how often it wakes unasked.

Sound goes in blocks of 10 ms through voice activity, the real recogniser and ``conversation.step`` on virtual time;
each result comes as late as the recogniser computed for it. **Heard**: twenty names, each in voices of Kokoro, with
noise 5 dB below them, and the names that people say in ``human_speech``. **False**: recordings of talk, and talk as
text (Switchboard, DailyDialog), for each name; in text each utterance follows a pause, and 150 words are a minute.
"""

import csv
import json
import lzma
import math
import os
import re
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Final

import numpy as np

from companion.catalog.catalog import read_catalog
from companion.catalog.installed import require_installed
from companion.conversation import effects as do
from companion.conversation import events as ev
from companion.conversation.state import State, TurnRules
from companion.conversation.step import step
from companion.hearing.called import CallName, call_of, find_name, sounds_of
from companion.hearing.moonshine import Moonshine
from companion.hearing.silero import Silero
from companion.hearing.transcriber import RATE_HZ, Transcriber, Transcription
from companion.hearing.voice_activity import (
    LISTENING_RULES,
    PRE_ROLL,
    RESUMING_RULES,
    SpeechProbability,
    SpeechStarted,
    VoiceActivity,
)
from companion.settings.sections import TurnSettings
from companion.speaking.engines.kokoro import open_kokoro
from companion.speaking.engines.kokoro_letters import ipa_of_texts
from companion.speaking.spoken_form import spoken_form
from companion.speaking.voice import Wished
from companion.storage.new_file import NewFile
from companion.storage.paths import find_paths
from companion.thinking.orders.commands import draws_attention, read_command_words
from companion.values import (
    NEUTRAL,
    Audio,
    Call,
    CancelToken,
    Prosody,
    Samples,
    TalkWay,
    Transcript,
    resampled,
)
from tests.lab.bench.figures import Share, milliseconds, spread
from tests.lab.bench.scenes.clips import active_level_db, at_level
from tests.lab.bench.scenes.noise import NOISES
from tests.lab.bench.words import BLOCK_SAMPLES, in_a_room, load_sound

NAMES: Final = (
    *("Mira", "Alexander", "Luna", "Emma", "Wenna", "Maren", "Ilo", "Hollis", "Jonas", "Nova"),
    *("Charlotte", "Oliver", "Amelia", "Samantha", "Sorrel", "Robin", "Bex", "Grace", "Max", "Will"),
)
VOICES: Final = (
    *("af_heart", "am_michael", "bf_emma", "bm_george", "af_bella"),
    *("am_puck", "bm_fable", "am_fenrir", "af_nicole"),
)
"""Kokoro's voices for English; the last one whispers."""
FORMS: Final = ("{}.", "{}, what time is it?", "Hey {}, are you there?", "{}, tell me a joke.")
ALONE: Final = FORMS[0]
SNR_DB: Final = 5.0
LEAST: Final = TurnSettings().call_nearness
LATE: Final = 1.0
"""Seconds after the name within which it should be ready."""
_WORDS_AN_HOUR: Final = 9000
_FIRST_WORDS: Final = re.compile(r"(?:\S+\s+){0,5}\S+")


@dataclass(slots=True)
class Hearing:
    """Outcome of a stretch of sound."""

    woken_at: float | None = None
    """Seconds from its start; None if the companion slept on."""
    seconds: float = 0.0
    core_seconds: float = 0.0
    """Processor time of voice activity and recogniser."""
    onsets: int = 0
    """Number of times that it began to overhear."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Words so far."""

    text: str
    is_over: bool
    """A pause follows."""
    likelihood: Callable[[Sequence[str]], float] = lambda beginnings: -math.inf
    """Returns the recogniser's log-probability of beginnings."""


class Sleeper:
    """A companion that is asleep, with real ears, on virtual time."""

    def __init__(
        self, transcriber: Transcriber, model: SpeechProbability, call: Callable[[Reading], Call]
    ) -> None:
        """Take the ears; ``call`` returns whether a reading calls it."""
        self._transcriber = transcriber
        self._activity = VoiceActivity(model)
        self._call = call
        self._heard = Hearing()
        self._transcription: Transcription | None = None
        self._sound = np.empty(0, np.float32)
        self._now = 0.0
        self._idle_at = 0.0
        self._results: list[tuple[float, ev.Event]] = []
        self._state = State("0" * 32, 0.0)

    def hear(self, sound: Samples) -> Hearing:
        """Hear a stretch of sound, float32 (n,) at 16 kHz, until it wakes."""
        self._heard, self._sound, self._results = Hearing(), sound, []
        self._now = self._idle_at = 0.0
        self._transcription = None
        self._activity.reset()
        self._state = State("0" * 32, 0.0, rules=TurnRules(way=TalkWay.BY_NAME))
        self._happens(ev.EarOpened())
        for at in range(0, len(sound), BLOCK_SAMPLES):
            self._now = at / RATE_HZ
            self._hear_block(sound[at : at + BLOCK_SAMPLES])
            if self._state.turn is not None:
                self._heard.woken_at = self._now
                break
        self._heard.seconds = self._now
        return self._heard

    def _hear_block(self, block: Samples) -> None:
        is_open = self._state.overheard is not None
        self._activity.rules = RESUMING_RULES if is_open else LISTENING_RULES
        begin = time.process_time()
        found = self._activity.feed(block)
        self._heard.core_seconds += time.process_time() - begin
        for each in found:
            starts = isinstance(each, SpeechStarted)
            self._happens(ev.SpeechStarted(each.at) if starts else ev.SpeechStopped(each.at))
        if self._transcription is not None:
            self._read(partial(self._words, sound=block))
        while self._results and self._results[0][0] <= self._now:
            self._happens(self._results.pop(0)[1])
        deadline = self._state.deadline
        if deadline is not None and deadline <= self._now:
            self._happens(ev.TimePassed())

    def _happens(self, event: ev.Event) -> None:
        self._state, effects = step(self._state, event, self._now)
        for effect in effects:
            match effect:
                case do.Overhear(_, since):
                    self._heard.onsets += 1
                    self._transcription = self._transcriber.begin()
                    first = max(0, round((since - PRE_ROLL) * RATE_HZ))
                    past = self._sound[first : round(self._now * RATE_HZ)]
                    self._read(partial(self._words, sound=past))
                case do.ReadOverheard(utterance, pause):
                    self._read(partial(self._pause, utterance=utterance, pause=pause))
                case do.AbandonUtterance() if self._transcription is not None:
                    self._transcription.abandon()
                    self._transcription = None

    def _read(self, read: Callable[[Transcription], ev.Event | None]) -> None:
        """Let the recogniser compute; its result comes that much later, after those before it."""
        if self._transcription is None:
            return
        begin = time.process_time()
        event = read(self._transcription)
        cost = time.process_time() - begin
        self._heard.core_seconds += cost
        self._idle_at = max(self._now, self._idle_at) + cost
        if event is not None:
            self._results.append((self._idle_at, event))

    def _words(self, transcription: Transcription, sound: Samples) -> ev.Event | None:
        if transcription.feed(sound) is None or self._state.overheard is None:
            return None
        text = transcription.latest
        is_over = transcription.ends_in_quiet or self._state.overheard.stopped_at is not None
        call = self._call(Reading(text, is_over, transcription.likelihood))
        return ev.WordsRecognised(self._state.overheard.number, Transcript(changing=text), text, call=call)

    def _pause(self, transcription: Transcription, utterance: int, pause: int) -> ev.Event:
        text = transcription.read()
        call = self._call(Reading(text, True, transcription.likelihood))
        return ev.PauseRecognised(utterance, pause, text, 0.5, call=call)


def named(name: str) -> CallName:
    """Return an English name with its sounds."""
    words = read_command_words("en")
    (ipa,) = ipa_of_texts([name], "en")
    return CallName(name, sounds_of(ipa), "en", lambda text: draws_attention(text, words))


@dataclass(slots=True)
class Listener:
    """Tells for several names at once which are called; it never wakes, so that all of a talk is heard."""

    names: Sequence[CallName]
    called: Counter[str] = field(default_factory=Counter)
    _known: dict[str, str] = field(default_factory=dict)
    _last: set[str] = field(default_factory=set)

    def call(self, reading: Reading) -> Call:
        """Count the names that are called; MAYBE as long as any may still be."""
        calls = {name.text: self.one(reading, name) for name in self.names}
        self._last |= {name for name, call in calls.items() if call is Call.YES}
        return Call.MAYBE if Call.MAYBE in calls.values() else Call.NO

    def one(self, reading: Reading, name: CallName) -> Call:
        """Return whether a reading calls one name."""
        found = find_name(reading.text, name, self._pronounce)
        if found is not None:
            found = found.or_likely(name, reading.likelihood(name.spellings(reading.text)))
        return call_of(reading.text, found, name, least=LEAST, is_over=reading.is_over)

    def close(self) -> None:
        """Count each name once for what was heard since the last call."""
        self.called.update(self._last)
        self._last = set()
        self._known.clear()

    def _pronounce(self, texts: Sequence[str]) -> list[str]:
        new = [text for text in texts if text not in self._known]
        self._known.update(zip(new, ipa_of_texts(new, "en"), strict=True))
        return [self._known[text] for text in texts]


# ---- heard --------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Said:
    """A name as someone says it."""

    name: str
    voice: str
    form: str
    sound: Samples


def spoken_names(names: Sequence[str], voices: Sequence[str]) -> Iterator[Said]:
    """Yield each name in each voice, in one of the forms by turns."""
    folder = require_installed(read_catalog().model("kokoro-82m"), find_paths(os.environ).models).folder
    assert folder is not None, "what was downloaded has a folder"
    for v, voice in enumerate(voices):
        kokoro = open_kokoro(folder, voice)
        for n, name in enumerate(names):
            form = FORMS[(n + v) % len(FORMS)]
            wished = Wished(spoken_form(form.format(name), "en"), Prosody(), NEUTRAL)
            speech = kokoro.synthesise(wished, CancelToken())
            assert speech is not None, "nobody cancels"
            sound = resampled(speech.samples, speech.rate_hz, RATE_HZ)
            yield Said(name, voice, form, sound)
        kokoro.close()


def people_s_names(data: Path) -> Iterator[Said]:
    """Yield the names that people say in ``human_speech``; one that is no name, such as "cat", too."""
    for row in _rows(data / "human_speech"):
        if row["kind"] == "wake" and row["text"].strip():
            name = re.sub(r"(?i)^hey\s+", "", row["text"].strip(" .,!?"))
            yield Said(name, row["speaker"], ALONE, load_sound(data / "human_speech" / row["file"]))


def in_noise(sound: Samples, noise: Samples, snr_db: float) -> Samples:
    """Return a second of noise, the sound in it, and two seconds more; ``snr_db`` below its active level."""
    length = len(sound) + 3 * RATE_HZ
    looped = np.tile(noise, math.ceil(length / len(noise)))[:length]
    level = active_level_db(sound) - snr_db
    mixed: Samples = at_level(Audio(looped, RATE_HZ), level).samples.copy()
    mixed[RATE_HZ : RATE_HZ + len(sound)] += sound
    return mixed


def speech_end(sound: Samples) -> float:
    """Return when the last 10 ms within 25 dB of the loud ones (95th percentile) end."""
    whole = len(sound) - len(sound) % BLOCK_SAMPLES
    levels = np.sqrt(np.square(sound[:whole].reshape(-1, BLOCK_SAMPLES)).mean(axis=1))
    loud = np.flatnonzero(levels > np.percentile(levels, 95) * 10 ** (-25 / 20))
    return float(loud[-1] + 1) * BLOCK_SAMPLES / RATE_HZ


@dataclass(slots=True)
class Calls:
    """Number of names that were heard."""

    by: dict[str, Counter[str]] = field(default_factory=dict)
    """For each name, voice and form: ``said`` and ``heard``."""
    said: int = 0
    heard: int = 0
    waits: list[float] = field(default_factory=list)
    """Seconds from the end of a name alone until the companion is ready."""

    def note(self, said: Said, hearing: Hearing) -> None:
        """Count one."""
        is_heard = hearing.woken_at is not None
        self.said += 1
        self.heard += is_heard
        for key in (said.name, said.voice, said.form):
            self.by.setdefault(key, Counter()).update(said=1, heard=int(is_heard))
        if hearing.woken_at is not None and said.form == ALONE:
            self.waits.append(hearing.woken_at - 1.0 - speech_end(said.sound))


def measure_calls(
    all_said: Iterable[Said],
    noises: Sequence[Samples],
    transcriber: Transcriber,
    model: SpeechProbability,
    snr_db: float,
) -> Calls:
    """Let a companion of each name hear it, with a noise by turns; ``snr_db`` may be infinite."""
    calls = Calls()
    for number, said in enumerate(all_said):
        name = named(said.name)
        listener = Listener((name,))

        sound = in_noise(said.sound, noises[number % len(noises)], min(snr_db, 60.0))
        calls.note(said, Sleeper(transcriber, model, partial(listener.one, name=name)).hear(sound))
    return calls


# ---- false --------------------------------------------------------------------------------------------------


def talk_recordings(data: Path) -> Iterator[Samples]:
    """Yield the recordings in which people talk."""
    for folder in ("ljspeech32", "speech_misc", "human_speech"):
        for row in _rows(data / folder):
            if row.get("kind", "") not in {"noise", "laugh", "wake"}:
                yield load_sound(data / folder / row["file"])


def written_talk(data: Path) -> Iterator[str]:
    """Yield utterances of conversations."""
    for name in ("train_200_dialogues.txt.xz", "val_set.txt.xz"):
        with lzma.open(data / "swda" / name, "rt", encoding="utf-8") as lines:
            for line in lines:
                if line.count("|") >= 2:
                    yield line.split("|")[1]
    with lzma.open(data / "dailydialog" / "valid.jsonl.xz", "rt", encoding="utf-8") as lines:
        for line in filter(str.strip, lines):
            for turn in json.loads(line)["turns"]:
                yield re.sub(r"\s+([,.?!’'])", r"\1", turn["text"])


def false_in_text(names: Sequence[CallName], texts: Iterable[str]) -> tuple[Counter[str], float]:
    """Return how often each name is heard at the beginning of texts, and how many hours they would take."""
    listener, words = Listener(names), 0
    for text in texts:
        words += len(text.split())
        first = _FIRST_WORDS.match(text)
        if first is not None:
            listener.call(Reading(first[0], is_over=len(first[0]) == len(text)))
            listener.close()
    return listener.called, words / _WORDS_AN_HOUR


def _rows(folder: Path) -> Iterator[Mapping[str, str]]:
    with (folder / "manifest.csv").open(newline="", encoding="utf-8") as file:
        yield from csv.DictReader(file)


# ---- report -------------------------------------------------------------------------------------------------


def run(data: Path, json_file: NewFile | None, quick: bool) -> int:
    """Measure and print.

    Args:
        data: Holds ``human_speech``, ``ljspeech32``, ``speech_misc``, ``swda`` and ``dailydialog``.
        json_file: Where to write it.
        quick: Ten names in five voices, every eighth recording of a name, every 32nd of talk and not every fourth, a
            tenth of the text.

    Returns:
        The exit status, 0.

    Raises:
        CompanionError: A model is not there.
    """
    transcriber, model = Moonshine.load(), Silero.load()
    names = NAMES[::2] if quick else NAMES
    files = sorted((data / "human_speech" / "flac").iterdir())
    noises = [load_sound(file) for file in files if file.name.startswith(NOISES)]
    every = 8 if quick else 1
    results: dict[str, object] = {}
    voices = VOICES[:5] if quick else VOICES
    said = tuple(spoken_names(names, voices))
    people = tuple(islice(people_s_names(data), 0, None, every))
    for what, who, snr_db in (
        ("neural voices, 5 dB noise", said, SNR_DB),
        ("neural voices, quiet", said, math.inf),
        ("people, as recorded", people, math.inf),
    ):
        calls = measure_calls(who, noises, transcriber, model, snr_db)
        results[what] = _told(what, calls)
    callables = [named(name) for name in names]
    results["talk"] = _false_in_sound(
        callables, islice(talk_recordings(data), 0, None, 4 * every), transcriber, model
    )
    called, hours = false_in_text(callables, islice(written_talk(data), 0, None, 10 if quick else 1))
    results["text"] = {"hours": hours, "called": called}
    print(f"talk as text: {hours:.1f} h for each of {len(names)} names; {_false(called, hours, len(names))}")
    quiet = Sleeper(transcriber, model, lambda reading: Call.NO).hear(
        in_a_room(np.zeros(RATE_HZ, np.float32), lead=30.0, tail=30.0)
    )
    results["quiet room, share of a core"] = quiet.core_seconds / quiet.seconds
    print(f"quiet room: {quiet.core_seconds / quiet.seconds:.2%} of a core")
    transcriber.close()
    if json_file is not None:
        json_file.write(json.dumps(results, indent=1) + "\n")
    return 0


def _told(what: str, calls: Calls) -> dict[str, object]:
    waits = spread(calls.waits)
    in_time = Share(sum(wait <= LATE for wait in calls.waits), len(calls.waits))
    print(f"{what}: heard {Share(calls.heard, calls.said)}")
    if waits is not None:
        print(
            f"  ready after the name alone: p50 {milliseconds(waits.p50)}, p95 {milliseconds(waits.p95)} ms; "
            f"within {LATE:.0f} s {in_time}"
        )
    print(
        "  " + ", ".join(f"{key} {one['heard']}/{one['said']}" for key, one in calls.by.items()), flush=True
    )
    return {"said": calls.said, "heard": calls.heard, "by": calls.by, "waits": calls.waits}


def _false_in_sound(
    names: Sequence[CallName], sounds: Iterable[Samples], transcriber: Transcriber, model: SpeechProbability
) -> dict[str, object]:
    listener = Listener(names)
    seconds = cost = 0.0
    onsets = 0
    for sound in sounds:
        heard = Sleeper(transcriber, model, listener.call).hear(in_a_room(sound))
        listener.close()
        seconds, cost, onsets = seconds + heard.seconds, cost + heard.core_seconds, onsets + heard.onsets
    hours = seconds / 3600
    print(
        f"recorded talk: {hours:.2f} h for each of {len(names)} names; {_false(listener.called, hours, len(names))}; "
        f"{onsets / seconds * 60:.1f} times a minute overheard, {cost / seconds:.1%} of a core",
        flush=True,
    )
    return {"hours": hours, "called": listener.called, "onsets": onsets, "core_share": cost / seconds}


def _false(called: Counter[str], hours: float, names: int) -> str:
    total = called.total()
    return f"{total} false calls, {total / hours / names * 10:.2f} in 10 h of each ({dict(called.most_common(8))})"
