"""Commands through a whole session, without a word of the language model's."""

from dataclasses import replace
from typing import Any

from companion.channel import messages as msg
from companion.engine.live_settings import LiveSettings
from companion.engine.memory.long_term_memory import MeaningReader
from companion.reply.brief_maker import PlanningParts
from companion.settings.reading import load
from companion.settings.sections import CompanionSettings
from companion.settings.writing import set_value
from companion.storage.memories import NewMemory
from companion.storage.paths import Paths
from companion.storage.store import open_store
from companion.thinking.known_answers import asks_what_is_known
from companion.thinking.orders.commands import read_command_words
from companion.values import Command, Memory, MemoryKind, MemoryOrigin, PartBroken, Phase
from tests.fakes.equipment import NAME, Cast, Company, Listening, kept_words
from tests.fakes.language_model import FakeLanguageModel
from tests.fakes.memory import memory_parts
from tests.fakes.voice import FakeVoice
from tests.tables import each_row

ANSWERS = read_command_words("en").answers
OWN_NAME = Memory(
    MemoryKind.FACT, "Your name is Kim.", 1.6e9, subject="name", origin=MemoryOrigin.TOLD, salience=0.8
)


def answered(company: Company, *answers: str) -> bool:
    """Return whether one of these answers stands in the talk as a line that is no turn of it."""
    said = [one for one in company.of(msg.CompanionSaid) if not one.is_turn]
    return any(one.heard in answers for one in said)


class Talk(Listening):
    """A companion that says these replies."""

    def __init__(self, paths: Paths, *replies: str, word_seconds: float = 0.02, **other: Any) -> None:  # noqa: ANN401 - whatever an Equipment takes
        self.model = FakeLanguageModel(*replies)
        self.voice = FakeVoice(word_seconds=word_seconds)
        cast = Cast(paths, model=self.model, voice=self.voice)
        super().__init__(cast.equipment(planning=PlanningParts(), **other))
        self.known: tuple[int, ...] = ()
        """The ids of what it remembered before."""

    async def gets(self, said: str, *answers: str) -> None:
        """Type words, and wait for one of these answers."""
        self.types(said)
        await self.until(lambda: answered(self, *answers))

    @property
    def spoken(self) -> str:
        return " ".join(clause.text for clause in self.voice.spoken)


async def test_what_was_said_last_is_forgotten_after_a_yes(paths: Paths) -> None:
    async with Talk(paths, "I see.", "Marzipan it is.") as company:
        await company.tell("I like nougat.", "I dream of marzipan.")
        company.types("Forget that, please.")
        await company.until(
            lambda: any(clause.text in " ".join(ANSWERS["forget_that"]) for clause in company.voice.spoken)
        )
        await company.sees_phase(Phase.LISTENING)
        before = len(company.session.store.utterances.latest(20))
        company.types("Yes, do it.")
        await company.until(
            lambda: any(clause.text in ANSWERS["forgotten"] for clause in company.voice.spoken)
        )

    assert before == 4
    assert kept_words(paths) == ["I like nougat.", "I see."]


async def test_anything_but_a_yes_keeps_it(paths: Paths) -> None:
    async with Talk(paths, "I see.", "Bread.") as company:
        await company.tell("I like nougat.")
        await company.gets("Forget that.", *ANSWERS["forget_that"])
        await company.gets("What else is there?", *ANSWERS["kept"])
        await company.is_answered(4)
        await company.tell("Yes.")

    assert kept_words(paths)[:2] == ["I like nougat.", "I see."]


WISHES = {
    "en": ("My boss moved the deadline.", "Please forget that my boss moved the deadline.", "Yes."),
    "de": (
        "Mein Chef hat die Frist verschoben.",
        "Bitte vergiss, was ich über meinen Chef gesagt habe.",
        "Ja.",
    ),
    "fr": ("Mon chef a avancé la date.", "Oublie ce que je t'ai dit sur mon chef, s'il te plaît.", "Oui."),
    "es": ("Mi jefe adelantó la fecha.", "Por favor, olvida lo que te dije de mi jefe.", "Sí."),
    "ja": ("上司が締め切りを早めました。", "上司のことは全部忘れてください。", "はい。"),
    "zh": ("我老板改了截止日期。", "请忘掉我说过的关于我老板的事。", "是的。"),
}


