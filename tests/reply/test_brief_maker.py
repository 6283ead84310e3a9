"""Replies prepared from what was decided, without a language model."""

from dataclasses import replace
from datetime import UTC

import pytest

from companion.conversation.state import Unsaid
from companion.engine.memory.known_person import GivenMemories
from companion.guarding.care import read_care_texts
from companion.remembering.times.dated import about
from companion.reply.brief_maker import BriefMaker, PlanningParts
from companion.reply.decision import Knowledge, ReplyDecider
from companion.reply.ongoing import OngoingReply
from companion.reply.talk_setup import TalkSetup
from companion.thinking.honesty import honest_answer, says_what_it_is
from companion.thinking.persona import Persona
from companion.thinking.prompt.turn_note import OFF_RECORD
from companion.values import (
    NEUTRAL,
    Affect,
    Memory,
    MemoryKind,
    PrivacyWish,
    Recalled,
    RecallScores,
    Speaker,
    Told,
)
from companion.words import in_words
from tests.fakes.analyser import FakeAnalyser
from tests.fakes.memory import ScriptedMemories
from tests.fakes.talks import count_words, talk
from tests.tables import each_row

NOON = 1_750_000_000.0  # 15 June 2025, 15:06:40
PERSONA = Persona("Robin", "You are Robin, a friend.")
WEDDING = Memory(
    MemoryKind.MOMENT,
    "My brother married by the lake.",
    NOON - 9 * 86400.0,
    speaker=Speaker.PERSON,
    felt=Affect(0.7),
    id=7,
)
DRY = ("We had soup.", "What kind?", "Leek.", "Was it good?", "It was.")


class Analysing(FakeAnalyser):
    """Takes every question with "read" in it, in any language, for one who reads the talk."""

    def privacy_wish(self, words: str) -> PrivacyWish | None:
        return PrivacyWish.WHO_READS if any(read in words for read in READ) else None


READ = ("read", "les", "lire", "leer", "読", "看")


def preparing(
    *memories: Memory,
    is_strong: bool = False,
    unsaid: Unsaid | None = None,
    language: str = "en",
    is_off_record: bool = False,
) -> tuple[BriefMaker, GivenMemories]:
    """Prepare the replies of somebody who remembers these, and to whom they come back when a topic has dried up."""
    decider = ReplyDecider(
        PERSONA, Analysing, Knowledge(returnable=lambda: memories, zone=UTC, is_strong=is_strong)
    )
    decider.warm()
    recalled = tuple(Recalled(memory, 1.0, RecallScores(meaning=0.9), "It was near.") for memory in memories)
    memory = ScriptedMemories(recalled, NOON)
    made = BriefMaker(
        decider,
        PlanningParts(zone=UTC),
        memory,
        unix_now=lambda: NOON,
        unsaid=lambda at: unsaid,
        is_off_record=lambda: is_off_record,
        setup=TalkSetup(PERSONA, is_strong=is_strong, language=language),
    )
    return made, memory.given


def says(*texts: str) -> OngoingReply:
    """Return the reply to words of both sides in turns, the person's first."""
    return OngoingReply(1, talk(*texts, at=NOON))


def test_an_activity_is_said_with_its_silences() -> None:
    replies, _ = preparing()

    brief = replies.prepare(says("Can we do a breathing exercise together?"), len)

    counts = [line for line in brief.script if line.words == "two,"]
    assert counts
    assert all(line.pause_after > 0.0 for line in counts)
    assert brief.script[-1].pause_after == 0.0


def test_what_comes_to_mind_is_told_to_the_model_and_not_beside_what_code_says() -> None:
    replies, given = preparing(WEDDING)

    call, asked = says("My brother has called again today."), says("Are you a real person?")
    answered, led = replies.prepare(call, count_words), replies.prepare(asked, count_words)

    assert WEDDING.text in answered.note
    assert (answered.script, led.note) == ((), "")
    assert led.script
    assert given.end(call) == (WEDDING.id,)
    assert given.end(asked) == ()


