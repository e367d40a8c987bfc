"""What cardgen says to people: coded and located where it is found, made into sentences when somebody reads it."""
