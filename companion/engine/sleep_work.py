"""What is done with memories while nobody talks, as a generator that can be stopped between any two small steps.

Sleep goes through what was said since the last time (a language model that can be trusted says what of it to remember,
talks become episodes, new memories are merged and linked), sums up days and months that are over, infers lines of the
profile, and lets old memories fade. What was done is kept as one row that the memory book shows. What should be done is
decided in ``remembering``; when, and in which thread, by ``sleeper``.
"""

import logging
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import islice
from typing import Final, TypeAlias, TypeVar

from companion.engine.sleep_parts import SleepParts
from companion.remembering.consolidation import Connect, LetGo, Merge, Step, TakeBack, fades, plan
from companion.remembering.diary import write_diary
from companion.remembering.extraction import Question, ask, felt_as, first_stretch, read_answer
from companion.remembering.inference import differ_in_counts_alone, inferred_lines
from companion.remembering.periods import Period, day_of, month_of
from companion.remembering.quoting import shortlist
from companion.remembering.summaries import summarise
from companion.storage.memories import NoSuchMemory, Sleep
from companion.storage.memory_filter import MemoryFilter
from companion.values import Evidence, LinkKind, Memory, MemoryKind, MemoryLink, MoodStep, Utterance

logger = logging.getLogger(__name__)

T = TypeVar("T")
Steps: TypeAlias = Generator[Question | None, str | None, T]
"""Yields None after a step, or a question, whose answer it is sent; None for none."""

PAGE: Final = 50
"""Memories or utterances that are looked at in one step."""
NEAR: Final = 8
"""So many near ones a new memory is compared with."""
PAGES_INFERRED: Final = 10
"""So many pages of the newest moments the person's profile is inferred from."""
STEPS_OF_MOOD: Final = 500
"""Changes of mood that the diary looks back at."""

_LINKED: Final = frozenset({MemoryKind.MOMENT, MemoryKind.EPISODE})
_SUPERSEDED: Final = frozenset({MemoryKind.FACT, MemoryKind.PREFERENCE, MemoryKind.PERSON})


