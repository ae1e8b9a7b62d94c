"""What tables show: ids first, rows when they are painted."""
