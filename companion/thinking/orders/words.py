"""Reads the words of orders about speaking or moving: files of our own under ``assets``.

Each language has one file for the voice and one for the face, of one form. Their phrases have roles (``Role``), and a
sentence is read by covering it with phrases: a sentence with a word outside them is about something else.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Final, Generic, TypeAlias, TypeVar

import msgspec

from companion.values import LANGUAGES, UNSPACED, Affect
from companion.values.shipped import shipped

_WORD: Final = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
_SENTENCE_ENDS: Final = re.compile(r"[.!?;:…\n。！？；：]+|\s[–—-]\s|—")
_COMMAS: Final = re.compile(r"[,，、]")
_NOTHING: Final = r"(?!)"

Heard: TypeAlias = tuple[str, ...]
"""``tokens`` of the person's words."""
Done = TypeVar("Done")


class Role(StrEnum):
    """Role of a phrase in an order; some are for the voice alone, some for the face."""

    ASIDE = "aside"
    """No meaning: "can you", "in a", "when I talk"."""
    PLEASE = "please"
    WITH = "with"
    """Introduction to a way of speaking: "in a", "like you're"."""
    JOIN = "join"
    """Connection of two ways of speaking, or two orders: "and"."""
    CONTRAST = "contrast"
    """Connection that also ends the reach of "less" and "not": "but"."""
    SPEAK = "speak"
    """Verb for the voice in all later speech: "speak", "sound"."""
    SAY = "say"
    """Verb for the next words only: "tell me"."""
    REPEAT = "repeat"
    """Request to repeat the last words: "say that again"."""
    MAKE = "make"
    """Verb for the voice that is as often for a text: "put", "make it sound"."""
    NAME = "name"
    """Name of the voice: "voice", "tone of voice"."""
    BE = "be"
    """Verb that is as often about something else: "be"."""
    ONCE = "once"
    LASTING = "lasting"
    LITTLE = "little"
    MUCH = "much"
    MORE = "more"
    LESS = "less"
    NOT = "not"
    NONE = "none"
    """Complete stop: "keep your head still"."""
    SO_MUCH = "so_much"
    """Word that turns "don't nod" into "nod less"."""
    TOO_MUCH = "too_much"
    ENOUGH = "enough"
    """Word that turns "you don't nod" into "nod more"."""
    TOO = "too"
    """Complaint about the voice: "you talk too"."""
    TOO_VOICE = "too_voice"
    """Complaint that is as often about something else: "that's too"."""
    USUAL = "usual"
    """Return to the state before any order: "normal", "as usual"."""
    USUAL_VOICE = "usual_voice"
    """Return to it that is an order even alone: "your normal voice"."""
    SILENT = "silent"
    """Wish for text only: "captions only"."""
    ALOUD = "aloud"
    """Wish to hear words again: "speak aloud again"."""
    VOICE = "voice"
    """Way of speaking: "slow"."""
    FEELING = "feeling"
    """Feeling for the voice: "happy"."""
    FACET = "facet"
    """Facet of the face: "nod", "your head"."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words with a role."""

    role: Role
    name: str = ""
    """Name of the way of speaking, feeling or facet."""
    is_ready: bool = False
    """It is an order even alone: "slower", "slowly", but not "slow"; "keep your head still"."""
    is_more: bool = False
    """The feeling is wanted more than now: "happier"."""


class Phrases(Generic[Done]):
    """Meanings of the phrases of one language, by their ``tokens``."""

    def __init__(self, language: str, phrases: Iterable[tuple[str, Done]]) -> None:
        """Store each phrase's meaning; raises ``ValueError`` for one without words, or with two meanings."""
        self.does: dict[Heard, Done] = {}
        for text, does in phrases:
            words = tokens(text, language)
            if not words or self.does.setdefault(words, does) != does:
                raise ValueError(f"{text!r} has no words, or two roles")
        self._longest = max(map(len, self.does), default=0)

    def cover(self, heard: Sequence[str]) -> tuple[Done, ...] | None:
        """Return the meanings of the phrases that make up ``tokens``; None if anything else is among them.

        Each phrase is the longest that leaves a rest made of phrases.
        """
        # from each place to the end, backwards, so that each is examined once, however many ways there are
        covered: dict[int, tuple[Done, ...]] = {len(heard): ()}
        for start in reversed(range(len(heard))):
            for end in range(min(start + self._longest, len(heard)), start, -1):
                does = self.does.get(tuple(heard[start:end]))
                if does is not None and end in covered:
                    covered[start] = (does, *covered[end])
                    break
        return covered.get(0)


