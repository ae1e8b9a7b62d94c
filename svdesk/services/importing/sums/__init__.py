"""Sees what a workbook adds up by itself: checked against our own figures, and never counted twice."""
