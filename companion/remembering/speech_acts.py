"""What English words do, by their form: ask of a memory, pass the time, or break off.

Questions ask for the past, a reason, and whose words are wanted. Small talk only greets, thanks, agrees, commands or
passes the time: it brings nothing to mind, and does not come to mind. A fragment is what is left of speech that was
misheard or broken off: "Wait, bled me, think". Written by hand; in another language nothing is recognised, and what is
not known counts as told.
"""

import re
from collections.abc import Mapping
from typing import Final

from companion.remembering.content_words import words
from companion.values import Speaker

_RECALLING: Final = re.compile(
    r"\b(?:remember|recall|remind me|forg[eo]t(?:ten)? (?:what|which|who\w*|when|where|why|how|the name)"
    r"|(?:once|previously) (?:told|said|mentioned|shared|recommended)|we (?:talked|spoke|chatted))\b"
)
_ASKED_PAST: Final = re.compile(r"\b(?:forg[eo]t(?:ten)?|last time|back then|used to|the other day)\b")
"""Asks for what was in a question alone: "I forgot my keys" tells something."""
_AUXILIARY: Final = (
    r"(?:did|do|does|have|has|had|was|were|is|are|am|can|could|would|will|should|shall|might|may)(?:n['’]t)?"
)
_QUESTION: Final = re.compile(
    r"(?:(?:and|so|but|well|hey|oh|okay|ok|um|uh|then|please),? )*(?!which (?:is|was) (?:how|what|when|where|why)\b)(?:"
    rf"(?:what|which|who|whom|whose|how \w+)(?: (?!(?:i|you|we|they|he|she|it)\b)\w+){{0,4}}? {_AUXILIARY}\b"
    rf"|(?:when|where|why|how) {_AUXILIARY}\b|(?:what|who|where|when|how|why)['’](?:s|re|d)\b"
    rf"|{_AUXILIARY} (?:i|you|we|they|he|she|it|there|this|that|my|your|our|his|her|their|the|any\w*|some\w+)\b"
    r"|(?:tell|remind|show) (?:me|us) (?:again )?(?:about|how|what|when|where|which|who|why)\b)"
)
"""Not "What I do is my business", nor "Which is why I moved"."""
_SENTENCE_END: Final = re.compile(r"[.!…]+\s+")
_PAST: Final = re.compile(r"\b(?:did|was|were|had|have i|have we|has)\b")
_WAS: Final = re.compile(r"\b(?:did|was|were|had) (?!you\b)")
_WHY: Final = re.compile(
    r"\bwhy\b|\bhow come\b|\bthe reason\b|\bbecause of what\b|\bwhat was it that\b"
    r"|\bwhat (?!about\b|with\b|for\b|of\b|on\b)\w+ (?:me|us)\b|\bwhat (?:made|caused|brought)\b"
    r"|\bwhat (?:was|were|am|are) (?:i|we) (?:so )?\w+(?: \w+)? (?:about|at|by|of|over)\b|\bwhere did .* come from\b"
)
_TELLING: Final = (
    r"(?:advi[sc]ed?|answer(?:ed)?|explain(?:ed)?|g[ai]ve[n]?|introduced?|mention(?:ed)?|promised?|propos(?:ed?)"
    r"|recommend(?:ed)?|repl(?:y|ied)|sa(?:y|id)|shared?|show(?:ed|n)?|suggest(?:ed)?|t(?:ell|old)|think|thought)"
)
_YOU_TELL: Final = re.compile(
    rf"\byou(?:['’]ve| have| had| once| also| already| ever| just)* {_TELLING}\b(?! you\b)"
    r"|\byour (?:advice|answer|idea|opinion|recommendations?|suggestions?|tips?)\b"
)
_HOW_IT_WENT: Final = re.compile(
    r"\bhow (?:have|['’]ve|has|was|were|did) (?:i|we|it|things|life|everything|my \w+)"
    r"(?: (?:been|doing|going|feel(?:ing)?|do|go|gone|for me|with me))*"
    r"(?: (?:lately|recently|these|this|the|last|over|in|on|a|few|couple|of|past|days?|weeks?|months?|years?|yesterday|"
    r"today|back|then|since|[a-z]+day|spring|summer|autumn|fall|winter))*[\s?.!]*$"
)
"""Asks how it was, and of nothing in particular."""
_MINE: Final = re.compile(r"\b(?:i|i['’]\w+|me|my|mine|we|our|us)\b")


def asks_past(text: str) -> bool:
    """Tell whether words ask for something that was between the two: "Do you remember …?", "What did I …?"."""
    plain = text.casefold()
    if _RECALLING.search(plain):
        return True
    if not is_question(text):
        return False
    if _ASKED_PAST.search(plain):
        return True
    return _YOU_TELL.search(plain) is not None or (_PAST.search(plain) is not None and asks_mine(text))


def asks_why(text: str) -> bool:
    """Tell whether words ask what brought something about."""
    return _WHY.search(text.casefold()) is not None


def asks_what_was(text: str) -> bool:
    """Tell whether a question is in the past, and not about the companion: "When did Anna move?"."""
    return is_question(text) and _WAS.search(text.casefold()) is not None


