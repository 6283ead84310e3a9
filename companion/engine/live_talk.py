"""Makes the settings of replies as they are set at the moment: persona, language, and what suits the language model.

The words of a persona that did not ship with the program are judged here, once, before a language model reads them;
that may take seconds.
"""

import hashlib
import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from companion.engine.choices import Choices, Privacy
from companion.engine.companions.character import open_card_lore, persona_of, with_drawn_looks
from companion.engine.companions.cleared import cleared, cleared_lore, is_ours
from companion.engine.equipment import OtherModel
from companion.engine.live_settings import LiveSettings, stamp_of
from companion.engine.models.language_model import (
    NoLanguageModel,
    can_extract,
    first_model,
    fits_beside,
    language_model_of,
    limits_of,
    model_or_why_not,
    open_chosen,
    takes_full_prompt,
    tried_if_own,
)
from companion.guarding.contacts import Need, read_wording
from companion.guarding.orders import CharacterJudge
from companion.guarding.planned import told, told_in_full
from companion.reply.talk_setup import TalkSetup
from companion.storage.paths import Paths
from companion.thinking.cards.translated import sounding_in
from companion.thinking.engines.choice import EngineKind, ModelSpec
from companion.thinking.language_model import LanguageModel
from companion.thinking.learned_manner import learned_wish
from companion.thinking.persona import Persona, Traits
from companion.thinking.prompt.lorebook import Lorebook
from companion.thinking.prompt.portrait import TalkFacts, as_read, as_read_in_full
from companion.values import CompanionError

logger = logging.getLogger(__name__)

_ENGLISH: Final = "en"


@dataclass(eq=False, repr=False)
class LiveTalk:
    """The settings of replies of one companion. Any thread may call."""

    paths: Paths
    name: str
    settings: LiveSettings
    open_judge: Callable[[], CharacterJudge]
    """Loads the judge of personas; may raise ``CompanionError``."""

    def __post_init__(self) -> None:
        self._lock = threading.Lock()
        self._judged: tuple[Persona, Persona] | None = None
        """The persona that was judged last, as it is set and as it is used."""
        self._with_learned: Callable[[Traits], Traits] = lambda traits: traits
        self._lore: tuple[object, Lorebook] | None = None
        """The lorebook that was read last, with the name and the file that it was made from."""
        self.model: ModelSpec | CompanionError = model_or_why_not(self.paths, self.choices())
        """The language model that answers, or the reason why none does."""
        self._may_choose_card = self.settings.program().compute.gpu == "auto"

    def lean_by(self, learned: Callable[[Traits], Traits]) -> None:
        """Add to the set traits what ``learned`` adds at that time, from the next ``setup`` on."""
        self._with_learned = learned

    def choices(self) -> Choices:
        """Return the settings at this moment."""
        return Choices(self.settings.program(), self.settings.now(), ())

    def setup(self) -> TalkSetup:
        """Return the settings of replies at this moment, for the language model that answers."""
        choices, model = self.choices(), self.model
        language = choices.companion.conversation.language
        asked_as = first_model(self.paths) if isinstance(model, NoLanguageModel) else model
        is_strong = takes_full_prompt(asked_as, choices.program)
        persona = with_drawn_looks(self._cleared(persona_of(choices.companion)), choices.companion.face)
        set_traits = persona.traits
        persona = sounding_in(language, replace(persona, traits=self._with_learned(set_traits)))
        privacy, host = self.settings.privacy(), _host(model)
        if is_strong:
            persona = as_read_in_full(persona, _talk_facts(choices, privacy, host))
        else:
            persona = as_read(persona, told(privacy.boundaries), language)
        return TalkSetup(
            persona,
            limits_of(asked_as, choices.companion),
            language,
            is_strong,
            can_extract(asked_as),
            host,
            self._prefix_file(persona),
            learned_wish(set_traits, persona.traits),
        )

    def open(self) -> LanguageModel:
        """Open the language model that is set; raises ``CompanionError``."""
        choices = self.choices()
        if isinstance(self.model, CompanionError):
            self.model = model_or_why_not(self.paths, choices)  # it may have been installed since
        return open_chosen(self.paths, choices, self.model)

    def other_model(self) -> OtherModel | None:
        """Return the language model that is set if another one answers; raises ``CompanionError``.

        A server that is not fully named yet does not count.
        """
        choices = self.choices()
        server, may_choose_card = choices.program.server, choices.program.compute.gpu == "auto"
        if server.enabled and not (server.url and server.model):
            return None
        wished = language_model_of(self.paths, choices)
        if (wished, may_choose_card) == (self.model, self._may_choose_card):
            return None

        def answers() -> TalkSetup:
            self.model, self._may_choose_card = wished, may_choose_card
            return self.setup()

        fits = fits_beside(self.paths, wished, self.model)
        if isinstance(self.model, CompanionError) or wished.file != self.model.file:
            tried_if_own(self.paths, wished, choices.program)
        return OtherModel(lambda: open_chosen(self.paths, choices, wished), answers, fits_beside=fits)

    def lore(self) -> Lorebook:
        """Return the lorebook of the companion's card, which judges its entries when they come up."""
        folder, name = self.paths.companion(self.name), self.settings.now().persona.name
        stamp = name, stamp_of(folder.card_file)
        with self._lock:
            if self._lore is None or self._lore[0] != stamp:
                book = open_card_lore(folder, name)
                self._lore = stamp, cleared_lore(book, self.open_judge()) if book.entries else book
            return self._lore[1]

    def _cleared(self, persona: Persona) -> Persona:
        """Return a persona in usable form; unchanged if it shipped with the program, or if no judge is available."""
        if is_ours(persona):
            return persona
        with self._lock:
            if self._judged is None or self._judged[0] != persona:
                try:
                    self._judged = persona, cleared(persona, self.open_judge())[0]
                except CompanionError as error:
                    logger.warning("persona not judged: %s", error)
                    return persona
            return self._judged[1]

    def _prefix_file(self, who: Persona) -> Path:
        fingerprint = hashlib.sha256(repr(who).encode()).hexdigest()[:16]
        return self.paths.companion(self.name).prefixes / f"{fingerprint}.state"


def _host(model: ModelSpec | CompanionError) -> str:
    if isinstance(model, CompanionError) or model.engine is not EngineKind.SERVER:
        return ""
    return urlsplit(model.url).hostname or ""


def _talk_facts(choices: Choices, privacy: Privacy, host: str) -> TalkFacts:
    language = choices.companion.conversation.language
    wording = read_wording()[_ENGLISH]
    return TalkFacts(
        language,
        host=host,
        remembers=privacy.remembers,
        emergency=_theirs(wording.of(privacy.contacts, Need.EMERGENCY)),
        crisis=_theirs(wording.of(privacy.contacts, Need.CRISIS)),
        boundaries=told_in_full(privacy.boundaries),
    )


def _theirs(named: str) -> str:
    """Return a contact's name for a sentence about the person, with "their" instead of "your"."""
    return named.replace("your ", "their ").replace("near you", "near them")
