from companion.remembering.recalling.query import as_said
from companion.values import Speaker

BOTH = {Speaker.PERSON: "Anna", Speaker.COMPANION: "Mel"}


def test_who_is_asked_about_by_name_speaks_of_themselves() -> None:
    assert as_said("When did Anna start Mel's job?", BOTH) == "When did I start my job?"
