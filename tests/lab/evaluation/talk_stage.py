"""Lets the program have whole talks in writing, as it ships or with less, and a plain loop round the same model.

The program's own session replies, typed to, with everything that belongs to it and in a home of its own that is
deleted after the talk. What the person told before goes in as it does in life: in sessions of those days, which a
listener answers with a word; then a sleep; then a day of small talk, so that it is no part of the dialogue any more.
The program's settings say which language model is in use.
"""

import asyncio
import functools
import os
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final, TypeAlias, cast
from unittest.mock import patch

from companion.channel import messages as msg
from companion.engine.choices import Choices, load_choices
from companion.engine.companions.character import take_in
from companion.engine.engine import Threads
from companion.engine.equip import equip, for_measuring, without_sound
from companion.engine.equipment import Equipment
from companion.engine.memory.sleep_work import SleepWork, sleep_parts
from companion.engine.memory.sleeper import asking
from companion.engine.models.language_model import language_model_of
from companion.engine.models.warm_up import READY_WITHIN, Readiness
from companion.engine.network_log import NetworkLog
from companion.engine.session import Session
from companion.reply.decision import ReplyDecider
from companion.settings.sections import CompanionSettings
from companion.settings.writing import set_value
from companion.storage.paths import Paths, find_paths
from companion.storage.store import Store
from companion.thinking.cards.character import character
from companion.thinking.cards.file import read_card_file
from companion.thinking.cards.persona_guide import FOLDER
from companion.thinking.engines.choice import ModelSpec, open_language_model
from companion.thinking.language_model import LanguageModel, Message, Prompt, ReplyLimits
from companion.thinking.prompt.portrait import SOUNDS_LIKE
from companion.values import Affect, BadInput, CancelToken, Gesture, PartBroken, Phase, Speaker, Utterance
from tests.lab.evaluation.cases import COLLECTIONS
from tests.lab.evaluation.corpora import json_lines
from tests.lab.evaluation.memory_past import DAY, NOW, PAUSE
from tests.lab.evaluation.talk_scenes import Scene

NAME: Final = "companion"
_ANSWER_WITHIN: Final = 600.0
"""Seconds; a reply that takes longer counts as none."""
_EVENING: Final = 19 * 3600.0
"""When on its day something was told, in seconds."""
_ACKNOWLEDGED: Final = "I see."


@dataclass(frozen=True, slots=True)
class Switch:
    """What a session is without a mechanism of the reply path."""

    parts: Callable[[Equipment], Equipment] = lambda whole: whole
    prompt: Callable[[Prompt], Prompt] = lambda whole: whole
    """What the language model reads instead."""
    model: Callable[["Stage"], LanguageModel] = lambda stage: stage.model()
    decider: type[ReplyDecider] = ReplyDecider


class _Undecided(ReplyDecider):
    """Leaves replies to the language model alone."""

    def _followed(self, dialogue: Sequence[Utterance]) -> None:
        return None

    def embodied(self, words: str, shown: Affect, is_first: bool) -> tuple[tuple[Gesture, ...], None]:
        return (), None

    def tells_of_danger(self, words: str) -> bool:
        return False

    def privacy_wish(self, words: str) -> None:
        return None

    def asks_to_act(self, words: str) -> bool:
        return False

    def wants_no_advice(self, words: str) -> bool:
        return False


MECHANISMS: Final[Mapping[str, Switch]] = {
    "adapter": Switch(model=lambda stage: stage.plain_model()),
    "planning": Switch(decider=_Undecided),
    "memory": Switch(lambda whole: replace(whole, memory=None)),
    "feeling": Switch(lambda whole: replace(whole, feeling=None)),
    "note": Switch(prompt=lambda prompt: replace(prompt, notes="")),
    "sheet": Switch(prompt=lambda prompt: replace(prompt, known="")),
    "sample lines": Switch(prompt=lambda prompt: replace(prompt, persona=_without_lines(prompt.persona))),
    "chance": Switch(
        lambda whole: replace(
            whole, setup=replace(whole.setup, limits=replace(whole.setup.limits, temperature=0.0))
        )
    ),
}
"""What of the reply path can be switched off, by name."""


def _without_lines(persona: str) -> str:
    return "\n".join(line for line in persona.split("\n") if not line.startswith(SOUNDS_LIKE))


@dataclass(frozen=True, slots=True)
class _Home(Paths):
    """A home of its own that shares the installed models."""

    installed: Path = Path()

    @property
    def models(self) -> Path:
        return self.installed


