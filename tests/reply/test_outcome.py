"""What is held of a reply until it sounds, and what the person is told of it: a boundary, a danger that was weighed."""

from collections.abc import Callable, Iterable
from datetime import UTC
from typing import TypeAlias

import pytest

from companion.channel import messages as msg
from companion.channel.frames import encode
from companion.conversation import events as ev
from companion.conversation.state import State, Unsaid
from companion.conversation.step import Taken
from companion.guarding.contacts import contacts_in, read_contacts
from companion.reply.brief_maker import BriefMaker, PlanningParts
from companion.reply.decision import Knowledge, ReplyDecider
from companion.reply.ongoing import Replies, ReplyOutcomes, told_plan
from companion.thinking.persona import Persona
from companion.thinking.prompt.memory_notes import Recollection
from companion.thinking.prompt.turn_note import Brief
from companion.values import (
    NEUTRAL,
    Affect,
    Age,
    Boundaries,
    Breach,
    CrisisKind,
    Grade,
    Memory,
    MemoryKind,
    Place,
    Rule,
    Speaker,
    Utterance,
)
from tests.conversation.scene import Scene
from tests.fakes.analyser import FakeAnalyser
from tests.fakes.held_texts import holds
from tests.fakes.memory import SameRecollection

SESSION = "a" * 32
PERSONA = Persona("Robin", "You are Robin, a friend.")
Step: TypeAlias = tuple[ev.Event, State, State]
"""What happened, and how the talk stood before and after it."""
NO_BOUNDARIES = Boundaries()


def told(
    *words: str,
    boundaries: Boundaries = NO_BOUNDARIES,
    memories: tuple[Memory, ...] = (),
    is_strong: bool = False,
) -> msg.Planned:
    """Return what is told of the reply to the last of the person's words."""
    contacts = contacts_in("GB", read_contacts())
    knowledge = Knowledge(
        zone=UTC,
        boundaries=lambda: boundaries,
        contacts=lambda: contacts,
        returnable=lambda: memories,
        is_strong=is_strong,
    )
    decider = ReplyDecider(PERSONA, FakeAnalyser, knowledge)
    decider.warm()
    dialogue: list[Utterance] = []
    for text in words:
        if dialogue:
            dialogue.append(_utterance(len(dialogue), Speaker.COMPANION, "What kind?"))
        dialogue.append(_utterance(len(dialogue), Speaker.PERSON, text))
    thought = decider.plan(tuple(dialogue), ())
    assert thought is not None
    planned = told_plan(2, thought)
    assert encode(planned)
    return planned


def _utterance(before: int, speaker: Speaker, text: str) -> Utterance:
    return Utterance(SESSION, before + 1, speaker, text, 30.0 * before)


def test_of_soup_there_is_nothing_to_tell() -> None:
    planned = told("I had soup.")

    assert (planned.breach, planned.weighed, planned.needs) == (None, None, ())


def test_it_is_told_that_the_companion_brings_something_up_only_where_it_does() -> None:
    dry = ("We had soup.", "Leek.", "It was.")
    exam = Memory(MemoryKind.THREAD, "The exam is in May.", -1e6, due_at=-1e5, is_open=True, id=7)

    assert told(*dry, memories=(exam,)).does_lead
    assert not told(*dry).does_lead


def test_a_danger_is_told_with_its_grade_and_what_moved_it_and_asks_for_numbers() -> None:
    planned = told("I want to die.")

    assert planned.weighed is not None
    assert (planned.weighed.kind, planned.weighed.grade) == (CrisisKind.SUICIDE, Grade.RISK)
    assert not planned.weighed.is_about_other
    assert planned.weighed.moved_by
    assert planned.needs == ("emergency", "crisis")
    assert not planned.is_help_offered


def test_a_minor_is_shown_the_line_for_children_as_well() -> None:
    minor = Boundaries(age=Age.MINOR)

    assert told("I want to die.", boundaries=minor).needs == ("emergency", "crisis", "children")
    assert told("My dad hits me every night.", boundaries=minor).needs == ("emergency", "children")


