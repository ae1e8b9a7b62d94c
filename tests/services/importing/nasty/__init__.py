"""Workbooks as charities leave them, made by generator, each with what a careful reader would take from it."""
