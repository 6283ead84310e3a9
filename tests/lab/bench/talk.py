"""``companion bench talk``: how long a person waits for an answer, measured at the loudspeaker.

What is played and how it is timed is in ``live``; here it is chosen, run, and made into a table, a file and a picture.
"""

import asyncio
import json
import os
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Final

from companion.conversation import effects as do
from companion.conversation import events as ev
from companion.conversation.latency import STAGES
from companion.engine.choices import load_choices
from companion.engine.equip import equip, for_measuring
from companion.engine.equipment import Equipment
from companion.storage.new_file import NewFile
from companion.storage.paths import HOME_VARIABLE, find_paths
from tests.lab.bench.figures import Spread, milliseconds, spread
from tests.lab.bench.headless import HeadlessFigures, measure_headless
from tests.lab.bench.live import ECHO_GAIN_DB, EchoFigures, MeasuredTurn, say_all, talk_alone
from tests.lab.bench.recordings import Utterance, utterances
from tests.lab.bench.scenes.clips import clips
from tests.lab.bench.scenes.noise import background_noises, noise_below
from tests.lab.bench.sequential import WISHED, Comparison, StreamedTurn, compare
from tests.lab.bench.talk_memory import MemoryCost, measure_memory
from tests.lab.bench.wished import WishedTranscriber
from tests.support.virtual_sound import VirtualSound

# Draws how long the stages of each answer took, as stacked bars.

_LABELS: Final = {
    "notice": "silence noticed",
    "read": "words up to it",
    "wait": "reply begun",
    "think": "its first word",
    "cut": "its first clause",
    "speak": "the clause's sound",
    "hold": "ready, waiting for the end of the turn",
    "play": "on its way to the ear",
}
_COLOURS: Final = ("#9aa5b1", "#4c78a8", "#d0d5db", "#f2a541", "#e4574c", "#5aa469", "#dcc9a3", "#8e6bbf")


def draw_latency(turns: Sequence[Mapping[str, float]], file: NewFile, *, title: str) -> None:
    """Write a PNG with one bar a turn.

    Args:
        turns: for each turn the seconds of each stage (``conversation.latency.STAGES``) that took place.
        file: where the picture goes.
        title: stands above it.
    """
    import matplotlib as mpl

    mpl.use("Agg")
    from matplotlib.figure import Figure

    figure = Figure(figsize=(9, 1.6 + 0.32 * len(turns)), layout="constrained")
    axes = figure.subplots()
    left = [0.0] * len(turns)
    for stage, colour in zip(STAGES, _COLOURS, strict=True):
        widths = [1000 * turn.get(stage, 0.0) for turn in turns]
        axes.barh(range(1, len(turns) + 1), widths, left=left, color=colour, label=_LABELS[stage])
        left = [before + width for before, width in zip(left, widths, strict=True)]
    axes.invert_yaxis()
    axes.set_yticks(range(1, len(turns) + 1))
    axes.set_ylabel("turn")
    axes.set_xlabel("milliseconds from the end of speech")
    axes.set_title(title)
    axes.grid(axis="x", alpha=0.3)
    axes.margins(y=0.01)
    figure.legend(loc="outside lower center", ncols=3, frameon=False)
    with file.writing() as stream:
        figure.savefig(stream, dpi=110, format="png")


_QUICK_TURNS: Final = 2
_QUICK_WISHES: Final = 2
_LIVELY: Final = 0.8
"""Temperature at which SmolLM2 says two sentences more often than not."""
_PICTURED: Final = 40
"""Most turns in the picture."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be measured."""

    data: Path
    json_file: NewFile | None
    is_quick: bool
    minutes: float
    """For how long it is also to talk with nobody but its echo."""
    is_sequential: bool
    """Whether stage after stage is measured as well."""
    limit: int | None = None
    """Most recordings of each condition, spread over all; None for all."""
    noises_db: tuple[float, ...] = ()
    """Signal-to-noise ratios at which all is to be said once more."""
    memories: int = 0
    """With how many memories all is to be said once more, and without; 0 for not."""


