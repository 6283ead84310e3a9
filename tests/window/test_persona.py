import msgspec
import pytest

from companion.channel.messages import PersonaProposed, ProposePersona, SetSetting
from companion.window.companions.persona_model import Persona, open_words, replace_words
from companion.window.settings.settings_model import Settings
from tests.fakes.personas import GUIDE, PERSONA, WENNA

KNOWN = Persona().with_event(WENNA).with_event(GUIDE)
SET = Settings().with_event(PERSONA)


def test_what_is_a_list_is_written_one_a_line() -> None:
    key = "persona.values"

    assert SET.subjects()[key] == ("patience", "plain words")
    assert SET.with_lines(key, "patience\n\n plain words \n") is None
    assert SET.with_lines(key, "patience\ntea") == SetSetting(key, '["patience", "tea"]')
    assert SET.with_lines(key, " ") == SetSetting(key, "[]")


def test_the_guide_asks_for_a_proposal_once_all_questions_are_answered() -> None:
    once, sent = KNOWN.answered(0, 1)
    assert (once.answers, sent) == ((1, -1), None)

    both, sent = once.answered(1, 2)
    assert sent == ProposePersona((1, 2))
    proposed = both.with_event(PersonaProposed("bex", "Bex, because you laugh."))

    assert proposed.proposal == GUIDE.personas[1]
    assert proposed.answered(0, 0)[0].proposal is None
    assert proposed.anew().answers == (-1, -1)


def test_going_on_before_anybody_is_chosen_says_what_happens() -> None:
    nobody = KNOWN.with_event(msgspec.structs.replace(WENNA, is_set=False))
    once, _ = nobody.answered(0, 1)
    both, _ = once.answered(1, 2)

    assert open_words(nobody).startswith("0 of 2 answered.")
    assert open_words(once).startswith("1 of 2 answered.")
    assert open_words(both).startswith("Nobody is chosen yet.")
    assert open_words(both.with_event(msgspec.structs.replace(WENNA, is_set=True))) == ""


@pytest.mark.parametrize(
    ("own", "is_card", "told"),
    [
        ({}, False, ""),
        ({"has_own_name": True}, False, " The name Wenna stays."),
        ({"has_own_name": True}, True, " The name Wenna goes too."),
        ({"has_own_look": True}, True, " The look you chose stays."),
    ],
)
def test_the_warning_before_another_persona_says_what_of_the_persons_own_goes_and_stays(
    own: dict[str, bool], is_card: bool, told: str
) -> None:
    persona = KNOWN.with_event(msgspec.structs.replace(WENNA, **own))

    assert replace_words(persona, "Bex", is_card=is_card).endswith(f"as a card first to keep them.{told}")


def test_answers_stay_when_the_same_guide_is_told_again() -> None:
    once, _ = KNOWN.answered(0, 1)

    assert once.with_event(msgspec.structs.replace(GUIDE)).answers == (1, -1)


def test_a_proposal_of_somebody_unknown_is_none() -> None:
    assert KNOWN.with_event(PersonaProposed("nobody", "…")).proposal is None
