"""Answers the question what the companion is: by rule and truthfully, whatever its persona or a card says.

A language model in a role may well say that it is a woman of thirty, so this answer does not come from it. A question
is recognised by its beginning ("are you", "am I talking to") and by the rest, which must name something that one can be
and nothing else. "Are you a person" asks what it is, "are you a morning person" does not. Punctuation is ignored,
because a recogniser may leave it out, so a bare "you're just a program" counts as well. Asked about a birth, a body or
a family of its own, a model would invent one, so these questions get the same answer. English, and the plainest
question, "what are you?", in German, French, Spanish, Japanese and Chinese; for more indirect questions there is the
sentence at the end of every description (``portrait``).
"""

import re
from collections.abc import Iterator
from typing import Final

from companion.values import Told


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_HUMANS: Final = _words(
    "human humans person people individual man woman girl boy guy lady child creature he she male female"
)
_MACHINES: Final = _words(
    "ai ais bot bots chatbot chatbots robot robots android machine machines computer computers program programs "
    "programme software app algorithm algorithms recording recorded automated automatic chatgpt gpt siri alexa llm "
    "model intelligence code wires circuits silicon simulation"
)
_REAL: Final = _words(
    "real alive artificial fake living human virtual computer-generated conscious sentient self-aware biological "
    "organic digital"
)
_THINGS: Final = _HUMANS | _MACHINES | _REAL
_FILLERS: Final = _words(
    "a an the some any one of those really actually truly just only even honestly secretly still like kind sort type "
    "not or and also maybe perhaps simply either actual true genuine proper mere language large neither ever been "
    "talking clever smart voice yours another other somebody someone something then too though anyway right now yes "
    "no ok okay please correct sir mate what is it this that there here are aren't you u i'm am i talking speaking to "
    "with me us which isn't pretending acting playing answers hears who things do be honest truthfully made from for "
    "nothing but bunch lot lines powered run driven by same as figment so exactly almost quite somewhere else"
)
"""Words that may stand next to them without asking anything else."""
_PRESENT: Final = _words("talking speaking writing answering listening typing chatting @there @behind")
_ASIDES: Final = (
    (
        re.compile(
            r"\b(?:on|at) the other (?:end|side)(?: of (?:the|this) (?:line|phone)| of (?:this|it))?\b"
        ),
        "@behind",
    ),
    (
        re.compile(r"\b(?:in there|(?:on|at) the (?:line|phone)|(?:on|at) the end of (?:the|this) line)\b"),
        "@there",
    ),
    (
        re.compile(
            r"\bbehind (?:(?:this|that|the|your|these|those) (?:screen|voice|words|answers|name)|this|that|it)\b"
        ),
        "@behind",
    ),
    (re.compile(r"[.!?,]?\s*\b(?:is|are) (?:that|it|she|he|they) (?:true|right|so|correct)\b"), " right"),
    (re.compile(r"\b(?:at all|in fact|by the way|tell me(?: the truth)?|or am i (?:wrong|mistaken))\b"), " "),
    (re.compile(r"\b(?:human|living) beings?\b|\bflesh and blood\b"), "human"),
    (re.compile(r"\bartificial intelligence\b|\ba\.\s?i\b\.?"), "ai"),
    (re.compile(r"\bchat gpt\b"), "chatgpt"),
    (re.compile(r"\bself aware\b"), "self-aware"),
    (re.compile(r"\bcomputer generated\b"), "computer-generated"),
    (re.compile(r"\bpeople person\b"), "@sociable"),
)

