"""Opens a problem that the person does not speak of: once, in one tentative sentence, and never pushes twice.

Three signs tell of one: a voice lower than the words, "never mind" after something heavy, and a heavy topic that was
left before anybody met it. Each topic is opened at most once, and never what was opened in an earlier session
(``is_known``); after a no, a turn away, or where the person does not want to talk, nothing is opened any more in this
session. Every turn is ``followed``; where nothing else comes first, something may be ``opened``. Pure; times are
seconds since 1970-01-01 UTC.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from companion.thinking.activities.answers import does_refuse
from companion.thinking.activities.said import Lines
from companion.thinking.stage import WEIGHS
from companion.thinking.turn import Vector

MOST: Final = 2
"""So many problems at most are opened in one session (guess)."""
NEAR: Final = 0.45
"""Cosine of two meanings from which on they are of the same problem. A guess that would rather ask too seldom: of seven
problems told once more in other words it knows six again, and takes three of seven others for them."""
RESTS: Final = 7 * 86400.0
"""Seconds for which words that name no problem count as telling of the one that was opened (guess)."""
_NAMELESS: Final = 4
"""So many words at most name no problem (guess)."""

_BRUSHES_ASIDE: Final = re.compile(
    r"^\W*(?:(?:oh|well|um+|no|ah|anyway|but|i mean|it was|it['’]?s|just|really|sorry)\W+)*"
    r"(?:nothing|never ?mind|"
    r"(?:it['’]?s|that['’]?s|i['’]?m|i am|everything['’]?s|all)? ?(?:fine|okay|ok|all right|alright)|"
    r"(?:it )?(?:doesn['’]?t|does not) matter|forget (?:it|i said)|not important|no big deal|whatever|it is what it is|"
    r"don['’]?t worry(?: about (?:it|me))?|leave it|i['’]?ll (?:live|manage|cope|survive))\b",
    re.IGNORECASE,
)
_BREAKS_OFF: Final = re.compile(
    r"\b(?:it['’]?s just|it['’]?s only|i just|the thing is|i was going to say|i thought|sometimes i)\b.*"
    r"(?:…|\.\.\.|[,–—-])\s*(?:no|oh|well|anyway|never ?mind|forget it|nothing|it doesn['’]?t matter|whatever)\b",
    re.IGNORECASE,
)
_ENDING: Final = 200
"""Characters at the end of what is said in which it may break off."""
_FEW: Final = 8
"""Somebody who brushes something aside does it in at most so many words (guess)."""
_TURNS_AWAY: Final = re.compile(
    r"\b(?:nothing|there['’]?s nothing|(?:i['’]?m|i am) (?:fine|okay|ok|good|all right|just tired)|it['’]?s fine|"
    r"anyway|(?:don['’]?t|do not) (?:want|feel like|ask)|let it go|not (?:about|something) that|"
    r"nothing to (?:say|tell)|why do you ask)\b",
    re.IGNORECASE,
)

_FORBIDS: Final = re.compile(
    r"\b(?:don['’]?t|do not|rather not) (?:want to |wanna |like to |feel like )?(?:talk(?:ing)? about|"
    r"go(?:ing)? into|discuss)|\b(?:leave me (?:alone|be)|stop asking|don['’]?t ask|"
    r"mind your own|none of your business|drop it)\b",
    re.IGNORECASE,
)
"""Said at any time, it closes everything."""


class Sign(StrEnum):
    """What tells of something unspoken."""

    VOICE = "voice"
    BRUSHED_ASIDE = "brushed_aside"
    LEFT = "left"
    """A heavy topic was left unmet; it is opened when the next one dries up."""


@dataclass(frozen=True, slots=True)
class UnspokenTexts:
    """Tentative sentences, for each sign."""

    voice: Lines
    brushed_aside: Lines
    left: Lines

    def of(self, sign: Sign) -> Lines:
        """Return those of one sign."""
        return {Sign.VOICE: self.voice, Sign.BRUSHED_ASIDE: self.brushed_aside, Sign.LEFT: self.left}[sign]


@dataclass(frozen=True, slots=True)
class Noticed:
    """One of the person's turns, as far as it counts here."""

    words: str
    valence: float = 0.0
    """How pleasant they feel, in [-1, 1]."""
    sounds_lower: bool = False
    """The voice contradicts the words, and is the less pleasant of the two."""
    weighs: bool = False
    """What they tell weighs on them."""
    is_met: bool = False
    """The feeling of this topic was met."""
    has_shifted: bool = False
    """They begin another topic."""
    is_dry: bool = False
    """The topic has dried up."""
    number: int = 0
    """Of the words in the session."""
    opened_before: frozenset[int] = frozenset()
    """The numbers of words of this session that tell of what was opened in an earlier one."""


