/// Changes a document in every way that one word of its schema has to refuse: a key left out or
/// misspelt, another type, a word that is not in the list, a text without its form, a number that is
/// too small, an empty list.
struct SchemaMutation {
  let validator: SchemaValidator

  /// The changed documents; of a list, only its first and last element are changed.
  func mutants(of value: JSON, _ schema: JSON) -> [JSON] {
    if let reference = schema["$ref"] { return mutants(of: value, validator.resolved(reference)) }
    var mutants: [JSON] = schema["anyOf"] == nil ? [] : [.object(["?": .null])]
    if schema["enum"] != nil { mutants += [.text("?"), .number(1)] }
    if schema["pattern"] != nil { mutants.append(.text("?")) }
    if schema["minLength"] != nil { mutants.append(.text("")) }
    if schema["minimum"] != nil { mutants.append(.number(-1)) }
    if schema["minItems"] != nil { mutants.append(.list([])) }
    if schema["type"] != nil {
      mutants += value.type == "array" ? [.object(["?": .null])] : [.list([.null])]
    }
    switch value {
    case .list(let list): mutants += self.mutants(ofList: list, schema)
    case .object(let fields): mutants += self.mutants(ofObject: fields, schema)
    case .null, .flag, .number, .text: break
    }
    return mutants
  }

  private func mutants(ofList list: [JSON], _ schema: JSON) -> [JSON] {
    guard let item = schema["items"] else { return [] }
    return Set([0, list.count - 1]).filter { list.indices.contains($0) }.sorted().flatMap { place in
      mutants(of: list[place], item).map { mutant in
        var list = list
        list[place] = mutant
        return JSON.list(list)
      }
    }
  }

  private func mutants(ofObject fields: [String: JSON], _ schema: JSON) -> [JSON] {
    let lacking = (schema["required"]?.texts ?? []).map { key in
      var fields = fields
      fields[key] = nil
      return JSON.object(fields)
    }
    let isClosed = schema["additionalProperties"] == .flag(false)
    let misspelt = isClosed ? [JSON.object(fields.merging(["?": .null]) { $1 })] : []
    let inside = fields.sorted { $0.key < $1.key }.flatMap { key, value -> [JSON] in
      let open = isClosed ? nil : schema["additionalProperties"]
      guard let child = schema["properties"]?[key] ?? open else { return [] }
      return mutants(of: value, child).map { JSON.object(fields.merging([key: $0]) { $1 }) }
    }
    return lacking + misspelt + inside
  }
}
