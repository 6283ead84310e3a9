"""Finds where a person could have paused inside a recording, and cuts recordings there.

A place is a dip of the level between two words (or a pause that is really there) such that the recogniser reads the
sound before it as the same words as in the whole recording: a cut inside a word would read otherwise. Sound is float32
mono at 16 kHz; times are seconds from the beginning of a recording.
"""

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import Final

import numpy as np

from companion.hearing.transcriber import RATE_HZ
from companion.values import BadInput, Samples
from tests.lab.bench.recordings import LJSPEECH_SENTENCE_ENDS

_SPEECH_KINDS: Final = frozenset({"statement", "question", "spontaneous"})
_SEVERAL_VOICES: Final = ("several people", "two people")
_FRAME: Final = 160
_NEAR: Final = 8
"""Frames of 10 ms to either side that a dip must lie below."""
_FAR: Final = 25
"""Frames to either side whose loudest it must lie well below; also the least distance of two dips."""
_DEPTH_DB: Final = 14.0
_BELOW_LOUD_DB: Final = 18.0
"""What is meant by well below: the frames around it, and the loud ones of the recording (95th percentile)."""
_FIRST: Final = 0.8
_LAST: Final = 0.4
"""A place lies at least so far from the beginning and the end of a recording."""
_FADE: Final = 80
_WORD: Final = re.compile(r"[a-z0-9']+")


@dataclass(frozen=True, slots=True)
class Spoken:
    """A recording of one person."""

    source: str
    file: Path
    speaker: str
    kind: str
    """question, statement, spontaneous, or read."""
    is_complete: bool | None
    """Whether the person is done at its end; None when that is not known."""


def spoken(data: Path) -> tuple[Spoken, ...]:
    """Return the recordings of ``human_speech`` and ``ljspeech32`` in which one person speaks, in a fixed order.

    Raises:
        BadInput: There are none under the folder.
    """
    found = (*_human_speech(data / "human_speech"), *_ljspeech(data / "ljspeech32"))
    if not found:
        raise BadInput(
            "There are no recordings under {data}; name the folder that holds human_speech and ljspeech32.",
            {"data": str(data)},
        )
    return found


def _human_speech(folder: Path) -> Iterator[Spoken]:
    complete = {"yes": True, "no": False}
    for row in _rows(folder):
        has_several = any(words in row["note"] for words in _SEVERAL_VOICES)
        if row["kind"] in _SPEECH_KINDS and not has_several:
            is_complete = complete.get(row["ends_complete"])
            yield Spoken(folder.name, folder / row["file"], row["speaker"], row["kind"], is_complete)


def _ljspeech(folder: Path) -> Iterator[Spoken]:
    for row in _rows(folder):
        is_complete = Path(row["file"]).stem in LJSPEECH_SENTENCE_ENDS
        yield Spoken(folder.name, folder / row["file"], "LJ", "read", is_complete)


def _rows(folder: Path) -> Iterator[dict[str, str]]:
    manifest = folder / "manifest.csv"
    if manifest.is_file():
        with manifest.open(encoding="utf-8", newline="") as lines:
            yield from csv.DictReader(lines)


def dips(samples: Samples) -> list[float]:
    """Return where the level dips between two louder stretches, in order."""
    count = len(samples) // _FRAME
    if not count:
        return []
    power = np.square(samples[: count * _FRAME].reshape(count, _FRAME)).mean(axis=1)
    level = 10 * np.log10(np.convolve(power, (0.5, 0.5), "same") + 1e-12)
    loud = np.percentile(level, 95)
    found: list[int] = []
    for at in range(round(_FIRST * 100), count - round(_LAST * 100)):
        around = min(level[at - _FAR : at].max(), level[at : at + _FAR].max())
        is_lowest = level[at] <= level[at - _NEAR : at + _NEAR + 1].min()
        if not is_lowest or level[at] > min(around - _DEPTH_DB, loud - _BELOW_LOUD_DB):
            continue
        if not found or at - found[-1] > _FAR:
            found.append(at)
        elif level[at] < level[found[-1]]:
            found[-1] = at
    return [(at + 0.5) * _FRAME / RATE_HZ for at in found]


def cut(samples: Samples, at: float) -> Samples:
    """Return what comes before a time, faded out over its last 5 ms."""
    before = samples[: round(at * RATE_HZ)].copy()
    fade = min(_FADE, len(before))
    before[len(before) - fade :] *= np.linspace(1.0, 0.0, fade, dtype=np.float32)
    return before


def word_after(begun: str, whole: str) -> int | None:
    """Return how many words of ``whole`` were said where ``begun`` ends; None if that is not a place between two.

    Both are readings; words that were read otherwise do not matter, but for the last.
    """
    said, words = _words(begun), _words(whole)
    blocks = SequenceMatcher(None, said, words, autojunk=False).get_matching_blocks()
    for block in blocks:
        if block.size and block.a + block.size == len(said) and block.b + block.size < len(words):
            return block.b + block.size
    return None


def ends_sentence(whole: str, count: int) -> bool:
    """Return whether a sentence ends after so many words of a text."""
    ends = [match.end() for match in _WORD.finditer(whole.lower())]
    return whole[ends[count - 1] :].lstrip("\"' ")[:1] in {".", "?", "!"}


def _words(text: str) -> Sequence[str]:
    return _WORD.findall(text.lower())
