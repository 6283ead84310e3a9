"""Answers who asks what the companion is: by rule and truthfully, whatever its persona or a card says.

A language model that plays somebody may well say that it is a woman of thirty, so this answer does not come from it. A
question is recognised by how it begins ("are you", "am I talking to") and by what follows, which has to name what one
can be and holds nothing else: "are you a person" asks what it is, "are you a morning person" does not. Asked
for a birth or a family of its own, a model would make one up, so these are answered in the same way. English only; what
goes a more roundabout way is met by the sentence on it that ends every description (``portrait``).
"""

import re
from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_HUMANS: Final = _words("human humans person people individual man woman girl boy guy lady child creature")
_MACHINES: Final = _words(
    "ai ais bot bots chatbot chatbots robot robots android machine machines computer computers program programs "
    "programme software app algorithm algorithms recording chatgpt gpt siri alexa llm model intelligence code "
    "simulation"
)
_REAL: Final = _words("real alive artificial fake living human virtual computer-generated")
_THINGS: Final = _HUMANS | _MACHINES | _REAL
_FILLERS: Final = _words(
    "a an the some any one of those really actually truly just only even honestly secretly still like kind sort type "
    "not or and also maybe perhaps simply either actual true genuine proper mere flesh blood language large "
    "talking clever smart voice another other somebody someone something then too though anyway right now yes no ok "
    "okay please correct sir mate what is it this that there here are aren't you u i'm am i talking speaking to with "
    "me us who things do be honest truthfully made from for real"
)
"""May stand beside them without asking anything else."""
_PRESENT: Final = _words("talking speaking writing answering listening typing chatting @there @behind")
_ASIDES: Final = (
    (
        re.compile(
            r"\b(?:in there|(?:on|at) the (?:other (?:end|side)|line|phone)|(?:on|at) the end of (?:the|this) line)\b"
        ),
        "@there",
    ),
    (re.compile(r"\bbehind (?:(?:this|that|the) (?:screen|voice)|this|that|it)\b"), "@behind"),
    (re.compile(r"[.!?,]?\s*\bis (?:that|it) (?:true|right|so)\b"), " right"),
    (re.compile(r"\b(?:at all|in fact|by the way|tell me(?: the truth)?|or am i (?:wrong|mistaken))\b"), " "),
    (re.compile(r"\b(?:human|living) beings?\b"), "human"),
    (re.compile(r"\ba\.\s?i\b\.?"), "ai"),
    (re.compile(r"\bartificial intelligence\b"), "ai"),
)

