"""A made performance: what a short talk would have left, without the talk."""

from dataclasses import replace
from pathlib import Path

import numpy as np

from companion.channel import messages as msg
from companion.conversation.latency import STAGES, TurnTimes
from companion.demo.performance import Performance, SaidTurn, ScriptedTurn
from companion.values import Affect, Audio, Cause, MoodTerm, Who
from tests.fakes.readings import GLAD, mood_step, reading
from tests.fakes.sound import tone

READING = replace(reading(GLAD, "joy", Cause("Hello there", Who.WORLD, 1, 0.4, is_sure=True)), tone=GLAD)
STEP = mood_step(Affect(0.2), Affect(0.3, 0.1), MoodTerm("greeted", Affect(0.1, 0.1)), mood=Affect(0.2))
PERSON_HZ, COMPANION_HZ = 300.0, 1000.0


def performance() -> Performance:
    """Two turns: the person says something of 0.5 s at 1.0 and 4.0; the companion answers 1 s at 2.0 and 5.0."""
    loudspeaker = np.zeros(6 * 16_000, dtype=np.float32)
    beep = tone(1.0, hz=COMPANION_HZ).samples
    for start in (1.5, 4.5):  # the loudspeaker's first sample sounds at 0.5
        loudspeaker[round(start * 16_000) : round((start + 1.0) * 16_000)] = beep
    turn = ScriptedTurn(Path("hello.wav"), "Hello there.", "made for a test")
    said = tuple(
        SaidTurn(turn, tone(0.5, rate_hz=22_050, hz=PERSON_HZ), start, start + 0.5) for start in (1.0, 4.0)
    )
    shown: tuple[tuple[float, msg.Event], ...] = (
        (1.7, msg.PersonHeard(1, "Hello there.", "", is_final=True)),
        (1.8, msg.Felt(replace(READING, emotions=()), is_final=False)),
        (1.9, msg.Felt(READING)),
        (1.9, msg.MoodMoved(STEP)),
        (2.5, msg.CompanionSaid(2, "Good", "morning.", is_final=False)),
        (3.0, msg.CompanionSaid(2, "Good morning.", "", is_final=True)),
        (4.7, msg.PersonHeard(3, "Hello again.", "", is_final=True)),
        (6.0, msg.CompanionSaid(4, "Good evening.", "", is_final=True)),
    )
    times = tuple(
        TurnTimes(
            utterance,
            reply,
            speech_ended=at,
            instants={
                stage: at + after
                for stage, after in zip(STAGES, (0.1, 0.15, 0.15, 0.2, 0.3, 0.33, 0.4, 0.45), strict=True)
            },
        )
        for utterance, reply, at in ((1, 1, 1.5), (3, 2, 4.5))
    )
    return Performance("Robin", said, shown, times, Audio(loudspeaker, 16_000), 0.5, 1.25)