Texts: TypeAlias = tuple[str, ...]
Named: TypeAlias = dict[Role, dict[str, Texts]]


class _File(msgspec.Struct, forbid_unknown_fields=True, frozen=True, kw_only=True):
    """The phrases of a language by role; patterns are regular expressions."""

    phrases: dict[Role, Texts]
    named: Named
    """Phrases with a name: a way of speaking, a feeling, a facet of the face."""
    ready: Named
    """Named phrases that are an order even alone."""
    reasons: Texts
    """Words that may follow an order and begin its reason."""
    requests: Texts = ()
    """Beginnings of requests to the companion."""
    subordinate: Texts = ()
    """Words after which a request is about something else."""
    stress: Texts = ()
    """Patterns with a group "words": the words to stress."""
    reported: str = _NOTHING
    answers: dict[str, Texts]
    """Answers to a person who orders something and nothing else, by kind of order."""


@dataclass(frozen=True, slots=True)
class OrderWords:
    """Order words of one language for the voice, or for the face; empty for an unknown language."""

    language: str
    answers: Mapping[str, Texts]
    phrases: Phrases[Phrase] = field(default_factory=lambda: Phrases("", ()))
    reasons: frozenset[str] = frozenset()
    requests: Texts = ()
    """Their ``tokens``, a space after each."""
    subordinate: frozenset[str] = frozenset()
    stress: tuple[re.Pattern[str], ...] = ()
    reported: re.Pattern[str] = re.compile(_NOTHING)

    def heard(self, text: str) -> Heard:
        """Return the words of a text."""
        return tokens(text, self.language)

    def joins(self, word: str) -> bool:
        """Tell whether a word connects two orders."""
        phrase = self.phrases.does.get((word,))
        return phrase is not None and phrase.role is Role.JOIN

    def begin_request(self, heard: Heard) -> bool:
        """Tell whether words begin like a request to the companion."""
        return _spaced(heard).startswith(self.requests)

    def before_commas(self, sentence: str) -> Iterator[Heard]:
        """Yield the words before each comma of a sentence, beginning with the last comma."""
        parts = _COMMAS.split(sentence)
        return (self.heard(" ".join(parts[:at])) for at in range(len(parts) - 1, 0, -1))

    def behind_commas(self, sentence: str) -> Iterator[Heard]:
        """Yield the words after each comma of a sentence, beginning with the first comma."""
        parts = _COMMAS.split(sentence)
        return (self.heard(" ".join(parts[at:])) for at in range(1, len(parts)))

    def before_reasons(self, sentence: str) -> Iterator[Heard]:
        """Yield the words before each word of a sentence that may begin a reason."""
        heard = self.heard(sentence)
        return (heard[:at] for at in range(1, len(heard)) if heard[at] in self.reasons)


def read_order_words(
    folder: Path, language: str, names: Collection[str], answers: Collection[str]
) -> OrderWords:
    """Return the order words of a language; raises ``PartMissing`` or ``PartBroken``.

    Args:
        answers: Kinds of order that need an answer.
    """
    if language not in LANGUAGES:
        return OrderWords(language, dict.fromkeys(answers, ()))
    path = folder / f"{language}.json"
    with shipped(path):
        file = msgspec.json.decode(path.read_bytes(), type=_File)
        if unknown := {name for _, name, _ in _named(file.named, file.ready)} - set(names):
            raise ValueError(f"nothing is called {unknown}")
        if not all(file.answers.get(answer) for answer in answers):
            raise ValueError("something is said to no order")
        return OrderWords(
            language,
            file.answers,
            Phrases(language, _phrases(file, language)),
            frozenset(file.reasons),
            tuple(_spaced(tokens(text, language)) for text in file.requests),
            frozenset(file.subordinate),
            tuple(re.compile(pattern, re.IGNORECASE) for pattern in file.stress),
            re.compile(file.reported, re.IGNORECASE),
        )


