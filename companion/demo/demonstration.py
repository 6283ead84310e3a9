"""``companion demo``: a bundled spoken conversation through the real engine, and what it leaves behind.

Nothing of it enters the person's own store: it runs in a home folder of its own that is deleted at the end.
"""

import asyncio
import json
import sys
import tempfile
import time
from typing import Final

from companion.bench.latency_picture import draw_latency
from companion.channel import messages as msg
from companion.conversation.latency import STAGES, TurnTimes
from companion.demo.later import Later, come_back
from companion.demo.movie import film
from companion.demo.performance import Performance, perform
from companion.demo.script import load_script
from companion.engine.equip import equip, for_measuring, load_choices
from companion.sound.wav import write_wav
from companion.storage.new_file import NewFolder
from companion.storage.paths import HOME_VARIABLE, find_paths
from companion.values import Audio, MoodStep, Reading
from companion.window.feelings.feeling_words import (
    causes_of,
    figure_words,
    mood_line,
    percent_words,
    reading_line,
    signed_words,
)

_MARGIN: Final = 0.15
"""Seconds of quiet left around each reply's recording."""


def run(out: NewFolder) -> int:
    """Perform the conversation and write everything into ``out``; return the exit code."""
    out.make()
    script = load_script()
    print(f"Letting a conversation of {len(script)} turns go through the engine …", file=sys.stderr)
    with tempfile.TemporaryDirectory(prefix="companion-demo-") as home:
        paths = find_paths({HOME_VARIABLE: home})
        paths.make()
        equipment = for_measuring(equip(paths, "companion", load_choices(paths, "companion")))
        performance = asyncio.run(perform(script, equipment))
        later = asyncio.run(come_back(equipment))
    replies = _write_replies(performance, out)
    out.file("conversation.md").write(transcript(performance, replies, later))
    _write_latency(performance, out)
    print("Filming it …", file=sys.stderr)
    began = time.monotonic()
    film(performance, out.file("conversation.mp4"))
    print(
        f"Done ({time.monotonic() - began:.0f} s for the film). See {out.file('conversation.md')}.",
        file=sys.stderr,
    )
    print(_spoken(performance))
    return 0


def exchanges(performance: Performance) -> list[tuple[str, str]]:
    """Return who said what, in order, as it was heard by the other side; the person is ""."""
    return [line for _, line in _numbered(performance)]


def _numbered(performance: Performance) -> list[tuple[int, tuple[str, str]]]:
    lines: dict[int, tuple[str, str]] = {}
    for _, event in performance.shown:
        match event:
            case msg.PersonHeard(is_final=True) if event.stable:
                lines[event.number] = ("", event.stable)
            case msg.CompanionSaid(is_final=True) if event.heard:
                lines[event.number] = (performance.companion, event.heard)
            case _:
                pass
    return sorted(lines.items())


def _spoken(performance: Performance) -> str:
    return "\n".join(f"{who or 'You'}: {text}" for who, text in exchanges(performance))


def transcript(performance: Performance, replies: list[str], later: Later | None = None) -> str:
    """Return the conversation as Markdown: what was heard, said, felt and remembered, and how long each stage took."""
    felt, moved = _feelings(performance)
    parts = ["# A conversation", ""]
    for number, (who, text) in _numbered(performance):
        parts.append(f"**{who or 'You'}:** {text}\n")
        if number in felt:
            parts.append(f"> {understood(felt[number])}")
        if number in moved:
            parts.append(f">\n> {moods(moved[number], performance.companion)}\n")
    if later is not None:
        parts += ["## Two weeks later, in writing", "", *remembered(later, performance.companion)]
    parts += ["## The person's recordings", "", "| said | recording | source |", "| --- | --- | --- |"]
    parts += [
        f"| {said.turn.text} | {said.turn.file.name} | {said.turn.credit} |" for said in performance.said
    ]
    parts += [
        "",
        "## Timings",
        "",
        "Milliseconds from the end of speech to the first sound of the answer.",
        "",
    ]
    parts += ["| turn | " + " | ".join(STAGES) + " | whole |", "| --- |" + " ---: |" * (len(STAGES) + 1)]
    parts += [_timing_row(number, turn) for number, turn in enumerate(performance.times, start=1)]
    parts += ["", "![stages](latency.png)", "", "## Replies", ""]
    parts += [f"- [{name}]({name})" for name in replies]
    return "\n".join(parts) + "\n"


