"""Memories of a scripted engine: answers what the memory book asks for, without any store."""

from collections.abc import Sequence
from datetime import UTC

from companion.channel import messages as msg
from companion.remembering.sheet import sheet
from companion.values import Memory, Speaker, Utterance


class MemoryShelf:
    """Memories in no store, newest first; what is looked for is found by words, person, kind and pins alone."""

    def __init__(self, memories: Sequence[Memory]) -> None:
        self._memories = sorted(memories, key=lambda one: (one.happened_at, one.id), reverse=True)

    def answer(self, asked: msg.MemoryQuery) -> msg.MemoryContent | msg.Refused:
        """Return what the book would answer."""
        match asked:
            case msg.MemoryPage():
                return self._page(asked)
            case msg.OneMemory(number):
                return self._one(number)
            case msg.MemoryStatistics():
                return self._statistics()
            case msg.WhatIsKnown():
                return msg.KnownShown(sheet(self._memories, 0.0, UTC))
            case msg.ForgetPreview(wish):
                going = self._going(wish)
                count, backups = len(going), 2 if going else 0
                named = tuple(one.text for one in going)
                told = tuple(one.text for one in going if one.evidence)
                if isinstance(wish, msg.ForgetMemories) and wish.keeps_words:
                    return msg.WouldForget(
                        0, count, 0, backups, 0, set_aside=len(told), told=told, named=named, keeps_words=True
                    )
                return msg.WouldForget(len(told), count, 0, backups, 0, told=told, named=named)

    def forget(self, wish: msg.ForgetMemories | msg.ForgetSince | msg.ForgetAbout) -> None:
        """Forget."""
        gone = {one.id for one in self._going(wish)}
        self._memories = [one for one in self._memories if one.id not in gone]

    def add(self, memory: Memory) -> None:
        """Put the newest memory to the others."""
        self._memories = [memory, *self._memories]

    def put(self, memory: Memory) -> None:
        """Put a memory in the place of that of its number."""
        self._memories = [memory if one.id == memory.id else one for one in self._memories]

    def find(self, number: int) -> Memory:
        """Return a memory by its number."""
        return next(one for one in self._memories if one.id == number)

    def _page(self, asked: msg.MemoryPage) -> msg.MemoriesShown | msg.Refused:
        if asked.when == "nonsense":
            return msg.Refused("That time was not understood.")
        found = [
            one
            for one in self._memories
            if asked.words.lower() in one.text.lower()
            and (not asked.person or asked.person in one.names)
            and one.kind in asked.kinds
            and (asked.is_pinned is None or one.is_pinned is asked.is_pinned)
            and (asked.before is None or (one.happened_at, one.id) < asked.before)
        ]
        return msg.MemoriesShown(tuple(found[: asked.limit]), has_more=len(found) > asked.limit)

    def _one(self, number: int) -> msg.MemoryShown | msg.Refused:
        if all(one.id != number for one in self._memories):
            return msg.Refused("That memory is no longer there.")
        memory = self.find(number)
        others = [one for one in self._memories if one.id != number][:1]
        return msg.MemoryShown(
            memory,
            ("It was said in your conversation.", "It has faded to 80%."),
            tuple(
                Utterance(each.session, each.number, Speaker.PERSON, memory.text, memory.happened_at)
                for each in memory.evidence
            ),
            tuple(msg.LinkedMemory("brought about", one) for one in others),
            (),
        )

    def _statistics(self) -> msg.StatisticsShown:
        counts = {one.kind: sum(other.kind is one.kind for other in self._memories) for one in self._memories}
        times = [one.happened_at for one in self._memories]
        return msg.StatisticsShown(counts, min(times, default=None), max(times, default=None), 0, 0, 1)

    def _going(self, wish: msg.ForgetMemories | msg.ForgetSince | msg.ForgetAbout) -> list[Memory]:
        match wish:
            case msg.ForgetMemories(ids):
                return [one for one in self._memories if one.id in ids]
            case msg.ForgetSince(since):
                return [one for one in self._memories if one.happened_at >= since]
            case msg.ForgetAbout(words):
                return [one for one in self._memories if words in one.names]
