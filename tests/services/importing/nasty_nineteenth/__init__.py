"""A nineteenth lot of workbooks: cousins of each of the four samples, with totals that do not agree."""
