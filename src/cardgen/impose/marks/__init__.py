"""What is printed round the pages, for the people who cut and fold, and the page that tells them how."""
