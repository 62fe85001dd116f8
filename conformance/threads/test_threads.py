# native only
import gc
import os
import subprocess
import sys
import sysconfig
import threading
import weakref

import threads_ext as m

ROUNDS = 3000
FREE_THREADED = bool(sysconfig.get_config_var("Py_GIL_DISABLED"))


class Value:
    """Something that can be seen to die."""


def together(*works):
    """Runs each of *works* twice, all at once, and raises what one of them raised."""
    failures = []
    gate = threading.Barrier(2 * len(works))

    def run(work):
        gate.wait()
        try:
            work()
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=run, args=(work,)) for work in works * 2]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failures:
        raise failures[0]


def storing_and_loading(store, load):
    """Nothing but what was stored is loaded, and all of it dies."""
    seen = []

    def storer():
        for _ in range(ROUNDS):
            value = Value()
            value.mark = 42
            store(value)
        seen.append(weakref.ref(value))

    def loader():
        for _ in range(ROUNDS):
            value = load()
            assert value is None or value.mark == 42

    together(storer, loader)
    store(None)
    gc.collect()
    assert [ref() for ref in seen] == [None, None]


def test_a_global():
    storing_and_loading(m.store, m.load)


def test_a_field():
    cell = m.Cell()
    storing_and_loading(lambda value: setattr(cell, "item", value), lambda: cell.item)


def test_cells_of_many_threads():
    def work():
        last = None
        for i in range(ROUNDS):
            cell = m.make_cell(last)
            assert m.is_cell(cell) and not m.is_cell(i) and cell.item is last
            last = cell if i % 100 else None

    together(work, work)


def test_collecting_meanwhile():
    refs = []

    def cycles():
        for i in range(ROUNDS // 10):
            value = Value()
            value.cell = m.Cell(value)
            if i % 50 == 0:
                refs.append(weakref.ref(value))

    def collector():
        for _ in range(20):
            gc.collect()

    together(cycles, collector)
    gc.collect()
    assert refs and not any(ref() for ref in refs)


def test_types_of_many_threads():
    def work():
        for i in range(60):
            made = m.new_type()
            child = type("Child", (made,), {})
            assert made(i).item == i and child(i).item == i
            number = m.new_int_type()
            assert number(2**i) == 2**i

    together(work, work)
    gc.collect()
    assert m.make_cell("after").item == "after"


def test_a_list_that_changes():
    numbers = [1] * 100

    def change():
        for _ in range(ROUNDS // 10):
            numbers.append(1)
            numbers.pop()
            m.set_item(numbers, 5, 1)

    def read():
        for _ in range(ROUNDS // 10):
            assert 100 <= m.sum_items(numbers) <= 102
            assert 100 <= m.read_items(numbers) <= 102

    together(change, read)
    assert numbers == [1] * 100


def test_a_dict_whose_values_change():
    table = {i: i for i in range(50)}

    def change():
        for i in range(ROUNDS):
            table[i % 50] = i

    def read():
        for _ in range(ROUNDS // 50):
            assert m.read_items(table) == 50

    together(change, read)


def test_the_gil_stays_off_for_modules_that_say_so():
    if not FREE_THREADED:
        return

    def gil_after(name):
        env = {key: value for key, value in os.environ.items() if key != "PYTHON_GIL"}
        env["PYTHONPATH"] = os.pathsep.join(sys.path)
        script = "import sys, %s; print(sys._is_gil_enabled())" % name
        return subprocess.run([sys.executable, "-W", "ignore", "-c", script], env=env, capture_output=True, text=True).stdout

    assert gil_after("threads_ext") == "False\n"
    assert gil_after("call_ext") == "True\n"
