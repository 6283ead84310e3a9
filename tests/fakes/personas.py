"""What an engine tells of a persona, its sliders and the guide."""

from companion.channel.messages import (
    GuideQuestion,
    GuideShown,
    LinesShown,
    PersonaShown,
    ShippedPersona,
    WrittenLine,
)
from companion.values.face_look import READY_LOOKS, parts_of

WENNA = PersonaShown(
    "Wenna",
    "ˈwɛnə",
    "You are Wenna, who has tended a lighthouse for years and knows when to keep quiet.",
    "in short, plain sentences",
    ("Sit down first.", "The sea is loud today."),
    "grey hair, a blue pullover",
    "an old friend",
    ("patience", "plain words"),
    feeling_vs_reason=2,
    leads=0.35,
    traits={
        "playfulness": 2,
        "humour": 3,
        "warmth": 5,
        "sensitivity": 4,
        "patience": 5,
        "directness": 3,
        "talkativeness": 1,
        "curiosity": 3,
        "imagination": 4,
        "optimism": 3,
        "tidiness": 3,
        "nostalgia": 4,
    },
    big_five={
        "openness": 0.3,
        "conscientiousness": 0.2,
        "extraversion": 0.7,
        "agreeableness": 0.5,
        "stability": 0.4,
    },
    is_set=True,
)
GUIDE = GuideShown(
    (
        GuideQuestion("After a long day, what helps you most?", ("Somebody who listens", "A good laugh")),
        GuideQuestion("Who may lead the talk?", ("I do", "We take turns, as it comes", "Gladly you")),
    ),
    (
        ShippedPersona(
            "wenna", "Wenna", "For whoever wants calm, patience and few words.", parts_of(READY_LOOKS["alma"])
        ),
        ShippedPersona(
            "bex",
            "Bex",
            "For whoever likes to be contradicted, and laughs about it.",
            parts_of(READY_LOOKS["noor"]),
        ),
    ),
)
LINES = LinesShown(
    (
        WrittenLine(4, "My bike was stolen.", "Stolen? Was it the green one?", 1_700_000_000.0),
        WrittenLine(2, "I failed the exam.", "Oh no. After all that work?", 1_699_000_000.0),
    )
)
