import asyncio
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest

from companion.catalog.catalog import Catalog, Model, ModelFile, Purpose, Source, read_catalog
from companion.catalog.download import DownloadCancelled, Progress
from companion.catalog.installed import RECEIPT, Installed, Receipt
from companion.catalog.machine import Machine
from companion.channel import messages as msg
from companion.engine.handlers import offers as offers_module
from companion.engine.handlers.offers import BETTER, Offers
from companion.storage.new_file import SmallFile
from companion.values import CancelToken, CompanionError, MeasuredSpeed, PartBroken, Speed
from tests.fakes.happenings import Happenings

LAPTOP = Machine(
    memory_bytes=16_000_000_000,
    cores=8,
    free_disk_bytes=200_000_000_000,
    gpu=None,
    free_memory_bytes=8_000_000_000,
    speed=MeasuredSpeed(Speed(200.0, 25.0), size_bytes=1_117_320_768),
)


STARTER = [model.name for model in read_catalog().starter_models]


class FakeDownloads:
    """Downloads in three steps; can be held before the last one, and told to fail."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, bool]] = []
        self.failure: Exception | None = None
        self.gate = threading.Event()
        self.gate.set()

    def __call__(
        self,
        model: Model,
        models_folder: Path,
        *,
        is_accepted: bool,
        on_progress: Callable[[Progress], None],
        cancel: CancelToken,
    ) -> Installed:
        self.asked.append((model.name, is_accepted))
        on_progress(Progress(0, 200))
        on_progress(Progress(100, 200))
        while not self.gate.wait(0.01) and not cancel.is_cancelled:
            pass
        if cancel.is_cancelled:
            raise DownloadCancelled("Cancelled.")
        if self.failure is not None:
            raise self.failure
        return Installed(model, models_folder / model.name, (ModelFile("model.gguf", 200, ""),))


class Handler:
    """Offers over a folder, and what they tell."""

    def __init__(self, folder: Path, machine: Machine = LAPTOP) -> None:
        self.told: Happenings[msg.Event] = Happenings()
        self.downloads = FakeDownloads()
        self.declined = 0
        self.decline_error: CompanionError | None = None
        self.hub_gives = True
        self.hub_was_asked_for: list[str] = []
        self.language = "en"
        self.now = 1_750_000_000.0
        self.offers = Offers(
            folder,
            lambda: self.language,
            self.told,
            on_decline=self._decline,
            mentioned=SmallFile(folder / "mentioned.json", float),
            unix_now=lambda: self.now,
            downloader=self.downloads,
            measure=lambda: machine,
            has=self._has,
        )

    def _has(self, model: Model) -> bool:
        self.hub_was_asked_for.append(model.name)
        return self.hub_gives

    def _decline(self) -> None:
        if self.decline_error is not None:
            raise self.decline_error
        self.declined += 1

    async def has_ended(self, count: int = 1) -> None:
        """Wait until so many downloads have ended, in whichever way."""

        def have_ended(told: list[msg.Event]) -> bool:
            moves = [event for event in told if isinstance(event, msg.DownloadMoved)]
            return sum(not move.is_running for move in moves) >= count

        await asyncio.to_thread(self.told.wait_for, have_ended)

    def moves(self) -> list[msg.DownloadMoved]:
        return self.told.of(msg.DownloadMoved)


def hub_models() -> list[Model]:
    return [model for model in read_catalog().models if model.source is Source.HUB]


def install(model: Model, folder: Path) -> None:
    """Put a made file where the model's download would be."""
    place = folder / model.name
    place.mkdir(parents=True)
    (place / "model.gguf").write_bytes(b"made")
    receipt = Receipt(model.name, model.repository, "0" * 40, (ModelFile("model.gguf", 4, ""),))
    (place / RECEIPT).write_bytes(msgspec.json.encode(receipt))


@pytest.fixture
def handler(tmp_path: Path) -> Handler:
    return Handler(tmp_path)


async def test_a_set_for_this_machine_is_offered_while_only_the_starter_set_is_there(
    handler: Handler,
) -> None:
    await handler.offers.make()

    (offered,) = handler.told.all
    assert isinstance(offered, msg.SetOffered)
    assert "16 GB" in str(offered.why)
    assert {model.name for model in offered.models} <= {model.name for model in hub_models()}
    assert all(model.licence and model.licence_url and model.size_bytes for model in offered.models)
    assert "language model" in {model.purpose for model in offered.models}


async def test_nothing_is_offered_once_a_model_was_downloaded(tmp_path: Path) -> None:
    install(hub_models()[0], tmp_path)
    handler = Handler(tmp_path)

    await handler.offers.make()

    assert handler.told.all == []


async def test_the_first_language_model_is_not_offered_while_it_is_coming(tmp_path: Path) -> None:
    handler = Handler(tmp_path, replace(LAPTOP, memory_bytes=4_000_000_000))
    first = read_catalog().default_language_model.name

    await handler.offers.make()
    await handler.offers.make_beside_first()

    offered = [{model.name for model in event.models} for event in handler.told.of(msg.SetOffered)]
    assert first in offered[0]
    assert all(first not in names for names in offered[1:])


