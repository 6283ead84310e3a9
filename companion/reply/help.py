"""Runs what helps the language model with a reply: sums, notes, memories, orders, feelings.

A fault in such a help costs the help, never the reply.
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
    """Return what a help gives, or ``otherwise`` if it fails.

    The log names the help and the place of the fault, but not its text, which may hold the person's words.
    """
    try:
        return help_with()
    except CompanionError as error:
        logger.warning("a reply goes without %s: %s", name, error)
    except Exception as error:  # a fault in a help costs the help, never the reply
        last = traceback.extract_tb(error.__traceback__)[-1]
        place = f"{Path(last.filename).name}:{last.lineno}"
        logger.error("a reply goes without %s: %s at %s", name, type(error).__name__, place)
    return otherwise
