"""Frameworks: their measures, and how each is counted."""
