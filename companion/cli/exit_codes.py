"""Exit codes of the commands other than 0."""

from typing import Final

EXIT_TROUBLE: Final = 1
EXIT_INTERRUPTED: Final = 130
"""128 plus the signal's number, as shells count it."""
