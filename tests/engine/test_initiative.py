"""Speaking first in a session: said aloud to somebody who is there, shown to nobody, and heard when it is unwanted."""

import asyncio
import time
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, tzinfo
from zoneinfo import ZoneInfo

import pytest

from companion.channel import messages as msg
from companion.conversation import effects as do
from companion.conversation import events as ev
from companion.conversation.state import SpokenTurn, State
from companion.conversation.step import Taken
from companion.engine.initiative import GONE, THERE, TYPING, Initiative
from companion.engine.keeper import Keeper
from companion.engine.live_settings import LiveSettings
from companion.initiative.deciding import DAY, HOUR, NOT_NOW, QUIET_MOMENT, Kind, Often
from companion.initiative.wording import read_wording
from companion.reply.brief_maker import PlanningParts
from companion.storage.feelings import Felt
from companion.storage.paths import Paths
from companion.storage.store import open_store
from companion.values import (
    Affect,
    BadInput,
    Boundaries,
    Command,
    FeltPoint,
    Memory,
    MemoryKind,
    Speaker,
    Utterance,
)
from tests.fakes.equipment import NAME, Cast, Listening
from tests.fakes.language_model import FakeLanguageModel
from tests.fakes.running_talk import FakeTalk
from tests.fakes.voice import FakeVoice

START = datetime(2026, 11, 28, 10, tzinfo=UTC).timestamp()
SAID = Utterance("before", 1, Speaker.PERSON, "See you.", START - 20 * HOUR)
DENTIST = Memory(
    MemoryKind.THREAD,
    "You have a dentist appointment.",
    START - 5 * DAY,
    due_at=START - DAY,
    is_open=True,
    id=1,
)


class Kept(Keeper):
    """Content of the store, without one."""

    def __init__(self, valence: float = 0.1) -> None:
        self.things: dict[str, bytes] = {}
        self._valence = valence

    async def learned(self, what: str) -> bytes | None:
        return self.things.get(what)

    async def keep_felt(self, felt: Felt) -> None:
        self.things.update({what: value for what, value in felt.learned.items() if value is not None})

    async def felt(
        self, since: float | None, until: float, most: int
    ) -> tuple[float, tuple[FeltPoint, ...], tuple[FeltPoint, ...]]:
        return until, (FeltPoint(until, Affect(self._valence, 0.0, 0.0)),), ()


@dataclass
class Scene:
    """One session on a virtual clock."""

    often: Often = Often.OFTEN
    threads: tuple[Memory, ...] = ()
    kept: Kept = field(default_factory=Kept)
    now: float = START
    boundaries: Boundaries = field(default_factory=Boundaries)
    is_screen_taken: bool = False
    zone: tzinfo = UTC

    def __post_init__(self) -> None:
        state = State("s", START, has_ear=True, dialogue=(SAID,))
        self.talk = FakeTalk(state, boundaries=self.boundaries, unix_now=lambda: self.now)
        self.talk.settings.put("conversation.speaks_first", self.often.value)
        self.initiative = Initiative(
            self.talk,
            lambda: self.threads,
            is_in_crisis=lambda: False,
            zone=self.zone,
            is_screen_taken=lambda: self.is_screen_taken,
        )
        asyncio.run(self.initiative.open(self.kept))

    @property
    def spoken(self) -> list[str]:
        return [event.text for event in self.talk.posted if isinstance(event, ev.SpokeFirst)]

    @property
    def shown(self) -> list[str]:
        told = (event for event in self.talk.told if isinstance(event, msg.Noticed))
        return [str(notice.sentence) for notice in told if notice.sentence]

    def look(self, *, after: float = 0.0) -> None:
        self.now += after
        asyncio.run(self.initiative.look())

    def person_says(self, *commands: Command) -> None:
        async def say() -> None:
            shown = do.PersonHeard(2, "Fine.", "", is_final=True)
            obey = tuple(map(do.Obey, commands))
            self.initiative.act(Taken(0.0, ev.TimePassed(), self.talk.state, self.talk.state, (shown, *obey)))
            await asyncio.sleep(0.0)

        asyncio.run(say())


