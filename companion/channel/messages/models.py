"""The models of the catalogue: which are here, which are used, whether they are whole, and how one comes."""

from typing import TypeAlias

import msgspec

from companion.channel.messages.message import Message


class ShowModels(Message, frozen=True):
    """Tell which models there are, which of them are here and which are used."""


class VerifyModel(Message, frozen=True):
    """Read all files of a model and tell whether they are as they should be; takes seconds per GB."""

    name: str


class RemoveModel(Message, frozen=True):
    """Delete a downloaded model; the person has confirmed it."""

    name: str


class TryModelFile(Message, frozen=True):
    """Try a language model of the person's own out, which takes seconds to minutes, and tell what came of it."""

    file: str
    """Its whole path; it is read where it lies."""


class ListedModel(msgspec.Struct, frozen=True):
    """A model of the catalogue."""

    name: str
    """By which it is chosen and got."""
    title: str
    """By which people know it."""
    purpose: str
    """"language_model", "recogniser" or "voice"."""
    languages: tuple[str, ...]
    """Codes such as "en"; "*" for many."""
    licence: str
    licence_url: str
    must_accept: bool
    """Its publisher demands that the licence be accepted before the download."""
    forbids: tuple[str, ...]
    """What its publisher forbids, such as "commercial use"."""
    size_bytes: int
    """To download, or on the disk; 0 where that is not known."""
    is_here: bool
    is_damaged: bool
    """It was downloaded and is not whole."""
    is_download: bool
    """It is got by a download, and can be removed; otherwise it came with the program."""
    is_recommended: bool
    """The best of its purpose that works well on this machine."""
    does_fit: bool
    """The machine has what it needs to answer well."""
    is_used: bool
    """It does the work from the next start on, as things are set."""
    is_own: bool = False
    """It is a file of the person's own, which is no model of the catalogue; its name is the file's path."""
    instead: str = ""
    """The title of what would do its work if it were removed; "" where nothing would."""


class ModelsShown(Message, frozen=True):
    """Which models there are; a later one replaces it."""

    models: tuple[ListedModel, ...]
    machine: str
    """What this machine has, and what is recommended for it, in a sentence."""
    taken_bytes: int
    """By all that was downloaded, what came of broken downloads included."""
    free_bytes: int
    """On the disk."""
    server: str = ""
    """The name of the model on a server that answers in place of the language models here; "" for none."""
    is_engine_coming: bool = False
    """Whether a faster engine for language models is being built, which the next start uses."""


class ModelVerified(Message, frozen=True):
    """What came of looking through a model's files."""

    name: str
    problems: tuple[str, ...]
    """A sentence for each file that is not as it should be."""


class ModelFileTried(Message, frozen=True):
    """What came of trying a language model of the person's own out; nothing is set yet."""

    file: str
    is_usable: bool
    sentence: str
    """How fast it is, or why it cannot be used and what to do."""


class GetModels(Message, frozen=True):
    """Download the offered models; the person has seen and accepted their licences."""

    names: tuple[str, ...]


class CancelDownload(Message, frozen=True):
    """Stop the running download; what has come stays for resuming."""


class DeclineOffer(Message, frozen=True):
    """Do not offer the recommended set again."""


class OfferedModel(msgspec.Struct, frozen=True):
    """One model of an offered set."""

    name: str
    """By which it is got."""
    title: str
    """By which people know it."""
    purpose: str
    size_bytes: int
    licence: str
    licence_url: str
    must_accept: bool
    """Its publisher demands that the licence be accepted before the download."""


class SetOffered(Message, frozen=True):
    """The set of models recommended for this machine, while only the starter set is there."""

    why: str
    models: tuple[OfferedModel, ...]
    folder: str = ""
    """Where they are kept."""
    first: tuple[OfferedModel, ...] = ()
    """What the program begins with, its language model first, which can be had in their place; empty for none."""
    is_awaited: bool = False
    """The person has asked for what the program begins with, and nothing comes before they chose or went on."""


class DownloadMoved(Message, frozen=True):
    """How far a download is."""

    name: str
    done_bytes: int
    total_bytes: int
    is_running: bool
    sentence: str = ""
    """How it ended when that needs words: what went wrong and what to do, or that a restart will use it."""

    @property
    def is_whole(self) -> bool:
        """All of it has come."""
        return self.done_bytes >= self.total_bytes > 0


ModelCommand: TypeAlias = ShowModels | VerifyModel | RemoveModel | TryModelFile
DownloadCommand: TypeAlias = GetModels | CancelDownload | DeclineOffer
ModelEvent: TypeAlias = ModelsShown | ModelVerified | ModelFileTried | SetOffered | DownloadMoved
