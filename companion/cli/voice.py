"""``companion voice``: lists the voices, and plays one with any feeling, without a conversation.

The words are not stored.
"""

import argparse
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from companion.catalog.catalog import read_catalog
from companion.catalog.recommendation import forbidden, gigabytes
from companion.channel.messages import VoiceOnOffer, VoiceState
from companion.cli.arguments import add_command, add_force, add_new_file, add_subcommands
from companion.cli.output import said
from companion.cli.output import say as tell
from companion.engine.choices import Choices, load_choices
from companion.engine.equip import loudspeaker_of
from companion.engine.handlers.voice import sentence_in
from companion.engine.models.measured_machine import voice_speeds
from companion.engine.models.voice import AUTO, voices_on_offer, wished_voice
from companion.settings.sections import CompanionSettings, ModelSettings
from companion.settings.writing import require_value
from companion.sound.loudspeaker import play_to_the_end
from companion.sound.wav import write_wav
from companion.speaking.choose import VoiceSpec, open_voice
from companion.speaking.clauses import can_be_said, cut
from companion.speaking.voice import Voice
from companion.storage.new_file import NewFile
from companion.storage.paths import Paths, made_paths
from companion.values import (
    FEELINGS,
    NEUTRAL,
    Affect,
    Audio,
    BadInput,
    CancelToken,
    Clause,
    Sentence,
    Told,
    resampled,
    with_colon,
    with_commas,
)

_PAUSE: Final = 0.4
"""Seconds between two sentences."""


@dataclass(frozen=True, slots=True)
class How:
    """Voice, manner and destination of spoken sentences; None and "" mean as set."""

    voice: str | None = None
    speaker: str = ""
    expressiveness: float | None = None
    wav: NewFile | None = None
    """File to write the sound to; None plays it."""


def add_arguments(voice: argparse.ArgumentParser) -> None:
    """Add the subcommands and options; each subcommand sets ``command``."""
    wanted = add_subcommands(voice)
    add_command(
        wanted,
        "list",
        "list the voices with their licences and restrictions",
        lambda asked: list_all(asked.name),
    )
    saying = add_command(wanted, "say", "say a sentence with a feeling")
    saying.add_argument("text", metavar="TEXT", help="what to say")
    feeling = saying.add_mutually_exclusive_group()
    feeling.add_argument(
        "--feeling", metavar="NAME", help="such as “happy”; `companion voice try` says them all"
    )
    feeling.add_argument(
        "--affect",
        type=float,
        nargs=3,
        metavar=("V", "A", "D"),
        help="the feeling as valence, arousal and dominance, each from -1 to 1",
    )
    _add_manner(saying)
    saying.set_defaults(
        command=lambda asked: say(
            asked.name, ((asked.text, affect_of(asked.feeling, asked.affect)),), _how(asked)
        )
    )
    tried = add_command(wanted, "try", "say a sentence with each of nine feelings")
    tried.add_argument(
        "text", nargs="?", default="", metavar="TEXT", help="what to say; default: a sample sentence"
    )
    _add_manner(tried)
    tried.set_defaults(command=lambda asked: try_all(asked.name, asked.text, _how(asked)))


def _add_manner(part: argparse.ArgumentParser) -> None:
    part.add_argument("--voice", metavar="NAME", help="a voice from the list; default: the companion's own")
    part.add_argument("--speaker", default="", metavar="NAME", help="a speaker of that voice")
    part.add_argument(
        "--expressiveness",
        type=float,
        metavar="X",
        help="how strongly the feeling is heard, from 0 (calm) to 1",
    )
    add_new_file(part, "--wav", "write the sound to a file instead of playing it")
    add_force(part)


def _how(asked: argparse.Namespace) -> How:
    return How(asked.voice, asked.speaker, asked.expressiveness, asked.wav)


def affect_of(feeling: str | None, affect: Sequence[float] | None) -> Affect:
    """Return the requested feeling; raises ``BadInput`` for an unknown name or figures out of range."""
    if feeling is not None:
        if feeling not in FEELINGS:
            raise BadInput(
                "No feeling is called {feeling}. There are {feelings}.",
                {"feeling": feeling, "feelings": ", ".join(FEELINGS)},
                log="no such feeling",
            )
        return FEELINGS[feeling]
    try:
        return NEUTRAL if affect is None else Affect(*affect)
    except ValueError as error:
        raise BadInput(
            "Valence, arousal and dominance each lie between -1 and 1.", log="affect out of range"
        ) from error


