"""The rules of a framework in a desk file: read, kept and forgotten."""

from collections.abc import Mapping
from datetime import datetime

from svdesk.domain.errors import FileUnusable, UserError
from svdesk.domain.problem import Problem, Severity
from svdesk.i18n import _
from svdesk.services.frameworks.rule import Rule, from_json, to_json
from svdesk.services.frameworks.rule_check import Around, check
from svdesk.storage import activity_list, frameworks, glossaries
from svdesk.storage.frameworks import Held, RuleRow
from svdesk.storage.shipped import units
from svdesk.storage.store import Store


def every(store: Store, framework: str, edition: str) -> dict[str, Rule]:
    """Every rule of an edition by the codes of its measures; raises ``FileUnusable`` where one cannot be read."""
    return {code: _read(store, row) for code, row in frameworks.rules(store, framework, edition).items()}


def around(store: Store, held: Held, rules: Mapping[str, Rule] | None = None) -> Around:
    """What a rule of this framework is checked against, as the desk file stands now."""
    return Around(
        held.framework,
        every(store, *held.key) if rules is None else rules,
        glossaries.current(store),
        units(),
        activity_list.places(store),
    )


def keep(store: Store, held: Held, code: str, rule: Rule, by: str, at: datetime, why: str = "") -> list[Problem]:
    """Keep the rule of a measure in place of the one before it, and return what is worth a look in it.

    Raises ``UserError`` with what must be mended first; then nothing is kept.
    """
    others = {other: one for other, one in every(store, *held.key).items() if other != code}
    found = check(rule, code, around(store, held, others))
    if stop := next((one for one in found if one.severity is Severity.STOP), None):
        raise UserError(stop.message, stop.fix)
    row = RuleRow(code, to_json(rule), why, by, at)
    with store.change(_("Say how {code} is counted").format(code=code), by=by) as change:
        frameworks.put_rule(change, *held.key, row)
    return found


def forget(store: Store, held: Held, code: str, by: str) -> None:
    """Forget the rule of a measure."""
    with store.change(_("Forget how {code} is counted").format(code=code), by=by) as change:
        frameworks.remove_rule(change, *held.key, code)


def _read(store: Store, row: RuleRow) -> Rule:
    try:
        return from_json(row.rule)
    except (ValueError, LookupError, TypeError) as error:
        raise FileUnusable(
            _("The rule of {code} in “{name}” cannot be read.").format(code=row.code, name=store.path.name),
            _("Use a newer version of this program; if there is none, open the newest backup copy."),
        ) from error
