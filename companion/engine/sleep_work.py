"""What is done with memories while nobody talks, as a generator that can be stopped between any two small steps.

Sleep goes through what was said since the last time (a language model that can be trusted says what of it to remember,
talks become episodes, new memories are merged and linked), sums up days and months that are over, infers lines of the
profile, and lets old memories fade. What was done is kept as one row that the memory book shows. What should be done is
decided in ``remembering``; when, and in which thread, by ``sleeper``.
"""

import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import islice
from typing import Final

from companion.engine.sleep_parts import SleepParts
from companion.engine.sleep_store import LINKED, SleepStore, Steps
from companion.engine.sleep_talks import TalkWork
from companion.remembering.consolidation import fades, plan
from companion.remembering.profile import differ_in_counts_alone, inferred_lines
from companion.remembering.quoting import shortlist
from companion.remembering.summaries import Period, day_of, month_of, summarise, write_diary
from companion.storage.memory_filter import MemoryFilter
from companion.values import Memory, MemoryKind, MoodStep

logger = logging.getLogger(__name__)

PAGES_INFERRED: Final = 10
"""So many pages of the newest moments the person's profile is inferred from."""
STEPS_OF_MOOD: Final = 500
"""Changes of mood that the diary looks back at."""


class SleepWork:
    """One sleep: ``steps`` does it, ``note`` keeps what was done."""

    def __init__(self, parts: SleepParts, now: float) -> None:
        """Begin where the last sleep ended; ``now`` is in seconds since 1970-01-01 UTC."""
        self._night = SleepStore(parts, now)
        self._noted = self._night.slept

    def steps(self) -> Steps[None]:
        """Do everything there is to do, a little at a time; it may be given up after any step."""
        yield from TalkWork(self._night).steps()
        yield from self._sum_up()
        yield from self._infer()
        yield from self._let_fade()

    def note(self) -> None:
        """Keep what was done, for the book and so that the next sleep goes on from there; nothing done, no note."""
        slept = self._night.slept
        if slept == self._noted:
            return
        self._night.memories.note_sleep(slept)
        self._noted = slept
        logger.info(
            "slept: %d merged, %d linked, %d summarised, %d faded",
            slept.merged,
            slept.linked,
            slept.summarised,
            slept.faded,
        )

    # ---- what is over --------------------------------------------------------------------------------

    def _sum_up(self) -> Steps[None]:
        """Sum up, from the newest, each day and month that is over and has no summary."""
        month: Period | None = None
        for day in self._days():
            if month is not None and month != month_of(day.since, self._night.parts.zone):
                yield from self._sum_up_month(month)
            month = month_of(day.since, self._night.parts.zone)
            yield from self._sum_up_day(day)
        if month is not None:
            yield from self._sum_up_month(month)

    def _days(self) -> Iterator[Period]:
        """Yield the days on which something was said, the newest first."""
        before = None
        while newest := self._night.memories.page(
            MemoryFilter(kinds={MemoryKind.MOMENT}, until=before, with_faded=True), limit=1
        ):
            day = day_of(newest[0].happened_at, self._night.parts.zone)
            yield day
            before = day.since

    def _sum_up_day(self, day: Period) -> Steps[None]:
        yield None
        lacking = self._lacking(day, {MemoryKind.SUMMARY, MemoryKind.DIARY})
        if not lacking:
            return
        moments = yield from self._moments(day)
        if MemoryKind.SUMMARY in lacking:
            yield from self._keep_summary(
                moments, lambda there: summarise(day, there, self._night.parts.emotions)
            )
        if MemoryKind.DIARY in lacking:
            steps = [step for step in self._mood if day.since <= step.after.at < day.until]
            yield None
            yield from self._keep_summary(moments, lambda there: write_diary(day, there, steps))

    @cached_property
    def _mood(self) -> tuple[MoodStep, ...]:
        return self._night.parts.feelings.steps(limit=STEPS_OF_MOOD)

    def _sum_up_month(self, month: Period) -> Steps[None]:
        if not self._lacking(month, {MemoryKind.SUMMARY}):
            return
        days = self._night.memories.page(
            MemoryFilter(kinds={MemoryKind.SUMMARY}, since=month.since, until=month.until, with_faded=True),
            limit=40,
        )
        yield None
        quoted = dict.fromkeys(piece for day in days if day.subject != month.name for piece in day.evidence)
        moments = [one.id for one in self._quotable(self._night.of(quoted))]
        yield from self._keep_summary(
            moments, lambda there: summarise(month, there, self._night.parts.emotions)
        )

    def _lacking(self, period: Period, kinds: set[MemoryKind]) -> set[MemoryKind]:
        """Tell which of these kinds of summary a period that is over has not."""
        if not period.is_over(self._night.now):
            return set()
        there = self._night.memories.page(MemoryFilter(kinds=kinds, subject=period.name, with_faded=True))
        return (kinds & self._night.parts.kinds) - {one.kind for one in there}

    def _moments(self, period: Period) -> Steps[list[int]]:
        """Return the ids of the moments that may be quoted."""
        wanted = MemoryFilter(
            kinds={MemoryKind.MOMENT}, since=period.since, until=period.until, with_faded=True
        )
        moments: tuple[Memory, ...] = ()
        for page in self._night.pages(wanted):
            moments = shortlist((*moments, *self._quotable(page)))
            yield None
        return [one.id for one in moments]

    def _quotable(self, moments: Iterable[Memory]) -> Iterator[Memory]:
        """Yield those that speak of nothing that is kept out now, though they were written before."""
        return (one for one in moments if not self._night.parts.is_kept_out(one.text))

    def _keep_summary(
        self, moments: Sequence[int], write: Callable[[Iterable[Memory]], Memory | None]
    ) -> Steps[None]:
        with self._night.parts.alone():
            summary = write(self._night.memories.get(moments).values())
            new = 0 if summary is None else self._night.keep(summary)
            if summary is not None and new:
                self._night.slept = replace(self._night.slept, summarised=self._night.slept.summarised + 1)
                parts = [one for one in self._night.of(summary.evidence) if one.kind in LINKED]
                self._night.apply(plan((replace(summary, id=new), *parts), (), {}, self._night.now))
        yield None

    # ---- what happened again and again ---------------------------------------------------------------

    def _infer(self) -> Steps[None]:
        """Write down what the last exchanges tell of the person, each line in place of that with older counts."""
        moments: list[Memory] = []
        for page in islice(
            self._night.pages(MemoryFilter(kinds={MemoryKind.MOMENT}, with_faded=True)), PAGES_INFERRED
        ):
            moments += page
            yield None
        lines = inferred_lines(moments)
        yield None
        for line in lines:
            with self._night.parts.alone():
                self._keep_inferred(line)
            yield None

    def _keep_inferred(self, line: Memory) -> None:
        there = self._night.memories.page(
            MemoryFilter(kinds={line.kind}, subject=line.subject, with_faded=True)
        )
        before = [one for one in there if differ_in_counts_alone(one, line)]
        if any(one.text == line.text or one.is_pinned for one in before):
            return
        if self._night.keep(line):
            self._night.memories.delete(one.id for one in before)

    # ---- what is old ---------------------------------------------------------------------------------

    def _let_fade(self) -> Steps[None]:
        for page in self._night.pages(MemoryFilter(with_faded=True)):
            self._night.apply(fades(page, self._night.now))
            yield None
