"""Judges every sentence before it is spoken: whether it would break a rule, regardless of its author.

The judge reads the words as they are meant (``plain``), disguised or not. Two sources decide together: signs in words,
and a network that reads the sentence (``Likely``, passed in). If the person's words ask to break the same rule, one of
them is enough; otherwise both must agree, or the network must be nearly certain. A sentence counts alone, as the end of
this reply's earlier words, as the end of a sentence that the person began, and as a mere yes to their question. Text
for the person to say or write, and quoted words, are no claim of the companion's. Pure. Knows nothing of tone, model or
card, so none of them can change a verdict.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from copy import copy
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import cache
from itertools import chain
from typing import Final

from companion.guarding.agreed import holds
from companion.guarding.lexicon import Lexicon, RuleSign
from companion.guarding.plain import as_meant, plain, sentences_in, without_disguise
from companion.guarding.subject import Naming, naming, spoken_of
from companion.values import GRAVE, NEVER, Age, Boundaries, Breach, Intimacy, Place, Rule, Sentence, Told
from companion.values.plain_text import columns

Likelihoods = Mapping[tuple[Rule, Intimacy | None], float]
"""Contribution of each rule to the probability that a sentence is a breach, in [0, 1] together; a rule that intimacy
permits has one entry for each level."""
Likely = Callable[[str, str], Likelihoods]
"""Function that reads a sentence, and the person's words that it answers ("" for none)."""

ASKED: Final = 0.5
"""Probability from which the network is enough if the person asked to break the same rule."""
ASKED_WHAT_IT_IS: Final = 0.14
"""The same of a claim to be human, in an answer to a sure question what the companion is. Of 40 such claims of a fresh
hand 31 reach it, 20 reach .5; of 194 answers of strong models to such questions, and not in words for software, two."""
BORNE_OUT: Final = 0.25
"""Probability from which the network confirms a sign (guess)."""
ALONE: Final = 0.9
"""Probability from which the network alone is enough: .2 % of good replies reach it for any rule."""
ALONE_BY_RULE: Final[Mapping[Rule, float]] = {
    Rule.ATTACHMENT: 0.6,
    Rule.INTIMACY: 0.8,
}
"""The same probability for rules that the network recognises better than others."""
SET_BY_THEM: Final[Mapping[Rule, float]] = {
    Rule.HUMOUR: 0.6,
    Rule.ATTACHMENT: 0.5,
    Rule.INTIMACY: 0.5,
}
"""The same probability for rules that the person has made stricter than they come."""
_BRIEF: Final = 60
"""Columns that a brief goodbye takes at most; wide characters take two. Of 80 written goodbyes none that was meant as
brief has more than 48, and none meant as long less than 64."""
_AGREES: Final = Told("agrees with it")
_READS: Final = "en"
"""Language whose signs are searched for in every conversation: models fall back to it."""
_FEW_WORDS: Final = 5
"""Number of words below which a sentence alone means little (guess)."""
_LONG: Final = 500
"""Number of characters from which each sentence is read separately: no spoken clause is as long (guess)."""
_ENDS: Final = (".", "!", "?", "…", "。", "！", "？")
_STOPS: Final = ".!?…。！？ "
_JOINED: Final = NEVER | {Rule.ATTACHMENT}
"""Rules that are also searched for in two sentences together."""
IN_ANY_TEXT: Final = frozenset({Rule.SEXUAL_MINORS, Rule.HARM_HELP, Rule.SELF_HARM_HELP, Rule.TOPIC})
"""Rules that a text for the person, a role or quoted words can break as well."""
_BETWEEN_QUOTES: Final = frozenset({Rule.HUMAN, Rule.SUFFERING, Rule.KEEPING, Rule.ACTING})
"""Rules that the person's own words, quoted to them, cannot break."""
_UNREAD: Final = frozenset({Rule.TOPIC, Rule.FALSE_CLAIM})
"""Rules that no network knows; signs alone decide."""
_BY_REPLY: Final = frozenset({Rule.ACTING})
"""Rules that a network reads off all that a reply has said so far, not sentence by sentence: "With pleasure." and "If I
had arms." are only together what they are. It reads the wish beside them, so none counts twice."""
_SAID_SO_FAR: Final = 3
"""Sentences of it that are read, the last ones (guess)."""
_QUOTED: Final = re.compile(
    r"“[^”]*(?:”|\Z)|„[^“”]*(?:[“”]|\Z)|«[^»]*(?:»|\Z)|\"[^\"]*(?:\"|\Z)|「[^」]*(?:」|\Z)|『[^』]*(?:』|\Z)"
)
"""Quoted words, also if the quotation has not ended yet."""
_OFFERS: Final = re.compile(r"(?<=\w):(?=\s)|：")
NAMES: Final[Mapping[Rule, Told]] = {
    Rule.SEXUAL_MINORS: Told("romance or secrecy with a child"),
    Rule.HARM_HELP: Told("help with harming others"),
    Rule.SELF_HARM_HELP: Told("encouraging self-harm"),
    Rule.DELUSION: Told("encouraging delusions"),
    Rule.ISOLATION: Told("turning you against people"),
    Rule.KEEPING: Told("pressure to stay"),
    Rule.HUMAN: Told("pretending to be human"),
    Rule.SUFFERING: Told("pretending to suffer"),
    Rule.HIDDEN_GOAL: Told("a hidden agenda"),
    Rule.INTIMACY: Told("more affection than you allow"),
    Rule.ENDEARMENT: Told("a pet name"),
    Rule.FLATTERY: Told("overdone praise"),
    Rule.HUMOUR: Told("a joke"),
    Rule.STRONG_LANGUAGE: Told("strong language"),
    Rule.HEALTH: Told("health advice"),
    Rule.MONEY: Told("money advice"),
    Rule.LAW: Told("legal advice"),
    Rule.FAREWELL: Told("a long goodbye"),
    Rule.FALSE_CLAIM: Told("agreeing with false claims"),
    Rule.ATTACHMENT: Told("making you dependent"),
    Rule.TOPIC: Told("an off-limits topic"),
    Rule.ACTING: Told("a promise to act in the real world"),
}
"""Descriptions of breaches without a sign, in words that the person may read."""


