"""Sets the program up if needed, then starts it: `python3 installers/run.py`.

This file only checks the version of Python, in code that old versions can read; `set_up.py` does the work.
"""

import sys
from pathlib import Path

sys.path[0] = str(Path(__file__).resolve().parent.parent)

from installers.python_version import require_supported_python  # noqa: E402

require_supported_python("installers/run.py")

from installers.set_up import main  # noqa: E402

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
