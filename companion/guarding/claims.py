"""Knows when somebody wants something grand or conspirative confirmed, whatever it is: by how they ask, and of what.

Such turns are long and hedged, and the claim is none that a list could hold. So the two halves are looked for apart,
anywhere in one turn (``assets/guarding/claims.en.toml``): a curious question has the subject alone, and who wants to
be agreed with in everyday things only asks. English alone.
"""

from enum import StrEnum
from pathlib import Path
from typing import Final

from companion.guarding.lexicon import FOLDER, Lexicons, Sign, read_lexicon
from companion.guarding.plain import plain, without_mentions
from companion.values import IdentifyLanguage

LANGUAGE: Final = "en"


class Half(StrEnum):
    """What a sign tells of."""

    ASKS = "asks"
    """It is asked to be agreed with, or taken for certain."""
    CLAIMS = "claims"
    """Of the universe, hidden powers, a calling, a machine that awakens."""


class ClaimSign(Sign, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One half of it."""

    part: Half


def wants_a_claim_confirmed(words: str, signs: Lexicons[ClaimSign]) -> bool:
    """Tell whether both halves are in what somebody says."""
    halves = {
        found.sign.part
        for reading in plain(words).readings
        for found in signs.find(without_mentions(reading))
    }
    return halves == set(Half)


def read_claims(identify: IdentifyLanguage, folder: Path = FOLDER) -> Lexicons[ClaimSign]:
    """Return the signs of both halves; raises ``PartMissing`` or ``PartBroken``."""
    return Lexicons({LANGUAGE: read_lexicon("claims", LANGUAGE, ClaimSign, folder)}, identify)
