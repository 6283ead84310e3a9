"""The pages of settings as a person meets them in the window."""

from collections.abc import Callable

import msgspec
import pytest
from PySide6.QtCore import QPointF, QRectF, Qt, QUrl

from companion.channel import messages as msg
from companion.values import Speaker, TalkWay, Utterance
from companion.window.settings.settings_model import SettingsModel
from tests.fakes.engine_process import Run, Send, Step, WaitFor
from tests.fakes.noting_engine import NotingEngine
from tests.fakes.settings_pages import BACKUPS, DEVICES, MODELS, PRIVACY, SETTINGS, settings_with
from tests.fakes.window_meeting import READY, Meeting
from tests.window.controls import Meet, activate, enter, focus, press, read, sent, within, write

pytestmark = pytest.mark.window


def opened(
    meet: Meet, page: str, *steps: Step, settings: msg.ToWindow = SETTINGS, then: tuple[Run, ...] = ()
) -> Meeting:
    """Open a page from the list of settings, as a person does."""
    meeting = meet(WaitFor("ShowSettings"), Send((settings,)), *steps, then=then)
    meeting.wait_until(lambda: bool(meeting.window.settings.property("isThere")), "the settings")
    meeting.person.clicks("openSettings")
    enter(meeting, f"setting-{page}")
    meeting.wait_until(lambda: meeting.person.items(f"{page}Panel") != [], page)
    return meeting


# ---- the look, changed while a page is open


