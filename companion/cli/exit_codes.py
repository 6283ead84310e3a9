"""What a command's exit code says, where it is not 0."""

from typing import Final

EXIT_TROUBLE: Final = 1
EXIT_INTERRUPTED: Final = 130
"""128 and the number of the signal, as shells have it."""
