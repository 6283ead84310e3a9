"""Privacy settings count at once, whoever sets them, also for what is already being written."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC
from functools import partial
from pathlib import Path

import pytest

from companion.channel import messages as msg
from companion.engine.equipment import Equipment
from companion.engine.handlers.settings import PAGES
from companion.engine.live_settings import LiveSettings
from companion.engine.memory.long_term_memory import LongTermMemory
from companion.reply.brief_maker import PlanningParts
from companion.reply.talk_setup import TalkSetup
from companion.settings.sections import CompanionSettings
from companion.settings.setting import settings_of
from companion.settings.writing import set_value
from companion.storage.memories import NewMemory
from companion.storage.paths import Paths
from companion.storage.store import open_store
from companion.thinking.persona import Persona
from companion.values import Memory, MemoryKind, MemoryOrigin, Speaker, Utterance
from tests.engine.test_memory_session import ASKS, EXAM, kept, texts, told, weeks_later
from tests.fakes.equipment import NAME, Cast, Company
from tests.fakes.feeling import feeling_parts
from tests.fakes.language_model import FakeLanguageModel
from tests.fakes.memory import WordReader, memory_parts

HOME = Memory(MemoryKind.FACT, "You live in York.", 1.7e9, subject="place", origin=MemoryOrigin.TOLD)


class Settings:
    """A companion's settings file, and whoever writes it while the companion runs."""

    def __init__(self, paths: Paths) -> None:
        self.file: Path = paths.companion(NAME).settings_file
        self.live = LiveSettings(self.file)

    def set(self, key: str, value: str) -> None:
        set_value(CompanionSettings, self.file, key, value)


@pytest.fixture
def settings(paths: Paths) -> Settings:
    return Settings(paths)


def equipped(paths: Paths, settings: Settings, model: FakeLanguageModel | None = None) -> Equipment:
    cast = Cast(paths, model=model or FakeLanguageModel("I see."))
    return replace(
        cast.in_writing(),
        feeling=feeling_parts(),
        memory=memory_parts(),
        privacy=settings.live.privacy,
        settings=settings.live,
    )


async def test_nothing_is_remembered_from_the_moment_that_is_switched_off(
    paths: Paths, settings: Settings
) -> None:
    async with Company(equipped(paths, settings)) as company:
        await company.tell("I live in Berlin.")  # written by the time the session has ended
    async with Company(equipped(paths, settings)) as company:
        settings.set("memory.enabled", "false")
        await company.tell(EXAM)
        settings.set("memory.enabled", "true")
        await company.tell("I love opera.")

    remembered = " ".join(texts(kept(paths)))
    assert "Berlin" in remembered
    assert "opera" in remembered
    assert "exam" not in remembered


async def test_what_was_said_meanwhile_is_remembered_at_no_later_start(
    paths: Paths, settings: Settings
) -> None:
    async with Company(equipped(paths, settings)) as company:
        await company.tell("I live in Berlin.")
        settings.set("memory.enabled", "false")
        await company.tell(EXAM)
    settings.set("memory.enabled", "true")
    model = FakeLanguageModel()
    async with Company(equipped(paths, settings, model)) as company:
        await company.tell("Hello.")

    assert not any("exam" in text for text in texts(kept(paths)))
    assert not any("exam" in str(prompt) for prompt in model.prompts)
    with open_store(paths, NAME) as store:
        assert EXAM in {one.utterance.text for one in store.utterances.page()}


async def test_what_is_remembered_comes_back_no_more_from_the_moment_that_is_switched_off(
    paths: Paths, settings: Settings
) -> None:
    await told(paths, EXAM)
    with open_store(paths, NAME) as store:
        store.memories.add([NewMemory(HOME)])
    model = FakeLanguageModel("I see.")

    async with Company(equipped(paths, settings, model), threads=weeks_later()) as company:
        await company.tell(ASKS)
        (recalled,) = company.of(msg.Recalled)
        settings.set("memory.recall", "false")
        await company.tell(ASKS)

        assert company.of(msg.Recalled)[1:] == [msg.Recalled(recalled.number, ())], "none is shown any more"
    assert "York" not in str(model.prompts[-1])


