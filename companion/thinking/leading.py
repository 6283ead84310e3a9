"""Leads the talk where it needs somebody to: activities that are asked for, and a topic that has dried up.

For whoever joins it to the talk (``engine``): keep a ``Leading`` beside the ``Course``, a new one for each session but
with the ``Offers`` of those before. Call ``lead`` with a ``Moment`` of what the person said and wants, of open threads
and pleasant memories (recall finds them; which is chosen here), and of what else is known. It returns the next
``Leading`` and what to do:

- ``Say``: say these words, with their silences, by code; no language model is asked.
- ``BringUp``: the language model is told the memory.
- None: it answers as usual. An activity may just have been dropped, because the person told something that weighs.

Pure, so that unfinished words may be tried on it; it never waits and asks nobody. Times are seconds since 1970-01-01
UTC.
"""

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, field, replace
from datetime import tzinfo
from typing import Final, TypeAlias

from companion.thinking.activities.activity import Activity, Texts, begin, step
from companion.thinking.activities.offers import Happened, Offers, day_of, to_offer
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
from companion.thinking.course import Course
from companion.thinking.wants import WEIGHS, Wanted, refuses_talk
from companion.values import Memory, MemoryKind, Proactivity, Speaker, Want

SHORT: Final = 3
"""An answer of at most so many words is short (guess)."""
SHORTS_WITHOUT_SHARE: Final = 4
"""After so many short answers running a companion that does not like to lead changes the topic (guess)."""
SELDOM_TURNS: Final = 10
"""A companion that seldom brings something up does so at most once in so many turns of the person's."""
_HEARD_ANYHOW: Final = frozenset({ActivityKind.DAY, ActivityKind.HARD_TALK})
_REHEARSED: Final = -0.45
"""Valence from which on something weighs on who practises a hard talk, in which words are hard anyhow (guess)."""


@dataclass(frozen=True, slots=True)
class Leading:
    """What the companion leads, offered and brought up in a session."""

    activity: Activity | None = None
    offered: ActivityKind | None = None
    """Offered in the last turn; whether it is wanted is not known yet."""
    offers: Offers = field(default_factory=Offers)
    told_joke: bool = False
    """Whether the last turn was a joke, so that "another one" is understood."""
    shorts: int = 0
    """So many of the person's last answers in a row were short, since something was brought up."""
    unled: int = SELDOM_TURNS
    """So many turns ago the companion last led unasked."""
    spent: frozenset[int] = frozenset()
    """Memories that were brought up, by their numbers."""
    seed: int = 0
    """Of what is picked among texts; goes up with each turn. Begin a session with another one."""


@dataclass(frozen=True, slots=True, eq=False)
class Moment:
    """What is known when the person has said something."""

    words: str
    valence: float
    """How pleasant they feel, in [-1, 1]; 0 where that is not known."""
    wanted: Wanted
    course: Course
    """With these words."""
    now: float
    zone: tzinfo
    """By which days are told."""
    memories: tuple[Memory, ...] = ()
    """Open threads, and pleasant memories worth returning to."""
    share: float = 0.5
    """Of the talk that the persona leads, in [0, 1]."""
    proactivity: Proactivity = Proactivity.USUAL
    """How often anything is led unasked."""
    is_grave: bool = False
    """Crisis or fresh grief (``course.is_grave``): nothing is begun or brought up, and what goes on is dropped."""
    is_sombre: bool = False
    """A loss, an illness or a danger (``course.is_sombre``): nothing is offered, and no joke told."""


@dataclass(frozen=True, slots=True)
class Say:
    """These words are said by code."""

    said: Said
    why: str
    """In one sentence that the person can read."""


@dataclass(frozen=True, slots=True)
class BringUp:
    """A memory is brought up."""

    memory: Memory
    why: str
    """In one sentence that the person can read."""


Move: TypeAlias = Say | BringUp


