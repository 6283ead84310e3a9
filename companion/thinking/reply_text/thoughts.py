"""Recognises the parts of model text that are not for listeners: thoughts, code, and calls of tools they never had.

Thoughts stand between marks, which differ by family of models. Some begin with a mark that the chat template wrote, so
that only their end is in the reply. ``Unspoken`` removes all of these from a stream and holds back only text that may
be one. Pure.
"""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

_TAGS: Final = (
    "think",
    "thinking",
    "thought",
    "reasoning",
    "analysis",
    "scratchpad",
    "seed:think",
    "mm:think",
)
_FINAL: Final = "<|channel|>final<|message|>"
"""Start of the reply itself in OpenAI's harmony format."""
_THOUGHTS: Final[Mapping[str, str]] = {
    **{f"<{tag}>": f"</{tag}>" for tag in _TAGS},
    "[THINK]": "[/THINK]",
    "◁think▷": "◁/think▷",
    "<|channel>thought": "<channel|>",
    "<|channel|>analysis": _FINAL,
    "<|channel|>commentary": _FINAL,
}
"""The mark that opens a thought → the one that closes it."""
_TO_THE_END: Final = ""
_WRITTEN_CALLS: Final = ('{"name"', '{ "name"')
"""Beginnings of a call without a mark; where code is shown, they may be an example."""
_CALLS: Final[Mapping[str, str]] = {
    "<tool_call>": "</tool_call>",
    "<function_call>": "</function_call>",
    "<|tool_call>": "<tool_call|>",
    "<function=": "</function>",
    **dict.fromkeys(("[TOOL_CALLS]", "<|python_tag|>", *_WRITTEN_CALLS), _TO_THE_END),
}
_CODE: Final = "```"
_HIDES_UNTIL: Final[Mapping[str, str]] = {**_THOUGHTS, **_CALLS, _CODE: _CODE}
_DROPPED: Final = frozenset({*_HIDES_UNTIL.values(), "<|start|>assistant"} - {_TO_THE_END})
"""Marks that hide nothing after them."""
_MARKS: Final = (*_HIDES_UNTIL, *_DROPPED)
_LONGEST: Final = max(map(len, _MARKS))


