"""The course of care: which answer is due to who is in danger, when it asks again, and when it is over.

``step`` takes a state, what was heard and when, and returns the next state and the response. Written words of a
danger come for what is sure alone. A risk and an acute danger stay open: whatever harmless thing is said next is said
within them, is answered in a plan that asks gently, and now and then in written words again, until the person says
that they are safe – who is thanked, asked one thing, and believed – or until nothing was said of it for some turns, or
for long. A hint takes nothing over: it is asked about once in a talk, in a written question; who says yes is at risk,
who says no is believed, and after anything else the talk goes on. Of what is nearly sure it is asked how bad it is, and
nothing more; a second time in a talk it is asked about as a hint is. What is merely likely is heard in the tone of the
reply, and the language model is told of it; what is faint, in the tone alone; within an open danger the likely is
enough. Who worries about somebody else is answered once, and where they ask what to do, and otherwise talked with as
usual.

After what was sure nothing is light for a stated time. Only that time outlasts a session, as one number
(``until``), never a word and never what kind of danger it was. Pure. Times are seconds since 1970-01-01 UTC.
"""

from dataclasses import dataclass, replace
from typing import Final

from companion.guarding.care import Answer
from companion.values import NO_CRISIS, Affect, Certainty, Crisis, CrisisKind, Grade

CALM: Final = Affect(0.0, -0.3, 0.15)
"""What voice and face show to who is in danger, whatever the companion's mood: slow, steady, no smile (guess)."""

_HOUR: Final = 3600.0
SUSPENDED: Final = {Grade.HINT: 0.5 * _HOUR, Grade.RISK: 24 * _HOUR, Grade.ACUTE: 72 * _HOUR}
"""For so long nothing is light after it (guesses)."""
OPEN: Final = {Grade.RISK: 1 * _HOUR, Grade.ACUTE: 6 * _HOUR}
"""For so long it is not over though nothing more is said of it (guesses)."""
QUIET: Final = {Grade.RISK: 4, Grade.ACUTE: 6}
"""For so many turns of the person's that say nothing more of it, it is open (guesses)."""
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
    heard_at: float = 0.0
    """When something was last said of it."""
    quiet: int = 0
    """So many turns since then."""
    asked: CrisisKind | None = None
    """The danger that the last answer asked about after a hint; None where it did not."""
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
    is_perhaps: bool = False
    """They may be in danger: the language model is told so."""
    is_calm: bool = False
    """Voice and face are calm, in this reply at least."""
    is_open: bool = False
    """The person is in danger: calm, no advice, nothing brought up."""
    is_suspended: bool = False
    """Nothing is light, as long as ``until`` says."""


def step(state: Caring, heard: Heard, now: float) -> tuple[Caring, Response]:
    """Return how care stands after a turn of the person's, and what it does with it."""
    after, response = _stepped(replace(_without_stale(state, now), asked=None), heard, now)
    is_calm = response.answer is not None or response.asks_gently or response.is_perhaps or response.is_calm
    return after, replace(response, is_calm=is_calm, is_suspended=is_calm or now < after.until)


def _stepped(state: Caring, heard: Heard, now: float) -> tuple[Caring, Response]:
    crisis = heard.crisis
    is_by_history = not heard.is_said_now and crisis.grade is Grade.HINT
    if crisis.kind is None or is_by_history or heard.says_safe:
        return _within(state, heard)
    if crisis.certainty is Certainty.FAINT:
        after, response = _within(state, replace(heard, crisis=NO_CRISIS))
        return after, replace(response, kind=response.kind or crisis.kind, is_calm=True)
    if not (crisis.is_sure or state.is_open):  # within a danger one witness is enough
        return _likely(state, crisis, now)
    state = replace(state, until=max(state.until, now + _suspended(crisis)))
    if crisis.is_about_other:
        return _of_another(state, heard, crisis.kind, now)
    state = replace(state, is_believed=False)
    if crisis.grade is Grade.HINT:
        return _hinted(state, crisis.kind, now)
    return _in_danger(state, heard, crisis.kind, now)


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
    state = replace(state, heard_at=now, quiet=0)
    if heard.has_called:
        return _given(state, Answer.WAITING, kind, crisis.grade)
    return _given(state, Answer.AGAIN if is_known else _ANSWERS[crisis.grade], kind, crisis.grade)


