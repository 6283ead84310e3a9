"""Models that lie there as if they had been downloaded."""

from pathlib import Path

import msgspec

from companion.catalog.catalog import Model
from companion.catalog.installed import RECEIPT, Receipt, ReceivedFile, sha256_of


def put_there(models_folder: Path, model: Model, content: bytes = b"weights") -> Path:
    """Put a model of one small file into a models folder; return the file."""
    folder = models_folder / model.name
    folder.mkdir(parents=True)
    file = folder / "model.bin"
    file.write_bytes(content)
    received = ReceivedFile(file.name, len(content), sha256_of(file))
    receipt = Receipt(model.name, model.repository, "0" * 40, (received,))
    (folder / RECEIPT).write_bytes(msgspec.json.encode(receipt))
    return file
