"""A funder's list of grants, as published after the 360Giving Data Standard, becomes contracts."""
