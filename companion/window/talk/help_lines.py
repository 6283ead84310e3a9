"""Whom one can call, as the window knows it at an instant, and the words for it.

Pure. The numbers come from the engine: those of the region, each with the page that shows it and the day on which it
was read, and the person's own. Here is decided how they are shown, which of them stand on the card beside an answer to
somebody in danger, and what the person's changes send back.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final
from urllib.parse import urlsplit

from companion.channel.messages import ContactsShown, SetContact, ShownContact
from companion.window.wording import Translate, filled, untranslated

NOTICE: Final = "contacts"
"""The key of the notices that refuse what was set."""
NEEDS: Final = ("emergency", "crisis", "poison", "abuse", "children")
"""What numbers are for, in the order in which they are shown."""
REGION: Final = "region"

_OLD: Final = timedelta(days=365)

Spell = Callable[[date], str]
"""Writes a day as the person's language does."""


@dataclass(frozen=True, slots=True)
class HelpLine:
    """One number as it is shown."""

    need: str
    number: str
    """"" where none is known."""
    name: str
    """Whose it is; else what to look up."""
    address: str = ""
    """Of the page that shows it."""
    source: str = ""
    """Where that is and when it was read, or that it is the person's own, in words."""
    warning: str = ""
    """That it was read long ago."""
    is_own: bool = False


@dataclass(frozen=True, slots=True)
class HelpLines:
    """What the window knows of whom one can call."""

    shown: ContactsShown | None = None
    """None before the engine told it."""
    needs: tuple[str, ...] = ()
    """The needs whose numbers stand on the card; none while there is no card."""
    offered: tuple[str, ...] = ()
    """The needs whose numbers one click shows; none if no help is offered."""
    edited: str = ""
    """For which need the person writes a number of their own; "" for none."""
    sent: str = ""
    """What is on its way to the engine, by its key; "" for nothing."""
    refused: str = ""
    """Why what was set last could not be."""

    def with_event(self, shown: ContactsShown) -> "HelpLines":
        """Return the state once the engine has told whom one can call; what was on its way has arrived."""
        edited = "" if self.sent == self.edited else self.edited
        return replace(self, shown=shown, edited=edited, sent="")

    def after_refusal(self, sentence: str) -> "HelpLines":
        """Return the state once the engine has refused what was set; what was written stays."""
        return replace(self, sent="", refused=sentence)

    def after_answer(self, needs: tuple[str, ...], *, is_offered: bool) -> "HelpLines":
        """Return the state once an answer was given for which numbers of these needs are shown, or offered.

        An answer without needs takes an offer back, and leaves a card as it is.
        """
        if is_offered or not needs:
            return replace(self, offered=() if self.needs else needs)
        return replace(self, needs=needs, offered=())

    def with_card(self) -> "HelpLines":
        """Return the state once the person has asked for the numbers that are offered."""
        return replace(self, needs=self.offered, offered=())

    def without_card(self) -> "HelpLines":
        """Return the state once the person has put the card away."""
        return replace(self, needs=())

    def editing(self, need: str) -> "HelpLines":
        """Return the state once the person begins to write a number, or stops for ""."""
        return replace(self, edited=need, sent="", refused="")

    def sending(self, wish: SetContact) -> "HelpLines":
        """Return the state once something was sent; what was refused before is over."""
        return replace(self, sent=wish.key, refused="")

    def own(self, need: str) -> ShownContact | None:
        """Return the person's own number for a need; None where they have set none."""
        there = () if self.shown is None else self.shown.contacts
        return next((one for one in there if one.need == need and one.is_own), None)

    def lines(
        self, needs: tuple[str, ...], today: date, spell: Spell, translate: Translate = untranslated
    ) -> tuple[HelpLine, ...]:
        """Return the numbers for some needs, and one line that says what to look up where none is known."""
        there = () if self.shown is None else self.shown.contacts
        found: list[HelpLine] = []
        for need in needs:
            known = [_line(one, today, spell, translate) for one in there if one.need == need]
            found += known or [HelpLine(need, "", unknown_words(need, translate))]
        return tuple(found)

    def guess_words(self, translate: Translate = untranslated) -> str:
        """Return that the region is a guess, and which; "" if the person has set it, or none is known."""
        if self.shown is None or not self.shown.is_guess:
            return ""
        form = translate(
            "Window", "Numbers for: %1. That is a guess from your computer's language; check it."
        )
        return filled(form, region_name(self.shown.region, translate))


def written(number: str, name: str, day: str) -> str | None:
    """Return a number of the person's as a setting holds it; None where the day is none, "" for no number."""
    told = " ".join(number.replace(",", " ").split())
    if day.strip() and not _is_day(day.strip()):
        return None
    return ", ".join(filter(None, (told, " ".join(name.split()), day.strip()))) if told else ""


def title(need: str, translate: Translate = untranslated) -> str:
    """Return what numbers are for, in plain words."""
    return {
        "emergency": translate("Window", "Emergency"),
        "crisis": translate("Window", "Crisis, and whatever is too much"),
        "poison": translate("Window", "Poisoning"),
        "abuse": translate("Window", "Abuse and violence at home"),
        "children": translate("Window", "Children and young people"),
    }.get(need, need)


def unknown_words(need: str, translate: Translate = untranslated) -> str:
    """Return what to look up where no number is known."""
    return {
        "emergency": translate("Window", "Your local emergency number"),
        "crisis": translate("Window", "A crisis line near you"),
        "poison": translate("Window", "Your local poison line"),
        "abuse": translate("Window", "A helpline for abuse near you"),
        "children": translate("Window", "A helpline for children near you"),
    }.get(need, need)


def region_name(region: str, translate: Translate = untranslated) -> str:
    """Return a region's name; its code where it has none here, and for "" that none is set."""
    return {
        "": translate("Window", "Not set"),
        "CN": translate("Window", "China"),
        "DE": translate("Window", "Germany"),
        "ES": translate("Window", "Spain"),
        "FR": translate("Window", "France"),
        "GB": translate("Window", "United Kingdom"),
        "IE": translate("Window", "Ireland"),
        "JP": translate("Window", "Japan"),
        "US": translate("Window", "United States"),
    }.get(region, region)


def contact_titles(translate: Translate = untranslated) -> dict[str, str]:
    """Return what the settings are called, by key."""
    where = translate("Window", "Where you are")
    return {f"contacts.{REGION}": where, **{f"contacts.{need}": title(need, translate) for need in NEEDS}}


def _line(one: ShownContact, today: date, spell: Spell, translate: Translate) -> HelpLine:
    day = date.fromisoformat(one.seen) if _is_day(one.seen) else None
    source = (
        _own_words(day, spell, translate) if one.is_own else _page_words(one.address, day, spell, translate)
    )
    is_old = day is not None and today - day > _OLD
    warning = translate("Window", "Seen more than a year ago: check that it still holds.") if is_old else ""
    return HelpLine(one.need, one.number, one.name, one.address, source, warning, one.is_own)


def _own_words(day: date | None, spell: Spell, translate: Translate) -> str:
    if day is None:
        return translate("Window", "Your own entry")
    return filled(translate("Window", "Your own entry, seen on %1"), spell(day))


def _page_words(address: str, day: date | None, spell: Spell, translate: Translate) -> str:
    host = urlsplit(address).netloc.removeprefix("www.")
    return host if day is None else filled(translate("Window", "%1, seen on %2"), host, spell(day))


def _is_day(text: str) -> bool:
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        return False
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
