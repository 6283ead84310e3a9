"""Leads the conversation when needed: activities that are asked for, and a topic that has dried up.

Each session begins with a new ``Leading``, but with the ``Offers`` of earlier ones. ``lead`` returns the next one and
the companion's move. Without a move the language model answers as usual; an activity may just have been dropped,
because the person mentioned something that weighs. Pure, so that unfinished words may be tried on it. Times are seconds
since 1970-01-01 UTC.
"""

import re
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, field, replace
from datetime import tzinfo
from typing import Final, TypeAlias

from companion.thinking.activities.activity import (
    Activity,
    Happened,
    Offers,
    Texts,
    begin,
    day_of,
    step,
    to_offer,
)
from companion.thinking.activities.requests import (
    ActivityKind,
    asked_for,
    asks_for_joke,
    asks_for_something,
    does_agree,
    does_end,
    does_refuse,
)
from companion.thinking.activities.said import Said, pick, say
from companion.thinking.activities.scripts import tell_joke
from companion.thinking.course import WEIGHS, Course, Wanted
from companion.values import Memory, MemoryKind, Proactivity, Sentence, Speaker, Told, Want
from companion.values.plain_text import is_asking

SHORT: Final = 3
"""Maximum words of a short answer (guess)."""
SHORTS_WITHOUT_SHARE: Final = 4
"""Short answers in a row after which a companion that dislikes leading changes the topic (guess)."""
SELDOM_TURNS: Final = 10
"""Minimum turns of the person's between two topics that a companion brings up if it may seldom do so."""
_HEARD_ANYHOW: Final = frozenset({ActivityKind.DAY, ActivityKind.HARD_TALK})
_REHEARSED: Final = -0.45
"""Valence from which something weighs on a person who practises a hard talk, whose words are hard anyway (guess)."""
_TELLS_BEFORE: Final = re.compile(r"[.!…] ")
"""End of a sentence before the last one, which tells something: "It was late. A mess, you know?"."""


@dataclass(frozen=True, slots=True)
class Leading:
    """Activities, offers and topics that the companion has led in a session."""

    activity: Activity | None = None
    offered: ActivityKind | None = None
    """Activity offered in the last turn, without an answer yet."""
    offers: Offers = field(default_factory=Offers)
    told_joke: bool = False
    """The last turn was a joke, so that "another one" is understood."""
    shorts: int = 0
    """Number of the person's last answers in a row that were short, since something was brought up."""
    unled: int = SELDOM_TURNS
    """Number of turns since the companion last led unasked."""
    spent: frozenset[int] = frozenset()
    """Memories that were brought up, by their numbers."""
    seed: int = 0
    """Seed for picking among texts; increases with each turn. Begin each session with a different one."""


@dataclass(frozen=True, slots=True, eq=False)
class Moment:
    """Facts known after the person's words."""

    words: str
    valence: float
    """The person's valence, in [-1, 1]; 0 if not known."""
    wanted: Wanted
    course: Course
    """Course of the conversation, including these words."""
    now: float
    zone: tzinfo
    """Time zone that defines days."""
    memories: tuple[Memory, ...] = ()
    """Open threads, and pleasant memories worth returning to."""
    share: float = 0.5
    """Share of the conversation that the persona leads, in [0, 1]."""
    proactivity: Proactivity = Proactivity.USUAL
    """Frequency of leading unasked."""
    is_grave: bool = False
    """Crisis or fresh grief (``course.is_grave``): nothing is begun or brought up, and an activity is dropped."""
    is_sombre: bool = False
    """A loss, an illness or a danger (``course.is_sombre``): no offers and no jokes."""


@dataclass(frozen=True, slots=True)
class Say:
    """Code says these words, with their silences; no language model is asked."""

    said: Said
    why: Sentence
    """Reason, as a clause that the person can read."""


@dataclass(frozen=True, slots=True)
class BringUp:
    """The companion brings up a memory: the language model gets it."""

    memory: Memory
    why: Sentence
    """Reason, as a clause that the person can read."""


Move: TypeAlias = Say | BringUp


def because(move: Move) -> Told:
    """Return the companion's own move and its reason, in a sentence that the person can read."""
    return Told(
        "I came back to something you had told me, because {why}."
        if isinstance(move, BringUp)
        else "I used a prepared answer, because {why}.",
        {"why": move.why},
    )


