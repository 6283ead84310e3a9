"""Backups of a running companion: once a day while nobody talks, and without what was corrected or deleted."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace

from companion.channel import messages as msg
from companion.engine.choices import Privacy
from companion.engine.keeper import AGAIN, Archivist
from companion.engine.memory.sleeper import LOOKS, QUIET
from companion.storage.backups import Backups
from companion.storage.forgetting import These
from companion.storage.paths import Paths
from companion.storage.store import Store, open_store
from companion.storage.utterances import Utterances
from companion.values import Evidence, Sentence, Speaker, Utterance
from companion.values.worker import Job
from tests.fakes.equipment import NAME, Cast, Company
from tests.fakes.language_model import FakeLanguageModel
from tests.support.lock_step import threads_of
from tests.support.virtual_loop import run, running_loop

SESSION = "a" * 32
MORNING = 1_700_035_200.0
"""Eight o'clock in the morning of 15 November 2023, UTC."""
DAY = 86_400.0
SECRET = "My sister plays the zanthoxylum."


class AtOnce:
    """A worker that does each job when it is submitted; ``is_slow`` lets it not end in time."""

    def __init__(self) -> None:
        self.is_slow = False

    def start(self) -> None:
        pass

    def submit(self, job: Job) -> None:
        job()

    def close(self, timeout: float = 0.0) -> bool:
        return not self.is_slow


@dataclass
class Handler:
    """An archivist at work, and what it tells."""

    store: Store
    keep: int = 3
    worker: AtOnce = field(default_factory=AtOnce)
    told: list[Sentence] = field(default_factory=list)
    now: float = 0.0

    def __post_init__(self) -> None:
        self.archivist = Archivist(
            self.store,
            lambda: self.keep,
            self.told.append,
            now=self.now,
            new_worker=lambda name, on_crash: self.worker,
            unix_now=lambda: MORNING + self.now,
        )
        self.archivist.open()

    def is_quiet(self, seconds: float) -> None:
        until = self.now + seconds
        while self.now < until:
            self.now += LOOKS
            self.archivist.look(self.now)

    def says(self, number: int, text: str) -> None:
        self.store.utterances.keep(Utterance(SESSION, number, Speaker.PERSON, text, MORNING))


def said_in(backups: Backups) -> dict[str, list[str]]:
    """Return what was said, oldest first, by each backup."""
    found = {}
    for backup in backups.all():
        with backups.opened(backup) as copy:
            found[backup.name] = [kept.utterance.text for kept in reversed(Utterances(copy).page())]
    return found


# ---- when nobody talks ------------------------------------------------------------------------------------


def test_a_backup_is_made_once_a_day(store: Store) -> None:
    handler = Handler(store)
    handler.says(1, "Good morning.")
    handler.is_quiet(QUIET + LOOKS)
    assert said_in(store.backups) == {"2023-11-15": ["Good morning."]}

    handler.says(2, "Good evening.")
    handler.is_quiet(DAY / 2)
    assert said_in(store.backups) == {"2023-11-15": ["Good morning."]}

    handler.is_quiet(DAY / 2)
    assert said_in(store.backups) == {
        "2023-11-16": ["Good morning.", "Good evening."],
        "2023-11-15": ["Good morning."],
    }


def test_none_is_made_before_it_has_been_quiet(store: Store) -> None:
    handler = Handler(store)

    handler.is_quiet(QUIET - LOOKS)

    assert store.backups.all() == ()


def test_where_none_are_wanted_none_is_made_and_those_of_days_go(store: Store) -> None:
    store.backups.make(MORNING - DAY, keep=3)
    handler = Handler(store, keep=0)

    handler.is_quiet(2 * DAY)

    assert store.backups.all() == ()


def test_what_is_in_the_way_is_told_once_and_taken_back_when_it_goes_well(store: Store) -> None:
    store.folder.backups.write_text("")  # no folder can be made there
    handler = Handler(store)

    handler.is_quiet(QUIET + 3 * AGAIN)
    (told,) = handler.told
    assert "cannot be used" in str(told)

    store.folder.backups.unlink()
    handler.is_quiet(AGAIN)
    assert handler.told == [told, ""]
    assert len(store.backups.all()) == 1


