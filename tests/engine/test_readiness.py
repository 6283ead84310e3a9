import pytest

from companion.channel import messages as msg
from companion.engine.readiness import Readiness
from companion.values import PartBroken


def test_it_is_ready_once_all_parts_have_told_so() -> None:
    readiness = Readiness(("language model", "voice"))

    readiness.see(msg.Noticed("voice", ""))
    readiness.see(msg.Noticed("recogniser", ""))
    assert not readiness.is_whole

    readiness.see(msg.Noticed("language model", ""))
    assert readiness.is_whole


def test_a_part_that_cannot_get_ready_is_told_in_its_own_sentence() -> None:
    readiness = Readiness(("language model", "voice"))

    readiness.see(msg.Noticed("language model", "The model file is cut short."))

    with pytest.raises(PartBroken) as caught:
        _ = readiness.is_whole
    assert caught.value.sentence == "The model file is cut short."
