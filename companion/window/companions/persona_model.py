"""Who the companion is, as properties that QML binds to; what they say is decided in ``persona``."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Property, QCoreApplication, QObject, QUrl, Signal, Slot

from companion.channel.messages import (
    ChoosePersona,
    ExportCard,
    GuideShown,
    ImportCard,
    PersonaProposed,
    PersonaShown,
    ShippedPersona,
    ShowPersona,
    ToEngine,
)
from companion.window.companions.persona import Persona, PersonaEvent
from companion.window.companions.persona_parts import (
    Slider,
    fields,
    nature_sliders,
    stance_sliders,
    trait_sliders,
)
from companion.window.engine import Engine
from companion.window.page_model import PageModel
from companion.window.properties import PropertiesOf, in_qml
from companion.window.wording import Translate

Shown = dict[str, object]

_property: Final = PropertiesOf[Persona]()


@in_qml
class PersonaModel(PageModel):
    """Who the companion is from its next start on, and what the person can change about it."""

    changed = Signal()
    guideChanged = Signal()
    answersChanged = Signal()

    takes = (PersonaShown, GuideShown, PersonaProposed)
    asks = ShowPersona()
    asks_at_once = True  # the first start offers to find one while nothing is set

    def __init__(
        self,
        engine: Engine,
        translate: Translate = QCoreApplication.translate,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(engine, translate, parent)
        self._state = Persona()
        self._sliders = {
            slider.key: slider
            for slider in (*stance_sliders(translate), *trait_sliders(translate), *nature_sliders(translate))
        }

    # ---- what the engine tells

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

    # ---- what the person does

    @Slot(str, str)
    def setText(self, key: str, text: str) -> None:
        """Change a text; one that was not changed is nothing."""
        self._send(self._state.with_text(key, text))

    @Slot(str, float)
    def setStep(self, key: str, value: float) -> None:
        """Move a slider; to where it stands is nothing."""
        self._send(self._state.with_step(self._sliders[key], value))

    @Slot(int, int)
    def answer(self, question: int, answer: int) -> None:
        """Answer a question of the guide; both counted from 0."""
        state, sent = self._state.answered(question, answer)
        self._set(state)
        self._send(sent)

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

    @Slot()
    def startAgain(self) -> None:
        """Start the companion again, as who it is now."""
        self._engine.restart()

    def _send(self, message: ToEngine | None) -> None:
        if message is not None:
            self._engine.send(message)

    # ---- what QML shows

    @Property(list, constant=True)
    def fields(self) -> list[dict[str, str]]:
        """The texts that can be set: dictionaries with key, name, hint."""
        return [
            {"key": field.key, "name": field.name, "hint": field.hint} for field in fields(self._translate)
        ]

    @Property(list, constant=True)
    def stance(self) -> list[Shown]:
        """The sliders on how it goes about a talk, by the names of a slider's fields."""
        return _shown(stance_sliders(self._translate))

    @Property(list, constant=True)
    def traits(self) -> list[Shown]:
        """The sliders of the traits; likewise."""
        return _shown(trait_sliders(self._translate))

    @Property(list, constant=True)
    def nature(self) -> list[Shown]:
        """The sliders of the Big Five; likewise."""
        return _shown(nature_sliders(self._translate))

    texts = _property(dict, Persona.texts, changed)
    """What is written, by key."""
    steps = _property(dict, Persona.steps, changed)
    """Where the sliders stand, by key."""
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
        return [_shipped(each) for each in (guide.personas if guide is not None else ())]

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


def _shown(sliders: Sequence[Slider]) -> list[Shown]:
    return [
        {
            "key": slider.key,
            "name": slider.name,
            "low": slider.low,
            "high": slider.high,
            "least": slider.least,
            "most": slider.most,
            "step": slider.step,
        }
        for slider in sliders
    ]


def _shipped(persona: ShippedPersona) -> Shown:
    return {"who": persona.who, "name": persona.name, "suits": persona.suits, "look": persona.look}
