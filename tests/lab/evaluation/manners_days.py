"""Lives of 60 simulated days on virtual time, in which the companion may speak first.

A person of each language comes and goes by chance (seeded), tells plans that the program's own rules take for threads,
answers first words or not, wants quiet at times, and is in danger for a while. The engine's initiative runs as in a
session, with its clock, store and events played. Closed topics are told as plans too.
"""

import asyncio
import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time
from typing import Final

from companion.conversation import effects as do
from companion.conversation import events as ev
from companion.conversation.state import State
from companion.conversation.step import Taken
from companion.engine.initiative import Initiative
from companion.engine.keeper import Keeper
from companion.guarding.agreed import is_quiet
from companion.initiative.deciding import DAY, HOUR, UNANSWERED, Kind, Often, Reason
from companion.remembering.threads import threads
from companion.reply.talk_setup import TalkSetup
from companion.storage.feelings import Felt
from companion.values import Affect, Boundaries, Command, FeltPoint, Memory, Speaker, Utterance
from tests.fakes.running_talk import FakeTalk

DAYS: Final = 60
START: Final = datetime(2026, 3, 2, 8, tzinfo=UTC).timestamp()
QUIET: Final = (time(22), time(7))
CLOSED: Final = "divorce"
PLANS: Final = {
    "en": (
        "I have a dentist appointment in two days.",
        "In three days I have my driving test.",
        "I'm seeing my sister on Friday.",
        "My job interview is on Tuesday.",
        "The plumber comes tomorrow.",
        "I have a court date about the divorce in three days.",
    ),
    "de": (
        "In zwei Tagen habe ich einen Zahnarzttermin.",
        "Am Freitag habe ich Prüfung.",
        "Morgen kommt der Klempner.",
        "In drei Tagen besuche ich meine Schwester.",
        "Am Dienstag habe ich ein Vorstellungsgespräch.",
    ),
    "fr": (
        "J'ai un rendez-vous chez le dentiste dans deux jours.",
        "Vendredi, j'ai un examen.",
        "Demain, le plombier vient.",
        "Dans trois jours, je vois ma sœur.",
        "Mardi, j'ai un entretien d'embauche.",
    ),
    "es": (
        "Tengo cita con el dentista en dos días.",
        "El viernes tengo un examen.",
        "Mañana viene el fontanero.",
        "En tres días veo a mi hermana.",
        "El martes tengo una entrevista de trabajo.",
    ),
    "ja": (
        "明後日、歯医者の予約があります。",
        "金曜日に試験があります。",
        "明日、配管工が来ます。",
        "三日後に妹に会います。",
        "火曜日に面接があります。",
    ),
    "zh": (
        "后天我要看牙医。",
        "星期五我有考试。",
        "明天水管工要来。",
        "三天后我要见我姐姐。",
        "星期二我有面试。",
    ),
}
_LOOK: Final = 300.0


@dataclass(frozen=True, slots=True)
class Spoken:
    """First words, with the circumstances in which they came."""

    at: float
    reason: Reason
    unanswered: int
    """First words before these that nobody had answered."""
    is_in_care: bool
    is_screen_taken: bool


@dataclass(slots=True)
class Life:
    """Events of one life."""

    spoken: list[Spoken] = field(default_factory=list)
    told: list[Memory] = field(default_factory=list)
    """Threads with a date, as they were opened."""
    could_ask: set[int] = field(default_factory=set)
    """Threads whose fitting days have come, with the person there at a quiet moment on one of them."""


class _Kept(Keeper):
    """Content of the store, without one."""

    def __init__(self) -> None:
        self.learned_things: dict[str, bytes] = {}
        self.valence = 0.1

    async def learned(self, what: str) -> bytes | None:
        return self.learned_things.get(what)

    async def keep_felt(self, felt: Felt) -> None:
        self.learned_things.update({what: bytes(value) for what, value in felt.learned.items() if value})

    async def felt(
        self, since: float | None, until: float, most: int
    ) -> tuple[float, tuple[FeltPoint, ...], tuple[FeltPoint, ...]]:
        return until, (FeltPoint(until, Affect(self.valence, 0.0, 0.0)),), ()


class _World:
    """One person, and the initiative of the session that runs."""

    def __init__(self, language: str, often: Often, seed: int) -> None:
        self.random = random.Random(f"{language} {often} {seed}")
        self.language, self.often = language, often
        self.now = START
        self.kept, self.life = _Kept(), Life()
        self.threads: list[Memory] = []
        self.is_in_care = self.is_screen_taken = False
        self.unanswered = 0
        limits = Boundaries(quiet=QUIET, topics=(CLOSED,))
        state = State("s", START, has_ear=True, boundaries=limits)
        self.talk = FakeTalk(state, TalkSetup(language=language), limits, lambda: self.now)
        self.talk.settings.put("conversation.speaks_first", often.value)
        self.initiative: Initiative | None = None

    async def start(self) -> None:
        """Start the program."""
        self.initiative = Initiative(
            self.talk,
            lambda: self.threads,
            is_in_crisis=lambda: self.is_in_care,
            zone=UTC,
            is_screen_taken=lambda: self.is_screen_taken,
        )
        await self.initiative.open(self.kept)

    async def look(self) -> Reason | None:
        """Look once, and note first words."""
        assert self.initiative is not None
        before = self.initiative.about()
        await self.initiative.look()
        reason = self.initiative.about()
        if reason is None or reason is before:
            return None
        self.life.spoken.append(
            Spoken(self.now, reason, self.unanswered, self.is_in_care, self.is_screen_taken)
        )
        self.unanswered += 1
        return reason

    def says(self, text: str, command: Command | None = None) -> None:
        """Let the person say something."""
        assert self.initiative is not None
        dialogue = self.talk.state.dialogue
        said = Utterance("s", len(dialogue) + 1, Speaker.PERSON, text, self.now)
        state = self.talk.now_state = replace(self.talk.state, dialogue=(*dialogue, said)[-40:])
        shown = do.PersonHeard(said.number, text, "", is_final=True)
        obey = () if command is None else (do.Obey(command),)
        self.initiative.act(Taken(self.now, ev.TimePassed(), state, state, (shown, *obey)))
        self.unanswered = 0
        for draft in threads(said, UTC) if command is None else ():
            number = len(self.threads) + 1
            known = any(one.is_open and one.subject == draft.subject for one in self.threads)
            if draft.due_at is None or known:
                continue
            memory = Memory(
                draft.kind, draft.text, said.said_at, subject=draft.subject, due_at=draft.due_at, is_open=True
            )
            self.threads.append(replace(memory, id=number))
            self.life.told.append(self.threads[-1])

    def close(self, topic: str) -> None:
        """Let the person tell how it went."""
        self.threads = [
            replace(one, is_open=False) if topic == f"memory {one.id}" else one for one in self.threads
        ]