def test_a_new_day_begins_with_a_greeting_and_only_one() -> None:
    scene = Scene()

    scene.look()
    scene.look(after=6 * HOUR)

    assert len(scene.spoken) == 1
    assert scene.spoken[0].startswith("Good morning.")


def test_it_says_nothing_unless_it_was_asked_to() -> None:
    scene = Scene(often=Often.OFF, threads=(DENTIST,))

    scene.look()

    assert scene.spoken == scene.shown == []


def test_a_told_day_is_asked_about_once_over_sessions() -> None:
    kept = Kept()
    first = Scene(threads=(DENTIST,), kept=kept)
    first.look()
    later = Scene(threads=(DENTIST,), kept=kept, now=START + 30 * HOUR)
    later.look()

    assert "dentist" in first.spoken[0]
    assert "dentist" not in later.spoken[0]
    assert b"dentist" not in b"".join(kept.things.values())


def test_to_nobody_it_shows_one_quiet_line() -> None:
    scene = Scene(threads=(DENTIST,))

    scene.look(after=THERE + 60.0)

    assert scene.spoken == []
    assert "dentist" in scene.shown[0]


def test_it_does_not_speak_while_the_person_types_or_speaks() -> None:
    scene = Scene(threads=(DENTIST,))
    scene.initiative.present(is_typing=True)
    scene.look(after=TYPING - 1.0)
    scene.talk.now_state = State("s", START, has_ear=True, turn=SpokenTurn(1, 0.0))
    scene.look(after=TYPING)

    assert scene.spoken == scene.shown == []


def test_in_quiet_hours_and_about_closed_topics_it_is_silent() -> None:
    night = Boundaries(quiet=(datetime(2026, 1, 1, 22).time(), datetime(2026, 1, 1, 7).time()))
    at_night = Scene(threads=(DENTIST,), now=START + 13 * HOUR, boundaries=night)
    at_night.look()
    closed = Scene(often=Often.SELDOM, threads=(DENTIST,), boundaries=Boundaries(topics=("dentist",)))
    closed.look()

    assert at_night.spoken == closed.spoken == []


def test_over_a_film_that_fills_the_screen_it_waits() -> None:
    scene = Scene(threads=(DENTIST,), is_screen_taken=True)
    scene.look()
    assert scene.spoken == scene.shown == []

    scene.is_screen_taken = False
    scene.look()

    assert "dentist" in scene.spoken[0]


def test_not_now_and_never_about_this_are_heeded_and_kept() -> None:
    kept = Kept()
    scene = Scene(threads=(DENTIST,), kept=kept)
    scene.look()
    scene.person_says(Command.NOT_NOW)
    scene.initiative.present()
    scene.threads = (DENTIST, DENTIST)
    scene.look(after=NOT_NOW - 60.0)

    assert len(scene.spoken) == 1


def test_the_reason_is_known_until_the_person_speaks() -> None:
    scene = Scene(threads=(DENTIST,))
    scene.look()
    reason = scene.initiative.about()
    scene.person_says()

    assert reason is not None
    assert scene.initiative.about() is None


def test_who_is_back_after_weeks_hears_how_long_it_was() -> None:
    scene = Scene()
    scene.now += 20 * DAY
    scene.initiative.present()
    scene.look()

    assert "three weeks" in scene.spoken[0]


def test_a_heavy_last_talk_is_asked_about() -> None:
    scene = Scene(often=Often.SELDOM, kept=Kept(valence=-0.6))

    scene.look()

    assert scene.spoken[0] in (
        "Last time was heavy for you. How is it now?",
        "You had a hard time when we last talked. How are you today?",
    )


