"""Which models exist, as ``models/catalog.toml`` lists them.

Reads and checks the list; what is installed, fits this machine, or comes over the network is told elsewhere. The
entries are ``msgspec.Struct``s because those refuse unknown keys, so a misspelt key in the list is an error.
"""

import difflib
import tomllib
from enum import StrEnum
from pathlib import Path, PurePosixPath
from typing import Final

import msgspec

from companion.values import BadInput, PartBroken
from companion.values.shipped import MODELS

LISTED: Final = MODELS / "catalog.toml"
"""The program's own list."""


class Purpose(StrEnum):
    """What a model is for."""

    RECOGNISER = "recogniser"
    LANGUAGE_MODEL = "language_model"
    VOICE = "voice"


class Tier(StrEnum):
    """The kind of machine a model is meant for, from the smallest."""

    TEST = "test"
    """For tests and measurements; offered to nobody."""
    STARTER = "starter"
    """The program begins with it: set-up brings it along."""
    SMALL = "small"
    STANDARD = "standard"
    GPU = "gpu"


class Source(StrEnum):
    """Where a model comes from."""

    PACKAGE = "package"
    """It lies in an installed Python package."""
    HUB = "hub"
    """It is downloaded: from the model hub, or from carriers where the hub does not give it."""


class Register(StrEnum):
    """How high a voice lies."""

    WOMAN = "woman"
    MAN = "man"


class GpuKind(StrEnum):
    """How a graphics processor is spoken to."""

    CUDA = "cuda"
    VULKAN = "vulkan"
    METAL = "metal"


class CatalogBroken(PartBroken):
    """The list of models cannot be read."""


class UnknownModel(BadInput):
    """No model of that name is listed."""


class ModelFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A file of a model."""

    path: str
    """Within the package or repository."""
    size_bytes: int = 0
    """Exact; 0 where it is not known, which is some of those that come in packages."""
    sha256: str = ""
    """Hexadecimal; "" likewise."""

    def __post_init__(self) -> None:
        parts = PurePosixPath(self.path)
        if parts.is_absolute() or ".." in parts.parts or not parts.parts:
            raise ValueError(f"a model's file lies within its folder, got {self.path!r}")
        if self.sha256:
            _check_sha256(self.sha256)

    @property
    def is_pinned(self) -> bool:
        """Whether what is told of it is enough to check what comes over the network."""
        return bool(self.size_bytes and self.sha256)


class CarriedPart(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A package that carries one part of a model's file."""

    package: str
    """By its name in its index."""
    sha256: str
    """Of the package's file, hexadecimal."""

    def __post_init__(self) -> None:
        _check_sha256(self.sha256)


class PackageIndex(StrEnum):
    """Where a carrier's packages are asked for."""

    PYTHON = "python"
    NODE = "node"


class CarriedFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A file of a model as packages carry it."""

    path: str
    """Within the model's folder."""
    member: str
    """Its place in each package that has a piece of it, a pattern that fits one file there."""
    size_bytes: int = 0
    """Exact; 0 where the hub gives the same file, which is listed among the model's."""
    sha256: str = ""
    """Hexadecimal; "" likewise."""


