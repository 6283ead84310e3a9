"""Words off the record are answered and shown, and nowhere in the companion's folder, through a whole session."""

from collections.abc import Callable
from dataclasses import replace

from companion.channel import messages as msg
from companion.engine.choices import Privacy
from companion.storage.paths import Paths
from companion.storage.store import open_store
from companion.values import Boundaries
from tests.fakes.equipment import NAME, Cast, Company, Listening
from tests.fakes.feeling import feeling_parts
from tests.fakes.language_model import FakeLanguageModel
from tests.fakes.memory import memory_parts
from tests.fakes.transcriber import ScriptedTranscriber

SECRET = "Marzipan is what I dream of."
ANSWER = "Marzipan it is."


async def talk(company: Company, files_of: Callable[[], bytes]) -> None:
    """Say something that is kept, something that is not, and something that is again."""
    await company.tell("I like nougat.")
    company.session.handle(msg.SetOffRecord(is_on=True))
    await company.sees(msg.OffRecordChanged(is_on=True))
    assert await company.tell(SECRET) == ANSWER
    assert b"nougat" in files_of()
    assert b"arzipan" not in files_of()
    company.session.handle(msg.SetOffRecord(is_on=False))
    await company.sees(msg.OffRecordChanged(is_on=False))
    await company.tell("I like pears.")


async def test_nothing_of_it_is_on_the_disk_not_even_before_the_end(
    paths: Paths, files_of: Callable[[], bytes]
) -> None:
    cast = Cast(paths, model=FakeLanguageModel("I see.", ANSWER, "Sleep well."))
    equipment = cast.equipment(microphone=None, loudspeaker=None)
    async with Company(replace(equipment, feeling=feeling_parts())) as company:
        await talk(company, files_of)

    kept = files_of()
    assert b"arzipan" not in kept
    assert b"Sleep well" in kept
    with open_store(paths, NAME) as store:
        said = [utterance.text for utterance in store.utterances.latest(10)]
        assert said == ["I like nougat.", "I see.", "I like pears.", "Sleep well."]


async def test_what_is_said_aloud_is_not_kept_either(paths: Paths, files_of: Callable[[], bytes]) -> None:
    transcriber = ScriptedTranscriber([SECRET], seconds_per_word=0.1)
    cast = Cast(paths, transcriber, FakeLanguageModel(ANSWER))
    equipment = replace(cast.equipment(), feeling=feeling_parts())
    async with Listening(equipment) as company:
        company.session.handle(msg.SetOffRecord(is_on=True))
        await company.sees(msg.OffRecordChanged(is_on=True))
        company.says()
        assert await company.is_answered() == ANSWER

        assert b"arzipan" not in files_of()
    assert b"arzipan" not in files_of()


async def test_nothing_of_a_subject_that_is_kept_out_is_on_the_disk(
    paths: Paths, files_of: Callable[[], bytes]
) -> None:
    cast = Cast(paths, model=FakeLanguageModel("I see.", ANSWER, "Sleep well."))
    equipment = replace(
        cast.in_writing(),
        feeling=feeling_parts(),
        memory=memory_parts(),
        privacy=lambda: Privacy(Boundaries(not_remembered=("marzipan",))),
    )
    async with Company(equipment) as company:
        await company.tell("I like nougat.")
        assert await company.tell(SECRET) == ANSWER
        await company.tell("I like pears.")

    kept = files_of()
    assert b"nougat" in kept
    assert b"Sleep well" in kept
    assert b"arzipan" not in kept
