"""Turns a card's texts into words for a prompt: macros are expanded, markup and links removed.

The original text stays in the card; the language model merely does not read the removed parts. Macros are those of
Character Card V3; a random one takes its first choice, so that the same card gives the same prompt.
"""

import html
import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from companion.values.plain_text import in_utf8

READ_CHARACTERS: Final = 20_000
"""Maximum characters read of a text, from its beginning: five times the limit of a description."""

_MACRO: Final = re.compile(r"\{\{([^{}]{0,4000})\}\}")
_NESTED_MACROS: Final = 4
_BOT: Final = re.compile(r"<(?:bot|char)>", re.IGNORECASE)
_USER: Final = re.compile(r"<user>", re.IGNORECASE)
_SCRIPT: Final = re.compile(r"<(?:script|style)\b[^<]*", re.IGNORECASE)
_TAG: Final = re.compile(r"</?[a-z!][^<>]{0,1000}>", re.IGNORECASE)
_LINE_BREAK: Final = re.compile(r"<(?:br|/p|/div|/li|/h[1-6]|hr)\b[^<>]{0,100}>", re.IGNORECASE)
_TARGET: Final = r"\((?:[^()]|\([^()]{0,200}\)){0,1000}\)"
_PICTURE: Final = re.compile(r"!\[[^\[\]]{0,200}\]" + _TARGET)
_LINK: Final = re.compile(r"\[([^\[\]]{0,200})\]" + _TARGET)
_ADDRESS: Final = re.compile(
    r"\b(?:https?|ftp|file|embed+ed)://\S+|\bwww\.\S+|\b(?:data|javascript):\S+", re.IGNORECASE
)
_EMPHASIS: Final = re.compile(r"\*+|~~+|__+|^[#>]+ ", re.MULTILINE)
_BOLD: Final = re.compile(r"\*\*+")
_ACTION: Final = re.compile(r"\*[^*\n]{1,1000}\*")
_SPEECH_ONLY: Final = re.compile(r'["“]([^"“”]+)["”]')


_PERSON_TOLD_OF: Final = "the user"
"""The person in descriptions; a card is read before anybody has told their name."""
_PERSON_SPOKEN_TO: Final = "my friend"


@dataclass(frozen=True, slots=True)
class Prose:
    """Words for a prompt, and whether their source was cut."""

    text: str
    is_cut: bool = False


def prose(text: str, companion: str, *, most_characters: int) -> Prose:
    """Return a card's description of someone or something, in lines; a longer text is cut at a sentence or word."""
    plain = _without_markup(_filled_in(text[:READ_CHARACTERS], companion, _PERSON_TOLD_OF))
    lines = [harmless_line(_EMPHASIS.sub("", line)) for line in plain.splitlines()]
    whole = "\n".join(filter(None, lines))
    return Prose(
        shortened(whole, most_characters), len(whole) > most_characters or len(text) > READ_CHARACTERS
    )


def label(text: str, companion: str) -> str:
    """Return a few words of a card, such as a name or a key, in one line."""
    return harmless_line(_filled_in(text, companion, _PERSON_TOLD_OF))


def speech(text: str, companion: str, *, most_characters: int) -> str:
    """Return the spoken words in a card's text, in one line: actions between asterisks and markup are removed."""
    plain = _filled_in(text[:READ_CHARACTERS], companion, _PERSON_SPOKEN_TO)
    plain = harmless_line(_EMPHASIS.sub("", _without_markup(_ACTION.sub(" ", _BOLD.sub("", plain)))))
    if is_all_quoted := _SPEECH_ONLY.fullmatch(plain):
        plain = is_all_quoted[1].strip()
    return shortened(plain, most_characters)


def shortened(text: str, most_characters: int) -> str:
    """Return the start of a text, up to a sentence's end if one lies in its second half, otherwise a word's end."""
    if len(text) <= most_characters:
        return text
    begun = text[: most_characters - 1]
    end = max(begun.rfind(mark) for mark in (". ", "! ", "? ", "… ", ".\n", "!\n", "?\n")) + 1
    if end > most_characters // 2:
        return begun[:end]
    return f"{(begun.rsplit(None, 1) or [begun])[0].rstrip()}…"


