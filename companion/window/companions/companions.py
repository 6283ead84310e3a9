"""Which companions there are, as the window knows it at an instant, and what the person wants of them.

Pure. Names, and why something cannot be, come from the engine; here it is decided what each of them is said to be, what
is waited for, and which wishes go back.
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
"""The key of the notices that refuse something about companions."""

CompanionsEvent: TypeAlias = CompanionsShown | CompanionChosen | CompanionPacked | PasswordWanted
Spell: TypeAlias = Callable[[float], str]
"""Seconds since 1970-01-01 UTC in, the day as people write it out."""


class At(Enum):
    """What the engine is at, as far as it is told how long that takes."""

    NOTHING = 0
    SOMETHING = 1
    COPYING = 2
    """A copy of all that one remembers."""
    SAVING = 3
    BRINGING_IN = 4


@dataclass(frozen=True, slots=True)
class Companions:
    """What the window knows of the companions."""

    shown: CompanionsShown | None = None
    """None before the engine told it."""
    made: str = ""
    """Which of them was made or brought back last, until one is chosen; "" for none."""
    at: At = At.NOTHING
    """What was asked for and is waited for."""
    left_out: tuple[str, ...] = ()
    """Settings of the newest companion's file that have to be trusted, until the person has chosen."""
    packed: CompanionPacked | None = None
    """Where one was saved last, until something else is asked for."""
    locked: str = ""
    """The file that is to be brought in and asks for its password; "" for none. The password is never held."""
    refused: str = ""
    """Why what was asked for last could not be; "" where it could."""

    def with_event(self, event: CompanionsEvent) -> "Companions":
        """Return the state once the engine has told which there are, or that one can be started."""
        state = self._answered()
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
        """Return the state once the engine has refused something."""
        return replace(self._answered(), refused=sentence)

    def asking(self, wish: ToEngine) -> "Companions":
        """Return the state once something was asked for; what was refused before is over."""
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

    def leaving_out(self) -> "Companions":
        """Return the state once the person leaves out what has to be trusted."""
        return replace(self, left_out=())

    def leaving(self) -> "Companions":
        """Return the state once no password is wanted any more."""
        return replace(self, locked="", refused="")

    def without_engine(self) -> "Companions":
        """Return the state once the engine is gone, and with it what it was at."""
        return self._answered()

    def _answered(self) -> "Companions":
        return replace(self, at=At.NOTHING)

    @property
    def is_waiting(self) -> bool:
        """Whether something was asked for, and the engine is at it."""
        return self.at is not At.NOTHING

    def waiting_words(self, translate: Translate = untranslated) -> str:
        """Return what is waited for; "" for nothing."""
        return {
            At.NOTHING: "",
            At.SOMETHING: translate("Window", "One moment …"),
            At.COPYING: translate("Window", "Copying all that it remembers; that can take a minute …"),
            At.SAVING: translate("Window", "Saving it; that can take a minute …"),
            At.BRINGING_IN: translate("Window", "Bringing it in; that can take a minute …"),
        }[self.at]

    def packed_words(self, translate: Translate = untranslated) -> str:
        """Return where one was saved last, and who can read it there; "" for none."""
        if self.packed is None:
            return ""
        if self.packed.is_encrypted:
            form = translate("Window", "%1 is written. Nobody opens it without the password, so keep that.")
        else:
            form = translate("Window", "%1 is written. It holds what was said and is not encrypted.")
        return filled(form, self.packed.file)

    @property
    def here(self) -> ShownCompanion | None:
        """The one that is talked with."""
        return next((each for each in self._companions if each.is_here), None)

    @property
    def new(self) -> ShownCompanion | None:
        """The one that was made or brought back last, until one is chosen."""
        return next((each for each in self._companions if each.companion == self.made), None)

    @property
    def _companions(self) -> tuple[ShownCompanion, ...]:
        return () if self.shown is None else self.shown.companions

    def creation(self, name: str, who: str, card: str) -> CreateCompanion | None:
        """Return the wish for a new one; None without anything to call it by."""
        return CreateCompanion(name.strip(), who, card) if name.strip() or who or card else None

    def duplication(self, companion: str, name: str, *, with_memories: bool) -> DuplicateCompanion | None:
        """Return the wish for a copy; None without a name."""
        return DuplicateCompanion(companion, name.strip(), with_memories) if name.strip() else None

    @property
    def locked_name(self) -> str:
        """What the file that asks for its password is called, without its folder."""
        return self.locked.rpartition("/")[2]

    def unlocking(self, password: str) -> UnpackCompanion | None:
        """Return the wish for the one in the file that asks for its password; None without one."""
        return UnpackCompanion(self.locked, password) if self.locked and password else None

    def name_for_copy(self, companion: str, translate: Translate = untranslated) -> str:
        """Return a name to propose for a copy, that none has yet."""
        names = {each.name.casefold() for each in self._companions}
        name = next((each.name for each in self._companions if each.companion == companion), "")
        form = translate("Window", "%1 %2")
        number = 2
        while filled(form, name, str(number)).casefold() in names:
            number += 1
        return filled(form, name, str(number))


def about(companion: ShownCompanion, spell: Spell, translate: Translate = untranslated) -> str:
    """Return what there is to say of one: that it is here, open elsewhere, or when it was last there."""
    if companion.is_here:
        return translate("Window", "You are talking with it now")
    if companion.is_elsewhere:
        return translate("Window", "Open in another window or terminal")
    if companion.used_at is None:
        return translate("Window", "You have not talked yet")
    return filled(translate("Window", "Last here: %1"), spell(companion.used_at))
