"""Makes a stream of model text fit to be spoken, character by character.

Takes out what is not meant for ears: the companion's own role label, markdown marks, links' addresses, control tokens
that were written out, hidden reasoning, stage directions, and sentences in another language. Of a stage direction that
a voice can follow a mark is left, where that is wanted (``stage_directions``). Ends the reply where the model starts to
speak for the person, repeats itself without end, or has said enough. Pure; where the stream is cut into pieces makes
no difference. Cutting into clauses and reading numbers aloud is ``speaking``'s.
"""

import re
from collections.abc import Iterable, Iterator
from enum import Enum, auto
from typing import Final

from companion.thinking.foreign_words import FitSentences, Tongues
from companion.thinking.reply_end import SENTENCE_ENDS, EndWatch, ReplyEnd
from companion.thinking.stage_directions import MARKS, direction_length, mark_of, vocal_sound
from companion.values.plain_text import STEERING

COMPANION_LABELS: Final = ("companion", "assistant", "ai", "bot", "system")
PERSON_LABELS: Final = ("user", "person", "human", "you")
"""Role labels at the start of a line, followed by a colon, in any case."""

_STEERS: Final = re.compile(rf"(?!\r)[{STEERING}]")
_LONGEST_TAG: Final = 48
_LONGEST_LINK: Final = 400
_HIDDEN: Final = frozenset({"think", "thinking", "thought", "reasoning", "analysis", "scratchpad"})
"""Tags around what a model writes for itself."""
_TAG_START: Final = re.compile(r"<(?:$|\|[^<>\n]*\|?$|/?$|/?[a-z_]+$)", re.IGNORECASE)
_TAG: Final = re.compile(r"<(?:\|[^<>\n]*\||/?[a-z_]+)>", re.IGNORECASE)
_BULLET_START: Final = re.compile(r"(?:[-*+•]|#{1,6}|>|\d{1,2}[.)]?)?$")
_BULLET: Final = re.compile(r"(?:[-*+•]|#{1,6}|>|\d{1,2}[.)])[ \t]")
_LABEL: Final = re.compile(r"[*_]*([^\W_][^:*_\n]*?)[*_ ]*([:\n])")
_FIELD: Final = (
    r"\[(?:insert |your |their |her |his |the |name|recipient|friend|date|place|time|number|address|"
    r"dein|ihr|sein|datum|ort|nom|prénom|votre |ton |nombre|tu |su |fecha|lugar|"
    r"お?名前|日付|姓名|名字|你的|日期)[^\[\]\n]{0,30}\]"
)
"""A field such as "[Your name]", for whoever fills in a form (guesses)."""
_LINK: Final = re.compile(r"!?\[([^\[\]\n]*)\]\([^()\n]*\)")
_LINK_START: Final = re.compile(r"\[[^\[\]\n]*(?:$|\]$|\]\([^()\n]*$)")
_PLACEHOLDER: Final = re.compile(rf"{_FIELD}(?=[^(])", re.IGNORECASE)
_PLACEHOLDER_LAST: Final = re.compile(_FIELD, re.IGNORECASE)
"""What precedes a round bracket is a link."""
_LONGEST_MARKS: Final = 3
_TEMPLATE_ROLES: Final = frozenset({"assistant", "user", "system", "human"})
"""Role names that also stand on a line of their own, where a chat template was written out."""
_WORDS_TOO: Final = frozenset({"you", "ai", "person", "system", "bot"})
"""Labels that are plain words as well, and count as labels at the start of a line only."""


class _Start(Enum):
    """What has just begun, so what may stand here that is not said."""

    LINE = auto()
    SENTENCE = auto()
    NONE = auto()


