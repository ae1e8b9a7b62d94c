"""Contracts: their terms, targets, kin, and a funder's list."""
