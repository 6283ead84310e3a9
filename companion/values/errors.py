"""The family of conditions a person can do something about.

Each carries ``sentence``: what happened and what to do, in plain words, for the person. ``str()`` is for the
log and never holds what somebody said. Rooms derive their own types from ``CompanionError``; programmer
errors (``ValueError``, ``AssertionError``) are not of this family and are not caught.
"""

from companion.values.plain_text import with_steering_shown


class CompanionError(Exception):
    """Something went wrong that the person should be told of in one sentence."""

    def __init__(self, sentence: str, *, log: str | None = None) -> None:
        super().__init__(log if log is not None else sentence)
        self.sentence = with_steering_shown(sentence)
        """The sentence that says what happened and what to do; no name in it can steer a terminal."""


class PartMissing(CompanionError):
    """A model file, library or package that a part needs is not on this machine."""


class PartBroken(CompanionError):
    """A part is there but damaged, incompatible, or failed while running."""


class BadInput(CompanionError):
    """A file, card, setting or argument that the person gave cannot be used as it is."""
