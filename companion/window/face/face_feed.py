"""Hands the engine's movements of the face to the drawn face, on one clock.

The drawn face evaluates the movements frame by frame, without Python (``qml/face/FaceRig.qml``). This module only
unpacks them and maps the engine's clock to the window's. Times are seconds.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import reduce

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot

from companion.channel.messages import FaceDescribed, FaceMoved
from companion.values import BrowsSeen, Countenance, Doing, GazeSeen, MouthSeen
from companion.window.page_model import in_qml
from companion.window.wording import Translate, filled, untranslated

MEMORY = 10.0
"""Seconds for which a bound counts; two clocks of one machine drift apart by less than a millisecond in that time."""
JUMP = 0.5
"""Deviation in seconds that means the engine stood still or restarted, so that the mapping starts over (guess)."""


@dataclass(frozen=True, slots=True)
class FaceClock:
    """Mapping of the engine's clock to the window's, from the ``now`` that comes with each movement of the face.

    A message arrives at or after the instant it was sent, so each gives a lower bound of "engine minus window". The
    largest bound of the last seconds is the estimate; this removes the jitter of the pipe.
    """

    bounds: tuple[tuple[float, float], ...] = ()
    """Pairs of the time a bound was seen, on the window's clock, and the bound."""

    def synchronised(self, *, engine_now: float, window_now: float) -> "FaceClock":
        """Return the clock after a message sent at ``engine_now`` has arrived at ``window_now``."""
        bound = engine_now - window_now
        if self.bounds and abs(bound - self.offset) > JUMP:
            return FaceClock(((window_now, bound),))
        # a bound that is neither newer nor larger than another is never the estimate: drop it
        kept = tuple(old for old in self.bounds if window_now - old[0] < MEMORY and old[1] > bound)
        return FaceClock((*kept, (window_now, bound)))

    @property
    def offset(self) -> float:
        """Engine minus window, in seconds; 0 before the first message."""
        return max((bound for _, bound in self.bounds), default=0.0)

    def engine_time(self, window_now: float) -> float:
        """Return the engine's time at the window's instant ``window_now``."""
        return window_now + self.offset


@in_qml
class FaceFeed(QObject):
    """The stream of the face's movements.

    Signals:
        moved(list, float, list): movements as lists [parameter, t0, v0, t1, v1, easing, layer] on the engine's clock,
            that clock when they were sent, and the layers whose later movements are discarded.
        forgotten(): another engine is running; its clock and its movements start over.
        described(): the description of the face has changed.
    """

    moved = Signal(list, float, list)
    forgotten = Signal()

    described = Signal()

    takes = (FaceMoved, FaceDescribed)
    notice = ""

    def __init__(self, clock: Callable[[], float] = time.monotonic, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window_now = clock
        self._clock = FaceClock()
        self._seen: Countenance | None = None
        self._is_still = False

    @Property(bool, notify=described)
    def isStill(self) -> bool:
        """True if only the layers that remain under reduced motion are drawn."""
        return self._is_still

    @isStill.setter  # type: ignore[no-redef]
    def isStill(self, is_still: bool) -> None:
        self._is_still = is_still
        self.described.emit()

    @Property(str, notify=described)
    def description(self) -> str:
        """The face's look in words, for people who cannot see it; "" while it is unknown."""
        if self._seen is None:
            return ""
        return face_words(self._seen, QCoreApplication.translate, is_still=self._is_still)

    def apply(self, message: FaceMoved | FaceDescribed) -> None:
        """Handle movements, or a description of the face."""
        if isinstance(message, FaceDescribed):
            self._seen = message.seen
            self.described.emit()
            return
        self._clock = self._clock.synchronised(engine_now=message.now, window_now=self._window_now())
        self.moved.emit(unpacked(message), message.now, [str(layer) for layer in message.forgets])

    def set_ready(self, *, is_ready: bool) -> None:
        """Update whether there is an engine."""
        if not is_ready:
            self.forget()

    def forget(self) -> None:
        """Start over with a new engine."""
        self._clock = FaceClock()
        self._seen = None
        self.described.emit()
        self.forgotten.emit()

    @Slot(result=float)
    def engineTime(self) -> float:
        """Return the engine's time now; QML asks when a movement begins, not at every frame."""
        return self._clock.engine_time(self._window_now())


def unpacked(message: FaceMoved) -> list[list[str | float]]:
    """Return the movements as plain lists, which Qt passes to JavaScript unchanged."""
    return [
        [
            *(segment.parameter, segment.t0, segment.v0, segment.t1, segment.v1),
            segment.easing.value,
            segment.layer.value,
        ]
        for segment in message.segments
    ]


def face_words(seen: Countenance, translate: Translate = untranslated, *, is_still: bool = False) -> str:
    """Return a description of a face, such as "Smiling softly, looking at you, listening".

    Args:
        seen: The face's look with all current movements.
        is_still: Leave out the direction of the gaze, which is not drawn then; a fully calm face gives "".
    """
    looks_somewhere = seen.gaze is not GazeSeen.HALF_CLOSED
    told = [
        _mouths(translate)[seen.mouth],
        _brows(translate)[seen.brows],
        "" if is_still and looks_somewhere else _gazes(translate)[seen.gaze],
        _doings(translate)[seen.doing],
    ]
    line = reduce(lambda one, other: _both(one, other, translate), [words for words in told if words] or [""])
    return line[:1].upper() + line[1:]


def _both(one: str, other: str, translate: Translate) -> str:
    #: Joins two parts of a list, such as "smiling softly" and "looking at you".
    return filled(translate("Window", "%1, %2"), one, other)


def _mouths(translate: Translate) -> dict[MouthSeen, str]:
    return {
        MouthSeen.CALM: "",
        MouthSeen.SMILING_SOFTLY: translate("Window", "smiling softly"),
        MouthSeen.SMILING: translate("Window", "smiling"),
        MouthSeen.BEAMING: translate("Window", "beaming"),
        MouthSeen.CORNERS_DOWN: translate("Window", "the corners of the mouth down"),
        MouthSeen.PRESSED: translate("Window", "lips pressed together"),
        MouthSeen.ASKEW: translate("Window", "mouth askew"),
        MouthSeen.OPEN: translate("Window", "mouth open"),
    }


def _brows(translate: Translate) -> dict[BrowsSeen, str]:
    return {
        BrowsSeen.CALM: "",
        BrowsSeen.RAISED: translate("Window", "brows raised"),
        BrowsSeen.WORRIED: translate("Window", "brows drawn up in worry"),
        BrowsSeen.FROWNING: translate("Window", "frowning"),
        BrowsSeen.ONE_RAISED: translate("Window", "one brow raised"),
    }


def _gazes(translate: Translate) -> dict[GazeSeen, str]:
    return {
        GazeSeen.AT_PERSON: translate("Window", "looking at you"),
        GazeSeen.ASIDE: translate("Window", "looking aside"),
        GazeSeen.UP: translate("Window", "looking up"),
        GazeSeen.DOWN: translate("Window", "looking down"),
        GazeSeen.HALF_CLOSED: translate("Window", "eyes half closed"),
    }


def _doings(translate: Translate) -> dict[Doing, str]:
    return {
        Doing.NOTHING: "",
        Doing.LISTENING: translate("Window", "listening"),
        Doing.THINKING: translate("Window", "thinking"),
        Doing.SPEAKING: translate("Window", "speaking"),
    }
