"""The headless process that the window starts: one session behind the channel.

Ends when the window asks for it, goes away (end of file), or sends what is no message; always in the same order:
sound check, recording of a voice, session, downloads, channel. What goes wrong while starting is told to the window as
a notice before the end.
"""

import asyncio
import functools
import logging
import os
import time
from collections.abc import Callable, Coroutine
from dataclasses import replace
from typing import Final, TypeAlias, assert_never

from companion.catalog.download import download
from companion.catalog.hub import Hub
from companion.channel import messages as msg
from companion.channel.messages import downloads, engine, sound
from companion.channel.messages.boundaries import Command as BoundaryCommand
from companion.channel.messages.companions import Command as CompanionCommand
from companion.channel.messages.contacts import Command as ContactCommand
from companion.channel.messages.models import Command as ModelCommand
from companion.channel.messages.privacy import Command as PrivacyCommand
from companion.channel.messages.settings import Command as SettingsCommand
from companion.conversation import events as ev
from companion.engine import backup_desk
from companion.engine.backup_desk import BackupCommand, BackupDesk
from companion.engine.boundary_desk import BoundaryDesk
from companion.engine.companion_desk import CompanionDesk
from companion.engine.contact_desk import ContactDesk
from companion.engine.desk import Office
from companion.engine.device_desk import devices_shown
from companion.engine.equip import (
    echo_paths,
    equip,
    load_choices,
    loudspeaker_of,
    microphone_of,
    talks_by_key,
    with_sound,
)
from companion.engine.equipment import Equipment
from companion.engine.model_desk import ModelDesk
from companion.engine.network_log import NetworkLog
from companion.engine.offers import Offers
from companion.engine.persona_desk import PersonaCommand, PersonaDesk
from companion.engine.privacy_desk import PrivacyDesk
from companion.engine.session import ConversationCommand, Session
from companion.engine.settings_desk import SettingsDesk
from companion.engine.sound_check import SoundCheck, measure_sound
from companion.engine.stdio import StdioChannel
from companion.engine.voice_desk import Recorded, VoiceCommand, VoiceDesk
from companion.engine.voice_recording import VoiceRecording, record_voice
from companion.settings.sections import CompanionSettings, ProgramSettings, Settings
from companion.settings.writing import set_value
from companion.storage.paths import Paths, find_paths
from companion.storage.store import resting_store
from companion.values import CompanionError, Phase

logger = logging.getLogger(__name__)

EXIT_CANNOT_START: Final = 3
"""The store could not be opened, another copy runs, …: starting again would not help by itself."""

OwnMessage: TypeAlias = (
    msg.Query
    | downloads.Command
    | sound.Command
    | engine.Command
    | msg.RecordReference
    | msg.CancelRecording
    | msg.RestoreBackup
)


def run(name: str, *, takes_log_level: bool = True) -> int:
    """Serve one window until it goes away; return the process's exit code.

    Args:
        name: which companion.
        takes_log_level: how much is logged is as set; otherwise it stays as it is.
    """
    return asyncio.run(_Process(name, takes_log_level=takes_log_level).serve())


