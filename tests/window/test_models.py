"""Models, backups, devices and connections as the window knows them; without Qt."""

import msgspec

from companion.channel.messages import (
    BackupRestored,
    CancelDownload,
    DeleteBackup,
    DevicesShown,
    DownloadMoved,
    GetModels,
    ListedModel,
    MakeBackup,
    ModelFileTried,
    ModelVerified,
    RemoveModel,
    RestoreBackup,
    SetSetting,
    SoundDevice,
    StatisticsShown,
    TryModelFile,
)
from companion.values import MemoryKind
from companion.window.settings.backups import Asked, BackupList
from companion.window.settings.devices import device_options
from companion.window.settings.model_words import (
    about_words,
    forbidden_words,
    offered_words,
    question_words,
    state_words,
    tried_words,
    used_words,
    verified_words,
)
from companion.window.settings.models import Models
from companion.window.settings.privacy import (
    amount_words,
    kept_words,
    key_words,
    network_words,
    purpose_words,
)
from companion.window.settings.setting_part import Option
from tests.fakes.settings_pages import ALONE, BACKUPS, DEVICES, GEMMA, HUGE, MODELS, PRIVACY, STARTER, WHISPER

SHOWN = Models().after(MODELS)


# ---- models


def test_what_an_offered_model_is_for_is_told_in_the_windows_language() -> None:
    assert offered_words("language model", lambda _, text: text.upper()) == "LANGUAGE MODEL"
    assert offered_words("something new") == "something new"


def test_a_licence_that_must_be_accepted_stands_before_the_download() -> None:
    refused, nothing = SHOWN.getting("gemma-4-e4b")
    begun, wish = SHOWN.with_licence("gemma-4-e4b", is_accepted=True).getting("gemma-4-e4b")

    assert (refused, nothing) == (SHOWN, None)
    assert wish == GetModels(("gemma-4-e4b",))
    assert begun.is_coming("gemma-4-e4b")


def test_a_download_that_broke_off_may_go_on() -> None:
    begun, _ = SHOWN.getting("huge-70b")
    broken = begun.after_move(DownloadMoved("huge-70b", 5, 10, is_running=False, sentence="It broke off."))
    whole = begun.after_move(DownloadMoved("huge-70b", 10, 10, is_running=False))

    assert broken.has_failed("huge-70b")
    assert broken.can_get(HUGE)
    assert not whole.has_failed("huge-70b")


def test_a_running_download_is_not_begun_twice_and_can_be_cancelled() -> None:
    begun, _ = SHOWN.getting("huge-70b")

    assert begun.getting("huge-70b") == (begun, None)
    assert begun.cancelling() == CancelDownload()
    assert SHOWN.cancelling() is None


def test_a_file_of_ones_own_is_tried_one_at_a_time_and_chosen_once_it_is_usable() -> None:
    trying, wish = Models().trying_out("/models/own.gguf")
    tried, choice = trying.after_trial(
        ModelFileTried("/models/own.gguf", is_usable=True, sentence="It is quick.")
    )

    assert wish == TryModelFile("/models/own.gguf")
    assert trying.trying_out("/models/other.gguf") == (trying, None)
    assert choice == SetSetting("models.language_model", "/models/own.gguf")
    assert tried.trying == ""
    assert (
        tried_words(tried.tried)
        == "It is quick. It answers from the next start on; keep the file where it is."
    )


def test_a_file_of_ones_own_that_cannot_be_used_changes_nothing() -> None:
    trying, _ = Models().trying_out("/models/own.gguf")
    tried, choice = trying.after_trial(
        ModelFileTried("/models/own.gguf", is_usable=False, sentence="Cut short.")
    )

    assert choice is None
    assert tried_words(tried.tried) == "Cut short."
    assert Models().trying_out("") == (Models(), None)
    assert trying.without_engine().trying == ""


