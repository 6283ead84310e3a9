"""Both sides' feelings over a period: the period to request, the points to draw and the selected point.

Pure; it also describes the trace in words for people who cannot see it. Points are drawn in a unit square, time from
left to right and the coordinate upwards. The engine decides which points are averages, and of how much.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final, Literal, TypeAlias

from companion.channel import messages as msg
from companion.values import FeltPoint
from companion.window.feelings.feeling import Taps
from companion.window.feelings.feeling_words import OF_TIME, affect_words, short_cause, term_words
from companion.window.wording import Translate, filled, number_words, untranslated

Coordinate: TypeAlias = Literal["valence", "arousal"]

HOUR: Final = 3600.0
DAY: Final = 86_400.0
SPANS: Final = {
    "hour": HOUR,
    "day": DAY,
    "week": 7 * DAY,
    "month": 30 * DAY,
    "year": 365 * DAY,
    "all": 0.0,
}
"""Lengths of the periods that can be chosen, in seconds; 0 for everything."""
FIRST_QUERY: Final = 1_000_000
"""First query number, far from the numbers of the other models."""
NO_TAPS: Final = Taps()
NO_TRACE: Final = msg.MoodTraced((), ())
_MOST: Final = 120
"""Maximum points drawn for each side, without check-ins: more could not be told apart (guess)."""
_SHORTEST: Final = 60.0
"""Minimum seconds drawn, so that two points close together do not lie at the edges (guess)."""
_NEAR: Final = 0.06
"""Maximum distance from the pointer to a selected point, as a part of the drawing (guess)."""


@dataclass(frozen=True, slots=True)
class Dot:
    """A point to draw; ``x`` and ``y`` are each 0 … 1."""

    x: float
    y: float
    is_unsure: bool
    is_told: bool
    is_average: bool = False


@dataclass(frozen=True, slots=True)
class FeelingTrace:
    """The shown period of both sides' feelings, and the selected point."""

    span: str = "day"
    until: float | None = None
    """End of the period, seconds since 1970; None for now."""
    shown: msg.MoodTraced = NO_TRACE
    extent: tuple[float, float] | None = None
    """Start and end of the drawing of ``shown``, seconds since 1970; None while nothing is drawn."""
    asked: msg.Query | None = None
    last_number: int = FIRST_QUERY
    is_stale: bool = True
    chosen: int | None = None
    """Index in ``points`` of the selected point."""
    correction: Taps = NO_TAPS
    """Taps that say how the selected point was meant, as far as they are made."""
    has_objected: bool = False
    """True if the user called that point wrong and has not yet said how it was meant."""

    # ---- queries

    def asking(self, now: float) -> "FeelingTrace":
        """Return the state with a query for the period."""
        until, number = now if self.until is None else self.until, self.last_number + 1
        since = until - SPANS[self.span] if SPANS[self.span] else 0.0
        query = msg.Query(number, msg.MoodTrace(_MOST, since, self.until))
        return replace(self, asked=query, last_number=number, is_stale=False)

    def answered(self, answer: msg.Answer) -> "FeelingTrace":
        """Return the state after an answer; an answer to another query changes nothing."""
        if (
            self.asked is None
            or answer.number != self.asked.number
            or not isinstance(answer.content, msg.MoodTraced)
        ):
            return self
        shown = answer.content
        kept = self._place_in(shown)
        state = replace(self, shown=shown, asked=None, extent=_extent(shown), chosen=kept)
        return state if kept is not None else replace(state, correction=NO_TAPS, has_objected=False)

    def out_of_date(self) -> "FeelingTrace":
        """Return the state after a new feeling, which makes the shown trace out of date."""
        return replace(self, is_stale=True)

    def _place_in(self, shown: msg.MoodTraced) -> int | None:
        """Return the index of the selected point in another answer, or None if it is not there."""
        if self.chosen is None:
            return None
        side, point = self.points[self.chosen]
        for place, (other_side, other) in enumerate(_in_time(shown)):
            if other_side == side and other.at == point.at:
                return place
        return None

    # ---- the period

    def spanning(self, span: str) -> "FeelingTrace":
        """Return the state with a period of another length, which ends now."""
        return replace(self, span=span, until=None, chosen=None, is_stale=True, has_objected=False)

    def earlier(self, now: float) -> "FeelingTrace":
        """Return the state with the period before."""
        return self._moved((now if self.until is None else self.until) - SPANS[self.span], now)

    def later(self, now: float) -> "FeelingTrace":
        """Return the state with the period after, at most up to now."""
        return self._moved((now if self.until is None else self.until) + SPANS[self.span], now)

    def closer(self, now: float) -> "FeelingTrace":
        """Return the state with a shorter period around the selected average."""
        point = self.point
        if point is None or not self.can_look_closer:
            return self
        names = list(SPANS)
        length = SPANS[self.span] or (self.extent[1] - self.extent[0] if self.extent else 0.0)
        span = next((name for name in reversed(names[:-1]) if SPANS[name] < length / 2), names[0])
        return replace(self, span=span)._moved(point.at + SPANS[span] / 2, now)

    def _moved(self, until: float, now: float) -> "FeelingTrace":
        return replace(
            self, until=until if until < now else None, chosen=None, is_stale=True, has_objected=False
        )

    # ---- the selected point

    @property
    def points(self) -> tuple[tuple[str, FeltPoint], ...]:
        """Both sides' points in order of time, each with "person" or "companion"."""
        return _in_time(self.shown)

    @property
    def side(self) -> str:
        """The side of the selected point; "" for none."""
        return "" if self.chosen is None else self.points[self.chosen][0]

    @property
    def point(self) -> FeltPoint | None:
        """The selected point."""
        return None if self.chosen is None else self.points[self.chosen][1]

    def stepped(self, step: int) -> "FeelingTrace":
        """Return the state with the selection moved by this many points; without one it starts at the last or first."""
        count = len(self.points)
        if count == 0:
            return self
        if self.chosen is None:
            return self._looking_at(max(0, min(count - 1, count + step)) if step < -1 else count - 1)
        return self._looking_at(max(0, min(count - 1, self.chosen + step)))

    def pointed(self, x: float, y: float, coordinate: Coordinate) -> "FeelingTrace":
        """Return the state that selects the point nearest to a place in a drawing, if one is near."""
        places = [
            (abs(dot.x - x) + abs(dot.y - y) / 3, place)  # wide drawing: x counts more
            for place, (_, point) in enumerate(self.points)
            for dot in (self.dot(point, coordinate),)
        ]
        far, place = min(places, default=(1.0, 0))
        return self._looking_at(place) if far < _NEAR else self

    def _looking_at(self, place: int) -> "FeelingTrace":
        if place == self.chosen:
            return self
        return replace(self, chosen=place, correction=NO_TAPS, has_objected=False)

    # ---- possible actions

    @property
    def can_object(self) -> bool:
        """True if the point is a reading that can be called wrong."""
        point = self.point
        return self.side == "person" and point is not None and point.number > 0 and not point.is_told

    @property
    def can_take_back(self) -> bool:
        """True if the user can withdraw what they said about the reading."""
        return self.side == "person" and self.point is not None and self.point.can_undo

    @property
    def can_undo(self) -> bool:
        """True if the effect of an utterance on the companion can be undone."""
        return self.side == "companion" and self.point is not None and self.point.can_undo

    @property
    def can_look_closer(self) -> bool:
        """True if the point is an average."""
        return self.point is not None and self.point.count > 1

    def objecting(self) -> tuple["FeelingTrace", msg.CorrectReading | None]:
        """Return the state after the user called the reading wrong, and the message to send."""
        point = self.point
        if point is None or not self.can_object:
            return self, None
        return replace(self, has_objected=True), msg.CorrectReading(point.session, point.number)

    def tapped(
        self, *, valence: int | None = None, arousal: int | None = None
    ) -> tuple["FeelingTrace", msg.CorrectReading | None]:
        """Return the state after a tap that says how it was meant, and the message to send after the second tap."""
        taps = self.correction.with_tap(valence=valence, arousal=arousal)
        point = self.point
        if taps.affect is None or point is None or not point.number:
            return replace(self, correction=taps), None
        sent = msg.CorrectReading(point.session, point.number, taps.affect)
        return replace(self, correction=NO_TAPS, has_objected=False), sent

    def undoing(self) -> msg.UndoCorrection | msg.UndoMoodStep | None:
        """Return the message that withdraws a correction, or undoes the reading's effect on the companion."""
        point = self.point
        if point is None or not point.can_undo:
            return None
        undo = msg.UndoCorrection if self.side == "person" else msg.UndoMoodStep
        return undo(point.session, point.number)

    # ---- drawing

    def dots(self, side: str, coordinate: Coordinate) -> tuple[Dot, ...]:
        """Return one side's points for the drawing of a coordinate."""
        return tuple(self.dot(point, coordinate) for whose, point in self.points if whose == side)

    def dot(self, point: FeltPoint, coordinate: Coordinate) -> Dot:
        """Return the place at which a point is drawn."""
        begin, end = self.extent or (point.at - 1.0, point.at)
        value = point.affect.valence if coordinate == "valence" else point.affect.arousal
        x = max(0.0, min(1.0, (point.at - begin) / (end - begin)))
        return Dot(x, (value + 1.0) / 2.0, point.is_unsure, point.is_told, is_average=point.count > 1)


