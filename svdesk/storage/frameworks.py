"""Where frameworks are kept that a charity has loaded itself, and the rules by which its records answer measures.

The text of a loaded framework never leaves the desk file: nothing that writes a file for others reads it here.
An edition is only ever added. That it is in the list of frameworks is a row of its own, under no code at all, so that
loading one can be undone and so can taking it off the list.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType
from typing import Any

from svdesk.domain.errors import FileUnusable
from svdesk.domain.framework import Framework, FrameworkMeasure
from svdesk.domain.period import Period
from svdesk.i18n import _
from svdesk.storage import editions, glossaries, shipped
from svdesk.storage.change import Change
from svdesk.storage.ids import new_id
from svdesk.storage.moments import moment, stamp
from svdesk.storage.store import Store

KIND = "framework"
SCHEMA = 1
_LISTED = ""
"""The code of the row that says that an edition is in the list; no measure has it."""


@dataclass(frozen=True)
class Held:
    """One edition of a framework as the program holds it, with what only a loaded one has.

    ``guidance`` and ``values`` (the value of one unit in pounds, as written in the file) are by the codes of measures.
    A framework that is ``private`` belongs to this desk file alone; ``file`` is the name of the file it came from.
    """

    framework: Framework
    private: bool = False
    file: str = ""
    guidance: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    values: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def key(self) -> tuple[str, str]:
        """The id of the framework and its edition, which together are like no other's."""
        return self.framework.id, self.framework.edition


@dataclass(frozen=True, slots=True)
class RuleRow:
    """The rule of one measure as it is stored: ``rule`` is JSON; who decided it, when, and why."""

    code: str
    rule: str
    why: str
    by: str
    at: datetime


def listed(store: Store) -> list[Held]:
    """Every framework that can be browsed: those that ship, then those that were loaded, in the order of loading.

    Raises ``FileUnusable`` where the text of a loaded one cannot be read.
    """
    rows = store.rows(
        "SELECT edition.sha256 FROM edition JOIN measure_rule ON framework = name AND framework_edition = edition"
        " WHERE kind = ? AND code = ? ORDER BY edition.rowid",
        (KIND, _LISTED),
    )
    return [*(Held(one) for one in shipped.frameworks()), *(_kept(store, row[0]) for row in rows)]


def held(store: Store, framework: str, edition: str) -> Held | None:
    """One edition of a framework, whether it is in the list or was taken off it; None where there is none."""
    for one in shipped.frameworks():
        if (one.id, one.edition) == (framework, edition):
            return Held(one)
    row = store.one(
        "SELECT sha256 FROM edition WHERE kind = ? AND name = ? AND edition = ?", (KIND, framework, edition)
    )
    return _kept(store, row[0]) if row else None


def keep(change: Change, wanted: Held, at: datetime) -> None:
    """Keep the text of a loaded edition and put it in the list; its name and edition must be free or its own."""
    name, edition = wanted.key
    editions.pin(change, KIND, name, edition, as_text(wanted), at)
    put_in_list(change, wanted, at)


def put_in_list(change: Change, wanted: Held, at: datetime) -> None:
    """Let an edition that is kept be in the list."""
    put_rule(change, *wanted.key, RuleRow(_LISTED, '{"listed": true}', "", "", at))


def take_off_list(change: Change, wanted: Held) -> None:
    """Let an edition be in the list no more; its text and its rules stay."""
    remove_rule(change, *wanted.key, _LISTED)


def is_listed(store: Store, framework: str, edition: str) -> bool:
    """Whether a loaded edition is in the list."""
    return _row_id(store, framework, edition, _LISTED) is not None


def rules(store: Store, framework: str, edition: str) -> dict[str, RuleRow]:
    """The rules of an edition by the codes of its measures."""
    rows = store.rows(
        "SELECT code, rule, why, decided_by, decided_at FROM measure_rule"
        " WHERE framework = ? AND framework_edition = ? AND code <> ? ORDER BY code",
        (framework, edition, _LISTED),
    )
    return {row[0]: RuleRow(row[0], row[1], row[2] or "", row[3], moment(row[4])) for row in rows}


