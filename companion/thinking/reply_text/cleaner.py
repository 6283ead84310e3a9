"""Makes a stream of model text fit to be spoken, word by word.

Removes everything that is not meant to be heard: the companion's own role label, markdown marks, links' addresses,
control tokens that were written out, HTML, colour codes, the frames of tables and boxes, thoughts, code and tool calls
(``thoughts``), fields to fill in, and stage directions unless they are to be shown. One that a voice can follow leaves
a mark, if wanted (``stage_directions``). Ends the reply when the model starts to speak for the person, repeats itself
endlessly, or has said enough. A word waits while it may belong to a part that is removed. Pure; the cutting of the
stream into pieces makes no difference. ``speaking`` cuts clauses and reads numbers aloud.
"""

import html
import math
import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Final

from companion.thinking.reply_text.stage_directions import (
    LEFT_OUT,
    LONGEST_DIRECTION,
    MARKS,
    SHOWN,
    without_directions,
)
from companion.thinking.reply_text.thoughts import Unspoken
from companion.values.plain_text import STEERING, without_steering

PHRASE_REPEATS: Final = 3
SHORT_REPEATS: Final = 6
LEAST_REPEATED: Final = 10
LONGEST_PHRASE_WORDS: Final = 24
LOOP_WORDS: Final = 7
"""The rule against endless replies, in lower-case words without punctuation. The reply ends when a phrase of 4 to 24
words comes 3 times in a row, a shorter one until it fills 10 words or comes 6 times, or any 7 words in a row come for
the third time. Guesses, tested on replies of SmolLM2 and of strong models: nothing sensible is cut ("a thousand and a
thousand and a thousand")."""

WIDE_STOPS: Final = "。！？、，"
"""Punctuation that no space follows; a word ends with it."""
WORD_EDGES: Final = f".,;:!?¿¡\"'’“”«»「」『』()[]-–—…{WIDE_STOPS}{MARKS}"
"""Characters around a word that do not belong to it."""
SENTENCE_ENDS: Final = ".!?…。！？"
CLAUSE_ENDS: Final = (*SENTENCE_ENDS, *",;:、，；：")
_ABBREVIATED: Final = """
mr. mrs. ms. dr. prof. st. e.g. i.e. etc. vs. jr. sr. approx.
z.b. bzw. ca. usw. nr. str. hr. fr. d.h. u.a.
mme. mlle. p.ex. sra. ud. uds. p.ej.
"""
_ABBREVIATIONS: Final = frozenset(_ABBREVIATED.split())
_INITIAL: Final = re.compile(r"(?:[^\W\d_]\.)+")
"""An initial, or several: "J.", "J.R.R."."""
_WORDS_A_TOKEN: Final = 0.6
"""Words of a reply for each permitted token: after that many it ends with its sentence (guess)."""
_LETTERS_A_WORD: Final = 1.5
"""Letters that count as a word in a script without spaces (guess)."""


def whole_sentences(text: str) -> str:
    """Return a text up to the end of its last finished sentence."""
    words = text.split(" ")
    while words and not ends_sentence(words[-1]):
        words.pop()
    return " ".join(words)


def ends_sentence(word: str) -> bool:
    """Return whether a word with the punctuation after it is the last of its sentence."""
    ending = word.strip().rstrip("\"'”’)」』»")
    if not ending or ending[-1] not in SENTENCE_ENDS:
        return False
    last = ending.rpartition(" ")[2].lstrip("\"'“‘(「『«¿¡").casefold()
    return last not in _ABBREVIATIONS and _INITIAL.fullmatch(last) is None


class ReplyEnd(StrEnum):
    """Reason for ending a reply before the model ended it."""

    INVENTED_TURN = "invented_turn"
    REPETITION = "repetition"
    LONG_ENOUGH = "long_enough"


class EndWatch:
    """Passes words on until the reply should end.

    Attributes:
        ended: Reason why no more words are passed on; None until then.
    """

    def __init__(self, *, max_tokens: int | None) -> None:
        """Watch one reply with a maximum number of tokens; None for no limit."""
        self._most = math.inf if max_tokens is None else max_tokens * _WORDS_A_TOKEN
        self._length = 0.0
        self._is_long_enough = False
        self._words: list[str] = []
        self._seen: dict[tuple[str, ...], int] = {}
        self.ended: ReplyEnd | None = None

    def feed(self, word: str) -> str:
        """Take the next word, with the marks around it; return it while it still belongs to the reply, otherwise ""."""
        plain = word.strip(f"{WORD_EDGES} ").casefold()
        if plain and self._is_long_enough:
            self.ended = ReplyEnd.LONG_ENOUGH
        if self.ended is not None:
            return ""
        unspaced = sum(map(_is_unspaced, plain))
        self._length += unspaced / _LETTERS_A_WORD if unspaced else bool(plain)
        self._is_long_enough = self._length >= self._most and ends_sentence(word)
        if plain:
            self._words.append(plain)
            if self._repeats():
                self.ended = ReplyEnd.REPETITION
        return word

    def _repeats(self) -> bool:
        words = self._words
        for length in range(1, LONGEST_PHRASE_WORDS + 1):
            times = max(PHRASE_REPEATS, min(SHORT_REPEATS, math.ceil(LEAST_REPEATED / length)))
            if len(words) >= length * times and words[-length * times :] == words[-length:] * times:
                return True
        gram = tuple(words[-LOOP_WORDS:])
        if len(gram) < LOOP_WORDS:
            return False
        self._seen[gram] = self._seen.get(gram, 0) + 1
        return self._seen[gram] >= PHRASE_REPEATS


