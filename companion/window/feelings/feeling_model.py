"""Both sides' feelings as properties for QML; ``feeling`` decides their content."""

from dataclasses import asdict, replace
from typing import Final, get_args

from PySide6.QtCore import Property, Signal, Slot

from companion.channel import messages as msg
from companion.window.feelings.feeling import Feeling, FeelingEvent, Row, tap_shown
from companion.window.feelings.feeling_words import affect_words
from companion.window.page_model import PageModel, PropertiesOf, in_qml

RowsShown = list[dict[str, str]]

_property: Final = PropertiesOf[Feeling]()


@in_qml
class FeelingModel(PageModel):
    """The reading of the user's last utterance, the companion's mood, and the user's actions on both."""

    changed = Signal()
    tapsChanged = Signal()

    takes = (*get_args(FeelingEvent), msg.EngineReady, msg.Renamed)
    tells = (("tapsChanged", "check_in", "correction", "has_checked_in"), ("changed",))

    _state = Feeling()
    _companion = ""

    # ---- events of the engine

    def apply(self, event: FeelingEvent | msg.EngineReady | msg.Renamed) -> None:
        """Handle an event about either side's feeling, or the companion's name."""
        match event:
            case msg.EngineReady(companion=companion) | msg.Renamed(companion):
                self._companion = companion
                self.changed.emit()
            case _:
                self._set(self._state.with_event(event))

    def forget(self) -> None:
        """Forget all feelings: a new engine sends them again."""
        self._set(Feeling())

    # ---- actions of the user

    @Slot()
    def objectToReading(self) -> None:
        """Say that the last reading is wrong."""
        felt = self._state.felt
        if felt is not None and self._state.can_object:
            self._engine.send(msg.CorrectReading(felt.reading.session, felt.reading.number))
            self._set(self._state.objected())

    @Slot()
    def takeBack(self) -> None:
        """Withdraw everything that was said about the reading of the last utterance."""
        felt = self._state.felt
        if felt is not None and felt.can_undo:
            self._engine.send(msg.UndoCorrection(felt.reading.session, felt.reading.number))
            self._set(self._state.taken_back())

    @Slot(int)
    def correctValence(self, step: int) -> None:
        """Say how pleasant the utterance was meant: a step from 0."""
        self._go(*self._state.tapped_correction(valence=step))

    @Slot(int)
    def correctArousal(self, step: int) -> None:
        """Say how excited the utterance was meant: a step from 0."""
        self._go(*self._state.tapped_correction(arousal=step))

    @Slot(int)
    def tapValence(self, step: int) -> None:
        """Say how pleasant the user feels: a step from 0."""
        self._go(*self._state.tapped_check_in(valence=step))

    @Slot(int)
    def tapArousal(self, step: int) -> None:
        """Say how excited the user feels: a step from 0."""
        self._go(*self._state.tapped_check_in(arousal=step))

    @Slot()
    def takeCheckInBack(self) -> None:
        """Withdraw the last check-in."""
        if self._state.has_checked_in:
            self._engine.send(msg.UndoCheckIn())
            self._set(replace(self._state, has_checked_in=False))

    @Slot(bool)
    def setTone(self, is_on: bool) -> None:
        """Read the voice as well as the words, or the words alone."""
        self._engine.send(msg.SetTone(is_on))

    @Slot()
    def calibrate(self) -> None:
        """Let the engine listen for the user's usual tone of voice."""
        self._engine.send(msg.CalibrateTone())

    @Slot()
    def cancelCalibration(self) -> None:
        """Stop this calibration."""
        self._engine.send(msg.CancelCalibration())

    @Slot()
    def undo(self) -> None:
        """Undo the last change of mood."""
        if self._state.moved is not None and self._state.can_undo:
            step = self._state.moved.step
            self._engine.send(msg.UndoMoodStep(step.session, step.number))

    @Slot()
    def reset(self) -> None:
        """Forget all readings and moods; the person has confirmed it."""
        self._engine.send(msg.ResetFeelings())

    # ---- properties for QML

    line = _property.worded(str, Feeling.line, changed)
    clearLine = _property.worded(str, Feeling.clear_line, changed)
    canObject = _property(bool, lambda it: it.can_object and not it.has_objected, changed)
    """True if the user may call the reading wrong."""
    hasObjected = _property(bool, lambda it: it.has_objected, changed)
    canTakeBack = _property(bool, lambda it: it.can_take_back, changed)
    readingRows = _property.worded(list, lambda it, translate: _shown(it.reading_rows(translate)), changed)
    """The figures of the last reading: dictionaries with what, amount."""

    @Property(str, notify=changed)
    def mood(self) -> str:
        """The companion's feeling, in one line; "" before it is known."""
        return self._state.mood_line(self._companion, self._translate)

    movedRows = _property.worded(list, lambda it, translate: _shown(it.moved_rows(translate)), changed)
    """Causes of its last change of mood, in plain words: dictionaries with what, amount."""
    moodRows = _property.worded(list, lambda it, translate: _shown(it.mood_rows(translate)), changed)
    """The same in figures: dictionaries with what, amount."""
    hasFigures = _property(bool, lambda it: (it.moved, it.felt) != (None, None), changed)
    """True if there are any figures to show."""
    canUndo = _property(bool, lambda it: it.can_undo, changed)
    isToneKnown = _property(bool, lambda it: it.tone is not None, changed)
    """True if the engine has sent whether it reads the voice."""
    isToneOn = _property(bool, lambda it: it.tone is not None and it.tone.is_on, changed)
    """True if the engine reads the voice."""
    toneWords = _property.worded(str, Feeling.tone_words, changed)
    isCalibrating = _property(bool, lambda it: it.is_calibrating, changed)
    calibrationProgress = _property(float, lambda it: it.calibration_progress, changed)
    calibrationSentence = _property(
        str, lambda it: str(it.calibration.sentence) if it.calibration is not None else "", changed
    )
    """Result of the calibration, in a sentence; "" before its end."""
    tappedValence = _property(int, lambda it: tap_shown(it.check_in.valence), tapsChanged)
    """The check-in's first tap; -1 for none."""
    tappedArousal = _property(int, lambda it: tap_shown(it.check_in.arousal), tapsChanged)
    """The check-in's second tap; -1 for none."""
    hasCheckedIn = _property(bool, lambda it: it.has_checked_in, tapsChanged)
    correctedValence = _property(int, lambda it: tap_shown(it.correction.valence), tapsChanged)
    """The correction's first tap; -1 for none."""
    correctedArousal = _property(int, lambda it: tap_shown(it.correction.arousal), tapsChanged)
    """The correction's second tap; -1 for none."""

    @Property(list, notify=changed)
    def places(self) -> list[dict[str, object]]:
        """Both sides' present feelings: dictionaries with isPerson, name, words, valence and arousal."""
        return [
            {
                "isPerson": is_person,
                "name": self._translate("Window", "You") if is_person else self._companion,
                "words": affect_words(affect, self._translate),
                "valence": affect.valence,
                "arousal": affect.arousal,
            }
            for is_person, affect in self._state.places()
        ]


def _shown(rows: tuple[Row, ...]) -> RowsShown:
    return [asdict(row) for row in rows]