def _any_of(marks: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern for these marks. Capitals are matched exactly: "[think]" may be a stage direction."""
    return re.compile(
        "|".join(f"(?i:{re.escape(mark)})" if mark.islower() else re.escape(mark) for mark in marks)
    )


_MARK: Final = _any_of(_MARKS)
_END_OF_CODE: Final = _any_of((_CODE,))
_THOUGHT_MARK: Final = _any_of((*_THOUGHTS, *_THOUGHTS.values()))
_TOKEN: Final = re.compile(r"<[^<>]+>|\[[^\[\]]+\]|◁[^▷]+▷")

TOKENS: Final = frozenset(token for mark in _MARKS for token in _TOKEN.findall(mark))
"""Texts of control tokens that are parts of marks, and must be visible for thoughts to be recognised."""

_FENCE: Final = r"\s*(?:```(?:json)?\s*)?"
_CALL: Final = re.compile(rf"{_FENCE}\{{\s*\"")
_BARE_ANALYSIS: Final = re.compile(r"\s*analysis(?=[^\W_])")
"""The harmony format without its control tokens: "analysisThe user … assistantfinalHello"."""
_BARE_FINAL: Final = "assistantfinal"
_MAY_BEGIN: Final = re.compile(
    rf"\s*(?:`{{1,3}}|```(?:j|js|jso|json)|a|an|ana|anal|analy|analys|analysi|analysis)?|{_FENCE}(?:\{{\s*)?"
)
"""Beginning of a reply that may still be a call or the analysis."""


class Unspoken:
    """Removes thoughts, code and tool calls from one reply; the cutting of its stream makes no difference."""

    def __init__(self, *, shows_code: bool = False) -> None:
        """Prepare for one reply; ``shows_code`` leaves code, without the marks around it and its language's name."""
        self._shows_code = shows_code
        self._is_in_code = False
        self._pending = ""
        self._until: str | None = None
        """Mark that ends the hidden part; None while nothing is hidden."""
        self._has_begun = False
        """The answer has begun, so that a call can no longer be all of it."""
        self._may_be_call = False

    def feed(self, piece: str) -> str:
        """Take the next piece; return the text that is certainly no thought."""
        self._pending += piece
        said = ""
        while self._pending and not self._may_be_call:
            if self._until is not None:
                if not self._find_end(self._until):
                    break
            elif not self._has_begun:
                if _MAY_BEGIN.fullmatch(self._pending):
                    break
                self._begin()
            elif found := (_END_OF_CODE if self._is_in_code else _MARK).search(self._pending):
                is_example = self._shows_code and found[0] in _WRITTEN_CALLS
                said += self._pending[: found.end() if is_example else found.start()]
                self._pending = self._pending[found.end() :]
                if is_example:
                    continue
                self._until = _hides_until(found[0])
                if found[0] == _CODE and self._shows_code:
                    self._is_in_code = not self._is_in_code
                    self._until = "\n" if self._is_in_code else None
            else:
                certain = len(self._pending) - _begun_mark(self._pending)
                said += self._pending[:certain]
                self._pending = self._pending[certain:]
                break
        return said

    def finish(self) -> str:
        """Return the text that was held back and is no thought; call once, at the end of the reply."""
        if self._until is not None:
            return ""
        if self._may_be_call:
            self._pending, self._may_be_call = _without_call(self._pending), False
        self._has_begun = True
        said = self.feed("")
        return said if self._until is not None else said + self._pending

    def _begin(self) -> None:
        self._has_begun = True
        if _CALL.match(self._pending):
            self._may_be_call = True
        elif _BARE_ANALYSIS.match(self._pending):
            self._until = _BARE_FINAL

    def _find_end(self, mark: str) -> bool:
        """Cut off the hidden part; return whether it has ended."""
        at = -1 if mark == _TO_THE_END else self._pending.lower().find(mark.lower())
        if at < 0:
            self._pending = self._pending[-_LONGEST:] if mark else ""
            return False
        self._pending = self._pending[at + len(mark) :]
        self._until, self._has_begun = None, self._is_in_code
        return True


@dataclass(frozen=True, slots=True)
class FirstMark:
    """The first mark of a thought in a text."""

    opens: bool
    """The thought begins with it; otherwise it ends one without a beginning."""
    start: int
    end: int


def first_mark(text: str) -> FirstMark | None:
    """Return the first mark of a thought; None if there is none."""
    found = _THOUGHT_MARK.search(text)
    if found is None:
        return None
    return FirstMark(_hides_until(found[0]) is not None, found.start(), found.end())


def behind_thoughts(text: str) -> str:
    """Return the text after the last thought of a whole answer; all of it if it contains none."""
    ends = [found.end() for found in _THOUGHT_MARK.finditer(text) if _hides_until(found[0]) is None]
    return text[ends[-1] :] if ends else text


def opened_answer(opening: str) -> str:
    """Return the text that opens a reply so that the answer itself follows.

    A thought that a chat template has opened is closed again at once, like in templates that can switch thinking off.
    """
    bare = opening.rstrip()
    for mark, closing in _THOUGHTS.items():
        if bare.endswith(mark):
            return f"{bare}\n\n{closing}\n\n"
    return bare + _FINAL if bare.endswith("<|start|>assistant") else opening


def _hides_until(mark: str) -> str | None:
    """Return the mark that ends the text hidden by this one; None if it hides nothing."""
    return _HIDES_UNTIL.get(mark, _HIDES_UNTIL.get(mark.lower()))


def _begun_mark(text: str) -> int:
    """Return the number of characters at the end that may be the beginning of a mark."""
    for length in range(min(len(text), _LONGEST - 1), 0, -1):
        tail = text[-length:]
        if any(mark.startswith(tail.lower() if mark.islower() else tail) for mark in _MARKS):
            return length
    return 0


def _without_call(text: str) -> str:
    """Return a reply without the tool call that it begins with, whole or broken off."""
    begin = text.index("{")
    try:
        value, length = json.JSONDecoder().raw_decode(text[begin:])
    except ValueError:
        return "" if '"name"' in text else text
    is_call = isinstance(value, dict) and "name" in value and bool({"arguments", "parameters"} & value.keys())
    return re.sub(r"\A\s*```", "", text[begin + length :]) if is_call else text
