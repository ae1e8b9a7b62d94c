"""Sees that bare numbers headed Amount or Total are pounds where VAT stands beside them, or somebody who was paid."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from svdesk.services.importing.cells.cells import is_foreign
from svdesk.services.importing.cells.row_words import says
from svdesk.services.importing.cells.units import unit_of_label
from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.columns.derived_columns import LEFT_OVER
from svdesk.services.importing.columns.drafts import Draft
from svdesk.services.importing.columns.looks import Look
from svdesk.services.importing.columns.title_units import measure_in
from svdesk.services.importing.headings.headings import is_total_column
from svdesk.services.importing.headings.money_headings import is_charged
from svdesk.services.importing.layout.grid import Grid
from svdesk.services.workbook.sheet import Place

MAY_BE_MONEY = "may be money"
"""The tag of a column headed Amount of which nothing says whether it is money, and about which a person is asked."""
_AMOUNT = re.compile(
    r"(?:amounts?|sums?|symiau)(?: \(0{3}'?s?\))?|"
    r"(?:direct|online|private|individual|regular|general|personal) donations?"
)
_CAME_IN = re.compile(r"(?<!low )\b(?:income|incwm)\b")
_WENT_OUT = re.compile(r"\b(?:costs?(?! of living)|expenditure|costau|gwariant)\b")
_WAYS = re.compile(
    r"cash|cards?|cheques?|online|bacs|contactless|bank transfer|paypal|sumup|standing orders?|direct debits?|"
    r"arian parod|cerdyn|siec|ar-lein"
)
"""How money is paid: two of these side by side are money, if there are pence."""
_IN = re.compile(r"(?:cash |bank |petty cash |money )?in|i mewn")
_OUT = re.compile(r"(?:cash |bank |petty cash |money )?out|allan")
_APIECE = re.compile(r"\bproxy\b|\bper unit\b|\bunit value\b")
_WORTH = re.compile(r"\b(?:social value|proxy|total value|value)\b")
_ORDERED = re.compile(r"\b(?:orders?|ordered|contracts?|quotes?|quoted|archeb|dyfynbris)\b")
_BUDGETED = re.compile(
    r"\b(?:budget (?:line|heading|item|code)s?|cost (?:heading|centre|item|line)s?|expenses?|expenditure|spend(?:ing)?|"
    r"line of budget|(?:income|funding) (?:line|source|stream|type)s?|source of (?:income|funding)|"
    r"llinell (?:y )?gyllideb|gwariant)\b|^(?:income|funding|incwm|cyllid)$"
)
"""Headings of names under which nothing but money is counted."""
_BUDGET = re.compile(r"\b(?:budget(?:ed)?|cyllideb)\b")
_TARGET = re.compile(r"\btarge[td]")
_PLAIN = ("money-or-number", "total")
_SUM = re.compile(r"awarded|charged|claimed|dyfarnwyd|hawliwyd")
"""What is done with sums of money, but also with certificates."""
_FEWEST_POUNDS = 2
_DATES = ("date", "period_start", "period_end")
_HIRED = re.compile(
    r"(?:(?:room|hall|venue|pitch|coach|minibus|van|bus|equipment) )?hire|rent|postage|stationery|catering|insurance|"
    r"wages|interest|arlwyo|llog|rhent|yswiriant|llogi(?: \w+)?|costau(?: \w+){1,2}|"
    r"cost (?:yr? )?(?:llogi|neuadd|ystafell|stafell|bwyd|teithio|deunyddiau|lluniaeth|cludiant)"
)
"""What costs money, and of which there are no numbers."""
_BOUGHT = re.compile(
    r"(?:\w+ )?interest|(?:(?:craft|art) )?materials|refreshments|travel|fuel|petrol|diesel|parking|printing|food|"
    r"deunyddiau|lluniaeth|teithio|tanwydd|parcio|bwyd"
)
"""What costs money, but may be counted, in things or in miles, where the numbers are whole."""
_WEIGHED = re.compile(r"food|fuel|petrol|diesel|travel|bwyd|tanwydd|teithio")
"""Of these there are kilograms, litres or miles too, and parts of them."""
_FEW_BESIDE = 5
"""So many cells at most to each with a £: further apart it is a slip."""
_ACROSS = ("quantity", "target", "actual")
_PAID = re.compile(
    r"\b(?:supplier|payee|paid to|vendor|payer|seller|trader|merchant|shop|contractor|donor|rhoddwr|donation from|"
    r"funder|received from|"
    r"purchase|bought|expense|budget line|cost heading|cyflenwr|cwmni|siop|given to|awarded to|recipient|grantee|"
    r"rhoddwyd i)\b|^(?:from|to|o|i)$"
)


def settle_plain_money(drafts: Sequence[Draft]) -> None:
    """Make money of the columns headed Amount, Value or Total of a ledger; a total beside VAT has VAT in it.

    Written to the penny, ``250.00``, they are money without a ledger.
    """
    plain = [each for each in drafts if each.says.field == "quantity" and not each.says.unit]
    plain = [each for each in plain if each.says.tag in _PLAIN or _SUM.fullmatch(fold(each.heading).strip(" .:?"))]
    taxed = any(each.says.tag == "vat" for each in drafts)
    paid = any(each.says.field == "text" and _PAID.search(fold(each.heading)) for each in drafts)
    money = any(each.says.field == "amount" for each in drafts)
    _settle_in_and_out(drafts)
    _settle_accounts(drafts)
    _settle_paid_by(drafts)
    _settle_abroad(drafts)
    _settle_worth(drafts)
    _settle_ordered(drafts)
    _settle_some_pounds(drafts)
    for each in plain:
        to_the_penny = each.look.mostly(each.look.pence) and each.look.pence >= _FEWEST_POUNDS
        to_the_penny = to_the_penny and not is_total_column(each.heading)
        if each.says.label or not each.look.numeric or not (taxed or paid or to_the_penny):
            continue
        if taxed:
            each.put("amount", "gross" if is_total_column(each.heading) else "net", "gbp")
        elif not money:
            each.put("amount", "", "gbp")


def settle_amounts(grid: Grid, drafts: Sequence[Draft], rows: Sequence[int]) -> None:
    """Have it asked whether *Amount* in a log is money, where nothing beside it says what it counts.

    With odd pence in it, 84.23 and not 2.25, or beside who gave or was paid, it is taken as pounds until somebody
    answers, and else as a number.
    """
    if any(each.says.field == "unit" for each in drafts) or not any(each.says.field in _DATES for each in drafts):
        return
    texts = [each.number for each in drafts if each.says.field == "text"]
    words = [value for text in texts for value in grid.sample(text, list(rows)) if isinstance(value, str)]
    if 2 * sum(unit_of_label(value) is not None for value in words) > len(words):
        return
    given = any(_PAID.search(fold(each.heading)) for each in drafts)
    for each in drafts:
        bare = each.says.field == "quantity" and each.says.tag in (*_PLAIN, "guessed") and not each.says.unit
        if bare and each.look.numeric and _AMOUNT.fullmatch(fold(each.heading).strip(" .:?")):
            money = given or each.look.odd_pence
            each.put(*(("amount", MAY_BE_MONEY, "gbp") if money else ("quantity", MAY_BE_MONEY)))


def settle_budgets(grid: Grid, drafts: Sequence[Draft], rows: Sequence[int], titles: Sequence[str]) -> None:
    """Make pounds of lines of a budget, of sums paid to somebody and of parts of pounds, by periods and by targets.

    Where neither *titles* nor the words of the rows tell of money, a person is asked about ``Budget | Actual``.
    """
    texts = [each for each in drafts if each.says.field == "text"]
    names = [fold(each.heading) for each in texts]
    bare = [each for each in drafts if each.says.field in _ACROSS and not each.says.unit]
    bare = [each for each in bare if each.says.label or each.says.field != "quantity"]
    if any(each.says.field == "amount" and each.look.numeric for each in drafts):
        for each in (each for each in bare if _BUDGET.search(fold(each.heading))):
            each.says = replace(each.says, unit="gbp")
    pounds = sum(each.look.money for each in drafts if each.says.field in _ACROSS)
    paid = any(_PAID.search(name) for name in names) and pounds >= _FEWEST_POUNDS
    told = paid or any(_BUDGETED.search(name) for name in names) or _come_to_pounds(grid, drafts, rows)
    asked = not told and _is_budget(bare) and not any(each.says.field == "unit" for each in drafts)
    sampled = (value for each in texts if asked for value in grid.sample(each.number, list(rows)))
    words = [value for value in sampled if isinstance(value, str)]
    others = sum(unit_of_label(value) not in (None, "gbp") for value in words)
    if asked and 2 * others <= len(words):
        told = pounds > 0 or measure_in(titles).unit == "gbp" or sum(map(_tells_of_costs, words)) > others
        for each in () if told else bare:
            each.says = replace(each.says, tag=each.says.tag or MAY_BE_MONEY)
        told = told or any(each.look.odd_pence for each in bare)
    for each in bare if told else ():
        each.says = replace(each.says, unit="gbp")


def _is_budget(counts: Sequence[Draft]) -> bool:
    """Whether what *counts* aim at is a budget, and nothing that is called a target."""
    aims = [each for each in counts if "target" in (each.says.field, each.says.kind) and each.look.numeric]
    names = [fold(each.heading) for each in aims]
    return any(map(_BUDGET.search, names)) and not any(map(_TARGET.search, names))


def _come_to_pounds(grid: Grid, drafts: Sequence[Draft], rows: Sequence[int]) -> bool:
    """Whether a row of totals says pounds, and all the numbers above it come to them, those without a £ too.

    Where the words of one of those name another unit, somebody has added up hours and pounds.
    """
    text = next((each.number for each in drafts if each.says.field == "text"), 0)
    counts = [each.number for each in drafts if each.says.field == "quantity" and each.says.label]
    sums = dict.fromkeys(counts, Decimal(0))
    for row in rows:
        words = grid.value(row, text) if text else None
        total = isinstance(words, str) and says(words).is_total
        if not total and isinstance(words, str) and unit_of_label(words) not in (None, "gbp"):
            return False
        agree = [at for at in counts if total and sums[at] and grid.number(row, at) == sums[at]]
        if any(_in_pounds(grid, row, at) for at in agree):
            return True
        sums = {at: Decimal(0) if total else sums[at] + (grid.number(row, at) or 0) for at in counts}
    return False


def _in_pounds(grid: Grid, row: int, column: int) -> bool:
    return "£" in f"{grid.value(row, column)}{grid.sheet.shown.get(Place(row, column), '')}"


def _settle_some_pounds(drafts: Sequence[Draft]) -> None:
    """In a log, numbers some of which have £ before them and the others nothing are pounds all the way down.

    So are those under a word for what costs money.
    """
    dated = any(each.says.field in ("date", "period_start") for each in drafts)
    for each in drafts if dated else ():
        look = each.look
        guessed = each.says.field == "quantity" and each.says.tag == "guessed" and not each.says.unit
        if guessed and look.money >= _FEWEST_POUNDS and look.figures <= look.money + look.said // 10:
            each.put("amount", "", "gbp")
        elif guessed and (_one_pound(look) or _costs(each, drafts)):
            each.put("amount", "cost", "gbp")


def _one_pound(look: Look) -> bool:
    """Whether every cell is a bare number or pounds, with as much as one £ among few."""
    bare = not look.words and look.figures <= look.bare + look.nils
    return bare and 0 < look.money <= look.said <= _FEW_BESIDE * look.money


def _tells_of_costs(words: str) -> bool:
    """Whether the words of a row in a budget name money or what costs it: ``Room hire``, ``Salaries``."""
    folded = fold(words).strip(" .:")
    named = any(pattern.fullmatch(folded) for pattern in (_HIRED, _BOUGHT))
    return named or is_charged(words) or unit_of_label(words) == "gbp"


def _costs(each: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether numbers under a word for what costs money are what it cost.

    Whole ones beside others that nobody knows may as well be how often somebody asked about it: ``Debt | Rent``.
    """
    heading, look = fold(each.heading).strip(" .:?"), each.look
    if _HIRED.fullmatch(heading):
        others = (other for other in drafts if other.says.tag == "guessed" and other.says.field == "quantity")
        return not look.whole or all(_HIRED.fullmatch(fold(other.heading).strip(" .:?")) for other in others)
    to_the_penny = look.pence > 0 if _WEIGHED.fullmatch(heading) else not look.whole
    return to_the_penny and _BOUGHT.fullmatch(heading) is not None


