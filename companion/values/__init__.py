"""Shared nouns. Every package may import them; they import nothing of ours."""

from companion.values.affect import *
from companion.values.command import *
from companion.values.connection import *
from companion.values.dialogue import *
from companion.values.errors import *
from companion.values.face import *
from companion.values.memory import *
from companion.values.newest import *
from companion.values.reading import *
from companion.values.safety import *
from companion.values.speech import *
from companion.values.speed import *
from companion.values.told import *
from companion.values.worker import *
