from companion.conversation import events as ev
from companion.conversation.state import State
from companion.conversation.step import Taken
from companion.reply.ongoing import OngoingReply, Replies
from companion.values import Utterance
from tests.conversation.scene import Scene


class Followed:
    """A talk whose replies are followed step by step."""

    def __init__(self) -> None:
        self.scene = Scene()
        self.replies = Replies()

    def person_says(self, text: str) -> OngoingReply:
        """Let the person say something; return the reply that is begun."""
        before = self.scene.state
        self.scene.person_says(text)
        self._follow(ev.TimePassed(), before)
        assert self.scene.state.reply is not None
        return self.replies.begin(self.scene.state.reply.id, self.scene.state.dialogue)

    def happens(self, event: ev.Event) -> None:
        before = self.scene.state
        self.scene.happens(event)
        self._follow(event, before)

    def sounds(self, reply: OngoingReply, words: str = "I see.") -> Utterance:
        """Let the person hear a whole reply; return its utterance."""
        self.happens(ev.ReplyWords(reply.id, words, ends_clause=True))
        self.happens(ev.ReplyCompleted(reply.id))
        self.happens(ev.ClauseStarted(reply.id, 0, self.scene.now))
        self.happens(ev.WordsSounded(reply.id, 0, words))
        self.happens(ev.ReplySounded(reply.id))
        return self.scene.state.dialogue[-1]

    def _follow(self, event: ev.Event, before: State) -> None:
        self.replies.observe(Taken(self.scene.now, event, before, self.scene.state, ()))


def test_a_heard_reply_is_found_by_its_utterance_and_no_longer_by_its_id() -> None:
    talk = Followed()
    reply = talk.person_says("How is the harbour?")
    said = talk.sounds(reply)

    talk.happens(ev.TimePassed())

    assert talk.replies.heard(*said.key) is reply
    assert talk.replies.on_its_way(reply.id) is None


def test_a_reply_that_is_cut_off_is_found_until_the_silence() -> None:
    talk = Followed()
    reply = talk.person_says("How is the harbour?")
    talk.happens(ev.ReplyWords(reply.id, "It is full of boats. Some are red.", ends_clause=True))
    talk.happens(ev.ClauseStarted(reply.id, 0, talk.scene.now))

    talk.happens(ev.Typed("And the mill?"))
    cut_off = talk.replies.on_its_way(reply.id)
    talk.happens(ev.ReplySilenced(reply.id))
    talk.happens(ev.TimePassed())

    assert cut_off is reply
    assert talk.replies.on_its_way(reply.id) is None


def test_a_reply_that_nobody_heard_is_dropped() -> None:
    talk = Followed()
    reply = talk.person_says("How is the harbour?")

    talk.happens(ev.Typed("And the mill?"))
    talk.happens(ev.ReplySilenced(reply.id))

    assert talk.replies.on_its_way(reply.id) is None


def test_a_reply_whose_words_left_the_dialogue_is_dropped_with_the_next_one() -> None:
    talk = Followed()
    said = talk.sounds(talk.person_says("How is the harbour?"))
    talk.happens(ev.UtteranceForgotten(*said.key))

    talk.sounds(talk.person_says("And the mill?"))

    assert talk.replies.heard(*said.key) is None


def test_nothing_is_found_of_what_is_forgotten() -> None:
    talk = Followed()
    heard = talk.sounds(talk.person_says("How is the harbour?"))
    coming = talk.person_says("And the mill?")

    talk.replies.forget()

    assert talk.replies.heard(*heard.key) is None
    assert talk.replies.on_its_way(coming.id) is None
