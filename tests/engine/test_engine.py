import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Any

import pytest

from companion.channel import messages as msg
from companion.conversation import events as ev
from companion.conversation.endpointing import EndpointingRules
from companion.conversation.state import State, TurnRules
from companion.conversation.step import Taken
from companion.engine.engine import Actor, Engine, Observer, Parts
from companion.engine.handlers.talk import History, NotCorrectable, TooLong
from companion.engine.keeper import Keeper
from companion.engine.live_settings import LiveSettings
from companion.engine.running_talk import RunningTalk
from companion.reply.ongoing import Replies
from companion.reply.talk_setup import TalkSetup
from companion.storage.sqlite import DiskFull
from companion.storage.store import Store
from companion.values import MOST_CHARACTERS, Clause, Phase, Speaker, Utterance
from tests.fakes.happenings import PATIENCE

SESSION = "a" * 32


def hello() -> Utterance:
    return Utterance("b" * 32, 1, Speaker.COMPANION, "Hello.", 1.0)


class Log(list[str]):
    """Notes in order, and an event that wakes whoever waits for the next."""

    def __init__(self) -> None:
        super().__init__()
        self.grew = asyncio.Event()

    def append(self, note: str) -> None:
        super().append(note)
        self.grew.set()


class NotingKeeper(Keeper):
    """Notes when something is really kept; the disk can be filled."""

    def __init__(self, store: Store, log: list[str]) -> None:
        super().__init__(store)
        self._log = log
        self.is_disk_full = False
        self.gate = asyncio.Event()
        self.gate.set()

    async def keep(self, utterance: Utterance, key: str = "") -> None:
        await self.gate.wait()
        if self.is_disk_full:
            raise DiskFull("The disk is full; free some space and say it again.")
        await super().keep(utterance, key)
        self._log.append(f"kept {utterance.text}")

    async def forget(self, session: str, number: int) -> None:
        await super().forget(session, number)
        self._log.append(f"forgot {number}")


class Noting:
    """A part that notes what it is asked for, whatever that is."""

    def __init__(self, name: str, log: list[str]) -> None:
        self._name = name
        self._log = log
        self.dialogues: list[tuple[Utterance, ...]] = []
        self.failure: Exception | None = None

    def __getattr__(self, name: str) -> Callable[..., None]:
        def note(*asked: object, **_: object) -> None:
            self.dialogues += [one for one in asked if isinstance(one, tuple)]
            said = [
                one.text if isinstance(one, Clause) else str(one)
                for one in asked
                if isinstance(one, int | float | Clause)
            ]
            self._log.append(" ".join((f"{self._name}.{name}", *said)))
            if self.failure is not None:
                failure, self.failure = self.failure, None
                raise failure

        return note


class Talk:
    """A running engine between noting parts and a real store."""

    def __init__(
        self, store: Store, observers: tuple[Observer, ...], actors: tuple[Actor, ...], state: State
    ) -> None:
        self.log = Log()
        self.shown: list[msg.Event] = []
        self.thinker = Noting("thinker", self.log)
        ear: Any = Noting("ear", self.log)
        thinker: Any = self.thinker
        mouth: Any = Noting("mouth", self.log)
        self.keeper = NotingKeeper(store, self.log)
        self.now = asyncio.get_running_loop().time
        self.slept = 0.0
        parts = Parts(
            ear,
            thinker,
            mouth,
            self.keeper,
            self.now,
            lambda: state.epoch + self.now() + self.slept,
            actors=actors,
        )
        self.engine = Engine(state, parts, self._tell, observers)
        talk = RunningTalk(TalkSetup(), LiveSettings(), self._tell, lambda: state.epoch, engine=self.engine)
        self.history = History(talk, self.keeper, Replies())

    def _tell(self, event: msg.Event) -> None:
        self.shown.append(event)
        match event:
            case msg.Accepted(key):
                self.log.append(f"accepted {key}")
            case msg.PhaseChanged(phase):
                self.log.append(phase.value)
            case msg.Noticed():
                self.log.append("noticed")

    async def until(self, is_so: Callable[[], bool]) -> None:
        async with asyncio.timeout(PATIENCE):
            while not is_so():
                self.log.grew.clear()
                await self.log.grew.wait()

    async def has_handled_all(self) -> None:
        """Wait for a text to go through behind everything else."""
        key = f"marker {len(self.log)}"
        self.engine.post(ev.Typed("", key))
        await self.until(lambda: f"accepted {key}" in self.log)
        self.log.remove(f"accepted {key}")

    def notices(self) -> list[str]:
        return [str(event.sentence) for event in self.shown if isinstance(event, msg.Noticed)]


