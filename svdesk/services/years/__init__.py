"""From last year to this: contracts go on, totals are compared, and a word that changed its meaning says so."""
