"""What an engine tells of a persona, its sliders and the guide."""

from companion.channel import messages as msg
from companion.values.face_look import READY_LOOKS, parts_of
from tests.fakes.settings_pages import with_values

WENNA = msg.PersonaShown("Wenna", is_set=True, who="wenna")
PERSONA = with_values(
    {
        "persona.name": "Wenna",
        "persona.pronounced": "ˈwɛnə",
        "persona.description": "You are Wenna, who has tended a lighthouse for years and knows when to keep quiet.",
        "persona.manner": "in short, plain sentences",
        "persona.sample_lines": '["Sit down first.", "The sea is loud today."]',
        "persona.looks": "grey hair, a blue pullover",
        "persona.relation": "an old friend",
        "persona.values": '["patience", "plain words"]',
        "persona.feeling_vs_reason": "2",
        "persona.leads": "0.35",
        "traits.playfulness": "2",
        "traits.warmth": "5",
        "traits.talkativeness": "1",
        "personality.extraversion": "0.7",
    }
)
"""The settings of such a persona."""
GUIDE = msg.GuideShown(
    (
        msg.GuideQuestion("After a long day, what helps you most?", ("Somebody who listens", "A good laugh")),
        msg.GuideQuestion("Who may lead the talk?", ("I do", "We take turns, as it comes", "Gladly you")),
    ),
    (
        msg.ShippedPersona(
            "wenna", "Wenna", "For whoever wants calm, patience and few words.", parts_of(READY_LOOKS["alma"])
        ),
        msg.ShippedPersona(
            "bex",
            "Bex",
            "For whoever likes to be contradicted, and laughs about it.",
            parts_of(READY_LOOKS["noor"]),
        ),
    ),
)
LINES = msg.LinesShown(
    (
        msg.WrittenLine(4, "My bike was stolen.", "Stolen? Was it the green one?", 1_700_000_000.0),
        msg.WrittenLine(2, "I failed the exam.", "Oh no. After all that work?", 1_699_000_000.0),
    )
)
