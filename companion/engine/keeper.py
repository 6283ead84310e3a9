"""Keeps what was said: one thread around the store, awaited by the conversation before it goes on."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

import msgspec

from companion.storage.doomed import DRAFT
from companion.storage.feelings import Felt, ReadingAt
from companion.storage.felt_points import FeltPoint, FeltPoints
from companion.storage.forgetting import These
from companion.storage.lessons import Learned, Lesson
from companion.storage.store import Store
from companion.storage.utterances import Kept
from companion.values import Evidence, Habits, MoodStep, Reading, Speaker, Utterance

T = TypeVar("T")


class Keeper:
    """An open store that is used from the conversation's loop without blocking it."""

    def __init__(self, store: Store, remembers: Callable[[], bool] = lambda: True) -> None:
        """Begin with an open store; what is kept while ``remembers`` says no is part of the history alone."""
        self._store = store
        self._remembers = remembers
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="store")
        self.damage = store.damage
        """How much was saved of a damaged database as it was opened; empty for a whole one."""

    async def keep(self, utterance: Utterance) -> None:
        """Return once the utterance is on disk."""
        is_set_aside = not self._remembers()
        await self._do(lambda: self._store.utterances.keep(utterance, is_set_aside=is_set_aside))

    async def keep_habits(self, habits: Habits) -> None:
        """Return once the person's habits are on disk."""
        await self._do(lambda: self._store.habits.keep(habits))

    async def habits(self) -> Habits:
        """Return the person's habits as they were kept."""
        return await self._do(self._store.habits.load)

    async def page(
        self, *, before_id: int | None, limit: int, search: str, after_id: int | None = None
    ) -> tuple[Kept, ...]:
        """Return utterances, newest first."""
        return await self._do(
            lambda: self._store.utterances.page(
                before_id=before_id, after_id=after_id, limit=limit, search=search or None
            )
        )

    async def id_of(self, said: Evidence) -> int | None:
        """Return the id of an utterance; None when it is not there."""
        return await self._do(lambda: self._store.utterances.id_of(said))

    async def heard_before(self, said: Evidence) -> tuple[str, Reading | None] | None:
        """Return what the person said last before an utterance, and how it was understood; None where they did not."""
        return await self._do(lambda: _heard_before(self._store, said))

    async def latest(self, limit: int) -> tuple[Utterance, ...]:
        """Return the last utterances, oldest first."""
        return await self._do(lambda: self._store.utterances.latest(limit))

    async def find(self, id: int) -> Kept:
        """Return one utterance; ``NoSuchUtterance`` when it was deleted."""
        return await self._do(lambda: self._store.utterances.find(id))

    async def forget(self, session: str, number: int) -> None:
        """Delete an utterance for good, with all that was made of it; nothing happens when it is not there.

        The backups follow later (``Archivist``).
        """
        this = These(utterances=(Evidence(session, number),))
        await self._do(lambda: self._store.forgetting.forget_here(this))

    async def keep_draft(self, text: str) -> None:
        """Return once what the person has written and not sent is on disk; "" takes it away."""
        if text:
            await self.keep_felt(Felt(learned={DRAFT: msgspec.json.encode(text)}))
        else:
            await self.unlearn(DRAFT)

    async def draft(self) -> str:
        """Return what the person had written and not sent; "" for nothing."""
        kept = await self.learned(DRAFT)
        return "" if kept is None else msgspec.json.decode(kept, type=str)

    async def keep_felt(self, felt: Felt) -> None:
        """Return once what came of an event for either side's feeling is on disk."""
        await self._do(lambda: self._store.feelings.keep(felt))

    async def felt(
        self, since: float | None, until: float, most: int
    ) -> tuple[float, tuple[FeltPoint, ...], tuple[FeltPoint, ...]]:
        """Return how the person and the companion felt, and since when that is told.

        Without ``since``, the last ``most`` readings and steps; before the first, all there is. Else as ``FeltPoints``.
        """
        return await self._do(lambda: _felt(self._store.felt_points, since, until, most))

    async def reading_at(self, session: str, number: int) -> ReadingAt | None:
        """Return how an utterance was understood and when it was said; None when it was not read."""
        return await self._do(lambda: self._store.feelings.reading_at(session, number))

    async def readings_of(self, ids: Sequence[int]) -> Mapping[int, Reading]:
        """Return how these utterances were understood, by their ids; those not read are left out."""
        return await self._do(lambda: self._store.feelings.readings_of(ids))

    async def mood_steps(self, limit: int) -> tuple[MoodStep, ...]:
        """Return the last moves of the companion's mood, oldest first."""
        return await self._do(lambda: self._store.feelings.steps(limit=limit))

    async def replace_mood_steps(self, session: str, number: int, later: tuple[MoodStep, ...]) -> None:
        """Put others in place of what an utterance did to the mood and all that followed."""
        await self._do(lambda: self._store.feelings.replace_steps(session, number, later))

    async def learned(self, what: str) -> bytes | None:
        """Return one thing learned of the person; None when nothing is known of it."""
        return await self._do(lambda: self._store.feelings.learned(what))

    async def unlearn(self, what: str) -> None:
        """Forget one thing learned of the person."""
        await self._do(lambda: self._store.feelings.unlearn(what))

    async def reset_feelings(self) -> None:
        """Forget all readings, moods and what was learned of the person's feeling."""
        await self._do(self._store.feelings.reset)

    async def keep_lesson(self, lesson: Lesson) -> None:
        """Return once what was learned of a reply is on disk."""
        await self._do(lambda: self._store.lessons.keep(lesson))

    async def lessons(self, *, without: str) -> Learned:
        """Return what was learned of replies in all sessions but one."""
        return await self._do(lambda: self._store.lessons.learned(without=without))

    def close(self) -> None:
        """Finish what was begun and close the store."""
        self._thread.submit(self._store.close).result()
        self._thread.shutdown()

    async def _do(self, job: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, job)


def _felt(
    points: FeltPoints, since: float | None, until: float, most: int
) -> tuple[float, tuple[FeltPoint, ...], tuple[FeltPoint, ...]]:
    first = points.first()
    if first is None:
        return until, (), ()
    end = until + 1e-3  # what was felt just now is told
    if since is None:
        of_person, of_companion = points.since_last(most)
        begin = max(first, min(of_person, of_companion))
    else:
        begin = of_person = of_companion = max(first, since)
    return (
        begin,
        points.person(since=of_person, until=end, most=most),
        points.companion(since=of_companion, until=end, most=most),
    )


def _heard_before(store: Store, said: Evidence) -> tuple[str, Reading | None] | None:
    heard = store.utterances.before(said)
    if heard is None or heard.speaker is not Speaker.PERSON:
        return None
    found = store.feelings.reading_at(heard.session, heard.number)
    return heard.text, None if found is None else found.reading
