"""Reads off the words of a profile's line what it wishes of a reply, without any model: ``Wish`` by ``Wish``.

Only words about replies count (advice, questions, jokes, silence, facts, praise, bright sides, being heard), and one
list of words that refuse. English; the lists are guesses, and know few of the ways there are to say it.
"""

import re
from collections.abc import Mapping
from typing import Final

from companion.values import Wish

_REFUSED: Final = re.compile(
    r"\b(?:no|not|never|nothing|without|hate|dislike|can['’]t (?:bear|stand)|don['’]t|doesn['’]t|hurts?|"
    r"frightens?|"
    r"embarrass(?:es)?|annoys?|irritat\w*|offends?|scares?|stress(?:es)?|bothers?|upsets?|overwhelms?|"
    r"pointless|"
    r"avoid|rather not|stop|too many|sick of|tired of|pressures?|mocks?|unbearable|closes? you up|"
    r"shuts? you|drives? you|"
    r"cross-examined|puts? you off|tires? you|worse|less)\b"
)
_SILENCE_ASKED: Final = re.compile(r"\bsays? nothing\b")
"""Refuses nothing, though it has the word for it."""
_OWN_ANSWER: Final = re.compile(r"\bfind(?:ing)? (?:it )?out (?:by|for) yourself\b")
"""Wishes to be asked, and not to be told."""
_NAMED: Final[Mapping[Wish, re.Pattern[str]]] = {
    wish: re.compile(rf"\b(?:{words})\b")
    for wish, words in {
        Wish.ADVICE: r"advice|advised|tips?|plans?|lists?|next steps?|(?:one |a )?small steps?|practical|suggestions?|"
        r"ideas?|solutions?|steps?|instructions?|recommend\w*|guidance|pointers|solv(?:e|ed|ing)|lectur\w*|"
        r"what you['’]d do|what to do|do something|tell me what to do|told what to do|pushed|fix(?:ed)?",
        Wish.EAR: r"an ear|listens?|listened to|heard|complain|moan|vent|let (?:it|off steam|things) out|"
        r"let off steam|rant\w*|grumbl\w*|listener|sympathy|be understood|taken seriously",
        Wish.QUESTIONS: r"questions?|asked|ask(?:s|ing)?|curious|interrogat\w*|prob(?:e|ing)|prying|asking back",
        Wish.TALKING: r"talk(?:ing)? (?:it |things )?(?:all )?through|talk(?:ing)? it over|exactly what happened|"
        r"how it felt",
        Wish.PLAY: r"jokes?|joking|laugh(?:ing)?|humou?r|funny|teas(?:e|ed|ing)|games?|distract(?:ed|ion)|"
        r"play(?:ing|ful)?|silly|nonsense|"
        r"light-hearted\w*|banter|irony|sarcasm|riddles?|cheer(?:ed|ing)? (?:you )?up",
        Wish.SILENCE: r"silence|silent|says? nothing|quiet|just stays?|few words|(?:no|without) words|presence|space",
        Wish.FACTS: r"facts?|knowing how|how things work|numbers|explanations?|information|explain\w*|details|"
        r"statistics|reasons?|background|science|research|data",
        Wish.PRAISE: r"strengths?|praised?|encourag\w+|compliments?|good at|proud|achiev\w*|pep talks?|"
        r"believe[sd]? in you|flatter\w*|"
        r"what you['’]ve (?:done|managed)|recognition",
        Wish.BRIGHT_SIDE: r"(?:good|bright|positive) sides?|another (?:side|angle)|silver linings?|optimis[mt]\w*|"
        r"hope(?:ful)?|upsides?|"
        r"look(?:ing)? (?:ahead|forward)|perspective|sugar-?coat\w*|lessons?|grateful|gratitude|thankful\w*",
        Wish.HONESTY: r"honest(?:ly|y)?|clear opinions?|straight answers?|contradict\w*|blunt\w*|frank\w*|"
        r"candid|truth|opinions?|push(?:es|ed)? back|challeng\w+|see it differently",
        Wish.COMFORT: r"on your side|comfort(?:ed)?|makes sense|reassur\w+|consol\w+|sooth\w*|warm\w*|hugs?|"
        r"kind words?|normal|"
        r"allowed to feel|understandable",
        Wish.CHAT: r"little everyday things|small talk|chat(?:ting)?|ordinary things|weather|something else|"
        r"other things|change (?:of )?(?:the )?subject",
        Wish.MEMORIES: r"remember(?:ing)? (?:things )?together|remember(?:ing)? (?:old|good) \w+|old (?:stories|times)|"
        r"reminisc\w+|"
        r"memories|reminded|the past",
    }.items()
}


def wishes_in(part: str) -> Mapping[Wish, float]:
    """Return which wishes a part of a line names: 1 where it wishes, -1 where it refuses."""
    words = part.casefold()
    way = -1.0 if _REFUSED.search(_SILENCE_ASKED.sub("silent", words)) else 1.0
    if _OWN_ANSWER.search(words):
        return {Wish.QUESTIONS: 1.0, Wish.ADVICE: -1.0}
    return {wish: way for wish, named in _NAMED.items() if named.search(words)}
