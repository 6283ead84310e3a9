"""Sets up what the checks need, then runs them: `python3 installers/test.py`, with `--all` every one.

This file only checks the version of Python, in words that old ones understand; `checks.py` does the work.
"""

import sys
from pathlib import Path

sys.path[0] = str(Path(__file__).resolve().parent.parent)

from installers.python_version import require_supported_python  # noqa: E402

require_supported_python("installers/test.py")

from installers.checks import main  # noqa: E402

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
