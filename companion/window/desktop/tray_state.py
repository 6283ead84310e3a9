"""The tray's view of the companion: an icon and words for its state, and a menu. Pure."""

from dataclasses import dataclass
from enum import StrEnum

from companion.values import Phase
from companion.window.talk.conversation import Conversation, Link
from companion.window.wording import Translate, filled, untranslated


class TrayIcon(StrEnum):
    """The state that the icon shows."""

    RESTING = "resting"
    LISTENING = "listening"
    SPEAKING = "speaking"
    MUTED = "muted"
    TROUBLED = "troubled"
    """The companion has crashed, cannot answer or cannot hear."""


class Deed(StrEnum):
    """An action in the menu."""

    SHOW = "show"
    HIDE = "hide"
    MUTE = "mute"
    STOP = "stop"
    SMALL = "small"
    PET = "pet"
    QUIT = "quit"


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the menu."""

    deed: Deed
    words: str
    is_possible: bool = True
    is_on: bool | None = None
    """True if it is ticked; None if it cannot be switched on and off."""


def icon_of(state: Conversation) -> TrayIcon:
    """Return the icon of a state."""
    if state.is_troubled:
        return TrayIcon.TROUBLED
    if state.is_muted:
        return TrayIcon.MUTED
    if state.link is not Link.READY:
        return TrayIcon.RESTING
    if state.phase is Phase.SPEAKING:
        return TrayIcon.SPEAKING
    is_listening = state.phase in (Phase.LISTENING, Phase.PERSON_SPEAKING, Phase.DECIDING)
    return TrayIcon.LISTENING if is_listening else TrayIcon.RESTING


def hint_of(state: Conversation, companion: str, translate: Translate = untranslated) -> str:
    """Return the state in words, with the companion's name."""
    #: the companion's name, and what it is doing
    return filled(translate("Window", "%1 – %2"), companion, state.headline(translate))


def menu_of(
    state: Conversation,
    *,
    is_shown: bool,
    can_hide: bool,
    translate: Translate = untranslated,
) -> tuple[Entry, ...]:
    """Return the menu.

    Args:
        state: state of the conversation.
        is_shown: True if the whole window is on the screen.
        can_hide: True if a hidden window can be shown again.
        translate: translation into the window's language.
    """
    seen = (
        Entry(Deed.HIDE, translate("Window", "Hide the window"), can_hide)
        if is_shown
        else Entry(Deed.SHOW, translate("Window", "Show the window"))
    )
    return (
        seen,
        Entry(Deed.SMALL, translate("Window", "Small window")),
        Entry(Deed.PET, translate("Window", "Face only")),
        Entry(Deed.MUTE, translate("Window", "Microphone off"), state.can_mute, is_on=state.is_muted),
        Entry(Deed.STOP, translate("Window", "Stop speaking"), state.can_stop),
        #: ends the program
        Entry(Deed.QUIT, translate("Window", "Quit")),
    )
