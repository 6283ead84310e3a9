"""The last exchanges of a conversation in their order on the screen: oldest first, the newest at the bottom.

Each utterance is a turn, identified by its session and its number there, so that its text can grow in place and can be
removed after a deletion. Web addresses are shown as text, never opened or fetched; they can be copied. Pure.
"""

import html
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from companion.channel.messages import MOST_TOLD
from companion.values import Speaker, Utterance
from companion.values.scripts import joined_clauses


@dataclass(frozen=True, slots=True)
class Caption:
    """One side's words: the certain ones first, then the uncertain ones."""

    certain: str = ""
    """The user's words that will not change, or the companion's words that were audible."""
    uncertain: str = ""
    """Words that may still change, or may be revoked before they sound."""

    @property
    def text(self) -> str:
        """Both parts as one plain text."""
        return joined_clauses((self.certain, self.uncertain))

    def broken_off(self) -> "Caption":
        """Return the caption after its end: the certain part, and an ellipsis in place of the rest."""
        return Caption(f"{self.certain.rstrip()} …" if self.certain.strip() else "")

    @property
    def certain_markup(self) -> str:
        """The certain part, safe inside Qt's StyledText."""
        return _markup(self.certain)

    @property
    def uncertain_markup(self) -> str:
        """The uncertain part with the space before it, safe inside Qt's StyledText."""
        return _markup(self.text.removeprefix(self.certain))


NOTHING_SAID = Caption()


_UNBROKEN: Final = re.compile(r"(?<=\d) (?=\d)|[\u00a0\u202f]")
"""A space that no line may be broken at: one would dial half of a help line."""


def _markup(text: str) -> str:
    # a no-break space that is not written as an entity is any other space to Qt's StyledText
    return _UNBROKEN.sub("&nbsp;", html.escape(text)).replace("\n", "<br>")


_ADDRESS: Final = re.compile(r"https?://[^\s<>\"“”„»«]+", re.IGNORECASE)
_AFTER: Final = ".,;:!?…'’"
"""Characters after an address that end a sentence (RFC 3986, Appendix C, delimits addresses in text likewise)."""


def last_link(text: str) -> str:
    """Return the last web address in a text; "" without one."""
    found = _ADDRESS.findall(text)
    if not found:
        return ""
    link: str = found[-1].rstrip(_AFTER)
    while link.endswith((")", "]")) and link.count(link[-1]) > link.count({")": "(", "]": "["}[link[-1]]):
        link = link[:-1].rstrip(_AFTER)
    return link


_SENTENCE_ENDS: Final = re.compile(r".*(?:[.!?…][\"'”’»)]*(?=\s)|[。！？])", re.DOTALL)
"""Everything up to the end of the last whole sentence; Chinese and Japanese put no space after it."""


@dataclass(frozen=True, slots=True)
class CertainWords:
    """Record of the words of a caption that a screen reader has received, each word once, in whole sentences.

    Words become certain one by one; sent one by one, they would sound like a stutter. So they wait for the end of their
    sentence, or until the whole caption is certain.
    """

    told: str = ""

    def with_caption(self, caption: Caption) -> tuple["CertainWords", str]:
        """Return the record after a new caption, and the words to send to the screen reader now; "" for none."""
        told = self.told if caption.certain.startswith(self.told) else ""
        is_whole = not caption.uncertain
        whole = None if is_whole else _SENTENCE_ENDS.match(caption.certain)
        settled = caption.certain if is_whole else whole[0] if whole else ""
        if len(settled) <= len(told):
            return CertainWords(told), ""
        return CertainWords(settled), settled[len(told) :].strip()


@dataclass(frozen=True, slots=True)
class Turn:
    """One utterance in the column."""

    place: int
    """Counter of this column's turns; it identifies the row."""
    session: str
    number: int
    speaker: Speaker
    caption: Caption
    is_whole: bool = True
    """True if the utterance is complete."""
    is_past: bool = False
    """True if an earlier engine had this turn; a later one may use its number again."""
    answer: int = 1
    """Place among the answers to the same words, from 1."""
    answers: int = 1
    """Number of these answers."""
    is_command: bool = False
    """True for a command or its answer: it is not in the dialogue, so neither can be changed."""
    is_set_aside: bool = False
    """True for an utterance that has left the dialogue and stays in the history: it cannot be changed either."""
    is_gone: bool = False
    """True in place of words of the companion's that were deleted."""
    is_off_record: bool = False
    """True if nobody keeps these words."""

    @property
    def is_answerable(self) -> bool:
        """True if the utterance is in the dialogue, so that a reply can be given again."""
        return not (self.is_command or self.is_set_aside or self.is_gone)

    @property
    def is_changeable(self) -> bool:
        """True if the utterance can be changed: a reply only while its engine runs."""
        return self.is_answerable and not (self.is_past and self.speaker is Speaker.COMPANION)


@dataclass(frozen=True, slots=True)
class Row:
    """A turn as QML draws it."""

    place: int
    is_person: bool
    is_changeable: bool
    certain: str
    """Markup, like ``uncertain``."""
    uncertain: str
    words: str
    """Both parts as plain text."""
    is_last: bool
    """True for the newest turn of its side."""
    answer: int = 1
    answers: int = 1
    """Number of answers to choose from; 1 if there is no choice."""
    is_gone: bool = False
    """True for a line in place of words of the companion's that were deleted."""


