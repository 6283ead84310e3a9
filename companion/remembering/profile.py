"""What was learned of the person: whether they want advice, what comforts them, what they value, what to avoid.

Two sources, and each line has its evidence. What they say plainly ("please just listen") is kept in their own words.
What happened again and again is counted: after which kind of reply their feeling rose; such a line says how often, and
comes only when a sign test would rarely be so lucky by chance.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import comb
from typing import Final

from companion.remembering.pronouns import quoted, to_you
from companion.remembering.statements import Draft, sentences, statements
from companion.values import Affect, Evidence, Memory, MemoryKind, Speaker, Utterance

_ADVICE: Final = re.compile(
    r"\b(?:(?:don't|do not|stop) (?:give|giving|offer|offering) (?:me )?(?:any |your |more )*advice|"
    r"(?:don't|do not) (?:want|need) (?:any |your |more )*(?:advice|solutions|fixing|a solution)|"
    r"just (?:listen|want (?:you )?to (?:be heard|vent|listen|talk))|i (?:just (?:want|need) (?:you )?to|"
    r"want you to|need you to) (?:just )?(?:listen|vent|be heard)|don't (?:try to )?(?:fix|solve) (?:it|"
    r"me|this|my|things|everything)|i (?:like|love|prefer) (?:it when you give me |getting |honest |"
    r"practical )*advice|i (?:want|need) (?:your |some |real |practical |honest )*(?:advice|"
    r"tips)(?: when\b.*)?|tell me (?:honestly )?what (?:you'd|you would|i should) do)",
    re.IGNORECASE,
)
_IMPERATIVE: Final = r"^\W*(?:(?:and|but|also|so|ok|okay|hey|oh|just|please)\b[ ,]*)*"
_MANNER: Final = re.compile(
    rf"{_IMPERATIVE}(?:(?:don't|do not|never|stop) (?:call|calling|interrupt|interrupting|ask|asking|tell|"
    r"telling|joke|joking|lie|lying|lecture|lecturing|pity|flatter|patronise|patronize|patronising|"
    r"patronizing) (?:me|about|to me|with me)?\b|be (?:honest|direct|blunt|brief|patient|gentle)\b|"
    r"speak (?:slower|more slowly|slowly|up)|talk (?:slower|slowly)|keep (?:it|your answers) (?:short|"
    r"brief)|i (?:prefer|like) (?:it when you|short answers|long answers|when you))",
    re.IGNORECASE,
)
_AVOID: Final = re.compile(
    rf"(?:{_IMPERATIVE}(?:don't|do not|never|stop) (?:ever )?(?:bring(?:ing)? up|mention(?:ing)?|"
    r"ask(?:ing)?(?: me)? about|talk(?:ing)? about)|\bi (?:don't|do not|never) (?:ever )?(?:want to|wanna|"
    r"like to|like) (?:talk|talking|speak|speaking) about) (?P<what>[\w' ]+?)(?: (?:ever|again|any ?more|"
    r"please|with me))*$",
    re.IGNORECASE,
)
_NOT_NOW: Final = re.compile(
    r"\b(?:right now|now|today|tonight|yet|at the moment|it|this|that)\b", re.IGNORECASE
)
_COMFORTS: Final = re.compile(
    r"(?!.*\b(?:tried|try|trying) to )(?P<what>[\w' -]+?) (?:also |does |do |always |usually |really |"
    r"often |just |sometimes |all |both )*(?:cheers? me up|calms? me(?: down)?|comforts? me|soothes? me|"
    r"relaxes me|makes? me (?:feel (?:better|calm|calmer|safe|at home|happy|less alone|alive)|happy|smile|"
    r"laugh)|helps? me (?:relax|calm down|unwind|cope|sleep|feel better|through|when\b.*|forget|"
    r"clear my head|de-?stress)|lifts? my (?:mood|spirits)|keeps? me (?:sane|going|grounded)|(?:is|"
    r"are) my (?:comfort|therapy|safe place|happy place|escape))\b.*",
    re.IGNORECASE,
)
_WHEN_LOW: Final = re.compile(
    r"(?:when|whenever) i(?:'m| am| feel)(?: \w+){0,2} (?:sad|down|low|stressed|anxious|upset|lonely|"
    r"overwhelmed|worried|angry|tired|nervous|blue|bad),? i (?:just |usually |always |"
    r"often )*(?P<what>(?!feel|can't|don't|cry|just cry)\w+ .+)",
    re.IGNORECASE,
)
_VALUES: Final = re.compile(
    r"(?:i (?:really |truly |deeply )*value (?P<a>[\w' ]+)|(?P<b>[\w' ]+?) (?:is|"
    r"are) (?:the most important thing|what matters most|very important|really important|so important|"
    r"everything|sacred)(?: to me| in my life| for me)\b.*|(?P<c>[\w' ]+?) (?:matters?|means?) (?:a lot|"
    r"the most|everything|so much|more than anything)(?: to me)\b.*|nothing (?:is|"
    r"matters) more (?:important )?(?:to me )?than (?P<d>[\w' ]+)|i care (?:deeply|a lot|"
    r"so much) about (?P<e>[\w' ]+))",
    re.IGNORECASE,
)
_AIMS: Final = re.compile(
    r"my (?:main |biggest |big |only |life's |ultimate |next )?(?P<aim>goal|dream|ambition) (?:is|"
    r"has always been) to \w+.*",
    re.IGNORECASE,
)
_NO_THING: Final = re.compile(
    r".*\b(?:you|your|you've|you're|that|this|it|them)\b|^(?:it|this|that|he|she|they|your \w+|what|which|"
    r"there|talking to you|nothing|i|we)\b",
    re.IGNORECASE,
)


def told(text: str) -> tuple[Draft, ...]:
    """Return what the person plainly says of themselves and of how they want to be talked with."""
    found: list[Draft] = []
    for sentence in sentences(text):
        if sentence.endswith("?"):
            continue
        avoid = _AVOID.search(sentence.rstrip(".! "))
        if _ADVICE.search(sentence):
            found.append(_line("advice", quoted(sentence)))
        elif avoid and (what := avoid["what"]) and not _NOT_NOW.search(what):
            found.append(_line(f"avoid: {what.lower().strip()}", quoted(sentence)))
        elif _MANNER.search(sentence):
            found.append(_line("manner", quoted(sentence)))
    for clause in statements(text):
        comforts, values, aims = (pattern.fullmatch(clause) for pattern in (_COMFORTS, _VALUES, _AIMS))
        if comforts and not _NO_THING.match(comforts["what"]):
            found.append(_line(f"comfort: {comforts['what'].lower().strip()}", to_you(clause)))
        elif (
            values and (what := next(word for word in values.groups() if word)) and not _NO_THING.match(what)
        ):
            found.append(_line(f"value: {what.lower().strip()}", to_you(clause)))
        elif aims:
            found.append(_line(aims["aim"].lower(), to_you(clause)))
    for sentence in sentences(text):
        low = _WHEN_LOW.search(sentence.rstrip(".! "))
        if low:
            found.append(_line(f"comfort: {low['what'].lower().strip()}", to_you(sentence)))
    return tuple(found)


def _line(subject: str, text: str) -> Draft:
    return Draft(MemoryKind.PROFILE, subject, text)


class ReplyKind(StrEnum):
    """What a reply of the companion's mainly does; the first three of Hill's helping skills' stages in the wide."""

    ASKING = "I asked about it"
    ADVISING = "I gave advice"
    CONSOLING = "I said that I understand"