@each_row(("language", "said", "wish", "yes"), [(language, *said) for language, said in WISHES.items()])
async def test_a_subject_is_forgotten_after_a_question_that_names_what_goes(
    paths: Paths, language: str, said: str, wish: str, yes: str
) -> None:
    answers = read_command_words(language).answers

    async with Talk(paths, "Mhm.", "Nougat.", language=language) as company:
        await company.tell(said)
        await company.tell("Nougat?")
        asked = await company.tell(wish)
        before = [kept.text for kept in company.session.store.utterances.latest(20)]
        await company.gets(yes, *answers["forgotten"])

    assert said in before
    assert any(answer.split("{")[0] in asked for answer in answers["only_said"])
    assert said in asked
    assert kept_words(paths)[-2:] == ["Nougat?", "Nougat."]
    assert said not in kept_words(paths)


async def test_a_subject_that_nothing_is_kept_of_is_said_to_be_unknown(paths: Paths) -> None:
    async with Talk(paths, "Mhm.", "Never this.") as company:
        await company.tell("I like nougat.")
        await company.gets("Delete everything about my grandmother.", *ANSWERS["nothing_about"])

    assert not company.of(msg.ForgetAsked)
    assert kept_words(paths) == ["I like nougat.", "Mhm."]


async def test_a_wish_to_forget_that_is_not_confirmed_closes_the_windows_question(paths: Paths) -> None:
    async with Talk(paths, "Mhm.", "Fine.") as company:
        await company.tell("My boss is ill.")
        company.types("Forget everything about my boss.")
        await company.sees(msg.ForgetAsked(msg.ForgetAbout("boss")))
        company.types("No, keep it.")
        await company.sees(msg.ForgetAsked(None))
        await company.until(lambda: answered(company, *ANSWERS["kept"]))

    assert kept_words(paths) == ["My boss is ill.", "Mhm."]


async def test_a_wish_to_forget_that_tells_of_a_danger_is_answered_with_care(paths: Paths) -> None:
    async with Talk(paths, "Mhm.") as company:
        answer = await company.tell("Please forget that I want to kill myself.")

    assert answer != "Mhm."
    assert not company.of(msg.ForgetAsked)


async def test_a_question_that_the_window_answered_gives_way_to_the_answer(paths: Paths) -> None:
    async with Talk(paths, "Mhm.") as company:
        await company.tell("My boss is ill.")
        await company.tell("Forget everything about my boss.")
        question = company.of(msg.CompanionSaid)[-1]
        company.session.handle(msg.ForgetAbout("boss"))
        await company.has_forgotten()
        await company.until(lambda: answered(company, *ANSWERS["forgotten"]))

    unsaid = [number for one in company.of(msg.Unsaid) for _, number in one.said]
    assert question.number in unsaid, "it names what is gone"
    assert kept_words(paths) == []


async def test_a_second_wish_to_forget_says_that_the_first_subject_stays(paths: Paths) -> None:
    async with Talk(paths, "Mhm.") as company:
        await company.tell("My boss is ill.", "I like nougat.", "Forget everything about my boss.")
        second = await company.tell("Forget everything about nougat.")

    assert second.startswith(tuple(words.format(topic="my boss") for words in ANSWERS["stays"]))
    assert "I like nougat." in second


async def test_questions_that_were_left_open_are_taken_back_as_well(paths: Paths) -> None:
    async with Talk(paths, "Mhm.") as company:
        await company.tell("My boss is ill.", "Forget everything about my boss.", "Nougat?")
        await company.tell("Forget everything about my boss.")
        await company.gets("Yes.", *ANSWERS["forgotten"])

    questions = {one.number for one in company.of(msg.CompanionSaid) if "2 messages" in one.heard}
    unsaid = {number for one in company.of(msg.Unsaid) for _, number in one.said}
    assert len(questions) == 2
    assert questions <= unsaid


BISCUIT = Memory(MemoryKind.FACT, "Your dog is called Biscuit.", 1.6e9, origin=MemoryOrigin.TOLD)
LEEDS = Memory(MemoryKind.FACT, "Your sister lives in Leeds.", 1.6e9, origin=MemoryOrigin.TOLD)


