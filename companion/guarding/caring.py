"""The course of care: which answer is due to who is in danger, when it asks again, and when it is over.

``step`` takes a state, what was heard and when, and returns the next state and the response. A risk and an acute
danger are answered in written words. They stay open: whatever harmless thing is said next is said within them, is
answered in a plan that asks gently, and now and then in written words again, until the person says that they are safe
– who is thanked, asked one thing, and believed – or until nothing was said of it for some turns, or for long. A hint
takes nothing over: it is asked about once, in a written question, and the talk goes on; where words are merely like a
hint, nothing is light, and only a further one is asked about, gently. Who worries about somebody else is answered
once, and where they ask what to do, and otherwise talked with as usual.

Whatever it was, nothing is light for a stated time. Only that time outlasts a session, as one number (``until``),
never a word and never what kind of danger it was. Pure. Times are seconds since 1970-01-01 UTC.
"""

from dataclasses import dataclass, replace
from typing import Final

from companion.guarding.care import Answer
from companion.values import NO_CRISIS, Affect, Crisis, CrisisKind, Grade

CALM: Final = Affect(0.0, -0.3, 0.15)
"""What voice and face show to who is in danger, whatever the companion's mood: slow, steady, no smile (guess)."""

_HOUR: Final = 3600.0
SUSPENDED: Final = {Grade.HINT: 0.5 * _HOUR, Grade.RISK: 24 * _HOUR, Grade.ACUTE: 72 * _HOUR}
"""For so long nothing is light after it (guesses)."""
OPEN: Final = {Grade.RISK: 1 * _HOUR, Grade.ACUTE: 6 * _HOUR}
"""For so long it is not over though nothing more is said of it (guesses)."""
QUIET: Final = {Grade.RISK: 4, Grade.ACUTE: 6}
"""For so many turns of the person's that say nothing more of it, it is open (guesses) …"""
QUIET_UNSURE: Final = 1
"""… and where words were merely like those of somebody in danger (guess)."""
HINTS_APART: Final = 4
"""So many turns of the person's lie at least between two questions about hints, and part hints that add up (guess)."""
ASKED_AGAIN: Final = {Grade.RISK: 3, Grade.ACUTE: 2}
"""Of so many turns within a danger that say nothing more of it, the last is answered in written words (guess) …"""
AT_FIRST: Final = {Grade.RISK: 0, Grade.ACUTE: 2}
"""… and so many of the first (guess)."""

_ANSWERS: Final = {Grade.RISK: Answer.RISK, Grade.ACUTE: Answer.ACUTE}


@dataclass(frozen=True, slots=True)
class Heard:
    """What of the person's words matters here."""

    crisis: Crisis = NO_CRISIS
    is_said_now: bool = True
    """The words themselves tell of it, and not only what was said before."""
    says_safe: bool = False
    """They say that they are out of danger, and nothing else in their words tells otherwise."""
    has_called: bool = False
    """They say that they have called for help, or that it is on its way."""
    asks_advice: bool = False
    """They ask what to do."""
    refuses: bool = False
    """They want to be asked no more."""
    leaves: bool = False
    """They say goodbye."""


@dataclass(frozen=True, slots=True)
class Given:
    """An answer that was given."""

    answer: Answer
    kind: CrisisKind
    grade: Grade


@dataclass(frozen=True, slots=True)
class Caring:
    """How care stands in a session."""

    until: float = 0.0
    """Nothing is light before that; all of this that outlasts a session."""
    kind: CrisisKind | None = None
    """Of what is open; None where nothing is."""
    grade: Grade = Grade.NONE
    """The gravest that was heard of it."""
    is_sure: bool = False
    """A sign told of it, and not only what the words are like."""
    heard_at: float = 0.0
    """When something was last said of it."""
    quiet: int = 0
    """So many turns since then."""
    hint_ago: int = HINTS_APART
    """So many turns ago a hint was asked about …"""
    like_ago: int = HINTS_APART
    """… and words were merely like one."""
    is_believed: bool = False
    """The person said that they are safe, and nothing since then that tells otherwise."""
    met: int = 0
    """So many turns within a danger were answered in a plan."""
    given: tuple[Given, ...] = ()
    """Oldest first."""

    @property
    def is_open(self) -> bool:
        """Tell whether a risk or worse is not over."""
        return self.kind is not None


@dataclass(frozen=True, slots=True)
class Response:
    """What care does with a turn."""

    answer: Answer | None = None
    """In written words; None where the reply is planned."""
    kind: CrisisKind | None = None
    """Of the danger that the answer is about, or that is open."""
    times: int = 0
    """So often such an answer was given before."""
    asks_gently: bool = False
    """The planned reply meets the feeling and asks."""
    is_open: bool = False
    """The person is in danger: calm, no advice, nothing brought up."""
    is_suspended: bool = False
    """Nothing is light, as long as ``until`` says."""


def step(state: Caring, heard: Heard, now: float) -> tuple[Caring, Response]:
    """Return how care stands after a turn of the person's, and what it does with it."""
    state = replace(_without_stale(state, now), hint_ago=state.hint_ago + 1, like_ago=state.like_ago + 1)
    crisis = heard.crisis
    is_by_history = not heard.is_said_now and crisis.grade is Grade.HINT
    if crisis.kind is None or is_by_history or heard.says_safe:
        return _within(state, heard, now)
    state = replace(state, until=max(state.until, now + _suspended(crisis)))
    is_hint = crisis.grade is Grade.HINT
    if crisis.is_about_other and (crisis.is_sure or not is_hint):
        return _of_another(state, heard, crisis.kind, now)
    state = replace(state, is_believed=False)
    if is_hint:
        return _hinted(state, crisis.kind, now, is_sure=crisis.is_sure)
    return _in_danger(state, heard, crisis.kind, now)


