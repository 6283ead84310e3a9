"""The list of available models, as in ``models/catalog.toml``.

This module reads and checks the list. Other modules find out what is installed, fits this machine, or comes over the
network. The entries are ``msgspec.Struct``s because those refuse unknown keys, so a misspelt key in the list is an
error.
"""

import difflib
import tomllib
from enum import StrEnum
from pathlib import Path, PurePosixPath
from typing import Annotated, Final

import msgspec

from companion.values import BadInput, PartBroken, Register, Told
from companion.values.shipped import MODELS

LISTED: Final = MODELS / "catalog.toml"
"""The program's own list."""


class Purpose(StrEnum):
    """The task of a model."""

    RECOGNISER = "recogniser"
    LANGUAGE_MODEL = "language_model"
    VOICE = "voice"


class Tier(StrEnum):
    """The kind of machine a model is meant for, from the smallest."""

    TEST = "test"
    """Only for tests and measurements; not offered to people."""
    STARTER = "starter"
    """A model that the program starts with; set-up installs it."""
    SMALL = "small"
    STANDARD = "standard"
    GPU = "gpu"


class Source(StrEnum):
    """The origin of a model."""

    PACKAGE = "package"
    """It is part of an installed Python package."""
    HUB = "hub"
    """It is downloaded from the model hub, or from carriers if the hub does not provide it."""


class GpuKind(StrEnum):
    """The programming interface of a graphics processor."""

    CUDA = "cuda"
    VULKAN = "vulkan"
    METAL = "metal"


class UnknownModel(BadInput):
    """No model of that name is listed."""


class ModelFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A file of a model."""

    path: str
    """Path within the package or repository."""
    size_bytes: int = 0
    """Exact size; 0 if unknown, as for some files in packages."""
    sha256: Annotated[str, msgspec.Meta(pattern="^([0-9a-f]{64})?$")] = ""
    """Hexadecimal hash; "" if unknown."""

    def __post_init__(self) -> None:
        parts = PurePosixPath(self.path)
        if parts.is_absolute() or ".." in parts.parts or not parts.parts:
            raise ValueError(f"a model's file lies within its folder, got {self.path!r}")

    @property
    def is_pinned(self) -> bool:
        """Return whether size and hash are known, which is enough to check a download."""
        return bool(self.size_bytes and self.sha256)


class CarriedPart(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A package that carries one part of a model's file."""

    package: str
    """The package's name in its index."""
    sha256: Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{64}$")]
    """Hash of the package's file, hexadecimal."""


class PackageIndex(StrEnum):
    """The index that provides a carrier's packages."""

    PYTHON = "python"
    NODE = "node"


class CarriedFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A file of a model in carrier packages."""

    path: str
    """Path within the model's folder."""
    member: str
    """Path in each package with a piece of the file, as a pattern that matches one file there."""
    size_bytes: int = 0
    """Exact size; 0 if the hub has the same file, which is then listed among the model's files."""
    sha256: str = ""
    """Hexadecimal hash; "" if the hub has the same file."""


