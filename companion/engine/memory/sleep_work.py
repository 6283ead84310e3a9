"""The tidying of memories while nobody talks, as a generator that can be stopped between any two small steps.

Sleep goes through everything said since the last time: a language model that is good enough chooses what to
remember, talks become episodes, and new memories are merged and linked. It also sums up past days and months, infers
lines of the profile, and lets old memories fade. The changes are stored as one row that the memory book shows.
``remembering`` decides what should be done; ``sleeper`` decides when, and in which thread.
"""

import logging
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import tzinfo
from functools import cached_property
from itertools import groupby, islice
from typing import Final, TypeAlias, TypeVar

from companion.encoder.meaning import Encoder
from companion.engine.choices import Privacy
from companion.engine.memory.long_term_memory import KeptOut
from companion.feeling.emotions import LABELS
from companion.remembering.consolidation import LetGo, Merge, Step, TakeBack, fades, plan
from companion.remembering.episodes import Told, episodes
from companion.remembering.extraction import MOST_STATEMENTS, Question, ask, felt_as, read_answer, told
from companion.remembering.profile import differ_in_counts_alone, inferred_lines
from companion.remembering.summaries import Period, day_of, month_of, shortlist, summarise, write_diary
from companion.storage.feelings import Feelings
from companion.storage.memories import Memories, NewMemory, NoSuchMemory, Sleep, new_memory
from companion.storage.memory_filter import MemoryFilter
from companion.storage.memory_search import MemorySearch
from companion.storage.store import Store
from companion.storage.utterances import Utterances
from companion.values import Evidence, Memory, MemoryKind, MemoryLink, MoodStep, Speaker, Utterance

T = TypeVar("T")
Steps: TypeAlias = Generator[Question | None, str | None, T]
"""Yields None after a step, or a question for the language model; receives the answer, or None for none."""

PAGE: Final = 50
"""Memories or utterances processed in one step."""
LINKED: Final = frozenset({MemoryKind.MOMENT, MemoryKind.EPISODE})
"""Kinds of memory that are linked with similar ones or with their whole."""


@dataclass(frozen=True, slots=True)
class SleepParts:
    """The data that sleep works on, all from one companion's store."""

    utterances: Utterances
    memories: Memories
    search: MemorySearch
    feelings: Feelings
    alone: Callable[[], AbstractContextManager[object]]
    """Keeps other threads from changing the store, so that a write agrees with the data it rests on."""
    embedded: Callable[[Memory], NewMemory]
    """Gives a memory the vector of its meaning."""
    trunk: str
    """Hash of the trunk that makes the vectors."""
    zone: tzinfo
    """Time zone for the end of a day."""
    kinds: Callable[[], frozenset[MemoryKind]] = lambda: frozenset(MemoryKind)
    """Returns the kinds that may be written down at present."""
    can_extract: bool = False
    """True if the language model is good enough to choose what to remember."""
    is_kept_out: Callable[[str], bool] = lambda text: False
    """Returns whether a text must not be written down."""
    tells_of_danger: Callable[[str], bool] = lambda text: False
    """Returns whether words may tell of a danger: nothing is made of them."""
    wants_something: Callable[[str], bool] = lambda text: False
    """Returns whether words want something and tell nothing: "Tell me something cosy about the shed."."""


def sleep_parts(
    store: Store,
    encoder: Encoder,
    *,
    zone: tzinfo,
    can_extract: bool,
    privacy: Callable[[], Privacy],
    tells_of_danger: Callable[[str], bool] = lambda text: False,
    wants_something: Callable[[str], bool] = lambda text: False,
) -> SleepParts:
    """Collect the data that sleep works on, for a companion's store."""

    def embedded(memory: Memory) -> NewMemory:
        vector = encoder.encode([memory.text])[0]
        return new_memory(memory, vector, encoder.trunk_hash)

    return SleepParts(
        utterances=store.utterances,
        memories=store.memories,
        search=store.memory_search,
        feelings=store.feelings,
        alone=store.database.reading,
        embedded=embedded,
        trunk=encoder.trunk_hash,
        zone=zone,
        kinds=lambda: privacy().kinds,
        can_extract=can_extract,
        is_kept_out=KeptOut(lambda: privacy().boundaries, encoder).holds,
        tells_of_danger=tells_of_danger,
        wants_something=wants_something,
    )


