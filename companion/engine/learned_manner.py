"""Learns the companion's manner from the person's reactions, in the open: every step is listed and can be undone.

Only while the person has it switched on, and never off the record nor near a danger. Each reaction is stored with its
utterance and forgotten with it. A slider that the person moves loses what was learned of it.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from companion.channel import messages as msg
from companion.engine.keeper import Keeper
from companion.engine.running_talk import RunningTalk
from companion.reply.decision import ReplyDecision
from companion.settings.persona_sections import TraitSettings
from companion.storage.lessons import KeptFeedback
from companion.thinking.learned_manner import MOVES, learned_from, with_learned
from companion.thinking.persona import Traits
from companion.values import Feedback, Told

NOTICE: Final = "learned"
"""Key of the notices about what was learned."""
_SHOWN: Final = 200
_LONGEST_SHOWN: Final = 200
"""Maximum steps that are shown, and characters of the words of each."""
REASONS: Final[Mapping[Feedback, Told]] = {
    Feedback.THANKS: Told("You thanked me, so I'm a little warmer."),
    Feedback.BLAME: Told("I upset you, so I joke a little less."),
    Feedback.DEEPER: Told("You answered my question at length, so I ask a little more."),
    Feedback.CLOSED: Told("You closed a topic, so I ask a little less."),
    Feedback.TOO_LONG: Told("You wanted shorter replies, so I talk less."),
    Feedback.NO_QUESTIONS: Told("You wanted fewer questions, so I ask less."),
    Feedback.NO_TEASING: Told("You didn't want to be teased, so I joke less."),
}
"""The kind of each reaction and what it moved, in a sentence."""


@dataclass(eq=False, repr=False)
class MannerLearner:
    """Manner that one companion learned. Use it in the loop's thread; any thread may call ``with_learned``."""

    talk: RunningTalk
    on_change: Callable[[], None]
    """Called when the traits with what is learned may have changed."""

    def __post_init__(self) -> None:
        self._keeper: Keeper | None = None
        self._kept: tuple[KeptFeedback, ...] = ()
        """All reactions, oldest first, without words."""

    async def open(self, keeper: Keeper) -> None:
        """Read what earlier sessions learned, and use it."""
        self._keeper = keeper
        if await self._read():
            self.on_change()

    def with_learned(self, traits: Traits) -> Traits:
        """Return the set traits with what is learned; unchanged while learning is off."""
        settings = self.talk.settings.now()
        if not settings.conversation.learns:
            return traits
        reactions = ((Feedback(each.kind), each.at) for each in held(self._kept, settings.traits))
        return with_learned(traits, learned_from(reactions), self.talk.unix_now())

    def answering(self, decision: ReplyDecision) -> None:
        """Learn from the reaction that a reply answers, when that reply begins to sound; not off the record."""
        settings = self.talk.settings.now()
        if decision.step.feedback is not None and settings.conversation.learns:
            set_to = _set_to(decision.step.feedback, settings.traits)
            self.talk.attend(
                self._learn(KeptFeedback(*decision.step.said.key, decision.step.feedback, set_to))
            )

    async def obey(self, command: msg.LearnedCommand) -> None:
        """Carry out a command of the person's, and send what is learned; raises ``CompanionError``."""
        if isinstance(command, msg.UndoLearned):
            kept = tuple(each.id for each in self._kept)
            await self._undo(kept if command.ids is None else command.ids)
            self.talk.tell(msg.Noticed(NOTICE, Told("Undone.")))
        await self.settle()

    async def settle(self) -> None:
        """Read again what is learned, and use it: utterances were forgotten, or a slider was moved."""
        self._show(await self._read())
        self.on_change()

    async def _learn(self, feedback: KeptFeedback) -> None:
        await self._opened.do(lambda store: store.lessons.keep_feedback(feedback))
        await self.settle()

    async def _undo(self, ids: Sequence[int]) -> None:
        await self._opened.do(lambda store: store.lessons.undo_feedback(ids))

    async def _read(self) -> tuple[KeptFeedback, ...]:
        """Return the reactions as they are stored, without those to sliders that were moved since."""
        stored = await self._opened.do(lambda store: store.lessons.feedback())
        kept = held(stored, self.talk.settings.now().traits)
        if len(kept) < len(stored):
            await self._undo([each.id for each in stored if each not in kept])
        self._kept = tuple(replace(each, words="") for each in kept)
        return kept

    def _show(self, kept: Sequence[KeptFeedback]) -> None:
        shown = reversed(kept[-_SHOWN:])
        self.talk.tell(
            msg.LearnedShown(
                tuple(
                    msg.LearnedStep(
                        each.id, each.at, REASONS[Feedback(each.kind)], each.words[:_LONGEST_SHOWN]
                    )
                    for each in shown
                )
            )
        )

    @property
    def _opened(self) -> Keeper:
        if self._keeper is None:
            raise ValueError("the store is not open")
        return self._keeper


def held(kept: Sequence[KeptFeedback], traits: TraitSettings) -> tuple[KeptFeedback, ...]:
    """Return the reactions whose sliders are set as they were."""
    return tuple(each for each in kept if _set_to(Feedback(each.kind), traits) == each.set_to)


def _set_to(feedback: Feedback, traits: TraitSettings) -> int:
    """Return the step of the slider that a reaction moves, as it is set."""
    trait, _ = MOVES[feedback]
    step: int = getattr(traits, trait.value)
    return step
