"""The models that set-up left to the window: they come beside the talk, which then answers and speaks with them."""

import asyncio
import threading
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from companion.catalog.catalog import Model, read_catalog
from companion.catalog.download import DownloadCancelled, Progress
from companion.catalog.installed import Installed, find_installed
from companion.catalog.machine import Machine
from companion.channel import messages as msg
from companion.engine.choices import load_choices
from companion.engine.equip import equip, getting_the_first_model
from companion.engine.handlers import dispatcher as module
from companion.engine.handlers.dispatcher import Dispatcher, Opened
from companion.engine.models import card_trial
from companion.engine.models.language_model import LanguageModelComing, NoLanguageModel
from companion.engine.models.measured_machine import measured_machine
from companion.engine.network_log import NetworkLog
from companion.settings.sections import CompanionSettings
from companion.settings.writing import set_value
from companion.storage.paths import Paths
from companion.values import CancelToken, MeasuredSpeed, PartBroken, Speed
from tests.engine.running_engine import await_that
from tests.fakes.downloads import put_there
from tests.fakes.equipment import NAME, Cast, Company
from tests.fakes.language_model import FakeLanguageModel

FIRST = read_catalog().default_language_model
THEN = [model for model in read_catalog().starter_models if model != FIRST]
COMING = LanguageModelComing().sentence
MISSING = NoLanguageModel().sentence
SPEED = Speed(90.0, 20.0)
SLOW = Machine(
    16_000_000_000, 8, 10**12, None, 8_000_000_000, MeasuredSpeed(Speed(50.0, 9.0), FIRST.size_bytes)
)
QUICK = replace(SLOW, speed=MeasuredSpeed(Speed(500.0, 90.0), FIRST.size_bytes))
BETTER = "gemma-4-12b"
OFFLINE = "The model hub cannot be reached; try again."


class HeldDownload:
    """A download that has come half way, and goes on once it is let."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.failure: PartBroken | None = None
        self.failures: dict[str, PartBroken] = {}
        self.measured: list[str] = []
        self.hub_gives = True
        self.machine = SLOW
        self._may_end = threading.Event()

    def measure(self, installed: Installed) -> None:
        self.measured.append(installed.model.name)

    def goes_on(self) -> None:
        self._may_end.set()

    def __call__(
        self,
        model: Model,
        models_folder: Path,
        *,
        on_progress: Callable[[Progress], None],
        cancel: CancelToken,
        **_: Any,  # noqa: ANN401 - the sources
    ) -> Installed:
        self.asked.append(model.name)
        on_progress(Progress(50, 100))
        while not self._may_end.wait(0.01) and not cancel.is_cancelled:
            pass
        if cancel.is_cancelled:
            raise DownloadCancelled("Cancelled.")
        failure = self.failures.get(model.name, self.failure)
        if failure is not None:
            raise failure
        put_there(models_folder, model)
        installed = find_installed(model, models_folder)
        assert installed is not None
        return installed


@pytest.fixture
def download(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> HeldDownload:
    """The download; what it brings is opened as a scripted model, and set-up brought nothing itself."""
    held = HeldDownload()
    monkeypatch.setattr(module, "download", held)
    monkeypatch.setattr(module, "has", lambda hub, model: held.hub_gives)
    monkeypatch.setattr(module, "foreseen_machine", lambda paths, cancel: held.machine)
    monkeypatch.setattr("companion.catalog.installed.folder_beside_program", lambda: tmp_path / "nothing")
    monkeypatch.setattr(
        card_trial, "open_language_model", lambda spec, note: FakeLanguageModel("I am here now.")
    )
    monkeypatch.setattr(card_trial, "probe_model", lambda spec, memory_bytes, cancel: SPEED)
    monkeypatch.setattr(module, "measure_voice", lambda paths, installed, beside: held.measure(installed))
    return held


class Talk:
    """A talk in writing, and the dispatcher that takes what its window asks for."""

    def __init__(self, company: Company, dispatcher: Dispatcher) -> None:
        self.company = company
        self.dispatcher = dispatcher

    async def tells(self, sentence: str, *, key: str = "language model") -> None:
        await self.company.until(lambda: self.company.notices.get(key, "") == sentence)

    async def shows(self, *, is_running: bool) -> msg.DownloadMoved:
        def moves() -> list[msg.DownloadMoved]:
            return [move for move in self.company.of(msg.DownloadMoved) if move.is_running is is_running]

        await self.company.until(lambda: bool(moves()))
        return moves()[-1]

    async def lets_choose(self) -> msg.SetOffered:
        await self.company.until(lambda: bool(self.company.of(msg.SetOffered)))
        offered: msg.SetOffered = self.company.of(msg.SetOffered)[-1]
        return offered


@asynccontextmanager
async def talking(paths: Paths) -> AsyncIterator[Talk]:
    """Talk as the engine's process does, with all but the language model scripted."""
    choices = load_choices(paths, NAME)
    real = equip(paths, NAME, choices)
    equipment = getting_the_first_model(
        Cast(paths).equipment(
            microphone=None,
            loudspeaker=None,
            open_language_model=real.open_language_model,
            settings=real.settings,
        ),
        paths.asked_for,
    )
    company = Company(equipment)
    await company.session.open()
    network = NetworkLog(paths.connections)

    def see(message: msg.ToWindow) -> None:
        assert not isinstance(message, msg.Answer), "nobody asked"
        company.see(message)

    opened = Opened(NAME, paths, choices, equipment.settings, company.session, network)
    dispatcher = Dispatcher(opened, see, lambda: None)
    dispatcher.open()
    try:
        yield Talk(company, dispatcher)
    finally:
        await dispatcher.close()


