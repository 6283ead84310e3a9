"""The notices shown to the person: one a condition, until it passes or is dismissed.

One of them is a question: whether the companion is to be set to the language that the person speaks.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import Property, QCoreApplication, QObject, QTimer, Signal, Slot

from companion.channel.messages import (
    LanguageAsked,
    Noticed,
    SetSetting,
    SettingRefused,
    SettleLanguage,
    UndoSampleLine,
)
from companion.window.companions.boundaries import boundary_titles
from companion.window.engine import Engine
from companion.window.properties import PropertiesOf, in_qml
from companion.window.settings.setting_pages import own_names
from companion.window.wording import Translate, filled, in_plain_words

_ANSWERS: Final = frozenset({"wish", "sample line", "persona"})
"""The keys of notices that answer something the person did."""
_WINDOWS_OWN: Final = frozenset({"autostart", "drawing", "talk key", "writing"})
"""The keys of what the window itself has found, which no engine takes back."""
_SAID: Final = frozenset({"disclosure", "time"})
"""The keys of what the companion says aloud of itself and of the time: the notice is the caption."""
_LANGUAGE: Final = "language"
"""The key of the question about the language."""
_SETTING: Final = "conversation.language"
_FOLDED_FROM: Final = 2
"""So many conditions are one line together."""
_MOST: Final = 12
"""Notices on the screen at once, the newest: more are not read, and drawing hundreds takes seconds."""


@dataclass(frozen=True, slots=True)
class LanguageQuestion:
    """Whether the companion is to be set to the language that the person speaks."""

    language: str
    """Its code."""
    is_set: bool = False
    """The person said yes; what is set counts from the next start on."""

    @property
    def wish(self) -> SetSetting:
        """What sets it."""
        return SetSetting(_SETTING, self.language)

    def words(self, translate: Translate) -> tuple[str, str, str]:
        """Return the question, and the words for yes and for no; "" where it need only be taken away."""
        names = {option.value: option.words for option in own_names()}
        name = names.get(self.language, self.language)
        if self.is_set:
            told = translate("Window", "It is set to %1, which counts from the next start on.")
            return filled(told, name), translate("Window", "Start again now"), ""
        asked = translate("Window", "You are speaking %1. Set this companion to %1?")
        yes = translate("Window", "Set to %1")
        return filled(asked, name), filled(yes, name), translate("Window", "Not now")


@dataclass(frozen=True, slots=True)
class Notice:
    """One condition the person is told of."""

    key: str
    sentence: str
    is_error: bool
    undo: UndoSampleLine | None = None
    """What takes back that which it tells of; None where nothing does."""
    question: LanguageQuestion | None = None
    """What it asks, in place of a sentence; None where it only tells."""

    @property
    def is_answer(self) -> bool:
        """Whether it answers something the person did, or asks them something."""
        return self.key in _ANSWERS or self.question is not None

    def words(self, translate: Translate) -> tuple[str, str, str]:
        """Return what it says, and the words for yes and for no where it asks something; see ``LanguageQuestion``."""
        return (self.sentence, "", "") if self.question is None else self.question.words(translate)

    def row(self, translate: Translate) -> dict[str, str | bool]:
        """Return its card."""
        sentence, yes, no = self.words(translate)
        return {
            "key": self.key,
            "sentence": in_plain_words(sentence, boundary_titles(translate)),
            "isError": self.is_error,
            "canUndo": self.undo is not None,
            "yes": yes,
            "no": no,
        }


@dataclass(frozen=True, slots=True)
class Cards:
    """What of the notices is on the screen."""

    shown: tuple[Notice, ...]
    """Those that are read, one card each."""
    folded: tuple[Notice, ...] = ()
    """Those that are one line together, whether it is unfolded or not."""


@dataclass(frozen=True, slots=True)
class Notices:
    """What there is to tell, and what the person has already waved away.

    A dismissed notice stays away while the engine repeats the same sentence, and comes back with a new one. What
    answers something the person did is shown each time, until they do or say something else.
    """

    shown: tuple[Notice, ...] = ()
    dismissed: tuple[Notice, ...] = ()
    is_unfolded: bool = False
    """The person wants to read what there is to look at."""

    def with_event(self, noticed: Noticed) -> "Notices":
        """Return the notices once the engine has said this; an empty sentence takes its key away."""
        key = noticed.key
        new = Notice(key, noticed.sentence, noticed.is_error, noticed.undo)
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

    def with_language(self, asked: LanguageAsked) -> "Notices":
        """Return the notices once the engine asks about a language, or no longer does."""
        if asked.language:
            return self._with_question(LanguageQuestion(asked.language))
        waiting = self.question(_LANGUAGE)
        return self if waiting is None or waiting.is_set else self._with_question(None)

    def with_yes(self) -> "Notices":
        """Return the notices once the person wants the language that was asked about."""
        asked = self.question(_LANGUAGE)
        return self if asked is None else self._with_question(replace(asked, is_set=True))

    def with_refusal(self, key: str, sentence: str) -> "Notices":
        """Return the notices once a setting could not be changed: told here where it was changed here."""
        asked = self.question(_LANGUAGE)
        if asked is None or key != _SETTING:
            return self
        return self.with_event(Noticed(_LANGUAGE, sentence, is_error=True))

    def _with_question(self, question: LanguageQuestion | None) -> "Notices":
        others = tuple(notice for notice in self.shown if notice.key != _LANGUAGE)
        new = () if question is None else (Notice(_LANGUAGE, "", is_error=False, question=question),)
        return replace(self, shown=(*others, *new)[-_MOST:])

    @property
    def said(self) -> tuple[Notice, ...]:
        """The notices that the companion says aloud."""
        return tuple(notice for notice in self.shown if notice.key in _SAID)

    def besides(self, *elsewhere: str) -> "Cards":
        """Return what is shown, but for what stands elsewhere already, the weightiest first.

        Several conditions are one line that one unfolds; what answers or asks the person is always read.
        """
        told = [notice for notice in self.shown if notice.question or notice.sentence not in elsewhere]
        told.sort(key=lambda notice: (not notice.is_answer, not notice.is_error))
        folded = tuple(notice for notice in told if not notice.is_answer)
        if len(folded) < _FOLDED_FROM:
            return Cards(tuple(told))
        answers = tuple(notice for notice in told if notice.is_answer)
        return Cards(tuple(told) if self.is_unfolded else answers, folded)

    def unfolded(self, *, is_unfolded: bool) -> "Notices":
        """Return the notices once the person wants to read all of them, or no longer does."""
        return replace(self, is_unfolded=is_unfolded)

    def without(self, key: str) -> "Notices":
        """Return the notices once the person has dismissed that of ``key``."""
        gone = tuple(notice for notice in self.shown if notice.key == key and key not in _ANSWERS)
        return replace(
            self,
            shown=tuple(notice for notice in self.shown if notice.key != key),
            dismissed=(*self.dismissed, *gone),
        )

    def without_answers(self) -> "Notices":
        """Return the notices once the person has said something: what they did before is over."""
        return replace(self, shown=tuple(notice for notice in self.shown if notice.key not in _ANSWERS))

    def without_engine(self) -> "Notices":
        """Return the notices once the engine is another one, which finds its own conditions."""
        return Notices(
            tuple(notice for notice in self.shown if notice.key in _WINDOWS_OWN),
            tuple(notice for notice in self.dismissed if notice.key in _WINDOWS_OWN),
        )

    def undo(self, key: str) -> UndoSampleLine | None:
        """Return what takes back that which the notice of ``key`` tells of."""
        return next((notice.undo for notice in self.shown if notice.key == key), None)

    def question(self, key: str) -> LanguageQuestion | None:
        """Return what the notice of ``key`` asks."""
        return next((notice.question for notice in self.shown if notice.key == key), None)


_property: Final = PropertiesOf[Notices]()


@in_qml
class NoticesModel(QObject):
    """What there is to tell the person, one card a notice."""

    changed = Signal()
    problemNoticed = Signal(str, arguments=["sentence"])
    wordNoticed = Signal(str, arguments=["sentence"])

    def __init__(
        self,
        engine: Engine,
        translate: Translate = QCoreApplication.translate,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._engine = engine
        self._translate = translate
        self._state = Notices()
        self._told_elsewhere: Callable[[], tuple[str, ...]] = tuple
        self._redrawn = QTimer(self)
        """Many that change at once are drawn once: the cards are made anew each time."""
        self._redrawn.setSingleShot(True)
        self._redrawn.timeout.connect(self.changed)

    def leave_out(self, told_elsewhere: Callable[[], tuple[str, ...]]) -> None:
        """Show no card for the sentences that this returns: they are on the screen already."""
        self._told_elsewhere = told_elsewhere

    def apply(self, event: Noticed | LanguageAsked | SettingRefused) -> None:
        """Take in what there is to tell or to ask."""
        match event:
            case Noticed():
                self._set(self._state.with_event(event))
            case LanguageAsked():
                self._set(self._state.with_language(event))
            case SettingRefused(key, sentence):
                self._set(self._state.with_refusal(key, sentence))

    def forget_answers(self) -> None:
        """Take away what answered something the person did: they have said something since."""
        self._set(self._state.without_answers())

    def forget_engine(self) -> None:
        """Take away what another engine found."""
        self._set(self._state.without_engine())

    def redraw(self) -> None:
        """Draw the cards anew, once whatever happens now has happened."""
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
        """Take a notice away; to what it asks that is a no."""
        question = self._state.question(key)
        if question is not None and not question.is_set:
            self._engine.send(SettleLanguage(question.language))
        self._set(self._state.without(key))

    @Slot(str)
    def accept(self, key: str) -> None:
        """Say yes to what a notice asks; once that is done, start again with it."""
        question = self._state.question(key)
        if question is None:
            return
        if question.is_set:
            self._engine.restart()
            return
        self._engine.send(question.wish)
        self._engine.send(SettleLanguage(question.language))
        self._set(self._state.with_yes())

    @Slot()
    def dismissSaid(self) -> None:
        """Take away what the companion says of itself: it was on the screen long enough to be read."""
        for notice in self._state.said:
            self._set(self._state.without(notice.key))

    @Slot(bool)
    def unfold(self, is_unfolded: bool) -> None:
        """Show what there is to look at, or the one line that stands for it."""
        self._set(self._state.unfolded(is_unfolded=is_unfolded))

    @Slot(str)
    def undo(self, key: str) -> None:
        """Take back what a notice tells of."""
        command = self._state.undo(key)
        if command is not None:
            self._engine.send(command)

    @Property(list, notify=changed)
    def shown(self) -> list[dict[str, str | bool]]:
        """What there is to tell: dictionaries with key, sentence, isError, canUndo, yes, no."""
        return [notice.row(self._translate) for notice in self._cards.shown]

    @property
    def _cards(self) -> Cards:
        return self._state.besides(*self._told_elsewhere())

    @Property(int, notify=changed)
    def foldedCount(self) -> int:
        """How many of them are one line together; 0 for none."""
        return len(self._cards.folded)

    @Property(bool, notify=changed)
    def isFoldedError(self) -> bool:
        """Whether one of those is an error."""
        return any(notice.is_error for notice in self._cards.folded)

    isUnfolded = _property(bool, lambda it: it.is_unfolded, changed)
    """Whether those are shown one by one as well."""

    said = _property.worded(
        list, lambda it, translate: [notice.row(translate) for notice in it.said], changed
    )
    """What of it the companion says aloud; the same dictionaries."""
