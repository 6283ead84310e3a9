"""Who the companion is and could be, as the window knows it at an instant.

Pure. What is set, the examples of each step and the guide come from the engine; here what the person does with them
becomes the wishes that go back. What can be set is named in ``persona_parts``.
"""

from dataclasses import dataclass, replace
from typing import Final, TypeAlias, assert_never

from companion.channel.messages import (
    GuideShown,
    PersonaProposed,
    PersonaShown,
    ProposePersona,
    SetPersona,
    ShippedPersona,
)
from companion.window.companions.persona_parts import Slider

PersonaEvent: TypeAlias = PersonaShown | GuideShown | PersonaProposed

LISTS: Final = frozenset({"persona.values", "persona.sample_lines"})
"""What is written in lines, each a text of its own."""


@dataclass(frozen=True, slots=True)
class Persona:
    """What the window knows of who the companion is and could be."""

    shown: PersonaShown | None = None
    """None before the engine told it."""
    guide: GuideShown | None = None
    answers: tuple[int, ...] = ()
    """To each question of the guide the chosen answer from 0; -1 for none yet."""
    proposed: PersonaProposed | None = None

    def with_event(self, event: PersonaEvent) -> "Persona":
        """Return the state once this event has happened."""
        match event:
            case PersonaShown():
                return replace(self, shown=event)
            case GuideShown(questions=questions):
                is_same = self.guide is not None and self.guide.questions == questions
                answers = self.answers if is_same else (-1,) * len(questions)
                return replace(self, guide=event, answers=answers)
            case PersonaProposed():
                return replace(self, proposed=event)
            case _:
                assert_never(event)

    def answered(self, question: int, answer: int) -> tuple["Persona", ProposePersona | None]:
        """Return the state once a question was answered, and what is to be sent once all are."""
        answers = tuple(answer if place == question else each for place, each in enumerate(self.answers))
        state = replace(self, answers=answers, proposed=None)
        return state, None if -1 in answers else ProposePersona(answers)

    def anew(self) -> "Persona":
        """Return the state with no question answered."""
        return replace(self, answers=(-1,) * len(self.answers), proposed=None)

    @property
    def proposal(self) -> ShippedPersona | None:
        """The persona that is proposed; None while none is."""
        if self.guide is None or self.proposed is None:
            return None
        who = self.proposed.who
        return next((each for each in self.guide.personas if each.who == who), None)

    def texts(self) -> dict[str, str]:
        """Return all texts as they are edited, by their settings; lists one text a line."""
        shown = self.shown
        if shown is None:
            return {}
        return {
            "persona.name": shown.name,
            "persona.pronounced": shown.pronounced,
            "persona.description": shown.description,
            "persona.manner": shown.manner,
            "persona.sample_lines": "\n".join(shown.sample_lines),
            "persona.relation": shown.relation,
            "persona.values": "\n".join(shown.values),
            "persona.looks": shown.looks,
        }

    def steps(self) -> dict[str, float]:
        """Return where all sliders stand, by their settings."""
        shown = self.shown
        if shown is None:
            return {}
        return {
            "persona.feeling_vs_reason": shown.feeling_vs_reason,
            "persona.leads": shown.leads,
            **{f"traits.{name}": step for name, step in shown.traits.items()},
            **{f"personality.{name}": value for name, value in shown.big_five.items()},
        }

    def with_text(self, key: str, text: str) -> SetPersona | None:
        """Return what is to be sent for a text that was edited; None where nothing has changed."""
        values = _lines(text) if key in LISTS else (text.strip(),)
        before = self.texts().get(key, "")
        return None if values == (_lines(before) if key in LISTS else (before,)) else SetPersona(key, values)

    def with_step(self, slider: Slider, value: float) -> SetPersona | None:
        """Return what is to be sent for a slider that was moved; None where it stands there already."""
        told = f"{value:.0f}" if slider.step == 1.0 else f"{value:.2f}"
        before = self.steps().get(slider.key)
        return (
            None
            if before is not None and abs(before - float(told)) < 1e-9
            else SetPersona(slider.key, (told,))
        )


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())
