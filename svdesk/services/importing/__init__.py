"""Last year's spreadsheet becomes records: recognise, read the cells, plan, and only then write."""
