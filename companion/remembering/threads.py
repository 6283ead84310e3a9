"""What is still open: plans, dates and promises of either side, and how one sees that they are closed.

A thread is opened by a plan with a time ("I have an exam on Friday") or by an intent that would be forgotten otherwise
("remind me to call mum", "I promised to"). It is closed by what tells how it went, in words alike.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import tzinfo
from typing import Final

from companion.remembering.content_words import content_words
from companion.remembering.pronouns import quoted, to_you
from companion.remembering.statements import Draft, assertions, sentences, statements
from companion.remembering.time_words import find_due
from companion.values import Evidence, Memory, MemoryKind, Speaker, Utterance

_EVENT: Final = (
    r"(?:exam|exams|test|quiz|interview|appointment|meeting|date|surgery|operation|check-?up|scan|"
    r"screening|therapy|session|flight|trip|holiday|vacation|wedding|funeral|party|birthday|concert|"
    r"recital|performance|gig|show|match|game|race|marathon|tournament|competition|deadline|presentation|"
    r"talk|speech|lecture|class|course|lesson|rehearsal|audition|hearing|trial|court|call|visit|viewing|"
    r"reunion|ceremony|graduation|conference|workshop|shift|first day|last day|driving test|dinner|lunch|"
    r"barbecue|bbq|reservation|delivery|treatment|chemo|chemotherapy|mri|results|homework|essay|report|"
    r"project|thesis|assignment|review|play|move|move-in|baby shower|anniversary|housewarming|hike|"
    r"camping trip|road trip|retreat|election|event|blood test)"
)
_I: Final = r"(?:i|we)"
_HAS_EVENT: Final = re.compile(
    rf"(?:i've|we've|{_I}|i'm|we're|{_I} have|i'll|we'll)(?: \w+){{0,3}}? (?:have|has|got|having|going to|"
    r"attending|hosting|giving|taking|sitting|playing|running|flying|throwing|seeing|starting|in|at|doing|"
    r"handing in|submitting|"
    rf"due)(?: [\w'-]+){{0,6}}? {_EVENT}s?\b.*",
    re.IGNORECASE,
)
_EVENT_IS: Final = re.compile(
    r"(?:there's|there is|it's|it is|that's|the|my(?! birthday)|our|his|her|their|"
    rf"\w+'s)(?: [\w'-]+){{0,5}}? {_EVENT}(?: [\w'-]+){{0,3}}?(?:'s| is| are| starts| begins| takes place|"
    r" will be| comes| has been moved| got moved)?\b.*",
    re.IGNORECASE,
)
_INTENDS: Final = re.compile(
    rf"(?:i'll|we'll|{_I} will|i'm going to|i am going to|we're going to|we are going to|i'm gonna|"
    rf"we're gonna|{_I} gotta|{_I} (?:really |still |also )*(?:need|have|plan|intend|promised|want|decided|"
    r"must|should|ought)(?: to)?|i've got to|i'm (?:planning|supposed|meant) to|i'm (?:meeting|seeing|"
    r"visiting|leaving|moving|starting|flying|driving|taking|picking|having|getting|giving|going|"
    r"travelling|traveling|playing|running|hosting|sitting|coming|returning|submitting|handing|cooking|"
    r"throwing|attending|joining|celebrating|finishing)|we're (?:meeting|seeing|visiting|leaving|moving|"
    rf"having|going|flying|driving|getting|celebrating|throwing|hosting|travelling|traveling)|{_I} (?:start|"
    r"leave|fly|move|begin|travel|return)) .+",
    re.IGNORECASE,
)
_BEING: Final = re.compile(
    r"\b(?:be (?:fine|ok|okay|alright|there|here|happy|glad|honest|careful|able)|never|always|cry|see|"
    r"miss|think|tell you|say|admit|stop there)\b",
    re.IGNORECASE,
)
_OTHERS: Final = re.compile(
    r"(?:he|she|they|it|{}|(?:my|our) [\w' -]+?|[A-Z][\w-]+)(?:'s| is| are|'re|'ll| will| comes?|"
    r" arrives?| leaves?| starts?)(?: (?:going to|gonna|coming|visiting|arriving|leaving|moving|getting|"
    r"having|starting|due|"
    r"graduating|flying|turning|back|here|over|home))\b.*".replace("{}", "the baby"),
    re.IGNORECASE,
)
_REMIND: Final = re.compile(
    r"^\W*(?:(?:please|can you|could you|would you|will you|and|also|oh|hey|ok|okay|so|then|you could|"
    r"you can|i'd like you to|i want you to|i need you to|just)\b[ ,]*)*(?:remind me (?:to|about|that|of|"
    r"on|at|in|tomorrow|tonight|next)|don't let me forget(?: to| about| that)?|help me remember to|"
    r"ask me (?:tomorrow |later |again )?(?:about|how|whether|if)) (?P<what>.+)",
    re.IGNORECASE,
)
_PROMISED: Final = re.compile(
    r"(?:i (?:just |have |also )*(?:promised|swore|vowed|agreed)|i've promised|i (?:really )?(?:must not|"
    r"mustn't|can't|shouldn't) forget|i have to remember|i need to remember|i must remember|"
    r"i still (?:have to|need to|owe)|i keep meaning|i've been meaning) .+",
    re.IGNORECASE,
)
_COMPANION: Final = re.compile(
    r"(?:i'll|i will|i promise to|i promise i'll|let's|let me|we'll|we can|we could) (?:definitely |"
    r"certainly |be sure to |make sure to |gladly |then )*(?P<what>(?:ask|remind|check|remember to|talk|"
    r"speak|listen|tell|come back|try|keep my fingers crossed|keep|think of|be thinking|continue|read|"
    r"play|go over|practise|practice|look|pick|start)\b.+)",
    re.IGNORECASE,
)
_NO_PLAN: Final = re.compile(
    r"\b(?:do nothing|nothing planned|than|(?:have|has|'ve) been|despite|(?:was|were) (?:going|supposed|"
    r"planning|meant))\b",
    re.IGNORECASE,
)

_AT_ONCE: Final = 15 * 60.0
"""Who does something in fewer seconds plans nothing that could be asked about (guess)."""


def threads(said: Utterance, zone: tzinfo) -> tuple[Draft, ...]:
    """Return what an utterance leaves open, each once."""
    if said.speaker is Speaker.COMPANION:
        return _promises(said, zone)
    found: dict[str, Draft] = {}
    for sentence in sentences(said.text):
        reminder = _REMIND.search(sentence)
        if reminder:
            draft = _open(f"You asked me: “{sentence.strip()}”", reminder[0], said, zone)
            found.setdefault(draft.subject, draft)
    if found:
        return tuple(found.values())
    promised = [sentence for sentence in assertions(said.text) if _PROMISED.match(sentence)]
    plans = [_open(to_you(sentence), sentence, said, zone) for sentence in promised]
    plans += (
        [] if promised else [plan for clause in statements(said.text) if (plan := _plan(clause, said, zone))]
    )
    for plan in plans:
        found.setdefault(plan.subject, plan)
    return tuple(found.values())


def _plan(clause: str, said: Utterance, zone: tzinfo) -> Draft | None:
    due = find_due(clause, said.said_at, zone)
    if due is None or due.at - said.said_at < _AT_ONCE or _NO_PLAN.search(clause):
        return None
    is_plan = any(pattern.fullmatch(clause) for pattern in (_HAS_EVENT, _EVENT_IS, _OTHERS)) or (
        _INTENDS.fullmatch(clause) and not _BEING.search(clause)
    )
    return _open(to_you(clause), clause, said, zone) if is_plan else None


def _promises(said: Utterance, zone: tzinfo) -> tuple[Draft, ...]:
    found = []
    for sentence in sentences(said.text):
        promise = None if sentence.endswith("?") else _COMPANION.match(sentence)
        due = find_due(sentence, said.said_at, zone)
        if promise and (
            due is not None or re.search(r"\b(?:remind|promise|remember)\b", promise[0], re.IGNORECASE)
        ):
            found.append(_open(f"I said: “{sentence.strip()}”", promise["what"], said, zone))
    return tuple(found)


def _open(text: str, what: str, said: Utterance, zone: tzinfo) -> Draft:
    """Open a thread in the words as they were said: "in June" names no day, and none is made of it."""
    subject = " ".join(sorted(about(what))) or what.lower().strip() or text
    due = find_due(what, said.said_at, zone)
    return Draft(MemoryKind.THREAD, subject, text, due_at=None if due is None else due.at)


_DONE: Final = re.compile(
    r"\b(?:(?:i|we|he|she|they|it) (?:\w+ ){0,2}?\w{2,}ed|went|passed|failed|got|did|done|finished|called|"
    r"met|was|were|had|has been|cancelled|canceled|postponed|over|survived|made it|visited|saw|talked|"
    r"spoke|told|bought|sent|booked|paid|fixed|came|took|won|lost|wrote|submitted|forgot|missed|started|"
    r"moved|completed|handed|asked|cooked|cleaned|ended|turned out|didn't|couldn't|gave|played|ran|flew|"
    r"drove|signed|picked)\b",
    re.IGNORECASE,
)
"""Words of who tells that something has happened, or has not."""
_ALIKE: Final = 0.5
"""So much of the thread's words must come back; the time it was planned for does not count (guess)."""
_IRREGULAR: Final = {
    "saw": "see", "met": "meet", "bought": "buy", "sent": "send", "paid": "pay", "wrote": "write", "spoke": "speak",
    "rang": "ring", "drove": "drive", "flew": "fly", "ran": "run", "found": "find", "mom": "mum", "took": "take",
    "sold": "sell", "brought": "bring", "taught": "teach", "swam": "swim", "sang": "sing", "chose": "choose",
}  # fmt: skip
_PLANNING: Final = content_words("""
going gonna plan planning planned promised promise remember forget remind today tomorrow tonight yesterday
morning afternoon evening night week weekend month year day next last first second third monday tuesday
wednesday thursday friday saturday sunday january february march april june july august september october
november december later end beginning new time noon got finally well sure supposed meant half past quarter one
two three four five six seven eight nine ten eleven twelve already ask
""")
"""What says that and when something is planned, not what."""