def asks_how_it_went(text: str) -> bool:
    """Tell whether words ask how a time was for who says them, and name nothing else: "How have I been lately?"."""
    return _HOW_IT_WENT.search(text.casefold()) is not None


def asks_mine(text: str) -> bool:
    """Tell whether words are about the person who says them: "I", "my", "we"."""
    return _MINE.search(text.casefold()) is not None


def is_question(text: str) -> bool:
    """Tell whether words end in a question, by its mark or by how it begins: recognised speech may lack the mark."""
    plain = text.casefold().strip(" \"'“”‘’«»\n\t")
    return plain.endswith(("?", "？", "؟")) or _QUESTION.match(last_sentence(plain)) is not None


def last_sentence(text: str) -> str:
    """Return what follows the last full stop within a text."""
    return _SENTENCE_END.split(text)[-1]


def whose_words(text: str, called: Mapping[Speaker, str]) -> Speaker | None:
    """Return who said what is asked for; None where either or both may have.

    Names of the two count only where exactly one of them is named.
    """
    plain = text.casefold()
    named = [
        side
        for side, name in called.items()
        if name and re.search(rf"\b{re.escape(name.casefold())}\b", plain)
    ]
    if len(named) == 1:
        return named[0]
    if named:
        return None
    if _YOU_TELL.search(plain):
        return Speaker.COMPANION
    return Speaker.PERSON if _MINE.search(plain) else None


_PHRASES: Final = r"""
    a+h+|aha|aw+|(?:ha)+h?|(?:he)+h|h+m+|huh|m+h*m*|o+h+|oops|uh+(?:huh)?|u+h*m+|well|so|wow|yay|phew
    ye(?:a|ah|p|s)|yup|no|nope|nah|ok|okay|right|sure|fine|true|really|alright|all right|exactly|absolutely|definitely
    totally|maybe|perhaps|and|but|then|too|also|again|now|please|just|actually|anyway|honestly|there
    (?:(?:it|that|this|you)(?:'s|'re| is| are| sounds| was)? )?(?:so |very |really |pretty |just )*PRAISE(?: SUCH)?
    hi|hey|hiya|hello|yo|howdy|(?:good )?(?:morning|afternoon|evening|night|day)(?: to you)?|welcome(?: back)?
    (?:good ?)?bye|bye bye|ciao|cheers|farewell|so long|cheerio|take care|catch you later|long time no see
    see (?:you|ya)(?: \w+){0,3}|talk to you \w+(?: \w+)?|sleep (?:well|tight)|sweet dreams
    (?:nice|good|great|lovely) to (?:see|meet|hear)(?: from)? you(?: too| again)?
    i'?m (?:back|here|home|off)|it'?s me(?: again)?
    i(?:'ve| have)? (?:got to|gotta|have to|need to|must|should) (?:go|run|leave)(?: \w+)?
    (?:have a|enjoy your|enjoy the|happy) \w+(?: \w+){0,2}|same to you|you too|me too|likewise
    everyone|everybody|friend|buddy|(?:my )?(?:friend|dear)|you
    how(?:'re| are) (?:you|things|ya)(?: \w+){0,3}|how(?:'s| is) (?:it|everything|life|your day)(?: \w+){0,3}
    how do you do|how have you been|(?:have|did) you sle(?:ep|pt)(?: \w+)?
    how was your (?:day|night|weekend|morning|sleep)
    what(?:'s| is) (?:up|new|happening|going on)(?: with you)?|what are you (?:doing|up to)(?: \w+)?
    (?:how|what) about you(?:rself)?|how about that|are you|are you there|you (?:ok|okay|all right|alright)
    are you (?:ok|okay|there|ready|listening|awake|still \w+)|ready for \w+(?: \w+){0,2}
    (?:i'?m|i am|not|doing|pretty|quite|very) (?:too )?(?:bad|good|well|fine|great|okay|ok|all right|alright)
    nothing (?:much|special|new)|same (?:as (?:always|usual|ever)|old(?: same old)?)|can(?:'t|not) complain|so so
    not (?:bad|much|really|at all)|(?:just )?(?:hanging around|chilling|relaxing)|just got up|i just got up
    thanks?(?: a lot| a million| a bunch| so much| again)?(?: for \w+(?: \w+){0,3})?
    thank you(?: very much| so much)?(?: for \w+(?: \w+){0,3})?
    many thanks|thx|much appreciated|i appreciate (?:it|that|you)|you're (?:too )?(?:welcome|kind|sweet|funny)
    no (?:problem|worries|kidding|way|need)|don't (?:worry|mention it)|never ?mind|forget (?:it|about it)
    my pleasure|sorry(?: about that)?|excuse me|pardon(?: me)?|my bad|it's (?:ok|okay|fine|nothing)|bless you
    congratulations|congrats|good luck|of course|got it|you know(?: what)?|let's see|fair enough|i mean(?: it)?
    i (?:don't |do not )?(?:agree|bet|guess(?: so)?|know|see|think so|understand|hope so|suppose(?: so)?)
    (?:oh )?(?:my )?(?:god|goodness|gosh|boy|man)|is that (?:right|so|true)
    that's (?:right|true|it|all|fine|enough|what i (?:mean|meant|thought))|kind of you
    stop(?: it| that| talking| now)?|wait(?: a \w+)?|hold on|hang on|(?:just )?(?:a|one) (?:moment|second|minute|sec)
    (?:be )?(?:quiet|silent)|silence|shut up|enough|go (?:on|ahead|away)|continue|carry on|keep going|next
    (?:say|repeat) (?:that|it)(?: again)?|come again|once more|(?:speak|talk) \w+(?: \w+)?|louder|quieter|slower|faster
    (?:ask|surprise) me(?: \w+)?|nice try|be \w+ for a (?:moment|minute|second|while)|good grief
    (?:(?:it's|it was|i)(?: been|'ve)? )?PRAISED (?:talking|chatting|speaking)(?: to| with)?(?: you)?(?: \w+){0,2}
    what (?:shall|should|can|do) we (?:talk|chat) about|listen|look|start|begin|cancel|quit|exit|mute|pause
    let me (?:think|see|check)|let's (?:talk|go|start|begin|chat)
    what did you (?:just )?say|what was that|i (?:can't|didn't) (?:hear|catch)(?: you| that)?|hear me|understand me
    do you (?:hear|understand) me|test(?:ing)?|check|one two(?: three)?|is (?:it|this thing) on|turn \w+(?: \w+){0,4}
    (?:it's|it is|what a) (?:\w+ ){0,3}(?:weather|day|evening|morning|night)(?: today| outside| isn't it)?
    (?:it's|it is|is it) (?:\w+ ){0,2}SKY(?: again| today| outside| here| now)*|(?:nice|lovely|bad) weather(?: \w+){0,3}
    (?:what's|what is|how's|how is) the (?:weather|time)(?: like)?(?: \w+)?|what (?:time|day|date) is it(?: \w+)?
"""
_PRAISE: Final = (
    "(?:amazing|awesome|brilliant|cool|funny|good|great|interesting|kind|lovely|nice|perfect|sweet|wonderful|clever"
    "|crazy|weird|silly|smart|beautiful|hilarious)"
)
_PRAISED: Final = "(?:nice|good|great|lovely|a pleasure|appreciate|enjoyed)"
_SUCH: Final = "(?:one|of you|job|idea|point|question|to know|to hear)"
_SKY: Final = "(?:raining|rainy|sunny|snowing|snowy|cloudy|windy|cold|hot|warm|chilly|freezing|dark|late)"
_ONE: Final = "|".join(line.strip() for line in _PHRASES.strip().splitlines())
_ONLY: Final = re.compile(
    rf"(?:(?:{_ONE})(?: |$))*".replace("PRAISED", _PRAISED)
    .replace("PRAISE", _PRAISE)
    .replace("SUCH", _SUCH)
    .replace("SKY", _SKY)
)
_ASKED_TO: Final = re.compile(
    r"(?:please |can you |could you |would you |will you |i want you to |i'd like you to )+"
)
_LONGEST: Final = 12
"""More words than this are never only small talk (guess)."""