def test_who_was_gone_for_half_an_hour_has_come() -> None:
    scene = Scene(often=Often.OFTEN)
    scene.person_says()
    scene.now += GONE + 1.0
    scene.initiative.present()
    scene.look()

    assert scene.spoken[0].startswith("Good morning.")


def test_words_that_somebody_forestalled_are_not_spent() -> None:
    scene = Scene(threads=(DENTIST,))
    scene.look()

    async def is_dropped() -> None:
        scene.initiative.act(Taken(0.0, ev.SpokeFirst("How was it?"), scene.talk.state, scene.talk.state, ()))
        await asyncio.sleep(0.0)

    asyncio.run(is_dropped())
    scene.look(after=600.0)

    assert len(scene.spoken + scene.shown) == 2


def test_nothing_is_said_that_cannot_be_kept() -> None:
    class Full(Kept):
        async def keep_felt(self, felt: Felt) -> None:
            raise BadInput("The disk is full.", log="full")

    scene = Scene(threads=(DENTIST,), kept=Full())
    scene.look()

    assert scene.spoken == scene.shown == []


def test_an_unreadable_past_is_none() -> None:
    kept = Kept()
    kept.things["first words"] = b"\x00"
    scene = Scene(threads=(DENTIST,), kept=kept)
    scene.look()

    assert len(scene.spoken) == 1


@pytest.mark.parametrize("back", [HOUR, 400 * DAY])
def test_a_clock_that_is_put_back_while_it_runs_keeps_nothing_waiting(back: float) -> None:
    scene = Scene()
    scene.person_says()
    scene.initiative.present(is_typing=True)
    scene.now -= back
    scene.threads = (replace(DENTIST, happened_at=scene.now - 5 * DAY, due_at=scene.now - DAY),)

    scene.look()
    scene.look(after=QUIET_MOMENT)

    assert len(scene.spoken) == 1


@pytest.mark.parametrize("back", [HOUR, 400 * DAY])
def test_a_clock_that_is_put_back_makes_nobody_present(back: float) -> None:
    scene = Scene()
    scene.person_says()
    scene.now -= back
    scene.threads = (replace(DENTIST, happened_at=scene.now - 5 * DAY, due_at=scene.now - DAY),)

    scene.look()
    scene.look(after=THERE)

    assert scene.spoken == []
    assert len(scene.shown) == 1


@pytest.mark.parametrize(
    ("until", "is_said"),
    [("2026-10-25 02:59", False), ("2026-10-25 02:59:30+0100", False), ("2026-10-25 03:00", True)],
)
def test_quiet_hours_end_by_the_clock_on_the_night_it_goes_back(until: str, is_said: bool) -> None:
    berlin = ZoneInfo("Europe/Berlin")
    at = datetime.fromisoformat(until)
    now = (at if at.tzinfo else at.replace(tzinfo=berlin)).timestamp()
    quiet = Boundaries(quiet=(datetime(2026, 1, 1, 22).time(), datetime(2026, 1, 1, 3).time()))
    told = replace(DENTIST, happened_at=now - 5 * DAY, due_at=now - DAY)
    scene = Scene(threads=(told,), now=now, zone=berlin, boundaries=quiet)

    scene.look()

    assert bool(scene.spoken) is is_said


def test_after_a_year_it_speaks_of_the_year_and_of_nothing_older() -> None:
    undated = replace(DENTIST, due_at=None, id=2)
    scene = Scene(threads=(DENTIST, undated), kept=Kept(valence=-0.9))
    scene.now += 365 * DAY
    scene.initiative.present()

    scene.look()
    scene.look(after=4 * HOUR)

    assert len(scene.spoken) == 1
    assert "a year" in scene.spoken[0]