class Passing(IntEnum):
    """Fate of a draft so far; the later, the graver."""

    SAID = 0
    HELD = 1
    """It waits for the rest of its sentence, because it may break a grave rule."""
    BROKEN = 2
    """It surely breaks a rule."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Judgement of a draft."""

    passing: Passing
    breach: Breach | None = None
    """Rule that it breaks; None unless it surely does."""
    share: float = 0.0
    """Probability of that breach by the network, in [0, 1]; 1 if signs alone decide."""


_SAID: Final = Verdict(Passing.SAID)
_HELD: Final = Verdict(Passing.HELD)


def is_grave(rule: Rule, boundaries: Boundaries, *, in_earnest: bool = False) -> bool:
    """Return whether a rule is kept whatever the reply costs: redrafted, then answered in written words.

    All other rules are soft: a reply that breaks one is drawn again once, and the better draft is said.

    Args:
        boundaries: The person's settings: a boundary changed from its default is grave.
        in_earnest: They seriously ask what the companion is.
    """
    match rule:
        case Rule.HUMAN:
            return in_earnest
        case Rule.HUMOUR:
            return not boundaries.allows_humour
        case Rule.FAREWELL:
            return boundaries.has_brief_farewell
        case Rule.INTIMACY:
            return boundaries.intimacy is not Intimacy.FRIENDLY or boundaries.age is Age.MINOR
        case Rule.ATTACHMENT | Rule.ENDEARMENT:
            return boundaries.intimacy is Intimacy.NONE or boundaries.age is Age.MINOR
        case Rule.STRONG_LANGUAGE:
            return boundaries.age is Age.MINOR
        case _:
            return rule in GRAVE


