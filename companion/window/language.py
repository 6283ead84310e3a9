"""The language of the window's own texts: a translation if there is one, otherwise English.

A translation is ``translations/companion_<language>.qm``. ``installers/translations.py`` makes it from the texts in the
QML and in the view models. Days, times and numbers are written in the language of the texts, with the customs of the
user's country.
"""

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QLibraryInfo,
    QLocale,
    QMetaType,
    QObject,
    QTranslator,
)
from PySide6.QtGui import QFontDatabase

from companion.values import Naming
from companion.window.wording import Translate
from companion.words import reworded

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication

TRANSLATIONS: Final = Path(__file__).parent / "translations"

_WORDED: Final = frozenset(
    each.value
    for each in (
        QMetaType.Type.QString,
        QMetaType.Type.QVariant,
        QMetaType.Type.QVariantList,
        QMetaType.Type.QVariantMap,
    )
)
"""Types of properties that may hold words."""
_QTS_OWN: Final = ("qtbase", "qtdeclarative")
"""Qt's own translations, for the texts in its dialogs."""


def use_language(application: "QGuiApplication", language: str, folder: Path = TRANSLATIONS) -> QLocale:
    """Switch to a language such as "de", or to the desktop's for "system".

    Texts already on the screen do not change by themselves: call ``CompanionWindow.use_language``.

    Returns:
        The locale of the texts.
    """
    wished = locale_for(language, QLocale.system())
    for former in application.findChildren(QTranslator):
        QCoreApplication.removeTranslator(former)
        former.deleteLater()
    if _install(application, wished, "companion", folder):
        locale = wished
        for name in _QTS_OWN:
            _install(
                application, wished, name, Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
            )
    else:
        locale = QLocale(QLocale.Language.English, wished.territory())
        _install(application, locale, "companion", folder)
    QLocale.setDefault(locale)
    application.setLayoutDirection(locale.textDirection())
    return locale


def locale_for(language: str, system: QLocale) -> QLocale:
    """Return the locale of a language such as "de" or "de_AT", or of the desktop's for "system".

    A language without a country gets that of the desktop if it is at home there, otherwise its own.
    """
    if language == "system":
        return system
    named = QLocale(language)
    return named if "_" in language else QLocale(named.language(), named.script(), system.territory())


def lacks_east_asian_font() -> bool:
    """Return True if no font here has the letters of Japanese, or none those of Chinese: they would be boxes."""
    system = QFontDatabase.WritingSystem
    return not all(QFontDatabase.families(each) for each in (system.Japanese, system.SimplifiedChinese))


def texts_in(language: str) -> Translate:
    """Return the function that puts the window's texts into a language without a window; English if it has none."""
    translator = QTranslator()
    translator.load(f"companion_{language}", str(TRANSLATIONS))
    return lambda context, text: translator.translate(context, text) or text


def language_of(locale: QLocale) -> str:
    """Return the code of a locale's language, such as "de"."""
    return locale.name().partition("_")[0]


def retell(model: QObject, language: str, named: Naming) -> None:
    """Put all that a view model holds of what the engine told in another language."""
    for name, held in vars(model).items():
        setattr(model, name, reworded(held, language, named))


def tell_anew(model: QObject) -> None:
    """Report all worded properties of a view model as changed, so that they are read again in the new language."""
    meta = model.metaObject()
    spoken = (meta.property(number) for number in range(meta.propertyCount()))
    for notify in {each.notifySignal().methodIndex() for each in spoken if each.userType() in _WORDED}:
        if notify >= 0 and meta.method(notify).parameterCount() == 0:
            meta.method(notify).invoke(model)
    if isinstance(model, QAbstractItemModel):
        model.dataChanged.emit(model.index(0, 0), model.index(model.rowCount() - 1, 0))


def _install(application: "QGuiApplication", locale: QLocale, name: str, folder: Path) -> bool:
    translator = QTranslator(application)
    return translator.load(locale, name, "_", str(folder)) and QCoreApplication.installTranslator(translator)
