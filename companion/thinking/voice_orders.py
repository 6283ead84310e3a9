"""Keeps what the person ordered of the voice, and says what that makes of a planned feeling.

An order changes how everything is said from the next clause on, or how the next reply alone is said. ``step`` takes
each of the person's turns, with the order in it or without one. A danger takes back whatever is not calm
(``calmed``). Pure. How far each order goes is a guess; bounds keep it speakable.
"""

from dataclasses import dataclass, field, replace
from typing import Final

from companion.values import AS_READ, NEUTRAL, Affect, Delivery, Prosody

WHISPER: Final = Prosody(breathiness=1.0, level_db=-6.0)
"""Whispered speech has no voice and is 15 to 20 dB weaker (Traunmüller & Eriksson 2000): less is taken, to be heard."""
WAYS: Final = {
    "whisper": WHISPER,
    "breathy": Prosody(breathiness=0.4, level_db=-1.0),
    "quiet": Prosody(level_db=-5.0, tilt_db=-1.0),
    "loud": Prosody(level_db=5.0, tilt_db=1.0),
    "slow": Prosody(rate=0.82, pauses=1.2),
    "fast": Prosody(rate=1.2, pauses=0.85),
    "high": Prosody(pitch_st=2.0),
    "low": Prosody(pitch_st=-2.0),
    "expressive": Prosody(pitch_range=1.4),
    "monotone": Prosody(pitch_range=0.5),
    "clear": Prosody(rate=0.88, pauses=1.2, tilt_db=0.5),
    "pausing": Prosody(pauses=1.6),
}
"""What each way to speak changes. Clear speech is slower, with more pauses and a brighter spectrum (Picheny et al.
1986); a soft voice falls off more steeply than a loud one (Traunmüller & Eriksson 2000). Sizes are guesses."""
LEAST: Final = Prosody(
    pitch_st=-6.0, pitch_range=0.3, rate=0.6, level_db=-12.0, tilt_db=-4.0, formants=0.9, pauses=0.5
)
MOST: Final = Prosody(
    pitch_st=6.0,
    pitch_range=2.0,
    rate=1.6,
    level_db=8.0,
    tilt_db=4.0,
    breathiness=1.0,
    formants=1.1,
    pauses=3.0,
)
"""However often something is ordered, it goes no further (guesses)."""
_CALM: Final = (0.75, -6.0)
"""The least rate and level, dB, that a danger leaves of what was ordered (guess)."""


@dataclass(frozen=True, slots=True)
class VoiceOrder:
    """What one turn of the person's orders of the voice."""

    feeling: Affect | None = None
    """To be shown in place of the planned one."""
    shift: Affect = NEUTRAL
    """By which the feeling is moved: "happier"."""
    added: Prosody = AS_READ
    taken: Prosody = AS_READ
    """What is wanted less of: "not so loud"."""
    stressed: tuple[str, ...] = ()
    is_back: bool = False
    """All that was ordered before is taken back."""
    is_once: bool = False
    """It is about the next reply alone."""
    repeats: bool = False
    """The last words are to be said once more."""
    is_silent: bool | None = None
    """Words are only to be shown, or to be heard again; None where nothing is said of it."""
    is_mere: bool = True
    """Nothing else was said with it."""


@dataclass(frozen=True, slots=True)
class Ordered:
    """How the person wants something said."""

    feeling: Affect | None = None
    """In place of the planned one."""
    shift: Affect = NEUTRAL
    """By which the planned feeling is moved, where none stands in its place."""
    prosody: Prosody = AS_READ
    stressed: tuple[str, ...] = ()

    def shown(self, planned: Affect) -> Affect:
        """Return the feeling that words, voice and face show where this one was planned."""
        return planned.moved(self.shift) if self.feeling is None else self.feeling

    @property
    def delivery(self) -> Delivery:
        """What the voice is told; a feeling that stands in the planned one's place is the plan's, too."""
        return Delivery(self.feeling, self.prosody, self.stressed)

    def after(self, order: VoiceOrder) -> "Ordered":
        """Return it as it is after an order."""
        before = Ordered() if order.is_back else self
        stressed = tuple(dict.fromkeys((*before.stressed, *order.stressed)))
        changed = replace(
            before,
            prosody=_bounded(before.prosody.then(order.added).left_after(order.taken)),
            stressed=stressed,
        )
        if order.feeling is not None:
            return replace(changed, feeling=order.feeling.moved(order.shift), shift=NEUTRAL)
        if before.feeling is not None:
            return replace(changed, feeling=before.feeling.moved(order.shift))
        return replace(changed, shift=before.shift.moved(order.shift))


@dataclass(frozen=True, slots=True)
class Orders:
    """What was ordered of the voice in a session."""

    lasting: Ordered = field(default_factory=Ordered)
    once: Ordered | None = None
    """Of the next reply alone; None where that is said as all others."""

    @property
    def now(self) -> Ordered:
        """How the next reply is to be said."""
        return self.lasting if self.once is None else self.once


def step(orders: Orders, order: VoiceOrder | None, *, goes_on: bool = False) -> Orders:
    """Return what holds after a turn of the person's.

    Args:
        orders: What held before.
        order: What the turn orders; None for nothing.
        goes_on: What was begun in the last reply goes on, such as a story: what was ordered for it holds still.
    """
    kept = orders if goes_on else replace(orders, once=None)
    if order is None:
        return kept
    if order.is_once:
        return replace(kept, once=orders.now.after(order) if goes_on else orders.lasting.after(order))
    return Orders(kept.lasting.after(order))


def calmed(orders: Orders) -> Orders:
    """Return what is left of orders where somebody is in danger: slower and quieter, as far as that is calm."""
    least_rate, least_level = _CALM
    prosody = orders.now.prosody
    rate = max(least_rate, min(1.0, prosody.rate))
    level_db = max(least_level, min(0.0, prosody.level_db))
    return Orders(Ordered(prosody=Prosody(rate=rate, level_db=level_db)))


def _bounded(prosody: Prosody) -> Prosody:
    return Prosody(
        **{
            name: max(getattr(LEAST, name), min(getattr(MOST, name), getattr(prosody, name)))
            for name in Prosody.__dataclass_fields__
        }
    )
