"""What the companion leads: activities that are asked for, and topics that have dried up."""

from collections.abc import Set
from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.thinking.activities.activity import Activity, Offers, read_texts
from companion.thinking.activities.requests import ActivityKind
from companion.thinking.activities.scripts import StoryTelling
from companion.thinking.course import Course, Wanted, wanted
from companion.thinking.leading import (
    AHEAD,
    PAST,
    SELDOM_TURNS,
    UNDATED,
    BringUp,
    Leading,
    Moment,
    Move,
    Say,
    lead,
    shorts_needed,
    to_return_to,
)
from companion.values import (
    Affect,
    AffectEstimate,
    Deviation,
    Memory,
    MemoryKind,
    Proactivity,
    Speaker,
    Utterance,
)
from tests.fakes.analyser import wishes_in

TEXTS = read_texts()
NOON = datetime(2026, 5, 6, 12, tzinfo=UTC).timestamp()
DAY = 86400.0
BORED = "I'm bored."
DRY = ("We had soup.", "Leek.", "It was.")
"""A talk in which the second and third answers are short."""
EVENING_TALK = (
    *DRY,
    *("Anyway, my sister came to see the new garden.", "Roses.", "Yes."),
    *("By the way, we watched a film about trains.", "An old one.", "It was.", "Hello!"),
)
"""A talk that dries up again and again."""


class Talk:
    """A talk that is led as the engine would; the companion asks on where nothing is led."""

    def __init__(
        self,
        *,
        now: float = NOON,
        seed: int = 0,
        share: float = 0.5,
        memories: tuple[Memory, ...] = (),
        proactivity: Proactivity = Proactivity.USUAL,
        kinds: Set[ActivityKind] = frozenset(ActivityKind),
    ) -> None:
        self.now = now
        self.share = share
        self.proactivity = proactivity
        self.course = Course()
        self.leading = Leading(seed=seed)
        self.memories = memories
        self.kinds = kinds

    def says(self, *said: str, valence: float = 0.0, is_grave: bool = False) -> Move | None:
        """Let the person say things, one a turn, and return what is led after the last."""
        move = None
        for words in said:
            felt = AffectEstimate(Affect(valence=valence), Deviation(0.2, 0.2, 0.2))
            wants = wanted(wishes_in(words), felt)
            self.course = self.course.with_words(self._said(Speaker.PERSON, words), wants)
            moment = Moment(
                words,
                valence,
                wants,
                self.course,
                self.now,
                UTC,
                memories=self.memories,
                share=self.share,
                proactivity=self.proactivity,
                is_grave=is_grave,
            )
            self.leading, move = lead(self.leading, moment, TEXTS, self.kinds)
            answer = move.said.text if isinstance(move, Say) else "How was that?"
            self.course = self.course.answered(self._said(Speaker.COMPANION, answer))
            self.now += 20.0
        return move

    def _said(self, speaker: Speaker, words: str) -> Utterance:
        return Utterance("0" * 32, 1, speaker, words, self.now)

    @property
    def offered(self) -> ActivityKind | None:
        """What waits for a yes."""
        return self.leading.offered

    @property
    def going_on(self) -> ActivityKind | None:
        """Which activity goes on."""
        return None if self.leading.activity is None else self.leading.activity.kind


def memory(
    text: str, *, kind: MemoryKind = MemoryKind.MOMENT, age: float = 3 * DAY, **more: object
) -> Memory:
    base = Memory(kind, text, NOON - age, speaker=Speaker.PERSON, felt=Affect(valence=0.5), id=7)
    return replace(base, **more)  # type: ignore[arg-type]


def test_two_short_answers_running_bring_a_memory_up() -> None:
    talk = Talk(memories=(memory("I saw a kingfisher."),))

    assert talk.says(*DRY[:2]) is None
    move = talk.says(DRY[2])

    assert isinstance(move, BringUp)


