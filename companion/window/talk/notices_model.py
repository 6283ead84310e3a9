"""The notices for the user: one for each condition, until it passes or is dismissed.

One notice is a question: whether to set the companion to the language that the user speaks.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import Property, QCoreApplication, QObject, QTimer, Signal, Slot

from companion.channel import messages as msg
from companion.window.page_model import Engine, PropertiesOf, in_qml
from companion.window.settings.setting_pages import own_names
from companion.window.wording import Translate, filled

_ANSWERS: Final = frozenset({"wish", "sample line", "persona"})
"""Keys of notices that respond to an action of the user."""
_WINDOWS_OWN: Final = frozenset({"autostart", "drawing", "talk key", "update", "writing"})
"""Keys of the window's own notices, which do not end with the engine."""
_LASTING: Final = frozenset({"microphone", "loudspeaker", "drawing"})
"""Keys of conditions of the computer that last from one run to the next; unless they are errors, they are shown below
the companion's state until the user says something."""
_SAID: Final = frozenset({"disclosure", "time"})
"""Keys of what the companion says aloud about itself and the time: the notice is the caption."""
_OPENING: Final = "opening"
"""Key of what the companion says about itself at each start but the first; it is shown below its state."""
_LANGUAGE: Final = "language"
"""Key of the question about the language."""
_BETTER_MODEL: Final = "better model"
"""Key of the notice that a better language model is offered."""
_OFFER: Final = "offer"
"""Page of the offer."""
_SETTING: Final = "conversation.language"
_FOLDED_FROM: Final = 2
"""Minimum number of conditions that are folded into one line."""
_MOST: Final = 12
"""Maximum notices on the screen, the newest: nobody reads more, and drawing hundreds takes seconds."""


@dataclass(frozen=True, slots=True)
class LanguageQuestion:
    """The question whether to set the companion to the language that the user speaks."""

    language: str
    """The language's code."""
    is_set: bool = False
    """True if the user said yes; the companion is set to it."""

    @property
    def wish(self) -> msg.SetSetting:
        """The message that sets the language."""
        return msg.SetSetting(_SETTING, self.language)

    def words(self, translate: Translate) -> tuple[str, str, str]:
        """Return the question and the labels for yes and no; a label is "" if the user can only dismiss the notice."""
        names = {option.value: option.words for option in own_names()}
        name = names.get(self.language, self.language)
        if self.is_set:
            return filled(translate("Window", "Set to %1."), name), "", ""
        asked = translate("Window", "You are speaking %1. Set this companion to %1?")
        yes = translate("Window", "Set to %1")
        return filled(asked, name), filled(yes, name), translate("Window", "Not now")


@dataclass(frozen=True, slots=True)
class Notice:
    """A condition to report to the user."""

    key: str
    sentence: str
    is_error: bool
    undo: msg.UndoSampleLine | None = None
    """The message that undoes the reported change; None if it cannot be undone."""
    question: LanguageQuestion | None = None
    """The question in place of a sentence; None for a notice without one."""

    @property
    def is_answer(self) -> bool:
        """True if it responds to an action of the user, or asks a question."""
        return self.key in _ANSWERS or self.question is not None

    def words(self, translate: Translate) -> tuple[str, str, str]:
        """Return the sentence, and the labels for yes and no of a question; see ``LanguageQuestion``."""
        if self.question is not None:
            return self.question.words(translate)
        return self.sentence, translate("Window", "Better models") if self.key == _BETTER_MODEL else "", ""

    def row(self, translate: Translate) -> dict[str, str | bool]:
        """Return the card of the notice for QML."""
        sentence, yes, no = self.words(translate)
        return {
            "key": self.key,
            "sentence": sentence,
            "isError": self.is_error,
            "canUndo": self.undo is not None,
            "yes": yes,
            "no": no,
        }


@dataclass(frozen=True, slots=True)
class Cards:
    """The notices on the screen."""

    shown: tuple[Notice, ...]
    folded: tuple[Notice, ...] = ()
    """Notices that one line stands for, whether it is unfolded or not."""


