"""Measures where the companion says "mhm": against the places of Switchboard's listeners, and against people's words.

Switchboard (Jurafsky, Shriberg & Biasca 1997) has words without times or sound. So of the whole rule only its part in
words is tried, at the clause ends after which the speaker goes on, as if there were a pause at each. Stories of
recordings with pauses between them have the sound; nobody listened to those, so there only what is talked over counts.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from pathlib import Path
from typing import Final

import numpy as np

from companion.conversation import effects as do
from companion.conversation import events as ev
from companion.conversation.contest import spoken_words
from companion.conversation.state import TurnRules
from companion.engine.equipment import Equipment
from companion.hearing.completeness import load_completeness
from companion.hearing.silero import Silero
from companion.hearing.voice_activity import VoiceActivity
from companion.showing.manner import Manner
from companion.values import Audio
from tests.lab.bench.scenes.clips import Clip, clips, speech_span
from tests.lab.bench.scenes.pauses import background
from tests.lab.bench.scenes.scene import Family, Line, Performance, Scene
from tests.lab.bench.scenes.simulated import cast, simulate
from tests.lab.bench.simulation.costs import fixed
from tests.lab.bench.simulation.room import RATE_HZ, Acoustics, EchoFrom
from tests.lab.evaluation.bootstrap import share
from tests.lab.evaluation.files import files_of, lines
from tests.lab.evaluation.part import Figure, Run

SWITCHBOARD: Final = "swda"
STORIES: Final = ("human_speech", "ljspeech32")
PRECISION: Final = 0.6
OVER_WORDS: Final = 0.03
_BACKCHANNELS: Final = frozenset({"b", "bk", "bh"})
_NEAR: Final = 2
"""Words to either side that count as half a second: people say about 200 a minute (guess)."""
_LEAST_WORDS: Final = 3
"""Words of a talk before the first "mhm": 0.7 s of speech."""
_READ: Final = 60
"""Last words that are judged; a clause is shorter."""
_CLAUSE_END: Final = re.compile(r"(?<=[,;:.?!])\s+")
_MARKS: Final = " ,;:.?!-"
_WORD: Final = re.compile(r"[\w']+")
_CLIPS_EACH: Final = 6
_PAUSE: Final = 0.7
"""Mean seconds of a pause in a story."""
_SHORTEST, _LONGEST = 0.25, 1.6
_AUDIBLE: Final = 0.003
_LATENCY: Final = 0.3
_MURMUR: Final = re.compile(r"m+h*m*|h+m+|a+h+|uh+huh")
_GAP: Final = 0.1
"""Seconds of quiet that belong to a sound."""


@dataclass(slots=True)
class Talk:
    """One side's talk, interrupted by nothing but backchannels; places are counts of words."""

    units: list[str] = field(default_factory=list)
    """Its slash units."""
    answered: set[int] = field(default_factory=set)
    """Places at which the other side gave a backchannel, and the speaker went on."""

    @property
    def length(self) -> int:
        """Number of its words."""
        return sum(_count(unit) for unit in self.units)

    @property
    def unit_ends(self) -> frozenset[int]:
        """Places at which a unit ends."""
        return frozenset(np.cumsum([_count(unit) for unit in self.units]).tolist())

    def clause_ends(self) -> Iterator[tuple[int, str]]:
        """Yield the places after which the speaker goes on, with all words before each."""
        place, so_far = 0, ""
        for unit in self.units:
            for clause in _CLAUSE_END.split(unit):
                place += _count(clause)
                so_far = f"{so_far} {clause}"
                if _LEAST_WORDS <= place < self.length:
                    yield place, so_far


def talks(rows: Iterable[Sequence[str]]) -> Iterator[Talk]:
    """Yield the talks of a dialogue; rows are speaker, text, act."""
    talk, speaker, waiting = Talk(), "", False
    for who, text, act in rows:
        if who == speaker:
            if waiting:
                talk.answered.add(talk.length)
                waiting = False
            talk.units.append(text)
        elif act in _BACKCHANNELS and talk.units:
            waiting = True
        else:
            yield talk
            talk, speaker, waiting = Talk([text]), who, False
    yield talk


