"""The movements of a face, and its values at an instant: each layer keeps the movements that still matter.

``sample`` is the reference for the meaning of segments in drawings and tests.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from operator import attrgetter

from companion.showing.parameters import PARAMETERS, REST, SPEECH
from companion.values import Easing, FaceSegment, Layer


def sample(segments: Iterable[FaceSegment], now: float) -> dict[str, float]:
    """Return the value of every parameter at ``now``, each within its range.

    In each layer, among the segments of one parameter that have begun, the latest to begin counts; among several that
    began together, the last in order. After its end its last value stays. Before any segment, the layer adds nothing.
    A value is that of the lips' layer plus the sum of all other layers, reduced while speech holds the mouth::

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
    """Return the value of every parameter from its values in the layers; ``sample`` has the rule."""
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


@dataclass(frozen=True, slots=True)
class Tracks:
    """The movements known to the drawing of the face."""

    layers: Mapping[Layer, tuple[FaceSegment, ...]] = field(default_factory=dict)
    """Movements of each layer, in order of beginning."""

    @property
    def segments(self) -> tuple[FaceSegment, ...]:
        """All movements."""
        return tuple(chain.from_iterable(self.layers.values()))

    def moved(self, segments: Iterable[FaceSegment], forgets: Sequence[Layer], now: float) -> "Tracks":
        """Return the tracks with movements added, and with those of ``forgets`` that begin after ``now`` dropped.

        In the layers concerned, movements without effect at ``now`` or later are left out.
        """
        new: dict[Layer, list[FaceSegment]] = {layer: [] for layer in forgets}
        for segment in segments:
            new.setdefault(segment.layer, []).append(segment)
        layers = dict(self.layers)
        for layer, added in new.items():
            kept = [s for s in layers.get(layer, ()) if s.t0 <= now or layer not in forgets]
            known = sorted((*kept, *added), key=attrgetter("t0"))
            latest = {s.parameter: at for at, s in enumerate(known) if s.t0 <= now}
            needed = set(latest.values())
            layers[layer] = tuple([s for at, s in enumerate(known) if s.t0 > now or at in needed])
        return Tracks(layers)

    def layer(self, layer: Layer, now: float) -> dict[str, float]:
        """Return a layer's values at ``now`` for each parameter that it has moved."""
        return {s.parameter: value_of(s, now) for s in self.layers.get(layer, ()) if s.t0 <= now}

    def values(self, now: float) -> dict[str, float]:
        """Return the value of every parameter at ``now``; see ``sample``."""
        return sample(self.segments, now)


def course(
    layer: Layer,
    parameter: str,
    at: float,
    value: float,
    points: Iterable[tuple[float, float]],
) -> tuple[FaceSegment, ...]:
    """Return a chain of movements of one parameter.

    Args:
        points: End of each movement: seconds after ``at``, rising, and value.
    """
    segments = []
    t0, v0 = at, value
    for after, v1 in points:
        if v1 != v0:
            segments.append(FaceSegment(parameter, t0, v0, at + after, v1, Easing.SMOOTH, layer))
        t0, v0 = at + after, v1
    return tuple(segments)


def shifted(segments: Iterable[FaceSegment], by: float) -> tuple[FaceSegment, ...]:
    """Return movements delayed by a number of seconds."""
    return tuple(
        FaceSegment(s.parameter, s.t0 + by, s.v0, s.t1 + by, s.v1, s.easing, s.layer) for s in segments
    )


def joined(
    layer: Layer, segments: Iterable[FaceSegment], values: Mapping[str, float], now: float, seconds: float
) -> tuple[FaceSegment, ...]:
    """Return movements changed so that they can start at ``now`` without a jump.

    Movements that should have begun before ``now + seconds`` are joined by then; other parameters that the layer has
    moved come to rest in that time.

    Args:
        segments: The movements, those of each parameter in order of beginning.
        values: Values of the layer at ``now``.
        seconds: Duration of the transition.
    """
    tracks: dict[str, list[FaceSegment]] = {name: [] for name in values}
    for segment in segments:
        tracks.setdefault(segment.parameter, []).append(segment)
    entered = now + seconds
    result: list[FaceSegment] = []
    for name, track in tracks.items():
        begun = [segment for segment in track if segment.t0 < entered]
        value, aim = values.get(name, REST), value_of(begun[-1], entered) if begun else REST
        if begun and begun[0].t0 >= now and value == begun[0].v0:
            result += track
            continue
        if value != aim:
            result.append(FaceSegment(name, now, value, entered, aim, Easing.SMOOTH, layer))
        if begun and begun[-1].t1 > entered:
            last = begun[-1]
            result.append(FaceSegment(name, entered, aim, last.t1, last.v1, Easing.LINEAR, layer))
        result += track[len(begun) :]
    return tuple(result)