def remembered(later: Later, companion: str) -> list[str]:
    """Return what was asked and answered later, and why what came to mind did, in paragraphs."""
    told = [f"**You:** {later.question}\n", f"**{companion}:** {later.answer}\n"]
    told += [
        f"> {'Remembered' if each.is_told else 'Came to mind'}: “{each.text}” — {each.reason}\n"
        for each in later.memories
    ]
    return told


def understood(reading: Reading) -> str:
    """Return all that was understood of an utterance, in one paragraph."""
    affect, off = reading.affect.affect, reading.affect.deviation
    told = [
        reading_line(reading),
        f"valence {figure_words(affect.valence, off.valence)}, "
        f"arousal {figure_words(affect.arousal, off.arousal)}, "
        f"dominance {figure_words(affect.dominance, off.dominance)}",
    ]
    told += [
        f"{emotion.name} {percent_words(emotion.probability)}, intensity {emotion.intensity:.2f}"
        for emotion in reading.emotions
    ]
    told += [
        f"probably because of “{cause.what}” ({cause.who}, {percent_words(cause.weight)})"
        for cause in reading.causes
    ]
    return "Understood: " + "; ".join(told) + "."


def moods(step: MoodStep, companion: str) -> str:
    """Return how the companion feels after an utterance, and why, in one paragraph."""
    emotion = step.after.emotion
    point = (
        f"valence {signed_words(emotion.valence)}, arousal {signed_words(emotion.arousal)}, "
        f"dominance {signed_words(emotion.dominance)}"
    )
    why = "; ".join(f"{what.lower()} ({amount})" for what, amount in causes_of(step))
    line = f"{mood_line(step.after, companion)}: {point}"
    return f"{line}, because: {why}." if why else f"{line}."


def _feelings(performance: Performance) -> tuple[dict[int, Reading], dict[int, MoodStep]]:
    """Return how each utterance was understood in the end, and what it did to the companion, by its number."""
    shown = [event for _, event in performance.shown]
    felt = {
        event.reading.number: event.reading
        for event in shown
        if isinstance(event, msg.Felt) and event.is_final
    }
    moved = {
        event.step.number: event.step
        for event in shown
        if isinstance(event, msg.MoodMoved) and event.step.number
    }
    return felt, moved


def _timing_row(number: int, turn: TurnTimes) -> str:
    cells = [f"{1000 * turn.stages[stage]:.0f}" if stage in turn.stages else "–" for stage in STAGES]
    whole = f"{1000 * turn.whole:.0f}" if turn.whole is not None else "–"
    return f"| {number} | " + " | ".join([*cells, whole]) + " |"


def _write_latency(performance: Performance, out: NewFolder) -> None:
    turns = [{"whole": turn.whole, "stages": turn.stages} for turn in performance.times]
    figures = {"ready_after": performance.ready_after, "unit": "seconds", "turns": turns}
    out.file("latency.json").write(json.dumps(figures, indent=2) + "\n")
    draw_latency(
        [turn.stages for turn in performance.times],
        out.file("latency.png"),
        title="From the end of speech to the first sound of the answer",
    )


def _write_replies(performance: Performance, out: NewFolder) -> list[str]:
    """Write what was heard of each reply as a WAV of its own; return the files' names."""
    voice = performance.loudspeaker
    names = []
    for number, (start, end) in enumerate(_sounding(performance), start=1):
        first = max(0, round((start - _MARGIN - performance.loudspeaker_start) * voice.rate_hz))
        last = round((end + _MARGIN - performance.loudspeaker_start) * voice.rate_hz)
        name = f"reply-{number:02}.wav"
        write_wav(out.file(name), Audio(voice.samples[first:last].copy(), voice.rate_hz))
        names.append(name)
    return names


def _sounding(performance: Performance) -> list[tuple[float, float]]:
    """Return when each reply was heard: from its first sound until it was shown as ended."""
    ends = [at for at, event in performance.shown if isinstance(event, msg.CompanionSaid) and event.is_final]
    starts = [turn.sounded for turn in performance.times if turn.sounded is not None]
    return list(zip(starts, ends, strict=False))
