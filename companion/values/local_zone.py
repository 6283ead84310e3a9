"""The computer's own time zone, by the rules that held at the instant that is asked about."""

from datetime import UTC, datetime, timedelta, tzinfo
from typing import Final


class _Local(tzinfo):
    """Asks the operating system, which knows when clocks were changed."""

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