def turns(text: str, companion: str) -> tuple[tuple[tuple[bool, str], ...], ...]:
    """Return example dialogues: talks that begin with <START>, each of turns (whether the companion speaks, words).

    A turn begins in a new line with its speaker, {{user}}, {{char}}, <USER>, <BOT> or a name, and a colon.
    """
    marked = _macros(text[:READ_CHARACTERS], _COMPANION_MARK, _PERSON_MARK)
    marked = _USER.sub(_PERSON_MARK, _BOT.sub(_COMPANION_MARK, marked))
    talks = re.split(r"<start>", marked, flags=re.IGNORECASE)
    return tuple(talk for talk in (tuple(_talk(each, companion)) for each in talks) if talk)


_COMPANION_MARK: Final = "\0c"
_PERSON_MARK: Final = "\0u"
"""Placeholders for both names while lines are distinguished; a card's text cannot contain this character."""


def _talk(text: str, companion: str) -> list[tuple[bool, str]]:
    speakers = {_COMPANION_MARK: True, _PERSON_MARK: False, companion.casefold(): True}
    said: list[tuple[bool, list[str]]] = []
    for line in text.splitlines():
        label, colon, words = line.partition(":")
        who = speakers.get(label.strip(" *_").casefold()) if colon else None
        if who is None and not said:
            continue
        if who is not None and (not said or said[-1][0] is not who):
            said.append((who, []))
        said[-1][1].append(line if who is None else words)
    return [
        (who, "\n".join(lines).replace(_COMPANION_MARK, "{{char}}").replace(_PERSON_MARK, "{{user}}"))
        for who, lines in said
    ]


def _filled_in(text: str, companion: str, person: str) -> str:
    return _USER.sub(lambda _: person, _BOT.sub(lambda _: companion, _macros(text, companion, person)))


def _macros(text: str, companion: str, person: str) -> str:
    """Expand macros, the inner ones first; comments and unknown macros become nothing."""
    text = text.replace("\0", "")

    def value(macro: re.Match[str]) -> str:
        name, _, argument = macro[1].strip().partition(":")
        match name.strip().lower():
            case "char":
                return companion
            case "user":
                return person
            case "random" | "pick":
                return (
                    re.split(r"(?<!\\),|::", argument.lstrip(":"), maxsplit=1)[0].replace("\\,", ",").strip()
                )
            case "newline":
                return "\n"
            case _:
                return ""

    for _ in range(_NESTED_MACROS):
        text, count = _MACRO.subn(value, text)
        if not count:
            break
    return text


def _without_markup(text: str) -> str:
    text = _LINE_BREAK.sub("\n", _SCRIPT.sub(" ", html.unescape(text)))
    text = _TAG.sub("", text)
    return _ADDRESS.sub(" ", _LINK.sub(r"\1", _PICTURE.sub(" ", text)))


# ---- foreign or spoken words in a prompt --------------------------------------------------------------

_CONTROL_TOKEN: Final = re.compile(
    r"<\s*[|/]?[\w\s|/:.-]{1,40}[|/]?\s*>|\[\s*/?\s*(?:INST|SYS\w*|AVAILABLE_TOOLS|TOOL\w*)\s*\]|<</?\s*SYS\s*>>",
    re.IGNORECASE,
)
"""Control tokens, such as ChatML's, Llama's, Gemma's and Mistral's."""
_ROLE: Final = re.compile(
    r"(system|assistant|user|human|developer|companion|model|ai|tool)(\s+prompt)?\s*:", re.IGNORECASE
)
_HARMLESS: Final = str.maketrans(
    {"<": "‹", ">": "›", "[": "(", "]": ")", "{": "(", "}": ")", "|": "/", "`": "’", "#": "", "\\": "/"}
)
_JOINERS: Final = "\u200c\u200d"
"""Joiners within words of Persian and other scripts, and within emoji; the only invisible characters that stay."""


def harmless_line(text: str) -> str:
    """Return a text as one line of printable characters in which nothing gives orders to a chat template.

    It cannot begin a line, end a frame, play another side of the conversation or be a control token, for any layout of
    the prompt. The effect of the words themselves on a language model is not decided here.
    """
    plain = unicodedata.normalize("NFKC", in_utf8(text))
    if not plain.isprintable():
        plain = "".join(each if each.isprintable() or each in _JOINERS else " " for each in plain)
    plain = _CONTROL_TOKEN.sub(" ", plain)
    plain = _ROLE.sub(r"\1 –", plain).translate(_HARMLESS)
    return " ".join(plain.split())
