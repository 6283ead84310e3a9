"""The companion's persona and the possible choices, as state at an instant and as properties for QML.

The engine sends the settings, the examples of each step and the guide; this module turns the user's actions into
messages. ``persona.toml`` names all settings.
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
"""Settings that hold one text per line."""


@dataclass(frozen=True, slots=True)
class Persona:
    """The window's knowledge of the persona and of the possible choices."""

    shown: PersonaShown | None = None
    """The persona; None before the engine has sent it."""
    guide: GuideShown | None = None
    answers: tuple[int, ...] = ()
    """The chosen answer to each question of the guide, from 0; -1 for none yet."""
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
        """Return the state after an answer, and the message to send once all questions are answered."""
        answers = tuple(answer if place == question else each for place, each in enumerate(self.answers))
        state = replace(self, answers=answers, proposed=None)
        return state, None if -1 in answers else ProposePersona(answers)

    def anew(self) -> "Persona":
        """Return the state with no question answered."""
        return replace(self, answers=(-1,) * len(self.answers), proposed=None)

    @property
    def proposal(self) -> ShippedPersona | None:
        """The proposed persona; None while there is none."""
        if self.guide is None or self.proposed is None:
            return None
        who = self.proposed.who
        return next((each for each in self.guide.personas if each.who == who), None)

    def texts(self) -> dict[str, str]:
        """Return all texts as the user edits them, by setting; lists with one text per line."""
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
        """Return the positions of all sliders, by setting."""
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
        """Return the message for an edited text, or None if it has not changed."""
        values = _lines(text) if key in LISTS else (text.strip(),)
        before = self.texts().get(key, "")
        return None if values == (_lines(before) if key in LISTS else (before,)) else SetPersona(key, values)

    def with_step(self, slider: Part, value: float) -> SetPersona | None:
        """Return the message for a moved slider, or None if it has not changed."""
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
    """The companion's persona, and the user's changes to it."""

    languageChanged = Signal()
    """The language of otherwise constant words has changed."""
    changed = Signal()
    guideChanged = Signal()
    answersChanged = Signal()

    takes = get_args(PersonaEvent)
    asks = ShowPersona()
    asks_at_once = True  # the first start offers to find a persona while none is set

    _state = Persona()

    # ---- events of the engine

    def apply(self, event: PersonaEvent) -> None:
        """Handle the persona or the possible choices."""
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
        """Change a text; do nothing if it has not changed."""
        self._send(self._state.with_text(key, text))

    @Slot(str, float)
    def setStep(self, key: str, value: float) -> None:
        """Move a slider; do nothing if it has not changed."""
        slider = next(part for parts in persona_parts().values() for part in parts if part.key == key)
        self._send(self._state.with_step(slider, value))

    @Slot(int, int)
    def answer(self, question: int, answer: int) -> None:
        """Answer a question of the guide; both numbers count from 0."""
        self._go(*self._state.answered(question, answer))

    @Slot()
    def askAnew(self) -> None:
        """Forget the answers to the guide."""
        self._set(self._state.anew())

    @Slot(str)
    def choose(self, who: str) -> None:
        """Replace the companion's persona by a shipped one; the user has confirmed it."""
        self._send(ChoosePersona(who))

    @Slot(QUrl)
    def importCard(self, file: QUrl) -> None:
        """Replace it by the character of a card; the user has confirmed it."""
        self._send(ImportCard(file.toLocalFile()))

    @Slot(QUrl)
    def exportCard(self, file: QUrl) -> None:
        """Write the persona as a card."""
        self._send(ExportCard(file.toLocalFile()))

    # ---- properties for QML

    @Property(dict, notify=languageChanged)
    def parts(self) -> dict[str, list[Shown]]:
        """All settings: "texts", and the sliders of "stance", "traits" and "nature", in the form of ``Part.shown``."""
        known = persona_parts(self._translate)
        return {name: [part.shown() for part in parts] for name, parts in known.items()}

    texts = _property(dict, Persona.texts, changed)
    """The written texts, by key."""
    steps = _property(dict, Persona.steps, changed)
    """The positions of the sliders, by key."""
    name = _property(str, lambda it: "" if it.shown is None else it.shown.name, changed)
    """The companion's name; "" before the engine has sent it."""
    isThere = _property(bool, lambda it: it.shown is not None, changed)
    """True if the engine has sent the persona."""
    isSet = _property(bool, lambda it: it.shown is not None and it.shown.is_set, changed)
    """True if the user has set anything that another persona would replace."""
    """True if this persona is already in use."""

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
        """The shipped personas: dictionaries with who, name, suits and look."""
        guide = self._state.guide
        return [msgspec.structs.asdict(each) for each in (guide.personas if guide is not None else ())]

    answers = _property(list, lambda it: list(it.answers), answersChanged)
    """The chosen answer to each question; -1 for none yet."""
    proposedWho = _property(
        str, lambda it: it.proposal.who if it.proposal is not None else "", answersChanged
    )
    """Key of the proposed persona; "" while there is none."""
    proposedName = _property(
        str, lambda it: it.proposal.name if it.proposal is not None else "", answersChanged
    )
    """Name of the proposed persona; "" while there is none."""
    why = _property(str, lambda it: str(it.proposed.why) if it.proposed is not None else "", answersChanged)
    """Reason for the proposal; "" while there is none."""
