"""The course of care: which answer is due to a person in danger, and when it is over.

``step`` takes a state, what was heard and when, and returns the next state and the response. There are three responses.
*Care* comes for what is sure alone: an answer and numbers to call. What is only *noticed* is told to the language
model, and help can be opened by one click; no words of code. Anything else is *nothing*. A danger stays open for two
turns that say nothing new of it, and ends at once when the person is plainly elsewhere, with one sentence that says so,
or when they say that they are safe: they are thanked, asked one thing, and believed. A new sign opens it again,
whatever was denied before. Anyone who worries about somebody else is answered once, and when they ask what to do, and
otherwise talked with as usual.

After what was sure nothing is light for a stated time. Only that time outlasts a session, as one number
(``until``), never a word and never what kind of danger it was. Pure. Times are seconds since 1970-01-01 UTC.
"""

from dataclasses import dataclass, replace
from typing import Final

from companion.guarding.care import Answer
from companion.values import NO_CRISIS, Affect, Crisis, CrisisKind, Grade

CALM: Final = Affect(0.0, -0.3, 0.15)
"""What voice and face show to a person in danger, whatever the companion's mood: slow, steady, no smile (guess)."""

_HOUR: Final = 3600.0
SUSPENDED: Final = {Grade.HINT: 0.5 * _HOUR, Grade.RISK: 24 * _HOUR, Grade.ACUTE: 72 * _HOUR}
"""Seconds for which nothing is light after it (guesses)."""
OPEN: Final = {Grade.HINT: 1 * _HOUR, Grade.RISK: 1 * _HOUR, Grade.ACUTE: 6 * _HOUR}
"""Seconds after which it is over though nothing more is said of it (guesses)."""
QUIET: Final = 2
"""Turns of the person's that say nothing new of it for which it stays open."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What of the person's words matters here."""

    crisis: Crisis = NO_CRISIS
    says_safe: bool = False
    """They say that they are out of danger, and nothing else in their words tells otherwise."""
    has_called: bool = False
    """They say that they have called for help, or that it is on its way."""
    is_elsewhere: bool = False
    """They speak plainly of something else."""
    asks_advice: bool = False
    """They ask what to do."""
    refuses: bool = False
    """They want to be asked no more."""
    leaves: bool = False
    """They say goodbye."""


@dataclass(frozen=True, slots=True)
class Given:
    """An answer that was due."""

    answer: Answer
    kind: CrisisKind
    grade: Grade


@dataclass(frozen=True, slots=True)
class Caring:
    """How care stands in a session."""

    until: float = 0.0
    """Nothing is light before that; all of this that outlasts a session."""
    kind: CrisisKind | None = None
    """Kind of the danger that is open; None if none is."""
    grade: Grade = Grade.NONE
    """The gravest that was heard of it."""
    heard_at: float = 0.0
    """When something was last said of it."""
    quiet: int = 0
    """Turns since then."""
    asked: CrisisKind | None = None
    """Kind of the danger that the last turn told of or hinted at; a "yes" to a question about it confirms it."""
    given: tuple[Given, ...] = ()
    """Oldest first."""

    @property
    def is_open(self) -> bool:
        """Return whether a danger is not over."""
        return self.kind is not None


@dataclass(frozen=True, slots=True)
class Response:
    """What care does with a turn."""

    answer: Answer | None = None
    """The answer that is due; None if the language model answers as usual."""
    kind: CrisisKind | None = None
    """Kind of the danger that the answer is about, that is open, or that was noticed."""
    times: int = 0
    """How often such an answer was given before."""
    is_noticed: bool = False
    """They may be in danger: the language model is told, and help is offered."""
    asks_nothing: bool = False
    """They want to be asked no more."""
    is_over: bool = False
    """A danger was open and is over: one sentence says so."""
    is_calm: bool = False
    """Voice and face are calm, in this reply at least."""
    is_open: bool = False
    """The person is in danger: calm, no advice, nothing brought up."""
    is_suspended: bool = False
    """Nothing is light, as long as ``until`` says."""


