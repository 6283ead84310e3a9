"""``companion demo``: a bundled spoken conversation through the real engine, and its records.

Nothing of it enters the person's own store: it runs in a home folder of its own that is deleted at the end.
"""

import asyncio
import json
import math
import re
import sys
import tempfile
from dataclasses import replace
from typing import Final

from companion.channel import messages as msg
from companion.cli.output import language, say
from companion.conversation.latency import STAGES, TurnTimes
from companion.demo.performance import Later, Performance, come_back, load_script, perform
from companion.engine.choices import load_choices
from companion.engine.equip import equip, for_measuring
from companion.sound.wav import write_wav
from companion.storage.new_file import NewFolder
from companion.storage.paths import HOME_VARIABLE, find_paths
from companion.values import Audio, Reading, Sentence, Told, with_colon
from companion.window.feelings.feeling_words import mood_line, reading_line
from companion.window.language import texts_in
from companion.window.wording import Translate
from companion.words import in_words

_MARGIN: Final = 0.15
"""Seconds of silence left around each reply's recording."""
_PERSON: Final = Told("Person")
_ABOUT: Final = Told(
    "This is one run of `companion demo`, with nothing picked or corrected. The person is a script: "
    "recordings, some of them synthetic, were played to the program in real time, so nobody answers the "
    "companion's questions, and the two weeks at the end passed by the program's clock alone. The person's "
    "lines stand as they were heard, with what was said beside them where the words differ; under them stands "
    "how the program took them and, where that changed, how the companion felt."
)
_TIMINGS: Final = Told(
    "Milliseconds from the end of speech to the first sound of the answer: until the silence was noticed, the "
    "words were read and the reply was begun (wait), until its first word (think), its first clause (cut) and "
    "that clause's sound (speak) were there, until the turn was sure to be over (hold), and until the sound "
    "was heard (play); docs/latency.md explains them."
)


def run(out: NewFolder) -> int:
    """Perform the conversation and write everything into ``out``; return the exit code."""
    out.make()
    script = load_script()
    say(Told("A conversation of {count} turns goes through the engine …", {"count": len(script)}), sys.stderr)
    with tempfile.TemporaryDirectory(prefix="companion-demo-") as home:
        paths = find_paths({HOME_VARIABLE: home})
        paths.make()
        equipment = for_measuring(equip(paths, "companion", load_choices(paths, "companion")))
        performance = asyncio.run(perform(script, equipment))
        later = asyncio.run(come_back(equipment))
    for turn in script:
        out.file(turn.file.name).write(turn.file.read_bytes())
    _write_replies(performance, out)
    page = out.file("conversation.md")
    page.write(transcript(performance, later, language()))
    _write_latency(performance, out)
    say(Told("Done. See {file}.", {"file": str(page)}), sys.stderr)
    for _, _, who, text in _lines(performance):
        say(with_colon(who or _PERSON, text))
    return 0


def _lines(performance: Performance) -> list[tuple[int, float, str, str]]:
    """Return each line as the other side heard it: number, time shown, speaker ("": the person), words."""
    lines = {}
    for at, event in performance.shown:
        match event:
            case msg.PersonHeard(is_final=True) if event.stable:
                lines[event.number] = (event.number, at, "", event.stable)
            case msg.CompanionSaid(is_final=True) if event.heard:
                lines[event.number] = (event.number, at, performance.companion, event.heard)
    return sorted(lines.values())