def lead(
    leading: Leading,
    moment: Moment,
    texts: Texts,
    kinds: Set[ActivityKind] = frozenset(ActivityKind),
) -> tuple[Leading, Move | None]:
    """Return the state of leading after the person's words, and the companion's move; see above.

    Args:
        kinds: Activities that code leads; all others, and jokes, are left to the language model.
    """
    was_joke, may_lead = leading.told_joke, _leads_unasked(leading, moment.proactivity)
    leading = replace(_followed(leading, moment), told_joke=False)
    if _is_no_time(leading, moment):
        return replace(leading, activity=None, offered=None), None
    leads_all = len(kinds) == len(ActivityKind)
    if leads_all and asks_for_joke(moment.words, was_told=was_joke) and not moment.is_sombre:
        joke = tell_joke(texts.jokes, leading.seed)
        return replace(leading, told_joke=True, shorts=0), Say(joke, Told("you asked for a joke"))
    asked, activity = asked_for(moment.words), leading.activity
    if activity is not None and asked in {None, activity.kind}:
        leading, move = _went_on(leading, activity, moment, texts)
        if move is not None:
            return leading, move
    if asked is not None and asked in kinds:
        return _begun(leading, asked, moment, texts, Told("you asked for it"))
    if leading.offered is not None:
        return _answered(leading, leading.offered, moment, texts)
    if leads_all and asks_for_something(moment.words) and not moment.is_sombre:
        return _offered(leading, moment, texts)
    return _brought_up(leading, moment) if may_lead else (leading, None)


def _leads_unasked(leading: Leading, proactivity: Proactivity) -> bool:
    """Tell whether the companion may lead the next turn unasked."""
    match proactivity:
        case Proactivity.NEVER:
            return False
        case Proactivity.SELDOM:
            return leading.unled + 1 >= SELDOM_TURNS
        case Proactivity.USUAL:
            return True


def shorts_needed(share: float) -> int:
    """Return the number of short answers in a row that changes a topic: 4 at a share of 0, 2 at .5, 1 at 1."""
    return max(1, round(SHORTS_WITHOUT_SHARE * (1.0 - share)))


def _followed(leading: Leading, moment: Moment) -> Leading:
    """Return the state after the person's turn, before any move."""
    shorts = leading.shorts + 1 if _is_short_answer(moment) else 0
    return replace(leading, shorts=shorts, unled=leading.unled + 1, seed=leading.seed + 1)


def _is_short_answer(moment: Moment) -> bool:
    """Tell whether someone replies to the companion in a few words and asks nothing back."""
    text, turns = moment.words.strip(), moment.course.turns
    is_answer = len(turns) > 1 and turns[-2].speaker is Speaker.COMPANION
    return is_answer and len(text.split()) <= SHORT and not text.endswith("?")


def _is_no_time(leading: Leading, moment: Moment) -> bool:
    """Tell whether to suggest nothing: during a crisis, after blame, or at a goodbye outside an activity."""
    leaves = moment.wanted.want is Want.LEAVE and (leading.activity is None or does_end(moment.words))
    return moment.is_grave or leaves or moment.wanted.blames


def _went_on(
    leading: Leading, activity: Activity, moment: Moment, texts: Texts
) -> tuple[Leading, Move | None]:
    kind, words = activity.kind, moment.words
    after, said = step(activity, words, moment.now, texts, weighs=_weighs(moment, kind), asks=_asks(moment))
    leading = replace(leading, activity=after, shorts=0)
    if not said:
        return leading, None
    return leading, Say(said, Told("we are at {activity}", {"activity": Told(kind.value)}))


def _begun(
    leading: Leading, kind: ActivityKind, moment: Moment, texts: Texts, why: Told
) -> tuple[Leading, Move]:
    activity, said = begin(kind, texts, leading.seed, moment.now, words=moment.words)
    offers = leading.offers.with_event(kind, Happened.BEGUN, moment.now)
    begun = replace(leading, activity=activity, offered=None, offers=offers, shorts=0)
    return begun, Say(said, why)


def _answered(
    leading: Leading, kind: ActivityKind, moment: Moment, texts: Texts
) -> tuple[Leading, Move | None]:
    """Begin the offered activity on a yes; drop it on a no, or if the person changes the subject."""
    words = moment.words
    if _weighs(moment, None):
        return replace(leading, offered=None), None
    if does_agree(words):
        return _begun(leading, kind, moment, texts, Told("you said yes to it"))
    refused = leading.offers.with_event(kind, Happened.REFUSED, moment.now)
    leading = replace(leading, offered=None, offers=refused)
    if not does_refuse(words):
        return leading, None
    said = say(pick(texts.offers.declined, leading.seed))
    return replace(leading, shorts=0), Say(said, Told("you did not want to"))


