"""The conversation as properties for QML; what they say is decided in ``conversation``."""

from collections.abc import Callable

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, SignalInstance, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QmlElement

from companion.channel.messages import (
    CalibrationMoved,
    CompanionSaid,
    EarChanged,
    EngineReady,
    Event,
    HoldTalkKey,
    LevelMeasured,
    Noticed,
    PersonHeard,
    PhaseChanged,
    Planned,
    SayItLikeThis,
    SetMuted,
    SetSetting,
    SoundCheckBegan,
    SoundChecked,
    Stop,
    WarmingUp,
)
from companion.values import Speaker
from companion.window.engine import Engine
from companion.window.outbox import Outbox, too_long
from companion.window.talk.certain_words import CertainWords
from companion.window.talk.conversation import LEVEL_STEPS, Conversation, Link
from companion.window.talk.links import last_link
from companion.window.talk.notices_model import NoticesModel
from companion.window.wording import Translate

QML_IMPORT_NAME = "companion.window"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class ConversationModel(QObject):
    """What the companion is doing, what was said last, and what the person can do."""

    stateChanged = Signal()
    levelChanged = Signal()
    captionsChanged = Signal()
    invitationChanged = Signal()
    outboxChanged = Signal()
    personSettled = Signal(str, arguments=["words"])
    """Words of the person that became certain since the last ones, in whole sentences."""
    replySettled = Signal(str, arguments=["words"])
    """And words of the companion that have sounded."""

    takes = (
        EngineReady,
        PhaseChanged,
        EarChanged,
        LevelMeasured,
        PersonHeard,
        CompanionSaid,
        Planned,
        WarmingUp,
        SoundCheckBegan,
        SoundChecked,
        CalibrationMoved,
        Noticed,
    )
    notice = ""

    def __init__(
        self,
        engine: Engine,
        notices: NoticesModel,
        translate: Translate = QCoreApplication.translate,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._engine = engine
        self._translate = translate
        self._now = Conversation()
        self._notices = notices
        notices.leave_out(lambda: self._now.detail(translate))
        self._outbox = Outbox()
        self._person_words = self._reply_words = CertainWords()
        self._is_key_held = False

    @property
    def now(self) -> Conversation:
        """What is known of the conversation."""
        return self._now

    # ---- what the engine tells

    def apply(self, event: Event) -> None:
        """Take in an event; those of no concern change nothing."""
        if isinstance(event, Noticed):
            self._notices.apply(event)
            return
        if isinstance(event, PersonHeard):
            self._notices.forget_answers()
        self._set(self._now.with_event(event))

    def set_link(self, link: Link, pause: float) -> None:
        """Take in that the engine came, went or waits; ``pause`` in seconds."""
        if link is Link.STARTING:
            self._notices.forget_engine()
        self._set(self._now.linked(link, pause))

    def begin_anew(self) -> None:
        """Forget what was said: it was another companion's."""
        self._set(self._now.anew())

    def set_outbox(self, outbox: Outbox) -> None:
        """Take in what is still on its way to the engine."""
        self._outbox = outbox
        self.outboxChanged.emit()

    def _set(self, new: Conversation) -> None:
        old, self._now = self._now, new
        self._tell(self.captionsChanged, _captions, old)
        self._tell_settled()
        self._tell(self.levelChanged, lambda state: (state.level_step, state.is_speech), old)
        self._tell(self.stateChanged, _shown_state, old)
        if self._now.detail() != old.detail():
            self._notices.redraw()
        self._tell(self.invitationChanged, lambda state: state.invitation(), old)

    def _tell_settled(self) -> None:
        self._person_words, of_person = self._person_words.with_caption(self._now.person)
        self._reply_words, of_reply = self._reply_words.with_caption(self._now.reply)
        if of_person:
            self.personSettled.emit(of_person)
        if of_reply:
            self.replySettled.emit(of_reply)

    def _tell(
        self, signal: SignalInstance, part: Callable[[Conversation], object], old: Conversation
    ) -> None:
        if part(old) != part(self._now):
            signal.emit()

    # ---- what the person does

    @Slot(str, result=bool)
    def say(self, text: str) -> bool:
        """Send what was typed; return whether it may leave the field. Blank text is nothing; too long text is told."""
        words = text.strip()
        sentence = too_long(words, self._translate)
        self._notices.apply(Noticed("writing", sentence))
        if words and not sentence:
            self._engine.say(words)
        return not sentence

    @Slot()
    def stop(self) -> None:
        """Silence the reply."""
        self._engine.send(Stop())

    @Slot()
    def toggleMuted(self) -> None:
        """Close the ear, or open it again."""
        if self._now.can_mute:
            self._engine.send(SetMuted(not self._now.is_muted))

    @Slot()
    def holdTalkKey(self) -> None:
        """Be heard from now on, until the key is let go."""
        if self._now.can_hold and not self._is_key_held:
            self._set_key_held(is_held=True)

    @Slot()
    def letGoOfTalkKey(self) -> None:
        """Have said what was to be said."""
        if self._is_key_held:
            self._set_key_held(is_held=False)

    def _set_key_held(self, *, is_held: bool) -> None:
        self._is_key_held = is_held
        self._engine.send(HoldTalkKey(is_held))
        self.stateChanged.emit()

    @Slot()
    def toggleTalkByKey(self) -> None:
        """Be heard only while the talk key is held, or all the time again; it stays set."""
        self._engine.send(SetSetting("turn.talk", "hands-free" if self._now.is_by_key else "push-to-talk"))

    @Slot()
    def copyLink(self) -> None:
        """Put the address on the clipboard."""
        QGuiApplication.clipboard().setText(str(self.link))

    @Slot(int, str)
    def sayItLikeThis(self, number: int, text: str) -> None:
        """Have a reply of this talk be said otherwise from now on; its own words are nothing new."""
        if text.strip() and not (
            number == self._now.reply_number and text.strip() == self._now.reply.certain
        ):
            self._engine.send(SayItLikeThis(None, text.strip(), number))

    @Slot()
    def tryAgain(self) -> None:
        """Start the engine again after it has stopped for good."""
        self._engine.try_again()

    # ---- what QML shows

    def _get_notices(self) -> NoticesModel:
        return self._notices

    notices = Property(NoticesModel, _get_notices, constant=True)
    """What there is to tell."""

    @Property(str, notify=stateChanged)
    def companion(self) -> str:
        """The companion's name."""
        return self._now.companion or self._translate("Window", "Companion")

    @Property(str, notify=stateChanged)
    def headline(self) -> str:
        """What it is doing, in a word or two."""
        return self._now.headline(self._translate)

    @Property(str, notify=stateChanged)
    def detail(self) -> str:
        """Why, in a sentence; "" without a reason."""
        return self._now.detail(self._translate)

    @Property(str, notify=stateChanged)
    def warming(self) -> str:
        """How long a large model still takes; "" when none is getting ready."""
        return self._now.warming_words(self._translate)

    @Property(bool, notify=stateChanged)
    def isStopped(self) -> bool:
        """Whether the engine has to be started by hand."""
        return self._now.link is Link.STOPPED

    @Property(bool, notify=stateChanged)
    def isReady(self) -> bool:
        """Whether there is an engine to ask for something."""
        return self._now.link is Link.READY

    @Property(bool, notify=stateChanged)
    def isTroubled(self) -> bool:
        """Whether the state is one to look at."""
        return self._now.is_troubled

    @Property(bool, notify=stateChanged)
    def isMuted(self) -> bool:
        """Whether the person closed the ear."""
        return self._now.is_muted

    @Property(bool, notify=stateChanged)
    def canMute(self) -> bool:
        """Whether there is an ear to close."""
        return self._now.can_mute

    @Property(str, notify=stateChanged)
    def deafWhy(self) -> str:
        """Why there is no microphone to hear with; "" where there is one."""
        return self._now.deaf_why(self._translate)

    @Property(bool, notify=stateChanged)
    def isByKey(self) -> bool:
        """Whether the companion hears only while the talk key is held."""
        return self._now.is_by_key

    @Property(bool, notify=stateChanged)
    def isKeyHeld(self) -> bool:
        """Whether the talk key is held."""
        return self._is_key_held

    @Property(bool, notify=stateChanged)
    def canHold(self) -> bool:
        """Whether holding the talk key lets the companion hear."""
        return self._now.can_hold

    @Property(bool, notify=stateChanged)
    def isListening(self) -> bool:
        """Whether the companion hears what is said."""
        return self._now.can_hold and (self._is_key_held or not self._now.is_by_key)

    @Property(bool, notify=stateChanged)
    def canStop(self) -> bool:
        """Whether there is a reply to stop."""
        return self._now.can_stop

    @Property(float, notify=levelChanged)
    def level(self) -> float:
        """The microphone's loudness, 0 … 1."""
        return self._now.level_step / LEVEL_STEPS

    @Property(bool, notify=levelChanged)
    def isSpeech(self) -> bool:
        """Whether what the microphone hears is speech."""
        return self._now.is_speech

    @Property(str, notify=captionsChanged)
    def personWords(self) -> str:
        """All the person's words, as plain text."""
        return self._now.person.text

    @Property(str, notify=captionsChanged)
    def replyWords(self) -> str:
        """All the companion's words, as plain text."""
        return self._now.reply.text

    @Property(str, notify=captionsChanged)
    def personCertain(self) -> str:
        """The person's words that will not change, as markup."""
        return self._now.person.shortened().certain_markup

    @Property(str, notify=captionsChanged)
    def personUncertain(self) -> str:
        """The person's words that may still change, as markup."""
        return self._now.person.shortened().uncertain_markup

    @Property(str, notify=captionsChanged)
    def replyCertain(self) -> str:
        """The companion's words that have sounded, as markup."""
        return self._now.shown_reply.certain_markup

    @Property(str, notify=captionsChanged)
    def replyUncertain(self) -> str:
        """The companion's words that are on their way, as markup."""
        return self._now.shown_reply.uncertain_markup

    @Property(str, notify=captionsChanged)
    def link(self) -> str:
        """The last address in the reply, else in the person's words; "" without one."""
        return last_link(self._now.reply.certain) or last_link(self._now.person.certain)

    @Property(str, notify=captionsChanged)
    def lastSpeaker(self) -> str:
        """Who speaks or spoke last, by name; "" before anything was said."""
        match self._now.last_speaker:
            case Speaker.PERSON:
                #: who speaks: the person in front of the window
                return self._translate("Window", "You")
            case Speaker.COMPANION:
                return str(self.companion)
            case None:
                return ""

    @Property(str, notify=captionsChanged)
    def lastSaid(self) -> str:
        """What they say or said, as plain text."""
        is_persons = self._now.last_speaker is Speaker.PERSON
        return self._now.person.text if is_persons else self._now.reply.text

    @Property(str, notify=captionsChanged)
    def reply(self) -> str:
        """The companion's words that have sounded, all of them, as plain text."""
        return self._now.reply.certain

    @Property(int, notify=captionsChanged)
    def replyNumber(self) -> int:
        """The number of the reply in this talk; -1 before the first."""
        return -1 if self._now.reply_number is None else self._now.reply_number

    @Property(bool, notify=captionsChanged)
    def canSayOtherwise(self) -> bool:
        """Whether the reply may be rewritten."""
        return self._now.can_say_otherwise

    @Property(str, notify=invitationChanged)
    def invitation(self) -> str:
        """What to do while nothing has been said; "" afterwards."""
        return self._now.invitation(self._translate)

    @Property(list, notify=outboxChanged)
    def waiting(self) -> list[str]:
        """Typed texts that the engine has not accepted yet."""
        return [say.text for say in self._outbox.waiting]


def _captions(state: Conversation) -> tuple[object, ...]:
    return (
        state.last_speaker,
        state.person,
        state.shown_reply,
        state.reply,
        state.reply_number,
        state.is_reply_whole,
    )


def _shown_state(state: Conversation) -> tuple[object, ...]:
    return (
        state.link,
        state.link_pause,
        state.has_crashed,
        state.companion,
        state.phase,
        state.phase_why,
        state.ear,
        state.warming,
        state.is_testing_sound,
        state.is_calibrating,
    )