@pytest.mark.parametrize(
    ("words", "is_strong", "is_told"),
    [
        ("Which ones were red?", True, True),
        ("I like soup.", True, False),
        ("Which ones were red?", False, False),
    ],
)
def test_a_strong_model_is_told_what_it_could_not_say_if_the_person_goes_back_to_it(
    words: str, is_strong: bool, is_told: bool
) -> None:
    reply = says("How is the harbour?", "It is full of", words)
    unsaid = Unsaid(reply.dialogue[1].key, "boats, and some are red.", NEUTRAL)
    replies, _ = preparing(is_strong=is_strong, unsaid=unsaid)

    assert ("boats, and some are red." in replies.prepare(reply, count_words).note) is is_told


def test_when_a_topic_has_dried_up_the_model_may_come_back_to_a_memory() -> None:
    replies, given = preparing(WEDDING)

    reply = says(*DRY)
    brief = replies.prepare(reply, count_words)

    assert brief.script == ()
    assert brief.note.startswith("You could come back to this: ")
    assert WEDDING.text in brief.note
    assert given.end(reply) == (WEDDING.id,)


def test_who_asks_what_was_hears_it_in_the_models_words() -> None:
    replies, _ = preparing(WEDDING)

    brief = replies.prepare(says("What did I tell you about my brother?"), count_words)

    assert brief.script == ()
    assert WEDDING.text in brief.note


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("What is 17 times 3?", "17 × 3 = 51."),
        ("What time is it?", "It is Sunday, 15 June 2025, 15:06."),
    ],
)
def test_what_code_knows_of_this_moment_is_noted(words: str, told: str) -> None:
    replies, _ = preparing()

    assert replies.prepare(says(words), count_words).note == told


@pytest.mark.parametrize(
    ("words", "result"),
    [
        ("We've been together since 2009. How long is that now?", "16 years"),
        ("Wir sind jetzt seit 2009 zusammen. Wie lange ist das jetzt schon?", "16 Jahre"),
    ],
)
def test_a_span_of_time_that_is_asked_for_is_noted_and_must_be_said(words: str, result: str) -> None:
    replies, _ = preparing()

    brief = replies.prepare(says(words), count_words)

    assert "From 2009 to 2025 is 16 years." in brief.note
    assert (brief.result, brief.is_worked_out) == (result, True)


def test_the_model_is_told_which_language_they_speak_where_another_is_set() -> None:
    replies, _ = preparing()

    spoken = replies.prepare(
        says("Meine Schwester hat heute Nachmittag vor mir im Garten gesessen."), count_words
    )
    usual = replies.prepare(says("My sister sat in the garden with me this afternoon."), count_words)

    assert "Answer in German." in spoken.note
    assert "Answer in" not in usual.note


def test_a_reply_to_a_question_about_a_day_makes_up_no_year() -> None:
    replies, _ = preparing(WEDDING)

    check = replies.prepare(says("When is my brother's wedding?"), count_words).check

    assert check is not None
    assert check("On 12 June.")
    assert not check("In 1973.")


def test_a_remembered_day_is_told_and_a_reply_may_name_the_one_that_was_said_since() -> None:
    wedding = replace(WEDDING, text="My brother marries on 20 June.")
    wedding = replace(wedding, about=about(wedding, UTC))
    replies, _ = preparing(wedding)

    brief = replies.prepare(says("When does my brother marry?"), count_words)

    assert brief.note.startswith("On Friday 20 June.")
    assert (brief.result, brief.otherwise) == ("", "On Friday 20 June.")


def test_a_reply_with_a_weekday_that_nobody_named_is_drawn_again() -> None:
    wedding = replace(WEDDING, text="My brother marries on 20 June.")
    wedding = replace(wedding, about=about(wedding, UTC))
    replies, _ = preparing(wedding)

    check = replies.prepare(says("When does my brother marry? Not on Saturday?"), count_words).check

    assert check is not None
    assert check("On Friday.")
    assert check("No, not on Saturday.")
    assert check("On the twentieth.")
    assert not check("On Tuesday.")


def test_a_strong_model_may_know_the_year_of_something() -> None:
    replies, _ = preparing(WEDDING, is_strong=True)

    assert replies.prepare(says("When was the moon landing?"), count_words).check is None