def _is_unspaced(letter: str) -> bool:
    return "\u3040" <= letter <= "\u9fff"


# ---- cleaning -----------------------------------------------------------------------------------------

COMPANION_LABELS: Final = ("companion", "assistant", "ai", "bot", "system")
PERSON_LABELS: Final = ("user", "person", "human", "you")
"""Role labels at the start of a line, followed by a colon, in any case."""

_BEGIN: Final = "\ufdef"
"""Character before a reply; like the marks of sounds, it is none of Unicode's characters."""
_NEVER_SAID: Final = re.compile(rf"(?![\r\x1b])[{STEERING}{MARKS}{LEFT_OUT}{SHOWN}{_BEGIN}]")
_BETWEEN_WIDE: Final = re.compile(f"{SHOWN}(?=（)|(?<=）){SHOWN}")
"""Pattern of the marks of a direction that is shown between wide parentheses."""
_LINE_START: Final = rf"[\n{_BEGIN}]"
_TAG: Final = re.compile(
    r"<(?:\|[^<>\n]*\||/?[a-z_][a-z_0-9]*(?:\s+[a-z-]+=[^<>\n]*)?\s*/?)>|\[/?INST\]"
    r"|\x1b(?:\[[0-9;?]*[a-z])?|(?:\\(?:033|x1b|u001b|e))?\[\d{1,3}(?:;\d{1,3})*m",
    re.IGNORECASE,
)
"""Control tokens, HTML and the colour codes of terminals."""
_BREAK: Final = re.compile(r"<br\s*/?>|</(?:p|div|li|tr|td|th|h\d)>", re.IGNORECASE)
_ENTITY: Final = re.compile(r"&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});", re.IGNORECASE)
_IN_FRAME: Final = (
    rf"(?:(?<=\s)|(?<={_BEGIN}))[|\u2500-\u259f](?:[|\s\u2500-\u259f]|:?-{{2,}}:?|={{2,}}|-(?=[\s|]|\Z))*"
)
_FRAME: Final = re.compile(_IN_FRAME)
"""Signs of a table or a box; the text in it is spoken."""
_FRAME_LAST: Final = re.compile(rf"{_IN_FRAME}\Z")
_IN_ROW: Final = rf"(?<={_LINE_START})[ \t]*([-=_~*.·•])(?:[ \t]*\1){{2,}}"
_ROW: Final = re.compile(rf"{_IN_ROW}(?=\s|\Z)")
"""A line of signs alone."""
_ROW_LAST: Final = re.compile(rf"{_IN_ROW}\Z")
_DOT: Final = r"[-*+•]|#{1,6}|>"
_BULLET: Final = rf"(?:{_DOT}|\d{{1,2}}[.)])"
_AS_BULLET: Final = re.compile(rf"(?:(?<=\n)[ \t]*{_BULLET}|(?<={_BEGIN})[ \t]*(?:{_DOT}|1[.)]))[ \t]+")
"""A mark of a list; at the start of a reply a number other than 1 is an answer: "57. Are we there?"."""
_AS_HEADING: Final = re.compile(rf"(?:(?<=\n)|(?<={_BEGIN}))[ \t]*(?:#{{1,6}}|>)[ \t]+")
_RULED: Final = re.compile(r"\n[ \t]*\|?(?:[ \t]*:?-{2,}:?[ \t]*\|)+(?:[ \t]*:?-{2,}:?)?(?=\s|\Z)")
"""The line of a table below its head."""
_LINK: Final = re.compile(r"!?\[([^\[\]\n]*)\]\([^()\n]*\)")
_FIELD: Final = re.compile(
    r"\[(?:insert |your |their |her |his |the |name|recipient|friend|date|place|time|number|address|"
    r"dein|ihr|sein|datum|ort|nom|prénom|votre |ton |nombre|tu |su |fecha|lugar|"
    r"お?名前|日付|姓名|名字|你的|日期)[^\[\]\n]{0,30}\]",
    re.IGNORECASE,
)
"""A field such as "[Your name]", to be filled in (guesses)."""
_EMPHASIS: Final = re.compile(
    r"(?P<kept>(?<!\w)_{3,}(?!\w)|(?<=\d)\*(?=\d))|`|(?<=\S)\*|\*(?=\S)|~~|(?<![^\W_])_(?=\S)|(?<=\S)_(?![^\W_])"
)
"""Marks, except one that stands alone and an underscore within a word; and what stays: blanks to fill in, products."""
_OPEN: Final = re.compile(
    r"<(?:\|[^<>\n]{0,46}|/?(?:[a-z_][a-z_0-9]{0,45}(?:\s+[a-z-]+=[^<>\n]{0,100})?)?)\Z"
    rf"|[|\u2500-\u259f][|:=\s\u2500-\u259f-]*\Z|{_LINE_START}[ \t]*([-=_~*.·•])(?:[ \t]*\1)*\Z"
    rf"|[(\[（][^()\[\]（）\n]{{0,{LONGEST_DIRECTION}}}\Z|\]\([^()\n]{{0,400}}\Z"
    rf"|(?<![\w*])[*_]{{1,3}}(?![\s*_])[^*_\n]{{1,{LONGEST_DIRECTION}}}\Z"
    rf"|{_LINE_START}[ \t]*{_BULLET}\Z",
    re.IGNORECASE,
)
"""Text at the present end that may still turn out to be a part to remove."""
_LONGEST_WAIT: Final = 600
"""Maximum characters that wait, more than any part to remove has: many that have begun in a row would make each
further word cost more.
"""
_TEMPLATE_ROLES: Final = "assistant|user|system|human"
"""Role names that also stand on a line of their own in a written-out chat template."""
_WORDS_TOO: Final = frozenset({"you", "ai", "person", "system", "bot"})
"""Labels that are also ordinary words, and count as labels only at the start of a line."""
_CLOSING_MARKS: Final = ",.;:!?…"
"""Punctuation without a space before it."""
_GAPS: Final = f"{MARKS}{LEFT_OUT}"
_SAID: Final = rf"[^\s{_GAPS}]"
_GAP_BEFORE_MARK: Final = re.compile(rf"({_SAID})\s*([{_GAPS}][\s{_GAPS}]*)([{_CLOSING_MARKS}])")
_BETWEEN_WORDS: Final = re.compile(rf"({_SAID})([\s{_GAPS}]+)(?=({_SAID}))")
_GAP_LAST: Final = re.compile(rf"[\s{_GAPS}]+\Z")
_NO_CONTEXT: Final = re.compile(rf"[^\w{_CLOSING_MARKS}{SENTENCE_ENDS}]|_")
_WORD_END: Final = rf"(?:(?<=[^\W\d_]{{2}})[{''.join(CLAUSE_ENDS)}]|[{WIDE_STOPS}])"
"""A mark that ends a word in any case: "3.5" and "e.g." may continue."""
_ENDS_WORD: Final = re.compile(rf"{_WORD_END}\Z")
_WORD: Final = re.compile(rf" ?(?:[^ ]*?{_WORD_END}|[^ ]+)")


