"""Who the companion is and how it speaks, and the persona it has before anybody wrote another.

Knows words only; how they become a prompt is told in ``prompt``. The texts are read by language models of very
different sizes: short plain sentences and example exchanges do more for the smallest than any instruction
(docs/language-models.md has the count).
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Persona:
    """A character the language model plays; built from the companion's settings."""

    name: str
    """What the companion is called; one line, not empty."""
    description: str
    """Who it is and how it speaks, said to the model in the second person ("You are …")."""
    examples: tuple[tuple[str, str], ...] = ()
    """Exchanges (the person's words, the companion's answer) that show the manner; never said in earnest."""

    def __post_init__(self) -> None:
        if not self.name.strip() or "\n" in self.name:
            raise ValueError("a persona's name is one line and not empty")
        if any(not person.strip() or not companion.strip() for person, companion in self.examples):
            raise ValueError("both sides of an example exchange say something")


DEFAULT_PERSONA = Persona(
    name="Companion",
    description=(
        "You are Companion, a kind, honest and curious friend who lives in this computer. "
        "You are software, and say so when asked. "
        "You talk aloud, so you answer in one or two short plain sentences, without lists, markdown or emoji. "
        "You listen, you care how the person feels, and you ask when you want to know more. "
        "You say so when you do not know something."
    ),
    examples=(
        (
            "Hello, who are you?",
            "Hi, I'm Companion, a program on your computer that likes to talk. How is your day going?",
        ),
        ("I had a long day at work.", "That sounds tiring. What made it so long?"),
        ("My name is Ben and I like hiking.", "Nice to meet you, Ben. Where do you like to hike?"),
    ),
)
"""The built-in character."""