class SleepStore:
    """One companion's memories during one sleep."""

    def __init__(self, parts: SleepParts, now: float) -> None:
        self.parts = parts
        self.memories = parts.memories
        self.now = now
        """Time of the sleep, seconds since 1970-01-01 UTC."""
        last = self.memories.sleeps(limit=1)
        self.slept = Sleep(now, last[0].read_until if last else 0)
        """Changes made so far."""

    def pages(self, wanted: MemoryFilter) -> Iterator[tuple[Memory, ...]]:
        """Yield the requested memories from the newest on, page by page."""
        before = None
        while page := self.memories.page(wanted, before=before, limit=PAGE):
            yield page
            before = page[-1].happened_at, page[-1].id

    def keep(self, memory: Memory) -> int:
        """Store a memory if its kind is wanted and its subject not excluded; return its id, 0 for none."""
        if memory.kind not in self.parts.kinds() or self.parts.is_kept_out(memory.text):
            return 0
        (new,) = self.memories.add((self.parts.embedded(memory),))
        return new

    def of(self, evidence: Iterable[Evidence]) -> list[Memory]:
        """Return all memories that rest on any of these utterances, in order."""
        ids = [number for one in evidence for number in self.memories.of_utterance(one.session, one.number)]
        return list(self.memories.get(ids).values())

    def apply(self, steps: Sequence[Step]) -> None:
        """Carry out planned steps, and count them."""
        links = list[MemoryLink]()
        for step in steps:
            match step:
                case Merge():
                    self._merge(step)
                case LetGo(number):
                    self._set_faded(number, self.now)
                case TakeBack(number):
                    self._set_faded(number, None)
                case MemoryLink():
                    links.append(step)
        if links:
            self.memories.link(links)
            self.slept = replace(self.slept, linked=self.slept.linked + len(links))

    def _merge(self, step: Merge) -> None:
        if self.memories.merge(step.ids, self.parts.embedded(step.into)):
            self.slept = replace(self.slept, merged=self.slept.merged + len(step.ids) - 1)

    def _set_faded(self, number: int, at: float | None) -> None:
        try:
            memory = self.memories.find(number)
        except NoSuchMemory:
            return
        self.memories.update((replace(memory, faded_at=at),))
        self.slept = replace(self.slept, faded=self.slept.faded + (at is not None))


logger = logging.getLogger(__name__)

PAGES_INFERRED: Final = 10
"""Maximum pages of the newest moments that the person's profile is inferred from."""
STEPS_OF_MOOD: Final = 500
"""Number of mood changes that the diary looks back at."""
NEAR: Final = 8
"""Number of similar memories that a new memory is compared with."""


class SleepWork:
    """One sleep: ``steps`` does it, ``note`` stores its summary."""

    def __init__(self, parts: SleepParts, now: float) -> None:
        """Start where the last sleep ended; ``now`` is in seconds since 1970-01-01 UTC."""
        self._night = SleepStore(parts, now)
        self._noted = self._night.slept

    def steps(self) -> Steps[None]:
        """Do all the work in small steps; it may be given up after any step."""
        if not self._night.parts.kinds():
            return
        yield from _TalkWork(self._night).steps()
        yield from self._sum_up()
        yield from self._infer()
        yield from self._let_fade()

    def note(self) -> None:
        """Store a summary, for the book and so that the next sleep goes on from there; none if nothing was done."""
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

    # ---- past days and months ------------------------------------------------------------------------

    def _sum_up(self) -> Steps[None]:
        """Sum up each past day and month without a summary, from the newest on."""
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
                moments,
                lambda there: summarise(day, there, LABELS, self._night.parts.zone),
            )
        if MemoryKind.DIARY in lacking:
            steps = self._told(step for step in self._mood if day.since <= step.after.at < day.until)
            yield None
            yield from self._keep_summary(
                moments, lambda there: write_diary(day, there, steps, self._night.parts.zone)
            )

    @cached_property
    def _mood(self) -> tuple[MoodStep, ...]:
        return self._night.parts.feelings.steps(limit=STEPS_OF_MOOD)

    def _told(self, steps: Iterable[MoodStep]) -> list[MoodStep]:
        """Return changes of mood without causes that are set aside: on those nothing may rest."""
        moved = list(steps)
        aside = self._night.parts.utterances.set_aside(Evidence(step.session, step.number) for step in moved)
        return [
            replace(step, session="", number=0) if Evidence(step.session, step.number) in aside else step
            for step in moved
        ]

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
            moments, lambda there: summarise(month, there, LABELS, self._night.parts.zone)
        )

    def _lacking(self, period: Period, kinds: set[MemoryKind]) -> set[MemoryKind]:
        """Return which of these kinds of summary are missing for a past period; what the person deleted is not."""
        if not period.is_over(self._night.now):
            return set()
        there = self._night.memories.page(MemoryFilter(kinds=kinds, subject=period.name, with_faded=True))
        lacking = (kinds & self._night.parts.kinds()) - {one.kind for one in there}
        return {kind for kind in lacking if not self._night.memories.is_declined(kind, period.name)}

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
        """Yield the moments that are about no subject excluded now, even though they were written before."""
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

    # ---- repeated things -----------------------------------------------------------------------------

    def _infer(self) -> Steps[None]:
        """Write down what the last exchanges show about the person, each line replacing one with older counts."""
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
        if self._night.memories.is_declined(line.kind, line.subject):
            return
        if self._night.keep(line):
            self._night.memories.delete(one.id for one in before)

    # ---- old memories --------------------------------------------------------------------------------

    def _let_fade(self) -> Steps[None]:
        for page in self._night.pages(MemoryFilter(with_faded=True)):
            self._night.apply(fades(page, self._night.now))
            yield None


