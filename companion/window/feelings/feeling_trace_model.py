"""Both sides' feelings over time as properties for QML; ``feeling_trace`` decides their content."""

import time
from typing import Final

from PySide6.QtCore import Property, Signal, Slot

from companion.channel.messages import Answer, EngineReady, FeelingsReset, MoodTraceChanged, Renamed, ToEngine
from companion.window.feelings.feeling import tap_shown
from companion.window.feelings.feeling_trace import (
    SPANS,
    Coordinate,
    FeelingTrace,
    outline,
    point_words,
    span_words,
    trace_words,
)
from companion.window.page_model import PageModel, PropertiesOf, in_qml
from companion.window.spelling import short_day, short_moment, short_time

Shown = dict[str, object]

_property: Final = PropertiesOf[FeelingTrace]()


@in_qml
class FeelingTraceModel(PageModel):
    """Both sides' feelings over a period, and the selected point."""

    languageChanged = Signal()
    """The language of otherwise constant words has changed."""
    traceChanged = Signal()
    pointChanged = Signal()
    spanChanged = Signal()

    takes = (Answer, EngineReady, Renamed, MoodTraceChanged, FeelingsReset)
    tells = (
        ("traceChanged", "shown", "extent"),
        ("spanChanged", "span", "until"),
        ("pointChanged", "point", "correction", "has_objected", "extent"),
    )

    _companion = ""
    _state = FeelingTrace()

    # ---- events of the engine

    def apply(self, event: Answer | EngineReady | Renamed | MoodTraceChanged | FeelingsReset) -> None:
        """Handle an answer, the companion's name, or the news of another feeling."""
        match event:
            case Answer():
                self._set(self._state.answered(event))
            case EngineReady(companion) | Renamed(companion):
                self._companion = companion
                self.pointChanged.emit()
            case MoodTraceChanged():
                self._set(self._state.out_of_date())
            case FeelingsReset():
                self._set(FeelingTrace(span=self._state.span, last_number=self._state.last_number))
        self._refresh()

    def forget(self) -> None:
        """Forget the feelings that another engine sent."""
        self._set(FeelingTrace(span=self._state.span, last_number=self._state.last_number))

    def ask(self) -> None:
        """Request the period, up to now."""
        self._set(self._state.out_of_date())
        self._refresh()

    def _refresh(self) -> None:
        if self._is_open and self._is_ready and self._state.is_stale:
            self._set(self._state.asking(time.time()))
            assert self._state.asked is not None
            self._engine.send(self._state.asked)

    def _go(self, new: object, sent: ToEngine | None = None) -> None:
        super()._go(new, sent)
        self._refresh()

    # ---- actions of the user

    @Slot(str)
    def show(self, span: str) -> None:
        """Show another period, up to now; for "" show the same one again."""
        self._go(self._state.spanning(span if span in SPANS else self._state.span))

    @Slot()
    def earlier(self) -> None:
        """Show the period before."""
        self._go(self._state.earlier(time.time()))

    @Slot()
    def later(self) -> None:
        """Show the period after."""
        self._go(self._state.later(time.time()))

    @Slot()
    def lookCloser(self) -> None:
        """Show a shorter period around the selected average."""
        self._go(self._state.closer(time.time()))

    @Slot(int)
    def step(self, points: int) -> None:
        """Move the selection by this many points."""
        self._set(self._state.stepped(points))

    @Slot(float, float, str)
    def point(self, x: float, y: float, coordinate: Coordinate) -> None:
        """Select the point near a place in the drawing of "valence" or "arousal"."""
        self._set(self._state.pointed(x, y, coordinate))

    @Slot()
    def objectToPoint(self) -> None:
        """Call the reading wrong."""
        self._go(*self._state.objecting())

    @Slot(int)
    def correctValence(self, step: int) -> None:
        """Say how pleasant the utterance was meant: a step from 0."""
        self._go(*self._state.tapped(valence=step))

    @Slot(int)
    def correctArousal(self, step: int) -> None:
        """Say how excited the utterance was meant: a step from 0."""
        self._go(*self._state.tapped(arousal=step))

    @Slot()
    def undo(self) -> None:
        """Withdraw what was said about the reading, or undo its effect on the companion."""
        self._go(self._state, self._state.undoing())

    # ---- properties for QML

    @Property(list, notify=languageChanged)
    def spans(self) -> list[Shown]:
        """The periods that can be shown: dictionaries with value and words."""
        return [{"value": name, "words": words} for name, words in span_words(self._translate).items()]

    span = _property(str, lambda it: it.span, spanChanged)
    canGoEarlier = _property(bool, lambda it: it.span != "all", spanChanged)
    """True if there may be an earlier period."""
    canGoLater = _property(bool, lambda it: it.until is not None, spanChanged)
    """True if the period does not end now."""
    hasTrace = _property(bool, lambda it: it.extent is not None, traceChanged)
    """True if there is anything to draw."""

    @Property(list, notify=traceChanged)
    def traces(self) -> list[Shown]:
        """Valence and arousal over time: dictionaries with coordinate, name, above, below, person and companion."""
        return [
            self._coordinate("valence", ("Pleasant or not", "pleasant", "unpleasant")),
            self._coordinate("arousal", ("Excited or calm", "excited", "calm")),
        ]

    def _coordinate(self, coordinate: Coordinate, words: tuple[str, str, str]) -> Shown:
        name, above, below = (self._translate("Window", each) for each in words)
        return {
            "coordinate": coordinate,
            "name": name,
            "above": above,
            "below": below,
            "person": self._side("person", coordinate),
            "companion": self._side("companion", coordinate),
        }

    def _side(self, side: str, coordinate: Coordinate) -> Shown:
        dots = self._state.dots(side, coordinate)
        return {
            "line": outline(dots),
            "dots": [
                {
                    "x": dot.x,
                    "y": dot.y,
                    "isUnsure": dot.is_unsure,
                    "isTold": dot.is_told,
                    "isAverage": dot.is_average,
                }
                for dot in dots
            ],
        }

    @Property(str, notify=traceChanged)
    def words(self) -> str:
        """The trace in words."""
        return trace_words(self._state, self._companion, self._translate)

    @Property(str, notify=traceChanged)
    def begin(self) -> str:
        """Start of the drawing, in words."""
        return self._edge(0)

    @Property(str, notify=traceChanged)
    def end(self) -> str:
        """End of the drawing, in words."""
        return self._edge(1)

    def _edge(self, which: int) -> str:
        extent = self._state.extent
        if extent is None:
            return ""
        if extent[1] - extent[0] > 3 * SPANS["day"]:
            return short_day(extent[which])
        is_today = short_day(extent[which]) == short_day(time.time())
        return short_time(extent[which]) if is_today else short_moment(extent[which])

    @Property(dict, notify=pointChanged)
    def chosen(self) -> Shown:
        """The selected point: the keys of ``point_words``, isThere, isPerson, valence and arousal as x and y."""
        point = self._state.point
        if point is None:
            return {"isThere": False}
        places = {each: self._state.dot(point, each) for each in ("valence", "arousal")}
        return {
            "isThere": True,
            "isPerson": self._state.side == "person",
            "valence": {"x": places["valence"].x, "y": places["valence"].y},
            "arousal": {"x": places["arousal"].x, "y": places["arousal"].y},
            **point_words(self._state, self._companion, short_moment, self._translate),
        }

    canObject = _property(bool, lambda it: it.can_object and not it.has_objected, pointChanged)
    """True if the point is a reading that can be called wrong."""
    hasObjected = _property(bool, lambda it: it.has_objected, pointChanged)
    canTakeBack = _property(bool, lambda it: it.can_take_back and not it.has_objected, pointChanged)
    """True if the user can withdraw what they said about the reading."""
    canUndo = _property(bool, lambda it: it.can_undo, pointChanged)
    canLookCloser = _property(bool, lambda it: it.can_look_closer, pointChanged)

    correctedValence = _property(int, lambda it: tap_shown(it.correction.valence), pointChanged)
    """The correction's first tap; -1 for none."""
    correctedArousal = _property(int, lambda it: tap_shown(it.correction.arousal), pointChanged)
    """The correction's second tap; -1 for none."""