class ReplyCleaner:
    """Cleans one reply.

    Attributes:
        ended: Why the rest of the stream is thrown away; None while it is wanted. Who draws the words should stop.
    """

    def __init__(
        self,
        *,
        companion_name: str = "",
        max_sentences: int | None = None,
        tongues: Tongues = Tongues(),  # noqa: B008 - a frozen value
        marks_sounds: bool = False,
    ) -> None:
        """Prepare for one reply.

        Args:
            companion_name: Also a label of the companion.
            max_sentences: End after so many; None for no limit.
            tongues: In which languages it may be; sentences in another are left out.
            marks_sounds: Leave a mark where a stage direction tells of a laugh or a sigh.
        """
        name = companion_name.strip().casefold()
        self._own_labels = {*COMPANION_LABELS, name} - {""}
        self._other_labels = {*PERSON_LABELS} - {name}
        self.ended: ReplyEnd | None = None
        self._pending = ""
        """Characters that may yet turn out to be something to leave out."""
        self._start = _Start.LINE
        self._hidden = ""
        """The name of the tag inside which nothing is said; "" outside."""
        self._marks_sounds = marks_sounds
        self._spoken = _SpokenText()
        self._fit = FitSentences(tongues)
        self._end = EndWatch(max_sentences=max_sentences)

    def feed(self, piece: str) -> str:
        """Take the next piece of the stream; give what can be said by now, perhaps nothing."""
        said = [self._take(character) for character in piece]
        if self.ended is None:
            said.append(self._end.feed(self._fit.settle()))
        return "".join(said)

    def finish(self) -> str:
        """Give what was held back; call once, at the end of the stream."""
        said = []
        while self._pending and self.ended is None:
            said.append(self._decide(is_last=True))
        self._pending = ""
        if self.ended is None:
            said.append(self._end.feed(self._fit.finish()))
        return "".join(said)

    def _take(self, character: str) -> str:
        if self.ended is not None or character in MARKS or _STEERS.match(character):
            return ""
        self._pending += character
        said = []
        while self._pending and self.ended is None:
            before = self._pending
            said.append(self._decide(is_last=False))
            if self._pending == before:
                break
        return "".join(said)

    def _decide(self, *, is_last: bool) -> str:
        """Say or drop something at the start of what is pending; leave it as it is when more is needed."""
        if self._hidden:
            return self._skip_hidden(is_last=is_last)
        if self._start is not _Start.NONE and self._pending[0] not in "\r\n":
            decided = self._decide_start(is_last=is_last)
            if decided is not None:
                return decided
        return self._decide_mark(is_last=is_last)

    def _skip_hidden(self, *, is_last: bool) -> str:
        closing = f"</{self._hidden}>"
        if found := re.search(closing, self._pending, re.IGNORECASE):
            self._pending = self._pending[found.end() :]
            self._hidden = ""
        else:
            self._pending = "" if is_last else self._pending[1 - len(closing) :]
        return ""

    def _decide_start(self, *, is_last: bool) -> str | None:
        """Drop bullets and labels; None when plain words follow, "" when undecided or dropped."""
        pending = self._pending
        if pending[0] in " \t":
            self._pending = pending[1:]
            return self._say(" ")
        if self._start is _Start.LINE:
            if bullet := _BULLET.match(pending):
                self._pending = pending[bullet.end() :]
                return ""
            if not is_last and _BULLET_START.fullmatch(pending):
                return ""
        if not is_last and self._may_be_label(pending):
            return ""
        label = _LABEL.match(pending)
        name = label[1].casefold() if label else ""
        if label and (label[2] == ":" or name in _TEMPLATE_ROLES):
            if name in self._other_labels:
                self.ended = ReplyEnd.INVENTED_TURN
                self._pending = ""
                return self._end.feed(self._fit.finish())
            if name in self._own_labels:
                self._pending = pending[label.end() :]
                return ""
        if not pending.startswith("<"):
            self._start = _Start.NONE
        return None

    def _may_be_label(self, pending: str) -> bool:
        """Tell whether these characters could grow into a label and the colon or line break after it."""
        bare = pending.lstrip("*_").casefold()
        if not bare:
            return len(pending) <= _LONGEST_MARKS
        if bare[-1] in ":\n":
            return False
        bare = bare.rstrip("*_ ")
        labels = self._own_labels | self._other_labels
        if self._start is _Start.SENTENCE:
            labels = labels - _WORDS_TOO
        return any(label.startswith(bare) for label in labels)

    def _decide_mark(self, *, is_last: bool) -> str:
        left_out = self._left_out(is_last=is_last)
        if left_out is None:
            return ""
        if left_out:
            self._pending = self._pending[left_out:]
            return ""
        first, self._pending = self._pending[0], self._pending[1:]
        if first == "<":
            self._start = _Start.NONE
        elif first == "\n":
            self._start = _Start.LINE
        elif first.isspace() and self._start is _Start.NONE and self._spoken.ends_sentence:
            self._start = _Start.SENTENCE
        return self._say(first)

    def _left_out(self, *, is_last: bool) -> int | None:
        """Return how many characters at the start of what is pending are not said; None where more is to be seen."""
        match self._pending[0]:
            case "`":
                return 1
            case "<":
                return self._tag(is_last=is_last)
            case "[":
                return self._bracketed(is_last=is_last)
            case "(":
                return self._direction(is_last=is_last)
            case "*" | "_" | "~":
                return self._emphasis(is_last=is_last)
            case _:
                return 0

    def _tag(self, *, is_last: bool) -> int | None:
        pending = self._pending
        if tag := _TAG.match(pending):
            name = tag.group().casefold().strip("<>|")
            self._hidden = name if name in _HIDDEN else ""
            return tag.end()
        may_become = len(pending) < _LONGEST_TAG and _TAG_START.match(pending)
        return None if may_become and not is_last else 0

    def _bracketed(self, *, is_last: bool) -> int | None:
        pending = self._pending
        if pending.startswith(("[INST]", "[/INST]")):
            return pending.index("]") + 1
        if link := _LINK.match(pending):
            self._pending = link[1] + pending[link.end() :]
            return None
        if (length := self._direction(is_last=is_last)) != 0:
            return length
        if placeholder := (_PLACEHOLDER_LAST if is_last else _PLACEHOLDER).match(pending):
            self._spoken.leave_out()
            return placeholder.end()
        may_become = len(pending) < _LONGEST_LINK and _LINK_START.match(pending)
        return None if may_become and not is_last else 0

    def _emphasis(self, *, is_last: bool) -> int | None:
        pending = self._pending
        if len(pending) == 1 and not is_last:
            return None
        after = pending[1:2]
        stands_alone = self._spoken.ends_with_space and (not after or after.isspace())
        inside_word = pending[0] == "_" and self._spoken.ends_with_letter and after.isalnum()
        if stands_alone or inside_word:
            return 0
        if not self._spoken.ends_with_letter and (length := self._direction(is_last=is_last)) != 0:
            return length
        return 1

    def _direction(self, *, is_last: bool) -> int | None:
        """Return how long the stage direction is with which what is pending begins, as ``direction_length``."""
        length = direction_length(self._pending, behind=self._spoken.last_word, is_last=is_last)
        if length:
            sound = vocal_sound(self._pending[:length])
            if sound is not None and self._marks_sounds:
                self._spoken.mark(mark_of(sound))
            self._spoken.leave_out()
        return length

    def _say(self, character: str) -> str:
        said = self._end.feed(self._fit.feed(self._spoken.add(character)))
        if self._end.ended is not None:
            self.ended = self._end.ended
            self._pending = ""
        return said


