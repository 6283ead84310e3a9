"""Models, backups, devices and connections as the window knows them; without Qt."""

import msgspec

from companion.catalog.catalog import read_catalog
from companion.channel import messages as msg
from companion.settings.shown import Option
from companion.values import MemoryKind
from companion.window.settings.backups_model import Asked, BackupList
from companion.window.settings.hearing_model import device_options
from companion.window.settings.models import (
    Models,
    about_words,
    forbidden_words,
    licence_words,
    question_words,
    tried_words,
)
from companion.window.settings.privacy_model import amount_words, kept_words, network_words, purpose_words
from tests.fakes.settings_pages import ALONE, BACKUPS, DEVICES, HUGE, MODELS, PRIVACY, STARTER, WHISPER

SHOWN = Models().with_event(MODELS)


def test_a_download_that_broke_off_may_go_on() -> None:
    begun, _ = SHOWN.getting("huge-70b")
    broken = begun.after_move(
        msg.DownloadMoved("huge-70b", 5, 10, is_running=False, sentence="It broke off.")
    )
    whole = begun.after_move(msg.DownloadMoved("huge-70b", 10, 10, is_running=False))

    assert broken.has_failed("huge-70b")
    assert broken.can_get(HUGE)
    assert not whole.has_failed("huge-70b")


def test_a_running_download_is_not_begun_twice_and_can_be_cancelled() -> None:
    begun, _ = SHOWN.getting("huge-70b")

    assert begun.getting("huge-70b") == (begun, None)
    assert begun.cancelling() == msg.CancelDownload()
    assert SHOWN.cancelling() is None


def test_a_file_of_ones_own_is_tried_one_at_a_time_and_chosen_once_it_is_usable() -> None:
    trying, wish = Models().trying_out("/models/own.gguf")
    tried, choice = trying.after_trial(
        msg.ModelFileTried("/models/own.gguf", is_usable=True, sentence="It is quick.")
    )

    assert wish == msg.TryModelFile("/models/own.gguf")
    assert trying.trying_out("/models/other.gguf") == (trying, None)
    assert choice == msg.SetSetting("models.language_model", "/models/own.gguf")
    assert tried.trying == ""
    assert (
        tried_words(tried.tried)
        == "It is quick. This model answers as soon as it is loaded. Keep the file where it is."
    )


def test_a_file_of_ones_own_that_cannot_be_used_changes_nothing() -> None:
    trying, _ = Models().trying_out("/models/own.gguf")
    tried, choice = trying.after_trial(
        msg.ModelFileTried("/models/own.gguf", is_usable=False, sentence="Cut short.")
    )

    assert choice is None
    assert tried_words(tried.tried) == "Cut short."
    assert Models().trying_out("") == (Models(), None)
    assert trying.without_engine().trying == ""


def test_the_question_says_what_is_used_instead() -> None:
    assert "Moonshine Tiny is used instead" in question_words(WHISPER)
    assert "You can download it again" in question_words(msgspec.structs.replace(WHISPER, is_used=False))
    assert "Nothing else here" in question_words(msgspec.structs.replace(WHISPER, instead=""))


def test_only_what_is_here_can_be_chosen() -> None:
    values = [option.value for option in SHOWN.choices("recogniser")]

    assert values == ["auto", "whisper-base", "moonshine-tiny-en"]


def test_what_is_missing_for_a_language_is_one_sentence() -> None:
    assert SHOWN.missing("en") == ""
    assert "No installed voice speaks German" in SHOWN.missing("de")
    deaf = Models().with_event(msgspec.structs.replace(MODELS, models=(STARTER,)))
    assert "German needs a speech recogniser and a voice" in deaf.missing("de")
    assert Models().missing("de") == ""


def test_a_language_that_only_a_plain_voice_speaks_is_told_where_a_better_one_suits_the_machine() -> None:
    plain = msgspec.structs.replace(
        STARTER, purpose="voice", languages=("de",), is_here=True, is_download=False
    )
    better = msgspec.structs.replace(plain, name="piper-de", is_here=False, is_download=True, does_fit=True)
    ear = msgspec.structs.replace(plain, name="ear", purpose="recogniser")

    def told(voice: msg.ListedModel) -> str:
        return Models().with_event(msgspec.structs.replace(MODELS, models=(plain, ear, voice))).missing("de")

    assert told(better) == "Only a basic voice speaks German here. Get a better one under Voice."
    assert told(msgspec.structs.replace(better, is_here=True)) == ""
    assert told(msgspec.structs.replace(better, does_fit=False)) == ""


def test_with_the_engine_goes_what_it_was_doing() -> None:
    begun, _ = SHOWN.getting("huge-70b")
    gone = begun.looking_through("whisper-base")[0].asking_to_remove("whisper-base").without_engine()

    assert (gone.downloads, gone.verifying, gone.going) == ({}, frozenset(), "")
    assert gone.shown == MODELS


