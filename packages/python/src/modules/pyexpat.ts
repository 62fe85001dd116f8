/** `pyexpat`: https://docs.python.org/3/library/pyexpat.html */
import { intArgument } from '@harpy/objects/arguments';
import { getAttribute } from '@harpy/objects/attribute';
import { None, PyList, PyTuple, typeOf } from '@harpy/objects/core-types';
import { method } from '@harpy/objects/define';
import { defineModule } from '@harpy/objects/define-module';
import { PyDict } from '@harpy/objects/dict';
import { typeError, valueError } from '@harpy/objects/errors';
import { hooks } from '@harpy/objects/hooks';
import { strFromJS, textValue } from '@harpy/objects/str';
import { textToJS } from '@harpy/objects/text/text';
import { newModule } from '@harpy/objects/types/module';
import type { PyValue } from '@harpy/objects/value';
import { encodingTable } from './pyexpat/data.ts';
import { ERRORS } from './pyexpat/errors.ts';
import { QUANTIFIERS, TYPES } from './pyexpat/models.ts';
import { XmlParser } from './pyexpat/parser.ts';
import { expatErrorType, PyXmlParser, xmlParserType } from './pyexpat/xmlparser.ts';

type Optional = PyValue | undefined;

const VERSION = [2, 7, 3] as const;
const FEATURES: readonly (readonly [string, number])[] = [
  ['sizeof(XML_Char)', 1],
  ['sizeof(XML_LChar)', 1],
  ['XML_DTD', 0],
  ['XML_CONTEXT_BYTES', 1024],
  ['XML_NS', 0],
  ['XML_BLAP_MAX_AMP', 100],
  ['XML_BLAP_ACT_THRES', 8388608],
  ['XML_GE', 0],
  ['XML_AT_MAX_AMP', 100],
  ['XML_AT_ACT_THRES', 67108864],
];

/** An argument that is a str or None. */
function optionalText(value: Optional, name: string): string | undefined {
  if (value === undefined || value === None) return undefined;
  const text = textValue(value);
  if (text === undefined)
    throw typeError(`ParserCreate() argument '${name}' must be str or None, not ${typeOf(value).name}`);
  return textToJS(text);
}

function parserCreate(encodingName: Optional, separatorText: Optional, internDict: Optional): PyXmlParser {
  const encoding = optionalText(encodingName, 'encoding');
  const separator = optionalText(separatorText, 'namespace_separator');
  if (separator !== undefined && separator.length > 1)
    throw valueError('namespace_separator must be at most one character, omitted, or None');
  let intern: PyDict | undefined;
  if (internDict === undefined) intern = new PyDict();
  else if (internDict instanceof PyDict) intern = internDict;
  else if (internDict !== None) throw typeError('intern must be a dictionary');
  let made: PyXmlParser | undefined;
  const table = (name: string) => made?.guarded(() => encodingTable(name));
  made = new PyXmlParser(new XmlParser({ encoding, separator, table }), intern);
  return made;
}

function errorsModule() {
  const module = newModule('pyexpat.errors', 'Constants used to describe error conditions.');
  const codes = new PyDict();
  const messages = new PyDict();
  for (const [code, [name, text]] of ERRORS.entries()) {
    if (code === 0) continue;
    module.dict.setString(name, text);
    codes.setString(text, code);
    messages.set(code, text);
  }
  module.dict.setString('codes', codes);
  module.dict.setString('messages', messages);
  return module;
}

function modelModule() {
  const module = newModule('pyexpat.model', 'Constants used to interpret content model information.');
  for (const [name, value] of Object.entries(TYPES)) module.dict.setString(`XML_CTYPE_${name}`, value);
  for (const [name, value] of Object.entries(QUANTIFIERS)) module.dict.setString(`XML_CQUANT_${name}`, value);
  return module;
}

export const pyexpatModule = defineModule({
  name: 'pyexpat',
  doc: 'Python wrapper for Expat parser.',
  functions: [
    method(
      'ParserCreate(encoding=None, namespace_separator=None, intern=<unrepresentable>)',
      parserCreate,
      'Return a new XML parser object.',
    ),
    method(
      'ErrorString(code, /)',
      (code: PyValue) => {
        const text = ERRORS[intArgument(code, 0)]?.[1];
        return text === undefined || text === '' ? None : text;
      },
      'Returns string error for given number.',
    ),
  ],
  attributes: {
    ExpatError: expatErrorType,
    error: expatErrorType,
    XMLParserType: xmlParserType,
    EXPAT_VERSION: `expat_${VERSION.join('.')}`,
    version_info: new PyTuple([...VERSION]),
    native_encoding: 'UTF-8',
    XML_PARAM_ENTITY_PARSING_NEVER: 0,
    XML_PARAM_ENTITY_PARSING_UNLESS_STANDALONE: 1,
    XML_PARAM_ENTITY_PARSING_ALWAYS: 2,
  },
  create: (dict) => {
    dict.setString(
      'features',
      new PyList(FEATURES.map(([name, value]) => new PyTuple([strFromJS(name), value]))),
    );
    const modules = getAttribute(hooks.importModule('sys'), 'modules');
    for (const [name, made] of [['errors', errorsModule()] as const, ['model', modelModule()] as const]) {
      dict.setString(name, made);
      if (modules instanceof PyDict) modules.setString(`pyexpat.${name}`, made);
    }
  },
});
