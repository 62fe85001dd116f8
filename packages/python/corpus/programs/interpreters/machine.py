"""An assembler and a stack machine with labels, calls, a heap and a trace of what went wrong."""

import enum
import re
from dataclasses import dataclass, field


class Op(enum.IntEnum):
    PUSH = 1
    POP = enum.auto()
    ADD = enum.auto()
    SUB = enum.auto()
    MUL = enum.auto()
    DIV = enum.auto()
    DUP = enum.auto()
    SWAP = enum.auto()
    JMP = enum.auto()
    JZ = enum.auto()
    LOAD = enum.auto()
    STORE = enum.auto()
    CALL = enum.auto()
    RET = enum.auto()
    PRINT = enum.auto()
    HALT = enum.auto()

    @property
    def has_operand(self):
        return self in {Op.PUSH, Op.JMP, Op.JZ, Op.LOAD, Op.STORE, Op.CALL}


class AssemblyError(SyntaxError):
    pass


@dataclass
class Program:
    code: bytearray
    lines: dict[int, int] = field(default_factory=dict)
    labels: dict[str, int] = field(default_factory=dict)


LINE = re.compile(r"^\s*(?:(?P<label>\w+):)?\s*(?:(?P<op>[A-Za-z]+)(?:\s+(?P<operand>\S+))?)?\s*(?:;.*)?$")


def assemble(source):
    program = Program(bytearray())
    fixups = []
    for number, line in enumerate(source.splitlines(), 1):
        match = LINE.match(line)
        if match is None:
            raise AssemblyError("cannot read line", ("prog.asm", number, 1, line))
        if label := match["label"]:
            if label in program.labels:
                raise AssemblyError(f"label {label!r} twice", ("prog.asm", number, 1, line))
            program.labels[label] = len(program.code)
        if match["op"] is None:
            continue
        try:
            op = Op[match["op"].upper()]
        except KeyError:
            raise AssemblyError(f"unknown operation {match['op']!r}", ("prog.asm", number, match.start("op") + 1, line)) from None
        program.lines[len(program.code)] = number
        program.code.append(op)
        operand = match["operand"]
        if op.has_operand != (operand is not None):
            raise AssemblyError(f"{op.name} {'needs' if op.has_operand else 'has no'} operand", ("prog.asm", number, 1, line))
        if operand is not None:
            if re.fullmatch(r"-?\d+", operand):
                program.code += int(operand).to_bytes(4, "little", signed=True)
            else:
                fixups.append((len(program.code), operand, number, line))
                program.code += bytes(4)
    for at, label, number, line in fixups:
        if label not in program.labels:
            raise AssemblyError(f"no label {label!r}", ("prog.asm", number, 1, line))
        program.code[at : at + 4] = program.labels[label].to_bytes(4, "little")
    return program


class Trap(Exception):
    def __init__(self, message, machine):
        super().__init__(message)
        self.add_note(f"at line {machine.line}, stack {machine.stack}, {len(machine.calls)} calls deep")


class Machine:
    def __init__(self, program, limit=10_000):
        self.program, self.limit = program, limit
        self.stack, self.calls, self.memory, self.output = [], [], {}, []
        self.pc = self.at = self.steps = 0

    @property
    def line(self):
        return self.program.lines.get(self.at)

    def pop(self):
        if not self.stack:
            raise Trap("stack underflow", self)
        return self.stack.pop()

    def run(self):
        code = self.program.code
        while True:
            self.at = self.pc
            self.steps += 1
            if self.steps > self.limit:
                raise Trap("too many steps", self)
            if self.pc >= len(code):
                raise Trap("ran off the end", self)
            op = Op(code[self.pc])
            self.pc += 1
            operand = None
            if op.has_operand:
                operand = int.from_bytes(code[self.pc : self.pc + 4], "little", signed=True)
                self.pc += 4
            match op:
                case Op.PUSH:
                    self.stack.append(operand)
                case Op.POP:
                    self.pop()
                case Op.ADD | Op.SUB | Op.MUL | Op.DIV:
                    b, a = self.pop(), self.pop()
                    if op is Op.DIV and b == 0:
                        raise Trap("division by zero", self)
                    self.stack.append({Op.ADD: a + b, Op.SUB: a - b, Op.MUL: a * b, Op.DIV: a // (b or 1)}[op])
                case Op.DUP:
                    self.stack += [self.pop()] * 2
                case Op.SWAP:
                    b, a = self.pop(), self.pop()
                    self.stack += [b, a]
                case Op.JMP:
                    self.pc = operand
                case Op.JZ:
                    if self.pop() == 0:
                        self.pc = operand
                case Op.LOAD:
                    self.stack.append(self.memory.get(operand, 0))
                case Op.STORE:
                    self.memory[operand] = self.pop()
                case Op.CALL:
                    self.calls.append(self.pc)
                    self.pc = operand
                case Op.RET:
                    if not self.calls:
                        raise Trap("return from nowhere", self)
                    self.pc = self.calls.pop()
                case Op.PRINT:
                    self.output.append(self.pop())
                case Op.HALT:
                    return self.output


FACTORIAL = """
        push 10
        call fact
        print
        halt
fact:   dup             ; n n
        jz base
        dup
        push 1
        sub
        call fact
        mul
        ret
base:   pop
        push 1
        ret
"""
LOOP = "start: load 0\npush 1\nadd\ndup\nstore 0\ndup\nprint\npush 5\nsub\njz end\njmp start\nend: halt"
program = assemble(FACTORIAL)
machine = Machine(program)
print(machine.run(), machine.steps, program.labels, program.code.hex(" ", 4)[:60])
print(Machine(assemble(LOOP)).run())
for source in ("add", "push 1\npush 0\ndiv", "x: jmp x", "ret", "push 1", "call f\nf: call f"):
    try:
        Machine(assemble(source), 200).run()
    except Trap as trap:
        print(repr(source), "->", trap, trap.__notes__[0][:80])
for source in ("push", "pop 5", "jmp nowhere", "fly", "a: a: pop", "push 1 2 3", "a:\na:"):
    try:
        assemble(source)
    except AssemblyError as error:
        print(repr(source), "->", error, error.lineno, error.text)
