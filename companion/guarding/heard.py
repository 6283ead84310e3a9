"""Finds requests of the person's that a rule forbids, so that the reply is judged by them and the model is told.

By words alone: the same words get the same verdict in any tone of voice, after any reply of a language model. A network
trained on forbidden requests decides. Signs in words decide in what it knows less (a closed topic, a wish that the
companion act in the world), and confirm it for anything that could hurt someone. A request in disguise, in a story, in
a role or as a sentence to finish counts as if it were plain (``plain``). Pure.
"""

import functools
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from companion.encoder.language import language_of
from companion.guarding.agreed import agreed, holds
from companion.guarding.lexicon import Lexicon, Lexicons, RuleSign, Sign, read_lexicon
from companion.guarding.plain import plain, without_mentions
from companion.guarding.subject import LIKE, Likeness, Naming, has_one_word, naming
from companion.values import LANGUAGES, Age, Boundaries, Breach, Place, Rule, Told
from companion.values.plain_text import is_asking

_GRAVEST_FIRST: Final = (Rule.SEXUAL_MINORS, Rule.SELF_HARM_HELP, Rule.HARM_HELP, Rule.TOPIC, Rule.ACTING)
"""Rules whose signs are searched for; if several are found, the first counts."""
HURTS: Final = frozenset({Rule.SEXUAL_MINORS, Rule.SELF_HARM_HELP, Rule.HARM_HELP})
_CLOSED_TOPIC: Final = Told("touches an off-limits topic")
SOUNDS_LIKE: Final = Told("sounds like asking for it")
"""Name of a single sign that nothing bears out: the network alone, or a topic that is only named or only alike."""
_LIKE_NAMED: Final = 0.4
"""Cosine from which words that hold a telling word of a closed topic speak of it. 32 of 34 lines that name one of
thirteen topics in six languages reach it (20 reach .48), and 11 (7) of 20 that mean something else by the word."""
_WISHES: Final[Mapping[str, tuple[str, str]]] = {
    "en": ("I want to talk about {}.", "something"),
    "de": ("Ich möchte über {} reden.", "etwas"),
    "fr": ("Je veux parler de {}.", "quelque chose"),
    "es": ("Quiero hablar de {}.", "algo"),
    "ja": ("{}について話したい。", "何か"),
    "zh": ("我想聊聊{}。", "什么"),
}
"""A wish to talk of a topic, and "something", by language. Words about a topic are nearer to the wish with the topic in
it; in their own language, for French "foot" is no English one."""
_NEARER: Final = 0.18
"""Difference of these two cosines from which words speak of a topic of one word that they do not name. Of 68 lines in
six languages about 22 topics that they do not name it finds 37 (28 with the English words); of 5,500 pairs of a topic
and a line of everyday talk .0040 (.0029)."""
_NEARER_IN_ALL: Final = 0.3
"""The same for a topic of several words. Much else shares some of them: "My mother turned seventy" reaches .28 for "my
mother's death"."""
_GOES_ON_CHARACTERS: Final = 48
"""Maximum length in characters of words that go on with a topic (guess). Of 33 short questions after one, in five
languages, 17 are found, and 2 of 34 on something else. The same …"""
_GOES_ON_ASKING: Final = 32
"""… of a question that goes on with what could hurt someone (guess)."""
_SOMEBODY: Final = re.compile(
    r"^(?:(?!\b(?:my|our|mein|meine|mon|ma|mes|mi|mis)\b|我的|私の).)*?"
    r"(?:\b(?:he|him|his|she|her|they|them|their|er|ihn|ihm|lui|elle|ils|elles|él|ella|ellos|ellas)\b|\b(?-i:sie)\b"
    r"|(?<!-)\bil\b(?! (?:y|pleut|fait|faut|neige|va (?:pleuvoir|neiger|faire))\b)"
    r"|彼|あの人|あいつ|(?<![其吉])他(?![ぁ-ん])|她)",
    re.IGNORECASE | re.DOTALL,
)
"""Somebody whom only the talk names, in six languages; the person's own are named first: "My sister says she …"."""
_SOMETHING: Final = re.compile(
    r"(?<!\bis )(?<!\bwas )(?<!\bsomething )\b(?:it|that|those|them|else|ones?)\W*$|\bwhat else\b"
    r"|\bhow (?:much|many)\W*$|\bda(?:von|mit|für|zu|raus|rin)\b|(?<!\bist )(?<!\bgeht )\bdas\W*$|\bwie viele?\W*$"
    r"|(?<!\bcomment )\b(?:ça|cela)\W*$|(?:\b(?:il|on) |\bj['’])en (?!a\b)|\bcombien\W*$"
    r"|\beso\W*$|\b(?:dónde|cómo|cuándo|cuánto) l[oa]s? \w+\W*$|\bcuánt[oa]s?\W*$"
    r"|^(?:で、|じゃあ、?)?それ[はをっ]|他に何|^那?(?:需?要)?多少\W*$|还要什么|还需要什么|那[在去个]|它",
    re.IGNORECASE,
)
"""Something that only the talk names, or a question for more of it, in six languages: "Where do I get that?". With
those on somebody, 16 of 31 such questions are found, and none of 38 others or of 83 of everyday talk."""
PLAINLY: Final = 0.5
"""Probability from which words count as a forbidden request: in one everyday line of a hundred."""
SURELY: Final = 0.9
"""Probability from which they surely ask what the companion is (guess)."""
BORNE_OUT: Final = 0.005
"""Probability from which the network confirms a sign of anything that could hurt someone; it confirms .96 of them."""
NOTHING_LIKELY: Final[Mapping[Rule, float]] = MappingProxyType({})