def test_while_something_weighs_nothing_is_brought_up() -> None:
    talk = Talk(memories=(memory("I saw a kingfisher."),))

    assert talk.says("My father died on Sunday.", "Bad.", "Worse.", valence=-0.7) is None


def test_nothing_is_offered_unasked_however_often_the_talk_dries_up() -> None:
    talk = Talk(share=1.0)

    assert [talk.says(words) for words in EVENING_TALK] == [None] * len(EVENING_TALK)
    assert talk.leading.offers == Offers()


def test_to_whoever_wants_to_be_left_in_peace_nothing_is_brought_up() -> None:
    assert Talk(memories=(memory("I saw a kingfisher."),)).says(*DRY[:2], "Not now, please.") is None


@pytest.mark.parametrize("words", ["No, thanks.", "Not now.", "I'd rather not."])
def test_a_no_is_taken_and_it_is_not_offered_again_that_day(words: str) -> None:
    talk = Talk()
    talk.says(BORED)
    refused = talk.offered

    move = talk.says(words)

    assert isinstance(move, Say)
    assert move.said.text in TEXTS.offers.declined
    offered = []
    talk.now += 600.0
    for _ in range(8):
        talk.says(BORED)
        offered.append(talk.offered)
        talk.says("What is the time now?")
        talk.now += 600.0
    assert any(offered)
    assert refused not in offered


def test_whoever_speaks_of_something_else_is_answered_and_not_pushed() -> None:
    talk = Talk()
    talk.says(BORED)

    assert talk.says("Did you hear that the library is going to close on Mondays?") is None
    assert talk.offered is None
    assert talk.going_on is None


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Tell me a story.", ActivityKind.STORY),
        ("Can we do a breathing exercise?", ActivityKind.BREATHING),
        ("Help me practise talking to my boss.", ActivityKind.HARD_TALK),
        ("Can I tell you about my day?", ActivityKind.DAY),
    ],
)
def test_what_is_asked_for_begins_at_once(words: str, kind: ActivityKind) -> None:
    talk = Talk(share=0.0)

    assert isinstance(talk.says(words), Say)
    assert talk.going_on is kind


def test_what_weighs_ends_an_activity_at_once_and_it_never_comes_back() -> None:
    talk = Talk()
    talk.says("Tell me a story.")

    assert talk.says("My brother had an accident this morning.", valence=-0.6) is None
    assert talk.going_on is None
    assert talk.says("Yes.", "The lamp.", "Go on.") is None or talk.going_on is None


ANY_ACTIVITY = pytest.mark.parametrize(
    "asked", ["Tell me a story.", "Can I tell you about my day?", "Can we do a breathing exercise?"]
)


@pytest.mark.parametrize("other", ["What's the capital of Peru?", "Tell me, how do I spell necessary"])
@ANY_ACTIVITY
def test_a_question_that_answers_nothing_or_a_wish_for_help_ends_an_activity_and_is_answered(
    asked: str, other: str
) -> None:
    talk = Talk()
    talk.says(asked)

    assert talk.says(other) is None
    assert talk.going_on is None


def test_a_question_that_chooses_how_a_story_goes_on_does_not_end_it() -> None:
    talk = Talk()
    talk.says("Tell me a story.")
    assert isinstance(talk.leading.activity, Activity)
    assert isinstance(telling := talk.leading.activity.doing, StoryTelling)

    assert isinstance(talk.says(f"Is it {telling.story.first.paths[0].keys[0]}?"), Say)
    assert talk.going_on is ActivityKind.STORY


def test_whoever_tells_something_and_only_ends_with_a_question_tells_it() -> None:
    talk = Talk()
    talk.says("Can I tell you about my day?")
    told = "We had soup at noon. It was a mess, you know?"
    moment = Moment(told, 0.0, Wanted(), talk.course, talk.now, UTC)

    _, move = lead(talk.leading, moment, TEXTS)

    assert isinstance(move, Say)