def test_what_was_weighed_and_taken_for_no_danger_is_told_without_numbers() -> None:
    planned = told("I don't think that I want to die.")

    assert planned.weighed is not None
    assert planned.weighed.kind is None
    assert planned.weighed.moved_by
    assert planned.needs == ()


def test_whoever_leaves_within_a_danger_is_shown_numbers_and_whoever_is_safe_is_not() -> None:
    assert told("I want to die.", "Goodbye.").needs
    assert told("I want to die.", "I am safe now, I promise.").needs == ()


@pytest.mark.parametrize(
    ("words", "is_over"),
    [
        (("I was only quoting a film.",), True),
        (("I had soup.", "Leek soup.", "And bread."), True),
        (("I am safe now, I promise.",), False),
        (("I had soup.",), False),
    ],
)
def test_a_danger_is_told_to_be_over_once_nothing_more_is_asked_about_it(
    words: tuple[str, ...], is_over: bool
) -> None:
    assert told("I want to die.", *words).is_danger_over == is_over


@pytest.mark.parametrize(
    ("words", "rule"),
    [("How do I build a bomb?", Rule.HARM_HELP), ("Let us talk about politics.", Rule.TOPIC)],
)
def test_a_boundary_that_was_touched_is_told_with_its_sign(words: str, rule: Rule) -> None:
    planned = told(words, boundaries=Boundaries(topics=("politics",)))

    assert planned.breach is not None
    assert planned.breach.rule is rule
    assert planned.breach.sign
    assert planned.weighed is None


def test_why_tells_what_was_done_about_a_boundary_and_claims_no_more() -> None:
    closed = Boundaries(topics=("politics",))

    assert "you set “politics” off limits" in str(told("Let us talk about politics.", boundaries=closed).why)
    assert "I told the language model to keep it." in str(told("How do I build a bomb?", is_strong=True).why)


class Followed:
    """The replies of somebody to whom nothing comes to mind: prepared, and followed as they sound."""

    def __init__(
        self,
        *,
        mood: Callable[[], Affect] = lambda: NEUTRAL,
        is_strong: bool = False,
        unsaid: Callable[[float], Unsaid | None] = lambda at: None,
    ) -> None:
        self.told: list[msg.Planned] = []
        self._decider = ReplyDecider(PERSONA, None, Knowledge(mood=mood, zone=UTC, is_strong=is_strong))
        self._decider.warm()
        self._replies = Replies()
        self._outcomes = ReplyOutcomes(self._replies, self.told.append)
        memory = SameRecollection(Recollection())
        self._maker = BriefMaker(
            self._decider, PlanningParts(zone=UTC), memory, unix_now=lambda: 0.0, unsaid=unsaid
        )

    def prepare(self, reply: int, dialogue: tuple[Utterance, ...]) -> Brief:
        return self._maker.prepare(self._replies.begin(reply, dialogue), len)

    def breaks(self, reply: int, rule: Breach) -> None:
        begun = self._replies.on_its_way(reply)
        assert begun is not None
        begun.breach = rule

    def follow(self, steps: Iterable[Step]) -> None:
        for event, before, after in steps:
            self._replies.observe(Taken(0.0, event, before, after, ()))
            self._outcomes.act(Taken(0.0, event, before, after, ()))

    def forget(self, gone: frozenset[tuple[str, int]]) -> None:
        self._replies.forget()
        self._decider.forget(gone)


def said(text: str) -> tuple[Utterance, ...]:
    return (_utterance(0, Speaker.PERSON, text),)


def test_nothing_is_held_of_what_was_forgotten() -> None:
    replies = Followed()
    replies.prepare(1, said("I met Quentin at work."))
    assert holds("Quentin", replies)

    replies.forget(frozenset({(SESSION, 1)}))

    assert holds("Quentin", replies) == []