class ReplyCleaner:
    """Cleans one reply.

    Attributes:
        ended: Reason why the rest of the stream is discarded; None while it is wanted. The generator should then stop.
    """

    def __init__(
        self,
        *,
        companion_name: str = "",
        max_tokens: int | None = None,
        keeps_form: bool = False,
    ) -> None:
        """Prepare for one reply.

        Args:
            max_tokens: Maximum tokens: near that number it ends with its sentence. None for no limit.
            keeps_form: Leave stage directions, between asterisks, and lines, lists, tables, code and fields to
                fill in: whoever reads a strong language model wants them.
        """
        self.ended: ReplyEnd | None = None
        self._own_labels = {*COMPANION_LABELS, companion_name.strip().casefold()} - {""}
        self._label, self._label_begun = _labels(self._own_labels | {*PERSON_LABELS})
        self._unspoken = Unspoken(shows_code=keeps_form)
        self._pending = ""
        """Text that has come and is not yet certain."""
        self._before = _BEGIN
        """The last word before it."""
        self._keeps_form = keeps_form
        self._end = EndWatch(max_tokens=max_tokens)

    def feed(self, piece: str) -> str:
        """Take the next piece of the stream; return the text that can be spoken now, perhaps none."""
        return self._clean(self._unspoken.feed(_NEVER_SAID.sub("", piece)))

    def finish(self) -> str:
        """Return the text that was held back; call once, at the end of the stream."""
        if self.ended is not None:
            return ""
        said = self._clean(self._unspoken.finish())
        return said if self.ended is not None else said + self._settle(is_last=True)

    def _clean(self, spoken: str) -> str:
        said = ""
        for character in spoken:
            if character.isspace() and self._pending.strip():
                said += self._settle()
            if self.ended is not None:
                break
            self._pending += character
            if _ENDS_WORD.search(self._pending[-3:]):
                said += self._settle()
        return said

    def _settle(self, *, is_last: bool = False) -> str:
        """Return the certain part of the pending text: all of it, or none yet."""
        text = _TAG.sub("", _BREAK.sub("\n", self._before + self._pending))
        text = _ROW_LAST.sub(r"\1\1\1", text)
        if not self._keeps_form:
            text = _FRAME_LAST.sub("|", text)  # a frame without an end stays short
        self._pending = text[len(self._before) :]
        is_last = is_last or len(self._pending) > _LONGEST_WAIT
        if not is_last and (_OPEN.search(text) or self._label_begun.search(text)):
            return ""
        text = _ROW.sub(LEFT_OUT, _ENTITY.sub(_character, text))
        text = _RULED.sub("", text) if self._keeps_form else _FRAME.sub("\n", text)
        text = without_directions(_LINK.sub(r"\1", self._without_labels(text)), are_shown=self._keeps_form)
        text = text if self._keeps_form else _FIELD.sub(LEFT_OUT, text)
        text = _EMPHASIS.sub(lambda found: found["kept"] or "", text)
        text = _BETWEEN_WORDS.sub(self._joint, _GAP_BEFORE_MARK.sub(_gap_behind_mark, text))
        clean = text[len(self._before) :]
        certain = _GAP_LAST.sub("", clean)
        is_over = is_last or self.ended is not None
        if not is_over and (not certain or certain != clean or certain.endswith(SHOWN)):
            return ""
        self._pending = ""
        return self._say(_WORD.findall(certain))

    def _without_labels(self, text: str) -> str:
        """Remove bullets and the companion's labels; end the reply at a label of the person's."""
        text = (_AS_HEADING if self._keeps_form else _AS_BULLET).sub("", text)
        while label := self._label.search(text):
            is_own = label["label"].rstrip(":*_ \n").casefold() in self._own_labels
            text = text[: label.end("start")] + (text[label.end() :] if is_own else "")
            if not is_own:
                self.ended = ReplyEnd.INVENTED_TURN
        return text

    def _joint(self, found: re.Match[str]) -> str:
        """Turn white space into its spoken form: a line that ended without a stop gets a comma, or stays a line."""
        before, between, after = found.groups()
        sound = "".join(filter(MARKS.count, between))[-1:]
        if before == _BEGIN or not any(map(str.isspace, between)):
            return before + sound
        lines = between.count("\n")
        if lines and self._keeps_form:
            return before + "\n" * min(2, lines) + sound
        is_unended_line = lines and before.isalnum() and after.isalnum()
        return f"{before}{', ' if is_unended_line else ' '}{sound}"

    def _say(self, words: Iterable[str]) -> str:
        said = ""
        for word in words:
            context = _NO_CONTEXT.sub("'", word.strip(" "))
            self._before = context if context.strip("'") else f"{self._before[-1:]}{context}"
            said += self._end.feed(_BETWEEN_WIDE.sub("", word).replace(SHOWN, "*"))
        self.ended = self.ended or self._end.ended
        return said