def put_rule(change: Change, framework: str, edition: str, row: RuleRow) -> None:
    """Keep a rule in place of the one before it, if there was one."""
    said: dict[str, Any] = {
        "rule": row.rule,
        "why": row.why or None,
        "decided_by": row.by,
        "decided_at": stamp(row.at),
    }
    before = _row_id(change.store, framework, edition, row.code)
    if before is not None:
        change.update("measure_rule", before, said)
    else:
        place = {"framework": framework, "framework_edition": edition, "code": row.code}
        change.insert("measure_rule", {"id": new_id(), **place, **said})


def remove_rule(change: Change, framework: str, edition: str, code: str) -> None:
    """Forget the rule of a measure; nothing happens where it has none."""
    before = _row_id(change.store, framework, edition, code)
    if before is not None:
        change.delete("measure_rule", before)


def records_state(store: Store) -> int:
    """A number that is another when anything but a rule has been written, by which figures are known to be stale.

    That another edition of the glossary is spoken stands among the rules, and is none.
    """
    row = store.one(
        "SELECT n FROM change WHERE table_name <> 'measure_rule' OR before ->> 'framework' = :glossary"
        " OR row_id IN (SELECT id FROM measure_rule WHERE framework = :glossary) ORDER BY n DESC LIMIT 1",
        {"glossary": glossaries.AMONG_RULES},
    )
    return int(row[0]) if row else 0


def recorded_in(store: Store, period: Period) -> bool:
    """Whether any activity has a day in *period*."""
    dates = (period.end.isoformat(), period.start.isoformat())
    return store.one("SELECT 1 FROM activity WHERE starts <= ? AND ends >= ? LIMIT 1", dates) is not None


def as_text(wanted: Held) -> str:
    """An edition as the JSON that is kept of it."""
    one = wanted.framework
    measures = [
        {
            "code": measure.code,
            "level": measure.level,
            "title": measure.title,
            "parent": measure.parent,
            "unit": measure.unit,
            "source": measure.source,
            "guidance": wanted.guidance.get(measure.code, ""),
            "value": wanted.values.get(measure.code, ""),
        }
        for measure in one.measures
    ]
    whole = {
        "schema": SCHEMA,
        "id": one.id,
        "edition": one.edition,
        "title": one.title,
        "licence": one.licence,
        "attribution": one.attribution,
        "private": wanted.private,
        "file": wanted.file,
        "measures": measures,
    }
    return json.dumps(whole, ensure_ascii=False, indent=1)


def from_text(text: str) -> Held:
    """The edition that ``as_text`` wrote; raises ``ValueError``, ``LookupError`` or ``TypeError`` for anything else."""
    whole = json.loads(text)
    if whole["schema"] != SCHEMA:
        raise ValueError("a framework of another shape")
    measures = tuple(
        FrameworkMeasure(one["code"], one["level"], one["title"], one["parent"], one["unit"], one["source"])
        for one in whole["measures"]
    )
    return Held(
        Framework(whole["id"], whole["edition"], whole["title"], whole["licence"], whole["attribution"], measures),
        private=whole["private"],
        file=whole["file"],
        guidance=MappingProxyType({one["code"]: one["guidance"] for one in whole["measures"] if one["guidance"]}),
        values=MappingProxyType({one["code"]: one["value"] for one in whole["measures"] if one["value"]}),
    )


def _row_id(store: Store, framework: str, edition: str, code: str) -> str | None:
    row = store.one(
        "SELECT id FROM measure_rule WHERE framework = ? AND framework_edition = ? AND code = ?",
        (framework, edition, code),
    )
    return str(row[0]) if row else None


def _kept(store: Store, sha256: str) -> Held:
    if sha256 not in _parsed:
        text = editions.text_by(store, KIND, sha256)
        try:
            _parsed[sha256] = from_text(text)
        except (ValueError, LookupError, TypeError) as error:
            raise FileUnusable(
                _("A framework that was loaded in “{name}” cannot be read.").format(name=store.path.name),
                _("Use a newer version of this program; if there is none, open the newest backup copy."),
            ) from error
    return _parsed[sha256]


_parsed: dict[str, Held] = {}
"""Editions by their fingerprint, since each is read whenever the window is drawn anew."""