def remembering(paths: Paths, *memories: Memory, language: str = "en") -> Talk:
    """Return a talk with a companion that remembers these."""
    talk = Talk(paths, "Mhm.", memory=memory_parts(), language=language)
    with open_store(paths, NAME) as store:
        talk.known = store.memories.add([NewMemory(one) for one in memories])
    return talk


@each_row(
    ("language", "wish"),
    [
        ("en", "Please forget that my dog is called Biscuit."),
        ("de", "Bitte vergiss, was du über Biscuit weißt."),
        ("ja", "Biscuitのことは全部忘れてください。"),
    ],
)
async def test_what_was_asked_about_and_not_deleted_is_never_said_to_be_gone(
    paths: Paths, language: str, wish: str
) -> None:
    answers = read_command_words(language).answers
    async with remembering(paths, BISCUIT, LEEDS, language=language) as company:
        _, sister = company.known
        company.types(wish)
        await company.until(lambda: bool(company.of(msg.ForgetAsked)))
        await company.is_answered()
        company.session.handle(msg.KeepAsked())
        await company.until(lambda: answered(company, *answers["kept"]))
        company.session.handle(msg.CorrectMemory(sister, "Your sister lives in Filey."))
        await company.until(lambda: len(company.of(msg.MemoriesChanged)) > 0)
        company.session.handle(msg.ForgetMemories((sister,)))
        await company.has_forgotten()

    assert not answered(company, *answers["forgotten"])
    assert not company.of(msg.Unsaid), "the question quotes what is still remembered"


@each_row(
    ("language", "relation", "allergy", "wish", "part", "yes"),
    [
        (
            *(
                "en",
                "Anjali is your sister.",
                "Anjali has a nut allergy.",
                "Forget everything about my sister.",
            ),
            *("No, only the allergy, keep that she's my sister.", "Yes."),
        ),
        (
            *("de", "Anjali ist deine Schwester.", "Anjali hat eine Allergie gegen Nüsse."),
            *(
                "Vergiss alles über meine Schwester.",
                "Nein, nur die Allergie, behalte, dass sie es ist.",
                "Ja.",
            ),
        ),
        (
            *("ja", "アンジャリはあなたの妹です。", "アンジャリはナッツのアレルギーがあります。"),
            *("妹のことは全部忘れてください。", "いや、アレルギーのことだけ。妹なのは残して。", "はい。"),
        ),
    ],
)
async def test_only_a_part_of_what_was_asked_about_is_forgotten_after_another_question(
    paths: Paths, language: str, relation: str, allergy: str, wish: str, part: str, yes: str
) -> None:
    answers = read_command_words(language).answers
    async with remembering(
        paths, replace(LEEDS, text=relation), replace(LEEDS, text=allergy), language=language
    ) as company:
        _, allergic = company.known
        await company.tell(wish)
        company.types(part)
        await company.sees(msg.ForgetAsked(msg.ForgetMemories((allergic,), only_these=True)))
        await company.is_answered(2)
        await company.gets(yes, *answers["forgotten"])

    assert len([one for one in company.of(msg.CompanionSaid) if not one.is_turn]) == 3, "an answer to each"
    with open_store(paths, NAME) as store:
        texts = [one.text for one in store.memories.page()]
    assert relation in texts
    assert allergy not in texts


async def test_a_question_in_place_of_an_answer_keeps_it_and_that_is_said(paths: Paths) -> None:
    async with remembering(paths, BISCUIT, LEEDS) as company:
        company.types("Forget everything about Biscuit.")
        await company.until(lambda: bool(company.of(msg.ForgetAsked)))
        await company.is_answered()
        company.types("What do you know about me?")

        await company.until(
            lambda: answered(company, *(words.format(topic="Biscuit") for words in ANSWERS["stays"]))
        )


async def test_a_wish_to_remember_in_place_of_an_answer_is_answered_once(paths: Paths) -> None:
    async with remembering(paths, BISCUIT, LEEDS) as company:
        await company.tell("Please forget that my dog is called Biscuit.")
        await company.tell("Remember that my dog is called Biscuit.")
        await company.tell("Hello.")

    assert not answered(company, *ANSWERS["kept"])


