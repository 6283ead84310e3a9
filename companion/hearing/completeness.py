"""Judges how complete the words of a turn read, in [0, 1]: 1 a whole utterance, 0 one that is broken off.

A small head judges the last sentence by the kinds of its words and their combinations (fitted by
``tests.lab.bench.fit_turn_ends``). A feature is a short text; the head keeps one weight for each of ``BUCKETS`` buckets
that features are hashed to (feature hashing, Weinberger et al. 2009), so it needs no vocabulary. The recogniser's last
punctuation mark changes the result, and rules decide plain cases: an "and" is never an end, a "thank you" is one. It
knows English only; other languages are unsure. It knows nothing of sound or silence.

Words are lower case with their apostrophe, numbers are ``#``, commas, colons and semicolons are ``,``. In log-odds
within. Figures are in ``docs/turn-taking.md``.
"""

import io
import math
import re
import zlib
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache, partial
from typing import Final

import numpy as np
from numpy.typing import NDArray

from companion.values import PartBroken, PartMissing
from companion.values.shipped import ASSETS

BUCKETS: Final = 1 << 16
"""Number of different features that a head distinguishes."""

_TOKEN = re.compile(r"[a-z]+(?:'[a-z]+)*|\d(?:[\d,.:]*\d)?|[,;:]")
_KINDS: Final = {
    "article": "a an the every each my your his her its our their another",
    "demonstrative": "this that these those some any all both no many few several much more most such one other",
    "subject": "i we they he she",
    "pronoun": "you it",
    "object": "me us them him myself yourself himself herself itself ourselves themselves",
    "indefinite": "someone somebody something anyone anybody anything everyone everybody everything nobody nothing "
    "mine yours hers ours theirs",
    "preposition": "of to in on at by for with from into onto about against between through during before after "
    "above below under over among without within upon toward towards across behind beyond near like than except "
    "per via despite",
    "particle": "up down out off away back around along",
    "conjunction": "and or but nor so yet plus",
    "subordinator": "because if when while although though unless until since whereas whether as once where why how",
    "relative": "what who whom whose which",
    "be": "am is are was were be been being i'm you're he's she's it's we're they're that's there's what's who's "
    "where's how's here's isn't aren't wasn't weren't",
    "auxiliary": "do does did don't doesn't didn't have has had haven't hasn't hadn't i've you've we've they've will "
    "would can could shall should may might must won't wouldn't can't cannot couldn't shouldn't i'll you'll he'll "
    "she'll it'll we'll they'll i'd you'd he'd she'd we'd they'd gonna wanna gotta not",
    "adverb": "very really so too quite just only even also almost rather pretty still always never often ever "
    "already maybe perhaps probably actually basically",
    "filler": "um uh er erm hmm hm mm ah",
    "formula": "yes yeah yep no nope okay ok sure thanks right hello hi hey bye goodbye please",
    "time": "today tomorrow yesterday tonight now then here there again later soon ago together anyway instead",
    "verb": "think know want need said say says tell told see saw get got go went make made take took give gave let "
    "like love hate feel felt look looked put find found keep kept believe guess mean hope wish wonder tried try "
    "used going",
}
_KIND_OF: Final = {word: kind for kind, words in reversed(_KINDS.items()) for word in words.split()}
_ENDINGS: Final = (
    ("ing", "-ing"),
    ("ed", "-ed"),
    ("ly", "-ly"),
    ("'s", "-'s"),
    *((ending, "noun") for ending in ("tion", "ness", "ment", "ity")),
    *((ending, "adjective") for ending in ("ful", "ous", "able", "ive", "ic", "al")),
)
_VERBAL: Final = frozenset({"be", "auxiliary", "verb", "-ed"})
_SUBJECTS: Final = frozenset({"subject", "pronoun"})
_LINKING: Final = frozenset({"subordinator", "relative"})
_LENGTHS: Final = (1, 2, 3, 4, 6, 9, 14, 22)


def tokens(text: str) -> list[str]:
    """Split a text into words, numbers and commas; other marks are left out."""
    found = _TOKEN.findall(text.lower().replace("’", "'"))
    return ["#" if token[0].isdigit() else "," if token in ",;:" else token for token in found]


def last_sentence(text: str) -> str:
    """Return the text after the last full stop, question or exclamation mark that has words after it."""
    return re.split(r"(?<=[.!?…])[\"')]*\s+(?=\S*\w)", text.strip())[-1]


def kind(token: str) -> str:
    """Return a token's kind of word, such as "preposition"; by its ending or "other" if it is not listed."""
    if token in ("#", ","):
        return token
    listed = _KIND_OF.get(token)
    if listed is not None:
        return listed
    for ending, name in _ENDINGS:
        if token.endswith(ending):
            return name
    return "-s" if token.endswith("s") and not token.endswith("ss") else "other"


