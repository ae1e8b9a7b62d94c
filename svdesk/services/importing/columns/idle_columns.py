"""Settles columns of numbers that count nothing: row numbers, school years, telephones, and numbers nobody explains.

What the heading says comes first (``idle_headings``); here the values speak: running 1, 2, 3; all of them years; ten
figures long; Y and N under *Paid*.
"""

import re
from collections.abc import Sequence

from svdesk.services.importing.cells.groups import is_group
from svdesk.services.importing.cells.persons import is_done_to_people, is_one_who_does
from svdesk.services.importing.cells.row_words import is_part_of_above
from svdesk.services.importing.cells.units import names_several, unit_of_counted
from svdesk.services.importing.cells.words import fold
from svdesk.services.importing.columns.drafts import MARKS, MOST, Draft
from svdesk.services.importing.headings.headings import read_heading
from svdesk.services.importing.layout.table import COUNTS

UNEXPLAINED = "numbers"
"""The tag of columns of numbers of which nothing says what they count, and about which a person is asked."""

WEEK_NUMBERS = "week numbers"
"""The tag of a column of dates that are bare numbers of weeks."""

_WEEK = re.compile(r"^(?:weeks?|wks?|wythnos)\b(?! (?:c|b|e))|^rhif (?:yr )?wythnos$")
_LAST_WEEK = 53
_YEAR = re.compile(r"\b(?:years?|yrs?|blwyddyn|flwyddyn|grade|form)\b")
_POSTS = re.compile(r"(?:f/?t|p/?t|full[- ]?time|part[- ]?time|llawn[- ]amser|rhan[- ]amser)s?")
"""Full time and part time: with numbers under them people, with words a kind."""
_SIGNED = re.compile(r"(?:signed|authori[sz]ed|approved|agreed|cleared|cymeradwywyd|llofnodwyd)(?: by| off| gan)?")
_TEAMS, _MOST_TEAMS = frozenset({"team", "teams", "crew", "squad", "tim"}), 9
_MAY_BE_COUNTED = frozenset(
    {"passed", "arrived", "claimed", "cleared", "approved", "checked", "received", "certificate", "photos"}
)
"""Mostly answered with yes or no; a number under one of these says how many."""
_OTHERS = frozenset({"other", "others", "unknown", "not known", "non binary", "arall", "eraill", "unspecified"})
_ENROLLED = frozenset({"enrolled", "enrolments", "registered", "started", "starters", "signed up", "booked"})
_HAD_BOOKED = frozenset({"booked", "invited", "wedi archebu", "gwahoddwyd"})
"""Said of people and of nothing else where people are counted beside it."""
_NEW_OR_NOT = frozenset({"new", "returning", "existing", "newydd", "yn dychwelyd"})
"""Two of these side by side part those who came."""
_DOCUMENTS = frozenset((
    "invoice", "voucher", "po", "purchase order", "order", "docket", "delivery note", "slip", "taleb", "archeb",
    "derbynneb",
))  # fmt: skip
_PAPERS = _DOCUMENTS | {"payment", "receipt", "cheque", "ref", "our ref", "reference", "anfoneb", "taliad", "cyf"}
_MOST_DOCUMENTS = 100
_CAME_IN = frozenset({"received", "raised", "donations", "grants", "sales", "derbyniwyd", "codwyd", "rhoddion"})
"""Money, but also referrals, concerns and whatever else is dealt with afterwards."""
_WITH_MONEY = re.compile(r"\b(?:donated|pledged|banked|matched|invested|claimed|charged|awarded|given|sold|taken)\b")
_LAST_SCHOOL_YEAR = 14
_LONGEST_NAME = 20
_NUMBERS = ("quantity", "people", "amount")
_DATES = ("date", "period_start", "period_end")
YES, NO = frozenset({"yes", "y", "ie", "oes", "ydw"}), frozenset({"no", "n", "na", "nac oes", "nac ydw"})
_NEEDED = re.compile(r"\b(?:required|needed|angen)$|^(?:is|has|needs) ")
_PLAIN = frozenset({"", "no", "nr", "num", "number", "numbers", "nos", "rhif", "item", "count", "#", "entry", "line"})
_DONE = re.compile(
    r"\b(?:\w{3,}ed|given|made|sold|lent|held|sent|run|built|grown|fed|taught|won|taken|seen|shown|kept|met|cut|put|"
    r"hours?|hrs|days?|\w{3,}wyd)\b|^(?:no(?![- ]shows?\b)|nos|number|how many|nifer|total|count|num)\b|^#"
)
"""Words of something done, so that the numbers count it: ``Books lent``, ``Seedlings sold``, ``No. of teas``."""