async def test_a_question_that_is_still_open_is_not_answered_by_a_correction(paths: Paths) -> None:
    async with remembering(paths, BISCUIT, LEEDS) as company:
        _, sister = company.known
        await company.tell("My sister lives in Leeds.")
        await company.tell("Please forget that my dog is called Biscuit.")
        company.session.handle(msg.CorrectMemory(sister, "Your sister lives in Filey."))
        await company.sees(msg.HistoryChanged())
        await company.gets("Yes.", *ANSWERS["forgotten"])

    with open_store(paths, NAME) as store:
        assert BISCUIT.text not in [one.text for one in store.memories.page()]


async def test_a_correction_leaves_the_talk_on_the_screen_and_replies_do_not_read_the_old_words(
    paths: Paths,
) -> None:
    async with Talk(paths, "Mhm.", memory=memory_parts()) as company:
        await company.tell("My dog is called Biscuit.")
        await company.sees(msg.MemoriesChanged())
        listing = await company.tell("What do you know about me?")
        pages = company.session.store.memories.page()
        dog = next(one for one in pages if one.kind is not MemoryKind.MOMENT)
        company.session.handle(msg.CorrectMemory(dog.id, dog.text.replace("Biscuit", "Bello")))
        await company.until(lambda: bool(company.of(msg.SetAside)))
        company.types("Nougat?")
        await company.until(lambda: "Nougat?" in str(company.model.prompts[-1]))

    assert "Biscuit" in listing
    assert not company.of(msg.Unsaid)
    assert "Biscuit" not in str(company.model.prompts[-1])


async def test_another_memory_that_is_deleted_leaves_what_was_told_of_the_rest(paths: Paths) -> None:
    async with remembering(paths, BISCUIT, LEEDS) as company:
        dog, _ = company.known
        await company.tell("Please forget that my dog is called Biscuit.")
        await company.tell("No.")
        await company.tell("What do you know about me?")
        company.session.handle(msg.ForgetMemories((dog,)))
        await company.until(lambda: bool(company.of(msg.Unsaid)))
        (question, _, listing) = company.of(msg.CompanionSaid)

    (unsaid,) = company.of(msg.Unsaid)
    assert unsaid.is_forgotten
    assert {number for _, number in unsaid.said} == {question.number, listing.number}


@each_row(
    ("language", "said", "wish", "yes"),
    [
        (
            "en",
            "My sister Margaret lives in Leeds and she snores.",
            "Please forget that my sister snores.",
            "Yes.",
        ),
        (
            "de",
            "Meine Schwester Margaret hat angerufen, und sie schnarcht.",
            "Bitte vergiss, dass meine Schwester schnarcht.",
            "Ja.",
        ),
    ],
)
async def test_what_only_a_message_tells_is_not_forgotten_in_place_of_memories_of_the_same_person(
    paths: Paths, language: str, said: str, wish: str, yes: str
) -> None:
    answers = read_command_words(language).answers

    async with Talk(paths, "Mhm.", memory=memory_parts(), language=language) as company:
        await company.tell(said)
        await company.sees(msg.MemoriesChanged())
        before = [one for one in company.session.store.memories.page() if one.kind is not MemoryKind.MOMENT]
        asked = await company.tell(wish)
        await company.gets(yes, *answers["unused"])

    assert any(answer.split("{")[0] in asked for answer in answers["only_used"])
    assert said in asked
    with open_store(paths, NAME) as store:
        after = [one for one in store.memories.page() if one.kind is not MemoryKind.MOMENT]
    assert before
    assert [one.text for one in after] == [one.text for one in before]


async def test_what_is_remembered_is_forgotten_by_a_bare_forget(paths: Paths) -> None:
    async with Talk(paths, "Mhm.", memory=memory_parts()) as company:
        await company.tell("The spare key is under the pot at Raj's.")
        await company.sees(msg.MemoriesChanged())
        others = await company.tell("Forget about the lottery.")
        asked = await company.tell("Forget about the spare key.")

    assert others == "Mhm."
    assert "The spare key is under the pot at Raj's." in asked


async def test_everything_can_be_forgotten_in_words(paths: Paths) -> None:
    async with Talk(paths, "Mhm.") as company:
        await company.tell("My boss is ill.")
        company.types("Delete everything you know about me.")
        await company.sees(msg.ForgetAsked(msg.ForgetSince(0.0)))
        await company.gets("Yes.", *ANSWERS["forgotten"])

    assert kept_words(paths) == []


