"""What the person does with the memory book: which memory is looked at, which are chosen, what is about to go.

Pure. The list itself is ``memory_pages``'s, the words are ``memory_words``'.
"""

from dataclasses import dataclass, replace
from typing import Final, TypeAlias

import msgspec

from companion.channel.messages import (
    Answer,
    ChatsFound,
    ExchangeMoved,
    ForgetAbout,
    ForgetMemories,
    ForgetPreview,
    ForgetSince,
    ImportChats,
    MemoryShown,
    MemoryStatistics,
    OneMemory,
    Query,
    Refused,
    StatisticsShown,
    WouldForget,
)
from companion.values import Memory, MemoryKind
from companion.window.memories.memory_pages import PAGES_UP_TO

Wish: TypeAlias = ForgetMemories | ForgetSince | ForgetAbout

STRETCHES: Final = {"hour": 3600.0, "day": 86_400.0, "week": 604_800.0}
"""How far back all can be forgotten, in seconds."""


@dataclass(frozen=True, slots=True)
class Memories:
    """What is looked at and done in the memory book."""

    trail: tuple[int, ...] = ()
    """The memories that were opened one out of the other; the last one is looked at."""
    detail: MemoryShown | None = None
    """All there is of that one; None until the engine has told it."""
    chosen: tuple[Memory, ...] = ()
    """Those that something is to be done with together, in the order in which they were chosen."""
    is_choosing: bool = False
    wish: Wish | None = None
    """What the person is asked about before it is forgotten."""
    would: WouldForget | None = None
    """What would go; None until the engine has told it."""
    amount: StatisticsShown | None = None
    exchange: ExchangeMoved | None = None
    """The import or export that runs or ran last."""
    chats: ChatsFound | None = None
    """What there is in the file that was to be imported last; None where that was no file of chats."""
    refusal: str = ""
    """Why something could not be shown or done."""
    asked: tuple[Query, ...] = ()
    """The questions under way, at most one of a kind."""
    last_number: int = PAGES_UP_TO

    # ---- events of the engine

    def answered(self, answer: Answer) -> "Memories":
        """Return the state after an answer; one to a question that nobody asks any more changes nothing."""
        asked = next((one.asked for one in self.asked if one.number == answer.number), None)
        if asked is None:
            return self
        rest = tuple(one for one in self.asked if one.number != answer.number)
        state, content = replace(self, asked=rest), answer.content
        match asked, content:
            case OneMemory(), MemoryShown():
                return replace(state, detail=content, refusal="")
            case OneMemory(), Refused():  # it was forgotten, or merged into another
                return replace(state, trail=(), detail=None, refusal=content.sentence)
            case ForgetPreview(), WouldForget():
                return replace(state, would=content)
            case ForgetPreview(), Refused():
                return replace(state, wish=None, would=None, refusal=content.sentence)
            case MemoryStatistics(), StatisticsShown():
                return replace(state, amount=content)
        return state

    def with_event(self, event: ExchangeMoved | ChatsFound) -> "Memories":
        """Return the state once an import or export has moved on, or the person is to be asked about chats."""
        if isinstance(event, ChatsFound):
            return replace(self, exchange=None, chats=event)
        return replace(self, exchange=event)

    def out_of_date(self) -> "Memories":
        """Return the state that asks anew for what is looked at; what would go is another thing now."""
        state = replace(self, chosen=(), is_choosing=False, wish=None, would=None)._asking(MemoryStatistics())
        return state._asking(OneMemory(state.trail[-1])) if state.trail else state

    def without_engine(self) -> "Memories":
        """Return the state once the engine has gone, with all that it was asked."""
        exchange = None if self.exchange is not None and self.exchange.is_running else self.exchange
        chats = None if self.asks_about_chats else self.chats
        return replace(self, asked=(), wish=None, would=None, exchange=exchange, chats=chats)

    # ---- actions of the user

    def exchanging(self) -> "Memories":
        """Return the state once a file is to be written or read; what came of the one before is over."""
        return replace(self, exchange=None, chats=None)

    def taking_chats(self) -> "tuple[Memories, ImportChats | None]":
        """Return the state once the chats that were found are to come in, and what is to be sent."""
        if self.chats is None or not self.asks_about_chats:
            return self, None
        begun = replace(self, exchange=ExchangeMoved(0, 0.0, is_running=True))
        return begun, ImportChats(self.chats.file, self.chats.messages)

    def opened(self, memory: int) -> "Memories":
        """Return the state in which a memory is looked at; the way back leads to the one before it."""
        if self.trail[-1:] == (memory,):
            return self
        return replace(self, trail=(*self.trail, memory), detail=None, refusal="", wish=None)._asking(
            OneMemory(memory)
        )

    def back(self) -> "Memories":
        """Return the state in which the memory before is looked at, or the list."""
        trail = self.trail[:-1]
        state = replace(self, trail=trail, detail=None, wish=None, would=None, refusal="")
        return state._asking(OneMemory(trail[-1])) if trail else state

    def choosing(self, *, is_choosing: bool) -> "Memories":
        """Return the state in which memories can be chosen, or no longer."""
        return replace(self, is_choosing=is_choosing, chosen=(), wish=None, would=None, refusal="")

    def with_choice(self, memory: Memory) -> "Memories":
        """Return the state with a memory chosen, or no longer."""
        rest = tuple(one for one in self.chosen if one.id != memory.id)
        chosen = rest if len(rest) < len(self.chosen) else (*self.chosen, memory)
        return replace(self, chosen=chosen, wish=None, would=None)

    def wishing(self, wish: Wish) -> "Memories":
        """Return the state that asks what would go."""
        return replace(self, wish=wish, would=None, refusal="")._asking(ForgetPreview(wish))

    def keeping_words(self, *, keeps: bool) -> "Memories":
        """Return the state that asks what would go if the words stayed in the history, or went as well."""
        if not isinstance(self.wish, ForgetMemories):
            return self
        wish = msgspec.structs.replace(self.wish, keeps_words=keeps)
        return replace(self, wish=wish)._asking(ForgetPreview(wish))

    def kept(self) -> "Memories":
        """Return the state once the person has decided to forget nothing."""
        return replace(self, wish=None, would=None)

    def forgotten(self) -> "Memories":
        """Return the state once what was wished is on its way out."""
        return replace(self, wish=None, would=None, trail=(), detail=None, chosen=(), is_choosing=False)

    # ---- what there is to show

    @property
    def can_merge(self) -> bool:
        """Whether those that are chosen can be made into one."""
        kinds = {memory.kind for memory in self.chosen}
        return len(self.chosen) > 1 and len(kinds) == 1 and MemoryKind.MOMENT not in kinds

    @property
    def merged_text(self) -> str:
        """The words that the merged memory has unless the person writes others: the newest one's."""
        newest = max(self.chosen, key=lambda memory: (memory.happened_at, memory.id), default=None)
        return "" if newest is None else newest.text

    @property
    def asks_about_chats(self) -> bool:
        """Whether the person is asked if chats are to come in."""
        return self.chats is not None and self.chats.messages > 0 and self.exchange is None

    @property
    def is_exchanging(self) -> bool:
        """Whether an import or export runs."""
        return self.exchange is not None and self.exchange.is_running

    def _asking(self, question: OneMemory | ForgetPreview | MemoryStatistics) -> "Memories":
        number = self.last_number + 1
        others = tuple(one for one in self.asked if type(one.asked) is not type(question))
        return replace(self, asked=(*others, Query(number, question)), last_number=number)