def in_words(run: Run) -> Iterator[Figure]:
    """Yield the share of places, by the words alone, at which Switchboard's listeners gave a backchannel."""
    complete, least = load_completeness("en"), TurnRules().closed
    places, ours = np.zeros(3), np.zeros(4)
    answered = found = 0
    for talk in run.some([talk for path in _files(run) for talk in _talks_in(path)], 1500):
        closed = set()
        for place, words in talk.clause_ends():
            is_answered = place in talk.answered
            is_near = any(abs(place - other) <= _NEAR for other in talk.answered)
            places += (1, is_answered, is_near)
            if complete(_as_read(words)) >= least:
                closed.add(place)
                ours += (1, is_answered, is_near, place in talk.unit_ends)
        later = {place for place in talk.answered if place >= _LEAST_WORDS}
        answered, found = answered + len(later), found + len(later & closed)
    if not places[0] or not ours[0]:
        return
    note = "baseline: every clause end; no times or sound"
    yield share(ours[1], int(ours[0])).named(
        "Switchboard: at a backchannel, exactly", baseline=places[1] / places[0], note=note
    )
    yield share(ours[2], int(ours[0])).named(
        f"Switchboard: within {_NEAR} words of one",
        goal=PRECISION,
        baseline=places[2] / places[0],
        note=note,
    )
    yield share(ours[3], int(ours[0])).named("Switchboard: at the end of a slash unit")
    yield share(found, answered).named("Switchboard: places of backchannels that the words allow")


def _files(run: Run) -> list[Path]:
    folder = run.data / SWITCHBOARD
    return [path for pattern in ("*set*.txt", "train*.txt") for path in files_of(folder, pattern)]


def _talks_in(path: Path) -> Iterator[Talk]:
    rows = (line.rstrip("\n").split("|") for line in lines(path))
    for is_dialogue, dialogue in groupby(rows, lambda row: len(row) == 3):
        if is_dialogue:
            yield from talks(dialogue)


def _count(text: str) -> int:
    return len(_WORD.findall(text))


def _as_read(words: str) -> str:
    """Return the words as a recogniser writes them in a pause: with a full stop, as it puts nearly everywhere."""
    return " ".join(words.split()[-_READ:]).rstrip(_MARKS) + "."


# ---- in sound -----------------------------------------------------------------------------------------------


def in_sound(run: Run) -> Iterator[Figure]:
    """Yield how often stories leave room for a "mhm", and how much of it sounds over the person's words.

    Every place with room is taken, so that there are enough to count; as shipped chance takes a third of them.
    """
    if not any(run.has(folder) for folder in STORIES):
        return
    with cast(fixed(), is_model_real=False) as models:
        models.equipment.settings.put("turn.listens_aloud", True)
        eager = replace(models, equipment=taking_every_place(models.equipment))
        told = run.some(list(stories(clips(run.data))), 2)
        heard = [listened(simulate(scene, eager)) for scene in told]
    lengths = [end - begin for one in heard for begin, end in one.sounds]
    over = [seconds for one in heard for seconds in one.over_speech]
    if not lengths:
        return
    yield Figure(
        "stories: places for “mhm” a minute",
        60.0 * len(lengths) / sum(one.seconds for one in heard),
        len(lengths),
    )
    yield share(sum(seconds > 0.0 for seconds in over), len(over)).named(
        "stories: “mhm” that met a word before it was stopped", is_less_better=True
    )
    yield Figure(
        "stories: share of its sound over speech",
        sum(over) / sum(lengths),
        len(over),
        goal=OVER_WORDS,
        is_less_better=True,
        note="speech by Silero; which words are content words is not told",
    )
    yield share(sum(one.heard_as_words for one in heard), len(over)).named(
        "stories: “mhm” read among the person's words", is_less_better=True
    )


def taking_every_place(equipment: Equipment) -> Equipment:
    """Return parts that nod at every pause they may, and make each nod heard that there is room for."""
    rules = replace(equipment.rules, backchannel=0.0)
    return replace(equipment, rules=rules, manner=lambda: Manner(reactions=2.0))


