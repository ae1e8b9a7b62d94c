"""Finds the tables of a sheet, and accounts for what lies outside them."""
