"""What is half typed and cannot be kept as a record yet, so that even a power cut takes none of it.

It is no record: it has no history, cannot be undone, and goes as soon as what was meant is kept.
"""

from svdesk.storage.store import Store


def keep(store: Store, place: str, text: str) -> None:
    """Keep *text* as what is half typed at *place*, such as ``activity/1f0c``; an empty text forgets it.

    Writes only where something is different. Raises ``UserError`` when the file cannot be written.
    """
    if text != kept(store, place):
        store.jot(place, text or None)


def waiting(store: Store, among: str) -> bool:
    """Whether anything is half typed at a place that begins with *among*, such as ``activity/``."""
    return store.one("SELECT 1 FROM scratch WHERE substr(place, 1, ?) = ? LIMIT 1", (len(among), among)) is not None


def among(store: Store, beginning: str) -> dict[str, str]:
    """All that is half typed at places with this *beginning*, by their places."""
    wanted = "SELECT place, text FROM scratch WHERE substr(place, 1, ?) = ? ORDER BY place"
    return {str(row[0]): str(row[1]) for row in store.rows(wanted, (len(beginning), beginning))}


def kept(store: Store, place: str) -> str:
    """What was half typed at *place*; empty where nothing was."""
    row = store.one("SELECT text FROM scratch WHERE place = ?", (place,))
    return str(row[0]) if row else ""