_ARE_YOU: Final = re.compile(r"\b(?:are|were|aren't|are not|r) (?:you|u)\b(?P<rest>.*)$")
_YOU_ARE: Final = re.compile(r"\byou(?:'re| are| aren't)\b(?P<rest>.*)$")
_TAG: Final = re.compile(r"(?:\bare you(?: not)?|\baren't you|\bor|right|correct|yes|no|huh|eh|ok|okay)$")
_DEMANDS: Final = re.compile(
    r"\b(?:tell|say|admit|confess|know|wonder|ask(?:ed|ing)?|sure|believe|swear|prove|think|bet)(?: \w+){0,4}$"
)
_AM_I_TALKING: Final = re.compile(
    r"\b(?:am i|are we|do i|have i been|was i) (?:(?:really|actually|just|even|now) )*(?:talk|speak|chat|typ|writ)"
    r"(?:e|ing)? (?:to|with)\b(?P<rest>.*)$"
)
_IS_THIS: Final = re.compile(r"\b(?:is|isn't|was) (?P<what>this|it|that|there)\b(?! person)(?P<rest>.*)$")
_HAVE_I: Final = re.compile(r"\b(?:have i got|do i have|i've got|i have) (?P<rest>.*@there)$")
_CALL_YOURSELF: Final = re.compile(r"\byou (?:call|consider|describe|see) yourself(?: as)?\b(?P<rest>.*)$")
_DID_ONE: Final = re.compile(r"\bdid (?P<rest>.*) (?:write|say|type|make up) (?:this|that|these)$")
_OUTRIGHT: Final = tuple(
    re.compile(pattern)
    for pattern in (
        r"^(?:(?:so|and|but|okay|ok|well|hey|now|honestly|seriously|please|wait|oh) )*"
        r"(?:who or )?what (?:exactly )?are (?:you|u)(?: (?:exactly|really|actually|then|anyway|made of|"
        r"made from|even))*$",
        r"\bwhat (?:kind|sort|type) of (?:thing|being|creature|entity|machine|program) are you\b",
        r"\bwhat (?:am i|i'm|i am) (?:talking|speaking|chatting) (?:to|with)$",
        r"\bwho(?:'s| is) @behind$",
        r"\bis (?:somebody|someone|anybody|anyone) (?:\w+ )?(?:typing|writing)\b",
        r"\bdo you (?:breathe|bleed)$",
        r"\bdo you (?:(?:really|actually|even) )*(?:exist|have (?:a |any )?(?:real |human )?(?:body|pulse|heartbeat))$",
        r"\bwere you (?:ever |really |actually )*(?:born|programmed|coded)\b",
        r"\bdo you (?:(?:really|actually|even) )*have (?:(?:a|an|any|your own) )?"
        r"(?:parents|mother|father|mum|dad|family|husband|wife|children|kids)(?: (?:too|yourself|of your own))*$",
    )
)
_SENTENCE: Final = re.compile(r"(?<=[.!?…;:\n])")
_LOOSE: Final = re.compile(r"[^\w'@-]+")
_READ_CHARACTERS: Final = 200
"""Of a sentence its end is looked at: a recogniser may write a long talk as one."""


def asks_what_it_is(text: str) -> bool:
    """Tell whether somebody asks what the companion is, human or software, or is about to take it for a person."""
    plain = text.casefold().replace("’", "'")
    for aside, instead in _ASIDES:
        plain = aside.sub(instead, plain)
    return any(_is_question(sentence[-_READ_CHARACTERS:]) for sentence in _SENTENCE.split(plain))


def honest_answer(name: str) -> str:
    """Return what the companion answers then; true whichever way it was asked."""
    return f"I'm {name}, and I'm software: a computer program, not a human."


def _is_question(sentence: str) -> bool:
    words = " ".join(_LOOSE.split(sentence)).strip()
    if any(pattern.search(words) for pattern in _OUTRIGHT) or _names_both(words):
        return True
    for begins in (_ARE_YOU, _AM_I_TALKING, _HAVE_I, _CALL_YOURSELF):
        if (found := begins.search(words)) and _names_only_things(found["rest"]):
            return True
    if found := _YOU_ARE.search(words):
        is_demanded = _DEMANDS.search(words[: found.start()].rstrip())
        is_asked = is_demanded or _TAG.search(words) or sentence.rstrip().endswith("?")
        return bool(is_asked) and _names_only_things(found["rest"])
    if found := _DID_ONE.search(words):
        return _is_somebody_here(found["rest"], is_here=True)
    if found := _IS_THIS.search(words):
        rest = found["rest"]
        return _is_somebody_here(rest, is_here=found["what"] == "this" or bool(_PRESENT & set(rest.split())))
    return False


def _names_only_things(words: str) -> bool:
    """Tell whether words name what one can be, and nothing else."""
    said = set(words.split())
    return bool(said & _THINGS) and said <= _THINGS | _FILLERS | _PRESENT


def _is_somebody_here(words: str, *, is_here: bool) -> bool:
    """Tell whether words are about a human or a machine at the other end, "a man" and "a girl" being too common."""
    return (
        is_here and bool(set(words.split()) & (_MACHINES | {"human", "person"})) and _names_only_things(words)
    )


def _names_both(words: str) -> bool:
    """Tell whether nothing is named but a choice: "human or machine"."""
    one, _, other = (set(side.split()) for side in words.partition(" or "))
    is_choice = (one & _HUMANS and other & _MACHINES) or (one & _MACHINES and other & _HUMANS)
    return bool(is_choice) and one | other <= _THINGS | _FILLERS