async def test_another_language_is_offered_what_it_needs_until_it_lacks_nothing(
    handler: Handler, tmp_path: Path
) -> None:
    await handler.offers.make()

    handler.language = "fr"
    await handler.offers.make_again()

    (english, french) = handler.told.of(msg.SetOffered)
    catalog = read_catalog()
    assert all(catalog.model(model.name).speaks("fr") for model in french.models)
    assert {model.purpose for model in french.models} >= {model.purpose for model in english.models}
    handler.language = "en"
    install(hub_models()[0], tmp_path)
    await handler.offers.make_again()
    assert handler.told.of(msg.SetOffered)[-1].models == ()


async def test_who_declined_is_offered_nothing_in_another_language(handler: Handler) -> None:
    await handler.offers.make()
    handler.offers.decline()
    before = len(handler.told.of(msg.SetOffered))

    handler.language = "fr"
    await handler.offers.make_again()

    assert handler.declined == 1
    assert len(handler.told.of(msg.SetOffered)) == before


async def test_what_comes_is_offered_in_place_of_a_better_set(handler: Handler) -> None:
    first = read_catalog().default_language_model.name

    await handler.offers.make(coming=(first,))

    (offered,) = handler.told.of(msg.SetOffered)
    assert [model.name for model in offered.models] == [first]
    assert offered.first == ()


async def test_a_better_language_model_can_be_chosen_in_place_of_the_first_one(handler: Handler) -> None:
    assert await handler.offers.make_choice()

    (offered,) = handler.told.of(msg.SetOffered)
    better, *voices = (model.name for model in offered.models)
    assert offered.is_awaited
    assert better == "gemma-4-e4b"
    assert [model.name for model in offered.first] == STARTER
    assert set(voices) == set(STARTER[1:])
    assert handler.hub_was_asked_for == [better]


@pytest.mark.parametrize(
    ("machine", "gives"),
    [
        (LAPTOP, False),
        (replace(LAPTOP, memory_bytes=4_000_000_000), True),
        (replace(LAPTOP, speed=None), True),
        (replace(LAPTOP, free_disk_bytes=4_000_000_000), True),
    ],
    ids=["silent hub", "little memory", "nothing measured", "little disk"],
)
async def test_where_no_better_one_can_be_had_there_is_no_choice(
    machine: Machine, gives: bool, tmp_path: Path
) -> None:
    handler = Handler(tmp_path, machine)
    handler.hub_gives = gives

    assert not await handler.offers.make_choice()

    offered = {model.name for event in handler.told.of(msg.SetOffered) for model in event.models}
    assert offered.isdisjoint({*STARTER, "gemma-4-e4b"})


def notices(handler: Handler) -> list[str]:
    return [str(event.sentence) for event in handler.told.of(msg.Noticed) if event.key == BETTER]


MENTIONED = "A larger model would do this better, and this computer can run one."
A_WEEK = 7 * 86400.0


async def test_a_request_for_much_brings_an_offer_in_one_line_though_there_is_more_than_the_starter_set(
    tmp_path: Path,
) -> None:
    install(next(model for model in hub_models() if model.purpose is Purpose.VOICE), tmp_path)
    handler = Handler(tmp_path)

    await handler.offers.make_for_request()

    (offered,) = handler.told.of(msg.SetOffered)
    assert "gemma-4-e4b" in {model.name for model in offered.models}
    assert notices(handler) == [MENTIONED]


async def test_a_request_for_much_brings_an_offer_once_a_week_also_after_another_start(
    handler: Handler, tmp_path: Path
) -> None:
    await handler.offers.make_for_request()
    again = Handler(tmp_path)
    again.now += A_WEEK - 1.0
    await again.offers.make_for_request()
    too_soon = notices(again)
    again.now += 1.0
    await again.offers.make_for_request()

    assert (notices(handler), too_soon, notices(again)) == ([MENTIONED], [], [MENTIONED])


@pytest.mark.parametrize(
    "machine",
    [replace(LAPTOP, memory_bytes=4_000_000_000), replace(LAPTOP, free_disk_bytes=4_000_000_000)],
    ids=["little memory", "little disk"],
)
async def test_where_no_better_model_can_run_a_request_for_much_brings_nothing(
    machine: Machine, tmp_path: Path
) -> None:
    handler = Handler(tmp_path, machine)

    await handler.offers.make_for_request()

    assert handler.told.all == []


async def test_while_models_come_a_request_for_much_brings_nothing(handler: Handler) -> None:
    handler.downloads.gate.clear()
    task = handler.offers.get((hub_models()[0].name,))

    await handler.offers.make_for_request()
    handler.downloads.gate.set()
    await task

    assert notices(handler) == []


async def test_who_declines_is_not_told_of_a_better_model_any_longer(handler: Handler) -> None:
    await handler.offers.make_for_request()
    handler.offers.decline()

    assert notices(handler) == [MENTIONED, ""]