def transcript(performance: Performance, later: Later, language: str = "en") -> str:
    """Return the page as Markdown: words, feelings, memories, response times, and the credits."""
    translate = texts_in(language)

    def words(sentence: Sentence) -> str:
        return in_words(sentence, language)

    def line(who: Sentence, text: str) -> str:
        return words(with_colon(f"**{words(who)}**", text))

    shown = [event for _, event in performance.shown]
    felt = {ev.reading.number: ev.reading for ev in shown if isinstance(ev, msg.Felt) and ev.is_final}
    moods = {ev.step.number: ev.step.after for ev in shown if isinstance(ev, msg.MoodMoved)}
    sounding = _sounding(performance)
    parts, feels = [f"# {words(Told('A conversation'))}", words(_ABOUT)], ""
    for number, at, who, text in _lines(performance):
        if who:
            sound = f" · {_link(sounding[number][0])}" if number in sounding else ""
            parts.append(line(who, text) + sound)
            continue
        was_said, recording = _what_was_said(performance, at, text)
        beside = f" ({words(with_colon(Told('said'), was_said))})" if was_said else ""
        parts.append(line(_PERSON, text) + beside + recording)
        if number in felt:
            parts.append(f"> {_understood(felt[number], text, translate)}")
        if number in moods and (mood := mood_line(moods[number], performance.companion, translate)) != feels:
            feels = mood
            parts.append(f"> {feels}")
    parts += [f"## {words(Told('Two weeks later, in writing'))}", line(_PERSON, later.question)]
    parts.append(line(performance.companion, later.answer))
    parts += [
        f"> {words(with_colon(Told('Remembered'), each.text))}" for each in later.memories if each.is_told
    ]
    parts += [f"## {words(Told('Timings'))}", words(_TIMINGS)]
    heads: tuple[Sentence, ...] = Told("turn"), *STAGES, Told("whole")
    rows = [_row(*map(words, heads)), _row("---", *["---:"] * (len(heads) - 1))]
    rows += [_timing_row(number, turn) for number, turn in enumerate(performance.times, start=1)]
    parts += ["\n".join(rows), f"## {words(Told('Recordings of the person'))}"]
    heads = Told("said"), Told("recording"), Told("source")
    rows = [_row(*map(words, heads)), _row(*["---"] * len(heads))]
    for turn in (each.turn for each in performance.said):
        rows.append(_row(turn.text, _link(turn.file.name), turn.credit))
    parts.append("\n".join(rows))
    return "\n\n".join(parts) + "\n"


def _what_was_said(performance: Performance, at: float, heard: str) -> tuple[str, str]:
    """Return the spoken words of a line shown at ``at`` seconds, if misheard, and the link to its recording."""
    said = next((each for each in reversed(performance.said) if each.start < at), None)
    if said is None:
        return "", ""
    words = "" if _words(said.turn.text) == _words(heard) else said.turn.text
    return words, f" · {_link(said.turn.file.name)}"


def _understood(reading: Reading, text: str, translate: Translate) -> str:
    """Return the reading of a line; a cause that repeats the whole line is left out."""
    is_all = bool(reading.causes) and _words(reading.causes[0].what) == _words(text)
    return reading_line(replace(reading, causes=()) if is_all else reading, translate)


def _words(text: str) -> list[str]:
    return re.sub(r"[^\w\s]", "", text.casefold()).split()


def _link(name: str) -> str:
    return f"[{name}]({name})"


def _timing_row(number: int, turn: TurnTimes) -> str:
    cells = [f"{1000 * turn.stages[stage]:.0f}" if stage in turn.stages else "–" for stage in STAGES]
    whole = f"{1000 * turn.whole:.0f}" if turn.whole is not None else "–"
    return _row(str(number), *cells, whole)


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def _write_latency(performance: Performance, out: NewFolder) -> None:
    turns = [{"whole": turn.whole, "stages": turn.stages} for turn in performance.times]
    figures = {"ready_after": performance.ready_after, "unit": "seconds", "turns": turns}
    out.file("latency.json").write(json.dumps(figures, indent=2) + "\n")


def _write_replies(performance: Performance, out: NewFolder) -> None:
    """Write the audible part of each reply as a WAV of its own."""
    voice = performance.loudspeaker
    for name, start, end in _sounding(performance).values():
        first = max(0, round((start - _MARGIN - performance.loudspeaker_start) * voice.rate_hz))
        last = round((end + _MARGIN - performance.loudspeaker_start) * voice.rate_hz)
        write_wav(out.file(name), Audio(voice.samples[first:last].copy(), voice.rate_hz))


def _sounding(performance: Performance) -> dict[int, tuple[str, float, float]]:
    """Return the replies that sounded, by number: file name, and start and end in seconds."""
    starts = [turn.sounded for turn in performance.times if turn.sounded is not None]
    sounding: dict[int, tuple[str, float, float]] = {}
    before = -math.inf
    for at, event in performance.shown:
        if isinstance(event, msg.CompanionSaid) and event.is_final:
            start = next((each for each in starts if before < each <= at), None)
            if start is not None:
                sounding[event.number] = (f"reply-{len(sounding) + 1:02}.wav", start, at)
            before = at
    return sounding