def stories(recordings: Sequence[Clip]) -> Iterator[Scene]:
    """Make stories of one speaker's recordings in a row, with pauses of 0.25 to 1.6 s between them."""
    read = [clip for clip in recordings if clip.kind == "statement" and _reader(clip)]
    for speaker, by_speaker in groupby(
        sorted(read, key=lambda clip: (_reader(clip), clip.file.name)), _reader
    ):
        told = list(by_speaker)
        for first in range(0, len(told) - _CLIPS_EACH // 2, _CLIPS_EACH):
            yield _story(f"{speaker}-{first}", told[first : first + _CLIPS_EACH])


def _reader(clip: Clip) -> str:
    """Return the speaker of an audio book, "" for any other recording."""
    if clip.source == "ljspeech32":
        return "lj"
    return clip.file.name.split("-")[0] if clip.file.name.startswith("ls_") else ""


def _story(name: str, told: Sequence[Clip]) -> Scene:
    random = np.random.default_rng(len(name) + len(told))
    story: list[np.ndarray] = []
    for clip in told:
        audio = clip.audio()
        begin, end = speech_span(audio)
        pause = float(np.clip(random.exponential(_PAUSE), _SHORTEST, _LONGEST))
        story += (
            audio.samples[round(begin * RATE_HZ) : round(end * RATE_HZ)],
            background(audio.samples, round(pause * RATE_HZ)),
        )
    whole = Audio(np.concatenate(story[:-1]).astype(np.float32), RATE_HZ)
    return Scene(
        name=f"story {name}",
        family=Family.PAUSES,
        group="story",
        lines=(Line(whole, (0.0, whole.seconds), after=0.4),),
        acoustics=Acoustics((EchoFrom(),)),
        tail=0.5,
    )


@dataclass(frozen=True, slots=True)
class Listened:
    """Outcome of a story."""

    seconds: float
    sounds: tuple[tuple[float, float], ...]
    """When the companion made a sound that was no reply, on tape."""
    speech: tuple[tuple[float, float], ...]
    """When the person spoke, on tape."""
    heard_as_words: int
    """Words like "mhm" among the recognised ones."""

    @property
    def over_speech(self) -> tuple[float, ...]:
        """Seconds of each sound that lie over speech."""
        return tuple(
            sum(max(0.0, min(end, stop) - max(begin, start)) for start, stop in self.speech)
            for begin, end in self.sounds
        )


def listened(performance: Performance) -> Listened:
    """Return what came of a story that was told."""
    tape, line = performance.companion, performance.scene.lines[0]
    replies = list(_replies(performance))
    sounds = tuple(
        (begin, end)
        for begin, end in _sounds(tape)
        if not any(began <= end and begin <= ended for began, ended in replies)
    )
    began = performance.begins[0]
    final = [
        effect.text
        for entry in performance.entries
        for effect in entry.effects
        if isinstance(effect, do.PersonHeard) and effect.is_final
    ]
    return Listened(
        performance.seconds,
        sounds,
        tuple((began + start, began + stop) for start, stop in _speech(line.audio)),
        sum(_MURMUR.fullmatch(word) is not None for text in final for word in spoken_words(text)),
    )


def _replies(performance: Performance) -> Iterator[tuple[float, float]]:
    """Yield when a reply could sound: from its release until its end was reported, with the latency of its sound."""
    released: float | None = None
    for entry in performance.entries:
        if any(isinstance(effect, do.Release) for effect in entry.effects):
            released = entry.at
        if released is not None and isinstance(entry.event, ev.ReplySounded | ev.ReplySilenced):
            yield released, entry.at + _LATENCY
            released = None
    if released is not None:
        yield released, performance.seconds


def _sounds(tape: Audio) -> Iterator[tuple[float, float]]:
    width = round(_GAP * RATE_HZ)
    loud = np.convolve(np.abs(tape.samples) > _AUDIBLE, np.ones(width), "same") > 0.5
    edges = np.flatnonzero(np.diff(np.concatenate(([0], loud.view(np.int8), [0])))) / RATE_HZ
    for begin, end in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True):
        yield begin + _GAP / 2, end - _GAP / 2


def _speech(audio: Audio) -> Iterator[tuple[float, float]]:
    """Yield when speech sounds, by Silero."""
    activity = VoiceActivity(Silero.load())
    events = activity.feed(np.concatenate((audio.samples, np.zeros(RATE_HZ, np.float32))))
    for start, stop in zip(events[::2], events[1::2], strict=False):
        yield start.at, stop.at
