"""Languages that nobody speaks, made from the window's English texts: they show what a layout cannot hold.

LONG has words two fifths longer, as German and Finnish have. MIRRORED is written from right to left, in brackets that
show where a text begins and ends. Both stand under the code of a real language, so that Qt has its customs.
"""

import re
import shutil
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from typing import Final

from installers import translations

LONG: Final = "fi"
MIRRORED: Final = "he"

_FROM_RIGHT, _END = "\u202e", "\u202c"
_VOWEL: Final = re.compile(r"(?<![%&])([aeiou])", re.IGNORECASE)


def lengthened(text: str) -> str:
    """Return a text two fifths longer or more, its placeholders as they were."""
    return _VOWEL.sub(r"\1\1", text)


def mirrored(text: str) -> str:
    """Return a text that is drawn from right to left, its placeholders as they were."""
    parts = re.split(r"(%n|%\d)", text)
    return (
        "⟦"
        + "".join(part if part.startswith("%") else f"{_FROM_RIGHT}{part}{_END}" for part in parts if part)
        + "⟧"
    )


def make_pseudo_locales(folder: Path) -> None:
    """Make the ``.qm`` files of both languages in a folder."""
    for language, told in ((LONG, lengthened), (MIRRORED, mirrored)):
        source = folder / f"companion_{language}.ts"
        shutil.copy(translations.FOLDER / "companion_de.ts", source)
        tree = ElementTree.parse(source)
        tree.getroot().set("language", language)
        for message in tree.getroot().iter("message"):
            translation = message.find("translation")
            assert translation is not None
            translation.attrib.clear()
            text = told(message.findtext("source", ""))
            for form in list(translation) or [translation]:
                form.text = text
        tree.write(source, encoding="utf-8", xml_declaration=True)
        translations.make(source, folder / f"companion_{language}.qm")
