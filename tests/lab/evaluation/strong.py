"""The measurement ``strong``: is what a strong language model says heard as it says it?

Prepared talks are typed to the program's own session (``scripted_talk``), set as for a language model on a server; the
script says what a very good one would. A file is one talk: lines "U: what the person types" and "C: what the model
answers", "C!:" where the program is meant to speak by itself; "#language de" sets the talk's language.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial
from itertools import groupby, islice
from pathlib import Path
from sys import maxsize
from tempfile import TemporaryDirectory
from typing import Final

from companion.engine.choices import load_choices
from companion.engine.equip import equip
from companion.engine.equipment import Equipment
from companion.settings.sections import CompanionSettings, ProgramSettings
from companion.settings.writing import set_value
from companion.storage.paths import HOME_VARIABLE, Paths, find_paths
from companion.storage.store import Store, open_store
from companion.thinking.language_model import Prompt, ReplyLimits
from companion.values import BadInput, CancelToken, Told
from tests.lab.evaluation.bootstrap import share
from tests.lab.evaluation.memory_past import NOW
from tests.lab.evaluation.part import Figure, Part, Run
from tests.lab.evaluation.program_replies import Tools, tools_of
from tests.lab.evaluation.scripted_talk import Line, Played, ScriptedReplies, played, scripted
from tests.lab.evaluation.talk_stage import NAME

GOAL: Final = 0.99
_SERVER: Final = {"server.enabled": "true", "server.url": "http://127.0.0.1:1/v1", "server.model": "strong"}
"""Never called: the script takes the place of what it would open."""

_PIECE: Final = 4
"""Words that come at a time."""


class Fate(StrEnum):
    """What became of a reply of the language model's."""

    UNCHANGED = "unchanged"
    """The same words were heard, white space apart."""
    CHANGED = "changed"
    NOT_ASKED = "answered without asking the model"


@dataclass(frozen=True, slots=True)
class Turn:
    """What the person types, and what is answered."""

    line: Line
    is_codes: bool
    """The program is meant to speak by itself."""


@dataclass(frozen=True, slots=True)
class PreparedTalk:
    """A talk as its file holds it."""

    name: str
    language: str
    turns: tuple[Turn, ...]


@dataclass(frozen=True, slots=True)
class Answered:
    """A turn, and what came of it."""

    talk: PreparedTalk
    number: int
    turn: Turn
    played: Played

    @property
    def fate(self) -> Fate:
        """What became of the model's reply."""
        if not self.played.prompts:
            return Fate.NOT_ASKED
        is_same = "".join(self.heard.split()) == "".join(self.turn.line.reply.split())
        return Fate.UNCHANGED if is_same else Fate.CHANGED

    @property
    def heard(self) -> str:
        """The reply as it was heard."""
        return " ".join(self.played.heard)

    def told(self) -> Iterator[str]:
        """Yield lines that tell what became of it."""
        yield f"{self.talk.name} {self.number}, {self.fate}: {self.turn.line.said}"
        yield f"   model: {self.turn.line.reply}"
        yield f"   heard: {self.heard}"
        for prompt in self.played.prompts:
            if prompt.notes:
                yield f"   note:  {prompt.notes}"


class StrongModel(ScriptedReplies):
    """A script that is asked as a server is: beside the talk as well, and with tokens that it counts itself."""

    @property
    def answers_beside(self) -> bool:
        """Return True: it may be asked whether a danger is meant, and does not tell."""
        return True

    def reply(self, prompt: Prompt, limits: ReplyLimits, cancel: CancelToken) -> Iterator[str]:
        """Yield the whole of what it is armed with, some words at a time."""
        tokens = super().reply(prompt, replace(limits, max_tokens=maxsize), cancel)
        while piece := "".join(islice(tokens, _PIECE)):
            yield piece


def talks_in(folder: Path) -> Path:
    """Return a folder of talks as it is.

    Raises:
        BadInput: There is no talk in it.
    """
    if not any(folder.glob("*.txt")):
        raise BadInput(
            "There are no talks in {folder}; give a folder with a text file for each talk with --talks.",
            {"folder": str(folder)},
            log="no prepared talks",
        )
    return folder


