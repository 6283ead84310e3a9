"""The phone numbers for help as the window knows them, in words, and as properties for QML.

The engine sends the numbers: those of the region, each with the page that shows it and the day on which it was read,
and the user's own. This module decides the form of each number, which numbers appear on the card beside an answer to
someone in danger, and which messages the user's changes send.
"""

import functools
import re
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from datetime import date, timedelta
from typing import Final
from urllib.parse import urlsplit

from PySide6.QtCore import Property, QCollator, QDate, QLocale, Qt, Signal, Slot

from companion.channel import messages as msg
from companion.window.page_model import PageModel, PropertiesOf, in_qml
from companion.window.spelling import brief_format
from companion.window.wording import Translate, filled, untranslated

NOTICE: Final = "contacts"
"""Key of the notices that refuse a setting."""
NEEDS: Final = ("emergency", "crisis", "poison", "abuse", "children")
"""Needs that the numbers serve, in their order on the page."""
REGION: Final = "region"

_OLD: Final = timedelta(days=365)

Spell = Callable[[date], str]
"""Function that writes a day in the user's language."""


@dataclass(frozen=True, slots=True)
class HelpLine:
    """A number in the form that is shown."""

    need: str
    number: str
    """The number; "" if none is known."""
    name: str
    """Name of the service; without a number, what to look up."""
    address: str = ""
    """Address of the page that shows the number."""
    source: str = ""
    """Name of that page and the day it was read, or that the number is the user's own, in words."""
    warning: str = ""
    """Warning that the number was read long ago; "" for none."""
    is_own: bool = False


@dataclass(frozen=True, slots=True)
class HelpLines:
    """The window's knowledge of the numbers."""

    shown: msg.ContactsShown | None = None
    """The numbers; None before the engine has sent them."""
    is_first: bool = True
    """True until the present engine has sent the numbers."""
    needs: tuple[str, ...] = ()
    """Needs whose numbers are on the card; empty without a card."""
    is_folded: bool = False
    """True if only the card's title is shown: the danger is over."""
    offered: tuple[str, ...] = ()
    """Needs whose numbers one click shows; empty if no help is offered."""
    edited: str = ""
    """The need for which the user is writing a number of their own; "" for none."""
    sent: str = ""
    """Key of the setting that was sent and not yet confirmed; "" for none."""
    refused: str = ""
    """Reason of the last refusal."""

    def with_event(self, shown: msg.ContactsShown) -> "HelpLines":
        """Return the state after the engine has sent the numbers; the pending setting is confirmed.

        The first numbers bring back a card that was open when the window was closed.
        """
        edited = "" if self.sent == self.edited else self.edited
        needs = self.needs or (shown.needs if self.is_first else ())
        return replace(self, shown=shown, edited=edited, sent="", needs=needs, is_first=False)

    def without_engine(self) -> "HelpLines":
        """Return the state after the engine has gone; the numbers stay."""
        return replace(self, is_first=True)

    def after_refusal(self, sentence: str) -> "HelpLines":
        """Return the state after the engine has refused a setting; the written text stays."""
        return replace(self, sent="", refused=sentence)

    def after_answer(self, needs: tuple[str, ...], *, is_offered: bool, is_over: bool = False) -> "HelpLines":
        """Return the state after an answer that shows or offers the numbers for these needs.

        An answer without needs withdraws an offer, and leaves a card as it is, or folds it if the danger is over.
        """
        if is_offered or not needs:
            return replace(self, offered=() if self.needs else needs, is_folded=self.is_folded or is_over)
        return replace(self, needs=needs, offered=(), is_folded=False)

    def with_card(self) -> "HelpLines":
        """Return the state after the user has asked for the offered numbers, or to unfold the card."""
        return replace(self, needs=self.needs or self.offered, offered=(), is_folded=False)

    def without_card(self) -> "HelpLines":
        """Return the state after the user has closed the card."""
        return replace(self, needs=(), is_folded=False)

    def editing(self, need: str) -> "HelpLines":
        """Return the state in which the user is writing a number for this need; "" ends that."""
        return replace(self, edited=need, sent="", refused="")

    def sending(self, wish: msg.SetContact) -> "HelpLines":
        """Return the state after a message was sent; the earlier refusal is removed."""
        return replace(self, sent=wish.key, refused="")

    def own(self, need: str) -> msg.ShownContact | None:
        """Return the user's own number for a need, or None if they have set none."""
        there = () if self.shown is None else self.shown.contacts
        return next((one for one in there if one.need == need and one.is_own), None)

    def lines(
        self, needs: tuple[str, ...], today: date, spell: Spell, translate: Translate = untranslated
    ) -> tuple[HelpLine, ...]:
        """Return the numbers for some needs; a need without one gets a line that says what to look up."""
        there = () if self.shown is None else self.shown.contacts
        found: list[HelpLine] = []
        for need in needs:
            known = [_line(one, today, spell, translate) for one in there if one.need == need]
            found += known or [HelpLine(need, "", unknown_words(need, translate))]
        return tuple(found)

    def guess_words(self, translate: Translate = untranslated) -> str:
        """Return a sentence with the guessed region; "" if the user has set it, or none is known."""
        if self.shown is None or not self.shown.is_guess:
            return ""
        form = translate("Window", "Numbers for %1, guessed from your computer's language. Please check.")
        return filled(form, region_name(self.shown.region, translate))


