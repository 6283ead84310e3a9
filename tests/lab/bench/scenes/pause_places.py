"""Where in a recording a pause may be put: between which words, and how closed the words before are.

A place is a dip of the level between two words. That it lies between words, and between which, is checked by a
recogniser on both sides of it against the known text; so places inside a word are not taken. How closed the words
before it are is read off the known text: its punctuation, and the word that follows. Finding takes minutes, and
scenes should stay the same when the recogniser changes: so what was found for the recordings is kept in
``pause_places.csv``, which ``python -m tests.lab.bench.scenes.pause_places DATA`` writes anew.
"""

import csv
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

import numpy as np

from companion.values import Samples
from tests.lab.bench.scenes.clips import Clip, active_level_db, clips, level_of_frames, speech_span
from tests.lab.bench.simulation.room import RATE_HZ

FILE: Final = Path(__file__).with_name("pause_places.csv")
PLACES_EACH: Final = 2
"""Places that are looked for in one recording."""
_TRIES: Final = 6
"""Dips of a recording that are looked at."""
_FROM_EDGE: Final = 0.8
"""Seconds of speech before the first and after the last place."""
_DIP_DB: Final = 18.0
"""A dip lies this much below the active level (guess)."""
_DIP_FRAMES: Final = 5
"""10 ms each that a dip lasts; the closure of a stop inside a word lasts as long, hence the recogniser."""
_WITHIN_WORDS: Final = 3
"""The recognised words before a place may be so many more or fewer than the known ones."""

_CLAUSE_WORD: Final = re.compile(
    "after|although|and|as|because|before|but|if|nor|or|since|so|than|that|though|unless|until|when|where|which|while"
    "|who|whose|yet"
)
"""Words that begin a clause or join: what stands before them may be complete."""
_WORD: Final = re.compile(r"[a-z]+(?:'[a-z]+)?")


class Place(StrEnum):
    """How closed the words before a pause are."""

    SENTENCE_END = "sentence end"
    """They are a whole sentence."""
    PHRASE_END = "phrase end"
    """A comma follows, or a word that begins a clause or joins: they may read complete."""
    MID_PHRASE = "mid-phrase"


@dataclass(frozen=True, slots=True)
class FoundPlace:
    """Where a pause may be put in."""

    at: float
    """Seconds into the recording."""
    place: Place


Read = Callable[[Samples], str]
"""Recognises a stretch of sound at 16 kHz."""


def read_places(file: Path = FILE) -> dict[str, tuple[FoundPlace, ...]]:
    """Return what was found, by the name of the recording's file."""
    places: dict[str, tuple[FoundPlace, ...]] = {}
    with file.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            found = FoundPlace(float(row["at"]), Place(row["place"]))
            places[row["file"]] = (*places.get(row["file"], ()), found)
    return places


def write_places(places: Mapping[str, tuple[FoundPlace, ...]], file: Path = FILE) -> None:
    """Keep what was found."""
    with file.open("w", encoding="utf-8", newline="") as lines:
        rows = csv.writer(lines, lineterminator="\n")
        rows.writerow(("file", "at", "place"))
        rows.writerows(
            (name, f"{place.at:.3f}", place.place) for name, found in places.items() for place in found
        )


def may_pause(clip: Clip) -> bool:
    """Whether one person speaks in sentences in it: a pause of one of several is the other's turn."""
    is_dialogue = any(part in clip.file.name for part in ("meeting", "commercial", "katiesteve"))
    return clip.kind in {"statement", "question", "spontaneous"} and not is_dialogue


def find_places(clip: Clip, read: Read, random: np.random.Generator) -> tuple[FoundPlace, ...]:
    """Return up to ``PLACES_EACH`` places of a recording, drawn at random; none when it is too short."""
    return tuple(_found(clip, read, random))


def _found(clip: Clip, read: Read, random: np.random.Generator) -> Iterator[FoundPlace]:
    audio = clip.audio()
    dips = find_dips(audio.samples, speech_span(audio))
    found = 0
    for dip in random.permutation(dips)[:_TRIES]:
        place = _checked(audio.samples, float(dip), clip.text, read)
        if place is not None:
            yield place
            found += 1
            if found == PLACES_EACH:
                return


def find_dips(samples: Samples, speech: tuple[float, float]) -> list[float]:
    """Return the middles of the quiet stretches inside speech, in seconds.

    Args:
        samples: float32, (n,), 16 kHz.
        speech: where the speech begins and ends; nothing near its edges is returned.
    """
    levels = level_of_frames(samples)
    is_quiet = np.concatenate(([False], levels < active_level_db(samples) - _DIP_DB, [False]))
    changes = np.flatnonzero(np.diff(is_quiet.astype(np.int8)))
    dips = [(begin + end) / 200 for begin, end in changes.reshape(-1, 2) if end - begin >= _DIP_FRAMES]
    return [dip for dip in dips if speech[0] + _FROM_EDGE <= dip <= speech[1] - _FROM_EDGE]


def _checked(samples: Samples, at: float, text: str, read: Read) -> FoundPlace | None:
    """The place, if the words on both sides of it are neighbours in the text."""
    tokens = text.split()
    known = [_bare(token) for token in tokens]
    edge = np.zeros(RATE_HZ // 4, dtype=np.float32)
    cut = round(at * RATE_HZ)
    before = _WORD.findall(read(np.concatenate((samples[:cut], edge))).lower())
    if not before:
        return None
    nearby = [
        count
        for count in range(1, len(known))
        if known[count - 1] == before[-1] and abs(count - len(before)) <= _WITHIN_WORDS
    ]
    if not nearby:
        return None
    after = _WORD.findall(read(np.concatenate((edge, samples[cut:]))).lower())
    nearby = [count for count in nearby if after and known[count] == after[0]]
    if not nearby:
        return None
    count = min(nearby, key=lambda count: abs(count - len(before)))
    return FoundPlace(at, place_of(tokens[count - 1], tokens[count]))


def place_of(word: str, next_word: str) -> Place:
    """Tell how closed a text is between two of its words, by the first one's punctuation and the second."""
    bare = word.rstrip("\"')")
    if bare.endswith((".", "?", "!")):
        return Place.SENTENCE_END
    if bare.endswith((",", ";", ":")) or _CLAUSE_WORD.fullmatch(_bare(next_word)):
        return Place.PHRASE_END
    return Place.MID_PHRASE


def _bare(token: str) -> str:
    found = _WORD.search(token.lower().replace("’", "'"))
    return found[0] if found else ""


def main(data: Path) -> None:
    """Find the places of all recordings and keep them."""
    from companion.hearing.moonshine import Moonshine

    transcriber = Moonshine.load()

    def read(samples: Samples) -> str:
        transcription = transcriber.begin()
        transcription.feed(samples)
        return transcription.finish()

    found: dict[str, tuple[FoundPlace, ...]] = {}
    for number, clip in enumerate(clip for clip in clips(data) if may_pause(clip)):
        found[clip.file.name] = find_places(clip, read, np.random.default_rng(number))
        print(f"{number + 1} {clip.file.name} {len(found[clip.file.name])}", file=sys.stderr)
    write_places(found)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
