"""Mappings out and in as SSSOM tables, so that what one charity has worked out can help another."""