@dataclass(frozen=True, slots=True)
class Notices:
    """The present notices, and those that the user has dismissed.

    A dismissed notice stays away while the engine repeats the same sentence, and returns with a new one; one about a
    lasting condition stays away in later runs, too. A response to an action of the user is shown each time, until they
    do or say something else.
    """

    shown: tuple[Notice, ...] = ()
    dismissed: tuple[Notice, ...] = ()
    is_unfolded: bool = False
    """True if the folded notices are shown one by one."""

    def with_event(self, noticed: msg.Noticed) -> "Notices":
        """Return the notices after a report of the engine; an empty sentence removes the notice of its key."""
        key = noticed.key
        new = Notice(key, str(noticed.sentence), noticed.is_error, noticed.undo)
        others_dismissed = tuple(notice for notice in self.dismissed if notice.key != key)
        if not noticed.sentence:
            left = tuple(notice for notice in self.shown if notice.key != key)
            return replace(self, shown=left, dismissed=others_dismissed)
        if new in self.dismissed:
            return self
        if key in _ANSWERS:
            shown = (*self.without_answers().shown, new)
        elif any(notice.key == key for notice in self.shown):
            shown = tuple(new if notice.key == key else notice for notice in self.shown)
        else:
            shown = (*self.shown, new)
        return replace(self, shown=shown[-_MOST:], dismissed=others_dismissed)

    def with_language(self, asked: msg.LanguageAsked) -> "Notices":
        """Return the notices after the engine has asked about a language, or has withdrawn the question."""
        if asked.language:
            return self._with_question(LanguageQuestion(asked.language))
        waiting = self.question(_LANGUAGE)
        return self if waiting is None or waiting.is_set else self._with_question(None)

    def with_yes(self) -> "Notices":
        """Return the notices after the user has agreed to the language in question."""
        asked = self.question(_LANGUAGE)
        return self if asked is None else self._with_question(replace(asked, is_set=True))

    def with_refusal(self, key: str, sentence: str) -> "Notices":
        """Return the notices after a refused setting; here only the language in question gets a sentence."""
        asked = self.question(_LANGUAGE)
        if asked is None or key != _SETTING:
            return self
        return self.with_event(msg.Noticed(_LANGUAGE, sentence, is_error=True))

    def _with_question(self, question: LanguageQuestion | None) -> "Notices":
        others = tuple(notice for notice in self.shown if notice.key != _LANGUAGE)
        new = () if question is None else (Notice(_LANGUAGE, "", is_error=False, question=question),)
        return replace(self, shown=(*others, *new)[-_MOST:])

    @property
    def said(self) -> tuple[Notice, ...]:
        """The notices that the companion says aloud."""
        return tuple(notice for notice in self.shown if notice.key in _SAID)

    @property
    def opening(self) -> str:
        """The short sentence at a start that the companion is software; "" after the first reply."""
        return next((notice.sentence for notice in self.shown if notice.key == _OPENING), "")

    @property
    def quiet(self) -> tuple[Notice, ...]:
        """The lasting conditions that are no errors."""
        return tuple(notice for notice in self.shown if notice.key in _LASTING and not notice.is_error)

    def besides(self, *elsewhere: str) -> "Cards":
        """Return the cards, without sentences shown ``elsewhere``, the most important first.

        Several conditions are folded into one line. Responses, questions and captions always have a card.
        """
        elsewhere = (*elsewhere, self.opening, *(notice.sentence for notice in self.quiet))
        told = [notice for notice in self.shown if notice.question or notice.sentence not in elsewhere]
        told.sort(key=lambda notice: (not notice.is_answer, not notice.is_error))
        folded = tuple(notice for notice in told if not notice.is_answer and notice.key not in _SAID)
        if len(folded) < _FOLDED_FROM:
            return Cards(tuple(told))
        others = tuple(notice for notice in told if notice not in folded)
        return Cards(tuple(told) if self.is_unfolded else others, folded)

    def without(self, key: str) -> "Notices":
        """Return the notices after the user has dismissed that of ``key``."""
        gone = tuple(notice for notice in self.shown if notice.key == key and key not in _ANSWERS)
        return replace(
            self,
            shown=tuple(notice for notice in self.shown if notice.key != key),
            dismissed=(*self.dismissed, *gone),
        )

    def without_answers(self) -> "Notices":
        """Return the notices without responses to the user's actions: the user has said something since."""
        return replace(self, shown=tuple(notice for notice in self.shown if notice.key not in _ANSWERS))

    def without_read(self) -> "Notices":
        """Return the notices without what the user has read by now: they have said something since."""
        notices = self.without_answers()
        for notice in notices.quiet:
            notices = notices.without(notice.key)
        return notices

    def without_engine(self) -> "Notices":
        """Return the notices for another engine, which finds its own conditions."""
        return Notices(
            tuple(notice for notice in self.shown if notice.key in _WINDOWS_OWN),
            tuple(notice for notice in self.dismissed if notice.key in _WINDOWS_OWN | _LASTING),
        )

    def with_dismissed(self, sentences: Mapping[str, str]) -> "Notices":
        """Return the notices with the lasting conditions that an earlier run left dismissed."""
        kept = (Notice(key, sentence, is_error=False) for key, sentence in sentences.items())
        return replace(self, dismissed=(*self.dismissed, *kept))

    @property
    def lasting(self) -> dict[str, str]:
        """The sentences of dismissed lasting conditions that are no errors, by their keys."""
        return {
            notice.key: notice.sentence
            for notice in self.dismissed
            if notice.key in _LASTING and not notice.is_error
        }

    def undo(self, key: str) -> msg.UndoSampleLine | None:
        """Return the message that undoes the change in the notice of ``key``."""
        return next((notice.undo for notice in self.shown if notice.key == key), None)

    def question(self, key: str) -> LanguageQuestion | None:
        """Return the question of the notice of ``key``."""
        return next((notice.question for notice in self.shown if notice.key == key), None)


