"""The list of all these workbooks, by name."""

from collections.abc import Callable
from pathlib import Path

from tests.services.importing.nasty.expectation import Case
from tests.services.importing.nasty_more import (
    bookings_and_registers,
    clubs,
    made_of_figures,
    money,
    people_met,
    returns_sent,
    sessions_logged,
)

_MADE: tuple[Callable[[Path], Case], ...] = (
    returns_sent.council_monitoring,
    returns_sent.cab_by_issue,
    returns_sent.befriending_blocks,
    sessions_logged.foodbank_sessions,
    sessions_logged.lunch_club_takings,
    sessions_logged.volunteers_hours,
    sessions_logged.repair_cafe,
    sessions_logged.warm_hub,
    bookings_and_registers.hall_bookings,
    bookings_and_registers.youth_register,
    clubs.sports_club,
    clubs.mens_shed,
    clubs.carers_grid,
    clubs.toy_library,
    clubs.staff_beside_volunteers,
    people_met.refugee_dropin,
    people_met.befriending_calls,
    people_met.transport_scheme,
    people_met.welsh_group,
    people_met.telephone_form,
    money.grants_ledger,
    money.cic_social_value,
    money.hardship_awards,
    money.two_years_of_shops,
    made_of_figures.outcomes_survey,
    made_of_figures.running_quarters,
    made_of_figures.arts_events,
    made_of_figures.training_courses,
    made_of_figures.allotment_harvest,
    made_of_figures.numbers_export,
)

WORKBOOKS: dict[str, Callable[[Path], Case]] = {each.__name__: each for each in _MADE}
