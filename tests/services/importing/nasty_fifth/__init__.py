"""A fifth lot of workbooks, with the everyday mess of small charities, each with what a careful reader makes of it."""
