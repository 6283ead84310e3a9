"""Lessons of a person's reactions through a whole session: in the open, undone at will, and only if they want it."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest

from companion.channel import messages as msg
from companion.engine.equipment import Equipment
from companion.engine.live_settings import LiveSettings
from companion.engine.live_talk import LiveTalk
from companion.guarding.orders import CharacterJudge
from companion.reply.analysis import TurnAnalysis
from companion.reply.brief_maker import PlanningParts
from companion.reply.talk_setup import TalkSetup
from companion.storage.lessons import KeptFeedback, Lessons
from companion.storage.paths import Paths
from companion.storage.sqlite import DatabaseReadOnly
from companion.storage.store import open_store
from companion.thinking.persona import Traits
from companion.values import Feedback, PartMissing, Told
from tests.fakes.analyser import FakeAnalyser
from tests.fakes.equipment import NAME, Cast, Company

SHORT = "That was too long."
LEARNS = "conversation.learns"


class HearsTooLong(FakeAnalyser):
    """Hears one request."""

    def read(self, text: str) -> TurnAnalysis:
        remarks = {Feedback.TOO_LONG: 0.9} if text == SHORT else {}
        return replace(super().read(text), remarks=remarks)


class Talk:
    """Somebody who talks with a companion of middle traits, in writing."""

    def __init__(self, company: Company, settings: LiveSettings, traits: Callable[[], Traits]) -> None:
        self.company = company
        self.settings = settings
        self.traits = traits

    @property
    def steps(self) -> tuple[msg.LearnedStep, ...]:
        shown: tuple[msg.LearnedStep, ...] = self.company.of(msg.LearnedShown)[-1].steps
        return shown

    async def has_steps(self, count: int) -> None:
        await self.company.until(lambda: bool(self.company.of(msg.LearnedShown)) and len(self.steps) == count)

    async def has_length(self, step: int) -> None:
        await self.company.until(lambda: self.traits().talkativeness == step)


@asynccontextmanager
async def talking(paths: Paths, *, learns: bool = True, lessons: int = 0) -> AsyncIterator[Talk]:
    """Talk once all that decides is loaded, and so many lessons are learned; each time it is a new session."""
    paths.make()
    settings = LiveSettings(paths.config / "companion.toml")
    settings.put(LEARNS, learns)
    learned: list[Callable[[Traits], Traits]] = []

    def traits() -> Traits:
        return learned[-1](Traits(**settings.now().traits.model_dump()))

    def setup_now() -> TalkSetup:
        return replace(equipment.setup, persona=replace(equipment.setup.persona, traits=traits()))

    equipment: Equipment = replace(
        Cast(paths).in_writing(),
        settings=settings,
        planning=PlanningParts(open_analyser=HearsTooLong),
        setup_now=setup_now,
        lean_by=learned.append,
    )
    async with Company(equipment) as company:
        await company.sees(msg.Noticed("preparing", ""))
        talk = Talk(company, settings, traits)
        if lessons:
            await company.tell("Hello.", *[SHORT] * lessons)
            await talk.has_steps(lessons)
        yield talk


def kept(paths: Paths) -> tuple[KeptFeedback, ...]:
    with open_store(paths, NAME) as store:
        return store.lessons.feedback()


async def test_requests_are_listed_with_their_words_and_shorten_replies(paths: Paths) -> None:
    async with talking(paths, lessons=2) as talk:
        await talk.has_length(2)

        assert {step.words for step in talk.steps} == {SHORT}
        assert str(talk.steps[0].why) == "You wanted shorter replies, so I talk less."


async def test_what_was_learned_holds_in_the_next_session(paths: Paths) -> None:
    async with talking(paths, lessons=2):
        pass
    async with talking(paths) as talk:
        assert talk.traits().talkativeness == 2


async def test_one_step_is_undone_and_then_all(paths: Paths) -> None:
    async with talking(paths, lessons=3) as talk:
        talk.company.session.handle(msg.UndoLearned((talk.steps[0].id,)))
        await talk.has_steps(2)
        assert talk.traits().talkativeness == 2

        talk.company.session.handle(msg.UndoLearned(None))
        await talk.has_steps(0)

        assert talk.traits().talkativeness == 3
    assert kept(paths) == ()


@pytest.mark.parametrize(("moved", "left"), [("talkativeness", 0), ("warmth", 2)])
async def test_a_moved_slider_loses_what_was_learned_of_it_alone(moved: str, left: int, paths: Paths) -> None:
    async with talking(paths, lessons=2) as talk:
        talk.settings.put(f"traits.{moved}", 5)
        await talk.has_steps(left)

        assert getattr(talk.traits(), moved) == 5
        assert (talk.traits().talkativeness == 2) is bool(left)
    assert len(kept(paths)) == left


@pytest.mark.parametrize(
    ("learns", "said"),
    [
        pytest.param(LiveSettings().now().conversation.learns, ("Hello.", SHORT, SHORT), id="by default"),
        pytest.param(True, ("I want to kill myself.", SHORT), id="in a danger"),
    ],
)
async def test_nothing_is_learned(learns: bool, said: tuple[str, ...], paths: Paths) -> None:
    async with talking(paths, learns=learns) as talk:
        await talk.company.tell(*said)

    assert kept(paths) == ()


async def test_what_cannot_be_stored_is_not_learned_and_is_told(
    paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise DatabaseReadOnly("It cannot be written.", log="read-only")

    monkeypatch.setattr(Lessons, "keep_feedback", fail)
    async with talking(paths) as talk:
        await talk.company.tell("Hello.", SHORT, SHORT)
        await talk.company.sees(msg.Noticed("wish", Told("It cannot be written.")))

        assert talk.traits().talkativeness == 3
    assert kept(paths) == ()


async def test_off_the_record_nothing_is_learned(paths: Paths) -> None:
    async with talking(paths) as talk:
        await talk.company.tell("Hello.")
        talk.company.session.handle(msg.SetOffRecord(is_on=True))
        await talk.company.sees(msg.OffRecordChanged(is_on=True))
        await talk.company.tell(SHORT, SHORT)

    assert kept(paths) == ()


async def test_switched_off_what_was_learned_has_no_effect_and_stays(paths: Paths) -> None:
    async with talking(paths, lessons=2) as talk:
        talk.settings.put(LEARNS, False)

        assert talk.traits().talkativeness == 3
    assert len(kept(paths)) == 2


async def test_what_was_learned_goes_with_the_words_that_taught_it(paths: Paths) -> None:
    async with talking(paths, lessons=2) as talk:
        talk.company.session.handle(msg.ForgetAbout("long"))
        await talk.has_steps(0)

        assert talk.traits().talkativeness == 3


def test_what_is_learned_changes_the_settings_of_replies_and_not_what_is_set(paths: Paths) -> None:
    paths.make()
    live = LiveSettings(paths.companion(NAME).settings_file, paths.settings_file)
    talk = LiveTalk(paths, NAME, live, no_judge)
    assert talk.setup().learned_wish == ""

    talk.lean_by(lambda traits: replace(traits, curiosity=2))

    assert talk.setup().persona.traits.curiosity == 2
    assert talk.setup().learned_wish == "Ask them nothing."
    assert live.now().traits.curiosity == 3


def no_judge() -> CharacterJudge:
    raise PartMissing("There is no judge here.")
