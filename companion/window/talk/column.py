"""The last exchanges of a talk, as they stand in the window: oldest first, the newest lowest.

Pure. Each utterance is a turn, known by its session and its number in it, so that it grows in its place while it is
said and leaves once it is deleted.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from companion.channel.messages import MOST_TOLD
from companion.values import Speaker, Utterance
from companion.window.talk.caption import NOTHING_SAID, Caption


@dataclass(frozen=True, slots=True)
class Turn:
    """One utterance in the column."""

    place: int
    """Counts the turns that this column has had, so that each names its row."""
    session: str
    number: int
    speaker: Speaker
    caption: Caption
    is_whole: bool = True
    """No more of it will come."""
    is_past: bool = False
    """It was said to an engine that is gone, so that its number may come again."""


@dataclass(frozen=True, slots=True)
class Row:
    """A turn as QML draws it."""

    place: int
    is_person: bool
    number: int
    certain: str
    """Markup, as ``uncertain``."""
    uncertain: str
    words: str
    """Both as plain text."""
    is_last: bool
    """It is the newest of its side."""


@dataclass(frozen=True, slots=True)
class Column:
    """The last turns of a talk."""

    turns: tuple[Turn, ...] = ()
    session: str = ""
    """The session that is going on; "" before the engine told it."""
    unsaid: frozenset[int] = frozenset()
    """Numbers of this session that were deleted: no more is shown of them, even if they still sound."""

    def with_words(
        self, speaker: Speaker, number: int, caption: Caption, *, is_whole: bool = True
    ) -> "Column":
        """Return the column once this much of an utterance is known; one without words is no turn."""
        if number in self.unsaid:
            return self
        old = next((turn for turn in self.turns if turn.number == number and not turn.is_past), None)
        if not caption.text:
            return replace(self, turns=tuple(turn for turn in self.turns if turn is not old))
        if old is None:
            new = Turn(self._next_place, self.session, number, speaker, caption, is_whole)
            return replace(self, turns=(*self.turns, new)[-MOST_TOLD:])
        grown = replace(old, caption=caption, is_whole=is_whole)
        return replace(self, turns=tuple(grown if turn is old else turn for turn in self.turns))

    def taken_up(self, session: str, said: Iterable[Utterance]) -> "Column":
        """Return the column as this session begins, with the end of the last one unless something is shown."""
        earlier = tuple(
            Turn(place, each.session, each.number, each.speaker, Caption(each.text), is_past=True)
            for place, each in enumerate(said)
        )
        return Column(self.turns or earlier[-MOST_TOLD:], session)

    def without(self, gone: Iterable[tuple[str, int]]) -> "Column":
        """Return the column without what was deleted, named by session and number."""
        keys = frozenset(gone)
        unsaid = self.unsaid | {number for session, number in keys if session == self.session}
        turns = tuple(turn for turn in self.turns if (turn.session, turn.number) not in keys)
        return replace(self, turns=turns, unsaid=unsaid)

    def without_engine(self) -> "Column":
        """Return the column once the engine is gone: what was only ahead is dropped, a reply is broken off."""
        left = (replace(turn, caption=_left_of(turn), is_whole=True, is_past=True) for turn in self.turns)
        return Column(tuple(turn for turn in left if turn.caption.text))

    def last(self, speaker: Speaker) -> Turn | None:
        """Return the newest turn of a side."""
        return next((turn for turn in reversed(self.turns) if turn.speaker is speaker), None)

    def words(self, speaker: Speaker) -> Caption:
        """Return the newest words of a side."""
        turn = self.last(speaker)
        return turn.caption if turn is not None else NOTHING_SAID

    @property
    def rows(self) -> tuple[Row, ...]:
        """The turns as QML draws them."""
        newest = {turn.speaker: turn.place for turn in self.turns}
        return tuple(
            Row(
                turn.place,
                turn.speaker is Speaker.PERSON,
                -1 if turn.is_past else turn.number,
                turn.caption.certain_markup,
                turn.caption.uncertain_markup,
                turn.caption.text,
                newest[turn.speaker] == turn.place,
            )
            for turn in self.turns
        )

    @property
    def _next_place(self) -> int:
        return self.turns[-1].place + 1 if self.turns else 0


def _left_of(turn: Turn) -> Caption:
    is_broken_off = turn.speaker is Speaker.COMPANION and not turn.is_whole
    return turn.caption.broken_off() if is_broken_off else Caption(turn.caption.certain)
