"""A bank: accounts with decimals, transactions that can fail, interest, a ledger and statements."""

import enum
import itertools
from abc import ABC, abstractmethod
from collections import defaultdict
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import ROUND_HALF_EVEN, Decimal, InvalidOperation, localcontext


class BankError(Exception):
    """Base of what can go wrong."""


class InsufficientFunds(BankError):
    def __init__(self, account, amount):
        self.account, self.amount = account, amount
        super().__init__(f"{account.number}: {amount} asked, {account.available} there")


class Kind(enum.StrEnum):
    DEPOSIT = enum.auto()
    WITHDRAWAL = enum.auto()
    INTEREST = enum.auto()
    FEE = enum.auto()


def money(value):
    try:
        amount = Decimal(str(value))
    except InvalidOperation:
        raise BankError(f"not an amount: {value!r}") from None
    if not amount.is_finite():
        raise BankError(f"not finite: {value}")
    return amount.quantize(Decimal("0.01"), ROUND_HALF_EVEN)


@dataclass(frozen=True, order=True, slots=True)
class Entry:
    day: date
    kind: Kind = field(compare=False)
    amount: Decimal = field(compare=False)
    note: str = field(default="", compare=False)


class Account(ABC):
    _numbers = itertools.count(1001)

    def __init__(self, owner, opened):
        self.number = next(self._numbers)
        self.owner = owner
        self.opened = opened
        self.entries = []

    @property
    def balance(self):
        return sum((e.amount for e in self.entries), Decimal(0))

    @property
    @abstractmethod
    def available(self): ...

    def add(self, day, kind, amount, note=""):
        amount = money(amount)
        if amount < 0 and -amount > self.available:
            raise InsufficientFunds(self, -amount)
        self.entries.append(Entry(day, kind, amount, note))
        return self

    def month_end(self, day):
        pass

    def __format__(self, spec):
        return f"{self.owner} #{self.number}" if spec == "short" else f"{type(self).__name__}({self.owner}, {self.balance})"

    def statement(self):
        running = Decimal(0)
        for e in sorted(self.entries):
            running += e.amount
            yield f"{e.day:%d.%m.%y} {e.kind:<10} {e.amount:>10,} {running:>10,} {e.note}"


class Savings(Account):
    rate = Decimal("0.024")

    @property
    def available(self):
        return self.balance

    def month_end(self, day):
        with localcontext(prec=12):
            interest = self.balance * self.rate / 12
        if interest > 0:
            self.add(day, Kind.INTEREST, interest, f"{self.rate:.1%}")


class Checking(Account):
    def __init__(self, owner, opened, overdraft=0):
        super().__init__(owner, opened)
        self.overdraft = money(overdraft)

    @property
    def available(self):
        return self.balance + self.overdraft

    def month_end(self, day):
        if self.balance < 0:
            self.entries.append(Entry(day, Kind.FEE, Decimal("-4.50"), "overdraft"))


class Bank:
    def __init__(self):
        self.accounts = {}
        self.today = date(2024, 1, 30)
        self.log = []

    def open(self, cls, owner, **options):
        account = cls(owner, self.today, **options)
        self.accounts[account.number] = account
        return account

    def __getitem__(self, number):
        try:
            return self.accounts[number]
        except KeyError:
            raise BankError(f"no account {number}") from None

    @contextmanager
    def transaction(self, name):
        saved = {number: list(a.entries) for number, a in self.accounts.items()}
        try:
            yield self
        except BankError as error:
            for number, entries in saved.items():
                self.accounts[number].entries = entries
            self.log.append(f"{name} undone: {error}")
        else:
            self.log.append(f"{name} done")

    def transfer(self, source, target, amount):
        with self.transaction(f"transfer {amount}"):
            if money(amount) <= 0:
                raise BankError("amount must be positive")
            self[target].add(self.today, Kind.DEPOSIT, amount, f"from {source}")
            self[source].add(self.today, Kind.WITHDRAWAL, -money(amount), f"to {target}")

    def advance(self, days):
        for _ in range(days):
            self.today += timedelta(1)
            if (self.today + timedelta(1)).month != self.today.month:
                for account in self.accounts.values():
                    account.month_end(self.today)


bank = Bank()
alice = bank.open(Checking, "Alice", overdraft="100")
bob = bank.open(Savings, "Bob")
alice.add(bank.today, Kind.DEPOSIT, "1234.565")
bob.add(bank.today, Kind.DEPOSIT, 10_000)
bank.transfer(alice.number, bob.number, 1300.05)
bank.transfer(alice.number, bob.number, 500)
bank.transfer(alice.number, 9999, 5)
bank.transfer(alice.number, bob.number, -5)
bank.transfer(alice.number, bob.number, "ten")
bank.transfer(alice.number, bob.number, "NaN")
bank.advance(62)
for account in bank.accounts.values():
    print(f"{account:short}", f"{account}", account.available)
    print(*account.statement(), sep="\n")
print(*bank.log, sep="\n")
totals = defaultdict(Decimal)
for account in bank.accounts.values():
    for entry in account.entries:
        totals[entry.kind] += entry.amount
print({str(k): str(v) for k, v in sorted(totals.items())}, bank.today, sum(a.balance for a in bank.accounts.values()))
try:
    Account("x", bank.today)
except TypeError as error:
    print(error)
try:
    bob.entries[0].amount = 5
except AttributeError as error:
    print(type(error).__name__, error)
