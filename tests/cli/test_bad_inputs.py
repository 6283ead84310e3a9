"""Several hundred bad inputs, each told in a sentence: none ends in a traceback or steers a terminal."""

import io
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

from companion.cli.main import main
from companion.cli.output import EXIT_TROUBLE
from companion.storage.paths import Paths
from companion.values.plain_text import with_steering_shown
from tests.cli.bad_inputs import Attempt, bad_inputs

Captured = pytest.CaptureFixture[str]

LEAST_REFUSED = 500
SEED = 20261127


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="names places of other systems")
def test_hundreds_of_bad_inputs_are_each_told_in_a_sentence(
    home: Paths, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["companions", "create", "Ada"]) == 0
    assert main(["settings", "set", "memory.enabled", "false"]) == 0  # so that no chat is read by networks
    wrong: list[str] = []
    refused: Counter[str] = Counter()
    capsys.readouterr()
    assert isinstance(sys.stderr, io.TextIOWrapper)
    sys.stderr.reconfigure(errors="backslashreplace")  # as Python has it where no test looks on

    for number, bad in enumerate(bad_inputs(tmp_path, home, SEED)):
        with monkeypatch.context() as patched:
            for name, value in bad.environment.items():
                patched.setenv(name, value)
            time.tzset()
            code, trouble = _try(bad, capsys)
        refused[bad.kind] += code != 0
        if trouble:
            wrong.append(f"{number} {bad.kind} {[each[:60] for each in bad.arguments]}: {trouble}")
    time.tzset()

    assert not wrong, "\n".join(wrong)
    assert refused.total() >= LEAST_REFUSED, refused
    assert main(["companions", "list"]) == 0


def _try(bad: Attempt, capsys: Captured) -> tuple[int, str]:
    """Return the exit code, and what is wrong with how it was told; "" for nothing."""
    try:
        code = main(bad.arguments)
    except SystemExit as ended:  # the parser of the arguments has told it
        code = int(ended.code or 0)
    except Exception as error:
        capsys.readouterr()
        return 1, f"{type(error).__name__} {error}"[:200]
    told = capsys.readouterr()
    last = [stream.splitlines()[-1] for stream in (told.out, told.err) if stream.strip()]
    is_own = bad.kind == "arguments"  # what is typed comes back as it was, but on a terminal
    if not is_own and with_steering_shown(told.out + told.err) != told.out + told.err:
        return code, "a character that steers"
    if code == EXIT_TROUBLE and not any(line.endswith((".", ")")) for line in last):
        return code, f"no sentence: {last}"[:200]
    return code, "" if last or not code else "nothing told"
