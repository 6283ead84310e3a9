"""The guide of the first start as properties for QML; ``guide`` decides their content."""

from dataclasses import replace
from typing import Final, get_args

from PySide6.QtCore import QObject, Signal, Slot

from companion.channel.messages import (
    SetOffRecord,
    SetSetting,
    ShowPersona,
    ShowVoice,
    TellName,
    TryVoice,
)
from companion.values import Affect
from companion.window.companions.guide import (
    Guide,
    GuideEvent,
    Step,
    begun,
    next_words,
    note_words,
    place_words,
    step_words,
)
from companion.window.engine import Engine
from companion.window.page_model import PageModel, PropertiesOf, in_qml

SETTING = "interface.guide"
_GLAD = Affect(0.6, 0.3, 0.2)
"""Feeling of the companion's first sentence (guess)."""

_property: Final = PropertiesOf[Guide]()


@in_qml
class GuideModel(PageModel):
    """The present step of the guide, and the contents of steps that no other page has."""

    changed = Signal()
    stepChanged = Signal()
    placeSeen = Signal()
    """The user has gone on from the page that shows their country."""

    takes = get_args(GuideEvent)

    def __init__(self, engine: Engine, remembered: str, parent: QObject | None = None) -> None:
        super().__init__(engine, parent=parent)
        self._state = begun(remembered)
        self._written = remembered
        """The last value that was sent to the engine to be saved."""
        self._is_unkept = False
        """True if the guide asked the engine not to keep what is said."""
        self._name = ""
        """The user's name, until the engine is told it."""

    # ---- events of the engine

    def apply(self, event: GuideEvent) -> None:
        """Handle an event that concerns a step."""
        self._set(self._state.with_event(event))

    def set_ready(self, *, is_ready: bool) -> None:
        """Update whether there is an engine."""
        super().set_ready(is_ready=is_ready)
        self._tell()

    def forget(self) -> None:
        """Drop what was heard and said: the engine is gone."""
        self._is_unkept = False
        self._set(self._state.without_engine())

    def set_offer(self, *, is_there: bool) -> None:
        """Update whether models are offered."""
        self._set(replace(self._state, has_offer=is_there))

    def _set(self, new: Guide) -> None:
        old, self._state = self._state, new
        if (old.step, old.is_open) != (new.step, new.is_open):
            self.stepChanged.emit()
        if old != new:
            self.changed.emit()

    def _move(self, new: Guide) -> None:
        self._set(new)
        self._tell()

    def _tell(self) -> None:
        """Send the position in the guide to the engine, or wait until there is an engine."""
        if not self._is_ready:
            return
        guide = self._state
        if guide.remembered != self._written:
            self._written = guide.remembered
            self._engine.send(SetSetting(SETTING, guide.remembered))
        if guide.is_to_be_unkept and not (self._is_unkept or guide.is_off_record):
            self._is_unkept = True
            self._engine.send(SetOffRecord(is_on=True))
        elif self._is_unkept and not guide.is_to_be_unkept:
            self._is_unkept = False
            self._engine.send(SetOffRecord(is_on=False))
        if guide.is_open:
            self._ask_for_step(guide.step)
        if self._name:
            self._engine.send(TellName(self._name))
            self._name = ""

    def _ask_for_step(self, step: Step) -> None:
        if step is Step.SOUND:
            self._engine.send(ShowVoice())
        elif step is Step.PERSONA:
            self._engine.send(ShowPersona())

    # ---- actions of the user

    @Slot()
    def next(self) -> None:
        """Go to the next step; after the last step end the guide, and tell the companion the user's name."""
        if self._state.step is Step.WELCOME:
            self.placeSeen.emit()
        new = self._state.next()
        if not new.is_open:
            self._name, new = new.called, replace(new, called="")
        self._move(new)

    @Slot(str)
    def call(self, name: str) -> None:
        """Note what the user wants to be called."""
        self._set(replace(self._state, called=" ".join(name.split())))

    @Slot()
    def back(self) -> None:
        """Go back a step."""
        self._move(self._state.back())

    @Slot()
    def leave(self) -> None:
        """Close the guide, to continue at this step at the next start or from the settings."""
        self._move(self._state.left())

    @Slot()
    def decline(self) -> None:
        """Decline the guide, which then does not open by itself again."""
        self._move(self._state.declined())

    @Slot()
    def show(self) -> None:
        """Show the guide again."""
        self._move(self._state.asked_for())

    @Slot()
    def speak(self) -> None:
        """Play a sentence in the companion's voice."""
        if self._state.sentence:
            self._engine.send(TryVoice(self._state.sentence, _GLAD))

    @Slot(bool)
    def tellHeard(self, did_hear: bool) -> None:
        """Record whether the user heard it."""
        self._set(self._state.hearing(did_hear=did_hear))

    @property
    def is_before_models_chosen(self) -> bool:
        """True until the user has passed the choice of models."""
        return self._state.is_before_models_chosen

    # ---- properties for QML

    isShown = _property(bool, lambda it: it.is_open, stepChanged)
    """True if the guide is on the screen."""
    index = _property(int, lambda it: it.index, changed)

    stepName = _property(str, lambda it: it.step.value, stepChanged)
    """Name of the step."""
    count = _property(int, lambda it: len(it.steps), changed)
    """Number of steps."""
    called = _property(str, lambda it: it.called, changed)
    hasMicrophone = _property(bool, lambda it: it.has_microphone, changed)
    hasLoudspeaker = _property(bool, lambda it: it.has_loudspeaker, changed)
    title = _property.worded(str, lambda it, translate: step_words(it.step, translate).title, stepChanged)
    """The step's title."""
    text = _property.worded(str, lambda it, translate: step_words(it.step, translate).text, stepChanged)
    """The step's text."""
    place = _property.worded(str, lambda it, translate: place_words(it, translate), changed)
    """Position in the guide, such as "Step 2 of 4"; "" while the number of steps may change."""
    nextWords = _property.worded(str, lambda it, translate: next_words(it, translate), changed)
    """Label of the button that continues."""
    note = _property.worded(str, lambda it, translate: note_words(it, translate), changed)
    """A note on the choice made at this step; "" for none."""
    isDone = _property(bool, lambda it: it.step in it.done, changed)
    """True if the task of the step is completed."""
    doneSteps = _property(list, lambda it: [step in it.done for step in it.steps], changed)
    """For each step, True if it was completed."""
    heard = _property(str, lambda it: it.heard, changed)
    answer = _property(str, lambda it: it.answer, changed)
    deafWhy = _property.worded(str, Guide.deaf_why, changed)
    canSpeak = _property(bool, lambda it: it.sentence != "" and not it.is_sounding, changed)
    """True if the sentence for the loudspeaker test is known and not playing."""
    isSounding = _property(bool, lambda it: it.is_sounding, changed)
    """True while the sentence is playing."""
    caption = _property(str, lambda it: it.caption, changed)
    silentWhy = _property(str, Guide.mute_why, changed)
    hasHeard = _property(bool, lambda it: it.did_hear is True, changed)
    """True if the user has heard it."""
    hasNotHeard = _property(bool, lambda it: it.did_hear is False, changed)
    """True if the user has not heard it."""
