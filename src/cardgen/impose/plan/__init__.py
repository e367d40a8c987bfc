"""Pure page arithmetic, in mm: which page lies where on which side of which sheet. No PDF in sight."""