async def test_what_the_person_asked_for_comes_meanwhile_and_then_the_talk_answers(
    paths: Paths, download: HeldDownload
) -> None:
    paths.asked_for.touch()
    async with talking(paths) as talk:
        await talk.tells(COMING)
        half = await talk.shows(is_running=True)
        download.goes_on()
        await talk.tells("")
        talk.company.types("Hello.")

        assert await talk.company.is_answered() == "I am here now."
        assert (half.name, half.done_bytes, half.total_bytes) == (FIRST.name, 50, 100)
        await asyncio.to_thread(await_that, lambda: not paths.asked_for.exists())
        ended = [move.sentence for move in talk.company.of(msg.DownloadMoved) if not move.is_running]
        assert ended[0] == f"{FIRST.title} is here and now in use."
        assert download.asked == [FIRST.name, *(model.name for model in THEN)]
        assert download.measured == [model.name for model in THEN]
        assert measured_machine(paths).speed == MeasuredSpeed(SPEED, size_bytes=7)


async def test_what_the_window_asked_for_goes_on_after_another_start_of_the_engine(
    paths: Paths, download: HeldDownload
) -> None:
    names = (FIRST.name, THEN[0].name)
    async with talking(paths) as talk:
        await talk.tells(MISSING)
        talk.dispatcher.attend(msg.GetModels(names))
        await talk.shows(is_running=True)
    async with talking(paths) as talk:
        await talk.tells(COMING)
        download.goes_on()
        await talk.tells("")
        await asyncio.to_thread(await_that, lambda: not paths.asked_for.exists())

    assert download.asked == [FIRST.name, *names]


async def test_a_voice_that_is_wanted_meanwhile_does_not_take_the_first_models_place(
    paths: Paths, download: HeldDownload
) -> None:
    async with talking(paths) as talk:
        await talk.tells(MISSING)
        talk.dispatcher.attend(msg.GetModels((FIRST.name,)))
        await talk.shows(is_running=True)
        talk.dispatcher.attend(msg.GetModels((THEN[0].name,)))
        await asyncio.sleep(0)

    assert paths.asked_for.read_text("utf-8") == FIRST.name


async def test_nothing_is_downloaded_that_was_not_asked_for(paths: Paths, download: HeldDownload) -> None:
    async with talking(paths) as talk:
        await talk.tells(MISSING)

    assert download.asked == []


async def test_no_language_model_is_downloaded_where_one_is_there(
    paths: Paths, download: HeldDownload
) -> None:
    paths.asked_for.touch()
    put_there(paths.models, FIRST)
    download.goes_on()
    async with talking(paths) as talk:
        await asyncio.to_thread(await_that, lambda: not paths.asked_for.exists())
        talk.company.types("Hello.")
        await talk.company.is_answered()

    assert download.asked == [model.name for model in THEN]


