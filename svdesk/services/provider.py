"""Who the charity says it is: its name, its numbers and when its year starts can be put right at any time."""

from dataclasses import replace

from svdesk.domain.authority import Provider
from svdesk.domain.errors import UserError
from svdesk.domain.identifier import is_charity_number, is_company_number, tidy
from svdesk.domain.problem import Page, Problem, Where, problem
from svdesk.i18n import _, listed
from svdesk.storage import authorities
from svdesk.storage.store import Store

UNNAMED = _("My organisation")
"""What a desk file says until its charity has been given a name."""

NAME_FIELD = "provider"
"""Where the Problem of an unnamed charity is: on every return, though it is mended in the settings."""

_FIELDS = {
    "name": _("the name"),
    "charity_number": _("the charity number"),
    "company_number": _("the company number"),
    "year_start_month": _("the start of the year"),
}


def alter_provider(store: Store, provider: Provider, by: str) -> Provider:
    """Keep what is said now of the charity whose desk file it is, as one change set, and return it as it was kept.

    Numbers of the right shape are written as the registers write them, any other as it was typed. Raises
    ``UserError`` when it has no name.
    """
    before = authorities.provider(store)
    after = replace(
        provider,
        name=" ".join(provider.name.split()),
        charity_number=_as_registered(provider.charity_number),
        company_number=_as_registered(provider.company_number),
    )
    if not after.name:
        raise UserError(_("The charity has no name."), _("Type its name; it stands on every return."))
    with store.change(_("Change {what} of the charity").format(what=_what_differs(before, after)), by=by) as change:
        change.update(
            "provider",
            before.id,
            {
                "name": after.name,
                "charity_number": after.charity_number or None,
                "company_number": after.company_number or None,
                "year_start_month": after.year_start_month,
            },
        )
    return after


def problems(provider: Provider) -> tuple[Problem, ...]:
    """What is worth a look in what the charity says of itself before a return goes out under it."""
    if provider.name.strip().casefold() != UNNAMED.casefold():
        return ()
    return (problem("charity-unnamed", Where(Page.RETURNS, provider.id, NAME_FIELD), name=provider.name.strip()),)


def numbered(number: str) -> tuple[str, str]:
    """A number that may be a charity's or a company's, as (charity number, company number), one of them empty.

    What has the shape of neither is taken for a charity's, as most are.
    """
    number = _as_registered(number)
    company = is_company_number(number) and not is_charity_number(number)
    return ("", number) if company else (number, "")


def _as_registered(number: str) -> str:
    known = is_charity_number(number) or is_company_number(number)
    return tidy(number) if known else " ".join(number.split())


def _what_differs(before: Provider, after: Provider) -> str:
    found = [words for field, words in _FIELDS.items() if getattr(before, field) != getattr(after, field)]
    return listed(found) if len(found) <= 2 else _("{n} things").format(n=len(found))