def test_another_look_leaves_nothing_of_the_one_before(meet: Meet) -> None:
    meeting = meet(size=(420, 600))

    def wear(theme: str, text_size: str) -> None:
        look = settings_with(
            interface__theme=msg.ShownSetting(theme, ""),
            interface__text_size=msg.ShownSetting(text_size, ""),
            interface__motion=msg.ShownSetting("reduced", ""),
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


def look_for(meeting: Meeting, words: str) -> None:
    meeting.person.item("findSetting").forceActiveFocus()
    meeting.person.types(words)


def test_a_setting_is_found_by_its_name_enter_goes_to_its_page_and_what_was_searched_for_goes(
    meet: Meet,
) -> None:
    meeting = meet(WaitFor("ShowSettings"), Send((SETTINGS,)))
    meeting.person.clicks("openSettings")
    look_for(meeting, "MICROPHONE")
    meeting.wait_until(lambda: meeting.person.items("setting-look") == [], "only what was found")

    assert meeting.person.items("setting-hearing") != []
    press(meeting, "Return")
    meeting.wait_until(lambda: meeting.person.items("hearingPanel") != [], "Hearing")

    meeting.person.clicks("backToSettings")
    meeting.wait_until(lambda: meeting.person.items("setting-look") != [], "all pages")
    assert meeting.person.item("findSetting").property("text") == ""

    look_for(meeting, "XYZZY")
    meeting.sees("No results")
    meeting.person.clicks("clearSearch")
    meeting.wait_until(lambda: meeting.person.items("setting-look") != [], "all pages")


def test_what_is_found_is_unfolded_and_has_the_keyboard(meet: Meet) -> None:
    meeting = meet(WaitFor("ShowSettings"), Send((SETTINGS,)))
    meeting.person.clicks("openSettings")
    look_for(meeting, "LONGEST REPLY")
    press(meeting, "Return")

    entry = within(meeting, "modelsPanel", "reply.max_tokens")
    meeting.wait_until(
        lambda: entry.isAncestorOf(meeting.window.view.activeFocusItem()), "the keyboard at the setting"
    )
    scrolled = within(meeting, "modelsPanel", "scrolled")
    meeting.wait_until(
        lambda: 0 <= entry.mapToItem(scrolled, QPointF(0, 0)).y() < scrolled.height(), "in sight"
    )


@pytest.mark.parametrize(
    ("page", "control"),
    [("settings", "setting-hearing"), ("settings", "setting-help"), ("privacy", "deleteKept")],
)
def test_the_frame_around_what_has_the_keyboard_is_not_cut_off(meet: Meet, page: str, control: str) -> None:
    meeting = meet(WaitFor("ShowSettings"), Send((SETTINGS,)))
    meeting.person.clicks("openSettings")
    if page != "settings":
        activate(meeting, f"setting-{page}")
    focus(meeting, control)
    scrolled, ring = within(meeting, f"{page}Panel", "scrolled"), within(meeting, control, "focusRing")

    meeting.wait_until(
        lambda: QRectF(0, 0, scrolled.width(), scrolled.height()).contains(
            ring.mapRectToItem(scrolled, QRectF(0, 0, ring.width(), ring.height()))
        ),
        "a whole frame",
    )


# ---- what all pages do


def test_the_look_is_seen_as_soon_as_it_is_set(meet: Meet) -> None:
    dark = settings_with(
        interface__theme=msg.ShownSetting("dark", "system"),
        interface__text_size=msg.ShownSetting("150", "100"),
    )
    meeting = opened(meet, "look", WaitFor("SetSetting"), Send((dark,)))
    before = meeting.window.appearance.font_pixels()
    activate(meeting, "interface.theme-dark", "choice")

    meeting.wait_until(lambda: meeting.window.appearance.property("scheme") == "dark", "dark")
    assert sent(meeting, msg.SetSetting) == [msg.SetSetting("interface.theme", "dark")]
    assert meeting.window.appearance.font_pixels() == pytest.approx(1.5 * before)


@pytest.mark.parametrize(("key", "value"), [("Right", "1.25"), ("Home", "0.5"), ("End", "3")])
def test_a_slider_is_set_by_keyboard(meet: Meet, key: str, value: str) -> None:
    meeting = opened(meet, "hearing")
    focus(meeting, "turn.patience", "slider")
    press(meeting, key)

    assert meeting.received(msg.SetSetting) == [msg.SetSetting("turn.patience", value)]


def test_the_way_back_is_told_without_a_hint_over_the_bar_and_escape_takes_it_before_it_closes_the_list(
    meet: Meet,
) -> None:
    meeting = opened(meet, "hearing")
    back = meeting.person.item("backToSettings")
    assert read(back)[0] == "Back to the settings"
    assert back.property("name") == back.property("text")
    press(meeting, "Escape")
    meeting.wait_until(lambda: meeting.window.view.property("page") == "settings", "the list of settings")

    press(meeting, "Escape")

    meeting.wait_until(lambda: meeting.window.view.property("page") == "", "the talk alone")


def test_escape_closes_a_page_that_one_did_not_come_to_from_the_list(meet: Meet) -> None:
    meeting = meet()
    meeting.person.clicks("helpLines")
    meeting.wait_until(lambda: meeting.window.view.property("page") == "help", "the help lines")

    press(meeting, "Escape")

    meeting.wait_until(lambda: meeting.window.view.property("page") == "", "the talk alone")


def test_keys_are_called_as_in_the_windows_language(meet: Meet, spoken: Callable[[str], None]) -> None:
    spoken("de")
    meeting = opened(meet, "shortcuts")

    meeting.sees("Eingabe")
    meeting.sees("Umschalt+Eingabe")


def test_the_talk_key_is_called_as_in_the_windows_language(meet: Meet, spoken: Callable[[str], None]) -> None:
    spoken("de")

    meeting = opened(
        meet,
        "shortcuts",
        settings=settings_with(interface__talk_key=msg.ShownSetting("Ctrl+Alt+Space", "")),
    )

    meeting.sees("Strg+Alt+Leertaste")


def test_what_is_being_loaded_says_so_until_it_is_in_force(meet: Meet) -> None:
    late = settings_with(models__recogniser=msg.ShownSetting("whisper-small", "auto", is_in_use=False))
    meeting = opened(meet, "hearing", Send((late,)), WaitFor("SetSetting"), Send((SETTINGS,)))
    meeting.sees("Loading your choice")
    focus(meeting, "turn.patience", "slider")
    press(meeting, "Right")

    meeting.wait_until(lambda: not meeting.person.sees("Loading your choice"), "that it is loaded")


def test_a_secret_leaves_the_field_once_it_is_kept(meet: Meet) -> None:
    meeting = opened(meet, "models")
    activate(meeting, "server")
    field = write(meeting, "KEY", "server.key", "written")

    (wish,) = meeting.received(msg.SetSetting)
    assert isinstance(wish, msg.SetSetting)
    assert wish.key == "server.key"
    assert field.property("text") == ""


def test_a_file_of_a_newer_companion_is_told_on_the_page(meet: Meet) -> None:
    newer = settings_with(("The file of settings may come from a newer Companion: version must be 1.",))
    meeting = opened(meet, "look", settings=newer)

    meeting.sees("a newer Companion")


# ---- hearing


def test_a_microphone_is_chosen_from_those_that_are_connected_it_is_seen_to_hear_and_more_looked_for(
    meet: Meet,
) -> None:
    loud = msg.LevelMeasured(-20.0, is_speech=True)
    meeting = opened(meet, "hearing", WaitFor("ShowDevices"), Send((DEVICES, MODELS, loud)))
    meeting.sees("I hear you.")
    meeting.sees("Blue Snowball")
    activate(meeting, "sound.microphone-Blue Snowball", "choice")
    activate(meeting, "lookAgain")

    meeting.wait_until(lambda: len(sent(meeting, msg.ShowDevices)) == 2, "asked again")
    assert meeting.received(msg.SetSetting) == [msg.SetSetting("sound.microphone", "Blue Snowball")]


def test_a_microphone_that_is_set_and_not_connected_is_not_lost(meet: Meet) -> None:
    gone = settings_with(sound__microphone=msg.ShownSetting("Old Headset", "default"))
    meeting = opened(meet, "hearing", WaitFor("ShowDevices"), Send((DEVICES, MODELS)), settings=gone)

    meeting.sees("Old Headset")
    meeting.sees("Not connected. Another device is used")


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
                msg.Noticed("microphone", why),
                msg.EarChanged(has_microphone=False, is_muted=False, is_half_duplex=False, why=why),
            )
        ),
        WaitFor("ShowDevices"),
        Send((msg.DevicesShown((msg.SoundDevice("default", is_default=True),), DEVICES.loudspeakers),)),
    )
    meeting.sees("Blue Snowball")

    meeting.window.conversation.stop()
    meeting.wait_until(lambda: not meeting.person.sees("Blue Snowball"), "it is gone")

    assert meeting.person.item("iHearYou").property("text") == why


