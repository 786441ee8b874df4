/// An impact for programs: `{"as_of", "nothing_changes", "inputs", "changes"}`.
public enum ImpactJSON {
  /// The document as UTF-8, ending in a line break.
  public static func bytes(of impact: Impact) -> [UInt8] {
    var line = JSONLine()
    line.begin("{")
    line.field("as_of", "\(impact.asOf)")
    line.key("nothing_changes")
    line.flag(impact.isNothing)
    list("inputs", impact.inputs, &line) { input in
      [("what", input.name), ("before", input.before), ("after", input.after)]
        + (input.startsOn.map { [("starts_on", "\($0)")] } ?? [])
    }
    list("changes", impact.changes, &line) { change in
      [
        ("holder_id", change.holderID), ("grant_id", change.grantID), ("form_id", change.formID),
        ("sheet", change.sheet), ("row", change.row), ("what", change.what),
        ("before", change.before), ("after", change.after), ("because", change.because),
        ("kind", change.isWording ? "wording" : "change"),
      ]
    }
    line.end("}")
    line.breakLine()
    return line.bytes
  }

  private static func list<Element>(
    _ name: String,
    _ elements: [Element],
    _ line: inout JSONLine,
    _ fields: (Element) -> [(String, String)]
  ) {
    line.key(name)
    line.begin("[")
    for element in elements {
      line.begin("{")
      for (name, value) in fields(element) { line.field(name, value) }
      line.end("}")
    }
    line.end("]")
  }
}
