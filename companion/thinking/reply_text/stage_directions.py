"""Recognises a stage direction between asterisks, parentheses or brackets: "smiles softly", "laughs", "pause".

The words distinguish it from emphasis: an action of a body or a voice, said of someone. A verb that is as often an
ordinary word ("takes") counts only between asterisks. An action of a voice can be uttered (``VocalSound``). The lists
are our own and English. In any language, what stands alone between sentences counts as one: between single asterisks
and without a capital before or behind ("*lächelt sanft* Schön"), or between wide parentheses ("（微笑）").

A mark stands for a sound in a stream of text until its words are spoken. It is one of Unicode's noncharacters, which no
text contains and which are reserved for a program's own use. The words around it therefore stay unchanged. Pure.
"""

import re
from collections.abc import Iterator
from typing import Final

from companion.values import VocalSound


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


LONGEST_DIRECTION: Final = 240
"""Maximum characters of a direction; longer text is spoken."""

_GESTURES: Final = _set(
    "smile laugh chuckle giggle grin sigh nod wink hug shrug blush gasp sob sniff sniffle smirk snort yawn"
    " cough clap beam frown pout purr exhale inhale wave lean tilt blink pause snuggle cuddle embrace grimace"
    " groan gulp wince shudder tremble weep squeal snicker whistle swallow hum whisper murmur"
)
_MOVES: Final = _set(
    "look glance take hold reach pat place put sit stand walk turn step move close open clear raise shake"
    " point gesture gaze stare listen think ponder sing squeeze rub tap touch kiss breathe cry bow"
    " lower speak offer give rest wipe lift let settle stretch kneel dance jump run bounce adjust furrow"
    " scratch stroke wrap brush pull push lick bite draw hesitate appear become remain continue"
)
"""Verbs that are also common in ordinary conversation."""
_VERBS: Final = _GESTURES | _MOVES
_SOUNDS: Final = {
    **dict.fromkeys(("laugh", "laughter", "chuckle", "giggle", "snicker"), VocalSound.LAUGH),
    **dict.fromkeys(("sigh", "exhale"), VocalSound.SIGH),
    "hum": VocalSound.HUM,
    "hesitate": VocalSound.HESITATION,
}
_NAMES: Final = _set(
    "sigh pause silence beat laughter applause music sobbing quiet smile laugh hug wink nod shrug whisper chuckle"
    " giggle grin smirk frown pout gasp sob sniff snort yawn gulp blush wave tilt gaze glance"
)
"""Nouns that make a direction without a verb: "a long pause"."""
_SUBJECTS: Final = _set("i he she they it we")
_SINGULAR: Final = _set("he she it who that")
"""Words that own the verb after them in a sentence."""
_BEFORE: Final = _set(
    "a an the my your his her their its short brief long deep small soft warm little big gentle quiet awkward"
    " still just then and with voice eyes face head hand hands"
)
_VOICES: Final = _set("tone voice manner whisper murmur")
"""Nouns for a way of speaking, after an adjective: "in a teasing tone"."""
_FEELINGS: Final = _set(
    "happy sad angry mad calm warm soft gentle tender kind sweet bright light low hushed quiet loud wry sly shy shaky"
    " faint proud serious neutral fond sincere eager smug glad bored tired joyful cheerful excited amused surprised"
    " curious worried scared nervous playful teasing flirty sarcastic sleepy confused embarrassed thoughtful loving"
    " concerned disappointed relieved hopeful mischievous joy sadness anger fear surprise disgust"
)
"""Words for a feeling or its sound; each may be a direction alone."""
_MANNER: Final = re.compile(r"\w{2,}(?:ly|ful|ous|ing|ed|y|ish|ive|tic|less)")
_NOISE: Final = re.compile(r"(?:(?:an?|the) )?(?:\w+ ){0,2}(?:sounds?|noises?) of .+")
_EMPHASISED: Final = re.compile(
    rf"(?<![^\W_])(\*{{1,3}}|_{{1,3}})(?!\s)([^*_\n]{{1,{LONGEST_DIRECTION}}})(?:\1[*_]{{0,2}}|\Z)"
)
_BRACKETED: Final = re.compile(rf"[(\[]([^()\[\]\n]{{1,{LONGEST_DIRECTION}}})(?:[)\]]|\Z)")
_ALONE: Final = re.compile(
    r"((?:\A|[\n\ufdee\ufdef]|[.!?…。！？][\"'»”」』]*)[ \t]*)"
    rf"(?:\*(?![\s*])([^*.!?。！？\n]{{1,{LONGEST_DIRECTION}}})(?:\*(?!\*)|\Z)"
    rf"|（([^（）。！？\n]{{1,{LONGEST_DIRECTION}}})(?:）|\Z))"
)
_STANDING_ALONE: Final = re.compile(
    rf"((?:\A|[\n\ufded\ufdef]|[.!?…。！？][\"'»”」』]*)[ \t]*)"
    rf"(\*(?![\s*])[^*\n]{{1,{LONGEST_DIRECTION}}}\*(?!\*)|（[^（）\n]{{1,{LONGEST_DIRECTION}}}）(?!\ufded))"
)
"""Pattern of what stands alone and is not marked yet, with a capital and a stop as well."""
_SHOWN_ALONE: Final = re.compile(r"(?<!\w)\*(?![\s*])[^*]*(?:\*|\Z)|（[^（）]*(?:）|\Z)")
_GOES_ON: Final = tuple(",;:?!，、")
"""Signs behind the first words of a sentence, which are then emphasised: "*None*, I said"."""
_WORD_BEHIND: Final = re.compile(r"([^\W_]+)\s*\Z")
_NO_WORDS: Final = re.compile(r"[^\w'’ -]+")


