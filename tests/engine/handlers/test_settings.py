"""The settings of the window's pages, shown and changed on real files."""

import asyncio

import pytest

from companion.channel import messages as msg
from companion.channel.frames import encode
from companion.engine.handlers.settings import PAGES, SettingsHandler
from companion.settings.boundary_sections import BoundarySettings
from companion.settings.sections import CompanionSettings, ProgramSettings
from companion.settings.setting import settings_of
from companion.storage.paths import Paths
from companion.values import GRAVE, Rule
from tests.engine.handlers.handling import Handling
from tests.tables import each_row


class Handler(Handling):
    """A handler of a companion that was just made and what it tells."""

    def __init__(self, paths: Paths) -> None:
        self.times_set = 0
        super().__init__(
            paths,
            lambda shared: SettingsHandler(shared, lambda: frozenset({"compute.threads"})),
            on_set=self._was_set,
        )

    def _was_set(self) -> None:
        self.times_set += 1

    def shows(self, *commands: msg.SettingsCommand) -> msg.SettingsShown:
        """Let commands come at once."""

        async def obey() -> None:
            await asyncio.gather(*(self._handler.obey(command) for command in commands))

        asyncio.run(obey())
        shown = self.told[-1]
        assert isinstance(shown, msg.SettingsShown), shown
        return shown


@pytest.fixture
def handler(paths: Paths) -> Handler:
    return Handler(paths)


def test_every_setting_of_a_page_is_there_and_stands_on_one_page_alone() -> None:
    known = {each.key for kind in (ProgramSettings, CompanionSettings) for each in settings_of(kind)}
    listed = [key for keys in PAGES.values() for key in keys]

    assert set(listed) <= known
    assert len(listed) == len(set(listed))


def test_what_is_not_set_is_shown_with_its_default(handler: Handler) -> None:
    shown = handler.shows(msg.ShowSettings())

    assert set(shown.settings) == {key for keys in PAGES.values() for key in keys}
    assert shown.settings["turn.patience"] == msg.ShownSetting("1.0", "1.0")
    assert shown.settings["interface.theme"].value == "system"
    assert shown.settings["memory.enabled"].value == "true"
    assert shown.problems == ()
    assert len(encode(shown)) < 50_000


def test_what_is_set_is_written_to_the_file_it_belongs_to(handler: Handler) -> None:
    shown = handler.shows(
        msg.SetSetting("turn.patience", "1.5"),
        msg.SetSetting("compute.threads", "3"),
        msg.SetSetting("memory.diary", "false"),
    )

    assert handler.companion.turn.patience == 1.5
    assert not handler.companion.memory.diary
    assert handler.program.compute.threads == 3
    assert shown.settings["turn.patience"].value == "1.5"
    assert not shown.settings["compute.threads"].is_in_use
    assert shown.settings["memory.diary"].is_in_use


def test_the_default_comes_back(handler: Handler) -> None:
    shown = handler.shows(msg.SetSetting("turn.patience", "2"), msg.SetSetting("turn.patience", None))

    assert shown.settings["turn.patience"].value == "1.0"
    assert "patience" not in handler.folder.settings_file.read_text()


def test_where_the_guide_is_is_written_and_on_no_page(handler: Handler) -> None:
    shown = handler.shows(msg.SetSetting("interface.guide", "microphone"))

    assert handler.program.interface.guide == "microphone"
    assert "interface.guide" not in shown.settings


def test_look_and_devices_count_at_once(handler: Handler) -> None:
    shown = handler.shows(
        msg.SetSetting("interface.theme", "dark"), msg.SetSetting("sound.microphone", "Blue Snowball")
    )

    assert shown.settings["interface.theme"].is_in_use
    assert shown.settings["sound.microphone"].is_in_use
    assert handler.times_set == 2


def test_a_secret_is_not_shown(handler: Handler) -> None:
    shown = handler.shows(msg.SetSetting("server.key", "k-0815"))

    assert shown.settings["server.key"].value == "…"
    assert "k-0815" not in str(shown)
    assert handler.program.server.key == "k-0815"


