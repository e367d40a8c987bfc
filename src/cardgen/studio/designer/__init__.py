"""The view for designers: every page of a product side by side, renewed when a file is saved. Never in public."""