class _TalkWork:
    """The part that goes through past talks: what to remember, what happened, and which memories are alike."""

    def __init__(self, night: SleepStore) -> None:
        self._night = night

    def steps(self) -> Steps[None]:
        """Go through everything said since the last sleep."""
        while kept := self._night.parts.utterances.page_after(self._night.slept.read_until, PAGE):
            _, first = next(groupby(kept, key=lambda one: one.utterance.session))
            said = list(first)
            talk = [one.utterance for one in said if not one.is_set_aside]
            if self._night.parts.can_extract:
                yield from self._extract(talk)
            yield from self._group(talk)
            yield from self._join(talk)
            self._night.slept = replace(self._night.slept, read_until=said[-1].id)
            yield None

    def _extract(self, talk: Sequence[Utterance]) -> Steps[None]:
        statements = []
        for one in told(talk, self._resting_on(talk)):
            parts, said = self._night.parts, one.said.text
            is_apart = parts.is_kept_out(said) or parts.tells_of_danger(said)
            if not is_apart and not parts.wants_something(one.words):
                statements.append(one)
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
        """Tell whether no source of a memory was deleted or corrected since the question about it."""
        now = self._night.parts.utterances.said(memory.evidence)
        asked = {Evidence(one.session, one.number): one for one in talk}
        return all(now.get(piece) == asked[piece] for piece in memory.evidence)

    def _group(self, talk: Sequence[Utterance]) -> Steps[None]:
        """Make episodes of a talk; those of an interrupted sleep exist already."""
        there = self._resting_on(talk)
        known = {frozenset(one.evidence) for one in there if one.kind is MemoryKind.EPISODE}
        moments = {one.id: one for one in there if one.kind is MemoryKind.MOMENT}
        yield None
        found = episodes(self._told(moments), LABELS, self._night.parts.zone)
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
        """Merge and link the memories of a talk with similar ones, one new memory at a time."""
        there = [one.id for one in self._resting_on(talk)]
        yield None
        for number in there:
            with self._night.parts.alone():
                self._night.apply(self._planned(number, there))
            yield None

    def _planned(self, number: int, beside: Sequence[int]) -> tuple[Step, ...]:
        found = self._night.memories.get((number,))
        if number not in found:  # merged in the meantime
            return ()
        new = found[number]
        parts = beside if new.kind is MemoryKind.EPISODE else ()
        known = self._night.memories.get((number, *self._near(new), *parts))
        links = [link for link in self._night.memories.links_of(known) if link.source in known]
        vectors = self._night.parts.search.vectors(known, self._night.parts.trunk)
        return plan(tuple(known.values()), links, vectors, self._night.now)

    def _near(self, new: Memory) -> Iterable[int]:
        """Find memories that may be merged or linked with a memory."""
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
