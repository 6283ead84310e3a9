"""Makes a stream of model text fit to be spoken, character by character.

Takes out what is not meant for ears: the companion's own role label, markdown marks, links' addresses, control tokens
that were written out, hidden reasoning. Ends the reply where the model starts to speak for the person, repeats
itself without end, or has said enough. Pure; where the stream is cut into pieces makes no difference. Cutting into
clauses and reading numbers aloud is ``speaking``'s.
"""

import re
from collections.abc import Iterable, Iterator
from enum import Enum, StrEnum, auto
from typing import Final

COMPANION_LABELS: Final = ("companion", "assistant", "ai", "bot", "system")
PERSON_LABELS: Final = ("user", "person", "human", "you")
"""Role labels at the start of a line, followed by a colon, in any case."""

SINGLE_WORD_REPEATS: Final = 6
PHRASE_REPEATS: Final = 3
LONGEST_PHRASE_WORDS: Final = 24
LOOP_WORDS: Final = 7
"""The rule against endless replies, in lower-cased words without punctuation: the reply ends when one word comes
6 times in a row, a phrase of 2 to 24 words 3 times in a row, or any 7 words in a row for the third time. Guesses,
tried on replies of the starter model: nothing sensible of it was cut."""

_LONGEST_TAG: Final = 48
_LONGEST_LINK: Final = 400
_WORD_EDGES: Final = ".,;:!?\"'’“”()[]-–—…"
_SENTENCE_ENDS: Final = ".!?…"
_TAG_START: Final = re.compile(r"<(?:$|\|[^<>\n]*\|?$|/?$|/?[a-z_]+$)", re.IGNORECASE)
_TAG: Final = re.compile(r"<(?:\|[^<>\n]*\||/?[a-z_]+)>", re.IGNORECASE)
_BULLET_START: Final = re.compile(r"(?:[-*+•]|#{1,6}|>|\d{1,2}[.)]?)?$")
_BULLET: Final = re.compile(r"(?:[-*+•]|#{1,6}|>|\d{1,2}[.)])[ \t]")
_LABEL: Final = re.compile(r"[*_]*([^\W_][^:*_\n]*?)[*_ ]*([:\n])")
_LONGEST_MARKS: Final = 3
_TEMPLATE_ROLES: Final = frozenset({"assistant", "user", "system", "human"})
"""Role names that also stand on a line of their own, where a chat template was written out."""
_WORDS_TOO: Final = frozenset({"you", "ai", "person", "system", "bot"})
"""Labels that are plain words as well, and count as labels at the start of a line only."""
_ABBREVIATIONS: Final = frozenset({"mr.", "mrs.", "ms.", "dr.", "st.", "e.g.", "i.e.", "etc.", "vs.", "no."})


class _Start(Enum):
    """What has just begun, so what may stand here that is not said."""

    LINE = auto()
    SENTENCE = auto()
    NONE = auto()


class ReplyEnd(StrEnum):
    """Why a reply was ended before the model ended it."""

    INVENTED_TURN = "invented_turn"
    REPETITION = "repetition"
    LONG_ENOUGH = "long_enough"


