"""What a studio for everybody has more: limits, a queue that says how long, forgetting, and pages for its keepers."""
