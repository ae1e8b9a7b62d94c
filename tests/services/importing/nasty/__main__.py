"""Tells how every nasty workbook comes out, or those that are named: ``python -m tests.services.importing.nasty``."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.services.importing.nasty.every import WORKBOOKS
from tests.services.importing.nasty.scoring import differences


def main(names: list[str]) -> None:
    with TemporaryDirectory() as folder:
        for name in names or WORKBOOKS:
            found = differences(WORKBOOKS[name](Path(folder)))
            print(f"{name}: {len(found) or 'right'}")
            for each in found:
                print(f"    {each}")


if __name__ == "__main__":
    main(sys.argv[1:])
