"""Messages about the person's own avatar, which the window draws instead of the face."""

from typing import TypeAlias

from companion.channel.messages.message import File, Message


class ShowAvatar(Message, frozen=True):
    """Send the file of the companion's avatar."""


class UseAvatar(Message, frozen=True):
    """Copy an avatar into the companion's folder in place of an earlier one, and use it."""

    file: File
    """File that the window has read, VRM."""
    may_be_passed_on: bool
    """Its licence allows that it is packed with the companion."""


class AvatarShown(Message, frozen=True):
    """The avatar that is kept for this companion; a later message replaces it."""

    file: str
    """Path in the companion's folder; "" for none."""


AvatarCommand: TypeAlias = ShowAvatar | UseAvatar
