"""Tells by the wording what the person likely wants of the reply: how English asks, plays, greets, refuses, complains.

Weights are natural logarithms of odds, and guesses; in another language nothing is recognised.
"""

import re
from collections.abc import Mapping
from typing import Final

from companion.values import Want

_QUESTION: Final = re.compile(
    r"\?|(?:^|[.!] )(?:tell me (?:something |more )?about|explain|what|which|when|where|why|how|who|can|could|"
    r"do|does|is|are)\b"
    r"(?! (?:a|an)\b)",
    re.IGNORECASE,
)
_ASKS_ADVICE: Final = re.compile(
    r"\bshould (?:i|we)\b|\bwould you (?:take|do|tell|go|say|forgive|choose|pick|lend)\b|\bwhat (?:would|"
    r"do) you (?:do|think i)\b"
    r"|\bhow (?:do|can|could|should|would) (?:i|we) (?:tell|ask|get (?:my|our|him|her|them|over|out of)|make|"
    r"stop|say|deal|"
    r"cope|talk|explain to|convince|help|bring|start|find)\b|\bwhat (?:can|could|should|do) (?:i|we) \w+|"
    r"\b(?:any|an) (?:ideas?|advice|tips?|suggestions?)\b|\bhelp me (?:decide|choose|find|think)\b"
    r"|\bwhere (?:do|should|shall|would) (?:i|we|you)\b|\bwhat do you (?:reckon|suggest|say|advise)\b|\bmy options\b"
    r"|\bwhat['’]s (?:a|the) (?:good|best|nice|kind|trick)|\bhave you (?:got )?(?:a|any) (?:tip|idea|advice)|"
    r"\b(?:is|would) it (?:be )?(?:better|wrong|ok|okay|rude|bad|awful|weird|worth|stupid|silly|mean|fair|normal)\b"
    r"|(?:^|[.!?,] |\b(?:so|reckon|think|then|what|how|when|where|or|now) )(?:do|shall|ought) (?:i|we) \w+"
    r"|\bdo you (?:reckon|think) (?:i|we|it['’]?s|that['’]?s)\b|\bwhat (?:i|we|you) (?:should|would|could) (?:do|say)\b"
    r"|\bhow (?:would|do) you (?:even )?(?:begin|start|put|go about|tell|ask|make|stretch|say|handle|get)\b|"
    r"\bwhat helps\b"
    r"|\bno (?:clue|idea) (?:what|how|where|who|which)\b|\b(?:a hint|help me (?!up)\w+|help)\W*$|"
    r"\bwhich (?:one )?(?:sounds|looks|suits|would you)\b"
    r"|\b(?:don['’]?t|do not) know how to (?:start|begin|tell|say|ask|put|stop)\b",
    re.IGNORECASE,
)
_AUXILIARY: Final = r"(?:is|are|was|were|do|does|did|can|could|would|will|should|shall|has|have)"
_ASKS: Final = re.compile(
    r"\?\W*$"
    rf"|^\W*(?:(?:so|and|hey|ok|okay|right|well|sorry|mate|here['’]s one|tell me|by the way),? )*(?:{_AUXILIARY} "
    r"(?!(?:i|we) (?:not )?(?:ever|love|hate)\b)(?:the|an?|i|you|we|they|he|she|it|there|this|that|my|your|any\w*|"
    r"some\w*|\w+s|\w+ an?)\b(?! believe\b)"
    rf"|(?:what|which|when|where|why|how|who)(?:['’]s| {_AUXILIARY}| \w+ {_AUXILIARY}| \w+ \w+ {_AUXILIARY})\b)"
    r"|\b(?:do you know|or (?:what|not)|is (?:that|it) (?:actually |really )?(?:true|right)|what does it mean|"
    r"you reckon)\W*$"
    r"|\bi(?:['’]ve| have)? (?:always )?wondered (?:why|how|what|where)\b|\bi need to know (?:what|how|when|where|if)\b"
    r"|\b(?:explain me|do you know) (?:please )?(?:what|how|who|if|when|where|why)\b",
    re.IGNORECASE,
)
"""A question by its form: a recogniser may write no question marks."""
_ABOUT_US: Final = re.compile(
    r"\b(?:i|me|my|we|us|our|you|your|he|him|his|she|her|they|them|their)\b", re.IGNORECASE
)
_ASKS_FACT: Final = re.compile(
    r"\b(?:how (?:long|many(?! times)|much|far|old|high|often)|what (?:is|are|does|do|was)\b(?! you\b)|"
    r"what['’]s (?:the|a|an)\b|"
    r"which \w+ (?:goes|is|are)|"
    r"when (?:do|does|did|is|was)|where (?:is|are|does|do)|"
    r"why (?:is|are|do|does)\b(?!.*\b(?:i|me|my|he|she|they|you|we|nobody)\b)|who (?:was|is|invented|"
    r"wrote)|explain|"
    r"tell me (?:something |more )?about(?! you)|what['’]s the difference|do you know (?:how|what|who|if|when|where|"
    r"why)|can you \w+ )",
    re.IGNORECASE,
)
_PLAYS: Final = re.compile(
    r"\blet['’]?s (?:play|make up|pretend|imagine|do (?:a|another) (?:quiz|round|riddle))|\b(?:"
    r"(?:tell|know|got|give|another|any)\b.{0,12}\b(?:joke|riddle|pun|rhyme)s?|would you rather|quiz me|"
    r"pretend (?:you|to)|"
    r"i bet you|guess what['’]?s|word game|twenty questions|entertain me|make me laugh|amuse me|sing me|silly|"
    r"(?:i['’]m|so|^) bored|boring|"
    r"dare you|i spy)\b|\bgive me (?:one|a) (?:good |funny )?reason\b|\bif you were a\b|\bpersuade me\b",
    re.IGNORECASE,
)
_REFUSES: Final = re.compile(
    r"\b(?:don['’]t (?:want|feel like) (?:to )?talk|rather not|leave (?:it|me)|not now|not today|"
    r"let['’]?s be quiet|say nothing|"
    r"be quiet|drop it|^never mind\W*$|don['’]t mind me|don['’]t need anything)\b",
    re.IGNORECASE,
)
_LEAVES: Final = re.compile(
    r"\b(?:good ?night|bye|see you|talk (?:to you )?(?:later|tomorrow)|(?:i['’]m|i am) off|got to go|"
    r"have to go|gotta go)\b",
    re.IGNORECASE,
)
_AT_WORK: Final = re.compile(
    r"^\W*(?:i['’]m |i am )?(?:just |only )?(?!feeling|being|having|thinking|going|trying|getting|losing)\w+ing "
    r"(?:the |my |some |a )?\w+(?: \w+)?\W*$",
    re.IGNORECASE,
)
_GREETS: Final = re.compile(
    r"^\W*(?:hi|hello|hey|(?:good )?(?:morning|afternoon|evening))\b|\bsay hello\b|\bjust (?:got in|sat down|"
    r"talk to me|chat)\b"
    r"|(?:^|[.!?,] )(?:read me|talk to me)\b(?! again)",
    re.IGNORECASE,
)
_ALONE: Final = re.compile(
    r"\b(?:nobody (?:on|but|here|around|else)|too quiet|so (?:still|quiet)|all alone|"
    r"night shift|"
    r"another (?:sunday|evening|weekend)|can['’]t sleep)\b",
    re.IGNORECASE,
)
_LOSS: Final = re.compile(
    r"\b(?:died|(?<!went )dead(?! tired)|dying|passed away|lost the baby|miscarr\w+|put to sleep|"
    r"ha(?:d|ve) (?:the |my |our )?\w+ put down|funeral)\b",
    re.IGNORECASE,
)
_HURTS: Final = re.compile(
    r"\b(?:can['’]t (?:breathe|sleep|stop|cope|do this)|panic\w*|cry(?:ing)?|shak\w+|trembl\w+|biops\w+|scan|"
    r"tumou?r|lump|"
    r"i keep (?:seeing|hearing|dreaming)|it['’]s all too much|too much for me|turned (?:me|us) down|rejected|dumped|"
    r"(?:laughed|roared|shouted|yelled) at|take the house|"
    r"surgery|operation|hospital|scared|terrified|afraid|ashamed|nobody (?:came|turned up|rang|remembered|called)|"
    r"(?:failed|failure)|i forgot)\b",
    re.IGNORECASE,
)
_WRONGED: Final = re.compile(
    r"\b(?:idiots?|again|unfair|without (?:asking|telling|a word)|never (?:listens?|says?|said|asks?|asked)|"
    r"for the (?:second|third|"
    r"fourth|fifth|tenth) time|instead of me|always|won['’]t (?:pick up|answer|listen|pay)|whatever (?:i|it)|"
    r"everything i do|nobody even)\b",
    re.IGNORECASE,
)
_THINKS_ALOUD: Final = re.compile(
    r"\b(?:i['’]m (?:thinking (?:of|about)|wondering|torn|not sure)|i don['’]t know (?:if|whether)|"
    r"without telling|haven['’]t told|"
    r"i keep thinking|i(?:['’]m| am) considering|maybe i should|been hiding|half of me|"
    r"i can['’]t (?:decide|bring myself))\b",
    re.IGNORECASE,
)

