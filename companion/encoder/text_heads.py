"""Reads one thing off words in six languages: a need of help, a fact of life, a question about privacy and so on.

Most are a layer and a head on the mean of what the trunk gives for a text's tokens, next to what the text is about
(``models/training/identity.py``, ``emergency.py``, ``kinds.py``). Remarks, orders and feelings that are asked after are
read off what it is about (``remarks.py``, ``orders.py``, ``feelings_asked.py`` there).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Generic, TypeVar

import numpy as np

from companion.encoder.felt import EMOTIONS
from companion.encoder.meaning import Encoder, Vectors
from companion.encoder.network import Numbers, logistic, read_head_weights
from companion.encoder.trunk import FOLDER, WIDTH, Head, Trunk, load_head, mean_of_tokens, open_trunk
from companion.values import DangerUpdate, Feedback, LifeFact, Occurrence, PrivacyWish, Wish

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
UPDATES: Final = "updates.npz"
"""Words about a danger that was told before: ``DangerUpdate``."""
OCCURRENCES: Final = "occurrences.npz"
"""What a sentence means to the companion: ``Occurrence``."""
WISHES: Final = "wants.npz"
"""Wishes for the reply that words tell: ``Wish``."""
KINDS_INNER: Final = 192
"""Width of the layer between, of a head of several kinds."""
SURE_OF_LIFE: Final[Mapping[LifeFact, float]] = {
    **dict.fromkeys(LifeFact, 0.88),
    LifeFact.HEALTH: 0.7,
}
"""Probability from which a sentence tells each fact of life: 297 of 336 plain facts, 62 of 90 weekly habits reach it, 3
of 330 near misses, 14 of 581 everyday sentences. An allergy unheard is worse than a sentence too many. The same …"""
SURE_OF_WEEKLY: Final = 0.15
"""… of a sentence in words of each week, "Tuesdays": of 41 such habits 39 reach it, of 34 near misses 12. The same …"""
SURE_OF_WHO: Final = 0.85
"""… with which a text asks who else reads: of 907 everyday turns that it did not learn from two reach it, …"""
SURE_OF_OFF: Final = 0.9
"""… and with which it wants nothing kept: of those turns none reaches it, of their single sentences one."""
SURE_OF_CLEAR: Final = 0.75
"""Probability from which a danger told before has passed or was not meant: of another hand's 120 such lines in six
languages 69 reach it (by words 42), of 150 that only sound like one 6 (17). The same …"""
SURE_OF_CALL: Final = 0.7
"""… with which help was called: 57 of 60 (19), and 4 of 330 others; …"""
SURE_OF_UNSAFE: Final = 0.5
"""… and with which a danger goes on (guess)."""
SURE_OF_ELSEWHERE: Final = 0.7
"""… and with which the words are about something else, if …"""
HARDLY_OF_DANGER: Final = 0.9
"""… this is the probability that they tell of no danger: of 192 low answers, evasions and plans in six languages none
is taken for another subject, of 36 others 35."""
BEFORE_ELSEWHERE: Final = 0.5
"""Probability from which words that are else of another subject were not meant ("Mais non, une assiette !"): 2 more of
60 such lines, none of 192 answers of people in danger, 144 instead of 80 of 9,116 everyday sentences."""
SURE_OF_OCCURRENCE: Final[Mapping[Occurrence, float]] = dict.fromkeys(
    (each for each in Occurrence if each is not Occurrence.RETURNED), 0.8
)
"""Probability from which a sentence tells each of these: of another hand's 540 such lines in six languages .57 are told
as what they are, .07 as another; of 420 others 16 are told as any, and of 433 short ones of everyday talks 2."""
REMARKS_FILE: Final = FOLDER / "remarks.npz"
REMARKS: Final = (
    Feedback.TOO_LONG,
    Feedback.NO_QUESTIONS,
    Feedback.NO_TEASING,
    Feedback.CLOSED,
)
"""Requests about the companion's manner, in the order of the outputs; one more stands for all other words."""
ORDERS_FILE: Final = FOLDER / "orders.npz"
FEELINGS_ASKED: Final = FOLDER / "feelings_asked.npz"
FEELINGS: Final = 14
"""Feelings that a question may name; one more output stands for none."""
SURE_OF_FEELING: Final = 0.4
"""Probability from which a question asks for a feeling (guess)."""
Kind = TypeVar("Kind")