# ---- what the backups are to forget -----------------------------------------------------------------------


def abandoned(store: Store) -> None:
    """Leave a store as a program does that is killed after it deleted a turn."""
    store.utterances.keep(Utterance(SESSION, 1, Speaker.PERSON, SECRET, MORNING - DAY))
    store.backups.make(MORNING - DAY, keep=3)
    store.forgetting.forget_here(These(utterances=(Evidence(SESSION, 1),)))


def test_what_a_killed_program_left_to_forget_is_forgotten_at_the_start(store: Store) -> None:
    abandoned(store)
    assert said_in(store.backups) == {"2023-11-14": [SECRET]}

    Handler(store)

    assert said_in(store.backups) == {"2023-11-14": []}


def test_corrected_words_leave_the_backups_when_nobody_talks(store: Store) -> None:
    handler = Handler(store)
    handler.says(1, SECRET)
    handler.is_quiet(QUIET + LOOKS)
    handler.says(1, "My sister plays the viola.")
    assert said_in(store.backups) == {"2023-11-15": [SECRET]}

    handler.is_quiet(AGAIN)

    assert said_in(store.backups) == {"2023-11-15": []}


def test_at_the_end_the_backups_follow(store: Store) -> None:
    handler = Handler(store)
    abandoned(store)

    handler.archivist.close()

    assert said_in(store.backups) == {"2023-11-14": []}


def test_a_backup_that_takes_long_does_not_hold_up_the_end(store: Store) -> None:
    handler = Handler(store)
    abandoned(store)
    handler.worker.is_slow = True

    handler.archivist.close()

    assert said_in(store.backups) == {"2023-11-14": [SECRET]}
    Handler(store)
    assert said_in(store.backups) == {"2023-11-14": []}


# ---- in a talk --------------------------------------------------------------------------------------------


def talks(paths: Paths, evening: Callable[[Company], Awaitable[None]], *, later: float = 0.0) -> None:
    """Spend an evening with a companion that keeps backups, so many seconds later, on virtual time."""

    async def spent() -> None:
        loop = running_loop()
        threads = replace(threads_of(loop), unix_now=lambda: MORNING + later + loop.time())
        cast = Cast(paths, model=FakeLanguageModel("I see."))
        equipment = replace(cast.in_writing(), privacy=lambda: Privacy(backups_kept=3))
        async with Company(equipment, threads=threads) as company:
            await evening(company)

    run(spent)


def kept(paths: Paths) -> tuple[list[str], dict[str, list[str]]]:
    """Return what was said by the database, and by each backup."""
    with open_store(paths, NAME) as store:
        return [said.text for said in store.utterances.latest(100)], said_in(store.backups)


async def tells_a_secret(company: Company) -> None:
    await company.tell(SECRET, "What now?")
    await asyncio.sleep(QUIET + 2 * LOOKS)


def test_a_backup_is_made_while_nobody_talks_and_only_then(paths: Paths) -> None:
    async def talks_on(company: Company) -> None:
        for _ in range(4):
            await asyncio.sleep(QUIET / 2)
            await company.tell("Hello.")

    talks(paths, talks_on)
    assert kept(paths)[1] == {}

    talks(paths, tells_a_secret)
    (backup,) = kept(paths)[1].values()
    assert backup[-4:] == [SECRET, "I see.", "What now?", "I see."]


def test_a_turn_that_is_deleted_leaves_the_backups_by_the_end(paths: Paths) -> None:
    async def deletes(company: Company) -> None:
        changes = len(company.of(msg.HistoryChanged))
        company.session.handle(msg.DeleteTurn((await company.ids())[SECRET]))
        await company.until(lambda: len(company.of(msg.HistoryChanged)) > changes)

    talks(paths, tells_a_secret)
    talks(paths, deletes, later=60.0)

    database, backups = kept(paths)
    assert database == ["I see.", "What now?", "I see."]
    assert list(backups.values()) == [database]
