"""The list of companions, as the window knows it at an instant, and the user's requests about them.

Pure. The engine sends names and reasons for refusals. This module decides how each companion is described, which
request is pending, and which messages to send.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum
from typing import Final, TypeAlias

from companion.channel.messages import (
    CompanionChosen,
    CompanionPacked,
    CompanionsShown,
    CreateCompanion,
    DuplicateCompanion,
    PackCompanion,
    PasswordWanted,
    ShownCompanion,
    TakeOverSettings,
    ToEngine,
    UnpackCompanion,
)
from companion.window.wording import Translate, filled, untranslated

NOTICE: Final = "companion"
"""Key of the notices that refuse a request about companions."""

CompanionsEvent: TypeAlias = CompanionsShown | CompanionChosen | CompanionPacked | PasswordWanted
Spell: TypeAlias = Callable[[float], str]
"""Function from seconds since 1970-01-01 UTC to the day as people write it."""


class At(Enum):
    """The engine's current task, in as much detail as the user is told about the wait."""

    NOTHING = 0
    SOMETHING = 1
    COPYING = 2
    """A copy of a companion with all its memories."""
    SAVING = 3
    BRINGING_IN = 4


@dataclass(frozen=True, slots=True)
class Companions:
    """The window's knowledge of the companions."""

    shown: CompanionsShown | None = None
    """The list; None before the engine has sent it."""
    made: str = ""
    """Key of the companion that was made or restored last, until one is chosen; "" for none."""
    at: At = At.NOTHING
    """The pending request."""
    left_out: tuple[str, ...] = ()
    """Settings in the newest companion's file that need the user's consent, until the user has decided."""
    packed: CompanionPacked | None = None
    """The last saved companion and its file, until the next request."""
    locked: str = ""
    """The file to import that needs its password; "" for none. The password is never stored."""
    refused: str = ""
    """Reason why the last request failed; "" if it did not."""

    def with_event(self, event: CompanionsEvent) -> "Companions":
        """Return the state after the engine has sent the list, or a companion is ready to start."""
        state = self.answered()
        match event:
            case CompanionChosen():
                return replace(state, made="", left_out=(), refused="")
            case CompanionPacked():
                return replace(state, packed=event)
            case PasswordWanted(file):
                return replace(state, locked=file)
            case CompanionsShown():
                if event.made:
                    return replace(state, shown=event, made=event.made, left_out=event.left_out, locked="")
                made = self._made_in(event)
                return replace(state, shown=event, made=made, left_out=self.left_out if made else ())

    def _made_in(self, shown: CompanionsShown) -> str:
        return self.made if any(each.companion == self.made for each in shown.companions) else ""

    def after_refusal(self, sentence: str) -> "Companions":
        """Return the state after the engine has refused something."""
        return replace(self.answered(), refused=sentence)

    def asking(self, wish: ToEngine) -> "Companions":
        """Return the state after a request; the earlier refusal is removed."""
        match wish:
            case DuplicateCompanion(with_memories=True):
                at = At.COPYING
            case PackCompanion():
                at = At.SAVING
            case UnpackCompanion():
                at = At.BRINGING_IN
            case _:
                at = At.SOMETHING
        left_out = () if isinstance(wish, TakeOverSettings) else self.left_out
        return replace(self, at=at, refused="", packed=None, left_out=left_out)

    def leaving(self) -> "Companions":
        """Return the state after the user has cancelled the password question."""
        return replace(self, locked="", refused="")

    def answered(self) -> "Companions":
        """Return the state without a pending request: the engine has answered, or is gone."""
        return replace(self, at=At.NOTHING)

    @property
    def is_waiting(self) -> bool:
        """True while a request is pending."""
        return self.at is not At.NOTHING

    def waiting_words(self, translate: Translate = untranslated) -> str:
        """Return a description of the pending request; "" for none."""
        return {
            At.NOTHING: "",
            At.SOMETHING: translate("Window", "One moment…"),
            At.COPYING: translate("Window", "Copying the memories. This can take a minute…"),
            At.SAVING: translate("Window", "Saving. This can take a minute…"),
            At.BRINGING_IN: translate("Window", "Importing. This can take a minute…"),
        }[self.at]

    def packed_words(self, translate: Translate = untranslated) -> str:
        """Return where a companion was saved last, and who can read the file; "" for none."""
        if self.packed is None:
            return ""
        if self.packed.is_encrypted:
            form = translate("Window", "%1 saved. It can't be opened without the password, so keep it safe.")
        else:
            form = translate("Window", "%1 saved. It contains your messages and is not encrypted.")
        return filled(form, self.packed.file)

    @property
    def here(self) -> ShownCompanion | None:
        """The companion of the current conversation."""
        return next((each for each in self._companions if each.is_here), None)

    @property
    def new(self) -> ShownCompanion | None:
        """The companion that was made or restored last, until one is chosen."""
        return next((each for each in self._companions if each.companion == self.made), None)

    @property
    def _companions(self) -> tuple[ShownCompanion, ...]:
        return () if self.shown is None else self.shown.companions

    def creation(self, name: str, who: str, card: str) -> CreateCompanion | None:
        """Return the request for a new companion, or None if nothing gives it a name."""
        return CreateCompanion(name.strip(), who, card) if name.strip() or who or card else None

    def duplication(self, companion: str, name: str, *, with_memories: bool) -> DuplicateCompanion | None:
        """Return the request for a copy, or None without a name."""
        return DuplicateCompanion(companion, name.strip(), with_memories) if name.strip() else None

    @property
    def locked_name(self) -> str:
        """Name, without its folder, of the file that needs a password."""
        return self.locked.rpartition("/")[2]

    def unlocking(self, password: str) -> UnpackCompanion | None:
        """Return the request to import the file with this password, or None for an empty password."""
        return UnpackCompanion(self.locked, password) if self.locked and password else None

    def name_for_copy(self, companion: str, translate: Translate = untranslated) -> str:
        """Return a proposed name for a copy, one that no companion has yet."""
        names = {each.name.casefold() for each in self._companions}
        name = next((each.name for each in self._companions if each.companion == companion), "")
        form = translate("Window", "%1 %2")
        number = 2
        while filled(form, name, str(number)).casefold() in names:
            number += 1
        return filled(form, name, str(number))


def about(companion: ShownCompanion, spell: Spell, translate: Translate = untranslated) -> str:
    """Return a description of a companion: that it is in use here or elsewhere, or when it was last used."""
    if companion.is_here:
        return translate("Window", "You are talking now")
    if companion.is_elsewhere:
        return translate("Window", "Open in another window or terminal")
    if companion.used_at is None:
        return translate("Window", "You have not talked yet")
    return filled(translate("Window", "Last conversation: %1"), spell(companion.used_at))
