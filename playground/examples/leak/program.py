import pairs

print(pairs.pair("left", "right"))
print(pairs.pair(1, 2))
# When the program ends, debug mode tells which handles
# are still open, and where in the C they were made.
