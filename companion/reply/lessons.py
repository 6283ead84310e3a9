"""Turns what was learned of replies into what is kept of it, and what was kept into what deciding begins with.

Of one turn that is what was offered, begun and refused in answer, and until when nothing is light.
"""

from dataclasses import dataclass, field

from companion.storage.lessons import KeptOffer, Learned, Lesson
from companion.thinking.activities.offers import Happened, Offered, Offers
from companion.thinking.activities.requests import ActivityKind
from companion.thinking.leading import Leading
from companion.values import Utterance


@dataclass(frozen=True, slots=True)
class Past:
    """What earlier sessions taught."""

    offers: Offers = field(default_factory=Offers)
    suspended_until: float = 0.0
    """Nothing is light before that, after what was said of a danger."""


def past_of(learned: Learned) -> Past:
    """Return what was kept as deciding takes it up."""
    offers = (Offered(ActivityKind[one.kind], Happened(one.what), one.at) for one in learned.offers)
    return Past(Offers(tuple(offers)), learned.suspended_until)


def lesson_of(
    said: Utterance,
    before: Leading,
    after: Leading,
    suspended_until: float | None = None,
) -> Lesson:
    """Return what is learned of an utterance of the person's.

    Args:
        said: the utterance.
        before: what the companion led when it was said.
        after: what it leads in answer.
        suspended_until: until when nothing is light because of it; None where it changes nothing.
    """
    offers = after.offers.past[len(before.offers.past) :]
    return Lesson(
        said.session,
        said.number,
        tuple(KeptOffer(one.kind.name, one.what.value, one.at) for one in offers),
        suspended_until,
    )
