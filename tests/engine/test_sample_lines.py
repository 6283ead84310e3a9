"""How the person would have had replies said, through a whole session."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from companion.channel import messages as msg
from companion.engine.equipment import Equipment
from companion.engine.sample_lines import LONGEST, NOTICE
from companion.storage.paths import Paths
from companion.storage.sample_lines import KeptLine
from companion.storage.store import open_store
from companion.values import SampleLine
from tests.fakes.equipment import NAME, Cast, Company
from tests.fakes.language_model import FakeLanguageModel
from tests.fakes.memory import memory_parts

STOLEN = "My bike was stolen."
WISHED = "Stolen? Was it the green one?"


def in_writing(paths: Paths, *replies: str) -> Equipment:
    return in_writing_with(FakeLanguageModel(*(replies or ("I see.",))), paths)


def in_writing_with(model: FakeLanguageModel, paths: Paths) -> Equipment:
    return replace(Cast(paths, model=model).in_writing(), memory=memory_parts())


async def told(company: Company, command: msg.SayItLikeThis | msg.UndoSampleLine) -> str:
    """Give a command, and return what is said of it."""
    before = len(company.of(msg.Noticed))

    def new() -> list[Any]:
        return [each for each in company.of(msg.Noticed)[before:] if each.key == NOTICE]

    company.session.handle(command)
    await company.until(lambda: bool(new()))
    return str(new()[0].sentence)


async def written(company: Company) -> list[tuple[str, str]]:
    shown = await company.asks(msg.WrittenLines(), msg.LinesShown)
    return [(line.person, line.companion) for line in shown.lines]


def kept(paths: Paths) -> tuple[KeptLine, ...]:
    with open_store(paths, NAME) as store:
        return store.sample_lines.all()


# ---- writing -----------------------------------------------------------------------------------------------


async def test_the_last_reply_said_otherwise_is_a_sample_line_at_once_and_after_a_restart(
    paths: Paths,
) -> None:
    async with Company(in_writing(paths)) as company:
        await company.tell(STOLEN)

        assert (
            await told(company, msg.SayItLikeThis(None, f" {WISHED}\n")) == "Got it. I'll say it like that."
        )

        assert company.of(msg.LinesChanged)
        assert await written(company) == [(STOLEN, WISHED)]
        assert company.replies == ["I see."]

    (found,) = kept(paths)
    assert (found.line.person, found.line.companion) == (STOLEN, WISHED)
    assert (found.reply.number, found.answered.number) == (2, 1)
    async with Company(in_writing(paths)) as company:
        assert await written(company) == [(STOLEN, WISHED)]


async def test_a_reply_of_an_earlier_talk_is_named_by_its_number_in_the_history(paths: Paths) -> None:
    async with Company(in_writing(paths)) as company:
        await company.tell(STOLEN)
    with open_store(paths, NAME) as store:
        (reply, _) = store.utterances.page()

    async with Company(in_writing(paths)) as company:
        assert "haven't said anything" in await told(company, msg.SayItLikeThis(None, WISHED))
        assert await told(company, msg.SayItLikeThis(reply.id, WISHED)) == "Got it. I'll say it like that."

    assert [found.line for found in kept(paths)] == [SampleLine(STOLEN, WISHED)]


async def test_a_reply_of_this_talk_is_named_by_its_number_though_others_came_after_it(paths: Paths) -> None:
    async with Company(in_writing(paths, "I see.", "Well.")) as company:
        await company.tell(STOLEN, "It is gone.")

        await told(company, msg.SayItLikeThis(None, WISHED, number=2))

        assert await written(company) == [(STOLEN, WISHED)]
        assert "your own words" in await told(company, msg.SayItLikeThis(None, WISHED, number=1))


async def test_what_is_told_of_a_line_carries_what_takes_it_back(paths: Paths) -> None:
    async with Company(in_writing(paths)) as company:
        await company.tell(STOLEN)
        await told(company, msg.SayItLikeThis(None, WISHED))
        (notice,) = (each for each in company.of(msg.Noticed) if each.key == NOTICE)

        assert notice.undo is not None
        assert await told(company, notice.undo) == "Undone."
        assert await written(company) == []
        assert company.of(msg.Noticed)[-1].undo is None


async def test_what_cannot_be_a_line_is_told_in_a_sentence(paths: Paths) -> None:
    async with Company(in_writing(paths)) as company:
        await company.tell(STOLEN)
        reply, mine = (entry.id for entry in await company.history())

        assert await told(company, msg.SayItLikeThis(reply, " … ")) == "Write how I should have said it."
        assert f"limit: {LONGEST}" in await told(company, msg.SayItLikeThis(reply, "a" * (LONGEST + 1)))
        assert "your own words" in await told(company, msg.SayItLikeThis(mine, WISHED))
        assert "no longer" in await told(company, msg.SayItLikeThis(999, WISHED))
        assert "no line of this talk" in await told(company, msg.UndoSampleLine())
        assert "no longer" in await told(company, msg.UndoSampleLine(999))
        assert await written(company) == []


# ---- undoing -----------------------------------------------------------------------------------------------


async def test_lines_are_taken_back_the_last_one_first(paths: Paths) -> None:
    async with Company(in_writing(paths, "One.", "Two.")) as company:
        for number, text in enumerate(("First thing.", "Second thing."), start=1):
            await company.tell(text)
            await told(company, msg.SayItLikeThis(None, f"Line {number}."))

        assert await told(company, msg.UndoSampleLine()) == "Undone."
        assert await written(company) == [("First thing.", "Line 1.")]
        assert await told(company, msg.UndoSampleLine()) == "Undone."

        assert await written(company) == []
    assert kept(paths) == ()


async def test_a_line_written_anew_takes_the_place_of_the_first(paths: Paths) -> None:
    async with Company(in_writing(paths)) as company:
        await company.tell(STOLEN)
        await told(company, msg.SayItLikeThis(None, "Oh."))

        await told(company, msg.SayItLikeThis(None, WISHED))

        assert await written(company) == [(STOLEN, WISHED)]
        await told(company, msg.UndoSampleLine())
        assert await written(company) == []


# ---- what the language model is told -----------------------------------------------------------------------


async def is_known(company: Company, model: FakeLanguageModel) -> str:
    """Say something more, and return what the language model was told of the person for its answer."""
    await company.tell("And now?")
    return model.prompts[-1].known


async def test_the_language_model_is_told_a_line_until_it_is_taken_back(paths: Paths) -> None:
    model = FakeLanguageModel("I see.")
    async with Company(in_writing_with(model, paths)) as company:
        await company.tell(STOLEN)
        before = model.prompts[-1].known
        await told(company, msg.SayItLikeThis(None, WISHED))
        meanwhile = await is_known(company, model)
        await told(company, msg.UndoSampleLine())
        after = await is_known(company, model)

    assert (before, after) == ("", "")
    assert meanwhile == f"\nTo “{STOLEN}” they would have you say “{WISHED}”"


async def test_a_line_is_told_from_the_first_reply_of_the_next_session_on(paths: Paths) -> None:
    async with Company(in_writing(paths)) as company:
        await company.tell(STOLEN)
        await told(company, msg.SayItLikeThis(None, WISHED))

    model = FakeLanguageModel("I see.")
    async with Company(in_writing_with(model, paths)) as company:
        await company.until(lambda: bool(company.of(msg.LinesChanged)))

        assert WISHED in await is_known(company, model)


# ---- forgetting, and off the record ------------------------------------------------------------------------


async def test_a_deleted_reply_takes_its_line_with_it(paths: Paths) -> None:
    model = FakeLanguageModel("I see.")
    async with Company(in_writing_with(model, paths)) as company:
        await company.tell(STOLEN)
        await told(company, msg.SayItLikeThis(None, WISHED))
        (reply, _) = await company.history()
        changes = len(company.of(msg.LinesChanged))
        company.session.handle(msg.DeleteTurn(reply.id))
        await company.until(lambda: len(company.of(msg.LinesChanged)) > changes)

        assert await written(company) == []
        assert await is_known(company, model) == ""
        assert "deleted" in await told(company, msg.SayItLikeThis(None, WISHED, number=2))


async def test_a_forgotten_name_takes_the_line_that_has_it(paths: Paths) -> None:
    model = FakeLanguageModel("I see.")
    async with Company(in_writing_with(model, paths)) as company:
        await company.tell(STOLEN)
        await told(company, msg.SayItLikeThis(None, "Ask Quirinia about it!"))

        company.session.handle(msg.ForgetAbout("quirinia"))
        await company.until(lambda: "1 example line" in company.notices.get("memory book", ""))

        assert await written(company) == []
        assert await is_known(company, model) == ""


async def test_off_the_record_nothing_is_taken_in_not_even_afterwards(
    paths: Paths, files_of: Callable[[], bytes]
) -> None:
    async with Company(in_writing(paths, "I see.", "Oh dear.")) as company:
        await company.tell("I like nougat.")
        company.session.handle(msg.SetOffRecord(is_on=True))
        await company.sees(msg.OffRecordChanged(is_on=True))
        await company.tell(STOLEN)

        assert "off the record" in await told(company, msg.SayItLikeThis(None, WISHED))
        company.session.handle(msg.SetOffRecord(is_on=False))
        await company.sees(msg.OffRecordChanged(is_on=False))
        assert "was off the record" in await told(company, msg.SayItLikeThis(None, WISHED))

    content = files_of()
    assert b"green one" not in content
    assert b"bike" not in content
    assert b"nougat" in content