class SleepWork:
    """One sleep: ``steps`` does it, ``note`` keeps what was done."""

    def __init__(self, parts: SleepParts, now: float) -> None:
        """Prepare; ``now`` is in seconds since 1970-01-01 UTC."""
        self._parts = parts
        self._memories = parts.memories
        self._now = now
        self._slept = self._before = Sleep(now, 0)

    def steps(self) -> Steps[None]:
        """Do everything there is to do, a little at a time; it may be given up after any step."""
        last = self._memories.sleeps(limit=1)
        self._slept = self._before = Sleep(self._now, last[0].read_until if last else 0)
        yield from self._go_through_what_was_said()
        yield from self._sum_up()
        yield from self._infer()
        yield from self._let_fade()

    def note(self) -> None:
        """Keep what was done, for the book and so that the next sleep goes on from there; nothing done, no note."""
        if self._slept == self._before:
            return
        self._memories.note_sleep(self._slept)
        self._before = self._slept
        logger.info(
            "slept: %d merged, %d linked, %d summarised, %d faded",
            self._slept.merged,
            self._slept.linked,
            self._slept.summarised,
            self._slept.faded,
        )

    # ---- what was said since -------------------------------------------------------------------------

    def _go_through_what_was_said(self) -> Steps[None]:
        while kept := self._parts.utterances.after(self._slept.read_until, PAGE):
            talk = [one.utterance for one in kept if one.utterance.session == kept[0].utterance.session]
            if self._parts.can_extract:
                yield from self._extract(talk)
            yield from self._join(talk)
            self._slept = replace(self._slept, read_until=kept[len(talk) - 1].id)
            yield None

    def _extract(self, talk: Sequence[Utterance]) -> Steps[None]:
        while talk:
            stretch = first_stretch(talk)
            answer = (yield ask(stretch)) or ""
            with self._parts.alone():
                self._keep_extracted(answer, self._still_there(stretch))
            yield None
            talk = talk[len(stretch) :]

    def _still_there(self, stretch: Sequence[Utterance]) -> tuple[Utterance, ...]:
        """Return a stretch as it is now, empty words for what was forgotten or corrected while it was asked about."""
        said = self._parts.utterances.said(Evidence(one.session, one.number) for one in stretch)
        return tuple(
            one if said.get(Evidence(one.session, one.number)) == one else replace(one, text="")
            for one in stretch
        )

    def _keep_extracted(self, answer: str, stretch: Sequence[Utterance]) -> None:
        known = self._resting_on(stretch)
        for memory in read_answer(answer, stretch, known, self._parts.zone):
            self._keep_instead(felt_as(memory, known))

    def _keep_instead(self, memory: Memory) -> None:
        """Keep a memory in place of what it supersedes; not when something as new, or pinned, holds already."""
        held: tuple[Memory, ...] = ()
        if memory.kind in _SUPERSEDED and memory.subject:
            wanted = MemoryFilter(kinds={memory.kind}, subject=memory.subject, is_held=True, with_faded=True)
            held = self._memories.page(wanted)
        if any(one.happened_at >= memory.happened_at or one.is_pinned for one in held):
            return
        if new := self._keep(memory):
            self._memories.update(replace(one, held_until=memory.happened_at) for one in held)
            self._memories.link(MemoryLink(new, one.id, LinkKind.SUPERSEDES) for one in held)

    def _join(self, talk: Sequence[Utterance]) -> Steps[None]:
        """Merge and link what rests on a talk with what is near to it, one new memory at a time."""
        there = [one.id for one in self._resting_on(talk)]
        yield None
        for number in there:
            with self._parts.alone():
                self._take(self._planned(number, there))
            yield None

    def _planned(self, number: int, beside: Sequence[int]) -> tuple[Step, ...]:
        found = self._memories.get((number,))
        if number not in found:  # merged meanwhile
            return ()
        new = found[number]
        parts = beside if new.kind is MemoryKind.EPISODE else ()
        known = self._memories.get((number, *self._near(new), *parts))
        links = [link for link in self._memories.links_of(known) if link.source in known]
        return plan(tuple(known.values()), links, self._parts.search.vectors(known), self._now)

    def _near(self, new: Memory) -> Iterable[int]:
        """Find what may be merged or linked with a memory."""
        if new.kind not in _LINKED:
            wanted = MemoryFilter(kinds={new.kind}, subject=new.subject, is_held=True)
            return [one.id for one in self._memories.page(wanted, limit=NEAR)]
        own = self._parts.search.vectors((new.id,))
        if new.id not in own:
            return ()
        found = self._parts.search.nearest(own[new.id], self._parts.trunk, NEAR, _LINKED)
        return [number for number, _ in found]

    # ---- what is over --------------------------------------------------------------------------------

    def _sum_up(self) -> Steps[None]:
        """Sum up, from the newest, each day and month that is over and has no summary."""
        month: Period | None = None
        for day in self._days():
            if month is not None and month != month_of(day.since, self._parts.zone):
                yield from self._sum_up_month(month)
            month = month_of(day.since, self._parts.zone)
            yield from self._sum_up_day(day)
        if month is not None:
            yield from self._sum_up_month(month)

    def _days(self) -> Iterator[Period]:
        """Yield the days on which something was said, the newest first."""
        before = None
        while newest := self._memories.page(
            MemoryFilter(kinds={MemoryKind.MOMENT}, until=before, with_faded=True), limit=1
        ):
            day = day_of(newest[0].happened_at, self._parts.zone)
            yield day
            before = day.since

    def _sum_up_day(self, day: Period) -> Steps[None]:
        yield None
        lacking = self._lacking(day, {MemoryKind.SUMMARY, MemoryKind.DIARY})
        if not lacking:
            return
        moments = yield from self._moments(day)
        if MemoryKind.SUMMARY in lacking:
            yield from self._keep_summary(moments, lambda there: summarise(day, there, self._parts.emotions))
        if MemoryKind.DIARY in lacking:
            steps = [step for step in self._mood if day.since <= step.after.at < day.until]
            yield None
            yield from self._keep_summary(moments, lambda there: write_diary(day, there, steps))

    @cached_property
    def _mood(self) -> tuple[MoodStep, ...]:
        return self._parts.feelings.steps(limit=STEPS_OF_MOOD)

    def _sum_up_month(self, month: Period) -> Steps[None]:
        if not self._lacking(month, {MemoryKind.SUMMARY}):
            return
        days = self._memories.page(
            MemoryFilter(kinds={MemoryKind.SUMMARY}, since=month.since, until=month.until, with_faded=True),
            limit=40,
        )
        yield None
        quoted = dict.fromkeys(piece for day in days if day.subject != month.name for piece in day.evidence)
        moments = [one.id for one in self._of(quoted)]
        yield from self._keep_summary(moments, lambda there: summarise(month, there, self._parts.emotions))

    def _lacking(self, period: Period, kinds: set[MemoryKind]) -> set[MemoryKind]:
        """Tell which of these kinds of summary a period that is over has not."""
        if not period.is_over(self._now):
            return set()
        there = self._memories.page(MemoryFilter(kinds=kinds, subject=period.name, with_faded=True))
        return (kinds & self._parts.kinds) - {one.kind for one in there}

    def _moments(self, period: Period) -> Steps[list[int]]:
        """Return the ids of the moments that may be quoted."""
        wanted = MemoryFilter(
            kinds={MemoryKind.MOMENT}, since=period.since, until=period.until, with_faded=True
        )
        moments: tuple[Memory, ...] = ()
        for page in self._pages(wanted):
            moments = shortlist((*moments, *page))
            yield None
        return [one.id for one in moments]

    def _keep_summary(
        self, moments: Sequence[int], write: Callable[[Iterable[Memory]], Memory | None]
    ) -> Steps[None]:
        with self._parts.alone():
            summary = write(self._memories.get(moments).values())
            new = 0 if summary is None else self._keep(summary)
            if summary is not None and new:
                self._slept = replace(self._slept, summarised=self._slept.summarised + 1)
                parts = [one for one in self._of(summary.evidence) if one.kind in _LINKED]
                self._take(plan((replace(summary, id=new), *parts), (), {}, self._now))
        yield None

    # ---- what happened again and again ---------------------------------------------------------------

    def _infer(self) -> Steps[None]:
        """Write down what the last exchanges tell of the person, each line in place of that with older counts."""
        moments: list[Memory] = []
        for page in islice(
            self._pages(MemoryFilter(kinds={MemoryKind.MOMENT}, with_faded=True)), PAGES_INFERRED
        ):
            moments += page
            yield None
        lines = inferred_lines(moments)
        yield None
        for line in lines:
            with self._parts.alone():
                self._keep_inferred(line)
            yield None

    def _keep_inferred(self, line: Memory) -> None:
        there = self._memories.page(MemoryFilter(kinds={line.kind}, subject=line.subject, with_faded=True))
        before = [one for one in there if differ_in_counts_alone(one, line)]
        if any(one.text == line.text or one.is_pinned for one in before):
            return
        if self._keep(line):
            self._memories.delete(one.id for one in before)

    # ---- what is old ---------------------------------------------------------------------------------

    def _let_fade(self) -> Steps[None]:
        for page in self._pages(MemoryFilter(with_faded=True)):
            self._take(fades(page, self._now))
            yield None

    # ---- the store -----------------------------------------------------------------------------------

    def _pages(self, wanted: MemoryFilter) -> Iterator[tuple[Memory, ...]]:
        """Yield what is wanted, from the newest, so many at a time."""
        before = None
        while page := self._memories.page(wanted, before=before, limit=PAGE):
            yield page
            before = page[-1].happened_at, page[-1].id

    def _keep(self, memory: Memory) -> int:
        """Keep a memory if its kind is wanted; return its id, 0 for none."""
        if memory.kind not in self._parts.kinds:
            return 0
        (new,) = self._memories.add((self._parts.embedded(memory),))
        return new

    def _resting_on(self, stretch: Iterable[Utterance]) -> list[Memory]:
        return self._of(Evidence(one.session, one.number) for one in stretch)

    def _of(self, evidence: Iterable[Evidence]) -> list[Memory]:
        ids = [number for one in evidence for number in self._memories.of_utterance(one.session, one.number)]
        return list(self._memories.get(ids).values())

    def _take(self, steps: Sequence[Step]) -> None:
        links = [step.link for step in steps if isinstance(step, Connect)]
        for step in steps:
            match step:
                case Merge():
                    self._merge(step)
                case LetGo(number):
                    self._set_faded(number, self._now)
                case TakeBack(number):
                    self._set_faded(number, None)
                case Connect():
                    pass
        if links:
            self._memories.link(links)
            self._slept = replace(self._slept, linked=self._slept.linked + len(links))

    def _merge(self, step: Merge) -> None:
        if self._memories.merge(step.ids, self._parts.embedded(step.into)):
            self._slept = replace(self._slept, merged=self._slept.merged + len(step.ids) - 1)

    def _set_faded(self, number: int, at: float | None) -> None:
        try:
            memory = self._memories.find(number)
        except NoSuchMemory:
            return
        self._memories.update((replace(memory, faded_at=at),))
        self._slept = replace(self._slept, faded=self._slept.faded + (at is not None))
