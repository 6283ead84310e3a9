"""Replies as the program makes them with the starter language model, without its threads, its voice and its memory.

The engine's own parts decide, prepare and answer (``Deliberation``, ``Preparing``, ``Mind``); the person's feeling is
read off their words alone. What was said before is read ahead, as the program does in idle time, and does not count as
time.
"""

import asyncio
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from companion.conversation import events as ev
from companion.conversation.state import Reply as ReplyOnItsWay
from companion.conversation.state import State
from companion.encoder.reading import open_text_reader
from companion.encoder.strategy import open_strategy_judge
from companion.engine.deliberation import Knowledge, Thought
from companion.engine.equip import STARTER_CONTEXT_TOKENS
from companion.engine.equipment import PlanningParts
from companion.engine.insight import Insight, open_insight
from companion.engine.likeness import open_likeness
from companion.engine.mind import Mind
from companion.engine.preparing import Moment, Preparing
from companion.evaluation.replying import Reply, Reviewer, Way
from companion.evaluation.told_deliberation import ToldDeliberation, UnrankedDeliberation, second_clause
from companion.evaluation.words_heart import WordsHeart
from companion.thinking.brief import Brief
from companion.thinking.engines import ModelSpec, manner_of, open_language_model
from companion.thinking.examples import ExampleShelf, load_examples, shelf_of
from companion.thinking.growing_prompt import GrowingPrompt
from companion.thinking.imitation import STARTER_TOKENS
from companion.thinking.language_model import LanguageModel, ReplyLimits
from companion.thinking.memory_notes import Recollection
from companion.thinking.persona import Persona
from companion.thinking.portrait import as_read
from companion.thinking.reply_text import ReplyCleaner, cleaned
from companion.thinking.sample_lines import NO_LINES
from companion.thinking.tail import Tail, feeling_line
from companion.values import CancelToken, PartBroken, Utterance

_SPEC: Final = ModelSpec(context_tokens=STARTER_CONTEXT_TOKENS, threads=1)
_NOTES_TOKENS: Final = 64
"""Room for the feeling line, which the program keeps for no starter model."""
_BY_PLAN: Final[Mapping[Way, type[ToldDeliberation]]] = {
    Way.PROGRAM: ToldDeliberation,
    Way.UNRANKED: UnrankedDeliberation,
}


@dataclass(frozen=True, slots=True)
class Tools:
    """What all personas reply with."""

    model: LanguageModel
    insight: Insight
    examples: ExampleShelf


class ProgramReplier:
    """A persona that replies; fulfils ``Replier``."""

    def __init__(self, persona: Persona, tools: Tools, seed: int) -> None:
        """Begin with nothing said."""
        self._tools = tools
        self.model = tools.model
        """What writes."""
        read = as_read(persona, is_brief=True)
        heart = WordsHeart()
        self._decide = {
            way: kind(
                read,
                lambda: tools.insight,
                Knowledge(foresee=heart.foresee, mood=heart.mood, has_facts=False),
            )
            for way, kind in _BY_PLAN.items()
        }
        for one in self._decide.values():
            one.warm()
        self.lines = NO_LINES
        """Sample lines that are at hand; none unless they are set."""
        # Nothing is remembered, and nobody's voice is heard; what time it is the starter model is not told.
        moment = Moment(
            lambda reply, dialogue: Recollection(), lambda said: (), lambda: 0.0, lines=lambda: self.lines
        )
        self._prepare = {
            way: Preparing(one, PlanningParts(), moment, lambda event: None)
            for way, one in self._decide.items()
        }
        self._limits = replace(manner_of(_SPEC).limits, seed=seed)
        self._alone = Alone(read, tools.model, self._limits)
        self._way = Way.PROGRAM
        self._replies = 0
        self._events: list[tuple[float, ev.Event]] = []
        self._mind = Mind(
            lambda: tools.model,
            read,
            self._limits,
            lambda event: self._events.append((time.perf_counter(), event)),
            prepare=lambda *asked: self._prepare[self._way].prepare(*asked),
            shown_tokens=STARTER_TOKENS,
            new_worker=AtOnce,
        )
        self._mind.open()

    def think(self, dialogue: Sequence[Utterance]) -> Thought:
        """Decide; raises ``ValueError`` where the last words are not the person's."""
        thought = self._decide[Way.PROGRAM].decided(dialogue)
        if thought is None:
            raise ValueError("a dialogue whose last words are not the person's")
        return thought

    def say(self, dialogue: Sequence[Utterance], thought: Thought, way: Way = Way.PROGRAM) -> Reply:
        """Make the reply; what is said as it was planned counts as heard.

        Raises:
            PartBroken: The language model failed.
        """
        dialogue = tuple(dialogue)
        if way not in self._decide:
            return self._alone.say(dialogue, self._alone_brief(thought, way))
        decide = self._decide[way]
        decide.told = thought
        self._way, self._replies = way, self._replies + 1
        self._mind.settle(dialogue)
        self._events.clear()
        begun = time.perf_counter()
        self._mind.begin(self._replies, dialogue)
        whole = time.perf_counter() - begun
        said = [(at, event.text) for at, event in self._events if isinstance(event, ev.ReplyWords)]
        if not any(isinstance(event, ev.ReplyCompleted) for _, event in self._events):
            raise PartBroken("The language model failed while replies were measured.", log="a reply failed")
        self._sounds(dialogue[-1])
        text = "".join(words for _, words in said).strip()
        ends = second_clause(decide.written)
        first = text.partition(ends)[0].strip() if ends else text
        return Reply(text, first, said[0][0] - begun if said else whole, whole)

    def _sounds(self, said: Utterance) -> None:
        """Tell that the reply begins to be heard, as what comes after it needs to know."""
        before = State(said.session, 0.0, reply=ReplyOnItsWay(self._replies))
        after = replace(before, reply=ReplyOnItsWay(self._replies, heard=("…",), number=said.number + 1))
        begun = ev.ClauseStarted(self._replies, 0, 0.0)
        asyncio.run(self._prepare[self._way].saw(0.0, begun, before, after, ()))

    def _alone_brief(self, thought: Thought, way: Way) -> Brief:
        if way is Way.ALONE_WITH_FEELING:
            return Brief(Tail(feeling=feeling_line(thought.reading)))
        if way is Way.ALONE or thought.seen.meaning is None:
            return Brief()
        near = self._tools.examples.nearest(thought.plan.clauses[0].strategy, thought.seen.meaning)
        return Brief(shown=tuple(message for example in near for message in example.messages()))


