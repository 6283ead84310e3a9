"""Files that commands read: whatever lies there, one sentence says that it is not used, and soon."""

import os
import sys
from pathlib import Path

import pytest

from companion.cli.main import main
from companion.cli.output import EXIT_TROUBLE
from companion.storage.paths import Paths
from companion.storage.store import open_store
from tests.tables import each_row

Captured = pytest.CaptureFixture[str]

READERS = {
    "memory import": "memory import SOURCE",
    "card show": "card show SOURCE",
    "card import": "card import SOURCE",
    "feel --wav": "feel --wav SOURCE",
    "feel --lines": "feel --lines SOURCE",
    "avatar render": "avatar render --script SOURCE --out film.mp4",
}

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="makes pipes and links")


def make(what: str, place: Path) -> None:
    match what:
        case "pipe":
            os.mkfifo(place)
        case "folder":
            place.mkdir()
        case "a file without line breaks":
            with place.open("wb") as stream:
                stream.truncate(2**40)
        case "link loop":
            place.symlink_to(place.name)
        case _:
            place.symlink_to(what)


@each_row("reader", READERS)
@pytest.mark.parametrize("what", ["pipe", "folder", "link loop", "a file without line breaks", "/dev/zero"])
def test_what_is_no_file_of_that_kind_is_told_in_one_sentence(
    reader: str, what: str, home: Paths, tmp_path: Path, capsys: Captured
) -> None:
    home.make()
    open_store(home, "companion").close()
    make(what, tmp_path / "source")

    code = main([word.replace("SOURCE", str(tmp_path / "source")) for word in READERS[reader].split()])

    err = capsys.readouterr().err
    assert code == EXIT_TROUBLE
    assert err.rstrip().endswith((".", "export` wrote."))
    assert "Traceback" not in err
