"""The shared glossary itself: the charity's own names for its terms, files out and in, newer editions."""