class _Lent:
    """A language model that outlasts whoever it is lent to."""

    def __init__(self, model: LanguageModel, prompt: Callable[[Prompt], Prompt]) -> None:
        self._model = model
        self._prompt = prompt

    def reply(self, prompt: Prompt, limits: ReplyLimits, cancel: CancelToken) -> Iterator[str]:
        return self._model.reply(self._prompt(prompt), limits, cancel)

    def read(self, prompt: Prompt, cancel: CancelToken) -> None:
        self._model.read(self._prompt(prompt), cancel)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the model has
        return getattr(self._model, name)

    def close(self) -> None:
        """Leave it loaded."""


class _Listener:
    """A language model that only shows that it listens; it fills the place of one while something is told."""

    name = "listener"
    context_tokens = 4096
    answers_beside = False

    def count_tokens(self, text: str) -> int:
        return len(text) // 4 + 1

    def reply(self, prompt: Prompt, limits: ReplyLimits, cancel: CancelToken) -> Iterator[str]:
        yield _ACKNOWLEDGED

    def complete(self, *asked: object) -> str:
        return ""

    def __getattr__(self, name: str) -> Callable[..., None]:
        return lambda *asked: None


@dataclass(frozen=True, slots=True)
class Stage:
    """Where talks take place; a language model is loaded when it is first wanted."""

    model: Callable[[], LanguageModel]
    plain_model: Callable[[], LanguageModel]
    """The same without what the program has taught it."""
    equip: Callable[[Scene, Path], Equipment]
    """Gives the parts of the program for a scene, at home in an empty folder."""
    seed: int = 0


Arm: TypeAlias = Callable[[Scene, Stage], tuple[str, ...]]
"""Has a talk: returns the reply to each turn, "" where there was none."""


def as_shipped(scene: Scene, stage: Stage, switch: Switch = Switch()) -> tuple[str, ...]:
    """Let the program reply, perhaps with a mechanism switched off."""
    with TemporaryDirectory(prefix="companion-talk-") as folder:
        equipment = without_sound(for_measuring(stage.equip(scene, Path(folder))))
        model = switch.model(stage)
        equipment = switch.parts(
            replace(
                equipment,
                open_language_model=lambda: cast("LanguageModel", _Lent(model, switch.prompt)),
                setup=replace(
                    equipment.setup,
                    limits=replace(equipment.setup.limits, seed=stage.seed),
                    prefix_file=None,
                ),
            )
        )
        if scene.told_before:
            tell_before(scene, equipment, model, _told)
        with patch("companion.engine.session.ReplyDecider", switch.decider):
            return tuple(asyncio.run(_said(equipment, scene.said, NOW)))


def plain_loop(scene: Scene, stage: Stage) -> tuple[str, ...]:
    """Let the model reply by itself, told in one text who it is and what it knows."""
    limits = ReplyLimits(max_tokens=80, temperature=0.6)
    messages: list[Message] = []
    for number, line in enumerate(scene.said):
        messages.append(Message(Speaker.PERSON, line))
        prompt = Prompt(plain_system_text(scene), tuple(messages))
        said = stage.plain_model().reply(prompt, replace(limits, seed=stage.seed + number), CancelToken())
        messages.append(Message(Speaker.COMPANION, "".join(said).strip()))
    return tuple(message.text for message in messages[1::2])


def plain_system_text(scene: Scene) -> str:
    """Return all that the plain loop tells the model beside the talk."""
    persona = character(read_card_file(FOLDER / f"{scene.persona}.json")).persona
    manner = " ".join(persona.description.partition("\n")[2].split(". ")[:2])
    told = "".join(f"\n- {day.isoformat()}: {text}" for day, text in scene.told_before)
    return (
        f"You are {persona.name}, a companion that people talk with about their life. {manner}. You are software and "
        "say so only when asked. You talk by voice: answer in one or two short sentences, without lists, in the "
        "language that you are spoken to in. Take up what the other person says. Say nothing that you do not know, and "
        f"give no advice unless you are asked.{told and ' They told you before:'}{told}"
    )


AS_SHIPPED: Final = "as shipped"
PLAIN_LOOP: Final = "plain loop"
ARMS: Final[Mapping[str, Arm]] = {
    AS_SHIPPED: as_shipped,
    PLAIN_LOOP: plain_loop,
    **{
        f"without {name}": functools.partial(as_shipped, switch=switch) for name, switch in MECHANISMS.items()
    },
}
"""Who can have the talks, by name."""


@contextmanager
def open_stage(seed: int = 0) -> Iterator[Stage]:
    """Look up the language model that is in use, and free what was loaded in the end; raises ``CompanionError``."""
    program = find_paths(os.environ)
    choices = load_choices(program, NAME)
    spec = language_model_of(program, choices)
    note = NetworkLog(program.connections).note

    def parts(scene: Scene, folder: Path) -> Equipment:
        home = _Home(folder, folder, folder / "cache", folder / "logs", True, program.models)
        return equip(home, NAME, replace(make_companion(scene, home), program=choices.program))

    with ExitStack() as loaded:

        @functools.cache
        def load(spec: ModelSpec) -> LanguageModel:
            return loaded.enter_context(closing(open_language_model(spec, note)))

        yield Stage(lambda: load(spec), lambda: load(replace(spec, adapter=None)), parts, seed)


