"""Pages onto sheets: `plan` calculates in mm, `marks` draws for who cuts and folds, `pdf` reads and writes."""