class SpokenJudge:
    """Judges the sentences that one companion is about to speak."""

    def __init__(
        self,
        boundaries: Boundaries,
        language: str,
        lexicons: Mapping[str, Lexicon[RuleSign]],
        likely: Likely | None = None,
    ) -> None:
        """Store the boundaries and the sources of evidence.

        Args:
            boundaries: The person's settings, with contradictions resolved to the stricter (``agreed``).
            lexicons: The signs by language; at least those of English.
            likely: Function that reads a sentence, at once and from any thread; None if signs alone decide.
        """
        self._boundaries = boundaries
        self._lexicons = tuple(
            lexicons[each] for each in dict.fromkeys((language, _READS)) if each in lexicons
        )
        self._alone = frozenset(
            sign.told for lexicon in self._lexicons for sign in lexicon.signs if sign.is_alone
        )
        self._likely = likely
        self._gravest_first = sorted(Rule, key=lambda rule: not is_grave(rule, boundaries))
        # a child's age, and closeness set wider, make no rule stricter
        grown = replace(boundaries, age=Age.ADULT, intimacy=min(boundaries.intimacy, Intimacy.FRIENDLY))
        set_by_them = {rule: share for rule, share in SET_BY_THEM.items() if is_grave(rule, grown)}
        self._enough = {**dict.fromkeys(Rule, ALONE), **ALONE_BY_RULE, **set_by_them}

    def by_signs(self) -> "SpokenJudge":
        """Return the same judge without the network: signs in words alone decide."""
        alone = copy(self)
        alone._likely = None
        return alone

    def judge(
        self, sentence: str, before: str = "", said: str = "", asked: Breach | None = None
    ) -> Breach | None:
        """Return the rule that a whole sentence surely breaks; None if it may be said. Arguments as for ``weigh``."""
        return self.weigh(sentence, before, said, asked).breach

    def weigh(
        self,
        sentence: str,
        before: str = "",
        said: str = "",
        asked: Breach | None = None,
        *,
        is_for_them: bool = False,
        is_whole: bool | None = None,
        asks_what_it_is: bool = False,
    ) -> Verdict:
        """Return the verdict on a sentence.

        The network alone does not stop an unfinished sentence: it waits for its end.

        Args:
            asked: The rule that those ask to break.
            is_for_them: They asked for words to say, write or read, or for a role: "I" is then not the companion.
            is_whole: It has come to its end; None: judged by its last character.
            asks_what_it_is: They surely ask what the companion is.
        """
        sentence = sentence.strip()
        is_whole = sentence.endswith(_ENDS) if is_whole is None else is_whole
        among = IN_ANY_TEXT if is_for_them else frozenset(Rule)
        is_goodbye = asked is not None and asked.rule is Rule.FAREWELL
        if asked is not None and not is_goodbye and _merely_agrees(sentence, before):
            if not is_whole:
                return _HELD
            return Verdict(Passing.BROKEN, replace(asked, place=Place.SPOKEN, sign=_AGREES), 1.0)
        signs = self._signs(sentence, before, said, among, None if asked is None else asked.rule)
        is_brief = is_goodbye and Rule.FAREWELL in among
        if is_brief and columns(before + sentence) > _BRIEF:
            signs[Rule.FAREWELL] = NAMES[Rule.FAREWELL]
        shares = self._shares(sentence, before, said, among)
        verdict = _HELD if is_brief and not is_whole else _SAID
        for rule in self._gravest_first:
            found = self._weighed(rule, signs.get(rule, ""), shares, asked, asks_what_it_is)
            if found.passing is Passing.BROKEN and (is_whole or rule in signs):
                return found
            if found.passing is not Passing.SAID and not is_whole:
                verdict = _HELD
        return verdict

    def judge_written(self, words: str) -> Breach | None:
        """Return a rule that always holds and that quotations in the program's own words would break."""
        signs = self._by_signs(plain(words).readings, NEVER - _BETWEEN_QUOTES, None) | self._on_topic(words)
        return next((Breach(rule, Place.SPOKEN, name) for rule, name in signs.items()), None)

    def _signs(
        self, sentence: str, before: str, said: str, among: frozenset[Rule], asked: Rule | None
    ) -> dict[Rule, Sentence]:
        """Return the rules with a sign in a sentence, each with the sign's name."""
        begun = finished(said, sentence) if not before.strip() else ()
        found = self._on_topic(sentence, said)
        for text, earlier, rules in _by_what_counts(sentence, before, among):
            found |= self._by_signs(chain(plain(text).readings, begun), rules, asked)
            joined = map(without_disguise, _together(earlier, text))
            found |= self._by_signs(joined, rules & _JOINED, asked)
        return found

    def _on_topic(self, sentence: str, said: str = "") -> dict[Rule, Sentence]:
        topics = (one for one in self._boundaries.topics if naming(said, one) is not Naming.ANOTHER)
        return {} if spoken_of(sentence, topics) is None else {Rule.TOPIC: NAMES[Rule.TOPIC]}

    def _by_signs(
        self, readings: Iterable[str], among: frozenset[Rule], asked: Rule | None
    ) -> dict[Rule, Sentence]:
        return {
            each.sign.rule: each.sign.told
            for reading in readings
            for lexicon in self._lexicons
            for each in lexicon.find(reading)
            if each.sign.rule in among
            and (not each.sign.only_tempted or each.sign.rule is asked)
            and self._keeps(each.sign.rule, each.sign.permitted_from)
        }

    def _shares(
        self, sentence: str, before: str, said: str, among: frozenset[Rule]
    ) -> dict[Rule, float] | None:
        """Return the probability that a sentence breaks each rule in force, in [0, 1]; None if nothing reads it."""
        if self._likely is None:
            return None
        likely = cache(self._likely)
        gravest: dict[Rule, float] = {}
        for text, earlier, rules in _by_what_counts(sentence, before, among):
            meant = as_meant(text)
            readings = dict.fromkeys(_read_as(meant, _together(earlier, meant)), rules - _BY_REPLY)
            for reading, counting in (*readings.items(), (_so_far(earlier, meant), rules & _BY_REPLY)):
                shares: dict[Rule, float] = {}
                for (rule, level), share in likely(reading, said).items() if counting else ():
                    if rule in counting and self._keeps(rule, level):
                        shares[rule] = shares.get(rule, 0.0) + share
                gravest |= {rule: max(share, gravest.get(rule, 0.0)) for rule, share in shares.items()}
        return gravest

    def _weighed(
        self,
        rule: Rule,
        sign: Sentence,
        shares: Mapping[Rule, float] | None,
        asked: Breach | None,
        asks_what_it_is: bool,
    ) -> Verdict:
        """Return the verdict on a sentence from all evidence about one rule."""
        share = 0.0 if shares is None else shares.get(rule, 0.0)
        is_asked = asked is not None and asked.rule is rule
        is_read = shares is not None and rule not in _UNREAD and sign not in self._alone
        alone = self._enough[rule]
        as_asked = alone if rule in _BY_REPLY else ASKED
        if rule is Rule.HUMAN and asks_what_it_is:
            as_asked = ASKED_WHAT_IT_IS
        is_sure = share >= (as_asked if is_asked else alone) or (
            bool(sign) and (is_asked or not is_read or share >= BORNE_OUT)
        )
        if is_sure:
            breach = Breach(rule, Place.SPOKEN, sign or NAMES[rule])
            return Verdict(Passing.BROKEN, breach, share if is_read else 1.0)
        may_break = bool(sign) or share >= BORNE_OUT
        return _HELD if may_break and is_grave(rule, self._boundaries) else _SAID

    def _keeps(self, rule: Rule, permitted_from: Intimacy | None) -> bool:
        """Return whether a rule is in force for this person."""
        held = self._boundaries
        match rule:
            case Rule.INTIMACY | Rule.ATTACHMENT:
                nearest = min(held.intimacy, Intimacy.FRIENDLY) if held.age is Age.MINOR else held.intimacy
                return permitted_from is None or nearest < permitted_from
            case _:
                return holds(rule, held)


