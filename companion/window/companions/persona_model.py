"""Who the companion is and could be, as the window knows it at an instant, and as properties that QML binds to.

What is set, the examples of each step and the guide come from the engine; what the person does with them becomes the
wishes that go back. What can be set is named in ``persona.toml``.
"""

from dataclasses import dataclass, replace
from typing import Final, TypeAlias, assert_never, get_args

import msgspec
from PySide6.QtCore import Property, QUrl, Signal, Slot

from companion.channel.messages import (
    ChoosePersona,
    ExportCard,
    GuideShown,
    ImportCard,
    PersonaProposed,
    PersonaShown,
    ProposePersona,
    SetPersona,
    ShippedPersona,
    ShowPersona,
    ToEngine,
)
from companion.window.page_model import PageModel
from companion.window.properties import PropertiesOf, in_qml
from companion.window.settings.setting_pages import Part, persona_parts

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

    def with_step(self, slider: Part, value: float) -> SetPersona | None:
        """Return what is to be sent for a slider that was moved; None where it stands there already."""
        told = f"{value:.0f}" if slider.scale.step == 1.0 else f"{value:.2f}"
        before = self.steps().get(slider.key)
        return (
            None
            if before is not None and abs(before - float(told)) < 1e-9
            else SetPersona(slider.key, (told,))
        )


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())


Shown = dict[str, object]

_property: Final = PropertiesOf[Persona]()


@in_qml
class PersonaModel(PageModel):
    """Who the companion is from its next start on, and what the person can change about it."""

    languageChanged = Signal()
    """The words of what never changes otherwise are in another language."""
    changed = Signal()
    guideChanged = Signal()
    answersChanged = Signal()

    takes = get_args(PersonaEvent)
    asks = ShowPersona()
    asks_at_once = True  # the first start offers to find one while nothing is set

    _state = Persona()

    # ---- events of the engine

    def apply(self, event: PersonaEvent) -> None:
        """Take in who the companion is or could be."""
        self._set(self._state.with_event(event))

    def _set(self, new: Persona) -> None:
        old, self._state = self._state, new
        if old.guide != new.guide:
            self.guideChanged.emit()
        if (old.answers, old.proposed) != (new.answers, new.proposed):
            self.answersChanged.emit()
        if old.shown != new.shown:
            self.changed.emit()

    def _go(self, new: Persona, sent: ToEngine | None) -> None:
        self._set(new)
        self._send(sent)

    # ---- actions of the user

    @Slot(str, str)
    def setText(self, key: str, text: str) -> None:
        """Change a text; one that was not changed is nothing."""
        self._send(self._state.with_text(key, text))

    @Slot(str, float)
    def setStep(self, key: str, value: float) -> None:
        """Move a slider; to where it stands is nothing."""
        slider = next(part for parts in persona_parts().values() for part in parts if part.key == key)
        self._send(self._state.with_step(slider, value))

    @Slot(int, int)
    def answer(self, question: int, answer: int) -> None:
        """Answer a question of the guide; both counted from 0."""
        self._go(*self._state.answered(question, answer))

    @Slot()
    def askAnew(self) -> None:
        """Forget the answers to the guide."""
        self._set(self._state.anew())

    @Slot(str)
    def choose(self, who: str) -> None:
        """Put one of the personas that ship in place of the companion's; the person has confirmed it."""
        self._send(ChoosePersona(who))

    @Slot(QUrl)
    def importCard(self, file: QUrl) -> None:
        """Put a card's character in its place; the person has confirmed it."""
        self._send(ImportCard(file.toLocalFile()))

    @Slot(QUrl)
    def exportCard(self, file: QUrl) -> None:
        """Write it as a card."""
        self._send(ExportCard(file.toLocalFile()))

    # ---- properties for QML

    @Property(dict, notify=languageChanged)
    def parts(self) -> dict[str, list[Shown]]:
        """All that can be set: "texts", and sliders of "stance", "traits" and "nature", as ``Part.shown`` has them."""
        known = persona_parts(self._translate)
        return {name: [part.shown() for part in parts] for name, parts in known.items()}

    texts = _property(dict, Persona.texts, changed)
    """What is written, by key."""
    steps = _property(dict, Persona.steps, changed)
    """Where the sliders stand, by key."""
    name = _property(str, lambda it: "" if it.shown is None else it.shown.name, changed)
    """What it is called; "" before the engine told it."""
    isThere = _property(bool, lambda it: it.shown is not None, changed)
    """Whether the engine has told who it is."""
    isSet = _property(bool, lambda it: it.shown is not None and it.shown.is_set, changed)
    """Whether anything was set that another persona would replace."""
    isInUse = _property(bool, lambda it: it.shown is None or it.shown.is_in_use, changed)
    """Whether it is who talks now already."""

    @Property(list, notify=guideChanged)
    def questions(self) -> list[Shown]:
        """The questions of the guide: dictionaries with text and answers."""
        guide = self._state.guide
        return [
            {"text": asked.text, "answers": list(asked.answers)}
            for asked in (guide.questions if guide is not None else ())
        ]

    @Property(list, notify=guideChanged)
    def personas(self) -> list[Shown]:
        """Those that ship: dictionaries with who, name, suits and look."""
        guide = self._state.guide
        return [msgspec.structs.asdict(each) for each in (guide.personas if guide is not None else ())]

    answers = _property(list, lambda it: list(it.answers), answersChanged)
    """To each question the chosen answer, -1 for none yet."""
    proposedWho = _property(
        str, lambda it: it.proposal.who if it.proposal is not None else "", answersChanged
    )
    """The key of who is proposed; "" while nobody is."""
    proposedName = _property(
        str, lambda it: it.proposal.name if it.proposal is not None else "", answersChanged
    )
    """And the name."""
    why = _property(str, lambda it: it.proposed.why if it.proposed is not None else "", answersChanged)
    """Why that one; "" while nobody is proposed."""
