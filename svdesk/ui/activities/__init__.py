"""Recording: the editor of an activity, its counts and what it is searched by."""
