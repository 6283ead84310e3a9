import sys
from dataclasses import dataclass

import msgspec
import pytest

from companion.channel.frames import encode, window_reader
from companion.channel.messages import Noticed, Planned, Recalled, Remembered, SettingsShown, ShownSetting
from companion.values import (
    Affect,
    Breach,
    CompanionError,
    Place,
    Rule,
    SettingName,
    Told,
    listed,
    settings_named,
    together,
)
from companion.words import in_language, in_words, language_here, reworded
from tests.tables import each_row


def test_a_sentence_is_told_in_the_language_with_its_names() -> None:
    told = Told("The file {file} is missing. Install Companion again.", {"file": "voice.onnx"})

    assert in_words(told, "de") == "Die Datei voice.onnx fehlt. Installiere Companion neu."
    assert str(told) == "The file voice.onnx is missing. Install Companion again."


def test_a_number_bends_the_word_after_it_as_the_language_does() -> None:
    form = "{count} {count|memory|memories}"

    assert [in_words(Told(form, {"count": count}), "en") for count in (0, 1, 2)] == [
        "0 memories",
        "1 memory",
        "2 memories",
    ]
    assert [in_words(Told(form, {"count": count}), "fr") for count in (0, 1, 2)] == [
        "0 souvenir",
        "1 souvenir",
        "2 souvenirs",
    ]


def test_numbers_are_written_as_the_language_writes_them() -> None:
    told = Told("{size} GB", {"size": 1234.5})

    assert [in_words(told, language) for language in ("en", "de", "ja")] == [
        "1,234.5 GB",
        "1.234,5 GB",
        "1,234.5 GB",
    ]


def test_a_sentence_within_another_is_told_in_the_same_language() -> None:
    told = Told("Recalled because {reasons} ({age}).", {
        "reasons": listed([Told("it mattered to you"), Told("it is still open")]),
        "age": Told("{count} {count|day|days} ago", {"count": 1}),
    })  # fmt: skip

    assert in_words(told, "de") == "Eingefallen, denn es war dir wichtig und es ist noch offen (vor 1 Tag)."


def test_what_nobody_translated_and_what_has_no_language_here_stay_english() -> None:
    assert in_words(Told("The kettle boils."), "de") == "The kettle boils."
    assert in_words(Told("Muted."), "it") == "Muted."


def test_names_can_neither_steer_a_terminal_nor_be_taken_for_places() -> None:
    assert str(Told("{file} is written.", {"file": "\x1b[2J{file}"})) == "\\x1b[2J{file} is written."
    assert str(Told("{file} is written.")) == "{file} is written."


def test_a_sentence_equals_what_says_the_same() -> None:
    assert Told("{n} MB", {"n": 5}) == Told("5 MB") == "5 MB"
    differs = Told("{n} MB", {"n": 5}) != "5 MB"
    assert not differs
    assert len({Told("{n} MB", {"n": 5}), Told("5 MB")}) == 1


def test_nothing_stands_around_an_empty_sentence() -> None:
    assert together("", Told("Muted."), "") == Told("Muted.")
    assert together("", "") == ""


@pytest.mark.parametrize(
    "message",
    [
        Noticed("sound", Told("{a} {b}", {"a": Told("Muted."), "b": 5})),
        Recalled(1, (Remembered(7, "text", 0.0, Told("it is still open"), is_told=True),)),
    ],
)
def test_a_told_sentence_crosses_the_channel_whole(message: Noticed | Recalled) -> None:
    (arrived,) = window_reader().feed(encode(message))

    assert msgspec.to_builtins(arrived) == msgspec.to_builtins(message)


def test_every_sentence_in_a_message_is_put_in_words_and_nothing_else() -> None:
    recalled = Recalled(1, (Remembered(7, "Muted.", 0.0, Told("it is still open"), is_told=True),))

    (memory,) = in_language(recalled, "de").memories

    assert (memory.text, memory.reason) == ("Muted.", "es ist noch offen")


@dataclass(frozen=True)
class Held:
    """A state of the window that holds messages, and a sentence of one."""

    messages: tuple[Noticed, ...]
    by_key: dict[str, list[str]]


def test_what_was_put_in_words_is_put_in_other_words_wherever_it_is_held() -> None:
    muted = in_language(Noticed("sound", Told("Muted.")), "de")
    held = Held((muted,), {"sound": [str(muted.sentence)]})

    again = reworded(held, "fr")

    assert again.messages[0].sentence == in_words(Told("Muted."), "fr")
    assert again.by_key == {"sound": [in_words(Told("Muted."), "fr")]}
    assert reworded(again, "de") == held


