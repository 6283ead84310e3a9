"""What every message is made of."""

import msgspec


class Message(msgspec.Struct, frozen=True, tag=True):
    """The base of all messages; the tag tells the members of the union apart."""
