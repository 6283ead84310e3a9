"""Voices as an engine would show them."""

from companion.channel.messages import NamedFeeling, VoiceOnOffer, VoiceShown, VoiceState
from companion.values import FEELINGS

USUAL = VoiceOnOffer(
    "made-usual",
    "Made Usual",
    VoiceState.HERE,
    ("en",),
    ("slt", "rms", "awb"),
    licence="BSD-like",
    licence_url="https://example.org/made-usual",
)
SMALL = VoiceOnOffer(
    "made-small",
    "Made Small",
    VoiceState.NOT_DOWNLOADED,
    ("en", "de"),
    ("ada", "ben"),
    licence="Apache-2.0",
    licence_url="https://example.org/small",
    size_bytes=92_000_000,
)
CLONING = VoiceOnOffer(
    "made-cloning",
    "Made Cloning",
    VoiceState.NOT_DOWNLOADED,
    ("en", "de", "fr", "es"),
    clones=True,
    licence="Made Public Licence",
    licence_url="https://example.org/cloning",
    must_accept=True,
    forbids=("commercial use",),
    size_bytes=1_870_000_000,
)
ABSENT = VoiceOnOffer(
    "made-absent",
    "Made Absent",
    VoiceState.MISSING,
    ("*",),
    licence="GPL-3.0-or-later",
    licence_url="https://example.org/absent",
    missing="Not on this computer; on Debian and Ubuntu: sudo apt install absent.",
)
FOREIGN = VoiceOnOffer(
    "made-foreign",
    "Made Foreign",
    VoiceState.NOT_DOWNLOADED,
    ("fr",),
    licence="CC0",
    licence_url="https://example.org/foreign",
    size_bytes=63_000_000,
)
VOICES = VoiceShown(
    (USUAL, SMALL, FOREIGN, CLONING, ABSENT),
    chosen="made-usual",
    speaker="rms",
    expressiveness=0.8,
    rate=1.1,
    pitch=0.9,
    feelings=tuple(NamedFeeling(name, affect) for name, affect in FEELINGS.items()),
    language="en",
    sentence="The kettle is on, and we have the whole evening.",
)