def without_directions(text: str, *, are_shown: bool = False) -> str:
    """Replace each stage direction by its sound's mark, such as that of a laugh, or by ``LEFT_OUT``.

    One that has begun but not ended at the end of the text counts as one.

    Args:
        are_shown: Leave them, each between two ``SHOWN``, with its wide parentheses if it has these; everything between
            asterisks that stands alone is one, unless a sentence goes on behind it. For a strong language model, which
            writes them in a role.
    """

    def place_of(direction: str) -> str:
        sound = vocal_sound(direction)
        mark = "" if sound is None else mark_of(sound)
        return f"{mark}{SHOWN}{direction}{SHOWN}" if are_shown else mark or LEFT_OUT

    def behind(found: re.Match[str]) -> str:
        word = _WORD_BEHIND.search(found.string, 0, found.start())
        return word[1] if word else ""

    def of_a_role(found: re.Match[str]) -> str:
        direction, behind = found[2][1:-1], found.string[found.end() :].lstrip()
        is_one_word = direction.isalnum() and direction[0].isupper()
        if is_one_word or behind[:1].islower() or behind.startswith(_GOES_ON):
            return found[0]
        if found[2][0] == "（":
            return f"{found[1]}{SHOWN}{found[2]}{SHOWN}"
        space = " " if found[1].endswith(("。", "！", "？", "…")) else ""
        return f"{found[1]}{space}{place_of(direction)}"

    def of_bracketed(found: re.Match[str]) -> str:
        is_alone = found[0][0] == "[" or not behind(found)
        return place_of(found[1]) if _is_aside(found[1], is_alone) else found[0]

    def of_emphasised(found: re.Match[str]) -> str:
        return place_of(found[2]) if _is_among_words(found[2], behind(found)) else found[0]

    def of_alone(found: re.Match[str]) -> str:
        is_alone = (
            _begins_small(found[2] or found[3]) and not found.string[found.end() :].lstrip()[:1].islower()
        )
        return f"{found[1]}{place_of(found[2] or found[3])}" if is_alone else found[0]

    while are_shown and (left := _STANDING_ALONE.sub(of_a_role, text)) != text:
        text = left
    text = _EMPHASISED.sub(of_emphasised, _BRACKETED.sub(of_bracketed, text))
    while (left := _ALONE.sub(of_alone, text)) != text:
        text = left
    return text


def without_shown(text: str) -> str:
    """Return a cleaned text without its directions, one that has begun included: what a voice says of it."""
    return _SHOWN_ALONE.sub("", text)


def _begins_small(direction: str) -> bool:
    """Tell whether text begins with a letter that is no capital."""
    return direction[0].isalpha() and not direction[0].isupper()


def vocal_sound(direction: str) -> VocalSound | None:
    """Return the sound of a voice that follows a stage direction; None if it is for a body."""
    _, head = _subject_and_head(_words(direction))
    does = _third_person(head) | _continuous(head) | {head}
    return next((sound for verb, sound in _SOUNDS.items() if verb in does), None)


