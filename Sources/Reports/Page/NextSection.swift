internal import Exchange
internal import Offering

/// What has to be done next: the first items of `exchequer next`.
struct NextSection: PageSection {
  let id = "next"
  let title = "What is next"

  private let list: NextList

  init(_ context: PageContext) { list = NextList(context.outcome, context.conclusion) }

  private static let most = 8

  var content: [Markup] {
    let todo = list.toDo
    let rest = todo.count - Self.most
    let more =
      rest > 0
      ? [
        PageContext.note("And \(Thousands.marked(Int64(rest))) more, which `exchequer next` tells.")
      ]
      : []
    return [PageContext.note(list.heading)]
      + (todo.isEmpty
        ? [.element("p", ["class": "none"], [.text("Nothing has to be done now.")])]
        : [.element("ul", ["class": "next"], todo.prefix(Self.most).map(item))]) + more
  }

  private func item(_ item: NextItem) -> Markup {
    let due = item.dueWords(on: list.today ?? .first)
    return .element(
      "li",
      item.isOverdue ? ["class": "overdue"] : [:],
      [
        .element("strong", [:], [.text(item.kind.title)]),
        .text((due.map { " (\($0))" } ?? "") + ": " + Readable.dates(in: item.text)),
      ]
    )
  }
}