def written(number: str, name: str, day: str) -> str | None:
    """Return a number in the form of a setting; None if the day is invalid, "" if there is no number."""
    told = " ".join(number.replace(",", " ").split())
    if day.strip() and not _is_day(day.strip()):
        return None
    return ", ".join(filter(None, (told, " ".join(name.split()), day.strip()))) if told else ""


def title(need: str, translate: Translate = untranslated) -> str:
    """Return a title for a need, in plain words."""
    return {
        "emergency": translate("Window", "Emergency"),
        "crisis": translate("Window", "Crisis or overwhelm"),
        "poison": translate("Window", "Poisoning"),
        "abuse": translate("Window", "Abuse and violence at home"),
        "children": translate("Window", "Children and young people"),
    }.get(need, need)


def unknown_words(need: str, translate: Translate = untranslated) -> str:
    """Return what to look up for a need without a known number."""
    return {
        "emergency": translate("Window", "Your local emergency number"),
        "crisis": translate("Window", "A crisis line near you"),
        "poison": translate("Window", "Your local poison line"),
        "abuse": translate("Window", "A helpline for abuse near you"),
        "children": translate("Window", "A helpline for children near you"),
    }.get(need, need)


def region_name(region: str, translate: Translate = untranslated) -> str:
    """Return a region's name, or its code if it has no name here; for "" return that none is set."""
    return {
        "": translate("Window", "Not set"),
        "AT": translate("Window", "Austria"),
        "AU": translate("Window", "Australia"),
        "CA": translate("Window", "Canada"),
        "CH": translate("Window", "Switzerland"),
        "CN": translate("Window", "China"),
        "DE": translate("Window", "Germany"),
        "ES": translate("Window", "Spain"),
        "FR": translate("Window", "France"),
        "GB": translate("Window", "United Kingdom"),
        "IE": translate("Window", "Ireland"),
        "IN": translate("Window", "India"),
        "JP": translate("Window", "Japan"),
        "NZ": translate("Window", "New Zealand"),
        "US": translate("Window", "United States"),
    }.get(region, region)


def contact_titles(translate: Translate = untranslated) -> dict[str, str]:
    """Return the titles of the settings, by key."""
    where = translate("Window", "Your country")
    return {f"contacts.{REGION}": where, **{f"contacts.{need}": title(need, translate) for need in NEEDS}}


