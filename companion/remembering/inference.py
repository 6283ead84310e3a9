"""Infers lines of the person's profile from what happened in their talks again and again.

What counts as such, and the test it must pass, is ``profile``'s; here the exchanges are found among moments, and the
lines become memories that rest on them.
"""

import re
from collections.abc import Iterable
from typing import Final

from companion.remembering.profile import Exchange, inferred
from companion.values import Evidence, Memory, MemoryKind, Speaker, Utterance

SALIENCE: Final = 0.7
"""As for what the person says of themselves in their profile (guess)."""
_COUNT: Final = re.compile(r"\d+")


def inferred_lines(moments: Iterable[Memory]) -> tuple[Memory, ...]:
    """Return what these moments, in any order, tell of the person."""
    by_place = {piece: one for one in moments for piece in one.evidence}
    return tuple(
        Memory(
            kind=MemoryKind.PROFILE,
            text=draft.text,
            happened_at=max(by_place[piece].happened_at for piece in evidence),
            evidence=evidence,
            subject=draft.subject,
            salience=SALIENCE,
        )
        for draft, evidence in inferred(exchanges(by_place.values()))
    )


def exchanges(moments: Iterable[Memory]) -> tuple[Exchange, ...]:
    """Return the replies to something felt, with how the person felt in their next words, oldest first."""
    by_place = {piece: one for one in moments for piece in one.evidence}
    found = []
    for place, reply in sorted(by_place.items(), key=lambda item: (item[1].happened_at, item[1].id)):
        before = by_place.get(Evidence(place.session, place.number - 1))
        answer = Evidence(place.session, place.number + 1)
        after = by_place.get(answer)
        if reply.speaker is not Speaker.COMPANION or before is None or after is None:
            continue
        if before.speaker is after.speaker is Speaker.PERSON and before.felt and after.felt:
            said = Utterance(place.session, place.number, Speaker.COMPANION, reply.text, reply.happened_at)
            found.append(Exchange(said, before.felt, after.felt, answer))
    return tuple(found)


def differ_in_counts_alone(one: Memory, other: Memory) -> bool:
    """Tell whether two lines say the same but for how often it happened."""
    return _COUNT.sub("", one.text) == _COUNT.sub("", other.text)
