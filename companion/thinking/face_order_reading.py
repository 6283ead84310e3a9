"""Hears an order about the face in what the person says: "nod less, please", "look at me more", "stop winking".

A sentence is an order where every word of it belongs to one (``face_order_words``), so that "I nod off" and "look at
me, I passed" are none; of its end, the reason may be anything. Pure, and in doubt nothing.
"""

import re
from collections.abc import Sequence
from typing import Final

from companion.thinking.face_order_words import FaceOrderWords, Phrase, Role
from companion.thinking.face_orders import Change, FaceOrder, Facet
from companion.thinking.order_words import tokens

LONGEST: Final = 200
"""Characters: who says more tells something (guess)."""
_LITTLE, _MUCH = 0.5, 2.0
"""How far "a bit" and "much" go (guesses)."""
_TOLD_TO_OTHERS: Final = frozenset({Facet.EYE_CONTACT, Facet.MOVEMENT})
"""Not to look and not to move is said to anybody, in any fright: it takes a "so much"."""
_SENTENCE_ENDS: Final = re.compile(r"[.!?;:…\n。！？；：]+|\s[–—-]\s|—")
_COMMAS: Final = re.compile(r"[,，、]")


def face_order(said: str, words: FaceOrderWords) -> FaceOrder | None:
    """Return what somebody orders of the companion's face; None for nothing.

    Args:
        said: What they said.
        words: Of the language they spoke.
    """
    if len(said) > LONGEST:
        return None
    changes: list[tuple[Facet, Change, float]] = []
    is_mere = True
    for sentence in filter(None, map(str.strip, _SENTENCE_ENDS.split(said))):
        whole = _changes(tokens(sentence, words.language), words)
        found = whole or _before_reason(sentence, words)
        is_mere = is_mere and (bool(whole) or _is_nothing(sentence, words))
        changes += found
    return FaceOrder(tuple(changes), is_mere) if changes else None


def _is_nothing(sentence: str, words: FaceOrderWords) -> bool:
    """Tell whether a sentence says nothing of its own: "thank you"."""
    covered = words.phrases.cover(tokens(sentence, words.language))
    return covered is not None and all(phrase.role is Role.ASIDE for phrase in covered)


def _before_reason(sentence: str, words: FaceOrderWords) -> tuple[tuple[Facet, Change, float], ...]:
    """Return what the beginning of a sentence orders that goes on to something else, such as the reason."""
    parts = _COMMAS.split(sentence)
    for at in range(len(parts) - 1, 0, -1):
        if found := _changes(tokens(" ".join(parts[:at]), words.language), words):
            return found
    heard = tokens(sentence, words.language)
    for at in range(1, len(heard)):
        if heard[at] in words.reasons and (found := _changes(heard[:at], words)):
            return found
    return ()


def _changes(heard: Sequence[str], words: FaceOrderWords) -> tuple[tuple[Facet, Change, float], ...]:
    """Return what words order that hold nothing else: one thing, or several that an "and" joins."""
    joints = [at for at, word in enumerate(heard) if word in words.join]
    # from each place to the end; from behind, so that each is read once, however many joints follow
    ordered: dict[int, tuple[tuple[Facet, Change, float], ...]] = {}
    for start in (*(at + 1 for at in reversed(joints)), 0):
        ordered[start] = _one(heard[start:], words)
        for at in (at for at in joints if at >= start and ordered[at + 1]):
            one = _one(heard[start:at], words)
            if one or at == start:
                ordered[start] = (*one, *ordered[at + 1])
                break
    return ordered[0]


def _one(heard: Sequence[str], words: FaceOrderWords) -> tuple[tuple[Facet, Change, float], ...]:
    phrases = words.phrases.cover(heard)
    if phrases is None:
        return ()
    roles = {phrase.role for phrase in phrases}
    far = _LITTLE if Role.LITTLE in roles else _MUCH if Role.MUCH in roles else 1.0
    ready = [phrase for phrase in phrases if phrase.role is Role.READY]
    if ready:
        return tuple(_change(phrase, phrase.change, far) for phrase in ready)
    change = _told(roles)
    named = [phrase for phrase in phrases if phrase.role is Role.FACET]
    if change is Change.NONE:
        named = [phrase for phrase in named if phrase.facet not in _TOLD_TO_OTHERS]
    return tuple(dict.fromkeys(_change(phrase, change, far) for phrase in named if change is not None))


def _change(phrase: Phrase, change: Change | None, far: float) -> tuple[Facet, Change, float]:
    assert phrase.facet is not None
    assert change is not None
    return phrase.facet, change, far


def _told(roles: set[Role]) -> Change | None:
    """Return what is to become of what is named; None where nothing is ordered."""
    if Role.USUAL in roles:
        return Change.USUAL
    if Role.NOT in roles:
        if Role.ENOUGH in roles:
            return Change.MORE
        is_only_less = roles & {Role.SO_MUCH, Role.TOO_MUCH, Role.LESS, Role.MORE}
        return Change.LESS if is_only_less else Change.NONE
    if roles & {Role.LESS, Role.TOO_MUCH}:
        return Change.LESS
    return Change.MORE if Role.MORE in roles else None
