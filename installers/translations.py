"""Updates the translations of the window's texts, and lists missing ones: `python3 installers/translations.py`.

Qt's lupdate writes every text of the window, including those in its tables, to
`companion/window/translations/companion_<language>.ts` and keeps the translated ones there; lrelease makes the `.qm`
beside it, which the program loads. Both are kept in the repository, so that a set-up need not make them. English, the
language of the texts, has only plurals. Needs the environment that `installers/run.py` made.
"""

import shutil
import subprocess
import sys
import sysconfig
import tempfile
import tomllib
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path

sys.path[0] = str(Path(__file__).resolve().parent.parent)

from companion.settings.setting import settings_on  # noqa: E402
from companion.settings.shown import PAGES, Shown  # noqa: E402
from companion.values import FEELINGS  # noqa: E402
from companion.values.feeling_names import EMOTIONS, REGIONS  # noqa: E402
from companion.window.wording import WORDS  # noqa: E402
from installers.problem import CannotInstall  # noqa: E402

LANGUAGES = ("de", "es", "fr", "ja", "zh")
WINDOW = Path(__file__).resolve().parent.parent / "companion" / "window"
FOLDER = WINDOW / "translations"


def main() -> int:
    """Update all files; return 0, or 1 if a language lacks a text, each of which is printed."""
    lacks = False
    for language in ("en", *LANGUAGES):
        source = FOLDER / f"companion_{language}.ts"
        take_texts(source, language)
        make(source, FOLDER / f"companion_{language}.qm")
        for context, text in lacking(source):
            print(f"{language}: {context}: {text}")
            lacks = True
    return 1 if lacks else 0


def take_texts(source: Path, language: str) -> None:
    """Update a `.ts` file from the window's texts; texts that no longer exist are removed."""
    plurals = ("-pluralonly",) if language == "en" else ()
    with tempfile.TemporaryDirectory() as folder:
        tables = Path(folder) / "tables.py"
        tables.write_text("\n".join(in_tables()), encoding="utf-8")
        _run(
            *(
                "pyside6-lupdate",
                "-silent",
                "-extensions",
                "py,qml",
                "-locations",
                "none",
                "-no-obsolete",
                *plurals,
            ),
            *("-tr-function-alias", "translate+=_translate"),
            *("-source-language", "en", "-target-language", language),
            *(str(WINDOW), str(tables), "-ts", str(source)),
        )


def in_tables() -> Iterator[str]:
    """Yield lines of code for lupdate that hold the texts of the window's tables, which it does not read."""
    for file in sorted(WINDOW.rglob("*.toml")):
        yield from _told_in(tomllib.loads(file.read_text(encoding="utf-8")))
    for text, meant in _of_settings():
        if not text:
            continue
        if meant:
            yield f"#: {meant}"
        yield f"translate('Window', {text!r})"
    for name in (*FEELINGS, *map(str, (*REGIONS.values(), *EMOTIONS.values()))):
        yield f"translate('Window', {name!r})"


def _of_settings() -> Iterator[tuple[str, str]]:
    """Yield every text of the pages of settings, each with a note for translators or ""."""
    for page, headings in PAGES.items():
        for heading, settings in zip(headings, settings_on(page), strict=True):
            yield heading.title, ""
            for setting in settings:
                if setting.shown is not None:
                    yield from _texts_of(setting.shown)


def _texts_of(shown: Shown) -> Iterator[tuple[str, str]]:
    for text in (shown.title, shown.help, shown.hint, shown.found_by):
        yield text, ""
    for end in (shown.low, shown.high):
        yield end, shown.meant
    for option in shown.options:
        yield option.words, option.meant


def _told_in(piece: object) -> Iterator[str]:
    match piece:
        case list():
            for each in piece:
                yield from _told_in(each)
        case dict():
            for key, each in piece.items():
                if key not in WORDS:
                    yield from _told_in(each)
                    continue
                if "meant" in piece:
                    yield f"#: {piece['meant']}"
                yield f"translate('Window', {each!r})"


def make(source: Path, made: Path) -> None:
    """Make the `.qm` file of a `.ts` file; untranslated texts are left out."""
    _run("pyside6-lrelease", "-silent", str(source), "-qm", str(made))


def lacking(source: Path) -> Iterator[tuple[str, str]]:
    """Yield context and text of each unfinished translation in a `.ts` file."""
    for context in ElementTree.parse(source).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None, "lupdate writes one for every message"
            forms = [form.text for form in translation.iter("numerusform")] or [translation.text]
            if translation.get("type") == "unfinished" or not all(forms):
                yield context.findtext("name", ""), message.findtext("source", "")


def _run(program: str, *arguments: str) -> None:
    found = shutil.which(program, path=sysconfig.get_path("scripts")) or shutil.which(program)
    if found is None:
        raise CannotInstall(f"{program} is missing; start this with the program's own Python.")
    subprocess.run([found, *arguments], check=True)


if __name__ == "__main__":
    sys.exit(main())
