"""The catalogue in Dutch: for each file of `cardgen.messages.catalogue` one with the same name and the same codes."""
