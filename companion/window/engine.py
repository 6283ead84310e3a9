"""What the window's models need of the engine."""

from typing import Protocol

from companion.channel.messages import ToEngine


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
