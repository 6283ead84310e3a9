"""The end of the demonstration: two weeks later somebody comes back and asks, in writing, and it remembers.

The two weeks pass on the session's clock alone.
"""

import asyncio
import time
from dataclasses import dataclass
from typing import Final

from companion.channel import messages as msg
from companion.engine.equip import without_sound
from companion.engine.equipment import Equipment
from companion.engine.session import Session
from companion.engine.threads import Threads
from companion.values import PartBroken

QUESTION: Final = "What did I tell you about my best friend?"
AWAY: Final = 15 * 86_400.0
"""Seconds that pass in between."""

_ANSWER_WITHIN: Final = 60.0


@dataclass(frozen=True, slots=True)
class Later:
    """What was asked, answered and remembered."""

    question: str
    answer: str
    memories: tuple[msg.Remembered, ...]
    """The best first."""


async def come_back(equipment: Equipment, question: str = QUESTION) -> Later:
    """Ask a companion that talked before; ``PartBroken`` when it does not answer."""
    answered: asyncio.Future[str] = asyncio.get_running_loop().create_future()
    memories: list[msg.Remembered] = []

    def see(event: msg.Event) -> None:
        match event:
            case msg.Recalled():
                memories.extend(event.memories)
            case msg.CompanionSaid(is_final=True) if not answered.done():
                answered.set_result(event.heard)
            case _:
                pass

    session = Session(without_sound(equipment), see, threads=Threads(unix_now=lambda: time.time() + AWAY))
    await session.open()
    try:
        session.handle(msg.Say(question, key=""))
        async with asyncio.timeout(_ANSWER_WITHIN):
            answer = await answered
    except TimeoutError:
        raise PartBroken("The companion did not answer; run `companion doctor`.") from None
    finally:
        await session.close()
    return Later(question, answer, tuple(memories))