def _settle_worth(drafts: Sequence[Draft]) -> None:
    """What things are worth in all, beside what each is said to be worth, is worked out: nobody paid it."""
    apiece = any(_APIECE.search(fold(each.heading)) for each in drafts)
    counted = any(each.says.field == "quantity" for each in drafts)
    for each in drafts if apiece and counted else ():
        if each.says.field == "amount" and _WORTH.search(fold(each.heading)):
            each.put("ignore", "category")


def _settle_ordered(drafts: Sequence[Draft]) -> None:
    """What was ordered, beside what was then invoiced or paid, is the same money before it was spent."""
    spent = [each for each in drafts if each.says.field == "amount" and each.says.tag in ("cost", "net", "gross")]
    ordered = [each for each in spent if _ORDERED.search(fold(each.heading))]
    for each in ordered if len(spent) > len(ordered) else ():
        each.put("ignore", "category")


def _settle_in_and_out(drafts: Sequence[Draft]) -> None:
    """``In`` and ``Out`` side by side, with numbers that are no times of day, are the money of a cash book.

    Something must show that they are, for things that are lent go out and come in too.
    """
    free = [
        each
        for each in drafts
        if each.says.field == "quantity" and each.says.tag == "guessed" and not each.look.mostly(each.look.clocks)
    ]
    came = [each for each in free if _IN.fullmatch(fold(each.heading).strip(" .:£()"))]
    went = [each for each in free if _OUT.fullmatch(fold(each.heading).strip(" .:£()"))]
    pence = any(not each.look.whole or each.look.money for each in (*came, *went))
    told = any(each.says.field == "text" and _tells_of_money(each) for each in drafts)
    kept = any(each.says.field == "ignore" and LEFT_OVER.search(fold(each.heading)) for each in drafts)
    if len(came) == len(went) == 1 and (pence or told or kept):
        came[0].put("amount", "income", "gbp")
        went[0].put("amount", "cost", "gbp")


