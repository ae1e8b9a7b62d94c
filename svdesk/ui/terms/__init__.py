"""Shared terms: the charity's words, what they mean, and the glossary."""