REMEMBERED = [
    ("en", "What do you remember about me?", "This is what I remember about you:\nYour name is Kim.\n"),
    ("de", "Was weißt du eigentlich alles über mich?", "Das weiß ich noch von dir:\nYour name is Kim.\n"),
    (
        "fr",
        "Qu'est-ce que tu sais sur moi ?",
        "Voici ce que j’ai retenu à ton sujet\xa0:\nYour name is Kim.\n",
    ),
    ("es", "¿Qué recuerdas de mí?", "Esto es lo que recuerdo de ti:\nYour name is Kim.\n"),
    (
        "ja",
        "私のことで何を覚えていますか？",
        "あなたについて覚えているのは、次のことです。\nYour name is Kim.",
    ),
    ("zh", "你都记得我什么？", "关于你，我记得这些：\nYour name is Kim."),
]


@each_row(("language", "asked", "told"), REMEMBERED)
async def test_what_is_remembered_is_told_and_taken_back_once_something_is_forgotten(
    paths: Paths, language: str, asked: str, told: str
) -> None:
    with open_store(paths, NAME) as store:
        (name,) = store.memories.add([NewMemory(OWN_NAME)])

    async with Talk(paths, "Mhm.", memory=memory_parts(), language=language) as company:
        answer = await company.tell(asked)
        company.session.handle(msg.ForgetMemories((name,)))
        await company.until(lambda: bool(company.of(msg.Unsaid)))

    assert answer.startswith(told)
    ((_, number),) = company.of(msg.Unsaid)[0].said
    assert number == company.of(msg.CompanionSaid)[0].number
    assert kept_words(paths) == []


async def test_a_pet_is_known_by_its_name_in_the_same_talk(paths: Paths) -> None:
    async with Talk(paths, "Wie schön.", memory=memory_parts(), language="de") as company:
        await company.tell("Ich habe übrigens einen Hund, er heißt Bello.")
        await company.sees(msg.MemoriesChanged())
        answer = await company.tell("Was weißt du über mich?")

    assert "Bello" in answer


@each_row(
    "said",
    [
        "What do you remember about my brother?",
        "What do you know about me and Paul?",
        "Was weißt du über meine Schwester?",
        "Que sais-tu de Moira ?",
        "¿Qué sabes de mi hermano?",
        "私の妹について何を覚えていますか？",
        "你记得我妹妹的什么？",
    ],
)
def test_what_is_remembered_of_somebody_else_is_left_to_the_model(said: str) -> None:
    assert not asks_what_is_known(said)


async def test_a_strong_model_tells_in_its_own_words_what_it_remembers(paths: Paths) -> None:
    with open_store(paths, NAME) as store:
        store.memories.add([NewMemory(OWN_NAME)])

    async with Talk(paths, "You are Kim.", memory=memory_parts(), is_strong=True) as company:
        assert await company.tell("What do you remember about me?") == "You are Kim."


@each_row(
    ("language", "said", "told"),
    [
        ("en", "Remember that I have the dentist on 4 March at three.", "On Thursday 4 March"),
        ("de", "Merk dir, dass ich am 4. März um 15 Uhr zum Zahnarzt muss.", "Am Donnerstag"),
        ("fr", "Retiens que j'ai un chat.", "Je le retiens."),
        ("es", "Recuerda que soy alérgica al cacahuete.", "Queda guardado."),
        ("ja", "ナッツアレルギーだということを覚えておいて。", "覚えました。"),
        ("zh", "请记住我对坚果过敏。", "我记住了。"),
    ],
)
async def test_a_wish_to_remember_is_answered_by_code_and_kept(
    paths: Paths, language: str, said: str, told: str
) -> None:
    with open_store(paths, NAME) as store:
        before = {one.id for one in store.memories.page()}

    async with Talk(paths, "Not this.", memory=memory_parts(), language=language) as company:
        answer = await company.tell(said)
        await company.sees(msg.MemoriesChanged())

    assert answer.startswith(told)
    with open_store(paths, NAME) as store:
        kinds = [
            one.kind
            for one in store.memories.page()
            if one.id not in before and one.kind is not MemoryKind.MOMENT
        ]
    assert kinds in ([MemoryKind.FACT], [MemoryKind.THREAD]), "once, with its day if it has one"


