"""Says where a face is at an instant: the reference for what drawings and tests take segments to mean."""

from collections.abc import Iterable, Mapping

from companion.showing.parameters import PARAMETERS, REST, SPEECH
from companion.values import Easing, FaceSegment, Layer


def sample(segments: Iterable[FaceSegment], now: float) -> dict[str, float]:
    """Return the value of every parameter at ``now``, each within its range.

    In each layer, of the segments of one parameter that have begun, the one that began last counts, of those that
    began together the last in order; after its end its last value stays. Before any, the layer adds nothing. A value
    is that of the lips' layer and, as far as speech does not hold the mouth, the sum of all other layers::

        value = clamp(lips + (1 - yields * speech) * sum of the others)
    """
    latest: dict[tuple[str, Layer], FaceSegment] = {}
    for segment in segments:
        place = segment.parameter, segment.layer
        known = latest.get(place)
        if segment.t0 <= now and (known is None or segment.t0 >= known.t0):
            latest[place] = segment
    return mixed({place: value_of(segment, now) for place, segment in latest.items()})


def mixed(layers: Mapping[tuple[str, Layer], float]) -> dict[str, float]:
    """Return the value of every parameter from what the layers say of it; ``sample`` has the rule."""
    others = dict.fromkeys(PARAMETERS, REST)
    for (name, layer), value in layers.items():
        if layer is not Layer.LIPS and name in others:
            others[name] += value
    speech = _clamped(SPEECH, layers.get((SPEECH, Layer.LIPS), REST))
    return {
        name: _clamped(
            name, layers.get((name, Layer.LIPS), REST) + (1 - PARAMETERS[name].yields * speech) * other
        )
        for name, other in others.items()
    }


def value_of(segment: FaceSegment, now: float) -> float:
    """Return the value that ``segment`` alone gives from its beginning on."""
    span = segment.t1 - segment.t0
    if span <= 0 or now >= segment.t1:
        return segment.v1
    part = max(0.0, (now - segment.t0) / span)
    if segment.easing is Easing.SMOOTH:
        part = part * part * (3 - 2 * part)
    return segment.v0 + (segment.v1 - segment.v0) * part


def _clamped(name: str, value: float) -> float:
    return min(max(value, PARAMETERS[name].low), PARAMETERS[name].high)
