# Handlers and the buffer for text, changed by the handler of the text before.
from xml.parsers import expat

parser = expat.ParserCreate()
parser.buffer_size = 2
parser.buffer_text = True
seen = []


def consume(text):
    seen.append(text)
    if len(seen) == 1:
        parser.buffer_text = False


parser.CharacterDataHandler = consume
parser.Parse(b'<r>a&#65;bc</r>', True)
print(''.join(seen)[:2])

parser = expat.ParserCreate()
parser.buffer_text = True
log = []


def replace(text):
    log.append(text)
    parser.StartElementHandler = lambda name, attributes: log.append(('second', name))


parser.CharacterDataHandler = replace
parser.StartElementHandler = lambda name, attributes: log.append(('first', name))
parser.Parse(b'<r>abc<s/></r>', True)
print(log)