def because(move: Move) -> str:
    """Return what the companion does by itself and why, in a sentence that the person can read."""
    deed = "came back to what you had told me" if isinstance(move, BringUp) else "answered in written words"
    return f"I {deed}, because {move.why}."


def lead(
    leading: Leading,
    moment: Moment,
    texts: Texts,
    kinds: Set[ActivityKind] = frozenset(ActivityKind),
) -> tuple[Leading, Move | None]:
    """Return what the companion leads after the person's words, and what it does now; see above.

    Args:
        leading: What it led before.
        moment: What the person said and wants.
        texts: Words for activities.
        kinds: Activities that code leads; all others, and jokes, are the language model's.
    """
    was_joke, may_lead = leading.told_joke, _leads_unasked(leading, moment.proactivity)
    leading = replace(_followed(leading, moment), told_joke=False)
    if _is_no_time(leading, moment):
        return replace(leading, activity=None, offered=None), None
    leads_all = len(kinds) == len(ActivityKind)
    if leads_all and asks_for_joke(moment.words, was_told=was_joke) and not moment.is_sombre:
        joke = tell_joke(texts.jokes, leading.seed)
        return replace(leading, told_joke=True, shorts=0), Say(joke, "you asked for a joke")
    asked, activity = asked_for(moment.words), leading.activity
    if activity is not None and asked in {None, activity.kind}:
        leading, move = _went_on(leading, activity, moment, texts)
        if move is not None:
            return leading, move
    if asked is not None and asked in kinds:
        return _begun(leading, asked, moment, texts, "you asked for it")
    if leading.offered is not None:
        return _answered(leading, leading.offered, moment, texts)
    if leads_all and asks_for_something(moment.words) and not moment.is_sombre:
        return _offered(leading, moment, texts)
    return _brought_up(leading, moment) if may_lead else (leading, None)


def _leads_unasked(leading: Leading, proactivity: Proactivity) -> bool:
    """Tell whether the companion may lead the next turn though nobody asked it to."""
    match proactivity:
        case Proactivity.NEVER:
            return False
        case Proactivity.SELDOM:
            return leading.unled + 1 >= SELDOM_TURNS
        case Proactivity.USUAL:
            return True


def shorts_needed(share: float) -> int:
    """Return after how many short answers running a topic is changed: 4 at a share of 0, 2 at .5, 1 at 1."""
    return max(1, round(SHORTS_WITHOUT_SHARE * (1.0 - share)))


def _followed(leading: Leading, moment: Moment) -> Leading:
    """Take in the person's turn, whatever comes of it."""
    shorts = leading.shorts + 1 if _is_short_answer(moment) else 0
    return replace(leading, shorts=shorts, unled=leading.unled + 1, seed=leading.seed + 1)


def _is_short_answer(moment: Moment) -> bool:
    """Tell whether somebody who was said something answers in a few words and asks nothing back."""
    text, turns = moment.words.strip(), moment.course.turns
    is_answer = len(turns) > 1 and turns[-2].speaker is Speaker.COMPANION
    return is_answer and len(text.split()) <= SHORT and not text.endswith("?")


def _is_no_time(leading: Leading, moment: Moment) -> bool:
    """Tell whether nothing is led: in a crisis, to who blames, and to who leaves, except in play."""
    leaves = moment.wanted.want is Want.LEAVE and (leading.activity is None or does_end(moment.words))
    return moment.is_grave or leaves or moment.wanted.blames


def _went_on(
    leading: Leading, activity: Activity, moment: Moment, texts: Texts
) -> tuple[Leading, Move | None]:
    kind, words = activity.kind, moment.words
    after, said = step(activity, words, moment.now, texts, weighs=_weighs(moment, kind))
    leading = replace(leading, activity=after, shorts=0)
    if not said:
        return leading, None
    return leading, Say(said, f"we are at {kind.value}")


