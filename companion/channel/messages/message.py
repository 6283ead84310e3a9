"""Base class and value types of all messages."""

from typing import Annotated, TypeAlias

import msgspec

Whole: TypeAlias = Annotated[int, msgspec.Meta(ge=0, le=2**63 - 1)]
"""A database id, a position or a number of items to fetch; the maximum is the database's largest integer."""

Instant: TypeAlias = Annotated[float, msgspec.Meta(ge=-6e10, le=2.5e11)]
"""Seconds since 1970-01-01 UTC, of the years 69 to 9892: any calendar has a day for it in every zone."""

File: TypeAlias = Annotated[str, msgspec.Meta(pattern=r"\A[^\0]*\Z")]
"""Path of a file; no system allows a zero character in one."""


class Message(msgspec.Struct, frozen=True, tag=True):
    """The base of all messages; the tag tells the members of the union apart."""
