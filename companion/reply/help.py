"""Runs the functions that help the language model with a reply: sums, notes, memories, orders, feelings.

If one of them fails, only its help is missing, never the reply.
"""

import logging
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from companion.values import CompanionError

T = TypeVar("T")

logger = logging.getLogger(__name__)


def helped(name: str, help_with: Callable[[], T], otherwise: T) -> T:
    """Return the result of a helping function, or ``otherwise`` if it fails.

    The log names the function and the place of the error, but not its text, which may contain the person's words.
    """
    try:
        return help_with()
    except CompanionError as error:
        logger.warning("a reply goes without %s: %s", name, error)
    except Exception as error:  # an error costs only this help, never the reply
        last = traceback.extract_tb(error.__traceback__)[-1]
        place = f"{Path(last.filename).name}:{last.lineno}"
        logger.error("a reply goes without %s: %s at %s", name, type(error).__name__, place)
    return otherwise
