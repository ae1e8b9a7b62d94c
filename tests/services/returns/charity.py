"""A small charity's year in domain values, so that every return in these tests can be worked out by hand.

It runs a job club, a food bank, phone friends and a repair café, with volunteers, in the year from April 2025.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

from svdesk.domain.activity import Activity, Count, Empty, PeopleBasis
from svdesk.domain.authority import Authority, Contract, ContractKind, Provider, Target
from svdesk.domain.figures import Recorded
from svdesk.domain.glossary import fold
from svdesk.domain.mapping import Mapping as TermMapping
from svdesk.domain.mapping import OwnTerm, Relation
from svdesk.domain.period import Period, parse, starting
from svdesk.domain.quantity import Quantity
from svdesk.domain.return_format import ReturnFormat
from svdesk.services import contracts, recording
from svdesk.services.returns.assemble import Assembled, assembled
from svdesk.services.returns.formats import format_by
from svdesk.storage import activities, mappings
from svdesk.storage.shipped import glossary, units
from svdesk.storage.store import Store

BY = "A tester"
AT = datetime(2025, 7, 9, 10, 30, tzinfo=UTC)
PROVIDER = Provider("p1", "Riverside Hub", "000000")

OWN_TERMS = {
    own.id: own
    for own in (
        OwnTerm("jobclub", "Job club", "people"),
        OwnTerm("cvs", "CV clinic", "people"),
        OwnTerm("starts", "Got a job", "people"),
        OwnTerm("courses", "Went on a course", "people"),
        OwnTerm("parcels", "Food bank parcels", "parcels"),
        OwnTerm("rescued", "Rescued food", "kg"),
        OwnTerm("friends", "Phone friends", "people"),
        OwnTerm("calls", "Phone friends", "hours"),
        OwnTerm("lonely", "Say they feel less alone", "people"),
        OwnTerm("volunteers", "Volunteers", "people"),
        OwnTerm("hours", "Volunteer hours", "hours"),
        OwnTerm("firms", "Firms' team days", "hours"),
        OwnTerm("mended", "Mended at the repair café", "items"),
        OwnTerm("weight", "Kept from the tip", "kg"),
        OwnTerm("shops", "Spent in town", "gbp"),
        OwnTerm("raised", "Quiz night", "gbp"),
        OwnTerm("fair", "Summer fair", "people"),
        OwnTerm("agm", "Annual meeting", "people"),
        OwnTerm("paned", "Paned a sgwrs", "attendances"),
    )
}

MEANINGS: dict[str, tuple[Relation, str | None]] = {
    "jobclub": (Relation.SAME, "SV-013"),
    "cvs": (Relation.SAME, "SV-014"),
    "starts": (Relation.SAME, "SV-025"),
    "courses": (Relation.SAME, "SV-026"),
    "parcels": (Relation.SAME, "SV-071"),
    "rescued": (Relation.SAME, "SV-121"),
    "friends": (Relation.PART_OF, "SV-044"),
    "calls": (Relation.PART_OF, "SV-044"),
    "lonely": (Relation.SAME, "SV-061"),
    "volunteers": (Relation.SAME, "SV-063"),
    "hours": (Relation.SAME, "SV-064"),
    "firms": (Relation.SAME, "SV-065"),
    "mended": (Relation.SAME, "SV-120"),
    "weight": (Relation.PART_OF, "SV-120"),
    "shops": (Relation.SAME, "SV-129"),
    "raised": (Relation.SAME, "SV-070"),
    "fair": (Relation.COVERS_MORE, "SV-049"),
    "agm": (Relation.NOTHING_FITS, None),
}
"""What each own term means; "Paned a sgwrs" has not been mapped."""

Q1 = parse("2025-26-Q1")
YEAR = parse("2025-26")


class Ledger:
    """Makes activities and counts with ids in order: ``a1``, ``c1``, …"""

    def __init__(self) -> None:
        self.activities: list[Activity] = []
        self._counts = 0

    def count(
        self,
        own_term: str,
        value: str | Empty,
        *,
        basis: PeopleBasis | None = None,
        estimate: bool = False,
        own_terms: Mapping[str, OwnTerm] = OWN_TERMS,
    ) -> Count:
        self._counts += 1
        name = f"c{self._counts}"
        if isinstance(value, Empty):
            return Count(name, own_term, empty=value)
        quantity = Quantity(Decimal(value), units()[own_terms[own_term].unit])
        return Count(name, own_term, quantity, people_basis=basis, estimate=estimate)

    def did(
        self, text: str, when: Period | date, *counts: Count, minutes: int | None = None, private_note: str = ""
    ) -> None:
        period = when if isinstance(when, Period) else Period(when, when)
        name = f"a{len(self.activities) + 1}"
        self.activities.append(Activity(name, text, period, counts, minutes, private_note=private_note))


def year_of_work() -> Ledger:
    """Every month from April 2025 to March 2026, and the quarter of a year before."""
    made = Ledger()
    _month_before(made)
    for number in range(12):
        year, month = divmod(2025 * 12 + 3 + number, 12)
        _month(made, number, year, month + 1)
    may = date(2025, 5, 17)
    made.did("Summer fair on the green", may, made.count("fair", "240"))
    made.did("Annual general meeting", date(2025, 6, 30), made.count("agm", "31"))
    made.did("Paned a sgwrs at the library", date(2025, 6, 12), made.count("paned", "14"))
    made.did(
        "Repair café, across the quarter's end",
        Period(date(2025, 6, 20), date(2025, 7, 2)),
        made.count("mended", "4"),
    )
    made.did("Bank's team painted the hall", date(2025, 6, 5), made.count("firms", "16"))
    made.did("Quiz night", date(2025, 11, 21), made.count("raised", "412.50"))
    return made


def _month(made: Ledger, number: int, year: int, month: int) -> None:
    made.did(
        "Job club at the library",
        date(year, month, 8),
        made.count("jobclub", str(8 + number % 4), basis=PeopleBasis.ATTENDANCES),
        minutes=120,
        private_note="The heating failed.",
    )
    made.did("Food bank", starting(year, month, 1), made.count("parcels", str(38 + number)))
    made.did("Van to the market", date(year, month, 15), made.count("rescued", "61.5", estimate=number == 1))
    made.did(
        "Phone friends",
        starting(year, month, 1),
        made.count("friends", "2", basis=PeopleBasis.NEW_PEOPLE),
        made.count("calls", "12.5"),
    )
    made.did("Volunteering", starting(year, month, 1), made.count("hours", str(60 + 5 * number)))
    if number % 3 == 1:
        quarter = starting(year, month - 1 or 12, 3) if month > 1 else starting(year - 1, 12, 3)
        made.did(
            "The quarter, counted at its end",
            replace(quarter, end=quarter.end),
            made.count("volunteers", str(20 + number), basis=PeopleBasis.DIFFERENT_PEOPLE),
            made.count("lonely", str(9 + number)),
        )
        made.did("CV clinic", date(year, month, 20), made.count("cvs", "5"), minutes=90)
        made.did("Job starts", date(year, month, 25), made.count("starts", "2"), made.count("courses", Empty.NIL))
        made.did(
            "Repair café",
            date(year, month, 26),
            made.count("mended", "17"),
            made.count("weight", "48.25"),
        )
        made.did("Paper and paint", date(year, month, 27), made.count("shops", "310.40"))


def _month_before(made: Ledger) -> None:
    made.did("Volunteering, last year", starting(2024, 4, 3), made.count("hours", "150"))
    made.did("Volunteering, last autumn", starting(2024, 10, 6), made.count("hours", "410"))
    made.did("Food bank, last year", starting(2024, 4, 3), made.count("parcels", "101"))
    made.did(
        "Phone friends, last year",
        starting(2024, 4, 12),
        made.count("friends", "19", basis=PeopleBasis.DIFFERENT_PEOPLE),
    )


def recorded(made: Ledger | None = None, meanings: Mapping[str, tuple[Relation, str | None]] = MEANINGS) -> Recorded:
    """The charity's records with the shipped glossary and units."""
    decisions = {own: TermMapping(own, relation, term) for own, (relation, term) in meanings.items()}
    ledger = made or year_of_work()
    return Recorded(ledger.activities, OWN_TERMS, decisions, glossary(), units())


