"""The guide of the first start as properties that QML binds to; what they say is decided in ``guide``."""

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from companion.channel.messages import (
    BoundariesShown,
    CompanionSaid,
    EarChanged,
    Noticed,
    OffRecordChanged,
    PersonaShown,
    PersonHeard,
    SetOffRecord,
    SetSetting,
    SettingsShown,
    ShowBoundaries,
    ShowPersona,
    ShowVoice,
    SoundChecked,
    ToneChanged,
    TryEnded,
    TryStarted,
    TryVoice,
    VoiceShown,
)
from companion.values import Affect
from companion.window.companions.guide import DECLINED, STEPS, Guide, GuideEvent, Step, begun
from companion.window.companions.guide_words import next_words, note_words, place_words, text, title
from companion.window.engine import Engine
from companion.window.page_model import PageModel
from companion.window.wording import Translate

QML_IMPORT_NAME = "companion.window"
QML_IMPORT_MAJOR_VERSION = 1

SETTING = "interface.guide"
_GLAD = Affect(0.6, 0.3, 0.2)
"""How it says its first sentence (guess)."""


@QmlElement
class GuideModel(PageModel):
    """Where the person is in the guide, and what the steps are about that no other page has."""

    changed = Signal()
    stepChanged = Signal()

    takes = (
        PersonHeard,
        CompanionSaid,
        EarChanged,
        VoiceShown,
        TryStarted,
        TryEnded,
        SoundChecked,
        ToneChanged,
        PersonaShown,
        BoundariesShown,
        SettingsShown,
        OffRecordChanged,
        Noticed,
    )

    def __init__(
        self,
        engine: Engine,
        remembered: str = DECLINED,
        translate: Translate = QCoreApplication.translate,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(engine, translate, parent)
        self._guide = begun(remembered)
        self._written = remembered
        """What the engine was last told to remember."""
        self._is_unkept = False
        """It was the guide that asked for nothing to be kept."""

    # ---- what the engine tells

    def apply(self, event: GuideEvent) -> None:
        """Take in what a step is about."""
        self._set(self._guide.with_event(event))

    def set_ready(self, *, is_ready: bool) -> None:
        """Take in that there is, or is no longer, an engine."""
        super().set_ready(is_ready=is_ready)
        self._tell()

    def forget(self) -> None:
        """Forget what was heard and said: the engine is gone."""
        self._is_unkept = False
        self._set(self._guide.without_engine())

    def _set(self, new: Guide) -> None:
        old, self._guide = self._guide, new
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
        guide = self._guide
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

    # ---- what the person does

    @Slot()
    def next(self) -> None:
        """Go on; after the last step the guide is over."""
        self._go(self._guide.next())
        self._start_again_if_over()

    @Slot()
    def back(self) -> None:
        """Go back a step."""
        self._go(self._guide.back())

    @Slot()
    def leave(self) -> None:
        """Leave it, to go on there at the next start or from the settings."""
        self._go(self._guide.left())
        self._start_again_if_over()

    @Slot()
    def decline(self) -> None:
        """Begin at once; the guide does not come back by itself."""
        self._go(self._guide.declined())
        self._start_again_if_over()

    @Slot()
    def show(self) -> None:
        """Show it again."""
        self._go(self._guide.asked_for())

    def _start_again_if_over(self) -> None:
        """Let what was chosen count, now that nobody is asked for more."""
        if not self._guide.is_open and self._guide.must_restart:
            self._engine.restart()

    @Slot()
    def speak(self) -> None:
        """Say a sentence in the companion's voice."""
        if self._guide.sentence:
            self._engine.send(TryVoice(self._guide.sentence, _GLAD))

    @Slot(bool)
    def tellHeard(self, did_hear: bool) -> None:
        """Say whether it was heard."""
        self._set(self._guide.hearing(did_hear=did_hear))

    # ---- what QML shows

    @Property(bool, notify=stepChanged)
    def isShown(self) -> bool:
        """Whether the guide is on the screen."""
        return self._guide.is_open

    @Property(str, notify=stepChanged)
    def step(self) -> str:
        """Which step, by its name."""
        return self._guide.step.value

    @Property(int, notify=stepChanged)
    def index(self) -> int:
        """Which step, counted from 0."""
        return self._guide.index

    @Property(int, constant=True)
    def count(self) -> int:
        """How many steps there are."""
        return len(STEPS)

    @Property(str, notify=stepChanged)
    def title(self) -> str:
        """The step's title."""
        return title(self._guide.step, self._translate)

    @Property(str, notify=stepChanged)
    def text(self) -> str:
        """What it is about."""
        return text(self._guide.step, self._translate)

    @Property(str, notify=stepChanged)
    def place(self) -> str:
        """Such as "Step 2 of 9"."""
        return place_words(self._guide, self._translate)

    @Property(str, notify=changed)
    def nextWords(self) -> str:
        """What the button says that goes on."""
        return next_words(self._guide, self._translate)

    @Property(str, notify=changed)
    def note(self) -> str:
        """What there is to say of what was chosen at this step; "" for nothing."""
        return note_words(self._guide, self._translate)

    @Property(bool, notify=stepChanged)
    def wasShown(self) -> bool:
        """Whether it was on the screen in this run of the window, and with it what it is about."""
        return self._guide.was_open

    @Property(bool, notify=changed)
    def isDone(self) -> bool:
        """Whether what the step is about has been done."""
        return self._guide.step in self._guide.done

    @Property(list, notify=changed)
    def doneSteps(self) -> list[bool]:
        """Of each step, whether it was done."""
        return [step in self._guide.done for step in STEPS]

    @Property(str, notify=changed)
    def heard(self) -> str:
        """What the companion understood at the microphone."""
        return self._guide.heard

    @Property(str, notify=changed)
    def answer(self) -> str:
        """What it said to it."""
        return self._guide.answer

    @Property(str, notify=changed)
    def deafWhy(self) -> str:
        """Why it cannot hear; "" where it can, or while that is not known."""
        return self._guide.deaf_why(self._translate)

    @Property(bool, notify=changed)
    def canSpeak(self) -> bool:
        """Whether it is known what to say to try the loudspeaker, and nothing sounds."""
        return self._guide.sentence != "" and not self._guide.is_sounding

    @Property(bool, notify=changed)
    def isSounding(self) -> bool:
        """Whether that sounds now."""
        return self._guide.is_sounding

    @Property(str, notify=changed)
    def caption(self) -> str:
        """What it says aloud that stands nowhere else on the step; "" for nothing."""
        return self._guide.caption

    @Property(str, notify=changed)
    def silentWhy(self) -> str:
        """Why it could not be said; "" where it could."""
        return self._guide.mute_why()

    @Property(bool, notify=changed)
    def hasHeard(self) -> bool:
        """The person has heard it."""
        return self._guide.did_hear is True

    @Property(bool, notify=changed)
    def hasNotHeard(self) -> bool:
        """The person has not heard it."""
        return self._guide.did_hear is False
