from collections import deque
from collections.abc import Callable

import pytest

from companion.conversation import events as ev
from companion.conversation.state import Reply, State
from companion.conversation.step import Taken
from companion.engine.memory.sleep_work import Steps
from companion.engine.memory.sleeper import AGAIN, QUIET, Sleeper
from companion.remembering.extraction import Question
from companion.values import CancelToken, PartBroken

QUESTION = Question("Tell.", "1 person: “Hello.”", {})


class FakeNight:
    """A night of so many steps, with a question in one of them; notes where it was when it was noted."""

    def __init__(self, steps: int = 3, *, asks_at: int | None = None, breaks_at: int | None = None) -> None:
        self._count = steps
        self._asks_at = asks_at
        self._breaks_at = breaks_at
        self.taken = 0
        self.answers: list[str | None] = []
        self.noted_after: list[int] = []

    def steps(self) -> Steps[None]:
        for step in range(self._count):
            if step == self._breaks_at:
                raise PartBroken("The disk is full; make room.")
            self.taken += 1
            if step == self._asks_at:
                self.answers.append((yield QUESTION))
            else:
                yield None

    def note(self) -> None:
        self.noted_after.append(self.taken)


class Person:
    """Somebody who talks or not, on a clock that is set by hand, with jobs that are done by hand."""

    def __init__(self, *nights: FakeNight) -> None:
        self.now = 0.0
        self._nights = deque(nights)
        self.begun = 0
        self.jobs: deque[Callable[[], None]] = deque()
        self.asked: list[tuple[CancelToken, Callable[[str], None]]] = []
        self.sleeper = Sleeper(self._begin, self.jobs.append, self._ask, now=0.0)

    def _begin(self) -> FakeNight:
        self.begun += 1
        return self._nights.popleft() if len(self._nights) > 1 else self._nights[0]

    def _ask(self, question: Question, cancel: CancelToken, answered: Callable[[str], None]) -> None:
        assert question == QUESTION
        self.asked.append((cancel, answered))

    def is_quiet_for(self, seconds: float) -> None:
        self.now += seconds
        self.sleeper.look(self.now)

    def lets_work(self, jobs: int = 1000) -> None:
        for _ in range(jobs):
            if not self.jobs:
                return
            self.jobs.popleft()()

    def does(self, event: ev.Event, after: State | None = None) -> None:
        state = State(session="s", epoch=0.0)
        self.sleeper.observe(Taken(self.now, event, state, after or state, ()))


def test_it_sleeps_when_nobody_has_talked_for_a_while_and_to_the_end() -> None:
    night = FakeNight(3)
    person = Person(night)

    person.is_quiet_for(QUIET - 1.0)
    assert not person.jobs
    person.is_quiet_for(1.0)
    person.lets_work()

    assert night.noted_after == [3]


@pytest.mark.parametrize(
    "event",
    [ev.Typed("Hello.", "k"), ev.SpeechSuspected(0.0), ev.SpeechStarted(0.0), ev.UtterancesForgotten(())],
)
def test_whoever_talks_ends_it_after_the_step_at_hand(event: ev.Event) -> None:
    night = FakeNight(100)
    person = Person(night)
    person.is_quiet_for(QUIET)
    person.lets_work(7)

    person.does(event)
    person.lets_work()

    assert night.noted_after == [7]
    assert night.taken == 7


def test_a_reply_that_sounds_keeps_it_awake() -> None:
    person = Person(FakeNight())
    speaking = State(session="s", epoch=0.0, reply=Reply(1, heard=("Well",)))
    person.now = QUIET - 1.0

    person.does(ev.WordsSounded(1, 0, "Well"), speaking)
    person.is_quiet_for(QUIET - 1.0)

    assert not person.jobs


def test_after_a_disturbance_it_sleeps_anew_once_it_is_quiet() -> None:
    person = Person(FakeNight(100), FakeNight(2))
    person.is_quiet_for(QUIET)
    person.lets_work(3)
    person.does(ev.SpeechStarted(0.0))
    person.lets_work()

    person.is_quiet_for(QUIET)
    person.lets_work()

    assert person.begun == 2


def test_it_does_not_sleep_again_and_again_though_nobody_talks() -> None:
    person = Person(FakeNight(1), FakeNight(1), FakeNight(1))
    for _ in range(100):
        person.is_quiet_for(QUIET)
        person.lets_work()

    assert person.begun == 1
    person.is_quiet_for(AGAIN)
    person.lets_work()
    assert person.begun == 2


def test_other_work_of_the_memory_waits_for_one_step_at_most() -> None:
    done: list[str] = []
    person = Person(FakeNight(100))
    person.is_quiet_for(QUIET)
    person.lets_work(5)

    person.jobs.append(lambda: done.append("recalled"))
    person.lets_work(2)

    assert done == ["recalled"]


def test_a_question_is_asked_and_its_answer_taken_in() -> None:
    night = FakeNight(3, asks_at=1)
    person = Person(night)
    person.is_quiet_for(QUIET)
    person.lets_work()
    assert night.noted_after == []

    ((cancel, answered),) = person.asked
    answered("[]")
    person.lets_work()

    assert not cancel.is_cancelled
    assert night.answers == ["[]"]
    assert night.noted_after == [3]


def test_whoever_talks_cancels_the_question_and_its_answer_is_not_taken_in() -> None:
    night = FakeNight(3, asks_at=1)
    person = Person(night)
    person.is_quiet_for(QUIET)
    person.lets_work()
    ((cancel, answered),) = person.asked

    person.does(ev.SpeechSuspected(0.0))
    assert cancel.is_cancelled
    answered('{"items": [')
    person.lets_work()

    assert night.answers == []
    assert night.noted_after == [2]


def test_a_store_that_fails_ends_the_sleep_until_later() -> None:
    person = Person(FakeNight(3, breaks_at=1), FakeNight(1))
    person.is_quiet_for(QUIET)
    with pytest.raises(PartBroken):
        person.lets_work()

    person.is_quiet_for(QUIET)
    assert not person.jobs
    person.is_quiet_for(AGAIN)
    person.lets_work()

    assert person.begun == 2