class Carrier(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Packages that carry files of a model; joined in their order, the pieces in them are the files."""

    version: str
    """Of all of them."""
    parts: tuple[CarriedPart, ...]
    files: tuple[CarriedFile, ...]
    index: PackageIndex = PackageIndex.PYTHON

    @property
    def source(self) -> str:
        """By what a receipt names it, such as "example-part1 0.2.0"."""
        return f"{self.parts[0].package} {self.version}"


class Needs(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The machine that a recogniser or voice works well on; guesses from measured speeds and publishers' figures."""

    memory_bytes: int = 0
    """Of the whole machine."""
    cores: int = 1
    gpu_memory_bytes: int = 0
    """0: no graphics processor is needed."""
    gpus: tuple[GpuKind, ...] = ()
    """With which of them it works."""


class Model(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A model that the program can work with."""

    name: str
    """Given on the command line and in the settings."""
    title: str
    purpose: Purpose
    tier: Tier
    publisher: str
    source: Source
    languages: tuple[str, ...]
    """Codes such as "en"; "*" for many."""
    licence: str
    licence_url: str
    size_bytes: int
    """On the disk and, where it is downloaded, to download."""
    package: str = ""
    """The package's import name, for ``Source.PACKAGE``."""
    repository: str = ""
    """Such as "Systran/faster-whisper-base", for ``Source.HUB``."""
    revision: str = ""
    """A commit."""
    must_accept: bool = False
    """The publisher demands that the licence be accepted before the download."""
    needs: Needs = Needs()
    rank: int = 0
    """Larger is better among models of one purpose that fit a machine; 0: never recommended."""
    engine: str = ""
    """Of a voice: what makes its sound, by the name that ``speaking.choose`` gives it, such as "piper"."""
    speakers: tuple[str, ...] = ()
    """Of a voice: those that are in it, its usual one first; empty where there is one alone."""
    register: Register | None = None
    """Of a voice with one speaker: theirs."""
    clones: bool = False
    """Of a voice: it can speak as the speaker of a recording does."""
    forbids: tuple[str, ...] = ()
    """What its publisher forbids, each in words that follow "forbids", such as "commercial use"."""
    files: tuple[ModelFile, ...] = ()
    adapter: ModelFile | None = None
    """What the program has learned to change of it: a low-rank adapter that ships beside the list of models."""
    carriers: tuple[Carrier, ...] = ()
    """Asked where the hub does not give the model: they carry it together, perhaps in other files than the hub's."""

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
        """What its carriers bring."""
        listed = {file.path: file for file in self.files}
        return tuple(
            ModelFile(file.path, file.size_bytes, file.sha256)
            if file.sha256
            else listed.get(file.path, ModelFile(file.path))
            for carrier in self.carriers
            for file in carrier.files
        )

    def speaks(self, language: str) -> bool:
        """Tell whether it knows a language, given as a code such as "en"."""
        return "*" in self.languages or language in self.languages


def _check_sha256(text: str) -> None:
    if len(text) != 64 or set(text) - set("0123456789abcdef"):
        raise ValueError("a sha256 is 64 small hexadecimal digits")


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
        """The models that people are shown, in the list's order."""
        return tuple(model for model in self.models if model.tier is not Tier.TEST)

    @property
    def default_language_model(self) -> Model:
        """The language model that the program begins with."""
        return next(model for model in self.for_purpose(Purpose.LANGUAGE_MODEL) if model.tier is Tier.STARTER)

    @property
    def starter_models(self) -> tuple[Model, ...]:
        """What is downloaded for the program to begin with, in the list's order."""
        return tuple(
            model for model in self.offered if model.tier is Tier.STARTER and model.source is Source.HUB
        )

    def model(self, name: str) -> Model:
        """Return a model by its name; raises ``UnknownModel`` with the one that was perhaps meant."""
        for model in self.models:
            if model.name == name:
                return model
        close = difflib.get_close_matches(name, [model.name for model in self.offered], n=1, cutoff=0.4)
        meant = f" (did you mean {close[0]}?)" if close else ""
        raise UnknownModel(
            f"No model is called {name}{meant}; `companion models list` shows them all.", log="unknown model"
        )

    def for_purpose(self, purpose: Purpose) -> tuple[Model, ...]:
        """Return the models of one purpose that people are shown, in the list's order."""
        return tuple(model for model in self.offered if model.purpose is purpose)


def read_catalog(file: Path | None = None) -> Catalog:
    """Read the list, the program's own without ``file``; raises ``CatalogBroken``."""
    where = file if file is not None else LISTED
    try:
        return msgspec.convert(tomllib.loads(where.read_text(encoding="utf-8")), Catalog)
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError, msgspec.ValidationError) as error:
        raise CatalogBroken(
            "The list of models is missing or damaged; get the program's files again.",
            log=f"{where.name}: {error}",
        ) from error
