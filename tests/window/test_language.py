import shutil
import subprocess
import sysconfig
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.fakes.window_meeting import Meeting

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication

pytestmark = [pytest.mark.window, pytest.mark.usefixtures("quiet_qt")]

GERMAN = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context><name>Window</name>
<message><source>Listening</source><translation>Hört zu</translation></message>
</context>
<context><name>TopBar</name>
<message><source>History</source><translation>Verlauf</translation></message>
</context>
</TS>
"""


@pytest.fixture
def as_before(application: "QGuiApplication") -> Iterator[None]:
    from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

    locale, direction = QLocale(), application.layoutDirection()
    yield
    for translator in application.findChildren(QTranslator):
        QCoreApplication.removeTranslator(translator)
    QLocale.setDefault(locale)
    application.setLayoutDirection(direction)


def test_a_translation_reaches_the_texts_of_qml_and_of_python(
    application: "QGuiApplication", as_before: None, tmp_path: Path, meet: Callable[..., Meeting]
) -> None:
    from companion.window.language import use_language

    lrelease = shutil.which("pyside6-lrelease", path=sysconfig.get_path("scripts"))
    if lrelease is None:
        pytest.skip("pyside6-lrelease is not installed beside this Python")
    source, made = tmp_path / "companion_de.ts", tmp_path / "companion_de.qm"
    source.write_text(GERMAN, encoding="utf-8")
    subprocess.run([lrelease, "-silent", source, "-qm", made], check=True, capture_output=True)

    locale = use_language(application, "de", tmp_path)
    meeting = meet()

    assert locale.name() == "de_DE"
    meeting.sees("Hört zu")
    meeting.sees("Verlauf")


def test_without_a_translation_texts_and_days_are_english_with_the_customs_of_the_country(
    application: "QGuiApplication", as_before: None, tmp_path: Path
) -> None:
    from PySide6.QtCore import QLocale

    from companion.window.language import use_language

    use_language(application, "de_AT", tmp_path)

    assert QLocale().name() == "en_AT"