def settle_by_values(drafts: Sequence[Draft]) -> None:
    """Correct what headings say of columns whose values cannot be counts, before it is seen what the others are."""
    dated = any(each.says.field in _DATES and each.look.mostly(each.look.dates) for each in drafts)
    counted = any(each.says.field == "people" and each.says.tag != MARKS and each.look.numeric for each in drafts)
    for each in drafts:
        look, says = each.look, each.says
        if not look.said or says.label:
            continue
        if counted and says.tag == MARKS:
            each.put("ignore", "category")
        who = _plain(each) in _TEAMS or (says.tag == "category" and _SIGNED.fullmatch(_plain(each)))
        who = who and not look.marks and look.mostly(look.initials + look.persons, MOST)
        if who or (says.tag == "unknown" and (look.mostly(look.persons, MOST) or _names_doers(each))):
            each.put("ignore", "personal")
            continue
        if says.field in COUNTS and look.mostly(look.whole_dates):
            if dated or says.field == "target":
                each.put("ignore", "category")
            else:
                each.put_anew("date", "guessed")
        elif says.field == "amount" and look.only_words and not look.marked:
            each.put("ignore", "unknown")
        elif _is_no_money(each) or _is_no_year(each):
            each.put("ignore", "category")
        elif says.tag == "guessed" and says.field == "quantity" and look.mostly(look.phones):
            each.put("ignore", "personal" if each.parts else "headless")
        elif says.tag == "category" and look.numeric and (_POSTS.fullmatch(_plain(each)) or _is_size_of_team(each)):
            each.put("people", "", "people")
        elif (
            says.tag == "category" and look.numeric and not look.mostly(look.dates) and _plain(each) in _MAY_BE_COUNTED
        ):
            each.put("quantity", "guessed")
    _settle_answers(drafts)
    _settle_the_other_group(drafts)
    _settle_completed(drafts)
    _settle_received(drafts)
    _settle_documents(drafts)


def _names_doers(each: Draft) -> bool:
    """Whether words under ``Presenter`` may all be people: few of them each, and none that no person is called."""
    look = each.look
    others = look.no_persons + look.traders + look.phrases + look.marks
    return (
        look.only_words and not others and look.letters < _LONGEST_NAME * look.words and is_one_who_does(each.heading)
    )


def _settle_answers(drafts: Sequence[Draft]) -> None:
    """``No`` beside ``Yes`` counts those who said so, as in a survey, and is no short word for number."""
    answers = [{part.strip() for part in _plain(each).split("/")} for each in drafts]
    asked = any(said & YES and each.look.numeric for each, said in zip(drafts, answers, strict=True))
    for each, said in zip(drafts, answers, strict=True) if asked else ():
        if said & NO and each.look.numeric:
            each.put_anew("quantity", "guessed")


def _settle_the_other_group(drafts: Sequence[Draft]) -> None:
    """``Other`` beside two groups of people counts those in neither, ``New`` some of them.

    ``Of which indoors`` counts some of what the column before it counts.
    """
    groups = [each for each in drafts if each.says.field == "people" and is_group(each.heading)]
    came = any(each.says.field == "people" and each.says.tag != "volunteers" for each in drafts)
    parted = sum(_plain(each) in _NEW_OR_NOT for each in drafts) > 1
    before: Draft | None = None
    for each in drafts:
        if each.says.tag == "guessed" and each.says.field == "quantity":
            some = is_part_of_above(each.heading)
            if some and before is not None and before.says.field != "people":
                each.put(before.says.field, before.says.tag, before.says.unit)
                continue
            other = len(groups) > 1 and _plain(each) in _OTHERS
            if other or (some and before is not None) or (came and _some_who_came(each, parted=parted)):
                each.put("people", "group", "people")
        before = each if each.says.field in COUNTS and each.look.numeric else before


