"""Writes a companion's persona as a Character Card, in the container that the name of the file says."""

from pathlib import Path

from companion.storage.new_file import NewFile
from companion.thinking.card_file import CardFile, Container, encode_card_file, is_left_out
from companion.values import BadInput


def container_of(file: Path) -> Container:
    """Return the container that a file's name ends with; raises ``BadInput`` for any other."""
    try:
        return Container(file.suffix.lower())
    except ValueError:
        raise BadInput(
            f"The name of a card's file ends with {', '.join(Container)}; {file.name} does not."
        ) from None


def write_card(card_file: CardFile, file: NewFile) -> str:
    """Write a card, whole or not at all; return a sentence on what does not fit its container, or "".

    Raises ``BadInput`` where the file has another name than a card's, and as ``NewFile.write``.
    """
    container = container_of(file.path)
    content = encode_card_file(card_file, container)
    file.write(content)
    if is_left_out(card_file, container):
        return f"A {container} file cannot hold all that came along with the card; {Container.CHARX} can."
    return ""
