"""Understands what people type into cells: words, numbers, times, dates, and reasons for having none."""