def _some_who_came(each: Draft, *, parted: bool) -> bool:
    return _plain(each) in _HAD_BOOKED or (parted and _plain(each) in _NEW_OR_NOT)


def _settle_completed(drafts: Sequence[Draft]) -> None:
    """``Completed`` beside ``Enrolled`` counts people, and not what was done of a target."""
    enrolled = any(_plain(each) in _ENROLLED and each.look.numeric for each in drafts)
    for each in drafts if enrolled else ():
        if each.says.field == "actual" and _plain(each) in ("completed", "achieved", "passed"):
            each.put("people", "maybe-names", "people")


def _settle_received(drafts: Sequence[Draft]) -> None:
    """``Received`` beside ``Accepted``, whole numbers without a £, counts what was accepted, and is no money."""
    guessed = [fold(each.heading) for each in drafts if each.says.tag == "guessed" and each.look.whole]
    done = any(_DONE.search(words) and not _WITH_MONEY.search(words) for words in guessed)
    for each in drafts if done else ():
        if each.says.field == "amount" and _plain(each) in _CAME_IN and each.look.whole and not each.look.money:
            each.put_anew("quantity", "guessed")


def _settle_documents(drafts: Sequence[Draft]) -> None:
    """``Invoice`` beside money in a column of its own holds the number of the invoice; large numbers are too."""
    money = [each for each in drafts if each.says.field == "amount" or each.says.tag == "money-or-number"]
    for each in drafts:
        look = each.look
        large = look.rising or (look.largest is not None and look.largest > _MOST_DOCUMENTS)
        if each.says.tag == "guessed" and _plain(each) in _DOCUMENTS and each not in money and (money or large):
            each.put("ignore", "category")


def settle_week_numbers(drafts: Sequence[Draft]) -> None:
    """Numbers of weeks say when it was, where no column has dates."""
    if any(each.says.field in _DATES and each.look.mostly(each.look.dates) for each in drafts):
        return
    for each in drafts:
        look = each.look
        numbered = look.numeric and look.largest is not None and 0 < look.largest <= _LAST_WEEK
        if numbered and each.says.field in ("date", "ignore") and _WEEK.match(fold(each.heading).strip(" .:")):
            each.put("date", WEEK_NUMBERS)
            return


def lists_people(drafts: Sequence[Draft], dates: Sequence[Draft]) -> bool:
    """Whether names come first and nothing is counted, so that unknown *dates* are no days of work: ``DBS date``."""
    filled = [each for each in drafts if each.look.filled]
    names = bool(filled) and filled[0].says.tag == "personal"
    guessed = all(each.says.tag == "guessed" for each in dates)
    return names and guessed and not any(each.says.field in COUNTS for each in drafts)


def settle_row_numbers(drafts: Sequence[Draft]) -> None:
    """A column headed No. that runs 1, 2, 3 numbers the rows where something else is counted, or a list of names."""
    counts = [each for each in drafts if each.says.field in COUNTS and each.says.field != "target"]
    filled = [each for each in drafts if each.look.filled]
    names = any(each.says.tag == "personal" for each in drafts)
    for each in counts:
        first = bool(filled) and each is filled[0]
        runs = each.look.counts_up or (first and (each.look.from_one or each.look.rising))
        plain = _plain(each) in _PLAIN or _numbers_group(each, first=first)
        if plain and runs and each.says.field in _NUMBERS and (names or len(counts) > 1):
            each.put("ignore", "index")
            counts = [other for other in counts if other is not each]


def _numbers_group(each: Draft, *, first: bool) -> bool:
    """Whether ``No.`` stands under a word for one thing, whose number it is then: a payment, an invoice; no people.

    Behind other columns the word has to name a paper, for ``No.`` under ``Lunch club`` says how many came.
    """
    if len(each.parts) < 2 or fold(each.parts[-1]).strip(" .:()") not in _PLAIN:
        return False
    if not first:
        return fold(each.parts[-2]).strip(" .:()") in _PAPERS
    return read_heading(each.parts[-2]).field != "people" and not names_several(each.parts[-2])