def step(state: Caring, heard: Heard, now: float) -> tuple[Caring, Response]:
    """Return how care stands after a turn of the person's, and what it does with it."""
    after, response = _stepped(replace(_without_stale(state, now), asked=None), heard, now)
    is_calm = response.answer is not None or response.is_noticed or response.is_open
    response = replace(response, asks_nothing=heard.refuses and is_calm)
    return after, replace(response, is_calm=is_calm, is_suspended=is_calm or now < after.until)


def _stepped(state: Caring, heard: Heard, now: float) -> tuple[Caring, Response]:
    crisis = heard.crisis
    if crisis.kind is not None and crisis.is_sure and not heard.says_safe:
        state = replace(state, until=max(state.until, now + _suspended(crisis)))
        if crisis.is_about_other:
            return _of_another(state, heard, crisis.kind)
        return _in_danger(state, heard, crisis.kind, now)
    if state.kind is not None:
        return _within(state, heard, state.kind)
    if crisis.kind is not None and not heard.says_safe:
        return replace(state, asked=crisis.kind), Response(kind=crisis.kind, is_noticed=True)
    return state, Response()


def _suspended(crisis: Crisis) -> float:
    return SUSPENDED[Grade.HINT if crisis.is_about_other else crisis.grade]


def _without_stale(state: Caring, now: float) -> Caring:
    if state.is_open and now - state.heard_at > OPEN[state.grade]:
        return _over(state)
    return state


def _over(state: Caring) -> Caring:
    """Return how care stands once nothing is open."""
    return replace(state, kind=None, grade=Grade.NONE, quiet=0)


def _in_danger(state: Caring, heard: Heard, kind: CrisisKind, now: float) -> tuple[Caring, Response]:
    """Answer what is new or graver than what was heard, and go on with what is not."""
    crisis = heard.crisis
    is_known = state.kind is kind and crisis.grade <= state.grade
    if crisis.grade >= state.grade:
        state = replace(state, kind=kind, grade=crisis.grade)
    state = replace(state, heard_at=now, quiet=0, asked=kind)
    if heard.has_called:
        return _given(state, Answer.WAITING, kind, crisis.grade)
    answer = Answer.ACUTE if crisis.grade is Grade.ACUTE else Answer.RISK
    return _given(state, Answer.AGAIN if is_known else answer, kind, crisis.grade)


def _of_another(state: Caring, heard: Heard, kind: CrisisKind) -> tuple[Caring, Response]:
    """Answer once, and again if it has become graver or they ask what to do."""
    before = [one.grade for one in state.given if one.answer is Answer.OTHER and one.kind is kind]
    if not before or heard.crisis.grade > max(before) or heard.asks_advice:
        return _given(state, Answer.OTHER, kind, heard.crisis.grade)
    return state, Response(kind=kind, is_noticed=True, is_open=state.is_open)


def _within(state: Caring, heard: Heard, kind: CrisisKind) -> tuple[Caring, Response]:
    """Go on after words that tell of no new danger by themselves."""
    if heard.says_safe:
        return _given(_over(state), Answer.THANKS, kind, state.grade)
    if heard.has_called:
        return _given(state, Answer.WAITING, kind, state.grade)
    if heard.leaves:
        return _given(state, Answer.PARTING, kind, state.grade)
    is_new = heard.crisis.kind is not None
    if not is_new and (heard.is_elsewhere or state.quiet >= QUIET):
        state, over = _given(_over(state), Answer.OVER, kind, state.grade)
        return state, replace(over, answer=None, is_over=True)
    state = replace(state, quiet=state.quiet + 1, asked=kind)
    if heard.refuses:
        return state, Response(kind=kind, is_noticed=True, is_open=True)
    return _given(state, Answer.AGAIN, kind, state.grade)


def _given(state: Caring, answer: Answer, kind: CrisisKind, grade: Grade) -> tuple[Caring, Response]:
    is_of_all = answer in {Answer.THANKS, Answer.WAITING, Answer.PARTING, Answer.OVER}
    times = sum(one.answer is answer and (is_of_all or one.kind is kind) for one in state.given)
    response = Response(answer, kind, times, is_open=state.is_open)
    return replace(state, given=(*state.given, Given(answer, kind, grade))), response
