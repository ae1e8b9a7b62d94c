"""Understands the words that stand over columns."""
