"""The computer's own time zone, by the rules that held at the instant in question."""

import time
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Final

from companion.values.errors import BadInput
from companion.values.told import Told

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


def expect_zone() -> None:
    """Raise ``BadInput`` if the zone is a day or more away from UTC, which Python cannot represent."""
    if max(abs(time.timezone), abs(time.altzone)) >= _DAY:
        raise BadInput(
            Told(
                "The time zone in the environment variable TZ lies a day or more away from "
                "UTC; set it to that of a place, such as Europe/Berlin, or remove it."
            ),
            log="a time zone that cannot be",
        )
