"""Shows and changes the voice of the companions, and this one's manner of speaking, while it is running.

The voice is a setting of the program, the manner of speaking one of the companion. Changes are written, and taken up at
once: another voice is opened while the old one speaks, and the manner is read for each clause. Files are read and
written in a separate thread, one command after the other.
"""

import shutil
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeAlias, assert_never

from companion.catalog.catalog import read_catalog
from companion.channel import messages as msg
from companion.engine.handlers.handler import Handler
from companion.engine.models.measured_machine import voice_speeds
from companion.engine.models.voice import AUTO, misfit, voices_on_offer, wished_voice
from companion.hearing.silero import Silero
from companion.settings.sections import CompanionSettings, ProgramSettings
from companion.settings.writing import save, set_value
from companion.sound.wav import read_sound
from companion.speaking.reference import (
    Reference,
    RightNotConfirmed,
    SpeechJudge,
    fitted,
    forget,
    keep,
    kept,
)
from companion.values import (
    FEELINGS,
    Audio,
    BadInput,
    CompanionError,
    PartBroken,
    PartMissing,
    Sentence,
    Told,
)


@dataclass(frozen=True, slots=True, eq=False)
class Recorded:
    """A recording, read aloud by someone who has confirmed the right to use the voice."""

    audio: Audio


VoiceWish: TypeAlias = msg.VoiceCommand | Recorded

SENTENCES: Final[Mapping[str, str]] = {
    "en": "The kettle is on, and we have the whole evening.",
    "de": "Der Tee zieht schon, und wir haben den ganzen Abend.",
    "fr": "La bouilloire chauffe, et nous avons toute la soirée.",
    "es": "El té está casi listo, y tenemos toda la tarde.",
    "ja": "お茶の用意ができました。今夜は時間がたっぷりあります。",
    "zh": "水快烧开了，我们有一整个晚上的时间。",
}
"""Trial sentences by language: words without a feeling of their own, so that the voice expresses it."""
_MANNER: Final = ("expressiveness", "rate", "pitch")


def sentence_in(language: str) -> str:
    """Return the trial sentence for a language; the English one if there is none for it."""
    return SENTENCES.get(language, SENTENCES["en"])


@dataclass(eq=False, repr=False)
class VoiceHandler(Handler[VoiceWish]):
    """The commands on the voice."""

    notice = "voices"
    change_voice: Callable[[], None]
    """Opens the voice that is set now; safe from any thread."""
    load_judge: Callable[[], SpeechJudge] = lambda: Silero.load().probability
    """Loads the detector of speech in a recording; may raise ``CompanionError``."""
    platform: str = sys.platform

    def _obey(self, command: VoiceWish) -> tuple[msg.Event, ...]:
        match command:
            case msg.ShowVoice():
                pass
            case msg.SetVoice(key, value):
                self._set(key, value)
            case msg.KeepReference(file, has_right):
                if not has_right:
                    raise RightNotConfirmed
                self._keep_reference(read_sound(Path(file)))
                self.change_voice()
            case Recorded(audio):
                self._keep_reference(audio)
                self.change_voice()
            case msg.ForgetReferences():
                self._forget_references()
                self.change_voice()
            case _:
                assert_never(command)
        return (self._shown(),)

    def _shown(self) -> msg.VoiceShown:
        program, companion = self._program(), self._companion()
        how = companion.voice
        return msg.VoiceShown(
            self._on_offer(companion.conversation.language),
            program.models.voice,
            program.models.voice_name,
            how.expressiveness,
            how.rate,
            how.pitch,
            tuple(msg.NamedFeeling(name, affect) for name, affect in FEELINGS.items()),
            companion.conversation.language,
            sentence_in(companion.conversation.language),
            len(kept(self.shared.folder.references)),
            self._misfit(program, companion),
        )

    def _misfit(self, program: ProgramSettings, companion: CompanionSettings) -> Sentence:
        paths, references = self.shared.paths, self.shared.folder.references
        try:
            spec = wished_voice(
                program, companion, read_catalog(), paths.models, references, voice_speeds(paths)
            )
        except CompanionError:
            return ""  # another speaks for now, as a notice says
        return misfit(spec, self.platform)

    def _set(self, key: str, value: str) -> None:
        match key:
            case "voice":
                before = self._program().models.voice
                self._choose(value)
                if value == before == AUTO:  # another one may be the best by now
                    self.change_voice()
            case "speaker":
                self._choose_speaker(value)
            case _ if key in _MANNER:
                self._write(f"voice.{key}", value)
            case _:
                raise BadInput("There is no such voice setting.")

    def _keep_reference(self, recording: Audio) -> None:
        """Store a recording, the right to which is confirmed, and delete earlier ones: they may be of other people."""
        reference = Reference(fitted(recording, self.load_judge()))
        there, new = self.shared.folder.references, self.shared.folder.references.with_suffix(".new")
        try:
            shutil.rmtree(new, ignore_errors=True)
            keep(reference, new, has_right=True)
            shutil.rmtree(there, ignore_errors=True)
            new.rename(there)
        except OSError as error:
            shutil.rmtree(new, ignore_errors=True)  # nobody would look for a voice there
            raise PartBroken(
                "The recording could not be saved. Make room on the disk, or check that you may write there."
            ) from error

    def _forget_references(self) -> None:
        try:
            forget(self.shared.folder.references)
        except OSError as error:
            raise PartBroken(
                "The recording is still here, because its file cannot be deleted. Make sure you may write "
                "there."
            ) from error

    def _choose(self, name: str) -> None:
        if name != AUTO:
            chosen = next((voice for voice in self._on_offer() if voice.name == name), None)
            if chosen is None:
                raise BadInput("There is no such voice.")
            if chosen.state is not msg.VoiceState.HERE:
                raise PartMissing(
                    chosen.missing
                    if isinstance(chosen.missing, Told)
                    else Told("{voice} is not on this computer. Download it first.", {"voice": chosen.title}),
                    log="a voice that is not here was chosen",
                )
        program = self._program()
        # the speakers of another voice have other names; in one step, so that none is taken for the old voice's
        models = program.models.model_copy(update={"voice": name, "voice_name": ""})
        save(self.shared.paths.settings_file, program.model_copy(update={"models": models}), program)
        self.shared.on_set()

    def _choose_speaker(self, speaker: str) -> None:
        chosen = self._program().models.voice
        speakers = next((voice.speakers for voice in self._on_offer() if voice.name == chosen), ())
        if speaker and speaker not in speakers:
            raise BadInput("This voice has no such speaker.")
        set_value(ProgramSettings, self.shared.paths.settings_file, "models.voice_name", speaker)
        self.shared.on_set()

    def _on_offer(self, language: str = "") -> tuple[msg.VoiceOnOffer, ...]:
        paths = self.shared.paths
        return voices_on_offer(
            read_catalog(), paths.models, voice_speeds(paths), language=language, platform=self.platform
        )
