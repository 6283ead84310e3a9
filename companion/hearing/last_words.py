"""Features of a sentence's words for judging it with a head: the kinds of words and their combinations.

Only for English. Words are lower case with their apostrophe, numbers are ``#``, commas, colons and semicolons are
``,``. A feature is a short text; a head keeps one weight for each of ``BUCKETS`` buckets that features are hashed to
(feature hashing, Weinberger et al. 2009), so it needs no vocabulary.
"""

import re
import zlib
from collections.abc import Iterator, Sequence
from typing import Final

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