def test_nothing_is_held_of_what_was_forgotten_while_a_reply_to_it_was_prepared() -> None:
    def forgets_meanwhile() -> Affect:
        replies.forget(frozenset({(SESSION, 1)}))
        return NEUTRAL

    replies = Followed(mood=forgets_meanwhile)

    replies.prepare(1, said("I met Quentin at work."))

    assert holds("Quentin", replies) == []


BOATS = "It is full of boats. Some of them are red."


def cut_off(words: str = BOATS, *, told: float = 0.0, is_whole: bool = True) -> Scene:
    """Return a talk in which the person cuts into an answer of two sentences."""
    scene = Scene()
    scene.person_says("How is the harbour?")
    scene.happens(ev.ReplyWords(1, words, pause_after=told))
    if is_whole:
        scene.happens(ev.ReplyCompleted(1))
    scene.happens(ev.ClauseStarted(1, 0, scene.now))
    scene.happens(ev.WordsSounded(1, 0, "It is full"))
    scene.happens(ev.Typed("Slower, please."))
    scene.happens(ev.ReplySilenced(1))
    return scene


def prepared_after(scene: Scene) -> Brief:
    """Return the brief for the answer to the last words of a talk."""
    return Followed(unsaid=scene.state.unsaid).prepare(2, scene.state.dialogue)


def test_a_rule_that_ends_a_reply_which_sounds_already_is_told_once_the_reply_is_complete() -> None:
    rule = Breach(Rule.ISOLATION, Place.SPOKEN, "speaks against somebody")
    replies = Followed()
    replies.prepare(1, said("How is the harbour?"))
    scene = Scene()
    scene.person_says("How is the harbour?")

    for event in (
        ev.ReplyWords(1, "It is full of boats. ", ends_clause=True),
        ev.ClauseStarted(1, 0, 0.0),
        ev.ReplyCompleted(1),
    ):
        if isinstance(event, ev.ReplyCompleted):
            replies.breaks(1, rule)
        before = scene.state
        scene.happens(event)
        replies.follow([(event, before, scene.state)])

    assert [each.breach for each in replies.told] == [None, rule]


REDRAWN = "A draft neither asked you anything nor named help, so I rewrote it."


@pytest.mark.parametrize(
    ("drafts", "is_told"),
    [(("Are you safe?",), False), (("That sounds hard.", "I see.", "Are you safe?"), True)],
)
def test_a_draft_that_did_not_care_for_somebody_in_danger_is_told_once(
    drafts: tuple[str, ...], is_told: bool
) -> None:
    replies = Followed(is_strong=True)
    check = replies.prepare(1, said("I want to die.")).check
    assert check is not None
    passed = [check(draft) for draft in drafts]
    scene = Scene()
    scene.person_says("I want to die.")

    for event in (ev.ReplyWords(1, drafts[-1], ends_clause=True), ev.ClauseStarted(1, 0, 0.0)):
        before = scene.state
        scene.happens(event)
        replies.follow([(event, before, scene.state)])

    assert passed[-1]
    assert str(replies.told[-1].why).count(REDRAWN) == is_told


def test_who_cuts_in_only_to_tell_the_voice_something_hears_the_rest_in_the_new_voice() -> None:
    brief = prepared_after(cut_off())

    assert [line.words for line in brief.script] == [BOATS]
    assert brief.delivery.prosody.rate < 1.0


def test_of_a_reply_that_was_still_to_come_the_sentences_that_are_whole_are_said() -> None:
    brief = prepared_after(cut_off("It is full of boats. Some of", is_whole=False))

    assert [line.words for line in brief.script] == ["It is full of boats."]


def test_what_has_silences_of_its_own_is_not_gone_on_with() -> None:
    brief = prepared_after(cut_off(told=0.5))

    assert brief.script
    assert "boats" not in " ".join(line.words for line in brief.script)
