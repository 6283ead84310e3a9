"""Tells after each spoken turn how soon it was answered, and what the time went into."""

from companion.channel.messages import AnswerTimed
from companion.conversation import effects as do
from companion.conversation import events as ev
from companion.conversation.latency import TurnWatch
from companion.conversation.state import State
from companion.engine.engine import Tell


class LatencyCard:
    """Watches a conversation; fulfils ``engine.Observer``."""

    def __init__(self, tell: Tell) -> None:
        self._tell = tell
        self._watch = TurnWatch()

    async def observe(
        self, now: float, event: ev.Event, before: State, after: State, effects: tuple[do.Effect, ...]
    ) -> None:
        """Tell when an answer to speech begins to sound."""
        turn = self._watch.see(now, event, effects)
        if turn is not None and turn.whole is not None:
            self._tell(AnswerTimed(turn.whole, turn.stages))
