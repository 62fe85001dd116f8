# All forms of numbers.
print(7, 2147483647, 0o177, 0b100110111, 79228162514264337593543950336, 0xdeadbeef, 100_000_000_000, 0b_1110_0101, 0O17, 0XfF, 0B1, 0_0, 00, 0000_00)
print(3.14, 10., .001, 1e100, 3.14e-10, 0e0, 3.14_15_93, 1_0e1_0, 1E5, 0.0_1, 00.5, 09.5, 0_9e1, 1e-400, 1e400, -1e400)
print(3.14j, 10.j, 10j, .001j, 1e100j, 3.14e-10j, 3.14_15_93j, 0j, -0j, 1J, 08j)
print(1 .real, 1..real, 1.0.hex(), 1.e1.is_integer(), 0x1.bit_length(), 5 .bit_length())
print(1if 1else 2, 1or 2) if 0 else print('x')
print(0xfor 1) if 0 else None
for source in ['0777', '08', '1__0', '1_', '0x', '0b2', '0o8', '0xg', '1e', '1e+', '1.e', '0_x1', '1_.5', '1._5', '1abc', '0b12', '0o19', '1.5abc', '1j2', '0b_', '1_000__000', '0x_', '5a', '0_7', '1e5x', '012', '1_e5', '00_1']:
    try:
        print(source, eval(source))
    except SyntaxError as e:
        print(source, '->', e.msg, e.offset, e.end_offset)
try:
    eval('1' * 5000)
except SyntaxError as e:
    print(e.msg)
print(len(str(eval('0x' + 'f' * 4000))) if 0 else len(hex(eval('0x' + 'f' * 4000))))
