"""Loads the person's settings: what they mean for the parts, and a sentence for each problem.

A part that stores or says something reads the limits on that (``Privacy``) at that moment, so that changes take effect
at once, even for writes in progress. Anything made under the previous limits, such as a prompt, is made again
(``Session``).

Until the person sets their region, the one that the computer's language names counts, such as "DE" from "de_DE.UTF-8":
for the numbers to call, marked as a guess in the window, and for the time of the seasons. The source depends on the
system: Windows' region, macOS' language file, otherwise the environment.
"""

import ctypes
import os
import plistlib
import re
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import time, tzinfo
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Final

from companion.feeling.fusion import Carry
from companion.guarding.agreed import Overruled, agreed, is_romantic, quiet_hours
from companion.guarding.contacts import (
    NO_CONTACTS,
    Contact,
    Contacts,
    Need,
    contacts_in,
    own_contact,
    read_contacts,
)
from companion.settings.boundary_sections import ContactSettings
from companion.settings.reading import Problem, load
from companion.settings.sections import CompanionSettings, FeelingSettings, ProgramSettings
from companion.storage.paths import Paths
from companion.values import (
    Age,
    Boundaries,
    Intimacy,
    MemoryKind,
    Proactivity,
    Rule,
    Sentence,
    SettingName,
    Told,
    Voices,
    settings_named,
)
from companion.values.local_zone import LOCAL, Hemisphere, HomeZone

_FIRST_SET: Final = ("LC_ALL", "LC_TELEPHONE", "LC_MONETARY", "LANG")
"""Variables that may name a region; the first one set counts."""
_PREFERENCES: Final = Path("Library", "Preferences", ".GlobalPreferences.plist")
_LANGUAGE: Final = re.compile(r"[a-z]{2,3}[-_](?:[A-Z][a-z]{3}[-_])?([A-Z]{2})\b")
_OTHER_REGION: Final = re.compile(r"\brg=([a-z]{2})zzzz\b")
"""Notation of macOS for a region that is not the language's own."""


def guessed_region(
    platform: str = sys.platform,
    environment: Mapping[str, str] = os.environ,
    home: Path | None = None,
) -> str:
    """Return the region that the computer's language names, such as "DE"; "" if it names none."""
    if platform == "win32":
        return _windows_region()
    language = _mac_language(home or Path.home()) if platform == "darwin" else ""
    return region_in(language or next(filter(None, map(environment.get, _FIRST_SET)), ""))


def region_in(language: str) -> str:
    """Return the region in a language's name, such as "GB" for "en_GB.UTF-8"; "" if it has none."""
    other, own = _OTHER_REGION.search(language), _LANGUAGE.match(language)
    if other is not None:
        return other[1].upper()
    return "" if own is None else own[1]


def home_zone(region: Callable[[], str]) -> tzinfo:
    """Return the computer's time zone as that of a person in the region they set; "" stands for the guessed one."""
    return HomeZone(LOCAL, lambda: hemisphere_of(region() or guessed_region()))


@cache
def hemisphere_of(region: str) -> Hemisphere:
    """Return the hemisphere of a region's main place; the northern one if the region is unknown.

    The places are those of the IANA's time zones (``zone.tab``), which lists a region's main one first.
    """
    table = resources.files("tzdata").joinpath("zoneinfo", "zone.tab").read_text("utf-8")
    place = re.search(rf"^{re.escape(region)}\t([+-])", table, re.MULTILINE)
    return Hemisphere.SOUTH if place is not None and place[1] == "-" else Hemisphere.NORTH


def _mac_language(home: Path) -> str:
    try:
        preferences = plistlib.loads((home / _PREFERENCES).read_bytes())
    except (OSError, plistlib.InvalidFileException, ValueError):
        return ""
    language = preferences.get("AppleLocale") if isinstance(preferences, dict) else None
    return language if isinstance(language, str) else ""


