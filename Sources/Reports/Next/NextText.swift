internal import Exchange
internal import Findings

/// `exchequer next` for people.
public struct NextText {
  private let list: NextList
  private let style: TextStyle
  private let width: Int

  /// Tells a list in lines of at most `width` columns, where the words allow it.
  public init(_ list: NextList, colour: Bool, width: Int) {
    self.list = list
    style = TextStyle(colour: colour)
    self.width = width
  }

  /// The most holders of whom each has a line of his own.
  private static let mostApart = 5

  /// The whole list under headings, each with when it is due.
  public var text: String {
    var lines = WrappedText.lines(list.heading, lead: "", width: width, style: style)
    if !list.later.isEmpty {
      let told = "Dated later, and not counted: \(list.later)."
      lines += WrappedText.lines(told, lead: "", width: width, style: style)
    }
    for kind in NextItem.Kind.allCases {
      let items = list.items.filter { $0.kind == kind }
      guard !items.isEmpty else { continue }
      let shared = common(items)
      lines += ["", heading(kind, items.count, shared)]
      if items.count > Self.mostApart, shared != nil, items.allSatisfy({ $0.brief != nil }) {
        let all = items.compactMap(\.brief).joined(separator: "; ") + "."
        lines += WrappedText.lines(all, lead: "  ", width: width, style: style)
      } else {
        for alike in Self.alike(items) { lines += told(alike, withTime: shared == nil) }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The first things to do, one a line; empty if there is nothing to do.
  public func first(_ count: Int) -> String {
    let todo = list.toDo
    guard !todo.isEmpty else { return "" }
    var lines = ["", style.bold("Next")]
    for item in todo.prefix(count) { lines += told([item], withTitle: true) }
    if todo.count > count { lines.append("  and \(todo.count - count) more: see `exchequer next`") }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The kind with its count where that helps, and when all its items are due if that is one time.
  private func heading(_ kind: NextItem.Kind, _ count: Int, _ shared: String?) -> String {
    let counted = kind == .count || kind == .right ? "" : " (\(count))"
    return style.bold(kind.title + counted) + (shared.map { ", \($0)" } ?? "")
  }

  /// When all items are due, in their own words, if several are due at once.
  private func common(_ items: [NextItem]) -> String? {
    guard items.count > 1, let first = dueWords(items[0]),
      items.allSatisfy({ dueWords($0) == first })
    else { return nil }
    return first
  }

  /// What stops the offer in the same words at several places, together; all else by itself.
  private static func alike(_ items: [NextItem]) -> [[NextItem]] {
    var (groups, placeOfText): ([[NextItem]], [String: Int]) = ([], [:])
    for item in items {
      if item.kind == .stop, let place = placeOfText[item.text] {
        groups[place].append(item)
      } else {
        placeOfText[item.text] = groups.count
        groups.append([item])
      }
    }
    return groups
  }

  /// The most places that are named of what is told once.
  private static let mostPlaces = 4

  private func told(
    _ items: [NextItem],
    withTitle: Bool = false,
    withTime: Bool = true
  ) -> [String] {
    guard let item = items.first else { return [] }
    var text = item.text
    if withTitle { text = "\(item.kind.title): \(text)" }
    if let due = dueWords(item), withTime { text = "\(due): \(text)" }
    let places = item.kind == .answer ? [] : items.compactMap { $0.place?.address }
    if !places.isEmpty { text += " (\(places.listed(most: Self.mostPlaces)))" }
    return WrappedText.lines(text, lead: "  ", width: width, style: style)
  }

  private func dueWords(_ item: NextItem) -> String? { item.dueWords(on: list.today ?? .first) }
}
