"""Where the language model computes when the engine has a part for graphics cards."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from companion.catalog.catalog import GpuKind
from companion.catalog.machine import Gpu
from companion.engine.models import card_trial
from companion.engine.models.card_trial import open_where_it_was_tried, try_on_card, where_it_answers_soonest
from companion.engine.models.measured_machine import measured_machine
from companion.storage.paths import Paths
from companion.thinking.engines.choice import EngineKind, ModelSpec
from companion.thinking.engines.llama_library import GraphicsCard
from companion.values import CompanionError, PartBroken, Speed, not_noted
from tests.fakes.language_model import FakeLanguageModel

CARD = GraphicsCard("A card", 8_000_000_000)
ON_CARD = ModelSpec(engine=EngineKind.LLAMA_CPP, file=Path("model.gguf"), gpu_layers=-1)
ON_PROCESSOR = replace(ON_CARD, gpu_layers=0)
SLOW, QUICK = Speed(50.0, 10.0), Speed(500.0, 60.0)
BROKEN = PartBroken("It cannot be used; choose another model.", log="no model")


class Died(BaseException):
    """The process ends."""


@dataclass
class Computer:
    """What it has, and how it fares."""

    card: GraphicsCard | None = CARD
    on_card: Speed | CompanionError = QUICK
    on_processor: Speed | CompanionError = SLOW
    opens: Callable[[ModelSpec], None] = lambda spec: None
    tried: int = 0

    def probe(self, spec: ModelSpec, **_: object) -> Speed:
        self.tried += 1
        found = self.on_card if spec.gpu_layers else self.on_processor
        if isinstance(found, CompanionError):
            raise found
        return found

    def open(self, spec: ModelSpec, note: object) -> FakeLanguageModel:
        self.opens(spec)
        return FakeLanguageModel("Hello.")


@pytest.fixture
def computer(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Computer:
    here = Computer()
    part = tmp_path / "libggml-vulkan.so"
    part.write_bytes(b"part")
    monkeypatch.setattr(card_trial, "card_parts", lambda: (part,))
    monkeypatch.setattr(card_trial, "find_card", lambda: here.card)
    monkeypatch.setattr(card_trial, "probe_model", here.probe)
    monkeypatch.setattr(card_trial, "open_language_model", here.open)
    return here


def test_a_model_answers_from_the_card_where_that_is_sooner(paths: Paths, computer: Computer) -> None:
    assert where_it_answers_soonest(paths, ON_CARD) == ON_CARD


@pytest.mark.parametrize("on_card", [Speed(20.0, 9.0), BROKEN])
def test_a_model_answers_from_the_processor_where_the_card_is_slower_or_fails(
    on_card: Speed | CompanionError, paths: Paths, computer: Computer
) -> None:
    computer.on_card = on_card

    assert where_it_answers_soonest(paths, ON_CARD) == ON_PROCESSOR
    assert try_on_card(paths, ON_CARD, memory_bytes=1) == SLOW


def test_a_model_that_only_the_card_can_hold_answers_from_there(paths: Paths, computer: Computer) -> None:
    computer.on_processor = BROKEN

    assert try_on_card(paths, ON_CARD, memory_bytes=1) == QUICK
    assert where_it_answers_soonest(paths, ON_CARD) == ON_CARD


def test_a_model_that_works_nowhere_is_refused(paths: Paths, computer: Computer) -> None:
    computer.on_card = computer.on_processor = BROKEN

    with pytest.raises(PartBroken, match="no model"):
        try_on_card(paths, ON_CARD, memory_bytes=1)


def test_without_a_card_nothing_is_tried_on_it(paths: Paths, computer: Computer) -> None:
    computer.card = None

    assert where_it_answers_soonest(paths, ON_CARD) == ON_PROCESSOR
    assert not computer.tried
    assert try_on_card(paths, ON_CARD, memory_bytes=1) == SLOW


def test_what_was_tried_is_not_tried_at_every_start(paths: Paths, computer: Computer) -> None:
    for _ in range(3):
        where_it_answers_soonest(paths, ON_CARD)

    assert computer.tried == 2


def test_another_model_and_another_engine_are_tried_anew(
    paths: Paths, computer: Computer, monkeypatch: pytest.MonkeyPatch
) -> None:
    where_it_answers_soonest(paths, ON_CARD)
    where_it_answers_soonest(paths, replace(ON_CARD, file=Path("large.gguf")))
    assert computer.tried == 4

    monkeypatch.setattr(card_trial, "card_parts", lambda: (Path(__file__),))
    where_it_answers_soonest(paths, replace(ON_CARD, file=Path("large.gguf")))
    assert computer.tried == 6


def test_a_card_that_is_not_wanted_is_not_tried(paths: Paths, computer: Computer) -> None:
    assert where_it_answers_soonest(paths, ON_PROCESSOR) == ON_PROCESSOR
    assert not computer.tried


def test_an_engine_built_for_one_card_uses_it_untried(
    paths: Paths, computer: Computer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(card_trial, "card_parts", lambda: ())

    assert where_it_answers_soonest(paths, ON_CARD) == ON_CARD
    assert not computer.tried


def test_a_card_whose_memory_is_taken_is_done_without(paths: Paths, computer: Computer) -> None:
    opened = []

    def opens(spec: ModelSpec) -> None:
        opened.append(spec)
        if spec.gpu_layers:
            raise BROKEN

    computer.opens = opens
    open_where_it_was_tried(paths, where_it_answers_soonest(paths, ON_CARD), not_noted)

    assert opened == [ON_CARD, ON_PROCESSOR]


def test_starts_without_enough_memory_anywhere_are_not_held_against_the_card(
    paths: Paths, computer: Computer
) -> None:
    def opens(spec: ModelSpec) -> None:
        raise BROKEN

    computer.opens = opens
    for _ in range(2):
        with pytest.raises(PartBroken):
            open_where_it_was_tried(paths, where_it_answers_soonest(paths, ON_CARD), not_noted)

    assert where_it_answers_soonest(paths, ON_CARD) == ON_CARD
    assert computer.tried == 2


def test_a_driver_that_ends_the_program_is_tried_once_more_and_then_left_alone(
    paths: Paths, computer: Computer
) -> None:
    def dies(spec: ModelSpec) -> None:
        if spec.gpu_layers:
            raise Died

    def start() -> ModelSpec:
        spec = where_it_answers_soonest(paths, ON_CARD)
        open_where_it_was_tried(paths, spec, not_noted)
        return spec

    computer.opens = dies
    for _ in range(2):
        with pytest.raises(Died):
            start()

    assert start() == ON_PROCESSOR
    try_on_card(paths, ON_CARD, memory_bytes=1)
    assert where_it_answers_soonest(paths, ON_CARD) == ON_CARD


def test_a_card_that_answers_sooner_belongs_to_the_machine(
    paths: Paths, computer: Computer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("companion.catalog.machine.find_gpu", lambda memory_bytes: None)
    assert measured_machine(paths).gpu is None

    where_it_answers_soonest(paths, ON_CARD)

    assert measured_machine(paths).gpu == Gpu("A card", GpuKind.VULKAN, 8_000_000_000)