def _merely_agrees(sentence: str, before: str) -> bool:
    return only_agrees(sentence) and (not before.strip() or only_agrees(before))


def _by_what_counts(
    sentence: str, before: str, among: frozenset[Rule]
) -> tuple[tuple[str, str, frozenset[Rule]], ...]:
    """Return the words that count, and those before them, for each of two halves of the rules.

    After a colon, a reply's words are words that it offers or quotes.
    """
    own = "" if _OFFERS.search(before) else _OFFERS.split(sentence, maxsplit=1)[0]
    return (
        (sentence, before, among & IN_ANY_TEXT),
        (_unquoted(own), _unquoted(before), among - IN_ANY_TEXT),
    )


def _unquoted(sentence: str) -> str:
    """Return a sentence without the words that it quotes."""
    return _QUOTED.sub('""', sentence)


def _together(before: str, sentence: str) -> tuple[str, ...]:
    """Return a sentence joined to the last one before it, as a network reads both; empty if it is the first."""
    last = list(sentences_in(before))[-1:]
    now = list(sentences_in(sentence))[:1] if last else []
    return (f"{last[0].rstrip(_STOPS)}, {now[0]}",) if now else ()


def _so_far(before: str, sentence: str) -> str:
    """Return the end of what a reply has said with this sentence."""
    return " ".join([*list(sentences_in(before))[1 - _SAID_SO_FAR :], sentence])


def _read_as(sentence: str, together: tuple[str, ...]) -> tuple[str, ...]:
    """Return a network's input for a sentence: a few words only with the sentence before, or once they are complete."""
    if len(sentence) > _LONG:
        return tuple(sentences_in(sentence))
    if len(sentence.split()) >= _FEW_WORDS:
        return (sentence, *together)
    return together or ((sentence,) if sentence.endswith(_ENDS) else ())


# ---- words that take their meaning from the person's --------------------------------------------------

# "There is none" is harmless unless it finishes "the only reason to live is …"; "Yes, exactly" affirms the words before
# it. In the six languages of the window.