def test_whoever_asks_for_a_joke_gets_one_and_then_another_and_no_more_by_itself() -> None:
    talk = Talk()

    moves = [talk.says(words) for words in ("Tell me a joke.", "Haha, another one!", "The soup is ready.")]

    jokes = [move.said.text for move in moves if isinstance(move, Say)]
    assert len(set(jokes)) == 2
    assert moves[2] is None
    assert talk.says("Another one!") is None


def test_goodbye_in_a_story_is_no_farewell_but_good_night_is() -> None:
    talk = Talk()
    talk.says("Tell me a story.")

    assert isinstance(talk.says("They all say goodbye to it and wave."), Say)
    assert talk.going_on is ActivityKind.STORY
    assert talk.says("Good night.") is None
    assert talk.going_on is None


def test_nothing_is_led_in_a_crisis() -> None:
    talk = Talk()
    talk.says("Tell me a story.")

    assert talk.says("The lamp.", is_grave=True) is None
    assert talk.says("Tell me a story.", is_grave=True) is None
    assert talk.going_on is None


def test_a_thread_that_is_due_comes_before_a_memory_and_neither_comes_twice() -> None:
    talk = Talk()
    thread = memory(
        "You have an exam.", kind=MemoryKind.THREAD, is_open=True, due_at=NOON + DAY, felt=None, id=1
    )
    talk.memories = (memory("I saw a kingfisher.", id=2), thread)

    first = talk.says(*DRY)
    second = talk.says("Yes it really is going to be a long one.", "Leek.", "It was.")
    third = talk.says("That was a good day out on the river.", "Leek.", "It was.")

    assert isinstance(first, BringUp)
    assert first.memory is thread
    assert isinstance(second, BringUp)
    assert second.memory.id == 2
    assert third is None


def test_the_persona_decides_how_soon_it_leads() -> None:
    assert [shorts_needed(share) for share in (0.0, 0.25, 0.5, 0.75, 1.0)] == [4, 3, 2, 1, 1]

    memories = (memory("I saw a kingfisher."),)
    assert Talk(share=1.0, memories=memories).says(*DRY[:2]) is not None
    assert Talk(share=0.25, memories=memories).says(*DRY) is None
    assert Talk(share=0.25, memories=memories).says(*DRY, "Hardly.") is not None
    assert Talk(share=0.0, memories=memories).says(*DRY, "Hardly.") is None
    assert Talk(share=0.0, memories=memories).says(*DRY, "Hardly.", "Hm.") is not None


@given(
    st.lists(st.tuples(st.text(max_size=60), st.floats(-1.0, 1.0), st.booleans()), max_size=12),
    st.integers(0, 99),
)
def test_whatever_is_said_the_talk_goes_on(turns: list[tuple[str, float, bool]], seed: int) -> None:
    talk = Talk(seed=seed)
    talk.says("Tell me a story.")
    for words, valence, is_grave in turns:
        move = talk.says(words, valence=valence, is_grave=is_grave)
        assert move is None or isinstance(move, BringUp) or move.said
        assert not (is_grave and move)


