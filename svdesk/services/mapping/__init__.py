"""The journey from the charity's own words to the shared glossary: the program suggests, a person decides."""