def run(wish: Wish) -> int:
    """Measure, print a table, write what was asked for; return the exit code."""
    if wish.json_file is not None:
        _picture(wish.json_file).check()
    with tempfile.TemporaryDirectory(prefix="companion-bench-") as home, VirtualSound() as sound:
        os.environ[HOME_VARIABLE] = home  # the engine's process inherits it
        paths = find_paths(os.environ)
        paths.make()
        equipment = for_measuring(equip(paths, "companion", load_choices(paths, "companion")))
        everything = utterances(wish.data)
        chosen = _chosen([utterance for utterance in everything if utterance.ends_complete], wish)
        cut_short = (
            ()
            if wish.is_quick
            else _spread_out([each for each in everything if not each.ends_complete], wish.limit)
        )
        report = Report(
            conditions=tuple(_conditions(sound, equipment, chosen, cut_short, wish)),
            echo=asyncio.run(talk_alone(sound, equipment, 60.0 * wish.minutes)) if wish.minutes > 0 else None,
            comparison=_compare(sound, equipment, chosen, wish) if wish.is_sequential else None,
            memory=measure_memory(sound, equipment, chosen, wish.memories) if wish.memories else None,
            headless=measure_headless(sound, chosen[0], is_quick=wish.is_quick),
        )
    print("\n".join(report.lines()))
    if wish.json_file is not None:
        _write(report, wish.json_file)
    return 0


def _conditions(
    sound: VirtualSound,
    equipment: Equipment,
    complete: Sequence[Utterance],
    cut_short: Sequence[Utterance],
    wish: Wish,
) -> Iterator["Condition"]:
    yield Condition("complete, quiet room", tuple(asyncio.run(say_all(sound, equipment, complete))))
    if cut_short:
        yield Condition("cut short, quiet room", tuple(asyncio.run(say_all(sound, equipment, cut_short))))
    backgrounds = background_noises(clips(wish.data)) if wish.noises_db else ()
    for snr_db in wish.noises_db:
        noises = [
            noise_below(utterance.audio(), backgrounds[number % len(backgrounds)], snr_db)
            for number, utterance in enumerate(complete)
        ]
        said = asyncio.run(say_all(sound, equipment, complete, noises))
        yield Condition(f"complete, noise at {snr_db:.0f} dB", tuple(said))


def _chosen(all_of_them: Sequence[Utterance], wish: Wish) -> tuple[Utterance, ...]:
    return _spread_out(all_of_them, _QUICK_TURNS if wish.is_quick else wish.limit)


