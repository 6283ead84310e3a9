"""``companion replay``: decides an exported session again, without devices or models."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from companion.values import BadInput
from companion.values.files import lines_of, open_regular
from tests.support.replaying import replay

_LONGEST_LINE: Final = 2**24
"""Bytes of an event, or of the state that a recording begins with (guess)."""


def run(file: Path) -> int:
    """Decide an exported session again and print what follows from each event; 1 when something else does."""
    differing = events = 0
    for again in replay(_lines(file)):
        events += 1
        effects = ", ".join(type(effect).__name__ for effect in again.effects)
        mark = "" if again.is_as_recorded else "  (decided otherwise when it was recorded)"
        print(
            f"{again.moment.now:9.3f}  {type(again.moment.event).__name__:20} → {effects or 'nothing'}{mark}"
        )
        differing += not again.is_as_recorded
    print(f"{events} events, {events - differing} decided as recorded.")
    return 1 if differing else 0


def _lines(file: Path) -> Iterator[bytes]:
    try:
        with open_regular(file) as stream:
            yield from lines_of(stream, most_bytes=_LONGEST_LINE)
    except OSError as error:
        raise BadInput(
            f"The recording {file} cannot be read; give the file that `companion recordings export` wrote.",
            log=f"recording unreadable: {type(error).__name__}",
        ) from error
