"""Addresses in what is said: they are shown as words, never opened or fetched, and can be copied. Pure."""

import re
from typing import Final

_ADDRESS: Final = re.compile(r"https?://[^\s<>\"“”„»«]+", re.IGNORECASE)
_AFTER: Final = ".,;:!?…'’"
"""What ends a sentence and not an address (RFC 3986, Appendix C, delimits addresses in text likewise)."""


def last_link(text: str) -> str:
    """Return the last address in a text; "" without one."""
    found = _ADDRESS.findall(text)
    if not found:
        return ""
    link: str = found[-1].rstrip(_AFTER)
    while link.endswith((")", "]")) and link.count(link[-1]) > link.count({")": "(", "]": "["}[link[-1]]):
        link = link[:-1].rstrip(_AFTER)
    return link
