"""A fact that was forgotten is answered from nowhere any more: not from the talk nor from what was made of it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import pytest

from companion.channel import messages as msg
from companion.cli.memory import forget
from companion.storage.memory_filter import MemoryFilter
from companion.storage.paths import Paths
from companion.storage.store import open_store
from companion.values import Memory, MemoryKind
from tests.fakes.equipment import NAME, Company, remembering
from tests.fakes.happenings import in_a_loop
from tests.fakes.language_model import FakeLanguageModel


@dataclass(frozen=True)
class Told:
    """A fact that is told, asked for and told again, and the word that is to be forgotten."""

    said: str
    asks: str
    replies: tuple[str, ...]
    word: str


HOME = Told(
    "I live in York.",
    "Where do I live?",
    ("York is a lovely town.", "It rains there as well.", "You live in York.", "Opera is fine."),
    "York",
)
SAID, ASKS, REPLIES = HOME.said, HOME.asks, HOME.replies
ABROAD = (
    Told(
        "Ich wohne in Jena.",
        "Wo wohne ich?",
        ("Jena ist schön.", "Hier auch.", "Du wohnst in Jena.", "Oper ist gut."),
        "Jena",
    ),
    Told(
        "J'habite à Lille.",
        "Où est-ce que j'habite ?",
        ("Lille est belle.", "Ici aussi.", "Tu habites à Lille.", "L'opéra, oui."),
        "Lille",
    ),
    Told(
        "Vivo en Burgos.",
        "¿Dónde vivo?",
        ("Burgos es bonita.", "Aquí también.", "Vives en Burgos.", "La ópera, sí."),
        "Burgos",
    ),
    Told(
        "私は奈良に住んでいます。",
        "どこに住んでるか覚えてる？",
        ("奈良はいいですね。", "こちらもです。", "奈良に住んでいますね。", "オペラですか。"),
        "奈良",
    ),
    Told(
        "我住在苏州。",
        "我住在哪里？",
        ("苏州很美。", "这里也是。", "你住在苏州。", "歌剧不错。"),
        "苏州",
    ),
)


async def talks(company: Company, told: Told = HOME) -> None:
    """Tell the fact, ask for it, and speak of something else, until all of it is written down."""
    await company.tell(told.said, "It rains here.", told.asks, "I love opera.")
    await company.until(lambda: len([one for one in company.of(msg.Felt) if one.is_final]) >= 4)
    await found(company, MemoryKind.MOMENT, told.said)
    if told is HOME:
        await found(company, MemoryKind.FACT, told.word)


def remembered(paths: Paths) -> list[Memory]:
    with open_store(paths, NAME) as store:
        return list(store.memories.page(MemoryFilter(with_faded=True), limit=100))


def history(paths: Paths) -> str:
    with open_store(paths, NAME) as store:
        return " | ".join(one.utterance.text for one in store.utterances.page(limit=100))


async def found(company: Company, kind: MemoryKind, words: str) -> int:
    """Return the number of a memory once it is written down."""
    while True:
        asked = msg.MemoryPage(words=words, kinds=(kind,))
        shown = await company.asks(asked, msg.MemoriesShown)
        if shown.memories:
            return shown.memories[0].id


async def wishes(company: Company, *wishes: msg.MemoryCommand | msg.DeleteTurn) -> None:
    for wish in wishes:
        told = len(company.of(msg.HistoryChanged))
        company.session.handle(wish)
        await company.until(lambda told=told: len(company.of(msg.HistoryChanged)) > told)  # type: ignore[misc]


async def one(company: Company, told: Told, *, keeps: bool) -> None:
    number = await found(company, MemoryKind.FACT, told.word)
    await wishes(company, msg.ForgetMemories((number,), keeps))


async def several(company: Company, told: Told, *, keeps: bool) -> None:
    fact = await found(company, MemoryKind.FACT, told.word)
    preference = await found(company, MemoryKind.PREFERENCE, "opera")
    await wishes(company, msg.ForgetMemories((fact, preference), keeps))


async def moment(company: Company, told: Told, *, keeps: bool) -> None:
    number = await found(company, MemoryKind.MOMENT, told.said)
    await wishes(company, msg.ForgetMemories((number,), keeps))


async def since(company: Company, told: Told, *, keeps: bool) -> None:
    await wishes(company, msg.ForgetSince(0.0))


async def about(company: Company, told: Told, *, keeps: bool) -> None:
    await wishes(company, msg.ForgetAbout(told.word))


async def turn(company: Company, told: Told, *, keeps: bool) -> None:
    number = (await company.ids())[told.said]
    before = len(company.of(msg.HistoryChanged))
    company.session.handle(msg.DeleteTurn(number))
    await company.until(
        lambda: len(company.of(msg.HistoryChanged)) >= before + 2
    )  # the turn, and what told it


Way = Callable[..., Awaitable[object]]
ANYWHERE: tuple[tuple[Way, bool], ...] = (
    (moment, False),
    (moment, True),
    (since, False),
    (about, False),
    (turn, False),
)
AT_HOME: tuple[tuple[Way, bool], ...] = ((one, False), (one, True), (several, False), (several, True))


@pytest.mark.parametrize(
    ("told", "way", "keeps"),
    [(HOME, *way) for way in AT_HOME] + [(told, *way) for told in (HOME, *ABROAD) for way in ANYWHERE],
    ids=lambda each: each.word if isinstance(each, Told) else getattr(each, "__name__", str(each)),
)
async def test_it_is_answered_from_nowhere_at_once_and_after_a_restart(
    paths: Paths, told: Told, way: Way, keeps: bool
) -> None:
    model = FakeLanguageModel(*told.replies)
    async with Company(remembering(paths, model)) as company:
        await talks(company, told)
        await way(company, told, keeps=keeps)
        model.prompts.clear()
        await company.tell(told.asks)
        assert told.word not in str(model.prompts)
        assert told.word not in str(company.of(msg.Recalled)[-1:])
    later = FakeLanguageModel("I do not know.")
    async with Company(remembering(paths, later)) as company:
        await company.tell(told.asks)
        assert told.word not in str(later.prompts)

    assert told.word not in str([each for each in remembered(paths) if each.text != told.asks])
    assert (told.said in history(paths)) is keeps


async def test_a_corrected_fact_is_answered_from_nowhere_in_its_old_words(paths: Paths) -> None:
    model = FakeLanguageModel(*REPLIES)
    async with Company(remembering(paths, model)) as company:
        await talks(company)
        number = await found(company, MemoryKind.FACT, "York")
        await wishes(company, msg.CorrectMemory(number, "You live in Hull."))
        await wishes(company, msg.CorrectMemory(number, "You live in Whitby."))  # a slip, corrected again
        model.prompts.clear()
        await company.tell(ASKS)
        assert "York" not in str(model.prompts)
        assert "York" not in str(company.of(msg.Recalled)[-1:])

    kept = remembered(paths)
    assert "York" not in str(kept)
    assert "You live in Whitby." in [each.text for each in kept]
    assert any("opera" in each.text for each in kept)
    assert SAID in history(paths)


async def test_an_answer_that_does_not_name_it_goes_as_well(paths: Paths) -> None:
    answer = "Jeudi à dix heures."
    model = FakeLanguageModel("Bon courage !", answer, "…")
    async with Company(remembering(paths, model)) as company:
        await company.tell(f"J'ai rendez-vous chez le dentiste {answer.lower()}")
        await found(company, MemoryKind.THREAD, "dentiste")
        await company.tell("C'est quand, mon rendez-vous ?")
        await wishes(company, msg.ForgetAbout("dentiste"))
        model.prompts.clear()
        await company.tell("C'est quand ?")

        assert "dix" not in str(model.prompts)
    assert "dix" not in str(remembered(paths))


@pytest.mark.parametrize("keeps", [False, True])
def test_it_is_forgotten_by_command_as_well(
    paths: Paths, keeps: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COMPANION_HOME", str(paths.data))

    @in_a_loop
    async def evening(model: FakeLanguageModel, talk: Callable[[Company], Awaitable[object]]) -> None:
        async with Company(remembering(paths, model)) as company:
            await talk(company)

    evening(FakeLanguageModel(*REPLIES), talks)
    (number,) = [one.id for one in remembered(paths) if one.kind is MemoryKind.FACT]

    forget(NAME, [str(number)], last=None, about=None, keeps_words=keeps, is_sure=True)

    later = FakeLanguageModel("I do not know.")
    evening(later, lambda company: company.tell(ASKS))
    assert "York" not in str(later.prompts)
    assert (SAID in history(paths)) is keeps


async def test_where_it_was_told_is_shown_before_and_what_else_was_told_stays(paths: Paths) -> None:
    async with Company(remembering(paths, FakeLanguageModel(*REPLIES))) as company:
        await talks(company)
        number = await found(company, MemoryKind.FACT, "York")
        asked = msg.ForgetPreview(msg.ForgetMemories((number,)))
        would = await company.asks(asked, msg.WouldForget)

        assert would.told == (SAID, REPLIES[0])
        await wishes(company, msg.ForgetMemories((number,)))

    assert any("opera" in one.text for one in remembered(paths))
    assert "It rains here." in history(paths)