def test_devices_are_chosen_by_name_after_the_systems_own() -> None:
    options = device_options(DEVICES)

    assert options["sound.microphone"] == (
        Option("default", "System default: Built-in Audio"),
        Option("Built-in Audio", "Built-in Audio"),
        Option("Blue Snowball", "Blue Snowball"),
    )


def test_a_sound_servers_own_name_for_its_default_is_no_second_choice() -> None:
    shown = msg.DevicesShown((msg.SoundDevice("default", True), msg.SoundDevice("pulse", False)), ())

    assert [option.value for option in device_options(shown)["sound.microphone"]] == ["default", "pulse"]
    assert [option.words for option in device_options(shown)["sound.loudspeaker"]] == ["System default"]


def test_beside_save_memories_stands_the_number_of_memories_and_not_of_messages() -> None:
    shown = msg.StatisticsShown({MemoryKind.FACT: 9, MemoryKind.MOMENT: 36}, 10.0, 20.0, 0, 0, 1)

    assert kept_words(shown)["memory.enabled"] == "9 memories"


def test_that_there_was_no_connection_is_told_with_since_when() -> None:
    assert network_words(ALONE, lambda at: f"at {at:.0f}") == f"No connection since at {ALONE.since:.0f}."


def test_connections_are_counted_and_told_one_by_one() -> None:
    assert network_words(PRIVACY, lambda at: "a day").startswith("2 connections since a day")
    download, server = PRIVACY.connections
    assert purpose_words(download) == "Model download, hub.example.org"
    assert purpose_words(server) == "Your language model server, 192.168.1.5"
    assert amount_words(download) == "145 MB received"
    assert amount_words(server) == "4.2 kB received, 9.8 kB sent"


def test_a_backup_is_put_back_or_deleted_only_once_that_is_confirmed() -> None:
    known = BackupList().with_event(BACKUPS)
    putting, wish = known.asking(Asked.RESTORE, "2026-11-20").confirmed()
    _, deletion = known.asking(Asked.DELETE, "2026-11-20").confirmed()

    assert wish == msg.RestoreBackup("2026-11-20")
    assert putting.is_working
    assert deletion == msg.DeleteBackup("2026-11-20")
    assert known.confirmed()[1] is None
    assert known.asking(Asked.RESTORE, "2026-11-20").asking(Asked.NOTHING, "").confirmed()[1] is None


def test_what_came_of_a_backup_outlasts_the_engine() -> None:
    done = BackupList().with_event(BACKUPS).with_event(msg.BackupRestored("2026-11-20")).without_engine()
    failed = BackupList().with_event(msg.BackupRestored("2026-11-20", "The disk is full."))

    assert done.restored == "2026-11-20"
    assert (failed.restored, failed.trouble) == ("", "The disk is full.")


def test_a_question_about_a_backup_or_a_model_is_dropped_once_that_is_another() -> None:
    first, *others = BACKUPS.backups
    asking = BackupList().with_event(BACKUPS).asking(Asked.RESTORE, first.name)
    made_again = msgspec.structs.replace(first, made_at=first.made_at + 60.0)

    assert asking.with_event(BACKUPS).asked is Asked.RESTORE
    assert asking.with_event(msg.BackupsShown((made_again, *others))).asked is Asked.NOTHING
    assert asking.with_event(msg.BackupsShown((first,))).asked is Asked.NOTHING
    assert asking.making()[0].asked is Asked.NOTHING
    assert SHOWN.asking_to_remove("whisper-base").with_event(MODELS).going == "whisper-base"
    fewer = msgspec.structs.replace(MODELS, models=())
    assert SHOWN.asking_to_remove("whisper-base").with_event(fewer).going == ""


def test_what_a_licence_is_and_forbids_is_told_in_the_windows_language() -> None:
    def german(context: str, text: str) -> str:
        return {"unknown": "unbekannt", "commercial use": "die kommerzielle Nutzung"}.get(text, text)

    assert licence_words("unknown", german) == "unbekannt"
    assert licence_words("Apache-2.0", german) == "Apache-2.0"
    assert forbidden_words(("commercial use",), german).endswith("die kommerzielle Nutzung.")
    assert forbidden_words(()) == ""


def test_the_languages_of_a_model_are_told_in_the_windows_language() -> None:
    english = msgspec.structs.replace(WHISPER, languages=("en",))

    assert "Englisch" in about_words(english, lambda _, text: {"English": "Englisch"}.get(text, text))


def test_the_window_has_words_for_every_use_that_the_catalogue_names() -> None:
    def shouted(context: str, text: str) -> str:
        return text.upper()

    for model in read_catalog().offered:
        assert forbidden_words(model.forbids, shouted).isupper() or not model.forbids
