"""Reads one thing off words in six languages: a need of help, a fact of life, a question about privacy and so on.

Each is a layer and a head on the mean of what the trunk gives for a text's tokens, next to what the text is about
(``models/training/identity.py``, ``emergency.py``, ``kinds.py``).
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Final, Generic, TypeVar

import numpy as np

from companion.encoder.head import Head, load_head
from companion.encoder.network import Numbers
from companion.encoder.trunk import FOLDER, WIDTH, Trunk, mean_of_tokens, open_trunk
from companion.values import PrivacyWish, Wish

IDENTITY: Final = "identity.npz"
"""Human or machine, who is behind the voice, a body, a birth, a home of its own."""
EMERGENCY: Final = "emergency.npz"
"""Somebody needs an ambulance, the police, the fire brigade or poison help now, told or asked for."""
INNER: Final = 128
"""Width of the layer between."""
LIFE: Final = "life.npz"
"""A lasting fact that a sentence tells of its speaker's life: ``LifeFact``."""
PRIVACY: Final = "privacy.npz"
"""A question who else reads what is said, or a wish that it is not kept: ``PrivacyWish``."""
WISHES: Final = "wants.npz"
"""What words ask of the reply: ``Wish``."""
KINDS_INNER: Final = 192
"""Width of the layer between, of a head of several kinds."""
SURE: Final = 0.9
"""Probability from which a text is of one of these kinds, …"""
SURE_OF_OFF: Final = 0.98
"""… except a wish that nothing be kept, which takes the model's reply away: of 1,105 everyday turns two reach .9, and
one .97."""
Kind = TypeVar("Kind")


class TextHead:
    """The trunk and a head. Any thread may call it, also two at once."""

    def __init__(self, trunk: Trunk, head: Head) -> None:
        """Join the parts; of the head's two outputs the first stands for what it finds."""
        self._trunk = trunk
        self._head = head

    def read(self, text: str, meaning: Numbers) -> float:
        """Return the probability that a text is what the head finds, in [0, 1]; 0 without words.

        Args:
            text: Text of any length and content.
            meaning: (WIDTH,), what it is about.
        """
        seen = mean_of_tokens(self._trunk, text)
        return 0.0 if seen is None else self._head.shares(np.concatenate([seen, meaning]))[0]


def open_text_head(name: str, folder: Path = FOLDER) -> TextHead:
    """Load the head of a file; raises ``PartMissing`` or ``PartBroken``."""
    trunk = open_trunk(folder)
    head = load_head(folder / name, outputs=2, trunk_hash=trunk.hash, beside={}, inner=INNER, width=2 * WIDTH)
    return TextHead(trunk, head)


class KindHead(Generic[Kind]):
    """The trunk and a head of several kinds. Any thread may call it, also two at once."""

    def __init__(self, trunk: Trunk, head: Head, least: Mapping[Kind, float]) -> None:
        """Join the parts.

        Args:
            trunk: Reads the text.
            head: Has an output for each kind, in order, and a last one for none of them.
            least: Probability of any kind from which a text is of each.
        """
        self._trunk = trunk
        self._head = head
        self._least = least

    def read(self, text: str, meaning: Numbers) -> Kind | None:
        """Return the kind that a text surely is of; None for no kind. Arguments as for ``TextHead.read``."""
        seen = mean_of_tokens(self._trunk, text)
        if seen is None:
            return None
        *shares, none = self._head.shares(np.concatenate([seen, meaning]))
        kind = tuple(self._least)[int(np.argmax(shares))]
        return kind if 1 - none >= self._least[kind] else None


def open_kind_head(name: str, least: Mapping[Kind, float], folder: Path = FOLDER) -> KindHead[Kind]:
    """Load the head of a file for some kinds, with the probability from which a text is of each.

    Raises ``PartMissing`` or ``PartBroken``.
    """
    trunk, outputs = open_trunk(folder), len(least) + 1
    head = load_head(
        folder / name, outputs=outputs, trunk_hash=trunk.hash, beside={}, inner=KINDS_INNER, width=2 * WIDTH
    )
    return KindHead(trunk, head, least)


def open_privacy_head() -> KindHead[PrivacyWish]:
    """Load the head of wishes about privacy; raises ``PartMissing`` or ``PartBroken``."""
    return open_kind_head(PRIVACY, {PrivacyWish.WHO_READS: SURE, PrivacyWish.OFF_RECORD: SURE_OF_OFF})


class WishHead:
    """The trunk and a head of wishes, of which a text may have several. Any thread may call it, also two at once."""

    def __init__(self, trunk: Trunk, head: Head) -> None:
        """Join the parts; the head has an output for each ``Wish``, above 0 from where it is likelier than not."""
        self._trunk = trunk
        self._head = head

    def read(self, text: str, meaning: Numbers) -> frozenset[Wish]:
        """Return what a text asks of the reply. Arguments as for ``TextHead.read``."""
        seen = mean_of_tokens(self._trunk, text)
        if seen is None:
            return frozenset()
        odds = self._head.read(np.concatenate([seen, meaning])[np.newaxis])[0]
        return frozenset(wish for wish, each in zip(Wish, odds, strict=True) if each > 0)


def open_wish_head(folder: Path = FOLDER) -> WishHead:
    """Load the head of what words ask of the reply; raises ``PartMissing`` or ``PartBroken``."""
    trunk, outputs = open_trunk(folder), len(Wish)
    head = load_head(
        folder / WISHES, outputs=outputs, trunk_hash=trunk.hash, beside={}, inner=KINDS_INNER, width=2 * WIDTH
    )
    return WishHead(trunk, head)
