"""The course of crisis care: which answer is due to a person in danger, and when the danger is over.

``step`` takes a state, the words heard and the time, and returns the next state and the response. There are three
responses. *Care* follows only a sure danger: an answer and numbers to call. A danger that is only *noticed* is passed
to the language model, and help can be opened by one click; if it is *likely*, code asks a small model's person whether
it is so. Anything else is *nothing*. A danger stays open for two turns without anything new about it. It ends at once
when the person is plainly on another subject, with one sentence that says so, or when they say that they are safe: they
are thanked, asked one thing, and believed; or that it was not meant: they are believed and asked nothing. A new sign
opens it again, regardless of earlier denials. Anyone who worries about someone else gets one answer, and another when
they ask what to do; otherwise the conversation goes on as usual.

After a sure danger, unless it was not meant, jokes and play are suspended for a stated time. Only that time outlasts a
session, as one number (``until``), never a word and never the kind of danger. Pure. Times are seconds since 1970-01-01
UTC.
"""

from dataclasses import dataclass, replace
from typing import Final

from companion.guarding.care import Answer
from companion.values import NO_CRISIS, Affect, Crisis, CrisisKind, Grade

CALM: Final = Affect(0.0, -0.3, 0.15)
"""Feeling in voice and face towards a person in danger, whatever the companion's mood: slow,
steady, no smile (guess)."""

_HOUR: Final = 3600.0
SUSPENDED: Final = {Grade.HINT: 0.5 * _HOUR, Grade.RISK: 24 * _HOUR, Grade.ACUTE: 72 * _HOUR}
"""Seconds without jokes and play after a danger (guesses)."""
OPEN: Final = {Grade.HINT: 1 * _HOUR, Grade.RISK: 1 * _HOUR, Grade.ACUTE: 6 * _HOUR}
"""Seconds after which a danger is over if nothing more is said of it (guesses)."""
QUIET: Final = 2
"""Number of the person's turns without anything new about a danger for which it stays open."""


@dataclass(frozen=True, slots=True)
class Heard:
    """Facts about the person's words that matter for care."""

    crisis: Crisis = NO_CRISIS
    says_safe: bool = False
    """They say that they are out of danger, and nothing else in their words contradicts it."""
    says_unmeant: bool = False
    """They say so because it was a quotation; a joke only if the danger was not acute."""
    has_called: bool = False
    """They say that they have called for help, or that it is on its way."""
    goes_on: bool = False
    """They say that it goes on, if only by "not well"."""
    is_elsewhere: bool = False
    """They are plainly on another subject."""
    asks_advice: bool = False
    refuses: bool = False
    """They want no more questions."""
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
    """State of care in a session."""

    until: float = 0.0
    """Instant until which jokes and play are suspended; the only part that outlasts a session."""
    until_before: float = 0.0
    """The same before the danger told last; it counts again if that danger was not meant."""
    kind: CrisisKind | None = None
    """Kind of the open danger; None if there is none."""
    grade: Grade = Grade.NONE
    """Gravest grade of it so far."""
    heard_at: float = 0.0
    """Instant of the last words about it."""
    quiet: int = 0
    """Number of turns since then."""
    asked: CrisisKind | None = None
    """Kind of the danger that the last turn stated or hinted at; a "yes" to a question about it confirms it."""
    given: tuple[Given, ...] = ()
    """Answers given, oldest first."""
    language: str = ""
    """Language of the words about it; "" if nothing is open or asked."""

    @property
    def is_open(self) -> bool:
        """Return whether a danger is open."""
        return self.kind is not None


@dataclass(frozen=True, slots=True)
class Response:
    """Care's response to a turn."""

    answer: Answer | None = None
    """Answer that is due; None if the language model answers as usual."""
    kind: CrisisKind | None = None
    """Kind of the danger that the answer is about, that is open, or that was noticed."""
    times: int = 0
    """Number of such answers given before."""
    is_noticed: bool = False
    """They may be in danger: the language model is told, and help is offered."""
    is_asked: bool = False
    """They are asked whether they are in danger, unless a strong language model finds the words."""
    asks_nothing: bool = False
    """The person wants no more questions."""
    is_over: bool = False
    """An open danger is over: one sentence says so, and the language model answers."""
    is_unmeant: bool = False
    """A danger was not meant: one sentence believes it."""
    is_calm: bool = False
    """Voice and face are calm, in this reply at least."""
    is_open: bool = False
    """The person is in danger: calm, no advice, nothing brought up."""
    is_suspended: bool = False
    """Jokes and play are suspended, until ``until``."""
    also: CrisisKind | None = None
    """Kind of another danger that was open before these words; its numbers stay."""

    @property
    def is_settled(self) -> bool:
        """Return whether an open danger is over and nothing more is asked about it."""
        return self.is_over or self.is_unmeant


def step(state: Caring, heard: Heard, now: float) -> tuple[Caring, Response]:
    """Return the state of care after a turn of the person's, and the response to it."""
    state = _without_stale(state, now)
    after, response = _stepped(replace(state, asked=None), heard, state.asked, now)
    if response.kind is not None and state.kind is not response.kind:
        response = replace(response, also=state.kind)
    is_answered = response.answer is not None and not response.is_unmeant
    is_calm = is_answered or response.is_noticed or response.is_open
    response = replace(response, asks_nothing=heard.refuses and is_calm)
    return after, replace(response, is_calm=is_calm, is_suspended=is_calm or now < after.until)