async def test_who_stops_it_is_told_how_to_get_it_and_not_served_again(
    paths: Paths, download: HeldDownload
) -> None:
    paths.asked_for.touch()
    async with talking(paths) as talk:
        await talk.shows(is_running=True)
        talk.dispatcher.attend(msg.CancelDownload())
        await talk.tells(MISSING)
    async with talking(paths) as talk:
        await talk.tells(MISSING)

    assert download.asked == [FIRST.name]


async def test_where_it_cannot_be_had_the_talk_says_why_and_how_to_get_it_later(
    paths: Paths, download: HeldDownload
) -> None:
    paths.asked_for.touch()
    download.failure = PartBroken(OFFLINE)
    async with talking(paths) as talk:
        download.goes_on()
        await talk.tells(OFFLINE, key="models")
        await talk.tells(MISSING)

    assert not paths.asked_for.exists()


async def test_when_the_program_ends_before_it_has_come_the_next_start_goes_on(
    paths: Paths, download: HeldDownload
) -> None:
    paths.asked_for.touch()
    async with talking(paths) as talk:
        await talk.shows(is_running=True)
    async with talking(paths) as talk:
        await talk.tells(COMING)
        await talk.shows(is_running=True)

    assert download.asked == [FIRST.name, FIRST.name]


async def test_a_language_model_that_the_person_gets_where_there_is_none_answers_at_once(
    paths: Paths, download: HeldDownload
) -> None:
    download.goes_on()
    async with talking(paths) as talk:
        await talk.tells(MISSING)
        talk.dispatcher.attend(msg.GetModels((FIRST.name,)))
        await talk.tells("")
        talk.company.types("Hello.")

        assert await talk.company.is_answered() == "I am here now."


async def test_a_voice_that_comes_for_a_language_set_meanwhile_is_used_at_once(
    paths: Paths, download: HeldDownload
) -> None:
    voice = read_catalog().model("piper-de-thorsten")
    download.goes_on()
    async with talking(paths) as talk:
        set_value(CompanionSettings, paths.companion(NAME).settings_file, "conversation.language", "de")
        talk.dispatcher.attend(msg.GetModels((voice.name,)))
        ended = await talk.shows(is_running=False)

    assert ended.sentence == f"{voice.title} is here and now in use."


async def test_where_a_better_one_can_be_had_nothing_comes_before_it_is_chosen(
    paths: Paths, download: HeldDownload
) -> None:
    paths.asked_for.touch()
    download.machine = QUICK
    async with talking(paths) as talk:
        offered = await talk.lets_choose()
        before = tuple(download.asked)
        download.goes_on()
        talk.dispatcher.attend(msg.GetModels(tuple(model.name for model in offered.models)))
        await talk.tells("")
        talk.company.types("Hello.")

        assert await talk.company.is_answered() == "I am here now."
        await asyncio.to_thread(await_that, lambda: not paths.asked_for.exists())

    assert offered.is_awaited
    assert before == ()
    assert download.asked[0] == BETTER
    assert FIRST.name not in download.asked


async def test_who_ends_the_program_before_choosing_is_asked_again(
    paths: Paths, download: HeldDownload
) -> None:
    paths.asked_for.touch()
    download.machine = QUICK
    async with talking(paths) as talk:
        await talk.lets_choose()
    async with talking(paths) as talk:
        offered = await talk.lets_choose()

    assert offered.is_awaited
    assert download.asked == []


async def test_where_the_hub_is_silent_the_first_one_comes_at_once(
    paths: Paths, download: HeldDownload
) -> None:
    paths.asked_for.touch()
    download.machine, download.hub_gives = QUICK, False
    async with talking(paths) as talk:
        half = await talk.shows(is_running=True)

    assert half.name == FIRST.name
    assert talk.company.of(msg.SetOffered) == []


async def test_where_the_chosen_one_cannot_be_had_the_first_one_comes_in_its_place(
    paths: Paths, download: HeldDownload
) -> None:
    paths.asked_for.touch()
    download.machine = QUICK
    download.failures = {BETTER: PartBroken(OFFLINE)}
    async with talking(paths) as talk:
        await talk.lets_choose()
        download.goes_on()
        talk.dispatcher.attend(msg.GetModels((BETTER,)))
        await talk.tells(f"{OFFLINE} {FIRST.title} is downloaded instead.", key="models")
        await talk.tells("")

    assert download.asked[:2] == [BETTER, FIRST.name]