def _windows_region() -> str:
    if sys.platform == "win32":
        name = ctypes.create_unicode_buffer(16)
        with suppress(AttributeError):  # missing before Windows 10
            ctypes.windll.kernel32.GetUserDefaultGeoName(name, len(name))
        return name.value
    return ""


_MIDDLE_STEP: Final = 3
_MIDDLE_SHARE: Final = 0.5


@dataclass(frozen=True, slots=True)
class Choices:
    """The person's settings, and the problems found in them."""

    program: ProgramSettings
    companion: CompanionSettings
    problems: tuple[Sentence, ...]
    """A sentence for each setting that is ignored or overruled by another."""


def load_choices(paths: Paths, name: str) -> Choices:
    """Read both settings files; report each invalid value and use its default."""
    program, program_problems = load(ProgramSettings, paths.settings_file)
    companion, companion_problems = load(CompanionSettings, paths.companion(name).settings_file)
    unread = (_sentence(problem) for problem in (*program_problems, *companion_problems))
    _, overruled = boundaries_of(companion)
    _, unknown = contacts_of(companion.contacts, read_contacts())
    sentences = (sentence for _, sentence in overruled)
    return Choices(program, companion, tuple(dict.fromkeys((*unread, *sentences, *unknown))))


def _sentence(problem: Problem) -> Told:
    # a file that is broken or newer is so as a whole
    is_whole_file = problem.line is None or problem.key in {"", "version"}
    if is_whole_file:
        return problem.sentence
    return Told("Line {line}: {problem}", {"line": str(problem.line), "problem": problem.sentence})


def carry_of(feeling: FeelingSettings) -> Carry:
    """Return how much of a feeling is expected to carry over."""
    return Carry(feeling.inertia, feeling.contagion)


def boundaries_of(companion: CompanionSettings) -> tuple[Boundaries, tuple[Overruled, ...]]:
    """Return the boundaries in force, and each that has another effect than it says or overrules another setting."""
    settings = companion.boundaries
    quiet, unclear = quiet_hours(_time(settings.quiet_from), _time(settings.quiet_until))
    domains = {Rule.HEALTH: settings.health, Rule.MONEY: settings.money, Rule.LAW: settings.law}
    held, overruled = agreed(
        Boundaries(
            topics=settings.topics,
            intimacy=Intimacy[settings.intimacy.upper()],
            allows_endearments=settings.endearments,
            allows_flattery=settings.flattery,
            allows_humour=settings.humour,
            allows_strong_language=settings.strong_language,
            referred=frozenset(rule for rule, advice in domains.items() if advice == "refer"),
            has_brief_farewell=settings.farewell == "brief",
            quiet=quiet,
            session_minutes=settings.session_minutes,
            reminds=settings.reminder,
            age=Age(settings.age),
            not_remembered=settings.not_remembered,
            voices=Voices(settings.voices),
            proactivity=Proactivity(settings.proactivity),
        )
    )
    unclear_hours = (("boundaries.quiet_until", unclear),) if unclear else ()
    return held, (*unclear_hours, *overruled, *_told_beside(companion, held))


def _told_beside(companion: CompanionSettings, held: Boundaries) -> Iterator[Overruled]:
    """Yield each boundary that overrules a setting of another section."""
    persona, traits = companion.persona, companion.traits
    if not held.allows_humour and max(traits.humour, traits.playfulness) > _MIDDLE_STEP:
        yield (
            "boundaries.humour",
            Told(
                "{boundary} is off, so I don't joke, whatever {humour} and {playfulness} say.",
                {
                    "boundary": SettingName("boundaries.humour"),
                    **settings_named("traits.humour", "traits.playfulness"),
                },
            ),
        )
    if held.intimacy is Intimacy.NONE and traits.warmth > _MIDDLE_STEP:
        yield (
            "boundaries.intimacy",
            Told(
                "{intimacy} is {none}, so I never say that I like you, whatever {warmth} says.",
                settings_named("boundaries.intimacy", "traits.warmth", none="boundaries.intimacy"),
            ),
        )
    if held.proactivity is Proactivity.NEVER and persona.leads > _MIDDLE_SHARE:
        yield (
            "boundaries.proactivity",
            Told(
                "{proactivity} is {never}, so I start no topics, whatever {leads} says.",
                settings_named("boundaries.proactivity", "persona.leads", never="boundaries.proactivity"),
            ),
        )
    if held.age is Age.MINOR and is_romantic(persona.relation):
        yield (
            "boundaries.age",
            Told(
                "{age} is {minor}, so I say nothing romantic, whatever {relation} says.",
                settings_named("boundaries.age", "persona.relation", minor="boundaries.age"),
            ),
        )


