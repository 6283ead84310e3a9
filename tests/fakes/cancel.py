"""A cancel token that turns to cancelled while something is at work, whatever the time that takes."""

from companion.values import CancelToken


class CancelledAtLook(CancelToken):
    """Is cancelled from the time on that it is looked at for the ``look``-th time."""

    def __init__(self, look: int) -> None:
        super().__init__()
        self._look = look
        self.looks = 0
        """How often it was looked at."""

    @property
    def is_cancelled(self) -> bool:
        self.looks += 1
        return self.looks >= self._look
