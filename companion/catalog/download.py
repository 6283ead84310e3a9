"""Brings a model from the hub onto this machine: whole, checked, and at once, or not at all.

Files come into a folder of their own beside the models (``.partial``) and stay there when something goes wrong, so
that the next try goes on where this one ended. Only when all are there and their checksums right is the folder moved
to its place. May be cancelled at any time.
"""

import contextlib
import errno
import hashlib
import logging
import os
import shutil
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Protocol

import msgspec

from companion.catalog.catalog import Model, Source
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
    """The model does not come from the hub."""


class DiskTooSmall(DownloadFailed):
    """There is no room for the model, or the disk filled up on the way."""


class DownloadCancelled(CompanionError):
    """The person cancelled."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a download is."""

    done_bytes: int
    total_bytes: int
    """Exact: the hub was asked before the first byte."""


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
    source = hub if hub is not None else Hub()
    plan = source.plan(model)
    partial = models_folder / ".partial" / f"{model.name}@{plan.commit[:12]}"
    with _disk_errors(model):
        _forget_other_revisions(partial, model)
        partial.mkdir(parents=True, exist_ok=True)
        _require_room(model, plan, partial, free_bytes)
        fetching = _Fetching(source, model, plan, partial, on_progress, cancel, wait)
        received = tuple(fetching.fetch(file) for file in plan.files)
        receipt = Receipt(model.name, model.repository, plan.commit, received)
        (partial / RECEIPT).write_bytes(msgspec.json.format(msgspec.json.encode(receipt), indent=2))
        _put_in_place(partial, models_folder / model.name)
    installed = find_installed(model, models_folder)
    assert installed is not None, "a folder that was just filled is whole"
    return installed


class _Fetching:
    """One download under way."""

    def __init__(
        self,
        hub: Hub,
        model: Model,
        plan: HubPlan,
        partial: Path,
        on_progress: Callable[[Progress], None],
        cancel: CancelToken,
        wait: Callable[[float], None],
    ) -> None:
        self._hub = hub
        self._model = model
        self._plan = plan
        self._partial = partial
        self._on_progress = on_progress
        self._cancel = cancel
        self._wait = wait
        self._finished_bytes = 0
        self._told_bytes = -1

    def fetch(self, file: HubFile) -> ReceivedFile:
        """Bring one file, going on where an earlier try ended, and check it."""
        path = self._partial / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        if not (path.is_file() and path.stat().st_size == file.size_bytes):
            self._stream_into(path, file)
        sha256 = _checked(self._model, path, file)
        self._finished_bytes += file.size_bytes
        self._tell(0)
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
            self._check_cancelled()
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
                self._check_cancelled()
                if stream.tell() + len(chunk) > file.size_bytes:
                    _empty(stream)
                    raise _wrong_bytes(self._model, file, "more bytes than announced")
                stream.write(chunk)
                self._tell(stream.tell())
        if stream.tell() < file.size_bytes:
            raise BrokeOff(
                "The model hub ended a file too early; try again, it goes on from here.", log="short file"
            )

    def _check_cancelled(self) -> None:
        if self._cancel.is_cancelled:
            raise DownloadCancelled("The download was stopped; another try goes on from here.")

    def _tell(self, file_bytes: int) -> None:
        done, total = self._finished_bytes + file_bytes, self._plan.total_bytes
        if done == total or abs(done - self._told_bytes) * 100 >= total:
            self._told_bytes = done
            self._on_progress(Progress(done, total))


def _empty(stream: BinaryIO) -> None:
    stream.seek(0)
    stream.truncate()


def _checked(model: Model, path: Path, file: HubFile) -> str:
    """Return the file's SHA-256 if it is what the hub announced; else remove the file and raise."""
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


def _forget_other_revisions(partial: Path, model: Model) -> None:
    for other in partial.parent.glob(f"{model.name}@*"):
        if other != partial:
            shutil.rmtree(other)


def _require_room(model: Model, plan: HubPlan, partial: Path, free_bytes: Callable[[Path], int]) -> None:
    there = sum(file.stat().st_size for file in partial.rglob("*") if file.is_file())
    wanted = plan.total_bytes - there + SPARE_BYTES
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
        raise DownloadFailed(
            f"{model.title} cannot be kept in the models folder ({error.strerror}); see whether you may write there.",
            log=f"download not written: {type(error).__name__}",
        ) from error
