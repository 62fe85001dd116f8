"""Sales in CSV become a report: grouping, running totals, percentages, a bar chart."""

import csv
import io
import json
import statistics
from collections import defaultdict
from dataclasses import asdict, dataclass
from datetime import date, datetime
from itertools import accumulate, groupby
from operator import attrgetter, itemgetter

SOURCE = '''date,region,product,units,price,note
2024-01-03,North,"Tea, green",10,2.50,
2024-01-15,South,Coffee,4,5.25,"says ""hot"""
2024-02-01,North,Coffee,7,5.25,
2024-02-11,West,"Tea, green",x,2.50,broken
2024-02-30,West,Coffee,1,5.25,bad date
2024-02-14,South,Cocoa,12,3.10,"two
lines"
2024-03-08,North,Cocoa,3,3.10,
2024-03-09,South,Coffee,-2,5.25,returned
2024-03-21,West,"Tea, green",25,2.40,
'''


@dataclass(frozen=True)
class Sale:
    day: date
    region: str
    product: str
    units: int
    price: float
    note: str = ""

    @property
    def total(self):
        return self.units * self.price

    @property
    def month(self):
        return self.day.strftime("%Y-%m")

    @classmethod
    def from_row(cls, row):
        return cls(datetime.strptime(row["date"], "%Y-%m-%d").date(), row["region"], row["product"], int(row["units"]), float(row["price"]), row["note"])


def load(stream):
    sales, problems = [], []
    reader = csv.DictReader(stream)
    for row in reader:
        try:
            sales.append(Sale.from_row(row))
        except ValueError as error:
            problems.append((reader.line_num, str(error)))
    return sales, problems


def pivot(sales, row, column):
    cells = defaultdict(float)
    for sale in sales:
        cells[row(sale), column(sale)] += sale.total
    rows, columns = (sorted({key[i] for key in cells}) for i in (0, 1))
    yield ["", *columns, "total"]
    for r in rows:
        values = [cells.get((r, c), 0) for c in columns]
        yield [r, *values, sum(values)]
    sums = [sum(cells.get((r, c), 0) for r in rows) for c in columns]
    yield ["total", *sums, sum(sums)]


def show(table):
    text = [[f"{cell:,.2f}" if isinstance(cell, float) else str(cell) for cell in row] for row in table]
    widths = [max(map(len, column)) for column in zip(*text)]
    for at, row in enumerate(text):
        print(" | ".join(cell.ljust(w) if i == 0 else cell.rjust(w) for i, (cell, w) in enumerate(zip(row, widths))))
        if at in (0, len(text) - 2):
            print("-+-".join("-" * w for w in widths))


sales, problems = load(io.StringIO(SOURCE))
print(len(sales), *problems, sep="\n")
show(list(pivot(sales, attrgetter("region"), attrgetter("month"))))
show(list(pivot(sales, attrgetter("product"), attrgetter("region"))))
by_product = defaultdict(list)
for sale in sales:
    by_product[sale.product].append(sale.total)
whole = sum(map(sum, by_product.values()))
for product, totals in sorted(by_product.items(), key=lambda pair: -sum(pair[1])):
    share = sum(totals) / whole
    print(f"{product:<12}{sum(totals):>9.2f} {share:>6.1%} {'#' * round(share * 40)}")
    if len(totals) > 1:
        print(f"{'':12} mean {statistics.mean(totals):.2f} sd {statistics.stdev(totals):.3f} median {statistics.median(totals):.2f}")
ordered = sorted(sales, key=attrgetter("day"))
for month, group in groupby(ordered, key=attrgetter("month")):
    group = list(group)
    print(month, len(group), [round(t, 2) for t in accumulate(s.total for s in group)], max(group, key=attrgetter("total")).product)
print(json.dumps([asdict(s) for s in ordered[:2]], default=str, indent=1))
out = io.StringIO()
writer = csv.writer(out, quoting=csv.QUOTE_MINIMAL, lineterminator="\n")
writer.writerow(["day", "product", "note", "total"])
writer.writerows((s.day.isoformat(), s.product, s.note, f"{s.total:.2f}") for s in ordered)
print(out.getvalue())
print([dict(r) for r in csv.DictReader(io.StringIO(out.getvalue()))][1], sorted(map(itemgetter(0), problems)))
