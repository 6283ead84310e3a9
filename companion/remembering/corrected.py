"""Finds other memories of the same person, or from the same message, that become wrong when the user corrects one.

"Ruth is your cousin." corrected to "Ruth is your sister." makes "Your cousin Ruth is a nurse." wrong as well. Only a
correction that replaces words at a single place says how the others would read. Pure.
"""

import re
from collections.abc import Iterable
from difflib import SequenceMatcher

from companion.remembering.content_words import content_words
from companion.remembering.traces import TOLD
from companion.values import Memory


def also_wrong(before: Memory, after: str, others: Iterable[Memory]) -> tuple[tuple[Memory, str], ...]:
    """Return the memories that still say what was corrected, each with its corrected words.

    Args:
        others: Memories that may be about the same person, or rest on the same utterances.
    """
    change = replaced(before.text, after)
    if change is None:
        return ()
    old, new = change
    people = {
        name.casefold() for name in before.names if not (name.islower() and name.casefold() == old.casefold())
    }  # "cousin" names nobody once it is wrong, "Ruth" still does
    still = re.compile(rf"(?<!\w){re.escape(old)}(?!\w)", re.IGNORECASE)
    return tuple(
        (
            one,
            still.sub(
                lambda found: new.capitalize() if found[0][0].isupper() and old[0].islower() else new,
                one.text,
            ),
        )
        for one in others
        if one.id != before.id
        and one.kind in TOLD
        and one.held_until is None
        and (
            not people.isdisjoint(name.casefold() for name in one.names)
            or not set(before.evidence).isdisjoint(one.evidence)
        )
        and still.search(one.text)
    )


def replaced(before: str, after: str) -> tuple[str, str] | None:
    """Return the words that a correction replaces, and those in their place; None unless it is a single place."""
    old, new = (re.findall(r"\w+(?:['’-]\w+)*", text) for text in (before, after))
    changes = [change for change in SequenceMatcher(None, old, new).get_opcodes() if change[0] != "equal"]
    if len(changes) != 1 or changes[0][0] != "replace":
        return None
    _, begin, end, since, until = changes[0]
    wrong, right = " ".join(old[begin:end]), " ".join(new[since:until])
    return (wrong, right) if content_words(wrong) else None
