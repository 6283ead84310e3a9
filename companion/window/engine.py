"""Interface of the engine for the window's models, and the typed texts that the engine has not saved yet."""

from dataclasses import dataclass
from typing import Protocol

from companion.channel.messages import Say, ToEngine
from companion.values import MOST_CHARACTERS
from companion.window.wording import Translate, filled, number_words, untranslated


class Engine(Protocol):
    """The engine as the window's models use it; ``EngineLink`` implements it."""

    def send(self, message: ToEngine) -> None:
        """Send a message."""

    def say(self, text: str) -> None:
        """Send a text that the user typed; it is not lost if the engine restarts."""

    def try_again(self) -> None:
        """Start the engine again after it has stopped for good."""

    def restart(self) -> None:
        """Stop the engine in order and start it again."""

    def use(self, companion: str) -> None:
        """Switch to another companion."""


@dataclass(frozen=True, slots=True)
class Outbox:
    """Typed texts that the engine has not accepted, oldest first; they are shown, and sent again after a restart.

    Only an ``Accepted`` with its key removes a text. If the engine ended between writing and answering, the same text
    reaches it twice under one key; the engine recognises the key.
    """

    waiting: tuple[Say, ...] = ()

    def with_text(self, text: str, key: str) -> "Outbox":
        """Return the outbox with this text added."""
        return Outbox((*self.waiting, Say(text=text, key=key)))

    def without(self, key: str) -> "Outbox":
        """Return the outbox without the text of an accepted key; an unknown key changes nothing."""
        return Outbox(tuple(say for say in self.waiting if say.key != key))


def too_long(text: str, translate: Translate = untranslated) -> str:
    """Return a sentence that says why a text is too long to send, or "" if it is not."""
    if len(text) <= MOST_CHARACTERS:
        return ""
    form = translate("Window", "This is too long: %1 characters (limit: %2). Send it in parts.")
    return filled(form, *(number_words(each, translate=translate) for each in (len(text), MOST_CHARACTERS)))