def about(text: str) -> frozenset[str]:
    """Return the stems of the words that say what a plan, or what came of it, is about; no times, no figures."""
    regular = re.sub(r"\w+", lambda word: _IRREGULAR.get(word[0], word[0]), text.lower())
    return frozenset(word for word in content_words(regular) - _PLANNING if not any(map(str.isdigit, word)))


def closed(said: Utterance, feeling: str, known: Sequence[Memory]) -> tuple[Memory, ...]:
    """Return the threads that an utterance of the person's tells the end of, closed.

    Args:
        said: By the person.
        feeling: How they felt when they said it, such as "relief"; "" where that is not known.
        known: Open threads.
    """
    told = [about(sentence) for sentence in statements(said.text) if _DONE.search(sentence)]
    return tuple(
        ended(thread, said, feeling)
        for thread in known
        if thread.is_open and any(_alike(frozenset(thread.subject.split()), words) for words in told)
    )


def ended(thread: Memory, said: Utterance, feeling: str = "") -> Memory:
    """Return a thread as closed by an utterance, which becomes its outcome."""
    outcome = quoted(said.text.strip()) + (f" You felt {feeling}." if feeling else "")
    evidence = (*thread.evidence, Evidence(said.session, said.number))
    return replace(thread, is_open=False, outcome=outcome, evidence=evidence)


def _alike(thread: frozenset[str], told: frozenset[str]) -> bool:
    return len(thread) > 0 and len(thread & told) >= _ALIKE * len(thread)
