"""Why a reply is as it is: what was remembered for it and what was decided before it."""

from typing import TypeAlias

import msgspec

from companion.channel.messages.message import Message
from companion.values import Affect, Breach, CrisisKind, Grade, Want


class Remembered(msgspec.Struct, frozen=True):
    """One memory that came back, and why."""

    id: int
    text: str
    happened_at: float
    """Seconds since 1970-01-01 UTC."""
    reason: str
    """One sentence that the person can read."""
    is_told: bool
    """The reply was made with it; False where it only came to mind."""


class Recalled(Message, frozen=True):
    """What the companion remembered for a reply; sent as the reply begins to sound, if anything came back."""

    number: int
    """The reply's utterance, by its number in the session."""
    memories: tuple[Remembered, ...]
    """The best first."""


class Weighed(msgspec.Struct, frozen=True):
    """What of the person's words was weighed as a danger, and what for it was taken."""

    kind: CrisisKind | None
    """None where it was taken for none."""
    grade: Grade
    is_about_other: bool
    """Somebody else is in danger."""
    is_said_now: bool
    """These words tell of it, and not only those before."""
    moved_by: tuple[str, ...]
    """What moved the verdict, in a few words each."""


class Planned(Message, frozen=True):
    """What was decided before a reply; sent as the reply begins to sound."""

    number: int
    """The reply's utterance, by its number in the session."""
    want: Want | None
    """What the person likely wants; None where that is nothing in particular, or it is a danger that is spoken of."""
    does_lead: bool
    """The companion brings something up."""
    target: Affect
    """The feeling that voice and face are to show, unless its words turn out otherwise."""
    why: str = ""
    """What code did or asked of the reply and why, in sentences that the person can read; "" for nothing."""
    breach: Breach | None = None
    """The boundary that the person's words touched, or that the rest of the reply would have broken; None for none."""
    weighed: Weighed | None = None
    """None where nothing was weighed as a danger."""
    needs: tuple[str, ...] = ()
    """Of which ``ShownContact.need`` numbers are to be shown beside it at once; none outside a danger."""


Event: TypeAlias = Recalled | Planned
