"""``python tests/lab/peers/memory.py --data DIR``; see README.md."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))

from tests.lab.peers.memory_command import main

if __name__ == "__main__":
    sys.exit(main())
