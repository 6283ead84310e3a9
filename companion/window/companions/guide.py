"""The guide of the first start: its steps, the present step, completed steps, and the way from step to step.

Pure; ``guide.toml`` holds the texts of the steps, in the companion's words. The guide opens by itself once and
continues at the step where it was left. After its end, or if the user declines it, it never opens by itself again.
Other modules do the work of a step; this one records that it was done. The guide alone downloads nothing.
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
    TryEnded,
    TryStarted,
    VoiceShown,
)
from companion.window.talk.caption import Caption
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
    PersonHeard
    | CompanionSaid
    | EarChanged
    | VoiceShown
    | TryStarted
    | TryEnded
    | PersonaShown
    | OffRecordChanged
    | Noticed
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
    seen: frozenset[Step] = frozenset()
    """The steps that the user has come to or gone past, in this run or before."""
    ear: EarChanged | None = None
    heard: str = ""
    """The user's words at the sound step."""
    answer: str = ""
    """The companion's answer to these words."""
    said: str = ""
    """The companion's words at any other step."""
    sentence: str = ""
    """Sentence for the loudspeaker test, in the language of the talk; "" before the engine has sent it."""
    is_sounding: bool = False
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
            case PersonHeard():
                return self._heard(event)
            case CompanionSaid(heard=heard, ahead=ahead):
                if self._is_at(Step.SOUND):
                    return replace(self, answer=heard)
                return replace(self, said=Caption(heard, ahead).text) if self.is_open else self
            case EarChanged():
                return replace(self, ear=event)
            case VoiceShown(sentence=sentence):
                return replace(self, sentence=sentence)
            case TryStarted():
                return replace(self, is_sounding=True, silent_why="")
            case TryEnded(sentence=sentence):
                return replace(self, is_sounding=False, silent_why=str(sentence))
            case PersonaShown(name=name, is_set=is_set):
                return replace(self, name=name)._with(Step.PERSONA) if is_set else replace(self, name="")
            case OffRecordChanged(is_on=is_on):
                return replace(self, is_off_record=is_on)
            case Noticed(key=key, sentence=sentence):
                known = key in (_MICROPHONE, _LOUDSPEAKER)
                return replace(self, trouble={**self.trouble, key: str(sentence)}) if known else self

    def _heard(self, event: PersonHeard) -> "Guide":
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
        return replace(there, seen=self.seen.union(there.steps[: there.index + 1]))

    def next(self) -> "Guide":
        """Return the guide at the next step; after the last one it has reached its end.

        A step that became known only after the user had passed its place, as models that are offered late, is next.
        """
        missed = [step for step in self.steps[: self.index] if step not in self.seen]
        later = [*missed, *self.steps[self.index + 1 :]]
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
        """The steps that have something to do on this computer, and the present one."""
        return tuple(step for step in _STEPS if step is self.step or self._is_for(step))

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
        """True if the number of steps is known: the engine has told what this computer has, and the first is over."""
        return self.ear is not None and self.step is not Step.WELCOME

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
    return Guide(seen=frozenset(_STEPS[: _STEPS.index(step)])).at(step)


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
    """Return the position in the guide, such as "Step 2 of 4"; "" while the number of steps may change."""
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
