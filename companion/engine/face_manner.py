"""Chooses the manner of a companion's face from its settings."""

from companion.settings.face_sections import FaceSettings
from companion.showing.manner import STYLES, Manner, manner_of
from companion.values import Personality


def face_manner(settings: FaceSettings, personality: Personality) -> Manner:
    """Return how large and lively a face shows things: by its style, or else by its personality."""
    manner = manner_of(personality) if settings.style == "auto" else STYLES[settings.style]
    return manner.scaled(settings.expressiveness)
