/** What a document type declaration says, and what those who handle events are told. */

export interface Entity {
  readonly name: string;
  /** The replacement text of an internal entity. */
  readonly text: string | undefined;
  readonly base: string | undefined;
  readonly systemId: string | undefined;
  readonly publicId: string | undefined;
  /** Of an entity that is not parsed. */
  readonly notation: string | undefined;
  /** Declared in the document itself, not in a parameter entity? */
  readonly isInternal: boolean;
  /** Is it being expanded? */
  open: boolean;
}

export interface AttributeDefault {
  readonly name: string;
  readonly isCdata: boolean;
  /** Undefined where there is none. */
  readonly value: string | undefined;
}

/** A content model: `[type, quantifier, name, children]`. */
export interface Model {
  readonly type: number;
  quantifier: number;
  readonly name: string | undefined;
  readonly children: readonly Model[];
}

export class Dtd {
  readonly entities = new Map<string, Entity>();
  readonly parameterEntities = new Map<string, Entity>();
  /** Attributes by element and name. */
  readonly attributes = new Map<string, Map<string, AttributeDefault>>();
  standalone = false;
  hasParameterReferences = false;
  /** Are declarations still binding? Not after a parameter entity that was not read. */
  keepProcessing = true;
  parameterEntityRead = false;

  attributesOf(element: string): Map<string, AttributeDefault> {
    let found = this.attributes.get(element);
    if (found === undefined) {
      found = new Map();
      this.attributes.set(element, found);
    }
    return found;
  }

  /** For the parser of an external entity, which must not change this one. */
  copy(): Dtd {
    const result = new Dtd();
    for (const [name, entity] of this.entities) result.entities.set(name, { ...entity });
    for (const [name, entity] of this.parameterEntities) result.parameterEntities.set(name, { ...entity });
    for (const [name, attributes] of this.attributes) result.attributes.set(name, new Map(attributes));
    result.standalone = this.standalone;
    result.hasParameterReferences = this.hasParameterReferences;
    result.keepProcessing = this.keepProcessing;
    return result;
  }
}

type Maybe = string | undefined;

/** What is called for what the parser meets. */
export interface Handlers {
  startElement?: (name: string, attributes: readonly string[], specified: number) => void;
  endElement?: (name: string) => void;
  characterData?: (text: string) => void;
  processingInstruction?: (target: string, data: string) => void;
  comment?: (text: string) => void;
  startCdataSection?: () => void;
  endCdataSection?: () => void;
  /** Text of the document that nothing else was called for. */
  rest?: (text: string) => void;
  startDoctypeDecl?: (name: string, systemId: Maybe, publicId: Maybe, hasInternalSubset: boolean) => void;
  endDoctypeDecl?: () => void;
  entityDecl?: (
    name: string,
    isParameter: boolean,
    value: Maybe,
    base: Maybe,
    systemId: Maybe,
    publicId: Maybe,
    notation: Maybe,
  ) => void;
  unparsedEntityDecl?: (
    name: string,
    base: Maybe,
    systemId: Maybe,
    publicId: Maybe,
    notation: string,
  ) => void;
  notationDecl?: (name: string, base: Maybe, systemId: Maybe, publicId: Maybe) => void;
  elementDecl?: (name: string, model: Model) => void;
  attlistDecl?: (element: string, name: string, type: string, value: Maybe, required: boolean) => void;
  xmlDecl?: (version: Maybe, encoding: Maybe, standalone: number) => void;
  startNamespaceDecl?: (prefix: Maybe, uri: Maybe) => void;
  endNamespaceDecl?: (prefix: Maybe) => void;
  /** False is an error. */
  externalEntityRef?: (context: Maybe, base: Maybe, systemId: Maybe, publicId: Maybe) => boolean;
  skippedEntity?: (name: string, isParameter: boolean) => void;
  /** False is an error. */
  notStandalone?: () => boolean;
}