def test_the_name_is_tried_out_as_long_as_the_page_is_open(meet: Meet) -> None:
    ear = msg.EarChanged(has_microphone=True, is_muted=False, is_half_duplex=False, way=TalkWay.BY_NAME)
    meeting = opened(
        meet, "hearing", WaitFor("TryName"), Send((DEVICES, MODELS, ear, msg.NameTried("Mirror", 0.9)))
    )

    meeting.sees("Heard: “Mirror”, 90% like the name.")
    press(meeting, "Escape")

    meeting.wait_until(
        lambda: sent(meeting, msg.TryName) == [msg.TryName(is_on=True), msg.TryName(is_on=False)], "ended"
    )


# ---- models


def models(meet: Meet, *steps: Step) -> Meeting:
    meeting = opened(meet, "models", WaitFor("ShowModels"), Send((MODELS,)), *steps)
    meeting.sees("Models take up")
    return meeting


def test_a_model_is_got_once_what_is_forbidden_was_read_and_its_licence_accepted(meet: Meet) -> None:
    moved = msg.DownloadMoved("gemma-4-e4b", 490_000_000, 4_900_000_000, is_running=True)
    meeting = models(meet, WaitFor("GetModels"), Send((moved,)))
    activate(meeting, "models-language_model")
    meeting.sees("The publisher doesn't allow harming people.")
    assert not meeting.person.item("get-gemma-4-e4b").isEnabled()
    activate(meeting, "model-gemma-4-e4b", "licence")
    activate(meeting, "get-gemma-4-e4b")
    meeting.sees("490 MB of 4.9 GB")
    activate(meeting, "model-gemma-4-e4b", "cancelDownload")

    assert meeting.received(msg.GetModels) == [msg.GetModels(("gemma-4-e4b",))]
    assert meeting.received(msg.CancelDownload) == [msg.CancelDownload()]