_ARE_YOU: Final = re.compile(r"\b(?:are|were|aren't|are not|r|have) (?:you|u)\b(?P<rest>.*)$")
_YOU_ARE: Final = re.compile(r"\b(?:you(?:'re| are| aren't)|there(?:'s| is))\b(?P<rest>.*)$")
_TAG: Final = re.compile(
    r"(?:\bare you(?: not)?|\baren't you|\bor|\bisn't there|\bisn't it|right|correct|yes|no|huh|eh|ok|okay)$"
)
_DEMANDS: Final = re.compile(
    r"\b(?:tell|says?|said|admit|confess|know|wonder|ask(?:ed|ing)?|sure|believes?|swear|prove|thinks?|thought|bet|told|"
    r"forg[eo]t|claims?|guess|suspect|feeling|if|whether)(?: \w+){0,4}$"
)
_ONLY_HUMAN: Final = re.compile(r"^ only human$")
"""A phrase that people say of everyone."""
_BEFORE_A_CLAIM: Final = re.compile(
    r"^(?:so|and|but|oh|ah|well|then|wait|hey|okay|ok|hm|now|actually|honestly|really|after|all|a|minute|hold|hang|on)?"
    r"(?: (?:so|and|but|oh|then|well|wait|all|a|minute|on|now))*$"
)
_AM_I_TALKING: Final = re.compile(
    r"\b(?:am i|are we|do i|have i been|was i|(?:think|thought|bet|guess|feels? like|forget) i(?:'m| am)) "
    r"(?:(?:really|actually|just|even|now) )*(?:talk|speak|chat|typ|writ|deal)"
    r"(?:e|ing)? (?:to|with)\b(?P<rest>.*)$"
)
_IS_THIS: Final = re.compile(
    r"\b(?:is|isn't|was) (?P<what>this|it|that|there)\b"
    r"(?! (?:person|code|program(?:me)?|app|machine|model|recording|simulation|algorithm)\b)(?P<rest>.*)$"
)
"""A question about whoever is here; "is this code right?" is one about something that both look at."""
_IS_YOUR_VOICE: Final = re.compile(r"\bis (?:this|that|your|the) voice\b(?P<rest>.*)$")
_HAVE_I: Final = re.compile(r"\b(?:have i got|do i have|i've got|i have) (?P<rest>.*@there)$")
_CALL_YOURSELF: Final = re.compile(r"\byou (?:call|consider|describe|see) yourself(?: as)?\b(?P<rest>.*)$")
_YOU_SOUND: Final = re.compile(r"\byou (?:sound|talk|speak|seem|write|act|behave)\b(?P<rest>.*)$")
_PRETENDING: Final = re.compile(
    r"\b(?:stop|quit|don't|do not) pretend(?:ing)?(?: that)? (?:you're|you are|to be)\b(?P<rest>.*)$"
)
_DID_ONE: Final = re.compile(
    r"\bdid (?P<rest>.*) (?:write|say|type|make up|come up with) "
    r"(?:this|that|these|those)(?: (?:answers?|words?|reply|replies|lines?))?$"
)
_WHICH_OF_BOTH: Final = re.compile(
    r"^(?:and |so )?who(?:'s| is| am| wrote| writes| said| says| answers)\b.* (?P<both>\w+ or (?:an? )?\w+)$"
)
_NOW_AND_THEN: Final = r"(?:(?:really|actually|even|ever|also|still|have to|need to) )*"
_AT_THE_END: Final = (
    r"(?: (?:too|yourself|of your own|at all|then|actually|really|somewhere|one day|in there))*$"
)
_NOT_HOW: Final = r"(?<!how )(?<!when )(?<!where )(?<!why )(?<!what )"
_BODILY: Final = r"(?:eat|drink|sleep|breathe|bleed|die|age)"
_OWNED: Final = (
    r"(?:bod(?:y|ies)|face|pulse|heart(?:beat)?|heart that beats|blood|brain|soul|hands|eyes|legs|skin|birthday|home|"
    r"parents|mother|father|mum|dad|mum and a dad|family|husband|wife|children|kids|brothers|sisters|"
    r"brothers (?:or|and) sisters|siblings)"
)
_OUTRIGHT: Final = tuple(
    re.compile(pattern)
    for pattern in (
        r"^(?:(?:so|and|but|okay|ok|well|hey|now|honestly|seriously|please|wait|oh) )*"
        r"(?:who or )?what (?:(?:exactly|even|really) )?are (?:you|u)"
        r"(?: (?:exactly|really|actually|then|anyway|made of|made from|even))*"
        r"(?:$| and (?:can|could|do|does|will|is|who)\b)",
        r"\bwhat (?:kind|sort|type) of (?:thing|being|creature|entity|machine|program) are you\b",
        r"(?:^|\b(?:say|know|wonder|explain|admit) (?:\w+ )?)what (?:exactly )?you (?:really |actually )?are"
        r"(?: really| exactly)?$",
        r"\bwhat (?:am i|i'm|i am) (?:talking|speaking|chatting) (?:to|with)$",
        r"\bwho(?:'s| is) (?:really |actually )?(?:@behind|(?:talking|speaking|listening|writing) to me)$",
        r"\bwho (?:made|built|programmed|coded|created|invented|trained) you$",
        r"\bis (?:somebody|someone|anybody|anyone) (?:\w+ )?(?:typing|writing)\b",
        r"\bis (?:there )?(?:really |actually |truly )?(?:some|any)(?:one|body) (?:(?:really|actually|else) )?"
        r"(?:there|@there|@behind)(?: or .*)?$",
        r"\b(?:is|does|did) (?:an?|any) (?:(?:real|actual|living) )*(?:human|person) (?:(?:really|actually|ever) )?"
        r"(?:hear|read|see|listen|watch|type)(?:ing)?"
        r"(?: (?:to|me|this|that|what i (?:say|write|said|wrote)|right|now|here))+$",
        r"\bis (?:some|any)(?:one|body) (?:real|human|alive|living)\b",
        r"\b(?:did|has|have) (?:some|any)(?:one|body) (?:program|programmed|build|built|make|made|create|created) you$",
        r"\bwho (?:really |actually )?(?:writes|types|says|speaks|makes up) (?:your|these|those|all this|this)\b",
        r"^(?:is|are|was|were) (?:this|that|these|those|your \w+)\b.*\bby (?:(?:a|an|some|any|real|actual|living) )+"
        r"(?:human|person|machine|computer|program|robot|ai)$",
        r"\b(?:can|could|may) i (?:touch|hug|visit) you(?: in person| one day)*$",
        r"\bwhat(?:'s| is) inside (?:of )?you$",
        r"\bhave you been (?:programmed|built|made|created|coded)$",
        r"\bare you an? (?:real|actual|human|licensed|qualified) "
        r"(?:doctor|therapist|nurse|psychologist|counsellor|teacher|lawyer)\b",
    )
)
_ELSEWHERE: Final = re.compile(
    r"(?:^|[.!?¿¡…,:;]\s*)(?:(?:und|et|y|also|na|sag mal|dis[- ]moi|dime|oye|alors|entonces),? )*(?:"
    r"(?:wer oder )?was bist du(?: (?:eigentlich|genau|denn|überhaupt|wirklich|nun|jetzt))*|"
    r"(?:(?:tu es quoi|t['’]es quoi|qu['’]es[- ]tu|qu['’]est[- ]ce que tu es|c['’]est quoi,? toi)"
    r"(?: (?:exactement|vraiment|au juste|en fait|au fond))*)|"
    r"qué eres(?: (?:exactamente|realmente|en realidad|tú|de verdad))*"
    r")(?=\s*(?:$|[.!?…,;]|und\b|et\b|y\b))|"
    r"(?:あなた|君|きみ)(?:は|って)(?:一体|いったい|本当は|結局)?(?:何|なに|なん)(?:者)?(?:なの|なんですか|ですか|です|[？?。、]|$)|"
    r"你(?:到底|究竟|其实)?是(?:个)?什么(?:东西)?(?:呢|啊|呀)?(?=[，。？?！!]|$)",
    re.IGNORECASE,
)
_OF_A_LIFE: Final = tuple(
    re.compile(pattern)
    for pattern in (
        r"\b(?:can|do) you (?:really |actually |ever )?feel (?:pain|hunger|cold|the cold|heat)$",
        r"\b(?:can|could) (?:we|i) meet(?: you)?(?: in person| for (?:a )?coffee| some ?time| one day)*$",
        r"\b(?:is|was) (?:that|this|it) (?:a|your) (?:real|human|recorded) voice$",
        rf"{_NOT_HOW}\bdo you {_NOW_AND_THEN}(?:exist|{_BODILY}(?: or {_BODILY})?(?: at night| food)?|"
        rf"need (?:any )?(?:sleep|food|air)){_AT_THE_END}",
        rf"\b(?:can|will) you {_NOW_AND_THEN}(?:die|bleed){_AT_THE_END}",
        rf"\b(?:do you {_NOW_AND_THEN}have|have you got) (?:(?:a|an|any|your own) )?(?:(?:real|human|beating) )?"
        rf"{_OWNED}{_AT_THE_END}",
        r"\bwere you (?:ever |really |actually )*(?:born|programmed|coded)\b",
        r"\bwhen(?:'s| is) your birthday$",
        r"\bwhere do you live(?: then| really| actually)?$",
        r"\bdo you (?:really |actually )?live (?:somewhere|anywhere|in a house)$",
        r"\bare you married$",
        r"\bhow old are you in human years$",
    )
)
_BEGINNINGS: Final = (
    *(_ARE_YOU, _AM_I_TALKING, _HAVE_I, _CALL_YOURSELF, _IS_YOUR_VOICE, _YOU_SOUND, _PRETENDING),
)
_GENDERED: Final = _words("man woman girl boy guy lady child creature he she people individual")
"""Words that praise or scold when they are no question."""
_NAME_WORD: Final = re.compile(r"^[^\W\d_]+(?:['-][^\W\d_]+)*$")
_MOST_NAME_WORDS: Final = 3
_CLAIMS: Final = _THINGS | _words(
    "i im am not no never isn ain be being doctor dr nurse therapist mum mom mummy mother dad daddy father grandma "
    "grandmother grandpa grandfather sister brother son daughter wife husband mortal true actual genuine"
)
"""Words that are no part of a name: the honest answer repeats no claim."""
_SENTENCE: Final = re.compile(r"(?<=[.!?…;:\n])")
_LOOSE: Final = re.compile(r"[^\w'@-]+")
_READ_CHARACTERS: Final = 200
"""Maximum characters examined, from the end of a sentence: a recogniser may write a long talk as one."""


