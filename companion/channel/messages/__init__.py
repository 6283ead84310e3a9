"""What engine and window tell each other.

The window sends ``Command``s (do something) and ``Query``s (answer with the same number); the engine sends
``Answer``s and ``Event``s (something has happened). A typed text counts as said only once ``Accepted`` came
back, because only then is it on disk: until then the window keeps it. A message is told by its class's name, and
stands in the file of its subject, at whose end is told which way it goes; all of them are here.
"""

from companion.channel.messages.companions import *
from companion.channel.messages.engine import *
from companion.channel.messages.feelings import *
from companion.channel.messages.history import *
from companion.channel.messages.memories import *
from companion.channel.messages.models import *
from companion.channel.messages.persona import *
from companion.channel.messages.settings import *
from companion.channel.messages.sound import *
from companion.channel.messages.storage import *
from companion.channel.messages.talk import *
from companion.channel.messages.unions import *
from companion.channel.messages.voices import *