def read_talks(folder: Path) -> tuple[PreparedTalk, ...]:
    """Return the talks of a folder, by name; raises ``BadInput`` if a file is none."""
    return tuple(map(_read, sorted(folder.glob("*.txt"))))


def _read(file: Path) -> PreparedTalk:
    language, said, turns = "en", "", []
    for number, line in enumerate(file.read_text("utf-8").splitlines(), start=1):
        head, _, rest = line.partition(" ")
        match head:
            case "#language":
                language = rest.strip()
            case "U:":
                said = rest
            case "C:" | "C!:" if said:
                turns.append(Turn(Line(said, rest.replace("\\n", "\n")), head == "C!:"))
                said = ""
            case "":
                pass
            case _:
                raise BadInput(
                    "Line {number} of {file} is no line of a talk: it begins with “U:” "
                    "or, after one of these, “C:”.",
                    {"number": number, "file": str(file)},
                    log="a prepared talk has another form",
                )
    return PreparedTalk(file.stem, language, tuple(turns))


def answers(talks: Sequence[PreparedTalk], tools: Tools) -> Iterator[Answered]:
    """Have talks of one language, each in a home of its own; yield what came of their turns.

    Raises:
        CompanionError: A part of the program is missing or broken.
    """
    model = StrongModel()
    with TemporaryDirectory(prefix="companion-strong-") as folder:
        whole = scripted(_equipped(talks[0].language, _home(folder)), model, tools)
        for talk in talks:
            home = _home(f"{folder}/{talk.name}")
            own = replace(whole, open_store=partial(_open_store, home), memory=None)
            found = played(own, [turn.line for turn in talk.turns], NOW, model)
            for number, (turn, one) in enumerate(zip(talk.turns, found, strict=True), start=1):
                yield Answered(talk, number, turn, one)


def _home(folder: str) -> Paths:
    home = find_paths({HOME_VARIABLE: folder})
    home.make()
    home.companion(NAME).make()
    return home


def _equipped(language: str, home: Paths) -> Equipment:
    """Return the program's parts as for a server; without memory, since the script reads no prompt."""
    for name, value in _SERVER.items():
        set_value(ProgramSettings, home.settings_file, name, value)
    file = home.companion(NAME).settings_file
    set_value(CompanionSettings, file, "conversation.language", language)
    return equip(home, NAME, load_choices(home, NAME))


def _open_store(home: Paths, tell: Callable[[Told], None]) -> Store:
    return open_store(home, NAME, tell=tell)


def measure(run: Run) -> list[Figure]:
    """Have the talks, print each reply that was not heard as it was, and count what became of them."""
    tools, found = tools_of(run), list[Answered]()
    for _, talks in groupby(sorted(read_talks(run.data), key=_language), _language):
        found += answers(tuple(talks), tools)
    for one in found:
        if not one.turn.is_codes and one.fate is not Fate.UNCHANGED:
            print("\n".join(one.told()))
    return figures(found)


def _language(talk: PreparedTalk) -> str:
    return talk.language


def figures(answered: Sequence[Answered]) -> list[Figure]:
    """Return the share of each fate, that of unchanged replies by language too, and of what code is meant to say."""
    models = [one for one in answered if not one.turn.is_codes]
    fates = [one.fate for one in models]
    made = [
        share(fates.count(fate), len(fates)).named(
            f"replies {fate}" if fate is not Fate.NOT_ASKED else f"turns {fate}",
            goal=GOAL if fate is Fate.UNCHANGED else None,
            is_less_better=fate is not Fate.UNCHANGED,
        )
        for fate in Fate
    ]
    for language in sorted({one.talk.language for one in models}):
        mine = [one.fate is Fate.UNCHANGED for one in models if one.talk.language == language]
        made.append(share(sum(mine), len(mine)).named(f"replies unchanged, {language}"))
    codes = [one.fate is Fate.NOT_ASKED for one in answered if one.turn.is_codes]
    if codes:
        made.append(
            share(sum(codes), len(codes)).named("turns that the program is meant to answer by itself")
        )
    return made


PART: Final = Part(
    name="strong",
    question="Is what a strong language model says heard as it says it?",
    data=(),
    licence="own talks (tests/data/strong): that of the program",
    metric="share of replies that are heard unchanged, with Wilson's interval (1927)",
    measures=(measure,),
)