def _line(one: msg.ShownContact, today: date, spell: Spell, translate: Translate) -> HelpLine:
    day = date.fromisoformat(one.seen) if _is_day(one.seen) else None
    source = (
        _own_words(day, spell, translate) if one.is_own else _page_words(one.address, day, spell, translate)
    )
    is_old = day is not None and today - day > _OLD
    warning = (
        translate("Window", "Checked more than a year ago. Make sure it's still right.") if is_old else ""
    )
    name = one.name if one.is_own else one.name[:1].upper() + one.name[1:]
    return HelpLine(one.need, one.number, name, one.address, source, warning, one.is_own)


def _own_words(day: date | None, spell: Spell, translate: Translate) -> str:
    if day is None:
        return translate("Window", "Your own entry")
    return filled(translate("Window", "Your own entry, checked on %1"), spell(day))


def _page_words(address: str, day: date | None, spell: Spell, translate: Translate) -> str:
    host = urlsplit(address).netloc.removeprefix("www.")
    return host if day is None else filled(translate("Window", "%1, checked on %2"), host, spell(day))


def _is_day(text: str) -> bool:
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        return False
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


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

    takes = (msg.ContactsShown, msg.Planned)
    notice = NOTICE
    asks = msg.ShowContacts()
    asks_at_once = True  # in a danger there is no time to wait for them

    _state = HelpLines()

    # ---- events of the engine

    def apply(self, event: msg.ContactsShown | msg.Planned | msg.Noticed) -> None:
        """Handle the numbers, the plan of an answer, or the reason of a refusal.

        The card appears beside an answer to someone in danger.
        """
        match event:
            case msg.ContactsShown():
                self._set(self._state.with_event(event))
            case msg.Planned(needs=needs, is_help_offered=is_offered, is_danger_over=is_over):
                was_offered = bool(self._state.offered)
                self._set(self._state.after_answer(needs, is_offered=is_offered, is_over=is_over))
                if needs and not is_offered:
                    self.cardGiven.emit()
                elif self._state.offered and not was_offered:
                    self.offered.emit()
            case msg.Noticed(sentence=sentence) if sentence:
                self._set(self._state.after_refusal(str(sentence)))

    def forget(self) -> None:
        """Expect another engine, perhaps of another companion; the numbers stay."""
        self._set(self._state.without_engine())

    # ---- actions of the user

    @Slot(str)
    def setRegion(self, region: str) -> None:
        """Set the user's region; "" for none."""
        self._try(msg.SetContact(REGION, region))

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
            self._try(msg.SetContact(self._state.edited, text))
        elif text is None:
            form = self._translate("Window", "Write the date like this: %1.")
            self._set(self._state.after_refusal(filled(form, _spelt(date.today()))))
        else:
            self._set(self._state.after_refusal(self._translate("Window", "Enter a number.")))

    @Slot(str)
    def remove(self, need: str) -> None:
        """Remove the user's own number for a need; the known ones apply again."""
        self._try(msg.SetContact(need, ""))

    @Slot()
    def showCard(self) -> None:
        """Show the offered numbers, in the whole window, or unfold the card."""
        self._set(self._state.with_card())
        self.cardGiven.emit()

    @Slot()
    def putCardAway(self) -> None:
        """Hide the card until the next such answer, after the next start too."""
        self._set(self._state.without_card())
        self._engine.send(msg.CloseHelp())

    def _try(self, wish: msg.SetContact) -> None:
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
    isFolded = _property(bool, lambda it: it.is_folded, changed)
    isOffered = _property(bool, lambda it: bool(it.offered), changed)
    """True if one click shows numbers to call."""
    hasNumbers = _property(bool, lambda it: it.shown is not None and bool(it.shown.contacts), changed)
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
        return self._state.refused or str(trouble)

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
    return brief_format(QLocale().dateFormat(QLocale.FormatType.LongFormat), has_year=True)
