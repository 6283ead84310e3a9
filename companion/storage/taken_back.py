"""Undoes what an utterance changed in older memories, before it is deleted or gets other words.

A newer fact ends an older one, and what tells how a plan went closes it. Without these words the older memory holds
again, as if they had not been said: nothing that is still told elsewhere is lost with them.
"""

from typing import Final

from companion.storage.sqlite import Connection

_OF_IT: Final = "SELECT memory FROM memory_evidence WHERE session = ?1 AND number = ?2"
_HEIRS: Final = (
    "SELECT l.target, min(m.kind = 'thread' AND NOT m.is_open) AS is_over FROM memory_links l "
    "JOIN memories m ON m.id = l.source "
    f"WHERE l.kind = 'supersedes' AND m.id IN ({_OF_IT}) AND m.held_until IS NULL AND m.origin <> 'told' "
    "AND NOT EXISTS (SELECT 1 FROM memory_evidence e WHERE e.memory = m.id "
    "AND (e.session, e.number) <> (?1, ?2) AND NOT EXISTS (SELECT 1 FROM memory_evidence o "
    "WHERE o.memory = l.target AND (o.session, o.number) = (e.session, e.number))) GROUP BY l.target"
)
"""Memories that it alone superseded, and whether the plan in their place is over. The person's own words in their
place, or those of another utterance, still hold."""
_REVIVE: Final = (
    "UPDATE memories SET held_until = NULL, is_open = (kind = 'thread' AND outcome = '' AND NOT h.is_over) "
    f"FROM ({_HEIRS}) h WHERE memories.id = h.target AND memories.id NOT IN ({_OF_IT}) "
    "AND NOT EXISTS (SELECT 1 FROM memories o WHERE o.subject <> '' AND o.id <> memories.id "
    "AND o.kind = memories.kind AND o.subject = memories.subject AND o.held_until IS NULL "
    f"AND (o.kind <> 'thread' OR o.is_open) AND o.id NOT IN ({_OF_IT}))"
)
_HAND_ON: Final = (
    "INSERT OR IGNORE INTO memory_links (source, target, kind, weight) "
    "SELECT newer.source, older.target, 'supersedes', older.weight FROM memory_links older "
    "JOIN memory_links newer ON newer.target = older.source AND newer.kind = 'supersedes' "
    f"WHERE older.kind = 'supersedes' AND older.source IN ({_OF_IT}) AND newer.source NOT IN ({_OF_IT})"
)
"""Once the second of three homes in a row is gone, the third supersedes the first."""
_CLOSED: Final = (
    "SELECT m.id, (SELECT u.id FROM memory_evidence e JOIN utterances u USING (session, number) "
    "WHERE e.memory = m.id AND (e.session, e.number) <> (?1, ?2) ORDER BY u.id DESC LIMIT 1) AS earlier "
    "FROM memories m JOIN utterances i ON (i.session, i.number) = (?1, ?2) "
    f"WHERE m.id IN ({_OF_IT}) AND m.kind = 'thread' AND NOT m.is_open AND m.outcome <> '' AND m.held_until IS NULL "
    "AND earlier < i.id"
)
"""Plans that it closed, with the utterance before it that they rest on."""


def take_back(connection: Connection, session: str, number: int) -> None:
    """Let memories hold again that an utterance alone superseded, and open the plans that it closed."""
    said = session, number
    connection.execute(_REVIVE, said)
    connection.execute(_HAND_ON, said)
    for memory, earlier in connection.execute(_CLOSED, said).fetchall():
        connection.execute("UPDATE memories SET is_open = 1, outcome = '' WHERE id = ?", (memory,))
        # evidence that is deleted takes its memory with it; one that another row replaces does not
        connection.execute(
            "UPDATE OR REPLACE memory_evidence SET (session, number) = "
            "(SELECT session, number FROM utterances WHERE id = ?3) "
            "WHERE memory = ?4 AND session = ?1 AND number = ?2",
            (*said, earlier, memory),
        )
