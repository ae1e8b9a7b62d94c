"""What Home shows: targets, and the totals of earlier years."""
