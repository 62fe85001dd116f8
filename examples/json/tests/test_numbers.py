"""Numbers: every bit of every double, ints of every size."""
import random
import struct

import harpy_json
from support import bits, check

loads, dumps = harpy_json.loads, harpy_json.dumps


def double(number):
    return struct.unpack('<d', struct.pack('<Q', number))[0]


def round_trip(numbers):
    text = dumps(numbers)
    assert text == '[' + ', '.join(map(repr, numbers)) + ']'
    for number, again in zip(numbers, loads(text)):
        assert bits(number) == bits(again), number


def test_every_exponent():
    numbers = []
    for exponent in range(2047):
        for fraction in (0, 1, 2, 3, 2 ** 51, 2 ** 52 - 2, 2 ** 52 - 1):
            numbers.append(double(exponent << 52 | fraction))
            numbers.append(-numbers[-1])
    round_trip(numbers)


def test_powers_of_ten_and_two():
    numbers = [float('%de%d' % (digit, power)) for power in range(-330, 308) for digit in (1, 2, 5, 9)]
    numbers += [2.0 ** power for power in range(-1074, 1024)]
    numbers += [float(10 ** n + d) for n in range(1, 25) for d in (-1, 0, 1)]
    round_trip(numbers)


def test_random_bits():
    generator = random.Random(7)
    numbers = [double(generator.getrandbits(64)) for _ in range(20000)]
    round_trip([number for number in numbers if number - number == 0])


def test_random_everyday_numbers():
    generator = random.Random(8)
    numbers = []
    for _ in range(5000):
        numbers.append(generator.uniform(-1000, 1000))
        numbers.append(round(generator.uniform(-180, 180), generator.randrange(16)))
        numbers.append(generator.random() * 10 ** generator.randrange(-30, 30))
        numbers.append(float(generator.getrandbits(generator.randrange(40, 80))))
        numbers.append(generator.getrandbits(60) / 2 ** generator.randrange(40))
    round_trip(numbers)


def test_layout():
    for number in [0.0, -0.0, 1e15, 9999999999999998.0, 1e16, 1.5e16, 1e17, 123456789012345680.0, 1e22, 1e23, 0.0001,
                   0.00012345, 0.00001, 1.5e-5, 1e-10, 1e100, 1.7976931348623157e308, 5e-324, 2.2250738585072014e-308,
                   2.225073858507201e-308, 9007199254740991.0, 9007199254740992.0, 9007199254740993.0, 0.1, 100.0, 1e2]:
        assert dumps(number) == repr(number)
        assert dumps(-number) == repr(-number)


def parses(text):
    assert bits(loads(text)) == bits(float(text)), text
    assert bits(loads('-' + text)) == bits(float('-' + text)), text


def test_hard_texts():
    for text in [
            '2.2250738585072011e-308', '2.2250738585072012e-308', '2.2250738585072014e-308', '4.9e-324', '2.4e-324',
            '2.47032822920623272088284396434110686182e-324', '2.47032822920623272088284396434110686183e-324',
            '1.7976931348623157e308', '1.7976931348623158e308', '1.7976931348623159e308', '1e309', '1e400', '0e999', '0.0e-999',
            '1e-400', '1e-99999999999999999999', '1e99999999999999999999', '0e99999999999999999999', '9007199254740993.0',
            '9007199254740992.99999999999999999999999', '9007199254740993.00000000000000000000001', '1.00000000000000011102230246251565',
            '1.000000000000000111022302462515654042363166809082031250', '1.0000000000000001110223024625156540423631668090820312501',
            '1.0000000000000001110223024625156540423631668090820312499', '8.988465674311580536e307', '3.518437208883201171875E13',
            '62.5364939768271845828', '8.10109172351e-10', '1.50000000000000011102230246251565', '9007199254740991.4999999999999999999999999999999995',
            '0.000000000000000000000000000000000000000000000000000000000000000000000000000000000001',
            '0.00000000000000000000000000000000000000000000000000123456789012345678901234567890',
            '123456789012345678901234567890.0', '100000000000000000000000000000000000000.0', '1000000000000000000.5', '9999999999999999999.5',
            '0.1000000000000000055511151231257827021181583404541015625', '1e23', '8.5e22', '1.2345e-7', '0.30000000000000004',
            '179769313486231580793728971405303415079934132710037826936173778980444968292764750946649017977587207096330286416692887910946555547851940402630657488671505820681908902000708383676273854845817711531764475730270069855571366959622842914819860834936475292719074168444365510704342711559699508093042880.0',
            '1' + '0' * 400 + '.0', '0.' + '0' * 400 + '1', '1' * 400 + '.5', '0.' + '1' * 400, '1' * 19 + '.5', '1' * 20 + '.5',
            '1' + '0' * 30 + 'e-30', '0.' + '0' * 30 + '1e30', '1' + '0' * 400 + 'e-400', '1.0e+0', '1e00', '1e-00', '1e+0001']:
        parses(text)


def test_random_texts():
    generator = random.Random(9)
    digits = '0123456789'
    for _ in range(20000):
        whole = generator.choice(['0', str(generator.getrandbits(generator.randrange(1, 90)))])
        fraction = ''.join(generator.choice(digits) for _ in range(generator.choice([0, 1, 2, 5, 15, 17, 19, 25])))
        exponent = generator.choice(['', 'e%d' % generator.randrange(-30, 30), 'E%+d' % generator.randrange(-345, 312)])
        if fraction or exponent:
            parses(whole + ('.' + fraction if fraction else '') + exponent)


def test_half_way_texts():
    # The exact middle of two neighbours, and a little to either side of it.
    generator = random.Random(10)
    for _ in range(2000):
        significand = generator.getrandbits(52) | 1 << 52
        power = generator.randrange(-60, 60)
        middle = (2 * significand + 1) * 2 ** (power + 60)
        scaled = middle * 5 ** 61
        text = str(scaled)
        for shown in (text, text[:-1] + '1', str(scaled - 1)):
            parses('%se-61' % shown)


def test_ints():
    for bits_ in list(range(1, 70)) + [127, 128, 129, 1000, 10000]:
        for number in (2 ** bits_ - 1, 2 ** bits_, 2 ** bits_ + 1):
            for value in (number, -number):
                check('loads', str(value))
                check('dumps', value)
                assert loads(dumps(value)) == value
    for power in range(1, 25):
        for number in (10 ** power - 1, 10 ** power, -10 ** power, 10 ** power + 1):
            check('loads', '[%d]' % number)
            check('dumps', [number])
    generator = random.Random(11)
    for _ in range(5000):
        number = generator.getrandbits(generator.randrange(1, 200)) * generator.choice((1, -1))
        assert loads('[%d]' % number) == [number] and dumps([number]) == '[%d]' % number


def test_huge_ints():
    check('loads', '1' * 4300)
    check('loads', '-' + '9' * 4300)
    check('loads', '1' * 4301)
    check('loads', '[{"a":' + '1' * 5000 + '}]')
    check('loads', '1' * 5000, parse_int=len)
