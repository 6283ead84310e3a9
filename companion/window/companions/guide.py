"""The guide of the first start: which steps there are, where the person is, what is done, and how it goes on.

Pure; what the steps say, in the companion's words, stands in ``guide.toml``. It begins by itself once, goes on where it
was left, and never comes back by itself once it was gone through or declined. What a step does is done elsewhere; here
it is noted that it was done. Nothing is downloaded by the guide alone.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from typing import Final, TypeAlias

import msgspec

from companion.channel.messages import (
    CompanionSaid,
    EarChanged,
    Noticed,
    OffRecordChanged,
    PersonaShown,
    PersonHeard,
    SettingsShown,
    SoundChecked,
    ToneChanged,
    TryEnded,
    TryStarted,
    VoiceShown,
)
from companion.window.talk.caption import Caption
from companion.window.wording import Translate, filled, in_table, untranslated

DONE: Final = "done"
DECLINED: Final = "declined"
"""What is remembered in place of a step once the guide is over."""
_NEW_LANGUAGE: Final = "conversation.language"


class Step(StrEnum):
    """The steps, in their order; the values are what is remembered."""

    WELCOME = "welcome"
    MODELS = "models"
    """Early, so that they come while the person goes through the rest."""
    MICROPHONE = "microphone"
    LOUDSPEAKER = "loudspeaker"
    ECHO = "echo"
    TONE = "tone"
    PERSONA = "persona"
    BOUNDARIES = "boundaries"
    FACE = "face"


STEPS: Final = tuple(Step)

GuideEvent: TypeAlias = (
    PersonHeard
    | CompanionSaid
    | EarChanged
    | VoiceShown
    | TryStarted
    | TryEnded
    | SoundChecked
    | ToneChanged
    | PersonaShown
    | SettingsShown
    | OffRecordChanged
    | Noticed
)


@dataclass(frozen=True, slots=True)
class Guide:
    """The guide at an instant."""

    step: Step = Step.WELCOME
    is_open: bool = False
    was_open: bool = False
    """It was shown in this run of the window."""
    remembered: str = DECLINED
    """What the settings are to say of it."""
    done: frozenset[Step] = frozenset()
    """What was done in this run of the window."""
    ear: EarChanged | None = None
    heard: str = ""
    """What the person said while they were at the microphone."""
    answer: str = ""
    """And what the companion said to it."""
    said: str = ""
    """What the companion says at any other step."""
    sentence: str = ""
    """What is said to try the loudspeaker, in the language of the talk; "" before the engine told it."""
    is_sounding: bool = False
    silent_why: str = ""
    """Why it could not be said."""
    trouble: Mapping[Step, str] = field(default_factory=dict)
    """What is wrong with microphone and loudspeaker; "" for nothing."""
    did_hear: bool | None = None
    """Whether the person heard it; None before they said so."""
    is_off_record: bool = False
    name: str = ""
    """Who the companion is from its next start on; "" where that is not set or not known."""
    waiting: frozenset[str] = frozenset()
    """Settings of persona and language that count only from the engine's next start on."""

    def with_event(self, event: GuideEvent) -> "Guide":
        """Return the guide once something has happened that a step is about."""
        match event:
            case PersonHeard():
                return self._heard(event)
            case CompanionSaid(heard=heard, ahead=ahead):
                if self._is_at(Step.MICROPHONE):
                    return replace(self, answer=heard)
                return replace(self, said=Caption(heard, ahead).text) if self.is_open else self
            case EarChanged():
                return replace(self, ear=event)
            case VoiceShown(sentence=sentence):
                return replace(self, sentence=sentence)
            case TryStarted():
                return replace(self, is_sounding=True, silent_why="")
            case TryEnded(sentence=sentence):
                return replace(self, is_sounding=False, silent_why=sentence)
            case SoundChecked(is_good=is_good):
                return self._with(Step.ECHO) if is_good else self
            case ToneChanged(is_known=is_known):
                return self._with(Step.TONE) if is_known else self
            case PersonaShown(name=name, is_set=is_set, is_in_use=is_in_use):
                noted = self._noted("persona", is_in_use=is_in_use)
                return replace(noted, name=name)._with(Step.PERSONA) if is_set else replace(noted, name="")
            case SettingsShown(settings=settings):
                language = settings.get(_NEW_LANGUAGE)
                return self._noted("language", is_in_use=language is None or language.is_in_use)
            case OffRecordChanged(is_on=is_on):
                return replace(self, is_off_record=is_on)
            case Noticed(key=key, sentence=sentence):
                known = key in (Step.MICROPHONE, Step.LOUDSPEAKER)
                return replace(self, trouble={**self.trouble, Step(key): sentence}) if known else self

    def _heard(self, event: PersonHeard) -> "Guide":
        if not self._is_at(Step.MICROPHONE):
            return self
        heard = replace(self, heard=event.text, answer="")
        return heard._with(Step.MICROPHONE) if event.is_final and event.text else heard

    def _is_at(self, step: Step) -> bool:
        return self.is_open and self.step is step

    def _with(self, step: Step) -> "Guide":
        return replace(self, done=self.done | {step})

    def _noted(self, what: str, *, is_in_use: bool) -> "Guide":
        return replace(self, waiting=self.waiting - {what} if is_in_use else self.waiting | {what})

    def without_engine(self) -> "Guide":
        """Return the guide once the engine is gone: nobody hears or speaks, and all counts from its next start on."""
        return replace(
            self,
            ear=None,
            is_sounding=False,
            said="",
            silent_why="",
            trouble={},
            is_off_record=False,
            waiting=frozenset(),
            sentence="",
        )

    # ---- actions of the user

    def at(self, step: Step) -> "Guide":
        """Return the guide at a step; one that was gone through begins no later start, however often it is shown."""
        remembered = DONE if self.remembered == DONE else step.value
        return replace(self, step=step, is_open=True, was_open=True, remembered=remembered, said="")

    def next(self) -> "Guide":
        """Return the guide one step on; after the last one it has been gone through."""
        if self.step is STEPS[-1]:
            return self._over(DONE)
        return self.at(STEPS[self.index + 1])

    def back(self) -> "Guide":
        """Return the guide one step back; at the first one nothing changes."""
        return self.at(STEPS[max(0, self.index - 1)])

    def left(self) -> "Guide":
        """Return the guide left where it is, to go on there another time."""
        return replace(self, is_open=False)

    def declined(self) -> "Guide":
        """Return the guide that is not to come back by itself."""
        return self._over(DONE if self.remembered == DONE else DECLINED)

    def _over(self, remembered: str) -> "Guide":
        return replace(self, is_open=False, remembered=remembered)

    def asked_for(self) -> "Guide":
        """Return the guide shown again: where it was left, or from its beginning once it was over."""
        return self.at(self.step if self.remembered == self.step.value else Step.WELCOME)

    def hearing(self, *, did_hear: bool) -> "Guide":
        """Return the guide once the person has said whether they heard the companion."""
        heard = replace(self, did_hear=did_hear)
        return heard._with(Step.LOUDSPEAKER) if did_hear else heard

    def deaf_why(self, translate: Translate = untranslated) -> str:
        """Return why it cannot hear; "" where it can, or while that is not known."""
        if self.ear is not None and not self.ear.has_microphone:
            return self.ear.why or translate("Window", "No microphone found. You can type.")
        return self.trouble.get(Step.MICROPHONE, "")

    def mute_why(self) -> str:
        """Return why it cannot be heard; "" where it can, or while that is not known."""
        return self.silent_why or self.trouble.get(Step.LOUDSPEAKER, "")

    @property
    def caption(self) -> str:
        """What it says aloud that stands nowhere else on the step; "" for nothing."""
        return self.sentence if self.is_sounding else self.said

    @property
    def index(self) -> int:
        """Which step it is at, counted from 0."""
        return STEPS.index(self.step)

    @property
    def is_to_be_unkept(self) -> bool:
        """Whether what is said now is said to try the microphone, and not to be kept."""
        return self._is_at(Step.MICROPHONE)

    @property
    def is_before_models_chosen(self) -> bool:
        """Whether the person may choose yet which models come."""
        return self.is_open and self.index <= STEPS.index(Step.MODELS)

    @property
    def must_restart(self) -> bool:
        """Whether something was chosen that counts from the engine's next start on only."""
        return bool(self.waiting)