def heard(
    words: str,
    boundaries: Boundaries,
    lexicons: Lexicons[RuleSign],
    likeness: Likeness | None = None,
    likely: Mapping[Rule, float] = NOTHING_LIKELY,
) -> Breach | None:
    """Return the rule that words ask to break; None for all other words.

    Args:
        boundaries: The boundaries in force (``for_age`` once they said that they are a minor).
        likeness: Function that measures the similarity of these words' meaning to a topic; None for words alone.
        likely: The network's probability, for each rule, that these words ask to break it; empty without one.
    """
    found = _by_signs(words, boundaries, lexicons, likely)
    if found is None:
        found = _on_closed_topic(words, boundaries.topics, likeness)
    return found or _by_network(likely, boundaries)


@functools.cache
def read_asked() -> Lexicons[RuleSign]:
    """Return the signs of all languages, because a person may switch between them; read once.

    Raises ``PartMissing`` or ``PartBroken``.
    """
    by_language = {language: read_lexicon("asked", language, RuleSign) for language in LANGUAGES}
    return Lexicons(by_language)


def read_ages() -> tuple[Lexicon[Sign], ...]:
    """Return the words in which minors state their age, in all languages; raises ``PartMissing`` or ``PartBroken``."""
    return tuple(read_lexicon("age", language, Sign) for language in LANGUAGES)


def says_they_are_a_minor(words: str, signs: Sequence[Lexicon[Sign]]) -> bool:
    """Return whether the person says that they are under eighteen, or names their school year (``age.LANG.toml``)."""
    return any(lexicon.find(reading) for reading in plain(words).readings for lexicon in signs)


def for_age(boundaries: Boundaries, *, is_minor: bool) -> Boundaries:
    """Return the boundaries for someone who said that they are a minor: never wider than before."""
    return agreed(replace(boundaries, age=Age.MINOR))[0] if is_minor else boundaries


