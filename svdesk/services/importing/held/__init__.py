"""Rows that need a word with a person: mended there, or saved as a workbook of their own."""
