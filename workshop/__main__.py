"""`python -m workshop`: the same as the command `everyday-trust`."""

from workshop.cli import main

main(prog_name="everyday-trust")
