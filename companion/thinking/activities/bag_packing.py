"""Packing a bag by turns: "I packed my bag and put in …" names what is in it and adds one thing.

What was left out is kindly put back, and who says only the new thing has said enough. Where nothing is added it is
asked for once more, then the companion packs, and then it lets the game be.
"""

from dataclasses import dataclass, replace
from typing import Annotated, Final

import msgspec

from companion.thinking.activities.heard_words import MOST_IN_A_MOVE, content_words, is_same
from companion.thinking.activities.said import NOTHING, Lines, Said, pick, say

MOST_THINGS: Final = 8
"""So many things fill the bag; more are hard to keep by ear alone (Miller 1956: about seven)."""
MOST_MISSES: Final = 2
"""So many turns running that do not fit are borne with (guess)."""


@dataclass(frozen=True, slots=True)
class BagTexts:
    """What is said while packing; "{thing}" stands for a new one, "{things}" for all, "{missing}" for one left out."""

    begin: Lines
    goes_on: Lines
    reminds: Lines
    """To who left one out."""
    once_more: Lines
    """To words that add nothing."""
    helps: Lines
    gives_up: Lines
    close: Lines
    things: Annotated[tuple[str, ...], msgspec.Meta(min_length=MOST_THINGS)]
    """With their articles."""


@dataclass(frozen=True, slots=True)
class BagPacking:
    """Each turn names what is in the bag and adds one thing."""

    texts: BagTexts
    seed: int
    packed: tuple[str, ...]
    misses: int = 0
    """So many of the person's last turns in a row added nothing."""


def begin_bag(texts: BagTexts, seed: int) -> tuple[BagPacking, Said]:
    """Pack the first thing."""
    thing = pick(texts.things, seed)
    return BagPacking(texts, seed, (thing,)), say(pick(texts.begin, seed).replace("{thing}", thing))


def step_bag(game: BagPacking, words: str) -> tuple[BagPacking | None, Said]:
    """Take in what the person packs, and add a thing; nothing is said where they pack nothing but talk."""
    texts, seed = game.texts, game.seed + len(game.packed)
    said = content_words(words)
    known = {word for thing in game.packed for word in content_words(thing)}
    new = [word for word in said if not any(is_same(word, old) for old in known)]
    if len(new) > MOST_IN_A_MOVE:
        return None, NOTHING
    misses = 0 if new else game.misses + 1
    if misses == 1:
        again = pick(texts.once_more, seed).replace("{things}", _listed(game.packed))
        return replace(game, misses=1), say(again)
    if misses > MOST_MISSES:
        return None, say(pick(texts.gives_up, seed))
    packed = (*game.packed, _with_article(new[-1], words)) if new else game.packed
    missing = _left_out(game.packed, said) if new else ""
    comment = pick(texts.reminds, seed).replace("{missing}", missing) if missing else ""
    if not new:
        comment = pick(texts.helps, seed)
    own = next((thing for thing in _turned(texts.things, seed) if thing not in packed), None)
    if own is None or len(packed) + 1 >= MOST_THINGS:
        return None, say(comment, pick(texts.close, seed).replace("{things}", _listed(packed)))
    packed = (*packed, own)
    line = pick(texts.goes_on, seed).replace("{things}", _listed(packed)).replace("{thing}", own)
    return replace(game, packed=packed, misses=misses), say(comment, line)


def _left_out(packed: tuple[str, ...], said: tuple[str, ...]) -> str:
    """Return the first thing that was not named again; "" where none was, for then only the new one was said."""

    def is_named(thing: str) -> bool:
        return any(is_same(word, old) for word in said for old in content_words(thing))

    missing = [thing for thing in packed if not is_named(thing)]
    return missing[0] if missing and len(missing) < len(packed) else ""


def _with_article(word: str, words: str) -> str:
    """Return a thing as the person named it, with its article where it had one."""
    before = words.replace("’", "'").casefold().split(word)[0].split()
    article = before[-1].strip(",.") if before else ""
    return f"{article} {word}" if article in {"a", "an", "my", "some", "the", "two", "three"} else word


def _turned(things: tuple[str, ...], seed: int) -> tuple[str, ...]:
    at = seed % len(things)
    return things[at:] + things[:at]


def _listed(things: tuple[str, ...]) -> str:
    return things[0] if len(things) == 1 else f"{', '.join(things[:-1])} and {things[-1]}"