@dataclass(frozen=True, slots=True)
class _HeadOnText:
    """The trunk and a head. Any thread may call it, also two at once."""

    trunk: Trunk
    head: Head

    def _inputs(self, text: str, meaning: Numbers) -> Numbers | None:
        """Return what the head reads of a text of any length and content, (2 * WIDTH,); None without words.

        Args:
            meaning: (WIDTH,), what the text is about.
        """
        seen = mean_of_tokens(self.trunk, text)
        return None if seen is None else np.concatenate([seen, meaning])


class TextHead(_HeadOnText):
    """A head of two outputs, of which the first stands for what it finds."""

    def read(self, text: str, meaning: Numbers) -> float:
        """Return the probability that a text is what the head finds, in [0, 1]; 0 without words."""
        inputs = self._inputs(text, meaning)
        return 0.0 if inputs is None else self.head.shares(inputs)[0]


def open_text_head(name: str, folder: Path = FOLDER) -> TextHead:
    """Load the head of a file; raises ``PartMissing`` or ``PartBroken``."""
    return TextHead(*_loaded(folder, name, outputs=2, inner=INNER))


def _loaded(folder: Path, name: str, *, outputs: int, inner: int) -> tuple[Trunk, Head]:
    trunk = open_trunk(folder)
    path, width = folder / name, 2 * WIDTH
    head = load_head(path, outputs=outputs, trunk_hash=trunk.hash, beside={}, inner=inner, width=width)
    return trunk, head


@dataclass(frozen=True, slots=True)
class KindHead(_HeadOnText, Generic[Kind]):
    """A head with an output for each kind, in order, and a last one for none of them."""

    least: Mapping[Kind, float]
    """Probability of any kind from which a text is of each."""

    def read(self, text: str, meaning: Numbers, least: float = 1.0) -> Kind | None:
        """Return the kind that a text surely is of; None for no kind.

        Args:
            least: Probability of any kind that is enough, in [0, 1], if that of the kind itself is higher.
        """
        inputs = self._inputs(text, meaning)
        if inputs is None:
            return None
        *shares, none = self.head.shares(inputs)
        kind = tuple(self.least)[int(np.argmax(shares))]
        return kind if 1 - none >= min(least, self.least[kind]) else None


def open_kind_head(name: str, least: Mapping[Kind, float], folder: Path = FOLDER) -> KindHead[Kind]:
    """Load the head of a file for some kinds, with the probability from which a text is of each.

    Raises ``PartMissing`` or ``PartBroken``.
    """
    return KindHead(*_loaded(folder, name, outputs=len(least) + 1, inner=KINDS_INNER), least)


def open_privacy_head() -> KindHead[PrivacyWish]:
    """Load the head of wishes about privacy; raises ``PartMissing`` or ``PartBroken``."""
    return open_kind_head(PRIVACY, {PrivacyWish.WHO_READS: SURE_OF_WHO, PrivacyWish.OFF_RECORD: SURE_OF_OFF})


class UpdateHead(_HeadOnText):
    """A head with an output for each ``DangerUpdate``, in order, and a last one for other words."""

    def read(self, text: str, meaning: Numbers) -> DangerUpdate | None:
        """Return what a text surely tells of a danger that was told before; None for nothing."""
        inputs = self._inputs(text, meaning)
        if inputs is None:
            return None
        safe, unmeant, called, unsafe, elsewhere, other = self.head.shares(inputs)
        if safe + unmeant >= SURE_OF_CLEAR:
            return DangerUpdate.SAFE if safe >= unmeant else DangerUpdate.UNMEANT
        if called >= SURE_OF_CALL:
            return DangerUpdate.CALLED
        if unmeant >= BEFORE_ELSEWHERE and unmeant + elsewhere >= HARDLY_OF_DANGER:
            return DangerUpdate.UNMEANT
        if elsewhere >= SURE_OF_ELSEWHERE and elsewhere + other >= HARDLY_OF_DANGER:
            return DangerUpdate.ELSEWHERE
        return DangerUpdate.UNSAFE if unsafe >= SURE_OF_UNSAFE else None


