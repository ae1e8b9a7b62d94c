"""One of our own returns as totals of its period, and those of its figures that are no totals, with the reason."""

from collections.abc import Iterable

from svdesk.domain.authority import Contract
from svdesk.domain.glossary import fold
from svdesk.domain.quantity import NotExact, Quantity
from svdesk.i18n import _
from svdesk.services.workbook.return_totals import ReturnTotal, totals_of
from svdesk.services.workbook.sheet import Workbook
from svdesk.services.years.totals import NotTaken, Said, Told, Totalled
from svdesk.storage import shipped

_NO_FIGURE = {
    "not_applicable": _("The return says that it does not apply."),
    "not_known": _("The return says that it is not known."),
    "not_answered": _("The return gives no figure."),
}


def from_return(workbook: Workbook, contracts: Iterable[Contract]) -> Told:
    """The figures of *workbook*, which was read from a return of ours, as totals under the words of its measures.

    They are of the contract of that reference, where it is among *contracts*. A figure that is only the least it can
    be, and the second of the same words and unit, are left out.
    """
    totals: list[Totalled] = []
    left_out: list[NotTaken] = []
    seen: set[tuple[str, str]] = set()
    for one in totals_of(workbook):
        key = fold(one.label), one.unit
        why = _("The same words stand in it twice.") if key in seen else _no_total(one)
        if why:
            left_out.append(NotTaken(one.code, one.label, why))
            continue
        assert one.value is not None
        seen.add(key)
        totals.append(Totalled(one.period, Said(one.label, Quantity(one.value, shipped.units()[one.unit]))))
    return Told(workbook.name, tuple(totals), tuple(left_out), _contract(workbook, contracts))


def _no_total(one: ReturnTotal) -> str:
    """Why a figure is no total; empty where it is one."""
    if one.value is None:
        return _NO_FIGURE.get(one.said, _("The return says “{said}”.").format(said=one.said))
    if one.basis.endswith("at_least"):
        return _("It is at least {number}, and nobody can say how much more.").format(number=one.value)
    unit = shipped.units().get(one.unit)
    if unit is None or not one.label:
        return _("Its unit “{unit}” is not known here.").format(unit=one.unit)
    try:
        Quantity(one.value, unit)
    except NotExact:
        return _("“{number}” is not an exact amount.").format(number=one.value)
    return ""


def _contract(workbook: Workbook, contracts: Iterable[Contract]) -> str:
    """The id of the contract that the return was made for, by its reference at the end of what the return says."""
    about = str(workbook.sheets[0].rows[0][0] or "").partition(". They are")[0]
    found = [one for one in contracts if about.casefold().endswith(f", {one.reference.casefold()}")]
    return max(found, key=lambda one: len(one.reference)).id if found else ""
