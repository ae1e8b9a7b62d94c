"""The second floor: the journeys a person makes, without a window."""
