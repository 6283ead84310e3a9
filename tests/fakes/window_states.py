"""States of the conversation to be looked at, each by what the engine tells in it, in its own sentences."""

from dataclasses import dataclass
from typing import Final

from companion.channel import messages as msg
from companion.values import Phase, TalkWay
from companion.window.talk.conversation import Link
from tests.fakes.guarded import CARED, CONTACTS, IN_DANGER


@dataclass(frozen=True)
class State:
    """What the engine tells, whether there is one, and which page is open beside the conversation."""

    name: str
    says: tuple[msg.ToWindow, ...] = ()
    page: str = ""
    shows: str = ""
    """What the page is scrolled to, by its name."""
    link: Link = Link.READY


HEARS: Final[tuple[msg.ToWindow, ...]] = (
    msg.PersonHeard(101, "I failed the exam, and I am sad about it.", "", is_final=True),
    msg.CompanionSaid(102, "That hurts, after all the work you put in.", "", is_final=True),
    msg.OffRecordChanged(is_on=False),
    msg.EarChanged(has_microphone=True, is_muted=False, is_half_duplex=False),
    msg.PhaseChanged(Phase.LISTENING),
    msg.LevelMeasured(-50.0, is_speech=False),
)
"""What each state begins with."""
_ASKED: Final = msg.PersonHeard(103, "Ha, stop there. Tell me about the sea.", "", is_final=True)
_TOLD: Final = msg.CompanionSaid(
    104, "The sea is grey this morning,", "with small waves coming in from the west.", is_final=False
)
_MODEL: Final = msg.OfferedModel(
    "language-model",
    "A language model of 4B",
    "language model",
    4_220_000_000,
    "Apache-2.0",
    "https://example.org/a",
    must_accept=False,
)
_TIMES: Final = {
    "notice": 0.12,
    "read": 0.06,
    "wait": 0.002,
    "think": 0.11,
    "cut": 0.04,
    "speak": 0.03,
    "hold": 0.003,
    "play": 0.055,
}

SPEAKING: Final = State("speaking", (_ASKED, msg.PhaseChanged(Phase.SPEAKING), _TOLD))
STATES: Final = (
    State(
        "hearing",
        (
            msg.PhaseChanged(Phase.PERSON_SPEAKING),
            msg.LevelMeasured(-20.0, is_speech=True),
            msg.CompanionSaid(102, "The sea is grey this morning.", "", is_final=True),
            msg.PersonHeard(103, "And is it cold", "in the water", is_final=False),
        ),
    ),
    State("thinking", (_ASKED, msg.PhaseChanged(Phase.PREPARING))),
    SPEAKING,
    State(
        "half-duplex",
        (
            msg.EarChanged(has_microphone=True, is_muted=False, is_half_duplex=True),
            _ASKED,
            msg.PhaseChanged(Phase.SPEAKING),
            _TOLD,
        ),
    ),
    State(
        "muted",
        (
            msg.EarChanged(has_microphone=True, is_muted=True, is_half_duplex=False),
            msg.PhaseChanged(Phase.IDLE),
        ),
    ),
    State(
        "by-key",
        (
            msg.EarChanged(has_microphone=True, is_muted=False, is_half_duplex=False, way=TalkWay.HOLD),
            msg.PhaseChanged(Phase.IDLE, "Hold the talk key while you speak."),
        ),
    ),
    State(
        "asleep",
        (
            msg.EarChanged(has_microphone=True, is_muted=False, is_half_duplex=False, way=TalkWay.BY_NAME),
            msg.PhaseChanged(Phase.ASLEEP, "Call me by name."),
        ),
    ),
    State("warming-up", (msg.WarmingUp(21.0),)),
    State(
        "no-sound",
        (
            msg.EarChanged(
                has_microphone=False,
                is_muted=False,
                is_half_duplex=False,
                why="No microphone found. Plug one in any time, or just type.",
            ),
            msg.PhaseChanged(Phase.IDLE),
            msg.Noticed(
                "loudspeaker",
                "No speakers found. I'll show my replies as text for now.",
            ),
        ),
    ),
    State("off-record", (msg.OffRecordChanged(is_on=True),)),
    State(
        "line-kept",
        (
            _ASKED,
            msg.CompanionSaid(104, "The sea is grey this morning.", "", is_final=True),
            msg.Noticed("sample line", "I'll say it like that.", undo=msg.UndoSampleLine(3)),
        ),
    ),
    State("sound-test", (msg.SoundCheckBegan(9.0),), page="hearing", shows="testSound"),
    State(
        "sound-tested",
        (
            msg.SoundChecked(
                is_good=False,
                sentence="Your microphone is silent. Check that it isn't muted, then test again.",
            ),
        ),
        page="hearing",
        shows="testSound",
    ),
    State(
        "answer-times", tuple(msg.AnswerTimed(sum(_TIMES.values()), _TIMES) for _ in range(3)), page="latency"
    ),
    State(
        "downloading",
        (
            msg.SetOffered("For this computer a larger language model is the greatest gain.", (_MODEL,)),
            msg.DownloadMoved("language-model", 1_300_000_000, 4_220_000_000, is_running=True),
        ),
        page="offer",
    ),
    State(
        "download-failed",
        (
            msg.DownloadMoved(
                "language-model",
                1_300_000_000,
                4_220_000_000,
                is_running=False,
                sentence="The connection to the model hub was lost. Try again to continue from here.",
            ),
        ),
        page="offer",
    ),
    State("starting", link=Link.STARTING),
    State("engine-gone", link=Link.PAUSING),
    State("stopped", link=Link.STOPPED),
    State(
        "danger",
        (
            CONTACTS,
            msg.PersonHeard(1, "I have been thinking about ending it.", "", is_final=True),
            IN_DANGER,
            CARED,
        ),
    ),
)