_ADVISES: Final = re.compile(
    r"\b(?:you (?:should|could|might want to|need to|ought to|can always)|have you (?:tried|thought of|"
    r"considered)|why don't you|try to|how about|i(?:'d| would) suggest|i recommend|my advice|what if you|"
    r"it (?:might|may|could) help to)\b",
    re.IGNORECASE,
)
_CONSOLES: Final = re.compile(
    r"\b(?:i'm (?:so |really |very )?sorry|that (?:sounds|must|is|was) (?:so |really |very |be |"
    r"have been )*(?:hard|tough|difficult|awful|painful|terrible|exhausting|frustrating|scary|lonely)|"
    r"i(?:'m| am) here|i understand|it makes sense|no wonder|you're not alone|anyone would|it's (?:ok|"
    r"okay|all right|alright) to|i can (?:hear|imagine|see))\b",
    re.IGNORECASE,
)


def reply_kind(text: str) -> ReplyKind | None:
    """Tell what a reply mainly does: advise, console, or ask; None for anything else."""
    if _ADVISES.search(text):
        return ReplyKind.ADVISING
    if _CONSOLES.search(text):
        return ReplyKind.CONSOLING
    return ReplyKind.ASKING if text.rstrip().endswith("?") else None


@dataclass(frozen=True, slots=True)
class Exchange:
    """The person's words, the reply, and their words after it, with the feelings before and after."""

    reply: Utterance
    before: Affect
    after: Affect
    answer: Evidence
    """The person's words after the reply."""