def test_what_holds_no_sentence_is_left_as_it_is() -> None:
    held = Held((Noticed("sound", "Plain."),), {"sound": ["Plain."]})

    assert reworded(held, "de") is held


def test_the_sign_of_a_boundary_that_a_message_tells_of_is_put_in_words_with_it() -> None:
    breach = Breach(Rule.FLATTERY, Place.SPOKEN, Told("overdone praise"))

    told = in_language(Planned(2, None, False, Affect(0.0, 0.0), breach=breach), "de").breach

    assert told is not None
    assert told.sign == "übertriebenes Lob"


def test_a_note_on_a_setting_is_put_in_words_with_the_settings() -> None:
    note = Told("{enabled} is on, so the server answers instead.", settings_named("server.enabled"))
    shown = SettingsShown({"models.language_model": ShownSetting("", "", True, note)}, (), (), ())

    told = in_language(shown, "de").settings["models.language_model"].note

    assert told == "server.enabled ist an, also antwortet stattdessen der Server."


@each_row(
    ("language", "by_key", "in_words_of_window"),
    [
        ("en", "boundaries.age is “minor”, so I don't swear", "“Age” is “Young”, so I don't swear"),
        (
            "de",
            "boundaries.age ist „minor“, also fluche ich nicht",
            "„Age“ ist „Young“, also fluche ich nicht",
        ),
        ("fr", "boundaries.age vaut «\u00a0minor\u00a0»", "«\u00a0Age\u00a0» vaut «\u00a0Young\u00a0»"),
        ("es", "boundaries.age es «minor»", "«Age» es «Young»"),
        ("ja", "boundaries.ageが「minor」なので", "「Age」が「Young」なので"),
        ("zh", "boundaries.age为“minor”", "“Age”为“Young”"),
    ],
)
def test_a_setting_and_its_value_are_told_in_the_words_that_there_are(
    language: str, by_key: str, in_words_of_window: str
) -> None:
    told = Told(
        "{age} is {minor}, so I don't swear, whatever {strong_language} says.",
        settings_named("boundaries.age", "boundaries.strong_language", minor="boundaries.age"),
    )
    known = {SettingName("boundaries.age"): "Age", SettingName("boundaries.age", "minor"): "Young"}

    assert in_words(told, language).startswith(by_key)
    assert in_words(told, language, lambda name: known.get(name, "")).startswith(in_words_of_window)


def test_a_setting_in_a_sentence_is_put_in_other_words_with_it() -> None:
    note = Told("{enabled} is on, so the server answers instead.", settings_named("server.enabled"))
    noticed = in_language(Noticed("setting", note), "en", lambda _: "Own server")

    again = reworded(noticed, "de", lambda _: "Eigener Server")

    assert again.sentence == "„Eigener Server“ ist an, also antwortet stattdessen der Server."


def test_a_setting_in_a_sentence_crosses_the_channel() -> None:
    told = Told("{enabled} is on, so the server answers instead.", settings_named("server.enabled"))

    (arrived,) = window_reader().feed(encode(Noticed("setting", told)))

    assert isinstance(arrived, Noticed)
    assert in_words(arrived.sentence, "en", lambda name: name.key.upper()).startswith(
        "“SERVER.ENABLED” is on"
    )


def test_an_error_says_in_english_what_it_tells() -> None:
    error = CompanionError("{file} is written.", {"file": "a"})

    assert (str(error), error.sentence) == ("a is written.", "a is written.")


def test_a_language_that_is_not_spoken_here_is_english() -> None:
    assert [language_here(chosen) for chosen in ("de", "it", "pt-BR")] == ["de", "en", "en"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has a setting of its own")
@each_row(
    ("variables", "language"),
    [
        ({"LANG": "de_DE.UTF-8"}, "de"),
        ({"LANG": "de_DE.UTF-8", "LC_MESSAGES": "fr_CH.UTF-8"}, "fr"),
        ({"LANG": "de_DE.UTF-8", "LC_ALL": "ja_JP.UTF-8", "LC_MESSAGES": "fr_CH.UTF-8"}, "ja"),
        ({"LANG": "zh_TW.UTF-8", "LC_ALL": ""}, "zh"),
        ({"LANG": "es_MX", "LC_ALL": "C"}, "en"),
        ({}, "en"),
    ],
)
def test_the_systems_language_is_that_of_the_environment(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], language: str
) -> None:
    for each in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(each, raising=False)
    for each, value in variables.items():
        monkeypatch.setenv(each, value)

    assert language_here("system") == language