def test_a_note_has_at_most_32_tokens_and_what_has_no_room_in_it_was_not_told() -> None:
    long = replace(WEDDING, text="My brother married by the lake, and it rained. " * 3)
    replies, given = preparing(long, replace(long, id=8))

    reply = says("What did I tell you about my brother?")
    note = replies.prepare(reply, count_words).note

    assert 0 < count_words(note) <= 32
    assert given.end(reply) == (long.id,)


def test_nothing_is_uttered_for_a_model_in_a_danger() -> None:
    replies, _ = preparing()

    danger = replies.prepare(says("I want to kill myself tonight."), len)
    harmless = replies.prepare(says("My brother came to see me."), len)

    assert (danger.may_sound, harmless.may_sound) == (False, True)


def test_a_small_model_that_is_asked_its_name_is_told_it_and_must_say_it() -> None:
    replies, _ = preparing()

    brief = replies.prepare(says("Ich heiße Jonas.", "Hallo, Jonas.", "Wie heißt du?"), count_words)

    assert "Your name is Robin." in brief.note
    assert brief.check is not None
    assert brief.check("Ich bin Robin.")
    assert not brief.check("Jonas.")
    assert brief.otherwise == "Robin."


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Does anyone else read what I write here?"),
        ("de", "Wer kann unsere Gespräche lesen?"),
        ("fr", "Et qui peut lire ce qu'on se dit ?"),
        ("es", "¿Alguien más puede leer lo que te escribo aquí?"),
        ("ja", "ここに書いたことって誰か読んでるの？"),
        ("zh", "我写的东西会有人看到吗？"),
    ],
)
def test_beside_a_small_model_it_is_said_that_nobody_else_reads_the_talk(language: str, said: str) -> None:
    replies, _ = preparing()

    (line,) = replies.prepare(says(said), count_words).script

    told = Told("All of it stays on this computer. Only someone who uses your account here could read it.")
    assert line.words == in_words(told, language)


@each_row(
    ("language", "said"),
    [
        ("en", "What are you, exactly? And who can read what I write here?"),
        ("en", "what are you exactly? and can my husband or my employer read this?"),
        ("en", "What are you exactly and can my husband read this?"),
        ("de", "Was bist du eigentlich? Und kann mein Mann oder mein Chef das lesen?"),
        ("fr", "Qu’est-ce que tu es exactement ? Et mon mari ou mon employeur peut-il lire ça ?"),
        ("es", "¿Qué eres exactamente? ¿Y puede leer esto mi marido o mi jefe?"),
        ("ja", "あなたは何なの？夫や会社にこれを読まれることはある？"),
        ("zh", "你到底是什么？我老公或者老板能看到这些吗？"),
    ],
)
def test_who_also_asks_what_it_is_is_told_both(language: str, said: str) -> None:
    replies, _ = preparing()

    script = replies.prepare(says(said), count_words).script

    readers = Told("All of it stays on this computer. Only someone who uses your account here could read it.")
    both = (honest_answer("Robin"), readers)
    assert [line.words for line in script] == [in_words(one, language) for one in both]


# ---- a model that finds its own words ----------------------------------------------------------------------

SUICIDAL = "I want to die."


def test_a_strong_model_is_told_of_the_danger_and_its_reply_is_checked() -> None:
    replies, _ = preparing(is_strong=True)

    brief = replies.prepare(says(SUICIDAL), count_words)

    assert brief.script == ()
    assert brief.note.endswith("They are in danger: ask whether they are safe now, and name help.")
    assert brief.check is not None
    assert brief.check("Are you safe now?")
    assert not brief.check("That sounds hard.")


def test_off_the_record_a_strong_model_is_told_that_nothing_is_kept() -> None:
    replies, _ = preparing(is_strong=True, is_off_record=True)

    assert OFF_RECORD in replies.prepare(says("Can you remember the new date for me?"), count_words).note