def make_companion(scene: Scene, paths: Paths) -> Choices:
    """Make the companion of a scene, and return what is set for it."""
    paths.make()
    folder = paths.companion(NAME)
    folder.make()
    take_in(read_card_file(FOLDER / f"{scene.persona}.json"), folder, replaces=True)
    set_value(CompanionSettings, folder.settings_file, "conversation.language", scene.language)
    return load_choices(paths, NAME)


# ---- talking --------------------------------------------------------------------------------------------


async def _said(equipment: Equipment, lines: Sequence[str], at: float) -> list[str]:
    """Type lines to a session that begins at ``at``, and return its replies."""
    begun = time.monotonic()
    told: asyncio.Queue[msg.Event] = asyncio.Queue()
    session = Session(
        equipment, told.put_nowait, threads=Threads(unix_now=lambda: at + time.monotonic() - begun)
    )
    await session.open()
    try:
        await _until_ready(told, {"language model", "preparing"})
        return [await _answer(session, told, line) for line in lines]
    finally:
        await session.close()


async def _until_ready(told: "asyncio.Queue[msg.Event]", parts: set[str]) -> None:
    """Wait for all of these parts; raises ``PartBroken`` where one does not get ready."""
    readiness = Readiness(parts)
    try:
        async with asyncio.timeout(READY_WITHIN):
            while not readiness.is_whole:
                readiness.see(await told.get())
    except TimeoutError:
        raise PartBroken("Your companion could not start. Run `companion doctor`.") from None


async def _answer(session: Session, told: "asyncio.Queue[msg.Event]", line: str) -> str:
    while not told.empty():
        told.get_nowait()
    session.handle(msg.Say(line, key=""))
    try:
        async with asyncio.timeout(_ANSWER_WITHIN):
            while True:
                match await told.get():
                    case msg.CompanionSaid(is_final=True) as said:
                        return said.heard
                    case msg.PhaseChanged(phase=Phase.FAILED):
                        return ""
    except TimeoutError:
        return ""


# ---- what was told before -------------------------------------------------------------------------------


Have: TypeAlias = Callable[[Equipment, Sequence[str], float], object]
"""Types lines to a session that begins at an instant."""


def tell_before(scene: Scene, equipment: Equipment, model: LanguageModel, have: Have) -> None:
    """Have the sessions in which a scene was told something before, and sleep over them."""
    listening = replace(equipment, open_language_model=lambda: cast("LanguageModel", _Listener()))
    for day, told in groupby(scene.told_before, key=lambda one: one[0]):
        have(listening, [text for _, text in told], _at(day))
    with equipment.open_store(lambda sentence: None) as store:
        if equipment.memory is not None:
            _sleep(store, equipment, model)
        if scene.language == "en":
            _talk_between(store)


def _told(equipment: Equipment, lines: Sequence[str], at: float) -> None:
    asyncio.run(_said(equipment, lines, at))


def _at(day: date) -> float:
    at = datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp() + _EVENING
    if at >= NOW - 2 * DAY:
        raise BadInput(
            "What is told before a scene is told by 18 September 2026, not on {day}; give it an earlier day.",
            {"day": str(day)},
            log="told before too late",
        )
    return at


def _talk_between(store: Store) -> None:
    """Keep a day of small talk, as long as the dialogue that a session begins with."""
    said = [
        (speaker, row[speaker.value])
        for row in json_lines(COLLECTIONS / "talk_between.jsonl")
        for speaker in (Speaker.PERSON, Speaker.COMPANION)
    ]
    for number, (speaker, text) in enumerate(said, start=1):
        at = NOW - DAY + PAUSE * number
        store.utterances.keep(Utterance("b" * 32, number, speaker, text, at))


def _sleep(store: Store, equipment: Equipment, model: LanguageModel) -> None:
    """Sleep over what was said, as the program does while nobody talks."""
    memory = equipment.memory
    assert memory is not None, "nothing to sleep over"
    parts = sleep_parts(
        store,
        memory.open_reader().encoder,
        zone=memory.zone,
        can_extract=memory.can_extract,
        privacy=equipment.privacy,
    )
    night = SleepWork(parts, NOW - 1.5 * DAY)
    steps, answer = night.steps(), None
    while True:
        try:
            question = steps.send(answer)
        except StopIteration:
            break
        answer = None if question is None else asking(question, CancelToken())(model) or None
    night.note()