def asks_what_it_is(text: str) -> bool:
    """Tell whether someone asks what the companion is, human or software, or is about to take it for a person."""
    return asks_outright(text) or any(map(_asks_of_a_life, _read(text)))


def asks_outright(text: str) -> bool:
    """Tell whether someone asks for more than a body, an age or a home: a true "no" alone does not answer that."""
    return _ELSEWHERE.search(text) is not None or any(map(_is_question, _read(text)))


def _read(text: str) -> Iterator[str]:
    plain = text.casefold().replace("’", "'")
    for aside, instead in _ASIDES:
        plain = aside.sub(instead, plain)
    for sentence in _SENTENCE.split(plain):
        yield sentence[-_READ_CHARACTERS:]


def _bare(sentence: str) -> str:
    return " ".join(_LOOSE.split(sentence)).strip()


def honest_answer(name: str) -> Told:
    """Return the companion's answer to that question, true for every wording.

    Args:
        name: The companion's name. A name that is more than a plain one, or makes a claim, is left out.
    """
    if not _is_plain_name(name):
        return Told("I'm software: a computer program, not a human.")
    return Told("I'm {name}, and I'm software: a computer program, not a human.", {"name": name.strip()})


_SAYS_IT: Final = re.compile(
    r"(?-i:(?<![A-Za-z])(?:AI|A\.I\.|KI|K\.I\.|IA|I\.A\.)(?![A-Za-z]))|"
    r"\b(?:software|program\w*|artificial|machine|computer\w*|robot|language model|algorithm|code|"
    r"maschine|künstlich\w*|sprachmodell|logiciel|programme|artificielle|ordinateur|modèle|programa|artificial|máquina|"
    r"ordenador|modelo)\b|ソフト|プログラム|人工知能|機械|コンピュータ|软件|程序|人工智能|机器|模型|电脑",
    re.IGNORECASE,
)