def outline(dots: tuple[Dot, ...]) -> str:
    """Return the line through these points as the data of an SVG path, in their own unit square, y upwards."""
    return " ".join(f"{'M' if place == 0 else 'L'} {dot.x:.4f} {dot.y:.4f}" for place, dot in enumerate(dots))


def _extent(shown: msg.MoodTraced) -> tuple[float, float] | None:
    times = [point.at for point in (*shown.person, *shown.companion)]
    if not times:
        return None
    until = max(*times, shown.until)
    since = min(shown.since, *times) if shown.until else min(times)
    return min(since, until - _SHORTEST), until


def _in_time(shown: msg.MoodTraced) -> tuple[tuple[str, FeltPoint], ...]:
    both = [("person", point) for point in shown.person] + [("companion", point) for point in shown.companion]
    return tuple(sorted(both, key=lambda each: each[1].at))


def point_words(
    trace: FeelingTrace, companion: str, spell: Callable[[float], str], translate: Translate = untranslated
) -> dict[str, str]:
    """Return a description of the selected point: side, time, feeling and cause; all "" without a point."""
    point = trace.point
    if point is None:
        return {"who": "", "when": "", "felt": "", "cause": ""}
    is_person = trace.side == "person"
    return {
        "who": translate("Window", "You") if is_person else companion,
        "when": spell(point.at),
        "felt": _felt_words(point, translate),
        "cause": _cause_words(point, translate, is_person=is_person),
    }


