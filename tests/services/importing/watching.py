"""Progress that counts how often work asks whether it is to go on."""

from svdesk.services.progress import Silent


class Asked(Silent):
    """Counts the askings."""

    def __init__(self) -> None:
        super().__init__()
        self.times = 0

    def step(self, done: int, total: int, what: str) -> None:
        """Count one more."""
        self.times += 1
        super().step(done, total, what)


def wide(columns: int, rows: int) -> str:
    """A sheet with a date and so many headed columns of counts."""
    headings = "|".join(["Date", *(f"Meals group {n}" for n in range(columns))])
    lines = [
        "|".join([f"2024-04-{row:02}", *(str((row * 7 + n) % 30 + 1) for n in range(columns))])
        for row in range(1, rows + 1)
    ]
    return "\n".join([headings, *lines])