def open_update_head(folder: Path = FOLDER) -> UpdateHead:
    """Load the head of words about a danger told before; raises ``PartMissing`` or ``PartBroken``."""
    return UpdateHead(*_loaded(folder, UPDATES, outputs=len(DangerUpdate) + 1, inner=KINDS_INNER))


class WishHead(_HeadOnText):
    """A head with an output for each ``Wish``, above 0 from where it is likelier than not; a text may have several."""

    def read(self, text: str, meaning: Numbers) -> frozenset[Wish]:
        """Return what a text asks of the reply."""
        inputs = self._inputs(text, meaning)
        if inputs is None:
            return frozenset()
        odds = self.head.read(inputs[np.newaxis])[0]
        return frozenset(wish for wish, each in zip(Wish, odds, strict=True) if each > 0)


def open_wish_head(folder: Path = FOLDER) -> WishHead:
    """Load the head of what words ask of the reply; raises ``PartMissing`` or ``PartBroken``."""
    return WishHead(*_loaded(folder, WISHES, outputs=len(Wish), inner=KINDS_INNER))


@dataclass(frozen=True, slots=True)
class RemarkReader:
    """The head of remarks, with one output more than ``REMARKS``."""

    head: Head

    def read(self, meaning: Vectors) -> Mapping[Feedback, float]:
        """Return the probability of each of ``REMARKS`` by the meaning of words, (384,), in [0, 1]."""
        return dict(zip(REMARKS, self.head.shares(meaning), strict=False))


def open_remark_reader(trunk_hash: str) -> RemarkReader:
    """Load the head, made for this trunk; raises ``PartMissing`` or ``PartBroken``."""
    return RemarkReader(load_head(REMARKS_FILE, outputs=len(REMARKS) + 1, trunk_hash=trunk_hash, beside={}))


@dataclass(frozen=True, slots=True)
class AskedFeelingReader:
    """The head of feelings that are asked after: "When was I last proud?"."""

    head: Head
    """It has an output for each feeling and one for none, and beside them the emotions that stand for each feeling:
    1 or 0, (FEELINGS, EMOTIONS)."""

    def read(self, meaning: Vectors) -> frozenset[int]:
        """Return the emotions that a question asks for by its meaning, (384,), as places from 0; none if unsure."""
        *shares, _ = self.head.shares(meaning)
        likeliest = int(np.argmax(shares))
        if shares[likeliest] < SURE_OF_FEELING:
            return frozenset()
        return frozenset(np.flatnonzero(self.head.beside["emotions"][likeliest]).tolist())


def open_asked_feeling_reader(trunk_hash: str, folder: Path = FOLDER) -> AskedFeelingReader:
    """Load the head, made for this trunk; raises ``PartMissing`` or ``PartBroken``."""
    head = load_head(
        folder / FEELINGS_ASKED.name,
        outputs=FEELINGS + 1,
        trunk_hash=trunk_hash,
        beside={"emotions": (FEELINGS, EMOTIONS)},
    )
    return AskedFeelingReader(head)


@dataclass(frozen=True, slots=True)
class OrderReader:
    """Tells whether a sentence of a character's description orders something against honesty and boundaries.

    It knows English, and no sentence but the one.
    """

    encoder: Encoder
    weights: Numbers
    """(WIDTH,), over the meaning of a sentence."""
    bias: Numbers
    """(1,)."""

    def read(self, sentence: str) -> float:
        """Return how likely a sentence is an order, in [0, 1]; 0.5 is where it counts as one."""
        return float(logistic(self.encoder.encode([sentence])[0] @ self.weights + self.bias)[0])


def open_order_reader(encoder: Encoder) -> OrderReader:
    """Load the head, made for the encoder's trunk; raises ``PartMissing`` or ``PartBroken``."""
    arrays = read_head_weights(ORDERS_FILE, {"weights": (WIDTH,), "bias": (1,)}, encoder.trunk_hash)
    return OrderReader(encoder, arrays["weights"], arrays["bias"])
