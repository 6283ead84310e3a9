"""``companion models …``: joins the catalogue's commands to this machine's folders."""

import functools
import os
import signal
import sys
from pathlib import Path

from companion.catalog import command
from companion.catalog.catalog import read_catalog
from companion.catalog.download import download
from companion.catalog.hub import Hub
from companion.catalog.machine import measure_machine
from companion.engine.network_log import NetworkLog
from companion.storage.paths import find_paths
from companion.values import CancelToken


def list_all() -> int:
    """Print every model there is."""
    folder = _folder()
    return command.list_models(read_catalog(), folder, measure_machine(folder), sys.stdout)


def recommend(language: str = "en") -> int:
    """Print the set for this machine."""
    folder = _folder()
    return command.recommend_models(read_catalog(), folder, measure_machine(folder), language, sys.stdout)


def get(name: str, *, is_accepted: bool) -> int:
    """Download a model; Ctrl+C stops it and keeps what has come."""
    cancel = CancelToken()
    folder = _folder()
    network = NetworkLog(find_paths(os.environ).connections)
    network.open()
    signal.signal(signal.SIGINT, lambda _signal, _frame: cancel.cancel())
    return command.get_model(
        read_catalog(),
        folder,
        name,
        is_accepted=is_accepted,
        download=functools.partial(download, hub=Hub(note=network.note)),
        cancel=cancel,
        out=sys.stdout,
    )


def verify(name: str | None = None) -> int:
    """Check the files of one model, or of all that are here."""
    return command.verify_models(read_catalog(), _folder(), name, sys.stdout)


def remove(name: str) -> int:
    """Delete a downloaded model."""
    return command.remove_model(read_catalog(), _folder(), name, sys.stdout)


def _folder() -> Path:
    paths = find_paths(os.environ)
    paths.make()
    return paths.models
