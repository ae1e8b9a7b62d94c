"""svdesk, the Social Value Desk: record once, keep your own words, answer every authority."""

__version__ = "0.1.0"
