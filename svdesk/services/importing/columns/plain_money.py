"""Sees that bare numbers headed Amount or Total are pounds where VAT stands beside them, or somebody who was paid."""

import re
from collections.abc import Sequence

from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.columns.drafts import Draft
from svdesk.services.importing.columns.headings import is_total_column

_IN = re.compile(r"(?:cash |bank |petty cash |money )?in|i mewn")
_OUT = re.compile(r"(?:cash |bank |petty cash |money )?out|allan")
_APIECE = re.compile(r"\bproxy\b|\bper unit\b|\bunit value\b")
_WORTH = re.compile(r"\b(?:social value|proxy|total value|value)\b")
_PLAIN = ("money-or-number", "total")
_FEWEST_POUNDS = 2
_PAID = re.compile(
    r"\b(?:supplier|payee|paid to|vendor|payer|seller|trader|merchant|shop|contractor|donor|donation from|"
    r"funder|received from|"
    r"purchase|bought|expense|budget line|cost heading|cyflenwr|cwmni|siop)\b"
)


def settle_plain_money(drafts: Sequence[Draft]) -> None:
    """Make money of the columns headed Amount, Value or Total of a ledger; a total beside VAT has VAT in it."""
    plain = [
        each for each in drafts if each.says.field == "quantity" and each.says.tag in _PLAIN and not each.says.unit
    ]
    taxed = any(each.says.tag == "vat" for each in drafts)
    paid = any(each.says.field == "text" and _PAID.search(fold(each.heading)) for each in drafts)
    money = any(each.says.field == "amount" for each in drafts)
    _settle_in_and_out(drafts)
    _settle_worth(drafts)
    _settle_some_pounds(drafts)
    for each in plain:
        if each.says.label or not each.look.numeric or not (taxed or paid):
            continue
        if taxed:
            each.put("amount", "gross" if is_total_column(each.heading) else "net", "gbp")
        elif not money:
            each.put("amount", "", "gbp")


def _settle_some_pounds(drafts: Sequence[Draft]) -> None:
    """In a log, numbers some of which have £ before them and the others nothing are pounds all the way down."""
    dated = any(each.says.field in ("date", "period_start") for each in drafts)
    for each in drafts if dated else ():
        look = each.look
        guessed = each.says.field == "quantity" and each.says.tag == "guessed" and not each.says.unit
        if guessed and look.money >= _FEWEST_POUNDS and look.figures <= look.money + look.said // 10:
            each.put("amount", "", "gbp")


def _settle_worth(drafts: Sequence[Draft]) -> None:
    """What things are worth in all, beside what each is said to be worth, is worked out: nobody paid it."""
    apiece = any(_APIECE.search(fold(each.heading)) for each in drafts)
    counted = any(each.says.field == "quantity" for each in drafts)
    for each in drafts if apiece and counted else ():
        if each.says.field == "amount" and _WORTH.search(fold(each.heading)):
            each.put("ignore", "category")


def _settle_in_and_out(drafts: Sequence[Draft]) -> None:
    """``In`` and ``Out`` side by side, with numbers that are no times of day, are the money of a cash book."""
    free = [
        each
        for each in drafts
        if each.says.field == "quantity" and each.says.tag == "guessed" and not each.look.mostly(each.look.clocks)
    ]
    came = [each for each in free if _IN.fullmatch(fold(each.heading).strip(" .:£()"))]
    went = [each for each in free if _OUT.fullmatch(fold(each.heading).strip(" .:£()"))]
    if len(came) == len(went) == 1:
        came[0].put("amount", "income", "gbp")
        went[0].put("amount", "cost", "gbp")
