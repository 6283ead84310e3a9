from companion.channel.messages import EarChanged, EngineReady, PhaseChanged
from companion.values import Phase
from companion.window.desktop.tray import Deed, TrayIcon, icon_of, menu_of
from companion.window.talk.conversation import Conversation, Link
from tests.tables import each_row

EAR = EarChanged(has_microphone=True, is_muted=False, is_half_duplex=False)
READY = Conversation().with_event(EngineReady("Robin", "0.1.0")).linked(Link.READY).with_event(EAR)
MUTED = READY.with_event(EarChanged(has_microphone=True, is_muted=True, is_half_duplex=False))


@each_row(
    ("state", "icon"),
    [
        (Conversation(), TrayIcon.RESTING),
        (READY.with_event(PhaseChanged(Phase.LISTENING)), TrayIcon.LISTENING),
        (READY.with_event(PhaseChanged(Phase.PERSON_SPEAKING)), TrayIcon.LISTENING),
        (READY.with_event(PhaseChanged(Phase.SPEAKING)), TrayIcon.SPEAKING),
        (MUTED.with_event(PhaseChanged(Phase.IDLE, "Muted.")), TrayIcon.MUTED),
        (READY.with_event(PhaseChanged(Phase.FAILED, "No words.")), TrayIcon.TROUBLED),
        (READY.linked(Link.PAUSING, 5.0), TrayIcon.TROUBLED),
    ],
)
def test_the_icon_tells_the_state(state: Conversation, icon: TrayIcon) -> None:
    assert icon_of(state) is icon


def test_what_cannot_be_done_now_is_shown_so_and_a_closed_ear_is_ticked() -> None:
    entries = {entry.deed: entry for entry in menu_of(Conversation(), is_shown=True, can_hide=True)}

    assert not entries[Deed.STOP].is_possible
    assert not entries[Deed.MUTE].is_possible
    assert entries[Deed.QUIT].is_possible
    muted = {entry.deed: entry for entry in menu_of(MUTED, is_shown=True, can_hide=True)}
    assert muted[Deed.MUTE].is_on is True
    assert not menu_of(READY, is_shown=True, can_hide=False)[0].is_possible, "there is no tray"
