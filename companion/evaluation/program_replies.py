"""Replies as the program makes them with the starter language model, without its threads, its voice and its memory.

Decided, scripted and written by the same functions; the person's feeling is read off their words alone. What was said
before is read ahead, as the program does in idle time, and does not count as time.
"""

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from companion.encoder.kept_measures import measure
from companion.encoder.reading import EncoderReader, open_text_reader
from companion.encoder.strategy import open_strategy_judge
from companion.engine.deliberation import Deliberation, Knowledge, Thought
from companion.engine.equip import STARTER_CONTEXT_TOKENS
from companion.engine.insight import Insight, open_insight
from companion.evaluation.lead_follow import open_shelf
from companion.evaluation.replying import Reply, Reviewer, Way
from companion.feeling import events as ev
from companion.feeling.heart import begin, step
from companion.feeling.words import WordsReading
from companion.remembering.second_person import to_you
from companion.thinking.answering import answered
from companion.thinking.brief import Brief, ScriptLine
from companion.thinking.engines import ModelSpec, manner_of, open_language_model
from companion.thinking.examples import ExampleShelf, load_examples, shelf_of
from companion.thinking.growing_prompt import GrowingPrompt
from companion.thinking.landing import LeadShelf, Sounding, sounding_of
from companion.thinking.language_model import LanguageModel
from companion.thinking.lead_slots import slots_of
from companion.thinking.leading import Say
from companion.thinking.leads import FilledLead, Lead, candidates
from companion.thinking.openings import habit_of
from companion.thinking.persona import Persona
from companion.thinking.portrait import as_read
from companion.thinking.reply_text import ReplyCleaner, cleaned
from companion.thinking.script import Occasion, Script, script_of, write_script
from companion.thinking.tail import Tail, feeling_line
from companion.values import Affect, CancelToken, Personality, Plan, Reading, Utterance

_SPEC: Final = ModelSpec(context_tokens=STARTER_CONTEXT_TOKENS, threads=1)
_NOTES_TOKENS: Final = 64
"""Room for the feeling line, which the program keeps for no starter model."""
_FORGOTTEN: Final = 40
"""So many leads back are known as said lately."""


class Heart:
    """Understands the utterances of one session after the other, by their words alone."""

    def __init__(self) -> None:
        """Begin with a person of whom nothing is known."""
        self._session = ""
        self._state = begin(Personality(), 0.0)

    def foresee(self, said: Utterance, words: WordsReading) -> Reading:
        """Return how an utterance is understood after those before it in its session."""
        if said.session != self._session:
            self._session, self._state = said.session, begin(Personality(), said.said_at)
        self._state, _ = step(self._state, ev.Heard(said, words.estimate, words.emotions), said.said_at)
        return self._state.readings[-1]

    def mood(self) -> Affect:
        """Return how the companion feels."""
        return self._state.mood.emotion


@dataclass(frozen=True, slots=True)
class Tools:
    """What all personas reply with."""

    model: LanguageModel
    insight: Insight
    reader: EncoderReader
    leads: LeadShelf
    examples: ExampleShelf

    def heard(self, texts: Sequence[str]) -> list[Sounding]:
        """Return what is read off leads with their real words."""
        read = measure(self.reader, texts)
        return [sounding_of(*one) for one in zip(read.meaning, read.felt, read.lands, strict=True)]


