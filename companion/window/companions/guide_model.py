"""The guide of the first start as properties that QML binds to; what they say is decided in ``guide``."""

from typing import Final, get_args

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot

from companion.channel.messages import (
    SetOffRecord,
    SetSetting,
    ShowBoundaries,
    ShowPersona,
    ShowVoice,
    TryVoice,
)
from companion.values import Affect
from companion.window.companions.guide import (
    DECLINED,
    STEPS,
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
from companion.window.page_model import PageModel
from companion.window.properties import PropertiesOf, in_qml
from companion.window.wording import Translate

SETTING = "interface.guide"
_GLAD = Affect(0.6, 0.3, 0.2)
"""How it says its first sentence (guess)."""

_property: Final = PropertiesOf[Guide]()


@in_qml
class GuideModel(PageModel):
    """Where the person is in the guide, and what the steps are about that no other page has."""

    changed = Signal()
    stepChanged = Signal()

    takes = get_args(GuideEvent)

    def __init__(
        self,
        engine: Engine,
        remembered: str = DECLINED,
        translate: Translate = QCoreApplication.translate,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(engine, translate, parent)
        self._state = begun(remembered)
        self._written = remembered
        """What the engine was last told to remember."""
        self._is_unkept = False
        """It was the guide that asked for nothing to be kept."""

    # ---- events of the engine

    def apply(self, event: GuideEvent) -> None:
        """Take in what a step is about."""
        self._set(self._state.with_event(event))

    def set_ready(self, *, is_ready: bool) -> None:
        """Take in that there is, or is no longer, an engine."""
        super().set_ready(is_ready=is_ready)
        self._tell()

    def forget(self) -> None:
        """Forget what was heard and said: the engine is gone."""
        self._is_unkept = False
        self._set(self._state.without_engine())

    def _set(self, new: Guide) -> None:
        old, self._state = self._state, new
        if (old.step, old.is_open) != (new.step, new.is_open):
            self.stepChanged.emit()
        if old != new:
            self.changed.emit()

    def _go(self, new: Guide) -> None:
        self._set(new)
        self._tell()

    def _tell(self) -> None:
        """Tell the engine where one is, if there is an engine; otherwise once it is there."""
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

    def _ask_for_step(self, step: Step) -> None:
        if step is Step.LOUDSPEAKER:
            self._engine.send(ShowVoice())
        elif step is Step.PERSONA:
            self._engine.send(ShowPersona())
        elif step is Step.BOUNDARIES:
            self._engine.send(ShowBoundaries())

    # ---- actions of the user

    @Slot()
    def next(self) -> None:
        """Go on; after the last step the guide is over."""
        self._go(self._state.next())
        self._start_again_if_over()

    @Slot()
    def back(self) -> None:
        """Go back a step."""
        self._go(self._state.back())

    @Slot()
    def leave(self) -> None:
        """Leave it, to go on there at the next start or from the settings."""
        self._go(self._state.left())
        self._start_again_if_over()

    @Slot()
    def decline(self) -> None:
        """Begin at once; the guide does not come back by itself."""
        self._go(self._state.declined())
        self._start_again_if_over()

    @Slot()
    def show(self) -> None:
        """Show it again."""
        self._go(self._state.asked_for())

    def _start_again_if_over(self) -> None:
        """Let what was chosen count, now that nobody is asked for more."""
        if not self._state.is_open and self._state.must_restart:
            self._engine.restart()

    @Slot()
    def speak(self) -> None:
        """Say a sentence in the companion's voice."""
        if self._state.sentence:
            self._engine.send(TryVoice(self._state.sentence, _GLAD))

    @Slot(bool)
    def tellHeard(self, did_hear: bool) -> None:
        """Say whether it was heard."""
        self._set(self._state.hearing(did_hear=did_hear))

    @property
    def is_before_models_chosen(self) -> bool:
        """Whether the person may choose yet which models come."""
        return self._state.is_before_models_chosen

    # ---- properties for QML

    isShown = _property(bool, lambda it: it.is_open, stepChanged)
    """Whether the guide is on the screen."""
    index = _property(int, lambda it: it.index, stepChanged)
    """Which step, counted from 0."""

    @Property(int, constant=True)
    def count(self) -> int:
        """How many steps there are."""
        return len(STEPS)

    title = _property.worded(str, lambda it, translate: step_words(it.step, translate).title, stepChanged)
    """The step's title."""
    text = _property.worded(str, lambda it, translate: step_words(it.step, translate).text, stepChanged)
    """What it is about."""
    place = _property.worded(str, lambda it, translate: place_words(it, translate), stepChanged)
    """Such as "Step 2 of 9"."""
    nextWords = _property.worded(str, lambda it, translate: next_words(it, translate), changed)
    """What the button says that goes on."""
    note = _property.worded(str, lambda it, translate: note_words(it, translate), changed)
    """What there is to say of what was chosen at this step; "" for nothing."""
    wasShown = _property(bool, lambda it: it.was_open, stepChanged)
    """Whether it was on the screen in this run of the window, and with it what it is about."""
    isDone = _property(bool, lambda it: it.step in it.done, changed)
    """Whether what the step is about has been done."""
    doneSteps = _property(list, lambda it: [step in it.done for step in STEPS], changed)
    """Of each step, whether it was done."""
    heard = _property(str, lambda it: it.heard, changed)
    """What the companion understood at the microphone."""
    answer = _property(str, lambda it: it.answer, changed)
    """What it said to it."""
    deafWhy = _property.worded(str, Guide.deaf_why, changed)
    """Why it cannot hear; "" where it can, or while that is not known."""
    canSpeak = _property(bool, lambda it: it.sentence != "" and not it.is_sounding, changed)
    """Whether it is known what to say to try the loudspeaker, and nothing sounds."""
    isSounding = _property(bool, lambda it: it.is_sounding, changed)
    """Whether that sounds now."""
    caption = _property(str, lambda it: it.caption, changed)
    """What it says aloud that stands nowhere else on the step; "" for nothing."""
    silentWhy = _property(str, Guide.mute_why, changed)
    """Why it could not be said; "" where it could."""
    hasHeard = _property(bool, lambda it: it.did_hear is True, changed)
    """The person has heard it."""
    hasNotHeard = _property(bool, lambda it: it.did_hear is False, changed)
    """The person has not heard it."""