def cleaned(pieces: Iterable[str], cleaner: ReplyCleaner) -> Iterator[str]:
    """Clean a stream; ends with it or where the cleaner ends the reply, closing a generator behind it."""
    try:
        for piece in pieces:
            if said := cleaner.feed(piece):
                yield said
            if cleaner.ended is not None:
                return
        if said := cleaner.finish():
            yield said
    finally:
        if isinstance(pieces, Iterator) and hasattr(pieces, "close"):
            pieces.close()


_CLOSING_MARKS: Final = (",", ".", ";", ":", "!", "?", "…")
"""No blank comes before these."""


class _SpokenText:
    """What is said: joins lines, and the words around what was left out."""

    def __init__(self) -> None:
        self._space = ""
        """White space held back until something follows."""
        self._last = ""
        self._word = ""
        self._has_gap = False
        """Something was left out behind the last character."""
        self._mark = ""

    @property
    def ends_with_space(self) -> bool:
        """Whether white space is held back behind it."""
        return bool(self._space) and bool(self._last)

    @property
    def ends_sentence(self) -> bool:
        """Whether its last character may end a sentence."""
        return self._last in SENTENCE_ENDS and bool(self._last)

    @property
    def ends_with_letter(self) -> bool:
        """Whether a letter or digit was the last of all."""
        return not self.ends_with_space and self._last.isalnum()

    @property
    def last_word(self) -> str:
        """The word that was just said, "" behind a mark."""
        return self._word if self._last.isalnum() else ""

    def leave_out(self) -> None:
        """Take note that something is not said here."""
        self._has_gap = True

    def mark(self, mark: str) -> None:
        """Let a mark stand before the next word."""
        self._mark = mark

    def add(self, character: str) -> str:
        """Take a character to say; give what is said for it."""
        if character.isspace():
            self._space += character
            return ""
        joint = self._joint(character)
        is_double = self._has_gap and character in _CLOSING_MARKS and self._last in _CLOSING_MARKS
        self._has_gap = False
        self._space = ""
        if is_double:
            return ""
        begins_word = bool(joint) or not self._last.isalnum()
        self._word = character if begins_word else self._word + character
        self._last = character
        if not (self._mark and begins_word and character.isalnum()):
            return joint + character
        mark, self._mark = self._mark, ""
        return joint + mark + character

    def _joint(self, following: str) -> str:
        """Turn held white space into what is spoken of it: a line that ended without a stop gets a comma."""
        if not self._space or not self._last or (self._has_gap and following in _CLOSING_MARKS):
            return ""
        if "\n" in self._space and self._last.isalnum() and following.isalnum():
            return ", "
        return " "
