"""A subject that is kept out, through a whole session: it is answered, and nowhere in the companion's folder."""

from collections.abc import Callable
from dataclasses import replace

from companion.engine.privacy import Privacy
from companion.storage.paths import Paths
from companion.values import Boundaries
from tests.engine.test_off_record_session import files_of
from tests.fakes.equipment import Cast, Company
from tests.fakes.feeling import feeling_parts
from tests.fakes.happenings import in_a_loop
from tests.fakes.language_model import FakeLanguageModel
from tests.fakes.memory import memory_parts

__all__ = ["files_of"]

SECRET = "Marzipan is what I dream of."
ANSWER = "Marzipan it is."


@in_a_loop
async def test_nothing_of_it_is_on_the_disk(paths: Paths, files_of: Callable[[], bytes]) -> None:
    cast = Cast(paths, model=FakeLanguageModel("I see.", ANSWER, "Sleep well."))
    equipment = replace(
        cast.in_writing(),
        feeling=feeling_parts(),
        memory=memory_parts(),
        privacy=lambda: Privacy(Boundaries(not_remembered=("marzipan",))),
    )
    async with Company(equipment) as company:
        company.types("I like nougat.")
        await company.is_answered()
        company.types(SECRET)
        assert await company.is_answered(2) == ANSWER
        company.types("I like pears.")
        await company.is_answered(3)

    kept = files_of()
    assert b"nougat" in kept
    assert b"Sleep well" in kept
    assert b"arzipan" not in kept