@asynccontextmanager
async def talking(
    store: Store, *observers: Observer, actors: tuple[Actor, ...] = (), state: State | None = None
) -> AsyncIterator[Talk]:
    talk = Talk(store, observers, actors, state or State(SESSION, 1000.0))
    running = asyncio.create_task(talk.engine.run())
    yield talk
    talk.engine.stop()
    await running


async def test_a_text_is_kept_then_acknowledged_then_answered(store: Store) -> None:
    async with talking(store) as talk:
        talk.engine.post(ev.Typed("Hello.", key="k"))
        await talk.has_handled_all()

        assert talk.log == [
            "idle",
            "kept Hello.",
            "accepted k",
            "thinker.begin 1",
            "mouth.release 1",
            "preparing",
        ]
        assert [kept.utterance.text for kept in store.utterances.page()] == ["Hello."]


async def test_what_is_said_after_the_computer_slept_has_the_hour_of_the_clock_on_the_wall(
    store: Store,
) -> None:
    async with talking(store) as talk:
        talk.slept = 9 * 3600.0
        talk.engine.post(ev.Typed("Good morning.", key=""))
        await talk.has_handled_all()

        (kept,) = store.utterances.page()
        assert kept.utterance.said_at == pytest.approx(1000.0 + talk.now() + 9 * 3600.0, abs=60.0)


async def test_nothing_goes_on_before_the_words_are_on_disk(store: Store) -> None:
    async with talking(store) as talk:
        talk.keeper.gate.clear()
        talk.engine.post(ev.Typed("Hello.", key="k"))
        for _ in range(50):
            await asyncio.sleep(0)
        assert talk.log == ["idle"]

        talk.keeper.gate.set()
        await talk.has_handled_all()

        assert "accepted k" in talk.log


async def test_what_cannot_be_kept_is_not_acknowledged_and_the_next_text_is_once_there_is_room(
    store: Store,
) -> None:
    async with talking(store) as talk:
        talk.keeper.is_disk_full = True
        talk.engine.post(ev.Typed("Hello.", key="first"))
        await talk.has_handled_all()
        assert "accepted first" not in talk.log
        talk.keeper.is_disk_full = False
        talk.engine.post(ev.Typed("Hello again.", key="second"))
        await talk.has_handled_all()

        assert "accepted second" in talk.log
        assert [kept.utterance.text for kept in store.utterances.page()] == ["Hello again."]


async def test_that_words_cannot_be_kept_is_told_once_and_taken_back_when_they_can(store: Store) -> None:
    async with talking(store) as talk:
        for is_disk_full in (True, True, False, True):
            talk.keeper.is_disk_full = is_disk_full
            talk.engine.post(ev.Typed("Hello.", key=""))
            await talk.has_handled_all()

        full = "The disk is full; free some space and say it again."
        assert talk.notices() == [full, "", full]