@pytest.mark.parametrize(
    ("zone", "is_greeted"),
    [("Asia/Tokyo", False), ("America/Los_Angeles", False), ("Pacific/Kiritimati", True)],
)
def test_a_traveller_is_greeted_once_for_each_date_of_the_place_they_are_in(
    zone: str, is_greeted: bool
) -> None:
    tokyo, kept = ZoneInfo("Asia/Tokyo"), Kept()
    morning = datetime(2026, 11, 28, 8, tzinfo=tokyo).timestamp()
    first = Scene(now=morning, zone=tokyo, kept=kept)
    first.look()
    talked = Utterance("before", 2, Speaker.PERSON, "Morning.", morning + 60.0)
    later = Scene(now=morning + 13 * HOUR, zone=ZoneInfo(zone), kept=kept)
    later.talk.now_state = State("s", START, has_ear=True, dialogue=(talked,))

    asyncio.run(later.initiative.open(kept))
    later.look()

    assert len(first.spoken) == 1
    assert bool(later.spoken) is is_greeted


@pytest.mark.parametrize(("slept", "is_told"), [(5 * HOUR, True), (20 * HOUR, False)])
def test_a_reminder_that_fell_due_while_the_computer_slept_is_shown_while_it_is_worth_something(
    slept: float, is_told: bool
) -> None:
    reminder = replace(DENTIST, text="You asked me: “remind me to call mum”", due_at=START + HOUR)
    scene = Scene(threads=(reminder,), often=Often.SELDOM)
    scene.look()

    scene.look(after=slept)

    assert scene.spoken == []
    assert any("call mum" in line for line in scene.shown) is is_told


def test_a_wish_to_be_left_alone_holds_though_it_cannot_be_kept() -> None:
    class ReadOnly(Kept):
        async def keep_felt(self, felt: Felt) -> None:
            if self.things:
                raise BadInput("The file cannot be written.", log="read-only")
            await super().keep_felt(felt)

    scene = Scene(threads=(DENTIST,), kept=ReadOnly())
    scene.look()
    scene.person_says(Command.NEVER)
    scene.threads = (replace(DENTIST, recalled_at=None),)

    scene.look(after=4 * HOUR)

    assert len(scene.spoken) == 1
    assert scene.shown == []


def test_a_greeting_by_name_waits_until_nobody_speaks_whatever_is_set() -> None:
    scene = Scene(often=Often.OFF)
    scene.talk.now_state = State("s", START, has_ear=True, turn=SpokenTurn(1, 0.0))
    scene.initiative.greet("Jana", "Otto")
    assert scene.spoken == []

    free = State("s", START, has_ear=True)
    for _ in range(2):
        scene.initiative.act(Taken(0.0, ev.TimePassed(), scene.talk.state, free, ()))

    assert scene.spoken == ["Hello Jana, good to meet you. I'm Otto. What would you like to talk about?"]


def test_who_speaks_first_is_not_greeted_afterwards() -> None:
    scene = Scene()
    scene.talk.now_state = State("s", START, has_ear=True, turn=SpokenTurn(1, 0.0))
    scene.initiative.greet("Jana", "Otto")
    scene.person_says()

    scene.initiative.act(Taken(0.0, ev.TimePassed(), scene.talk.state, State("s", START, has_ear=True), ()))

    assert scene.spoken == []


WHY = read_wording("en").why[Kind.RETURN]


async def test_who_comes_back_after_days_is_told_how_long_it_was_and_why_that_is_said(paths: Paths) -> None:
    with open_store(paths, NAME) as store:
        said = Utterance("0" * 32, 1, Speaker.PERSON, "See you.", time.time() - 3 * DAY)
        store.utterances.keep(said)
    voice = FakeVoice(word_seconds=0.02)
    cast = Cast(paths, model=FakeLanguageModel("Not this."), voice=voice)
    settings = LiveSettings()
    settings.put("conversation.speaks_first", "seldom")

    async with Listening(cast.equipment(planning=PlanningParts(), settings=settings)) as company:
        first = await company.is_answered()
        company.types("Why do you say that?")
        await company.until(lambda: voice.spoken[-1].text in WHY)

    with open_store(paths, NAME) as store:
        kept = [one.text for one in store.utterances.latest(20)]
    assert "three days" in first
    assert kept == ["See you.", first]