def _settle_accounts(drafts: Sequence[Draft]) -> None:
    """Where some headings name income and others costs, these are the two sides of an account: ``Income permits``."""
    bare = [each for each in drafts if each.says.field in ("quantity", "amount") and not each.says.label]
    came = [each for each in bare if _CAME_IN.search(fold(each.heading))]
    went = [each for each in bare if _WENT_OUT.search(fold(each.heading)) and each not in came]
    for each in (*came, *went) if came and went else ():
        if each.says.tag == "guessed" and not each.says.unit:
            each.put("amount", "income" if each in came else "cost", "gbp")


def _settle_paid_by(drafts: Sequence[Draft]) -> None:
    """``Cash`` beside ``Card`` or ``Online`` is money, where there are pence or pounds; else it is asked."""
    ways = [
        each for each in drafts if each.says.field == "quantity" and _WAYS.fullmatch(fold(each.heading).strip(" .:"))
    ]
    pence = any(each.look.pence or each.look.money for each in ways)
    for each in ways if len(ways) > 1 else ():
        each.put(*(("amount", "", "gbp") if pence else ("quantity", MAY_BE_MONEY)))


def _settle_abroad(drafts: Sequence[Draft]) -> None:
    """Numbers under a heading which names another currency are money, and in that: ``Amount ($)``."""
    for each in drafts:
        bare = each.says.field == "quantity" and not each.says.unit and not each.says.label
        if bare and each.look.numeric and is_foreign(each.heading):
            each.put("amount", "", "gbp")


def _tells_of_money(each: Draft) -> bool:
    return each.says.tag == "description" or _PAID.search(fold(each.heading)) is not None