async def test_a_part_that_crashes_is_told_and_the_next_text_is_answered(
    store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    async with talking(store) as talk:
        talk.thinker.failure = ZeroDivisionError()
        talk.engine.post(ev.Typed("Hello.", key="first"))
        await talk.has_handled_all()
        talk.engine.post(ev.Typed("Hello again.", key="second"))
        await talk.has_handled_all()

        assert len(talk.notices()) == 1
        assert "accepted second" in talk.log
        assert "thinker.begin 2" in talk.log
    assert any(record.exc_info for record in caplog.records)


async def test_the_turn_ends_when_the_pause_is_over_without_anything_else_happening(store: Store) -> None:
    pause = 0.1
    rules = TurnRules(endpointing=EndpointingRules(shortest=pause, longest=pause))
    async with talking(store, state=State(SESSION, 1000.0, rules=rules)) as talk:
        talk.engine.post(ev.EarOpened())
        talk.engine.post(ev.SpeechStarted(at=0.0))
        await talk.has_handled_all()
        stopped_at = talk.now()
        talk.engine.post(ev.SpeechStopped(at=stopped_at))
        await talk.until(lambda: "ear.finish 1" in talk.log)

        assert talk.now() >= stopped_at + pause
        assert talk.log == [
            "idle",
            "listening",
            "ear.begin 1 0.0",
            "person_speaking",
            "ear.judge 1 1",
            "deciding",
            "ear.finish 1",
        ]


async def test_observers_see_a_step_before_others_act_on_it_and_its_effects_are_done(store: Store) -> None:
    class Watcher:
        def observe(self, taken: Taken) -> None:
            if isinstance(taken.event, ev.Typed) and taken.event.text:
                talk.log.append(f"saw {taken.before.phase} to {taken.after.phase}")

    class Doer:
        def act(self, taken: Taken) -> None:
            if isinstance(taken.event, ev.Typed) and taken.event.text:
                talk.log.append("acted")

    async with talking(store, Watcher(), actors=(Doer(),)) as talk:
        talk.engine.post(ev.Typed("Hello.", key="k"))
        await talk.has_handled_all()

        assert talk.log[1:4] == ["saw idle to preparing", "acted", "kept Hello."]


async def test_words_that_sound_while_they_are_deleted_are_not_kept_again(store: Store) -> None:
    async with talking(store) as talk:
        talk.engine.post(ev.Typed("Hello.", key="k"))
        talk.engine.post(ev.ReplyWords(1, "Good morning to you. "))
        talk.engine.post(ev.ReplyCompleted(1))
        talk.engine.post(ev.ClauseStarted(1, 0, 0.1))
        talk.engine.post(ev.WordsSounded(1, 0, "Good"))
        await talk.has_handled_all()
        (reply, _) = store.utterances.page()

        talk.engine.post(ev.WordsSounded(1, 0, "Good morning"))
        await talk.history.delete(reply.id)
        talk.engine.post(ev.WordsSounded(1, 0, "Good morning to"))
        talk.engine.post(ev.ReplySilenced(1))
        await talk.has_handled_all()

        assert [kept.utterance.text for kept in store.utterances.page()] == ["Hello."]


async def test_words_that_are_not_in_the_dialogue_or_not_the_persons_are_not_corrected(store: Store) -> None:
    async with talking(store) as talk:
        await talk.keeper.keep(replace(hello(), speaker=Speaker.PERSON, text="Of long ago."))
        await talk.keeper.keep(replace(hello(), number=2))
        for kept in store.utterances.page():
            with pytest.raises(NotCorrectable):
                await talk.history.correct(kept.id, "Of today.")


async def test_words_are_not_corrected_to_more_than_anybody_says_at_once(store: Store) -> None:
    async with talking(store) as talk:
        talk.engine.post(ev.Typed("I love peas.", key="k"))
        await talk.has_handled_all()
        (kept,) = store.utterances.page()

        with pytest.raises(TooLong):
            await talk.history.correct(kept.id, "a" * (MOST_CHARACTERS + 1))


async def test_an_earlier_reply_is_said_again_without_becoming_a_turn(store: Store) -> None:
    async with talking(store) as talk:
        await talk.keeper.keep(replace(hello(), text="Good morning to you."))
        (kept,) = store.utterances.page()

        await talk.history.say_again(kept.id)
        await talk.has_handled_all()

        assert "mouth.say 1 Good morning to you." in talk.log
        assert len(store.utterances.page()) == 1


async def test_history_is_answered_a_page_at_a_time(store: Store) -> None:
    async with talking(store) as talk:
        for number in range(1, 6):
            await talk.keeper.keep(replace(hello(), number=number, text=f"Number {number}."))

        first = await talk.history.page(msg.HistoryPage(limit=3))
        second = await talk.history.page(msg.HistoryPage(before_id=first.entries[-1].id, limit=3))

        assert [entry.text for entry in first.entries] == ["Number 5.", "Number 4.", "Number 3."]
        assert first.has_more
        assert [entry.text for entry in second.entries] == ["Number 2.", "Number 1."]
        assert not second.has_more


@pytest.mark.parametrize("limit", [-1, 0, 1_000_000])
async def test_a_page_of_a_size_that_cannot_be_is_answered_all_the_same(limit: int, store: Store) -> None:
    async with talking(store) as talk:
        await talk.keeper.keep(hello())

        page = await talk.history.page(msg.HistoryPage(limit=limit))

        assert [entry.text for entry in page.entries] == ["Hello."]


async def test_what_was_posted_before_the_stop_is_still_done(store: Store) -> None:
    async with talking(store) as talk:
        talk.engine.post(ev.Typed("Hello.", key="k"))

    assert "accepted k" in talk.log


async def test_the_phase_is_told_from_the_beginning(store: Store) -> None:
    async with talking(store) as talk:
        await talk.has_handled_all()

        assert talk.shown[0] == msg.PhaseChanged(Phase.IDLE, State(SESSION, 0.0).ear_trouble)


def test_what_comes_when_the_conversation_has_ended_is_dropped(store: Store) -> None:
    engines: list[Engine] = []

    async def ended() -> None:
        async with talking(store) as talk:
            engines.append(talk.engine)

    asyncio.run(ended())

    engines[0].post(ev.TimePassed())