def is_small_talk(text: str) -> bool:
    """Tell whether a text holds nothing but such words; one without any word does."""
    said = words(text)
    return len(said) <= _LONGEST and _ONLY.fullmatch(without_asking(" ".join(said))) is not None


def without_asking(text: str) -> str:
    """Take "could you please" off the beginning of a text."""
    return _ASKED_TO.sub("", text, count=1) if _ASKED_TO.match(text) else text


_CLAUSE_END: Final = re.compile(r"[.,;:!?…]+|\s[-–—]+\s")
_SUBJECT: Final = re.compile(
    r"(?:(?i:and|but|so|then|well|because|oh|yes|no) )*"
    r"(?:(?i:i|we|you|he|she|it|they|this|that|there|nobody|somebody|someone|everybody|everyone)(?:['’]\w+)?|"
    r"(?i:my|our|his|her|their|the) \w+|[A-Z]\w+(?:['’]\w+)?) (?!(?:me|us|and|or|but)\b)\w+"
)
_BROKEN_OFF: Final = re.compile(
    r"\b(?:and|but|or|so|because|if|the|a|an|my|our|his|their|to|of|with|at|from|for|is|was|are|were)\W*$",
    re.IGNORECASE,
)
_WHOLE: Final = 3
"""A clause of so many words tells something, ..."""
_WHOLE_THOUGH_BROKEN: Final = 5
"""... or of so many where it breaks off (guesses)."""


def is_fragment(text: str) -> bool:
    """Tell whether a text has words, and no clause of it states anything."""
    clauses = [clause.strip() for clause in _CLAUSE_END.split(text)]
    return text.isascii() and any(clauses) and not any(map(_states, clauses))


def _states(clause: str) -> bool:
    is_broken = _BROKEN_OFF.search(clause) is not None
    count = len(clause.split())
    return count >= (_WHOLE_THOUGH_BROKEN if is_broken else _WHOLE) or (
        not is_broken and _SUBJECT.match(clause) is not None
    )
