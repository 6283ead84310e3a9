"""Puts together how both sides felt over time, for who wants to see it."""

from collections.abc import Callable, Sequence

from companion.channel.messages import FeelingPoint, MoodTraced
from companion.storage.felt_points import FeltPoint
from companion.values import Mood

CanUndo = Callable[[FeltPoint], bool]


def mood_trace(
    person: Sequence[FeltPoint],
    companion: Sequence[FeltPoint],
    mood: Mood | None,
    *,
    since: float,
    until: float,
    can_take_back: CanUndo = lambda point: False,
    can_undo: CanUndo = lambda point: False,
) -> MoodTraced:
    """Return both sides' points, oldest first.

    Args:
        person: how the person felt.
        companion: how the companion did.
        mood: how it feels now, where its line is to end with that.
        since: when what was asked for begins, seconds since 1970-01-01 UTC; no later than the first point.
        until: when it ends.
        can_take_back: tells whether what the person said of a reading can be taken back.
        can_undo: tells whether what an utterance did to the companion can be.
    """
    told = [_told(point, can_undo=can_take_back(point)) for point in person]
    moved = [_told(point, can_undo=can_undo(point)) for point in companion]
    if mood is not None and moved and moved[-1].at < mood.at:
        moved.append(FeelingPoint(mood.at, mood.emotion))
    if not told and not moved:
        return MoodTraced((), ())
    begin = min(since, *(point.at for point in (*told, *moved)))
    return MoodTraced(tuple(told), tuple(moved), begin, until)


def _told(point: FeltPoint, *, can_undo: bool) -> FeelingPoint:
    is_one = point.count == 1
    return FeelingPoint(
        point.at,
        point.affect,
        point.cause,
        is_unsure=point.is_unsure,
        is_told=point.is_told,
        count=point.count,
        session=point.session if is_one else "",
        number=point.number if is_one else 0,
        can_undo=is_one and can_undo,
    )
