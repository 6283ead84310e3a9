"""The user's actions in the memory book: the open memory, the selected ones, and what is about to be forgotten.

Pure. ``memory_list_model`` has the list itself, ``memory_words`` the words.
"""

from dataclasses import dataclass, replace
from math import inf
from typing import Final, TypeAlias

import msgspec

from companion.channel import messages as msg
from companion.values import Memory, MemoryKind

Wish: TypeAlias = msg.ForgetMemories | msg.ForgetSince | msg.ForgetAbout

PAGES_UP_TO: Final = 3_500_000
"""First query number; smaller ones are those of the list."""
STRETCHES: Final = {"hour": 3600.0, "day": 86_400.0, "week": 604_800.0, "ever": inf}
"""Periods, in seconds, of which all memories can be forgotten."""


@dataclass(frozen=True, slots=True)
class Memories:
    """The state of the memory book."""

    trail: tuple[int, ...] = ()
    """The memories that were opened one from another; the last one is shown."""
    detail: msg.MemoryShown | None = None
    """Details of the shown memory; None until the engine has sent them."""
    chosen: tuple[Memory, ...] = ()
    """The memories selected for an action, in the order of selection."""
    is_choosing: bool = False
    wish: Wish | None = None
    """The request to forget that the user has to confirm."""
    would: msg.WouldForget | None = None
    """Preview of what would be forgotten; None until the engine has sent it."""
    is_wish_spoken: bool = False
    """True if the user said the request in the conversation, where it may be answered too."""
    also_wrong: msg.AlsoWrong | None = None
    """Other memories for which the last correction is offered."""
    amount: msg.StatisticsShown | None = None
    exchange: msg.ExchangeMoved | None = None
    """The running or last import or export."""
    chats: msg.ChatsFound | None = None
    """Contents of the last file to import; None if it was not a file of chats."""
    refusal: str = ""
    """Reason why something could not be shown or done."""
    asked: tuple[msg.Query, ...] = ()
    """The pending queries, at most one of each kind."""
    last_number: int = PAGES_UP_TO

    # ---- events of the engine

    def answered(self, answer: msg.Answer) -> "Memories":
        """Return the state after an answer; an answer to a query that is no longer pending changes nothing."""
        asked = next((one.asked for one in self.asked if one.number == answer.number), None)
        if asked is None:
            return self
        rest = tuple(one for one in self.asked if one.number != answer.number)
        state, content = replace(self, asked=rest), answer.content
        match asked, content:
            case msg.OneMemory(), msg.MemoryShown():
                return replace(state, detail=content, refusal="")
            case msg.OneMemory(), msg.Refused():  # it was forgotten, or merged into another
                return replace(state, trail=(), detail=None, refusal=str(content.sentence))
            case msg.ForgetPreview(), msg.WouldForget():
                return replace(state, would=content)._keeping(keeps=content.keeps_words)
            case msg.ForgetPreview(), msg.Refused():
                return replace(state, wish=None, would=None, refusal=str(content.sentence))
            case msg.MemoryStatistics(), msg.StatisticsShown():
                return replace(state, amount=content)
        return state

    def with_event(self, event: msg.ExchangeMoved | msg.ChatsFound) -> "Memories":
        """Return the state after progress of an import or export, or after chats were found in a file."""
        if isinstance(event, msg.ChatsFound):
            return replace(self, exchange=None, chats=event)
        return replace(self, exchange=event)

    def out_of_date(self) -> "Memories":
        """Return the state that requests the details again, and the preview too, which may have changed."""
        state = replace(self, would=None)._asking(msg.MemoryStatistics())
        if state.wish is not None:
            state = state._asking(msg.ForgetPreview(state.wish))
        return state._asking(msg.OneMemory(state.trail[-1])) if state.trail else state

    def without_engine(self) -> "Memories":
        """Return the state after the engine and its pending queries are gone."""
        exchange = None if self.exchange is not None and self.exchange.is_running else self.exchange
        chats = None if self.asks_about_chats else self.chats
        return replace(self, asked=(), wish=None, would=None, also_wrong=None, exchange=exchange, chats=chats)

    def of_another_book(self) -> "Memories":
        """Return the state once another memory book has begun, of which nothing is known."""
        return Memories(last_number=self.last_number)

    # ---- actions of the user

    def exchanging(self) -> "Memories":
        """Return the state for a new import or export; the result of the last one is removed."""
        return replace(self, exchange=None, chats=None)

    def taking_chats(self) -> "tuple[Memories, msg.ImportChats | None]":
        """Return the state that imports the chats that were found, and the message to send."""
        if self.chats is None or not self.asks_about_chats:
            return self, None
        begun = replace(self, exchange=msg.ExchangeMoved(0, 0.0, is_running=True))
        return begun, msg.ImportChats(self.chats.file, self.chats.messages)

    def opened(self, memory: int) -> "Memories":
        """Return the state with a memory open; the way back leads to the one before it."""
        if self.trail[-1:] == (memory,):
            return self
        return replace(self, trail=(*self.trail, memory), detail=None, refusal="", wish=None)._asking(
            msg.OneMemory(memory)
        )

    def back(self) -> "Memories":
        """Return the state with the previous memory open, or the list."""
        trail = self.trail[:-1]
        state = replace(self, trail=trail, detail=None, wish=None, would=None, refusal="")
        return state._asking(msg.OneMemory(trail[-1])) if trail else state

    def listing(self) -> "Memories":
        """Return the state with no memory open or selected; a question stays."""
        return replace(self, trail=(), detail=None, chosen=(), is_choosing=False, refusal="")

    def choosing(self, *, is_choosing: bool) -> "Memories":
        """Return the state with the selection mode on or off."""
        return replace(self, is_choosing=is_choosing, chosen=(), wish=None, would=None, refusal="")

    def with_choice(self, memory: Memory) -> "Memories":
        """Return the state with a memory added to the selection or removed from it."""
        rest = tuple(one for one in self.chosen if one.id != memory.id)
        chosen = rest if len(rest) < len(self.chosen) else (*self.chosen, memory)
        return replace(self, chosen=chosen, wish=None, would=None)

    def wishing(self, wish: Wish, *, is_spoken: bool = False) -> "Memories":
        """Return the state that requests a preview of what would be forgotten."""
        state = replace(self, wish=wish, would=None, is_wish_spoken=is_spoken, refusal="")
        return state._asking(msg.ForgetPreview(wish))

    def keeping_words(self, *, keeps: bool) -> "Memories":
        """Return the state that requests the preview with the words kept in the history, or forgotten too."""
        state = self._keeping(keeps=keeps)
        return self if state.wish is None or state is self else state._asking(msg.ForgetPreview(state.wish))

    def kept(self) -> "Memories":
        """Return the state after the user has decided to forget nothing."""
        return replace(self, wish=None, would=None)

    def forgotten(self) -> "Memories":
        """Return the state after the request to forget was sent."""
        return replace(self.listing(), wish=None, would=None)

    # ---- values to show

    @property
    def can_merge(self) -> bool:
        """True if the selected memories can be merged."""
        kinds = {memory.kind for memory in self.chosen}
        return len(self.chosen) > 1 and len(kinds) == 1 and MemoryKind.MOMENT not in kinds

    @property
    def merged_text(self) -> str:
        """The text of the merged memory unless the user writes another one: that of the newest."""
        newest = max(self.chosen, key=lambda memory: (memory.happened_at, memory.id), default=None)
        return "" if newest is None else newest.text

    @property
    def asks_about_spoken(self) -> bool:
        """True if the user has to confirm a request that they said in the conversation."""
        return self.wish is not None and self.is_wish_spoken

    @property
    def asks_about_chats(self) -> bool:
        """True if the user has to confirm the import of chats."""
        return self.chats is not None and self.chats.messages > 0 and self.exchange is None

    @property
    def is_exchanging(self) -> bool:
        """True while an import or export is running."""
        return self.exchange is not None and self.exchange.is_running

    def _keeping(self, *, keeps: bool) -> "Memories":
        if not isinstance(self.wish, msg.ForgetMemories):
            return self
        return replace(self, wish=msgspec.structs.replace(self.wish, keeps_words=keeps))

    def _asking(self, question: msg.OneMemory | msg.ForgetPreview | msg.MemoryStatistics) -> "Memories":
        number = self.last_number + 1
        others = tuple(one for one in self.asked if type(one.asked) is not type(question))
        return replace(self, asked=(*others, msg.Query(number, question)), last_number=number)
