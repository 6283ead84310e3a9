"""Says where a face is at an instant: the reference for what drawings and tests take segments to mean."""

from collections.abc import Iterable

from companion.showing.parameters import PARAMETERS, REST
from companion.values import Easing, FaceSegment


def sample(segments: Iterable[FaceSegment], now: float) -> dict[str, float]:
    """Return the value of every parameter at ``now``.

    Of the segments of one parameter that have begun, the one that began last counts, of those that began
    together the last in order; after its end its last value stays. Before any, a parameter is at rest.
    """
    latest: dict[str, FaceSegment] = {}
    for segment in segments:
        known = latest.get(segment.parameter)
        if segment.t0 <= now and (known is None or segment.t0 >= known.t0):
            latest[segment.parameter] = segment
    at_rest = dict.fromkeys(PARAMETERS, REST)
    return at_rest | {name: value_of(segment, now) for name, segment in latest.items()}


def value_of(segment: FaceSegment, now: float) -> float:
    """Return the value that ``segment`` alone gives from its beginning on."""
    span = segment.t1 - segment.t0
    if span <= 0 or now >= segment.t1:
        return segment.v1
    part = max(0.0, (now - segment.t0) / span)
    if segment.easing is Easing.SMOOTH:
        part = part * part * (3 - 2 * part)
    return segment.v0 + (segment.v1 - segment.v0) * part