def test_an_engine_that_is_still_to_be_built_is_told_on_the_page_of_models(meet: Meet) -> None:
    coming = msgspec.structs.replace(MODELS, is_engine_coming=True)
    meeting = models(meet, Send((coming,)))

    meeting.sees("in idle time and used after a restart")


def test_a_model_is_removed_after_a_question_that_says_what_is_used_instead(meet: Meet) -> None:
    meeting = models(meet)
    activate(meeting, "models-recogniser")
    activate(meeting, "remove-whisper-base")
    meeting.sees("Moonshine Tiny is used instead")
    press(meeting, "Space")  # on keeping it, where the keyboard lies at first
    meeting.wait_until(lambda: meeting.person.items("confirmRemove") == [], "no question")
    assert sent(meeting, msg.RemoveModel) == []

    activate(meeting, "remove-whisper-base")
    activate(meeting, "model-whisper-base", "confirmRemove")

    assert meeting.received(msg.RemoveModel) == [msg.RemoveModel("whisper-base")]


def test_a_file_of_ones_own_is_chosen_once_it_has_been_tried(meet: Meet) -> None:
    tried = msg.ModelFileTried("/models/own.gguf", is_usable=True, sentence="It reads 90 tokens a second.")
    meeting = models(meet, Send((tried,)))

    assert meeting.person.item("addModelFile").isEnabled()
    meeting.sees("It reads 90 tokens a second. This model answers as soon as it is loaded")
    assert meeting.received(msg.SetSetting) == [msg.SetSetting("models.language_model", "/models/own.gguf")]


# ---- privacy


def test_each_connection_can_be_read(meet: Meet) -> None:
    meeting = opened(meet, "privacy", WaitFor("ShowPrivacy"), Send((PRIVACY,)))
    meeting.sees("2 connections since")
    activate(meeting, "connections")

    meeting.sees("Model download, hub.example.org")
    meeting.sees("4.2 kB received, 9.8 kB sent")


def test_the_button_to_delete_leads_to_where_everything_can_be_deleted(meet: Meet) -> None:
    meeting = opened(meet, "privacy")

    activate(meeting, "deleteKept")

    meeting.wait_until(lambda: bool(meeting.person.items("forgetEverything")), "where much is deleted")


def test_off_the_record_is_switched_on_the_page_too(meet: Meet) -> None:
    meeting = opened(meet, "privacy")

    activate(meeting, "offRecord")

    meeting.wait_until(lambda: bool(meeting.person.items("offRecordStrip")), "the stage says so")
    assert sent(meeting, msg.SetOffRecord) == [msg.SetOffRecord(is_on=True)]


# ---- language


def test_the_windows_language_is_spoken_as_soon_as_it_is_chosen_and_the_page_stays_open(meet: Meet) -> None:
    german = settings_with(interface__language=msg.ShownSetting("de", "system"))
    meeting = opened(meet, "language", WaitFor("SetSetting"), Send((german,)))
    chosen: list[str] = []
    meeting.window.settings.languageChanged.connect(chosen.append)
    activate(meeting, "interface.language-de", "choice")

    meeting.wait_until(lambda: chosen == ["de"], "German")
    meeting.window.use_language("de")
    assert meeting.person.items("languagePanel") != []


# ---- shortcuts


def test_the_talk_key_is_chosen_by_pressing_it_but_escape_and_one_that_does_something_already_are_refused(
    meet: Meet,
) -> None:
    control, alt = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
    meeting = opened(meet, "shortcuts")
    activate(meeting, "chooseKeys")
    press(meeting, "Escape")
    meeting.wait_until(lambda: meeting.person.items("chooseKeys") != [], "the page")
    meeting.sees("Choose keys")

    activate(meeting, "chooseKeys")
    meeting.person.presses(Qt.Key.Key_H, control)
    meeting.sees("Ctrl+H is already used for")
    assert meeting.person.items("historyPanel") == []
    assert sent(meeting, msg.SetSetting) == []

    activate(meeting, "chooseKeys")
    meeting.person.presses(Qt.Key.Key_Space, control | alt)

    assert meeting.received(msg.SetSetting) == [msg.SetSetting("interface.talk_key", "Ctrl+Alt+Space")]


