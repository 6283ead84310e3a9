"""The lines that begin with @@ in a lorebook entry of Character Card V3: what they ask for, and the text after them."""

from dataclasses import dataclass
from typing import Final

from companion.thinking.lore_timing import ALWAYS, Timing

_FALLBACK: Final = "@@@"
_MARK: Final = "@@"


@dataclass(frozen=True, slots=True)
class Decorators:
    """What an entry's decorators ask for, of those that are known here; the others are left out of the text only."""

    is_always: bool = False
    is_never: bool = False
    scan_depth: int | None = None
    needed_keys: tuple[str, ...] = ()
    excluding_keys: tuple[str, ...] = ()
    timing: Timing = ALWAYS


def read_decorators(content: str) -> tuple[Decorators, str]:
    """Return what an entry's first lines ask for, and its text without them.

    Of several of one name the first counts; a line with three @ counts where the ones before it are not known.
    """
    lines = content.strip().splitlines()
    asked: dict[str, str] = {}
    is_taken = False
    count = next((at for at, line in enumerate(lines) if not line.startswith(_MARK)), len(lines))
    for line in lines[:count]:
        if not (is_taken and line.startswith(_FALLBACK)):
            name, _, value = line.lstrip("@").strip().partition(" ")
            is_taken = _is_known(name, value.strip())
            if is_taken:
                asked.setdefault(name, value.strip())
    decorators = Decorators(
        is_always="activate" in asked,
        is_never="dont_activate" in asked and "activate" not in asked,
        scan_depth=int(asked["scan_depth"]) if "scan_depth" in asked else None,
        needed_keys=_listed(asked.get("additional_keys", "")),
        excluding_keys=_listed(asked.get("exclude_keys", "")),
        timing=Timing(
            after=int(asked.get("activate_only_after", 0)),
            every=int(asked.get("activate_only_every", 1)),
            stays="keep_activate_after_match" in asked,
            is_once="dont_activate_after_match" in asked,
        ),
    )
    return decorators, "\n".join(lines[count:]).strip()


def _is_known(name: str, value: str) -> bool:
    match name:
        case "activate" | "dont_activate" | "keep_activate_after_match" | "dont_activate_after_match":
            return True
        case "scan_depth" | "activate_only_after":
            return _is_count(value)
        case "activate_only_every":
            return _is_count(value) and int(value) > 0
        case "additional_keys" | "exclude_keys":
            return bool(_listed(value))
        case _:
            return False


def _is_count(value: str) -> bool:
    return value.isascii() and value.isdecimal() and len(value) < 5


def _listed(value: str) -> tuple[str, ...]:
    return tuple(each for each in map(str.strip, value.split(",")) if each)
