"""Settings for the companion's persona, its Big Five and its further traits.

Another name is put into the persona's texts as well. Only whole words that are written like the name count. One that
reads like another word stays: after an article or in a date ("eine Rose", "in May"), or before a pronoun at the
beginning of a sentence ("May I …"). These signs are a guess for the six languages of the window; "Hope is all we have"
is still taken for the name.
"""

import re
from typing import Annotated, Any, Final, Self

from pydantic import Field, Strict

from companion.settings.section import WORDS, Allowed, Name, OneLine, Said, Section, Share, ShortText, Text
from companion.settings.shown import Shown
from companion.values import Told

Few = Annotated[str, Field(min_length=1, max_length=60, pattern=WORDS)]
SampleLine = Annotated[str, Field(min_length=1, max_length=240, pattern=WORDS)]
Step = Annotated[int, Field(ge=1, le=5)]
Score = Annotated[float, Field(ge=-1.0, le=1.0)]


def _nature(title: str, low: str, high: str) -> Shown:
    return Shown("persona/nature", title, step=0.1, low=low, high=high)


def _trait(title: str, low: str, high: str) -> Shown:
    return Shown("persona/traits", title, step=1.0, low=low, high=high)


class Exchange(Section):
    """An example of how the companion answers."""

    person: Said
    companion: Said


class PersonaSettings(Section):
    """Identity of the companion."""

    name: Annotated[Name, Shown("persona/texts", "Name", found_by="change your name rename call you")] = (
        "Companion"
    )
    pronounced: Annotated[
        OneLine,
        Shown(
            "persona/texts",
            "Pronunciation of the name",
            hint="In phonetic script (IPA). Leave empty to let the voice decide.",
        ),
    ] = ""
    description: Annotated[
        Text, Shown("persona/texts", "Description", hint="You are … (leave empty for the built-in character)")
    ] = ""
    manner: Annotated[
        ShortText, Shown("persona/texts", "Style of speech", hint="For example: in short, plain sentences")
    ] = ""
    sample_lines: Annotated[
        Annotated[
            tuple[SampleLine, ...],
            Strict(False),
            Field(max_length=24),
            Allowed(Told("a list of up to 24 lines of up to 240 characters")),
        ],
        Shown("persona/texts", "Example lines", hint="One per line (Shift+Enter)"),
    ] = ()
    relation: Annotated[
        OneLine, Shown("persona/texts", "Relationship", hint="For example: an old friend who teases")
    ] = ""
    values: Annotated[
        Annotated[
            tuple[Few, ...],
            Strict(False),
            Field(max_length=8),
            Allowed(Told("a list of up to 8 texts of up to 60 characters")),
        ],
        Shown("persona/texts", "Values", hint="One or two words per line (Shift+Enter)"),
    ] = ()
    looks: Annotated[ShortText, Shown("persona/texts", "Looks", hint="Empty: the drawn face")] = ""
    feeling_vs_reason: Annotated[
        Step,
        Shown(
            "persona/stance",
            "Feeling or reason",
            step=1.0,
            low="feelings first",
            high="reason first",
        ),
    ] = 3
    leads: Annotated[
        Share,
        Shown("persona/stance", "Initiative", step=0.05, low="follows your lead", high="brings up topics"),
    ] = 0.5
    examples: Annotated[
        tuple[Exchange, ...],
        Strict(False),
        Field(max_length=12),
        Allowed(Told('a list of up to 12 {person = "…", companion = "…"}')),
    ] = Field(default=(), description="Example exchanges; empty for the built-in ones.")

    def with_value(self, name: str, value: object) -> Self:
        """Return the section with another value; the texts follow another name, and lose the old one's sound."""
        if name != "name" or not isinstance(value, str):
            return super().with_value(name, value)
        schema = self.model_json_schema()["properties"]
        texts = ("description", "manner", "sample_lines", "relation", "values", "looks")
        follow = {each: _renamed(getattr(self, each), self.name, value, schema[each]) for each in texts}
        examples = tuple(
            Exchange(
                person=renamed(each.person, self.name, value),
                companion=renamed(each.companion, self.name, value),
            )
            for each in self.examples
        )
        sound = self.pronounced if value.casefold() == self.name.casefold() else ""
        return self.model_copy(update={**follow, "name": value, "examples": examples, "pronounced": sound})


def _renamed(texts: Any, old: str, new: str, schema: dict[str, Any]) -> Any:  # noqa: ANN401  a text or several
    if isinstance(texts, tuple):
        return tuple(_renamed(each, old, new, schema["items"]) for each in texts)
    text, most = renamed(texts, old, new), schema["maxLength"]
    return text if len(text) <= most else text[:most].rstrip()


class PersonalitySettings(Section):
    """Temperament (the Big Five): the resting point of the mood, and how strongly events move it."""

    openness: Annotated[Score, _nature("Openness", "down to earth", "open to new things")] = 0.3
    conscientiousness: Annotated[Score, _nature("Conscientiousness", "easy-going", "orderly")] = 0.2
    extraversion: Annotated[Score, _nature("Extraversion", "quiet", "outgoing")] = 0.2
    agreeableness: Annotated[Score, _nature("Agreeableness", "critical", "warm")] = 0.5
    stability: Annotated[Score, _nature("Stability", "easily upset", "calm")] = 0.4