def _spread_out(all_of_them: Sequence[Utterance], most: int | None) -> tuple[Utterance, ...]:
    if most is None:
        return tuple(all_of_them)
    return tuple(all_of_them[:: max(1, len(all_of_them) // most)][:most])


def _compare(
    sound: VirtualSound, equipment: Equipment, chosen: Sequence[Utterance], wish: Wish
) -> Comparison:
    """Let wished questions be heard in place of the recordings' words, then answer them stage after stage too."""
    questions = WISHED[:_QUICK_WISHES] if wish.is_quick else WISHED
    coming = iter(questions)
    limits = replace(equipment.setup.limits, temperature=_LIVELY, max_tokens=80)
    lively = replace(
        equipment, setup=replace(equipment.setup, limits=limits)
    )  # SmolLM2 says one sentence otherwise
    asking = replace(lively, open_transcriber=lambda: WishedTranscriber(equipment.open_transcriber(), coming))
    said = [chosen[number * len(chosen) // len(questions)] for number in range(len(questions))]
    turns = asyncio.run(say_all(sound, asking, said))
    return compare(lively, list(_streamed(turns)))


def _streamed(turns: Sequence[MeasuredTurn]) -> Iterator[StreamedTurn]:
    for turn in turns:
        begun = [
            effect
            for _, _, effects in turn.entries
            for effect in effects
            if isinstance(effect, do.BeginReply)
        ]
        times = turn.times
        if turn.wait is None or times is None or times.whole is None or not begun:
            continue
        reply = begun[-1]
        words = [
            event.text
            for _, event, _ in turn.entries
            if isinstance(event, ev.ReplyWords) and event.reply == reply.reply
        ]
        yield StreamedTurn(
            said=turn.utterance.audio(),
            dialogue=reply.dialogue,
            reply=reply.reply,
            text="".join(words).strip(),
            whole=turn.wait,
            overhead=turn.wait - times.whole + times.stages.get("play", 0.0),
        )


def _picture(file: NewFile) -> NewFile:
    return file.beside(file.path.with_suffix(".png").name)


def _write(report: "Report", file: NewFile) -> None:
    file.write(json.dumps(report.as_json(), indent=2) + "\n")
    picture = _picture(file)
    stages = [turn.times.stages for turn in report.conditions[0].turns if turn.times is not None]
    draw_latency(stages[:_PICTURED], picture, title="From the end of speech to the first sound of the answer")
    print(f"Figures in {file}, picture in {picture}.")


@dataclass(frozen=True, slots=True)
class Condition:
    """What was said under the same circumstances."""

    name: str
    turns: tuple[MeasuredTurn, ...]

    @property
    def wait(self) -> Spread | None:
        """From the end of speech to the first sound, at the loudspeaker."""
        return spread([turn.wait for turn in self.turns if turn.wait is not None])

    @property
    def cut_in(self) -> int:
        """In how many turns the companion was heard before the recording had ended."""
        return sum(turn.is_cut_in for turn in self.turns)

    @property
    def dropped(self) -> int:
        """How many replies were prepared and given up unheard."""
        return sum(turn.dropped for turn in self.turns)

    @property
    def unanswered(self) -> int:
        """Turns without a measurable answer after their end."""
        return sum(turn.wait is None for turn in self.turns)

    def stage(self, name: str) -> Spread | None:
        """Return one stage, as the program's events have it."""
        times = [turn.times for turn in self.turns if turn.times is not None]
        return spread([turn.stages[name] for turn in times if name in turn.stages])

    def as_json(self) -> dict[str, object]:
        """Return it for a file; times in seconds."""
        stages = {name: values.as_json() for name in STAGES if (values := self.stage(name)) is not None}
        return {
            "name": self.name,
            "wait": None if self.wait is None else self.wait.as_json(),
            "stages": stages,
            "cut_in": self.cut_in,
            "dropped": self.dropped,
            "turns": [_turn_as_json(turn) for turn in self.turns],
        }


@dataclass(frozen=True, slots=True)
class Report:
    """All figures of a run."""

    conditions: tuple[Condition, ...]
    """The first is the one that the stages are told of: complete turns in a quiet room."""
    echo: EchoFigures | None
    comparison: Comparison | None
    headless: HeadlessFigures
    memory: MemoryCost | None = None

    def lines(self) -> list[str]:
        """Return the figures for a terminal."""
        first = self.conditions[0]
        lines = [f"{'milliseconds':32}{'n':>5}{'p50':>8}{'p95':>8}{'max':>8}"]
        lines += _row("end of speech → first sound", first.wait)
        for name in STAGES:
            lines += _row(f"  {name}", first.stage(name))
        for condition in self.conditions[1:]:
            lines += _row(condition.name, condition.wait)
        lines += [
            f"{condition.name}: of {len(condition.turns)} turns {condition.unanswered} without an answer after their "
            f"end, {condition.cut_in} cut in on; {condition.dropped} replies prepared and dropped"
            for condition in self.conditions
        ]
        if self.echo is not None:
            lines.append(
                f"{self.echo.interruptions} self-interruptions in {self.echo.seconds:.0f} s of talking with its own "
                f"echo (+{ECHO_GAIN_DB:.0f} dB)"
            )
        if self.comparison is not None:
            lines += self.comparison.lines()
        if self.memory is not None:
            lines += self.memory.lines()
        return lines + self.headless.lines()

    def as_json(self) -> dict[str, object]:
        """Return the figures for a file; times in seconds."""
        return {
            "conditions": [condition.as_json() for condition in self.conditions],
            "echo": None if self.echo is None else asdict(self.echo),
            "sequential": None if self.comparison is None else self.comparison.as_json(),
            "memory": None if self.memory is None else self.memory.as_json(),
            "headless": self.headless.as_json(),
        }


def _row(name: str, values: Spread | None) -> list[str]:
    if values is None:
        return []
    times = "".join(f"{milliseconds(value):>8}" for value in (values.p50, values.p95, values.most))
    return [f"{name:32}{values.count:5}{times}"]


def _turn_as_json(turn: MeasuredTurn) -> dict[str, object]:
    return {
        "source": turn.utterance.source,
        "file": turn.utterance.file.name,
        "wait": turn.wait,
        "is_cut_in": turn.is_cut_in,
        "dropped": turn.dropped,
        "stages": turn.times.stages if turn.times is not None else {},
    }
