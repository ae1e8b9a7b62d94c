"""How the history is told: one thing entered in one go is one line, which opens to show each of its changes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from svdesk.i18n import _
from svdesk.services.replayed import in_history
from svdesk.storage.journal import ChangeSetLine
from svdesk.storage.moments import moment
from svdesk.ui.as_written import day_short
from svdesk.ui.models.row_model import Row

IN_ONE_GO = timedelta(minutes=5)
"""The longest pause between two changes of one record that are told as one."""


@dataclass(frozen=True)
class Told:
    """One line of the page: the change sets in it, the latest first, and whether it stands inside an open one."""

    id: str
    sets: tuple[ChangeSetLine, ...]
    inside: bool = False
    opens: bool = False

    @property
    def undoable(self) -> tuple[ChangeSetLine, ...]:
        """Those of its change sets that may be undone, the latest first."""
        return tuple(one for one in self.sets if one.undoable)


def told(lines: Sequence[ChangeSetLine], records: Mapping[int, str], opened: set[str]) -> list[Told]:
    """The lines to show, the latest first; *records* are what change sets were about, *opened* ids of open lines."""
    shown: list[Told] = []
    for group in _groups(lines, records):
        if len(group) == 1:
            shown.append(Told(str(group[0].n), (group[0],)))
            continue
        head = Told(f"{group[-1].n}+", tuple(group), opens=True)  # the first of them stays it while others come
        shown.append(head)
        if head.id in opened:
            shown += [Told(str(one.n), (one,), inside=True) for one in group]
    return shown


def can_put_back(lines: Sequence[ChangeSetLine]) -> int:
    """The number of the one undo that can be put back now, the latest with nothing new after it; 0 where none can."""
    for line in lines:
        if line.kind == "do":
            return 0
        if line.kind == "undo" and not line.undone:
            return line.n
    return 0


def row(line: Told, put_back: int, opened: set[str]) -> Row:
    """What the table says of a line: when, what, who and how it stands."""
    first = line.sets[0]
    when = moment(first.at).astimezone()
    what = in_history(first.kind, first.label) if not line.opens else _of_several(line, is_open=line.id in opened)
    state = _state(first, put_back) if not line.opens else _state_of_several(line)
    return (f"{day_short(when)}, {when:%H:%M}", f"      {what}" if line.inside else what, first.by, state)


def _groups(lines: Sequence[ChangeSetLine], records: Mapping[int, str]) -> list[list[ChangeSetLine]]:
    groups: list[list[ChangeSetLine]] = []
    for line in lines:
        if groups and _in_one_go(groups[-1][-1], line, records):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _in_one_go(later: ChangeSetLine, earlier: ChangeSetLine, records: Mapping[int, str]) -> bool:
    return (
        later.kind == earlier.kind == "do"
        and later.by == earlier.by
        and records.get(later.n) is not None
        and records.get(later.n) == records.get(earlier.n)
        and moment(later.at) - moment(earlier.at) <= IN_ONE_GO
    )


def _of_several(line: Told, *, is_open: bool) -> str:
    words = _("▾ {n} changes in one go, the last: {label}") if is_open else _("▸ {label}, and {more} more in one go")
    first = line.sets[-1] if not is_open else line.sets[0]
    return words.format(n=len(line.sets), more=len(line.sets) - 1, label=in_history(first.kind, first.label))


def _state(line: ChangeSetLine, put_back: int) -> str:
    if line.undone:
        return _("Taken back")
    if line.undoable:
        return _("Can be undone")
    if line.n == put_back:
        return _("Can be put back")
    return _("Stays as it is")


def _state_of_several(line: Told) -> str:
    free = len(line.undoable)
    if free == len(line.sets):
        return _("Can be undone")
    return _("Taken back") if all(one.undone for one in line.sets) else _("Partly taken back")
