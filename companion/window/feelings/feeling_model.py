"""Both sides' feelings as properties that QML binds to; what they say is decided in ``feeling``."""

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from companion.channel.messages import (
    CalibrateTone,
    CalibrationMoved,
    CancelCalibration,
    CarryChanged,
    CheckIn,
    CorrectReading,
    EngineReady,
    FeelingsReset,
    Felt,
    MoodMoved,
    PersonHeard,
    ResetFeelings,
    SetTone,
    ToneChanged,
    UndoCheckIn,
    UndoCorrection,
    UndoMoodStep,
)
from companion.window.engine import Engine
from companion.window.feelings.feeling import Feeling, FeelingEvent, Row
from companion.window.feelings.feeling_words import affect_words
from companion.window.page_model import PageModel
from companion.window.wording import Translate

QML_IMPORT_NAME = "companion.window"
QML_IMPORT_MAJOR_VERSION = 1

RowsShown = list[dict[str, str]]


@QmlElement
class FeelingModel(PageModel):
    """How the person was understood, how the companion feels, and what the person can do about either."""

    changed = Signal()
    tapsChanged = Signal()

    takes = (
        Felt,
        MoodMoved,
        CarryChanged,
        ToneChanged,
        CalibrationMoved,
        FeelingsReset,
        PersonHeard,
        EngineReady,
    )

    def __init__(
        self,
        engine: Engine,
        translate: Translate = QCoreApplication.translate,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(engine, translate, parent)
        self._feeling = Feeling()
        self._companion = ""

    # ---- what the engine tells

    def apply(self, event: FeelingEvent | EngineReady) -> None:
        """Take in an event about either side's feeling, or who the companion is."""
        match event:
            case EngineReady(companion=companion):
                self._companion = companion
                self.changed.emit()
            case _:
                self._set(self._feeling.with_event(event))

    def forget(self) -> None:
        """Forget all feelings: a new engine tells them anew."""
        self._set(Feeling())

    def _set(self, new: Feeling) -> None:
        old, self._feeling = self._feeling, new
        if (old.check_in, old.correction, old.has_checked_in) != (
            new.check_in,
            new.correction,
            new.has_checked_in,
        ):
            self.tapsChanged.emit()
        if old != new:
            self.changed.emit()

    # ---- what the person does

    @Slot()
    def objectToReading(self) -> None:
        """Say that the last reading is wrong."""
        felt = self._feeling.felt
        if felt is not None and self._feeling.can_object:
            self._engine.send(CorrectReading(felt.reading.session, felt.reading.number))
            self._set(self._feeling.objected())

    @Slot()
    def takeBack(self) -> None:
        """Take back all that was said of how the last utterance was read."""
        felt = self._feeling.felt
        if felt is not None and felt.can_undo:
            self._engine.send(UndoCorrection(felt.reading.session, felt.reading.number))
            self._set(self._feeling.taken_back())

    @Slot(int)
    def correctValence(self, step: int) -> None:
        """Say how pleasant it was meant: a step from 0."""
        self._tapped(*self._feeling.tapped_correction(valence=step))

    @Slot(int)
    def correctArousal(self, step: int) -> None:
        """Say how excited it was meant: a step from 0."""
        self._tapped(*self._feeling.tapped_correction(arousal=step))

    @Slot(int)
    def tapValence(self, step: int) -> None:
        """Tell how pleasant the person feels: a step from 0."""
        self._tapped(*self._feeling.tapped_check_in(valence=step))

    @Slot(int)
    def tapArousal(self, step: int) -> None:
        """Tell how excited the person feels: a step from 0."""
        self._tapped(*self._feeling.tapped_check_in(arousal=step))

    def _tapped(self, new: Feeling, sent: CorrectReading | CheckIn | None) -> None:
        self._set(new)
        if sent is not None:
            self._engine.send(sent)

    @Slot()
    def takeCheckInBack(self) -> None:
        """Take the last two taps back."""
        if self._feeling.has_checked_in:
            self._engine.send(UndoCheckIn())
            self._set(self._feeling.check_in_taken_back())

    @Slot(bool)
    def setTone(self, is_on: bool) -> None:
        """Read the voice as well, or the words alone."""
        self._engine.send(SetTone(is_on))

    @Slot()
    def calibrate(self) -> None:
        """Let it listen how the person usually sounds."""
        self._engine.send(CalibrateTone())

    @Slot()
    def cancelCalibration(self) -> None:
        """Stop that."""
        self._engine.send(CancelCalibration())

    @Slot()
    def undo(self) -> None:
        """Take the last change of mood back."""
        if self._feeling.moved is not None and self._feeling.can_undo:
            step = self._feeling.moved.step
            self._engine.send(UndoMoodStep(step.session, step.number))

    @Slot()
    def reset(self) -> None:
        """Forget all readings and moods; the person has confirmed it."""
        self._engine.send(ResetFeelings())

    # ---- what QML shows

    @Property(str, notify=changed)
    def line(self) -> str:
        """How the last utterance was understood; "" while that is not known."""
        return self._feeling.line(self._translate)

    @Property(bool, notify=changed)
    def canObject(self) -> bool:
        """Whether the reading may be called wrong."""
        return self._feeling.can_object and not self._feeling.has_objected

    @Property(bool, notify=changed)
    def hasObjected(self) -> bool:
        """Whether it was called wrong and not yet said how it was meant."""
        return self._feeling.has_objected

    @Property(bool, notify=changed)
    def canTakeBack(self) -> bool:
        """Whether what was said of it can be taken back."""
        return self._feeling.can_take_back

    @Property(list, notify=changed)
    def readingRows(self) -> RowsShown:
        """The figures of the last reading: dictionaries with what, amount."""
        return _shown(self._feeling.reading_rows(self._translate))

    @Property(str, notify=changed)
    def mood(self) -> str:
        """How the companion feels, in one line; "" before it is known."""
        return self._feeling.mood_line(self._companion, self._translate)

    @Property(list, notify=changed)
    def moodRows(self) -> RowsShown:
        """What moved it last: dictionaries with what, amount."""
        return _shown(self._feeling.mood_rows(self._translate))

    @Property(bool, notify=changed)
    def isCarryKnown(self) -> bool:
        """Whether the engine has told how much of a feeling carries over."""
        return self._feeling.carry is not None

    @Property(list, notify=changed)
    def carryRows(self) -> RowsShown:
        """How much of a feeling carries over: dictionaries with what, amount."""
        return _shown(self._feeling.carry_rows(self._companion, self._translate))

    @Property(bool, notify=changed)
    def canUndo(self) -> bool:
        """Whether the last change of mood can be taken back."""
        return self._feeling.can_undo

    @Property(bool, notify=changed)
    def isToneKnown(self) -> bool:
        """Whether the engine has said if it reads the voice."""
        return self._feeling.tone is not None

    @Property(bool, notify=changed)
    def isToneOn(self) -> bool:
        """Whether the voice is read."""
        return self._feeling.tone is not None and self._feeling.tone.is_on

    @Property(str, notify=changed)
    def toneWords(self) -> str:
        """What is known of how the person sounds."""
        return self._feeling.tone_words(self._translate)

    @Property(bool, notify=changed)
    def isCalibrating(self) -> bool:
        """Whether it listens how the person usually sounds."""
        return self._feeling.is_calibrating

    @Property(float, notify=changed)
    def calibrationProgress(self) -> float:
        """How much of that is over, 0 … 1."""
        return self._feeling.calibration_progress

    @Property(str, notify=changed)
    def calibrationSentence(self) -> str:
        """How it ended; "" before."""
        return self._feeling.calibration.sentence if self._feeling.calibration is not None else ""

    @Property(int, notify=tapsChanged)
    def tappedValence(self) -> int:
        """The check-in's first tap; -1 for none."""
        return _tap(self._feeling.check_in.valence)

    @Property(int, notify=tapsChanged)
    def tappedArousal(self) -> int:
        """The check-in's second tap; -1 for none."""
        return _tap(self._feeling.check_in.arousal)

    @Property(bool, notify=tapsChanged)
    def hasCheckedIn(self) -> bool:
        """Whether both taps were made and sent."""
        return self._feeling.has_checked_in

    @Property(int, notify=tapsChanged)
    def correctedValence(self) -> int:
        """The correction's first tap; -1 for none."""
        return _tap(self._feeling.correction.valence)

    @Property(int, notify=tapsChanged)
    def correctedArousal(self) -> int:
        """The correction's second tap; -1 for none."""
        return _tap(self._feeling.correction.arousal)

    @Property(list, notify=changed)
    def places(self) -> list[dict[str, object]]:
        """Where both sides' feelings lie now: dictionaries with isPerson, name, words, valence and arousal."""
        return [
            {
                "isPerson": is_person,
                "name": self._translate("Window", "You") if is_person else self._companion,
                "words": affect_words(affect, self._translate),
                "valence": affect.valence,
                "arousal": affect.arousal,
            }
            for is_person, affect in self._feeling.places()
        ]


def _shown(rows: tuple[Row, ...]) -> RowsShown:
    return [{"what": row.what, "amount": row.amount} for row in rows]


def _tap(step: int | None) -> int:
    return -1 if step is None else step