_LONGS: Final = re.compile(
    r"\b(?:still (?:set|sets|keep|keeps|buy|hang\w*|in (?:the|my)|on (?:the|my)|lay|cook|dial\w*)|used to|"
    r"any more|the only one|"
    r"except me|without me|(?:they|they['’]ve|have) (?:torn|cut|built|sold|pulled)|(?:praise|credit|"
    r"bonus) for|for my (?:idea|work)|"
    r"these days|for good|part of me|years? i|as if i|in the (?:pictures|photos)|"
    r"and i (?:still|only|just|stack|count|sit))\b",
    re.IGNORECASE,
)
_FORTUNE: Final = re.compile(
    r"\b(?:(?:asked|want|chose|chosen|picked|named|naming|invited)\b.*\b(?:me|after|my)|my own|all clear|"
    r"clean\W|first time|benign|healed|in remission|on the mend|"
    r"came home|(?:wrote|are|is) back|loves? me|loved me|remembered (?:me|my)|"
    r"(?:brought|gave) (?:me|us)|it held|"
    r"i (?:passed|won|did it|made it|finished)|we (?:won|did it|made it|got)|i['’]ve (?:booked|finished|won|"
    r"passed)|at last|finally|"
    r"engaged|pregnant|having twins|sober|haven['’]t smoked|the best|in the world)\b",
    re.IGNORECASE,
)
_JOYFUL: Final = re.compile(
    r"\b(?:(?<!i )(?:was|were|been) born(?! (?:dead|with|without|too|into)\b)|gave birth"
    r"|(?:i|we|she|he|they)(?:['’](?:m|re|s)| are| is| am)? (?:got|getting) married|(?:said|says) yes"
    r"|(?:i|we|she|he|they) got (?:the job|promoted|the flat|the house|engaged|in)|passed (?:my|his|her|the))\b",
    re.IGNORECASE,
)
"""What most are glad of, where nothing is denied and nobody lost."""
_DENIES: Final = re.compile(
    r"\b(?:no|not|never|nobody|nothing|none|without|left|lost|gone|laughed at|ex|accident|crash\w*|instead|"
    r"\w+n['’]t)\b",
    re.IGNORECASE,
)
_ABOUT_COMPANION: Final = re.compile(
    r"\b(?:how are you|how['’]?s (?:things|it going|your)|what are you|are you (?:there|awake|up)|your day|"
    r"what['’]?s new|do you like|(?:sit|stay|eat|chat|dinner|tea|be|up|wait) with (?:me|you)|talk to you|"
    r"(?:^|(?:you|please|just) )stay (?:on|a bit|with me)|"
    r"keep me company|hear a voice)\b",
    re.IGNORECASE,
)

