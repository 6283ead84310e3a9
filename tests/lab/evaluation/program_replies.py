"""What the program would say in a talk: decided, prepared, written and judged by the program's own parts.

``companion.reply`` decides, prepares, answers and judges (``ReplyDecider``, ``BriefMaker``, ``ReplyGenerator``,
``Gate``), without threads, voice and stored memory; nothing of it is done anew here. Any language model may write. The
person's feeling is read off their words alone. Whole talks, with memory and all else that belongs to a session, are had
by the part ``talk``.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from typing import Final

from companion.conversation import events as ev
from companion.conversation.state import Reply, State
from companion.conversation.step import Taken
from companion.encoder.guard import open_guard
from companion.encoder.reading import EncoderReader, open_text_reader
from companion.engine.choices import load_choices
from companion.engine.equip import LORE_TOKENS, equip
from companion.guarding.answers import read_answers
from companion.guarding.planned import told
from companion.guarding.spoken import Likely
from companion.reply.analysis import TurnAnalyser, open_turn_analyser
from companion.reply.brief_maker import BriefMaker, PlanningParts
from companion.reply.decision import Knowledge, ReplyDecider, ReplyDecision
from companion.reply.gate import Gate, read_rules
from companion.reply.generator import ReplyGenerator
from companion.reply.ongoing import Replies, ReplyOutcomes
from companion.reply.talk_setup import TalkSetup
from companion.storage.paths import find_paths
from companion.thinking.language_model import LanguageModel, ReplyLimits
from companion.thinking.persona import DEFAULT_PERSONA, Persona
from companion.thinking.prompt.lorebook import NO_LORE, Lorebook
from companion.thinking.prompt.memory_notes import Recollection
from companion.thinking.prompt.portrait import as_read
from companion.values import Boundaries, Breach, PartBroken, Utterance
from companion.values.worker import ENDS_WITHIN
from tests.fakes.memory import SameRecollection
from tests.lab.evaluation.part import Run
from tests.lab.evaluation.words_heart import WordsHeart

_NAME: Final = "companion"
"""Of the first companion, whose settings hold."""


class By(StrEnum):
    """Whose words are spoken."""

    CARE = "care"
    """Written for who is in danger."""
    BOUNDARY = "boundary"
    """Written for what the person asks for."""
    GATE = "gate"
    """Written for what the language model was about to say."""
    GIVEN_UP = "given up"
    """No draft would do: the reply ends early, or asks the person to put it another way."""
    REPLY = "reply"
    """A draft of the language model's."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """What the person hears."""

    text: str
    by: By = By.REPLY
    breach: Breach | None = None
    """The last boundary that stopped a draft or leads the reply; None if none did."""


@dataclass(frozen=True, slots=True)
class Writer:
    """What writes replies."""

    model: LanguageModel
    limits: ReplyLimits = ReplyLimits()  # noqa: RUF009 - a frozen value


@dataclass(frozen=True, slots=True)
class Tools:
    """What all replies are decided and judged with."""

    reader: EncoderReader
    analyser: TurnAnalyser
    likely: Likely
    """Reads a sentence that is about to be said."""


@dataclass(frozen=True, slots=True)
class Scene:
    """Under what a talk takes place."""

    boundaries: Boundaries = Boundaries()  # noqa: RUF009 - a frozen value
    language: str = "en"
    persona: Persona = DEFAULT_PERSONA
    lore: Lorebook = NO_LORE
    memories: tuple[str, ...] = ()
    """What is remembered, as ``note_lines`` writes it."""
    day: str = ""
    """The day that is asked for; "" for none."""


