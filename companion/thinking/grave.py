"""Knows English words that tell of grief, and of any loss, illness or danger: no time for a joke, a laugh or a smile.

Of grief a little is missed rather than much wrongly found, for it bars a bright side; of what is grave rather too much
is found, for it bars only what is merry.
"""

import re
from typing import Final

_DEAR: Final = (
    r"(?:baby|child|son|daughter|wife|husband|partner|mother|mum|mom|father|dad|papa|brother|sister|friend|dog|cat|"
    r"gran\w*|grandm\w+|grandf\w+)"
)
_GRIEF: Final = re.compile(
    r"\b(?:died|dying|passed away|been run over|taken (?:his|her) (?:own )?life|(?:is|are|was) dead|"
    r"funeral|burial|buried|ashes|miscarr\w+|stillb\w+|widow\w*|killed|in the ambulance|gone for good|"
    r"(?:did not|didn['’]t|never) (?:wake|woke) up (?:this morning|again|any ?more)(?! (?:until|till|in time|on time))|"
    rf"(?:first|without) \w+ without (?:her|him|them)|lost (?:my|our|the) (?:\w+ )?{_DEAR})\b"
)
_GRAVE: Final = re.compile(
    r"\b(?:dead(?! (?:tired|line|end|slow|easy))|death|grie(?:f|v\w+)|mourn\w*|put (?:him|her|them) (?:down|to sleep)|"
    r"lost (?:my|our|the|his|her|their) (?:job|home|house|flat)|laid off|got fired|divorc\w+|broke up with me|"
    r"left me(?! (?:an?|the|some|alone|his|her|their) )|"
    r"cancer|tumou?r|leuka?emia|chemo\w*|diagnos(?:ed|is)|hospice|terminal(?:ly)? ill\w*|(?:had|having) a stroke|"
    r"(?:is|are|was|were|been|be|lies|['’]s|rushed|taken|took|brought|admitted) (?:\w+ )?"
    r"(?:in|into|to) (?:the )?hospital|"
    r"(?:needs?|had|having|after|emergency) (?:\w+ )?surgery|heart attack|intensive care|operated on|"
    r"dementia|alzheimer\w*|"
    r"overdos\w+|(?:in|into) a coma|(?:seriously|very|really|so) (?:ill|sick)|"
    r"attacked|assault\w*|robbed|mugged|raped?|abus(?:e|ed|es|ive)|(?:hits?|beats?|hurts?|threaten\w*) me|stalk\w+|"
    r"(?:car|bad|terrible|bike|road) (?:crash|accident)|in an accident|crashed (?:the|my|our|his|her) (?:car|bike)|"
    r"suicid\w*|kill(?:ing)? (?:my|him|her|them)sel\w+|(?:hurt|harm|cut)(?:ting)? myself|self-harm|ambulance|"
    r"can['’]t stop crying)\b"
)


def tells_grief(text: str) -> bool:
    """Tell whether words tell of somebody's death, or of one who is dying."""
    return _GRIEF.search(text.casefold()) is not None


def tells_gravely(text: str) -> bool:
    """Tell whether words tell of a loss, an illness or a danger."""
    return tells_grief(text) or _GRAVE.search(text.casefold()) is not None
