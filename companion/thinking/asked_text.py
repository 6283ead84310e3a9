"""Tells whether words are asked for that the person is going to say, write or read: a message, a speech, a recipe.

In such a reply "I" is mostly the person, and it may be longer than talk is. In the six languages; the word lists are
guesses, and rather miss a wish than find one that is not there.
"""

import re
from collections.abc import Sequence
from itertools import islice
from typing import Final

from companion.values import Speaker, Utterance

_LINES_BACK: Final = 2
"""The person's last line, or the one before it: "and now a little shorter" goes on with what that asked for."""

_ENGLISH: Final = (
    r"\b(?:write|draft|word|compose|give|need|want|help|make|tell|have|finish|find|think of|come up with)\b[^.!?]{0,40}"
    r"\b(?:message|text|letter|card|note|e-?mail|speech|toast|line|sentence|word|poem|limerick|rhyme|verse|story|"
    r"song|tale|eulogy|review|invitation|advert|excuse|apology|recipe|list|wish|post|reply)s?\b",
    r"\b(?:write|draft|compose) (?:me|it|him|her|them|us|something|a|an|the|two|three)\b",
    r"\brecipe for\b",
    r"\b(?:what|how) (?:do|should|can|could|would|shall) (?:i|we) (?:even |best )?"
    r"(?:say|write|text|reply|answer|put|tell|word|phrase|start|begin)\b",
    r"\band say what\b",
)
_GERMAN: Final = (
    r"\b(?:schreib|formulier|verfass|dichte?|reim)\w*\b",
    r"\b(?:brauch|gib|mach|hilf|erzähl|hätte gern|nenn)\w*\b[^.!?]{0,40}(?:nachricht|brief|karte|mail|rede|text|zeile|"
    r"sätze|satz|gedicht|geschichte|märchen|rezept|entschuldigung|einladung|grüsse|grüße|spruch|liste)",
    r"\bwas (?:soll|sage?|schreib\w*|antworte|kann|könnte) ich\b",
    r"\bwie (?:schreib\w*|sage?|fange?|formulier\w*|soll) ich\b",
)
_FRENCH: Final = (
    r"\b(?:écris|écrire|rédige\w*)\b",
    r"\b(?:besoin|donne|fais|aide|raconte|trouve|veux|voudrais)\b[^.!?]{0,40}\b"
    r"(?:message|lettre|carte|mail|discours|texte|phrase|poème|histoire|conte|recette|mot|excuse|liste)s?\b",
    r"\b(?:je|j['’])(?: lui| leur)? ?(?:dis|écris|réponds|mets) quoi\b",
    r"\bqu['’]est-ce que je (?:lui |leur )?(?:dis|écris|réponds|mets)\b",
    r"\bcomment (?:je |le |lui |leur )*(?:dis|dire|écris|écrire|commence|commencer)\b",
)
_SPANISH: Final = (
    r"\b(?:escríbe\w*|escribir(?:le|les|lo)?|redáct\w*|redacta)\b",
    r"\b(?:necesito|quiero|dame|hazme|ayúdame|cuéntame|dime|busca)\b[^.!?]{0,40}\b"
    r"(?:mensaje|carta|tarjeta|correo|discurso|texto|frase|poema|cuento|historia|receta|excusa|lista|brindis)s?\b",
    r"\bqué (?:le |les )?(?:digo|escribo|pongo|contesto|respondo)\b",
    r"\bcómo (?:se lo |le |lo )?(?:digo|escribo|empiezo|pongo)\b",
)
_JAPANESE: Final = (
    "書いて|文面",
    "(?:メッセージ|手紙|挨拶|スピーチ|詩|お話|物語|レシピ|一言|言葉)[^。！？]{0,8}"
    "(?:作って|考えて|教えて|頼|して|ちょうだい|ください|欲しい|ほしい)",
    "(?:なんて|どう|何て)(?:言|書|返事)",
)
_CHINESE: Final = (
    "帮我(?:写|想|编|拟)|写(?:一|个|封|句|段|首|几|张)|说什么|菜谱|食谱",
    "(?:怎么|该)(?:说|写|回他|回她|开口|跟他说|跟她说)",
    "(?:讲|说|来)(?:一|个)[^。！？]{0,10}故事",
)
_ASKED: Final = re.compile(
    "|".join((*_ENGLISH, *_GERMAN, *_FRENCH, *_SPANISH, *_JAPANESE, *_CHINESE)), re.IGNORECASE
)


_OF_THE_COMPANION: Final = re.compile(
    r"\b(?:your|yours|yourself|about you|you (?:did|do|were|are|feel|love))\b|\b(?:dein\w*|dir|dich)\b"
    r"|\b(?:ton|ta|tes|toi|votre|vos)\b|\b(?:tu|tus|ti|tuy[oa]s?)\b|あなた|君の|きみの|你的|你自己|你小时候|关于你",
    re.IGNORECASE,
)


def asks_for_text(dialogue: Sequence[Utterance]) -> bool:
    """Tell whether the person's last words in a dialogue, or those before them, ask for a text."""
    return any(_ASKED.search(text) for text in _last_lines(dialogue))


def asks_for_own_words(dialogue: Sequence[Utterance]) -> bool:
    """Tell whether they ask for a text that tells nothing of the companion, such as a story of its childhood would."""
    return asks_for_text(dialogue) and not any(map(_OF_THE_COMPANION.search, _last_lines(dialogue)))


def _last_lines(dialogue: Sequence[Utterance]) -> tuple[str, ...]:
    theirs = (said.text for said in reversed(dialogue) if said.speaker is Speaker.PERSON)
    return tuple(islice(theirs, _LINES_BACK))