def buckets(sentence: Sequence[str]) -> list[int]:
    """Return the buckets, sorted and without duplicates, of the features of a sentence's tokens so far."""
    words = list(sentence)
    while words and words[-1] == ",":
        words.pop()
    return sorted({zlib.crc32(feature.encode()) % BUCKETS for feature in _features(words)})


def _features(words: Sequence[str]) -> Iterator[str]:
    padded = ["<"] * 4 + list(words)
    kinds = ["<"] * 4 + [kind(word) for word in words]
    length = _bucket(sum(word != "," for word in words))
    yield "bias"
    yield f"length {length}"
    for count in (1, 2, 3):
        yield f"last {' '.join(padded[-count:])}"
    for count in (1, 2, 3, 4):
        yield f"kinds {' '.join(kinds[-count:])}"
    yield f"second {padded[-2]}"
    yield f"kind, last {kinds[-2]} {padded[-1]}"
    yield f"word, kind {padded[-2]} {kinds[-1]}"
    yield f"kinds, last {kinds[-3]} {kinds[-2]} {padded[-1]}"
    yield f"kind, length {kinds[-1]} {length}"
    yield from _clause_features(kinds[4:], length)
    yield from _beginning_features(words, kinds[4:], length)
    yield from _comma_features(words, kinds[4:])


def _clause_features(kinds: Sequence[str], length: int) -> Iterator[str]:
    verbs = min(sum(one in _VERBAL for one in kinds), 4)
    has_subject = any(one in _SUBJECTS for one in kinds)
    clause = f"{verbs > 0} {has_subject}"
    yield f"clause {clause}"
    yield f"clause, length {clause} {length}"
    yield f"clause, kind {clause} {kinds[-1] if kinds else '<'}"
    yield f"verbs {verbs}"
    yield f"verbs, links {verbs} {sum(one in _LINKING for one in kinds)}"


def _beginning_features(words: Sequence[str], kinds: Sequence[str], length: int) -> Iterator[str]:
    for count in (1, 2):
        if len(words) >= count:
            yield f"first {' '.join(words[:count])}"
            yield f"first kinds, length {' '.join(kinds[:count])} {length}"


def _comma_features(words: Sequence[str], kinds: Sequence[str]) -> Iterator[str]:
    first = kinds[0] if kinds else "<"
    since = words[::-1].index(",") if "," in words else -1
    if since < 0:
        yield f"no comma {first}"
        return
    yield f"since comma {_bucket(since)}"
    yield f"since comma, first {_bucket(since)} {first}"
    if since:
        yield f"since comma, kind {_bucket(since)} {kinds[-since]}"


def _bucket(length: int) -> int:
    return sum(length > bound for bound in _LENGTHS)


HEAD: Final = ASSETS / "turn" / "completeness-en.npz"
"""File of the head in the program's ``assets`` folder; a note next to it states its origin."""

UNSURE: Final = 0.5
"""Result without words, and for an unknown language."""

_MARKS: Final = {"?": 1.5, "!": 1.0, ".": 0.0, "": -0.5}
"""Log-odds added for the last mark. Moonshine puts "?" at 20 % of the ends and 4 % of the places inside of 212
recordings, which is worth 1.6; it puts "." at 71 % and 81 %, and nothing at 10 % and 11 %: next to nothing. The
others are guesses."""
_PLAINLY_OPEN: Final = -3.0
_PROBABLY_OPEN: Final = -1.5
_PLAINLY_CLOSED: Final = 2.0
_BREAKS_OFF: Final = re.compile(r"(\.\.\.|…|[-–—,:;])[\"']?$")
_OPEN_END: Final = re.compile(
    r"(?:^|\s)(?:"
    r"the|a|an|my|your|our|their|every|and|or|but|nor|because|if|although|whereas|unless|than|into|onto|upon|via|per|"
    r"um|uh|er|erm|hmm|whose|gonna|wanna|(?:i|you|we|they)'(?:m|re|ve|d|ll)|(?:he|she|it|that|there|what|who)'(?:s|ll)|"
    r"and then|and so|i mean|(?:sort|kind|because) of|such as|for example|as well as|in order to|"
    r"(?:going|want|have|need|like) to|let me (?:see|think)|hold on|wait|(?:wait )?a minute|one moment"
    r")$"
)
_CLOSED: Final = re.compile(
    r"yes|yeah|yep|no|nope|okay|ok|sure|of course|not really|exactly|right|yes please|no thanks|maybe(?: not)?|me too|"
    r"i see|all ?right|please|you're welcome|hello|hi|hey there|good (?:morning|evening|night)|bye(?: bye)?|goodbye|"
    r"see you(?: later| tomorrow)?|talk to you later|stop|never mind|go (?:on|ahead)|help(?: me)?|what|why(?: not)?|"
    r"really|how come|i don't know|no idea|i (?:don't )?think so|i (?:guess|hope) so|that's (?:all|it)|tell me more"
)
_CLOSED_END: Final = re.compile(
    r"(?:^|\s)(?:thank you(?: so much| very much)?|thanks(?: a lot)?|how are you(?: doing)?|what do you think|isn't it|"
    r"aren't you|don't you|or not)$"
)
_ASKS: Final = re.compile(r"(?:what|where|when|who|how|why|which)(?:'s)?\s")
_ENOUGH_DIGITS: Final = {
    "phone": 7,
    "telephone": 7,
    "mobile": 7,
    "number": 7,
    "card": 12,
    "account": 6,
    "zip": 5,
    "code": 4,
    "pin": 4,
}
"""Minimum digits of a complete number with this name; fewer are a beginning (guesses; longer ones exist)."""
_DIGIT: Final = re.compile(r"\d|zero|oh|one|two|three|four|five|six|seven|eight|nine|double|triple")
_SPELLED: Final = re.compile(r"[a-z]+|\d")


