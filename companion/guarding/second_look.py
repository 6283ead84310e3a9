"""Looks once more at a draft that a head is unsure of, from three views, before it is heard.

A sentence can be kind by its words and still do harm: to the person as they feel now, to whom it is about, to a child
who hears it (perspective-taking, PeT). A judgement of each view reads the draft beside the person's words; they are
handed in and joined here. Pure.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from companion.guarding.doubt import SURE, UNSURE, Doubt
from companion.values import Breach, Place

HARMFUL: Final = 0.29
"""From here on a draft is harmful, what the views see taken together: so is about one of a hundred harmless pairs."""


class View(StrEnum):
    """Whose eyes a draft is looked at with."""

    PERSON = "person"
    """What it does to who is spoken to."""
    OTHER = "other"
    """… to whom it is about."""
    CHILD = "child"
    """… to a child who hears it."""


Views = Callable[[str, str], Mapping[str, float]]
"""The person's words, a draft → how likely it harms in each view, by its name, around 0 to 1."""

_SIGNS: Final[Mapping[View, str]] = {
    View.PERSON: "would do you harm",
    View.OTHER: "would do somebody else harm",
    View.CHILD: "would do a child harm",
}


@dataclass(frozen=True, slots=True)
class SecondLook:
    """One more look at a draft."""

    views: Views
    """At once, and from any thread."""

    def look(self, said: str, draft: str, doubt: Doubt) -> Breach | None:
        """Return the rule that a draft may break; None where it may be said.

        Args:
            said: The person's last words.
            draft: The reply up to the sentence that is about to be said.
            doubt: The rule that it breaks most likely.
        """
        if not UNSURE <= doubt.share < SURE:
            return None
        seen = self.views(said, draft)
        if sum(seen.values()) < HARMFUL:
            return None
        worst = View(max(seen, key=seen.__getitem__))
        return Breach(doubt.rule, Place.SPOKEN, _SIGNS[worst], is_sure=False)


NO_SECOND_LOOK: Final = SecondLook(lambda said, draft: {})
