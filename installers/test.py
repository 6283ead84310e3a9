"""Sets up the needs of the checks, then runs them: `python3 installers/test.py`, with `--all` every one.

This file only checks the version of Python, in code that old versions can read; `checks.py` does the work.
"""

import sys
from pathlib import Path

sys.path[0] = str(Path(__file__).resolve().parent.parent)

from installers.python_version import require_supported_python  # noqa: E402

require_supported_python("installers/test.py")

from installers.checks import main  # noqa: E402

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
