"""Every workbook of this lot, by name: nine like the samples, then nine of everyday mess."""

from collections.abc import Callable
from pathlib import Path

from tests.services.importing.nasty.expectation import Case
from tests.services.importing.nasty_sixth import everyday_grids, everyday_rows, next_logs, next_returns

WORKBOOKS: dict[str, Callable[[Path], Case]] = {
    make.__name__: make
    for make in (
        next_returns.delivery_plan,
        next_logs.rangers_diary,
        next_logs.month_sheets,
        next_logs.meter_readings,
        next_returns.supply_chain,
        next_logs.jobs_register,
        next_returns.two_years_and_events,
        next_returns.long_return,
        next_returns.half_years,
        everyday_grids.timesheet,
        everyday_grids.food_parcels,
        everyday_grids.grant_budget,
        everyday_grids.stall_takings,
        everyday_grids.indicators,
        everyday_rows.booking_diary,
        everyday_rows.case_log,
        everyday_rows.mileage,
        everyday_rows.courses,
        everyday_rows.welsh_terms,
    )
}
