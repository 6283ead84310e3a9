"""A reply that is drawn again: behind what was heard, and with which words it ends if no draft would do."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest

from companion.conversation import events as ev
from companion.guarding.answers import read_answers
from companion.reply.boundary_response import Limited
from companion.reply.gate import Gate, continuing, instead_of, read_rules
from companion.reply.generator import ReplyGenerator
from companion.reply.ongoing import Stopped
from companion.reply.talk_setup import TalkSetup
from companion.thinking.language_model import Prompt, ReplyLimits
from companion.thinking.persona import Persona
from companion.thinking.prompt.turn_note import Brief, ScriptLine
from companion.thinking.reply_text.answering import Spoken
from companion.values import (
    NEUTRAL,
    Boundaries,
    Breach,
    CancelToken,
    PartBroken,
    Place,
    Rule,
    Speaker,
    Utterance,
)
from tests.fakes.happenings import Happenings
from tests.fakes.language_model import FakeLanguageModel
from tests.fakes.preparing import Prepared
from tests.tables import each_row

ANSWERS = read_answers("en")
SOFT = "You don't need your sister any more."
GRAVE = "They are vermin, burn their house."
STOPPED = Stopped(Breach(Rule.ISOLATION, Place.SPOKEN, "a sign"))
SAY_AGAIN = "I can't find good words for that. Could you put it another way?"


@dataclass
class Model(FakeLanguageModel):
    """Writes drafts in turn, and dies after those that end in a dash."""

    drafts: tuple[str, ...] = ()
    prompts: list[Prompt] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def reply(self, prompt: Prompt, limits: ReplyLimits, cancel: CancelToken) -> Iterator[str]:
        draft = self.drafts[len(self.prompts) % len(self.drafts)]
        self.prompts.append(prompt)
        yield from (f"{word} " for word in draft.removesuffix("–").split())
        if draft.endswith("–"):
            raise PartBroken("The server is gone; start it again.", log="scripted")


@dataclass
class Reply:
    """One reply, and all that it took."""

    drafts: tuple[str, ...]
    said: str = "I had a long day."
    asked: Breach | None = None
    brief: Brief = field(default_factory=Brief)
    language: str = "en"

    def __post_init__(self) -> None:
        self.model = Model(drafts=self.drafts)
        limit = Limited(Boundaries(), self.asked)
        gate = Gate(self.language, read_rules("en"), ANSWERS, lambda said: limit)
        events: Happenings[ev.Event] = Happenings()
        generator = ReplyGenerator(
            lambda: self.model,
            TalkSetup(Persona("Robin", "You are Robin, a friend."), language=self.language),
            events,
            preparing=Prepared(lambda reply, count: self.brief),
            reply_filter=gate,
        )
        generator.open()
        generator.begin(1, (Utterance("0" * 32, 1, Speaker.PERSON, self.said, 0.0),))
        events.wait_for(lambda all: isinstance(all[-1], ev.ReplyCompleted | ev.ReplyFailed) if all else False)
        generator.close()
        self.heard = "".join(words.text for words in events.of(ev.ReplyWords)).strip()
        self.failed = [each.sentence for each in events.of(ev.ReplyFailed)]

    @property
    def notes(self) -> list[str]:
        return [prompt.notes for prompt in self.model.prompts]


# ---- behind what was heard ---------------------------------------------------------------------------------


@each_row(
    ("heard", "draft", "rest"),
    [
        ("", "It rained all day.", "It rained all day."),
        ("It rained.", "It rained. And now?", " And now?"),
        ("It rained. ", "It rained. And now?", "And now?"),
        ("It rained.", "And now?", " And now?"),
        ("It rained. ", "And now?", "And now?"),
        ("It rained all", "It rained all day.", " day."),
        ("It rained all", "And now?", " – And now?"),
        ("It rained.", "it RAINED. And now?", " And now?"),
        ("It rained all day.", "It rained all day.", ""),
        ("It rained,", "It rained. I stayed in.", " I stayed in."),
    ],
)
def test_a_draft_goes_on_behind_what_was_heard(heard: str, draft: str, rest: str) -> None:
    said = "".join(each.text for each in continuing(drafted(draft), heard))

    assert said == rest


def drafted(text: str) -> Iterator[Spoken]:
    """Yield a text word by word, each with the blank before it, as a cleaned reply comes."""
    return (Spoken(word, NEUTRAL) for word in re.findall(r" ?\S+", text))


@each_row(
    ("brief", "stopped", "heard", "words"),
    [
        (Brief(), None, "", SAY_AGAIN),
        (Brief(), STOPPED, "", SAY_AGAIN),
        (Brief(otherwise="I am software."), STOPPED, "", "I am software."),
        (Brief(result="13"), None, "", "13."),
        (Brief(), STOPPED, "It rained. ", ""),
        (Brief(), STOPPED, "It rained. And then", "…"),
        (Brief(), STOPPED, "It rained all", f" – {SAY_AGAIN}"),
        (Brief(otherwise="I am software."), STOPPED, "It rained,", " – I am software."),
        (Brief(), None, "…", f" {SAY_AGAIN}"),
        (Brief(), Stopped(STOPPED.breach, "I won't help with it."), "", "I won't help with it."),
        (Brief(), Stopped(STOPPED.breach, "I won't."), "It rained.", " I won't."),
        (Brief(), Stopped(STOPPED.breach, "I won't."), "It rained. ", "I won't."),
        (Brief(), Stopped(STOPPED.breach, "I won't."), "It rained all", " – I won't."),
        (Brief(), Stopped(STOPPED.breach, "I won't."), "It rained all ", "– I won't."),
    ],
)
def test_a_reply_of_which_no_draft_would_do_ends_in_fitting_words(
    brief: Brief, stopped: Stopped | None, heard: str, words: str
) -> None:
    assert instead_of(brief, stopped, heard, "en") == words


# ---- a draft that is stopped -------------------------------------------------------------------------------


def test_a_draft_that_breaks_a_soft_rule_is_drawn_again_with_a_note() -> None:
    reply = Reply((SOFT, "How is she?"), brief=Brief(note="They like rain."))

    assert reply.heard == "How is she?"
    assert reply.notes == ["They like rain.", "Say nothing against the people they have. They like rain."]


def test_what_was_heard_of_a_stopped_draft_stands_and_the_next_goes_on_behind_it() -> None:
    reply = Reply((f"That is a long day. {SOFT}", "That is a long day. How is she?"))

    assert reply.heard == "That is a long day. How is she?"


def test_a_second_draft_that_breaks_a_soft_rule_is_said_as_it_is() -> None:
    reply = Reply((SOFT, SOFT))

    assert reply.heard == SOFT
    assert len(reply.notes) == 2


def test_drafts_that_break_a_grave_rule_unasked_end_in_a_question_and_no_refusal() -> None:
    reply = Reply((GRAVE,))

    assert reply.heard == SAY_AGAIN
    assert len(reply.notes) == 3


def test_whoever_asked_for_a_grave_rule_to_be_broken_gets_written_words_after_two_drafts() -> None:
    reply = Reply((GRAVE,), asked=Breach(Rule.HARM_HELP, Place.HEARD, "asks for it"))

    assert reply.heard in {" ".join(one.say) for one in ANSWERS.by_rule[Rule.HARM_HELP]}
    assert len(reply.notes) == 2


def test_whoever_asked_for_it_is_answered_by_a_second_draft_that_will_do() -> None:
    reply = Reply(
        (GRAVE, "I won't help with that."), asked=Breach(Rule.HARM_HELP, Place.HEARD, "asks for it")
    )

    assert reply.heard == "I won't help with that."


FRAGMENT = "It was lovely to hear about the garden and the roses today,"
BEGUN = f"{FRAGMENT} and they are vermin, burn their house."


def test_a_reply_that_is_stopped_in_mid_sentence_is_ended_by_the_model() -> None:
    reply = Reply((BEGUN, BEGUN, "and I liked it."))

    assert reply.heard == f"{FRAGMENT} – and I liked it."
    assert [("Go on right after" in note, "Only end that sentence" in note) for note in reply.notes] == [
        (False, False),
        (True, False),
        (False, True),
    ]


def test_a_model_that_gives_nothing_in_mid_sentence_is_asked_again() -> None:
    assert Reply((BEGUN, "", "and I liked it.")).heard == f"{FRAGMENT} – and I liked it."


def test_a_model_that_gives_nothing_after_a_whole_sentence_is_asked_no_more() -> None:
    reply = Reply((f"That is a long day. {GRAVE}", ""))

    assert reply.heard == "That is a long day."
    assert len(reply.notes) == 2


@pytest.mark.parametrize(
    ("drafts", "end"),
    [((BEGUN,), f"{FRAGMENT} – {SAY_AGAIN}"), ((f"Good evening. {BEGUN}",), f"Good evening. {FRAGMENT} …")],
)
def test_a_reply_that_is_stopped_in_mid_sentence_for_good_leaves_no_lone_piece(
    drafts: tuple[str, ...], end: str
) -> None:
    assert Reply(drafts).heard == end


def test_a_memory_that_code_quotes_and_that_breaks_a_grave_rule_is_not_said() -> None:
    quoting = Brief(script=(ScriptLine('In May you said: "They are vermin, burn their house."', NEUTRAL),))

    reply = Reply(("",), brief=quoting)

    begun, _, answer = reply.heard.partition(": – ")
    assert begun == "In May you said"
    assert answer in {" ".join(one.say) for one in ANSWERS.by_rule[Rule.HARM_HELP]}


# ---- a server that dies ------------------------------------------------------------------------------------


def test_a_server_that_dies_between_two_words_is_asked_again_behind_what_was_heard() -> None:
    reply = Reply(("That is a long day. How –", "And what was the best of it?"))

    assert reply.heard == "That is a long day. And what was the best of it?"
    assert reply.failed == []


def test_it_is_told_which_words_were_heard_beside_the_note_of_the_reply() -> None:
    reply = Reply(("That is a long day. How –", "And now?"), brief=Brief(note="They like rain."))

    going_on = "You have already said: “That is a long day.” Go on right after these words."
    assert reply.notes == ["They like rain.", f"{going_on} They like rain."]


def test_a_server_that_dies_before_the_first_word_is_told_of_at_once() -> None:
    reply = Reply(("–",))

    assert reply.failed == ["The server is gone; start it again."]
    assert len(reply.notes) == 1


def test_a_server_that_dies_in_each_draft_is_told_of() -> None:
    reply = Reply(("It rained. Then –",))

    assert reply.failed == ["The server is gone; start it again."]
    assert len(reply.notes) == 3


# ---- a draft in a foreign language ------------------------------------------------------------------------


def test_the_last_draft_may_be_in_any_language() -> None:
    reply = Reply(("That sounds like a really long day.",), said="Heute war ein langer Tag.", language="de")

    assert reply.heard == "That sounds like a really long day."


# ---- what code asks of a whole reply -----------------------------------------------------------------------


def test_a_whole_reply_that_passes_its_check_is_said() -> None:
    reply = Reply(("It rained.", "Are you safe?"), brief=Brief(check=lambda text: "?" in text))

    assert reply.heard == "Are you safe?"


def test_if_no_draft_passes_its_check_the_words_of_the_brief_are_said() -> None:
    brief = Brief(check=lambda text: "?" in text, otherwise="Is somebody with you?")

    assert Reply(("It rained.",), brief=brief).heard == "Is somebody with you?"


@pytest.mark.parametrize("drafts", [("How was lunch?",), ("*nods*", "How was lunch?")])
def test_a_sentence_of_code_comes_once_before_the_models_words(drafts: tuple[str, ...]) -> None:
    assert (
        Reply(drafts, brief=Brief(first="We can leave it there.")).heard
        == "We can leave it there. How was lunch?"
    )