@each_row(
    ("key", "value"),
    [
        ("turn.patience", "9"),
        ("turn.patience", "patient"),
        ("interface.theme", "pink"),
        ("server.url", "my server"),
        ("nothing.such", "1"),
        ("version", "7"),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence_and_nothing_is_lost(
    handler: Handler, key: str, value: str
) -> None:
    handler.shows(msg.SetSetting("turn.patience", "1.5"))
    shown = handler.shows(msg.SetSetting(key, value))

    refused = handler.told[-2]
    assert isinstance(refused, msg.SettingRefused)
    assert refused.key == key
    assert str(refused.sentence).endswith(".")
    assert shown.settings["turn.patience"].value == "1.5"
    assert handler.companion == CompanionSettings.model_validate({"turn": {"patience": 1.5}})
    assert handler.program == ProgramSettings()


def test_a_file_of_a_newer_companion_is_told_and_left_whole(handler: Handler) -> None:
    text = 'version = 2\n\n[turn]\npatience = 1.5\n\n[dreams]\ncolour = "blue"\n'
    handler.folder.settings_file.write_text(text)

    shown = handler.shows(msg.SetSetting("turn.patience", "2"))

    refused = handler.told[-2]
    assert isinstance(refused, msg.SettingRefused)
    assert "newer Companion" in str(refused.sentence)
    assert any("newer Companion" in str(problem) for problem in shown.problems)
    assert shown.settings["turn.patience"].value == "1.5"
    assert handler.folder.settings_file.read_text() == text


def test_what_overrules_a_setting_is_told_beside_it(handler: Handler) -> None:
    shown = handler.shows(
        msg.SetSetting("memory.enabled", "false"),
        msg.SetSetting("server.enabled", "true"),
    )

    assert "memory.enabled" in str(shown.settings["memory.diary"].note)
    assert "server.url" in str(shown.settings["server.enabled"].note)
    assert "server.enabled" in str(shown.settings["models.language_model"].note)
    assert shown.settings["memory.enabled"].note == ""


@each_row("text", ['[boundaries]\nintimacy = "nune"\n', "[boundaries\n"])
def test_what_is_wrong_in_the_file_is_told_and_what_is_in_force_is_shown(handler: Handler, text: str) -> None:
    handler.shows(msg.SetSetting("boundaries.intimacy", "none"))
    handler.folder.settings_file.write_text(text)

    shown = handler.shows(msg.ShowSettings())

    assert shown.settings["boundaries.intimacy"].value == "none"
    (problem,) = shown.problems
    assert "as it was" in str(problem) or "as they were" in str(problem)


# ---- boundaries


def test_boundaries_are_told_by_how_they_are_kept(handler: Handler) -> None:
    as_it_comes = handler.shows(msg.ShowSettings())
    stricter = handler.shows(
        msg.SetSetting("boundaries.humour", "false"),
        msg.SetSetting("boundaries.endearments", "true"),
        msg.SetSetting("boundaries.farewell", "brief"),
    )

    assert set(as_it_comes.grave) == GRAVE
    assert Rule.HUMAN in as_it_comes.soft
    assert {Rule.HUMOUR, Rule.FAREWELL}.isdisjoint(as_it_comes.soft)
    assert set(stricter.grave) == GRAVE | {Rule.HUMOUR, Rule.FAREWELL}
    assert Rule.ENDEARMENT not in {*stricter.grave, *stricter.soft}


def test_a_list_is_written_whole_and_can_be_emptied_again(handler: Handler) -> None:
    shown = handler.shows(msg.SetSetting("boundaries.topics", '["politics", "my “weight”"]'))
    assert shown.settings["boundaries.topics"].value == '["politics", "my “weight”"]'
    assert handler.companion.boundaries.topics == ("politics", "my “weight”")

    emptied = handler.shows(msg.SetSetting("boundaries.topics", "[]"))
    assert emptied.settings["boundaries.topics"].value == "[]"
    assert not handler.companion.boundaries.topics


def test_a_boundary_that_is_overruled_says_why(handler: Handler) -> None:
    shown = handler.shows(
        msg.SetSetting("boundaries.age", "minor"), msg.SetSetting("boundaries.intimacy", "affectionate")
    )

    noted = {key for key, setting in shown.settings.items() if setting.note}
    assert noted == {"boundaries.intimacy"}


@each_row(
    ("key", "value"),
    [
        ("quiet_from", "late"),
        ("session_minutes", "-1"),
        ("session_minutes", ""),
        ("intimacy", "romantic"),
        ("topics", f'["{"x" * 61}"]'),
        ("topics", '[" "]'),
        ("model_config", "x"),
    ],
)
def test_a_boundary_that_cannot_be_is_refused_and_nothing_is_lost(
    handler: Handler, key: str, value: str
) -> None:
    handler.shows(msg.SetSetting("boundaries.topics", '["politics"]'))
    handler.shows(msg.SetSetting(f"boundaries.{key}", value))

    refused = handler.told[-2]
    assert isinstance(refused, msg.SettingRefused)
    assert refused.sentence
    assert handler.companion.boundaries == BoundarySettings(topics=("politics",))


# ---- the persona


@each_row(
    ("key", "value", "becomes"),
    [
        ("persona.name", "Ilo", "Ilo"),
        ("persona.name", "4", "4"),
        ("persona.description", "You are Ilo.\nYou draw.", "You are Ilo.\nYou draw."),
        ("persona.manner", "in “short” \\ lines", "in “short” \\ lines"),
        ("persona.values", '["honesty", "the \\"sea\\""]', ("honesty", 'the "sea"')),
        ("persona.sample_lines", "[]", ()),
        ("persona.feeling_vs_reason", "1", 1),
        ("persona.leads", "0.75", 0.75),
    ],
)
def test_a_trait_that_is_set_is_shown_and_kept(
    handler: Handler, key: str, value: str, becomes: object
) -> None:
    shown = handler.shows(msg.SetSetting(key, value))

    assert shown.settings[key].value == value
    assert getattr(handler.companion.persona, key.partition(".")[2]) == becomes


@each_row(("key", "value"), [("persona.name", ""), ("traits.humour", "6"), ("persona.leads", "all")])
def test_a_trait_that_cannot_be_is_refused_and_changes_nothing(
    handler: Handler, key: str, value: str
) -> None:
    handler.shows(msg.SetSetting(key, value))

    assert isinstance(handler.told[-2], msg.SettingRefused)
    assert handler.companion == CompanionSettings()
