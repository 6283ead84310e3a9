"""Finds the times of caption words from an engine's report of the words it said.

All times are seconds from the start of the engine's sound. A caption word that is not spoken (a dash, an emoji) has
no time of its own; it has ``None`` until ``filled`` puts it between its neighbours.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from companion.speaking.spoken_form import SpokenForm

PAUSE_LETTERS = 4.0
"""Duration of a comma inside a clause, in letters; a sentence's end lasts twice as long. Guess."""


class Span(NamedTuple):
    """A stretch of time in seconds."""

    start: float
    end: float


class SaidWord(NamedTuple):
    """A word as reported by the engine."""

    position: int
    """Index of its first character in ``SpokenForm.text``."""
    span: Span


def times_of_captions(form: SpokenForm, said: Sequence[SaidWord]) -> tuple[Span | None, ...]:
    """Return the time of each caption word; ``said`` in the order of speaking.

    Engines may report two words as one ("I am"); they then share its time by their letters.
    """
    found: list[Span | None] = [None] * len(form.words)
    spoken = [(start, i) for i, (start, end) in enumerate(form.spans) if end > start]
    for word in said:
        at = bisect_right(spoken, (word.position, len(form.words))) - 1
        if at < 0:
            continue
        index = spoken[at][1]
        before = found[index]
        found[index] = word.span if before is None else Span(before.start, max(before.end, word.span.end))
    return _shared(form, found)


def estimated_times(form: SpokenForm, span: Span) -> tuple[Span | None, ...]:
    """Share ``span`` among the words by their letters; for engines without times.

    A digit counts as three letters. Errors of 0.1 s and more are usual.
    """
    weights = []
    for word in form.words:
        letters = sum(3.0 if c.isdigit() else 1.0 for c in word.said if c.isalnum())
        pause = PAUSE_LETTERS * (
            2 if re.search(r"[.!?]$", word.said) else word.said.endswith((",", ";", ":"))
        )
        weights.append((letters, pause))
    spoken = [i for i, (letters, _) in enumerate(weights) if letters]
    if not spoken:
        return (None,) * len(weights)
    total = sum(letters + pause for letters, pause in weights) - weights[spoken[-1]][1]
    per_letter = (span.end - span.start) / total
    times: list[Span | None] = []
    at = span.start
    for letters, pause in weights:
        end = min(at + letters * per_letter, span.end)
        times.append(Span(at, end) if letters else None)
        at = min(end + pause * per_letter, span.end)
    return tuple(times)


def _shared(form: SpokenForm, times: Sequence[Span | None]) -> tuple[Span | None, ...]:
    """Give words that were spoken but not timed a part of the time of the word before (or otherwise after)."""
    groups: list[list[int]] = []
    for i, word in enumerate(form.words):
        if not word.said:
            continue
        if groups and (times[i] is None or all(times[j] is None for j in groups[-1])):
            groups[-1].append(i)
        else:
            groups.append([i])
    shared = list(times)
    for group in groups:
        span = next((time for i in group if (time := times[i]) is not None), None)
        if span is None or len(group) == 1:
            continue
        letters = {i: sum(c.isalnum() for c in form.words[i].said) for i in group}
        total = sum(letters.values())
        at = span.start
        for i in group:
            end = at + (span.end - span.start) * letters[i] / total
            shared[i] = Span(at, end)
            at = end
    return tuple(shared)


def filled(times: Sequence[Span | None], length: float) -> tuple[Span, ...]:
    """Return times in order and within [0, ``length``]; a silent word lasts 0 s after the one before."""
    spans: list[Span] = []
    at = 0.0
    for span in times:
        start = min(max(span.start, at), length) if span else at
        at = min(max(span.end, start), length) if span else start
        spans.append(Span(start, at))
    return tuple(spans)
