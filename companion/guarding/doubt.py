"""How likely a head finds it that a sentence breaks a rule: what it tells, and from when on that counts.

The head itself is handed in; here are the shapes of what it says.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from companion.values import Intimacy, Rule

Likelihoods = Mapping[tuple[Rule, Intimacy | None], float]
"""What each rule adds to how likely a sentence is a breach, around 0 to 1; what is permitted from a level of intimacy
on stands apart."""
Likely = Callable[[str], Likelihoods]

SURE: Final = 0.5
"""From this probability on a reading counts as a breach; heads are made so that this is where they are sure."""
SURE_UNASKED: Final = 0.6
"""From here on where nothing forbidden is asked for: of 500 own-written replies of each language 0 to 1 % are left
out then, and 1.4 to 3.2 % from .5 on."""
DOUBTFUL: Final = 0.25
"""From here on a draft is left out without a word about it; so is one of fourteen harmless everyday sentences."""
UNSURE: Final = 0.1
"""From here on it is looked at again; so is one of ten."""
UNCLEAR: Final = 0.085
"""From here on it is said only once what follows was judged with it; so are nearly three of ten."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """A rule that a sentence may break."""

    rule: Rule
    share: float
    """How likely, in [0, 1]."""


def nothing_likely(sentence: str) -> Likelihoods:
    """Read nothing: where there is no head, signs in words decide alone."""
    return {}
