"""A real talk as the window sees it: every message of the engine with its instant, to be shown again and again.

It is recorded by ``command``. Times are seconds on the talk's own clock.
"""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

import msgspec

from companion.channel import messages as msg
from companion.values import FaceSegment, Layer, Phase

Span: TypeAlias = tuple[float, float]
"""From and until, seconds."""


class RecordedTalk(msgspec.Struct, frozen=True):
    """What was shown, in order."""

    events: tuple[tuple[float, msg.Event], ...]
    turns: int
    """How often the person spoke."""

    @property
    def start(self) -> float:
        """When the first was shown."""
        return self.events[0][0]

    @property
    def end(self) -> float:
        """When the last was shown."""
        return self.events[-1][0]

    @property
    def numbers(self) -> int:
        """How many numbers its utterances take, so that another round's follow on."""
        return 1 + max(getattr(event, "number", 0) for _, event in self.events)

    def speaking(self) -> list[Span]:
        """Return when the companion spoke."""
        return self._spans(Phase.SPEAKING)

    def lips_moving(self) -> list[Span]:
        """Return when its lips moved, as one hears it: within ``speaking``, pauses left out."""
        moves = sorted(
            (segment.t0, segment.t1)
            for _, event in self.events
            if isinstance(event, msg.FaceMoved)
            for segment in event.segments
            if segment.layer is Layer.LIPS and segment.v0 != segment.v1
        )
        return [
            (max(start, first), min(end, last))
            for start, end in _joined(moves)
            for first, last in self.speaking()
            if max(start, first) < min(end, last)
        ]

    def quiet_end(self) -> Span:
        """Return when nothing was said any more and the companion only listened."""
        return self._spans(Phase.LISTENING)[-1]

    def _spans(self, wanted: Phase) -> list[Span]:
        changes = [(at, event.phase) for at, event in self.events if isinstance(event, msg.PhaseChanged)]
        ends = [at for at, _ in changes[1:]] + [self.end]
        return [(at, end) for (at, phase), end in zip(changes, ends, strict=True) if phase is wanted]


def save(talk: RecordedTalk, file: Path) -> None:
    """Write a talk, for another process."""
    file.write_bytes(msgspec.msgpack.encode(talk))


def load(file: Path) -> RecordedTalk:
    """Read what ``save`` wrote."""
    return msgspec.msgpack.decode(file.read_bytes(), type=RecordedTalk)


@dataclass(frozen=True, slots=True)
class Round:
    """How one more showing of a talk lies in time, and from which number its utterances are counted."""

    began: float
    """When its first message is shown, seconds on the clock of who shows it."""
    pace: float = 1.0
    """How many of its seconds pass in one."""
    first_number: int = 0

    def at(self, talk: RecordedTalk, then: float) -> float:
        """Return when something of the talk is, on the clock of who shows it."""
        return self.began + (then - talk.start) / self.pace

    def shown(self, talk: RecordedTalk, event: msg.Event) -> msg.Event:
        """Return a message as it is to be sent in this round."""
        match event:
            case msg.FaceMoved():
                moved = tuple(self._moved(talk, segment) for segment in event.segments)
                return msgspec.structs.replace(event, now=self.at(talk, event.now), segments=moved)
            case msg.PersonHeard() | msg.CompanionSaid() | msg.Planned() | msg.Recalled():
                return msgspec.structs.replace(event, number=event.number + self.first_number)
            case msg.Felt():
                number = event.reading.number + self.first_number
                return msgspec.structs.replace(event, reading=replace(event.reading, number=number))
            case msg.MoodMoved() if event.step.number:
                number = event.step.number + self.first_number
                return msgspec.structs.replace(event, step=replace(event.step, number=number))
            case _:
                return event

    def _moved(self, talk: RecordedTalk, segment: FaceSegment) -> FaceSegment:
        return replace(segment, t0=self.at(talk, segment.t0), t1=self.at(talk, segment.t1))


def _joined(spans: list[Span]) -> list[Span]:
    joined: list[Span] = []
    for start, end in spans:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
