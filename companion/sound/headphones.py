"""Decides whether the microphone can hear the loudspeaker, so that an echo must be removed.

The last self-test of the two devices counts most, then the loudspeaker's name. If neither is conclusive, an echo is
expected, because removing an absent echo costs little, and answering oneself ruins the conversation. A sound
server's "default" may change at any moment. ``plugged`` says which device it stands for; if that is unknown, no
result is stored for it.
"""

import hashlib
import logging
import re
import threading
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Final

import msgspec

from companion.sound import devices
from companion.sound.devices import SOUND_SERVER_DEVICES
from companion.sound.echoes.echo import Cleaned, EchoCanceller, untouched
from companion.sound.plugged import InUse, devices_in_use
from companion.storage.new_file import SmallFile
from companion.values import CompanionError, Samples

log = logging.getLogger(__name__)

LOOK_EVERY: Final = 300
"""Frames (3 s of an audible companion) between two checks of the devices in use."""

_HEADPHONES: Final = re.compile(
    r"""
    head[ -]?phone | head[ -]?set | ear[ -]?(phone|bud|pod|piece) | air[ -]?pod | \bbuds | in-ear | hands[ -]?free
    | kopfhörer | ohrhörer | freisprech                      # German
    | casque | écouteur | oreillette | mains[ -]libres       # French
    | auricular | \bcascos\b | manos[ -]libres               # Spanish
    | cuffi[ae] | auricolar                                  # Italian
    | \bfones?\b | auscultador                                   # Portuguese
    | koptelefoon | hoofdtelefoon | oordop | oortje          # Dutch
    | hörlur | hovedtelefon | høretelefon | hodetelefon | kuulok | heyrnartól
    | słuchawk | sluchát | slúchad | slušalk | slušalic | fejhallgató | fülhallgató | căști | kulaklık
    | наушник | гарнитур | навушник | слушалк | слухавк | ακουστικ | אוזני
    | سماعة\ الرأس | سماعات\ الرأس | سماعات\ الأذن
    | हेडफ़?ोन | हेडसेट | หูฟัง | tai\ nghe
    | ヘッド(ホン|フォン|セット) | イヤ(ホン|フォン) | 헤드폰 | 헤드셋 | 이어폰 | 耳[机機麦麥] | 头戴 | 頭戴
    """,
    re.VERBOSE,
)
_LOUDSPEAKERS: Final = re.compile(
    r"speaker[ ]?phone | sound[ ]?bar | boom[ ]?box | home[ ]?pod | hdmi | display[ ]?port | \btv\b | \bspeak[ ]?\d",
    re.VERBOSE,
)
"""Pattern of loudspeakers that play into the room whatever else the name says; not a plain "speaker", as headsets
are called that too."""


def looks_like_headphones(name: str) -> bool:
    """Return whether a loudspeaker's name says that it is worn on or in the ears, in one of some thirty languages."""
    plain = unicodedata.normalize("NFKC", name).casefold()
    return _HEADPHONES.search(plain) is not None and _LOUDSPEAKERS.search(plain) is None


class EchoPaths:
    """Results of self-tests for pairs of devices, in a small file that may be lost.

    It contains hashes of names, because devices are often called after their owners.
    """

    def __init__(self, file: Path) -> None:
        self._file = SmallFile(file, dict[str, bool])

    def measured(self, microphone: str, loudspeaker: str) -> bool | None:
        """Return whether the microphone heard the loudspeaker; None if that is unknown."""
        return self._known().get(_key(microphone, loudspeaker))

    def note(self, microphone: str, loudspeaker: str, has_echo_path: bool | None) -> None:
        """Store a result; None, for an inconclusive one, changes nothing."""
        if has_echo_path is None or {microphone, loudspeaker} & set(SOUND_SERVER_DEVICES):
            return
        self._file.keep(self._known() | {_key(microphone, loudspeaker): has_echo_path})

    def _known(self) -> dict[str, bool]:
        return self._file.read() or {}


def _key(microphone: str, loudspeaker: str) -> str:
    return hashlib.sha256(msgspec.json.encode((microphone, loudspeaker))).hexdigest()[:16]


def devices_by_name(microphone: str | None, loudspeaker: str | None) -> InUse | None:
    """Return PortAudio's names for the devices of these names (None: the default ones), or for their replacements.

    None if there are none. Must not run at the same time as ``devices.rescan``.
    """
    try:
        return InUse(
            devices.choose(microphone, is_microphone=True).name,
            devices.choose(loudspeaker, is_microphone=False).name,
        )
    except CompanionError:
        return None


def behind_the_server(named: InUse) -> InUse:
    """Return the same devices, with a sound server's "default" replaced by the present device, if it is known."""
    if not {named.microphone, named.loudspeaker} & set(SOUND_SERVER_DEVICES):
        return named
    found = devices_in_use()
    if found is None:
        return named
    return InUse(
        found.microphone if named.microphone in SOUND_SERVER_DEVICES else named.microphone,
        found.loudspeaker if named.loudspeaker in SOUND_SERVER_DEVICES else named.loudspeaker,
    )


def is_echo_expected(known: EchoPaths, named: InUse | None) -> bool:
    """Return whether to expect an echo with these devices, None if unknown; may ask the sound server, for 20 ms."""
    if named is None:
        return True
    pair = behind_the_server(named)
    measured = known.measured(pair.microphone, pair.loudspeaker)
    return measured if measured is not None else not looks_like_headphones(pair.loudspeaker)


def _in_a_thread(job: Callable[[], None]) -> None:
    threading.Thread(target=job, name="headphones", daemon=True).start()


class EchoWhereExpected:
    """A canceller whose result is used only while an echo is expected; fulfils ``EchoCanceller``.

    It runs all the time, so it knows the room when a loudspeaker replaces headphones.
    """

    is_half_duplex = False

    def __init__(
        self,
        canceller: EchoCanceller,
        name_devices: Callable[[], InUse | None],
        is_expected: Callable[[InUse | None], bool],
        *,
        beside: Callable[[Callable[[], None]], None] = _in_a_thread,
    ) -> None:
        """Prepare; until the first check an echo is expected.

        Args:
            canceller: ``close`` closes it.
            name_devices: returns the devices in use; called in the sound thread.
            is_expected: returns whether to expect an echo with them; may be slow.
            beside: runs that without blocking the sound thread.
        """
        self._canceller = canceller
        self._name_devices = name_devices
        self._is_expected = is_expected
        self._beside = beside
        self._expects = True
        self._is_looking = False
        self._frames = 0

    def play(self, reference: Samples) -> None:
        """Store the next frame that the loudspeaker plays."""
        self._canceller.play(reference)

    def process(self, frame: Samples) -> Cleaned:
        """Return the frame without the echo, or unchanged while none is expected."""
        if self._frames % LOOK_EVERY == 0:
            self._look()
        self._frames += 1
        cleaned = self._canceller.process(frame)
        return cleaned if self._expects else untouched(frame)

    def close(self) -> None:
        """Free the canceller."""
        self._canceller.close()

    def _look(self) -> None:
        if not self._is_looking:
            self._is_looking = True
            named = self._name_devices()
            self._beside(lambda: self._judge(named))

    def _judge(self, named: InUse | None) -> None:
        try:
            expects = self._is_expected(named)
            if expects != self._expects:
                log.info("echo removal %s", "on" if expects else "off")
            self._expects = expects
        finally:
            self._is_looking = False