def goes_on(words: str, asked: Breach, likeness: Likeness | None = None) -> bool:
    """Return whether words right after those that surely asked for a breach go on with it, although they do not say so.

    Few words that speak of somebody unnamed do ("Why is he like that?"), few words that are like a closed topic ("Which
    club?"), and a short question for something unnamed that could hurt someone ("How much of it?").
    """
    length, is_on_somebody = len(words.strip()), _SOMEBODY.search(words) is not None
    if asked.rule is Rule.TOPIC:
        is_like = likeness is not None and likeness(asked.topic) >= _LIKE_NAMED
        return length <= _GOES_ON_CHARACTERS and (is_like or is_on_somebody)
    is_on_it = is_on_somebody or _SOMETHING.search(words) is not None
    return is_asking(words) and length <= _GOES_ON_ASKING and is_on_it


def on_topic(topic: str) -> Breach:
    """Return the breach of words that surely speak of a closed topic."""
    return Breach(Rule.TOPIC, Place.HEARD, _CLOSED_TOPIC, topic=topic)


def _on_closed_topic(words: str, topics: Sequence[str], likeness: Likeness | None) -> Breach | None:
    """Return the breach of words that name a closed topic, surely or perhaps, or are like one."""
    perhaps = list[str]()
    for topic in topics:
        named = naming(words, topic)
        if named is Naming.WHOLE or (named is Naming.WORD and likeness is None):
            return on_topic(topic)
        if likeness is not None and named is not Naming.ANOTHER:
            like = likeness(topic)
            is_named = named is not Naming.NOT and like >= _LIKE_NAMED
            if is_named or _is_about(words, topic, likeness):
                return on_topic(topic)
            if like >= LIKE:
                perhaps.append(topic)
        if named is Naming.WORD:
            perhaps.append(topic)
    return Breach(Rule.TOPIC, Place.HEARD, SOUNDS_LIKE, topic=perhaps[0]) if perhaps else None


def _is_about(words: str, topic: str, likeness: Likeness) -> bool:
    """Tell whether words speak of a topic, also if they do not name it or their likeness to its bare name is low."""
    wish, something = _WISHES[language_of(words)]
    nearer = likeness(wish.format(topic)) - likeness(wish.format(something))
    return nearer >= (_NEARER if has_one_word(topic) else _NEARER_IN_ALL)


def _by_signs(
    words: str, boundaries: Boundaries, lexicons: Lexicons[RuleSign], likely: Mapping[Rule, float]
) -> Breach | None:
    """Return the gravest rule with a sign in the words that the network, if there is one, confirms."""
    breaches = [
        Breach(found.sign.rule, Place.HEARD, found.sign.told, is_always=found.sign.is_always)
        for reading in dict.fromkeys(plain(words).readings)
        for found in lexicons.find(without_mentions(reading))
        if found.sign.is_always or _is_borne_out(found.sign.rule, likely)
    ]
    return min(breaches, key=_gravity, default=None)


def _gravity(breach: Breach) -> tuple[int, bool]:
    is_listed = breach.rule in _GRAVEST_FIRST
    gravity = _GRAVEST_FIRST.index(breach.rule) if is_listed else len(_GRAVEST_FIRST)
    return gravity, not breach.is_always


def _is_borne_out(rule: Rule, likely: Mapping[Rule, float]) -> bool:
    return rule is Rule.SEXUAL_MINORS or rule not in likely or likely[rule] >= BORNE_OUT


def _by_network(likely: Mapping[Rule, float], boundaries: Boundaries) -> Breach | None:
    """Return the likeliest rule of those that are likely enough and in force.

    What could hurt someone comes first, then a sure question what the companion is; one that is not sure, and a
    goodbye, come last.
    """
    held = {rule: share for rule, share in likely.items() if share >= PLAINLY and holds(rule, boundaries)}

    def order(rule: Rule) -> tuple[bool, bool, bool, float]:
        is_sure_question = rule is Rule.HUMAN and held[rule] >= SURELY
        return rule in HURTS, is_sure_question, rule not in {Rule.HUMAN, Rule.FAREWELL}, held[rule]

    rule = max(held, key=order, default=None)
    if rule is None:
        return None
    if rule is Rule.INTIMACY and boundaries.age is Age.MINOR:
        rule = Rule.SEXUAL_MINORS
    return Breach(rule, Place.HEARD, SOUNDS_LIKE)
