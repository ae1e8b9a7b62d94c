"""Which record each change set was about, so that the history can show as one what was done to one record in one go."""

from collections.abc import Sequence

from svdesk.storage.store import Store

_MOST = 60
"""A set that notes more than this was about many records, and is not looked through."""

# What belongs to an activity or a contract names it: in its image, or where it stands now if it was only added.
_OWNER = """
CASE change.table_name
    WHEN 'activity' THEN change.row_id
    WHEN 'contract' THEN change.row_id
    WHEN 'count' THEN coalesce(change.before ->> 'activity_id', (SELECT activity_id FROM count WHERE id = row_id))
    WHEN 'share' THEN coalesce(change.before ->> 'activity_id', (SELECT activity_id FROM share WHERE id = row_id))
    WHEN 'activity_group' THEN
        coalesce(change.before ->> 'activity_id', (SELECT activity_id FROM activity_group WHERE id = row_id))
    WHEN 'target' THEN coalesce(change.before ->> 'contract_id', (SELECT contract_id FROM target WHERE id = row_id))
END
"""


def records(store: Store, sets: Sequence[int]) -> dict[int, str]:
    """The id of the one activity or contract that a change set was about, by its number; others are left out."""
    if not sets:
        return {}
    rows = store.rows(
        f"SELECT set_n, min(owner), max(owner) FROM (SELECT set_n, {_OWNER} AS owner FROM change"
        " WHERE set_n BETWEEN :first AND :last AND set_n IN (SELECT set_n FROM change"
        " WHERE set_n BETWEEN :first AND :last GROUP BY set_n HAVING count(*) <= :most))"
        " WHERE owner IS NOT NULL GROUP BY set_n HAVING min(owner) = max(owner)",
        {"first": min(sets), "last": max(sets), "most": _MOST},
    )
    wanted = set(sets)
    return {n: owner for n, owner, _same in rows if n in wanted}
