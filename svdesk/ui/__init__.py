"""The third floor: the window. It asks and shows; it never computes and never writes to the desk file itself."""
