"""JSON in pure Python: a writer and a reader of characters."""

ESCAPES = {'"': '\\"', '\\': '\\\\', '\n': '\\n', '\t': '\\t'}
BACK = {'"': '"', '\\': '\\', 'n': '\n', 't': '\t', '/': '/'}


def write(value):
    if value is None:
        return 'null'
    if value is True:
        return 'true'
    if value is False:
        return 'false'
    if isinstance(value, str):
        return '"' + ''.join(ESCAPES.get(c, c) for c in value) + '"'
    if isinstance(value, (int, float)):
        return repr(value)
    if isinstance(value, dict):
        return '{' + ', '.join(write(key) + ': ' + write(item) for key, item in value.items()) + '}'
    if isinstance(value, (list, tuple)):
        return '[' + ', '.join(write(item) for item in value) + ']'
    raise TypeError(f'cannot write {type(value).__name__}')


class Reader:
    def __init__(self, text):
        self.text = text
        self.at = 0

    def space(self):
        while self.at < len(self.text) and self.text[self.at] in ' \n\t\r':
            self.at += 1

    def expect(self, c):
        if self.text[self.at] != c:
            raise ValueError(f'expected {c!r} at {self.at}')
        self.at += 1

    def value(self):
        self.space()
        c = self.text[self.at]
        if c == '{':
            return self.object()
        if c == '[':
            return self.array()
        if c == '"':
            return self.string()
        for word, value in (('true', True), ('false', False), ('null', None)):
            if self.text.startswith(word, self.at):
                self.at += len(word)
                return value
        return self.number()

    def object(self):
        out = {}
        self.expect('{')
        self.space()
        if self.text[self.at] == '}':
            self.at += 1
            return out
        while True:
            self.space()
            key = self.string()
            self.space()
            self.expect(':')
            out[key] = self.value()
            self.space()
            if self.text[self.at] == '}':
                self.at += 1
                return out
            self.expect(',')

    def array(self):
        out = []
        self.expect('[')
        self.space()
        if self.text[self.at] == ']':
            self.at += 1
            return out
        while True:
            out.append(self.value())
            self.space()
            if self.text[self.at] == ']':
                self.at += 1
                return out
            self.expect(',')

    def string(self):
        self.expect('"')
        parts = []
        while True:
            c = self.text[self.at]
            self.at += 1
            if c == '"':
                return ''.join(parts)
            if c == '\\':
                c = BACK[self.text[self.at]]
                self.at += 1
            parts.append(c)

    def number(self):
        start = self.at
        while self.at < len(self.text) and self.text[self.at] in '+-.eE0123456789':
            self.at += 1
        digits = self.text[start:self.at]
        return float(digits) if '.' in digits or 'e' in digits else int(digits)


def run():
    document = {
        'records': [
            {'id': i, 'name': f'name {i}', 'tags': ['a', 'b"c', 'd\n'], 'score': i / 4, 'ok': i % 2 == 0, 'none': None}
            for i in range(300)
        ]
    }
    text = write(document)
    back = Reader(text).value()
    return len(text), back == document, back['records'][7]
