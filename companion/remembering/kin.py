"""The English words for what somebody, or a pet, is to the person."""

import re
from typing import Final

_RELATIVES: Final = """
mother mum mom mummy mommy father dad daddy parents parent sister brother sibling son daughter child kid baby
husband wife partner spouse girlfriend boyfriend fiancé fiancée fiance fiancee grandmother grandma granny gran
nan nana grandfather grandpa grandad granddad aunt auntie uncle cousin niece nephew godmother godfather godson
goddaughter grandson granddaughter stepmother stepmum stepmom stepfather stepdad stepson stepdaughter
stepsister stepbrother twin ex mother-in-law father-in-law sister-in-law brother-in-law son-in-law
daughter-in-law
"""
_OTHERS: Final = """
friend mate buddy bestie colleague coworker co-worker workmate boss manager supervisor mentor neighbour
neighbor roommate flatmate housemate teacher professor tutor coach trainer therapist counsellor counselor
psychologist psychiatrist doctor dentist gp nurse landlord landlady lawyer classmate teammate crush student
client
"""
_PETS: Final = """
dog puppy pup cat kitten hamster rabbit bunny parrot budgie bird fish goldfish horse pony tortoise turtle
snake lizard gecko ferret rat mouse hen chicken goat donkey labrador retriever poodle terrier collie spaniel
pug dachshund husky beagle bulldog
"""


def _any(words: str) -> str:
    return "|".join(sorted((re.escape(word) for word in words.split()), key=len, reverse=True))


_KIND: Final = (
    r"(?:(?:(?:older|elder|younger|little|big|baby|twin|half|step|eldest|oldest|youngest|best|good|close|"
    r"dear|old|new|late|ex|former|great|favou?rite|closest|oldest|first|only|school|college|childhood|"
    r"work|next-door|upstairs|downstairs|piano|math|maths|english|running|gym|lovely|dear)[ -])*)"
)
PETS: Final = rf"(?:{'|'.join(rf'{word}s?' for word in _any(_PETS).split('|'))}|mice|puppies|ponies|pets?)"
"""A pattern for kinds of pets, one or several."""
RELATION: Final = rf"(?:{_KIND}(?:{_any(_RELATIVES)}|{_any(_OTHERS)}|{_any(_PETS)}))"
"""A pattern for what one being is to the person: "older sister", "boss", "cat"."""
_SAME: Final = {
    "mum": "mother",
    "mom": "mother",
    "mummy": "mother",
    "mommy": "mother",
    "dad": "father",
    "daddy": "father",
    "gran": "grandmother",
    "granny": "grandmother",
    "grandma": "grandmother",
    "nan": "grandmother",
    "nana": "grandmother",
    "grandpa": "grandfather",
    "grandad": "grandfather",
    "granddad": "grandfather",
    "auntie": "aunt",
    "neighbor": "neighbour",
    "co-worker": "colleague",
    "coworker": "colleague",
    "workmate": "colleague",
    "flatmate": "roommate",
    "housemate": "roommate",
    "fiance": "fiancé",
    "fiancee": "fiancée",
}


def as_subject(relation: str) -> str:
    """Return one word for a relation, whatever it was called: "mum" and "mom" are "mother"."""
    words = relation.lower().split()
    return " ".join([*words[:-1], _SAME.get(words[-1], words[-1])]) if words else ""