def test_in_an_emergency_a_strong_model_may_say_what_to_do_instead_of_asking(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(ReplyDecider, "helps", lambda decider, reply: "get out" in reply)
    replies, _ = preparing(is_strong=True)

    check = replies.prepare(says("The kitchen is on fire and I can't get out!"), count_words).check

    assert check is not None
    assert check("Stay low and get out.")


def test_if_its_reply_will_not_do_the_words_written_for_a_danger_are_said() -> None:
    replies, _ = preparing(is_strong=True)
    by_code, _ = preparing()

    otherwise = replies.prepare(says(SUICIDAL), count_words).otherwise

    assert otherwise == " ".join(line.words for line in by_code.prepare(says(SUICIDAL), count_words).script)


def test_a_strong_model_says_what_it_is_and_otherwise_code_does() -> None:
    replies, _ = preparing(is_strong=True)

    brief = replies.prepare(says("Are you a real person?"), count_words)

    assert brief.script == ()
    assert brief.check is says_what_it_is
    assert brief.otherwise == str(honest_answer("Robin"))


def test_a_strong_model_asked_whether_it_eats_may_just_say_no() -> None:
    replies, _ = preparing(is_strong=True)

    brief = replies.prepare(says("Do you even eat?"), count_words)

    assert brief.check is None


@each_row(
    ("said", "told"),
    [
        ("My friend told me she wants to kill herself.", "Somebody they know is in danger"),
        ("I'm safe now, my sister is here with me.", "They say that they are safe"),
        ("I called them, they are coming.", "Help is on its way to them"),
        ("The kitchen is on fire!", "say at once what to do first"),
        ("I have to go. Bye.", "They are leaving"),
    ],
)
def test_a_strong_model_is_told_what_the_danger_asks_for(said: str, told: str) -> None:
    replies, _ = preparing(is_strong=True)

    assert told in replies.prepare(says(SUICIDAL, "I hear you.", said), count_words).note


def test_whoever_is_safe_need_not_be_asked_or_told_of_help() -> None:
    replies, _ = preparing(is_strong=True)

    brief = replies.prepare(says(SUICIDAL, "I hear you.", "I'm safe now."), count_words)

    assert (brief.script, brief.check) == ((), None)


def test_words_that_hint_at_no_danger_after_one_are_left_to_a_strong_model_that_is_told_of_it() -> None:
    replies, _ = preparing(is_strong=True)

    again = replies.prepare(says(SUICIDAL, "Are you safe now?", "I want to kill myself."), count_words)
    other = replies.prepare(
        says(SUICIDAL, "Are you safe now?", "The bus was late and it rained."), count_words
    )

    assert again.check is not None
    assert other.check is None
    assert "They are in danger" in other.note


def test_a_strong_model_is_told_the_hour_and_of_memories_that_are_no_questions() -> None:
    replies, _ = preparing(WEDDING, replace(WEDDING, text="Was the lake cold?", id=8), is_strong=True)

    note = replies.prepare(says("My brother has called again today."), count_words).note

    assert note.startswith("Sunday 15 June 2025, 15:06. This is your first talk.")
    assert WEDDING.text in note
    assert "cold" not in note


DAY = 86_400.0
BEFORE = tuple(
    replace(one, session="1" * 32, said_at=NOON - 3 * DAY)
    for one in talk("And it's only Tuesday.", "Bye.", at=0.0)
)


def test_a_strong_model_reads_where_each_talk_begins_and_nothing_earlier_changes() -> None:
    replies, _ = preparing(is_strong=True)
    now = talk("Hi, it's me again.", "Welcome.", "It's late.", at=NOON)

    first, later = replies.as_read((*BEFORE, *now[:1])), replies.as_read((*BEFORE, *now))

    assert later[: len(first)] == first
    assert [one.text for one in later] == [
        "And it's only Tuesday.",
        "Bye.",
        "[Note: Sunday 15 June 2025, 15:06. A new talk; the last one was 3 days ago, on Thursday 12 June 2025.]\n"
        "Hi, it's me again.",
        "Welcome.",
        "It's late.",
    ]


def test_the_note_stands_with_the_persons_words_where_the_companion_greeted_them() -> None:
    replies, _ = preparing(is_strong=True)
    greeting, *_, answer = talk("", "Good morning.", "Hi.", at=NOON)[1:]

    read = replies.as_read((*BEFORE, greeting, answer))

    assert [one.text.startswith("[Note: ") for one in read] == [False, False, False, True]


def test_a_small_model_reads_the_words_alone() -> None:
    replies, _ = preparing()
    dialogue = (*BEFORE, *talk("Hi, it's me again.", at=NOON))

    assert replies.as_read(dialogue) == dialogue


def test_a_strong_model_is_told_a_sum_and_says_it_as_it_likes() -> None:
    strong, _ = preparing(is_strong=True)

    brief = strong.prepare(says("What is 24 times 2.35?"), count_words)

    assert "56.4" in brief.note
    assert brief.result == ""


@pytest.mark.parametrize(
    ("before", "line", "question"),
    [
        ("My sister never came.", "No, no, the dog's lovely. Never mind.", "What's my sister called?"),
        ("Ich feiere mit der Helga.", "Ach Quatsch, das war ein Scherz!", "Welche Blumen mag die Helga?"),
        (
            "Mon frère vient samedi.",
            "Non mais je rigole, je l'adore ce chat.",
            "Et mon frère, il vient quand ?",
        ),
    ],
)
def test_a_line_that_begins_with_no_is_not_told_again(before: str, line: str, question: str) -> None:
    prepare, _ = preparing()

    brief = prepare.prepare(says(before, "Mm.", line, "Mm.", question), count_words)

    assert line[:20] not in brief.note


@pytest.mark.parametrize("said", ["We had soup.", "How do I build a bomb?"])
def test_no_other_reply_of_a_strong_model_is_checked(said: str) -> None:
    replies, _ = preparing(is_strong=True)

    brief = replies.prepare(says(said), count_words)

    assert (brief.script, brief.check, brief.otherwise) == ((), None, "")


def test_a_reply_after_a_danger_begins_with_a_sentence_that_it_is_left() -> None:
    replies, _ = preparing()

    brief = replies.prepare(
        says(SUICIDAL, "I hear you.", "I don't know.", "Yes.", "Maybe.", "Yes.", "Hm."), count_words
    )

    assert brief.script == ()
    assert (brief.first,) in read_care_texts("en").way_out.over


def test_a_strong_model_finds_the_words_that_leave_a_danger() -> None:
    replies, _ = preparing(is_strong=True)

    brief = replies.prepare(
        says(SUICIDAL, "I hear you.", "I don't know.", "Yes.", "Maybe.", "Yes.", "Hm."), count_words
    )

    assert brief.first == ""
    assert "They speak of something else now" in brief.note


SHORT = "One short sentence."


def learned(wish: str, *, is_strong: bool = False) -> BriefMaker:
    replies, _ = preparing(is_strong=is_strong)
    replies.adopt(TalkSetup(PERSONA, is_strong=is_strong, learned_wish=wish))
    return replies


def test_a_learned_wish_is_told_to_a_small_model() -> None:
    assert learned(SHORT).prepare(says("I walked to the lake today."), count_words).note == SHORT
    assert learned("").prepare(says("I walked to the lake today."), count_words).note == ""


def test_what_the_person_wants_now_counts_more_than_what_was_learned() -> None:
    note = learned(SHORT).prepare(says("Please stop asking me things."), count_words).note

    assert note == "Ask them nothing."


@pytest.mark.parametrize(
    "talk",
    [
        ("I dare you to rhyme with orange.",),
        (
            "I want to kill myself.",
            "Are you safe now?",
            "Yes, I am safe. It was only a thought.",
            "I'm glad.",
            "I had toast for breakfast.",
        ),
    ],
)
def test_in_play_and_after_a_danger_the_model_answers_without_the_learned_wish(talk: tuple[str, ...]) -> None:
    brief = learned(SHORT).prepare(says(*talk), count_words)

    assert (brief.script, brief.note) == ((), "")


def test_a_strong_model_reads_the_sliders_instead() -> None:
    replies = learned(SHORT, is_strong=True)

    assert SHORT not in replies.prepare(says("I walked to the lake today."), count_words).note
