"""Messages between engine and window.

The window sends ``Command``s (do something) and ``Query``s (answer with the same number); the engine sends ``Answer``s
and ``Event``s (something has happened). Typed text counts as said only after ``Accepted`` came back, because only then
is it on disk; until then the window keeps it. The class's name identifies a message. Each subject has a file, whose end
lists the messages in each direction; this package exports all of them.
"""

from companion.channel.messages.avatar import *
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
