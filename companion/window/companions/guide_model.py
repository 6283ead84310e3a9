"""The guide of the first start: its steps, the present step, completed steps, and the way from step to step.

``guide.toml`` holds the texts of the steps, in the companion's words. The guide opens by itself once and continues at
the step where it was left. After its end, or if the user declines it, it never opens by itself again. Other modules do
the work of a step; this one records that it was done. The guide alone downloads nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from typing import Final, TypeAlias, get_args

import msgspec
from PySide6.QtCore import QObject, Signal, Slot

from companion.channel import messages as msg
from companion.values import Affect
from companion.window.page_model import Engine, PageModel, PropertiesOf, in_qml
from companion.window.talk.column import Caption
from companion.window.wording import Translate, filled, in_table, untranslated

DONE: Final = "done"
DECLINED: Final = "declined"
"""Saved in place of a step after the user has declined the guide."""


class Step(StrEnum):
    """The steps in their order; the values are saved in the settings."""

    WELCOME = "welcome"
    MODELS = "models"
    """Early, so that the downloads run while the user goes through the other steps; only if models are offered."""
    PERSONA = "persona"
    YOU = "you"
    SOUND = "sound"
    """Only if there is a microphone or a loudspeaker."""


_STEPS: Final = tuple(Step)
_MICROPHONE: Final = "microphone"
_LOUDSPEAKER: Final = "loudspeaker"

GuideEvent: TypeAlias = (
    msg.PersonHeard
    | msg.CompanionSaid
    | msg.EarChanged
    | msg.VoiceShown
    | msg.TryStarted
    | msg.TryEnded
    | msg.PersonaShown
    | msg.OffRecordChanged
    | msg.Noticed
)


@dataclass(frozen=True, slots=True)
class Guide:
    """The state of the guide."""

    step: Step = Step.WELCOME
    is_open: bool = False
    remembered: str = DECLINED
    """The value to save in the settings: a step, or how the guide ended."""
    done: frozenset[Step] = frozenset()
    """The steps completed in this run of the window."""
    seen: tuple[Step, ...] = ()
    """The steps that the user has come to or gone past, in this run or before, in that order."""
    ear: msg.EarChanged | None = None
    heard: str = ""
    """The user's words at the sound step."""
    answer: str = ""
    """The companion's answer to these words."""
    said: str = ""
    """The companion's words at any other step."""
    sentence: str = ""
    """Sentence for the loudspeaker test, in the language of the talk; "" before the engine has sent it."""
    is_sounding: bool = False
    has_sounded: bool = False
    """True once the sentence has been played in this run of the window."""
    silent_why: str = ""
    """Reason why the sentence could not be played."""
    trouble: Mapping[str, str] = field(default_factory=dict)
    """Problems with microphone and loudspeaker, by these words; "" for none."""
    has_offer: bool = False
    """True if models are offered for this computer."""
    called: str = ""
    """Name that the user has written for themselves."""
    did_hear: bool | None = None
    """True if the user heard the sentence, False if not; None before they said so."""
    is_off_record: bool = False
    name: str = ""
    """Name of the persona; "" if it is not set or unknown."""

    def with_event(self, event: GuideEvent) -> "Guide":
        """Return the guide after an event that concerns one of its steps."""
        match event:
            case msg.PersonHeard():
                return self._heard(event)
            case msg.CompanionSaid(heard=heard, ahead=ahead):
                if self._is_at(Step.SOUND):
                    return replace(self, answer=heard)
                return replace(self, said=Caption(heard, ahead).text) if self.is_open else self
            case msg.EarChanged():
                return replace(self, ear=event)
            case msg.VoiceShown(sentence=sentence):
                return replace(self, sentence=sentence)
            case msg.TryStarted():
                return replace(self, is_sounding=True, has_sounded=True, silent_why="")
            case msg.TryEnded(sentence=sentence):
                return replace(self, is_sounding=False, silent_why=str(sentence))
            case msg.PersonaShown(name=name, is_set=is_set):
                return replace(self, name=name)._with(Step.PERSONA) if is_set else replace(self, name="")
            case msg.OffRecordChanged(is_on=is_on):
                return replace(self, is_off_record=is_on)
            case msg.Noticed(key=key, sentence=sentence):
                known = key in (_MICROPHONE, _LOUDSPEAKER)
                return replace(self, trouble={**self.trouble, key: str(sentence)}) if known else self

    def _heard(self, event: msg.PersonHeard) -> "Guide":
        if not self._is_at(Step.SOUND):
            return self
        heard = replace(self, heard=event.text, answer="")
        return heard._with(Step.SOUND) if event.is_final and event.text else heard

    def _is_at(self, step: Step) -> bool:
        return self.is_open and self.step is step

    def _with(self, step: Step) -> "Guide":
        return replace(self, done=self.done | {step})

    def without_engine(self) -> "Guide":
        """Return the guide after the engine is gone: nothing is heard or played."""
        return replace(
            self,
            ear=None,
            is_sounding=False,
            said="",
            silent_why="",
            trouble={},
            is_off_record=False,
            sentence="",
        )

    # ---- actions of the user

    def at(self, step: Step) -> "Guide":
        """Return the guide at a step; a guide that reached its end once does not open by itself again."""
        remembered = DONE if self.remembered == DONE else step.value
        there = replace(self, step=step, is_open=True, remembered=remembered, said="")
        return replace(there, seen=tuple(dict.fromkeys((*self.seen, *there.steps[: there.index + 1]))))

    def next(self) -> "Guide":
        """Return the guide at the next step; after the last one it has reached its end.

        A step that became known only after the user had passed its place, as models that are offered late, is next.
        """
        later = self.steps[self.index + 1 :]
        passed = self._with(Step.WELCOME) if self.step is Step.WELCOME else self
        return passed.at(later[0]) if later else passed._over(DONE)

    def back(self) -> "Guide":
        """Return the guide one step back; at the first one nothing changes."""
        return self.at(self.steps[max(0, self.index - 1)])

    def left(self) -> "Guide":
        """Return the guide closed at the present step, to continue there another time."""
        return replace(self, is_open=False)

    def declined(self) -> "Guide":
        """Return the guide after the user has declined it; it does not open by itself again."""
        return self._over(DONE if self.remembered == DONE else DECLINED)

    def _over(self, remembered: str) -> "Guide":
        return replace(self, is_open=False, remembered=remembered)

    def asked_for(self) -> "Guide":
        """Return the guide opened again: at the step where it was left, or at the beginning if it was over."""
        return self.at(self.step if self.remembered == self.step.value else Step.WELCOME)

    def hearing(self, *, did_hear: bool) -> "Guide":
        """Return the guide after the user has said whether they heard the companion."""
        heard = replace(self, did_hear=did_hear)
        return heard._with(Step.SOUND) if did_hear else heard

    def deaf_why(self, translate: Translate = untranslated) -> str:
        """Return why the companion cannot hear; "" if it can, or if that is unknown."""
        if self.ear is not None and not self.ear.has_microphone:
            return str(self.ear.why) or translate("Window", "No microphone found. You can type.")
        return self.trouble.get(_MICROPHONE, "")

    def mute_why(self) -> str:
        """Return why the companion cannot be heard; "" if it can, or if that is unknown."""
        return self.silent_why or self.trouble.get(_LOUDSPEAKER, "")

    @property
    def caption(self) -> str:
        """The spoken words that the step does not show elsewhere; "" for none."""
        return self.sentence if self.is_sounding else self.said

    @property
    def has_microphone(self) -> bool:
        """True if the companion can hear, as far as is known."""
        return self.ear is None or self.ear.has_microphone

    @property
    def has_loudspeaker(self) -> bool:
        """True if the companion can be heard, as far as is known."""
        return not self.trouble.get(_LOUDSPEAKER, "")

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps that have something to do on this computer, and the present one: first those that were seen."""
        ordered = dict.fromkeys((*self.seen, *_STEPS))
        return tuple(step for step in ordered if step is self.step or self._is_for(step))

    def _is_for(self, step: Step) -> bool:
        match step:
            case Step.MODELS:
                return self.has_offer
            case Step.SOUND:
                return self.has_microphone or self.has_loudspeaker
            case _:
                return True

    @property
    def index(self) -> int:
        """Index of the step among ``steps``, from 0."""
        return self.steps.index(self.step)

    @property
    def is_counted(self) -> bool:
        """True if the number of steps is known: the engine has told what this computer has."""
        return self.ear is not None

    @property
    def is_to_be_unkept(self) -> bool:
        """True if words are said only to test the microphone, and should not be kept."""
        return self._is_at(Step.SOUND)

    @property
    def is_before_models_chosen(self) -> bool:
        """True until the user has passed the choice of models."""
        return self.is_open and self.step in (Step.WELCOME, Step.MODELS)


def begun(remembered: str) -> Guide:
    """Return the guide at the program's start, from the saved value; "" if it never began."""
    if remembered in (DONE, DECLINED):
        return Guide(remembered=remembered)
    step = Step(remembered) if remembered in _STEPS else Step.WELCOME
    return Guide(seen=_STEPS[: _STEPS.index(step)]).at(step)


