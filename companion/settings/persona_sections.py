"""Settings for the companion's persona, its Big Five and its further traits."""

from typing import Annotated, Any, Self

from pydantic import Field, Strict

from companion.settings.renaming import renamed
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
    """Return one or more texts with another name, no longer than their JSON schema allows."""
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
