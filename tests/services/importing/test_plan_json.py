import json
from pathlib import Path

from svdesk.services.importing.plan_json import as_json
from svdesk.services.workbook.sheet import Place
from tests.services.importing.books import planned, sheet
from tests.services.importing.desks import brought_in, desk, rehearsed

TEXT = "Log 2024-25\nDate|Activity|Hours|Cost\n13/04/24|Desk|2.5|£1.05\n31/04/24|Quiz|lots|\n|Total|2.5|£1.05"


def test_a_plan_has_the_shape_of_the_contract() -> None:
    made = as_json(planned(sheet(TEXT, formulas=(Place(5, 1),))))
    assert list(made) == ["file", "questions", "checks", "tables", "counts", "records", "skipped", "doubles", "notes"]
    assert made["tables"] == [
        {
            "sheet": "Sheet1",
            "header_rows": [2],
            "layout": "rows",
            "columns": [
                {"heading": "Date", "column": "A", "field": "date"},
                {"heading": "Activity", "column": "B", "field": "text"},
                {"heading": "Hours", "column": "C", "field": "quantity"},
                {"heading": "Cost", "column": "D", "field": "amount"},
            ],
        }
    ]
    assert made["records"][0] == {
        "source": {"sheet": "Sheet1", "row": 3, "col": None},
        "status": "new",
        "text": "Desk",
        "date": "2024-04-13",
        "period": None,
        "quantity": 2.5,
        "unit": "hours",
        "people": None,
        "amount_pence": 105,
        "kind": "actual",
        "measure_code": None,
        "place": None,
        "notes": None,
        "estimate": False,
        "section": None,
        "problems": [],
    }
    assert made["records"][1]["problems"][0] == {
        "code": "date-impossible",
        "severity": "stop",
        "cell": "A4",
        "message": "A4: “31/04/24” is not a date that exists.",
    }
    assert made["checks"][1] == {
        "where": {"sheet": "Sheet1", "row": 5},
        "stated": "1.05",
        "computed": "1.05",
        "message": "D5 says £1.05, and that is what it should be.",
    }
    assert made["skipped"][0] == {"sheet": "Sheet1", "row": 1, "col": None, "reason": "title", "note": "Log 2024-25"}
    assert {"code", "where", "message", "choices"} == set(made["questions"][0])
    assert made["questions"][0]["where"] == {"sheet": "Sheet1", "row": 4, "col": "C"}
    json.dumps(made)


def test_answered_questions_are_not_asked_again() -> None:
    text = "Date|Activity|Hours\n13/04/24|Desk|lots"
    answered = planned(text, answers={"number-unread|Sheet1|2|C": "4"})
    assert as_json(answered)["questions"] == []
    assert as_json(answered)["records"][0]["quantity"] == 4


def test_a_period_is_its_first_and_last_day() -> None:
    made = as_json(planned("2024-25\nMeasure|Q1\nMeals|2"))
    assert made["records"][0]["period"] == ["2024-04-01", "2024-06-30"]


def test_a_problem_names_a_cell_or_none() -> None:
    made = as_json(planned("Activity|Q1|Q2\nHours (hrs)|4|5\n|3|2"))
    cells = [problem["cell"] for record in made["records"] for problem in record["problems"]]
    assert cells == ["B2", "C2", "B3", None, "C3", None]


def test_rows_that_look_like_something_in_the_records_are_named_with_where_that_came_from(tmp_path: Path) -> None:
    with desk(tmp_path) as store:
        brought_in(store, rehearsed(store, "Date | What | People\n2025-05-03 | Lunch | 12"))
        made = rehearsed(store, "Date | What | People\n2025-05-03 | Lunch | 15", name="other.xlsx")
        [double] = as_json(made.plan)["doubles"]
    assert double["source"] == {"sheet": "Sheet1", "row": 2, "col": None}
    assert (double["kind"], double["choice"]) == ("alike", None)
    assert double["came_from"] == {"file": "last-year.xlsx", "sheet": "Sheet1", "row": 2, "at": "2025-06-02T12:00:00Z"}
    assert double["like"]["text"] == "Lunch"
    assert json.loads(json.dumps(double)) == double