class ProgramReplier:
    """A companion that replies as the program does."""

    def __init__(self, tools: Tools, writer: Writer, scene: Scene) -> None:
        """Open a session; raises ``CompanionError`` where what is said at a boundary cannot be read."""
        heart = WordsHeart()
        knowledge = Knowledge(
            heart.foresee, heart.mood, boundaries=lambda: scene.boundaries, language=scene.language
        )
        persona = as_read(scene.persona, limits=told(scene.boundaries))
        self._decide = ReplyDecider(persona, lambda: tools.analyser, knowledge)
        self._decide.warm()
        self._gate = Gate(
            scene.language,
            _rules(scene.language),
            _answers(scene.language),
            self._decide.limit,
            open_network=lambda: tools.likely,
        )
        self._gate.open()
        self._kept = Replies()
        self._outcomes = ReplyOutcomes(self._kept, lambda planned: None)
        self._prepare = BriefMaker(
            self._decide,
            PlanningParts(lore_tokens=LORE_TOKENS, open_lore=lambda: scene.lore),
            SameRecollection(Recollection(scene.memories, day=scene.day)),
            unix_now=lambda: 0.0,
        )
        self._prepare.warm()
        self._replies = 0
        self._events: list[ev.Event] = []
        self._generator = ReplyGenerator(
            lambda: writer.model,
            TalkSetup(persona, writer.limits, scene.language),
            self._events.append,
            replies=self._kept,
            preparing=self._prepare,
            reply_filter=self._gate,
            new_worker=AtOnce,
        )
        self._generator.open()

    def think(self, dialogue: Sequence[Utterance]) -> ReplyDecision:
        """Return what is decided for the reply to a dialogue; ``ValueError`` where its last words are not theirs."""
        thought = self._decide.plan(dialogue, ())
        if thought is None:
            raise ValueError("a dialogue whose last words are not the person's")
        return thought

    def speak(self, dialogue: Sequence[Utterance]) -> Spoken:
        """Return what is spoken in reply to a dialogue that ends with the person's words; it counts as heard.

        Raises:
            PartBroken: The language model failed.
        """
        dialogue, thought = tuple(dialogue), self.think(dialogue)
        self._replies += 1
        self._generator.settle(dialogue)
        self._events.clear()
        self._generator.begin(self._replies, dialogue)
        if not any(isinstance(event, ev.ReplyCompleted) for event in self._events):
            raise PartBroken("The language model failed while replies were measured.", log="a reply failed")
        text = "".join(event.text for event in self._events if isinstance(event, ev.ReplyWords)).strip()
        self._sounds(dialogue[-1])
        reply = self._kept.on_its_way(self._replies)
        assert reply is not None
        stopped = reply.stopped
        if stopped is not None:
            return Spoken(text, By.GATE if stopped.instead else By.GIVEN_UP, stopped.breach)
        if thought.is_care:
            return Spoken(text, By.CARE)
        if thought.step.limited.breach is not None and thought.step.move is not None:
            return Spoken(text, By.BOUNDARY, thought.step.limited.breach)
        return Spoken(text, breach=reply.breach)

    def _sounds(self, said: Utterance) -> None:
        """Tell that the reply begins to be heard, as what comes after it needs to know."""
        before = State(said.session, 0.0, reply=Reply(self._replies))
        after = replace(before, reply=Reply(self._replies, heard=("…",), number=said.number + 1))
        begun = ev.ClauseStarted(self._replies, 0, 0.0)
        self._outcomes.act(Taken(0.0, begun, before, after, ()))


class AtOnce:
    """Does each job when it is given; fulfils ``JobQueue``."""

    def __init__(self, name: str, on_crash: Callable[[], None]) -> None:
        """Take what other queues take."""

    def start(self) -> None:
        """Do nothing."""

    def submit(self, job: Callable[[], None]) -> None:
        """Do it."""
        job()

    def close(self, timeout: float = ENDS_WITHIN) -> bool:
        """Tell that nothing goes on."""
        return True


def tools_of(run: Run) -> Tools:
    """Return what all replies of a run are decided and judged with; raises ``CompanionError``."""
    return run.opened(_open_tools)


def writer_of(run: Run) -> Writer:
    """Return the program's language model for a run; raises ``CompanionError``."""
    return run.opened(_open_writer)


def _open_tools(run: Run) -> AbstractContextManager[Tools]:
    return nullcontext(open_tools())


def _open_writer(run: Run) -> AbstractContextManager[Writer]:
    return open_writer(run.seed)


def open_tools() -> Tools:
    """Load what all replies are decided and judged with.

    Raises:
        CompanionError: The encoder or what stands beside it is missing or damaged.
    """
    reader = open_text_reader()
    guard = open_guard()
    return Tools(
        reader,
        open_turn_analyser(reader, guard),
        guard.spoken,
    )


@contextmanager
def open_writer(seed: int = 0) -> Iterator[Writer]:
    """Load the language model that the program's settings say, and free it in the end; raises ``CompanionError``."""
    paths = find_paths(os.environ)
    equipment = equip(paths, _NAME, load_choices(paths, _NAME))
    model = equipment.open_language_model()
    try:
        yield Writer(model, replace(equipment.setup.limits, seed=seed))
    finally:
        model.close()


_rules = cache(read_rules)
_answers = cache(read_answers)
"""Read once for all sessions."""