class ProgramReplier:
    """A persona that replies; fulfils ``Replier``."""

    def __init__(self, persona: Persona, tools: Tools, seed: int) -> None:
        """Begin with nothing said."""
        heart = Heart()
        self._deliberation = Deliberation(
            persona, lambda: tools.insight, Knowledge(foresee=heart.foresee, mood=heart.mood)
        )
        self._deliberation.warm()
        self._persona = as_read(persona, is_brief=True)
        self._tools = tools
        self._limits = replace(manner_of(_SPEC).limits, seed=seed)
        self._prompts = GrowingPrompt(
            self._persona,
            lru_cache(maxsize=1024)(tools.model.count_tokens),
            context_tokens=tools.model.context_tokens,
            reserve_tokens=self._limits.max_tokens,
            notes_tokens=_NOTES_TOKENS,
        )
        self._lately: dict[Way, tuple[Lead, ...]] = dict.fromkeys(Way, ())

    def think(self, dialogue: Sequence[Utterance]) -> Thought:
        """Decide; raises ``ValueError`` where the last words are not the person's."""
        thought = self._deliberation.plan(dialogue, ())
        if thought is None:
            raise ValueError("a dialogue whose last words are not the person's")
        return thought

    def say(self, dialogue: Sequence[Utterance], thought: Thought, way: Way = Way.PROGRAM) -> Reply:
        """Make the reply; what is said as the program says it counts as heard."""
        begun = time.perf_counter()
        brief, ends = self._brief(thought, way)
        chosen = time.perf_counter() - begun
        if way.is_alone or not brief.script or any(line.goes_on for line in brief.script):
            self._tools.model.read(self._prompts.ahead(dialogue), CancelToken())
            self._prompts.was_read()
        begun = time.perf_counter() - chosen
        first, text = 0.0, ""
        for words in self._words(dialogue, brief, way):
            first = first or time.perf_counter() - begun
            text += words
        whole = time.perf_counter() - begun
        if way is Way.PROGRAM:
            said = dialogue[-1]
            self._deliberation.led(said.session, said.number + 1, thought.plan.clauses[0].strategy)
        return Reply(text.strip(), text.partition(ends)[0].strip() if ends else text.strip(), first, whole)

    def _words(self, dialogue: Sequence[Utterance], brief: Brief, way: Way) -> Iterator[str]:
        model, limits = self._tools.model, self._limits
        prompt = self._prompts.answering(dialogue, brief.tail)
        if way.is_alone:
            cleaner = ReplyCleaner(companion_name=self._persona.name, max_sentences=limits.max_sentences)
            return cleaned(model.reply(brief.laid_into(prompt), limits, CancelToken()), cleaner)
        habit = habit_of(dialogue)
        name = self._persona.name
        spoken = answered(model, prompt, brief, limits, CancelToken(), name=name, language="en", habit=habit)
        return (one.text for one in spoken)

    def _brief(self, thought: Thought, way: Way) -> tuple[Brief, str]:
        """Return how the reply is made, and the words with which its second clause begins; "" for none."""
        if way is Way.ALONE_WITH_FEELING:
            return Brief(Tail(feeling=feeling_line(thought.reading))), ""
        if way is Way.ALONE_WITH_EXAMPLES:
            return self._shown(thought), ""
        targets = tuple(clause.target for clause in thought.plan.clauses)
        if way is Way.ALONE:
            return Brief(), ""
        if thought.move is not None:
            words = thought.move.said.text if isinstance(thought.move, Say) else thought.move.words
            return Brief(script=(ScriptLine(words, targets[0]),)), ""
        script = self._script(thought, way)
        lines = tuple(ScriptLine(one.words, targets[one.clause], one.goes_on) for one in script.steps)
        first = script.steps[0].clause if script.steps else 0
        ends = next((one.words for one in script.steps if one.clause != first), "")
        return Brief(script=lines, targets=targets), ends

    def _shown(self, thought: Thought) -> Brief:
        if thought.seen.meaning is None:
            return Brief()
        near = self._tools.examples.nearest(thought.plan.clauses[0].strategy, thought.seen.meaning)
        return Brief(shown=tuple(message for example in near for message in example.messages()))

    def _script(self, thought: Thought, way: Way) -> Script:
        situation = thought.intent.situation
        slots = slots_of(thought.said.text, thought.seen.emotions, to_you, means=situation.means)
        occasion = Occasion(situation, slots, thought.seen.meaning, self._lately[way])
        if way is Way.UNRANKED:
            script = first_that_suit(thought.plan, occasion, self._tools.leads)
        else:
            script = write_script(thought.plan, occasion, self._tools.leads, self._tools.heard)
        self._lately[way] = (*self._lately[way], *script.leads)[-_FORGOTTEN:]
        return script


def first_that_suit(plan: Plan, occasion: Occasion, shelf: LeadShelf) -> Script:
    """Return the script of the first leads that suit the clauses, as they are written, without ranking any."""
    chosen: dict[int, FilledLead] = {}
    slots = occasion.slots
    for number, clause in enumerate(plan.clauses):
        said = (*occasion.lately, *(one.lead for one in chosen.values()))
        suited = candidates(shelf.leads, clause, occasion.situation, slots, said)
        if suited:
            chosen[number] = suited[0]
            slots = slots.without(suited[0].lead.gaps)
    return script_of(chosen)


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
    insight, leads = open_insight(reader), open_shelf(reader)
    model = open_language_model(_SPEC)
    try:
        yield Replies(Tools(model, insight, reader, leads, examples), reviewer, seed)
    finally:
        model.close()
