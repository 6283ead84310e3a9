from dataclasses import replace
from pathlib import Path

import pytest

from companion.catalog.catalog import read_catalog
from companion.catalog.machine import Machine
from companion.channel import messages as msg
from companion.engine.handlers.models import ModelHandler
from companion.settings.sections import ProgramSettings
from companion.settings.writing import set_value
from companion.storage.paths import Paths
from companion.thinking.engines.choice import ModelSpec
from companion.values import CancelToken, MeasuredSpeed, PartBroken, Speed
from tests.engine.handlers.handling import Handling
from tests.fakes.downloads import put_there

GB = 1_000_000_000
CATALOG = read_catalog()


class Handler(Handling):
    """A handler of a companion that was just made, on a small computer, and what it tells."""

    def __init__(self, paths: Paths) -> None:
        self.tried: ModelSpec | None = None
        self.refuses = False
        self.machine = Machine(16 * GB, 4, 100 * GB, None, 8 * GB)
        super().__init__(
            paths, lambda shared: ModelHandler(shared, measure=lambda _: self.machine, probe=self._probe)
        )

    def _probe(self, paths: Paths, spec: ModelSpec, *, memory_bytes: int, cancel: CancelToken) -> Speed:
        self.tried = spec
        assert memory_bytes == 16 * GB
        if self.refuses:
            raise PartBroken("It cannot be used; choose another model.")
        return Speed(100.0, 20.0)

    def shows(self, command: msg.ModelCommand) -> dict[str, msg.ListedModel]:
        shown = self.gets(command)
        assert isinstance(shown, msg.ModelsShown), shown
        return {model.name: model for model in shown.models}

    def has(self, name: str) -> Path:
        """Put a model there as if it had been downloaded; return its file."""
        return put_there(self.paths.models, CATALOG.model(name))


@pytest.fixture
def handler(paths: Paths) -> Handler:
    return Handler(paths)


def test_all_models_are_shown_with_what_is_here_used_and_recommended(handler: Handler) -> None:
    shown = handler.shows(msg.ShowModels())

    assert set(shown) == {model.name for model in CATALOG.offered}
    starter, better = shown["moonshine-tiny-en"], shown["whisper-base"]
    assert (starter.is_here, starter.is_used, starter.is_download) == (True, True, False)
    assert (better.is_here, better.is_used, better.is_download) == (False, False, True)


def test_the_language_model_to_begin_with_is_not_called_recommended(handler: Handler) -> None:
    shown = handler.shows(msg.ShowModels())

    assert {model.purpose for model in shown.values() if model.is_recommended} == {"recogniser", "voice"}


def test_a_downloaded_model_is_used_in_place_of_the_starter_which_would_be_used_instead(
    handler: Handler,
) -> None:
    handler.has("whisper-large-v3-turbo")
    shown = handler.shows(msg.ShowModels())

    assert shown["whisper-large-v3-turbo"].is_used
    assert not shown["moonshine-tiny-en"].is_used
    assert shown["whisper-large-v3-turbo"].instead == shown["moonshine-tiny-en"].title


def test_the_model_that_is_set_is_the_one_that_is_used(handler: Handler) -> None:
    handler.has("whisper-base")
    set_value(ProgramSettings, handler.paths.settings_file, "models.recogniser", "moonshine-tiny-en")
    shown = handler.shows(msg.ShowModels())

    assert shown["moonshine-tiny-en"].is_used
    assert not shown["whisper-base"].is_used


def test_while_a_server_answers_no_language_model_here_is_used(handler: Handler) -> None:
    for key, value in (("enabled", "true"), ("model", "wise-7b")):
        set_value(ProgramSettings, handler.paths.settings_file, f"server.{key}", value)
    told = handler.gets(msg.ShowModels())

    assert isinstance(told, msg.ModelsShown)
    assert told.server == "wise-7b"
    assert not any(model.is_used for model in told.models if model.purpose == "language_model")
    assert any(model.is_used for model in told.models if model.purpose == "recogniser")


