"""The computer's own time zone, by the rules that held at the instant in question, and the person's hemisphere."""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, tzinfo
from enum import Enum
from typing import Final

from companion.values.errors import BadInput

_DAY: Final = 86_400


class _Local(tzinfo):
    """Zone that asks the operating system, which knows past changes of the clocks."""

    def utcoffset(self, at: datetime | None) -> timedelta:
        moment = (at or datetime.now()).replace(tzinfo=None)
        return moment.astimezone().utcoffset() or timedelta()

    def dst(self, at: datetime | None) -> None:
        return None

    def tzname(self, at: datetime | None) -> str:
        return "local"

    def fromutc(self, at: datetime) -> datetime:
        return at.replace(tzinfo=UTC).astimezone().replace(tzinfo=self)


LOCAL: Final[tzinfo] = _Local()


class Hemisphere(Enum):
    """Half of the Earth, which decides when summer is."""

    NORTH = 0
    SOUTH = 6
    """Number of months by which the seasons come later."""


class HomeZone(tzinfo):
    """A time zone of a person whose half of the Earth is known."""

    def __init__(self, zone: tzinfo, hemisphere: Callable[[], Hemisphere]) -> None:
        """Begin.

        Args:
            zone: The zone whose clock holds.
        """
        self._zone = zone
        self._hemisphere = hemisphere

    @property
    def hemisphere(self) -> Hemisphere:
        """Return the person's hemisphere."""
        return self._hemisphere()

    def utcoffset(self, at: datetime | None) -> timedelta | None:
        """Return the zone's distance from UTC."""
        return self._zone.utcoffset(at)

    def dst(self, at: datetime | None) -> timedelta | None:
        """Return the zone's shift for summer."""
        return self._zone.dst(at)

    def tzname(self, at: datetime | None) -> str | None:
        """Return the zone's name."""
        return self._zone.tzname(at)

    def fromutc(self, at: datetime) -> datetime:
        """Return the wall time of an instant."""
        return self._zone.fromutc(at.replace(tzinfo=self._zone)).replace(tzinfo=self)


def hemisphere_in(zone: tzinfo) -> Hemisphere:
    """Return the hemisphere of a person in a zone; the northern one if it is unknown."""
    return zone.hemisphere if isinstance(zone, HomeZone) else Hemisphere.NORTH


def expect_zone() -> None:
    """Raise ``BadInput`` if the zone is a day or more away from UTC, which Python cannot represent."""
    if max(abs(time.timezone), abs(time.altzone)) >= _DAY:
        raise BadInput(
            "The time zone in the environment variable TZ lies a day or more away from UTC. Set it to that "
            "of a place, such as Europe/Berlin, or remove it.",
            log="a time zone that cannot be",
        )