def _is_among_words(content: str, behind: str) -> bool:
    """Tell whether text between emphasis marks is an action of a body and not emphasis."""
    words = _words(content)
    subject, head = _subject_and_head(words)
    if _third_person(head) & _VERBS:
        return bool(subject) or behind.casefold() not in _SINGULAR
    if behind:
        return False
    if head in _VERBS and subject in ("i", "they", "we"):
        return True
    is_named = head in _NAMES and not subject
    return bool(_continuous(head) & _VERBS) or is_named or _is_heard(words)


def _is_aside(content: str, is_alone: bool) -> bool:
    """Tell whether an aside is an action of a body and not spoken; one that is alone is part of no sentence."""
    words = _words(content)
    subject, head = _subject_and_head(words)
    if head in _GESTURES and subject in ("i", "they", "we"):
        return True
    does = (_third_person(head) | _continuous(head)) & _GESTURES
    is_felt = not head and not subject and _is_feeling(words[-1:])
    is_named = head in _NAMES and not subject
    return bool(does) or is_named or (is_alone and (is_felt or _is_heard(words)))


def _is_feeling(words: list[str]) -> bool:
    """Tell whether words contain a feeling, or the adverb of one."""
    adverbs = (("ly", ""), ("ily", "y"), ("ly", "le"))
    forms = {re.sub(f"{ly}$", ending, word) for word in words for ly, ending in adverbs} | set(words)
    return bool(forms & _FEELINGS)


def _is_heard(words: list[str]) -> bool:
    """Tell whether words are a noise or a tone of voice: "the sound of waves", "in a teasing tone"."""
    is_tone = len(words) > 1 and words[-1] in _VOICES and _is_manner(words[-2])
    return is_tone or _NOISE.fullmatch(" ".join(words)) is not None


def _is_manner(word: str) -> bool:
    """Tell whether a word is an adjective or adverb of feeling and not the "-ing" form of an action."""
    return word in _FEELINGS or (_MANNER.fullmatch(word) is not None and not _continuous(word) & _VERBS)


def _words(content: str) -> list[str]:
    return _NO_WORDS.sub(" ", content.casefold().replace("_", " ")).split()


def _subject_and_head(words: list[str]) -> tuple[str, str]:
    """Return the subject, "" if none is named, and the word for the action, "" if there is none."""
    subject = ""
    for number, word in enumerate(words):
        if word in _SUBJECTS and number == 0:
            subject = word
        elif word not in _BEFORE and not _is_manner(word):
            return subject, word
    return subject, ""


def _third_person(word: str) -> set[str]:
    """Return the verbs that a word may be the third person of: "cries" of "cry"."""
    if not word.endswith("s") or word.endswith("ss"):
        return set()
    found = {word[:-1]}
    if word.endswith("es"):
        found.add(word[:-2])
    if word.endswith("ies"):
        found.add(f"{word[:-3]}y")
    return found


def _continuous(word: str) -> set[str]:
    """Return the verbs that a word may be the "-ing" form of: "nodding" of "nod"."""
    stem = word.removesuffix("ing")
    if stem == word or len(stem) < 2:
        return set()
    doubled = {stem[:-1]} if stem[-1] == stem[-2:-1] else set()
    return {stem, f"{stem}e"} | doubled


# ---- marks of sounds --------------------------------------------------------------------------------

_MARKS: Final = {chr(0xFDD0 + place): sound for place, sound in enumerate(VocalSound)}
_MARKED: Final = re.compile(f"([{''.join(_MARKS)}])")
MARKS: Final = "".join(_MARKS)
"""Characters that stand for sounds."""
LEFT_OUT: Final = "\ufdee"
"""Character in place of removed text while a reply is cleaned."""
SHOWN: Final = "\ufded"
"""Character before and behind a direction that is shown, while a reply is cleaned."""


def mark_of(sound: VocalSound) -> str:
    """Return the character that stands for a sound."""
    return next(mark for mark, marked in _MARKS.items() if marked is sound)


def at_marks(text: str) -> Iterator[tuple[str, VocalSound | None]]:
    """Yield a text without marks, cut at their places, each part with the sound before it."""
    sound = None
    for part in _MARKED.split(text):
        if part in _MARKS:
            sound = _MARKS[part]
        elif part:
            yield part, sound
            sound = None
