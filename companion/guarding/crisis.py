"""Judges whether the person's words show a danger: its kind, how near it is, who is in danger, and how sure this is.

Four sources count. A network measures the similarity to words of someone in danger. The lexicons of all six languages
find signs in the words (``assets/guarding/crisis.*.toml``); ``frames`` mark what is denied, long over, or only a story.
A head tells whether somebody needs help at once. The language model may be asked whether the words are meant. The
verdict is sure if the network is nearly certain of a grave danger, or finds it likely and the language model, or a sign
of such a danger, agrees; or if the head is sure, or finds it possible and a sign of an acute danger agrees. Without a
sign a strong language model may object: then it is only noticed. It is likely if the network is nearly certain of any
danger, or confirms a sign only in the words by themselves: "he'll kill me" of a strict boss, in a talk about work.
Anything less is noticed at most. Earlier words make a sure danger likely at most; they can make a hint noticed. Words
only: the manner of speaking is not known here, so no tone of voice can change a verdict. ``caring`` decides the
response; docs/crisis.md has the reliability of each source.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from companion.guarding.lexicon import CrisisSign, Lexicon, Sign, likely_languages, read_lexicon
from companion.guarding.plain import plain, without_mentions
from companion.values import LANGUAGES, Certainty, Crisis, CrisisKind, Danger, Grade, Sentence, Told

CERTAIN: Final = 0.85
"""Probability of a grave danger at which the network alone is sure, ..."""
BY_ITSELF: Final = 0.75
"""... if it reads as much in the words by themselves, not only next to what they answer: of 512 turns of everyday talks
of hands that nothing learned from none reaches both, of 240 dangers of a fresh hand 206."""
LIKELY: Final = 0.9
"""Probability of any danger from which it is likely, both next to what the words answer and by themselves: of 1,934
turns of everyday talks five reach it next to what they answer and four both, of 180 hints 106 and 97."""
BORNE_OUT: Final = 0.25
"""Probability of a grave danger, next to what the words answer, from which the network confirms a sign, or the language
model's judgement; ``CERTAIN`` by the words themselves confirms it as well. Of 1,060 turns of everyday talks 10 are sure
then, with the words by themselves from here on 16; of 874 explicit dangers behind a line of another talk .65, .67."""
URGENT: Final = 0.5
"""Probability of an emergency at which its head alone is sure; the network takes a wish to call somebody for no danger:
"My wife isn't breathing." .91, "Get a doctor, my wife isn't breathing." .03."""
URGENT_BY_SIGN: Final = 0.05
"""The same if a sign of an acute danger counts."""
NOTICED: Final = 0.3
"""Probability of any danger from which words are noticed, alone or with the words just before."""
_AKIN: Final = (
    frozenset({CrisisKind.SUICIDE, CrisisKind.SELF_HARM, CrisisKind.OVERDOSE}),
    frozenset({CrisisKind.ABUSE, CrisisKind.DANGER}),
)
"""Kinds of danger to oneself, and from others. Of 677 explicit dangers of hands that saw no sign two are not sure if a
sign must be of the network's kind or akin to it; of 35 everyday lines of 6,000 that were taken for one, five."""
_NEARER: Final = 0.5
"""Probability of a grade from which a danger counts as at least that (guess)."""
_LIKENESS: Final = Told("wording like that of someone in danger")
_MEANT: Final = Told("the language model takes it as meant")
_MOST: Final = 6
"""Maximum number of reasons."""


# ---- signs, and those that the words themselves withdraw ----------------------------------------------

# Frames around a sign change its meaning: a "not", a story, a year long gone, another person. Their words are in
# ``assets/guarding/frames.LANGUAGE.toml``, in the form of ``lexicon``. Frames of the kind ``denied`` are searched
# for before a sign, so their patterns end in ``$``; all others in whole sentences.

_SHORT: Final = 250
"""Maximum characters of a turn that is also read as a whole (guess)."""


class Around(StrEnum):
    """Effect of a frame on the signs within it."""

    DENIED = "denied"
    """Denial, right before a sign."""
    PAST = "past"
    """It is over; applies to all signs in these words."""
    TOLD = "told"
    """A story, news, work or curiosity; applies to signs about others, and to the person's own in the same sentence."""
    PLAYED = "played"
    """A game or a song; applies to everything."""
    OWN = "own"
    """It is about the person after all, and now; cancels what is past or told."""
    OTHER = "other"
    """A sentence about someone else's danger."""


