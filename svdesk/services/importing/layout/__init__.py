"""Finds the tables of a sheet, however it is laid out."""
