"""Types the lines of a talk to the program's own session, with a script in place of the language model.

The session has its real store, encoder, memory and guards. Time is virtual, and a session is named by its lines, so one
program always makes the same of them.
"""

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC
from hashlib import sha256
from typing import Final, TypeVar

from companion.channel import messages as msg
from companion.conversation import events as ev
from companion.demo.performance import EventLog
from companion.engine.equip import for_measuring, without_sound
from companion.engine.equipment import Equipment
from companion.engine.models.warm_up import Readiness
from companion.engine.session import Session
from companion.thinking.language_model import Prompt, ReplyLimits
from companion.values import CancelToken, PartBroken
from tests.lab.evaluation.hostile_model import HostileModel
from tests.lab.evaluation.program_replies import Tools
from tests.support.lock_step import threads_of
from tests.support.virtual_loop import BEGINNING, run, running_loop

PACE: Final = 8.0
"""Seconds before each line and after the last: all that goes on beside the talk is done by then."""
_PARTS: Final = ("language model", "preparing", "boundaries")

Event = TypeVar("Event", bound=msg.Event)


class ScriptedReplies(HostileModel):
    """A language model that says what it is armed with, and keeps the prompts that it is to reply to."""

    def __init__(self) -> None:
        """Begin with nothing to say."""
        super().__init__()
        self.prompts: list[Prompt] = []

    def reply(self, prompt: Prompt, limits: ReplyLimits, cancel: CancelToken) -> Iterator[str]:
        """Keep the prompt, and yield what it is armed with."""
        self.prompts.append(prompt)
        return super().reply(prompt, limits, cancel)


@dataclass(frozen=True, slots=True)
class Line:
    """What the person types, and what the language model replies if it is asked."""

    said: str
    reply: str


@dataclass(frozen=True, slots=True)
class Played:
    """What came of a line."""

    told: tuple[msg.Event, ...]
    events: tuple[ev.Event, ...]
    prompts: tuple[Prompt, ...]
    """Those that the language model was to reply to."""

    def of(self, kind: type[Event]) -> list[Event]:
        """Return what was told of a kind."""
        return [event for event in self.told if isinstance(event, kind)]

    @property
    def heard(self) -> list[str]:
        """The replies, as far as they were heard."""
        return [one.heard for one in self.of(msg.CompanionSaid) if one.is_final]


def scripted(whole: Equipment, model: ScriptedReplies, tools: Tools) -> Equipment:
    """Return the program's parts for a talk in writing, with a script and with what reads texts loaded already."""
    whole = without_sound(for_measuring(whole))
    assert whole.feeling is not None
    assert whole.planning is not None
    assert whole.memory is not None
    return replace(
        whole,
        open_language_model=lambda: model,
        setup=replace(whole.setup, prefix_file=None),
        feeling=replace(whole.feeling, open_reader=lambda: tools.reader),
        memory=replace(whole.memory, open_reader=lambda: tools.reader, zone=UTC),
        planning=replace(whole.planning, open_analyser=lambda: tools.analyser, zone=UTC),
        open_guard=lambda: tools.likely,
    )


def played(equipment: Equipment, lines: Sequence[Line], at: float, model: ScriptedReplies) -> list[Played]:
    """Type lines to a session that begins at ``at``, and return what came of each.

    Raises:
        PartBroken: A part that replies are made with is not there.
    """

    async def play() -> list[Played]:
        loop = running_loop()
        name = sha256("\n".join(line.said for line in lines).encode()).hexdigest()[:32]
        threads = replace(
            threads_of(loop), unix_now=lambda: at + loop.time() - BEGINNING, new_session=lambda: name
        )
        told: list[msg.Event] = []
        log = EventLog()
        session = Session(equipment, told.append, (log,), threads=threads)
        await session.open()
        try:
            await asyncio.sleep(PACE)
            _check_ready(told)
            found = []
            for line in lines:
                model.arm((line.reply,), language=equipment.setup.language)
                for gone in (told, log.entries, model.prompts):
                    gone.clear()
                session.handle(msg.Say(line.said, key=""))
                await asyncio.sleep(PACE)
                events = tuple(event for _, event, _ in log.entries)
                found.append(Played(tuple(told), events, tuple(model.prompts)))
            return found
        finally:
            await session.close()

    return run(play)


def _check_ready(told: Sequence[msg.Event]) -> None:
    """Raise ``PartBroken`` if a part that replies are made with is not there: without it they would be others."""
    readiness = Readiness(_PARTS)
    for event in told:
        readiness.see(event)
    if not readiness.is_whole:
        raise PartBroken("Your companion could not start. Run `companion doctor`.")