def _suspended(crisis: Crisis) -> float:
    return SUSPENDED[Grade.HINT if crisis.is_about_other else crisis.grade]


def _without_stale(state: Caring, now: float) -> Caring:
    if state.is_open and now - state.heard_at > OPEN[state.grade]:
        return _over(state)
    return state


def _over(state: Caring) -> Caring:
    """Return how care stands once nothing is open."""
    return replace(state, kind=None, grade=Grade.NONE, is_sure=False, quiet=0)


def _in_danger(state: Caring, heard: Heard, kind: CrisisKind, now: float) -> tuple[Caring, Response]:
    """Answer what is new or graver than what was heard, and go on with what is not."""
    crisis = heard.crisis
    is_known = state.kind is kind and crisis.grade <= state.grade
    if crisis.grade >= state.grade:
        state = replace(state, kind=kind, grade=crisis.grade)
    state = replace(state, is_sure=state.is_sure or crisis.is_sure, heard_at=now, quiet=0)
    if heard.has_called:
        return _given(state, Answer.WAITING, kind, crisis.grade, now)
    return _given(state, Answer.AGAIN if is_known else _ANSWERS[crisis.grade], kind, crisis.grade, now)


def _hinted(state: Caring, kind: CrisisKind, now: float, *, is_sure: bool) -> tuple[Caring, Response]:
    if state.kind is not None:  # what is open is graver
        within = replace(state, heard_at=now, quiet=0)
        return _given(within, Answer.AGAIN, state.kind, state.grade, now)
    if is_sure and state.hint_ago >= HINTS_APART:
        return _given(replace(state, hint_ago=0), Answer.HINT, kind, Grade.HINT, now)
    adds_up = min(state.hint_ago, state.like_ago) < HINTS_APART
    return replace(state, like_ago=0), Response(kind=kind, asks_gently=adds_up, is_suspended=True)


def _of_another(state: Caring, heard: Heard, kind: CrisisKind, now: float) -> tuple[Caring, Response]:
    """Answer once, and again where it has become graver or they ask what to do."""
    before = [one.grade for one in state.given if one.answer is Answer.OTHER and one.kind is kind]
    if not before or heard.crisis.grade > max(before) or heard.asks_advice:
        return _given(state, Answer.OTHER, kind, heard.crisis.grade, now)
    if state.kind is not None:
        return _met(state, state.kind, now)
    return state, Response(kind=kind, is_suspended=now < state.until)


def _within(state: Caring, heard: Heard, now: float) -> tuple[Caring, Response]:
    """Go on after words that tell of no danger by themselves."""
    if state.kind is None:
        if heard.crisis.kind is not None and heard.crisis.is_about_other and not heard.says_safe:
            return _of_another(state, heard, heard.crisis.kind, now)
        is_hint = heard.crisis.grade is Grade.HINT
        if heard.says_safe:
            state = replace(state, is_believed=True)
        asks = is_hint and not state.is_believed and not heard.leaves
        return state, Response(kind=heard.crisis.kind, asks_gently=asks, is_suspended=now < state.until)
    kind, grade = state.kind, state.grade
    if heard.says_safe:
        return _given(replace(_over(state), is_believed=True), Answer.THANKS, kind, grade, now)
    if heard.has_called:
        return _given(state, Answer.WAITING, kind, grade, now)
    if heard.leaves:
        return _given(state, Answer.PARTING, kind, grade, now)
    if state.quiet >= (QUIET[grade] if state.is_sure else QUIET_UNSURE):
        return _over(state), Response(kind=kind, is_suspended=now < state.until)
    state = replace(state, quiet=state.quiet + 1)
    is_at_first = state.quiet <= AT_FIRST[grade]
    if is_at_first or (state.quiet % ASKED_AGAIN[grade] == 0 and not heard.refuses):
        return _given(state, Answer.AGAIN, kind, grade, now)
    return _met(state, kind, now)


def _met(state: Caring, kind: CrisisKind, now: float) -> tuple[Caring, Response]:
    """Have a plan made within a danger, that meets the person and asks."""
    times = _times(state, Answer.AGAIN, kind)
    response = Response(None, kind, times, asks_gently=True, is_open=True, is_suspended=now < state.until)
    return replace(state, met=state.met + 1), response


def _given(
    state: Caring, answer: Answer, kind: CrisisKind, grade: Grade, now: float
) -> tuple[Caring, Response]:
    response = Response(
        answer,
        kind,
        _times(state, answer, kind),
        is_open=state.is_open,
        is_suspended=now < state.until,
    )
    return replace(state, given=(*state.given, Given(answer, kind, grade))), response


def _times(state: Caring, answer: Answer, kind: CrisisKind) -> int:
    is_of_all = answer in {Answer.THANKS, Answer.WAITING, Answer.PARTING}
    given = sum(one.answer is answer and (is_of_all or one.kind is kind) for one in state.given)
    return given + state.met if answer is Answer.AGAIN else given  # whose texts may stand in for a plan