async def _live(world: _World) -> Life:
    chance = world.random
    for day in range(DAYS):
        midnight = START - 8 * HOUR + day * DAY
        world.is_in_care = 20 <= day < 23
        if chance.random() < 0.12:
            continue  # away all day, the program is off
        await _day(world, midnight)
    return world.life


async def _day(world: _World, midnight: float) -> None:
    chance = world.random
    starts = sorted(chance.uniform(7.2, 23.0) for _ in range(chance.choice((1, 2, 2, 3))))
    world.now = midnight + starts[0] * HOUR
    await world.start()
    ends = midnight + min(25.5, starts[-1] + 1.5) * HOUR
    comings = [midnight + start * HOUR for start in starts]
    while world.now < ends:
        if comings and world.now >= comings[0]:
            comings.pop(0)
            await _visit(world)
        world.is_screen_taken = chance.random() < 0.1
        await _look(world, is_there=False)
        world.now += _LOOK


async def _visit(world: _World) -> None:
    """Let the person be there for a while: perhaps talking at once, perhaps doing something else."""
    chance = world.random
    assert world.initiative is not None
    until = world.now + chance.uniform(0.3, 2.0) * HOUR
    world.initiative.present()
    world.now += 5.0
    await _look(world, is_there=True)
    while world.now < until:
        world.initiative.present()
        if chance.random() < 0.25:
            heavy = chance.random() < 0.1
            world.kept.valence = -0.6 if heavy else 0.1
            world.says(chance.choice(PLANS[world.language]) if chance.random() < 0.2 else "Hm, ja.")
        elif chance.random() < 0.02:
            command = chance.choice((Command.QUIET, Command.WAIT, Command.GOOD_NIGHT))
            world.says("…", command)
        world.now += 200.0
        world.initiative.present()
        await _look(world, is_there=True)


async def _look(world: _World, *, is_there: bool) -> None:
    clock = datetime.fromtimestamp(world.now, UTC).time()
    is_fit = is_there and not is_quiet(QUIET, clock) and not world.is_in_care and not world.is_screen_taken
    if is_fit:
        world.life.could_ask |= {
            one.id
            for one in world.threads
            if one.is_open
            and one.due_at is not None
            and HOUR <= world.now - one.due_at < 4 * DAY
            and CLOSED not in one.text
        }
    reason = await world.look()
    if reason is None or not is_there:
        return
    draw = world.random.random()
    world.now += 10.0
    if draw < 0.6:
        world.says("Ach, gut." if world.language == "de" else "Fine.")
        world.close(reason.topic)
    elif draw < 0.65:
        world.says("…", Command.NOT_NOW)
    elif draw < 0.7:
        world.says("…", Command.NEVER)


@dataclass(frozen=True, slots=True)
class Counts:
    """Counts over lives."""

    spoken: int
    in_quiet_hours: int
    after_two: int
    about_closed: int
    in_care: int
    over_screens: int
    could_ask: int
    asked: int
    asked_twice: int
    unfitting: int
    """Dated threads that were asked about on another day."""


def counts(lives: Sequence[Life]) -> Counts:
    """Count over lives."""
    spoken = [one for life in lives for one in life.spoken]
    asked = asked_twice = could = unfitting = 0
    for life in lives:
        times = Counter(one.reason.topic for one in life.spoken if one.reason.kind is Kind.DATED)
        due = {f"memory {one.id}": one.due_at or 0.0 for one in life.told}
        asked += sum(f"memory {number}" in times for number in life.could_ask)
        could += len(life.could_ask)
        asked_twice += sum(count > 1 for count in times.values())
        unfitting += sum(
            not HOUR <= one.at - due[one.reason.topic] < 4 * DAY
            for one in life.spoken
            if one.reason.kind is Kind.DATED
        )
    return Counts(
        len(spoken),
        sum(is_quiet(QUIET, datetime.fromtimestamp(one.at, UTC).time()) for one in spoken),
        sum(one.unanswered >= UNANSWERED for one in spoken),
        sum(CLOSED in one.reason.words for one in spoken),
        sum(one.is_in_care for one in spoken),
        sum(one.is_screen_taken for one in spoken),
        could,
        asked,
        asked_twice,
        unfitting,
    )


def lives(language: str, often: Often, count: int) -> list[Life]:
    """Simulate lives of a person of a language."""

    async def simulate() -> list[Life]:
        return [await _live(_World(language, often, seed)) for seed in range(count)]

    return asyncio.run(simulate())