def begun(remembered: str) -> Guide:
    """Return the guide as a start of the program finds it by what is remembered; "" where it has never begun."""
    if remembered in (DONE, DECLINED):
        return Guide(remembered=remembered)
    known = [step for step in STEPS if step.value == remembered]
    return Guide().at(known[0] if known else Step.WELCOME)


def next_words(guide: Guide, translate: Translate = untranslated) -> str:
    """Return what the button says that goes on."""
    if guide.step is STEPS[-1]:
        return translate("Window", "Start talking")
    if guide.step in (Step.WELCOME, Step.BOUNDARIES) or guide.step in guide.done:
        return translate("Window", "Next")
    return translate("Window", "Skip this")


def note_words(guide: Guide, translate: Translate = untranslated) -> str:
    """Return what there is to say of what was chosen at this step; "" for nothing."""
    if guide.step is not Step.PERSONA or not guide.name:
        return ""
    form = (
        translate("Window", "I am %1 as soon as we begin.")
        if guide.waiting
        else translate("Window", "I am %1.")
    )
    return filled(form, guide.name)


def place_words(guide: Guide, translate: Translate = untranslated) -> str:
    """Return where one is, such as "Step 2 of 9"."""
    return filled(translate("Window", "Step %1 of %2"), str(guide.index + 1), str(len(STEPS)))


class StepWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a step says, in the companion's words."""

    title: str
    text: str
    """What it is about, in a sentence or two."""


def step_words(step: Step, translate: Translate = untranslated) -> StepWords:
    """Return what a step says."""
    return in_table(Path(__file__).with_name("guide.toml"), dict[Step, StepWords], translate)[step]
