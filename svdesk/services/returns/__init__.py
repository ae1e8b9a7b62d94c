"""A contract and a period become a return: figures, Problems, a Document, and the PDF that is sent."""
