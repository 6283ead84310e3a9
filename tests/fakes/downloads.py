"""Models that lie there as if they had been downloaded, and the small real one for talks of tests."""

from pathlib import Path

import msgspec

from companion.catalog.catalog import Model, ModelFile
from companion.catalog.installed import RECEIPT, Receipt, sha256_of
from companion.settings.sections import ProgramSettings
from companion.settings.writing import set_value
from companion.storage.paths import HOME_VARIABLE, find_paths


def put_there(models_folder: Path, model: Model, content: bytes = b"weights") -> Path:
    """Put a model of one small file into a models folder; return the file."""
    folder = models_folder / model.name
    folder.mkdir(parents=True)
    file = folder / "model.bin"
    file.write_bytes(content)
    received = ModelFile(file.name, len(content), sha256_of(file))
    receipt = Receipt(model.name, model.repository, "0" * 40, (received,))
    (folder / RECEIPT).write_bytes(msgspec.json.encode(receipt))
    return file


def use_small_model(home: Path) -> None:
    """Let talks in a home be answered by SmolLM2, which reads a prompt in seconds also on a busy machine."""
    paths = find_paths({HOME_VARIABLE: str(home)})
    paths.make()
    set_value(ProgramSettings, paths.settings_file, "models.language_model", "smollm2-135m")
