import ast
import re
import shutil
import sysconfig
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest

from companion.channel.messages import (
    CompanionSaid,
    HistoryEntry,
    Noticed,
    PersonHeard,
    PhaseChanged,
    Planned,
    Recalled,
    Remembered,
)
from companion.values import Affect, Phase, Told, Want
from companion.words import in_words
from installers import translations
from tests.fakes.engine_process import Send
from tests.fakes.window_meeting import Meeting
from tests.window.controls import Meet

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication

needs_tools = pytest.mark.skipif(
    shutil.which("pyside6-lupdate", path=sysconfig.get_path("scripts")) is None,
    reason="Qt's tools are not installed beside this Python",
)
LANGUAGES = ("en", *translations.LANGUAGES)

GERMAN = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context><name>Phase</name>
<message><source>Listening</source><translation>Hört zu</translation></message>
</context>
<context><name>TopBar</name>
<message><source>History</source><translation>Verlauf</translation></message>
</context>
</TS>
"""


@needs_tools
@pytest.mark.window
def test_a_translation_reaches_the_texts_of_qml_and_of_python(
    application: "QGuiApplication", tmp_path: Path, meet: Meet
) -> None:
    from companion.window.language import use_language

    (tmp_path / "companion_de.ts").write_text(GERMAN, encoding="utf-8")
    translations.make(tmp_path / "companion_de.ts", tmp_path / "companion_de.qm")

    locale = use_language(application, "de", tmp_path)
    meeting = meet()

    assert locale.name() == "de_DE"
    meeting.sees("Hört zu")
    meeting.sees("Verlauf")


@pytest.mark.window
@pytest.mark.parametrize(
    ("language", "desktop", "locale"),
    [
        ("system", "de_AT", "de_AT"),
        ("en", "en_GB", "en_GB"),
        ("en", "de_DE", "en_DE"),
        ("de", "fr_CH", "de_CH"),
        ("de", "en_US", "de_DE"),
        ("de_AT", "de_DE", "de_AT"),
        ("es", "es_MX", "es_MX"),
        ("zh", "zh_TW", "zh_CN"),
        ("en", "C", "en_US"),
    ],
)
def test_days_and_times_are_written_as_in_the_country_of_the_desktop(
    language: str, desktop: str, locale: str
) -> None:
    from PySide6.QtCore import QLocale

    from companion.window.language import locale_for

    assert locale_for(language, QLocale(desktop)).name() == locale


@pytest.mark.window
def test_another_language_is_spoken_at_once_and_what_the_engine_told_is_told_again_in_it(meet: Meet) -> None:
    told = "Hold the talk key while you speak."
    meeting = meet(Send((Noticed("sound", Told(told)),)))
    meeting.sees("Listening")
    meeting.sees(told)

    meeting.window.use_language("de")
    meeting.sees("Hört zu")
    meeting.sees(in_words(Told(told), "de"))
    assert not meeting.person.sees("Listening")
    assert not meeting.person.sees(told)

    meeting.window.use_language("en")
    meeting.sees("Listening")
    meeting.sees(told)


WHY, REASON = Told("I speak as you told me to."), Told("it is still open")
PLANNED = Planned(2, Want.BE_HEARD, False, Affect(-0.1, 0.0, 0.0), WHY)
RECALLED = Remembered(7, "You have an exam.", 0.0, REASON, is_told=True)


def sees_all_in(meeting: Meeting, language: str, *told: Told) -> None:
    for each in told:
        meeting.sees(in_words(each, language))


@pytest.mark.window
@pytest.mark.usefixtures("spoken")
def test_the_reasons_of_a_reply_are_told_in_another_language(meet: Meet) -> None:
    heard = PersonHeard(1, "I am nervous.", "", is_final=True)
    said = CompanionSaid(2, "I see.", "", is_final=True)
    meeting = meet(Send((heard, PLANNED, Recalled(2, (RECALLED,)), said)))
    meeting.person.clicks("why")
    sees_all_in(meeting, "en", WHY, REASON)

    meeting.window.use_language("de")

    sees_all_in(meeting, "de", WHY, REASON)
    assert not meeting.person.sees(str(WHY))


@pytest.mark.window
@pytest.mark.usefixtures("spoken")
def test_the_reasons_in_the_open_history_are_told_in_another_language(meet: Meet) -> None:
    reply = HistoryEntry(2, "companion", "I see.", 1.7e9, is_cut_off=False, plan=PLANNED)
    meeting = meet(history=(reply,))
    meeting.person.clicks("openHistory")
    meeting.sees("I see.")
    meeting.person.clicks("turnWhyButton")
    meeting.sees(str(WHY))

    meeting.window.use_language("de")

    sees_all_in(meeting, "de", WHY)


@pytest.mark.window
@pytest.mark.usefixtures("spoken")
def test_why_it_cannot_answer_is_told_in_another_language(meet: Meet) -> None:
    full = Told("The disk is full. Make room, then try again.")
    meeting = meet(Send((PhaseChanged(Phase.FAILED, full),)))
    meeting.sees(str(full))

    meeting.window.use_language("de")

    sees_all_in(meeting, "de", full)


@pytest.mark.window
def test_no_words_are_taken_for_what_never_changes_and_those_of_a_persona_change_at_once(meet: Meet) -> None:
    from PySide6.QtCore import QObject

    meeting = meet()

    def constants() -> dict[str, object]:
        found = {}
        for model in meeting.window.findChildren(QObject):
            meta = model.metaObject()
            spoken = (meta.property(number) for number in range(meta.propertyCount()))
            for each in spoken:
                name, kind = cast("str", each.name()), cast("str", each.typeName())
                if each.isConstant() and kind in {"QString", "QVariantList", "QVariantMap"}:
                    found[f"{meta.className()}.{name}"] = model.property(name)
        return found

    def parts() -> object:
        return meeting.window.settings.property("pages")["persona"]

    told: list[object] = []
    meeting.window.settings.changed.connect(lambda: told.append(parts()))
    in_english, parts_in_english = constants(), parts()
    meeting.window.use_language("de")

    assert "AboutModel.version" in in_english
    assert constants() == in_english
    meeting.window.use_language("en")

    assert len(told) == 2
    assert told[0] != parts_in_english
    assert told[1] == parts_in_english


@pytest.mark.window
@pytest.mark.usefixtures("quiet_qt", "spoken")
def test_without_a_translation_texts_and_days_are_english_with_the_customs_of_the_country(
    application: "QGuiApplication", tmp_path: Path
) -> None:
    from PySide6.QtCore import QLocale

    from companion.window.language import use_language

    use_language(application, "de_AT", tmp_path)

    assert QLocale().name() == "en_AT"


def texts_of(source: Path) -> set[tuple[str, str]]:
    return {
        (context.findtext("name", ""), message.findtext("source", ""))
        for context in ElementTree.parse(source).getroot().iter("context")
        for message in context.iter("message")
    }


def test_no_shipped_language_lacks_a_text() -> None:
    lacking = {
        language: list(translations.lacking(translations.FOLDER / f"companion_{language}.ts"))
        for language in LANGUAGES
    }

    assert {language: texts for language, texts in lacking.items() if texts} == {}


@needs_tools
@pytest.mark.parametrize("languages", [("en",), translations.LANGUAGES], ids=["plurals", "whole"])
def test_the_translations_hold_the_texts_that_the_window_has_now(
    languages: tuple[str, ...], tmp_path: Path
) -> None:
    renewed = tmp_path / "renewed.ts"
    translations.take_texts(renewed, languages[0])

    old = [
        language
        for language in languages
        if texts_of(translations.FOLDER / f"companion_{language}.ts") != texts_of(renewed)
    ]

    assert old == [], "renew them: python installers/translations.py"


@needs_tools
def test_what_the_program_loads_is_made_from_the_translations_that_are_kept(tmp_path: Path) -> None:
    for language in LANGUAGES:
        translations.make(translations.FOLDER / f"companion_{language}.ts", tmp_path / f"{language}.qm")

    old = [
        language
        for language in LANGUAGES
        if (translations.FOLDER / f"companion_{language}.qm").read_bytes()
        != (tmp_path / f"{language}.qm").read_bytes()
    ]

    assert old == [], "renew them: python installers/translations.py"


def placeholders(text: str) -> list[str]:
    return sorted(part[:1] for part in text.split("%")[1:] if part[:1].isdigit() or part[:1] == "n")


@pytest.mark.parametrize("language", translations.LANGUAGES)
def test_every_translation_has_a_place_for_all_that_its_text_names(language: str) -> None:
    root = ElementTree.parse(translations.FOLDER / f"companion_{language}.ts").getroot()
    wrong = []
    for message in root.iter("message"):
        source, translation = message.findtext("source", ""), message.find("translation")
        assert translation is not None
        forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
        wrong += [form for form in forms if form and placeholders(form) != placeholders(source)]

    assert wrong == []


def test_french_has_one_apostrophe_and_no_line_begins_with_a_mark() -> None:
    root = ElementTree.parse(translations.FOLDER / "companion_fr.ts").getroot()
    told = [text for each in root.iter("translation") for text in each.itertext()]

    assert [text for text in told if re.search(r"\w'\w| [;:!?»]|« ", text)] == []


def test_every_text_of_the_view_models_is_where_lupdate_finds_it() -> None:
    known = texts_of(translations.FOLDER / "companion_de.ts")
    missing = [
        (file.name, text)
        for file in translations.WINDOW.rglob("*.py")
        for text in translated_in(ast.parse(file.read_text("utf-8")))
        if text not in known
    ]

    assert missing == []


def test_every_text_of_the_tables_is_where_lupdate_finds_it() -> None:
    told = list(translated_in(ast.parse("\n".join(translations.in_tables()))))

    assert len(told) > 400
    assert set(told) <= texts_of(translations.FOLDER / "companion_de.ts")


def translated_in(module: ast.Module) -> Iterator[tuple[str, str]]:
    """Yield context and text of every ``translate("Window", "…")``; lupdate overlooks those inside f-strings."""
    for node in ast.walk(module):
        if (
            isinstance(node, ast.Call)
            and len(node.args) >= 2
            and ast.unparse(node.func).endswith("translate")
        ):
            context, text = node.args[:2]
            if isinstance(context, ast.Constant) and isinstance(text, ast.Constant):
                yield str(context.value), str(text.value)