_property: Final = PropertiesOf[Notices]()


@in_qml
class NoticesModel(QObject):
    """The notices for the user, one card each."""

    changed = Signal()
    problemNoticed = Signal(str, arguments=["sentence"])
    wordNoticed = Signal(str, arguments=["sentence"])
    pageAsked = Signal(str, arguments=["page"])

    def __init__(self, engine: Engine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._translate = QCoreApplication.translate
        self._state = Notices()
        self._told_elsewhere: Callable[[], tuple[str, ...]] = tuple
        self._redrawn = QTimer(self)
        """Timer that draws several simultaneous changes once: the cards are rebuilt each time."""
        self._redrawn.setSingleShot(True)
        self._redrawn.timeout.connect(self.changed)

    def leave_out(self, told_elsewhere: Callable[[], tuple[str, ...]]) -> None:
        """Show no card for the sentences that this function returns: they are on the screen already."""
        self._told_elsewhere = told_elsewhere

    def take_dismissed(self, sentences: Mapping[str, str]) -> None:
        """Keep away the lasting conditions that an earlier run left dismissed."""
        self._state = self._state.with_dismissed(sentences)

    @property
    def lasting(self) -> dict[str, str]:
        """The sentences of dismissed lasting conditions, by their keys, for the next run."""
        return self._state.lasting

    def apply(self, event: msg.Noticed | msg.LanguageAsked | msg.SettingRefused) -> None:
        """Handle a notice, a question, or the refusal of a setting."""
        match event:
            case msg.Noticed():
                self._set(self._state.with_event(event))
            case msg.LanguageAsked():
                self._set(self._state.with_language(event))
            case msg.SettingRefused(key, sentence):
                self._set(self._state.with_refusal(key, str(sentence)))

    def forget_answers(self) -> None:
        """Remove responses to the user's actions."""
        self._set(self._state.without_answers())

    def forget_read(self) -> None:
        """Remove what the user has read by now: they have said something since."""
        self._set(self._state.without_read())

    def forget_engine(self) -> None:
        """Remove the notices of another engine."""
        self._set(self._state.without_engine())

    def redraw(self) -> None:
        """Rebuild the cards, after all changes of the moment."""
        self._redrawn.start(0)

    def _set(self, notices: Notices) -> None:
        if notices == self._state:
            return
        fresh = [notice for notice in notices.shown if notice not in self._state.shown]
        self._state = notices
        self.redraw()
        for notice in fresh:
            sentence, _, _ = notice.words(self._translate)
            (self.problemNoticed if notice.is_error else self.wordNoticed).emit(sentence)

    @Slot(str)
    def dismiss(self, key: str) -> None:
        """Dismiss a notice; for a question that means no."""
        question = self._state.question(key)
        if question is not None and not question.is_set:
            self._engine.send(msg.SettleLanguage(question.language))
        self._set(self._state.without(key))

    @Slot(str)
    def accept(self, key: str) -> None:
        """Say yes to a notice's question, or go to the page that it offers."""
        if key == _BETTER_MODEL:
            self.pageAsked.emit(_OFFER)
            self.dismiss(key)
        question = self._state.question(key)
        if question is None or question.is_set:
            return
        self._engine.send(question.wish)
        self._engine.send(msg.SettleLanguage(question.language))
        self._set(self._state.with_yes())

    @Slot(bool)
    def unfold(self, is_unfolded: bool) -> None:
        """Show the folded notices one by one, or the one line that stands for them."""
        self._set(replace(self._state, is_unfolded=is_unfolded))

    @Slot(str)
    def undo(self, key: str) -> None:
        """Undo the change in a notice."""
        command = self._state.undo(key)
        if command is not None:
            self._engine.send(command)

    @Property(list, notify=changed)
    def shown(self) -> list[dict[str, str | bool]]:
        """The notices with a card: dictionaries with key, sentence, isError, canUndo, yes, no."""
        return [notice.row(self._translate) for notice in self._cards.shown]

    @Property(str, notify=changed)
    def quiet(self) -> str:
        """The lasting conditions that are no errors and are not shown elsewhere, one per line; "" for none."""
        elsewhere = self._told_elsewhere()
        return "\n".join(each.sentence for each in self._state.quiet if each.sentence not in elsewhere)

    @property
    def _cards(self) -> Cards:
        return self._state.besides(*self._told_elsewhere())

    @Property(int, notify=changed)
    def foldedCount(self) -> int:
        """Number of notices that are folded into one line; 0 for none."""
        return len(self._cards.folded)

    @Property(bool, notify=changed)
    def isFoldedError(self) -> bool:
        """True if one of the folded notices is an error."""
        return any(notice.is_error for notice in self._cards.folded)

    opening = _property(str, lambda it: it.opening, changed)
    isUnfolded = _property(bool, lambda it: it.is_unfolded, changed)

    said = _property.worded(
        list, lambda it, translate: [notice.row(translate) for notice in it.said], changed
    )
    """The notices that the companion says aloud; the same dictionaries."""