def trace_words(trace: FeelingTrace, companion: str, translate: Translate = untranslated) -> str:
    """Return the trace in words, for people who cannot see it."""
    sides = (
        (translate("Window", "You"), trace.shown.person),
        (companion, trace.shown.companion),
    )
    told = [
        filled(
            translate("Window", "%1: from %2 to %3"),
            name,
            affect_words(points[0].affect, translate),
            affect_words(points[-1].affect, translate),
        )
        for name, points in sides
        if points
    ]
    return "; ".join(told)


def span_words(translate: Translate = untranslated) -> dict[str, str]:
    """Return the periods that can be chosen, in words."""
    return {
        "hour": translate("Window", "an hour"),
        "day": translate("Window", "a day"),
        "week": translate("Window", "a week"),
        "month": translate("Window", "a month"),
        "year": translate("Window", "a year"),
        "all": translate("Window", "all"),
    }


def _felt_words(point: FeltPoint, translate: Translate) -> str:
    felt = affect_words(point.affect, translate)
    if point.count > 1:
        return filled(
            translate("Window", "%1 (average of %2)"), felt, number_words(point.count, translate=translate)
        )
    if _is_wrong(point):
        return translate("Window", "You said this was wrong")
    if point.is_told:
        return filled(translate("Window", "%1, as you said yourself"), felt)
    if point.is_unsure:
        return filled(translate("Window", "perhaps %1, but I'm not sure"), felt)
    return felt


def _is_wrong(point: FeltPoint) -> bool:
    """Return True if the user called the reading wrong and has not yet said how it was meant."""
    return point.is_told and point.is_unsure


def _cause_words(point: FeltPoint, translate: Translate, *, is_person: bool) -> str:
    if not point.cause or point.cause in OF_TIME:
        return ""
    what = (
        filled(translate("Window", "“%1”"), short_cause(point.cause))
        if is_person
        else term_words(point.cause, translate)
    )
    if point.count > 1:
        return filled(translate("Window", "Strongest cause: %1"), what)
    return filled(translate("Window", "Cause: %1"), what)
