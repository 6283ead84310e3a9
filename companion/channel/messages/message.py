"""What every message is made of."""

from typing import Annotated, TypeAlias

import msgspec

Whole: TypeAlias = Annotated[int, msgspec.Meta(ge=0, le=2**63 - 1)]
"""By which something is kept, its place among others, or how many are asked for: at most the database's largest."""

Instant: TypeAlias = Annotated[float, msgspec.Meta(ge=-6e10, le=2.5e11)]
"""Seconds since 1970-01-01 UTC, of the years 69 to 9892: any calendar has a day for it in every zone."""

File: TypeAlias = Annotated[str, msgspec.Meta(pattern=r"\A[^\0]*\Z")]
"""A file by its path; no system has one with a zero character."""


class Message(msgspec.Struct, frozen=True, tag=True):
    """The base of all messages; the tag tells the members of the union apart."""