@dataclass(frozen=True, slots=True)
class Unspoken:
    """What was noticed and opened in a session; words are told by their numbers."""

    heavy: int | None = None
    """Words of the present topic that weigh and were not met."""
    left: int | None = None
    """Words of the last heavy topic that was left unmet, and in which nothing was opened."""
    is_opened: bool = False
    """Something was opened in the present topic."""
    opened: tuple[int, ...] = ()
    """Words that told of what was opened, oldest first."""
    waits: bool = False
    """Something was opened just now; what the person makes of it is not known yet."""
    is_closed: bool = False
    """The person would not go into it: nothing more is opened."""


@dataclass(frozen=True, slots=True, eq=False)
class OpenedBefore:
    """Words of an earlier session that told of what was opened then."""

    words: str
    meaning: Vector | None
    at: float


def is_known(words: str, meaning: Vector | None, before: Iterable[OpenedBefore], now: float) -> bool:
    """Tell whether words tell of what was opened in an earlier session.

    A few words, such as "I'm fine", name no problem: after a while they tell of another. Where the meaning is not known
    only the same words are.
    """
    return any(
        _is_same(words, meaning, one) and (len(one.words.split()) > _NAMELESS or now - one.at < RESTS)
        for one in before
    )


def _is_same(words: str, meaning: Vector | None, one: OpenedBefore) -> bool:
    if words.casefold() == one.words.casefold():
        return True
    return meaning is not None and one.meaning is not None and float(meaning @ one.meaning) >= NEAR


def followed(unspoken: Unspoken, turn: Noticed) -> Unspoken:
    """Return the state with the person's turn: which topic it is of, whether that weighs, and whether it refuses."""
    is_refused = _FORBIDS.search(turn.words) is not None or (unspoken.waits and _turns_away(turn))
    unspoken = replace(unspoken, waits=False, is_closed=unspoken.is_closed or is_refused)
    if turn.has_shifted:
        left = unspoken.left if unspoken.heavy is None or unspoken.is_opened else unspoken.heavy
        unspoken = replace(unspoken, heavy=None, left=left, is_opened=False)
    if turn.is_met:
        return replace(unspoken, heavy=None)
    weighs = turn.weighs or turn.valence <= WEIGHS
    return replace(unspoken, heavy=turn.number) if weighs and unspoken.heavy is None else unspoken


def opened(unspoken: Unspoken, turn: Noticed) -> tuple[Unspoken, Sign | None]:
    """Return by which sign something is opened after a turn that was ``followed``, None for nothing, and the state."""
    sign = _sign(unspoken, turn)
    if sign is None or not _may_open(unspoken):
        return unspoken, None
    about = unspoken.left if sign is Sign.LEFT else unspoken.heavy if sign is Sign.BRUSHED_ASIDE else None
    about = turn.number if about is None else about
    if about in turn.opened_before or (unspoken.is_opened and sign is not Sign.LEFT):
        return unspoken, None
    state = replace(unspoken, opened=(*unspoken.opened, about), waits=True)
    return (replace(state, left=None) if sign is Sign.LEFT else replace(state, is_opened=True)), sign


def _sign(unspoken: Unspoken, turn: Noticed) -> Sign | None:
    if turn.sounds_lower and not turn.weighs:
        return Sign.VOICE
    is_brief = len(turn.words.split()) <= _FEW
    if _BREAKS_OFF.search(turn.words[-_ENDING:]) or (
        unspoken.heavy is not None and is_brief and _BRUSHES_ASIDE.search(turn.words)
    ):
        return Sign.BRUSHED_ASIDE
    can_go_back = turn.is_dry and not turn.has_shifted and unspoken.left is not None
    return Sign.LEFT if can_go_back else None


def _may_open(unspoken: Unspoken) -> bool:
    return not unspoken.is_closed and len(unspoken.opened) < MOST


def _turns_away(turn: Noticed) -> bool:
    """Tell whether somebody will not go into it; who goes on to tell what weighs does, however they begin."""
    if turn.weighs and len(turn.words.split()) > _FEW:
        return turn.has_shifted
    return (
        turn.has_shifted
        or does_refuse(turn.words)
        or _TURNS_AWAY.search(turn.words) is not None
        or _BRUSHES_ASIDE.search(turn.words) is not None
    )