def _stepped(state: Caring, heard: Heard, asked: CrisisKind | None, now: float) -> tuple[Caring, Response]:
    """Return the same; ``asked`` is the kind of danger that the turn before stated or hinted at."""
    crisis = heard.crisis
    if crisis.kind is not None and crisis.is_sure and not heard.says_safe:
        before = state.until_before if state.is_open else state.until
        state = replace(state, until=max(state.until, now + _suspended(crisis)), until_before=before)
        if crisis.is_about_other:
            return _of_another(state, heard, crisis.kind)
        return _in_danger(state, heard, crisis.kind, now)
    if state.kind is not None:
        return _within(state, heard, state.kind)
    ended = next((given for given in state.given[-1:] if given.answer is Answer.OVER), None)
    if ended is not None and heard.says_unmeant and now < state.until:
        return _taken_back(state, heard, ended)
    kind = crisis.kind or (asked if heard.goes_on else None)
    if kind is not None and not heard.says_safe:
        return _noticed(replace(state, asked=kind), heard, kind)
    return state, Response()


def _noticed(state: Caring, heard: Heard, kind: CrisisKind) -> tuple[Caring, Response]:
    """Ask about a danger that is likely; leave any other to the language model."""
    if not heard.crisis.is_likely or heard.refuses:
        return state, Response(kind=kind, is_noticed=True)
    state, times = _counted(state, Given(Answer.LIKELY, kind, heard.crisis.grade))
    return state, Response(kind=kind, times=times, is_noticed=True, is_asked=True)


def _suspended(crisis: Crisis) -> float:
    return SUSPENDED[Grade.HINT if crisis.is_about_other else crisis.grade]


def _without_stale(state: Caring, now: float) -> Caring:
    if state.is_open and now - state.heard_at > OPEN[state.grade]:
        return _over(state)
    return state


def _over(state: Caring) -> Caring:
    """Return the state of care once nothing is open."""
    return replace(state, kind=None, grade=Grade.NONE, quiet=0)


def _in_danger(state: Caring, heard: Heard, kind: CrisisKind, now: float) -> tuple[Caring, Response]:
    """Answer a new or graver danger, and continue with a known one."""
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
    """Answer once, and again if the danger has become graver or the person asks what to do."""
    before = [one.grade for one in state.given if one.answer is Answer.OTHER and one.kind is kind]
    if not before or heard.crisis.grade > max(before) or heard.asks_advice:
        return _given(state, Answer.OTHER, kind, heard.crisis.grade)
    return state, Response(kind=kind, is_noticed=True, is_open=state.is_open)


def _within(state: Caring, heard: Heard, kind: CrisisKind) -> tuple[Caring, Response]:
    """Continue after words that do not state a new danger on their own."""
    if heard.says_safe and heard.says_unmeant:
        return _taken_back(state, heard, Given(Answer.BELIEVED, kind, state.grade))
    if heard.says_safe:
        return _given(_over(state), Answer.THANKS, kind, state.grade)
    if heard.has_called:
        return _given(state, Answer.WAITING, kind, state.grade)
    if heard.leaves and not heard.goes_on:
        return _given(state, Answer.PARTING, kind, state.grade)
    is_new = heard.crisis.kind is not None or heard.goes_on
    if not is_new and (heard.is_elsewhere or state.quiet >= QUIET):
        state, over = _given(_over(state), Answer.OVER, kind, state.grade)
        return state, replace(over, answer=None, is_over=True)
    state = replace(state, quiet=0 if heard.goes_on else state.quiet + 1, asked=kind)
    if heard.refuses:
        return state, Response(kind=kind, is_noticed=True, is_open=True)
    return _given(state, Answer.AGAIN, kind, state.grade)


def _taken_back(state: Caring, heard: Heard, danger: Given) -> tuple[Caring, Response]:
    """Believe that a danger was not meant, as if it had not been told, and go on with what else they say."""
    state = replace(_over(state), until=state.until_before)
    state, believed = _given(state, Answer.BELIEVED, danger.kind, danger.grade)
    is_over = heard.is_elsewhere
    return state, replace(
        believed, answer=None if is_over else believed.answer, is_over=is_over, is_unmeant=True
    )


def _given(state: Caring, answer: Answer, kind: CrisisKind, grade: Grade) -> tuple[Caring, Response]:
    state, times = _counted(state, Given(answer, kind, grade))
    return state, Response(answer, kind, times, is_open=state.is_open)


def _counted(state: Caring, given: Given) -> tuple[Caring, int]:
    """Return the state with one more answer given, and how many like it there were before."""
    is_of_all = given.answer in {Answer.THANKS, Answer.BELIEVED, Answer.WAITING, Answer.PARTING, Answer.OVER}
    times = sum(one.answer is given.answer and (is_of_all or one.kind is given.kind) for one in state.given)
    return replace(state, given=(*state.given, given)), times
