"""Settings take effect in a running session; one whose part cannot be opened changes nothing and says why."""

import asyncio
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from companion.channel import messages as msg
from companion.engine.equipment import Equipment, OtherModel
from companion.engine.live_settings import LiveSettings
from companion.reply.brief_maker import PlanningParts
from companion.reply.talk_setup import TalkSetup
from companion.settings.reading import load
from companion.settings.sections import CompanionSettings, ProgramSettings, Settings
from companion.settings.writing import save, set_value
from companion.storage.paths import Paths
from companion.thinking.language_model import LanguageModel
from companion.thinking.persona import Persona
from companion.values import CompanionError, PartBroken, PartMissing
from tests.fakes.equipment import NAME, Cast, Company, Listening
from tests.fakes.feeling import feeling_parts
from tests.fakes.happenings import PATIENCE
from tests.fakes.language_model import FakeLanguageModel
from tests.fakes.voice import FakeVoice

TOO_LARGE = "This model needs more memory than there is."


class Files:
    """Both settings files, and anyone who writes them while the companion runs."""

    def __init__(self, paths: Paths) -> None:
        paths.make()
        self.companion: Path = paths.companion(NAME).settings_file
        self.program: Path = paths.settings_file
        self.live = LiveSettings(self.companion, self.program)

    def set(self, key: str, value: str) -> None:
        kind: type[Settings] = (
            ProgramSettings if key.partition(".")[0] in ProgramSettings.model_fields else CompanionSettings
        )
        set_value(kind, self.program if kind is ProgramSettings else self.companion, key, value)

    def set_voice(self, name: str) -> None:
        """Choose a voice as the window does: in one step, without a speaker."""
        models = self.written.models.model_copy(update={"voice": name, "voice_name": ""})
        save(self.program, self.written.model_copy(update={"models": models}))

    @property
    def written(self) -> ProgramSettings:
        return load(ProgramSettings, self.program)[0]


@pytest.fixture
def files(paths: Paths) -> Files:
    return Files(paths)


class ChosenModel:
    """The language model that the settings name, by their word for it."""

    def __init__(self, files: Files, **models: LanguageModel | CompanionError) -> None:
        self._files = files
        self._models = models
        self._answers = "auto"
        self.fits_beside = True
        self.is_loading = threading.Event()
        self.has_loaded = False
        self.gate = threading.Event()
        self.gate.set()

    def other(self) -> OtherModel | None:
        wished = self._files.live.program().models.language_model
        if wished == self._answers:
            return None

        def opened() -> LanguageModel:
            self.is_loading.set()
            may_load = self.gate.wait(PATIENCE)
            self.has_loaded = True
            assert may_load
            model = self._models[wished]
            if isinstance(model, CompanionError):
                raise model
            return model

        def answers() -> TalkSetup:
            self._answers = wished
            return TalkSetup(Persona("Robin", f"You are Robin, as {wished} is told."))

        return OtherModel(opened, answers, fits_beside=self.fits_beside)


def equipped(cast: Cast, files: Files, **other: Any) -> Equipment:  # noqa: ANN401 - whatever an Equipment takes
    return replace(cast.in_writing(), settings=files.live, privacy=files.live.privacy, **other)


async def test_another_model_answers_once_it_is_loaded_and_the_old_one_until_then(
    paths: Paths, files: Files
) -> None:
    new = FakeLanguageModel("I am the new one.")
    chosen = ChosenModel(files, new=new)
    chosen.gate.clear()
    cast = Cast(paths, model=FakeLanguageModel("I am the old one."))
    async with Company(equipped(cast, files, open_other_model=chosen.other)) as company:
        files.set("models.language_model", "new")
        meanwhile = await company.tell("How are you?")
        chosen.gate.set()
        await company.until(lambda: bool(company.of(msg.Renamed)))
        after = await company.tell("How are you?")

    assert (meanwhile, after) == ("I am the old one.", "I am the new one.")
    assert "as new is told" in new.prompts[-1].persona


@pytest.mark.parametrize("fits_beside", [True, False])
async def test_a_model_that_does_not_fit_leaves_the_old_one_and_says_why(
    fits_beside: bool, paths: Paths, files: Files
) -> None:
    chosen = ChosenModel(files, huge=PartBroken(TOO_LARGE))
    chosen.fits_beside = fits_beside
    equipment = equipped(
        Cast(paths),
        files,
        open_language_model=lambda: FakeLanguageModel("I am the old one."),
        open_other_model=chosen.other,
    )
    async with Company(equipment) as company:
        await company.tell("How are you?")
        files.set("models.language_model", "huge")
        await company.sees(msg.SettingRefused("models.language_model", TOO_LARGE))
        after = await company.tell("How are you?")

    assert after == "I am the old one."
    assert files.written.models.language_model == "auto"


async def test_a_model_for_which_there_is_no_room_beside_the_old_one_takes_its_place(
    paths: Paths, files: Files
) -> None:
    chosen = ChosenModel(files, large=FakeLanguageModel("I am large."))
    chosen.fits_beside = False
    async with Company(equipped(Cast(paths), files, open_other_model=chosen.other)) as company:
        await company.tell("How are you?")
        files.set("models.language_model", "large")
        await company.until(lambda: bool(company.of(msg.Renamed)))

        assert await company.tell("How are you?") == "I am large."


