"""The feelings of both sides, as the window knows them at an instant, and the actions that the user can take on them.

Pure: ``with_event`` handles one event of the engine, the other functions handle the user's actions. The engine
interprets utterances and moves the mood; ``feeling_words`` has the words for both.
"""

from dataclasses import dataclass, replace
from typing import Final

from companion.channel import messages as msg
from companion.values import Affect, Reading
from companion.window.feelings.feeling_words import (
    causes_of,
    emotion_words,
    figure_words,
    is_clear,
    mood_line,
    plain_causes_of,
    reading_line,
    source_words,
    sure_causes,
)
from companion.window.wording import Translate, filled, percent_words, untranslated

FeelingEvent = (
    msg.Felt
    | msg.MoodMoved
    | msg.ToneChanged
    | msg.CalibrationMoved
    | msg.FeelingsReset
    | msg.PersonHeard
    | msg.Planned
    | msg.Unsaid
)

STEPS: Final = 5
"""Number of taps for valence and for arousal, from -1 to 1."""


def tapped(step: int) -> float:
    """Return the coordinate of one of the ``STEPS`` taps: -1 for step 0, 1 for the last."""
    return -1.0 + 2.0 * step / (STEPS - 1)


def tap_shown(step: int | None) -> int:
    """Return a tap in the form for QML: its step, or -1 for none."""
    return -1 if step is None else step


@dataclass(frozen=True, slots=True)
class Taps:
    """Two taps: steps from 0, None for a tap that is not made yet."""

    valence: int | None = None
    arousal: int | None = None

    @property
    def affect(self) -> Affect | None:
        """The feeling that both taps stand for; None before the second tap."""
        if self.valence is None or self.arousal is None:
            return None
        return Affect(tapped(self.valence), tapped(self.arousal))

    def with_tap(self, *, valence: int | None = None, arousal: int | None = None) -> "Taps":
        """Return the taps with one added or replaced."""
        return Taps(
            self.valence if valence is None else valence, self.arousal if arousal is None else arousal
        )


@dataclass(frozen=True, slots=True)
class Row:
    """A label and its amount."""

    what: str
    amount: str