_RULES: Final = (
    (_PLAYS, Want.PLAY, 3.0),
    (_REFUSES, Want.NOTHING, 3.5),
    (_LEAVES, Want.NOTHING, 3.0),
    (_AT_WORK, Want.NOTHING, 1.5),
    (_GREETS, Want.COMPANY, 2.5),
    (_ALONE, Want.COMPANY, 1.5),
    (_LOSS, Want.COMFORT, 2.0),
    (_HURTS, Want.COMFORT, 1.0),
    (_WRONGED, Want.BE_HEARD, 1.0),
    (_THINKS_ALOUD, Want.BE_HEARD, 1.5),
    (_LONGS, Want.BE_HEARD, 1.2),
    (_FORTUNE, Want.SHARE_JOY, 1.2),
    (_JOYFUL, Want.SHARE_JOY, 2.5),
    (_DENIES, Want.SHARE_JOY, -1.2),
    (_ABOUT_COMPANION, Want.COMPANY, 3.0),
)


def asks_what_to_do(text: str) -> bool:
    """Tell whether the wording asks for advice."""
    return _ASKS_ADVICE.search(text) is not None


def want_rules(text: str) -> Mapping[Want, float]:
    """Return by how much the wording speaks for (above 0) or against what the person wants, as log odds."""
    plain = text.strip()
    scores: dict[Want, float] = {}

    def add(want: Want, score: float) -> None:
        scores[want] = scores.get(want, 0.0) + score

    if _ASKS_ADVICE.search(plain):
        add(Want.ADVICE, 3.0)
    elif _QUESTION.search(plain) and _ASKS_FACT.search(plain):
        add(Want.INFORMATION, 2.5)
    elif _ASKS.search(plain):
        add(Want.INFORMATION, 0.0 if _ABOUT_US.search(plain) else 1.5)
    else:
        add(Want.ADVICE, -2.0)
        add(Want.INFORMATION, -2.0)
    for pattern, want, score in _RULES:
        if pattern.search(plain):
            add(want, score)
    return scores
