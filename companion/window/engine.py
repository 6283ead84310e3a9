"""What the window's models need of the engine, and what the person typed that it has not yet put on disk."""

from dataclasses import dataclass
from typing import Protocol

from companion.channel.messages import Say, ToEngine
from companion.values import MOST_CHARACTERS
from companion.window.wording import Translate, filled, number_words, untranslated


class Engine(Protocol):
    """What the window's models need of the engine; ``EngineLink`` is one."""

    def send(self, message: ToEngine) -> None:
        """Send a message."""

    def say(self, text: str) -> None:
        """Send what the person typed, for sure."""

    def try_again(self) -> None:
        """Start the engine after it has stopped for good."""

    def restart(self) -> None:
        """End the engine in order and start it again."""

    def use(self, companion: str) -> None:
        """Run another companion from now on."""


@dataclass(frozen=True, slots=True)
class Outbox:
    """Texts on their way, oldest first, which are shown, and sent again after a restart.

    A text leaves only by ``Accepted`` with its key, so the same text may reach an engine twice under one key when the
    engine ended between writing and answering; the key tells the engine.
    """

    waiting: tuple[Say, ...] = ()

    def with_text(self, text: str, key: str) -> "Outbox":
        """Return the outbox with one text more."""
        return Outbox((*self.waiting, Say(text=text, key=key)))

    def without(self, key: str) -> "Outbox":
        """Return the outbox once that key was accepted; an unknown key changes nothing."""
        return Outbox(tuple(say for say in self.waiting if say.key != key))


def too_long(text: str, translate: Translate = untranslated) -> str:
    """Return why a text cannot be sent, in a sentence; "" where it can."""
    if len(text) <= MOST_CHARACTERS:
        return ""
    form = translate(
        "Window", "This is too long to be sent at once: %1 characters, of at most %2. Send it in parts."
    )
    return filled(form, *(number_words(each, translate=translate) for each in (len(text), MOST_CHARACTERS)))