@dataclass(frozen=True, slots=True)
class Feeling:
    """The window's knowledge of both sides' feelings."""

    heard: int | None = None
    """Number of the utterance whose words are shown; None before the first."""
    felt: msg.Felt | None = None
    """The reading of the last utterance; None before the engine has sent it."""
    may_stand: bool = False
    """True once the utterance is being answered, and the answer is not about a danger."""
    has_objected: bool = False
    """True if the user called the reading wrong and has not yet said how it was meant."""
    moved: msg.MoodMoved | None = None
    """The companion's feeling; None before the engine has sent it."""
    tone: msg.ToneChanged | None = None
    calibration: msg.CalibrationMoved | None = None
    """The calibration, half a minute of listening, while it runs and after its end."""
    check_in: Taps = Taps()
    has_checked_in: bool = False
    """True if the last check-in was sent and no new tap was made."""
    correction: Taps = Taps()

    # ---- events of the engine

    def with_event(self, event: FeelingEvent) -> "Feeling":
        """Return the state after this event."""
        match event:
            case msg.Felt(reading=reading) if self.heard not in (None, reading.number):
                return self  # the reading of an earlier utterance
            case msg.Felt():
                is_new = self.felt is None or _key(self.felt.reading) != _key(event.reading)
                is_meant = event.reading.is_told and not event.reading.is_unsure
                has_objected = self.has_objected and not is_new and not is_meant
                correction = Taps() if is_new else self.correction
                return replace(self, felt=event, has_objected=has_objected, correction=correction)
            case msg.PersonHeard(number=number):
                is_other = self.felt is not None and self.felt.reading.number != number
                heard = replace(self, heard=number, may_stand=self.may_stand and number == self.heard)
                return replace(heard, felt=None, has_objected=False) if is_other else heard
            case msg.Planned(needs=needs, weighed=weighed):
                is_danger = bool(needs) or (weighed is not None and weighed.kind is not None)
                return replace(self, may_stand=not is_danger)
            case msg.MoodMoved():
                return replace(self, moved=event)
            case msg.ToneChanged():
                return replace(self, tone=event)
            case msg.CalibrationMoved():
                return replace(self, calibration=event)
            case msg.Unsaid(gone):
                is_gone = self.felt is not None and _key(self.felt.reading) in gone
                return replace(self, felt=None, has_objected=False) if is_gone else self
            case msg.FeelingsReset():
                return Feeling(moved=self.moved, tone=self.tone)
        raise AssertionError("not reached: every kind of event is told apart above")

    # ---- actions of the user

    def objected(self) -> "Feeling":
        """Return the state after the user called the reading wrong."""
        return replace(self, has_objected=True)

    def taken_back(self) -> "Feeling":
        """Return the state after the user withdrew what they said about the reading."""
        return replace(self, has_objected=False, correction=Taps())

    def tapped_check_in(
        self, *, valence: int | None = None, arousal: int | None = None
    ) -> tuple["Feeling", msg.CheckIn | None]:
        """Return the state after a tap of the check-in, and the message to send after the second tap."""
        taps = self.check_in.with_tap(valence=valence, arousal=arousal)
        affect = taps.affect
        if affect is None:
            return replace(self, check_in=taps, has_checked_in=False), None
        sent = msg.CheckIn(affect.valence, affect.arousal)
        return replace(self, check_in=Taps(), has_checked_in=True), sent

    def tapped_correction(
        self, *, valence: int | None = None, arousal: int | None = None
    ) -> tuple["Feeling", msg.CorrectReading | None]:
        """Return the state after a tap of the correction, and the message to send after the second tap."""
        taps = self.correction.with_tap(valence=valence, arousal=arousal)
        if taps.affect is None or self.felt is None:
            return replace(self, correction=taps), None
        reading = self.felt.reading
        sent = msg.CorrectReading(reading.session, reading.number, taps.affect)
        return replace(self, correction=Taps(), has_objected=False), sent

    # ---- values to show

    def line(self, translate: Translate = untranslated) -> str:
        """Return the reading of the last utterance in one line; "" while it is unknown."""
        return reading_line(self.felt.reading, translate) if self.felt is not None else ""

    def clear_line(self, translate: Translate = untranslated) -> str:
        """Return the same as it stands below the utterance: if it is clear, and no danger was heard; otherwise ""."""
        is_shown = self.may_stand and self.felt is not None and is_clear(self.felt.reading)
        return self.line(translate) if is_shown else ""

    @property
    def can_take_back(self) -> bool:
        """True if the user can withdraw what they said about the reading."""
        return self.felt is not None and self.felt.can_undo

    @property
    def can_object(self) -> bool:
        """True if the user may call the reading wrong."""
        return self.felt is not None and self.felt.is_final and not self.felt.reading.is_told

    def reading_rows(self, translate: Translate = untranslated) -> tuple[Row, ...]:
        """Return the figures of the last reading."""
        return () if self.felt is None else reading_rows(self.felt.reading, translate)

    def mood_line(self, companion: str, translate: Translate = untranslated) -> str:
        """Return the companion's feeling in one line; "" before the engine has sent it."""
        if self.moved is None:
            return ""
        return mood_line(self.moved.step.after, companion, translate)

    def moved_rows(self, translate: Translate = untranslated) -> tuple[Row, ...]:
        """Return the causes of the companion's last change of mood in plain words, the strongest first."""
        if self.moved is None:
            return ()
        return tuple(Row(what, how) for what, how in plain_causes_of(self.moved.step, translate))

    def mood_rows(self, translate: Translate = untranslated) -> tuple[Row, ...]:
        """Return the same causes in figures, without those that changed nothing."""
        if self.moved is None:
            return ()
        return tuple(Row(what, amount) for what, amount in causes_of(self.moved.step, translate))

    def places(self) -> tuple[tuple[bool, Affect], ...]:
        """Return the present feelings that are known, each with True if it is the user's."""
        person = None if self.felt is None or self.felt.reading.is_unsure else self.felt.reading.affect.affect
        companion = None if self.moved is None else self.moved.step.after.emotion
        sides = ((True, person), (False, companion))
        return tuple((is_person, affect) for is_person, affect in sides if affect is not None)

    @property
    def can_undo(self) -> bool:
        """True if the user can undo the last change of mood, and is told what it was."""
        return self.moved is not None and self.moved.can_undo and bool(self.moved_rows())

    @property
    def is_calibrating(self) -> bool:
        """True while the engine listens for the user's usual tone of voice."""
        return self.calibration is not None and self.calibration.is_running

    @property
    def calibration_progress(self) -> float:
        """Progress of the calibration, 0 … 1."""
        moved = self.calibration
        return min(1.0, moved.seconds / moved.total) if moved is not None and moved.total > 0 else 0.0

    def tone_words(self, translate: Translate = untranslated) -> str:
        """Return a sentence about the user's tone of voice; "" before the engine has sent anything about it."""
        if self.tone is None:
            return ""
        if not self.tone.is_on:
            return translate("Window", "I read your mood from your words only.")
        if self.tone.is_known:
            return translate("Window", "I know your normal voice.")
        return translate(
            "Window", "I don't know your normal voice yet, so I pay little attention to your tone."
        )


def reading_rows(reading: Reading, translate: Translate = untranslated) -> tuple[Row, ...]:
    """Return the figures of a reading: its coordinates, likeliest emotions, causes and source."""
    point, off = reading.affect.affect, reading.affect.deviation
    rows = [
        Row(translate("Window", "Pleasant"), figure_words(point.valence, off.valence, translate)),
        Row(translate("Window", "Energetic"), figure_words(point.arousal, off.arousal, translate)),
        Row(translate("Window", "Confident"), figure_words(point.dominance, off.dominance, translate)),
    ]
    rows += [
        Row(_begun(emotion_words(emotion, translate)), percent_words(emotion.probability, translate))
        for emotion in reading.emotions
    ]
    because = translate("Window", "Because of “%1”")
    rows += [
        Row(filled(because, cause.what), percent_words(cause.weight, translate))
        for cause in sure_causes(reading)
    ]
    if source := source_words(reading, translate):
        rows.append(Row(_begun(source), ""))
    return tuple(rows)


def _key(reading: Reading) -> tuple[str, int]:
    return reading.session, reading.number


def _begun(words: str) -> str:
    return words[:1].upper() + words[1:]