def settle_unexplained(drafts: Sequence[Draft]) -> None:
    """Numbers under words that nobody knows are asked about, where the row counts something that is known.

    Those that look like numbers of things are left out until then; the others are counted under their heading. Where no
    column says what was done, the headings do; where nothing else is counted, it is this that was. In a log those who
    do something, as ``Makers``, are taken for people, which is asked too.
    """
    known = any(each.says.field in COUNTS and not _may_count(each) for each in drafts)
    told = any(each.says.field == "text" for each in drafts)
    doers = any(each.says.field in _DATES for each in drafts) and not any(
        each.says.field == "people" for each in drafts
    )
    guessed = [each for each in drafts if each.says.field == "quantity" and each.parts and _may_count(each)]
    for each in guessed:
        others = known or len([other for other in guessed if other.says.field == "quantity"]) > 1
        look = each.look
        done = _DONE.search(fold(each.heading)) is not None
        names_things = look.years == look.said or look.mostly(look.long_numbers)
        names_things = names_things or (not done and _names_one(each, drafts))
        numbers_things = names_things or (look.counts_up and not done and each.says.tag == "guessed")
        numbers_things = numbers_things or (look.flags and _answers_yes_or_no(each, done=done))
        if others and numbers_things:
            each.put("ignore", UNEXPLAINED)
        elif told and each.says.tag == "guessed" and not look.mostly(look.united):
            people = known and unit_of_counted(each.heading.rpartition(" ")[2]) == "people"
            if doers and look.whole and (people or is_done_to_people(each.heading)):
                each.put("people", "number", "people")
            elif known and not done:
                each.put("quantity", UNEXPLAINED)


def _answers_yes_or_no(each: Draft, *, done: bool) -> bool:
    """Whether 1 and 0 under a heading say whether it was so, and count nothing: ``Referral required``."""
    return _NEEDED.search(_plain(each)) is not None or not (done or names_several(each.heading))


def _may_count(each: Draft) -> bool:
    """Whether nobody knows the heading of a count, or it is one of words: ``Group``, ``Unit``."""
    plain = not each.says.tag and not each.says.unit and read_heading(each.heading).field in ("text", "unit")
    return each.says.tag == "guessed" or plain


def _names_one(each: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether whole numbers under one word for one thing, before what was done, say which: ``Route``, ``Bed``, ``Van``.

    What was counted stands behind the words, or under a word for several.
    """
    behind = (other for other in drafts if other.number > each.number)
    one = _plain(each).isalpha() and not names_several(each.heading)
    return one and each.look.whole and any(other.says.field == "text" for other in behind)


def _plain(each: Draft) -> str:
    return fold(each.heading).strip(" .:()")


def _is_no_money(each: Draft) -> bool:
    """Whether a column headed Paid or the like says only whether, or when by the clock: Y, 10:15; 1 under Paid?."""
    look = each.look
    if each.says.field != "amount":
        return False
    whether = each.heading.rstrip().endswith("?") and look.numeric and (look.largest or 0) <= 1
    return whether or look.mostly(look.clocks - look.clocks_or_pence, MOST) or (not look.numeric and look.marked)


def _is_size_of_team(each: Draft) -> bool:
    """Whether numbers under Team say how many went out: no charity numbers its teams so high."""
    largest = each.look.largest
    return _plain(each) in _TEAMS and largest is not None and largest > _MOST_TEAMS and not each.look.rising


def _is_no_year(each: Draft) -> bool:
    """Whether a column headed Year or the like holds school years, by number or in words."""
    look, says = each.look, each.says
    small = look.numeric and look.largest is not None and 0 < look.largest <= _LAST_SCHOOL_YEAR
    if says.field == "date":
        if look.mostly(look.years) or not _YEAR.search(fold(each.heading)):
            return False
        return small if look.numeric else not look.mostly(look.dates)
    adds_up = says.field == "quantity" and says.tag == "total"
    return adds_up and small and not look.rising and fold(each.heading).strip(" .:") in ("year", "blwyddyn")
