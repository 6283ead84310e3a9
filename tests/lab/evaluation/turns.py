"""``companion eval turns``: writes down what is made of each line of scripted talks, so that two runs can be compared.

A scene's lines are typed to a session with its real store, encoder, memory and guards, in a home of its own. A script
takes the place of the language model; time is virtual, and a session is named by its lines. So one program always
writes the same file, and what differs between two files is what a change did to the reply path.
"""

import asyncio
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, TypeAlias, TypeVar

import msgspec

from companion.channel import messages as msg
from companion.conversation import events as ev
from companion.demo.performance import EventLog
from companion.engine.equip import equip, for_measuring, without_sound
from companion.engine.equipment import Equipment
from companion.engine.session import Session
from companion.engine.warm_up import Readiness, not_ready
from companion.storage.new_file import NewFile
from companion.storage.paths import HOME_VARIABLE, find_paths
from companion.thinking.chat_template import chat_messages
from companion.thinking.language_model import Prompt, ReplyLimits
from companion.values import AS_PLANNED, Affect, BadInput, CancelToken
from tests.lab.evaluation.hostile_model import HostileModel
from tests.lab.evaluation.memory_past import NOW
from tests.lab.evaluation.program_replies import Tools, open_tools
from tests.lab.evaluation.talk_scenes import Scene, scenes
from tests.lab.evaluation.talk_stage import NAME, make_companion, tell_before
from tests.support.lock_step import threads_of
from tests.support.virtual_loop import BEGINNING, run, running_loop

REPLIES: Final = {
    "en": (
        "I can picture that well.",
        "Thank you for telling me.",
        "That makes sense to me.",
        "It sounds like quite a day.",
        "So that is how it went.",
    ),
    "de": (
        "Das kann ich mir gut vorstellen.",
        "Danke, dass du mir das erzählst.",
        "Das leuchtet mir ein.",
        "Das klingt nach einem vollen Tag.",
        "So ist es also gewesen.",
    ),
    "fr": (
        "Je l'imagine bien.",
        "Merci de me le raconter.",
        "Ça se comprend très bien.",
        "Quelle journée bien remplie.",
        "Voilà donc comment c'était.",
    ),
    "es": (
        "Me lo imagino bien.",
        "Gracias por contármelo.",
        "Eso tiene mucho sentido.",
        "Parece un día muy lleno.",
        "Así que fue de esa manera.",
    ),
    "ja": (
        "その様子が目に浮かびます。",
        "話してくれてありがとう。",
        "なるほど、よくわかります。",
        "盛りだくさんの一日でしたね。",
        "そういうことだったんですね。",
    ),
    "zh": (
        "我能想象那个样子。",
        "谢谢你告诉我。",
        "这样说很有道理。",
        "听起来真是充实的一天。",
        "原来是这么回事。",
    ),
}
"""What the language model says in each language, in turn: more than it may not say again at once."""
PACE: Final = 8.0
"""Seconds before each line and after the last: all that goes on beside the talk is done by then."""
PROMPT_END: Final = 300
"""So many characters of a prompt's end are written down."""
_PARTS: Final = ("language model", "preparing", "boundaries")

Row: TypeAlias = dict[str, object]
"""What is written down of a line."""
Event = TypeVar("Event", bound=msg.Event)


class ScriptedReplies(HostileModel):
    """A language model that says what it is armed with, and keeps the prompts that it is to reply to."""

    def __init__(self) -> None:
        """Begin with nothing to say."""
        super().__init__()
        self.prompts: list[Prompt] = []

    def reply(self, prompt: Prompt, limits: ReplyLimits, cancel: CancelToken) -> Iterator[str]:
        """Keep the prompt, and yield what it is armed with."""
        self.prompts.append(prompt)
        return super().reply(prompt, limits, cancel)


@dataclass(frozen=True, slots=True)
class Wish:
    """What was asked for."""

    data: Path
    file: NewFile
    most: int | None = None
    """Only the first scenes, so many; None for all."""


def write_turns(wish: Wish) -> int:
    """Play the scenes and write down each of their lines.

    Raises:
        CompanionError: There is no such folder, a part of the program is missing, or the file cannot be written.
    """
    if not wish.data.is_dir():
        raise BadInput(
            f"There is no folder {wish.data}; give the folder that holds the scenes with --data.",
            log="no folder of scenes",
        )
    found, tools = scenes(wish.data)[: wish.most], open_tools()
    rows: list[Row] = []
    for number, scene in enumerate(found, start=1):
        print(f"{number}/{len(found)} {scene.id}", file=sys.stderr, flush=True)
        rows += turns_of(scene, tools)
    wish.file.write("".join(f"{json.dumps(row, ensure_ascii=False, sort_keys=True)}\n" for row in rows))
    return 0


def turns_of(scene: Scene, tools: Tools) -> list[Row]:
    """Play a scene and return what is written down of its lines."""
    model = ScriptedReplies()
    with TemporaryDirectory(prefix="companion-turns-") as folder:
        equipment = _equipped(scene, Path(folder), model, tools)
        if scene.told_before:
            tell_before(scene, equipment, model, lambda parts, lines, at: _played(parts, lines, at, model))
        played = _played(equipment, scene.said, NOW, model)
    return [{"scene": scene.id, "line": line, **row} for line, row in enumerate(played, start=1)]