class TraitSettings(Section):
    """Traits beyond the Big Five, in five steps each; `companion persona example` shows a step."""

    playfulness: Annotated[Step, _trait("Playfulness", "earnest", "playful")] = 3
    humour: Annotated[Step, _trait("Humour", "dry and serious", "full of jokes")] = 3
    warmth: Annotated[Step, _trait("Warmth", "reserved", "openly affectionate")] = 3
    sensitivity: Annotated[Step, _trait("Sensitivity", "thick-skinned", "alert to feelings")] = 3
    patience: Annotated[Step, _trait("Patience", "quick to move on", "unhurried")] = 3
    directness: Annotated[Step, _trait("Directness", "indirect", "frank")] = 3
    talkativeness: Annotated[Step, _trait("Talkativeness", "sparing with words", "talkative")] = 3
    curiosity: Annotated[Step, _trait("Curiosity", "doesn't pry", "asks a lot")] = 3
    imagination: Annotated[Step, _trait("Imagination", "matter-of-fact", "full of imagery")] = 3
    optimism: Annotated[Step, _trait("Optimism", "sceptical", "hopeful")] = 3
    tidiness: Annotated[Step, _trait("Tidiness", "all over the place", "orderly")] = 3
    nostalgia: Annotated[Step, _trait("Nostalgia", "likes new things", "likes the old days")] = 3


_HAN: Final = "㐀-鿿々"
_KATAKANA: Final = "ァ-ヺー"
_LETTER: Final = rf"[^\W_ぁ-ゟ{_KATAKANA}{_HAN}]"
"""Letter or digit of a script with blanks between words."""
_GENITIVE: Final = r"s(?= (?:[a-zäöüß]+ )?[A-ZÄÖÜ][a-zäöüß])"
"""Ending of a German genitive, as in "Rusks Humor"."""
_VOWELS: Final = "aeiouyhàâäéèêëîïôöùûüœæ"
"""Letters before which French "de" and "que" lose theirs."""

_OTHER_BEFORE: Final = re.compile(
    r"\b(?:an?|every|each|next|last|early|late|mid|in|im|anfang|mitte|ende|en|d[ae][mnrs]|die|ein|"
    r"(?:k?ein|jed|dies)e[mnrs]?|une?|una|la|le|el|\d{1,2}(?:st|nd|rd|th|\.)?(?: of)?)[ -]$",
    re.IGNORECASE,
)
_SPAN_BEFORE: Final = re.compile(
    r"\b(?:since|until|till|by|before|after|seit|bis|ab|vor|nach) $", re.IGNORECASE
)
_SPAN_ENDS: Final = re.compile(r"$|[.,;:!?)]| (?:and|to|und|bis)\b")
_NUMBER_AFTER: Final = re.compile(r",? \d{1,4}\b(?![.,]\d)")
_BEGINS: Final = re.compile(r"(?:^|[.!?…:;–—\n“”\"«»])[\s“\"«¿¡]*$")
_PRONOUN_AFTER: Final = re.compile(
    r" (?:I|you|we|he|she|it|they|my|your|the|this|that|there|ich|du|er|sie|es|wir|ihr|man|je|tu|il|elle|on|yo|tú|él|"
    r"ella)\b"
)


def renamed(text: str, old: str, new: str) -> str:
    """Return a text in which the companion has another name, also in its possessives."""
    return _pattern(old).sub(lambda found: _replaced(found, new), text)


def _pattern(name: str) -> re.Pattern[str]:
    escaped = re.escape(name)
    if re.fullmatch(f"[{_HAN}]", name):  # it may be part of any word, so its neighbours must be known
        before, after = (
            f"(?<![{_HAN}])|(?<=[是叫名为和跟与])",
            f"(?![{_HAN}])|(?=[是的很会在也不说就和跟与总从能])",
        )
        return re.compile(f"(?:{before}){escaped}(?:{after})")
    if re.search(f"[ぁ-ゟ{_KATAKANA}{_HAN}]", name):
        before = f"(?<![{_KATAKANA}])" if re.match(f"[{_KATAKANA}]", name) else ""
        after = f"(?![{_KATAKANA}])" if re.search(f"[{_KATAKANA}]$", name) else ""
        return re.compile(f"{before}{escaped}{after}")
    own = rf"['’](?:s|(?= {_LETTER}))" if name[-1] in "sxzß" else "['’]s"
    return re.compile(
        rf"(?<!{_LETTER})(?P<elided>(?:[Dd]|[Qq]u)['’])?(?<!{_LETTER}){escaped}(?P<own>{own}|{_GENITIVE})?(?!{_LETTER})"
    )


def _replaced(found: re.Match[str], new: str) -> str:
    elided, own = (found.groupdict("").get(each, "") for each in ("elided", "own"))
    if not own and _is_other_word(found.string[: found.start()], found.string[found.end() :]):
        return found[0]
    if elided and new[0].casefold() not in _VOWELS:
        elided = f"{elided[:-1]}e "
    if own == "s":
        own = "’" if new[-1] in "sxzß" else "s"
    elif own:
        own = f"{own[0]}s"
    return f"{elided}{new}{own}"


def _is_other_word(before: str, after: str) -> bool:
    if _OTHER_BEFORE.search(before) or _NUMBER_AFTER.match(after):
        return True
    if _SPAN_BEFORE.search(before):
        return _SPAN_ENDS.match(after) is not None
    return _BEGINS.search(before) is not None and _PRONOUN_AFTER.match(after) is not None
