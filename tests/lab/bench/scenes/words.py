"""What the companion says in scenes: short answers, and stories when it is asked for one."""

from typing import Final

ASKING: Final = "Tell me story number {number}."
"""What is typed to hear a story."""

_ANSWER: Final = "I see. That sounds good to me, and I would like to hear more about it."

STORIES: Final = (
    "When I was young I lived in a small house by the sea. Every morning I walked along the beach, looked for shells, "
    "and listened to the waves. My grandmother used to wait for me with warm bread and honey. We talked about "
    "everything that came to our minds. I still remember the smell of the kitchen and the sound of the rain. In the "
    "evening my uncle came home from the harbour and told us what the other fishermen had seen. Once a whale had "
    "followed his boat for an hour, and nobody believed him until the pilot told the same thing. After supper we "
    "washed the dishes together, and the old dog slept under the table. Later the lamp was put out, and I lay awake "
    "for a while and counted the flashes of the lighthouse until I fell asleep. On Sundays the whole village met at "
    "the church on the hill, and after the sermon there was coffee and a large plum cake for everybody.",
    "There was once a gardener who could not throw anything away. When a rose had died he kept the pot, and when the "
    "pot broke he kept the pieces. His shed was so full that he had to leave his spade outside in the rain. One spring "
    "a girl from next door asked him for a single clay pot for her beans. He searched the whole afternoon and found "
    "forty of them, but each one held something that he wanted to keep. So he gave her his own hat, filled it with "
    "good black earth, and the beans grew higher than the fence. In the autumn she brought him a basket with the first "
    "harvest, and a new hat that her mother had made. He put the new hat on and went into the shed, and for the first "
    "time in thirty years he carried something out of it. Since then people come to him when they need a pot.",
    "The night train to the mountains leaves at ten minutes past nine. I like to sit at the window of the dining car, "
    "because the lights of the small stations go by like pictures in a book. The cook makes a thick soup with beans, "
    "and he always asks where you are going. Last winter a musician sat at my table with a cello in a white case. He "
    "told me that the cello had a ticket of its own, and that the conductor checked it as seriously as mine. Near the "
    "border the snow was so deep that we had to wait for two hours. Nobody was angry. The musician unpacked his cello "
    "and played for the whole car, and the cook came out with hot chocolate. When the train moved again it was almost "
    "morning, and the first sunlight lay on the peaks. I have taken that train many times, but I never saw him again.",
)


def answer_to(words: str) -> str:
    """Return a story, twice over, to one who asked for it, and a short answer to everybody else."""
    number = words.removeprefix("Tell me story number ").removesuffix(".")
    if not number.isdigit():
        return _ANSWER
    first = int(number) % len(STORIES)
    return f"{STORIES[first]} {STORIES[(first + 1) % len(STORIES)]}"