def _equipped(scene: Scene, folder: Path, model: ScriptedReplies, tools: Tools) -> Equipment:
    """Return the program's parts for a scene, with what reads texts loaded once for all scenes."""
    home = find_paths({HOME_VARIABLE: str(folder)})
    whole = without_sound(for_measuring(equip(home, NAME, make_companion(scene, home))))
    assert whole.feeling is not None
    assert whole.memory is not None
    assert whole.planning is not None
    return replace(
        whole,
        open_language_model=lambda: model,
        prefix_file=None,
        feeling=replace(whole.feeling, open_reader=lambda: tools.reader),
        memory=replace(whole.memory, open_reader=lambda: tools.reader, zone=UTC),
        planning=replace(whole.planning, open_analyser=lambda: tools.analyser, zone=UTC),
        open_heads=lambda: tools.heads,
    )


# ---- a talk ---------------------------------------------------------------------------------------------


def _played(equipment: Equipment, lines: Sequence[str], at: float, model: ScriptedReplies) -> list[Row]:
    """Type lines to a session that begins at ``at``, and return what is written down of each."""

    async def play() -> list[Row]:
        loop = running_loop()
        name = sha256("\n".join(lines).encode()).hexdigest()[:32]
        threads = replace(
            threads_of(loop), unix_now=lambda: at + loop.time() - BEGINNING, new_session=lambda: name
        )
        told: list[msg.Event] = []
        log = EventLog()
        session = Session(equipment, told.append, (log,), threads=threads)
        await session.open()
        try:
            await asyncio.sleep(PACE)
            _check_ready(told)
            rows = []
            for number, line in enumerate(lines):
                said = REPLIES[equipment.language]
                model.arm(said[number % len(said) :][:1], language=equipment.language)
                for gone in (told, log.entries, model.prompts):
                    gone.clear()
                session.handle(msg.Say(line, key=""))
                await asyncio.sleep(PACE)
                rows.append(_row(told, [event for _, event, _ in log.entries], model.prompts))
            return rows
        finally:
            await session.close()

    return run(play)


def _check_ready(told: Sequence[msg.Event]) -> None:
    """Raise ``PartBroken`` where a part that replies are made with is not there: without it they would be others."""
    readiness = Readiness(_PARTS)
    for event in told:
        readiness.see(event)
    if not readiness.is_whole:
        raise not_ready()


# ---- what is written down of a line ---------------------------------------------------------------------


def _row(told: Sequence[msg.Event], events: Sequence[ev.Event], prompts: Sequence[Prompt]) -> Row:
    plans = _of(told, msg.Planned)
    said = _of(told, msg.CompanionSaid)
    return {
        "led_by": "model" if prompts else "code",
        "heard": [one.heard for one in said if one.is_final],
        "note": [prompt.notes for prompt in prompts],
        "prompts": [_written_prompt(prompt) for prompt in prompts],
        "planned": [_written_plan(plan) for plan in plans[:1]],
        "gate": [msgspec.to_builtins(plan.breach) for plan in plans[1:]],
        "recalled": [
            {"text": one.text, "reason": one.reason, "is_told": one.is_told}
            for recalled in _of(told, msg.Recalled)
            for one in recalled.memories
        ],
        "clauses": _written_clauses([event for event in events if isinstance(event, ev.ReplyWords)]),
    }


def _of(told: Sequence[msg.Event], kind: type[Event]) -> list[Event]:
    return [event for event in told if isinstance(event, kind)]


def _written_prompt(prompt: Prompt) -> Row:
    messages = chat_messages(prompt, with_notes=True)
    whole = json.dumps(messages, ensure_ascii=False)
    end = "\n".join(message["content"] for message in messages)[-PROMPT_END:]
    return {"hash": sha256(whole.encode()).hexdigest()[:16], "end": end}


def _written_plan(plan: msg.Planned) -> Row:
    """Return what was decided before a reply: its want, why, boundary, danger, and the feeling that it is to show."""
    written: Row = msgspec.to_builtins(plan) | {"target": _written_affect(plan.target)}
    return {name: value for name, value in written.items() if name not in {"type", "number"}}


def _written_clauses(words: Sequence[ev.ReplyWords]) -> list[Row]:
    """Return the words of a reply in pieces that are said alike, with what of voice and face is not as usual."""
    pieces: list[Row] = []
    texts: list[str] = []
    for one in words:
        marks: Row = {
            "pause": one.pause_after,
            "sound": msgspec.to_builtins(one.sound),
            "gestures": msgspec.to_builtins(one.gestures),
            "delivery": None if one.delivery == AS_PLANNED else msgspec.to_builtins(one.delivery),
        }
        piece = {"shown": _written_affect(one.affect)} | {name: mark for name, mark in marks.items() if mark}
        if pieces and piece == pieces[-1]:
            texts[-1] += one.text
        else:
            pieces.append(piece)
            texts.append(one.text)
    return [{"text": text, **piece} for text, piece in zip(texts, pieces, strict=True)]


def _written_affect(affect: Affect) -> list[float]:
    return [round(value, 2) + 0.0 for value in (affect.valence, affect.arousal, affect.dominance)]