@dataclass(frozen=True, slots=True)
class Column:
    """The last turns of a conversation."""

    turns: tuple[Turn, ...] = ()
    session: str = ""
    """The present session; "" before the engine has sent it."""
    unsaid: frozenset[int] = frozenset()
    """Numbers of deleted turns of this session: no more of them is shown, even if they are still audible."""
    has_earlier: bool = False
    """True if there may be utterances before these."""
    is_off_record: bool = False
    """True while nothing that is said is kept."""

    def with_words(
        self,
        speaker: Speaker,
        number: int,
        caption: Caption,
        *,
        is_whole: bool = True,
        answer: int = 1,
        answers: int = 1,
        is_command: bool = False,
    ) -> "Column":
        """Return the column with the present words of an utterance; without words there is no turn.

        The answer to a command tells that the person's words before it were one.
        """
        if number in self.unsaid:
            return self
        old = next((turn for turn in self.turns if turn.number == number and not turn.is_past), None)
        if not caption.text:
            return replace(self, turns=tuple(turn for turn in self.turns if turn is not old))
        if old is None:
            new = Turn(
                self._next_place,
                self.session,
                number,
                speaker,
                caption,
                is_whole,
                answer=answer,
                answers=answers,
                is_command=is_command,
                is_off_record=self.is_off_record,
            )
            has_earlier = self.has_earlier or len(self.turns) == MOST_TOLD
            before = self.turns
            if is_command:
                before = (*before[:-1], *(replace(turn, is_command=True) for turn in before[-1:]))
            return replace(self, turns=(*before, new)[-MOST_TOLD:], has_earlier=has_earlier)
        grown = replace(
            old,
            caption=caption,
            is_whole=is_whole,
            answer=answer,
            answers=answers,
            is_off_record=self.is_off_record,
        )
        return replace(self, turns=tuple(grown if turn is old else turn for turn in self.turns))

    def taken_up(self, session: str, said: Iterable[Utterance]) -> "Column":
        """Return the column for a new session, with the end of the last one unless turns are shown."""
        earlier = tuple(
            Turn(place, each.session, each.number, each.speaker, Caption(each.text), is_past=True)
            for place, each in enumerate(said)
        )
        turns = self.turns or earlier[-MOST_TOLD:]
        has_earlier = self.has_earlier or len(turns) == MOST_TOLD
        return replace(self, turns=turns, session=session, unsaid=frozenset(), has_earlier=has_earlier)

    def without(self, gone: Iterable[tuple[str, int]], *, is_forgotten: bool = False) -> "Column":
        """Return the column without some turns, given by session and number.

        If they were deleted, one line stays in place of neighbouring ones of the companion's.
        """
        keys = frozenset(gone)
        unsaid = self.unsaid | {number for session, number in keys if session == self.session}
        turns = list[Turn]()
        for turn in self.turns:
            left = turn
            if (turn.session, turn.number) in keys:
                if not is_forgotten or turn.speaker is Speaker.PERSON:
                    continue
                left = replace(turn, caption=NOTHING_SAID, is_whole=True, is_gone=True)
            if not (left.is_gone and turns and turns[-1].is_gone):
                turns.append(left)
        return replace(self, turns=tuple(turns), unsaid=unsaid)

    def emptied(self) -> "Column":
        """Return the column without all that stands in it, and without a line in its place."""
        left = self.without((turn.session, turn.number) for turn in self.turns)
        return replace(left, turns=(), has_earlier=False)

    def with_set_aside(self, said: Iterable[tuple[str, int]]) -> "Column":
        """Return the column with turns, given by session and number, that have left the dialogue alone."""
        keys = frozenset(said)
        turns = (
            replace(turn, is_set_aside=True) if (turn.session, turn.number) in keys else turn
            for turn in self.turns
        )
        return replace(self, turns=tuple(turns))

    def without_engine(self) -> "Column":
        """Return the column after the engine is gone: an unfinished reply is cut off.

        Inaudible words are removed, and those off the record: no later engine could delete them.
        """
        left = (
            replace(turn, caption=_left_of(turn), is_whole=True, is_past=True, answer=1, answers=1)
            for turn in self.turns
            if not turn.is_off_record
        )
        return Column(tuple(turn for turn in left if turn.caption.text), has_earlier=self.has_earlier)

    @property
    def oldest(self) -> Turn | None:
        """The oldest turn, if there may be utterances before it."""
        stored = (turn for turn in self.turns if not (turn.is_command or turn.is_gone))
        return next(stored, None) if self.has_earlier else None

    def at(self, place: int) -> Turn | None:
        """Return the turn at a place; None once it has left."""
        return next((turn for turn in self.turns if turn.place == place), None)

    def last(self, speaker: Speaker) -> Turn | None:
        """Return the newest turn of a side."""
        own = (turn for turn in reversed(self.turns) if turn.speaker is speaker and not turn.is_gone)
        return next(own, None)

    def words(self, speaker: Speaker) -> Caption:
        """Return the newest words of a side."""
        turn = self.last(speaker)
        return turn.caption if turn is not None else NOTHING_SAID

    @property
    def rows(self) -> tuple[Row, ...]:
        """The turns as QML draws them."""
        newest = {turn.speaker: turn.place for turn in self.turns if not turn.is_gone}
        return tuple(
            Row(
                turn.place,
                turn.speaker is Speaker.PERSON,
                turn.is_changeable,
                turn.caption.certain_markup,
                turn.caption.uncertain_markup,
                turn.caption.text,
                newest.get(turn.speaker) == turn.place,
                turn.answer,
                turn.answers if turn is self.turns[-1] else 1,
                turn.is_gone,
            )
            for turn in self.turns
        )

    @property
    def _next_place(self) -> int:
        return self.turns[-1].place + 1 if self.turns else 0


def _left_of(turn: Turn) -> Caption:
    is_broken_off = turn.speaker is Speaker.COMPANION and not turn.is_whole
    return turn.caption.broken_off() if is_broken_off else Caption(turn.caption.certain)
