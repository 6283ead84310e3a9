"""Meanings that a sentence takes from the person's words: it finishes their sentence, or merely agrees.

"There is none" is harmless unless it finishes "the only reason to live is …"; "Yes, exactly" affirms the words before
it. Pure; in the six languages of the window.
"""

import re
from typing import Final

from companion.guarding.plain import without_disguise

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

    Args:
        said: The person's last words.
        sentence: The companion's first words.

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
