"""From where an expression of time is understood: when, by whose seasons, telling or planning."""

from dataclasses import dataclass
from datetime import datetime

from companion.remembering.dates import Hemisphere, Recurring, Stretch, begun, unfinished


@dataclass(frozen=True, slots=True)
class Vantage:
    """From where an expression of time is understood."""

    now: datetime
    """Wall time without a zone."""
    looks_ahead: bool = False
    """One plans; else one tells."""
    hemisphere: Hemisphere = Hemisphere.NORTH
    birthday: tuple[int, int] | None = None
    """The person's: month and day; None where it is not known, then "my birthday" says nothing."""

    def near(self, what: Recurring) -> Stretch | None:
        """Return which of what comes again is meant where nothing says so."""
        return unfinished(what, self.now) if self.looks_ahead else begun(what, self.now)
