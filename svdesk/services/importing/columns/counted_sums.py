"""Has it asked whether ``Grants`` or ``Payments`` says how many there were, where another column says how much."""

import re
from collections.abc import Sequence
from dataclasses import replace

from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.columns.drafts import Draft
from svdesk.services.importing.columns.plain_money import MAY_BE_MONEY

_SUMS = re.compile(
    r"(?:total |cyfanswm )?(?:(?P<given>grants?|payments|awards?|grantiau|taliadau)|donations?|sales|rhoddion)"
)
"""What is money by its heading, though there are numbers of it too."""
_HOW_MUCH = re.compile(
    r"(?:total )?(?:amounts?|values?|funding|sums?|paid|symiau|swm|gwerth|cyllid)"
    r"(?: (?:paid|raised|awarded|granted|given|received|donated|a dalwyd|a roddwyd|a godwyd))?"
)
_SMALL = 100
"""Grants and payments that are all less, and without pence, may be numbers of them."""


def settle_counted_sums(drafts: Sequence[Draft]) -> None:
    """Take ``Grants`` beside ``Amount`` for a number, and small whole ones alone for pounds, until somebody says.

    Beside tax, or other money, they are a column of an account.
    """
    money = [each for each in drafts if each.says.field == "amount" or each.says.tag == "vat"]
    much = [each for each in drafts if each.look.numeric and _HOW_MUCH.fullmatch(_name(each)) and not each.says.label]
    sums = [each for each in money if each not in much]
    if len(sums) != 1 or len(much) > 1:
        return
    (each,), largest = sums, sums[0].look.largest
    named = _SUMS.fullmatch(_name(each))
    if named is None or each.says.label or largest is None or not each.look.whole or each.look.money:
        return
    if much and (much[0].look.largest or 0) > largest:
        each.says = replace(each.says, field="quantity", tag=MAY_BE_MONEY, unit=None)
        much[0].put_anew("amount", "")
    elif not much and named["given"] and largest < _SMALL:
        each.put("amount", MAY_BE_MONEY, "gbp")


def _name(each: Draft) -> str:
    return fold(each.heading).strip(" .:?")
