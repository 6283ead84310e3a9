"""Chooses the leader of a reply: the first one in ``LEADERS`` that has something to say.

If none of them has, the language model answers. All of it is pure: the choice takes effect once the reply is heard.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final, TypeAlias

from companion.guarding.plain import plain
from companion.reply.boundary_response import Limited, Limits
from companion.reply.crisis_response import Care, Cared
from companion.reply.help import helped
from companion.reply.spoken_orders import Heeded, SpokenOrders
from companion.thinking.activities.activity import Texts
from companion.thinking.activities.requests import ActivityKind
from companion.thinking.activities.said import say
from companion.thinking.honesty import asks_what_it_is, honest_answer
from companion.thinking.leading import Leading, Moment, Move, Say, lead
from companion.values import Speaker, Told
from companion.words import in_words


@dataclass(frozen=True, slots=True)
class LeadingParts:
    """Parts that leaders ask for their words."""

    care: Care
    limits: Limits
    orders: SpokenOrders
    name: str
    is_strong: bool = False
    """The language model finds its own words in a danger, about its own nature, and in play."""
    texts: Texts | None = None
    """Texts that code says by itself in activities; None if there are none."""


@dataclass(frozen=True, slots=True, eq=False)
class TurnToAnswer:
    """Results of the analysis of the person's words, for the possible leaders of the reply."""

    moment: Moment
    cared: Cared
    limited: Limited
    heeded: Heeded
    last_said: str
    """The companion's last words; "" if the previous utterance is not the companion's."""


Led: TypeAlias = tuple[Leading, Move | None]
"""The state of leading after the reply, and the companion's move; None if this leader has nothing to say."""
Leader: TypeAlias = Callable[[Leading, TurnToAnswer, LeadingParts], Led]


def _care(leading: Leading, turn: TurnToAnswer, parts: LeadingParts) -> Led:
    """Answer a person in danger: first, because a life may depend on it; ends the current activity."""
    move = parts.care.move(turn.cared)
    return (leading, None) if move is None else (replace(leading, activity=None, offered=None), move)


def _honesty(leading: Leading, turn: TurnToAnswer, parts: LeadingParts) -> Led:
    """Answer a question about the companion's nature: before any boundary, never refused; the activity continues."""
    if not asks_it(turn):
        return leading, None
    answer = in_words(honest_answer(parts.name), turn.cared.language)
    return leading, Say(say(answer), Told("you asked what I am"))


def _boundary(leading: Leading, turn: TurnToAnswer, parts: LeadingParts) -> Led:
    """Tell a boundary that calls for written words, unless the talk is about a danger; ends the current activity."""
    if turn.cared.response.is_open and not _is_always(turn.limited):
        return leading, None
    lately = [said.text for said in turn.moment.course.turns if said.speaker is Speaker.COMPANION]
    move = parts.limits.move(turn.limited, turn.cared.language, lately, leading.seed)
    if move is None:
        return leading, None
    return replace(leading, activity=None, offered=None, seed=leading.seed + 1), move


def _is_always(limited: Limited) -> bool:
    return limited.breach is not None and limited.breach.is_always


def _order(leading: Leading, turn: TurnToAnswer, parts: LeadingParts) -> Led:
    """Answer words that are only an order for voice or face: before an activity, which would take it for an answer."""
    going_on = activity_of(leading)
    move = helped(
        "orders",
        lambda: parts.orders.move(turn.heeded, turn.last_said, turn.cared.response, going_on, leading.seed),
        None,
    )
    return (leading, None) if move is None else (replace(leading, seed=leading.seed + 1), move)


def _activity(leading: Leading, turn: TurnToAnswer, parts: LeadingParts) -> Led:
    """Continue, begin or offer an activity, or come back to a memory: last, because nothing depends on it.

    The current activity may also be dropped here, without a word.
    """
    if parts.texts is None:
        return leading, None
    kinds = frozenset({ActivityKind.BREATHING}) if parts.is_strong else frozenset(ActivityKind)
    texts = parts.texts
    nothing: Led = (leading, None)
    return helped("activities", lambda: lead(leading, turn.moment, texts, kinds), nothing)


CARE: Final = "care"
HONESTY: Final = "what it is"
BOUNDARY: Final = "boundary"
LEADERS: Final[tuple[tuple[str, Leader], ...]] = (
    (CARE, _care),
    (HONESTY, _honesty),
    (BOUNDARY, _boundary),
    ("order", _order),
    ("activity", _activity),
)
"""Possible leaders of a reply, by name, in the order in which they are asked."""


_BY_A_STRONG_MODEL: Final = (CARE, HONESTY, BOUNDARY)
"""Leaders in whose place a strong model finds the words, which are then checked."""


def who_leads(leading: Leading, turn: TurnToAnswer, parts: LeadingParts) -> tuple[str, Leading, Move | None]:
    """Return the name of the leader of a reply, "" for the language model, with the new state and the move."""
    for name, leads in LEADERS:
        leading, move = leads(leading, turn, parts)
        if move is not None:
            return name, leading, None if parts.is_strong and name in _BY_A_STRONG_MODEL else move
    return "", leading, None


def asks_it(turn: TurnToAnswer) -> bool:
    """Return whether the person asks what the companion is."""
    said = turn.moment.words
    return any(map(asks_what_it_is, (said, *plain(said).hidden)))


def activity_of(leading: Leading) -> ActivityKind | None:
    """Return the current activity; None for none."""
    return None if leading.activity is None else leading.activity.kind
