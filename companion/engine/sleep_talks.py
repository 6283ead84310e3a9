"""The part of sleep that goes through what was said: what of it to remember, what happened, what is alike."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Final

from companion.engine.sleep_store import LINKED, PAGE, SleepStore, Steps
from companion.remembering.consolidation import Step, plan
from companion.remembering.episodes import Told, episodes
from companion.remembering.extraction import MOST_STATEMENTS, ask, felt_as, read_answer, told
from companion.storage.memory_filter import MemoryFilter
from companion.values import Evidence, Memory, MemoryKind, Speaker, Utterance

NEAR: Final = 8
"""So many near ones a new memory is compared with."""


class TalkWork:
    """Goes through talks, some utterances at a time."""

    def __init__(self, night: SleepStore) -> None:
        self._night = night

    def steps(self) -> Steps[None]:
        """Go through all that was said since the last sleep."""
        while kept := self._night.parts.utterances.page_after(self._night.slept.read_until, PAGE):
            _, first = next(groupby(kept, key=lambda one: one.utterance.session))
            talk = [one.utterance for one in first]
            if self._night.parts.can_extract:
                yield from self._extract(talk)
            yield from self._group(talk)
            yield from self._join(talk)
            self._night.slept = replace(self._night.slept, read_until=kept[len(talk) - 1].id)
            yield None

    def _extract(self, talk: Sequence[Utterance]) -> Steps[None]:
        statements = told(talk, self._resting_on(talk))
        yield None
        for start in range(0, len(statements), MOST_STATEMENTS):
            asked = statements[start : start + MOST_STATEMENTS]
            answer = (yield ask(asked)) or ""
            found = read_answer(answer, asked, self._night.parts.zone)
            yield None
            for memory in found:
                with self._night.parts.alone():
                    if self._is_still_said(memory, talk):
                        self._night.keep(felt_as(memory, self._night.of(memory.evidence)))
                yield None

    def _is_still_said(self, memory: Memory, talk: Sequence[Utterance]) -> bool:
        """Tell whether what a memory rests on was neither forgotten nor corrected since it was asked about."""
        now = self._night.parts.utterances.said(memory.evidence)
        asked = {Evidence(one.session, one.number): one for one in talk}
        return all(now.get(piece) == asked[piece] for piece in memory.evidence)

    def _group(self, talk: Sequence[Utterance]) -> Steps[None]:
        """Make episodes of a talk; those that an interrupted sleep made are there already."""
        there = self._resting_on(talk)
        known = {frozenset(one.evidence) for one in there if one.kind is MemoryKind.EPISODE}
        moments = {one.id: one for one in there if one.kind is MemoryKind.MOMENT}
        yield None
        found = episodes(self._told(moments), self._night.parts.emotions, self._night.parts.zone)
        yield None
        for episode in found:
            with self._night.parts.alone():
                now = [one for one in self._night.of(episode.evidence) if one.kind is MemoryKind.MOMENT]
                is_still_so = all(moments.get(one.id) == one for one in now)
                if is_still_so and frozenset(episode.evidence) not in known:
                    self._night.keep(episode)
            yield None

    def _told(self, moments: Mapping[int, Memory]) -> list[Told]:
        vectors = self._night.parts.search.vectors(moments, self._night.parts.trunk)
        readings = {
            number: self._night.parts.feelings.reading_at(one.evidence[0].session, one.evidence[0].number)
            for number, one in moments.items()
            if one.speaker is Speaker.PERSON
        }
        return [
            Told(one, vectors.get(number), found.reading.causes if (found := readings.get(number)) else ())
            for number, one in moments.items()
        ]

    def _join(self, talk: Sequence[Utterance]) -> Steps[None]:
        """Merge and link what rests on a talk with what is near to it, one new memory at a time."""
        there = [one.id for one in self._resting_on(talk)]
        yield None
        for number in there:
            with self._night.parts.alone():
                self._night.apply(self._planned(number, there))
            yield None

    def _planned(self, number: int, beside: Sequence[int]) -> tuple[Step, ...]:
        found = self._night.memories.get((number,))
        if number not in found:  # merged meanwhile
            return ()
        new = found[number]
        parts = beside if new.kind is MemoryKind.EPISODE else ()
        known = self._night.memories.get((number, *self._near(new), *parts))
        links = [link for link in self._night.memories.links_of(known) if link.source in known]
        vectors = self._night.parts.search.vectors(known, self._night.parts.trunk)
        return plan(tuple(known.values()), links, vectors, self._night.now)

    def _near(self, new: Memory) -> Iterable[int]:
        """Find what may be merged or linked with a memory."""
        if new.kind not in LINKED:
            wanted = MemoryFilter(kinds={new.kind}, subject=new.subject, is_held=True)
            return [one.id for one in self._night.memories.page(wanted, limit=NEAR)]
        own = self._night.parts.search.vectors((new.id,), self._night.parts.trunk)
        if new.id not in own:
            return ()
        found = self._night.parts.search.nearest(own[new.id], self._night.parts.trunk, NEAR, LINKED)
        return [number for number, _ in found]

    def _resting_on(self, stretch: Iterable[Utterance]) -> list[Memory]:
        return self._night.of(Evidence(one.session, one.number) for one in stretch)