def _begun(
    leading: Leading, kind: ActivityKind, moment: Moment, texts: Texts, why: str
) -> tuple[Leading, Move]:
    activity, said = begin(kind, texts, leading.seed, moment.now, words=moment.words)
    offers = leading.offers.with_event(kind, Happened.BEGUN, moment.now)
    begun = replace(leading, activity=activity, offered=None, offers=offers, shorts=0)
    return begun, Say(said, why)


def _answered(
    leading: Leading, kind: ActivityKind, moment: Moment, texts: Texts
) -> tuple[Leading, Move | None]:
    """Begin what was offered on a yes; let it be on a no, and where the person speaks of something else."""
    words = moment.words
    if _weighs(moment, None):
        return replace(leading, offered=None), None
    if does_agree(words):
        return _begun(leading, kind, moment, texts, "you said yes to it")
    refused = leading.offers.with_event(kind, Happened.REFUSED, moment.now)
    leading = replace(leading, offered=None, offers=refused)
    if not does_refuse(words):
        return leading, None
    said = say(pick(texts.offers.declined, leading.seed))
    return replace(leading, shorts=0), Say(said, "you did not want to")


def _brought_up(leading: Leading, moment: Moment) -> tuple[Leading, BringUp | None]:
    """Change a topic that has dried up, by an open thread or a memory; without one nothing is led."""
    if moment.is_sombre or not _is_dry(leading, moment):
        return leading, None
    memory = to_return_to(moment.memories, leading.spent, moment.now, moment.zone)
    if memory is None:
        return leading, None
    after = replace(leading, shorts=0, unled=0, spent=leading.spent | {memory.id})
    why = "we seemed to have run out of things to say"
    return after, BringUp(memory, why)


def _offered(leading: Leading, moment: Moment, texts: Texts) -> tuple[Leading, Say | None]:
    """Offer an activity to who asks for something to do."""
    now, seed = moment.now, leading.seed
    kind = to_offer(leading.offers, moment.course.person_said, now, moment.zone, seed=seed)
    if kind is None:
        return leading, None
    offers = leading.offers.with_event(kind, Happened.OFFERED, now)
    after = replace(leading, shorts=0, offered=kind, offers=offers)
    offer = say(pick(texts.offers.offers[kind], seed))
    return after, Say(offer, "you asked for something to do")


def _is_dry(leading: Leading, moment: Moment) -> bool:
    """Tell whether the talk has dried up, of somebody who does not say that they want to be left in peace."""
    is_company = moment.course.is_company and not refuses_talk(moment.words)
    return is_company and leading.shorts >= shorts_needed(moment.share)


def _weighs(moment: Moment, kind: ActivityKind | None) -> bool:
    """Tell whether the person tells something that weighs on them, within an activity of this kind.

    A single word is an answer and tells nothing; who tells their day or practises wants to be heard anyhow.
    """
    least = _REHEARSED if kind is ActivityKind.HARD_TALK else WEIGHS
    is_heavy = moment.wanted.weighs and kind not in _HEARD_ANYHOW
    is_low = moment.valence <= least and moment.wanted.want is not Want.PLAY
    return len(moment.words.split()) > 1 and (is_heavy or is_low)


# ---- what is worth coming back to ----------------------------------------------------------------------

AHEAD: Final = 3 * 86400.0
"""So long before its date a thread is near (guess)."""
PAST: Final = 7 * 86400.0
"""So long after its date it is still asked about (guess)."""
UNDATED: Final = 14 * 86400.0
"""So long after it was told a thread without a date is asked about (guess)."""
PLEASANT: Final = 0.2
"""Valence from which on a memory is worth returning to for its own sake (guess)."""


def to_return_to(
    memories: Iterable[Memory], spent: frozenset[int], now: float, zone: tzinfo
) -> Memory | None:
    """Return the memory to come back to: the thread nearest to its date, else the most pleasant; None for none.

    What was told or recalled today is left alone.

    Args:
        memories: Open threads, and whatever of the past may be returned to.
        spent: What was brought up in this session already, by their numbers.
        now: When.
        zone: By which days are told.
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
