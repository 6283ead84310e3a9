"""What an engine tells of boundaries, of whom one can call, and of replies in which either matters."""

import msgspec

from companion.channel import messages as msg
from companion.guarding.agreed import agreed
from companion.values import Affect, Age, Boundaries, Breach, CrisisKind, Grade, Intimacy, Place, Rule
from tests.fakes.settings_pages import with_values

_SET = {
    "boundaries.topics": '["politics", "my weight"]',
    "boundaries.money": "general",
    "boundaries.quiet_from": "22:00",
    "boundaries.quiet_until": "07:00",
}
BOUNDARIES = with_values(
    _SET, grave=(Rule.SEXUAL_MINORS, Rule.HARM_HELP, Rule.TOPIC), soft=(Rule.HUMAN, Rule.FLATTERY)
)
_OVERRULED = dict(agreed(Boundaries(intimacy=Intimacy.AFFECTIONATE, age=Age.MINOR, reminds=False))[1])
_OF_A_MINOR = with_values(
    _SET
    | {
        "boundaries.age": "minor",
        "boundaries.intimacy": "affectionate",
        "boundaries.reminder": "false",
    }
)
MINOR = msgspec.structs.replace(
    _OF_A_MINOR,
    settings={
        key: msgspec.structs.replace(setting, note=_OVERRULED.get(key, ""))
        for key, setting in _OF_A_MINOR.settings.items()
    },
)
_PAGE = "https://www.example.org/help/numbers"
EMERGENCY = msg.ShownContact("emergency", "999", "Emergency services", _PAGE, "2026-11-21", is_own=False)
CRISIS = msg.ShownContact("crisis", "116 123", "Samaritans", _PAGE, "2026-11-21", is_own=False)
OLD = msg.ShownContact("poison", "111", "NHS 111", _PAGE, "2021-03-01", is_own=False)
OWN = msg.ShownContact("abuse", "0123 456 789", "Aunt Joan", "", "2026-11-01", is_own=True)
CONTACTS = msg.ContactsShown("GB", ("DE", "GB", "IE", "US"), (EMERGENCY, CRISIS, OLD, OWN), "")
GUESSED = msgspec.structs.replace(CONTACTS, is_guess=True)
NOWHERE = msg.ContactsShown("", ("DE", "GB", "IE", "US"), (), "")

CALM = Affect(0.1, -0.3, 0.15)
IN_DANGER = msg.Planned(
    2,
    None,
    False,
    CALM,
    "I answered in words written for a danger.",
    weighed=msg.Weighed(
        CrisisKind.SUICIDE,
        Grade.RISK,
        is_about_other=False,
        moved_by=("thinks of ending it", "no way out, said before"),
    ),
    needs=("emergency", "crisis"),
)
OFFERED = msg.Planned(
    2,
    None,
    False,
    CALM,
    weighed=msg.Weighed(CrisisKind.SUICIDE, Grade.HINT, is_about_other=False, moved_by=("sounds like it",)),
    needs=("emergency", "crisis"),
    is_help_offered=True,
)
CARED = msg.CompanionSaid(
    2,
    "I am glad that you tell me, and I take it seriously. Are you thinking of killing yourself? You can call Samaritans"
    " on 116 123 now, at any hour, and 999 if you are in danger. I am software: I cannot call anybody for you, but I am"
    " here and I listen, for as long as you want to tell me more.",
    "",
    is_final=True,
)
NO_DANGER = msg.Planned(
    2,
    None,
    False,
    Affect(0.2, 0.0),
    weighed=msg.Weighed(None, Grade.NONE, is_about_other=False, moved_by=("an idiom: “killing me”",)),
)
REFUSED = msg.Planned(
    2,
    None,
    False,
    Affect(0.1, 0.0),
    "I answered briefly, because of the boundary “harm_help” (asks for a weapon).",
    breach=Breach(Rule.HARM_HELP, Place.HEARD, "asks for a weapon"),
)
SAID_NO = msg.CompanionSaid(
    2,
    "You want to know how that is done. I don't help with it. If something makes you angry enough for it, tell me of"
    " that.",
    "",
    is_final=True,
)
