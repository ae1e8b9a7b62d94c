"""Tells how every one of these workbooks comes out: ``python -m tests.services.importing.nasty_eighteenth [NAME…]``."""

import sys

from tests.services.importing.nasty_eighteenth.every import WORKBOOKS
from tests.services.importing.nasty_more.__main__ import tell

if __name__ == "__main__":
    tell(WORKBOOKS, sys.argv[1:])