def _hinted(state: Caring, kind: CrisisKind, now: float) -> tuple[Caring, Response]:
    if state.kind is not None:  # what is open is graver
        within = replace(state, heard_at=now, quiet=0)
        return _given(within, Answer.AGAIN, state.kind, state.grade)
    if any(one.answer is Answer.HINT for one in state.given):
        return state, Response(kind=kind, is_perhaps=True)
    return _given(replace(state, asked=kind), Answer.HINT, kind, Grade.HINT)


def _likely(state: Caring, crisis: Crisis, now: float) -> tuple[Caring, Response]:
    """Ask gently what is nearly sure, else let it be heard in the tone and tell the language model."""
    is_told = not (state.is_believed or crisis.is_about_other)
    if is_told and crisis.kind is not None and crisis.is_nearly_sure:
        if any(one.answer in {Answer.GENTLY, Answer.HINT} for one in state.given):
            return _hinted(state, crisis.kind, now)
        return _given(state, Answer.GENTLY, crisis.kind, Grade.HINT)
    return state, Response(kind=crisis.kind, is_perhaps=is_told, is_calm=True)


def _of_another(state: Caring, heard: Heard, kind: CrisisKind, now: float) -> tuple[Caring, Response]:
    """Answer once, and again where it has become graver or they ask what to do."""
    before = [one.grade for one in state.given if one.answer is Answer.OTHER and one.kind is kind]
    if not before or heard.crisis.grade > max(before) or heard.asks_advice:
        return _given(state, Answer.OTHER, kind, heard.crisis.grade)
    if state.kind is not None:
        return _met(state, state.kind)
    return state, Response(kind=kind, is_calm=True)


def _within(state: Caring, heard: Heard) -> tuple[Caring, Response]:
    """Go on after words that tell of no danger by themselves."""
    if state.kind is None:
        return _after_hints(state, heard)
    kind, grade = state.kind, state.grade
    if heard.says_safe:
        return _given(replace(_over(state), is_believed=True), Answer.THANKS, kind, grade)
    if heard.has_called:
        return _given(state, Answer.WAITING, kind, grade)
    if heard.leaves:
        return _given(state, Answer.PARTING, kind, grade)
    if state.quiet >= QUIET[grade]:
        return _over(state), Response(kind=kind)
    state = replace(state, quiet=state.quiet + 1)
    is_at_first = state.quiet <= AT_FIRST[grade]
    if is_at_first or (state.quiet % ASKED_AGAIN[grade] == 0 and not heard.refuses):
        return _given(state, Answer.AGAIN, kind, grade)
    return _met(state, kind)


def _after_hints(state: Caring, heard: Heard) -> tuple[Caring, Response]:
    """Go on while nothing is open, mindful of what was said shortly before."""
    kind, is_others = heard.crisis.kind, heard.crisis.is_about_other
    if heard.says_safe:
        return replace(state, is_believed=True), Response(kind=kind)
    if kind is None or state.is_believed:
        return state, Response(kind=kind)
    was_answered = any(one.answer is Answer.OTHER and one.kind is kind for one in state.given)
    if is_others and heard.asks_advice and was_answered:
        return _given(state, Answer.OTHER, kind, heard.crisis.grade)
    return state, Response(kind=kind, is_calm=True)


def _met(state: Caring, kind: CrisisKind) -> tuple[Caring, Response]:
    """Have a plan made within a danger, that meets the person and asks."""
    times = _times(state, Answer.AGAIN, kind)
    response = Response(None, kind, times, asks_gently=True, is_open=True)
    return replace(state, met=state.met + 1), response


def _given(state: Caring, answer: Answer, kind: CrisisKind, grade: Grade) -> tuple[Caring, Response]:
    response = Response(answer, kind, _times(state, answer, kind), is_open=state.is_open)
    return replace(state, given=(*state.given, Given(answer, kind, grade))), response


def _times(state: Caring, answer: Answer, kind: CrisisKind) -> int:
    is_of_all = answer in {Answer.THANKS, Answer.WAITING, Answer.PARTING}
    given = sum(one.answer is answer and (is_of_all or one.kind is kind) for one in state.given)
    return given + state.met if answer is Answer.AGAIN else given  # whose texts may stand in for a plan
