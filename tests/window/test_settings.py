"""What can be set, how it stands, and how it is found; without Qt."""

import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from typing import Literal, get_args, get_origin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.channel.messages import SetSetting, SettingRefused, ShownSetting
from companion.settings.sections import CompanionSettings, ProgramSettings
from companion.settings.setting import find_setting
from companion.settings.shown import Kind
from companion.settings.writing import set_value
from companion.window.rendering import QML
from companion.window.settings.setting_pages import Part, pages, parts
from companion.window.settings.setting_search import Entry, entries, find
from companion.window.settings.settings_model import Chosen, Settings, as_in_qt, chosen, keys, step_words
from companion.window.window_look import WindowLook, look_of
from installers import translations
from tests.fakes.settings_pages import SETTINGS, settings_with

SHOWN = Settings().with_event(SETTINGS)


def test_every_setting_that_the_engine_shows_is_on_one_page() -> None:
    listed = [part.key for groups in pages().values() for group in groups for part in group.parts]

    assert sorted(listed) == sorted(SETTINGS.settings)


def test_all_that_is_offered_may_be_set(tmp_path: Path) -> None:
    wrong = [part.key for part in parts().values() if not may_be_set(part, tmp_path / "settings.toml")]

    assert wrong == []


def may_be_set(part: Part, file: Path) -> bool:
    kind = ProgramSettings if find_setting(ProgramSettings, part.key) else CompanionSettings
    setting = find_setting(kind, part.key)
    assert setting is not None, part.key
    values = [option.value for option in part.options]
    if part.kind is Kind.SLIDER:
        values += [f"{part.least:g}", f"{part.most:g}"]
        if not str(setting.range).endswith(f"from {part.least:g} to {part.most:g}"):
            return False
    for value in values:
        set_value(kind, file, part.key, value)
    annotation = type(kind.model_fields[setting.section].default).model_fields[setting.name].annotation
    is_one_of_several = part.kind is Kind.CHOICE and get_origin(annotation) is Literal
    return not is_one_of_several or set(get_args(annotation)) == set(values)


def test_a_group_has_each_name_once_on_its_page() -> None:
    for groups in pages().values():
        names = [group.name for group in groups]
        assert len(names) == len(set(names))


def test_a_slider_that_is_let_go_where_it_was_is_not_sent() -> None:
    assert SHOWN.with_number("turn.patience", 1.0) is None
    assert SHOWN.with_number("turn.patience", 1.0 + 1e-15) is None
    assert SHOWN.with_number("turn.patience", 1.5) == SetSetting("turn.patience", "1.5")
    assert SHOWN.with_number("interface.text_size", 150.0) == SetSetting("interface.text_size", "150")


def test_the_default_is_asked_for_only_where_something_else_is_set() -> None:
    assert SHOWN.without("turn.patience") is None
    assert SHOWN.without("interface.theme") == SetSetting("interface.theme", None)


def test_a_page_waits_for_the_next_start_where_one_of_its_settings_does() -> None:
    late = Settings().with_event(settings_with(turn__patience=ShownSetting("2.0", "1.0", is_in_use=False)))

    assert SHOWN.waiting() == frozenset()
    assert late.waiting() == {"hearing"}


@pytest.mark.parametrize(
    ("value", "is_in_use", "expected"),
    [("true", True, True), ("true", False, True), ("false", False, True), ("false", True, False)],
)
def test_a_server_is_marked_as_long_as_it_answers_or_will(
    value: str, is_in_use: bool, expected: bool
) -> None:
    setting = ShownSetting(value, "false", is_in_use=is_in_use)

    assert Settings().with_event(settings_with(server__enabled=setting)).has_server is expected
    assert not Settings().has_server


def test_what_was_refused_is_over_once_it_is_tried_anew() -> None:
    refused = SHOWN.with_event(SettingRefused("server.url", "server.url must be an address."))

    assert refused.refused == {"server.url": "server.url must be an address."}
    assert refused.tried_anew("server.model").refused == refused.refused
    assert refused.tried_anew("server.url").refused == {}


def test_a_step_has_the_decimal_sign_of_the_windows_language() -> None:
    def german(context: str, words: str) -> str:
        return "," if (context, words) == ("Numbers", ".") else words

    assert step_words("turn.patience", 2.5, german) == "2,5 times as long"


@pytest.mark.parametrize("key", ["turn.call_nearness", "sound.volume"])
def test_a_part_of_a_whole_is_told_in_percent(key: str) -> None:
    assert step_words(key, 0.8) == "80%"


