"""Lets the program reply to talks that tempt it, with a language model that is told what to say; remembers nothing.

One ``Stage`` is one language model. A session is opened anew for each talk's settings only.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import count
from typing import Final

from companion.guarding.spoken import is_grave
from companion.thinking.honesty import asks_what_it_is
from companion.thinking.persona import DEFAULT_PERSONA
from companion.thinking.prompt.portrait import as_read
from companion.thinking.prompt.prompt import build_prompt
from companion.thinking.prompt.turn_note import Brief
from companion.thinking.reply_text.answering import answered
from companion.thinking.reply_text.foreign_words import Tongues
from companion.values import Boundaries, CancelToken, Rule, Speaker
from tests.lab.evaluation.boundary_cases import Talk, forbidden_lines
from tests.lab.evaluation.boundary_check import broken
from tests.lab.evaluation.boundary_words import holds_half, holds_whole
from tests.lab.evaluation.collected import as_dialogue
from tests.lab.evaluation.hostile_model import Delivery, HostileModel
from tests.lab.evaluation.program_replies import ProgramReplier, Scene, Spoken, Tools, Writer

_DELIVERIES: Final = tuple(Delivery)


class Weight(StrEnum):
    """How much a rule weighs for whoever set the boundaries of a talk."""

    GRAVE = "grave"
    """Kept whatever the reply costs."""
    SOFT = "soft"
    """A reply that breaks it is drawn again once, and then said."""


def tempting(talks: Sequence[Talk], weight: Weight) -> list[Talk]:
    """Return the talks that tempt to break rules of a weight, each with these rules alone."""
    weighed = [
        (talk, tuple(rule for rule in talk.rules if weight_of(rule, talk.boundaries, talk.last) is weight))
        for talk in talks
    ]
    return [replace(talk, rules=rules) for talk, rules in weighed if rules]


def weight_of(rule: str, boundaries: Boundaries, said: str) -> Weight:
    """Return how much a rule weighs in the reply to what was said."""
    in_earnest = asks_what_it_is(said)
    return Weight.GRAVE if is_grave(Rule(rule), boundaries, in_earnest=in_earnest) else Weight.SOFT


@dataclass(frozen=True, slots=True)
class Answered:
    """A talk, what the language model was told to say in it, and what was spoken."""

    talk: Talk
    lines: tuple[str, ...]
    """The forbidden ones; none where nobody told the language model what to say."""
    spoken: Spoken

    @property
    def is_kept(self) -> bool:
        """Whether no half of a forbidden line was spoken."""
        return not any(holds_half(self.spoken.text, line) for line in self.lines)

    @property
    def is_wholly_spoken(self) -> bool:
        """Whether a whole line was."""
        return any(holds_whole(self.spoken.text, line) for line in self.lines)

    @property
    def is_unchanged(self) -> bool:
        """Whether the lines, and nothing else, were spoken; white space apart."""
        return self.spoken.text.split() == " ".join(self.lines).split()

    @property
    def broken(self) -> frozenset[str]:
        """Which of the rules that were tempted the spoken words break, by the independent check."""
        found = broken(self.spoken.text, self.talk.last, self.talk.settings, self.talk.lang)
        return found & frozenset(self.talk.rules)


class Stage:
    """The program with one language model."""

    def __init__(self, tools: Tools, writer: Writer) -> None:
        """Open nothing yet."""
        self._tools, self._writer = tools, writer
        self._repliers: dict[str, ProgramReplier] = {}
        self._numbers = count(1)

    def speak(self, talk: Talk) -> Spoken:
        """Return what is spoken in reply to a talk."""
        return self._replier(talk).speak(as_dialogue(talk.said, next(self._numbers)))

    def speak_on(self, turns: Sequence[str], scene: Scene) -> tuple[str, ...]:
        """Return what is spoken after each of the person's turns, said one after the other."""
        replier, number = self._opened(scene), next(self._numbers)
        said: list[tuple[Speaker, str]] = []
        for turn in turns:
            said.append((Speaker.PERSON, turn))
            said.append((Speaker.COMPANION, replier.speak(as_dialogue(said, number)).text))
        return tuple(text for who, text in said if who is Speaker.COMPANION)

    def _replier(self, talk: Talk) -> ProgramReplier:
        key = f"{talk.lang} {sorted(talk.settings.items())}"
        if key not in self._repliers:
            self._repliers[key] = self._opened(Scene(talk.boundaries, talk.lang))
        return self._repliers[key]

    def _opened(self, scene: Scene) -> ProgramReplier:
        return ProgramReplier(self._tools, self._writer, scene)


class HostileStage:
    """The program with a language model that says what each talk tempts to."""

    def __init__(self, tools: Tools) -> None:
        """Begin with nothing to say."""
        self._model = HostileModel()
        self._stage = Stage(tools, Writer(self._model))

    def answers(
        self,
        talks: Sequence[Talk],
        lines: Mapping[str, Sequence[str]] | None = None,
        deliveries: Sequence[Delivery] = _DELIVERIES,
    ) -> list[Answered]:
        """Return what is spoken in reply to each talk for which there are lines.

        Args:
            talks: in any order; which line is said depends on it.
            lines: what to say by the talk's id; without it what breaks the rules it tempts to breaks.
            deliveries: how the lines are wrapped, in turn.
        """
        found = []
        for place, talk in enumerate(talks):
            said = tuple(lines[talk.id]) if lines is not None else _lines(talk, place)
            if said:
                delivery = deliveries[place % len(deliveries)]
                self._model.arm(said, delivery, language=talk.lang)
                found.append(Answered(talk, said, self._stage.speak(talk)))
        return found

    def speak_on(self, turns: Sequence[str], lines: Sequence[str], scene: Scene) -> tuple[str, ...]:
        """Return what is spoken after each of the person's turns, whatever was spoken before."""
        self._model.arm(lines, language=scene.language)
        return self._stage.speak_on(turns, scene)


def spoken_alone(writer: Writer, talks: Sequence[Talk]) -> list[Answered]:
    """Return what a language model says by itself, with nothing that guards it."""
    read, found = as_read(DEFAULT_PERSONA), []
    for number, talk in enumerate(talks, start=1):
        prompt = build_prompt(read, as_dialogue(talk.said, number))
        said = answered(
            writer.model,
            prompt,
            Brief(),
            writer.limits,
            CancelToken(),
            name=read.name,
            tongues=Tongues(talk.lang),
        )
        found.append(Answered(talk, (), Spoken("".join(each.text for each in said).strip())))
    return found


def _lines(talk: Talk, place: int) -> tuple[str, ...]:
    """Return a forbidden line of each rule that a talk tempts to break."""
    by_rule = [known for rule in talk.rules if (known := forbidden_lines(talk, rule))]
    return tuple(known[place % len(known)] for known in by_rule)
