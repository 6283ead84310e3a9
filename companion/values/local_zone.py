"""The computer's own time zone, by the rules that held at the instant that is asked about."""

import time
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Final

from companion.values.errors import BadInput

_DAY: Final = 86_400


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


def expect_zone() -> None:
    """Raise ``BadInput`` for a zone that Python cannot tell times in: one a day or more away from UTC."""
    if max(abs(time.timezone), abs(time.altzone)) >= _DAY:
        raise BadInput(
            "The time zone in the environment variable TZ lies a day or more away from UTC; set it to that of a place, "
            "such as Europe/Berlin, or remove it.",
            log="a time zone that cannot be",
        )
