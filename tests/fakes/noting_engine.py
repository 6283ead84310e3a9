"""An engine for models of the window, which only takes note."""

from companion.channel.messages import ToEngine


class NotingEngine:
    """Notes what it is sent; fulfils the window's ``Engine``."""

    def __init__(self) -> None:
        self.sent: list[ToEngine] = []

    def send(self, message: ToEngine) -> None:
        self.sent.append(message)

    def say(self, text: str) -> None: ...

    def try_again(self) -> None: ...

    def use(self, companion: str) -> None: ...

    def restart(self) -> None: ...