async def test_nothing_is_downloaded_nor_asked_of_the_hub_before_the_person_asks(handler: Handler) -> None:
    await handler.offers.make()
    await handler.offers.close()

    (offered,) = handler.told.of(msg.SetOffered)
    assert handler.hub_was_asked_for == []
    assert handler.downloads.asked == []
    assert [model.name for model in offered.first] == STARTER
    assert not offered.is_awaited


async def test_a_list_of_models_that_cannot_be_read_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> Catalog:
        raise PartBroken("The list of models is damaged; install the program again.")

    monkeypatch.setattr(offers_module, "read_catalog", broken)
    handler = Handler(tmp_path)

    await handler.offers.make()

    assert handler.told.all == [
        msg.Noticed("models", "The list of models is damaged; install the program again.", is_error=True)
    ]


async def test_what_is_accepted_is_downloaded_one_after_the_other_with_progress(handler: Handler) -> None:
    first, second = (model.name for model in hub_models()[:2])

    handler.offers.get((first, second))
    await handler.has_ended(2)

    assert handler.downloads.asked == [(first, True), (second, True)]
    assert [(move.name, move.done_bytes, move.is_running) for move in handler.moves()] == [
        (first, 0, True),
        (first, 100, True),
        (first, 200, False),
        (second, 0, True),
        (second, 100, True),
        (second, 200, False),
    ]
    assert handler.moves()[-1].sentence


async def test_a_voice_that_has_come_can_be_chosen_without_a_new_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    voice = msgspec.structs.replace(read_catalog().model("whisper-base"), purpose=Purpose.VOICE)
    catalog = msgspec.structs.replace(read_catalog(), models=(voice,))
    monkeypatch.setattr(offers_module, "read_catalog", lambda: catalog)
    handler = Handler(tmp_path)

    handler.offers.get((voice.name,))
    await handler.has_ended()

    assert handler.moves()[-1].sentence == f"{voice.title} is here. You can choose it now."


async def test_cancelling_ends_the_download_and_those_that_wait_until_they_are_asked_for_again(
    handler: Handler,
) -> None:
    handler.downloads.gate.clear()
    first, second = (model.name for model in hub_models()[:2])

    handler.offers.get((first, second))
    handler.offers.cancel()
    await handler.has_ended()

    assert handler.downloads.asked in ([], [(first, True)])
    assert handler.moves()[-1] == msg.DownloadMoved(first, 0, 0, is_running=False)
    handler.downloads.gate.set()
    handler.offers.get((first,))
    await handler.has_ended(2)
    assert handler.moves()[-1].sentence


async def test_what_is_asked_for_while_a_cancelled_download_ends_follows_it(handler: Handler) -> None:
    handler.downloads.gate.clear()
    first, second = (model.name for model in hub_models()[:2])
    handler.offers.get((first,))
    await asyncio.to_thread(handler.told.wait_for, bool)

    handler.offers.cancel()
    handler.offers.get((second,))
    handler.downloads.gate.set()
    await handler.has_ended(2)

    assert [(move.name, bool(move.sentence)) for move in handler.moves() if not move.is_running] == [
        (first, False),
        (second, True),
    ]


async def test_what_is_asked_for_beside_a_download_follows_it_and_is_cancelled_with_it(
    handler: Handler,
) -> None:
    handler.downloads.gate.clear()
    first, second = (model.name for model in hub_models()[:2])
    handler.offers.get((first,))
    handler.offers.get((second,))

    handler.offers.cancel()
    await handler.has_ended(2)

    assert [move for move in handler.moves() if not move.is_running] == [
        msg.DownloadMoved(name, 0, 0, is_running=False) for name in (first, second)
    ]


@pytest.mark.parametrize("failure", [PartBroken("The disk is full; free some space."), ZeroDivisionError()])
async def test_a_download_that_fails_says_why_and_ends(handler: Handler, failure: Exception) -> None:
    handler.downloads.failure = failure
    first, second = (model.name for model in hub_models()[:2])

    handler.offers.get((first, second))
    await handler.has_ended()

    assert handler.downloads.asked == [(first, True)]
    ended = handler.moves()[-1]
    assert not ended.is_running
    assert ended.sentence
    if isinstance(failure, PartBroken):
        assert ended.sentence == failure.sentence


async def test_a_model_that_is_not_listed_is_refused_in_a_sentence(handler: Handler) -> None:
    handler.offers.get(("no-such-model",))
    await handler.has_ended()

    (ended,) = handler.moves()
    assert ended.sentence


async def test_closing_stops_the_download_and_waits_for_its_end(handler: Handler) -> None:
    handler.downloads.gate.clear()
    handler.offers.get((hub_models()[0].name,))

    await handler.offers.close()

    assert not handler.moves()[-1].is_running


def test_declining_that_cannot_be_remembered_is_told(handler: Handler) -> None:
    handler.decline_error = PartBroken("The settings cannot be written; give yourself the right.")

    handler.offers.decline()

    assert [event for event in handler.told.of(msg.Noticed) if event.sentence] == [
        msg.Noticed("settings", "The settings cannot be written; give yourself the right.", is_error=True)
    ]