def target(code: str, period: str, value: str, unit: str) -> Target:
    """A target, as ``target("AT5", "2025-26-Q1", "120", "parcels")``."""
    return Target(code, parse(period), Quantity(Decimal(value), units()[unit]))


ANYTOWN = Contract(
    "k1",
    Authority("au1", "Anytown Council", "Communities and Place"),
    "AC-2025-014",
    "Stronger Neighbourhoods",
    parse("2025-26"),
    "anytown-quarterly",
    "2025-26",
    local_means="within the Anytown boundary.",
    targets=(
        target("AT1", "2025-26-Q1", "10", "people"),
        target("AT1", "2025-26", "40", "people"),
        target("AT2", "2025-26-Q1", "70", "person_hours"),
        target("AT3", "2025-26-Q1", "2", "people"),
        target("AT5", "2025-26-Q1", "125", "parcels"),
        target("AT5", "2025-26", "500", "parcels"),
        target("AT6", "2025-26-Q1", "0.2", "tonnes"),
        target("AT7", "2025-26-Q1", "12", "people"),
        target("AT8", "2025-26", "150", "hours"),
        target("AT11", "2025-26-Q1", "200", "hours"),
        target("AT12", "2025-26", "60", "hours"),
        target("AT13", "2025-26-Q1", "20", "items"),
    ),
)

