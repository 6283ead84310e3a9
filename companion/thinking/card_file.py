"""The files that cards come in and go out in: PNG, JSON and CHARX, told apart by what is in them."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Final

from companion.thinking import card_png
from companion.thinking.card import (
    Card,
    CardVersion,
    as_v2,
    encode_card,
    parse_card,
)
from companion.thinking.card_charx import read_charx, write_charx
from companion.thinking.card_png import read_png, write_png
from companion.values import BadInput
from companion.values.files import FileTooLong, read_regular

FILE_BYTES_MAX: Final = 64 * 2**20
"""A larger file is refused before it is read; a card with many pictures has some 30 MB (guess)."""

_ZIP_START: Final = b"PK\x03\x04"
_MAIN_ICON: Final = "assets/icon/images/main.png"
"""Where V3 has the picture of a card that names none."""
_EMBEDDED: Final = ("embeded://", "embedded://")
"""As the specification spells it, and as it is spelt."""
_OTHER_PICTURES: Final = (b"\xff\xd8\xff", b"RIFF", b"GIF8", b"BM")


class Container(StrEnum):
    """A kind of file, by its suffix."""

    PNG = ".png"
    JSON = ".json"
    CHARX = ".charx"


@dataclass(frozen=True, slots=True)
class CardFile:
    """A card with what came along in its file."""

    card: Card
    picture: bytes | None = None
    """The PNG picture that the card was in, without the card."""
    files: Mapping[str, bytes] = field(default_factory=dict)
    """What else was in a CHARX archive, by its name there."""


def read_card_file(file: Path) -> CardFile:
    """Read a card's file; raises ``BadInput`` for what is too large, cannot be read, or is no card."""
    try:
        return parse_card_file(read_regular(file, most_bytes=FILE_BYTES_MAX))
    except FileTooLong as error:
        raise BadInput(
            f"{file.name} is larger than {FILE_BYTES_MAX >> 20} MB; it was not read.", log="card too large"
        ) from error
    except OSError as error:
        raise BadInput(
            f"{file} cannot be read ({error.strerror}).", log=f"card not read: {type(error).__name__}"
        ) from error


def parse_card_file(data: bytes) -> CardFile:
    """Return the card in a file's content; raises ``BadInput``, with one sentence, for whatever is no card."""
    if len(data) > FILE_BYTES_MAX:
        raise BadInput(f"The file is larger than {FILE_BYTES_MAX >> 20} MB; it was not read.")
    if data.startswith(card_png.SIGNATURE):
        text, picture = read_png(data)
        return CardFile(parse_card(text), picture=picture)
    if data.startswith(_ZIP_START) or (data.startswith(_OTHER_PICTURES[0]) and _ZIP_START in data):
        text, files = read_charx(
            data
        )  # an archive may have a JPEG before it, which shows in a folder of pictures
        return CardFile(parse_card(text), files=files)
    if data.startswith(_OTHER_PICTURES):
        raise BadInput("There is no character card in this picture; pictures that hold one are in PNG.")
    return CardFile(parse_card(data))


def encode_card_file(card_file: CardFile, container: Container) -> bytes:
    """Return a file's content that holds the card, and as much of its picture and files as such a file can."""
    card = card_file.card
    match container:
        case Container.JSON:
            return encode_card(card)
        case Container.PNG:
            return write_png(_texts(card), _picture(card_file))
        case Container.CHARX:
            files = dict(card_file.files)
            if card_file.picture is not None:
                files.setdefault(_MAIN_ICON, card_file.picture)
            return write_charx(encode_card(card), files)


def is_left_out(card_file: CardFile, container: Container) -> bool:
    """Tell whether such a file cannot hold all that came along with the card."""
    match container:
        case Container.JSON:
            return card_file.picture is not None or bool(card_file.files)
        case Container.PNG:
            return bool(card_file.files.keys() - {_icon(card_file)})
        case Container.CHARX:
            return False


def _texts(card: Card) -> dict[str, bytes]:
    """Return the JSON texts of a picture: V3's, and V2's beside it for programs that know no other."""
    if card.version is CardVersion.V3:
        return {"chara": _compact(as_v2(card)), "ccv3": _compact(card)}
    return {"chara": _compact(card)}


def _compact(card: Card) -> bytes:
    return json.dumps(card.content, separators=(",", ":")).encode()


def _picture(card_file: CardFile) -> bytes | None:
    """Return the picture that the card came in, or else the one that an archive has for it."""
    icon = _icon(card_file)
    return card_file.files[icon] if card_file.picture is None and icon else card_file.picture


def _icon(card_file: CardFile) -> str:
    """Return the name of the file that is the card's main icon; "" when there is none."""
    assets = card_file.card.fields.get("assets")
    icons = [
        each
        for each in (assets if isinstance(assets, list) else [])
        if isinstance(each, dict) and each.get("type") == "icon" and isinstance(each.get("uri"), str)
    ]
    icons.sort(key=lambda icon: icon.get("name") != "main")
    names = [
        icon["uri"].removeprefix(start)
        for icon in icons
        for start in _EMBEDDED
        if icon["uri"].startswith(start)
    ]
    return next((name for name in (*names, _MAIN_ICON) if name in card_file.files), "")
