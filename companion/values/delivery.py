"""How the person wants something said, beside the feeling that the plan gives it."""

from dataclasses import dataclass
from typing import Final

from companion.values.affect import Affect
from companion.values.prosody import AS_READ, Prosody


@dataclass(frozen=True, slots=True)
class Delivery:
    """What was ordered of the voice: "slower", "whisper", "say it happily"."""

    feeling: Affect | None = None
    """To be shown in place of the plan's; None leaves the plan's."""
    prosody: Prosody = AS_READ
    """On top of what the feeling does."""
    stressed: tuple[str, ...] = ()
    """Words that are to be stressed wherever they come, in lower case."""


AS_PLANNED: Final = Delivery()
"""Nothing was ordered."""