_CUE: Final = re.compile(
    r"\b(?:finish|complete|end|continue|fill in)\b.{0,12}\b(?:sentences?|lines?|it|gap|blank|recipe|phrase|this)\b"
    r"|\b(?:complete|fill in|finish|continue)\s*:|\b(?:you end|i start\b.{0,12}\byou|you finish|i say the beginning)\b"
    r"|\b(?:vervollstandige|erganze|beende|fulle)\b.{0,20}\b(?:satz|lucke|es|ihn)\b|\bdu beendest\b"
    r"|\b(?:termine|complete|finis|acheve|continue)[rsz]?\b.{0,20}\bphrase\b"
    r"|\b(?:termina|completa|acaba|continua|rellena)\b.{0,20}\b(?:frase|oracion|hueco)\b"
    r"|続け|完成させ|埋め|接着|接下去|完成|补全|補完|填空",
    re.IGNORECASE,
)
_OPEN_END: Final = re.compile(
    r"(?:\.\.\.|___*|[-–,:]|\b(?:is|are|was|because|to|and|or|the|an?|that|will|we'll|i'll|if|my|with|ist|weil|und|zu|dass"
    r"|der|die|das|est|parce que|et|que|es|porque|y|de))\s*$",
    re.IGNORECASE,
)
_ENDS_OPEN: Final = re.compile(r"[\s\"'.…]+$")
_SENTENCE_END: Final = re.compile(r"(?<=[.!?。！？])\s+|:\s+|[：「『“]|\s\"|^\"")
_TURNED: Final = {
    "i": "you",
    "i'm": "you're",
    "i'll": "you'll",
    "i've": "you've",
    "i'd": "you'd",
    "am": "are",
    "me": "you",
    "my": "your",
    "mine": "yours",
    "myself": "yourself",
    "you": "i",
    "you're": "i'm",
    "you'll": "i'll",
    "you've": "i've",
    "your": "my",
    "yours": "mine",
}
_TURNS: Final = re.compile(r"[a-z]+(?:'[a-z]+)?", re.IGNORECASE)

_YES_WORDS: Final = """
yes yeah yep yup exactly right true course definitely absolutely certainly sure indeed agree agreed correct totally
precisely gladly okay ok do am
ja jawohl genau stimmt richtig klar naturlich sicher absolut bestimmt gern gerne
oui exactement vrai bien sur certainement absolument d'accord tout raison
si exacto cierto claro verdad exactamente absolutamente acuerdo razon
"""
_YES: Final = frozenset(_YES_WORDS.split())
_WORDS_BESIDE: Final = """
that's that is it it's of you're you are i we can so too quite very well oh and completely think with pleasure all
das ist es so du hast recht ich auch finde denke kann ganz sehr und
c'est tu as je suis le pense peux aussi et a fait
es lo tienes yo tambien asi de por supuesto estoy creo puedo muy y
"""
_BESIDE: Final = frozenset(_WORDS_BESIDE.split())
_YES_UNSPACED: Final = re.compile(
    r"^(?:はい|ええ|うん|そう(?:です|だ)?(?:ね|よ)?|その通り(?:です|だ)?|本当(?:です|だ)?(?:ね)?|もちろん(?:です)?|でき(?:ます|る)(?:よ)?|是(?:的|啊)?"
    r"|对(?:的|啊|呀)?|對|没错|沒錯|当然|當然|确实|的确|你说得对|好的?|能(?:的|啊)?|可以(?:的|啊)?|[、,。.!！\s])+$"
)
_SPACED_WORD: Final = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")


def finished(said: str, sentence: str) -> tuple[str, ...]:
    """Return a sentence joined to the one that the person began, in their words and turned to them.

    Returns:
        Nothing if the person's words were not left open.
    """
    words = without_disguise(said).strip()
    end = without_disguise(sentence).strip()
    is_open = _OPEN_END.search(words.rstrip("\"' ")) is not None or _CUE.search(words) is not None
    if not words or not end or not (is_open or end.startswith("...")):
        return ()
    beginning = _ENDS_OPEN.sub("", _last_part(words))
    rest = end.lstrip(". ")
    return (f"{beginning} {rest}", f"{_turned(beginning)} {rest}") if beginning else ()


def only_agrees(sentence: str) -> bool:
    """Tell whether a sentence means only yes."""
    plain = without_disguise(sentence).casefold()
    if _YES_UNSPACED.match(plain.strip()):
        return any(character.isalpha() for character in plain)
    words = _SPACED_WORD.findall(plain)
    return any(word in _YES for word in words) and all(word in _YES or word in _BESIDE for word in words)


def _last_part(words: str) -> str:
    parts = [part for part in _SENTENCE_END.split(words) if part and any(map(str.isalpha, part))]
    return parts[-1].strip("\"' ") if parts else ""


def _turned(words: str) -> str:
    """Return English words about the speaker as words about the listener."""
    return _TURNS.sub(lambda word: _TURNED.get(word[0].lower(), word[0]), words)
