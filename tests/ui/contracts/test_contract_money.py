"""Money is typed as people type it and kept to the penny, or not at all."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from svdesk.domain.authority import Authority, Contract
from svdesk.domain.period import parse
from svdesk.ui.contracts.contract_money import ContractMoney

CONTRACT = Contract("k1", Authority("a1", "Anytown"), "AT/7", "", parse("2025-26"), "standard", "1", amount_pence=150)


@pytest.fixture
def money(qtbot: QtBot) -> ContractMoney:
    made = ContractMoney()
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    made.show_money(CONTRACT, afresh=True)
    return made


def typed(money: ContractMoney, text: str) -> None:
    money.amount.setFocus()
    money.amount.selectAll()
    QTest.keyClick(money.amount, Qt.Key.Key_Delete)
    QTest.keyClicks(money.amount, text)
    QTest.keyClick(money.amount, Qt.Key.Key_Tab)


@pytest.mark.parametrize(
    ("text", "pence", "shown"),
    [
        ("£24,500.50", 2_450_050, "£24,500.50"),
        ("12k", 1_200_000, "£12,000.00"),
        ("0.01", 1, "£0.01"),
        ("1.5 million", 150_000_000, "£1,500,000.00"),
        ("9999999999.99", 999_999_999_999, "£9,999,999,999.99"),
        ("", None, ""),
    ],
)
def test_it_is_read_exactly_and_written_out(money: ContractMoney, text: str, pence: int | None, shown: str) -> None:
    typed(money, text)
    assert money.told(CONTRACT) == (pence, "GBP")
    assert money.amount.text() == shown


@pytest.mark.parametrize("text", ["a lot", "12.345", "12 hours", "-4"])
def test_what_is_no_amount_stays_as_typed_and_changes_nothing(money: ContractMoney, text: str) -> None:
    typed(money, text)
    assert money.amount.text() == text
    assert money.not_read.isVisible()
    assert money.told(CONTRACT) == (150, "GBP")
    typed(money, "2")
    assert not money.not_read.isVisible()
    assert money.told(CONTRACT) == (200, "GBP")


def test_another_currency_of_a_list_is_offered_and_kept(money: ContractMoney) -> None:
    norse = replace(CONTRACT, currency="NOK", amount_pence=123_456)
    money.show_money(norse, afresh=True)
    assert money.amount.text() == "1,234.56"
    assert money.told(norse) == (123_456, "NOK")
    typed(money, "2")
    assert money.told(norse) == (200, "NOK")


def test_the_sign_is_that_of_the_currency_once_another_is_kept(money: ContractMoney) -> None:
    money.show_money(replace(CONTRACT, currency="EUR"), afresh=False)
    assert money.amount.text() == "€1.50"
