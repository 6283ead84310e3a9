"""What the companion is doing, as shown to the person."""

from enum import StrEnum


class Phase(StrEnum):
    """The phases of the turn-taking machine; their order in a turn is told in ``conversation.step``."""

    IDLE = "idle"
    """Not listening: muted, no microphone, or not ready yet; typing works."""
    LISTENING = "listening"
    PERSON_SPEAKING = "person_speaking"
    DECIDING = "deciding"
    """The person paused; whether the turn has ended is being decided."""
    PREPARING = "preparing"
    """A reply is being thought of; nothing of it has sounded."""
    SPEAKING = "speaking"
    INTERRUPTED = "interrupted"
    """The person spoke into the reply; it is being silenced."""
    FAILED = "failed"
    """It cannot answer; the reason is shown."""
