"""Messages about the models of the catalogue: presence, use, integrity and download."""

from typing import TypeAlias

import msgspec

from companion.channel.messages.message import Message
from companion.values import Sentence


class ShowModels(Message, frozen=True):
    """Send the list of models, with those that are here and those in use."""


class VerifyModel(Message, frozen=True):
    """Read all files of a model and check them; takes seconds per GB."""

    name: str


class RemoveModel(Message, frozen=True):
    """Delete a downloaded model; the person has confirmed it."""

    name: str


class TryModelFile(Message, frozen=True):
    """Test a language model file of the person's own, which takes seconds to minutes, and report the result."""

    file: str
    """Absolute path of the file; it is read where it lies."""


class ListedModel(msgspec.Struct, frozen=True):
    """A model of the catalogue."""

    name: str
    """Name used to choose and download it."""
    title: str
    """Name that people know it by."""
    purpose: str
    """Purpose: "language_model", "recogniser" or "voice"."""
    languages: tuple[str, ...]
    """Language codes such as "en"; "*" for many."""
    licence: str
    licence_url: str
    must_accept: bool
    """Its publisher demands that the licence be accepted before the download."""
    forbids: tuple[str, ...]
    """Uses that its publisher forbids, such as "commercial use"."""
    size_bytes: int
    """Size of the download, or on the disk; 0 if not known."""
    is_here: bool
    is_damaged: bool
    """It was downloaded but is incomplete."""
    is_download: bool
    """It is a download that can be removed; otherwise it came with the program."""
    is_recommended: bool
    """It is the best for its purpose that works well on this machine."""
    does_fit: bool
    """The machine is powerful enough for good answers."""
    is_used: bool
    """With the current settings, it is used."""
    is_own: bool = False
    """It is a file of the person's own and not in the catalogue; its name is the file's path."""
    instead: str = ""
    """Title of the model that would replace it if it were removed; "" if none would."""
    has_room: bool = True
    """This machine's memory has room for it."""
    writes: float = 0.0
    """Tokens that it is expected to write each second on this machine; 0 if not known, and for other purposes."""


class ModelsShown(Message, frozen=True):
    """The list of models; a later one replaces it."""

    models: tuple[ListedModel, ...]
    machine: Sentence
    """Description of this machine, with the recommended models, in a sentence."""
    taken_bytes: int
    """Disk space of all downloads, including the remains of broken ones."""
    free_bytes: int
    """Free disk space."""
    server: str = ""
    """Name of the model on a server that answers in place of the local language models; "" for none."""
    is_engine_coming: bool = False
    """A faster engine for language models is being built; the next start uses it."""


class ModelVerified(Message, frozen=True):
    """Result of checking a model's files."""

    name: str
    problems: tuple[Sentence, ...]
    """One sentence for each file with a problem."""


class ModelFileTried(Message, frozen=True):
    """Result of testing a language model file of the person's own; it is not set yet."""

    file: str
    is_usable: bool
    sentence: Sentence
    """Speed of the model, or the reason why it cannot be used, with advice."""


class GetModels(Message, frozen=True):
    """Download the offered models; the person has seen and accepted their licences."""

    names: tuple[str, ...]


class CancelDownload(Message, frozen=True):
    """Stop the running download; the part that has arrived stays for resuming."""


class DeclineOffer(Message, frozen=True):
    """Do not offer the recommended set again."""


class OfferedModel(msgspec.Struct, frozen=True):
    """One model of an offered set."""

    name: str
    """Name used to download it."""
    title: str
    """Name that people know it by."""
    purpose: str
    size_bytes: int
    licence: str
    licence_url: str
    must_accept: bool
    """Its publisher demands that the licence be accepted before the download."""


class SetOffered(Message, frozen=True):
    """The set of models recommended for this machine, sent while only the starter set is present.

    It is empty if another language is spoken now, for which none is missing.
    """

    why: Sentence
    models: tuple[OfferedModel, ...]
    folder: str = ""
    first: tuple[OfferedModel, ...] = ()
    """Smaller set to start with instead, its language model first; empty for none."""
    is_awaited: bool = False
    """The person asked for the set to start with; nothing is downloaded until they choose or continue."""


class DownloadMoved(Message, frozen=True):
    """Progress of a download."""

    name: str
    done_bytes: int
    total_bytes: int
    is_running: bool
    sentence: Sentence = ""
    """Result, if it needs words: the problem and its remedy, or that the model is here."""

    @property
    def is_whole(self) -> bool:
        """Tell whether the download is complete."""
        return self.done_bytes >= self.total_bytes > 0


ModelCommand: TypeAlias = ShowModels | VerifyModel | RemoveModel | TryModelFile
DownloadCommand: TypeAlias = GetModels | CancelDownload | DeclineOffer
ModelEvent: TypeAlias = ModelsShown | ModelVerified | ModelFileTried | SetOffered | DownloadMoved