def _brought_up(leading: Leading, moment: Moment) -> tuple[Leading, BringUp | None]:
    """Replace a topic that has dried up by an open thread or a memory; without one, do nothing."""
    if moment.is_sombre or not _is_dry(leading, moment):
        return leading, None
    memory = to_return_to(moment.memories, leading.spent, moment.now, moment.zone)
    if memory is None:
        return leading, None
    after = replace(leading, shorts=0, unled=0, spent=leading.spent | {memory.id})
    why = Told("we seemed to have run out of topics")
    return after, BringUp(memory, why)


def _offered(leading: Leading, moment: Moment, texts: Texts) -> tuple[Leading, Say | None]:
    """Offer an activity to a person who asks for something to do."""
    now, seed = moment.now, leading.seed
    kind = to_offer(leading.offers, moment.course.person_said, now, moment.zone, seed=seed)
    if kind is None:
        return leading, None
    offers = leading.offers.with_event(kind, Happened.OFFERED, now)
    after = replace(leading, shorts=0, offered=kind, offers=offers)
    offer = say(pick(texts.offers.offers[kind], seed))
    return after, Say(offer, Told("you asked for something to do"))


def _is_dry(leading: Leading, moment: Moment) -> bool:
    """Tell whether the conversation has dried up, unless the person wants to be left in peace."""
    is_company = moment.course.is_company and not moment.wanted.no_questions
    return is_company and leading.shorts >= shorts_needed(moment.share)


def _weighs(moment: Moment, kind: ActivityKind | None) -> bool:
    """Tell whether the person mentions something that weighs on them, within an activity of this kind.

    A single word is an answer and shows nothing; a person who tells their day or practises wants to be heard anyway.
    """
    least = _REHEARSED if kind is ActivityKind.HARD_TALK else WEIGHS
    is_heavy = moment.wanted.weighs and kind not in _HEARD_ANYHOW
    is_low = moment.valence <= least and moment.wanted.want is not Want.PLAY
    return len(moment.words.split()) > 1 and (is_heavy or is_low)


def _asks(moment: Moment) -> bool:
    """Tell whether the words want facts or help, or are nothing but a question."""
    is_question = is_asking(moment.words) and not _TELLS_BEFORE.search(moment.words)
    return moment.wanted.want is Want.HELP or is_question


# ---- memories to come back to --------------------------------------------------------------------------

AHEAD: Final = 3 * 86400.0
"""Seconds before its date from which a thread is near (guess)."""
PAST: Final = 7 * 86400.0
"""Seconds after its date during which the companion still asks about it (guess)."""
UNDATED: Final = 14 * 86400.0
"""Seconds after it was said during which the companion asks about a thread without a date (guess)."""
PLEASANT: Final = 0.2
"""Valence from which a memory is worth returning to for its own sake (guess)."""


def to_return_to(
    memories: Iterable[Memory], spent: frozenset[int], now: float, zone: tzinfo
) -> Memory | None:
    """Return the memory to come back to: the thread nearest to its date, otherwise the most pleasant; None for none.

    Memories told or recalled today are left out.

    Args:
        spent: Numbers of memories already brought up in this session.
    """
    today = day_of(now, zone)

    def is_fresh(memory: Memory) -> bool:
        times = (memory.happened_at, memory.recalled_at)
        is_told = any(at is not None and day_of(at, zone) == today for at in times)
        return memory.id not in spent and memory.faded_at is None and not is_told

    possible = [memory for memory in memories if is_fresh(memory)]
    due = [memory for memory in possible if _is_near(memory, now)]
    if due:
        return min(due, key=lambda memory: abs((memory.due_at or now) - now))
    return _undated(possible, now) or _pleasant(possible)


def _is_near(memory: Memory, now: float) -> bool:
    return _is_open(memory) and memory.due_at is not None and -PAST <= memory.due_at - now <= AHEAD


def _undated(memories: Sequence[Memory], now: float) -> Memory | None:
    open_ones = [
        memory
        for memory in memories
        if _is_open(memory) and memory.due_at is None and now - memory.happened_at <= UNDATED
    ]
    return max(open_ones, key=lambda memory: memory.salience, default=None)


def _pleasant(memories: Sequence[Memory]) -> Memory | None:
    good = [
        (memory.felt.valence + memory.salience, memory)
        for memory in memories
        if memory.felt is not None and memory.felt.valence >= PLEASANT and not _is_open(memory)
    ]
    return max(good, key=lambda each: each[0], default=(0.0, None))[1]


def _is_open(memory: Memory) -> bool:
    return memory.kind is MemoryKind.THREAD and memory.is_open