class ReplyCleaner:
    """Cleans one reply.

    Attributes:
        ended: Why the rest of the stream is thrown away; None while it is wanted. Who draws the words should stop.
    """

    def __init__(self, *, companion_name: str = "", max_sentences: int | None = None) -> None:
        """Prepare for one reply.

        Args:
            companion_name: Also a label of the companion.
            max_sentences: End after so many; None for no limit.
        """
        name = companion_name.strip().casefold()
        self._own_labels = {*COMPANION_LABELS, name} - {""}
        self._other_labels = {*PERSON_LABELS} - {name}
        self._max_sentences = max_sentences
        self.ended: ReplyEnd | None = None
        self._pending = ""
        """Characters that may yet turn out to be something to leave out."""
        self._start = _Start.LINE
        self._hidden = False
        """Inside hidden reasoning."""
        self._spoken = _SpokenText()

    def feed(self, piece: str) -> str:
        """Take the next piece of the stream; give what can be said by now, perhaps nothing."""
        said = [self._take(character) for character in piece]
        return "".join(said)

    def finish(self) -> str:
        """Give what was held back; call once, at the end of the stream."""
        said = []
        while self._pending and self.ended is None:
            said.append(self._decide(is_last=True))
        self._pending = ""
        return "".join(said)

    def _take(self, character: str) -> str:
        if self.ended is not None:
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
        end = self._pending.casefold().find("</think>")
        if end >= 0:
            self._pending = self._pending[end + len("</think>") :]
            self._hidden = False
        elif is_last:
            self._pending = ""
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
        if label := _LABEL.match(pending):
            name = label.group(1).casefold()
            is_bare = label.group(2) == "\n"
            if name in self._other_labels and not (is_bare and name not in _TEMPLATE_ROLES):
                self.ended = ReplyEnd.INVENTED_TURN
                self._pending = ""
                return ""
            if name in self._own_labels and not (is_bare and name not in _TEMPLATE_ROLES):
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
        pending = self._pending
        first = pending[0]
        if first == "<":
            return self._decide_tag(is_last=is_last)
        if first == "[":
            return self._decide_link(is_last=is_last)
        if first in "*_~":
            return self._decide_emphasis(is_last=is_last)
        self._pending = pending[1:]
        if first == "`":
            return ""
        if first == "\n":
            self._start = _Start.LINE
        elif first.isspace() and self._start is _Start.NONE and self._spoken.ends_sentence:
            self._start = _Start.SENTENCE
        return self._say(first)

    def _decide_tag(self, *, is_last: bool) -> str:
        pending = self._pending
        if tag := _TAG.match(pending):
            self._pending = pending[tag.end() :]
            self._hidden = tag.group().casefold() == "<think>"
            return ""
        if not is_last and len(pending) < _LONGEST_TAG and _TAG_START.match(pending):
            return ""
        self._start = _Start.NONE
        self._pending = pending[1:]
        return self._say("<")

    def _decide_link(self, *, is_last: bool) -> str:
        pending = self._pending
        if pending.startswith(("[INST]", "[/INST]")):
            self._pending = pending[pending.index("]") + 1 :]
            return ""
        if link := re.match(r"!?\[([^\[\]\n]*)\]\([^()\n]*\)", pending):
            self._pending = link.group(1) + pending[link.end() :]
            return ""
        may_become = re.match(r"\[[^\[\]\n]*(?:$|\]$|\]\([^()\n]*$)", pending)
        if not is_last and len(pending) < _LONGEST_LINK and may_become:
            return ""
        self._pending = pending[1:]
        return self._say("[")

    def _decide_emphasis(self, *, is_last: bool) -> str:
        pending = self._pending
        if len(pending) == 1 and not is_last:
            return ""
        first, after = pending[0], pending[1:2]
        self._pending = pending[1:]
        stands_alone = self._spoken.ends_with_space and (not after or after.isspace())
        inside_word = first == "_" and self._spoken.ends_with_letter and after.isalnum()
        return self._say(first) if stands_alone or inside_word else ""

    def _say(self, character: str) -> str:
        said = self._spoken.add(character)
        if self._spoken.is_repeating:
            self.ended = ReplyEnd.REPETITION
        elif self._max_sentences is not None and said and self._spoken.sentences >= self._max_sentences:
            self.ended = ReplyEnd.LONG_ENOUGH
        if self.ended is None:
            return said
        self._pending = ""
        return ""


class _SpokenText:
    """What has been let through: joins lines and spaces, counts sentences, watches for repetition."""

    def __init__(self) -> None:
        self._space = ""
        """White space held back until something follows."""
        self._last = ""
        self._word = ""
        self._words: list[str] = []
        self._seen: dict[tuple[str, ...], int] = {}
        self.is_repeating = False
        self.sentences = 0

    @property
    def ends_with_space(self) -> bool:
        return bool(self._space) and bool(self._last)

    @property
    def ends_sentence(self) -> bool:
        return self._last in _SENTENCE_ENDS and bool(self._last)

    @property
    def ends_with_letter(self) -> bool:
        return not self._space and self._last.isalnum()

    def add(self, character: str) -> str:
        if character.isspace():
            self._space += character
            return ""
        said = self._joint(character) + character
        if said[0] in " ,":
            self._end_word()
        self._word += character
        self._space = ""
        self._last = character
        return said

    def _joint(self, following: str) -> str:
        """Turn held white space into what is spoken of it: a line that ended without a stop gets a comma."""
        if not self._space or not self._last:
            return ""
        if "\n" in self._space and self._last.isalnum() and following.isalnum():
            return ", "
        return " "

    def _end_word(self) -> None:
        ending = self._word.rstrip("\"'”’)")
        if ending and ending[-1] in _SENTENCE_ENDS and ending.casefold() not in _ABBREVIATIONS:
            self.sentences += 1
        word = self._word.strip(_WORD_EDGES).casefold()
        self._word = ""
        if word:
            self._words.append(word)
            self.is_repeating = self.is_repeating or self._repeats()

    def _repeats(self) -> bool:
        words = self._words
        for length in range(1, LONGEST_PHRASE_WORDS + 1):
            times = SINGLE_WORD_REPEATS if length == 1 else PHRASE_REPEATS
            if len(words) >= length * times and words[-length * times :] == words[-length:] * times:
                return True
        gram = tuple(words[-LOOP_WORDS:])
        if len(gram) < LOOP_WORDS:
            return False
        self._seen[gram] = self._seen.get(gram, 0) + 1
        return self._seen[gram] >= PHRASE_REPEATS


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
