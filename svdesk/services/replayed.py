"""How an undo and a redo are told: of what went and is back it is said that it is back, not that its going was undone.

One rule: a change is told by its own words, and undoing it takes those words back. Only the removal of an import is
called taking back itself, so that there the words would say the opposite of what is so now.
"""

from svdesk.i18n import _

REMOVED = _("Remove the import of {file}")
"""What the change is called that takes an import back."""


def undone(label: str) -> str:
    """What is so once the change called *label* was undone."""
    file = _removed(label)
    return _("The import of {file} is back").format(file=file) if file else _("Taken back: {label}").format(label=label)


def done_again(label: str) -> str:
    """What is so once the change called *label* was done again."""
    file = _removed(label)
    gone = _("The import of {file} is taken back again")
    return gone.format(file=file) if file else _("Put back: {label}").format(label=label)


def in_history(kind: str, label: str) -> str:
    """A change set of *kind* in the history, whose change is called *label*."""
    file = _removed(label)
    if kind == "undo":
        return (_("Bring back the import of {file}") if file else _("Take back: {label}")).format(
            file=file, label=label
        )
    if kind == "redo":
        again = _("Take back the import of {file} again")
        return (again if file else _("Put back: {label}")).format(file=file, label=label)
    return label


def _removed(label: str) -> str:
    """The file whose import is removed by the change called *label*; empty where it is another change."""
    before, _file, after = REMOVED.partition("{file}")
    is_one = label.startswith(before) and label.endswith(after)
    return label[len(before) : len(label) - len(after)] if is_one else ""
