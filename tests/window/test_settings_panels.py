"""The pages of settings as a person meets them in the window."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec
import pytest

from companion.channel.messages import (
    BackupRestored,
    CancelDownload,
    DeleteBackup,
    DevicesShown,
    DownloadMoved,
    EarChanged,
    EverythingExported,
    ExportEverything,
    GetModels,
    LevelMeasured,
    MakeBackup,
    ModelFileTried,
    NameTried,
    Noticed,
    RemoveModel,
    RestoreBackup,
    SetOffRecord,
    SetSetting,
    SettingRefused,
    ShowDevices,
    ShownSetting,
    SoundDevice,
    ToEngine,
    ToWindow,
    TryName,
)
from companion.values import TalkWay
from tests.fakes.engine_process import Run, Send, Step, WaitFor
from tests.fakes.settings_pages import (
    BACKUPS,
    DEVICES,
    MODELS,
    PRIVACY,
    SETTINGS,
    settings_with,
)
from tests.fakes.window_meeting import READY, Meeting

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem

pytestmark = pytest.mark.window

Meet = Callable[..., Meeting]


def opened(
    meet: Meet, page: str, *steps: Step, settings: ToWindow = SETTINGS, then: tuple[Run, ...] = ()
) -> Meeting:
    """Open a page from the list of settings, as a person does."""
    meeting = meet(WaitFor("ShowSettings"), Send((settings,)), *steps, then=then)
    meeting.wait_until(lambda: bool(meeting.window.settings.property("isThere")), "the settings")
    meeting.person.clicks("openSettings")
    entry = meeting.person.item(f"setting-{page}")
    entry.forceActiveFocus()
    press(meeting, "Return")
    meeting.wait_until(lambda: meeting.person.items(f"{page}Panel") != [], page)
    return meeting


def press(meeting: Meeting, key: str) -> None:
    from PySide6.QtCore import Qt

    meeting.person.presses(getattr(Qt.Key, f"Key_{key}"))


def activate(meeting: Meeting, *names: str) -> None:
    """Press what is called so, by keyboard; the last name is within the others."""
    item = within(meeting, *names)
    item.forceActiveFocus()
    press(meeting, "Space")
    meeting.person.rests()


def within(meeting: Meeting, *names: str) -> "QQuickItem":
    """Return the visible item of the last name within those of the others."""
    item = meeting.person.item(names[0])
    for name in names[1:]:
        found = [each for each in below(item) if each.objectName() == name and each.isVisible()]
        assert len(found) == 1, f"{len(found)} visible items are called {name}"
        item = found[0]
    return item


def below(item: "QQuickItem") -> "list[QQuickItem]":
    children = item.childItems()
    return [*children, *(each for child in children for each in below(child))]


def sent(meeting: Meeting, kind: type[ToEngine]) -> list[ToEngine]:
    return [message for message in meeting.engine.received(0) if isinstance(message, kind)]


# ---- the look, changed while a page is open


def test_another_look_leaves_nothing_of_the_one_before(meet: Meet) -> None:
    meeting = meet(size=(420, 600))

    def wear(theme: str, text_size: str) -> None:
        look = settings_with(
            interface__theme=ShownSetting(theme, ""),
            interface__text_size=ShownSetting(text_size, ""),
            interface__motion=ShownSetting("reduced", ""),
        )
        meeting.window.link.arrived.emit(look)
        meeting.rests()

    wear("dark", "100")
    meeting.window.view.setProperty("page", "settings")
    meeting.rests()
    before = meeting.window.view.grabWindow()
    wear("light", "300")
    other = meeting.window.view.grabWindow()

    wear("dark", "100")

    assert other != before
    assert meeting.window.view.grabWindow() == before


# ---- the list, and finding a setting


def test_a_setting_is_found_by_its_name_and_enter_goes_to_its_page(meet: Meet) -> None:
    meeting = meet(WaitFor("ShowSettings"), Send((SETTINGS,)))
    meeting.person.clicks("openSettings")
    meeting.person.item("findSetting").forceActiveFocus()
    meeting.person.types("MICROPHONE")
    meeting.wait_until(lambda: meeting.person.items("setting-look") == [], "only what was found")

    assert meeting.person.items("setting-hearing") != []
    press(meeting, "Return")
    meeting.wait_until(lambda: meeting.person.items("hearingPanel") != [], "Hearing")


def test_what_is_not_found_is_said(meet: Meet) -> None:
    meeting = meet(WaitFor("ShowSettings"), Send((SETTINGS,)))
    meeting.person.clicks("openSettings")
    meeting.person.item("findSetting").forceActiveFocus()
    meeting.person.types("XYZZY")

    meeting.sees("No results")


@pytest.mark.parametrize(
    ("page", "control"),
    [("settings", "setting-hearing"), ("settings", "setting-help"), ("privacy", "deleteSaid")],
)
def test_the_frame_around_what_has_the_keyboard_is_not_cut_off(meet: Meet, page: str, control: str) -> None:
    from PySide6.QtCore import QRectF, Qt

    meeting = meet(WaitFor("ShowSettings"), Send((SETTINGS,)))
    meeting.person.clicks("openSettings")
    if page != "settings":
        activate(meeting, f"setting-{page}")
    meeting.person.item(control).forceActiveFocus(Qt.FocusReason.TabFocusReason)
    scrolled, ring = within(meeting, f"{page}Panel", "scrolled"), within(meeting, control, "focusRing")

    meeting.wait_until(
        lambda: QRectF(0, 0, scrolled.width(), scrolled.height()).contains(
            ring.mapRectToItem(scrolled, QRectF(0, 0, ring.width(), ring.height()))
        ),
        "a whole frame",
    )


def test_the_way_back_tells_screen_readers_where_to_and_lays_no_hint_over_the_bar(meet: Meet) -> None:
    from tests.fakes.screen_reader import told_as

    meeting = opened(meet, "hearing")
    back = meeting.person.item("backToSettings")
    told = told_as(back)

    assert told is not None
    assert told.name == "Back to the settings"
    assert back.property("name") == back.property("text")


# ---- what all pages do


def test_the_look_is_seen_as_soon_as_it_is_set(meet: Meet) -> None:
    dark = settings_with(
        interface__theme=ShownSetting("dark", "system"), interface__text_size=ShownSetting("150", "100")
    )
    meeting = opened(meet, "look", WaitFor("SetSetting"), Send((dark,)))
    before = meeting.window.appearance.font_pixels()
    activate(meeting, "interface.theme-dark", "choice")

    meeting.wait_until(lambda: meeting.window.appearance.property("scheme") == "dark", "dark")
    assert sent(meeting, SetSetting) == [SetSetting("interface.theme", "dark")]
    assert meeting.window.appearance.font_pixels() == pytest.approx(1.5 * before)


def test_a_slider_is_set_by_keyboard(meet: Meet) -> None:
    meeting = opened(meet, "hearing")
    within(meeting, "turn.patience", "slider").forceActiveFocus()
    press(meeting, "Right")

    assert meeting.received(SetSetting) == [SetSetting("turn.patience", "1.25")]


def test_what_is_being_loaded_says_so_until_it_is_in_force(meet: Meet) -> None:
    late = settings_with(models__recogniser=ShownSetting("whisper-small", "auto", is_in_use=False))
    meeting = opened(meet, "hearing", Send((late,)), WaitFor("SetSetting"), Send((SETTINGS,)))
    meeting.sees("Loading your choice")
    within(meeting, "turn.patience", "slider").forceActiveFocus()
    press(meeting, "Right")

    meeting.wait_until(lambda: not meeting.person.sees("Loading your choice"), "that it is loaded")


def test_what_is_refused_is_told_beside_it_and_what_was_written_stays(meet: Meet) -> None:
    why = SettingRefused("server.model", "server.model must be one line of up to 200 characters.")
    meeting = opened(meet, "models", WaitFor("SetSetting"), Send((why, SETTINGS)))
    activate(meeting, "server")
    field = within(meeting, "server.model", "written")
    field.forceActiveFocus()
    meeting.person.types("WISE")
    press(meeting, "Return")
    meeting.sees("“Model name” must be one line")

    assert str(field.property("text")).lower() == "wise"
    assert within(meeting, "server.model", "refused").isVisible()


def test_a_secret_leaves_the_field_once_it_is_kept(meet: Meet) -> None:
    meeting = opened(meet, "models")
    activate(meeting, "server")
    field = within(meeting, "server.key", "written")
    field.forceActiveFocus()
    meeting.person.types("KEY")
    press(meeting, "Return")

    (wish,) = meeting.received(SetSetting)
    assert isinstance(wish, SetSetting)
    assert wish.key == "server.key"
    assert field.property("text") == ""


def test_a_file_of_a_newer_companion_is_told_on_the_page(meet: Meet) -> None:
    newer = settings_with(("The file of settings may come from a newer Companion: version must be 1.",))
    meeting = opened(meet, "look", settings=newer)

    meeting.sees("a newer Companion")


# ---- hearing


def test_a_microphone_is_chosen_from_those_that_are_connected(meet: Meet) -> None:
    meeting = opened(meet, "hearing", WaitFor("ShowDevices"), Send((DEVICES, MODELS)))
    meeting.sees("Blue Snowball")
    activate(meeting, "sound.microphone-Blue Snowball", "choice")

    assert meeting.received(SetSetting) == [SetSetting("sound.microphone", "Blue Snowball")]


def test_a_microphone_that_is_set_and_not_connected_is_not_lost(meet: Meet) -> None:
    gone = settings_with(sound__microphone=ShownSetting("Old Headset", "default"))
    meeting = opened(meet, "hearing", WaitFor("ShowDevices"), Send((DEVICES, MODELS)), settings=gone)

    meeting.sees("Old Headset")
    meeting.sees("Not connected. Another device is used")


def test_that_it_hears_is_seen_as_one_speaks(meet: Meet) -> None:
    loud = LevelMeasured(-20.0, is_speech=True)
    meeting = opened(meet, "hearing", WaitFor("ShowDevices"), Send((DEVICES, MODELS, loud)))

    meeting.sees("I hear you.")


def test_a_microphone_that_is_pulled_out_is_told_at_once_and_no_longer_there_to_choose(meet: Meet) -> None:
    why = "The microphone was disconnected; plug it in again or choose another one, you can type meanwhile."
    meeting = opened(
        meet,
        "hearing",
        WaitFor("ShowDevices"),
        Send((DEVICES, MODELS)),
        WaitFor("Stop"),
        Send(
            (
                Noticed("microphone", why),
                EarChanged(has_microphone=False, is_muted=False, is_half_duplex=False, why=why),
            )
        ),
        WaitFor("ShowDevices"),
        Send((DevicesShown((SoundDevice("default", is_default=True),), DEVICES.loudspeakers),)),
    )
    meeting.sees("Blue Snowball")

    meeting.window.conversation.stop()
    meeting.wait_until(lambda: not meeting.person.sees("Blue Snowball"), "it is gone")

    assert meeting.person.item("iHearYou").property("text") == why


def test_devices_are_looked_for_again(meet: Meet) -> None:
    meeting = opened(meet, "hearing", WaitFor("ShowDevices"), Send((DEVICES, MODELS)))
    activate(meeting, "lookAgain")

    meeting.wait_until(lambda: len(sent(meeting, ShowDevices)) == 2, "asked again")


def test_the_name_is_tried_out_as_long_as_the_page_is_open(meet: Meet) -> None:
    ear = EarChanged(has_microphone=True, is_muted=False, is_half_duplex=False, way=TalkWay.BY_NAME)
    meeting = opened(
        meet, "hearing", WaitFor("TryName"), Send((DEVICES, MODELS, ear, NameTried("Mirror", 0.9)))
    )

    meeting.sees("Heard: “Mirror”, 90 % like the name.")
    press(meeting, "Escape")

    meeting.wait_until(lambda: sent(meeting, TryName) == [TryName(is_on=True), TryName(is_on=False)], "ended")


# ---- models


def models(meet: Meet, *steps: Step) -> Meeting:
    meeting = opened(meet, "models", WaitFor("ShowModels"), Send((MODELS,)), *steps)
    meeting.sees("Models take up")
    return meeting


def test_a_model_is_got_once_its_licence_is_accepted(meet: Meet) -> None:
    moved = DownloadMoved("gemma-4-e4b", 490_000_000, 4_900_000_000, is_running=True)
    meeting = models(meet, WaitFor("GetModels"), Send((moved,)))
    activate(meeting, "models-language_model")
    assert not meeting.person.item("get-gemma-4-e4b").isEnabled()
    activate(meeting, "model-gemma-4-e4b", "licence")
    activate(meeting, "get-gemma-4-e4b")
    meeting.sees("490 MB of 4.9 GB")
    activate(meeting, "model-gemma-4-e4b", "cancelDownload")

    assert meeting.received(GetModels) == [GetModels(("gemma-4-e4b",))]
    assert meeting.received(CancelDownload) == [CancelDownload()]


def test_a_download_that_was_asked_for_elsewhere_is_shown_and_can_be_stopped(meet: Meet) -> None:
    moved = DownloadMoved("gemma-4-e4b", 490_000_000, 4_900_000_000, is_running=True)
    meeting = models(meet, Send((moved,)))
    activate(meeting, "models-language_model")
    meeting.sees("490 MB of 4.9 GB")
    activate(meeting, "model-gemma-4-e4b", "cancelDownload")

    assert meeting.received(CancelDownload) == [CancelDownload()]


def test_an_engine_that_is_still_to_be_built_is_told_on_the_page_of_models(meet: Meet) -> None:
    coming = msgspec.structs.replace(MODELS, is_engine_coming=True)
    meeting = models(meet, Send((coming,)))

    meeting.sees("in idle time and used after a restart")


def test_what_a_publisher_forbids_is_read_before_the_download(meet: Meet) -> None:
    meeting = models(meet)
    activate(meeting, "models-language_model")

    meeting.sees("The publisher doesn't allow harming people.")


def test_a_model_is_removed_after_a_question_that_says_what_is_used_instead(meet: Meet) -> None:
    meeting = models(meet)
    activate(meeting, "models-recogniser")
    activate(meeting, "remove-whisper-base")
    meeting.sees("Moonshine Tiny is used instead")
    assert sent(meeting, RemoveModel) == []
    activate(meeting, "model-whisper-base", "confirmRemove")

    assert meeting.received(RemoveModel) == [RemoveModel("whisper-base")]


def test_the_keyboard_lies_on_keeping_a_model_when_it_is_asked_about(meet: Meet) -> None:
    meeting = models(meet)
    activate(meeting, "models-recogniser")
    activate(meeting, "remove-whisper-base")
    press(meeting, "Space")

    meeting.wait_until(lambda: meeting.person.items("confirmRemove") == [], "no question")
    assert sent(meeting, RemoveModel) == []


def test_a_file_of_ones_own_is_chosen_once_it_has_been_tried(meet: Meet) -> None:
    tried = ModelFileTried("/models/own.gguf", is_usable=True, sentence="It reads 90 tokens a second.")
    meeting = models(meet, Send((tried,)))

    assert meeting.person.item("addModelFile").isEnabled()
    meeting.sees("It reads 90 tokens a second. This model answers as soon as it is loaded")
    assert meeting.received(SetSetting) == [SetSetting("models.language_model", "/models/own.gguf")]


def test_a_server_is_marked_while_it_is_set(meet: Meet) -> None:
    served = settings_with(server__enabled=ShownSetting("true", "false"))
    meeting = opened(meet, "models", settings=served)

    meeting.sees("What you say is sent to your server")
    assert meeting.person.items("serverMark") != []


# ---- privacy


def test_each_connection_can_be_read(meet: Meet) -> None:
    meeting = opened(meet, "privacy", WaitFor("ShowPrivacy"), Send((PRIVACY,)))
    meeting.sees("2 connections since")
    activate(meeting, "connections")

    meeting.sees("Model download, hub.example.org")
    meeting.sees("4.2 kB received, 9.8 kB sent")


def test_off_the_record_is_switched_on_the_page_too(meet: Meet) -> None:
    meeting = opened(meet, "privacy")

    activate(meeting, "offRecord")

    meeting.wait_until(lambda: bool(meeting.person.items("offRecordStrip")), "the stage says so")
    assert sent(meeting, SetOffRecord) == [SetOffRecord(is_on=True)]


def test_a_kind_of_memory_is_switched_off(meet: Meet) -> None:
    meeting = opened(meet, "privacy")
    activate(meeting, "kinds")
    activate(meeting, "memory.diary", "switch")

    assert meeting.received(SetSetting) == [SetSetting("memory.diary", "false")]


# ---- language


def test_the_windows_language_is_spoken_as_soon_as_it_is_chosen(meet: Meet) -> None:
    german = settings_with(interface__language=ShownSetting("de", "system"))
    meeting = opened(meet, "language", WaitFor("SetSetting"), Send((german,)))
    chosen: list[str] = []
    meeting.window.settings.languageChanged.connect(chosen.append)
    activate(meeting, "interface.language-de", "choice")

    meeting.wait_until(lambda: chosen == ["de"], "German")
    meeting.window.use_language("en")


def test_the_page_stays_open_while_another_language_is_chosen(meet: Meet) -> None:
    meeting = opened(meet, "language")
    meeting.window.use_language("de")
    shown = meeting.person.items("languagePanel")
    meeting.window.use_language("en")

    assert shown != []


# ---- shortcuts


def test_the_talk_key_is_chosen_by_pressing_it(meet: Meet) -> None:
    from PySide6.QtCore import Qt

    meeting = opened(meet, "shortcuts")
    activate(meeting, "chooseKeys")
    meeting.person.presses(
        Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    )

    assert meeting.received(SetSetting) == [SetSetting("interface.talk_key", "Ctrl+Alt+Space")]


def test_a_key_that_already_does_something_is_refused_and_does_nothing_else(meet: Meet) -> None:
    from PySide6.QtCore import Qt

    meeting = opened(meet, "shortcuts")
    activate(meeting, "chooseKeys")
    meeting.person.presses(Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)

    meeting.sees("Ctrl+H is already used for")
    assert meeting.person.items("historyPanel") == []
    assert sent(meeting, SetSetting) == []


def test_escape_leaves_the_keys_as_they_are_and_the_page_open(meet: Meet) -> None:
    meeting = opened(meet, "shortcuts")
    activate(meeting, "chooseKeys")
    press(meeting, "Escape")
    meeting.wait_until(lambda: meeting.person.items("chooseKeys") != [], "the page")

    meeting.sees("Choose keys")
    assert sent(meeting, SetSetting) == []


def test_the_talk_key_is_given_up_again(meet: Meet) -> None:
    held = settings_with(interface__talk_key=ShownSetting("F9", ""))
    meeting = opened(meet, "shortcuts", settings=held)
    meeting.sees("F9")
    activate(meeting, "noKeys")

    assert meeting.received(SetSetting) == [SetSetting("interface.talk_key", None)]


# ---- backup


def backups(meet: Meet, *steps: Step, then: tuple[Run, ...] = ()) -> Meeting:
    meeting = opened(meet, "backup", WaitFor("ShowBackups"), Send((BACKUPS,)), *steps, then=then)
    meeting.wait_until(lambda: meeting.person.items("backup-2026-11-20") != [], "from backups")
    return meeting


def test_a_backup_is_made_now(meet: Meet) -> None:
    meeting = backups(meet)
    activate(meeting, "makeBackup")

    assert meeting.received(MakeBackup) == [MakeBackup()]
    meeting.sees("Working")


def test_a_backup_is_put_back_after_a_question_and_the_talk_begins_again(meet: Meet) -> None:
    again = Run((Send(READY), WaitFor("ShowBackups"), Send((BACKUPS,))))
    meeting = backups(meet, WaitFor("RestoreBackup"), Send((BackupRestored("2026-11-20"),)), then=(again,))
    activate(meeting, "backup-2026-11-20", "restore")
    meeting.sees("The conversation restarts.")
    assert sent(meeting, RestoreBackup) == []
    activate(meeting, "backup-2026-11-20", "confirm")

    meeting.wait_until(lambda: meeting.engine.starts == 2, "another start")
    meeting.sees("Backup 2026-11-20 restored.")


def test_a_backup_is_deleted_after_a_question(meet: Meet) -> None:
    meeting = backups(meet)
    activate(meeting, "backup-2026-11-20", "delete")
    assert sent(meeting, DeleteBackup) == []
    activate(meeting, "backup-2026-11-20", "confirm")

    assert meeting.received(DeleteBackup) == [DeleteBackup("2026-11-20")]


def test_all_that_is_kept_is_written_to_a_file_and_told(meet: Meet) -> None:
    from PySide6.QtCore import QUrl

    meeting = backups(meet, WaitFor("ExportEverything"), Send((EverythingExported(1204, 56),)))
    meeting.window.backups.writeAll(QUrl.fromLocalFile("/tmp/all.zip"))

    assert meeting.received(ExportEverything) == [ExportEverything("/tmp/all.zip")]
    meeting.sees("Exported: 1204 messages, 56 memories")