def test_a_setting_is_found_by_what_a_person_calls_it() -> None:
    called = {
        "hearing": ("microphone", "MIC", "echo"),
        "look": ("dark", "font"),
        "language": ("german",),
        "persona": ("learn", "reactions"),
        "face": ("hair", "glasses"),
        "models": ("gpu",),
        "privacy": ("network", "diary"),
        "backup": ("restore",),
        "shortcuts": ("hotkey",),
        "boundaries": ("humour", "quiet hours"),
        "help": ("emergency",),
    }

    missed = [
        (wanted, page) for page, words in called.items() for wanted in words if page not in find(wanted)
    ]

    assert missed == []


def translated(language: str) -> dict[tuple[str, str], str]:
    """Return the window's texts in a language, by context and English text."""
    root = ElementTree.parse(translations.FOLDER / f"companion_{language}.ts").getroot()
    return {
        (context.findtext("name", ""), message.findtext("source", "")): message.findtext("translation", "")
        for context in root.iter("context")
        for message in context.iter("message")
    }


@pytest.mark.parametrize("wanted", ["font bigger", "make the text bigger", "gigantic font"])
def test_of_several_words_most_are_enough(wanted: str) -> None:
    assert "Text size" in find(wanted)["look"].titles


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("löschen", {"privacy", "memories", "voice"}),
        ("export", {"backup", "history", "memories", "persona"}),
        ("importieren", {"memories", "persona"}),
        ("telefon", {"help"}),
        ("aufnahme", {"voice"}),
        ("sichern", {"backup"}),
    ],
)
def test_a_button_is_found_by_its_words_in_the_windows_language(wanted: str, found: set[str]) -> None:
    told = translated("de")

    assert set(find(wanted, lambda context, text: told[context, text])) >= found


@pytest.mark.parametrize(("wanted", "page"), [("voice", "models"), ("delete", "backup")])
def test_what_a_page_also_holds_is_found(wanted: str, page: str) -> None:
    assert page in find(wanted)


def test_what_only_an_explanation_mentions_is_dropped_where_a_setting_is_called_so() -> None:
    found = {page: match.titles for page, match in find("topic").items()}

    assert found == {"boundaries": ("Off-limits topics", "Starting topics")}


def test_words_that_none_has_find_nothing() -> None:
    assert find("qwertz") == find("") == {}


@pytest.mark.parametrize("wanted", ["élan", "elan", "ELAN"])
def test_accents_and_capitals_make_no_difference(wanted: str) -> None:
    def translate(context: str, text: str) -> str:
        return {"Microphone": "Élan du micro"}.get(text, text)

    assert [each.titles for each in find(wanted, translate).values()] == [("Élan du micro",)]


@pytest.mark.parametrize(("typed", "page"), [("glases", "face"), ("micropone", "hearing"), ("xyzzy", "")])
def test_a_mistyped_word_is_taken_for_the_one_that_it_is_like(typed: str, page: str) -> None:
    assert "".join(find(typed)) == page


def test_words_of_a_language_without_blanks_are_found_within() -> None:
    def translate(context: str, text: str) -> str:
        return {"Microphone": "マイクの選択"}.get(text, text)

    assert [each.titles for each in find("選択", translate).values()] == [("マイクの選択",)]


@given(st.sampled_from([entry for entry in entries() if entry.title.isascii()]), st.integers(1, 12))
def test_each_setting_is_found_by_the_beginning_of_its_name(entry: Entry, letters: int) -> None:
    typed = entry.title[:letters]

    found = find(typed).get(entry.page)
    assert (found and entry.title in found.titles) or not any(map(str.isalnum, typed))


@pytest.mark.parametrize(
    ("wanted", "best"),
    [("licence", "about"), ("voice speed", "voice"), ("language", "language"), ("name", "persona")],
)
def test_the_best_match_comes_first_whatever_the_order_of_the_pages(wanted: str, best: str) -> None:
    titles = {
        "persona": "Personality",
        "voice": "Voice",
        "models": "Models",
        "language": "Language",
        "about": "About",
    }

    assert next(iter(find(wanted, page_titles=titles))) == best