LANTERN = Contract(
    "k2",
    Authority("au2", "Lantern Bridge Foundation"),
    "LB/25/107",
    "Someone to Talk To",
    parse("2025-04-01..2027-03-31"),
    "lanternbridge-grant",
    "2025-26",
    ContractKind.GRANT,
    targets=(
        target("N1", "2025-26", "20", "people"),
        target("N5", "2025-26", "900", "hours"),
        target("N6", "2025-26", "600", "parcels"),
    ),
)

PLAIN = Contract(
    "k3",
    Authority("au3", "Northmoor Health Partnership"),
    "NHP-9",
    "Living Well Together",
    parse("2025-26"),
    "standard",
    "1.0.0",
    targets=(
        target("SV-064", "2025-26-Q1", "180", "hours"),
        target("SV-119", "2025-26-Q1", "1", "tonnes"),
    ),
)

ANSWERS = {
    "k1": {
        "AT15": "A man six years out of work helped others with their CVs, and in June he began as a porter.",
        "AT16": "AT13 is behind. From July the repair café opens on Saturdays as well.",
    },
    "k2": {
        "Q1": "We found a friend on the telephone for neighbours who live alone, and kept the job club open.",
        "Q2": "In February we asked everyone with a phone friend; of 23 who answered, 19 feel less alone.",
        "Q3": "Evening calls did not suit most people, so since October we call in the afternoon.",
        "Q4": "Begin the calls earlier in the autumn, before the clocks change.",
    },
    "k3": {"W1": "Most of those who come to the food bank come once only."},
}


def return_of(
    contract: Contract,
    period: Period = Q1,
    made: Ledger | None = None,
    answers: Mapping[str, str] | None = None,
    *,
    form: ReturnFormat | None = None,
    records: Recorded | None = None,
) -> Assembled:
    """The return of *contract* as assembled from this charity's records."""
    asked = form or format_by(contract.format_id, contract.format_edition)
    given = ANSWERS[contract.id] if answers is None else answers
    return assembled(PROVIDER, contract, asked, period, records or recorded(made), given)


def in_a_desk_file(path: Path, contract: Contract, form: ReturnFormat | None = None) -> Store:
    """A new desk file with this charity's year, *contract*, and its answers for the first quarter."""
    store = recording.start(path, PROVIDER, BY)
    pinned = form or format_by(contract.format_id, contract.format_edition)
    contracts.add(store, contract, pinned, BY, AT)
    with store.change("Last year", by=BY) as change:
        ids = mappings.own_term_ids(change, [(own.label, own.unit) for own in OWN_TERMS.values()])
        kept = {own.id: ids[fold(own.label), own.unit] for own in OWN_TERMS.values()}
        for own, (relation, term) in MEANINGS.items():
            mappings.decide(change, TermMapping(kept[own], relation, term, by=BY, at=AT, glossary_edition="1.0.0"))
        for one in year_of_work().activities:
            counts = tuple(replace(count, own_term=kept[count.own_term]) for count in one.counts)
            activities.add(change, replace(one, counts=counts))
    recording.answer(store, contract, Q1, ANSWERS[contract.id], BY)
    return store