@pytest.mark.parametrize("fits_beside", [True, False])
async def test_the_end_waits_for_no_model_that_is_being_loaded(
    fits_beside: bool, paths: Paths, files: Files
) -> None:
    chosen = ChosenModel(files, new=FakeLanguageModel())
    chosen.fits_beside = fits_beside
    chosen.gate.clear()
    async with Company(equipped(Cast(paths), files, open_other_model=chosen.other)) as company:
        await company.tell("How are you?")
        files.set("models.language_model", "new")
        await asyncio.to_thread(chosen.is_loading.wait, PATIENCE)
    had_loaded = chosen.has_loaded
    chosen.gate.set()

    assert not had_loaded


async def test_of_several_changes_the_first_goes_back_and_the_rest_stays_as_it_is_written(
    paths: Paths, files: Files
) -> None:
    def other() -> OtherModel | None:
        if not files.live.program().server.enabled:
            return None
        raise PartMissing("No server answers there.")

    files.set("server.url", "http://127.0.0.1:9/v1")
    async with Company(equipped(Cast(paths), files, open_other_model=other)) as company:
        files.set("server.model", "large")
        files.set("server.enabled", "true")
        await company.sees(msg.SettingRefused("server.enabled", "No server answers there."))

    assert not files.written.server.enabled
    assert files.written.server.model == "large"


async def test_a_voice_that_does_not_open_leaves_the_old_one_and_says_why(paths: Paths, files: Files) -> None:
    def missing(tell: Callable[[str], None]) -> FakeVoice:
        raise PartMissing("That voice is gone.")

    cast = Cast(paths)
    equipment = cast.equipment(settings=files.live, open_chosen_voice=missing)
    async with Listening(equipment) as company:
        files.set("models.voice", "system")
        await company.sees(msg.SettingRefused("models.voice", "That voice is gone."))
        await company.tell("How are you?")

    assert isinstance(cast.voice, FakeVoice)
    assert cast.voice.spoken
    assert files.written.models.voice == "auto"


async def test_a_voice_that_does_not_open_leaves_the_old_ones_speaker(paths: Paths, files: Files) -> None:
    def missing(tell: Callable[[str], None]) -> FakeVoice:
        raise PartMissing("That voice is gone.")

    files.set("models.voice", "kokoro-82m")
    files.set("models.voice_name", "bf_emma")
    async with Listening(Cast(paths).equipment(settings=files.live, open_chosen_voice=missing)) as company:
        files.set_voice("system")
        await company.sees(msg.SettingRefused("models.voice", "That voice is gone."))

    models = files.written.models
    assert (models.voice, models.voice_name) == ("kokoro-82m", "bf_emma")


async def test_a_voice_chosen_while_another_one_fails_is_opened(paths: Paths, files: Files) -> None:
    opened = FakeVoice(word_seconds=0.02)

    def chosen(tell: Callable[[str], None]) -> FakeVoice:
        if files.live.program().models.voice != "kokoro-82m":
            return opened
        files.set("models.voice", "system")
        raise PartMissing("That voice is gone.")

    async with Listening(Cast(paths).equipment(settings=files.live, open_chosen_voice=chosen)) as company:
        before = len(company.of(msg.VoiceOpened))
        files.set("models.voice", "kokoro-82m")
        await company.until(lambda: len(company.of(msg.VoiceOpened)) > before)

    assert files.written.models.voice == "system"
    assert company.of(msg.SettingRefused) == []


async def test_another_voice_speaks_from_then_on(paths: Paths, files: Files) -> None:
    other = FakeVoice(word_seconds=0.02)
    equipment = Cast(paths).equipment(settings=files.live, open_chosen_voice=lambda tell: other)
    async with Listening(equipment) as company:
        before = len(company.of(msg.VoiceOpened))
        files.set("voice.speaker", "am_adam")
        await company.until(lambda: len(company.of(msg.VoiceOpened)) > before)
        await company.tell("How are you?")

    assert other.spoken


async def test_who_it_is_counts_from_the_next_reply_on(paths: Paths, files: Files) -> None:
    model = FakeLanguageModel("I see.")

    def setup_now() -> TalkSetup:
        name = files.live.now().persona.name
        return TalkSetup(Persona(name, f"You are {name}."))

    cast = Cast(paths, model=model)
    async with Company(equipped(cast, files, setup_now=setup_now)) as company:
        files.set("persona.name", "Wren")
        await company.tell("How are you?")
        await company.sees(msg.Renamed("Wren"))

    assert "You are Wren." in model.prompts[-1].persona


async def test_a_change_by_another_program_is_noticed_while_nobody_talks(paths: Paths, files: Files) -> None:
    async with Company(equipped(Cast(paths), files, feeling=feeling_parts())) as company:
        files.set("feeling.tone", "false")

        await company.until(lambda: not company.of(msg.ToneChanged)[-1].is_on)


async def test_a_language_in_which_nothing_can_be_answered_goes_back(paths: Paths, files: Files) -> None:
    def setup_now() -> TalkSetup:
        return TalkSetup(language=files.live.now().conversation.language)

    equipment = equipped(Cast(paths), files, setup_now=setup_now, planning=PlanningParts())
    async with Company(equipment) as company:
        files.set("conversation.language", "nl")
        await company.until(lambda: bool(company.of(msg.SettingRefused)))
        await company.tell("How are you?")

    assert load(CompanionSettings, files.companion)[0].conversation.language == "en"


async def test_a_language_that_a_part_lacks_is_told_until_the_language_is_another_again(
    paths: Paths, files: Files
) -> None:
    def other() -> OtherModel | None:
        if files.live.now().conversation.language == "de":
            raise PartMissing("None for German.")
        return None

    async with Company(equipped(Cast(paths), files, open_other_model=other)) as company:
        files.set("conversation.language", "de")
        await company.sees(msg.Noticed("server.enabled", "None for German."))
        files.set("conversation.language", "en")

        await company.sees(msg.Noticed("server.enabled", ""))
