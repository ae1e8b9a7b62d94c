"""Remembers how a workbook was read, for the next of its shape."""
