"""Joins the drafts of one reply: continues after the words already heard, and ends the reply if no draft will do."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final, Protocol

from companion.reply.gate import ends_amid_sentence
from companion.reply.ongoing import OngoingReply, Stopped
from companion.thinking.prompt.turn_note import Brief
from companion.thinking.reply_text.answering import Spoken, bare

_STOPS: Final = ".,;:!?…、。，！？"
_SAY_AGAIN: Final = {
    "en": "I can't find good words for that. Could you put it another way?",
    "de": "Dafür finde ich keine guten Worte. Sagst du es mir noch einmal anders?",
    "fr": "Je ne trouve pas les mots pour ça. Tu peux me le dire autrement ?",
    "es": "No encuentro buenas palabras para eso. ¿Me lo dices de otra manera?",
    "ja": "ごめん、うまく言葉が見つからない。別の言い方で話してくれる？",
    "zh": "我没找到合适的话来回答。你能换个说法吗？",
}


class ReplyFilter(Protocol):
    """Filter that judges the drafts of replies before they are heard."""

    def let_through(self, reply: OngoingReply, spoken: Iterator[Spoken]) -> Iterator[Spoken]:
        """Yield the words of a draft that may be said; see ``Gate.let_through``."""


def continuing(draft: Iterable[Spoken], heard: str) -> Iterator[Spoken]:
    """Yield a draft to follow the words that were heard before, without repeating them.

    Args:
        heard: The words heard of the drafts before it; "" for none.
    """
    wanted, held = bare(heard), list[Spoken]()
    draft = iter(draft)
    for each in draft if wanted else ():
        held.append(each)
        text = "".join(piece.text for piece in held)
        begun = bare(text)
        if wanted.startswith(begun):
            continue
        if begun.startswith(wanted):
            yield replace(each, text=_behind(text, heard, len(wanted)))
        else:
            yield replace(held[0], text=_joined(heard, held[0].text.lstrip()))
            yield from held[1:]
        break
    yield from draft


def _behind(text: str, heard: str, letters: int) -> str:
    """Return a text after a number of letters, without the marks that were heard after them as well."""
    end = next(at for at in range(1, len(text) + 1) if len(bare(text[:at])) == letters)
    marks = heard[max(at for at, letter in enumerate(heard) if letter.isalnum()) + 1 :].strip()
    rest = text[end:].removeprefix(marks)
    rest = rest.lstrip(_STOPS) if marks else rest
    return rest.lstrip() if heard[-1:].isspace() else rest


def instead_of(brief: Brief, stopped: Stopped | None, heard: str, language: str) -> str:
    """Return the words that end a reply if no draft was acceptable.

    Args:
        stopped: Why the last draft was given up; None if the language model gave nothing.
        heard: The words of the reply that were heard; "" for none.
    """
    if stopped is not None and stopped.instead:
        words = stopped.instead
    elif heard.strip():
        return "…" if ends_amid_sentence(heard) else ""
    else:
        known = f"{brief.result}." if brief.result and stopped is None else ""
        words = known or brief.otherwise or _SAY_AGAIN.get(language, _SAY_AGAIN["en"])
    return _joined(heard, words) if heard.strip() else words


def _joined(heard: str, words: str) -> str:
    """Return words with the text that joins them to those that were heard: one space, and a dash in mid-sentence."""
    blank = "" if heard[-1:].isspace() else " "
    return f"{blank}– {words}" if ends_amid_sentence(heard) else f"{blank}{words}"