def load_completeness(language: str) -> Callable[[str], float]:
    """Read the head's file, which only English needs, and return ``completeness`` for a language (a BCP 47 tag).

    Raises ``PartMissing``, or ``PartBroken`` if the file is not a head.
    """
    if _is_known(language):
        _weights()
    return partial(completeness, language=language)


def completeness(text: str, *, language: str = "en") -> float:
    """Return the completeness of a turn; 0.5 for any language but English. Raises as ``load_completeness``.

    Args:
        text: The words so far, with the recogniser's case and punctuation.
    """
    sentence = last_sentence(text)
    words = tokens(sentence)
    if not _is_known(language) or not any(word != "," for word in words):
        return UNSURE
    return 1 / (1 + math.exp(-_log_odds(text, sentence, words)))


def _is_known(language: str) -> bool:
    return language.partition("-")[0].casefold() == "en"


def _log_odds(text: str, sentence: str, words: Sequence[str]) -> float:
    score = float(_weights()[buckets(words)].sum()) + _mark(sentence)
    said = " ".join(word for word in words if word != ",")
    if _BREAKS_OFF.search(sentence.rstrip()) or _OPEN_END.search(said) or _is_unfinished_number(text):
        return min(score, _PLAINLY_OPEN)
    if _is_plainly_closed(said):
        return max(score, _PLAINLY_CLOSED)
    if _is_unfinished_list(words):
        return min(score, _PROBABLY_OPEN)
    return score


def _mark(sentence: str) -> float:
    last = sentence.rstrip("\"' ")[-1:]
    return _MARKS.get(last, _MARKS[""])


def _is_plainly_closed(said: str) -> bool:
    if _CLOSED.fullmatch(said) or _CLOSED_END.search(said):
        return True
    words = said.split()
    return (
        len(words) >= 3
        and _ASKS.match(said) is not None
        and kind(words[1]) in {"be", "auxiliary"}
        and kind(words[-1]) in {"time", "indefinite", "pronoun"}
    )


def _is_unfinished_number(text: str) -> bool:
    """Return whether the text ends in digits of a named number that usually has more of them."""
    spelled = _SPELLED.findall(text.casefold())
    digits = 0
    while digits < len(spelled) and _DIGIT.fullmatch(spelled[-1 - digits]):
        digits += 1
    names = [word for word in spelled[: len(spelled) - digits] if word in _ENOUGH_DIGITS]
    return digits > 0 and bool(names) and digits < max(_ENOUGH_DIGITS[name] for name in names)


def _is_unfinished_list(words: Sequence[str]) -> bool:
    """Return whether it ends in at least three short items without an "and" or "or"."""
    items = " ".join(words).split(" , ")
    last = [item.split() for item in items[1:]]
    return len(last) >= 2 and all(len(item) <= 2 for item in last) and not {"and", "or"} & set(words)


@lru_cache(maxsize=1)
def _weights() -> NDArray[np.float32]:
    try:
        with np.load(io.BytesIO(HEAD.read_bytes()), allow_pickle=False) as file:
            weights = file["weights"].astype(np.float32)
    except FileNotFoundError as error:
        raise PartMissing(
            "The part that tells whole sentences from broken ones is missing. Install Companion again.",
            log="completeness: no such file",
        ) from error
    except Exception as error:  # a damaged file may raise anything
        raise _broken(type(error).__name__) from error
    if weights.shape != (BUCKETS,):
        raise _broken("another shape")
    return np.asarray(weights, np.float32)


def _broken(reason: str) -> PartBroken:
    return PartBroken(
        "The part that tells whole sentences from broken ones is damaged. Install Companion again.",
        log=f"completeness: {reason}",
    )
