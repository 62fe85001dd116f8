# The name of a file opened by a path object, and what may be written to one.
import array
import bz2
import gzip
import io
import os
import tempfile


class Path:
    def __init__(self, path):
        self.path = path

    def __fspath__(self):
        return self.path


with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, 'file')
    for opener in (open, bz2.BZ2File, gzip.GzipFile):
        with opener(Path(path), 'wb') as file:
            print(opener.__name__, file.name == path, type(file.name).__name__)
            for data in ('', 'a', [], [1], 3, None, (1,), {}):
                try:
                    print(file.write(data))
                except TypeError as error:
                    print(error)
            print(file.write(array.array('h', [1])), file.write(memoryview(b'abc')))
    with open(path.encode(), 'rb') as file:
        print(type(file.name).__name__)
    with io.FileIO(path, 'wb') as file:
        for data in ('', [1], 3):
            try:
                print(file.write(data))
            except TypeError as error:
                print(error)
    for bad in (Path(3), object(), None, 1.5):
        try:
            open(bad)
        except TypeError as error:
            print(error)
