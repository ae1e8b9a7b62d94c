"""Goes down the rows of a table and makes records of them."""