class _Process:
    def __init__(self, name: str, *, takes_log_level: bool) -> None:
        self._name = name
        self._takes_log_level = takes_log_level
        self._channel = StdioChannel()
        self._ended = asyncio.Event()
        self._to_restore = ""
        """The backup that is put back once the talk has ended; "" for none."""
        self._beside: set[asyncio.Task[None]] = set()
        self._session: Session
        self._offers: Offers
        self._sound_check: SoundCheck
        self._persona_desk: PersonaDesk
        self._contact_desk: ContactDesk
        self._boundary_desk: BoundaryDesk
        self._companion_desk: CompanionDesk
        self._voice_desk: VoiceDesk
        self._settings_desk: SettingsDesk
        self._model_desk: ModelDesk
        self._backup_desk: BackupDesk
        self._privacy_desk: PrivacyDesk
        self._network: NetworkLog
        self._equipment: Equipment
        self._voice_recording: VoiceRecording
        self._take: Callable[[msg.ToEngine], None]

    async def serve(self) -> int:
        early: list[msg.ToEngine] = []
        self._take = early.append
        self._channel.open(lambda message: self._take(message), self._ended.set)
        try:
            paths = find_paths(os.environ)
            paths.make()
            choices = load_choices(paths, self._name)
            if self._takes_log_level:
                logging.getLogger("companion").setLevel(choices.program.logging.level.upper())
            if choices.problems:
                self._channel.tell(msg.Noticed("settings", " ".join(choices.problems)))
            self._network = NetworkLog(paths.connections)
            self._network.open()
            self._equipment = equip(paths, self._name, choices)
            session = Session(self._equipment, self._channel.tell)
            await session.open()
        except CompanionError as error:
            logger.error("engine could not start: %s", error)
            self._channel.tell(msg.PhaseChanged(Phase.FAILED, error.sentence))
            self._channel.close()
            return EXIT_CANNOT_START
        offers = Offers(
            paths.models,
            choices.companion.conversation.language,
            self._channel.tell,
            decline=lambda: set_value(
                ProgramSettings, paths.settings_file, "interface.offer_declined", "true"
            ),
            downloader=functools.partial(download, hub=Hub(note=self._network.note)),
        )
        sound_check = SoundCheck(
            lambda cancel: measure_sound(self._equipment, echo_paths(paths), cancel),
            session.rests,
            self._channel.tell,
        )
        self._session, self._offers, self._sound_check = session, offers, sound_check
        office = Office(paths.companion(self._name), choices.companion, self._channel.tell)
        self._persona_desk = PersonaDesk(office)
        self._contact_desk = ContactDesk(office)
        self._boundary_desk = BoundaryDesk(office)
        voice_desk = self._voice_desk = VoiceDesk(office, paths, session.change_voice)
        self._settings_desk = SettingsDesk(office, paths, choices.program, self._apply)
        # what takes seconds or minutes holds up nobody who sets something
        self._companion_desk = CompanionDesk(replace(office, one_by_one=asyncio.Lock()), paths)
        slow = replace(office, one_by_one=asyncio.Lock())
        self._model_desk = ModelDesk(slow, paths)
        self._backup_desk = BackupDesk(slow, session.store)
        self._privacy_desk = PrivacyDesk(slow, session.store, self._network)
        self._voice_recording = VoiceRecording(
            lambda seconds, cancel, *, on_progress: record_voice(
                self._equipment, seconds, cancel, on_progress=on_progress
            ),
            session.rests,
            lambda recorded: voice_desk.obey(Recorded(recorded)),
            self._channel.tell,
        )
        self._take = self._attend
        for message in early:
            self._attend(message)
        early.clear()
        if not choices.program.interface.offer_declined:
            self._keep(offers.make())
        try:
            await self._ended.wait()
        finally:  # the same order when it is interrupted from a terminal
            self._model_desk.stop()
            await sound_check.close()
            await self._voice_recording.close()
            await session.close()
            await offers.close()
            if self._to_restore:
                self._channel.tell(await asyncio.to_thread(_restored, paths, self._name, self._to_restore))
            self._channel.close()
        return 0

    def _attend(self, message: msg.ToEngine) -> None:
        if isinstance(message, ConversationCommand):
            self._session.take(message)
        elif isinstance(message, PersonaCommand):
            self._keep(self._persona_desk.obey(message))
        elif isinstance(message, ContactCommand):
            self._keep(self._contact_desk.obey(message))
        elif isinstance(message, BoundaryCommand):
            self._keep(self._boundary_desk.obey(message))
        elif isinstance(message, CompanionCommand):
            self._keep(self._companion_desk.obey(message))
        elif isinstance(message, VoiceCommand):
            self._keep(self._voice_desk.obey(message))
        elif isinstance(message, SettingsCommand):
            self._keep(self._settings_desk.obey(message))
        elif isinstance(message, ModelCommand):
            self._keep(self._model_desk.obey(message))
        elif isinstance(message, PrivacyCommand):
            self._keep(self._privacy_desk.obey(message))
        elif isinstance(message, BackupCommand):
            self._keep(self._backup_desk.obey(message))
        else:
            self._attend_own(message)

    def _attend_own(self, message: OwnMessage) -> None:
        """Do what the window asks for that is no desk's and not of the talk."""
        match message:
            case msg.Query():
                self._keep(self._answer(message))
            case msg.GetModels(names):
                self._offers.get(names)
            case msg.CancelDownload():
                self._offers.cancel()
            case msg.DeclineOffer():
                self._offers.decline()
            case msg.CheckSound():
                self._sound_check.start()
            case msg.ShowDevices():
                self._keep(self._tell_later(devices_shown))
            case msg.RecordReference(has_right):
                self._voice_recording.start(has_right=has_right)
            case msg.CancelRecording():
                self._voice_recording.cancel()
            case msg.RestoreBackup(name):
                self._keep(self._restore(name))
            case msg.Quit():
                self._ended.set()
            case _:
                assert_never(message)

    def _keep(self, work: Coroutine[None, None, None]) -> None:
        """Let something go on beside the rest, and hold it until it is done."""
        task = asyncio.create_task(work)
        self._beside.add(task)
        task.add_done_callback(self._beside.discard)

    async def _tell_later(self, look: Callable[[], msg.Event]) -> None:
        """Tell what is to be looked for, which may block."""
        self._channel.tell(await asyncio.to_thread(look))

    def _apply(self, settings: Settings) -> None:
        """Let what is set count at once: how one talks, or the devices; safe from any thread."""
        if isinstance(settings, CompanionSettings):
            self._session.post(ev.TalkChosen(talks_by_key(settings)))
            self._session.post(ev.PatienceChosen(settings.turn.patience))
        elif isinstance(settings, ProgramSettings):
            self._change_devices(settings)

    def _change_devices(self, program: ProgramSettings) -> None:
        microphone, loudspeaker = microphone_of(program), loudspeaker_of(program)
        self._equipment = with_sound(self._equipment, microphone, loudspeaker)
        self._session.change_devices(microphone, loudspeaker)

    async def _restore(self, name: str) -> None:
        """End the talk, so that a backup can be put back; where that cannot be, say so and go on talking."""
        try:
            await asyncio.to_thread(self._session.store.backups.require_whole, name)
        except CompanionError as error:
            self._channel.tell(msg.Noticed(backup_desk.NOTICE, error.sentence, is_error=True))
        else:
            self._to_restore = name
            self._ended.set()

    async def _answer(self, query: msg.Query) -> None:
        self._channel.tell(await self._session.answer(query))


def _restored(paths: Paths, companion: str, name: str) -> msg.BackupRestored:
    """Put a backup in the database's place, which nobody uses any more; tell what came of it."""
    try:
        with resting_store(paths, companion) as resting:
            resting.backups.restore(name, time.time())
    except CompanionError as error:
        return msg.BackupRestored(name, error.sentence)
    return msg.BackupRestored(name)