def list_all(name: str) -> int:
    """Print every voice with its state, licence, size and forbidden uses; then the named feelings."""
    paths = made_paths()
    choices = load_choices(paths, name)
    chosen = choices.program.models.voice
    for voice in voices_on_offer(read_catalog(), paths.models):
        state = [voice.title, _state(voice), *([Told("chosen")] if voice.name == chosen else ())]
        tell(with_colon(voice.name, with_commas(state)))
        for line in _lines(voice):
            print(f"    {said(line)}")
    if chosen == AUTO:
        tell(
            Told("The best that is here speaks. `companion settings set models.voice NAME` chooses another.")
        )
    tell(Told("Feelings with names: {names}.", {"names": with_commas(list(FEELINGS))}))
    return 0


def say(name: str, sentences: Iterable[tuple[str, Affect]], how: How) -> int:
    """Speak sentences one after the other, each with a feeling.

    Raises ``CompanionError`` if there is no such voice, nothing to say, no loudspeaker, or no room for the file.
    """
    paths = made_paths()
    choices = load_choices(paths, name)
    voice = open_voice(_spec(paths, name, choices, how))
    try:
        sounds = [_spoken(voice, text, affect) for text, affect in sentences]
    finally:
        voice.close()
    audio = _joined(sounds)
    if how.wav is not None:
        write_wav(how.wav, audio)
        tell(
            Told(
                "{file} is written: {seconds} s, {voice}.",
                {"file": str(how.wav), "seconds": round(audio.seconds, 1), "voice": voice.name},
            )
        )
    else:
        play_to_the_end(loudspeaker_of(choices.program), audio)
    return 0


def try_all(name: str, text: str, how: How) -> int:
    """Speak a sentence once with each named feeling."""
    language = load_choices(made_paths(), name).companion.conversation.language
    tell(Told("In this order: {names}.", {"names": with_commas(list(FEELINGS))}))
    return say(name, ((text or sentence_in(language), affect) for affect in FEELINGS.values()), how)


def _spec(paths: Paths, name: str, choices: Choices, how: How) -> VoiceSpec:
    program, companion = choices.program, choices.companion
    if how.voice is not None:
        models = ModelSettings(voice=how.voice, voice_name=how.speaker)
        program = program.model_copy(update={"models": models})
    if how.expressiveness is not None:
        require_value(CompanionSettings, "voice.expressiveness", how.expressiveness)
        manner = companion.voice.model_copy(update={"expressiveness": how.expressiveness})
        companion = companion.model_copy(update={"voice": manner})
    references = paths.companion(name).references
    return wished_voice(program, companion, read_catalog(), paths.models, references, voice_speeds(paths))


def _spoken(voice: Voice, text: str, affect: Affect) -> Audio:
    if not can_be_said(text):
        raise BadInput("There is nothing to say in it. Please write some words.", log="nothing to say")
    clauses, _ = cut(text, is_first=True, is_finished=True)
    spoken = (voice.speak(Clause(i, clause, affect), CancelToken()) for i, clause in enumerate(clauses))
    return _joined([one.audio for one in spoken if one is not None], pause=0.0)


def _joined(sounds: Sequence[Audio], pause: float = _PAUSE) -> Audio:
    """Return sounds one after the other, at the rate of the first."""
    if not sounds:
        raise BadInput("This voice can't say that.", log="nothing was said")
    rate_hz = sounds[0].rate_hz
    gap = np.zeros(round(pause * rate_hz), np.float32)
    parts = [part for each in sounds for part in (resampled(each.samples, each.rate_hz, rate_hz), gap)]
    return Audio(np.concatenate(parts[:-1]), rate_hz)


def _state(voice: VoiceOnOffer) -> Told:
    match voice.state:
        case VoiceState.HERE:
            return Told("here")
        case VoiceState.NOT_DOWNLOADED:
            return Told("not downloaded (`companion models get {name}`)", {"name": voice.name})
        case VoiceState.MISSING:
            return Told("missing")


def _lines(voice: VoiceOnOffer) -> Iterable[Sentence]:
    size = gigabytes(voice.size_bytes) if voice.size_bytes else ""
    languages = (Told("many languages") if code == "*" else code for code in voice.languages)
    yield with_commas([part for part in (*languages, size, voice.licence) if part])
    if voice.missing:
        yield voice.missing
    if voice.speakers:
        yield with_colon(Told("speakers"), with_commas(voice.speakers))
    if voice.clones:
        yield Told("can clone a recorded voice")
    if voice.forbids:
        yield forbidden(voice.forbids)
