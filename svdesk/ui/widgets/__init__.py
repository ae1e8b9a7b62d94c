"""Small parts that every page is made of, each of them named for a screen reader and safe with any text."""