class Alone:
    """The language model by itself: persona and dialogue, perhaps a note or exchanges, and nothing of a plan."""

    def __init__(self, persona: Persona, model: LanguageModel, limits: ReplyLimits) -> None:
        """Begin with nothing said."""
        self._model, self._limits, self._name = model, limits, persona.name
        self._prompts = GrowingPrompt(
            persona,
            lru_cache(maxsize=1024)(model.count_tokens),
            context_tokens=model.context_tokens,
            reserve_tokens=limits.max_tokens,
            notes_tokens=_NOTES_TOKENS,
        )

    def say(self, dialogue: Sequence[Utterance], brief: Brief) -> Reply:
        """Return its reply to a dialogue."""
        self._model.read(self._prompts.ahead(dialogue), CancelToken())
        self._prompts.was_read()
        begun, first, text = time.perf_counter(), 0.0, ""
        prompt = brief.laid_into(self._prompts.answering(dialogue, brief.tail))
        cleaner = ReplyCleaner(companion_name=self._name, max_sentences=self._limits.max_sentences)
        for words in cleaned(self._model.reply(prompt, self._limits, CancelToken()), cleaner):
            first = first or time.perf_counter() - begun
            text += words
        return Reply(text.strip(), text.strip(), first, time.perf_counter() - begun)


class AtOnce:
    """Does each job when it is given; fulfils ``engine.threads.JobQueue``."""

    def __init__(self, name: str, on_crash: Callable[[], None]) -> None:
        """Take what other queues take."""

    def start(self) -> None:
        """Do nothing."""

    def submit(self, job: Callable[[], None]) -> None:
        """Do it."""
        job()

    def close(self) -> bool:
        """Tell that nothing goes on."""
        return True


@dataclass(frozen=True, slots=True)
class Replies:
    """What is needed to measure replies."""

    tools: Tools
    reviewer: Reviewer
    seed: int

    def replier(self, persona: Persona) -> ProgramReplier:
        """Let a persona reply."""
        return ProgramReplier(persona, self.tools, self.seed)


@contextmanager
def open_replies(seed: int) -> Iterator[Replies]:
    """Load all that replies, and free the language model in the end.

    Raises:
        CompanionError: The encoder, what stands beside it, or the starter language model is missing or damaged.
    """
    reader = open_text_reader()
    reviewer = Reviewer(reader, open_strategy_judge(reader.encoder))
    examples = shelf_of(load_examples(), lambda texts: reader.encoder.encode(texts).meaning)
    insight = open_insight(reader, open_likeness(reader.encoder.trunk_hash))
    with open_starter() as model:
        yield Replies(Tools(model, insight, examples), reviewer, seed)


@contextmanager
def open_starter() -> Iterator[LanguageModel]:
    """Load the starter language model, and free it in the end; raises ``PartMissing`` or ``PartBroken``."""
    model = open_language_model(_SPEC)
    try:
        yield model
    finally:
        model.close()
