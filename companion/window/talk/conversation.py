"""The state of the conversation, as the window knows it at an instant, and the words for it.

Pure: ``with_event`` handles one event of the engine and returns the next state. ``engine_link`` provides the state of
the link (``Link``). ``headline`` and ``detail`` decide what both mean for the user.
"""

from dataclasses import dataclass, replace
from enum import Enum, auto

from companion.channel import messages as msg
from companion.values import Phase, Speaker, TalkWay
from companion.window.talk.column import Caption, Column
from companion.window.wording import SOON_S, Translate, phase_words, untranslated, wait_words

_QUIET = frozenset({Phase.IDLE, Phase.ASLEEP, Phase.LISTENING})
"""Phases in which nobody speaks and nothing is wrong."""
LEVEL_STEPS = 16
"""Steps of the level meter; steps rather than decibels, so that a quiet room repaints nothing."""
_QUIET_DB = -55.0
_LOUD_DB = -6.0


class Link(Enum):
    """The state of the link to the engine."""

    STARTING = auto()
    READY = auto()
    PAUSING = auto()
    """The engine crashed and will restart in a moment."""
    STOPPED = auto()
    """The engine crashed too often, or reported why it cannot start; the user may try again."""


@dataclass(frozen=True, slots=True)
class Conversation:
    """The conversation at one instant, as the window knows it."""

    link: Link = Link.STARTING
    link_pause: float = 0.0
    """While PAUSING: seconds until the next start."""
    has_crashed: bool = False
    """True if the engine has crashed before in this run of the window."""
    stopped_why: str = ""
    """While STOPPED: the reason that the engine reported; "" after a plain crash."""
    companion: str = ""
    """The companion's name; "" before the engine has sent it."""
    phase: Phase = Phase.IDLE
    phase_why: str = ""
    is_stopping: bool = False
    """True from the user's wish to stop until the engine reports the next phase."""
    ear: msg.EarChanged | None = None
    """State of hearing; None before the engine has sent it."""
    known_deaf: str = ""
    """Reason why there was no microphone at the user's last words, by which time they have read it."""
    level_step: int = 0
    """Step of the level meter, 0 … LEVEL_STEPS."""
    is_speech: bool = False
    column: Column = Column()  # noqa: RUF009 - a frozen value
    """The last utterances of both sides."""
    warming: msg.WarmingUp | None = None
    is_testing_sound: bool = False
    is_calibrating: bool = False
    """True while the engine listens for the user's usual tone of voice, and answers nothing."""

    def with_event(self, event: msg.Event) -> "Conversation":
        """Return the state after this event; one that does not concern it changes nothing."""
        match event:
            case msg.EngineReady(companion=companion):
                return replace(self, link=Link.READY, companion=companion)
            case msg.Renamed(companion):
                return replace(self, companion=companion)
            case msg.LeftOff(said=said, session=session):
                return replace(self, column=self.column.taken_up(session, said))
            case msg.Unsaid(said, is_forgotten):
                return replace(self, column=self.column.without(said, is_forgotten=is_forgotten))
            case msg.TalkForgotten():
                return replace(self, column=self.column.emptied())
            case msg.OffRecordChanged(is_on):
                return replace(self, column=replace(self.column, is_off_record=is_on))
            case msg.SetAside(said):
                return replace(self, column=self.column.with_set_aside(said))
            case msg.PhaseChanged(phase=phase, why=why):
                return replace(self, phase=phase, phase_why=str(why), is_stopping=False)
            case msg.EarChanged():
                return replace(self, ear=event, level_step=0 if event.is_muted else self.level_step)
            case msg.LevelMeasured(level_db=level_db, is_speech=is_speech):
                return replace(self, level_step=level_step(level_db), is_speech=is_speech)
            case msg.PersonHeard(number=number, stable=stable, changing=changing, is_final=is_final):
                words = Caption(stable, changing)
                column = self.column.with_words(Speaker.PERSON, number, words, is_whole=is_final)
                return replace(
                    self, column=column, known_deaf=self.deaf_why() if is_final else self.known_deaf
                )
            case msg.CompanionSaid():
                return replace(self, column=_with_reply(self.column, event))
            case msg.WarmingUp(seconds_left=seconds_left):
                return replace(self, warming=event if seconds_left > 0 else None)
            case msg.SoundCheckBegan():
                return replace(self, is_testing_sound=True)
            case msg.SoundChecked():
                return replace(self, is_testing_sound=False)
            case msg.CalibrationMoved(is_running=is_running):
                return replace(self, is_calibrating=is_running)
            case _:
                return self

    def linked(self, link: Link, pause: float = 0.0) -> "Conversation":
        """Return the state after a change of the link; without an engine nothing is heard or said."""
        if link is Link.READY:
            return replace(self, link=link)
        return replace(
            self,
            link=link,
            link_pause=pause,
            has_crashed=self.has_crashed or link in (Link.PAUSING, Link.STOPPED),
            stopped_why=self.phase_why if link is Link.STOPPED and self.phase is Phase.FAILED else "",
            phase=Phase.IDLE,
            phase_why="",
            is_stopping=False,
            ear=None,
            level_step=0,
            is_speech=False,
            column=self.column.without_engine(),
            warming=None,
            is_testing_sound=False,
            is_calibrating=False,
        )

    def stopping(self) -> "Conversation":
        """Return the state after the user's wish to stop."""
        return replace(self, is_stopping=self.phase in (Phase.PREPARING, Phase.SPEAKING))

    def anew(self) -> "Conversation":
        """Return the state without utterances, for the conversation with another companion."""
        return Conversation(self.link, self.link_pause, known_deaf=self.known_deaf)

    @property
    def is_muted(self) -> bool:
        """True if the user has switched hearing off."""
        return self.ear is not None and self.ear.is_muted

    @property
    def can_mute(self) -> bool:
        """True if hearing can be switched on or off."""
        return self.link is Link.READY and self.ear is not None and self.ear.has_microphone

    @property
    def way(self) -> TalkWay:
        """The user's way of making the companion listen."""
        return TalkWay.HANDS_FREE if self.ear is None else self.ear.way

    @property
    def is_by_key(self) -> bool:
        """True if the companion hears only by means of the talk key."""
        return self.way.is_by_key

    @property
    def can_hold(self) -> bool:
        """True if holding the talk key lets the companion hear."""
        return self.can_mute and not self.is_muted

    @property
    def waits_for_key(self) -> bool:
        """True if the companion would listen if the talk key were held."""
        return self.is_by_key and self.can_hold and self.phase is Phase.IDLE

    @property
    def can_stop(self) -> bool:
        """True if there is something to stop."""
        return not self.is_stopping and self.phase in (Phase.PREPARING, Phase.SPEAKING, Phase.DECIDING)

    @property
    def person(self) -> Caption:
        """The user's last words."""
        return self.column.words(Speaker.PERSON)

    @property
    def reply(self) -> Caption:
        """The companion's last words."""
        return self.column.words(Speaker.COMPANION)

    @property
    def last_speaker(self) -> Speaker | None:
        """The side that is speaking, or spoke last as far as the text shows; None before the first words."""
        if self.phase is Phase.SPEAKING and self.reply.text:
            return Speaker.COMPANION
        turns = [turn for turn in self.column.turns if not turn.is_gone]
        return turns[-1].speaker if turns else None

    @property
    def can_say_otherwise(self) -> bool:
        """True if the conversation has a reply that the user may rewrite."""
        turn = self.column.last(Speaker.COMPANION)
        if turn is None or not turn.is_changeable:
            return False
        return turn.is_whole and turn.caption.certain != ""

    @property
    def can_answer_again(self) -> bool:
        """True if the last words are a whole reply, and the only one, and the companion is doing nothing else."""
        turns = self.column.turns
        is_idle = self.phase in (Phase.IDLE, Phase.ASLEEP, Phase.LISTENING, Phase.FAILED)
        is_whole = bool(turns) and turns[-1].is_answerable and turns[-1].is_whole
        speakers = [turn.speaker for turn in turns if turn.is_answerable]
        is_reply = is_whole and speakers[-2:] == [Speaker.PERSON, Speaker.COMPANION]
        return self.link is Link.READY and is_idle and is_reply

    def headline(self, translate: Translate = untranslated) -> str:
        """Return the companion's present activity in a word or two."""
        if self.link is Link.STARTING:
            return translate("Window", "Restarting") if self.has_crashed else translate("Window", "Starting")
        if self.link is Link.PAUSING:
            return translate("Window", "Restarting")
        if self.link is Link.STOPPED:
            return translate("Window", "Can't start") if self.stopped_why else translate("Window", "Stopped")
        if self.is_stopping:
            return translate("Window", "Stopping")
        if self.is_testing_sound and self.phase in _QUIET:
            return translate("Window", "Sound test")
        if self.is_calibrating and self.phase in _QUIET:
            return translate("Window", "Learning your voice")
        if self.is_muted and self.phase in _QUIET:
            return translate("Window", "Muted")
        is_ready = self.waits_for_key or self.is_deaf
        if self.warming is not None and (is_ready or self.phase is Phase.PREPARING):
            return translate("Window", "Getting ready")
        if is_ready:
            #: what the companion does: it listens once a key is held
            return translate("Window", "Ready")
        return phase_words(self.phase, translate)

    def detail(self, translate: Translate = untranslated) -> str:
        """Return the reason, or the possible actions, in one sentence; "" if there is nothing to explain."""
        if self.link is Link.STARTING:
            return ""
        if self.link is Link.PAUSING:
            return translate(
                "Window",
                "The engine stopped unexpectedly. Your text stays as long as this window is open. Next try in %1.",
            ).replace("%1", wait_words(self.link_pause, translate))
        if self.link is Link.STOPPED:
            return self.stopped_why or translate(
                "Window", "The engine keeps stopping. Your text stays here as long as this window is open."
            )
        if self.phase is Phase.FAILED:
            return self.phase_why
        if self.is_testing_sound:
            return translate("Window", "I'm not listening during the test.")
        if self.is_calibrating:
            return translate("Window", "What you read aloud is neither answered nor saved.")
        if self.is_deaf:
            return "" if self.deaf_why() == self.known_deaf else self.deaf_why(translate)
        if self.is_muted and self.phase in _QUIET:
            return translate("Window", "The microphone is off. You can still type.")
        if self.waits_for_key:
            if self.way is TalkWay.TOGGLE:
                return translate("Window", "Press Space or the button, speak, and press again.")
            return translate("Window", "Hold Space or the button while you speak.")
        if self.phase is Phase.ASLEEP:
            return translate("Window", "Call me by name, or type.")
        if self.phase is Phase.IDLE:
            return self.phase_why
        if self.ear is not None and self.ear.is_half_duplex and self.phase is Phase.SPEAKING:
            return translate("Window", "I'm not listening while I speak. Press Esc to interrupt.")
        return ""

    def deaf_why(self, translate: Translate = untranslated) -> str:
        """Return a sentence that says why there is no microphone; "" if there is one."""
        if self.ear is None or self.ear.has_microphone:
            return ""
        return str(self.ear.why) or translate("Window", "No microphone found. You can type.")

    def warming_words(self, translate: Translate = untranslated) -> str:
        """Return that the language model loads, with the time left unless that is short; "" once it is ready."""
        if self.warming is None:
            return ""
        if self.warming.seconds_left < SOON_S:
            return translate("Window", "Getting the language model ready")
        form = translate("Window", "Getting the language model ready: %1 left")
        return form.replace("%1", wait_words(self.warming.seconds_left, translate))

    def invitation(self, translate: Translate = untranslated) -> str:
        """Return what the user can do while nothing has been said; "" afterwards and without an engine."""
        if self.link is not Link.READY or self.column.turns:
            return ""
        if self.phase in (Phase.LISTENING, Phase.PERSON_SPEAKING) or self.waits_for_key:
            return translate("Window", "Say hello, or type below.")
        if self.phase is Phase.ASLEEP:
            return translate("Window", "Call me by name, or type below.")
        return translate("Window", "Type below to begin.")

    @property
    def is_troubled(self) -> bool:
        """True if the state needs the user's attention."""
        return self.link in (Link.PAUSING, Link.STOPPED) or self.phase is Phase.FAILED

    @property
    def is_deaf(self) -> bool:
        """True if the companion would listen but has no microphone, unless another task is using it."""
        has_none = self.ear is not None and not self.ear.has_microphone
        return self.phase is Phase.IDLE and has_none and not self.is_testing_sound and not self.is_calibrating


def _with_reply(column: Column, said: msg.CompanionSaid) -> Column:
    return column.with_words(
        Speaker.COMPANION,
        said.number,
        Caption(said.heard, "" if said.is_final else said.ahead),
        is_whole=said.is_final,
        answer=said.answer,
        answers=said.answers,
        is_command=not said.is_turn,
    )


def level_step(level_db: float) -> int:
    """Return the meter's step, 0 for a quiet room (-55 dBFS and less) to LEVEL_STEPS for -6 dBFS and more."""
    part = (level_db - _QUIET_DB) / (_LOUD_DB - _QUIET_DB)
    return round(min(1.0, max(0.0, part)) * LEVEL_STEPS)
