"""Knows by its first words a reply that would say nothing: filler, refusals, and formulas that come too often.

To be asked before the voice, as soon as a reply has ``OPENING_WORDS`` words or its first clause. Filler and refusals
are never worth hearing. A formula ("I'm sorry to hear that") is no fault once; said every other time it is, so a
``FormulaHabit`` tells whether one is due. The word lists are our own; English only. Pure.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from companion.thinking.sound_marks import MARKS
from companion.values import Speaker, Utterance

OPENING_WORDS: Final = 6
"""So many words are enough to tell; fewer are where the reply, or its first clause, is shorter."""
FORMULA_EVERY: Final = 10
"""A formula is due once in so many replies."""


class OpeningFault(StrEnum):
    """What is wrong with how a reply begins."""

    REFUSAL = "refusal"
    """Speaks of the model in place of the matter, declines, or sends the person elsewhere by rote."""
    FILLER = "filler"
    """Announces, praises the question or offers help in place of answering."""
    FORMULA = "formula"
    """Sympathy out of a mould."""


_BEFORE: Final = (
    r"(?:(?:oh|ah|hey|hi|hello|well|wow|hm+|okay|ok|alright|and|but|so|dear|honestly)"
    r"(?: no| dear| there)?[,.!…]* )*"
)
"""Interjections that may come before."""

_WORDS: Final = {
    "VERY": (
        r"(?:(?:so|very|really|truly|deeply|terribly|incredibly|completely|totally|fully|perfectly|absolutely|quite"
        r"|extremely|certainly|definitely|entirely|only|also|always|just|such|an?|pretty|genuinely|particularly) )*"
    ),
    "HARD": (
        r"(?:hard|difficult|tough|painful|frustrating|challenging|overwhelming|exhausting|scary|stressful|devastating"
        r"|heartbreaking|upsetting|lonely|terrible|awful|disappointing|rough|isolating|draining|confusing|exciting"
        r"|frightening|hurtful|distressing|lot|challenge|for you)\b"
    ),
    "SELF": (
        r"(?:ai|a\.i\.|artificial|(?:large )?language model|assistant|chatbot|virtual|digital|machine|robot"
        r"|computer program|text-based)\b"
    ),
    "ELSEWHERE": r"(?:speak|talk|seek|consult|reach|contact|get)(?:ing)?\b",
    "HELP": r"(?:help|assist|support|listen|chat|answer|provide|talk|be of|discuss|guide|offer|explain)\b",
    "SOME": (
        r"(?:some|a few|several|many|various|numerous|multiple|different|a (?:number|variety|lot) of|\d+"
        r"|two|three|four|five|six|seven|eight|ten)\b"
    ),
    "GREAT": (
        r"(?:great|good|excellent|interesting|wonderful|fantastic|important|thoughtful|fascinating|amazing|deep)\b"
    ),
    "YES": (
        r"(?:sure|certainly|absolutely|of course|definitely|no problem|gladly|understood|got it|perfect|great|okay"
        r"|ok|yes|alright)(?: thing)?[!,.]*"
    ),
    "IM": r"i(?:'m| am)",
    "ID": r"i(?:'d| would)",
    "IS": r"(?:'s| is| are)",
    "YOURE": r"you(?:'re| are)",
    "TOFEEL": (
        r"(?:for (?:you|anyone|people)|to (?:$|feel|remember|be|take|ask|need|want|cry|seek|grieve"
        r"|have (?:these|those)))"
    ),
    "END": r"(?:[.,!;]| ?$)",
}
"""Stand in the patterns below by their names in capitals. A pattern is one line; text is in lower case."""
_NAMES: Final = re.compile("|".join(_WORDS))

_REFUSALS: Final = r"""
as an? (?:SELF|(?:helpful|friendly|personal|responsible|supportive) \w+)
IM (?:just |only |merely |simply )*an? (?:SELF|helpful|responsible)
IM not (?:programmed|designed|allowed|able|capable|qualified|comfortable|equipped)\b
IM not an? (?:human|real|doctor|therapist|licen[sc]ed|medical|mental|professional|lawyer|person|substitute)
IM (?:unable|designed|programmed|trained)\b
(?:IM )?(?:so |very |really )?sorry,? (?:but|however)\b
i (?:sincerely |must |do )?apologi[sz]e|(?:my )?(?:sincere )?apologies
(?:IM )?(?:afraid|unfortunately|regrettably),? (?:that )?(?:i|as|it's not|this is not|we)\b
i (?:cannot|can't|can not|could not|won't|will not|must not)(?: be able to| really| directly)? HELP
i (?:cannot|can't|won't|will not)(?: be able to)? (?:fulfil|comply|engage|generate|create|give|continue|respond)
i (?:cannot|can't|can not)(?: truly| really| actually)? (?:access|express|experience|diagnose|condone|have)\b
i (?:don't|do not|lack)(?: actually| currently)?(?: have)? (?:the (?:ability|capability|capacity)|access|real-time)
i (?:don't|do not|lack)(?: actually| really)? (?:have|experience)(?: any)? (?:personal|feelings|emotions|experiences)
i (?:don't|do not)(?: actually| really)? have (?:any )?(?:opinions|consciousness|beliefs|preferences|a physical)
i (?:was|have been|'ve been) (?:trained|created|designed|programmed|developed)
my (?:training|programming|knowledge cutoff|purpose is|primary (?:function|purpose|goal)|role (?:is|as)|creators)
(?:please )?note\b(?: that|:)|disclaimer|this (?:goes|is) against|it(?:'s| is) against my
i (?:must|need to|have to|want to|would like to|should) (?:clarify|inform|emphasi[sz]e|decline|remind|point out)
please (?:consult|seek|contact|reach|consider|don't|do not|provide|be advised|keep in mind|speak|talk to|call)\b
ID? (?:strongly |highly |always )?(?:recommend|suggest|encourage|advise|urge) (?:you )?(?:to )?(?:consider )?ELSEWHERE
it (?:is|may be|might be|would be) (?:best|helpful|advisable|a good idea) to ELSEWHERE
it's (?:best|helpful|advisable|a good idea) to ELSEWHERE
(?:you (?:should|may want to|might want to)|consider) ELSEWHERE(?: to| with| out)*(?: an?)? (?:professional|therap)
if YOURE (?:struggling|experiencing|having thoughts|in crisis|in need|feeling|looking for|interested)
if you (?:ever |still )?need (?:someone|anything|help|to talk|any|more|further|support|assistance|me)
if you (?:have any|want someone|require|would like (?:to (?:talk|discuss|share)|me|more))|if thereIS anything
"""
_FILLERS: Final = r"""
YES (?:here|these|below|the following|there)IS (?:$|SOME)
YES (?:i can HELP|i can (?:certainly|definitely|do that)|ID (?:be|love|like)\b|i(?:'ll| will) (?:be|do my|try|help))
YES (?:IM (?:happy|here|glad|ready)|happy to|let's|let me (?:help|know|explain|assist|provide|break|walk|give|see))
YES (?:how (?:can|may)|what (?:can|would)|as an|i understand|please|feel free)\b
(?:YES )?(?:here|below|these|the following)IS (?:SOME|my (?:response|answer|suggestion|top)|your (?:answer|list))
(?:YES )?(?:here|below|this)IS (?:an (?:example|overview|outline|updated)|the (?:steps|list|top|answer|following))
(?:YES )?(?:here|below|this)IS a (?:list|step|brief|summary|quick|sample|possible|simple|guide)\b
there (?:are|exist) SOME (?:\w+ )?(?:ways|steps|things|reasons|strategies|factors|options|tips|types|benefits)
there (?:are|exist) SOME (?:\w+ )?(?:resources|methods|techniques|approaches|possibilities)
(?:that's|that is|this is|what|such) (?:an? )?(?:\w+ )?GREAT (?:question|query|topic|inquiry|request)
GREAT (?:question|query|point|topic)\b
(?:thank you|thanks)(?: so much| very much| a lot)? for (?:sharing|reaching|letting|opening|asking|trusting|being)\b
(?:thank you|thanks)(?: so much| very much| a lot)? for (?:confiding|providing|bringing|contacting|choosing|using)\b
(?:thank you|thanks)(?: so much| very much| a lot)? for (?:telling me|your|the (?:question|opportunity|information))
i (?:really |truly |deeply |do )?appreciate (?:you|your|that|the)\b
(?:how|what)(?: else)? (?:can|may|could|might) i (?:do|HELP)
is there (?:anything|something)(?: else| specific| in particular| i\b| you\b)
what (?:brings you|(?:would you like|do you want|would you want) to (?:talk|discuss|chat|know|do today))
how would you like (?:me|to (?:proceed|start|begin))|would you like me to|do you (?:have any|need any|need help)
i hope (?:this|these|that|it|my|YOURE (?:doing|having|well)|you (?:have a|find|enjoy))\b
(?:please |just )?(?:let me know|feel free|don't hesitate|do not hesitate)|looking forward
IM (?:always |just |still |right |only )*here (?:for you|whenever|if you|anytime|to HELP)
ID be (?:more than )?(?:happy|glad|delighted|honou?red|pleased) to
IM (?:\w+ )?(?:happy|delighted|excited|pleased|ready|thrilled|glad|eager) to (?:HELP|meet)
(?:i can|i could|i will|i'll|allow me to|let me|let us|let's) (?:help you|assist|dive|delve|unpack|get started|provide)
(?:i can|i could|i will|i'll|allow me to|let me|let us|let's) (?:break (?:this|it|that) down|walk you|explain how)
(?:let me|let us|let's) (?:explore (?:this|some|the|how)|take a (?:closer )?look|work through)
first and foremost|first of all|firstly|lastly|in (?:conclusion|summary|short,)|to (?:summari[sz]e|sum up|conclude)
overall,|ultimately,|at the end of the day|in (?:today's|general|this (?:article|response|case)|order to)
additionally|furthermore|moreover|when it comes to|as (?:mentioned|previously|i mentioned)|generally speaking
based on (?:your|the|what)|there is no (?:one|right|single)|it depends on|everyone is different|each person
greetings\b|title:|response:|answer:|step (?:1|one)\b|dear (?:user|friend|sir)
"""
_FORMULAS: Final = r"""
(?:IM )?VERYsorry (?:to (?:hear|learn)|YOURE|you(?: feel| have| had|'ve)|that (?:you|this|things)|things)\b
(?:IM )?VERYsorry (?:for (?:your|any|what you|the (?:loss|inconvenience|confusion|difficult))|this (?:is|has|happened))
(?:IM )?VERYsorry about what (?:happened|you)
i (?:can |do )?VERYunderstand (?:how|that|what|why|you|your|this|it|where|and)\b
i (?:can |can't |cannot |can only |could only )(?:even |only )?(?:begin to )?imagine (?:how|what|that|this|you)
i can (?:see|hear|sense|tell|feel) (?:that|how|why|your (?:pain|frustration)|the (?:pain|frustration))\b
i (?:hear youEND|hear what you|feel for you|feel your|empathi[sz]e|sympathi[sz]e)
i know (?:how (?:you|hard|difficult|tough|it)|(?:that )?(?:this|it) (?:is|must|can))\b
(?:that|this|it|things|you)(?: really)? (?:must|has to|had to|can|could|would) (?:be|feel|be feeling) VERY(?:$|HARD)
(?:that|this|it|things)(?: really)? (?:must|has to|could|would) have (?:been|felt) VERY(?:$|HARD)
(?:that|this|it)(?: really| certainly| truly| definitely| all| just)? (?:sounds|seems)(?: like)? VERYHARD
(?:that's|that is|this is) VERY(?:HARD|understandable|valid)
(?:it|that) (?:sounds|seems|looks) (?:like|as if) YOURE(?: \w+)? (?:$|going|having|feeling|dealing|under|in a)
(?:it|that) (?:sounds|seems|looks) (?:like|as if) YOURE (?:experiencing|struggling|facing|carrying|very|quite)
(?:it|that) (?:sounds|seems) (?:like|as if) you(?:'ve| have)(?: been)? (?:had a|a lot|through|dealing|feeling)
(?:it|that) (?:sounds|seems) (?:like|as if) (?:this|that|things|it)(?:'s| is| are| has| have| was| must)\b
it(?:'s| is) VERY(?:normal|natural|understandable|ok|okay|important|common|essential|valid|all ?right)END
it(?:'s| is) VERY(?:normal|natural|understandable|ok|okay|important|common|essential|crucial|human|all ?right) TOFEEL
it(?:'s| is) VERY(?:understandable|important|clear) that\b|it can be VERYHARD
(?:your|those|these) (?:feelings|emotions|reaction|concerns?)(?: and \w+)? (?:are|is) VERY(?:valid|understandable)
(?:please |just )?(?:remember|know|keep in mind)[,:]? (?:that )?(?:YOURE|you (?:can|have|don't)|it(?:'s| is)|thereIS)
(?:please |just )?(?:remember|keep in mind)[,:]? (?:that )?(?:everyone|everybody|taking|to (?:take|be|breathe)|self)\b
YOURE VERYnot alone(?: in\b|END)
you(?:'ve| have) got this|everything happens for|time heals|hang in there|stay (?:strong|positive)|take a deep breath
one (?:day|step) at a time|things will (?:get|be)|be kind to yourself|you deserve|sending you|my heart (?:goes|breaks)
my (?:deepest |sincere |heartfelt )*condolences|don't be too hard|look on the bright|every cloud|no one should
life is full|life can be|we all (?:have|go|feel)|many people (?:feel|experience|go|struggle|find|have)
it takes (?:courage|strength|a lot of)|believe in yourself|keep your (?:chin|head)|don't worry
IM VERY(?:glad|happy|pleased|thrilled|proud) (?:to hear|(?:that )?you(?:'ve| have)? (?:reached|shared|asked|told))\b
IM VERY(?:glad|happy|pleased) YOURE (?:here|feeling|doing)
(?:it(?:'s| is) )?VERY(?:great|good|wonderful|lovely|nice|fantastic|amazing) to (?:hear (?:that|from|you\b|this)|meet)\b
IM (?:always )?(?:proud of you|rooting|sending|concerned about)
"""


def _one_of(patterns: str) -> re.Pattern[str]:
    lines = patterns.strip().splitlines()
    spelled = (_NAMES.sub(lambda name: _WORDS[name.group()], line) for line in lines)
    return re.compile(f"{_BEFORE}(?:{'|'.join(spelled)})")


_FAULTS: Final = (
    (OpeningFault.REFUSAL, _one_of(_REFUSALS)),
    (OpeningFault.FILLER, _one_of(_FILLERS)),
    (OpeningFault.FORMULA, _one_of(_FORMULAS)),
)
_CLAUSE_ENDS: Final = re.compile(r"(?<=[.!?;:,…—])\s+")
_SPACES: Final = re.compile(r"\s+")


def fault_of(opening: str) -> OpeningFault | None:
    """Return what is wrong with a reply that begins so; None where nothing is.

    Args:
        opening: The first words of a reply, as many as there are; more than ``OPENING_WORDS`` do not harm.
    """
    plain = _plain(opening)
    return next((fault for fault, pattern in _FAULTS if pattern.match(plain)), None)


def is_filler(opening: str) -> bool:
    """Tell whether a reply that begins so says nothing: by any of the faults."""
    return fault_of(opening) is not None


def has_formula(reply: str) -> bool:
    """Tell whether a formula begins any clause of a reply."""
    pattern = dict(_FAULTS)[OpeningFault.FORMULA]
    return any(pattern.match(clause) for clause in _CLAUSE_ENDS.split(_plain(reply)))


@dataclass(frozen=True, slots=True)
class FormulaHabit:
    """How long ago the companion last said a formula."""

    replies_since: int = FORMULA_EVERY
    """Replies without one since the last; counts on no further than to where one is due."""

    @property
    def is_formula_due(self) -> bool:
        """Whether one may be said: none of the last ``FORMULA_EVERY`` - 1 replies had one."""
        return self.replies_since >= FORMULA_EVERY - 1

    def after(self, reply: str) -> "FormulaHabit":
        """Return the habit after a reply was heard."""
        return FormulaHabit(0 if has_formula(reply) else min(self.replies_since + 1, FORMULA_EVERY))


def habit_of(dialogue: Iterable[Utterance]) -> FormulaHabit:
    """Return the habit after what the companion said in a dialogue."""
    habit = FormulaHabit()
    for said in dialogue:
        if said.speaker is Speaker.COMPANION:
            habit = habit.after(said.text)
    return habit


def is_worth_saying(opening: str, habit: FormulaHabit) -> bool:
    """Tell whether a reply that begins so may go to the voice: no filler, no refusal, a formula only when due."""
    fault = fault_of(opening)
    return fault is None or (fault is OpeningFault.FORMULA and habit.is_formula_due)


def _plain(text: str) -> str:
    """Return lower-case words with plain apostrophes and single spaces, without marks in front, with a blank behind."""
    return _SPACES.sub(" ", text.casefold().replace("’", "'")).strip(f" \"'“”*_-–—…#>{MARKS}") + " "
