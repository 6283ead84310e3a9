"""What the program would speak in a talk under boundaries: decided, prepared, written and judged by the engine's parts.

``engine`` decides, prepares, answers and judges (``Deliberation``, ``Preparing``, ``Mind``, ``Gate``), without threads,
voice and stored memory; nothing of it is done anew here. Any language model may write. The person's feeling is read off
their words alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

from companion.conversation import events as ev
from companion.encoder.reading import EncoderReader
from companion.engine.deliberation import Deliberation, Knowledge
from companion.engine.equip import LORE_TOKENS, TAIL_TOKENS
from companion.engine.equipment import PlanningParts
from companion.engine.gate import Gate, Heads, Limit, Limited, read_rules
from companion.engine.insight import Insight, open_examples
from companion.engine.mind import Mind
from companion.engine.preparing import Moment, Preparing
from companion.evaluation.program_replies import AtOnce
from companion.evaluation.words_heart import WordsHeart
from companion.guarding.answers import read_answers
from companion.guarding.planned import told
from companion.thinking.imitation import CAPABLE_TOKENS, STARTER_TOKENS
from companion.thinking.language_model import LanguageModel, ReplyLimits
from companion.thinking.lorebook import NO_LORE, Lorebook
from companion.thinking.memory_notes import Recollection
from companion.thinking.persona import DEFAULT_PERSONA, Persona
from companion.thinking.portrait import as_read
from companion.values import Boundaries, Breach, PartBroken, Utterance


class Kind(StrEnum):
    """How a language model is asked (``thinking.engines.Manner``)."""

    CAPABLE = "capable"
    """It answers freely, and takes notes."""
    STARTER = "starter"
    """It only finishes what code begins."""


LIMITS = {
    Kind.CAPABLE: ReplyLimits(max_sentences=4),
    Kind.STARTER: ReplyLimits(max_tokens=60, temperature=0.4, max_sentences=2),
}


class By(StrEnum):
    """Whose words are spoken."""

    CARE = "care"
    """Written for who is in danger."""
    BOUNDARY = "boundary"
    """Written for what the person asks for."""
    GATE = "gate"
    """Written for what the language model was about to say."""
    LEFT_OUT = "left out"
    """The reply without words that may break a rule; what code had ready may stand in their place."""
    REPLY = "reply"
    """The reply as it was written."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """What the person hears."""

    text: str
    by: By
    breach: Breach | None = None
    """The boundary that acted; None where none did."""


@dataclass(frozen=True, slots=True)
class Tools:
    """What all replies are made with."""

    reader: EncoderReader
    insight: Insight
    heads: Heads


@dataclass(frozen=True, slots=True)
class Scene:
    """Under what a talk takes place."""

    boundaries: Boundaries = Boundaries()  # noqa: RUF009 - a frozen value
    language: str = "en"
    persona: Persona = DEFAULT_PERSONA
    lore: Lorebook = NO_LORE
    memories: tuple[str, ...] = ()
    """Notes of what is remembered, as ``note_lines`` writes them."""


class GuardedReplier:
    """A companion that replies under boundaries."""

    def __init__(self, tools: Tools, model: LanguageModel, kind: Kind, scene: Scene) -> None:
        """Open a session; raises ``CompanionError`` where what is said at a boundary cannot be read."""
        is_capable = kind is Kind.CAPABLE
        heart = WordsHeart()
        knowledge = Knowledge(
            heart.foresee,
            heart.mood,
            has_facts=is_capable,
            boundaries=scene.boundaries,
            language=scene.language,
        )
        persona = as_read(
            scene.persona, is_brief=not is_capable, limits=told(scene.boundaries) if is_capable else ""
        )
        self._boundaries = scene.boundaries
        self._decide = Deliberation(persona, lambda: tools.insight, knowledge)
        self._decide.warm()
        parts = PlanningParts(shown_tokens=STARTER_TOKENS)
        if is_capable:
            parts = PlanningParts(
                takes_notes=True,
                tail_tokens=TAIL_TOKENS,
                lore_tokens=LORE_TOKENS,
                shown_tokens=CAPABLE_TOKENS,
                open_examples=lambda: open_examples(tools.reader.encoder),
                open_lore=lambda: scene.lore,
            )
        recollection = Recollection(lines=scene.memories)
        moment = Moment(lambda reply, dialogue: recollection, lambda said: (), lambda: 0.0)
        self._gate = _gate(tools, scene, self._limit)
        prepare = Preparing(self._decide, parts, moment, lambda event: None, breach=self._gate.breach)
        prepare.warm()
        self._replies = 0
        self._events: list[ev.Event] = []
        self._mind = Mind(
            lambda: model,
            replace(persona, examples=()) if is_capable else persona,
            LIMITS[kind],
            self._events.append,
            language=scene.language,
            prepare=prepare.prepare,
            let_through=self._gate.let_through,
            tail_tokens=parts.tail_tokens,
            shown_tokens=parts.shown_tokens,
            new_worker=AtOnce,
        )
        self._mind.open()

    def speak(self, dialogue: Sequence[Utterance]) -> Spoken:
        """Return what is spoken in reply to a dialogue that ends with the person's words.

        Raises:
            PartBroken: The language model failed.
        """
        dialogue = tuple(dialogue)
        thought = self._decide.plan(dialogue, ())
        if thought is None:
            raise ValueError("a dialogue whose last words are not the person's")
        self._replies += 1
        self._events.clear()
        self._mind.begin(self._replies, dialogue)
        if not any(isinstance(event, ev.ReplyCompleted) for event in self._events):
            raise PartBroken(
                "The language model failed while boundaries were measured.", log="a reply failed"
            )
        text = "".join(event.text for event in self._events if isinstance(event, ev.ReplyWords)).strip()
        gated = self._gate.breach(self._replies)
        if gated is not None:
            return Spoken(text, By.GATE if gated.is_sure else By.LEFT_OUT, gated)
        if thought.is_care:
            return Spoken(text, By.CARE)
        if thought.breach is not None and thought.move is not None:
            return Spoken(text, By.BOUNDARY, thought.breach)
        return Spoken(text, By.REPLY)

    def _limit(self, dialogue: Sequence[Utterance]) -> Limit:
        return self._decide.limit(dialogue) or Limit(self._boundaries)


def _gate(tools: Tools, scene: Scene, limited: Limited) -> Gate:
    gate = Gate(
        scene.language,
        _rules(scene.language),
        _answers(scene.language),
        limited,
        open_heads=lambda: tools.heads,
    )
    gate.open()
    return gate


_rules = cache(read_rules)
_answers = cache(read_answers)
"""Read once for all sessions."""
