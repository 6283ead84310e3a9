"""The places of an installation's files: everything lies inside the repository's own folder."""

import os
from dataclasses import dataclass, replace
from pathlib import Path

PACKAGE_LIST = "files.sha256"
"""File of a package with the SHA-256 and path of every file; `companion --verify` reads it."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The folders and files of one installation."""

    root: Path
    """The repository."""
    environment: str = ".venv"
    """Name of the environment's folder."""

    @property
    def is_packaged(self) -> bool:
        """True if this came as a package, with a Python of its own and nothing to set up."""
        return (self.root.parent / PACKAGE_LIST).is_file()

    @property
    def venv(self) -> Path:
        """The Python environment that holds every package."""
        return self.root / self.environment

    @property
    def coqui(self) -> "Layout":
        """The layout of coqui-tts's environment in the same installation, apart from the program's."""
        return replace(self, environment=".venv-coqui")

    @property
    def scripts(self) -> Path:
        """The environment's folder of programs."""
        return self.venv / ("Scripts" if os.name == "nt" else "bin")

    @property
    def python(self) -> Path:
        """The environment's Python."""
        return self.scripts / ("python.exe" if os.name == "nt" else "python")

    @property
    def stamp(self) -> Path:
        """Record of what is installed; it is written last, so that it exists only if everything is."""
        return self.venv / "companion-stamp.json"

    @property
    def engines(self) -> Path:
        """The language engines that were built here, each in a folder of its own."""
        return self.venv / "engines"

    @property
    def set_up_lock(self) -> Path:
        """Lock file of the process that is installing something."""
        return self.build / "set-up.lock"

    @property
    def quiet_build_lock(self) -> Path:
        """Lock file of the process that builds the language engine in quiet time."""
        return self.build / "quiet-build.lock"

    @property
    def tried_models(self) -> Path:
        """File with the models that set-up has tried to fetch or left to the window; later starts do not try again."""
        return self.venv / "companion-starter-models"

    @property
    def models(self) -> Path:
        """The models that set-up brings; the program finds them there for every user."""
        return self.root / "models" / "downloaded"

    @property
    def catalog(self) -> Path:
        """The catalogue of models and engine builds."""
        return self.root / "models" / "catalog.toml"

    def lock(self, name: str) -> Path:
        """Return the file with the hash-pinned packages of one step."""
        return self.root / "installers" / "lock" / f"{name}.txt"

    @property
    def needs(self) -> Path:
        """File with the system requirements of demanding packages."""
        return self.root / "installers" / "lock" / "needs.json"

    @property
    def build(self) -> Path:
        """Intermediate things: build tools, built engines, logs; may be deleted at any time."""
        return self.root / "build"

    @property
    def passing(self) -> Path:
        """Unpacked and half-built things of the current step."""
        return self.build / "passing"

    @property
    def log(self) -> Path:
        """Everything that the installing programs printed, the latest run only."""
        return self.build / "install.log"

    def site_packages(self) -> Path | None:
        """Return the environment's folder of packages, or None if there is no environment."""
        pattern = "Lib/site-packages" if os.name == "nt" else "lib/python3.*/site-packages"
        return next(iter(sorted(self.venv.glob(pattern))), None)


THIS = Layout(Path(__file__).resolve().parent.parent)
"""The installation that this file belongs to."""