class SwitchedOffMeanwhile:
    """An encoder that takes its time, in which the person switches remembering off."""

    def __init__(self, encoder: object, switch: Callable[[], None]) -> None:
        self._encoder = encoder
        self._switch = switch

    def __getattr__(self, name: str) -> object:
        return getattr(self._encoder, name)

    def encode(self, texts: Sequence[str]) -> object:
        self._switch()
        return self._encoder.encode(texts)  # type: ignore[attr-defined]


def test_a_memory_that_is_being_written_as_remembering_is_switched_off_is_not_kept(
    paths: Paths, settings: Settings
) -> None:
    said = Utterance("a" * 32, 1, Speaker.PERSON, "I live in Berlin.", 1.7e9)
    reader = WordReader()
    with open_store(paths, NAME) as store:
        store.utterances.keep(said)
        memory = LongTermMemory(
            reader,
            store.memories,
            store.memory_search,
            zone=UTC,
            unix_now=lambda: 1.7e9,
            privacy=settings.live.privacy,
        )
        switch = partial(settings.set, "memory.enabled", "false")
        reader.encoder = SwitchedOffMeanwhile(reader.encoder, switch)  # type: ignore[assignment]

        memory.write(said, None, None)

        assert store.memories.page() == ()


async def test_a_subject_is_kept_out_from_the_moment_that_it_is_set(paths: Paths, settings: Settings) -> None:
    async with Company(equipped(paths, settings)) as company:
        settings.set("boundaries.not_remembered", '["exam"]')
        await company.tell(EXAM)
        await company.tell("I live in Berlin.")

        assert "Berlin" in str(company.session.store.utterances.page())
        assert "exam" not in str(company.session.store.utterances.page())


async def test_a_topic_is_closed_from_the_moment_that_it_is_set(paths: Paths, settings: Settings) -> None:
    with open_store(paths, NAME) as store:
        store.memories.add([NewMemory(HOME)])
    model = FakeLanguageModel("I see.")
    async with Company(equipped(paths, settings, model)) as company:
        await company.tell("Hello.")
        assert "York" in model.prompts[-1].known
        settings.set("boundaries.topics", '["York"]')
        await company.tell("Hello again.")

    assert "York" not in model.prompts[-1].known


async def test_the_language_model_is_told_at_once_what_it_may_not(paths: Paths, settings: Settings) -> None:
    model = FakeLanguageModel("I see.")

    def setup_now() -> TalkSetup:
        jokes = "Joke." if settings.live.privacy().boundaries.allows_humour else "Never joke."
        return TalkSetup(Persona("Robin", f"You are Robin. {jokes}"))

    equipment = replace(equipped(paths, settings, model), setup_now=setup_now)
    async with Company(equipment) as company:
        settings.set("boundaries.humour", "false")
        await company.tell("Hello.")

    assert "Never joke." in str(model.prompts[-1])


async def test_who_is_in_danger_is_named_the_number_that_was_just_set(
    paths: Paths, settings: Settings
) -> None:
    equipment = replace(equipped(paths, settings), planning=PlanningParts())
    async with Company(equipment) as company:
        await company.tell("Hello.")
        settings.set("contacts.crisis", "0123 456, Joan")
        await company.tell("I want to kill myself.")

        assert "0123 456" in company.replies[-1]


def test_a_file_that_cannot_be_read_any_more_loosens_nothing(settings: Settings) -> None:
    settings.set("memory.enabled", "false")
    assert not settings.live.privacy().remembers

    settings.file.write_text("memory = 3 = 4\n", "utf-8")

    assert not settings.live.privacy().remembers


def test_every_setting_of_what_may_be_kept_and_said_is_read_as_it_is_set(settings: Settings) -> None:
    changed = {
        "memory.enabled": "false",
        "backup.keep": "0",
        "feeling.tone": "false",
        "boundaries.topics": '["politics"]',
        "contacts.region": "GB" if "GB" not in str(settings.live.privacy().contacts) else "US",
    }
    for key, value in changed.items():
        before = settings.live.privacy()
        settings.set(key, value)
        assert settings.live.privacy() != before, key
    memory = {one.key for one in settings_of(CompanionSettings) if one.section == "memory"}
    assert memory <= set(PAGES["privacy"])