def test_a_file_of_ones_own_is_told_as_such() -> None:
    own = msgspec.structs.replace(GEMMA, is_download=False, is_here=True, is_own=True)

    assert state_words(own) == "a file of yours"
    assert state_words(msgspec.structs.replace(own, is_here=False)) == "not where it was"


def test_what_is_here_is_not_got_again() -> None:
    assert SHOWN.getting("whisper-base")[1] is None
    assert SHOWN.getting("no such model")[1] is None


def test_a_model_is_removed_only_once_that_is_confirmed() -> None:
    asked = SHOWN.asking_to_remove("whisper-base")
    gone, wish = asked.removing()

    assert asked.going == "whisper-base"
    assert wish == RemoveModel("whisper-base")
    assert gone.going == ""
    assert SHOWN.removing()[1] is None


def test_the_question_says_what_is_used_instead() -> None:
    assert "Moonshine Tiny is used instead" in question_words(WHISPER)
    assert "you can get it again" in question_words(msgspec.structs.replace(WHISPER, is_used=False))
    assert "Nothing here" in question_words(msgspec.structs.replace(WHISPER, instead=""))


def test_what_came_of_looking_through_files_is_told() -> None:
    looking, _ = SHOWN.looking_through("whisper-base")
    found = looking.after(ModelVerified("whisper-base", ("model.bin has changed.",)))

    assert "whisper-base" in looking.verifying
    assert "whisper-base" not in found.verifying
    assert verified_words(found.verified["whisper-base"]) == "model.bin has changed."
    assert verified_words(()) == "All its files are as they should be."
    assert verified_words(None) == ""


def test_what_is_used_stands_first_and_what_this_computer_cannot_do_last() -> None:
    assert [model.name for model in SHOWN.of("language_model")] == ["smollm2-135m", "gemma-4-e4b", "huge-70b"]


def test_models_are_told_in_words() -> None:
    assert state_words(STARTER) == "in use"
    assert state_words(GEMMA) == "not downloaded"
    assert "damaged" in state_words(msgspec.structs.replace(GEMMA, is_damaged=True))
    assert about_words(GEMMA) == "4.9 GB · many languages · recommended for this computer"
    assert about_words(HUGE).endswith("more than this computer does well")
    assert forbidden_words(GEMMA) == "Its publisher forbids harming people."
    assert used_words(SHOWN) == (
        ("Answers", "SmolLM2 135M"),
        ("Understands", "Whisper Base"),
        ("Speaks", "eSpeak NG 1.52"),
    )


def test_a_server_is_told_as_what_answers() -> None:
    served = Models().after(msgspec.structs.replace(MODELS, server="wise-7b"))

    assert used_words(served)[0] == ("Answers", "wise-7b, on your server")


def test_only_what_is_here_can_be_chosen() -> None:
    values = [option.value for option in SHOWN.choices("recogniser")]

    assert values == ["auto", "whisper-base", "moonshine-tiny-en"]


def test_what_is_missing_for_a_language_is_one_sentence() -> None:
    assert SHOWN.missing("en", "English") == ""
    assert "No voice here speaks Deutsch" in SHOWN.missing("de", "Deutsch")
    deaf = Models().after(msgspec.structs.replace(MODELS, models=(STARTER,)))
    assert "Nothing here understands or speaks Deutsch" in deaf.missing("de", "Deutsch")
    assert Models().missing("de", "Deutsch") == ""


def test_a_language_that_only_a_plain_voice_speaks_is_told_where_a_better_one_suits_the_machine() -> None:
    plain = msgspec.structs.replace(
        STARTER, purpose="voice", languages=("de",), is_here=True, is_download=False
    )
    better = msgspec.structs.replace(plain, name="piper-de", is_here=False, is_download=True, does_fit=True)
    ear = msgspec.structs.replace(plain, name="ear", purpose="recogniser")

    def told(voice: ListedModel) -> str:
        return (
            Models()
            .after(msgspec.structs.replace(MODELS, models=(plain, ear, voice)))
            .missing("de", "Deutsch")
        )

    assert told(better) == "Only a plain voice speaks Deutsch here yet; get a better one under Voice."
    assert told(msgspec.structs.replace(better, is_here=True)) == ""
    assert told(msgspec.structs.replace(better, does_fit=False)) == ""


