"""The companion's persona, the possible choices, what it has learned and the user's own lines, as properties for QML.

The engine sends the settings, the examples of each step and the guide; this module turns the user's actions into
messages. ``persona.toml`` names all settings.
"""

from dataclasses import dataclass, replace
from typing import Final, TypeAlias, assert_never, get_args

import msgspec
from PySide6.QtCore import Property, QUrl, Signal, Slot

from companion.channel import messages as msg
from companion.window.page_model import PageModel, PropertiesOf, in_qml
from companion.window.spelling import short_day
from companion.window.wording import Translate, filled, untranslated

PersonaEvent: TypeAlias = msg.PersonaShown | msg.GuideShown | msg.PersonaProposed


@dataclass(frozen=True, slots=True)
class Persona:
    """The window's knowledge of the persona and of the possible choices."""

    shown: msg.PersonaShown | None = None
    """The persona; None before the engine has sent it."""
    guide: msg.GuideShown | None = None
    answers: tuple[int, ...] = ()
    """The chosen answer to each question of the guide, from 0; -1 for none yet."""
    proposed: msg.PersonaProposed | None = None

    def with_event(self, event: PersonaEvent) -> "Persona":
        """Return the state once this event has happened."""
        match event:
            case msg.PersonaShown():
                return replace(self, shown=event)
            case msg.GuideShown(questions=questions):
                is_same = self.guide is not None and self.guide.questions == questions
                answers = self.answers if is_same else (-1,) * len(questions)
                return replace(self, guide=event, answers=answers)
            case msg.PersonaProposed():
                return replace(self, proposed=event)
            case _:
                assert_never(event)

    def answered(self, question: int, answer: int) -> tuple["Persona", msg.ProposePersona | None]:
        """Return the state after an answer, and the message to send once all questions are answered."""
        answers = tuple(answer if place == question else each for place, each in enumerate(self.answers))
        state = replace(self, answers=answers, proposed=None)
        return state, None if -1 in answers else msg.ProposePersona(answers)

    def anew(self) -> "Persona":
        """Return the state with no question answered."""
        return replace(self, answers=(-1,) * len(self.answers), proposed=None)

    @property
    def proposal(self) -> msg.ShippedPersona | None:
        """The proposed persona; None while there is none."""
        if self.guide is None or self.proposed is None:
            return None
        who = self.proposed.who
        return next((each for each in self.guide.personas if each.who == who), None)


def open_words(persona: Persona, translate: Translate = untranslated) -> str:
    """Return what going on means while there are questions and nobody is chosen; "" otherwise."""
    answered = sum(answer >= 0 for answer in persona.answers)
    if not persona.answers or (persona.shown is not None and persona.shown.is_set):
        return ""
    if answered == len(persona.answers):
        return translate("Window", "Nobody is chosen yet. If you go on, I stay as I am.")
    form = translate("Window", "%1 of %2 answered. Answer all for a suggestion, or go on and I stay as I am.")
    return filled(form, str(answered), str(len(persona.answers)))


def replace_words(persona: Persona, new: str, *, is_card: bool, translate: Translate = untranslated) -> str:
    """Return a warning of what another character replaces, and what of the person's own stays.

    Args:
        new: the name of a shipped persona, or words for the character of a card.
        is_card: the character comes from a card, which names it.
    """
    base = translate(
        "Window",
        "This replaces the current personality with %1 and deletes its texts. Export it as a card first to keep them.",
    )
    told = [filled(base, new)]
    shown = persona.shown
    if shown is not None and shown.has_own_name:
        name = (
            translate("Window", "The name %1 goes too.")
            if is_card
            else translate("Window", "The name %1 stays.")
        )
        told.append(filled(name, shown.name))
    if shown is not None and shown.has_own_look:
        told.append(translate("Window", "The look you chose stays."))
    return " ".join(told)


Shown = dict[str, object]

_property: Final = PropertiesOf[Persona]()