def next_words(guide: Guide, translate: Translate = untranslated) -> str:
    """Return the label of the button that continues."""
    if guide.step is guide.steps[-1]:
        return translate("Window", "Start talking")
    return translate("Window", "Next")


def note_words(guide: Guide, translate: Translate = untranslated) -> str:
    """Return a note on the choice made at this step; "" for none."""
    if guide.step is not Step.PERSONA or not guide.name:
        return ""
    return filled(translate("Window", "I'm %1."), guide.name)


def place_words(guide: Guide, translate: Translate = untranslated) -> str:
    """Return the position in the guide, such as "Step 2 of 4"; "" while the number of steps is unknown."""
    if not guide.is_counted:
        return ""
    return filled(translate("Window", "Step %1 of %2"), str(guide.index + 1), str(len(guide.steps)))


class StepWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The words of a step, as the companion says them."""

    title: str
    text: str
    """The subject of the step, in a sentence or two."""


def step_words(step: Step, translate: Translate = untranslated) -> StepWords:
    """Return the words of a step."""
    return in_table(Path(__file__).with_name("guide.toml"), dict[Step, StepWords], translate)[step]


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
    tells = (("stepChanged", "step", "is_open"), ("changed",))

    _state: Guide

    def __init__(self, engine: Engine, remembered: str, parent: QObject | None = None) -> None:
        super().__init__(engine, parent=parent)
        self._state = begun(remembered)
        self._written = remembered
        """The last value that was sent to the engine to be saved."""
        self._is_unkept = False
        """True if the guide asked the engine not to keep what is said."""
        self._awaits_record = False
        """True until the engine, asked to keep again what is said, does so: before that it would not keep a name."""
        self._name = ""
        """The user's name, until the engine is told it."""

    # ---- events of the engine

    def apply(self, event: GuideEvent) -> None:
        """Handle an event of a step; once words are kept again, tell the engine what has waited for that."""
        super().apply(event)
        if isinstance(event, msg.OffRecordChanged) and not event.is_on:
            self._is_unkept = False
            if self._awaits_record:
                self._awaits_record = False
                self._tell()

    def set_ready(self, *, is_ready: bool) -> None:
        """Update whether there is an engine; a new one has to be asked again not to keep what is said."""
        super().set_ready(is_ready=is_ready)
        if is_ready and self._is_unkept:
            self._engine.send(msg.SetOffRecord(is_on=True))
        self._tell()

    def forget(self) -> None:
        """Drop what was heard and said: the engine is gone."""
        self._awaits_record = False
        self._set(self._state.without_engine())

    def set_offer(self, *, is_there: bool) -> None:
        """Update whether models are offered."""
        self._set(replace(self._state, has_offer=is_there))

    def _move(self, new: Guide) -> None:
        if new.called and not new.is_open:
            self._name, new = new.called, replace(new, called="")
        self._set(new)
        self._tell()

    def _tell(self) -> None:
        """Send the position in the guide to the engine, or wait until there is an engine."""
        if not self._is_ready:
            return
        guide = self._state
        if guide.remembered != self._written:
            self._written = guide.remembered
            self._engine.send(msg.SetSetting(SETTING, guide.remembered))
        if guide.is_to_be_unkept and not (self._is_unkept or guide.is_off_record):
            self._is_unkept = True
            self._engine.send(msg.SetOffRecord(is_on=True))
        elif self._is_unkept and not guide.is_to_be_unkept:
            self._is_unkept, self._awaits_record = False, True
            self._engine.send(msg.SetOffRecord(is_on=False))
        if guide.is_open:
            self._ask_for_step(guide.step)
        if self._name and not self._awaits_record:
            self._engine.send(msg.TellName(self._name))
            self._name = ""

    def _ask_for_step(self, step: Step) -> None:
        if step is Step.SOUND:
            self._engine.send(msg.ShowVoice())
        elif step is Step.PERSONA:
            self._engine.send(msg.ShowPersona())

    # ---- actions of the user

    @Slot()
    def next(self) -> None:
        """Go to the next step; after the last step end the guide."""
        if self._state.step is Step.WELCOME:
            self.placeSeen.emit()
        self._move(self._state.next())

    @Slot(str)
    def call(self, name: str) -> None:
        """Note what the user wants to be called; the companion is told once the guide is closed."""
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
            self._engine.send(msg.TryVoice(self._state.sentence, _GLAD))

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
    index = _property(int, lambda it: it.index, changed)

    stepName = _property(str, lambda it: it.step.value, stepChanged)
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
    hasSounded = _property(bool, lambda it: it.has_sounded, changed)
    caption = _property(str, lambda it: it.caption, changed)
    silentWhy = _property(str, Guide.mute_why, changed)
    hasHeard = _property(bool, lambda it: it.did_hear is True, changed)
    hasNotHeard = _property(bool, lambda it: it.did_hear is False, changed)