def test_a_file_of_the_persons_own_is_tried_as_it_would_run_and_nothing_is_set(handler: Handler) -> None:
    set_value(ProgramSettings, handler.paths.settings_file, "compute.threads", "3")

    told = handler.gets(msg.TryModelFile("/models/own.gguf"))

    assert handler.tried == ModelSpec(file=Path("/models/own.gguf"), threads=3, gpu_layers=-1)
    assert told == msg.ModelFileTried(
        "/models/own.gguf", is_usable=True, sentence=Speed(100.0, 20.0).sentence
    )
    assert not any(model.is_own for model in handler.shows(msg.ShowModels()).values())


def test_a_file_that_cannot_be_used_is_told_with_what_to_do(handler: Handler) -> None:
    handler.refuses = True

    told = handler.gets(msg.TryModelFile("/models/own.gguf"))

    assert told == msg.ModelFileTried(
        "/models/own.gguf", is_usable=False, sentence="It cannot be used; choose another model."
    )


def test_a_file_that_is_set_is_listed_as_used_and_once_gone_as_missing(
    handler: Handler, tmp_path: Path
) -> None:
    file = tmp_path / "own.gguf"
    file.write_bytes(b"weights")
    set_value(ProgramSettings, handler.paths.settings_file, "models.language_model", str(file))

    there = handler.shows(msg.ShowModels())[str(file)]
    file.unlink()
    gone = handler.shows(msg.ShowModels())[str(file)]

    assert (there.title, there.is_own, there.is_here, there.is_used, there.size_bytes) == (
        "own",
        True,
        True,
        True,
        7,
    )
    assert (gone.is_here, gone.is_used) == (False, False)


def test_disk_use_counts_what_came_of_broken_downloads(handler: Handler) -> None:
    handler.has("whisper-base")
    (handler.paths.models / ".partial").mkdir()
    (handler.paths.models / ".partial" / "x").write_bytes(b"1" * 100)
    shown = handler.gets(msg.ShowModels())

    assert isinstance(shown, msg.ModelsShown)
    assert shown.taken_bytes > 107
    assert shown.free_bytes == 100 * GB


def test_it_is_told_which_language_models_have_room_and_how_fast_they_would_write(handler: Handler) -> None:
    handler.machine = replace(handler.machine, speed=MeasuredSpeed(Speed(100.0, 20.0), GB))

    shown = handler.shows(msg.ShowModels())

    by_size = sorted(
        (each for each in shown.values() if each.purpose == "language_model"),
        key=lambda each: each.size_bytes,
    )
    speeds = [each.writes for each in by_size]
    assert speeds == sorted(speeds, reverse=True), "the larger, the slower"
    assert speeds[-1] > 0.0
    assert by_size[0].has_room
    assert all(each.writes == 0.0 and each.has_room for each in shown.values() if each.purpose == "voice")


def test_a_model_is_looked_through(handler: Handler) -> None:
    file = handler.has("whisper-base")
    handler.gets(msg.VerifyModel("whisper-base"))
    file.write_bytes(b"wieghts")
    handler.gets(msg.VerifyModel("whisper-base"))

    whole, damaged = (told for told in handler.told if isinstance(told, msg.ModelVerified))
    assert whole.problems == ()
    assert "checksum" in str(damaged.problems[0])


def test_a_damaged_model_says_so_and_can_be_removed(handler: Handler) -> None:
    handler.has("whisper-base").write_bytes(b"cut")
    assert handler.shows(msg.ShowModels())["whisper-base"].is_damaged

    shown = handler.shows(msg.RemoveModel("whisper-base"))

    assert not shown["whisper-base"].is_damaged
    assert not (handler.paths.models / "whisper-base").exists()


@pytest.mark.parametrize(
    "command",
    [
        msg.RemoveModel("moonshine-tiny-en"),
        msg.RemoveModel("whisper-base"),
        msg.RemoveModel("../companions"),
        msg.VerifyModel("whisper-base"),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(handler: Handler, command: msg.ModelCommand) -> None:
    told = handler.gets(command)

    assert isinstance(told, msg.Noticed)
    assert (told.key, told.is_error) == ("model", True)
    assert handler.paths.companions.is_dir()