@pytest.mark.parametrize(
    ("language", "wanted"),
    [
        (
            "en",
            {
                "known": ("my name", "what you call me"),
                "persona": ("change name",),
                "privacy": ("delete everything", "password"),
            },
        ),
        (
            "de",
            {
                "known": ("mein name", "wie du mich nennst"),
                "persona": ("namen ändern",),
                "privacy": ("alles löschen", "passwort"),
            },
        ),
        (
            "es",
            {
                "known": ("mi nombre", "cómo me llamas"),
                "persona": ("cambiar nombre",),
                "privacy": ("borrar todo", "contraseña"),
            },
        ),
        (
            "fr",
            {
                "known": ("mon nom", "comment tu m'appelles"),
                "persona": ("changer nom",),
                "privacy": ("tout supprimer", "mot de passe"),
            },
        ),
        (
            "ja",
            {
                "known": ("私の名前", "呼び名"),
                "persona": ("名前を変える",),
                "privacy": ("すべて削除", "パスワード"),
            },
        ),
        (
            "zh",
            {"known": ("我的名字", "你怎么叫我"), "persona": ("改名字",), "privacy": ("全部删除", "密码")},
        ),
    ],
)
def test_names_deleting_and_passwords_are_found_first_where_they_are_changed(
    language: str, wanted: dict[str, tuple[str, ...]]
) -> None:
    told = translated(language) if language != "en" else {}

    def translate(context: str, text: str) -> str:
        return told.get((context, text), text)

    first = {words: next(iter(find(words, translate)), "") for each in wanted.values() for words in each}

    assert first == {words: page for page, each in wanted.items() for words in each}


def test_a_match_leads_to_its_control_and_a_pages_title_to_the_page() -> None:
    titles = {"language": "Language"}

    assert find("window language", page_titles=titles)["language"].at == "interface.language"
    assert find("language", page_titles=titles)["language"].at == ""


@pytest.mark.parametrize(
    ("modifiers", "key"), [(set(), "A"), ({"Shift"}, "A"), (set(), "Space"), ({"Ctrl"}, "Ä"), ({"Ctrl"}, "1")]
)
def test_keys_that_one_writes_with_are_refused_in_a_sentence(modifiers: set[str], key: str) -> None:
    came = chosen(frozenset(modifiers), key)

    assert came is not None
    assert (came.keys, came.trouble[-1]) == ("", ".")


def test_keys_that_already_do_something_are_refused_with_what_they_do() -> None:
    came = chosen(frozenset({"Ctrl"}), "M")

    assert came is not None
    assert came.trouble == "Ctrl+M is already used for: Microphone off and on."


def test_on_macos_the_keys_are_called_as_they_are_watched() -> None:
    control, command = frozenset({"Ctrl"}), frozenset({"Meta"})

    assert (as_in_qt(control, "darwin"), as_in_qt(command, "darwin")) == (command, control)
    assert as_in_qt(control, "linux") == control
    assert chosen(control, "M", platform="darwin") == Chosen("Ctrl+M")
    came = chosen(command, "M", platform="darwin")
    assert came is not None
    assert came.trouble == "Meta+M is already used for: Microphone off and on."


@given(
    st.frozensets(st.sampled_from(["Ctrl", "Alt", "Shift", "Meta"])),
    st.sampled_from([*"ABCXYZ", "Space", "F1", "F12", "Return", "1", "é", "F13"]),
)
def test_what_is_chosen_may_be_set(modifiers: frozenset[str], key: str) -> None:
    came = chosen(modifiers, key)

    assert came is not None
    assert bool(came.keys) != bool(came.trouble)
    ProgramSettings.model_validate({"interface": {"talk_key": came.keys}})


def test_every_key_of_the_window_is_listed() -> None:
    main = (QML / "Main.qml").read_text(encoding="utf-8")
    pressed = set(re.findall(r'"((?:Ctrl|Shift|Alt)\+[^"]+|Esc)"', main))

    assert len(pressed) > 5
    assert pressed <= {one for key in keys() for one in key.keys.split(", ")} | {"Ctrl+"}


def test_every_dialog_for_a_file_begins_in_a_folder_that_is_there() -> None:
    views = QML / "views"
    drawn = {each.name: each.read_text(encoding="utf-8") for each in views.glob("*.qml")}

    assert [name for name, text in drawn.items() if re.search(r"\bFileDialog \{", text)] == ["FileChoice.qml"]
    assert "StandardPaths.DownloadLocation" in drawn["ModelsPanel.qml"]


def test_no_key_does_two_things() -> None:
    named = [key.keys for key in keys()]

    assert len(named) == len(set(named))


def test_the_look_follows_what_is_set_and_keeps_what_is_not_told() -> None:
    before = WindowLook(theme="dark", motion="reduced")

    assert look_of({}, before) == before
    assert look_of({"interface.text_size": "150", "interface.theme": "system"}, before) == WindowLook(
        "system", 1.5, 1.0, "reduced"
    )