async def test_a_wish_to_remember_off_the_record_is_not_kept_and_told_so(paths: Paths) -> None:
    async with Talk(paths, "Not this.", memory=memory_parts()) as company:
        await company.tell("Off the record, please.")
        await company.sees(msg.OffRecordChanged(is_on=True))
        answer = await company.tell("Remember that I like nougat.")

    assert answer == "Nothing is saved at the moment, so I can't remember that."
    assert kept_words(paths) == []


async def test_without_a_memory_a_wish_to_remember_is_not_promised(paths: Paths) -> None:
    async with Talk(paths, "Not this.") as company:
        assert (await company.tell("Remember that I like nougat.")).startswith("I can't remember that")


async def test_a_memory_that_cannot_be_opened_promises_nothing(paths: Paths) -> None:
    def broken() -> MeaningReader:
        raise PartBroken("The encoder is damaged.")

    async with Talk(paths, "Not this.", memory=memory_parts(open_reader=broken)) as company:
        assert await company.tell("Remember that I like nougat.") == "The encoder is damaged."


async def test_a_strong_model_answers_a_wish_to_remember_in_its_own_words(paths: Paths) -> None:
    async with Talk(paths, "Nougat it is.", memory=memory_parts(), is_strong=True) as company:
        assert await company.tell("Remember that I like nougat.") == "Nougat it is."


NEVER = {
    "en": ("I never want to talk about politics with you.", "politics", "Politics is fine again."),
    "de": ("Ich will mit dir nie über Politik reden.", "Politik", "Politik ist wieder okay."),
    "ja": ("政治の話は二度としないで。", "政治", "また政治の話をしていいよ。"),
}


@each_row(("language", "never", "topic", "again"), [(language, *said) for language, said in NEVER.items()])
async def test_a_topic_is_closed_and_opened_in_words(
    paths: Paths, language: str, never: str, topic: str, again: str
) -> None:
    file = paths.companion(NAME).settings_file
    settings, seen = LiveSettings(file), list[tuple[str, ...]]()
    settings.watch(lambda: seen.append(settings.now().boundaries.topics))
    answers = read_command_words(language).answers

    def told(kind: str) -> list[str]:
        return [answer.format(topic=topic) for answer in answers[kind]]

    async with Talk(
        paths, "Nougat.", settings=settings, privacy=settings.privacy, language=language
    ) as company:
        await company.gets(never, *told("close_topic"))
        closed = load(CompanionSettings, file)[0].boundaries.topics
        await company.gets(never, *told("closed_already"))
        company.types(f"{topic}!")
        await company.until(
            lambda: any(topic in one.heard for one in company.of(msg.CompanionSaid) if one.is_turn)
        )
        await company.gets(again, *told("open_topic"))

    assert closed == (topic,)
    assert load(CompanionSettings, file)[0].boundaries.topics == ()
    assert seen == [(topic,), ()], "the page shows it at once"


async def test_a_topic_of_a_danger_is_not_closed_but_answered_with_care(paths: Paths) -> None:
    settings = LiveSettings()

    async with Talk(paths, "Mhm.", settings=settings) as company:
        answer = await company.tell("Never mention that I want to kill myself.")

    assert answer != "Mhm."
    assert settings.now().boundaries.topics == ()


async def test_a_topic_that_has_no_room_in_the_settings_is_not_said_to_be_closed(paths: Paths) -> None:
    settings, topics = LiveSettings(), ("spiders",) * 40
    settings.put("boundaries.topics", topics)

    async with Talk(paths, "Mhm.", settings=settings) as company:
        await company.gets("Never talk to me about politics.", *ANSWERS["not_set"])

    assert settings.now().boundaries.topics == topics


@each_row(
    ("language", "said", "name"),
    [
        ("en", "From now on your name is Rosie.", "Rosie"),
        ("de", "Darf ich dich Rosie nennen?", "Rosie"),
        ("ja", "今日からロージーって呼ぶね。", "ロージー"),
    ],
)
async def test_a_name_that_is_given_in_words_is_set_and_the_texts_follow(
    paths: Paths, language: str, said: str, name: str
) -> None:
    file = paths.companion(NAME).settings_file
    set_value(CompanionSettings, file, "persona.name", "Companion")
    set_value(CompanionSettings, file, "persona.description", "You are Companion, an old pirate.")
    settings, seen = LiveSettings(file), list[str]()
    settings.watch(lambda: seen.append(settings.now().persona.name))
    answers = [one.format(name=name) for one in read_command_words(language).answers["rename"]]

    async with Talk(
        paths, "Never this.", settings=settings, privacy=settings.privacy, language=language
    ) as company:
        await company.gets(said, *answers)

    persona = load(CompanionSettings, file)[0].persona
    assert (persona.name, persona.description) == (name, f"You are {name}, an old pirate.")
    assert set(seen) == {name}, "the page shows it at once"


