"""Pages onto sheets: pure arithmetic in mm first (`plan` and its makers), one writer of PDF at the end (`sheets`)."""