class Carrier(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Packages that carry files of a model; joined in order, their pieces form the files."""

    version: str
    parts: tuple[CarriedPart, ...]
    files: tuple[CarriedFile, ...]
    index: PackageIndex = PackageIndex.PYTHON

    @property
    def source(self) -> str:
        """Return the name for a receipt, such as "example-part1 0.2.0"."""
        return f"{self.parts[0].package} {self.version}"


class Needs(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Requirements of a recogniser or voice; guesses from measured speeds and publishers' figures."""

    memory_bytes: int = 0
    """Total memory of the machine."""
    cores: int = 1
    gpu_memory_bytes: int = 0
    """Memory of the graphics processor; 0 if none is needed."""
    gpus: tuple[GpuKind, ...] = ()
    """Kinds of graphics processor that it supports."""


class Model(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A model that the program can work with."""

    name: str
    """Name on the command line and in the settings."""
    title: str
    purpose: Purpose
    tier: Tier
    publisher: str
    source: Source
    languages: tuple[str, ...]
    """Language codes such as "en"; "*" for many."""
    licence: str
    licence_url: str
    size_bytes: int
    """Size on the disk and, for a downloaded model, of the download."""
    package: str = ""
    """The package's import name, for ``Source.PACKAGE``."""
    repository: str = ""
    """Repository such as "Systran/faster-whisper-base", for ``Source.HUB``."""
    revision: str = ""
    """Commit of the repository."""
    must_accept: bool = False
    """The publisher demands that the licence be accepted before the download."""
    needs: Needs = Needs()
    rank: int = 0
    """Quality among models of one purpose that fit a machine, larger is better; 0: never recommended."""
    engine: str = ""
    """Engine of a voice, by its name in ``speaking.choose``, such as "piper"."""
    speakers: tuple[str, ...] = ()
    """Speakers of a voice, its usual one first; empty if it has only one."""
    register: Register | None = None
    """Pitch range of a voice with one speaker."""
    clones: bool = False
    """True if a voice can imitate the speaker of a recording."""
    forbids: tuple[str, ...] = ()
    """Uses that the publisher forbids, each in words that follow "forbids", such as "commercial use"."""
    files: tuple[ModelFile, ...] = ()
    adapter: ModelFile | None = None
    """Low-rank adapter with the changes that the program has learned; it ships next to the list of models."""
    carriers: tuple[Carrier, ...] = ()
    """Alternative source if the hub does not provide the model: together they carry it, perhaps in other files than
    the hub's."""

    def __post_init__(self) -> None:
        place = self.repository if self.source is Source.HUB else self.package
        if not place:
            raise ValueError(f"{self.name} does not say where it is")
        if self.source is not Source.HUB:
            return
        if not (self.revision and self.files):
            raise ValueError(f"{self.name} has no revision or no files")
        if not all(file.is_pinned for file in (*self.files, *self.carried_files)):
            raise ValueError(f"{self.name} is downloaded and has a file without size or checksum")
        if self.adapter is not None and not self.adapter.is_pinned:
            raise ValueError(f"{self.name} has an adapter without size or checksum")

    @property
    def carried_files(self) -> tuple[ModelFile, ...]:
        """Return the files that the carriers contain."""
        listed = {file.path: file for file in self.files}
        return tuple(
            ModelFile(file.path, file.size_bytes, file.sha256)
            if file.sha256
            else listed.get(file.path, ModelFile(file.path))
            for carrier in self.carriers
            for file in carrier.files
        )

    def speaks(self, language: str) -> bool:
        """Tell whether the model supports a language, given as a code such as "en"."""
        return "*" in self.languages or language in self.languages


class Catalog(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole list."""

    version: int
    models: tuple[Model, ...] = msgspec.field(name="model")
    engine_builds: tuple[dict[str, object], ...] = msgspec.field(name="engine_build")
    """Ways to get the language model's engine; for the installer alone."""

    def __post_init__(self) -> None:
        names = [model.name for model in self.models]
        if len(set(names)) != len(names):
            raise ValueError("two models have the same name")

    @property
    def offered(self) -> tuple[Model, ...]:
        """Return the models that people are shown, in the list's order."""
        return tuple(model for model in self.models if model.tier is not Tier.TEST)

    @property
    def default_language_model(self) -> Model:
        """Return the language model that the program starts with."""
        return next(model for model in self.for_purpose(Purpose.LANGUAGE_MODEL) if model.tier is Tier.STARTER)

    @property
    def starter_models(self) -> tuple[Model, ...]:
        """Return the starter models that are downloaded, in the list's order."""
        return tuple(
            model for model in self.offered if model.tier is Tier.STARTER and model.source is Source.HUB
        )

    def model(self, name: str) -> Model:
        """Return a model by its name; raises ``UnknownModel`` with a suggestion."""
        for model in self.models:
            if model.name == name:
                return model
        close = difflib.get_close_matches(name, [model.name for model in self.offered], n=1, cutoff=0.4)
        meant = Told(" (did you mean {name}?)", {"name": close[0]}) if close else ""
        raise UnknownModel(
            Told(
                "No model is called {name}{meant}. `companion models list` shows them all.",
                {"name": name, "meant": meant},
            ),
            log="unknown model",
        )

    def for_purpose(self, purpose: Purpose) -> tuple[Model, ...]:
        """Return the models of one purpose that people are shown, in the list's order."""
        return tuple(model for model in self.offered if model.purpose is purpose)


def read_catalog(file: Path | None = None) -> Catalog:
    """Read the list, the program's own if ``file`` is None; raises ``PartBroken``."""
    where = file if file is not None else LISTED
    try:
        return msgspec.convert(tomllib.loads(where.read_text(encoding="utf-8")), Catalog)
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError, msgspec.ValidationError) as error:
        raise PartBroken(
            "The list of models is missing or damaged. Get the program's files again.",
            log=f"{where.name}: {error}",
        ) from error
