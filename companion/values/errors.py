"""Base classes of the errors that a person can do something about.

Each carries ``told``: the problem and its remedy, in plain words, for the person. ``str()`` is for the log and never
contains what someone said. Packages derive their own types from ``CompanionError``; programmer errors
(``ValueError``, ``AssertionError``) do not belong to this family and are not caught.
"""

import re
from collections.abc import Mapping
from typing import Final

from companion.values.told import Argument, Told

_NOT_FOUND: Final = re.compile(r"(lib[\w.+-]+\.so(?:\.\d+)*): cannot open shared object file")


class CompanionError(Exception):
    """An error that the program explains to the person in one sentence."""

    def __init__(
        self, told: Told | str, args: Mapping[str, Argument] = {}, *, log: str | None = None
    ) -> None:
        """Take the sentence, or its English form and the content of its places; see ``Told``."""
        told = Told(told, args) if isinstance(told, str) else told
        super().__init__(log if log is not None else str(told))
        self.told = told
        """The problem and its remedy in one sentence."""

    @property
    def sentence(self) -> str:
        """The sentence in English."""
        return str(self.told)


class PartMissing(CompanionError):
    """A model file, library or package that a part needs is not on this machine."""


class PartBroken(CompanionError):
    """A part is there but damaged, incompatible, or failed while running."""


class BadInput(CompanionError):
    """A file, card, setting or argument from the person that cannot be used as it is."""


def missing_library(failure: str) -> str | None:
    """Return the system library that Linux's loader is missing, from its error message; None for other failures."""
    found = _NOT_FOUND.search(failure)
    return found[1] if found else None
