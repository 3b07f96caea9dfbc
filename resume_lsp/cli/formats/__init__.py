"""Ways to write reports down: one module each, with `write(reports, arguments)`."""