def tokens(text: str, language: str) -> Heard:
    """Return the words of a text, or its characters in a language without spaces, in lower case."""
    plain = text.casefold().replace("’", "'")
    if language in UNSPACED:
        return tuple(character for character in plain if character.isalnum())
    return tuple(_WORD.findall(plain))


def sentences(text: str) -> Iterator[str]:
    """Yield the sentences of a text."""
    return filter(None, map(str.strip, _SENTENCE_ENDS.split(text)))


def _spaced(heard: Heard) -> str:
    return "".join([f"{word} " for word in heard])


# ---- a file's phrases -----------------------------------------------------------------------------------


def _phrases(file: _File, language: str) -> Iterator[tuple[str, Phrase]]:
    for role, texts in file.phrases.items():
        yield from ((text, Phrase(role)) for text in texts)
    for role, name, text in _named(file.named):
        yield text, Phrase(role, name)
    for role, name, text in _named(file.ready):
        yield text, Phrase(role, name, is_ready=True, is_more=role is Role.FEELING)
    if language == "en":
        yield from _english_forms(file.named)


def _named(*parts: Named) -> Iterator[tuple[Role, str, str]]:
    """Yield the texts of some parts, each with its role and name."""
    return (
        (role, name, text)
        for part in parts
        for role, names in part.items()
        for name, texts in names.items()
        for text in texts
    )


def _english_forms(named: Named) -> Iterator[tuple[str, Phrase]]:
    """Yield the adverbs and comparatives of ways of speaking, and all forms for feelings."""
    for role, way, text in _named(named):
        if role is Role.VOICE and " " not in text:
            yield from (
                (form, Phrase(role, way, is_ready=True)) for form in (_adverb(text), _comparative(text))
            )
    for name in FEELINGS if Role.FEELING in named else ():
        yield name, Phrase(Role.FEELING, name)
        yield _adverb(name), Phrase(Role.FEELING, name, is_ready=True)
        yield _comparative(name), Phrase(Role.FEELING, name, is_ready=True, is_more=True)


def _adverb(word: str) -> str:
    """Return the adverb of an English adjective: "happily" for "happy"."""
    if word.endswith("ly") or (word.endswith("y") and len(word) > 3):
        return f"{word[:-1]}ily"
    if word.endswith("le"):
        return f"{word[:-1]}y"
    if word.endswith("ll"):
        return f"{word}y"
    return f"{word}ally" if word.endswith("ic") else f"{word}ly"


def _comparative(word: str) -> str:
    """Return the comparative of an English adjective: "sadder" for "sad"."""
    if word.endswith("e"):
        return f"{word}r"
    if word.endswith("y") and word[-2:-1] not in "aeo":
        return f"{word[:-1]}ier"
    is_short = len(word) == 3 and word[1] in "aeiou" and word[0] not in "aeiou" and word[2] not in "aeiouwxy"
    return f"{word}{word[-1]}er" if is_short else f"{word}er"


# ---- words for feelings -------------------------------------------------------------------------------

# They are meant for the sound of a voice rather than for the pleasantness of a thing. Valence, arousal and dominance of
# six are Russell & Mehrabian's (1977) as PELD gives them (Wen et al. 2021): anger, disgust, fear, joy, sadness and
# surprise. All others are guesses, placed between those by the circumplex (Russell 1980), and compared with the Glasgow
# norms (Scott et al. 2019) in docs/voices/orders.md. Files of other languages refer to these words.

