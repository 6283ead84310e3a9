"""Base classes of the errors that a person can do something about.

Each carries ``sentence``: the problem and its remedy, in plain words, for the person. ``str()`` is for the log and
never contains what someone said. Packages derive their own types from ``CompanionError``; programmer errors
(``ValueError``, ``AssertionError``) do not belong to this family and are not caught.
"""

from companion.values.plain_text import with_steering_shown


class CompanionError(Exception):
    """An error that the program explains to the person in one sentence."""

    def __init__(self, sentence: str, *, log: str | None = None) -> None:
        super().__init__(log if log is not None else sentence)
        self.sentence = with_steering_shown(sentence)
        """The problem and its remedy in one sentence; no name in it can steer a terminal."""


class PartMissing(CompanionError):
    """A model file, library or package that a part needs is not on this machine."""


class PartBroken(CompanionError):
    """A part is there but damaged, incompatible, or failed while running."""


class BadInput(CompanionError):
    """A file, card, setting or argument from the person that cannot be used as it is."""