def cleaned(pieces: Iterable[str], cleaner: ReplyCleaner) -> Iterator[str]:
    """Clean a stream; ends with it or when the cleaner ends the reply, closing a generator behind it."""
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


def _labels(labels: Iterable[str]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return a pattern for a label at the start of a line or sentence, and one for the start of a label at the end."""
    names = [label.split() for label in labels]
    begun = {" ".join(name[:count]) for name in names for count in range(1, len(name) + 1)}
    start = rf"(?P<start>{_LINE_START}\s*|(?<=[{SENTENCE_ENDS}])\s+(?!(?:{'|'.join(_WORDS_TOO)})\b))[*_]*"
    whole = rf"(?:{_either(map(' '.join, names))})[*_ ]*:|(?:{_TEMPLATE_ROLES})[*_ ]*\n"
    return (
        re.compile(rf"{start}(?P<label>{whole})", re.IGNORECASE),
        re.compile(rf"{start}(?:{_either(begun)})[*_\s]*\Z", re.IGNORECASE),
    )


def _either(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


def _character(entity: re.Match[str]) -> str:
    return without_steering(html.unescape(entity[0])).replace("\xa0", " ")


def _gap_behind_mark(found: re.Match[str]) -> str:
    """Put marks of removed text after the following punctuation, one mark if two would meet."""
    before, gap, mark = found.groups()
    return f"{before}{'' if before in _CLOSING_MARKS else mark}{''.join(gap.split())}"