@pytest.mark.parametrize("key", ["Key_Control", "Key_Meta", "Key_Super_L", "Key_Super_R"])
def test_a_modifier_alone_is_waited_on_and_not_refused(application: object, key: str) -> None:
    model = SettingsModel(NotingEngine())

    assert not model.pressKeys("interface.talk_key", Qt.Key[key].value, 0)
    assert model.property("refused") == {}


# ---- backup


def backups(meet: Meet, *steps: Step, then: tuple[Run, ...] = ()) -> Meeting:
    meeting = opened(meet, "backup", WaitFor("ShowBackups"), Send((BACKUPS,)), *steps, then=then)
    meeting.wait_until(lambda: meeting.person.items("backup-2026-11-20") != [], "from backups")
    return meeting


def test_a_backup_is_made_now(meet: Meet) -> None:
    meeting = backups(meet)
    activate(meeting, "makeBackup")

    assert meeting.received(msg.MakeBackup) == [msg.MakeBackup()]
    meeting.sees("Working")


def test_a_backup_is_put_back_after_a_question_and_the_talk_begins_again(meet: Meet) -> None:
    past = Utterance("a" * 32, 2, Speaker.COMPANION, "Sleep well.", 1.7e9)
    again = Run((Send((*READY, msg.LeftOff((past,), ""))), WaitFor("ShowBackups"), Send((BACKUPS,))))
    now = msg.PersonHeard(1, "Today.", "", True), msg.CompanionSaid(2, "I am sorry.", "", True)
    meeting = backups(
        meet, Send(now), WaitFor("RestoreBackup"), Send((msg.BackupRestored("2026-11-20"),)), then=(again,)
    )
    activate(meeting, "backup-2026-11-20", "restore")
    meeting.sees("The conversation restarts.")
    assert sent(meeting, msg.RestoreBackup) == []
    activate(meeting, "backup-2026-11-20", "confirm")

    meeting.wait_until(lambda: meeting.engine.starts == 2, "another start")
    meeting.sees("Backup 2026-11-20 restored.")
    meeting.wait_until(
        lambda: (
            [turn.caption.text for turn in meeting.window.conversation.now.column.turns] == ["Sleep well."]
        ),
        "the end of the talk that is in the backup, and nothing else",
    )


def test_a_backup_is_deleted_after_a_question(meet: Meet) -> None:
    meeting = backups(meet)
    activate(meeting, "backup-2026-11-20", "delete")
    assert sent(meeting, msg.DeleteBackup) == []
    activate(meeting, "backup-2026-11-20", "confirm")

    assert meeting.received(msg.DeleteBackup) == [msg.DeleteBackup("2026-11-20")]


def test_all_that_is_kept_is_written_to_a_file_and_told(meet: Meet) -> None:
    meeting = backups(meet, WaitFor("ExportEverything"), Send((msg.EverythingExported(1204, 56),)))
    meeting.window.backups.writeAll(QUrl.fromLocalFile("/tmp/all.zip"))

    assert meeting.received(msg.ExportEverything) == [msg.ExportEverything("/tmp/all.zip")]
    meeting.sees("Exported: 1204 messages, 56 memories")


@pytest.mark.parametrize(("lacks", "is_told"), [(True, True), (False, False)])
def test_the_page_of_languages_says_how_to_get_letters_that_this_computer_lacks(
    meet: Meet, monkeypatch: pytest.MonkeyPatch, lacks: bool, is_told: bool
) -> None:
    monkeypatch.setattr("companion.window.settings.models_model.lacks_east_asian_font", lambda: lacks)
    meeting = opened(meet, "language")

    meeting.sees("Deutsch")

    assert meeting.person.sees("Noto Sans CJK") is is_told