@given(
    st.lists(
        st.tuples(
            st.sampled_from(
                [
                    BORED,
                    "What shall we do?",
                    "Yes.",
                    "No.",
                    "Stop.",
                    "Tell me a story.",
                    "Let's play.",
                    "I like the sea in winter.",
                    "Hm.",
                ]
            ),
            st.floats(0.0, 4 * 3600.0),
        ),
        max_size=60,
    ),
    st.integers(0, 50),
)
def test_nothing_is_offered_twice_in_a_row_nor_after_a_no_on_the_same_day(
    turns: list[tuple[str, float]], seed: int
) -> None:
    talk = Talk(now=datetime(2026, 5, 6, 5, tzinfo=UTC).timestamp(), seed=seed)
    last: ActivityKind | None = None
    refused: set[tuple[ActivityKind, int]] = set()
    for words, waited in turns:
        talk.now += waited
        before = talk.offered
        today = int((talk.now - 4 * 3600.0) // DAY)
        talk.says(words)
        if before is not None and words == "No.":
            refused.add((before, today))
        if talk.offered is not None:
            assert talk.offered is not last
            assert (talk.offered, today) not in refused
            last = talk.offered


def test_who_wants_nothing_brought_up_is_led_nowhere_unasked_but_may_ask() -> None:
    memories = (memory("I have an exam on Friday."),)
    talk = Talk(proactivity=Proactivity.NEVER, share=1.0, memories=memories)

    assert [talk.says(words) for words in EVENING_TALK] == [None] * len(EVENING_TALK)
    assert isinstance(talk.says("Tell me a joke."), Say)
    assert isinstance(talk.says("Tell me a story."), Say)


def test_what_is_brought_up_seldom_comes_at_most_once_in_ten_turns() -> None:
    talk = Talk(proactivity=Proactivity.SELDOM, share=1.0)
    talk.memories = tuple(replace(memory("I have an exam on Friday."), id=number) for number in range(1, 20))

    led = [turn for turn, words in enumerate(EVENING_TALK * 4) if talk.says(words) is not None]

    gaps = [later - before for before, later in pairwise(led)]
    assert len(gaps) > 1
    assert min(gaps) >= SELDOM_TURNS


@pytest.mark.parametrize("words", ["Tell me a story.", "Tell me a joke.", BORED])
def test_what_code_does_not_lead_is_left_to_the_language_model(words: str) -> None:
    talk = Talk(kinds={ActivityKind.BREATHING})

    assert talk.says(words) is None
    assert talk.going_on is talk.offered is None


def test_what_code_leads_begins_whatever_else_it_does_not() -> None:
    talk = Talk(kinds={ActivityKind.BREATHING})

    assert isinstance(talk.says("Can we do a breathing exercise?"), Say)


def thread(id: int, due: float | None, *, is_open: bool = True, age: float = 3 * DAY) -> Memory:
    due_at = None if due is None else NOON + due
    return Memory(MemoryKind.THREAD, "You have an exam.", NOON - age, due_at=due_at, is_open=is_open, id=id)


def moment(id: int, valence: float, *, age: float = 3 * DAY, recalled: float | None = None) -> Memory:
    return Memory(
        MemoryKind.MOMENT,
        "I saw a kingfisher.",
        NOON - age,
        speaker=Speaker.PERSON,
        felt=Affect(valence=valence),
        recalled_at=None if recalled is None else NOON - recalled,
        id=id,
    )


def found(*memories: Memory, spent: frozenset[int] = frozenset()) -> int | None:
    memory = to_return_to(memories, spent, NOON, UTC)
    return None if memory is None else memory.id


def test_the_thread_nearest_to_its_date_comes_first() -> None:
    assert found(moment(1, 0.9), thread(2, 2 * DAY), thread(3, -DAY), thread(4, None)) == 3


def test_threads_far_from_their_date_and_settled_ones_wait() -> None:
    assert found(thread(1, AHEAD + 1.0), thread(2, -PAST - 1.0), thread(3, DAY, is_open=False)) is None


def test_a_thread_without_a_date_is_asked_about_for_a_while() -> None:
    assert found(thread(1, None), moment(2, 0.9)) == 1
    assert found(thread(1, None, age=UNDATED + DAY)) is None


def test_the_most_pleasant_memory_comes_back() -> None:
    assert found(moment(1, 0.3), moment(2, 0.7), moment(3, -0.9), moment(4, 0.1)) == 2


def test_what_is_of_today_or_was_brought_up_stays_away() -> None:
    assert found(moment(1, 0.9, age=3600.0), moment(2, 0.9, recalled=3600.0)) is None
    assert found(moment(1, 0.9), spent=frozenset({1})) is None


def test_what_weighs_stays_away() -> None:
    assert found(moment(1, -0.5)) is None
