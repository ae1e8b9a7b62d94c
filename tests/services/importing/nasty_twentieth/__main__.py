"""Tells how every one of these workbooks comes out: ``python -m tests.services.importing.nasty_twentieth [NAME…]``."""

import sys

from tests.services.importing.nasty_more.__main__ import tell
from tests.services.importing.nasty_twentieth.every import WORKBOOKS

if __name__ == "__main__":
    tell(WORKBOOKS, sys.argv[1:])
