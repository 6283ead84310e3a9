"""The conversation as properties for QML; ``conversation`` decides their content."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from PySide6.QtCore import Property, QCoreApplication, QObject, QTimer, Signal, SignalInstance, Slot
from PySide6.QtGui import QGuiApplication

from companion.channel import messages as msg
from companion.values import MOST_CHARACTERS, Phase, Speaker, TalkWay
from companion.window.engine_link import Outbox
from companion.window.page_model import Engine, PropertiesOf, in_qml
from companion.window.rows_model import RowsModel
from companion.window.talk.column import CertainWords, Column, Row, last_link
from companion.window.talk.conversation import LEVEL_STEPS, Conversation, Link
from companion.window.talk.notices_model import NoticesModel
from companion.window.wording import Translate, filled, number_words, untranslated

_MEMBERS: Final = {
    "isPerson": "is_person",
    "isLast": "is_last",
    "isGone": "is_gone",
    "isChangeable": "is_changeable",
}


@in_qml
class ColumnModel(RowsModel):
    """The last turns of the conversation, the newest last."""

    roles = (
        *("place", "isPerson", "isChangeable", "certain", "uncertain", "words"),
        *("isLast", "answer", "answers", "isGone"),
    )

    _shown: list[Row]

    def value(self, row: int, role: str) -> object:
        """Return one property of one turn."""
        return getattr(self._shown[row], _MEMBERS.get(role, role))

    def show(self, old: Column, new: Column) -> None:
        """Show the new turns, if they differ."""
        if old.turns != new.turns:
            # rows stand in descending order of their key
            self.show_rows(new.rows, lambda row: -row.place)


_property: Final = PropertiesOf[Conversation]()
_MICROPHONE: Final = "microphone"
"""Key of the notice about the microphone."""
_PAUSE_MS: Final = 300


@in_qml
class ConversationModel(QObject):
    """The companion's activity, the last utterances, and the actions of the user."""

    stateChanged = Signal()
    levelChanged = Signal()
    captionsChanged = Signal()
    invitationChanged = Signal()
    answerableChanged = Signal()
    outboxChanged = Signal()
    draftFound = Signal(str, arguments=["text"])
    """A text that was not sent when the program last ended; emitted once."""
    companionLeft = Signal()
    """Another companion begins: what is written and not sent was meant for the one before, who has kept it."""
    personSettled = Signal(str, arguments=["words"])
    """Newly certain words of the user, in whole sentences."""
    replySettled = Signal(str, arguments=["words"])
    """Newly audible words of the companion, in whole sentences."""

    takes = (
        msg.EngineReady,
        msg.Renamed,
        msg.LeftOff,
        msg.PhaseChanged,
        msg.EarChanged,
        msg.LevelMeasured,
        msg.PersonHeard,
        msg.CompanionSaid,
        msg.OffRecordChanged,
        msg.Unsaid,
        msg.TalkForgotten,
        msg.SetAside,
        msg.WarmingUp,
        msg.SoundCheckBegan,
        msg.SoundChecked,
        msg.CalibrationMoved,
        msg.Noticed,
        msg.LanguageAsked,
        msg.SettingRefused,
    )
    notice = ""

    def __init__(self, engine: Engine, notices: NoticesModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._translate = translate = QCoreApplication.translate
        self._state = Conversation()
        self._column = ColumnModel(self)
        self._notices = notices
        notices.leave_out(lambda: (self._state.detail(translate), self._state.deaf_why(translate)))
        self._outbox = Outbox()
        self._person_words = self._reply_words = CertainWords()
        self._is_key_held = False
        self._draft: str | None = None
        """The unsent text that the engine has saved; None before it has sent it."""
        self._written = ""
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.keep_draft)

    @property
    def now(self) -> Conversation:
        """The present state of the conversation."""
        return self._state

    def take_read(self, read: Mapping[str, str]) -> None:
        """Show no more what the user has read of the computer in an earlier run; see ``read``."""
        self._notices.take_dismissed(read)
        self._set(replace(self._state, known_deaf=read.get(_MICROPHONE, "")))

    @property
    def read(self) -> dict[str, str]:
        """Sentences about the computer that the user need not read again, by the keys of their notices."""
        deaf = self._state.known_deaf
        return self._notices.lasting | ({_MICROPHONE: deaf} if deaf else {})

    # ---- events of the engine

    def apply(self, event: msg.Event) -> None:
        """Handle an event; one that does not concern it changes nothing."""
        if isinstance(event, msg.Noticed | msg.LanguageAsked | msg.SettingRefused):
            self._notices.apply(event)
            return
        if isinstance(event, msg.PersonHeard):
            self._notices.forget_read()
        now = self._state.with_event(event)
        if isinstance(
            event, msg.LeftOff | msg.Unsaid | msg.TalkForgotten
        ):  # the words that are the newest then were read out before
            self._person_words, _ = self._person_words.with_caption(now.person)
            self._reply_words, _ = self._reply_words.with_caption(now.reply)
        if isinstance(event, msg.LeftOff):
            self._take_up(event)
        self._set(now)

    def _take_up(self, left: msg.LeftOff) -> None:
        """Restore the draft of the program's last end."""
        if self._draft is None:
            self._draft = left.draft
            self.draftFound.emit(left.draft)
            self._pause.start()

    def set_link(self, link: Link, pause: float) -> None:
        """Handle a change of the link; ``pause`` in seconds."""
        if link is Link.STARTING:
            self._notices.forget_engine()
        self._set(self._state.linked(link, pause))

    def begin_anew(self) -> None:
        """Forget all utterances: another history begins."""
        self._draft = None
        self._set(self._state.anew())

    def leave_companion(self) -> None:
        """Forget all utterances and the unsent text, which were for another companion."""
        self.begin_anew()
        self.companionLeft.emit()

    def set_outbox(self, outbox: Outbox) -> None:
        """Handle a change of the texts that the engine has not accepted."""
        self._outbox = outbox
        self.outboxChanged.emit()

    def _set(self, new: Conversation) -> None:
        old, self._state = self._state, new
        self._is_key_held = self._is_key_held and new.can_hold
        self._column.show(old.column, new.column)
        self._tell(self.captionsChanged, lambda state: state.column.turns, old)
        self._tell_settled()
        self._tell(self.levelChanged, lambda state: (state.level_step, state.is_speech), old)
        self._tell(self.stateChanged, _shown_state, old)
        if self._state.detail() != old.detail():
            self._notices.redraw()
        self._tell(self.invitationChanged, lambda state: state.invitation(), old)
        self._tell(self.answerableChanged, lambda state: state.can_answer_again, old)

    def _tell_settled(self) -> None:
        self._person_words, of_person = self._person_words.with_caption(self._state.person)
        self._reply_words, of_reply = self._reply_words.with_caption(self._state.reply)
        if of_person:
            self.personSettled.emit(of_person)
        if of_reply:
            self.replySettled.emit(of_reply)

    def _tell(
        self, signal: SignalInstance, part: Callable[[Conversation], object], old: Conversation
    ) -> None:
        if part(old) != part(self._state):
            signal.emit()

    # ---- actions of the user

    @Slot(str, result=bool)
    def say(self, text: str) -> bool:
        """Send the typed text; return True if the field may be cleared.

        Blank text is ignored; a notice says that a text is too long.
        """
        words = text.strip()
        sentence = too_long(words, self._translate)
        self._notices.apply(msg.Noticed("writing", sentence))
        if words and not sentence:
            self._engine.say(words)
        return not sentence

    @Slot(str)
    def write(self, text: str) -> None:
        """Take the text that is written and not sent; it is saved in a pause, not with each letter."""
        self._written = text
        self._pause.start()

    def keep_draft(self) -> None:
        """Save that text now."""
        if self._state.link is Link.READY and self._draft not in (None, self._written):
            self._draft = self._written
            self._engine.send(msg.KeepDraft(self._written))

    @Slot()
    def stop(self) -> None:
        """Stop the reply."""
        self._engine.send(msg.Stop())
        self._set(self._state.stopping())

    @Slot()
    def toggleMuted(self) -> None:
        """Switch hearing off or on."""
        if self._state.can_mute:
            self._engine.send(msg.SetMuted(not self._state.is_muted))

    @Slot()
    def holdTalkKey(self) -> None:
        """Let the companion hear until the key is released, or pressed again if the user set that."""
        is_toggled = self._state.way is TalkWay.TOGGLE
        if self._state.can_hold and (is_toggled or not self._is_key_held):
            self._set_key_held(is_held=not self._is_key_held)

    @Slot()
    def letGoOfTalkKey(self) -> None:
        """End the utterance: the key was released; no effect if it is pressed again for that."""
        if self._is_key_held and self._state.way is not TalkWay.TOGGLE:
            self._set_key_held(is_held=False)

    def _set_key_held(self, *, is_held: bool) -> None:
        self._is_key_held = is_held
        self._engine.send(msg.HoldTalkKey(is_held))
        self.stateChanged.emit()

    @Slot()
    def toggleTalkByKey(self) -> None:
        """Switch to hearing all the time, or from that to holding the talk key; the choice is saved."""
        is_free = self._state.way is TalkWay.HANDS_FREE
        self._engine.send(msg.SetSetting("turn.talk", TalkWay.HOLD if is_free else TalkWay.HANDS_FREE))

    @Slot()
    def copyLink(self) -> None:
        """Copy the address to the clipboard."""
        QGuiApplication.clipboard().setText(str(self.link))

    @Slot(int, str)
    def sayItLikeThis(self, place: int, text: str) -> None:
        """Save the user's wording of a reply as a sample line; do nothing if it has not changed."""
        turn = self._state.column.at(place)
        if turn is not None and text.strip() not in {"", turn.caption.certain}:
            self._engine.send(msg.SayItLikeThis(None, text.strip(), turn.number))

    @Slot(str)
    def copy(self, words: str) -> None:
        """Copy words of the conversation to the clipboard."""
        QGuiApplication.clipboard().setText(words)

    @Slot()
    def readAloud(self) -> None:
        """Play the last reply again."""
        self._engine.send(msg.SayAgain(None))

    @Slot()
    def answerAgain(self) -> None:
        """Request another answer to the user's last words."""
        if self._state.can_answer_again:
            self._engine.send(msg.AnswerAgain())

    @Slot(int)
    def chooseAnswer(self, answer: int) -> None:
        """Keep another of the answers to the user's last words."""
        if self._state.can_answer_again:
            self._engine.send(msg.ChooseAnswer(answer))

    @Slot(int, str)
    def correct(self, place: int, text: str) -> None:
        """Replace the user's last words and have them answered again; do nothing if they have not changed."""
        turn = self._state.column.at(place)
        if turn is not None and text.strip() not in {"", turn.caption.text}:
            self._engine.send(msg.CorrectWords(None, text.strip(), turn.number, turn.session))

    @Slot()
    def tryAgain(self) -> None:
        """Start the engine again after it has stopped for good."""
        self._engine.try_again()

    # ---- properties for QML

    def _get_notices(self) -> NoticesModel:
        return self._notices

    notices = Property(NoticesModel, _get_notices, constant=True)

    companion = _property.worded(
        str, lambda it, translate: it.companion or translate("Window", "Companion"), stateChanged
    )
    """The companion's name."""
    headline = _property.worded(str, Conversation.headline, stateChanged)
    detail = _property.worded(str, Conversation.detail, stateChanged)
    warming = _property.worded(str, Conversation.warming_words, stateChanged)
    isStopped = _property(bool, lambda it: it.link is Link.STOPPED, stateChanged)
    """True if the user has to start the engine."""
    isReady = _property(bool, lambda it: it.link is Link.READY, stateChanged)
    """True if there is an engine to ask."""
    isTroubled = _property(bool, lambda it: it.is_troubled, stateChanged)
    isMuted = _property(bool, lambda it: it.is_muted, stateChanged)
    canMute = _property(bool, lambda it: it.can_mute, stateChanged)
    deafWhy = _property.worded(str, Conversation.deaf_why, stateChanged)
    talkWay = _property(str, lambda it: it.way.value, stateChanged)
    isByKey = _property(bool, lambda it: it.is_by_key, stateChanged)

    @Property(bool, notify=stateChanged)
    def isKeyHeld(self) -> bool:
        """True while the talk key is held."""
        return self._is_key_held

    canHold = _property(bool, lambda it: it.can_hold, stateChanged)

    @Property(bool, notify=stateChanged)
    def isListening(self) -> bool:
        """True if the companion hears what is said."""
        is_deaf = self._state.is_by_key or self._state.phase is Phase.ASLEEP
        return self._state.can_hold and (self._is_key_held or not is_deaf)

    canStop = _property(bool, lambda it: it.can_stop, stateChanged)
    level = _property(float, lambda it: it.level_step / LEVEL_STEPS, levelChanged)
    """The microphone's loudness, 0 … 1."""
    isSpeech = _property(bool, lambda it: it.is_speech, levelChanged)
    """True if the microphone hears speech."""

    def _get_column(self) -> ColumnModel:
        return self._column

    column = Property(ColumnModel, _get_column, constant=True)
    """The last utterances of both sides, turn by turn."""
    oldestSession = _property(
        str, lambda it: "" if it.column.oldest is None else it.column.oldest.session, captionsChanged
    )
    """Session of the oldest turn, if there may be utterances before it; otherwise ""."""
    oldestNumber = _property(
        int, lambda it: -1 if it.column.oldest is None else it.column.oldest.number, captionsChanged
    )
    """Number of that turn in its session; -1 without one."""
    link = _property(
        str, lambda it: last_link(it.reply.certain) or last_link(it.person.certain), captionsChanged
    )
    """The last address in the reply, otherwise in the user's words; "" without one."""

    @Property(str, notify=captionsChanged)
    def lastSpeaker(self) -> str:
        """Name of the side that is speaking or spoke last; "" before the first words."""
        match self._state.last_speaker:
            case Speaker.PERSON:
                #: who speaks: the person in front of the window
                return self._translate("Window", "You")
            case Speaker.COMPANION:
                return str(self.companion)
            case None:
                return ""

    @Property(str, notify=captionsChanged)
    def lastSaid(self) -> str:
        """The words of that side, as plain text."""
        is_persons = self._state.last_speaker is Speaker.PERSON
        return self._state.person.text if is_persons else self._state.reply.text

    reply = _property(str, lambda it: it.reply.certain, captionsChanged)
    """The companion's audible words, as plain text."""
    canSayOtherwise = _property(bool, lambda it: it.can_say_otherwise, captionsChanged)
    canAnswerAgain = _property(bool, lambda it: it.can_answer_again, answerableChanged)
    invitation = _property.worded(str, Conversation.invitation, invitationChanged)

    @Property(list, notify=outboxChanged)
    def waiting(self) -> list[str]:
        """Typed texts that the engine has not accepted yet."""
        return [say.text for say in self._outbox.waiting]


def _shown_state(state: Conversation) -> Conversation:
    """Return a state without what has signals of its own."""
    return replace(state, column=Column(), level_step=0, is_speech=False)


def too_long(text: str, translate: Translate = untranslated) -> str:
    """Return a sentence that says why a text is too long to send, or "" if it is not."""
    if len(text) <= MOST_CHARACTERS:
        return ""
    form = translate("Window", "This is too long: %1 characters (limit: %2). Send it in parts.")
    return filled(form, *(number_words(each, translate=translate) for each in (len(text), MOST_CHARACTERS)))
