"""The phone numbers for help as properties for QML; ``help_lines`` decides their content."""

import functools
from dataclasses import asdict
from datetime import date
from typing import Final

from PySide6.QtCore import Property, QCollator, QDate, QLocale, Qt, Signal, Slot

from companion.channel.messages import CloseHelp, ContactsShown, Noticed, Planned, SetContact, ShowContacts
from companion.window.page_model import PageModel, PropertiesOf, in_qml
from companion.window.talk.help_lines import (
    NEEDS,
    NOTICE,
    REGION,
    HelpLines,
    contact_titles,
    region_name,
    title,
    written,
)
from companion.window.wording import filled, in_plain_words

Shown = dict[str, object]

_property: Final = PropertiesOf[HelpLines]()


@in_qml
class HelpLinesModel(PageModel):
    """The phone numbers for help, the user's own settings, and the card that shows the numbers in a danger.

    Signals:
        cardGiven(): the card is shown.
        offered(): one click shows it from now on.
    """

    changed = Signal()
    cardGiven = Signal()
    offered = Signal()

    takes = (ContactsShown, Planned)
    notice = NOTICE
    asks = ShowContacts()
    asks_at_once = True  # in a danger there is no time to wait for them

    _state = HelpLines()

    # ---- events of the engine

    def apply(self, event: ContactsShown | Planned | Noticed) -> None:
        """Handle the numbers, the plan of an answer, or the reason of a refusal.

        The card appears beside an answer to someone in danger.
        """
        match event:
            case ContactsShown():
                self._set(self._state.with_event(event))
            case Planned(needs=needs, is_help_offered=is_offered, is_danger_over=is_over):
                was_offered = bool(self._state.offered)
                self._set(self._state.after_answer(needs, is_offered=is_offered, is_over=is_over))
                if needs and not is_offered:
                    self.cardGiven.emit()
                elif self._state.offered and not was_offered:
                    self.offered.emit()
            case Noticed(sentence=sentence) if sentence:
                self._set(self._state.after_refusal(str(sentence)))

    def forget(self) -> None:
        """Expect another engine, perhaps of another companion; the numbers stay."""
        self._set(self._state.without_engine())

    def _set(self, new: HelpLines) -> None:
        if new != self._state:
            self._state = new
            self.changed.emit()

    # ---- actions of the user

    @Slot(str)
    def setRegion(self, region: str) -> None:
        """Set the user's region; "" for none."""
        self._try(SetContact(REGION, region))

    @Slot()
    def confirmRegion(self) -> None:
        """Set the guessed region, because the user has seen it and gone on; do nothing without a guess."""
        shown = self._state.shown
        if shown is not None and shown.is_guess and shown.region:
            self.setRegion(shown.region)

    @Slot(str)
    def edit(self, need: str) -> None:
        """Begin to write a number for a need; "" ends that."""
        self._set(self._state.editing(need))

    @Slot(str, str, str)
    def keep(self, number: str, name: str, day: str) -> None:
        """Set the written number, in place of the known ones for that need."""
        text = written(number, name, _read(day))
        if text:
            self._try(SetContact(self._state.edited, text))
        elif text is None:
            form = self._translate("Window", "Write the date like this: %1.")
            self._set(self._state.after_refusal(filled(form, _spelt(date.today()))))
        else:
            self._set(self._state.after_refusal(self._translate("Window", "Enter a number.")))

    @Slot(str)
    def remove(self, need: str) -> None:
        """Remove the user's own number for a need; the known ones apply again."""
        self._try(SetContact(need, ""))

    @Slot()
    def showCard(self) -> None:
        """Show the offered numbers, in the whole window, or unfold the card."""
        self._set(self._state.with_card())
        self.cardGiven.emit()

    @Slot()
    def putCardAway(self) -> None:
        """Hide the card until the next such answer, after the next start too."""
        self._set(self._state.without_card())
        self._engine.send(CloseHelp())

    def _try(self, wish: SetContact) -> None:
        self._set(self._state.sending(wish))
        self._engine.send(wish)

    # ---- properties for QML

    @Property(list, notify=changed)
    def needs(self) -> list[Shown]:
        """All numbers by need: dictionaries with need, title, isOwn, lines."""
        return [
            {
                "need": need,
                "title": title(need, self._translate),
                "isOwn": self._state.own(need) is not None,
                "lines": self._shown((need,)),
            }
            for need in NEEDS
        ]

    @Property(list, notify=changed)
    def card(self) -> list[Shown]:
        """The numbers on the card, with the names of a line's fields and a title; empty without a card."""
        return self._shown(self._state.needs)

    @Property(str, notify=changed)
    def cardGuess(self) -> str:
        """Sentence that the card's numbers are those of a guessed region; "" if they are not."""
        is_shown = any(line["number"] and not line["is_own"] for line in self._shown(self._state.needs))
        return self._state.guess_words(self._translate) if is_shown else ""

    guess = _property.worded(str, HelpLines.guess_words, changed)
    hasCard = _property(bool, lambda it: bool(it.needs), changed)
    """True if there is a card."""
    isFolded = _property(bool, lambda it: it.is_folded, changed)
    isOffered = _property(bool, lambda it: bool(it.offered), changed)
    """True if one click shows numbers to call."""
    hasNumbers = _property(bool, lambda it: it.shown is not None and bool(it.shown.contacts), changed)
    """True if any number is known."""
    region = _property(str, lambda it: "" if it.shown is None else it.shown.region, changed)
    """The user's region; "" if it is neither set nor guessed."""

    @Property(str, notify=changed)
    def regionName(self) -> str:
        """Name of the user's region."""
        shown = self._state.shown
        return region_name("" if shown is None else shown.region, self._translate)

    @Property(list, notify=changed)
    def regions(self) -> list[Shown]:
        """The regions with known numbers, and none: dictionaries with region, name."""
        shown = self._state.shown
        known = set() if shown is None else {*shown.regions, shown.region} - {""}
        named = [(each, region_name(each, self._translate)) for each in known]
        in_order = functools.cmp_to_key(QCollator().compare)
        rows = (*sorted(named, key=lambda row: in_order(row[1])), ("", region_name("", self._translate)))
        return [{"region": region, "name": name} for region, name in rows]

    edited = _property(str, lambda it: it.edited, changed)
    editedTitle = _property.worded(str, lambda it, translate: title(it.edited, translate), changed)
    """Title of that need."""

    @Property(dict, notify=changed)
    def draft(self) -> dict[str, str]:
        """Initial contents of the fields: number, name, day."""
        own = self._state.own(self._state.edited)
        if own is None:
            return {"number": "", "name": "", "day": _spelt(date.today())}
        return {
            "number": own.number,
            "name": own.name,
            "day": own.seen and _spelt(date.fromisoformat(own.seen)),
        }

    @Property(str, notify=changed)
    def today(self) -> str:
        """The present day, in the form in which a day is written."""
        return _spelt(date.today())

    @Property(str, notify=changed)
    def refused(self) -> str:
        """Reason of the last refusal, and the settings that have no effect."""
        trouble = "" if self._state.shown is None else self._state.shown.trouble
        return in_plain_words(self._state.refused or str(trouble), contact_titles(self._translate))

    isThere = _property(bool, lambda it: it.shown is not None, changed)
    """True if the engine has sent the numbers."""

    def _shown(self, needs: tuple[str, ...]) -> list[Shown]:
        return [
            asdict(line) | {"title": title(line.need, self._translate)}
            for line in self._state.lines(needs, date.today(), _spelt, self._translate)
        ]


def _spelt(day: date) -> str:
    """Return a day in the user's language, without the day of the week."""
    return QLocale().toString(QDate(day.year, day.month, day.day), _day_format())


def _read(text: str) -> str:
    """Return a day that is written like that in the form of a setting, and any other text unchanged."""
    day = QLocale().toDate(" ".join(text.split()), _day_format())
    return day.toString(Qt.DateFormat.ISODate) if day.isValid() else text


def _day_format() -> str:
    return QLocale().dateFormat(QLocale.FormatType.LongFormat).replace("dddd", "").strip(" ,")