_POINTS: Final = (
    (0.81, 0.51, 0.46, "happy joyful glad"),
    (0.7, 0.4, 0.35, "cheerful merry jolly sunny upbeat cheery good-humoured"),
    (0.7, 0.75, 0.4, "excited thrilled enthusiastic ecstatic elated euphoric overjoyed exuberant"),
    (0.75, 0.6, 0.3, "delighted amazed blissful"),
    (0.55, 0.6, 0.4, "lively energetic vivid animated bubbly perky spirited vibrant dynamic"),
    (0.6, 0.45, 0.25, "amused funny humorous"),
    (0.55, 0.5, 0.35, "playful cheeky silly mischievous teasing goofy flirty"),
    (0.7, 0.35, 0.65, "proud triumphant victorious"),
    (0.4, 0.25, 0.7, "confident self-confident assured bold brave"),
    (0.3, 0.35, 0.7, "determined resolute encouraging motivating"),
    (0.6, 0.1, 0.2, "friendly kind welcoming"),
    (0.6, -0.15, 0.15, "warm caring loving affectionate hearty warm-hearted"),
    (0.55, -0.3, 0.05, "gentle tender soothing comforting soft-hearted loving-kind motherly fatherly"),
    (0.55, -0.25, 0.2, "reassuring patient understanding sympathetic compassionate supportive"),
    (0.65, -0.25, 0.3, "content pleased satisfied grateful thankful"),
    (0.55, -0.5, 0.25, "relaxed peaceful serene mellow cosy cozy laid-back easy-going comfortable"),
    (0.3, -0.5, 0.35, "calm composed unhurried steady cool-headed level-headed"),
    (0.4, -0.15, 0.3, "relieved"),
    (0.5, 0.3, 0.3, "hopeful optimistic"),
    (0.5, 0.55, 0.3, "passionate fervent"),
    (0.55, 0.1, 0.0, "romantic dreamy enchanted"),
    (0.22, 0.5, 0.0, "curious interested eager intrigued"),
    (0.4, 0.67, -0.13, "surprised astonished stunned"),
    (0.15, 0.0, 0.3, "sincere earnest"),
    (-0.1, -0.2, 0.35, "serious solemn grave sober businesslike"),
    (-0.1, -0.1, 0.55, "stern strict firm severe authoritative commanding"),
    (0.0, -0.1, 0.1, "neutral matter-of-fact objective"),
    (-0.05, -0.35, 0.1, "flat dry indifferent toneless emotionless deadpan monotonous"),
    (-0.2, -0.2, 0.3, "cold cool distant aloof"),
    (-0.1, -0.6, -0.2, "tired sleepy drowsy weary exhausted worn-out"),
    (-0.4, -0.6, -0.1, "bored listless dull lifeless"),
    (-0.63, -0.27, -0.33, "sad unhappy sorrowful"),
    (-0.55, -0.4, -0.3, "gloomy melancholy downcast glum dejected bleak mournful"),
    (-0.75, -0.4, -0.5, "depressed miserable heartbroken hopeless grieving desolate"),
    (-0.6, -0.4, -0.45, "lonely forlorn"),
    (0.1, -0.3, -0.15, "nostalgic wistful sentimental thoughtful pensive"),
    (-0.5, 0.0, -0.2, "disappointed hurt let-down"),
    (-0.51, 0.59, 0.25, "angry mad cross irate"),
    (-0.65, 0.85, 0.4, "furious enraged raging livid"),
    (-0.4, 0.35, 0.2, "annoyed irritated grumpy impatient grouchy"),
    (-0.45, 0.5, 0.35, "hostile aggressive threatening menacing"),
    (-0.5, 0.4, -0.1, "frustrated upset indignant outraged"),
    (-0.6, 0.35, 0.11, "disgusted revolted"),
    (-0.3, 0.1, 0.4, "sarcastic ironic mocking sneering smug arrogant haughty"),
    (-0.45, 0.0, 0.1, "bitter resentful"),
    (-0.64, 0.6, -0.43, "afraid scared fearful frightened"),
    (-0.7, 0.85, -0.5, "terrified panicked panicky horrified"),
    (-0.4, 0.55, -0.4, "nervous anxious tense stressed agitated restless jittery uneasy"),
    (-0.45, 0.4, -0.35, "worried concerned troubled"),
    (-0.1, -0.2, -0.45, "shy timid hesitant unsure insecure meek"),
    (-0.4, 0.1, -0.5, "embarrassed ashamed guilty sorry remorseful apologetic"),
    (-0.7, 0.6, -0.55, "desperate despairing pleading"),
    (-0.15, 0.3, 0.0, "mysterious spooky creepy eerie sinister"),
    (0.1, 0.6, 0.3, "dramatic theatrical intense"),
    (-0.2, 0.2, -0.3, "confused puzzled bewildered"),
)
FEELINGS: Final[Mapping[str, Affect]] = {
    word: Affect(valence, arousal, dominance)
    for valence, arousal, dominance, words in _POINTS
    for word in words.split()
}
"""Point of each word for a feeling that a voice can be asked for."""
