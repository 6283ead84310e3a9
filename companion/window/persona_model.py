"""Who the companion is, as properties that QML binds to; what they say is decided in ``persona``."""

from collections.abc import Sequence

from PySide6.QtCore import Property, QCoreApplication, QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement

from companion.channel.messages import (
    ChoosePersona,
    ExportCard,
    ImportCard,
    ShippedPersona,
    ShowPersona,
    ToEngine,
)
from companion.window.conversation_model import Engine
from companion.window.persona import Persona, PersonaEvent
from companion.window.persona_parts import Slider, fields, nature_sliders, stance_sliders, trait_sliders
from companion.window.wording import Translate

QML_IMPORT_NAME = "companion.window"
QML_IMPORT_MAJOR_VERSION = 1

Shown = dict[str, object]


@QmlElement
class PersonaModel(QObject):
    """Who the companion is from its next start on, and what the person can change about it."""

    changed = Signal()
    guideChanged = Signal()
    answersChanged = Signal()
    openChanged = Signal()

    def __init__(
        self,
        engine: Engine,
        translate: Translate = QCoreApplication.translate,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._engine = engine
        self._translate = translate
        self._persona = Persona()
        self._sliders = {
            slider.key: slider
            for slider in (*stance_sliders(translate), *trait_sliders(translate), *nature_sliders(translate))
        }
        self._is_open = False
        self._can_ask = False

    # ---- what the engine tells

    def take(self, event: PersonaEvent) -> None:
        """Take in who the companion is or could be."""
        self._set(self._persona.after(event))

    def set_ready(self, *, is_ready: bool) -> None:
        """Take in that there is, or is no longer, an engine to ask; it is asked whether anything is set yet."""
        self._can_ask = is_ready
        self._ask()

    def _ask(self) -> None:
        if self._can_ask:
            self._engine.send(ShowPersona())

    def _set(self, new: Persona) -> None:
        old, self._persona = self._persona, new
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
        self._send(self._persona.with_text(key, text))

    @Slot(str, float)
    def setStep(self, key: str, value: float) -> None:
        """Move a slider; to where it stands is nothing."""
        self._send(self._persona.with_step(self._sliders[key], value))

    @Slot(int, int)
    def answer(self, question: int, answer: int) -> None:
        """Answer a question of the guide; both counted from 0."""
        state, sent = self._persona.answered(question, answer)
        self._set(state)
        self._send(sent)

    @Slot()
    def askAnew(self) -> None:
        """Forget the answers to the guide."""
        self._set(self._persona.anew())

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

    def _get_open(self) -> bool:
        return self._is_open

    def _set_open(self, is_open: bool) -> None:
        if is_open != self._is_open:
            self._is_open = is_open
            self.openChanged.emit()
            if is_open:
                self._ask()

    isOpen = Property(bool, _get_open, _set_open, notify=openChanged)
    """Whether it is looked at: what others changed meanwhile is asked for as that begins."""

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

    @Property(dict, notify=changed)
    def texts(self) -> dict[str, str]:
        """What is written, by key."""
        return self._persona.texts()

    @Property(dict, notify=changed)
    def steps(self) -> dict[str, float]:
        """Where the sliders stand, by key."""
        return self._persona.steps()

    @Property(dict, notify=changed)
    def examples(self) -> dict[str, Shown]:
        """What the steps do, by the name of the slider: dictionaries with said and answers."""
        shown = self._persona.shown
        return {
            each.slider: {"said": each.said, "answers": list(each.answers)}
            for each in (shown.examples if shown is not None else ())
        }

    @Property(list, notify=changed)
    def contradictions(self) -> list[str]:
        """How it is told that two things are both true which seem not to be."""
        return list(self._persona.shown.contradictions) if self._persona.shown is not None else []

    @Property(bool, notify=changed)
    def isThere(self) -> bool:
        """Whether the engine has told who it is."""
        return self._persona.shown is not None

    @Property(bool, notify=changed)
    def isSet(self) -> bool:
        """Whether anything was set that another persona would replace."""
        return self._persona.shown is not None and self._persona.shown.is_set

    @Property(bool, notify=changed)
    def isInUse(self) -> bool:
        """Whether it is who talks now already."""
        return self._persona.shown is None or self._persona.shown.is_in_use

    @Property(list, notify=guideChanged)
    def questions(self) -> list[Shown]:
        """The questions of the guide: dictionaries with text and answers."""
        guide = self._persona.guide
        return [
            {"text": asked.text, "answers": list(asked.answers)}
            for asked in (guide.questions if guide is not None else ())
        ]

    @Property(list, notify=guideChanged)
    def personas(self) -> list[dict[str, str]]:
        """Those that ship: dictionaries with who, name, suits."""
        guide = self._persona.guide
        return [_shipped(each) for each in (guide.personas if guide is not None else ())]

    @Property(list, notify=answersChanged)
    def answers(self) -> list[int]:
        """To each question the chosen answer, -1 for none yet."""
        return list(self._persona.answers)

    @Property(str, notify=answersChanged)
    def proposedWho(self) -> str:
        """The key of who is proposed; "" while nobody is."""
        return self._persona.proposal.who if self._persona.proposal is not None else ""

    @Property(str, notify=answersChanged)
    def proposedName(self) -> str:
        """And the name."""
        return self._persona.proposal.name if self._persona.proposal is not None else ""

    @Property(str, notify=answersChanged)
    def why(self) -> str:
        """Why that one; "" while nobody is proposed."""
        return self._persona.proposed.why if self._persona.proposed is not None else ""


def _shown(sliders: Sequence[Slider]) -> list[Shown]:
    return [
        {
            "key": slider.key,
            "example": slider.example,
            "name": slider.name,
            "low": slider.low,
            "high": slider.high,
            "least": slider.least,
            "most": slider.most,
            "step": slider.step,
        }
        for slider in sliders
    ]


def _shipped(persona: ShippedPersona) -> dict[str, str]:
    return {"who": persona.who, "name": persona.name, "suits": persona.suits}