_LOW: Final = -0.15
"""Valence from which somebody may need comfort (guess)."""
_NOTICED: Final = 0.1
"""So much must valence change to count as better or worse (guess; readings scatter more than this)."""
_CHANCE: Final = 0.05
_MOST_EVIDENCE: Final = 12


def inferred(exchanges: Sequence[Exchange]) -> tuple[tuple[Draft, tuple[Evidence, ...]], ...]:
    """Return what mostly went before the person's feeling rose while they felt low, with what it rests on.

    For each kind of reply: of the times that valence changed, did it rise more often than chance would have it? A
    one-sided sign test (Dixon & Mood 1946) at .05, Bonferroni for the kinds. It says what went along with it,
    not what caused it.
    """
    found = []
    for kind in ReplyKind:
        low = [one for one in exchanges if one.before.valence <= _LOW and reply_kind(one.reply.text) is kind]
        rose = [one for one in low if one.after.valence - one.before.valence >= _NOTICED]
        fell = [one for one in low if one.before.valence - one.after.valence >= _NOTICED]
        times = len(rose) + len(fell)
        if times and _by_chance(len(rose), times) <= _CHANCE / len(ReplyKind):
            line = _line(
                f"comfort: {kind.name.lower()}",
                f"When you felt low and {kind.value}, you mostly felt better afterwards "
                f"({len(rose)} of {times} times).",
            )
            found.append((line, _evidence(rose)))
    return tuple(found)


def _by_chance(rose: int, times: int) -> float:
    return float(sum(comb(times, count) for count in range(rose, times + 1)) / 2**times)


def _evidence(exchanges: Sequence[Exchange]) -> tuple[Evidence, ...]:
    pairs = (
        (Evidence(one.reply.session, one.reply.number), one.answer)
        for one in exchanges[-_MOST_EVIDENCE // 2 :]
    )
    return tuple(evidence for pair in pairs for evidence in pair)


SALIENCE: Final = 0.7
"""As for what the person says of themselves in their profile (guess)."""
_COUNT: Final = re.compile(r"\d+")


def inferred_lines(moments: Iterable[Memory]) -> tuple[Memory, ...]:
    """Return what these moments, in any order, tell of the person."""
    by_place = {piece: one for one in moments for piece in one.evidence}
    return tuple(
        Memory(
            kind=MemoryKind.PROFILE,
            text=draft.text,
            happened_at=max(by_place[piece].happened_at for piece in evidence),
            evidence=evidence,
            subject=draft.subject,
            salience=SALIENCE,
        )
        for draft, evidence in inferred(exchanges(by_place.values()))
    )


def exchanges(moments: Iterable[Memory]) -> tuple[Exchange, ...]:
    """Return the replies to something felt, with how the person felt in their next words, oldest first."""
    by_place = {piece: one for one in moments for piece in one.evidence}
    found = []
    for place, reply in sorted(by_place.items(), key=lambda item: (item[1].happened_at, item[1].id)):
        before = by_place.get(Evidence(place.session, place.number - 1))
        answer = Evidence(place.session, place.number + 1)
        after = by_place.get(answer)
        if reply.speaker is not Speaker.COMPANION or before is None or after is None:
            continue
        if before.speaker is after.speaker is Speaker.PERSON and before.felt and after.felt:
            said = Utterance(place.session, place.number, Speaker.COMPANION, reply.text, reply.happened_at)
            found.append(Exchange(said, before.felt, after.felt, answer))
    return tuple(found)


def differ_in_counts_alone(one: Memory, other: Memory) -> bool:
    """Tell whether two lines say the same but for how often it happened."""
    return _COUNT.sub("", one.text) == _COUNT.sub("", other.text)
