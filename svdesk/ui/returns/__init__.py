"""Making a return: its answers, its pages, and what was sent."""
