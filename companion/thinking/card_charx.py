"""Cards in CHARX files (V3): a ZIP archive with ``card.json`` and the card's pictures, sounds and other files.

Nothing is written to a disk and no file but ``card.json`` is looked into. Sizes are checked before and while
unpacking, so that a small archive cannot become a large one; names that lead out of a folder are refused, since an
archive that is written again is unpacked by other programs.
"""

import io
import lzma
import struct
import zipfile
import zlib
from collections.abc import Mapping
from typing import Final

from companion.thinking.card import JSON_BYTES_MAX, BrokenCard

CARD: Final = "card.json"
FILES_MAX: Final = 2000
UNPACKED_BYTES_MAX: Final = 200 * 2**20
"""All files of an archive together."""

_ALLOWED_PACKING: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_MADE_AT: Final = (1980, 1, 1, 0, 0, 0)
"""ZIP's earliest date, so that the same card gives the same file."""
_BROKEN: Final = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error,
    EOFError, OSError, ValueError, OverflowError, RuntimeError, LookupError,
)  # fmt: skip
"""What ``zipfile`` raises on damaged archives; it says so of the first only."""


def read_charx(data: bytes) -> tuple[bytes, dict[str, bytes]]:
    """Return the card's JSON text in an archive, and the other files by name; raises ``BrokenCard``."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = [each for each in archive.infolist() if not each.is_dir()]
            _check(members)
            files = {each.filename: _unpacked(archive, each) for each in members}
    except _BROKEN as error:
        raise BrokenCard(
            "The CHARX file is damaged, so the card in it was not read; get the file again.",
            log=f"CHARX not read: {type(error).__name__}",
        ) from None
    if CARD not in files:
        raise BrokenCard(f"There is no character card in this archive: it has no file {CARD}.")
    card = files.pop(CARD)
    return card, files


def write_charx(card: bytes, files: Mapping[str, bytes]) -> bytes:
    """Return an archive of a card's JSON text and its files."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, content in {CARD: card, **files}.items():
            packing = zipfile.ZIP_DEFLATED if name.endswith(".json") else zipfile.ZIP_STORED
            archive.writestr(zipfile.ZipInfo(name, _MADE_AT), content, packing)
    return packed.getvalue()


def _check(members: list[zipfile.ZipInfo]) -> None:
    if len(members) > FILES_MAX:
        raise BrokenCard(f"The CHARX file holds more than {FILES_MAX} files; it was not read.")
    if sum(each.file_size for each in members) > UNPACKED_BYTES_MAX:
        raise BrokenCard(f"The CHARX file holds more than {UNPACKED_BYTES_MAX >> 20} MB; it was not read.")
    if len({each.filename for each in members}) < len(members):
        raise BrokenCard("The CHARX file holds two files of one name; it was not read.")
    for each in members:
        if each.filename == CARD and each.file_size > JSON_BYTES_MAX:
            raise BrokenCard(f"The card is longer than {JSON_BYTES_MAX >> 20} MB; it was not read.")
        if each.flag_bits & 0x1:
            raise BrokenCard("The CHARX file is locked by a password; it was not read.")
        if each.compress_type not in _ALLOWED_PACKING:
            raise BrokenCard("The CHARX file is packed in a way that is not known here; it was not read.")
        if not _is_inside(each.filename):
            raise BrokenCard("The CHARX file holds a file whose name leads out of it; it was not read.")


def _is_inside(name: str) -> bool:
    parts = name.split("/")
    return not any(part in ("", ".", "..") for part in parts) and not set("\\:\0") & set(name)


def _unpacked(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    """Unpack a file up to the size it says it has; a check sum that is wrong, for whatever reason, raises."""
    with archive.open(member) as stream:
        content = stream.read(member.file_size + 1)
    if len(content) != member.file_size:
        raise zipfile.BadZipFile("a file is not as long as it says")
    return content
