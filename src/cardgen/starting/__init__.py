"""The first files of something new: a project, a partnership, a sector, a product, a booklet, a question."""
