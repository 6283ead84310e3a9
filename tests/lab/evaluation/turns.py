"""``companion eval turns``: writes down what is made of each line of scripted talks, so that two runs can be compared.

A scene's lines are typed to a session in a home of its own (``scripted_talk``). So one program always writes the same
file, and what differs between two files is what a change did to the reply path.
"""

import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, TypeAlias

import msgspec

from companion.channel import messages as msg
from companion.conversation import events as ev
from companion.engine.equip import equip
from companion.engine.equipment import Equipment
from companion.storage.new_file import NewFile
from companion.storage.paths import HOME_VARIABLE, find_paths
from companion.thinking.engines.chat_template import chat_messages
from companion.thinking.language_model import Prompt
from companion.values import AS_PLANNED, Affect, BadInput
from tests.lab.evaluation.memory_past import NOW
from tests.lab.evaluation.program_replies import Tools, open_tools
from tests.lab.evaluation.scripted_talk import Line, Played, ScriptedReplies, played, scripted
from tests.lab.evaluation.talk_scenes import Scene, scenes
from tests.lab.evaluation.talk_stage import NAME, make_companion, tell_before

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
PROMPT_END: Final = 300
"""So many characters of a prompt's end are written down."""

Row: TypeAlias = dict[str, object]
"""What is written down of a line."""


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
            "There is no folder {data}; give the folder that holds the scenes with --data.",
            {"data": str(wish.data)},
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
        home = find_paths({HOME_VARIABLE: folder})
        equipment = scripted(equip(home, NAME, make_companion(scene, home)), model, tools)
        if scene.told_before:
            tell_before(scene, equipment, model, lambda parts, lines, at: _had(parts, lines, at, model))
        found = _had(equipment, scene.said, NOW, model)
    return [{"scene": scene.id, "line": line, **_row(one)} for line, one in enumerate(found, start=1)]


def _had(equipment: Equipment, said: Sequence[str], at: float, model: ScriptedReplies) -> list[Played]:
    replies = REPLIES[equipment.setup.language]
    lines = [Line(words, replies[number % len(replies)]) for number, words in enumerate(said)]
    return played(equipment, lines, at, model)


# ---- what is written down of a line ---------------------------------------------------------------------


def _row(line: Played) -> Row:
    plans = line.of(msg.Planned)
    return {
        "led_by": "model" if line.prompts else "code",
        "heard": line.heard,
        "note": [prompt.notes for prompt in line.prompts],
        "prompts": [_written_prompt(prompt) for prompt in line.prompts],
        "planned": [_written_plan(plan) for plan in plans[:1]],
        "gate": [msgspec.to_builtins(plan.breach) for plan in plans[1:]],
        "recalled": [
            {"text": one.text, "reason": str(one.reason), "is_told": one.is_told}
            for recalled in line.of(msg.Recalled)
            for one in recalled.memories
        ],
        "clauses": _written_clauses([event for event in line.events if isinstance(event, ev.ReplyWords)]),
    }


def _written_prompt(prompt: Prompt) -> Row:
    messages = chat_messages(prompt, with_notes=True)
    whole = json.dumps(messages, ensure_ascii=False)
    end = "\n".join(message["content"] for message in messages)[-PROMPT_END:]
    return {"hash": sha256(whole.encode()).hexdigest()[:16], "end": end}


def _written_plan(plan: msg.Planned) -> Row:
    """Return what was decided before a reply: its want, why, boundary, danger, and the feeling that it is to show."""
    written: Row = msgspec.to_builtins(plan) | {
        "why": str(plan.why),
        "target": _written_affect(plan.target),
    }
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
