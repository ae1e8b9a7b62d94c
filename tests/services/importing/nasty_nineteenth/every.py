"""Every workbook of this lot, by name."""

from collections.abc import Callable
from pathlib import Path

from tests.services.importing.nasty.expectation import Case
from tests.services.importing.nasty_nineteenth import ledgers, logs, quarters_across, registers

WORKBOOKS: dict[str, Callable[[Path], Case]] = {
    make.__name__: make
    for make in (
        quarters_across.hospice_shop,
        quarters_across.credit_union,
        logs.refugee_dropin,
        logs.talking_newspaper,
        registers.boxing_club,
        registers.stroke_club,
        ledgers.cat_rescue,
        ledgers.eisteddfod_welsh,
    )
}
