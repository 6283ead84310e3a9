"""Stores utterances: one thread around the store, awaited by the conversation before it goes on."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

import msgspec

from companion.conversation.state import Unsaid
from companion.storage.doomed import DRAFT, UNSAID
from companion.storage.feelings import Felt, ReadingAt
from companion.storage.felt_points import FeltPoint, FeltPoints
from companion.storage.forgetting import These
from companion.storage.lessons import KeptFeedback, Learned, Lesson
from companion.storage.store import Store
from companion.storage.utterances import Kept
from companion.values import Evidence, Habits, MoodStep, Reading, Speaker, Utterance

T = TypeVar("T")


class Keeper:
    """An open store that is used from the conversation's loop without blocking it."""

    def __init__(self, store: Store, remembers: Callable[[], bool] = lambda: True) -> None:
        """Start with an open store; utterances kept while ``remembers`` returns False are only history."""
        self._store = store
        self._remembers = remembers
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="store")
        self.damage = store.damage
        """Report of what was saved from a damaged database at opening; "" for an undamaged one."""

    async def keep(self, utterance: Utterance, key: str = "") -> None:
        """Return once the utterance is on disk, with the key under which it was sent if it was typed."""
        is_set_aside = not self._remembers()
        await self._do(lambda: self._store.utterances.keep(utterance, is_set_aside=is_set_aside, key=key))

    async def kept_key(self) -> str:
        """Return the key of the typed text that was stored last; "" for none."""
        return await self._do(self._store.utterances.kept_key)

    async def keep_habits(self, habits: Habits) -> None:
        """Return once the person's habits are on disk."""
        await self._do(lambda: self._store.habits.keep(habits))

    async def habits(self) -> Habits:
        """Return the person's stored habits."""
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
        """Return the id of an utterance; None if it does not exist."""
        return await self._do(lambda: self._store.utterances.id_of(said))

    async def heard_before(self, said: Evidence) -> tuple[str, Reading | None] | None:
        """Return the person's last words before an utterance, and their reading; None if there are none."""
        return await self._do(lambda: _heard_before(self._store, said))

    async def latest(self, limit: int) -> tuple[Utterance, ...]:
        """Return the last utterances, oldest first."""
        return await self._do(lambda: self._store.utterances.latest(limit))

    async def find(self, id: int) -> Kept:
        """Return one utterance; raises ``NoSuchUtterance`` if it was deleted."""
        return await self._do(lambda: self._store.utterances.find(id))

    async def forget(self, session: str, number: int) -> None:
        """Delete an utterance for good, with everything derived from it; do nothing if it does not exist.

        The backups follow later (``Archivist``).
        """
        this = These(utterances=(Evidence(session, number),))
        await self._do(lambda: self._store.forgetting.forget_here(this))

    async def keep_draft(self, text: str) -> None:
        """Return once the person's unsent text is on disk; "" removes it."""
        if text:
            await self.keep_felt(Felt(learned={DRAFT: msgspec.json.encode(text)}))
        else:
            await self.unlearn(DRAFT)

    async def draft(self) -> str:
        """Return the person's unsent text; "" for none."""
        kept = await self.learned(DRAFT)
        return "" if kept is None else msgspec.json.decode(kept, type=str)

    async def keep_unsaid(self, rest: Unsaid | None) -> None:
        """Return once the rest of an interrupted reply is on disk; None, or talks not remembered, removes it."""
        if rest is not None and self._remembers():
            await self.keep_felt(Felt(learned={UNSAID: msgspec.json.encode(rest)}))
        elif await self.learned(UNSAID) is not None:
            await self.unlearn(UNSAID)

    async def unsaid(self) -> Unsaid | None:
        """Return the rest of an interrupted reply; None if there is none, or it is from another version."""
        kept = await self.learned(UNSAID)
        try:
            return None if kept is None else msgspec.json.decode(kept, type=Unsaid)
        except msgspec.MsgspecError:
            return None

    async def keep_felt(self, felt: Felt) -> None:
        """Return once an event's effects on either side's feeling are on disk."""
        await self._do(lambda: self._store.feelings.keep(felt))

    async def felt(
        self, since: float | None, until: float, most: int
    ) -> tuple[float, tuple[FeltPoint, ...], tuple[FeltPoint, ...]]:
        """Return the feelings of the person and the companion, and the time from which on they are included.

        Without ``since``, these are the last ``most`` readings and steps, or everything if there are fewer.
        Otherwise as for ``FeltPoints``.
        """
        return await self._do(lambda: _felt(self._store.felt_points, since, until, most))

    async def reading_at(self, session: str, number: int) -> ReadingAt | None:
        """Return the reading of an utterance and the time when it was said; None if it was not read."""
        return await self._do(lambda: self._store.feelings.reading_at(session, number))

    async def readings_of(self, ids: Sequence[int]) -> Mapping[int, Reading]:
        """Return the readings of these utterances, by their ids; unread ones are left out."""
        return await self._do(lambda: self._store.feelings.readings_of(ids))

    async def mood_steps(self, limit: int) -> tuple[MoodStep, ...]:
        """Return the last moves of the companion's mood, oldest first."""
        return await self._do(lambda: self._store.feelings.steps(limit=limit))

    async def replace_mood_steps(self, session: str, number: int, later: tuple[MoodStep, ...]) -> None:
        """Replace the mood step of an utterance and all later steps."""
        await self._do(lambda: self._store.feelings.replace_steps(session, number, later))

    async def learned(self, what: str) -> bytes | None:
        """Return one thing learned about the person; None if it is unknown."""
        return await self._do(lambda: self._store.feelings.learned(what))

    async def unlearn(self, what: str) -> None:
        """Forget one thing learned about the person."""
        await self._do(lambda: self._store.feelings.unlearn(what))

    async def reset_feelings(self) -> None:
        """Forget all readings, moods and knowledge about the person's feeling."""
        await self._do(self._store.feelings.reset)

    async def keep_lesson(self, lesson: Lesson) -> None:
        """Return once a lesson from a reply is on disk."""
        await self._do(lambda: self._store.lessons.keep(lesson))

    async def lessons(self, *, without: str) -> Learned:
        """Return the lessons from replies in all sessions but one."""
        return await self._do(lambda: self._store.lessons.learned(without=without))

    async def keep_feedback(self, feedback: KeptFeedback) -> None:
        """Return once a reaction to the manner of a reply is on disk."""
        await self._do(lambda: self._store.lessons.keep_feedback(feedback))

    async def feedback(self) -> tuple[KeptFeedback, ...]:
        """Return all reactions to the manner of replies, oldest first."""
        return await self._do(self._store.lessons.feedback)

    async def undo_feedback(self, ids: Sequence[int]) -> None:
        """Delete reactions for good."""
        await self._do(lambda: self._store.lessons.undo_feedback(ids))

    def close(self) -> None:
        """Finish the work in progress and close the store."""
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
    end = until + 1e-3  # includes feelings from just now
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
