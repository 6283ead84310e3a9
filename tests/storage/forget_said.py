"""Forgets an utterance as a running talk does: in the database at once."""

from pathlib import Path

from companion.storage.backups import Backups
from companion.storage.database import Database
from companion.storage.forgetting import Forgetting, These
from companion.storage.paths import CompanionFolder
from companion.values import Evidence


def forget_said(database: Database, session: str, number: int) -> None:
    (_, _, file), *_ = database.rows("PRAGMA database_list")
    folder = CompanionFolder("Ada", Path(file).parent)
    backups = Backups(folder.database, folder.backups, None)
    this = These(utterances=(Evidence(session, number),), are_unsaid=True)
    Forgetting(database, backups, folder).forget_here(this)