def test_with_the_engine_goes_what_it_was_doing() -> None:
    begun, _ = SHOWN.getting("huge-70b")
    gone = begun.looking_through("whisper-base")[0].asking_to_remove("whisper-base").without_engine()

    assert (gone.downloads, gone.verifying, gone.going) == ({}, frozenset(), "")
    assert gone.shown == MODELS


# ---- devices


def test_devices_are_chosen_by_name_after_the_systems_own() -> None:
    options = device_options(DEVICES)

    assert options["sound.microphone"] == (
        Option("default", "The system’s own: Built-in Audio"),
        Option("Built-in Audio", "Built-in Audio"),
        Option("Blue Snowball", "Blue Snowball"),
    )


def test_a_sound_servers_own_name_for_its_default_is_no_second_choice() -> None:
    shown = DevicesShown((SoundDevice("default", True), SoundDevice("pulse", False)), ())

    assert [option.value for option in device_options(shown)["sound.microphone"]] == ["default", "pulse"]
    assert [option.words for option in device_options(shown)["sound.loudspeaker"]] == ["The system’s own"]


# ---- connections


def test_that_there_was_no_connection_is_told_with_since_when() -> None:
    assert network_words(ALONE, lambda at: f"at {at:.0f}") == f"No connection since at {ALONE.since:.0f}."


def test_connections_are_counted_and_told_one_by_one() -> None:
    assert network_words(PRIVACY, lambda at: "a day").startswith("2 connections since a day")
    download, server = PRIVACY.connections
    assert purpose_words(download) == "Download of a model, hub.example.org"
    assert purpose_words(server) == "Your language model server, 192.168.1.5"
    assert amount_words(download) == "145 MB came"
    assert amount_words(server) == "4.2 kB came, 9.8 kB went"


def test_where_the_key_lies_is_told() -> None:
    assert "keyring" in key_words(PRIVACY)
    assert "file beside it" in key_words(ALONE)


def test_how_many_memories_there_are_is_told_beside_what_keeps_them() -> None:
    kept = kept_words(StatisticsShown({MemoryKind.MOMENT: 1200, MemoryKind.FACT: 4}, None, None, 0, 0, 0))

    assert kept["memory.moments"] == "1,200 kept now"
    assert kept["memory.diary"] == "0 kept now"
    assert kept["memory.enabled"] == "1,204 kept now"


# ---- backups


def test_a_backup_is_put_back_or_deleted_only_once_that_is_confirmed() -> None:
    known = BackupList().after(BACKUPS)
    putting, wish = known.asking(Asked.RESTORE, "2026-11-20").confirmed()
    _, deletion = known.asking(Asked.DELETE, "2026-11-20").confirmed()

    assert wish == RestoreBackup("2026-11-20")
    assert putting.is_working
    assert deletion == DeleteBackup("2026-11-20")
    assert known.confirmed()[1] is None
    assert known.asking(Asked.RESTORE, "2026-11-20").asking(Asked.NOTHING, "").confirmed()[1] is None


def test_what_came_of_a_backup_outlasts_the_engine() -> None:
    done = BackupList().after(BACKUPS).after(BackupRestored("2026-11-20")).without_engine()
    failed = BackupList().after(BackupRestored("2026-11-20", "The disk is full."))

    assert done.restored == "2026-11-20"
    assert (failed.restored, failed.trouble) == ("", "The disk is full.")


def test_making_one_works_until_the_list_comes() -> None:
    making, wish = BackupList().making()

    assert wish == MakeBackup()
    assert making.is_working
    assert not making.after(BACKUPS).is_working
    assert not making.after_trouble("Backups are switched off.").is_working
