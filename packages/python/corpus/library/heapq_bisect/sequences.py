"""bisect on sequences that are not lists: of any length, and lists with their own items."""
import bisect


class Long:
    """The numbers from 0, without being made."""

    def __init__(self, size):
        self.size = size

    def __len__(self):
        return self.size

    def __getitem__(self, index):
        return index

    def insert(self, index, value):
        print("insert", index, value)


class Doubled(list):
    def __getitem__(self, index):
        return 2 * super().__getitem__(index)

    def insert(self, index, value):
        print("insert", index, value)
        super().insert(index, value)


size = 2**31 - 1
numbers = Long(size)
print(bisect.bisect_left(numbers, size - 3), bisect.bisect_right(numbers, size - 3))
print(bisect.bisect(numbers, size - 5, size - 10, size))
bisect.insort_left(numbers, size - 100, size - 150, size - 50)
doubled = Doubled([1, 2, 3, 4])
print(bisect.bisect_left(doubled, 5), bisect.bisect_right(doubled, 6), bisect.bisect(doubled, 1))
bisect.insort(doubled, 5)
print(list.__repr__(doubled))
