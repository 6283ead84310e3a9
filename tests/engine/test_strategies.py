"""What replies do: proposed by the language model, chosen by code, and told."""

import asyncio
from datetime import UTC

from companion.channel import messages as msg
from companion.conversation import events as ev
from companion.engine.deliberation import Deliberation
from companion.engine.equipment import PlanningParts
from companion.engine.preparing import Moment, Preparing
from companion.thinking.memory_notes import Recollection
from companion.thinking.persona import Persona
from companion.thinking.strategy import CUE, Numbers
from companion.values import Bar, Strategy
from tests.conversation.scene import Scene
from tests.engine.test_mind import Thoughts
from tests.fakes.language_model import FakeLanguageModel

PERSONA = Persona("Robin", "You are Robin, a friend.")
PLAIN = Numbers("", {}, 0.0)
ASKS = {Strategy.QUESTION: 0.6, Strategy.AFFIRMATION: 0.3, Strategy.SUGGESTION: 0.1}
ADVISES = {Strategy.SUGGESTION: 0.7, Strategy.REFLECTION: 0.2, Strategy.QUESTION: 0.1}


class Talk:
    """A talk in writing whose replies are chosen and heard."""

    def __init__(self) -> None:
        self.told: list[msg.Event] = []
        self.scene = Scene()
        moment = Moment(lambda reply, dialogue: Recollection(), lambda: 0.0)
        parts = PlanningParts(zone=UTC, strategies=PLAIN)
        self.replies = Preparing(Deliberation(PERSONA, None), parts, moment, self.told.append)
        self._reply = 0

    def answers(self, words: str, proposed: dict[Strategy, float]) -> Strategy:
        """Return what the reply to these words does; it is heard to its end."""
        self._reply += 1
        self.scene.happens(ev.Typed(words))
        dialogue = self.scene.state.dialogue
        self.replies.prepare(self._reply, dialogue, lambda text: len(text.split()))
        strategy = self.replies.choose_strategy(self._reply, dialogue, proposed)
        for event in (
            ev.ReplyWords(self._reply, "I see.", ends_clause=True),
            ev.ReplyCompleted(self._reply),
            ev.ClauseStarted(self._reply, 0, self.scene.now),
            ev.WordsSounded(self._reply, 0, "I see."),
            ev.ReplySounded(self._reply),
        ):
            before = self.scene.state
            self.scene.happens(event)
            asyncio.run(self.replies.saw(0.0, event, before, self.scene.state, ()))
        return strategy

    @property
    def did(self) -> msg.Did:
        """What was told of the last reply."""
        planned = [each for each in self.told if isinstance(each, msg.Planned)][-1]
        assert planned.did is not None
        return planned.did


def test_who_wants_no_advice_is_given_none_until_they_ask_for_it() -> None:
    talk = Talk()

    assert talk.answers("The boiler broke again.", ADVISES) is Strategy.SUGGESTION
    assert talk.answers("No advice, please, I just want to moan.", ADVISES) is Strategy.REFLECTION
    assert talk.answers("It is cold in here.", ADVISES) is not Strategy.SUGGESTION
    assert talk.did.kept_from is Strategy.SUGGESTION
    assert talk.did.bar is Bar.NO_ADVICE
    assert talk.answers("What should I do?", ADVISES) is Strategy.SUGGESTION


def test_what_the_last_two_replies_did_is_not_done_again() -> None:
    talk = Talk()

    assert [
        talk.answers(words, ASKS) for words in ("It rained.", "All day.", "The roof leaks.", "Two buckets.")
    ] == [
        Strategy.QUESTION,
        Strategy.QUESTION,
        Strategy.AFFIRMATION,
        Strategy.QUESTION,
    ]


def test_what_was_likely_is_told_the_likeliest_first() -> None:
    talk = Talk()
    talk.answers("It rained.", ASKS)

    assert talk.did.strategy is Strategy.QUESTION
    assert [strategy for strategy, _ in talk.did.proposed] == [*ASKS]


def test_a_reply_is_written_under_its_letter_which_nobody_hears() -> None:
    model = FakeLanguageModel("That is a lot of rain.")
    model.leanings = {"Q": 0.8, "R": 0.2}
    thoughts = Thoughts(lambda: model, choose_strategy=lambda reply, dialogue, proposed: Strategy.RESTATEMENT)
    thoughts.mind.open()
    thoughts.is_asked("It rained all day.")

    assert thoughts.answer() == "That is a lot of rain."
    assert [prompt.opening for prompt in model.prompts] == [(CUE, "R")]
    thoughts.mind.close()


def test_a_model_that_proposes_nothing_answers_as_it_is() -> None:
    model = FakeLanguageModel("That is a lot of rain.")
    thoughts = Thoughts(lambda: model, choose_strategy=lambda reply, dialogue, proposed: Strategy.RESTATEMENT)
    thoughts.mind.open()
    thoughts.is_asked("It rained all day.")

    assert thoughts.answer() == "That is a lot of rain."
    assert [prompt.opening for prompt in model.prompts] == [()]
    thoughts.mind.close()
