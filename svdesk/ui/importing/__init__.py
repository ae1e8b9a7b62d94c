"""Bringing a spreadsheet in: its picture, the questions, what is held, and what was imported before."""
