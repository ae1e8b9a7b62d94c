"""Notices what is here already, and puts a row onto it where a person says so."""
