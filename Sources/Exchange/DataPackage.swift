import Reporting
import TrialModel

/// The descriptor of a Frictionless Data Package (specs.frictionlessdata.io, version 1): what each CSV file of a folder
/// holds, with types, keys and the words for missing data.
package struct DataPackage: Sendable {
  /// A column of a file.
  package struct Field: Sendable {
    /// What its cells hold.
    package enum Kind: String, Sendable {
      case string
      case integer
      case number
    }

    package var name: String
    package var kind: Kind
    package var description: String
    /// Whether every row has it.
    package var isRequired: Bool
    /// The words that it allows; empty when any will do.
    package var words: [String]
    /// The file and column that it refers to.
    package var reference: (resource: String, field: String)?

    /// A column.
    package init(
      name: String, kind: Kind, description: String, isRequired: Bool, words: [String],
      reference: (resource: String, field: String)?
    ) {
      self.name = name
      self.kind = kind
      self.description = description
      self.isRequired = isRequired
      self.words = words
      self.reference = reference
    }
  }

  /// A file of the package.
  package struct Resource: Sendable {
    package var name: String
    package var path: String
    package var description: String
    package var key: [String]
    package var fields: [Field]

    /// A file.
    package init(name: String, path: String, description: String, key: [String], fields: [Field]) {
      self.name = name
      self.path = path
      self.description = description
      self.key = key
      self.fields = fields
    }
  }

  /// A name of lower-case letters, digits and `-`, `_`, `.`
  package var name: String
  package var title: String
  package var resources: [Resource]

  /// A package of files.
  package init(name: String, title: String, resources: [Resource]) {
    var ids = ImportIdentifiers()
    self.name = ids.unique(name)
    self.title = title
    self.resources = resources
  }

  /// The text of `datapackage.json`.
  package var descriptor: String {
    let value: JSONValue = [
      "profile": "tabular-data-package", "name": .string(name), "title": .string(title),
      "resources": .array(resources.map(Self.resource)),
    ]
    return value.prettyPrinted
  }

  private static func resource(_ resource: Resource) -> JSONValue {
    [
      "name": .string(resource.name), "path": .string(resource.path), "description": .string(resource.description),
      "profile": "tabular-data-resource", "format": "csv", "mediatype": "text/csv", "encoding": "utf-8",
      "schema": schema(resource),
    ]
  }

  private static func schema(_ resource: Resource) -> JSONValue {
    let missing = [""] + MissingReason.allCases.map(\.rawValue)
    var members = [
      JSONValue.Member("fields", .array(resource.fields.map(field))),
      JSONValue.Member("missingValues", .array(missing.map { .string($0) })),
      JSONValue.Member("primaryKey", .array(resource.key.map { .string($0) })),
    ]
    let keys: [JSONValue] = resource.fields.compactMap { field in
      field.reference.map { reference in
        [
          "fields": .string(field.name),
          "reference": [
            "resource": .string(reference.resource == resource.name ? "" : reference.resource),
            "fields": .string(reference.field),
          ],
        ]
      }
    }
    if !keys.isEmpty { members.append(JSONValue.Member("foreignKeys", .array(keys))) }
    return .object(members)
  }

  private static func field(_ field: Field) -> JSONValue {
    var members = [
      JSONValue.Member("name", .string(field.name)), JSONValue.Member("type", .string(field.kind.rawValue)),
    ]
    if !field.description.isEmpty { members.append(JSONValue.Member("description", .string(field.description))) }
    var constraints: [JSONValue.Member] = []
    if field.isRequired { constraints.append(JSONValue.Member("required", true)) }
    if !field.words.isEmpty {
      let words: [JSONValue] = field.words.map { word in
        field.kind == .integer ? Int(word).map { .integer($0) } ?? .string(word) : .string(word)
      }
      constraints.append(JSONValue.Member("enum", .array(words)))
    }
    if !constraints.isEmpty { members.append(JSONValue.Member("constraints", .object(constraints))) }
    return .object(members)
  }
}