async def test_a_name_that_cannot_be_set_is_not_said_to_be_set(paths: Paths) -> None:
    file = paths.companion(NAME).settings_file
    file.parent.mkdir(parents=True)
    file.write_text("This is not TOML", encoding="utf-8")

    async with Talk(paths, "Mhm.", settings=LiveSettings(file)) as company:
        await company.gets("From now on your name is Rosie.", *ANSWERS["not_renamed"])


async def test_a_name_for_a_part_in_a_hard_talk_is_none_for_the_companion(paths: Paths) -> None:
    settings = LiveSettings()

    async with Talk(paths, "Mhm.", settings=settings) as company:
        await company.tell("Let's practise.")
        await company.tell("Your name is Karen now.")

    assert settings.now().persona.name == "Companion"


async def test_off_the_record_can_be_said(paths: Paths) -> None:
    async with Talk(paths, "I see.", "Fine.") as company:
        company.types("Off the record.")
        await company.sees(msg.OffRecordChanged(is_on=True))
        await company.tell("I dream of marzipan.")
        company.types("On the record again.")
        await company.sees(msg.OffRecordChanged(is_on=False))

    assert kept_words(paths) == []


async def test_a_good_night_needs_no_language_model(paths: Paths) -> None:
    async with Talk(paths, "Not this.") as company:
        answer = await company.tell("Good night.")

    assert answer in ANSWERS[Command.GOOD_NIGHT]
    assert kept_words(paths) == ["Good night.", answer]


async def test_a_strong_language_model_says_good_night_in_its_own_words(paths: Paths) -> None:
    async with Talk(paths, "Good night, and my regards to your legs.", is_strong=True) as company:
        answer = await company.tell("Good night.")

    assert answer == "Good night, and my regards to your legs."


STORY = "There was a harbour full of boats. Some of them were red and had tall white sails. Some were blue."


async def interrupts(company: Company, words: str) -> None:
    """Ask for the story, and break it off."""
    company.types("Tell me of the harbour.")
    await company.until(lambda: any("harbour" in told.heard for told in company.of(msg.CompanionSaid)))
    company.types(words)
    await company.sees_phase(Phase.LISTENING)


async def test_after_wait_an_okay_lets_the_story_go_on(paths: Paths) -> None:
    async with Talk(paths, STORY, word_seconds=0.1) as company:
        await interrupts(company, "Wait a moment.")
        company.types("Okay, I'm back.")
        await company.until(lambda: company.spoken.count("Some were blue.") == 2)

    assert len(company.model.prompts) == 1


async def test_go_on_says_the_rest_after_a_restart(paths: Paths) -> None:
    async with Talk(paths, STORY, word_seconds=0.1) as company:
        company.types("Tell me of the harbour.")
        await company.until(lambda: any("harbour" in said.heard for said in company.of(msg.CompanionSaid)))

    async with Talk(paths, "No.") as company:
        company.types("Where were we?")
        await company.until(lambda: company.spoken.endswith("Some were blue."))


async def test_the_rest_of_a_reply_goes_with_what_is_forgotten(paths: Paths) -> None:
    async with Talk(paths, STORY, word_seconds=0.1) as company:
        await interrupts(company, "Stop.")
    with open_store(paths, NAME) as store:
        assert store.feelings.learned("unsaid") is not None

    async with Talk(paths) as company:
        company.session.handle(msg.ForgetSince(0.0))
        await company.has_forgotten()

    with open_store(paths, NAME) as store:
        assert store.feelings.learned("unsaid") is None


async def test_the_rest_of_a_reply_off_the_record_is_not_kept(paths: Paths) -> None:
    async with Talk(paths, STORY, word_seconds=0.1) as company:
        company.session.handle(msg.SetOffRecord(is_on=True))
        await company.sees(msg.OffRecordChanged(is_on=True))
        await interrupts(company, "Stop.")

    with open_store(paths, NAME) as store:
        assert store.feelings.learned("unsaid") is None
