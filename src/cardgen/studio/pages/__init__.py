"""The pages themselves: templates and words."""