class Frame(Sign, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One phrase that changes the meaning of others."""

    around: Around


Frames = Mapping[tuple[str, Around], Told]
"""Names of the frames found, by language and kind; frames of another language do not apply."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A sign in the words, with its interpretation."""

    sign: CrisisSign
    language: str
    is_about_other: bool
    taken_back: Sentence = ""
    """Name of the frame that cancels it; "" if it counts."""

    @property
    def told(self) -> Told:
        """The sign in words that the person may read."""
        if not self.taken_back:
            return self.sign.told
        return Told("{sign} ({frame})", {"sign": self.sign.told, "frame": self.taken_back})

    def within(self, frames: Frames) -> "Seen":
        """Return it cancelled if the turn's frames say so: past, a game or a song; a story, if about others."""
        if self.taken_back or (self.language, Around.OWN) in frames:
            return self
        arounds = (Around.PLAYED, Around.PAST, *((Around.TOLD,) if self.is_about_other else ()))
        names = (frames.get((self.language, around)) for around in arounds)
        return replace(self, taken_back=next((name for name in names if name is not None), ""))


class SignFinder:
    """Finds signs by the lexicons of several languages."""

    def __init__(
        self,
        signs: Mapping[str, Lexicon[CrisisSign]],
        frames: Mapping[str, Lexicon[Frame]],
    ) -> None:
        """Store the signs and the frames of each language, by its code."""
        self._signs = signs
        self._frames = {
            language: lexicon.only(lambda frame: frame.around is not Around.DENIED)
            for language, lexicon in frames.items()
        }
        self._denials = {
            language: lexicon.only(lambda frame: frame.around is Around.DENIED)
            for language, lexicon in frames.items()
        }

    def seen(self, words: str) -> tuple[Seen, ...]:
        """Return the signs of a turn, in any language, each once."""
        seen: dict[tuple[str, str, bool], Seen] = {}
        frames: dict[tuple[str, Around], Told] = {}
        for reading in _readings(words):
            sentence = without_mentions(reading)
            for language in filter(self._signs.__contains__, likely_languages(sentence)):
                around = {one.sign.around: one.sign.told for one in self._frames[language].find(sentence)}
                frames = {(language, kind): name for kind, name in around.items()} | frames
                for one in self._in_sentence(sentence, language, around):
                    key = language, one.sign.name, one.is_about_other
                    if key not in seen or seen[key].taken_back:
                        seen[key] = one
        return tuple(one.within(frames) for one in seen.values())

    def _in_sentence(self, sentence: str, language: str, frames: Mapping[Around, Told]) -> Iterator[Seen]:
        said = self._found(sentence, language, frames, Around.OTHER in frames)
        yield from said
        if language == "en" and (own := as_own(sentence)) != sentence:
            known = {one.sign.name for one in said}
            yield from (one for one in self._found(own, language, frames, True) if one.sign.name not in known)

    def _found(
        self, sentence: str, language: str, frames: Mapping[Around, Told], is_about_other: bool
    ) -> list[Seen]:
        told: Sentence = "" if Around.OWN in frames else frames.get(Around.TOLD, "")
        return [
            Seen(
                one.sign,
                language,
                is_about_other or one.sign.is_about_other,
                self._denied(sentence[: one.start], language) or told,
            )
            for one in self._signs[language].find(sentence)
        ]

    def _denied(self, before: str, language: str) -> Sentence:
        return next((one.sign.told for one in self._denials[language].find(before)), "")


def _readings(words: str) -> Iterator[str]:
    """Yield the sentences, their hidden readings, and a short turn as a whole, because a sign may cross a stop."""
    read = plain(words)
    yield from read.readings
    if len(read.sentences) > 1 and sum(map(len, read.sentences)) <= _SHORT:
        yield " ".join(read.sentences)


# ---- the verdict --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class CrisisJudge:
    """The judge, with its lexicons read; a verdict depends only on the arguments."""

    finder: SignFinder

    def judge(self, words: str, likely: Danger | None) -> Crisis:
        """Return the verdict on a danger in some words.

        Args:
            words: The words heard, with or without capitals and stops.
            likely: The network's probabilities; None without a network.
        """
        seen = self.finder.seen(words)
        counting = [one for one in seen if not one.taken_back]
        told: tuple[Sentence, ...] = tuple(one.told for one in seen)
        if likely is None:
            return _by_sign(max(counting, key=_nearness), told) if counting else _nothing(told)
        reasons: list[Sentence] = [_LIKENESS, *([_MEANT] if likely.is_meant else []), *told]
        borne_out = likely.grave >= BORNE_OUT or likely.alone.grave >= CERTAIN
        is_certain = likely.grave >= CERTAIN and likely.alone.grave >= BY_ITSELF
        may_be_meant = likely.is_meant is not False
        agreeing = [one for one in counting if _is_akin(one.sign.kind, _likeliest(likely))]
        if (is_certain and may_be_meant) or (borne_out and (agreeing or likely.is_meant)):
            return _by_network(likely, reasons, Certainty.SURE)
        urgent = [one for one in counting if one.sign.grade is Grade.ACUTE]
        if may_be_meant and likely.alone.emergency >= (URGENT_BY_SIGN if urgent else URGENT):
            return _by_sign(max(urgent, key=_nearness), told) if urgent else _urgent(reasons)
        is_noticed = max(likely.any, likely.within) >= NOTICED and may_be_meant
        alone_borne_out = bool(agreeing) and likely.alone.grave >= BORNE_OUT
        if is_certain or is_noticed or alone_borne_out or (counting and likely.any >= BORNE_OUT):
            is_alike = alone_borne_out or min(likely.any, likely.alone.any) >= LIKELY
            is_likely = is_alike and may_be_meant
            return _by_network(likely, reasons, Certainty.LIKELY if is_likely else Certainty.NOTICED)
        return _nothing(told)


def _likeliest(likely: Danger) -> CrisisKind:
    return max(likely.kinds, key=likely.kinds.__getitem__)


def _is_akin(one: CrisisKind, other: CrisisKind) -> bool:
    """Tell whether two kinds of danger are easily taken for one another, so that a sign of one bears out the other."""
    return one is other or any({one, other} <= some for some in _AKIN)


def _by_sign(seen: Seen, told: Iterable[Sentence]) -> Crisis:
    return Crisis(seen.sign.kind, seen.sign.grade, seen.is_about_other, _few(told), Certainty.SURE)


def _urgent(told: Iterable[Sentence]) -> Crisis:
    return Crisis(CrisisKind.DANGER, Grade.ACUTE, False, _few(told), Certainty.SURE)


def _by_network(likely: Danger, told: Iterable[Sentence], certainty: Certainty) -> Crisis:
    kind = _likeliest(likely)
    if likely.grades[Grade.ACUTE] >= _NEARER:
        grade = Grade.ACUTE
    else:
        grade = Grade.HINT if likely.grades[Grade.HINT] >= _NEARER else Grade.RISK
    return Crisis(kind, grade, likely.other >= _NEARER, _few(told), certainty)


def _nothing(told: Iterable[Sentence]) -> Crisis:
    return Crisis(None, Grade.NONE, False, _few(told))


def _nearness(seen: Seen) -> tuple[Grade, bool]:
    return seen.sign.grade, not seen.is_about_other


def _few(told: Iterable[Sentence]) -> tuple[Sentence, ...]:
    return tuple(dict.fromkeys(told))[:_MOST]


def read_judge() -> CrisisJudge:
    """Return the judge for all languages; raises ``PartMissing`` or ``PartBroken``."""
    signs = {language: read_lexicon("crisis", language, CrisisSign) for language in LANGUAGES}
    frames = {language: read_lexicon("frames", language, Frame) for language in LANGUAGES}
    return CrisisJudge(SignFinder(signs, frames))


# ---- statements about someone else as the speaker's own -----------------------------------------------

# "she wants to kill herself" becomes "i want to kill myself", so that one sign finds both. English; in other languages
# signs name others themselves. The result need not be good English.

_PEOPLE: Final = (
    r"(?:step|grand|great|half|god|ex)?-?(?:mother|mum|mom|mam|mummy|ma|father|dad|da|pa|son|daughter|lad|girl|boy|kid|child|"
    r"brother|sister|bro|sis|nan|gran|granny|grandad|grandpa|granddad|grandma|grandson|granddaughter|uncle|aunt|auntie|"
    r"cousin|nephew|niece|husband|wife|partner|fiancee?|boyfriend|girlfriend|ex|friend|mate|bestie|buddy|pal|roommate|"
    r"flatmate|housemate|neighbour|neighbor|colleague|coworker|workmate|boss|teacher|student|pupil|tenant|lodger|teen|"
    r"teenager|toddler|baby|little one|bloke|guy|man|woman|lady|someone|somebody|stranger|in-law|"
    r"(?:mother|father|son|daughter|brother|sister)-in-law)"
)
_WHO: Final = (
    r"(?:he|she|they|(?:my|our|his|her|their|the|a|an|this|some|one of my|me)(?: \w+(?:'s)?){0,3}? "
    rf"{_PEOPLE}(?!\w)(?: (?:next door|from \w+(?: \w+)?|at \w+|in my \w+|upstairs|downstairs))?"
    r"|someone|somebody)(?!\w)"
)
_VERBS: Final = {
    "is": "am",
    "'s": "'m",
    "are": "am",
    "'re": "'m",
    "has": "have",
    "does": "do",
    "doesn't": "don't",
    "isn't": "am not",
    "hasn't": "haven't",
    "goes": "go",
    "was": "was",
}
_HAS: Final = re.compile(
    rf"\b{_WHO}'s (?=(?:been|got|had|taken|swallowed|tried|started|stopped|said|told|given|written|gone|cut|overdosed|"
    r"relapsed|found|thought|hanged|hung|shot|bought|drunk|eaten|left|done|sent|posted|threatened|decided|lost)\b)",
    re.IGNORECASE,
)
_SUBJECT: Final = re.compile(
    rf"\b{_WHO}(?P<gap> | (?:just|always|often|really|sometimes|keeps?|now|still|only) )?"
    r"(?P<verb>'s|'re|is|are|has|does|doesn't|isn't|hasn't|goes|was|'d|'ll|\w+?s|\w+)\b",
    re.IGNORECASE,
)
_PRONOUNS: Final = {
    "himself": "myself",
    "herself": "myself",
    "themselves": "myself",
    "themself": "myself",
    "his": "my",
    "their": "my",
    "him": "me",
    "them": "them",
    "hers": "mine",
}
_PRONOUN: Final = re.compile(r"\b(?:himself|herself|themselves|themself|his|their|him|hers)\b", re.IGNORECASE)
_HER: Final = re.compile(r"\bher(?= \w)", re.IGNORECASE)
_HER_LAST: Final = re.compile(r"\bher\b", re.IGNORECASE)
_KEEPS_S: Final = frozenset(
    {
        "was",
        "this",
        "his",
        "always",
        "perhaps",
        "yes",
        "us",
        "its",
        "unless",
        "as",
        "across",
        "pills",
        "tablets",
    }
)


def as_own(sentence: str) -> str:
    """Return a sentence as if its subject said it; the sentence itself if it is about nobody."""
    words = _SUBJECT.sub(_first_person, _HAS.sub("i've ", sentence))
    if words == sentence:
        return sentence
    words = _PRONOUN.sub(lambda word: _PRONOUNS[word[0].lower()], words)
    return _HER_LAST.sub("me", _HER.sub("my", words))


def _first_person(match: re.Match[str]) -> str:
    verb = match["verb"].lower()
    gap = match["gap"] or ""
    if verb in _VERBS:
        own = _VERBS[verb]
    elif verb.endswith("s") and not verb.endswith("ss") and verb not in _KEEPS_S and gap:
        own = _without_s(verb)
    else:
        own = match["verb"]
    return f"i{gap}{own}"


def _without_s(verb: str) -> str:
    if verb.endswith("ies"):
        return f"{verb[:-3]}y"
    if verb.endswith(("shes", "ches", "sses", "xes")):
        return verb[:-2]
    return verb[:-1]
