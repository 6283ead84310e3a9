"""Chooses which lead is said: what heads read off its words is held against the person's words and the clause's target.

Four things count: relevance (how near its meaning is to the person's words), the feeling that it expresses against
the one that the clause is to show, how it will land, which should not be below that, and whether the persona would put
it so (``manner``). First all candidates are
weighed by what was measured of the leads beforehand, with stand-ins in their gaps; then the three best by what is
measured of their real words. Pure: the measures are values that are handed in. All weights are guesses, tried on part
"a" of our own collections (``evaluation.reply`` measures what they do).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from companion.thinking.lead_slots import Slots
from companion.thinking.leads import FilledLead, Lead
from companion.thinking.manner import Manner
from companion.thinking.turn import Vector
from companion.values import Affect

MOST: Final = 3
"""So many are measured with their real words."""

_STAND_INS: Final = Slots(
    what="it is like that",
    deed="you did it",
    thing="that one",
    yours="that one",
    feeling="like that",
    emotion="feeling",
    name="friend",
    value="that",
    memory="You told me so.",
    greeting="good day",
    welcome="you're welcome",
    parting="so long",
    move="I'm playing.",
)
"""Stand in the gaps while nobody has said anything; they feel like nothing in particular."""

_RELEVANCE: Final = 1.0
"""What a cosine of 1 counts."""
_EXPRESSED: Final = 1.5
"""What it counts against a lead that its valence is 1 off the target."""
_AROUSAL: Final = 0.3
"""The same for arousal, which heads read less well off words."""
_LANDS: Final = 0.5
"""What it counts against a lead that it would leave a reader's valence 1 below the target."""

_MANNER: Final = 1.2
"""What it counts for a lead that its manner is fully the persona's rather than not at all."""
_PLAIN: Final = 0.5
"""A persona that has so much of a manner would as soon speak plainly."""
PLAIN: Final[Mapping[Manner, float]] = {}
"""Of who speaks plainly: has no manner."""


@dataclass(frozen=True, slots=True, eq=False)
class Sounding:
    """What heads read off the words of a lead."""

    meaning: Vector
    """What it is about, (d,), of length 1."""
    expressed: Affect
    """The feeling of who says it."""
    lands: Affect
    """The feeling it leaves in who hears it."""


@dataclass(frozen=True, slots=True, eq=False)
class LeadShelf:
    """The leads, and what was measured of each beforehand (``stand_in_text``)."""

    leads: tuple[Lead, ...]
    beforehand: Mapping[Lead, Sounding]


def shelf_of(leads: Sequence[Lead], measured: Sequence[Sounding]) -> LeadShelf:
    """Put up leads with what was measured of ``stand_in_text`` of each, in the same order."""
    return LeadShelf(tuple(leads), dict(zip(leads, measured, strict=True)))


def sounding_of(meaning: Vector, expressed: Vector, lands: Vector) -> Sounding:
    """Return measures of one text as they come from a file; each feeling is (3,): valence, arousal and dominance."""
    return Sounding(meaning, Affect(*map(float, expressed)), Affect(*map(float, lands)))


def stand_in_text(lead: Lead) -> str:
    """Return the words of a lead by which it is measured beforehand."""
    return lead.filled(_STAND_INS).said


def shortlist(
    candidates: Sequence[FilledLead],
    target: Affect,
    meant: Vector | None,
    beforehand: Mapping[Lead, Sounding],
    voice: Mapping[Manner, float] = PLAIN,
) -> tuple[FilledLead, ...]:
    """Return the ``MOST`` candidates that seem best, by measures taken beforehand; fewer where there are fewer.

    Args:
        candidates: Leads that may be said.
        target: The feeling that the clause is to show.
        meant: What the person's words are about; None where that is not known.
        beforehand: What was measured of ``stand_in_text``.
        voice: How far the persona speaks in each manner (``manner.manners_of``).
    """
    return rank(candidates, target, meant, [beforehand[one.lead] for one in candidates], voice)[:MOST]


def rank(
    candidates: Sequence[FilledLead],
    target: Affect,
    meant: Vector | None,
    measured: Sequence[Sounding],
    voice: Mapping[Manner, float] = PLAIN,
) -> tuple[FilledLead, ...]:
    """Return the candidates, the best first; of equal ones the first.

    Args:
        candidates: Leads that may be said.
        target: The feeling that the clause is to show.
        meant: What the person's words are about; None where that is not known.
        measured: What was measured of each.
        voice: How far the persona speaks in each manner.

    Raises:
        ValueError: There are more or fewer measures than candidates.
    """
    if len(candidates) != len(measured):
        raise ValueError(f"{len(candidates)} candidates, but {len(measured)} measures")
    weights = [
        weigh(heard, target, meant) + _owned(one.lead, voice)
        for one, heard in zip(candidates, measured, strict=True)
    ]
    order = sorted(range(len(candidates)), key=lambda at: -weights[at])
    return tuple(candidates[at] for at in order)


def weigh(measured: Sounding, target: Affect, meant: Vector | None) -> float:
    """Return how well words would do, higher is better."""
    relevance = 0.0 if meant is None else float(measured.meaning @ meant)
    return (
        _RELEVANCE * relevance
        - _EXPRESSED * abs(measured.expressed.valence - target.valence)
        - _AROUSAL * abs(measured.expressed.arousal - target.arousal)
        - _LANDS * max(0.0, target.valence - measured.lands.valence)
    )


def _owned(lead: Lead, voice: Mapping[Manner, float]) -> float:
    """Return how much it counts for a lead that the persona would put it so; plain words are as they are."""
    return 0.0 if lead.manner is None else _MANNER * (voice.get(lead.manner, 0.0) - _PLAIN)
