"""What any page may use: fields, buttons, tables, lines of trouble."""