def _time(text: str) -> time | None:
    return time.fromisoformat(text) if text else None


def contacts_of(
    settings: ContactSettings, shipped: Sequence[Contact], guessed: str = ""
) -> tuple[Contacts, tuple[Told, ...]]:
    """Return the person's contacts, and a sentence for each setting that has no effect."""
    own, sentences = [], []
    for need in Need:
        try:
            contact = own_contact(need, getattr(settings, need.value))
        except ValueError:
            sentences.append(
                Told(
                    "{setting} is not a number with a name and a date, so it is ignored.",
                    {"setting": SettingName(f"contacts.{need}")},
                )
            )
            continue
        if contact is not None:
            own.append(contact)
    regions = regions_of(shipped)
    if settings.region and settings.region not in regions:
        sentences.append(
            Told(
                "No numbers are known for the region “{name}” in {region}. Set your own in {emergency} and {crisis}. "
                "Known regions: {known}.",
                {
                    **settings_named("contacts.region", "contacts.emergency", "contacts.crisis"),
                    "name": settings.region,
                    "known": ", ".join(regions),
                },
            )
        )
    return contacts_in(region_of(settings, shipped, guessed), shipped, own), tuple(sentences)


def region_of(settings: ContactSettings, shipped: Sequence[Contact], guessed: str) -> str:
    """Return the region from the settings, otherwise the guessed one if numbers are known for it; "" for neither."""
    return settings.region or (guessed if guessed in regions_of(shipped) else "")


def regions_of(shipped: Sequence[Contact]) -> tuple[str, ...]:
    """Return the regions with known numbers, in alphabetical order."""
    return tuple(sorted({one.region for one in shipped}))


@dataclass(frozen=True, slots=True)
class Privacy:
    """The limits of what a companion may store and say."""

    boundaries: Boundaries = Boundaries()  # noqa: RUF009 - a frozen value
    """Its boundaries; the stricter one if settings contradict each other."""
    contacts: Contacts = NO_CONTACTS
    """People and numbers that the person can call in a danger."""
    kinds: frozenset[MemoryKind] = frozenset(MemoryKind)
    """Kinds of memories that are written down; none if nothing is remembered."""
    is_recall_on: bool = True
    """True if memories come back by themselves."""
    is_tone_on: bool = True
    """True if the voice is read as well."""
    backups_kept: int = 0
    """Days of backups to keep; 0 makes none and deletes the daily ones."""

    @property
    def remembers(self) -> bool:
        """Return whether anything is remembered."""
        return bool(self.kinds)

    def replies_as(self, other: "Privacy") -> bool:
        """Tell whether replies are made under the same limits."""
        return (self.boundaries, self.contacts, self.remembers, self.is_recall_on) == (
            other.boundaries,
            other.contacts,
            other.remembers,
            other.is_recall_on,
        )


def privacy_of(settings: CompanionSettings) -> Privacy:
    """Return the limits from a companion's settings."""
    memory = settings.memory
    boundaries, _ = boundaries_of(settings)
    contacts, _ = contacts_of(settings.contacts, read_contacts(), guessed_region())
    return Privacy(
        boundaries,
        contacts,
        kinds=memory.kinds if memory.enabled else frozenset(),
        is_recall_on=memory.enabled and memory.recall,
        is_tone_on=settings.feeling.tone,
        backups_kept=settings.backup.keep,
    )
