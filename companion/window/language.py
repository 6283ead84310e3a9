"""The language of the window's own texts: a translation where there is one, else English.

A translation is ``translations/companion_<language>.qm``, made by ``pyside6-lupdate`` and ``pyside6-lrelease`` from
the texts in the QML and in the view models. Days and times are written in the language of the texts, with the
customs of the person's country.
"""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtGui import QGuiApplication

TRANSLATIONS: Final = Path(__file__).parent / "translations"


def use_language(application: QGuiApplication, language: str, folder: Path = TRANSLATIONS) -> QLocale:
    """Use a language such as "de", or the desktop's for "system"; return the locale the texts are in."""
    wished = QLocale.system() if language == "system" else QLocale(language)
    translator = QTranslator(application)
    if translator.load(wished, "companion", "_", str(folder)):
        QCoreApplication.installTranslator(translator)
        locale = wished
    else:
        locale = QLocale(QLocale.Language.English, wished.territory())
    QLocale.setDefault(locale)
    application.setLayoutDirection(locale.textDirection())
    return locale
