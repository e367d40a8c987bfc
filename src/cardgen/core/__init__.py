"""The ground floor: facts without words. Millimetres, structs, stamps of files, and what was worked out before."""
