"""What the companion may not do, as the window shows and changes it."""

import asyncio

import pytest

from companion.channel import messages as msg
from companion.channel.frames import encode
from companion.engine.handlers.handler import Shared
from companion.engine.handlers.settings import BoundaryHandler
from companion.settings.boundary_sections import BoundarySettings
from companion.settings.reading import load
from companion.settings.sections import CompanionSettings
from companion.storage.paths import Paths
from companion.values import GRAVE, Rule
from tests.tables import each_row


class Handler:
    """A handler of a companion that was just made, and what it tells."""

    def __init__(self, paths: Paths) -> None:
        paths.make()
        self.folder = paths.companion("companion")
        self.folder.make()
        self.told: list[msg.Event] = []
        self._handler = BoundaryHandler(Shared(paths, self.folder, CompanionSettings(), self.told.append))

    def gets(self, *commands: msg.BoundaryCommand) -> msg.Event:
        async def obey() -> None:
            await asyncio.gather(*(self._handler.obey(command) for command in commands))

        asyncio.run(obey())
        return self.told[-1]

    def shows(self, *commands: msg.BoundaryCommand) -> msg.BoundariesShown:
        told = self.gets(*commands)
        assert isinstance(told, msg.BoundariesShown), told
        return told

    @property
    def settings(self) -> BoundarySettings:
        settings, problems = load(CompanionSettings, self.folder.settings_file)
        assert problems == ()
        return settings.boundaries


@pytest.fixture
def handler(paths: Paths) -> Handler:
    return Handler(paths)


def test_every_setting_is_shown_and_what_is_not_set_holds_already(handler: Handler) -> None:
    shown = handler.shows(msg.ShowBoundaries())

    assert set(shown.values) == set(BoundarySettings.model_fields)
    assert shown.values["topics"] == ()
    assert shown.values["humour"] == ("true",)
    assert shown.values["session_minutes"] == ("0",)
    assert shown.overruled == ()
    assert len(encode(shown)) < 50_000


def test_rules_are_told_by_how_they_are_kept(handler: Handler) -> None:
    as_it_comes = handler.shows(msg.ShowBoundaries())
    stricter = handler.shows(
        msg.SetBoundary("humour", ("false",)),
        msg.SetBoundary("endearments", ("true",)),
        msg.SetBoundary("farewell", ("brief",)),
    )

    assert set(as_it_comes.grave) == GRAVE
    assert Rule.HUMAN in as_it_comes.soft
    assert {Rule.HUMOUR, Rule.FAREWELL}.isdisjoint(as_it_comes.soft)
    assert set(stricter.grave) == GRAVE | {Rule.HUMOUR, Rule.FAREWELL}
    assert Rule.ENDEARMENT not in {*stricter.grave, *stricter.soft}


def test_what_is_set_is_written_and_counts_from_the_next_start_on(handler: Handler) -> None:
    shown = handler.shows(
        msg.SetBoundary("topics", ("politics", "my “weight”")),
        msg.SetBoundary("humour", ("false",)),
        msg.SetBoundary("quiet_from", ("22:30",)),
        msg.SetBoundary("session_minutes", ("45",)),
        msg.SetBoundary("intimacy", ("warm",)),
    )

    assert handler.settings == BoundarySettings(
        topics=("politics", "my “weight”"),
        humour=False,
        quiet_from="22:30",
        session_minutes=45,
        intimacy="warm",
    )
    assert shown.values["topics"] == ("politics", "my “weight”")


def test_a_list_can_be_emptied_again(handler: Handler) -> None:
    shown = handler.shows(msg.SetBoundary("topics", ("politics",)), msg.SetBoundary("topics", ()))

    assert shown.values["topics"] == ()


def test_what_is_overruled_is_told_with_the_setting(handler: Handler) -> None:
    shown = handler.shows(msg.SetBoundary("age", ("minor",)), msg.SetBoundary("intimacy", ("affectionate",)))

    assert any("boundaries.intimacy" in str(sentence) for sentence in shown.overruled)


@each_row(
    "command",
    [
        msg.SetBoundary("quiet_from", ("late",)),
        msg.SetBoundary("quiet_from", ("22:00", "23:00")),
        msg.SetBoundary("session_minutes", ("-1",)),
        msg.SetBoundary("session_minutes", ()),
        msg.SetBoundary("intimacy", ("romantic",)),
        msg.SetBoundary("topics", ("x" * 61,)),
        msg.SetBoundary("topics", (" ",)),
        msg.SetBoundary("model_config", ("x",)),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence_and_nothing_is_lost(
    handler: Handler, command: msg.SetBoundary
) -> None:
    handler.gets(msg.SetBoundary("topics", ("politics",)))
    told = handler.gets(command)

    assert isinstance(told, msg.Noticed)
    assert (told.key, told.is_error) == (BoundaryHandler.notice, True)
    assert told.sentence
    assert handler.settings == BoundarySettings(topics=("politics",))
