"""Knows English words that only greet, thank, agree, command, or pass the time: they bring nothing to mind.

Neither do they come to mind themselves. Written by hand; what it does not know counts as told.
"""

import re
from typing import Final

from companion.remembering.content_words import words

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
