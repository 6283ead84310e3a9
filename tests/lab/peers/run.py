"""``python tests/lab/peers/run.py --data DIR``; see README.md."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))

from tests.lab.peers.command import main

if __name__ == "__main__":
    sys.exit(main())