@in_qml
class PersonaModel(PageModel):
    """The companion's persona, and the user's changes to it."""

    changed = Signal()
    guideChanged = Signal()
    answersChanged = Signal()

    takes = (*get_args(PersonaEvent), msg.SettingsShown)
    asks = msg.ShowPersona()
    asks_at_once = True  # the first start offers to find a persona while none is set
    tells = (
        ("guideChanged", "guide"),
        ("answersChanged", "answers", "proposed"),
        ("changed", "shown"),
    )

    _state = Persona()

    # ---- events of the engine

    def apply(self, event: PersonaEvent | msg.SettingsShown) -> None:
        """Handle the persona or the possible choices; on its page, other settings may have changed the persona."""
        if not isinstance(event, msg.SettingsShown):
            self._set(self._state.with_event(event))
        elif self._is_open:
            self.ask()

    # ---- actions of the user

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
        self._send(msg.ChoosePersona(who))

    @Slot(QUrl)
    def importCard(self, file: QUrl) -> None:
        """Replace it by the character of a card; the user has confirmed it."""
        self._send(msg.ImportCard(file.toLocalFile()))

    @Slot(QUrl)
    def exportCard(self, file: QUrl) -> None:
        """Write the persona as a card."""
        self._send(msg.ExportCard(file.toLocalFile()))

    # ---- properties for QML

    name = _property(str, lambda it: "" if it.shown is None else it.shown.name, changed)
    """The companion's name; "" before the engine has sent it."""
    isThere = _property(bool, lambda it: it.shown is not None, changed)
    """True if the engine has sent the persona."""
    isSet = _property(bool, lambda it: it.shown is not None and it.shown.is_set, changed)
    """True if the user has set anything that another persona would replace."""
    who = _property(str, lambda it: "" if it.shown is None else it.shown.who, changed)
    """Key of the shipped persona in use, whatever its name; "" for none."""
    about = _property(str, lambda it: "" if it.shown is None else it.shown.about, changed)
    """Description of that persona where its texts are in another language; "" for none."""
    greeting = _property(str, lambda it: "" if it.shown is None else it.shown.greeting, changed)

    @Slot(str, bool, result=str)
    def replaceWords(self, new: str, is_card: bool) -> str:
        """Return the warning before another character replaces this one."""
        return replace_words(self._state, new, is_card=is_card, translate=self._translate)

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
    openWords = _property.worded(str, open_words, answersChanged)
    """Sentence on going on while nobody is chosen; "" for none."""


@in_qml
class LearnedModel(PageModel):
    """The learned steps, newest first; requested when the list is opened, and sent whenever it changes."""

    changed = Signal()

    takes = (msg.LearnedShown,)
    asks = msg.ShowLearned()

    _steps: tuple[msg.LearnedStep, ...] = ()

    def apply(self, event: msg.LearnedShown) -> None:
        """Handle the steps."""
        self._steps = event.steps
        self.changed.emit()

    def begin_anew(self) -> None:
        """Forget the steps, which are another companion's, or of another state of this one."""
        self._steps = ()
        self.changed.emit()

    @Slot(int)
    def undo(self, step_id: int) -> None:
        """Undo a step for good."""
        self._send(msg.UndoLearned((step_id,)))

    @Slot()
    def undoAll(self) -> None:
        """Undo all steps for good."""
        self._send(msg.UndoLearned(None))

    @Property(int, notify=changed)
    def count(self) -> int:
        """Number of steps."""
        return len(self._steps)

    @Property(list, notify=changed)
    def steps(self) -> list[dict[str, str | int]]:
        """The steps: dictionaries with id, day, why, words."""
        return [
            {"id": each.id, "day": short_day(each.at), "why": str(each.why), "words": each.words}
            for each in self._steps
        ]


FIRST_QUERY: Final = 2_000_000
"""First query number, far from the numbers of the other models."""


@in_qml
class LinesModel(PageModel):
    """Replies as the user rewrote them, newest first; requested only while they are shown."""

    changed = Signal()

    takes = (msg.Answer, msg.LinesChanged)

    _lines: tuple[msg.WrittenLine, ...] = ()
    _refusal = ""
    _asked = FIRST_QUERY
    _is_stale = True

    # ---- events of the engine

    def apply(self, event: msg.Answer | msg.LinesChanged) -> None:
        """Handle an answer, unless it is another model's, or a change of the lines."""
        if isinstance(event, msg.LinesChanged):
            self._is_stale = True
            self.ask()
        elif event.number == self._asked and isinstance(event.content, msg.LinesShown | msg.Refused):
            told = event.content
            self._lines = told.lines if isinstance(told, msg.LinesShown) else ()
            self._refusal = str(told.sentence) if isinstance(told, msg.Refused) else ""
            self.changed.emit()

    def forget(self) -> None:
        """Drop the lines: another engine is asked again."""
        self._is_stale = True

    def begin_anew(self) -> None:
        """Forget the lines, which are another companion's, or of another state of this one."""
        self._lines, self._refusal = (), ""
        self.changed.emit()

    def ask(self) -> None:
        """Request the lines, if they are shown and out of date."""
        if self._is_open and self._is_ready and self._is_stale:
            self._is_stale = False
            self._asked += 1
            self._engine.send(msg.Query(self._asked, msg.WrittenLines()))

    # ---- actions of the user

    @Slot(int)
    def takeBack(self, line_id: int) -> None:
        """Delete a line for good."""
        self._engine.send(msg.UndoSampleLine(line_id))

    # ---- properties for QML

    @Property(list, notify=changed)
    def lines(self) -> list[dict[str, str | int]]:
        """The lines: dictionaries with id, person, companion, day."""
        return [
            {
                "id": each.id,
                "person": each.person,
                "companion": each.companion,
                "day": short_day(each.made_at),
            }
            for each in self._lines
        ]

    @Property(str, notify=changed)
    def refusal(self) -> str:
        """Reason why they cannot be shown; "" if they can."""
        return self._refusal