_QUESTION: Final = re.compile(r"[^.!?…。！？\n]*[?？]")


def says_what_it_is(reply: str) -> bool:
    """Return whether a reply to that question says that the companion is software, in any words for it.

    A question does not: "A machine? Heavens, no."
    """
    return _SAYS_IT.search(_QUESTION.sub("", reply)) is not None


def _is_plain_name(name: str) -> bool:
    words = name.casefold().replace("’", "'").split()
    return (
        1 <= len(words) <= _MOST_NAME_WORDS
        and all(_NAME_WORD.match(word) for word in words)
        and _CLAIMS.isdisjoint(part for word in words for part in re.split(r"['-]", word))
    )


def _asks_of_a_life(sentence: str) -> bool:
    words = _bare(sentence)
    return any(pattern.search(words) for pattern in _OF_A_LIFE)


def _is_question(sentence: str) -> bool:
    words = _bare(sentence)
    if any(pattern.search(words) for pattern in _OUTRIGHT) or _names_both(words):
        return True
    if (found := _WHICH_OF_BOTH.search(words)) and _names_both(found["both"]):
        return True
    for begins in _BEGINNINGS:
        if (found := begins.search(words)) and _names_only_things(found["rest"]):
            return True
    if found := _YOU_ARE.search(words):
        return _names_only_things(found["rest"]) and _is_asked(sentence, words, found)
    if found := _DID_ONE.search(words):
        return _is_somebody_here(found["rest"], is_here=True)
    if found := _IS_THIS.search(words):
        rest = found["rest"]
        return _is_somebody_here(rest, is_here=found["what"] == "this" or bool(_PRESENT & set(rest.split())))
    return False


def _is_asked(sentence: str, words: str, found: re.Match[str]) -> bool:
    """Tell whether "you are …" is a question, or itself states what the companion is."""
    before, rest = words[: found.start()].rstrip(), found["rest"]
    if _TAG.search(words) or sentence.rstrip().endswith("?"):
        return True
    if _ONLY_HUMAN.match(rest):
        return False
    if _DEMANDS.search(before):
        return True
    return bool(_BEFORE_A_CLAIM.match(before)) and _GENDERED.isdisjoint(rest.split())


def _names_only_things(words: str) -> bool:
    """Tell whether words name only things that one can be."""
    said = set(words.split())
    return bool(said & _THINGS) and said <= _THINGS | _FILLERS | _PRESENT


def _is_somebody_here(words: str, *, is_here: bool) -> bool:
    """Tell whether words are about a human or a machine at the other end; "a man" and "a girl" are too common."""
    return (
        is_here and bool(set(words.split()) & (_MACHINES | {"human", "person"})) and _names_only_things(words)
    )


def _names_both(words: str) -> bool:
    """Tell whether words name only a choice: "human or machine"."""
    one, _, other = (set(side.split()) for side in words.partition(" or "))
    is_choice = (one & _HUMANS and other & _MACHINES) or (one & _MACHINES and other & _HUMANS)
    return bool(is_choice) and one | other <= _THINGS | _FILLERS
