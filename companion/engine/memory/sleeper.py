"""Decides when it is time to sleep, and does the work in small steps that give way to anyone who speaks.

It is time when nobody has talked for a while, and again after some hours if nobody has talked since. Each step is
one job of the memory's thread, so recall waits for one at most. Speaking or typing ends the sleep: the finished
steps stay, and the next sleep goes on from there. A question for the language model is asked through the generator,
whose reading and replies go first.
"""

import asyncio
from collections.abc import Callable
from dataclasses import KW_ONLY, InitVar, dataclass, replace
from typing import Final, Protocol

from companion.conversation import events as ev
from companion.conversation.state import State
from companion.conversation.step import Taken
from companion.engine.memory.sleep_work import Steps
from companion.remembering.extraction import MOST_TOKENS, Question
from companion.thinking.language_model import LanguageModel, Message, Prompt, ReplyLimits
from companion.values import CancelToken, CompanionError, Phase, Speaker

QUIET: Final = 120.0
"""Seconds without a word before it sleeps (guess): longer than a pause for thought, shorter than a break."""
AGAIN: Final = 6 * 3600.0
"""Seconds before it sleeps again although nothing was said: a day may have ended (guess)."""

LOOKS: Final = 10.0
"""Seconds between two checks whether it is time."""

_WAKING: Final = (
    ev.Typed,
    ev.SpeechSuspected,
    ev.SpeechStarted,
    ev.UtteranceForgotten,
    ev.UtterancesForgotten,
    ev.WordsCorrected,
    ev.AnswerAgain,
    ev.ChooseAnswer,
)
_QUIET_PHASES: Final = frozenset({Phase.IDLE, Phase.ASLEEP, Phase.LISTENING, Phase.FAILED})


def is_disturbing(event: ev.Event, after: State) -> bool:
    """Tell whether someone talks, may be beginning to, or changes past words; ``after`` is the resulting state."""
    is_overheard = after.is_asleep and isinstance(event, ev.SpeechStarted)
    return (isinstance(event, _WAKING) and not is_overheard) or after.phase not in _QUIET_PHASES


@dataclass(frozen=True, slots=True)
class Rest:
    """Time since anyone talked; in seconds on the conversation's clock."""

    quiet_since: float
    slept_at: float | None = None
    """Time of the last complete sleep since someone talked; None if there was none."""

    def is_time(self, now: float) -> bool:
        """Tell whether it may sleep."""
        if self.slept_at is not None:
            return now - self.slept_at >= AGAIN
        return now - self.quiet_since >= QUIET

    def slept(self, now: float) -> "Rest":
        """Return the rest after an undisturbed sleep."""
        return replace(self, slept_at=now)


class Night(Protocol):
    """The work of one sleep, as done by ``SleepWork``."""

    def steps(self) -> Steps[None]:
        """Do everything in small steps."""

    def note(self) -> None:
        """Store a summary of the work."""


Submit = Callable[[Callable[[], None]], None]
"""Runs a job in the memory's thread, after the waiting jobs."""
Ask = Callable[[Question, CancelToken, Callable[[str], None]], None]
"""Asks the language model a question, unless cancelled, and passes the answer on, from any thread; "" for none."""


def asking(question: Question, cancel: CancelToken) -> Callable[[LanguageModel], str]:
    """Return a function that asks a language model the question."""
    prompt = Prompt(question.instructions, (Message(Speaker.PERSON, question.text),))
    limits = ReplyLimits(max_tokens=MOST_TOKENS, temperature=0.0)
    return lambda model: model.complete(prompt, question.schema, limits, cancel)


@dataclass(eq=False, repr=False)
class Sleeper:
    """One companion's sleep in one session; an observer of the conversation, used in its loop's thread."""

    begin: Callable[[], Night]
    """Returns the work of one sleep; called in the memory's thread."""
    submit: Submit
    ask: Ask
    _: KW_ONLY
    now: InitVar[float]
    on_slept: Callable[[], None] = lambda: None
    """Called after a complete sleep."""

    def __post_init__(self, now: float) -> None:
        self._rest = Rest(quiet_since=now)
        self._sleep: _Sleep | None = None

    def look(self, now: float) -> None:
        """Start a sleep if it is time, and note a sleep that has ended; call this now and then."""
        if self._sleep is not None and self._sleep.is_over:
            self._sleep = None
            self._rest = self._rest.slept(now)
            self.on_slept()
        if self._sleep is None and self._rest.is_time(now):
            self._sleep = _Sleep(self.begin, self.submit, self.ask)
            self._sleep.start()

    async def watch(self, now: Callable[[], float]) -> None:
        """Check now and then, until cancelled; ``now`` returns the time on the conversation's clock."""
        while True:
            await asyncio.sleep(LOOKS)
            self.look(now())

    def wake(self, now: float) -> None:
        """Stop after the current step, and wait again for a quiet time."""
        self._rest = Rest(quiet_since=now)
        if self._sleep is not None:
            self._sleep.stop()
            self._sleep = None

    def observe(self, taken: Taken) -> None:
        """Wake when someone talks, may be beginning to, or changes past words."""
        if is_disturbing(taken.event, taken.after):
            self.wake(taken.now)


@dataclass(eq=False, repr=False)
class _Sleep:
    """A sleep that runs step by step in the memory's thread, until it is over or stopped."""

    begin: Callable[[], Night]
    submit: Submit
    ask: Ask

    def __post_init__(self) -> None:
        self._stopping = CancelToken()
        self.is_over = False

    def start(self) -> None:
        """Start the first step."""
        self.submit(self._first)

    def stop(self) -> None:
        """Stop before the next step."""
        self._stopping.cancel()

    def _first(self) -> None:
        night = self.begin()
        self._step(night, night.steps(), "")

    def _step(self, night: Night, steps: Steps[None], answer: str) -> None:
        """Do a step, unless stopped, and schedule the next."""
        if self._stopping.is_cancelled:
            night.note()
            return
        try:
            question = steps.send(answer or None)
        except StopIteration:
            self.is_over = True
            night.note()
        except CompanionError:
            self.is_over = True
            raise
        else:
            self._go_on(night, steps, question)

    def _go_on(self, night: Night, steps: Steps[None], question: Question | None) -> None:
        def step(answer: str) -> None:
            self.submit(lambda: self._step(night, steps, answer))

        if question is None:
            step("")
        else:
            self.ask(question, self._stopping, step)
